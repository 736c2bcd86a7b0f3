"""Office time that is set back, on both databases: nothing again, nothing held up."""

from datetime import date, timedelta

import pytest

from db import failing_work
from db.engine import Database
from domain.errors import DomainError
from domain.office import Office
from domain.setup import Setup
from follow_up.rounds import rounds
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR
from tests.follow_up.agenda.jumping import DAY, DUE, EVERYBODY, HOUR, OPENS, current, heads, open_and_deliver, opened
from tests.quarter import THIRD, answer, bangkok, deliver, link, next_due, run_due, settle


@pytest.mark.parametrize("back", [HOUR, DAY])
async def test_a_clock_set_back_repeats_nothing(db: Database, setup: Setup, back: timedelta) -> None:
    await settle(db)
    for moment in (OPENS, bangkok(7, 3), bangkok(7, 13), bangkok(7, 15), DUE, bangkok(9, 30)):
        await run_due(db, setup, moment)
        assert await heads(db)

        await run_due(db, setup, moment - back)
        await run_due(db, setup, moment)

        assert await heads(db) == []


@pytest.mark.parametrize("back", [HOUR, DAY])
async def test_a_closed_round_stays_closed_when_the_clock_is_set_back(
    db: Database, setup: Setup, back: timedelta
) -> None:
    await open_and_deliver(db, setup)
    noon = bangkok(7, 2, 12)
    async with db.transaction() as session:
        await rounds.close_round(session, noon, THIRD)
    await run_due(db, setup, noon)
    await deliver(db)
    await link(db, COLLEAGUE, "hr", noon - back)

    await run_due(db, setup, noon - back)

    assert await heads(db) == []
    with pytest.raises(DomainError, match=r"round\.was_closed"):
        async with db.transaction() as session:
            await rounds.running(session, noon - back, THIRD)


@pytest.mark.parametrize("back", [HOUR, DAY])
async def test_the_summary_of_a_closed_round_comes_once_though_the_clock_is_set_back_before_it(
    db: Database, setup: Setup, back: timedelta
) -> None:
    await open_and_deliver(db, setup)
    noon = bangkok(7, 2, 12)
    async with db.transaction() as session:
        await rounds.close_round(session, noon, THIRD)

    await run_due(db, setup, noon - back)
    told = await heads(db)
    await run_due(db, setup, noon)

    assert told == [(DIRECTOR, "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)")]
    assert await heads(db) == []


@pytest.mark.parametrize("reported", [False, True])
async def test_the_summary_of_a_due_round_comes_once_though_the_clock_is_set_back_before_it(
    db: Database, setup: Setup, reported: bool
) -> None:
    await open_and_deliver(db, setup)
    round_ = await current(db)
    if reported:
        await answer(db, round_, "hr", bangkok(7, 2))
    async with db.transaction() as session:
        assert await rounds.claim_due(session, DUE, round_)

    await run_due(db, setup, DUE - DAY)
    told = await heads(db)
    await run_due(db, setup, DUE + timedelta(minutes=1))
    later = await heads(db)

    assert [chat for chat, _ in told] == [DIRECTOR]
    assert DIRECTOR not in {chat for chat, _ in later}


async def test_the_summary_after_late_reports_does_not_wait_for_a_clock_that_was_ahead(
    db: Database, setup: Setup
) -> None:
    await open_and_deliver(db, setup)
    await run_due(db, setup, DUE + 40 * DAY)
    await deliver(db)
    await answer(db, await current(db), "hr", DUE + HOUR)

    await run_due(db, setup, DUE + HOUR)
    told = await heads(db)
    await answer(db, await current(db), "legal", DUE + HOUR)

    assert [chat for chat, _ in told if chat == DIRECTOR] == [DIRECTOR]
    assert await next_due(db, setup, DUE + HOUR) == DUE + HOUR + timedelta(minutes=1)


async def test_work_that_failed_does_not_wait_for_a_clock_that_was_ahead(db: Database, setup: Setup) -> None:
    await settle(db)
    async with db.transaction() as session:
        await failing_work.postpone(session, OPENS + 40 * DAY, "open|3/2563", "RuntimeError: once")

    await run_due(db, setup, OPENS)

    assert await opened(db) == ["3/2563"]


async def test_a_plan_loaded_by_a_clock_that_was_ahead_is_followed_up_by_itself(db: Database, setup: Setup) -> None:
    await settle(db, loaded=OPENS + 90 * DAY)

    await run_due(db, setup, OPENS)

    assert await opened(db) == ["3/2563"]
    assert COORDINATOR not in {chat for chat, _ in await heads(db)}, "it is not offered besides"


async def test_the_due_note_waits_for_the_due_moment_of_a_clock_that_was_ahead(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)
    await run_due(db, setup, DUE)
    await deliver(db)
    await link(db, COLLEAGUE, "hr", DUE - DAY - HOUR)

    await run_due(db, setup, DUE - DAY - HOUR)
    before = await heads(db)
    await run_due(db, setup, DUE)

    assert before == [(COLLEAGUE, "📋 รายงานความก้าวหน้า ไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)")]
    assert await heads(db) == [(COLLEAGUE, "⌛ รอบไตรมาสที่ 3/2563 ครบกำหนดแล้ว")]


async def test_two_moves_at_one_moment_are_both_told(db: Database, setup: Setup) -> None:
    library = await open_and_deliver(db, setup)

    for day in (date(2020, 7, 20), date(2020, 7, 21)):
        async with db.transaction() as session:
            await rounds.move_due(session, Office(setup, library, bangkok(7, 2)), THIRD, day)

    assert sorted(chat for chat, _ in await heads(db)) == sorted([*EVERYBODY, DIRECTOR] * 2)
