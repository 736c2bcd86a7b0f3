"""Office time: what the bot takes for now. It ticks in real time; only a test sets it back."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sandbox.wire import dumps


class OfficeClock:
    """Starts at a given moment; `machine` is the monotonic clock, in seconds, it ticks with."""

    def __init__(self, start: datetime, machine: Callable[[], float]) -> None:
        self._machine = machine
        self._start = start.astimezone(UTC)
        self._since = machine()
        self._moved = asyncio.Event()
        self.version = 1

    def now(self) -> datetime:
        """The office's moment, in UTC."""
        return self._start + timedelta(seconds=self._machine() - self._since)

    def unix(self) -> int:
        """The office's moment in whole seconds, as Telegram's `date`."""
        return int(self.now().timestamp())

    def move(self, to: datetime, *, back: bool = False) -> None:
        """Jump forward, with `back` also back; ValueError for a moment that lies before now."""
        now = self.now()
        if to < now and not back:
            raise ValueError(f"the clock only moves forward: it is {now.isoformat(timespec='seconds')} already")
        self._start, self._since = to.astimezone(UTC), self._machine()
        self.version += 1
        self._moved.set()
        self._moved = asyncio.Event()

    async def changed(self, after: int, seconds: float) -> None:
        """Wait until the version is another than `after`, or the seconds are over."""
        if self.version == after:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._moved.wait()

    def shown(self) -> dict[str, object]:
        """`{"now", "version"}`, as the page and the bot read it."""
        return {"now": self.now().isoformat(), "version": self.version}


def moment(text: str) -> datetime:
    """An ISO-8601 moment with its offset; ValueError otherwise."""
    value = datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError(f"{dumps(text)} needs an offset, such as +07:00")
    return value
