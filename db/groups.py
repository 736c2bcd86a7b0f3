"""Groups of units: binding, finding and unbinding. Times are UTC office time."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.plain import run
from db.tables.groups import UnitGroupRow
from db.upsert import upsert
from domain.people import Address
from domain.unit_groups import UnitGroup

_GROUP = (
    col(UnitGroupRow.unit),
    col(UnitGroupRow.channel),
    col(UnitGroupRow.chat),
    col(UnitGroupRow.thread),
    col(UnitGroupRow.title),
)
_BOUND = (
    select(*_GROUP)
    .where(col(UnitGroupRow.channel) == bindparam("channel"), col(UnitGroupRow.chat) == bindparam("chat"))
    .order_by(col(UnitGroupRow.unit))
)


async def bind(session: AsyncSession, now: datetime, group: UnitGroup, by: int) -> None:
    """Make a group that of a unit, in place of one it had."""
    values = {
        "channel": group.chat.channel,
        "chat": group.chat.id,
        "thread": group.thread,
        "title": group.title,
        "bound_by": by,
        "bound_at": now,
    }
    statement = upsert(session, UnitGroupRow).values({"unit": group.unit, **values})
    await session.execute(statement.on_conflict_do_update(index_elements=["unit"], set_=values))


async def groups_of(session: AsyncSession, units: Collection[str]) -> tuple[UnitGroup, ...]:
    """The groups of some units, by the unit's code; units without one are left out."""
    statement = select(*_GROUP).where(col(UnitGroupRow.unit).in_(sorted(units))).order_by(col(UnitGroupRow.unit))
    return tuple(_group(*row) for row in (await session.execute(statement)).tuples())


async def every_group(session: AsyncSession) -> tuple[UnitGroup, ...]:
    """The groups of all units."""
    statement = select(*_GROUP).order_by(col(UnitGroupRow.unit))
    return tuple(_group(*row) for row in (await session.execute(statement)).tuples())


async def bound_to(session: AsyncSession, chat: Address) -> tuple[UnitGroup, ...]:
    """The units a group is bound to; none for any other chat."""
    return tuple(_group(*row) for row in await run(session, _BOUND, {"channel": chat.channel, "chat": chat.id}))


async def unbind(session: AsyncSession, unit: str) -> UnitGroup | None:
    """End a unit's binding; returns the group it had."""
    ended = delete(UnitGroupRow).where(col(UnitGroupRow.unit) == unit).returning(*_GROUP)
    found = (await session.execute(ended)).tuples().first()
    return None if found is None else _group(*found)


async def unbind_from(session: AsyncSession, unit: str, chat: Address) -> None:
    """End a unit's binding if it still is to one group."""
    await session.execute(delete(UnitGroupRow).where(col(UnitGroupRow.unit) == unit, _at(chat)))


async def unbind_chat(session: AsyncSession, chat: Address) -> tuple[UnitGroup, ...]:
    """End every binding of a group; returns them, by the unit's code."""
    found = (await session.execute(delete(UnitGroupRow).where(_at(chat)).returning(*_GROUP))).tuples()
    return tuple(sorted((_group(*row) for row in found), key=lambda one: one.unit))


async def move_chat(session: AsyncSession, old: Address, new: Address) -> None:
    """Keep the bindings of a group that the messenger knows by another address now."""
    await session.execute(update(UnitGroupRow).where(_at(old)).values(channel=new.channel, chat=new.id))


def _at(chat: Address) -> ColumnElement[bool]:
    return (col(UnitGroupRow.channel) == chat.channel) & (col(UnitGroupRow.chat) == chat.id)


def _group(unit: str, channel: str, chat: str, thread: str | None, title: str) -> UnitGroup:
    return UnitGroup(unit, Address(channel, chat), thread, title)
