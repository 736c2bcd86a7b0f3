"""The inbox: every update is stored before its messenger may delete it, and marked done with the changes it caused.

Machine time, in seconds since the epoch. A lane is a chat of a messenger: its updates run in order of arrival, lanes
side by side.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    any_,
    bindparam,
    cast,
    delete,
    func,
    literal_column,
    null,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from db.plain import run, run_each
from db.queues.chosen import chosen
from db.tables.queues import DONE, FAILED, PENDING, in_state, inbox
from db.upsert import Insert, upsert_on
from domain.people import Address

LONGEST_PAUSE = 60.0
"""Seconds; no failed update waits longer for its next try."""

Update = tuple[str, Address, str]
"""An update to be stored: its id, unique in its messenger; the chat that is its lane; its JSON."""

KNOWN_SECONDS = 6 * 86_400.0
"""Seconds in which an update with a known id is a repetition. Telegram repeats for a day; after a week without updates
it numbers anew from anywhere (Bot API, "update_id"), so that an id of before may come again for something else."""

_PENDING = in_state(inbox, PENDING)
_RECEIVED = (inbox.c.seq, inbox.c.update_id, inbox.c.payload, inbox.c.attempts)

_LANE = (inbox.c.channel, inbox.c.chat)
_LIMIT = bindparam("limit", type_=Integer)


def _may_run(not_before: ColumnElement[float]) -> ColumnElement[bool]:
    """Condition: no pause holds an update back. One that ends far ahead is over: the machine's clock was set back."""
    return or_(not_before <= bindparam("now"), not_before > bindparam("far"))


def _heads_alone() -> Select[Any]:
    """The oldest pending update of each lane whose oldest may run now, where nobody else claims any.

    Lanes in which little waits come first: however many updates some chats have sent, they delay no other chat.
    """
    lanes = select(func.min(inbox.c.seq).label("seq"), func.count().label("waiting"))
    lane = lanes.where(_PENDING).group_by(*_LANE).subquery("lane")
    heads = select(*_RECEIVED).join(lane, lane.c.seq == inbox.c.seq).where(_PENDING, _may_run(inbox.c.not_before))
    return heads.order_by(lane.c.waiting, inbox.c.seq).limit(_LIMIT)


def _heads_shared() -> Select[Any]:
    """As of `_heads_alone`, on PostgreSQL, where locking that row claims the whole lane.

    Another process sees the same head, skips it while it is locked, and drops it once it is done. Nothing is joined
    with all that waits: ten thousand rows may have come since the server last counted, and it would compare each with
    each.
    """
    waiting = func.count().over(partition_by=_LANE).label("waiting")
    oldest = select(inbox.c.seq, inbox.c.not_before, waiting).distinct(*_LANE).where(_PENDING)
    head = oldest.order_by(*_LANE, inbox.c.seq).cte("heads").prefix_with("MATERIALIZED")
    first = select(head.c.seq).where(_may_run(head.c.not_before)).order_by(head.c.waiting, head.c.seq)
    seqs = chosen(first.limit(literal_column("4") * _LIMIT))
    heads = select(*_RECEIVED).where(inbox.c.seq == any_(seqs), _PENDING)
    return heads.order_by(func.array_position(seqs, inbox.c.seq)).limit(_LIMIT).with_for_update(skip_locked=True)


_HEADS = {True: _heads_alone(), False: _heads_shared()}
"""By whether nobody else claims any."""

_OLDEST = select(func.min(inbox.c.seq)).where(_PENDING).group_by(*_LANE)
_FIRST = select(inbox.c.not_before).distinct(*_LANE).where(_PENDING).order_by(*_LANE, inbox.c.seq).subquery("heads")
_NEXT_AT = {
    True: select(func.min(inbox.c.not_before)).where(_PENDING, inbox.c.seq.in_(_OLDEST)),
    False: select(func.min(_FIRST.c.not_before)),
}

