"""Questions sent on are counted by day; who asked is found for one answer, and forgotten with it."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from db import people, questions
from db.engine import Database
from domain.setup import Setup
from tests.addresses import address
from tests.cast import COLLEAGUE, STAFF

NOK, TON = 1, 2
"""The first people a database meets."""

SECRET = b"secret"
TODAY, TOMORROW = date(2020, 6, 29), date(2020, 6, 30)


@pytest.fixture(autouse=True)
async def _people(db: Database, setup: Setup) -> None:
    async with db.transaction() as session:
        await people.meet_many(
            session,
            setup,
            datetime(2020, 6, 29, tzinfo=UTC),
            [(address(STAFF), "นก", None), (address(COLLEAGUE), "ต้น", None)],
        )


async def test_a_message_counts_once(db: Database) -> None:
    async with db.transaction() as session:
        first = await questions.once(session, NOK, "5", TODAY)
        again = await questions.once(session, NOK, "5", TODAY)
        other = await questions.once(session, TON, "5", TODAY)

    assert (first, again, other) == (True, False, True)


async def test_it_counts_a_persons_own_of_the_day(db: Database) -> None:
    async with db.transaction() as session:
        for person, message, day in ((NOK, "1", TODAY), (NOK, "2", TODAY), (TON, "1", TODAY), (NOK, "3", TOMORROW)):
            await questions.once(session, person, message, day)

        assert await questions.sent_on(session, NOK, TODAY) == 2


async def test_it_forgets_the_days_that_are_over(db: Database) -> None:
    async with db.transaction() as session:
        await questions.once(session, NOK, "1", TODAY)
        await questions.once(session, NOK, "2", TOMORROW)

    async with db.transaction() as session:
        await questions.forget(session, TOMORROW)
        left = (await session.execute(text("SELECT message FROM sent_question"))).scalars().all()

    assert left == ["2"]


async def opened(db: Database, person: int = NOK) -> str:
    async with db.transaction() as session:
        return await questions.open_question(session, SECRET, person, TODAY)


async def answered(db: Database, key: str, secret: bytes = SECRET) -> int | None:
    async with db.transaction() as session:
        return await questions.answer(session, secret, key)


async def withdrawn(db: Database, key: str, person: int = NOK) -> bool:
    async with db.transaction() as session:
        return await questions.withdraw(session, SECRET, key, person, "5")


async def test_an_answer_finds_who_asked_once(db: Database) -> None:
    key, other = await opened(db, TON), await opened(db, NOK)

    assert await answered(db, key) == TON
    assert await answered(db, key) is None
    assert await answered(db, other) == NOK


async def test_of_two_who_answer_at_once_one_finds_who_asked(db: Database) -> None:
    key = await opened(db)

    found = await asyncio.gather(*(answered(db, key) for _ in range(4)))

    assert sorted(found, key=str) == [NOK, None, None, None]


async def test_nobody_is_found_without_the_secret(db: Database) -> None:
    key = await opened(db)

    assert await answered(db, key, b"another") is None


async def test_the_row_tells_neither_who_asked_nor_the_hour(db: Database) -> None:
    first, second = await opened(db), await opened(db)

    async with db.transaction() as session:
        rows = (await session.execute(text("SELECT * FROM open_question"))).mappings().all()

    assert [set(row) for row in rows] == [{"key", "asker", "day"}] * 2
    assert {row["key"] for row in rows} == {first, second}
    assert len({row["asker"] for row in rows}) == 2


async def test_only_who_asked_withdraws_a_question_and_once(db: Database) -> None:
    key = await opened(db)

    assert [await withdrawn(db, key, TON), await withdrawn(db, key), await withdrawn(db, key)] == [False, True, False]
    assert await answered(db, key) is None


async def test_a_withdrawn_question_still_counts_and_may_be_sent_again(db: Database) -> None:
    async with db.transaction() as session:
        await questions.once(session, NOK, "5", TODAY)
    await withdrawn(db, await opened(db))

    async with db.transaction() as session:
        assert await questions.once(session, NOK, "5", TODAY)
        assert await questions.sent_on(session, NOK, TODAY) == 2


@pytest.mark.parametrize(("days", "found"), [(30, NOK), (31, None)])
async def test_it_forgets_who_asked_after_30_days(db: Database, days: int, found: int | None) -> None:
    key = await opened(db)

    async with db.transaction() as session:
        await questions.forget(session, TODAY + timedelta(days=days))

    assert await answered(db, key) == found
