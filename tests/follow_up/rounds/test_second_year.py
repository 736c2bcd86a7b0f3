"""Replacing the data files by another year's leaves the old plan followed up and its scores answered from."""

from datetime import UTC, datetime
from pathlib import Path

from bot.process.open_database import open_database
from db import catalogue
from domain.calendar.fiscal import Period
from domain.catalogue.library import Library
from domain.office import Office
from domain.people import Role
from follow_up.rounds import opening
from tests.cast import UNIT_PEOPLE
from tests.house import House

HR, OPENS = UNIT_PEOPLE["hr"], datetime(2021, 6, 30, 2, tzinfo=UTC)


async def library_of(house: House) -> Library:
    async with house.db.reading() as session:
        return await catalogue.load(session)


async def test_both_plans_and_both_assessments_are_there(two_years: House) -> None:
    library = await library_of(two_years)

    assert [one.plan.fiscal_year for one in library.catalogues] == [2563, 2564]
    assert [one.fiscal_year for one in library.assessments] == [2562, 2563]
    assert library.before(2563) == library.of(2563).assessment
    assert library.current.assessment.item_by_code["I7"].was == "I6"


async def test_the_old_scores_are_as_they_were(house: House, second_files: Path) -> None:
    old = (await library_of(house)).current.assessment

    await open_database(house.db, house.now, second_files)

    assert (await library_of(house)).of(2563).assessment == old


async def test_starting_again_with_the_same_files_changes_nothing(two_years: House, second_files: Path) -> None:
    async with two_years.db.reading() as session:
        before = await catalogue.version(session)

    await open_database(two_years.db, two_years.now, second_files)

    async with two_years.db.reading() as session:
        assert await catalogue.version(session) == before


async def test_a_running_bot_answers_from_the_new_year_at_once(house: House, second_files: Path) -> None:
    (before,) = await house.says(HR, "/score I20")

    await open_database(house.db, house.now, second_files)

    (after,) = await house.says(HR, "/score I20")
    assert "53.03 คะแนน" in before.text
    assert "73.53 คะแนน" in after.text


async def test_the_steps_of_both_plans_are_asked_in_one_round(two_years: House) -> None:
    await two_years.link(HR, Role.UNIT, "hr")
    two_years.now = OPENS

    async with two_years.db.transaction() as session:
        library = await two_years.library.current(session)
        await opening.open_round(session, Office(two_years.setup, library, two_years.now), Period(2564, 3))
    await two_years.deliver()

    prompt = two_years.chats[HR][-1]
    assert "2563" in prompt.text
    asked = {part for row in prompt.buttons for button in row for part in button["callback_data"].split("|")}
    assert {"2563", "2564"} <= asked
