"""The note that evidence waits to be checked: of each piece once, in the note of the day, in office hours."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, update

from db import evidence
from db.engine import Database
from db.queues import downloads
from db.tables.coordination import CoordinatorNoteRow
from db.tables.rounds import RoundRow
from domain.evidence.evidence import Verdict
from domain.reports.reports import Duty
from domain.setup import Setup
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.quarter import Said, bangkok, run_due, said, settle

WEDNESDAY, THURSDAY, SATURDAY = bangkok(7, 1, 10), bangkok(7, 2, 10), bangkok(7, 11, 10)


@pytest.fixture(autouse=True)
async def _settled(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30, 9))


async def give(db: Database, at: datetime) -> int:
    """A kept piece of a report."""
    duty = Duty(2563, "M1.1/4", "procurement")
    async with db.transaction() as session:
        one = await evidence.add(session, UNIT_PEOPLE["procurement"], "3/2563", at, kind="document", file_id="F")
        await evidence.place(session, [one], duty, "3/2563", 1)
        await downloads.kept(session, downloads.Wanted(one, "F", 0), f"{one}" * 64, 9, "application/pdf")
    return one


async def notes(db: Database) -> list[Said]:
    """The notes the coordinator got about evidence."""
    return [one for one in await said(db, COORDINATOR) if "หลักฐานรอตรวจ" in one.text]


async def test_it_is_in_the_note_of_the_day_which_shows_what_comes_later(db: Database, setup: Setup) -> None:
    await give(db, WEDNESDAY)
    await run_due(db, setup, WEDNESDAY)
    await give(db, WEDNESDAY)

    await run_due(db, setup, WEDNESDAY + timedelta(minutes=2))

    (note,) = await notes(db)
    assert "หลักฐานรอตรวจ 2 รายการ" in note.text
    assert note.payload["buttons"][-1][0][1] == "evidence|list"


async def test_a_piece_that_waits_brings_no_second_note(db: Database, setup: Setup) -> None:
    await give(db, WEDNESDAY)
    await run_due(db, setup, WEDNESDAY)

    await run_due(db, setup, THURSDAY)

    assert len(await notes(db)) == 1


async def test_another_piece_brings_a_note_the_next_day(db: Database, setup: Setup) -> None:
    await give(db, WEDNESDAY)
    await run_due(db, setup, WEDNESDAY)
    await give(db, THURSDAY)

    await run_due(db, setup, THURSDAY)

    assert "หลักฐานรอตรวจ 2 รายการ" in (await notes(db))[-1].text
    assert len(await notes(db)) == 2


async def test_before_any_note_of_a_round_it_is_one_of_its_own(db: Database, setup: Setup) -> None:
    async with db.transaction() as session:
        await session.execute(delete(CoordinatorNoteRow))
        await session.execute(update(RoundRow).values(closed_at=WEDNESDAY))
    await give(db, WEDNESDAY)

    await run_due(db, setup, WEDNESDAY)
    await run_due(db, setup, THURSDAY)

    (note,) = await notes(db)
    assert note.payload["buttons"] == [[["ตรวจหลักฐาน (1)", "evidence|list"]]]


async def test_it_waits_for_office_hours(db: Database, setup: Setup) -> None:
    await give(db, SATURDAY)

    await run_due(db, setup, SATURDAY)

    assert await notes(db) == []


async def test_there_is_none_once_everything_is_decided(db: Database, setup: Setup) -> None:
    one = await give(db, WEDNESDAY)
    async with db.transaction() as session:
        await evidence.judge(session, WEDNESDAY, one, Verdict.ACCEPTED, COORDINATOR)

    await run_due(db, setup, WEDNESDAY)

    assert await notes(db) == []
