"""The demo page's next moments, which are the rounds' own, and the sentences of its guided story."""

from datetime import date, datetime
from typing import Any

import pytest

from bot.demo_moments import presets
from bot.demo_story import story
from bundled.bundle import load_bundle
from domain.office import Office
from follow_up.rounds import rounds
from tests.handlers.reports.reporting import OPENING, THIRD, open_round
from tests.house import House
from tests.quarter import bangkok


async def shown(house: House) -> list[tuple[str, datetime]]:
    """The Thai labels with their moments."""
    found = await presets(house.db, house.setup, house.now)
    return [(one["label"], datetime.fromisoformat(one["to"])) for one in found]


async def test_before_the_first_round_it_begins_with_the_opening(house: House) -> None:
    label, at = (await shown(house))[0]

    assert "3/2563" in label
    assert at == OPENING


async def test_a_running_round_brings_its_reminders_and_its_due_date_then_the_next_opening(house: House) -> None:
    await open_round(house)

    moments = [at for _, at in await shown(house)]

    expected = [bangkok(7, 3), bangkok(7, 13), bangkok(7, 15), bangkok(7, 16, 17), bangkok(9, 30)]
    assert moments[:5] == expected
    assert len(moments) == 8


async def test_a_due_date_that_was_moved_is_shown_where_it_is_now(house: House) -> None:
    await open_round(house)
    async with house.db.transaction() as session:
        office = Office(house.setup, await house.library.current(session), house.now)
        await rounds.move_due(session, office, THIRD, date(2020, 7, 21))

    assert bangkok(7, 21, 17) in [at for _, at in await shown(house)]
    assert bangkok(7, 16, 17) not in [at for _, at in await shown(house)]


async def test_the_story_knows_an_opening_from_a_reminder(house: House) -> None:
    (before, *_) = await presets(house.db, house.setup, house.now)
    await open_round(house)
    (after, *_) = await presets(house.db, house.setup, house.now)

    assert (before["kind"], after["kind"]) == ("opens", "reminder")


async def test_no_moment_lies_behind(house: House) -> None:
    await open_round(house)
    house.now = bangkok(7, 14, 12)

    assert all(at > house.now for _, at in await shown(house))


@pytest.mark.parametrize("lang", ["text", "text_en"])
def test_the_story_is_told_of_the_loaded_plan_by_people_there_are(lang: str) -> None:
    plan = load_bundle().plan
    step = plan.steps[0]

    told: list[dict[str, Any]] = story(plan, {step.owners[0]: 7}, director=8, staff=9)

    assert [(one["stage"], one["person"]) for one in told] == [("report", 7), ("summary", 8), ("question", 9)]
    assert "1.1" in told[0][lang]


def test_a_stage_nobody_can_play_is_left_out() -> None:
    assert story(load_bundle().plan, {}, director=None, staff=9)[0]["stage"] == "question"
