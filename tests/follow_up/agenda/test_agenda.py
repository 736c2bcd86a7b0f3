"""Due work and its moments, on both databases: every piece once, whatever restarts, gaps and jumps there are."""

import pytest

from db import catalogue, failing_work
from db.engine import Database
from db.rounds import current_round
from db.rounds import rounds as stored_rounds
from domain.calendar.fiscal import Period
from domain.office import Office
from domain.setup import Setup
from follow_up.agenda import agenda
from follow_up.prompts import prompts
from follow_up.rounds import opening, rounds
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.quarter import THIRD, UNITS, answer, bangkok, forget, link, next_due, run_due, said_but_notes, settle

EVERYBODY = sorted(UNIT_PEOPLE.values())


async def test_the_quarter_of_the_worked_example(db: Database, setup: Setup) -> None:
    await settle(db)
    moments = []
    now = bangkok(6, 29, 9)
    while (at := await next_due(db, setup, now)) and at <= bangkok(7, 16, 17):
        moments.append(at)
        await run_due(db, setup, now := at)

    assert moments == [bangkok(6, 30), bangkok(7, 3), bangkok(7, 13), bangkok(7, 15), bangkok(7, 16, 17)]
    assert at == bangkok(9, 30)
    everything = await said_but_notes(db)
    assert sorted(one.chat for one in everything if one.chat in EVERYBODY) == sorted(EVERYBODY * 5)
    assert len([one for one in everything if one.chat == DIRECTOR]) == 1


async def test_nothing_opens_before_its_time(db: Database, setup: Setup) -> None:
    await settle(db)

    assert await run_due(db, setup, bangkok(6, 30, 8, 59)) == 0


async def test_nobody_who_has_answered_is_reminded(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    await answer(db, round_, "hr", bangkok(7, 1))
    await answer(db, round_, "procurement", bangkok(7, 1))
    await forget(db)

    await run_due(db, setup, bangkok(7, 3))

    assert {one.chat for one in await said_but_notes(db)} == set(EVERYBODY) - {
        UNIT_PEOPLE["hr"],
        UNIT_PEOPLE["procurement"],
    }


async def test_doing_it_again_says_nothing_twice(db: Database, setup: Setup) -> None:
    await settle(db)
    for moment in (bangkok(6, 30), bangkok(7, 3), bangkok(7, 16, 17)):
        await run_due(db, setup, moment)
        before = len(await said_but_notes(db))

        await run_due(db, setup, moment)

        assert len(await said_but_notes(db)) == before


async def test_a_restart_between_any_two_pieces_changes_nothing(db: Database, setup: Setup) -> None:
    """A piece whose transaction is lost is done again; what was committed is not."""
    await settle(db)
    lost = True
    for moment in (bangkok(6, 30), bangkok(7, 3), bangkok(7, 16, 17)):
        again = True
        while again:
            lost = not lost
            try:
                async with db.transaction() as session:
                    outcome = await agenda.do_next(session, Office(setup, await catalogue.load(session), moment))
                    again = outcome.done > 0
                    if lost and again:
                        raise RuntimeError("killed")
            except RuntimeError:
                again = True

    everything = await said_but_notes(db)
    assert sorted(one.chat for one in everything if one.chat in EVERYBODY) == sorted(EVERYBODY * 3)
    assert len([one for one in everything if one.chat == DIRECTOR]) == 1


async def test_two_processes_do_it_once(db: Database, setup: Setup, bare: str) -> None:
    import asyncio

    await settle(db)
    other = Database(bare)

    await asyncio.gather(*(run_due(one, setup, bangkok(6, 30)) for one in (db, other, db, other)))
    await asyncio.gather(*(run_due(one, setup, bangkok(7, 3)) for one in (db, other)))
    await asyncio.gather(*(run_due(one, setup, bangkok(7, 16, 17)) for one in (db, other)))

    await other.close()
    everything = await said_but_notes(db)
    assert sorted(one.chat for one in everything if one.chat in EVERYBODY) == sorted(EVERYBODY * 3)
    assert len([one for one in everything if one.chat == DIRECTOR]) == 1


async def test_missed_reminders_become_one(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 15, 11))

    assert sorted(one.chat for one in await said_but_notes(db)) == EVERYBODY


async def test_a_missed_reminder_waits_for_office_hours(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 3, 22))

    assert await said_but_notes(db) == []
    assert await next_due(db, setup, bangkok(7, 3, 22)) == bangkok(7, 8)
    await run_due(db, setup, bangkok(7, 8))
    assert sorted(one.chat for one in await said_but_notes(db)) == EVERYBODY


async def test_the_due_note_takes_the_place_of_missed_reminders(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 20, 10))

    told = await said_but_notes(db)
    assert sorted(one.chat for one in told if one.chat != DIRECTOR) == EVERYBODY
    assert all("ครบกำหนดแล้ว" in one.text for one in told)


