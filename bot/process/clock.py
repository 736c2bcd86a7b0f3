"""Office time: what people see and what is due. In the demo it follows the sandbox.

It moves forward only, but for a clock that was wrong: one set back by more than a few minutes is followed, since what
is due is read from the rows and nothing is done again (docs/decisions/0026-time-that-jumps.md).
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import aiohttp

log = logging.getLogger(__name__)


STANDS_STILL = timedelta(minutes=5)
"""Office time waits for a machine's clock that was set back by this much at most; further back it is followed."""


class OfficeClock:
    """The machine's time plus an offset; it does not go back when the machine's clock does so by a little."""

    def __init__(self) -> None:
        self._offset = timedelta(0)
        self._latest = datetime.min.replace(tzinfo=UTC)

    def now(self) -> datetime:
        """Office time, aware, in UTC."""
        found = datetime.now(UTC) + self._offset
        behind = self._latest - found
        if behind > STANDS_STILL:
            log.warning("the clock was set back by %s: office time follows", behind)
        elif behind > timedelta(0):
            return self._latest
        self._latest = found
        return found

    def set(self, office_now: datetime) -> None:
        """Set office time to `office_now`; a little behind what it was, it stands still until then."""
        self._offset = office_now - datetime.now(UTC)


class FollowedClock(OfficeClock):
    """An office clock that follows another program's (`BOT_CLOCK_URL`), learning of each jump by a long poll."""

    def __init__(self, url: str, jumped: Callable[[], None]) -> None:
        super().__init__()
        self._url = url
        self._jumped = jumped
        self._version = -1

    async def read(self, wait: float = 0) -> None:
        """Ask once; with `wait` the answer comes when the clock jumps or after that many seconds."""
        asked = {"after": str(self._version), "wait": str(wait)} if self._version >= 0 else {}
        timeout = aiohttp.ClientTimeout(total=wait + 10)
        async with aiohttp.ClientSession(timeout=timeout) as http, http.get(self._url, params=asked) as answer:
            answer.raise_for_status()
            state = await answer.json()
        self.set(datetime.fromisoformat(state["now"]))
        if state["version"] != self._version:
            self._version = state["version"]
            self._jumped()

    async def follow(self) -> None:
        """Keep following until cancelled."""
        while True:
            try:
                await self.read(wait=25)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                log.warning("the demo's clock does not answer (%s)", type(error).__name__)
                await asyncio.sleep(1)
