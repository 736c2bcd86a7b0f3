"""A unit in the current round, read for the coordinator."""

from sqlalchemy.ext.asyncio import AsyncSession

from db import coordination, decisions
from domain.calendar.fiscal import Quarter
from domain.coordination.unit import UnitStatus
from domain.errors import Stale
from domain.office import Office
from domain.reports.reports import Duty
from follow_up.summary import summarise


async def unit_status(session: AsyncSession, office: Office, unit: str, quarter: Quarter | None = None) -> UnitStatus:
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
        people=(await coordination.linked(session, [unit])).get(unit, ()),
        steps=tuple(lines),
        drafts=await coordination.drafts_since(session, compiled.quarter),
        returned=frozenset(duty for duty, line in duties if record.owed_again(duty, line.report) is not None),
    )
