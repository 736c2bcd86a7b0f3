"""The inbox: every update is stored before its messenger may delete it, and marked done with the changes it caused.

Machine time, in seconds since the epoch. A lane is a chat of a messenger: its updates run in order of arrival, lanes
side by side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Integer, bindparam, delete, func, literal_column, null, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.plain import run, run_each
from db.tables.queues import DONE, FAILED, PENDING, in_state, inbox
from db.upsert import Insert, upsert_on
from domain.people import Address

Update = tuple[str, Address, str]
"""An update to be stored: its id, unique in its messenger; the chat that is its lane; its JSON."""

_PENDING = in_state(inbox, PENDING)
_RECEIVED = (inbox.c.seq, inbox.c.update_id, inbox.c.payload, inbox.c.attempts)

# The oldest pending update of each lane whose oldest may run now. On PostgreSQL locking that row claims the whole
# lane: another process sees the same head, skips it while it is locked, and drops it once it is done.
_IS_HEAD = inbox.c.seq.in_(select(func.min(inbox.c.seq)).where(_PENDING).group_by(inbox.c.channel, inbox.c.chat))
_HEADS = (
    select(*_RECEIVED)
    .where(_PENDING, inbox.c.not_before <= bindparam("now"), _IS_HEAD)
    .order_by(inbox.c.seq)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(skip_locked=True)
)
_NEXT_AT = select(func.min(inbox.c.not_before)).where(_PENDING, _IS_HEAD)

_DONE = (
    update(inbox)
    .where(inbox.c.seq == bindparam("one"))
    .values(state=literal_column(str(DONE)), payload=null(), done_at=bindparam("at"), error=null())
)


@dataclass(frozen=True, slots=True)
class Received:
    """A stored update: `payload` is the JSON its messenger sent, `attempts` how often handling it has failed."""

    seq: int
    update_id: str
    payload: str
    attempts: int


@cache
def _store(dialect: str) -> Insert:
    return upsert_on(dialect, inbox).on_conflict_do_nothing(index_elements=["channel", "update_id"])


async def store(session: AsyncSession, updates: Iterable[Update], now: float) -> None:
    """Store updates; what is already known is left alone."""
    rows = [
        {"channel": chat.channel, "update_id": one, "chat": chat.id, "payload": raw, "received_at": now}
        for one, chat, raw in updates
    ]
    if rows:
        await run_each(session, _store(session.get_bind().dialect.name), rows)


async def claim(session: AsyncSession, now: float, limit: int) -> tuple[Received, ...]:
    """The next update of up to `limit` lanes, oldest first; the lanes are this transaction's until it ends."""
    alone = session.get_bind().dialect.name == "sqlite"
    found = await run(session, _HEADS, {"now": now, "limit": limit})
    if alone or not found:
        return tuple(Received(*row) for row in found)  # one writer at a time: nobody has claimed them meanwhile
    still = select(*_RECEIVED).where(_PENDING, inbox.c.seq.in_([seq for seq, *_ in found])).order_by(inbox.c.seq)
    return tuple(Received(*row) for row in await session.execute(still))


async def still_pending(session: AsyncSession, seq: int) -> bool:
    """Return whether an update is still to be handled; on PostgreSQL its lane is this transaction's from here on."""
    pending = select(inbox.c.seq).where(_PENDING, inbox.c.seq == seq).with_for_update(skip_locked=True)
    return (await session.execute(pending)).first() is not None


async def finish(session: AsyncSession, seqs: Sequence[int], now: float) -> None:
    """Mark updates handled; their content is deleted, their ids stay so that a redelivery does nothing."""
    if seqs:
        await run_each(session, _DONE, [{"one": seq, "at": now} for seq in seqs])


async def postpone(session: AsyncSession, one: Received, until: float, error: str) -> None:
    """Retry a failed update later; its lane waits, the others go on."""
    await _set(session, one.seq, attempts=one.attempts + 1, not_before=until, error=error[:2000])


async def quarantine(session: AsyncSession, one: Received, now: float, error: str) -> None:
    """Quarantine an update that keeps failing, with its content kept for a replay, so that the lane goes on."""
    await _set(session, one.seq, state=FAILED, attempts=one.attempts + 1, done_at=now, error=error[:2000])


async def next_at(session: AsyncSession) -> float | None:
    """Moment when a lane's next update may run (one that has passed: now); None when nothing is pending."""
    ((found,),) = await run(session, _NEXT_AT)
    return None if found is None else float(found)


async def forget(session: AsyncSession, now: float) -> None:
    """Delete ids older than 30 days and the content of quarantined updates older than 7."""
    day = 86_400
    await session.execute(delete(inbox).where(inbox.c.state != PENDING, inbox.c.received_at < now - 30 * day))
    failed = (inbox.c.state == FAILED) & inbox.c.payload.is_not(None) & (inbox.c.received_at < now - 7 * day)
    await session.execute(update(inbox).where(failed).values(payload=None))


async def _set(session: AsyncSession, seq: int, **values: Any) -> None:
    await session.execute(update(inbox).where(inbox.c.seq == seq).values(**values))
