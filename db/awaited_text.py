"""One text at a time: whatever asks somebody for their next message lets nothing else of theirs await it.

What awaits texts registers here how it stops; the newest question counts, whichever it is.
"""

from collections.abc import Awaitable, Callable

from sqlalchemy.ext.asyncio import AsyncSession

Stop = Callable[[AsyncSession, int], Awaitable[bool]]
"""Lets something of a person await their next message no more; returns whether it did."""

_stops: list[Stop] = []


def awaits_text(stop: Stop) -> Stop:
    """Register how something stops awaiting a person's next message."""
    _stops.append(stop)
    return stop


async def only(session: AsyncSession, person: int, own: Stop) -> None:
    """Let nothing await a person's next message but what `own` would stop."""
    for stop in _stops:
        if stop is not own:
            await stop(session, person)
