"""Steps the tests of decisions share: a round with reports, and the decisions as stored."""

from db import decisions
from domain.decisions.decisions import Decision
from domain.decisions.record import DecisionRecord
from tests.cast import DIRECTOR, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round, prompt_of
from tests.house import House
from tests.recorded import Delivered

PROCUREMENT, HR, LEGAL, BUDGET = (UNIT_PEOPLE[unit] for unit in ("procurement", "hr", "legal", "budget"))


async def begun(house: House) -> None:
    """Open the third quarter's round with everybody linked."""
    await house.link_everybody()
    await open_round(house)


async def reported(house: House, person: int, words: str) -> None:
    """Somebody replies to their prompt, and sends it."""
    (preview,) = await house.says(person, words, reply_to=prompt_of(house, person))
    await house.taps(person, preview, "ส่ง")


async def listed(house: House, person: int = DIRECTOR) -> Delivered:
    """The list of what awaits a decision."""
    (shown,) = await house.says(person, "/decide")
    return shown


async def record(house: House) -> DecisionRecord:
    """The round's record, through another session."""
    async with house.db.transaction() as session:
        return await decisions.record_of(session, "3/2563")


async def kept(house: House) -> list[Decision]:
    """Every decision of the round, oldest first."""
    return list((await record(house)).rows)


def last(house: House, person: int) -> Delivered:
    """The last message of somebody's chat."""
    return house.chats[person][-1]
