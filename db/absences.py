"""Absences as stored: one a person at a time, kept when it is over. Moments are UTC office time."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.people import AbsenceRow, MembershipRow, PersonRow
from domain.absence import Absence, Days
from domain.people import Role


def away_on(person: SQLColumnExpression[int], day: date) -> ColumnElement[bool]:
    """Condition: the person is away on a local day."""
    return select(col(AbsenceRow.id)).where(col(AbsenceRow.person) == person, *_running(day)).exists()


def _running(day: date) -> tuple[ColumnElement[bool], ...]:
    return (col(AbsenceRow.ended_at).is_(None), col(AbsenceRow.first) <= day, col(AbsenceRow.last) >= day)


async def begin(session: AsyncSession, now: datetime, person: int, period: Days) -> int:
    """Keep an absence in place of one that runs or lies ahead; returns its id."""
    await end(session, now, person)
    values = {"person": person, "first": period.first, "last": period.last, "said_at": now, "told_for": ""}
    made = await session.execute(insert(AbsenceRow).values(values).returning(col(AbsenceRow.id)))
    return made.scalar_one() or 0


async def end(session: AsyncSession, now: datetime, person: int) -> Absence | None:
    """End a person's absence before its time; None where they have none."""
    found = await absence_of(session, person)
    if found is not None:
        values = {"ended_at": now, "welcomed_at": now}
        await session.execute(update(AbsenceRow).where(col(AbsenceRow.id) == found.id).values(values))
    return found


async def absence_of(session: AsyncSession, person: int) -> Absence | None:
    """The absence of a person that runs, lies ahead, or after which they were not welcomed."""
    mine = (col(AbsenceRow.person) == person, col(AbsenceRow.ended_at).is_(None), col(AbsenceRow.welcomed_at).is_(None))
    return next(iter(await _found(session, *mine)), None)


async def find(session: AsyncSession, number: int) -> Absence | None:
    """An absence that was not ended, by its id."""
    return next(iter(await _found(session, col(AbsenceRow.id) == number, col(AbsenceRow.ended_at).is_(None))), None)


async def _found(session: AsyncSession, *which: ColumnElement[bool]) -> tuple[Absence, ...]:
    statement = select(AbsenceRow, col(PersonRow.name)).join(PersonRow, col(PersonRow.id) == col(AbsenceRow.person))
    statement = statement.where(*which).order_by(col(AbsenceRow.id)).execution_options(populate_existing=True)
    rows = (await session.execute(statement)).tuples()
    return tuple(Absence(row.id or 0, row.person, name, Days(row.first, row.last), row.told_for) for row, name in rows)


async def told(session: AsyncSession, number: int, quarter: str) -> None:
    """Record that others were informed of an absence in a round."""
    await session.execute(update(AbsenceRow).where(col(AbsenceRow.id) == number).values(told_for=quarter))


async def welcomed(session: AsyncSession, now: datetime, number: int) -> bool:
    """Record that somebody who was away got what they owe; False if they had."""
    mine = (col(AbsenceRow.id) == number, col(AbsenceRow.welcomed_at).is_(None))
    statement = update(AbsenceRow).where(*mine).values(welcomed_at=now).returning(col(AbsenceRow.id))
    return (await session.execute(statement)).first() is not None


async def away_units(
    session: AsyncSession, units: Collection[str], day: date, at: datetime | None = None
) -> Mapping[str, date]:
    """Units of which everybody who can be reached is away on a local day, by code, until the first of them is back.

    With `at` as it was known at that moment.
    """
    if not units:
        return {}
    known = _running(day)
    if at is not None:
        later = or_(col(AbsenceRow.ended_at).is_(None), col(AbsenceRow.ended_at) > at)
        known = (later, col(AbsenceRow.said_at) <= at, *_running(day)[1:])
    last = select(func.max(col(AbsenceRow.last))).where(col(AbsenceRow.person) == col(MembershipRow.person), *known)
    statement: Any = (
        select(col(MembershipRow.unit), last.correlate(MembershipRow).scalar_subquery())
        .join(PersonRow, col(PersonRow.id) == col(MembershipRow.person))
        .where(
            and_(
                col(MembershipRow.role) == Role.UNIT.value,
                col(MembershipRow.unit).in_(units),
                col(PersonRow.blocked_at).is_(None),
            )
        )
    )
    found: dict[str, list[date | None]] = {}
    for unit, until in (await session.execute(statement)).tuples():
        found.setdefault(unit, []).append(until)
    return {unit: min(one for one in days if one) for unit, days in found.items() if all(days)}


async def of_people(session: AsyncSession, people: Collection[int], day: date) -> Mapping[int, date]:
    """Last days of those of the people who are away on a local day."""
    statement = select(col(AbsenceRow.person), col(AbsenceRow.last)).where(
        col(AbsenceRow.person).in_(people), *_running(day)
    )
    return dict((await session.execute(statement)).tuples().all()) if people else {}
