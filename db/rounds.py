"""Rounds and what they ask, as stored: the queries everything about a round builds on. Times are UTC office time."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.catalogue import PlanRow
from db.tables.people import MembershipRow, PersonRow
from db.tables.rounds import AskedRow, NoticeRow, ReminderRow, ReportRow, RoundRow
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import Round
from domain.people import Role
from domain.reports.reports import Duty


def position(quarter: Quarter) -> int:
    """A quarter's place in time, as `RoundRow.position` keeps it."""
    return quarter.year * 4 + quarter.number


async def current_round(session: AsyncSession) -> Round | None:
    """The last opened round, closed or not; None before the first."""
    return next(iter(await _rounds(session, select(RoundRow).order_by(col(RoundRow.position).desc()).limit(1))), None)


async def round_of(session: AsyncSession, quarter: Quarter | str) -> Round | None:
    """A quarter's round; None if it was never opened."""
    return next(iter(await _rounds(session, select(RoundRow).where(col(RoundRow.quarter) == str(quarter)))), None)


async def rounds(session: AsyncSession) -> tuple[Round, ...]:
    """Every round, oldest first."""
    return await _rounds(session, select(RoundRow).order_by(col(RoundRow.position)))


async def asked(session: AsyncSession, quarter: Quarter | str) -> tuple[Duty, ...]:
    """What a round asks for, in order of plan, step and unit; also what has been answered since."""
    return await _duties(session, _asked(quarter))


async def expected(session: AsyncSession, quarter: Quarter | str) -> tuple[Duty, ...]:
    """What a round asks for, without what went unanswered because its plan was closed before the round was."""
    return await _duties(session, _asked(quarter).where(or_(_followed(), _answered())))


async def missing(session: AsyncSession, quarter: Quarter | str) -> tuple[Duty, ...]:
    """What a round asks for and nobody has answered in it, plans whose follow-up has ended left out."""
    return await _duties(session, _asked(quarter).where(_followed(), ~_answered()))


async def asked_units(session: AsyncSession, quarter: Quarter | str) -> tuple[str, ...]:
    """Codes of the units a round asks, plans whose follow-up has ended left out."""
    return tuple(dict.fromkeys(duty.unit for duty in await _duties(session, _asked(quarter).where(_followed()))))


async def reminders_left(session: AsyncSession, quarter: Quarter | str) -> Mapping[int, datetime]:
    """A round's reminders that have not been dealt with: when each is due, by number, in order."""
    statement = (
        select(col(ReminderRow.number), col(ReminderRow.at))
        .where(col(ReminderRow.round) == str(quarter), col(ReminderRow.done_at).is_(None))
        .order_by(col(ReminderRow.at))
    )
    return dict((await session.execute(statement)).tuples().all())


async def linked_units(session: AsyncSession, units: Collection[str]) -> frozenset[str]:
    """Which of these units somebody who can be reached is linked to."""
    return frozenset(unit for unit, _ in await _linked(session, units))


async def untold(
    session: AsyncSession, what: str, occurrences: Mapping[str, str], since: datetime | None = None
) -> tuple[str, ...]:
    """Units with a linked person who can be reached but has not been told `what` for the unit's occurrence.

    `occurrences` is by unit code; with `since`, who was linked after that moment does not count.
    """
    said = select(col(NoticeRow.whom), col(NoticeRow.occurrence)).where(
        col(NoticeRow.what) == what, col(NoticeRow.occurrence).in_(occurrences.values())
    )
    known = {(occurrence, whom) for whom, occurrence in (await session.execute(said)).tuples()}
    linked = await _linked(session, occurrences, since)
    owed = {unit for unit, person in linked if (occurrences[unit], person) not in known}
    return tuple(unit for unit in occurrences if unit in owed)


async def _linked(
    session: AsyncSession, units: Collection[str], since: datetime | None = None
) -> tuple[tuple[str, int], ...]:
    """(unit, person) pairs of those units, people who can't be reached left out."""
    statement = (
        select(col(MembershipRow.unit), col(MembershipRow.person))
        .join(PersonRow, col(PersonRow.id) == col(MembershipRow.person))
        .where(
            col(MembershipRow.role) == Role.UNIT.value,
            col(MembershipRow.unit).in_(units),
            col(PersonRow.blocked_at).is_(None),
        )
    )
    if since is not None:
        statement = statement.where(col(MembershipRow.since) <= since)
    return tuple((await session.execute(statement)).tuples())


def _asked(quarter: Quarter | str) -> Select[Any]:
    return (
        select(AskedRow)
        .join(RoundRow, col(RoundRow.quarter) == col(AskedRow.round))
        .join(PlanRow, col(PlanRow.fiscal_year) == col(AskedRow.plan))
        .where(col(AskedRow.round) == str(quarter))
        .order_by(col(AskedRow.plan), col(AskedRow.step), col(AskedRow.unit))
    )


def _followed() -> Any:
    """The asked row's plan is followed up, or was for as long as its round was open."""
    return or_(
        col(PlanRow.closed_at).is_(None),
        and_(col(RoundRow.closed_at).is_not(None), col(PlanRow.closed_at) > col(RoundRow.closed_at)),
    )


def _answered() -> Any:
    return (
        select(col(ReportRow.id))
        .where(
            col(ReportRow.round) == col(AskedRow.round),
            col(ReportRow.plan) == col(AskedRow.plan),
            col(ReportRow.step) == col(AskedRow.step),
            col(ReportRow.unit) == col(AskedRow.unit),
        )
        .correlate(AskedRow)
        .exists()
    )


async def _duties(session: AsyncSession, statement: Select[Any]) -> tuple[Duty, ...]:
    return tuple(Duty(row.plan, row.step, row.unit) for row in (await session.execute(statement)).scalars())


async def _rounds(session: AsyncSession, statement: Select[Any]) -> tuple[Round, ...]:
    rows = (await session.execute(statement.execution_options(populate_existing=True))).scalars().all()
    wanted = [row.quarter for row in rows]
    reminders: dict[str, list[datetime]] = {}
    found = select(ReminderRow).where(col(ReminderRow.round).in_(wanted)).order_by(col(ReminderRow.number))
    for reminder in (await session.execute(found)).scalars() if wanted else ():
        reminders.setdefault(reminder.round, []).append(reminder.at)
    return tuple(
        Round(
            Quarter.parse(row.quarter), row.opened_at, row.due_at, tuple(reminders.get(row.quarter, ())), row.closed_at
        )
        for row in rows
    )
