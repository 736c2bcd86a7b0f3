"""What is due and when, on both databases: every piece once, whatever restarts, gaps and jumps there are."""

import pytest

from db import catalogue, due, prompts, rounds
from db.engine import Database
from domain.fiscal import Quarter
from domain.setup import Setup
from tests.db.quarter import (
    COORDINATOR,
    DIRECTOR,
    PEOPLE,
    THIRD,
    UNITS,
    answer,
    bangkok,
    forget,
    link,
    run_due,
    said,
    settle,
)

EVERYBODY = sorted(PEOPLE.values())


async def next_due(db: Database, setup: Setup, now):  # type: ignore[no-untyped-def]
    async with db.transaction() as session:
        return await due.next_due(session, setup, await catalogue.load(session), now)


async def test_the_quarter_of_the_worked_example(db: Database, setup: Setup) -> None:
    await settle(db)
    moments = []
    now = bangkok(6, 29, 9)
    while (at := await next_due(db, setup, now)) and at <= bangkok(7, 16, 17):
        moments.append(at)
        await run_due(db, setup, now := at)

    assert moments == [bangkok(6, 30), bangkok(7, 3), bangkok(7, 13), bangkok(7, 15), bangkok(7, 16, 17)]
    assert at == bangkok(9, 30)
    everything = await said(db)
    assert sorted(one.chat for one in everything if one.chat in EVERYBODY) == sorted(EVERYBODY * 5)
    assert len([one for one in everything if one.chat == DIRECTOR]) == 1


async def test_nothing_opens_before_its_time(db: Database, setup: Setup) -> None:
    await settle(db)

    assert await run_due(db, setup, bangkok(6, 30, 8, 59)) == 0


async def test_nobody_who_has_answered_is_reminded(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    async with db.transaction() as session:
        round_ = await rounds.current_round(session)
    assert round_ is not None
    await answer(db, round_, "hr", bangkok(7, 1))
    await answer(db, round_, "procurement", bangkok(7, 1))
    await forget(db)

    await run_due(db, setup, bangkok(7, 3))

    assert {one.chat for one in await said(db)} == set(EVERYBODY) - {PEOPLE["hr"], PEOPLE["procurement"]}


async def test_doing_it_again_says_nothing_twice(db: Database, setup: Setup) -> None:
    await settle(db)
    for moment in (bangkok(6, 30), bangkok(7, 3), bangkok(7, 16, 17)):
        await run_due(db, setup, moment)
        before = len(await said(db))

        await run_due(db, setup, moment)

        assert len(await said(db)) == before


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
                    again = await due.do_one(session, setup, await catalogue.load(session), moment)
                    if lost and again:
                        raise RuntimeError("killed")
            except RuntimeError:
                again = True

    everything = await said(db)
    assert sorted(one.chat for one in everything if one.chat in EVERYBODY) == sorted(EVERYBODY * 3)
    assert len([one for one in everything if one.chat == DIRECTOR]) == 1


async def test_two_processes_do_it_once(db: Database, setup: Setup, url: str) -> None:
    import asyncio

    await settle(db)
    other = Database(url)

    await asyncio.gather(*(run_due(one, setup, bangkok(6, 30)) for one in (db, other, db, other)))
    await asyncio.gather(*(run_due(one, setup, bangkok(7, 3)) for one in (db, other)))
    await asyncio.gather(*(run_due(one, setup, bangkok(7, 16, 17)) for one in (db, other)))

    await other.close()
    everything = await said(db)
    assert sorted(one.chat for one in everything if one.chat in EVERYBODY) == sorted(EVERYBODY * 3)
    assert len([one for one in everything if one.chat == DIRECTOR]) == 1


async def test_missed_reminders_become_one(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 15, 11))

    assert sorted(one.chat for one in await said(db)) == EVERYBODY


async def test_a_missed_reminder_waits_for_office_hours(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 3, 22))

    assert await said(db) == []
    assert await next_due(db, setup, bangkok(7, 3, 22)) == bangkok(7, 8)
    await run_due(db, setup, bangkok(7, 8))
    assert sorted(one.chat for one in await said(db)) == EVERYBODY


async def test_the_due_note_takes_the_place_of_missed_reminders(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 20, 10))

    told = await said(db)
    assert sorted(one.chat for one in told if one.chat != DIRECTOR) == EVERYBODY
    assert all("ครบกำหนดแล้ว" in one.text for one in told)


async def test_down_over_an_opening_it_is_opened_at_the_next_start(db: Database, setup: Setup) -> None:
    await settle(db)

    await run_due(db, setup, bangkok(7, 1, 23))

    async with db.transaction() as session:
        round_ = await rounds.current_round(session)
    assert round_ is not None
    assert round_.reminders[0] == bangkok(7, 8)  # counted from 1 July: 2, 3 and 8 July are working days
    assert sorted(one.chat for one in await said(db)) == EVERYBODY


