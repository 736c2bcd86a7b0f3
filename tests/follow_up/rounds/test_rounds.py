"""Opening, moving and closing rounds, on both databases."""

from dataclasses import replace

import pytest

from db import asked, catalogue, invitations
from db.engine import Database
from db.rounds import round_of
from db.rounds import rounds as stored_rounds
from domain.calendar.fiscal import Cycle, Period
from domain.calendar.rounds import RoundState
from domain.errors import DomainError
from domain.office import Office
from domain.people import Role
from domain.setup import Setup
from follow_up.rounds import opening, rounds
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.quarter import THIRD, answer, bangkok, forget, run_due, said, said_but_notes, settle


async def test_it_opens_with_the_dates_of_the_worked_example(db: Database, setup: Setup) -> None:
    library = await settle(db)

    async with db.transaction() as session:
        opened = await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    assert opened.reminders == (bangkok(7, 3), bangkok(7, 13), bangkok(7, 15))
    assert opened.due_at == bangkok(7, 16, 17)


async def test_a_round_of_a_cycle_with_days_of_its_own_is_due_after_them(db: Database, setup: Setup) -> None:
    library = await settle(db)
    hasty = replace(setup, timetable=replace(setup.timetable, answer_days=((Cycle.QUARTER, 5),)))

    async with db.transaction() as session:
        opened = await opening.open_round(session, Office(hasty, library, bangkok(6, 30)), THIRD)

    assert opened.reminders == (bangkok(7, 2), bangkok(7, 8))
    assert opened.due_at == bangkok(7, 9, 17)


async def test_it_asks_every_owner_of_every_step(db: Database, setup: Setup) -> None:
    library = await settle(db)

    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)
        duties = await asked.asked(session, THIRD)

    assert len(duties) == 13
    assert {duty.step for duty in duties if duty.unit == "hr"} == {"M1.1/1", "M1.2/1", "M2.2/1"}


async def test_it_prompts_each_linked_person_once(db: Database, setup: Setup) -> None:
    library = await settle(db)

    for _ in range(2):
        async with db.transaction() as session:
            await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    assert sorted(one.chat for one in await said(db)) == sorted(UNIT_PEOPLE.values())


async def test_it_names_a_unit_without_people_with_an_invitation(db: Database, setup: Setup) -> None:
    library = await settle(db, units=[unit for unit in UNIT_PEOPLE if unit != "legal"])

    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    note, invitation = await said(db, COORDINATOR)
    assert "งานกฎหมาย" in note.text
    assert "https://t.me/tidtam_bot?start=" in invitation.text


async def test_many_units_without_people_are_one_list(db: Database, setup: Setup) -> None:
    library = await settle(db, units=["hr"])

    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    (told,) = await said(db, COORDINATOR)
    assert told.text.startswith("⚠️ ไตรมาสที่ 3/2563: 7 หน่วยงานยังไม่มีผู้รายงาน")
    assert "งานกฎหมาย" in told.text


async def test_an_invitation_that_was_made_before_stays_valid(db: Database, setup: Setup) -> None:
    library = await settle(db, units=[unit for unit in UNIT_PEOPLE if unit != "legal"])
    async with db.transaction() as session:
        await invitations.invite(session, bangkok(6, 29), Role.UNIT, "legal")

    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    async with db.transaction() as session:
        assert len(await invitations.open_invitations(session, bangkok(6, 30))) == 1
    (told,) = await said(db, COORDINATOR)
    assert "• งานกฎหมาย ถึง 6 ก.ค. 2563 09:00 น." in told.text


async def test_opening_again_is_left_as_it_is(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        first = await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    async with db.transaction() as session:
        again = await opening.open_round(session, Office(setup, library, bangkok(7, 2)), THIRD)

    assert again == first


async def test_opening_the_next_closes_the_one_before(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(9, 30)), THIRD.next())
        before = await round_of(session, THIRD)

    assert before is not None
    assert before.state(bangkok(9, 30)) is RoundState.CLOSED


@pytest.mark.parametrize(
    ("quarter", "key"),
    [
        (Period(2563, 2), "round.no_plan"),
        (Period(2563, 4), "round.future"),
    ],
)
async def test_it_refuses_to_open(db: Database, setup: Setup, quarter: Period, key: str) -> None:
    library = await settle(db)

    with pytest.raises(DomainError) as refused:
        async with db.transaction() as session:
            await opening.open_round(session, Office(setup, library, bangkok(6, 30)), quarter)

    assert refused.value.key == key


