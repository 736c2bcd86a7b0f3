"""Messages to units, on both databases."""

from db import people
from db.engine import Database
from domain.calendar.rounds import Round
from domain.office import Office
from domain.setup import Setup
from follow_up.prompts import prompts
from follow_up.rounds import opening, rounds
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.quarter import THIRD, answer, bangkok, forget, link, run_due, said, settle


async def opened(db: Database, setup: Setup) -> Round:
    library = await settle(db)
    async with db.transaction() as session:
        return await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)


async def test_a_prompt_lists_the_units_open_steps(db: Database, setup: Setup) -> None:
    await opened(db, setup)

    (prompt,) = await said(db, UNIT_PEOPLE["hr"])

    assert prompt.topic == "prompt|3/2563|hr"
    assert "ไตรมาสที่ 3/2563" in prompt.text
    assert "วันพฤหัสบดีที่ 16 กรกฎาคม 2563 เวลา 17:00 น." in prompt.text
    assert [row[0][1] for row in prompt.payload["buttons"]] == [
        "report|step|2563|M1.1/1|hr",
        "report|step|2563|M1.2/1|hr",
        "report|step|2563|M2.2/1|hr",
        "report|later|3/2563",
        "hand|hr",
    ]


async def test_a_step_past_its_month_is_marked_overdue(db: Database, setup: Setup) -> None:
    await opened(db, setup)

    (prompt,) = await said(db, UNIT_PEOPLE["knowledge"])

    assert "เกินกำหนด พฤษภาคม 2563" in prompt.text
    assert "กำหนดแล้วเสร็จ กันยายน 2563" in prompt.text


async def test_it_shows_last_quarters_answer_with_a_tap_for_still_completed(db: Database, setup: Setup) -> None:
    round_ = await opened(db, setup)
    await answer(db, round_, "procurement", bangkok(7, 1), status="completed")
    await forget(db)

    await run_due(db, setup, bangkok(9, 30))

    (prompt,) = await said(db, UNIT_PEOPLE["procurement"])
    assert "ไตรมาสที่ 3/2563: ✅ แล้วเสร็จ 50%" in prompt.text
    assert "ทำแล้วส่วนหนึ่ง M1.1/4" in prompt.text
    assert "report|still|2563|M1.1/4|procurement|4/2563" in str(prompt.payload["buttons"])


async def test_a_person_linked_while_the_round_runs_is_prompted_at_once(db: Database, setup: Setup) -> None:
    await opened(db, setup)
    library = await _library(db)
    await link(db, 500, "legal", bangkok(7, 1))

    async with db.transaction() as session:
        person = await people.find(session, setup, 500)
        assert person is not None
        first = await prompts.prompt_person(session, Office(setup, library, bangkok(7, 1)), person, "legal")
        second = await prompts.prompt_person(session, Office(setup, library, bangkok(7, 1)), person, "legal")

    assert (first, second) == (True, False)
    assert [one.topic for one in await said(db, 500)] == ["prompt|3/2563|legal"]


async def test_nobody_is_prompted_for_a_closed_round(db: Database, setup: Setup) -> None:
    await opened(db, setup)
    library = await _library(db)
    await link(db, 500, "legal", bangkok(7, 1))

    async with db.transaction() as session:
        await rounds.close_round(session, bangkok(7, 1), THIRD)
        person = await people.find(session, setup, 500)
        assert person is not None

        assert not await prompts.prompt_person(session, Office(setup, library, bangkok(7, 1)), person, "legal")


async def test_a_reminder_names_just_the_missing_steps(db: Database, setup: Setup) -> None:
    round_ = await opened(db, setup)
    await answer(db, round_, "hr", bangkok(7, 1), "M1.2/1")
    await forget(db)

    await run_due(db, setup, bangkok(7, 3))

    (reminder,) = await said(db, UNIT_PEOPLE["hr"])
    assert "1.1 ข้อ 1" in reminder.text
    assert "2.2 ข้อ 1" in reminder.text
    assert "1.2 ข้อ 1" not in reminder.text
    assert reminder.topic == "prompt|3/2563|hr|1"


async def test_a_person_who_blocked_the_bot_is_left_out_and_the_coordinator_told(db: Database, setup: Setup) -> None:
    library = await settle(db)
    async with db.transaction() as session:
        await people.mark_blocked(session, bangkok(6, 29), UNIT_PEOPLE["legal"], "bot was blocked by the user")

    async with db.transaction() as session:
        await opening.open_round(session, Office(setup, library, bangkok(6, 30)), THIRD)

    assert await said(db, UNIT_PEOPLE["legal"]) == []
    told, invitation = await said(db, COORDINATOR)
    assert "งานกฎหมาย" in told.text
    assert invitation.text.startswith("เรียน ผู้รับผิดชอบงานกฎหมาย")


async def test_a_person_who_can_be_reached_again_is_prompted(db: Database, setup: Setup) -> None:
    await settle(db)
    async with db.transaction() as session:
        await people.mark_blocked(session, bangkok(6, 29), UNIT_PEOPLE["legal"], "bot was blocked by the user")
    await run_due(db, setup, bangkok(6, 30))

    async with db.transaction() as session:
        await people.mark_unblocked(session, bangkok(7, 1), UNIT_PEOPLE["legal"])
    await run_due(db, setup, bangkok(6, 30, 10))

    assert [one.topic for one in await said(db, UNIT_PEOPLE["legal"])] == ["prompt|3/2563|legal"]


async def _library(db: Database):  # type: ignore[no-untyped-def]
    from db import catalogue

    async with db.transaction() as session:
        return await catalogue.load(session)
