"""Claims on the outbox's messages: on PostgreSQL any number of senders share them and the rate at which they leave.

A chat belongs to whoever holds its first waiting message, for some seconds by the database's clock.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, Float, Integer, Select, all_, bindparam, func, or_, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from db.database_time import database_time
from db.queues.outbox import COLUMNS, Waiting, as_waiting
from db.tables.queues import DONE, PENDING, in_state, outbox, pace

_PENDING = in_state(outbox, PENDING)


def _claim() -> Select[Any]:
    """The chats' messages, and how long ago each chat was written to, for the gap within a chat.

    Locking a chat's first message claims the chat; SKIP LOCKED leaves chats another sender is claiming at this moment;
    the condition `free`, checked again after the lock, drops those it has just claimed.
    """
    to = (outbox.c.channel, outbox.c.chat)
    heads = select(outbox.c.id).distinct(*to).where(_PENDING).order_by(*to, outbox.c.id).cte("heads")
    head = outbox.alias("head")
    free = or_(head.c.holder == bindparam("me"), head.c.held_until < database_time())
    mine = (
        select(head.c.channel, head.c.chat)
        .join(heads, heads.c.id == head.c.id)
        .where(in_state(head, PENDING), free)
        .order_by(head.c.priority, head.c.id)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(of=head, skip_locked=True)
        .cte("mine")
    )
    taken = (
        update(outbox)
        .values(holder=bindparam("me"), held_until=database_time() + bindparam("seconds", type_=Float))
        .where(outbox.c.channel == mine.c.channel, outbox.c.chat == mine.c.chat, _PENDING)
        .where(outbox.c.id != all_(bindparam("known", type_=postgresql.ARRAY(BigInteger))))
        .returning(*COLUMNS)
        .cte("taken")
    )
    sent = outbox.alias("sent")
    last = (
        select(func.max(sent.c.sent_at))
        .where(sent.c.channel == taken.c.channel, sent.c.chat == taken.c.chat, in_state(sent, DONE))
        .scalar_subquery()
    )
    return select(taken, (database_time() - last).label("ago")).order_by(taken.c.id)


_CLAIM = _claim()


async def claim(
    session: AsyncSession, me: str, known: Sequence[int], limit: int, seconds: float
) -> tuple[tuple[Waiting, float | None], ...]:
    """Messages of up to `limit` chats, held for `seconds`, without those already `known`.

    Each with how many seconds ago its chat was last written to, None for never.
    """
    asked = {"me": me, "known": list(known), "limit": limit, "seconds": seconds}
    found = await session.execute(_CLAIM, asked)
    return tuple((as_waiting(*row[:-1]), row.ago) for row in found)


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
    later = func.greatest(pace.c.next_at, database_time()) + block
    booked = first.on_conflict_do_update(index_elements=["name"], set_={"next_at": later})
    return float((await session.execute(booked.returning(pace.c.next_at - block - database_time()))).scalar_one())
