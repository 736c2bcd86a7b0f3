"""The last interruption of each way to Telegram, as key values. Machine time."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from db import key_values
from domain.interruption import Direction, Interrupted

SHOWN = timedelta(days=1)
"""Age up to which an interruption that is over is shown."""


async def begin(session: AsyncSession, direction: Direction, since: datetime, why: str) -> Interrupted | None:
    """Record that a way is interrupted; None when that is on record already, then only the reason is renewed."""
    known = await last(session, direction)
    if known is not None and known.until is None:
        await _record(session, replace(known, why=why))
        return None
    new = Interrupted(direction, since, None, why)
    await _record(session, new)
    return new


async def end(session: AsyncSession, direction: Direction, until: datetime) -> Interrupted | None:
    """Record that a way works again; the interruption that is over, None if none was on record."""
    known = await last(session, direction)
    if known is None or known.until is not None:
        return None
    over = replace(known, until=until)
    await _record(session, over)
    return over


async def last(session: AsyncSession, direction: Direction) -> Interrupted | None:
    """The last interruption of a way, over or not."""
    kept = await key_values.known(session, _key(direction))
    if kept is None:
        return None
    since, until, why = json.loads(kept)
    return Interrupted(direction, _moment(since), None if until is None else _moment(until), why)


async def recent(session: AsyncSession) -> tuple[Interrupted, ...]:
    """Interruptions that last, or have been over for less than a day."""
    now = datetime.now(UTC)
    found = [await last(session, direction) for direction in Direction]
    return tuple(one for one in found if one is not None and (one.until is None or one.until > now - SHOWN))


async def _record(session: AsyncSession, one: Interrupted) -> None:
    until = None if one.until is None else one.until.timestamp()
    value = json.dumps([one.since.timestamp(), until, one.why[:200]])
    await key_values.record(session, _key(one.direction), value)


def _key(direction: Direction) -> str:
    return f"interrupted.{direction.value}"


def _moment(epoch: float) -> datetime:
    return datetime.fromtimestamp(epoch, UTC)
