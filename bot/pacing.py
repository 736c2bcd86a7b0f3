"""When the next message may leave: just under the allowed rate overall, one a second a chat, twenty a minute a group.

Machine time in seconds (any monotone clock). Pure: the sender passes the time in.
"""

import heapq
from collections import deque
from collections.abc import Iterable

from db.outbox import Waiting

MARGIN = 0.97
"""How much of the allowed overall rate is used: 29.1 a second of 30, so that jitter on the way never makes 31."""

PRIVATE_GAP = 1.0
GROUP_GAP = 3.0
"""Seconds between the end of one send and the start of the next in a chat (Bot API FAQ: 1/s, 20/min in groups)."""


class Line:
    """Messages of one chat, in order, and when its next may leave."""

    __slots__ = ("busy", "free_at", "rows")

    def __init__(self) -> None:
        self.rows: deque[Waiting] = deque()
        self.free_at = 0.0
        self.busy = False


class Pacer:
    """Chooses what leaves next. Order within a chat always holds; chats with people waiting go before broadcasts."""

    def __init__(self, rate: float) -> None:
        self.interval = 1 / (rate * MARGIN)
        self._next = 0.0
        self._held_until = 0.0
        self._lines: dict[int, Line] = {}
        self._ready: list[tuple[int, int, int]] = []
        self._later: list[tuple[float, int]] = []

    def __len__(self) -> int:
        return sum(len(line.rows) for line in self._lines.values())

    def add(self, rows: Iterable[Waiting], now: float) -> None:
        """Take messages in; those of a chat must come in order."""
        for row in rows:
            line = self._lines.setdefault(row.chat, Line())
            line.rows.append(row)
            if not line.busy and (len(line.rows) == 1 or row.priority == 0):
                self._schedule(row.chat, line, now)

    def _schedule(self, chat: int, line: Line, now: float) -> None:
        at = max(line.free_at, line.rows[0].not_before)
        if at > now:
            heapq.heappush(self._later, (at, chat))
        else:
            urgency = 0 if any(row.priority == 0 for row in line.rows) else 1
            heapq.heappush(self._ready, (urgency, line.rows[0].id, chat))

    def take(self, now: float) -> Waiting | None:
        """The message that leaves now, or None; its chat stays busy until `done` or `again`."""
        while self._later and self._later[0][0] <= now:
            _, chat = heapq.heappop(self._later)
            line = self._lines.get(chat)
            if line and line.rows and not line.busy:
                self._schedule(chat, line, now)
        if now < max(self._next, self._held_until):
            return None
        while self._ready:
            _, first, chat = heapq.heappop(self._ready)
            line = self._lines.get(chat)
            if not line or line.busy or not line.rows or line.rows[0].id != first or line.free_at > now:
                continue  # an entry that was overtaken
            line.busy = True
            self._next = max(self._next, now - self.interval / 2) + self.interval
            return line.rows[0]
        return None

    def wait(self, now: float) -> float | None:
        """Seconds until something may leave; None when nothing waits (other than what is on its way)."""
        moments = []
        if self._ready:
            moments.append(max(self._next, self._held_until))
        if self._later:
            moments.append(self._later[0][0])
        return max(0.0, min(moments) - now) if moments else None

    def done(self, row: Waiting, now: float) -> None:
        """The message has left, or never will; the chat's next may follow after the gap."""
        line = self._lines[row.chat]
        line.rows.popleft()
        line.busy = False
        if row.method.startswith(("send", "edit")):
            line.free_at = now + (GROUP_GAP if row.chat < 0 else PRIVATE_GAP)
        if line.rows:
            self._schedule(row.chat, line, now)
        if len(self._lines) > 10_000:
            self._sweep(now)

    def again(self, row: Waiting, now: float) -> None:
        """The message stays first in its chat and is tried again at `row.not_before`."""
        line = self._lines[row.chat]
        line.busy = False
        self._schedule(row.chat, line, now)

    def hold(self, until: float) -> None:
        """Let nothing leave before a moment (the server refused the overall rate)."""
        self._held_until = max(self._held_until, until)

    def drop(self, chat: int) -> tuple[Waiting, ...]:
        """Forget what waits in a chat, and return it."""
        line = self._lines.pop(chat, None)
        return tuple(line.rows) if line else ()

    def _sweep(self, now: float) -> None:
        idle = [chat for chat, line in self._lines.items() if not line.rows and not line.busy and line.free_at <= now]
        for chat in idle:
            del self._lines[chat]
