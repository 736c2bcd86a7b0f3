"""Moments the director gets the summary of a round that is due or closed, on both databases."""

from db import catalogue
from db.engine import Database
from db.rounds import current_round
from domain.office import Office
from domain.setup import Setup
from follow_up.rounds import rounds
from tests.cast import COORDINATOR, DIRECTOR
from tests.quarter import THIRD, UNITS, answer, bangkok, forget, link, next_due, run_due, said_but_notes, settle


async def test_the_coordinator_gets_it_with_an_invitation_where_there_is_no_director(
    db: Database, setup: Setup
) -> None:
    await settle(db, director=False)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)

    await run_due(db, setup, bangkok(7, 16, 17))

    summary, _, invitation = await said_but_notes(db, COORDINATOR)
    assert "ครบกำหนดแล้ว" in summary.text
    assert "https://t.me/tidtam_bot?start=" in invitation.text


async def test_the_summary_waits_for_somebody_to_read_it(db: Database, setup: Setup) -> None:
    await settle(db, director=False, coordinator=False)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    await forget(db)

    await link(db, COORDINATOR, "policy", bangkok(7, 17))
    await run_due(db, setup, bangkok(7, 17))

    assert "ครบกำหนดแล้ว" in (await said_but_notes(db, COORDINATOR))[0].text


async def test_a_director_who_lost_the_summary_is_sent_it_again_once_a_minute(db: Database, setup: Setup) -> None:
    """Reports change the message there is; without one they bring another."""
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    await forget(db)

    await answer(db, round_, "hr", bangkok(7, 16, 17, 0))
    await answer(db, round_, "admin", bangkok(7, 16, 17, 0))
    await run_due(db, setup, bangkok(7, 16, 17, 0))
    assert await said_but_notes(db, DIRECTOR) == []
    assert await next_due(db, setup, bangkok(7, 16, 17, 0)) == bangkok(7, 16, 17, 1)
    await run_due(db, setup, bangkok(7, 16, 17, 1))

    (summary,) = await said_but_notes(db, DIRECTOR)
    assert "ส่งช้า 4" in summary.text


async def test_a_summary_that_still_waits_to_be_sent_gives_way_to_the_newer_one(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)
    await run_due(db, setup, bangkok(7, 16, 17))
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None

    await answer(db, round_, "hr", bangkok(7, 16, 17, 10))
    await run_due(db, setup, bangkok(7, 16, 17, 11))

    (summary,) = await said_but_notes(db, DIRECTOR)
    assert "ส่งแล้ว 3 จาก 13 รายการ · ส่งช้า 3" in summary.text


async def test_the_last_report_is_told_in_a_short_note(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    await forget(db)

    for unit in UNITS:
        await answer(db, round_, unit, bangkok(7, 16, 17, 10))
    await run_due(db, setup, bangkok(7, 16, 17, 10))
    await answer(db, round_, "hr", bangkok(7, 16, 17, 20), revision=2)
    await run_due(db, setup, bangkok(7, 16, 17, 21))

    notes = [one.text for one in await said_but_notes(db, DIRECTOR) if not one.text.startswith("📊")]
    assert notes == ["✅ ไตรมาสที่ 3/2563: ได้รับรายงานครบทุกหน่วยงานแล้ว"]


async def test_a_round_closed_before_it_was_due_is_summed_up(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await forget(db)
    async with db.transaction() as session:
        await rounds.close_round(session, bangkok(7, 2), THIRD)

    await run_due(db, setup, bangkok(7, 2))
    await run_due(db, setup, bangkok(7, 16, 17))

    (summary,) = await said_but_notes(db)
    assert (summary.chat, summary.text.splitlines()[0]) == (DIRECTOR, "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)")


async def move_due(db: Database, setup: Setup, now, *day: int) -> None:  # type: ignore[no-untyped-def]
    async with db.transaction() as session:
        office = Office(setup, await catalogue.load(session), now)
        await rounds.move_due(session, office, THIRD, bangkok(*day).date())


async def test_a_moved_due_date_is_summed_up_anew_though_nobody_answered(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    await move_due(db, setup, bangkok(7, 17), 7, 24)
    await forget(db)

    await run_due(db, setup, bangkok(7, 20))
    assert await said_but_notes(db) == []
    await run_due(db, setup, bangkok(7, 24, 17))
    await run_due(db, setup, bangkok(7, 24, 19))

    (summary,) = await said_but_notes(db, DIRECTOR)
    assert summary.text.splitlines()[0] == "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)"
    assert "24 ก.ค. 2563" in summary.text


async def test_the_director_learns_of_every_move_after_the_first_summary(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(7, 16, 17))
    await forget(db)

    await move_due(db, setup, bangkok(7, 17), 7, 24)
    await move_due(db, setup, bangkok(7, 20), 7, 29)

    told = await said_but_notes(db, DIRECTOR)
    assert [one.text.splitlines()[1] for one in told] == [
        "เป็น วันศุกร์ที่ 24 กรกฎาคม 2563 เวลา 17:00 น.",
        "เป็น วันพุธที่ 29 กรกฎาคม 2563 เวลา 17:00 น.",
    ]


async def test_a_director_is_told_of_a_move_before_any_summary(db: Database, setup: Setup) -> None:
    await settle(db)
    await run_due(db, setup, bangkok(6, 30))

    await move_due(db, setup, bangkok(7, 2), 7, 24)

    (told,) = await said_but_notes(db, DIRECTOR)
    assert "24 กรกฎาคม" in told.text


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

    assert [one.text.splitlines()[0] for one in await said_but_notes(db, DIRECTOR)] == [
        "📊 สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)"
    ]