async def test_it_refuses_a_round_older_than_the_current(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(9, 30)), THIRD.next())

    with pytest.raises(DomainError) as refused:
        async with db.transaction() as session:
            await opening.open_round(session, Office(setup, library, bangkok(9, 30)), THIRD)

    assert refused.value.key == "round.older"


async def test_it_refuses_to_open_a_closed_round_again(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)
        await rounds.close_round(session, bangkok(7, 1), THIRD)

    with pytest.raises(DomainError) as refused:
        async with db.transaction() as session:
            await opening.open_round(session, Office(setup, library, bangkok(7, 2)), THIRD)

    assert refused.value.key == "round.was_closed"


async def test_a_moved_due_date_is_told_to_who_owes_and_to_who_decides(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        opened = await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)
    await answer(db, opened, "hr", bangkok(7, 1))
    await forget(db)

    async with db.transaction() as session:
        moved = await rounds.move_due(session, Office(setup, library, bangkok(7, 2)), THIRD, bangkok(7, 24).date())

    assert moved.due_at == bangkok(7, 24, 17)
    told = await said(db)
    assert sorted(one.chat for one in told) == sorted({*UNIT_PEOPLE.values(), DIRECTOR} - {UNIT_PEOPLE["hr"]})
    assert "24 กรกฎาคม 2563" in told[0].text


async def test_a_late_answer_is_in_time_again_once_the_date_is_moved(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        opened = await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)
    await run_due(db, setup, bangkok(7, 16, 17))
    await answer(db, opened, "hr", bangkok(7, 17))

    async with db.transaction() as session:
        await rounds.move_due(session, Office(setup, library, bangkok(7, 17, 12)), THIRD, bangkok(7, 24).date())
    await forget(db)
    await run_due(db, setup, bangkok(7, 24, 17))

    (summary,) = await said_but_notes(db, DIRECTOR)
    assert "ส่งแล้ว 3 จาก 13 รายการ\n" in summary.text


@pytest.mark.parametrize(("day", "key"), [((7, 1), "round.due_past"), ((9, 30), "round.due_beyond")])
async def test_it_refuses_a_due_date(db: Database, setup: Setup, day: tuple[int, int], key: str) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    with pytest.raises(DomainError) as refused:
        async with db.transaction() as session:
            await rounds.move_due(session, Office(setup, library, bangkok(7, 2)), THIRD, bangkok(*day).date())

    assert refused.value.key == key


async def test_nothing_is_owed_once_the_plan_is_closed(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    async with db.transaction() as session:
        assert await rounds.close_plan(session, Office(setup, library, bangkok(7, 2)), 2563)
        assert not await rounds.close_plan(session, Office(setup, library, bangkok(7, 2)), 2563)
        missing = await asked.missing(session, THIRD)
    await forget(db)

    assert missing == ()
    await run_due(db, setup, bangkok(12, 31, year=2021))
    assert await said(db) == []


async def test_a_closed_plan_does_not_change_what_earlier_rounds_missed(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)
        await rounds.close_round(session, bangkok(8, 1), THIRD)

    async with db.transaction() as session:
        await rounds.close_plan(session, Office(setup, library, bangkok(9, 1)), 2563)

        assert len(await asked.missing(session, THIRD)) == 13


async def test_an_unfinished_plan_is_followed_up_years_later(db: Database, setup: Setup) -> None:
    await settle(db)

    await run_due(db, setup, bangkok(9, 30, year=2026))

    async with db.transaction() as session:
        assert [str(one.quarter) for one in await stored_rounds(session)] == ["4/2569"]
    (prompt,) = await said(db, UNIT_PEOPLE["admin"])
    assert "เกินกำหนด กันยายน 2563" in prompt.text


async def test_duties_are_told_in_the_plans_order(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        opened = await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)
    await answer(db, opened, "hr", bangkok(7, 1), "M1.2/1")

    async with db.transaction() as session:
        from db import people

        person = await people.find(session, setup, UNIT_PEOPLE["hr"])
        assert person is not None
        mine = await rounds.duties_of(session, await catalogue.load(session), person)

    assert mine is not None
    assert [duty.step for duty in mine.owed] == ["M1.1/1", "M2.2/1"]
    assert [duty.step for duty in mine.answered] == ["M1.2/1"]
