"""Events in order: a bounded ring that the page follows as server-sent events."""

import asyncio
from collections import deque
from typing import Any

RING = 5_000


class Events:
    """Numbered events; followers that fell out of the ring get an order to reload."""

    def __init__(self, size: int = RING) -> None:
        self.version = 0
        self._ring: deque[dict[str, Any]] = deque(maxlen=size)
        self._waiting: list[asyncio.Future[None]] = []
        self.closed = False

    def push(self, kind: str, **fields: Any) -> None:
        """Number an event, keep it and wake the followers."""
        self.version += 1
        self._ring.append({"version": self.version, "kind": kind, **fields})
        self._wake()

    def _wake(self) -> None:
        if self._waiting:
            for future in self._waiting:
                if not future.done():
                    future.set_result(None)
            self._waiting.clear()

    def since(self, after: int) -> list[dict[str, Any]] | None:
        """The events after that version, or None when the ring no longer reaches back so far (or it is unknown)."""
        missed = self.version - after
        if missed == 0:
            return []
        if missed < 0 or missed > len(self._ring):
            return None
        return list(self._ring)[-missed:]

    async def changed(self, after: int, seconds: float) -> None:
        """Wait until there are events after that version, or the seconds are over."""
        if self.version == after and not self.closed:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(future)
            await asyncio.wait([future], timeout=seconds)
            if future in self._waiting:
                self._waiting.remove(future)

    def close(self) -> None:
        """Let go of all followers: the server ends."""
        self.closed = True
        self._wake()
