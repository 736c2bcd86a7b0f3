"""Reports as units' people send them, and the moments of a round, for tests of the summary."""

from datetime import datetime

from db import people
from domain.reports.drafts import Draft
from domain.reports.reports import Duty, Status
from follow_up.reports.reports import submit
from tests.addresses import address
from tests.cast import UNIT_PEOPLE
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.quarter import bangkok

OPENED, DUE = bangkok(6, 30), bangkok(7, 16, 17)


async def reports(
    house: House,
    step: str,
    unit: str,
    status: Status,
    progress: str = "จัดประชุมชี้แจงบุคลากร 120 คน",
    obstacles: str = "",
    *,
    at: datetime | None = None,
    quarter: str = "3/2563",
) -> None:
    """A unit's person reports on a step."""
    house.now = at or house.now
    async with house.db.transaction() as session:
        author = await people.find_at(session, house.setup, address(UNIT_PEOPLE[unit]))
        assert author is not None
        draft = Draft(author.id, quarter, Duty(2563, step, unit), status, progress=progress, obstacles=obstacles)
        await submit(session, house.now, author, draft)


async def opened(house: House) -> None:
    """Everybody is linked, and the round has opened."""
    await house.link_everybody()
    await goes(house, OPENED)


async def due(house: House) -> None:
    """The round is due, and its summary is sent."""
    await goes(house, DUE)
