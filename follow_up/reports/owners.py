"""Steps that several units own: the others' reports, joint reports, and reports that contradict each other."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, decisions, notices, reports
from domain.calendar.fiscal import Period
from domain.catalogue.library import Library
from domain.errors import DomainError
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty, Report, contradicting, may_join
from follow_up.decisions import told
from screens.base import Outgoing
from screens.reports import owners as say_owners


async def others_of(
    session: AsyncSession, library: Library, quarter: Period, duties: Iterable[Duty]
) -> Mapping[Duty, Report | None]:
    """Duties of the other owners of steps, with their newest report in a round; none for steps of one owner."""
    shared = tuple(dict.fromkeys(other for duty in duties for other in _other_duties(library, duty)))
    given = await reports.of_round(session, quarter, duties=shared) if shared else {}
    return {duty: given.get(duty) for duty in shared}


async def give_jointly(
    session: AsyncSession, office: Office, by: Person, report: Report, units: Collection[str]
) -> tuple[list[Report], list[Outgoing]]:
    """Store a report that was just sent for other owners too; their reports, and the notes to them.

    DomainError `owners.answered` where one has reported meanwhile or is not asked: then nothing was stored.
    """
    made: list[Report] = []
    notes: list[Outgoing] = []
    for unit in sorted(units):
        duty = report.duty.of(unit)
        given = (await reports.of_round(session, report.round, duties=[duty])).get(duty)
        if not may_join(report.unit, given) or not await asked.is_asked(session, report.round, duty):
            raise DomainError("owners.answered")
        number = await reports.next_revision(session, report.round, duty)
        other = replace(report, unit=unit, revision=number, joint=report.unit)
        await reports.add(session, other)
        made.append(other)
        notes += await _told(session, office, duty, partial(say_owners.told_joint, report=other), but=by)
    return made, notes


async def undo_joint(session: AsyncSession, office: Office, by: Person, report: Report) -> list[Outgoing]:
    """Take a unit's part of a joint report back; the notes to the unit that gave it.

    DomainError `owners.decided` once the director has decided on it.
    """
    record = await decisions.record_of(session, report.round)
    if not record.awaits(report.duty, report):
        raise DomainError("owners.decided")
    await reports.undo(session, office.now, report, by.id)
    screen = partial(say_owners.told_undone, report=report, by=by)
    return await _told(session, office, report.duty.of(report.joint), screen, but=by)


async def joint_replaced(
    session: AsyncSession, office: Office, by: Person, before: Report | None, now: Report
) -> list[Outgoing]:
    """The notes to the unit that gave a joint report whose part another unit has replaced by a report of its own.

    None where the two contradict each other: that note (`contradictions`) says so too.
    """
    if before is None or not before.is_anothers or now.joint or contradicting({before.status, now.status}):
        return []
    screen = partial(say_owners.told_replaced, report=now)
    return await _told(session, office, now.duty.of(before.joint), screen, but=by)


async def contradictions(session: AsyncSession, office: Office, sent: Sequence[Report]) -> list[Outgoing]:
    """The notes to all owners of a step whose reports contradict each other, once for each pair of reports."""
    notes: list[Outgoing] = []
    for report in sent:
        given = await others_of(session, office.library, Period.parse(report.round), [report.duty])
        against = [one for one in given.values() if one is not None and contradicting({report.status, one.status})]
        fresh = [one for one in against if await _first_time(session, office.now, report, one)]
        if not fresh:
            continue
        for own, others in ((report, fresh), *((one, [report]) for one in fresh)):
            screen = partial(say_owners.contradiction, own=own, others=others)
            notes += await _told(session, office, own.duty, screen)
    return notes


async def confirm(session: AsyncSession, office: Office, by: Person, report: Report) -> list[Outgoing]:
    """Record that a unit stands by its report; the notes to the step's other owners, once."""
    if not await notices.once(session, office.now, "confirmed", notices.EVERYBODY, _named(report)):
        return []
    screen = partial(say_owners.told_confirmed, report=report)
    notes: list[Outgoing] = []
    for duty in _other_duties(office.library, report.duty):
        notes += await _told(session, office, duty, screen, but=by)
    return notes


async def _told(
    session: AsyncSession, office: Office, duty: Duty, screen: told.Screen, but: Person | None = None
) -> list[Outgoing]:
    """The note to those who report on a duty."""
    return await told.units(session, office, [duty.unit], screen, but, duty)


async def _first_time(session: AsyncSession, now: datetime, one: Report, other: Report) -> bool:
    pair = "|".join(sorted((_named(one), _named(other))))
    return await notices.once(session, now, "contradiction", notices.EVERYBODY, pair)


def _named(report: Report) -> str:
    return f"{report.round}|{report.plan}|{report.step}|{report.unit}|{report.revision}"


def _other_duties(library: Library, duty: Duty) -> Iterable[Duty]:
    step = library.of(duty.plan).plan.step_by_id.get(duty.step)
    return [] if step is None else [duty.of(unit) for unit in step.owners if unit != duty.unit]
