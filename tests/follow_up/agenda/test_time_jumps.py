"""Office time that leaps forward, or changes its zone between two starts, on both databases."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from db.engine import Database
from domain.office import Office
from domain.setup import Setup
from follow_up.rounds import opening, rounds
from tests.cast import DIRECTOR
from tests.follow_up.agenda.jumping import DUE, EVERYBODY, HOUR, OPENS, current, heads, open_and_deliver, opened
from tests.quarter import THIRD, bangkok, deliver, next_due, run_due, settle

NEW_YORK = ZoneInfo("America/New_York")


async def test_a_leap_over_a_quarter_ends_one_round_and_opens_the_latest_once(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)
    noon = bangkok(4, 20, 12, year=2021)

    await run_due(db, setup, noon)
    told = await heads(db)
    await run_due(db, setup, noon + HOUR)

    assert await opened(db) == ["3/2563", "2/2564"]
    assert sorted(told) == [
        (DIRECTOR, "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)"),
        *((chat, "📋 รายงานความก้าวหน้า ไตรมาสที่ 2/2564 (ม.ค.–มี.ค. 2564)") for chat in EVERYBODY),
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
    assert sorted(await heads(db)) == [(chat, "🔔 แจ้งเตือนครั้งที่ 2 ไตรมาสที่ 2/2564") for chat in EVERYBODY]


async def test_a_due_note_missed_until_the_night_waits_for_the_morning_and_the_summary_does_not(
    db: Database, setup: Setup
) -> None:
    await open_and_deliver(db, setup)

    await run_due(db, setup, bangkok(7, 16, 23))
    at_night = await heads(db)
    await run_due(db, setup, bangkok(7, 17))

    assert at_night == [(DIRECTOR, "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)")]
    assert sorted(await heads(db)) == [(chat, "⌛ รอบไตรมาสที่ 3/2563 ครบกำหนดแล้ว") for chat in EVERYBODY]


async def test_a_due_note_is_sent_as_the_office_closes(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)

    await run_due(db, setup, DUE + timedelta(minutes=10))

    assert sorted(chat for chat, _ in await heads(db)) == sorted([DIRECTOR, *EVERYBODY])


async def test_a_due_date_on_a_day_off_is_noted_in_time(db: Database, setup: Setup) -> None:
    library = await open_and_deliver(db, setup)
    async with db.transaction() as session:
        await rounds.move_due(session, Office(setup, library, bangkok(7, 2)), THIRD, date(2020, 7, 18))
    await deliver(db)

    await run_due(db, setup, bangkok(7, 18, 17))

    assert sorted(chat for chat, _ in await heads(db)) == sorted([DIRECTOR, *EVERYBODY])


async def test_messages_a_past_round_left_unsent_are_withdrawn(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, OPENS)

    await run_due(db, setup, bangkok(9, 30))

    assert {head for chat, head in await heads(db) if chat != DIRECTOR} == {
        "📋 รายงานความก้าวหน้า ไตรมาสที่ 4/2563 (ก.ค.–ก.ย. 2563)"
    }


async def test_messages_a_round_closed_by_hand_left_unsent_are_withdrawn(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, OPENS)

    async with db.transaction() as session:
        await rounds.close_round(session, OPENS + HOUR, THIRD)

    assert await heads(db) == []


async def test_the_end_of_the_last_plan_withdraws_what_is_unsent(db: Database, setup: Setup) -> None:
    library = await settle(db)
    await run_due(db, setup, OPENS)

    async with db.transaction() as session:
        await rounds.close_plan(session, Office(setup, library, OPENS - HOUR), 2563)

    assert await heads(db) == []
    assert (await current(db)).closed_at is not None, "also where the clock was set back since it opened"


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
    assert sorted(await heads(db)) == [(chat, "🔔 แจ้งเตือนครั้งที่ 1 ไตรมาสที่ 3/2563") for chat in EVERYBODY]


async def test_a_due_moment_that_another_zone_has_at_night_is_noted_in_the_morning(db: Database, setup: Setup) -> None:
    await open_and_deliver(db, setup)
    moved = replace(setup, zone=NEW_YORK)

    await run_due(db, moved, DUE)
    at_once = await heads(db)
    await run_due(db, moved, DUE + 4 * HOUR)

    assert at_once == [(DIRECTOR, "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)")]
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
        await opening.open_round(session, Office(setup, library, bangkok(6, 30, 22)), THIRD)

    assert sorted(chat for chat, _ in await heads(db)) == EVERYBODY
