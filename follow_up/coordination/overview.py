"""The state of the follow-up, for /status, /round and `round status`."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, coordination, evidence, failing_work, interruptions, people, reachable, rounds
from domain.calendar.fiscal import Period
from domain.calendar.rounds import Round, RoundState
from domain.office import Office
from domain.summary.overview import Overview
from domain.summary.summary import Summary
from follow_up.rounds import opening
from follow_up.summary import summary


async def overview(session: AsyncSession, office: Office, quarter: Period | None = None) -> Overview:
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
        unlinked=frozenset(owing) - (await reachable.reach(session, owing, office.today)).keys(),
        unreachable=tuple(one for one in everybody.values() if one.blocked),
        no_director=no_director or not directors,
        failing=await failing_work.failing(session),
        interruptions=await interruptions.recent(session),
        unchecked=await evidence.unchecked(session),
        drafts_since=await _drafts_since(session, compiled, owing) if compiled else {},
        away_until=await absences.away_units(session, owing, office.today),
        blocked_since=await _blocked_since(session, owing),
    )


async def _drafts_since(session: AsyncSession, compiled: Summary, owing: Collection[str]) -> Mapping[str, datetime]:
    """Units that owe, by code, with the moment the oldest of their drafts was begun."""
    owed = {duty for one in compiled.missing_units for duty in one.duties}
    found: dict[str, datetime] = {}
    for duty, since in (await coordination.drafts_since(session, compiled.quarter)).items() if owing else ():
        if duty in owed:
            found[duty.unit] = min(since, found.get(duty.unit, since))
    return found


async def _blocked_since(session: AsyncSession, owing: Collection[str]) -> Mapping[str, datetime]:
    """Units of which nobody is reached any more, by code, since when."""
    blocked = {
        unit: [one.blocked_at for one in people] for unit, people in (await coordination.linked(session, owing)).items()
    }
    return {unit: max(one for one in since if one) for unit, since in blocked.items() if all(since)}


def _next_opening(office: Office, current: Round | None) -> tuple[Period, datetime] | None:
    """The opening that comes by itself next."""
    setup, course = office.setup, office.course(current)
    return None if course is None else setup.calendar.next_opening(office.now, course)
