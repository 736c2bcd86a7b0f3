"""SQLite's write-ahead log is emptied at once, in spite of readers; what can't be handled is forgotten too."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from telegram.ext import MessageHandler, filters

from bot.inbound.worker import TRIES, Worker
from bot.process.wal import WalTruncation, must_be_forgotten
from db import key_values
from db.engine import Database
from domain.people import Role
from tests.cast import COORDINATOR, STAFF, UNIT_PEOPLE
from tests.faults.lab import until
from tests.house import House

HR = UNIT_PEOPLE["hr"]
TOLD = "เมื่อวานเห็นหัวหน้าพัสดุรับซองจากผู้รับเหมา"
WORK = "ประชุมคณะทำงานสองครั้ง งบประมาณยังไม่พอสำหรับรุ่นที่สาม"


@pytest.fixture
def kind() -> str:
    """SQLite alone has such a log."""
    return "sqlite"


def log_of(db: Database) -> bytes:
    """The write-ahead log as it lies on the disk."""
    assert db.path is not None
    return Path(f"{db.path}-wal").read_bytes()


async def written(db: Database, words: str) -> None:
    """Write a word and, in a second transaction, overwrite it."""
    for value in (words, ""):
        async with db.transaction() as session:
            await key_values.record(session, "x", value)


async def test_it_waits_for_no_reader(house: House) -> None:
    async with house.db.reading() as session:
        await key_values.known(session, "x")
        await written(house.db, TOLD)

        emptied = await asyncio.wait_for(house.db.truncate_wal(), 2)

        assert not emptied
        assert TOLD.encode() in log_of(house.db)
    assert await house.db.truncate_wal()
    assert log_of(house.db) == b""


async def test_it_waits_for_no_writer_of_another_process(house: House, furnished: str) -> None:
    other = Database(furnished)
    await written(house.db, TOLD)
    async with other.transaction() as session:
        await key_values.record(session, "y", "")

        emptied = await asyncio.wait_for(house.db.truncate_wal(), 2)

        assert not emptied
    assert await house.db.truncate_wal()
    await other.close()


async def test_writers_still_wait_for_each_other_afterwards(house: House) -> None:
    await house.db.truncate_wal()

    async with house.db.reading() as session:
        found = (await session.execute(text("PRAGMA busy_timeout"))).scalar()

    assert found == 10_000


async def test_the_log_is_emptied_as_soon_as_the_reader_is_gone(house: House) -> None:
    truncation = WalTruncation(house.db)
    running = asyncio.create_task(truncation.run())
    async with house.db.reading() as session:
        await key_values.known(session, "x")
        await written(house.db, TOLD)
        truncation.at_once()
        assert TOLD.encode() in log_of(house.db)

    await until(lambda: is_so(lambda: log_of(house.db) == b""), "the log is empty", 20)

    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_nothing_is_written_to_temporary_files(house: House) -> None:
    async with house.db.reading() as session:
        assert (await session.execute(text("PRAGMA temp_store"))).scalar() == 2


@pytest.mark.parametrize(
    ("update", "reports", "gone"),
    [
        ({"message": {"text": TOLD}}, False, True),
        ({"message": {"caption": TOLD}}, False, True),
        ({"edited_message": {"text": TOLD}}, False, True),
        ({"message": {"text": "/boom"}}, False, False),
        ({"message": {"text": "คะแนนเรื่องการรับสินบนได้เท่าไหร่"}}, False, False),
        ({"message": {"text": "ok", "reply_to_message": {"text": TOLD, "from": {"is_bot": True}}}}, False, False),
        ({"message": {"text": "ok", "reply_to_message": {"text": TOLD, "from": {"is_bot": False}}}}, False, True),
        ({"message": {"text": WORK}}, True, False),
        ({"message": {"text": TOLD}}, True, True),
    ],
)
def test_it_knows_what_is_to_be_forgotten_unhandled(update: dict[str, Any], reports: bool, gone: bool) -> None:
    assert must_be_forgotten(json.dumps(update), reports) is gone


def test_an_unreadable_update_is_judged_by_all_of_it() -> None:
    assert must_be_forgotten('{"message": {"text": "' + TOLD, reports=False)


async def failing(house: House, person: int, said: str) -> tuple[Any, ...]:
    """Somebody writes while every handler fails, until it is given up; what the inbox holds of it then."""

    async def fails(_update: object, _context: object) -> Any:
        raise RuntimeError

    sound, house.worker = (
        house.worker,
        Worker(replace(house.worker._handler, handlers=(MessageHandler(filters.ALL, fails),))),
    )
    await house.says(person, said)
    for _ in range(TRIES):
        async with house.db.transaction() as session:
            await session.execute(text("UPDATE inbox SET not_before = 0"))
        await house.worker.turn()
    await house.deliver()
    house.worker = sound
    async with house.db.reading() as session:
        return tuple(
            (await session.execute(text("SELECT state, payload, error FROM inbox ORDER BY seq DESC"))).first() or ()
        )


async def test_a_message_about_wrongdoing_is_not_quarantined_for_a_week(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    kept = await failing(house, STAFF, TOLD)

    assert kept == (1, None, None)
    assert house.forgot == 1
    assert "/complain" in house.chats[STAFF][-1].text
    assert "RuntimeError" in house.chats[COORDINATOR][-1].text
    assert TOLD not in house.chats[COORDINATOR][-1].text


async def test_an_answer_of_a_unit_that_can_not_be_handled_is_still_kept(house: House) -> None:
    await house.link(HR, Role.UNIT, "hr")

    state, payload, _ = await failing(house, HR, WORK)

    assert (state, WORK in payload, house.forgot) == (2, True, 0)


async def is_so(condition: Callable[[], bool]) -> bool:
    """A condition as `until` takes it."""
    return condition()