async def test_down_over_an_opening_it_is_opened_at_the_next_start(db: Database, setup: Setup) -> None:
    await settle(db)

    await run_due(db, setup, bangkok(7, 1, 11))

    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    assert round_.reminders[0] == bangkok(7, 8)  # counted from 1 July: 2, 3 and 8 July are working days
    assert sorted(one.chat for one in await said_but_notes(db)) == EVERYBODY


async def test_after_months_only_the_latest_round_is_opened(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(4, 20, 13, year=2021))

    async with db.transaction() as session:
        assert [str(one.quarter) for one in await stored_rounds(session)] == ["3/2563", "2/2564"]
    told = await said_but_notes(db)
    assert sorted(one.chat for one in told if one.chat != DIRECTOR) == EVERYBODY
    assert [one.text.splitlines()[0] for one in told if one.chat == DIRECTOR] == [
        "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)"
    ]


async def test_a_round_missed_before_the_plan_was_loaded_is_offered_once(db: Database, setup: Setup) -> None:
    await settle(db, loaded=bangkok(7, 1))

    await run_due(db, setup, bangkok(7, 1))
    await run_due(db, setup, bangkok(7, 2))

    (offer,) = await said_but_notes(db)
    assert offer.chat == COORDINATOR
    assert "3/2563" in offer.text
    assert "round|open|3/2563" in str(offer.payload["buttons"])


async def test_an_offer_waits_for_a_coordinator(db: Database, setup: Setup) -> None:
    await settle(db, loaded=bangkok(7, 1), coordinator=False)

    assert await run_due(db, setup, bangkok(7, 1)) == 0
    assert await next_due(db, setup, bangkok(7, 1)) == bangkok(9, 30)


async def test_a_round_opened_early_by_hand_is_not_opened_again(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 29, 10)), THIRD)
        await rounds.close_round(session, bangkok(6, 29, 11), THIRD)
    await forget(db)

    await run_due(db, setup, bangkok(6, 30))

    async with db.transaction() as session:
        assert [one.quarter for one in await stored_rounds(session)] == [Period(2563, 3)]


async def test_work_that_fails_is_put_off_and_the_rest_goes_on(
    db: Database, setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    await settle(db)
    right = prompts.prompt_units

    async def broken(session, office, round_, units):  # type: ignore[no-untyped-def]
        if "hr" in units:
            raise RuntimeError("hr")
        return await right(session, office, round_, units)

    monkeypatch.setattr(prompts, "prompt_units", broken)
    now = bangkok(6, 30)
    alone: set[str] = set()
    for _ in range(20):
        try:
            await run_due(db, setup, now, alone)
            break
        except agenda.WorkFailed as failure:
            alone.update(failure.works)
            if len(failure.works) == 1:
                async with db.transaction() as session:
                    await failing_work.postpone(session, now, failure.works[0], "RuntimeError: hr")
    assert {one.chat for one in await said_but_notes(db)} == set(EVERYBODY) - {UNIT_PEOPLE["hr"]}
    assert await next_due(db, setup, now) == bangkok(6, 30, 9, 1)

    monkeypatch.setattr(prompts, "prompt_units", right)
    await run_due(db, setup, bangkok(6, 30, 9, 1))

    assert len(await said_but_notes(db, UNIT_PEOPLE["hr"])) == 1
    async with db.transaction() as session:
        assert await failing_work.failing(session) == 0


async def test_work_that_failed_and_need_not_be_done_any_more_fails_no_longer(db: Database, setup: Setup) -> None:
    await settle(db)
    now = bangkok(6, 30)
    await run_due(db, setup, now)
    async with db.transaction() as session:
        await failing_work.postpone(session, now, "remind|3/2563|1|hr", "RuntimeError: hr")
        await failing_work.postpone(session, now, "remind|3/2563|1", "RuntimeError: all")

    await run_due(db, setup, now)

    async with db.transaction() as session:
        assert await failing_work.failing(session) == 1, "the reminder to all is still to come"
        await rounds.close_round(session, now, Period(2563, 3))
    await run_due(db, setup, now)
    async with db.transaction() as session:
        assert await failing_work.failing(session) == 0


async def test_a_person_linked_between_is_prompted_by_the_next_look(db: Database, setup: Setup) -> None:
    """Somebody linked in a transaction the opening did not see is found by the rows."""
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await link(db, 500, "hr", bangkok(6, 30))

    await run_due(db, setup, bangkok(6, 30, 9, 1))

    assert [one.topic for one in await said_but_notes(db, 500)] == ["prompt|3/2563|hr"]


async def test_an_unanswered_invitation_is_not_made_twice(db: Database, setup: Setup) -> None:
    await settle(db, units=[unit for unit in UNITS if unit != "legal"])

    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 3))

    _, invitation = await said_but_notes(db, COORDINATOR)
    assert invitation.text.startswith("เรียน ผู้รับผิดชอบงานกฎหมาย")
