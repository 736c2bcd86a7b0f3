"""Office time that leaps forward, is set back, or changes its zone between two starts, on both databases."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from db import failing_work
from db.engine import Database
from db.rounds import current_round
from db.rounds import rounds as stored_rounds
from domain.calendar.rounds import Round
from domain.catalogue.plan import Library
from domain.errors import DomainError
from domain.setup import Setup
from follow_up import opening, rounds
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.quarter import THIRD, answer, bangkok, deliver, link, next_due, run_due, settle

EVERYBODY = sorted(UNIT_PEOPLE.values())
OPENS, DUE = bangkok(6, 30), bangkok(7, 16, 17)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NEW_YORK = ZoneInfo("America/New_York")


async def heads(db: Database) -> list[tuple[int, str]]:
    """Chat and first line of every message queued since the last delivery."""
    return [(one.chat, one.text.splitlines()[0]) for one in await deliver(db)]


async def opened(db: Database) -> list[str]:
    """The quarters of the rounds that were opened."""
    async with db.transaction() as session:
        return [str(one.quarter) for one in await stored_rounds(session)]


async def current(db: Database) -> Round:
    """The last opened round."""
    async with db.transaction() as session:
        found = await current_round(session)
    assert found is not None
    return found


async def open_and_deliver(db: Database, setup: Setup) -> Library:
    """The third quarter's round, opened in time, with everybody prompted."""
    library = await settle(db)
    await run_due(db, setup, OPENS)
    await deliver(db)
    return library


# Forward.


async def test_a_leap_over_a_quarter_ends_one_round_and_opens_the_latest_once(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)
    noon = bangkok(4, 20, 12, year=2021)

    await run_due(db, setup, noon)
    told = await heads(db)
    await run_due(db, setup, noon + HOUR)

    assert await opened(db) == ["3/2563", "2/2564"]
    assert sorted(told) == [
        (DIRECTOR, "📊 รอบ 3/2563 ครบกำหนดแล้ว"),
        *((chat, "📋 รายงานความก้าวหน้า รอบ 2/2564") for chat in EVERYBODY),
    ]
    assert await heads(db) == []


async def test_a_leap_over_a_fiscal_year_opens_the_latest_round_once(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)

    await run_due(db, setup, bangkok(10, 12, 10, year=2021))
    told = await heads(db)
    await run_due(db, setup, bangkok(10, 12, 11, year=2021))

    assert await opened(db) == ["3/2563", "4/2564"]
    assert sorted(chat for chat, _ in told) == sorted([DIRECTOR, *EVERYBODY])
    assert await heads(db) == []


async def test_a_leap_into_the_night_opens_the_round_and_prompts_in_the_morning(db: Database, setup: Setup) -> None:
    await settle(db)

    await run_due(db, setup, bangkok(7, 1, 23))

    assert await opened(db) == ["3/2563"]
    assert await heads(db) == []
    assert await next_due(db, setup, bangkok(7, 1, 23)) == bangkok(7, 2)
    await run_due(db, setup, bangkok(7, 2))
    assert sorted(chat for chat, _ in await heads(db)) == EVERYBODY


async def test_a_leap_into_songkran_prompts_when_it_is_over(db: Database, setup: Setup) -> None:
    await settle(db)
    songkran, after = bangkok(4, 13, 11, year=2021), bangkok(4, 16, year=2021)

    await run_due(db, setup, songkran)

    assert await opened(db) == ["2/2564"]
    assert await heads(db) == []
    assert await next_due(db, setup, songkran) == after
    await run_due(db, setup, after)
    assert sorted(chat for chat, _ in await heads(db)) == EVERYBODY


async def test_a_leap_over_songkran_makes_one_reminder_of_those_it_missed(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(3, 31, year=2021))
    await deliver(db)

    await run_due(db, setup, bangkok(4, 15, 10, year=2021))
    within = await heads(db)
    await run_due(db, setup, bangkok(4, 16, year=2021))

    assert within == []
    assert sorted(await heads(db)) == [(chat, "🔔 แจ้งเตือน รอบ 2/2564") for chat in EVERYBODY]


async def test_a_due_note_missed_until_the_night_waits_for_the_morning_and_the_summary_does_not(
    db: Database, setup: Setup
) -> None:
    await open_and_deliver(db, setup)

    await run_due(db, setup, bangkok(7, 16, 23))
    at_night = await heads(db)
    await run_due(db, setup, bangkok(7, 17))

    assert at_night == [(DIRECTOR, "📊 รอบ 3/2563 ครบกำหนดแล้ว")]
    assert sorted(await heads(db)) == [(chat, "⌛ รอบ 3/2563 ครบกำหนดแล้ว") for chat in EVERYBODY]


async def test_a_due_note_is_sent_as_the_office_closes(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)

    await run_due(db, setup, DUE + timedelta(minutes=10))

    assert sorted(chat for chat, _ in await heads(db)) == sorted([DIRECTOR, *EVERYBODY])


