"""Hand-overs as stored: memberships with somebody who gave them. Moments are UTC office time."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import absences
from db.tables.people import MembershipRow, PersonRow
from domain.hand_over import HandOver
from domain.people import Role, read_limits
from domain.reports.reports import Duty


@dataclass(frozen=True, slots=True)
class Given:
    """Hand-overs to people who can be reached and are not away."""

    hand_overs: tuple[HandOver, ...] = field(default=())

    def by(self, person: int, duty: Duty) -> bool:
        """Check whether a person handed a duty over."""
        return any(one.giver == person and one.covers(duty) for one in self.hand_overs)

    def to(self, person: int, unit: str) -> HandOver | None:
        """The hand-over to a person in a unit; None where they report of their own."""
        return next((one for one in self.hand_overs if (one.to, one.unit) == (person, unit)), None)


NOTHING: Final = Given()


async def given(session: AsyncSession, units: Collection[str], today: date) -> Given:
    """Hand-overs in some units to people who can be reached and are not away."""
    if not units:
        return NOTHING
    there = (col(PersonRow.blocked_at).is_(None), ~absences.away_on(col(MembershipRow.person), today))
    return Given(await _found(session, col(MembershipRow.unit).in_(units), *there))


async def to_person(session: AsyncSession, person: int, unit: str) -> HandOver | None:
    """The hand-over to somebody in a unit; None where they report of their own."""
    return next(iter(await _found(session, col(MembershipRow.person) == person, col(MembershipRow.unit) == unit)), None)


async def by_person(session: AsyncSession, person: int) -> tuple[HandOver, ...]:
    """Hand-overs by somebody, the earliest first."""
    return await _found(session, col(MembershipRow.given_by) == person)


async def _found(session: AsyncSession, *which: ColumnElement[bool]) -> tuple[HandOver, ...]:
    columns = (
        col(MembershipRow.given_by),
        col(MembershipRow.person),
        col(PersonRow.name),
        col(MembershipRow.unit),
        col(MembershipRow.steps),
        col(MembershipRow.until),
        col(MembershipRow.round),
    )
    statement = (
        select(*columns)
        .join_from(MembershipRow, PersonRow, col(PersonRow.id) == col(MembershipRow.person))
        .where(col(MembershipRow.role) == Role.UNIT.value, col(MembershipRow.given_by).is_not(None), *which)
        .order_by(col(MembershipRow.id))
    )
    return tuple(
        HandOver(giver or 0, to, name, unit, read_limits(unit, steps), until, round_)
        for giver, to, name, unit, steps, until, round_ in (await session.execute(statement)).tuples()
    )
