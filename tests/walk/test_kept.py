"""Storage of people's words, and the time until they are deleted (docs/design.md, "What is kept")."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.process import housekeeping
from db.queues import inbox, outbox
from domain.calendar.fiscal import Period
from domain.people import Role
from screens.base import Outgoing, Rich, Topic
from screens.base.topics import AnsweredTopic, PromptTopic
from tests.addresses import address
from tests.cast import STAFF, UNIT_PEOPLE
from tests.house import House

SECRET = "ความลับzqq"
DAY = 86_400
HR = UNIT_PEOPLE["hr"]
PROMPT = PromptTopic(Period(2563, 3), "hr")


@pytest.fixture
async def asked(house: House) -> House:
    """A house where questions and a complaint were asked, of which nothing may stay."""
    await house.link(HR, Role.UNIT, "hr")
    for person in (STAFF, HR):
        for words in (SECRET, f"คะแนน I20 {SECRET}", f"/complain หัวหน้ารับเงิน {SECRET}", f"หัวหน้ารับเงินใต้โต๊ะ {SECRET}"):
            await house.says(person, words)
    return house


def on_disk(path: Path) -> bytes:
    """The database file with its write-ahead log."""
    return b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*"))


async def test_nothing_asked_stays_in_the_file_or_its_log_after_housekeeping(asked: House) -> None:
    """Housekeeping runs every minute; with it the write-ahead log is emptied."""
    if asked.db.path is None:
        pytest.skip("PostgreSQL keeps old rows in its own way: docs/security.md")
    assert housekeeping.SECONDS == 60

    await asked.db.truncate_wal()

    assert SECRET.encode() not in await asyncio.to_thread(on_disk, asked.db.path)


async def test_a_handled_update_and_a_sent_message_lose_their_content_and_keep_ids_and_times(house: House) -> None:
    await house.says(STAFF, f"คะแนน I20 {SECRET}")

    async with house.db.reading() as session:
        received = (await session.execute(text("SELECT update_id, chat, payload, error FROM inbox"))).all()
        sent = (await session.execute(text("SELECT chat, message_id, payload, error FROM outbox"))).all()

    assert received
    assert sent
    assert [row for row in (*received, *sent) if row.payload is not None or row.error is not None] == []


async def test_no_table_holds_what_somebody_asked(house: House) -> None:
    await house.says(STAFF, f"คะแนน I20 {SECRET}")

    async with house.db.reading() as session:
        for table in ("inbox", "outbox", "person", "draft", "report", "notice", "fact"):
            rows = (await session.execute(text(f"SELECT * FROM {table}"))).all()  # noqa: S608
            assert SECRET not in repr(rows), table


@pytest.mark.parametrize(("days", "content", "rows"), [(6, 1, 1), (8, 0, 1), (31, 0, 0)])
async def test_a_quarantined_update_keeps_its_content_7_days_and_its_id_30(
    house: House, days: int, content: int, rows: int
) -> None:
    async with house.db.transaction() as session:
        await inbox.store(session, [("1", address(STAFF), SECRET)], 1000.0)
        (one,) = await inbox.claim(session, 1000.0, 1)
        await inbox.quarantine(session, one, 1000.0, "ValueError")

    async with house.db.transaction() as session:
        await inbox.forget(session, 1000.0 + days * DAY)
        counted = (await session.execute(text("SELECT count(*), count(payload) FROM inbox"))).one()

    assert tuple(counted) == (rows, content)


@pytest.mark.parametrize(
    ("topic", "days", "rows"),
    [(None, 29, 1), (None, 31, 0), (PROMPT, 31, 1), (PROMPT, 401, 0), (AnsweredTopic(), 31, 0)],
)
async def test_ids_of_what_was_sent_stay_30_days_and_400_where_a_reply_may_come(
    house: House, topic: Topic | None, days: int, rows: int
) -> None:
    """A topic names the round, step and unit a message was about, none of its words."""
    async with house.db.transaction() as session:
        await outbox.put(session, [Outgoing(Rich("x"), chat=address(STAFF), topic=topic)])
        await session.execute(text("UPDATE outbox SET created_at = 1000"))
        (one,) = await outbox.waiting(session, 0, 10)
        await outbox.mark_sent(session, [(one.id, "5")], 1000.0)

    async with house.db.transaction() as session:
        await outbox.forget(session, 1000.0 + days * DAY)
        left: Any = (await session.execute(text("SELECT count(*) FROM outbox"))).scalar_one()

    assert left == rows


async def test_a_message_that_can_never_be_sent_loses_its_content(house: House) -> None:
    async with house.db.transaction() as session:
        await outbox.put(session, [Outgoing(Rich(SECRET), chat=address(STAFF))])
        (one,) = await outbox.waiting(session, 0, 10)
        await outbox.give_up(session, one, 1000.0, "Forbidden: bot was blocked by the user")
        kept = (await session.execute(text("SELECT payload, error FROM outbox"))).one()

    assert tuple(kept) == (None, "Forbidden: bot was blocked by the user")
