"""The inbox: every update is stored before its messenger may delete it, and marked done with the changes it caused.

Machine time, in seconds since the epoch. A lane is a chat of a messenger: its updates run in order of arrival, lanes
side by side.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, bindparam, cast, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.plain import run, run_each
from db.tables.queues import DONE, FAILED, inbox
from domain.people import Address

LONGEST_PAUSE = 60.0
"""Seconds; no failed update waits longer for its next try."""

Update = tuple[str, Address, str]
"""An update to be stored: its id, unique in its messenger; the chat that is its lane; its JSON."""

KNOWN_SECONDS = 6 * 86_400.0
"""Seconds in which an update with a known id is a repetition. Telegram repeats for a day; after a week without updates
it numbers anew from anywhere (Bot API, "update_id"), so that an id of before may come again for something else."""

_STORE = text(
    "INSERT INTO inbox (channel, update_id, chat, payload, received_at) "
    "VALUES (:channel, :update_id, :chat, :payload, :received_at) ON CONFLICT (channel, update_id) DO NOTHING"
)
_TAKE_BACK = text(
    "DELETE FROM inbox WHERE channel = :channel AND update_id = :update_id AND received_at = :received_at AND state = 0"
)

# The oldest pending update of each lane whose oldest may run now. On PostgreSQL locking that row claims the whole
# lane: another process sees the same head, skips it while it is locked, and drops it once it is done.
# A pause whose end lies far ahead is over: the machine's clock was set back since.
_HEADS = """
SELECT seq, update_id, payload, attempts FROM inbox
WHERE state = 0 AND (not_before <= :now OR not_before > :far)
  AND seq IN (SELECT min(seq) FROM inbox WHERE state = 0 GROUP BY channel, chat)
ORDER BY seq LIMIT :limit
"""
_HEADS_SQLITE = text(_HEADS)
_HEADS_POSTGRESQL = text(_HEADS + " FOR UPDATE SKIP LOCKED")

_NEXT_AT = text(
    "SELECT min(not_before) FROM inbox "
    "WHERE state = 0 AND seq IN (SELECT min(seq) FROM inbox WHERE state = 0 GROUP BY channel, chat)"
)

_PENDING = text(
    "SELECT seq, update_id, payload, attempts FROM inbox WHERE state = 0 AND seq IN :seqs ORDER BY seq"
).bindparams(bindparam("seqs", expanding=True))

_DONE = text(
    f"UPDATE inbox SET state = {DONE}, payload = NULL, done_at = :at, error = NULL WHERE seq = :seq"  # noqa: S608 - ours
)


@dataclass(frozen=True, slots=True)
class Received:
    """A stored update: `payload` is the JSON its messenger sent, `attempts` how often handling it has failed."""

    seq: int
    update_id: str
    payload: str
    attempts: int


async def store(session: AsyncSession, updates: Iterable[Update], now: float) -> int:
    """Store updates; what is already known is left alone. Returns how many were new.

    An id that was used long ago is no repetition: its former row gets another, and the update is stored in its turn.
    """
    rows = [
        {"channel": chat.channel, "update_id": one, "chat": chat.id, "payload": raw, "received_at": now}
        for one, chat, raw in updates
    ]
    if not rows:
        return 0
    new = await run_each(session, _STORE, rows)  # PostgreSQL does not say how many of several it took
    if new < len(rows) and await _free(session, rows, now):
        await run_each(session, _TAKE_BACK, rows)  # or those stored just now would go before the others of their chat
        new = await run_each(session, _STORE, rows)
    return max(new, 0)


async def _free(session: AsyncSession, rows: Sequence[Mapping[str, Any]], now: float) -> bool:
    """Give the rows of long ago that have one of these ids another; returns whether there were any."""
    ids = tuple_(inbox.c.channel, inbox.c.update_id).in_([(row["channel"], row["update_id"]) for row in rows])
    renamed = update(inbox).where(ids, inbox.c.received_at < now - KNOWN_SECONDS)
    other = inbox.c.update_id + "/" + cast(inbox.c.seq, String)
    found = await (await session.connection()).execute(renamed.values(update_id=other).returning(inbox.c.seq))
    return found.first() is not None


async def claim(session: AsyncSession, now: float, limit: int) -> tuple[Received, ...]:
    """The next update of up to `limit` lanes, oldest first; the lanes are this transaction's until it ends."""
    alone = session.get_bind().dialect.name == "sqlite"
    asked = {"now": now, "far": now + LONGEST_PAUSE, "limit": limit}
    found = await run(session, _HEADS_SQLITE if alone else _HEADS_POSTGRESQL, asked)
    if alone or not found:
        return tuple(Received(*row) for row in found)  # one writer at a time: nobody has claimed them meanwhile
    rows = await (await session.connection()).execute(_PENDING, {"seqs": [seq for seq, *_ in found]})
    return tuple(Received(*row) for row in rows)


async def still_pending(session: AsyncSession, seq: int) -> bool:
    """Return whether an update is still to be handled; on PostgreSQL its lane is this transaction's from here on."""
    connection = await session.connection()
    lock = "" if connection.dialect.name == "sqlite" else " FOR UPDATE SKIP LOCKED"
    statement = text(f"SELECT seq FROM inbox WHERE seq = :seq AND state = 0{lock}")  # noqa: S608 - ours
    return (await connection.execute(statement, {"seq": seq})).first() is not None


async def finish(session: AsyncSession, seqs: Sequence[int], now: float) -> None:
    """Mark updates handled; their content is deleted, their ids stay so that a redelivery does nothing."""
    if seqs:
        await run_each(session, _DONE, [{"seq": seq, "at": now} for seq in seqs])


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
    connection = await session.connection()
    day = 86_400
    await connection.execute(text("DELETE FROM inbox WHERE state <> 0 AND received_at < :old"), {"old": now - 30 * day})
    await connection.execute(
        text("UPDATE inbox SET payload = NULL WHERE state = 2 AND payload IS NOT NULL AND received_at < :old"),
        {"old": now - 7 * day},
    )


async def _set(session: AsyncSession, seq: int, **values: Any) -> None:
    await (await session.connection()).execute(update(inbox).where(inbox.c.seq == seq).values(**values))
