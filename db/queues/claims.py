"""Claims on the outbox's messages: on PostgreSQL any number of senders share them and the rate at which they leave.

A chat belongs to whoever holds its first waiting message, for some seconds by the database's clock.
"""

from collections.abc import Sequence

from sqlalchemy import case, text, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from db.database_time import FAR_SECONDS, database_time
from db.queues.outbox import Waiting, as_waiting
from db.tables.queues import PENDING, in_state, outbox, pace

_PENDING = in_state(outbox, PENDING)


# Any number of senders: a chat belongs to whoever holds its first waiting message. Locking that row claims
# the chat; SKIP LOCKED leaves chats another sender is claiming at this moment; the conditions, checked again after the
# lock, drop those it has just claimed. First come chats with an answer among their messages, and of those the ones with
# few, so that a chat that asks for thousands delays no other. `ago` is how long ago the chat was written to, for the
# gap within a chat.
# Nothing is joined with all that waits: ten thousand rows may have come since the server last counted, and it would
# compare each with each.
# A claim that ends more than `far` ahead was made before the server's clock was set back: it is over.
_CLAIM = text("""
WITH heads AS MATERIALIZED (
  SELECT DISTINCT ON (channel, chat) id, channel, chat, holder, held_until,
    min(priority) OVER chats AS urgency, count(*) OVER chats AS waiting
  FROM outbox WHERE state = 0 WINDOW chats AS (PARTITION BY channel, chat) ORDER BY channel, chat, id
), first AS MATERIALIZED (
  SELECT ARRAY(
    SELECT id FROM heads
    WHERE held_until NOT BETWEEN extract(epoch FROM clock_timestamp()) AND extract(epoch FROM clock_timestamp()) + :far
      AND (urgency = 0 OR :broadcasts)
    ORDER BY urgency, waiting, id LIMIT 4 * :limit
  ) AS ids
), free AS (
  SELECT channel, chat FROM outbox
  WHERE id = ANY(CAST((SELECT ids FROM first) AS bigint[]))
    AND state = 0
    AND held_until NOT BETWEEN extract(epoch FROM clock_timestamp()) AND extract(epoch FROM clock_timestamp()) + :far
  ORDER BY array_position((SELECT ids FROM first), id) LIMIT :limit FOR UPDATE SKIP LOCKED
), mine AS MATERIALIZED (
  SELECT channel, chat FROM free UNION ALL
  SELECT channel, chat FROM heads WHERE holder = :me
    AND held_until BETWEEN extract(epoch FROM clock_timestamp()) AND extract(epoch FROM clock_timestamp()) + :far
), taken AS (
  UPDATE outbox o SET holder = :me, held_until = extract(epoch FROM clock_timestamp()) + :seconds
  FROM mine
  WHERE o.channel = mine.channel AND o.chat = mine.chat AND o.state = 0
    AND o.id NOT IN (SELECT unnest(CAST(:known AS bigint[])))
  RETURNING o.id, o.channel, o.chat, o.priority, o.kind, o.payload, o.attempts, o.not_before
), written AS MATERIALIZED (
  SELECT channel, chat, (
    SELECT extract(epoch FROM clock_timestamp()) - max(s.sent_at) FROM outbox s
    WHERE s.channel = chats.channel AND s.chat = chats.chat AND s.state = 1
  ) AS ago FROM (SELECT DISTINCT channel, chat FROM taken) AS chats
)
SELECT taken.*, written.ago FROM taken JOIN written USING (channel, chat) ORDER BY id
""")
# It stays text: what is materialised, and in which order, is what makes it quick.


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
