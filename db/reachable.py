"""Units whose people can be reached, and those of them where somebody has not been notified yet."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.people import MembershipRow, PersonRow
from db.tables.rounds import NoticeRow
from domain.people import Role
from domain.reports.occasions import Occasion


async def linked_units(session: AsyncSession, units: Collection[str]) -> frozenset[str]:
    """Those of the units that somebody who can be reached is linked to."""
    return frozenset((await session.execute(_linked(units))).scalars())


async def unnotified(
    session: AsyncSession, occasion: Occasion, units: Collection[str], since: datetime | None = None
) -> tuple[str, ...]:
    """Those of the units with a linked person who can be reached but was not notified on the occasion, in order.

    With `since`, people linked after that moment do not count.
    """
    statement = _linked(units).where(~_notified(occasion))
    if since is not None:
        statement = statement.where(col(MembershipRow.since) <= since)
    owed = frozenset((await session.execute(statement)).scalars())
    return tuple(unit for unit in units if unit in owed)


def _linked(units: Collection[str]) -> Select[Any]:
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
