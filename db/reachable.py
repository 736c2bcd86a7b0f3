"""Units whose people can be reached and are not away, and those where somebody has not been notified yet."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import absences
from db.tables.people import MembershipRow, PersonRow
from db.tables.rounds import NoticeRow
from domain.people import Role
from domain.reports.occasions import Occasion


async def linked_units(session: AsyncSession, units: Collection[str], today: date) -> frozenset[str]:
    """Those of the units that somebody who can be reached and is not away is linked to."""
    return frozenset((await session.execute(_linked(units, today))).scalars())


async def reach(session: AsyncSession, units: Collection[str], today: date) -> Mapping[str, bool]:
    """Units that somebody who can be reached is linked to, by code, and whether one of them is not away."""
    away = absences.away_on(col(MembershipRow.person), today)
    statement = _members(units).with_only_columns(col(MembershipRow.unit), away).distinct()
    found: dict[str, bool] = {}
    for unit, gone in (await session.execute(statement)).tuples():
        found[unit] = found.get(unit, False) or not gone
    return found


async def unnotified(
    session: AsyncSession,
    occasion: Occasion,
    units: Collection[str],
    today: date,
    since: datetime | None = None,
) -> tuple[str, ...]:
    """Those of the units with somebody who can be reached, is not away and was not notified on the occasion, in order.

    With `since`, people linked after that moment do not count.
    """
    statement = _linked(units, today).where(~_notified(occasion))
    if since is not None:
        statement = statement.where(col(MembershipRow.since) <= since)
    owed = frozenset((await session.execute(statement)).scalars())
    return tuple(unit for unit in units if unit in owed)


def _linked(units: Collection[str], today: date) -> Select[Any]:
    return _members(units).where(~absences.away_on(col(MembershipRow.person), today))


def _members(units: Collection[str]) -> Select[Any]:
    return (
        select(col(MembershipRow.unit))
        .distinct()
        .join(PersonRow, col(PersonRow.id) == col(MembershipRow.person))
        .where(
            col(MembershipRow.role) == Role.UNIT.value,
            col(MembershipRow.unit).in_(units),
            col(PersonRow.blocked_at).is_(None),
        )
    )


def _notified(occasion: Occasion) -> ColumnElement[bool]:
    occurrence = literal(occasion.before) + col(MembershipRow.unit) + literal(occasion.after)
    return (
        select(col(NoticeRow.id))
        .where(
            col(NoticeRow.what) == occasion.what,
            col(NoticeRow.whom) == col(MembershipRow.person),
            col(NoticeRow.occurrence) == occurrence,
        )
        .correlate(MembershipRow)
        .exists()
    )