async def test_after_months_only_the_latest_round_is_opened(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(4, 20, 3, year=2021))

    async with db.transaction() as session:
        assert [str(one.quarter) for one in await rounds.rounds(session)] == ["3/2563", "2/2564"]
    told = await said(db)
    assert sorted(one.chat for one in told if one.chat != DIRECTOR) == EVERYBODY
    assert [one.text.splitlines()[0] for one in told if one.chat == DIRECTOR] == ["📊 รอบ 3/2563 ครบกำหนดแล้ว"]


async def test_a_round_missed_before_the_plan_was_loaded_is_offered_once(db: Database, setup: Setup) -> None:
    await settle(db, loaded=bangkok(7, 1))

    await run_due(db, setup, bangkok(7, 1))
    await run_due(db, setup, bangkok(7, 2))

    (offer,) = await said(db)
    assert offer.chat == COORDINATOR
    assert "3/2563" in offer.text
    assert "round|open|3/2563" in str(offer.payload["reply_markup"])


async def test_an_offer_waits_for_a_coordinator(db: Database, setup: Setup) -> None:
    await settle(db, loaded=bangkok(7, 1), coordinator=False)

    assert await run_due(db, setup, bangkok(7, 1)) == 0
    assert await next_due(db, setup, bangkok(7, 1)) == bangkok(9, 30)


async def test_without_a_director_the_coordinator_gets_it_with_an_invitation(db: Database, setup: Setup) -> None:
    await settle(db, director=False)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 16, 17))

    summary, invitation = await said(db, COORDINATOR)
    assert "ครบกำหนดแล้ว" in summary.text
    assert "https://t.me/tidtam_bot?start=" in invitation.text


async def test_the_summary_waits_for_somebody_to_read_it(db: Database, setup: Setup) -> None:
    await settle(db, director=False, coordinator=False)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    await forget(db)

    await link(db, COORDINATOR, "policy", bangkok(7, 17))
    await run_due(db, setup, bangkok(7, 17))

    assert "ครบกำหนดแล้ว" in (await said(db, COORDINATOR))[0].text


