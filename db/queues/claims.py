"""Claims on the outbox's messages: on PostgreSQL any number of senders share them and the rate at which they leave.

A chat belongs to whoever holds its first waiting message, for some seconds by the database's clock.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    CTE,
    Boolean,
    ColumnElement,
    Float,
    Integer,
    Select,
    String,
    any_,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from db.database_time import FAR_SECONDS, database_time
from db.queues.chosen import NUMBERS, chosen
from db.queues.outbox import COLUMNS, Waiting, as_waiting
from db.tables.queues import DONE, PENDING, in_state, outbox, pace

_PENDING = in_state(outbox, PENDING)

_CHAT = (outbox.c.channel, outbox.c.chat)
_LIMIT = bindparam("limit", type_=Integer)


def _held(until: ColumnElement[float]) -> ColumnElement[bool]:
    """Condition: a claim runs. One that ends far ahead was made before the server's clock was set back: it is over."""
    return until.between(database_time(), database_time() + bindparam("far", type_=Float))


def _claim() -> Select[Any]:
    """Messages of chats nobody holds, and new ones in those this sender holds, held by it from now on.

    Locking a chat's first waiting message claims the chat; SKIP LOCKED leaves chats another sender is claiming at this
    moment; the conditions, checked again after the lock, drop those it has just claimed. First come chats with an
    answer among their messages, and of those the ones with few, so that a chat that asks for thousands delays no other.
    Nothing is joined with all that waits: ten thousand rows may have come since the server last counted, and it would
    compare each with each. What is materialised, and in which order, is what makes it quick.
    """
    me = bindparam("me", type_=String)
    urgency = func.min(outbox.c.priority).over(partition_by=_CHAT).label("urgency")
    waiting = func.count().over(partition_by=_CHAT).label("waiting")
    columns = (outbox.c.id, *_CHAT, outbox.c.holder, outbox.c.held_until, urgency, waiting)
    oldest = select(*columns).distinct(*_CHAT).where(_PENDING).order_by(*_CHAT, outbox.c.id)
    head = oldest.cte("heads").prefix_with("MATERIALIZED")
    now = or_(head.c.urgency == literal_column("0"), bindparam("broadcasts", type_=Boolean))
    first = select(head.c.id).where(~_held(head.c.held_until), now)
    ids = chosen(first.order_by(head.c.urgency, head.c.waiting, head.c.id).limit(literal_column("4") * _LIMIT))
    free = select(*_CHAT).where(outbox.c.id == any_(ids), _PENDING, ~_held(outbox.c.held_until))
    free = free.order_by(func.array_position(ids, outbox.c.id)).limit(_LIMIT).with_for_update(skip_locked=True)
    new = free.cte("free")
    still = select(head.c.channel, head.c.chat).where(head.c.holder == me, _held(head.c.held_until))
    mine = select(new.c.channel, new.c.chat).union_all(still).cte("mine").prefix_with("MATERIALIZED")
    known = select(func.unnest(cast(bindparam("known"), NUMBERS)))
    of_chat = (outbox.c.channel == mine.c.channel, outbox.c.chat == mine.c.chat)
    taken = (
        update(outbox)
        .where(*of_chat, _PENDING, outbox.c.id.not_in(known))
        .values(holder=me, held_until=database_time() + bindparam("seconds", type_=Float))
        .returning(*COLUMNS)
        .cte("taken")
    )
    return _with_last_written(taken)


def _with_last_written(taken: CTE) -> Select[Any]:
    """Messages, each with how long ago its chat was written to, for the gap within a chat."""
    chats, sent = select(taken.c.channel, taken.c.chat).distinct().subquery("chats"), outbox.alias("sent")
    there = (sent.c.channel == chats.c.channel, sent.c.chat == chats.c.chat, in_state(sent, DONE))
    ago = select(database_time() - func.max(sent.c.sent_at)).where(*there).scalar_subquery()
    written = select(chats.c.channel, chats.c.chat, ago.label("ago")).cte("written").prefix_with("MATERIALIZED")
    same = (taken.c.channel == written.c.channel) & (taken.c.chat == written.c.chat)
    return select(*taken.c, written.c.ago).join_from(taken, written, same).order_by(taken.c.id)


_CLAIM = _claim()


async def claim(
    session: AsyncSession, me: str, known: Sequence[int], limit: int, seconds: float, *, broadcasts: bool = True
) -> tuple[tuple[Waiting, float | None], ...]:
    """Messages of up to `limit` chats nobody holds, and new ones in those held, held for `seconds`.

    Without those already `known`; chats for which only broadcasts wait are left alone unless `broadcasts`.
    Each with how many seconds ago its chat was last written to, None for never.
    """
    asked = {"me": me, "known": list(known), "limit": limit, "seconds": seconds, "broadcasts": broadcasts}
    found = await session.execute(_CLAIM, {**asked, "far": FAR_SECONDS})
    return tuple((as_waiting(*row[:8]), None if row.ago is None else float(row.ago)) for row in found)


async def renew(session: AsyncSession, me: str, seconds: float) -> None:
    """Hold what is held a little longer."""
    held = update(outbox).where(_PENDING, outbox.c.holder == me)
    await session.execute(held.values(held_until=database_time() + seconds))


async def confirm(session: AsyncSession, me: str, one: int, seconds: float) -> bool:
    """Hold a message a little longer in the moment before it leaves; False if another sender has it.

    The row decides, whatever this process believes: it may have been paused for longer than its claim lasted.
    """
    held = update(outbox).where(_PENDING, outbox.c.id == one, outbox.c.holder == me)
    confirmed = held.values(held_until=database_time() + seconds).returning(outbox.c.id)
    return (await session.execute(confirmed)).first() is not None


async def let_go(session: AsyncSession, me: str) -> None:
    """Leave what is held to other senders."""
    held = update(outbox).where(_PENDING, outbox.c.holder == me)
    await session.execute(held.values(holder=None, held_until=0))


async def reserve(session: AsyncSession, count: int, interval: float) -> float:
    """Book the next `count` departures of the rate all senders share; seconds from now to the first."""
    block = count * interval
    first = postgresql.insert(pace).values(name="out", next_at=database_time() + block)
    far = database_time() + FAR_SECONDS  # what was booked beyond it was before the server's clock was set back
    start = case((pace.c.next_at.between(database_time(), far), pace.c.next_at), else_=database_time())
    booked = first.on_conflict_do_update(index_elements=["name"], set_={"next_at": start + block})
    return float((await session.execute(booked.returning(pace.c.next_at - block - database_time()))).scalar_one())
