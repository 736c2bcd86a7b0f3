"""Lanes of the inbox: whose update is handled next."""

from db.engine import Database
from db.migrate import migrate
from db.queues import inbox
from tests.addresses import address
from tests.cast import FIRST_OF_MANY, STAFF

FLOODING = range(FIRST_OF_MANY, FIRST_OF_MANY + 10)


async def test_a_chat_that_waits_for_little_goes_before_those_that_flood(url: str) -> None:
    db = Database(url)
    await migrate(db)
    numbers = iter(range(1_000))
    flood = [(str(next(numbers)), address(chat), "{}") for _ in range(20) for chat in FLOODING]
    async with db.transaction() as session:
        await inbox.store(session, [*flood, ("asked", address(STAFF), "{}")], 0.0)

    async with db.transaction() as session:
        claimed = await inbox.claim(session, 1.0, 5)

    await db.close()
    assert [one.update_id for one in claimed] == ["0", "1", "2", "3", "asked"]
