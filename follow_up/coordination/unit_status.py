"""A unit in the current round, read for the coordinator."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, coordination, decisions
from domain.calendar.fiscal import Period
from domain.coordination.people import LinkedPerson
from domain.coordination.unit import UnitStatus
from domain.errors import Stale
from domain.office import Office
from domain.reports.reports import Duty
from follow_up.summary.summary import summarise


async def unit_status(session: AsyncSession, office: Office, unit: str, quarter: Period | None = None) -> UnitStatus:
    """A unit in a round, the current one without a quarter. DomainError `round.none`; Stale for an unknown unit."""
    known = office.library.unit(unit)
    if known is None:
        raise Stale
    compiled = await summarise(session, office, quarter)
    record = await decisions.record_of(session, compiled.quarter)
    lines = [
        (step, line) for step in compiled.of_unit(unit) for line in step.owners if line.unit.code == unit and line.asked
    ]
    duties = [(Duty(step.plan, step.step.id, unit), line) for step, line in lines]
    return UnitStatus(
        quarter=compiled.quarter,
        state=compiled.state,
        unit=known,
        people=await _people(session, office, unit),
        steps=tuple(lines),
        drafts=await coordination.drafts_since(session, compiled.quarter),
        returned=frozenset(duty for duty, line in duties if record.owed_again(duty, line.report) is not None),
    )


async def _people(session: AsyncSession, office: Office, unit: str) -> tuple[LinkedPerson, ...]:
    linked = (await coordination.linked(session, [unit])).get(unit, ())
    away = await absences.of_people(session, [one.person for one in linked], office.today)
    return tuple(replace(one, away_until=away.get(one.person)) for one in linked)