async def test_late_answers_are_followed_by_the_summary_once_an_hour(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    async with db.transaction() as session:
        round_ = await rounds.current_round(session)
    assert round_ is not None
    await forget(db)

    await answer(db, round_, "hr", bangkok(7, 16, 17, 10))
    await answer(db, round_, "admin", bangkok(7, 16, 17, 20))
    await run_due(db, setup, bangkok(7, 16, 17, 30))
    assert await said(db, DIRECTOR) == []
    assert await next_due(db, setup, bangkok(7, 16, 17, 30)) == bangkok(7, 16, 18)
    await run_due(db, setup, bangkok(7, 16, 18))

    (summary,) = await said(db, DIRECTOR)
    assert "ฉบับปรับปรุง" in summary.text
    assert "M2.2/2 (บริหารและพัฒนาองค์กร)" in summary.text.splitlines()[1]
    assert "ส่งช้า 4" in summary.text


async def test_the_last_answer_is_followed_at_once(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    async with db.transaction() as session:
        round_ = await rounds.current_round(session)
    assert round_ is not None
    await forget(db)

    for unit in UNITS:
        await answer(db, round_, unit, bangkok(7, 16, 17, 10))
    await run_due(db, setup, bangkok(7, 16, 17, 10))
    await answer(db, round_, "hr", bangkok(7, 16, 17, 20), revision=2)
    await run_due(db, setup, bangkok(7, 16, 17, 20))

    assert len(await said(db, DIRECTOR)) == 1


async def test_a_round_closed_before_it_was_due_is_summed_up(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)
    async with db.transaction() as session:
        await rounds.close_round(session, bangkok(7, 2), THIRD)

    await run_due(db, setup, bangkok(7, 2))
    await run_due(db, setup, bangkok(7, 16, 17))

    (summary,) = await said(db)
    assert (summary.chat, summary.text.splitlines()[0]) == (DIRECTOR, "📊 รอบ 3/2563 ปิดแล้ว")


async def move_due(db: Database, setup: Setup, now, *day: int) -> None:  # type: ignore[no-untyped-def]
    async with db.transaction() as session:
        library = await catalogue.load(session)
        await rounds.move_due(session, setup, library, now, THIRD, bangkok(*day).date())


async def test_a_moved_due_date_is_summed_up_anew_though_nobody_answered(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    await move_due(db, setup, bangkok(7, 17), 7, 24)
    await forget(db)

    await run_due(db, setup, bangkok(7, 20))
    assert await said(db) == []
    await run_due(db, setup, bangkok(7, 24, 17))
    await run_due(db, setup, bangkok(7, 24, 19))

    (summary,) = await said(db, DIRECTOR)
    assert summary.text.splitlines()[0] == "📊 รอบ 3/2563 ครบกำหนดแล้ว"
    assert "24 ก.ค. 2563" in summary.text


async def test_the_director_learns_of_every_move_after_the_first_summary(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    await forget(db)

    await move_due(db, setup, bangkok(7, 17), 7, 24)
    await move_due(db, setup, bangkok(7, 20), 7, 29)

    told = await said(db, DIRECTOR)
    assert [one.text.splitlines()[1] for one in told] == [
        "เป็น วันศุกร์ที่ 24 กรกฎาคม 2563 เวลา 17:00 น.",
        "เป็น วันพุธที่ 29 กรกฎาคม 2563 เวลา 17:00 น.",
    ]


async def test_a_director_who_was_sent_no_summary_is_not_told_of_a_move(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))

    await move_due(db, setup, bangkok(7, 2), 7, 24)

    assert await said(db, DIRECTOR) == []


async def test_a_moved_round_that_is_closed_sooner_is_summed_up_as_closed(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    await move_due(db, setup, bangkok(7, 17), 7, 24)
    await forget(db)
    async with db.transaction() as session:
        await rounds.close_round(session, bangkok(7, 20), THIRD)

    await run_due(db, setup, bangkok(7, 20))
    await run_due(db, setup, bangkok(7, 24, 17))

    assert [one.text.splitlines()[0] for one in await said(db, DIRECTOR)] == ["📊 รอบ 3/2563 ปิดแล้ว"]


async def test_a_round_opened_early_by_hand_is_not_opened_again(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await rounds.open_round(session, setup, library, bangkok(6, 29, 10), THIRD)
        await rounds.close_round(session, bangkok(6, 29, 11), THIRD)
    await forget(db)

    await run_due(db, setup, bangkok(6, 30))

    async with db.transaction() as session:
        assert [one.quarter for one in await rounds.rounds(session)] == [Quarter(2563, 3)]


async def test_work_that_fails_is_put_off_and_the_rest_goes_on(
    db: Database, setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    await settle(db)
    right = prompts.prompt_unit

    async def broken(session, setup, library, now, round_, unit):  # type: ignore[no-untyped-def]
        if unit == "hr":
            raise RuntimeError("hr")
        return await right(session, setup, library, now, round_, unit)

    monkeypatch.setattr(prompts, "prompt_unit", broken)
    now = bangkok(6, 30)
    for _ in range(20):
        try:
            await run_due(db, setup, now)
            break
        except due.WorkFailed as failure:
            async with db.transaction() as session:
                await due.put_off(session, now, failure.work, "RuntimeError: hr")
    assert {one.chat for one in await said(db)} == set(EVERYBODY) - {PEOPLE["hr"]}
    assert await next_due(db, setup, now) == bangkok(6, 30, 9, 1)

    monkeypatch.setattr(prompts, "prompt_unit", right)
    await run_due(db, setup, bangkok(6, 30, 9, 1))

    assert len(await said(db, PEOPLE["hr"])) == 1
    async with db.transaction() as session:
        assert await due.failing(session) == 0


async def test_work_that_failed_and_need_not_be_done_any_more_fails_no_longer(db: Database, setup: Setup) -> None:
    await settle(db)
    now = bangkok(6, 30)
    await run_due(db, setup, now)
    async with db.transaction() as session:
        await due.put_off(session, now, "remind|3/2563|1|hr", "RuntimeError: hr")
        await due.put_off(session, now, "remind|3/2563|1", "RuntimeError: all")

    await run_due(db, setup, now)

    async with db.transaction() as session:
        assert await due.failing(session) == 1, "the reminder to all is still to come"
        await rounds.close_round(session, now, Quarter(2563, 3))
    await run_due(db, setup, now)
    async with db.transaction() as session:
        assert await due.failing(session) == 0


async def test_whoever_was_linked_between_is_prompted_by_the_next_look(db: Database, setup: Setup) -> None:
    """Somebody linked in a transaction the opening did not see is found by the rows."""
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await link(db, 500, "hr", bangkok(6, 30))

    await run_due(db, setup, bangkok(6, 30, 9, 1))

    assert [one.topic for one in await said(db, 500)] == ["prompt|3/2563|hr"]


async def test_an_unanswered_invitation_is_not_made_twice(db: Database, setup: Setup) -> None:
    await settle(db, units=[unit for unit in UNITS if unit != "legal"])

    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 3))

    assert len(await said(db, COORDINATOR)) == 1
