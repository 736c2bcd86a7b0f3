"""Steps the tests of reports share: an opened round, and the stored reports."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial

from db import drafts, reports
from domain.calendar.fiscal import Period
from domain.office import Office
from domain.reports.drafts import Draft
from domain.reports.reports import Duty, Report
from follow_up.rounds import opening, rounds
from tests.beginnings import begin
from tests.cast import UNIT_PEOPLE
from tests.house import House
from tests.recorded import Delivered

OPENING = datetime(2020, 6, 30, 2, tzinfo=UTC)
LATE = datetime(2020, 7, 16, 10, tzinfo=UTC)
THIRD, FOURTH = Period(2563, 3), Period(2563, 4)
PROCUREMENT, HR, LEGAL = UNIT_PEOPLE["procurement"], UNIT_PEOPLE["hr"], UNIT_PEOPLE["legal"]


async def open_round(house: House, quarter: Period = THIRD, at: datetime = OPENING) -> None:
    """Open a round and deliver its prompts."""
    await begin(house, f"{quarter} is opened at {at}", partial(_opened, house, quarter, at))


async def _opened(house: House, quarter: Period, at: datetime) -> None:
    house.now = at
    async with house.db.transaction() as session:
        library = await house.library.current(session)
        await opening.open_round(session, Office(house.setup, library, house.now), quarter)
    await house.deliver()


async def close_round(house: House, quarter: Period = THIRD) -> None:
    """Close a round."""
    async with house.db.transaction() as session:
        await rounds.close_round(session, house.now, quarter)
    await house.deliver()


async def stored(house: House, quarter: Period = THIRD) -> Mapping[Duty, Report]:
    """Reports sent in a round, through another session."""
    async with house.db.transaction() as session:
        return await reports.of_round(session, quarter)


async def written(house: House, person: int) -> tuple[Draft, ...]:
    """A person's drafts, through another session."""
    async with house.db.transaction() as session:
        return await drafts.drafts_of(session, await house.number(person))


def prompt_of(house: House, person: int) -> Delivered:
    """The last prompt or reminder a person got."""
    return next(one for one in reversed(house.chats[person]) if "(Reply)" in one.text or "Reply to" in one.text)