async def test_a_due_date_on_a_day_off_is_noted_in_time(db: Database, setup: Setup) -> None:
    library = await open_and_deliver(db, setup)
    async with db.transaction() as session:
        await rounds.move_due(session, setup, library, bangkok(7, 2), THIRD, date(2020, 7, 18))
    await deliver(db)

    await run_due(db, setup, bangkok(7, 18, 17))

    assert sorted(chat for chat, _ in await heads(db)) == sorted([DIRECTOR, *EVERYBODY])


async def test_what_a_past_round_left_unsent_is_withdrawn(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, OPENS)

    await run_due(db, setup, bangkok(9, 30))

    assert {head for chat, head in await heads(db) if chat != DIRECTOR} == {"📋 รายงานความก้าวหน้า รอบ 4/2563"}


async def test_what_a_round_closed_by_hand_left_unsent_is_withdrawn(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, OPENS)

    async with db.transaction() as session:
        await rounds.close_round(session, OPENS + HOUR, THIRD)

    assert await heads(db) == []


async def test_the_end_of_the_last_plan_withdraws_what_is_unsent(db: Database, setup: Setup) -> None:
    library = await settle(db)
    await run_due(db, setup, OPENS)

    async with db.transaction() as session:
        await rounds.close_plan(session, library, OPENS - HOUR, 2563)

    assert await heads(db) == []
    assert (await current(db)).closed_at is not None, "also where the clock was set back since it opened"


# Back.


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

    assert told == [(DIRECTOR, "📊 รอบ 3/2563 ปิดแล้ว")]
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
    assert await next_due(db, setup, DUE + HOUR) == DUE + 2 * HOUR


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

    assert before == [(COLLEAGUE, "📋 รายงานความก้าวหน้า รอบ 3/2563")]
    assert await heads(db) == [(COLLEAGUE, "⌛ รอบ 3/2563 ครบกำหนดแล้ว")]


async def test_two_moves_at_one_moment_are_both_told(db: Database, setup: Setup) -> None:
    library = await open_and_deliver(db, setup)

    for day in (date(2020, 7, 20), date(2020, 7, 21)):
        async with db.transaction() as session:
            await rounds.move_due(session, setup, library, bangkok(7, 2), THIRD, day)

    assert sorted(chat for chat, _ in await heads(db)) == sorted(EVERYBODY * 2)


# Another zone.


async def test_a_zone_changed_between_two_starts_opens_no_round_again(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)
    for zone in ("America/New_York", "Pacific/Kiritimati", "UTC", "Asia/Tokyo"):
        await run_due(db, replace(setup, zone=ZoneInfo(zone)), OPENS + HOUR)

    assert await heads(db) == []
    assert await opened(db) == ["3/2563"]


async def test_a_round_goes_by_the_hours_of_the_zone_it_is_now_in(db: Database, setup: Setup) -> None:
    """In New York what was at 09:00 and 17:00 in Bangkok is at 22:00 and 06:00; 3 July is a day before the weekend."""
    await open_and_deliver(db, setup)
    moved = replace(setup, zone=NEW_YORK)

    await run_due(db, moved, bangkok(7, 3))
    at_night = await heads(db)
    await run_due(db, moved, bangkok(7, 3, 20))

    assert at_night == []
    assert sorted(await heads(db)) == [(chat, "🔔 แจ้งเตือน รอบ 3/2563") for chat in EVERYBODY]


async def test_a_due_moment_that_another_zone_has_at_night_is_noted_in_the_morning(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)
    moved = replace(setup, zone=NEW_YORK)

    await run_due(db, moved, DUE)
    at_once = await heads(db)
    await run_due(db, moved, DUE + 4 * HOUR)

    assert at_once == [(DIRECTOR, "📊 รอบ 3/2563 ครบกำหนดแล้ว")]
    assert sorted(chat for chat, _ in await heads(db)) == EVERYBODY


async def test_an_opening_that_a_changed_zone_puts_into_the_past_is_made_up_for_once(
    db: Database, setup: Setup
) -> None:
    await settle(db)
    between = OPENS + 2 * HOUR
    await run_due(db, replace(setup, zone=NEW_YORK), between)
    before = await opened(db)

    await run_due(db, setup, between)
    await run_due(db, replace(setup, zone=NEW_YORK), OPENS + 11 * HOUR)

    assert before == []
    assert await opened(db) == ["3/2563"]
    assert sorted(chat for chat, _ in await heads(db)) == EVERYBODY


async def test_a_round_opened_by_hand_at_night_prompts_at_once(db: Database, setup: Setup) -> None:
    library = await settle(db)

    async with db.transaction() as session:
        await opening.open_round(session, setup, library, bangkok(6, 30, 22), THIRD)

    assert sorted(chat for chat, _ in await heads(db)) == EVERYBODY
