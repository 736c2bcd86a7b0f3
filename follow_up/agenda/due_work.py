"""Pieces of due work, and what deriving them from the state of the follow-up rests on."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import reachable
from domain.office import Office
from domain.people import Person
from domain.reports.occasions import Occasion
from follow_up.state import State
from follow_up.summary.summary import readers

Act = Callable[[Sequence[str]], Awaitable[object]]
"""Does a piece of work; pieces that share one are done by one call, which gets their units."""


@dataclass(frozen=True)
class Work:
    """A piece of work: its name, when it is due, what does it, and the unit it is about ("" for none)."""

    name: str
    at: datetime
    act: Act
    unit: str = ""


@dataclass(frozen=True)
class DueWork:
    """Derives pieces of work from a state; each is done in the same transaction."""

    session: AsyncSession
    office: Office
    state: State

    @property
    def slot(self) -> datetime:
        """The next moment in office hours: now, while they last."""
        setup = self.office.setup
        return setup.calendar.office_slot(self.office.now)

    @property
    def readers(self) -> tuple[Person, ...]:
        """People who read the summary: those who decide, else the coordinators."""
        return readers(self.state.overseers)[0]

    async def unnotified(
        self, occasion: Occasion, units: Collection[str], since: datetime | None = None
    ) -> tuple[str, ...]:
        """Units with somebody who was not notified on an occasion; runs no query for no units."""
        linked = [unit for unit in units if unit in self.state.linked]
        return await reachable.unnotified(self.session, occasion, linked, self.office.today, since) if linked else ()
