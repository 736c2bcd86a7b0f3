"""Steps the tests of the new year share: October 2563, what the coordinator says and taps, what is stored."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from db import catalogue, new_year
from domain.catalogue.library import Library
from domain.new_year.conversation import NewYear
from tests.cast import COORDINATOR
from tests.house import House
from tests.recorded import Delivered

OCTOBER: Final = datetime(2020, 10, 20, 3, tzinfo=UTC)
"""20 October 2563: the new fiscal year has begun."""
SCORES: Final = "90.00 81.00 82.00 75.50 74.00 92.00 84.00 83.00 100 100"
"""The ten indicators of 2563 in order, each a little higher than the year before."""


async def begun(house: House, words: str = "/newyear") -> Delivered:
    """The first screen, in October with everybody linked."""
    house.now = OCTOBER
    await house.link_everybody()
    return (await house.says(COORDINATOR, words))[-1]


async def taps(house: House, *labels: str) -> Delivered:
    """The screen after the coordinator has tapped buttons, each on the newest message that has it."""
    for label in labels:
        shown = next(one for one in reversed(house.chats[COORDINATOR]) if any(label in each for each in one.labels()))
        await house.taps(COORDINATOR, shown, label)
    return last(house)


async def says(house: House, words: str) -> Delivered:
    """The answer to a text of the coordinator's."""
    return (await house.says(COORDINATOR, words))[-1]


def last(house: House) -> Delivered:
    """The message that was sent or changed last, by the coordinator's newest screen."""
    return house.chats[COORDINATOR][-1]


async def at_plan(house: House) -> Delivered:
    """The choice of the plan's origin, without scores."""
    await begun(house)
    return await taps(house, "ข้ามไปก่อน", "ต่อไป")


async def at_units(house: House) -> Delivered:
    """The units of a copied plan."""
    await at_plan(house)
    return await taps(house, "คัดลอกแผน")


def refusal(house: House) -> str:
    """The box with which the last press was refused."""
    method, payload = house.api.calls[-1]
    assert method == "answerCallbackQuery"
    return str(payload["text"])


async def library(house: House) -> Library:
    """The loaded plans, through another session."""
    async with house.db.reading() as session:
        return await catalogue.load(session)


async def kept(house: House) -> NewYear | None:
    """The coordinator's conversation as it is kept."""
    number = await house.number(COORDINATOR)
    async with house.db.reading() as session:
        return await new_year.conversation(session, number)


async def endings(house: House) -> Mapping[str, tuple[str, str]]:
    """Ends of the old plan's unfinished steps."""
    async with house.db.reading() as session:
        return await new_year.endings(session, 2563)