_TAKE_BACK = delete(inbox).where(
    _PENDING,
    *(column == bindparam(column.name) for column in (inbox.c.channel, inbox.c.update_id, inbox.c.received_at)),
)
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
    """Store updates; what is already known is left alone.

    An id that was used long ago is no repetition: its former row gets another, and the update is stored in its turn.
    """
    rows = [
        {"channel": chat.channel, "update_id": one, "chat": chat.id, "payload": raw, "received_at": now}
        for one, chat, raw in updates
    ]
    if not rows:
        return
    new = _store(session.get_bind().dialect.name)
    stored = await run_each(session, new, rows)  # PostgreSQL does not say how many of several it took
    if stored < len(rows) and await _free(session, rows, now):
        await run_each(session, _TAKE_BACK, rows)  # or those stored just now would go before the others of their chat
        await run_each(session, new, rows)


async def _free(session: AsyncSession, rows: Sequence[Mapping[str, Any]], now: float) -> bool:
    """Give the rows of long ago that have one of these ids another; returns whether there were any."""
    ids = tuple_(inbox.c.channel, inbox.c.update_id).in_([(row["channel"], row["update_id"]) for row in rows])
    renamed = update(inbox).where(ids, inbox.c.received_at < now - KNOWN_SECONDS)
    other = inbox.c.update_id + "/" + cast(inbox.c.seq, String)
    found = await session.execute(renamed.values(update_id=other).returning(inbox.c.seq))
    return found.first() is not None


async def claim(session: AsyncSession, now: float, limit: int) -> tuple[Received, ...]:
    """The next update of up to `limit` lanes, oldest first; the lanes are this transaction's until it ends.

    Of more lanes, those in which the fewest updates wait.
    """
    alone = session.get_bind().dialect.name == "sqlite"
    asked = {"now": now, "far": now + LONGEST_PAUSE, "limit": limit}
    found = await run(session, _HEADS[alone], asked)
    if alone or not found:
        # one writer at a time: nobody has claimed them meanwhile
        return tuple(Received(*row) for row in sorted(found, key=itemgetter(0)))
    still = select(*_RECEIVED).where(_PENDING, inbox.c.seq.in_([seq for seq, *_ in found])).order_by(inbox.c.seq)
    return tuple(Received(*row) for row in await session.execute(still))


async def still_pending(session: AsyncSession, seq: int) -> bool:
    """Return whether an update is still to be handled; on PostgreSQL its lane is this transaction's from here on."""
    pending = select(inbox.c.seq).where(_PENDING, inbox.c.seq == seq).with_for_update(skip_locked=True)
    return (await session.execute(pending)).first() is not None


async def waiting_with(session: AsyncSession, chat: Address, album: str, after: int) -> tuple[str, ...]:
    """The stored updates of a chat that wait behind update `after` and name an album, in order."""
    lane = (inbox.c.channel == chat.channel, inbox.c.chat == chat.id)
    named = inbox.c.payload.contains(f'"{album}"', autoescape=True)
    found = await session.execute(
        select(inbox.c.update_id, inbox.c.payload).where(_PENDING, *lane, named).order_by(inbox.c.seq)
    )
    return tuple(payload for one, payload in found if one.isdigit() and int(one) > after)


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
    alone = session.get_bind().dialect.name == "sqlite"
    ((found,),) = await run(session, _NEXT_AT[alone])
    return None if found is None else float(found)


async def forget(session: AsyncSession, now: float) -> None:
    """Delete ids older than 30 days and the content of quarantined updates older than 7."""
    day = 86_400
    await session.execute(delete(inbox).where(inbox.c.state != PENDING, inbox.c.received_at < now - 30 * day))
    failed = (inbox.c.state == FAILED) & inbox.c.payload.is_not(None) & (inbox.c.received_at < now - 7 * day)
    await session.execute(update(inbox).where(failed).values(payload=None))


async def _set(session: AsyncSession, seq: int, **values: Any) -> None:
    await session.execute(update(inbox).where(inbox.c.seq == seq).values(**values))
