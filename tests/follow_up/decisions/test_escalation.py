"""Escalation: silent units are named to their office, then to the director, each once; off unless set."""

from dataclasses import replace

import pytest

from db.engine import Database
from db.rounds import current_round
from domain.setup import Setup
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.quarter import UNITS, answer, bangkok, forget, run_due, said, settle

OFFICE = UNIT_PEOPLE["admin"]
AFTER = bangkok(7, 23)
"""Five working days after the due date."""
TWICE = bangkok(8, 3)


@pytest.fixture
def setup_on(setup: Setup) -> Setup:
    """The settings with escalation after five working days."""
    return replace(setup, escalate_after=5)


async def due(db: Database, setup: Setup, *reporting: str) -> None:
    """A round past its due date in which only some units have reported."""
    for moment in (bangkok(6, 30), bangkok(7, 3)):
        await run_due(db, setup, moment)
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    for unit in reporting:
        await answer(db, round_, unit, bangkok(7, 6))
    for moment in (bangkok(7, 13), bangkok(7, 15), bangkok(7, 16, 17)):
        await run_due(db, setup, moment)
    await forget(db)


async def test_by_default_nobody_is_named(db: Database, setup: Setup) -> None:
    await settle(db)
    await due(db, setup)

    await run_due(db, setup, TWICE)

    assert [one for one in await said(db) if "📣" in one.text] == []


async def test_a_section_is_named_to_its_office_with_what_was_tried(db: Database, setup_on: Setup) -> None:
    await settle(db)
    await due(db, setup_on, *(unit for unit in UNITS if unit != "legal"))

    await run_due(db, setup_on, AFTER)

    (named,) = [one for one in await said(db) if "📣" in one.text]
    assert named.chat == OFFICE
    assert "งานกฎหมาย ยังไม่ส่งรายงาน" in named.text
    assert "เตือน 3 ครั้ง แจ้งเมื่อครบกำหนด" in named.text


async def test_a_unit_without_an_office_is_named_to_the_coordinator(db: Database, setup_on: Setup) -> None:
    await settle(db)
    await due(db, setup_on, *(unit for unit in UNITS if unit != "comms"))

    await run_due(db, setup_on, AFTER)

    assert {one.chat for one in await said(db) if "📣" in one.text} == {COORDINATOR}


async def test_the_director_is_told_after_as_many_days_again(db: Database, setup_on: Setup) -> None:
    await settle(db)
    await due(db, setup_on, *(unit for unit in UNITS if unit != "legal"))
    await run_due(db, setup_on, AFTER)
    await forget(db)

    await run_due(db, setup_on, TWICE)

    (named,) = [one for one in await said(db) if "📣" in one.text]
    assert named.chat == DIRECTOR
    assert "แจ้งสำนักบริหารและพัฒนาองค์กรเมื่อ 23 ก.ค. 2563" in named.text


async def test_each_is_told_once(db: Database, setup_on: Setup) -> None:
    await settle(db)
    await due(db, setup_on, *(unit for unit in UNITS if unit != "legal"))

    for moment in (AFTER, AFTER, bangkok(7, 24), TWICE, bangkok(8, 4)):
        await run_due(db, setup_on, moment)

    assert [one.chat for one in await said(db) if "📣" in one.text] == [OFFICE, DIRECTOR]


async def test_a_unit_that_reports_in_time_is_not_named(db: Database, setup_on: Setup) -> None:
    await settle(db)
    await due(db, setup_on, *UNITS)

    await run_due(db, setup_on, TWICE)

    assert [one for one in await said(db) if "📣" in one.text] == []


async def test_a_unit_nobody_can_be_reached_in_is_named_with_that(db: Database, setup_on: Setup) -> None:
    others = [unit for unit in UNITS if unit != "legal"]
    await settle(db, others)
    await due(db, setup_on, *others)

    await run_due(db, setup_on, AFTER)

    (named,) = [one for one in await said(db) if "📣" in one.text]
    assert "ไม่มีผู้รายงานที่ติดต่อได้" in named.text


async def test_several_units_are_named_to_the_director_in_one_message(db: Database, setup_on: Setup) -> None:
    silent = ("legal", "comms", "budget")
    await settle(db)
    await due(db, setup_on, *(unit for unit in UNITS if unit not in silent))
    await run_due(db, setup_on, AFTER)
    await forget(db)

    await run_due(db, setup_on, TWICE)

    (named,) = [one for one in await said(db) if "📣" in one.text]
    assert named.text.startswith("📣 3 หน่วยงานยังไม่ส่งรายงาน")
    assert named.text.count("เตือน 3 ครั้ง แจ้งเมื่อครบกำหนด") == 3
    assert named.text.count("23 ก.ค. 2563") == 3
