"""The state of the follow-up at one moment, read from the rows by a fixed number of statements, whatever its size."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, endings, failing_work, people, reachable, rounds
from db.endings import Endings
from domain.calendar.record import RoundRecord
from domain.calendar.rounds import RoundState
from domain.office import Office
from domain.people import Person
from domain.reports.duties import AskedUnit

NOTHING_ENDS: Final = Endings()


@dataclass(frozen=True)
class State:
    """State that the agenda is derived from, at office time `now` (UTC).

    `failures` says by work's name when failed work is tried again; `records` are the last two rounds, oldest
    first; `overseers` the directors and coordinators who can be reached. Of a running round `units` are those it asks,
    by code, with what they still owe, `linked` those of them in which somebody can be reached and is not away, and
    `away` those in which all who can be are away. `endings` is all that ends with time.
    """

    now: datetime
    failures: Mapping[str, datetime]
    records: tuple[RoundRecord, ...]
    overseers: tuple[Person, ...]
    units: Mapping[str, AskedUnit] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    endings: Endings = NOTHING_ENDS

    @property
    def current(self) -> RoundRecord | None:
        """The last opened round; None before the first."""
        return self.records[-1] if self.records else None

    @property
    def running(self) -> RoundRecord | None:
        """The current round while it takes reports."""
        current = self.current
        return None if current is None or current.round.state(self.now) is RoundState.CLOSED else current

    @property
    def owing(self) -> tuple[str, ...]:
        """Units of the running round that still owe a report."""
        return tuple(unit for unit, one in self.units.items() if one.owes)

    @property
    def silent(self) -> tuple[str, ...]:
        """Units of the running round that owe a report they never gave; those that owe what was returned are not."""
        return tuple(unit for unit, one in self.units.items() if one.silent)

    @property
    def coordinators(self) -> tuple[Person, ...]:
        """Coordinators who can be reached."""
        return tuple(one for one in self.overseers if one.is_admin)


async def read(session: AsyncSession, office: Office) -> State:
    """Read the state from the rows of this transaction."""
    state = State(
        now=office.now,
        failures=await failing_work.not_before(session, office.now),
        records=await rounds.records(session, last=2),
        overseers=await people.overseers(session, office.setup),
        endings=await endings.endings(session, office.now),
    )
    if state.running is None:
        return state
    units = await asked.asked_units(session, state.running.round.quarter)
    reach = await reachable.reach(session, units, office.today) if units else {}
    linked = frozenset(unit for unit, there in reach.items() if there)
    return replace(state, units=units, linked=linked, away=frozenset(reach) - linked)
