"""The state of the follow-up, for /status, /round and `round status`."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import evidence, failing_work, interruptions, people, reachable, rounds
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import Round, RoundState, next_opening
from domain.office import Office
from domain.summary.overview import Overview
from follow_up import opening, summary


async def overview(session: AsyncSession, office: Office, quarter: Quarter | None = None) -> Overview:
    """The overview of the current round, or of another quarter's.

    DomainError("round.unknown") for a quarter that was never opened.
    """
    current = await rounds.current_round(session)
    compiled = None
    if current is not None or quarter is not None:
        compiled = await summary.summarise(session, office, quarter)
    is_current = current is not None and compiled is not None and compiled.quarter == current.quarter
    running = is_current and compiled is not None and compiled.state is RoundState.OPEN
    record = await rounds.record_of(session, compiled.quarter) if running and compiled else None
    owing = {one.unit.code for one in compiled.missing_units} if compiled else set()
    members = await people.members(session, office.setup)
    everybody = {one.id: one for unit in members.values() for one in unit}
    everybody |= {one.id: one for one in await people.directors(session, office.setup)}
    directors, no_director = summary.readers(await people.overseers(session, office.setup))
    return Overview(
        summary=compiled,
        current=is_current,
        reminder=min(record.reminders_left.values(), default=None) if record else None,
        opening=_next_opening(office, current),
        openable=await opening.openable(session, office),
        unlinked=frozenset(owing - await reachable.linked_units(session, owing)),
        unreachable=tuple(one for one in everybody.values() if one.blocked),
        no_director=no_director or not directors,
        failing=await failing_work.failing(session),
        interruptions=await interruptions.recent(session),
        unchecked=await evidence.unchecked(session),
    )


def _next_opening(office: Office, current: Round | None) -> tuple[Quarter, datetime] | None:
    """The opening that comes by itself next."""
    setup, first = office.setup, office.first_to_open(current)
    return None if first is None else next_opening(office.now, first, setup.workdays, setup.zone, setup.timetable)
