"""Pacing of messages: just under the allowed rate overall, one a second a chat, twenty a minute a group.

Machine time in seconds (any monotone clock). Pure: the sender passes the time in.
"""

import heapq
from collections import deque
from collections.abc import Iterable

from bot.telegram import wire
from db.queues.content import COMMANDS
from db.queues.outbox import APART, Waiting
from domain.people import Address
from screens.base import ANSWER, BROADCAST

MARGIN = 0.99
"""The share of the allowed overall rate that is aimed at."""

SHARED_MARGIN = 0.9
"""The share aimed at by several senders: none of them knows how long the others' messages were on their way."""

CATCH_UP_SECONDS = 0.25
"""Departures missed by a loop that was late are made up for, up to this many seconds' worth: the window still holds."""

PRIVATE_GAP = 1.0
GROUP_GAP = 3.0
"""Seconds between the end of one send and the start of the next in a chat (Bot API FAQ: 1/s, 20/min in groups)."""


LINES_KEPT = 10_000
"""Chats remembered before those that wait for nothing are looked for and forgotten."""

TRIPS_KNOWN = 60
"""Trips before the shortest is known well enough to count on: the first go over new connections."""

TRIP_SHARE = 0.5
"""The share of the shortest trip that is counted on."""

TRIP_CREEP = 1.001
"""Growth of the shortest trip with each trip: a way that became longer is noticed within minutes."""


class Line:
    """Messages of one chat, in order, and when its next may leave."""

    __slots__ = ("busy", "free_at", "rows")

    def __init__(self) -> None:
        self.rows: deque[Waiting] = deque()
        self.free_at = 0.0
        self.busy = False

    def put(self, row: Waiting, now: float) -> None:
        """Add a message behind the others; an answer goes before broadcasts that have not been tried.

        Only a broadcast that may leave at this moment keeps its place before an answer: that costs a second.
        """
        if row.priority != ANSWER or not self.rows or self.rows[-1].priority == ANSWER:
            self.rows.append(row)
            return
        first = 1 if self.busy or self.free_at <= now else 0
        places = (place for place, one in enumerate(self.rows) if place >= first and _gives_way(one))
        self.rows.insert(next(places, len(self.rows)), row)


class Window:
    """Limits the messages in any second as the server counts them: by arrival, which can't be seen from here.

    A message arrives between its start and its answer. One more may start when, however late the earlier ones arrived,
    it arrives a second after the first of them. Its way there and the first one's way back take time as well: half of
    the shortest trip seen is counted on, since two fast halves may be faster than any whole trip yet.
    """

    def __init__(self, rate: float) -> None:
        self._most = max(1, int(rate))
        self._span = self._most / rate
        self._flying = 0
        self._ends: deque[float] = deque()
        self._trips = 0
        self._shortest = float("inf")

    def started(self) -> None:
        """Count a message that has left."""
        self._flying += 1

    def withdrawn(self) -> None:
        """Count out a message that was not sent after all."""
        self._flying -= 1

    def ended(self, started: float, now: float) -> None:
        """Count the answer to a message."""
        self._flying -= 1
        self._ends.append(now)
        self._trips += 1
        self._shortest = min(now - started, self._shortest * TRIP_CREEP)

    def free_at(self, now: float) -> float:
        """Moment when one more may start; infinity when that depends on messages still on their way."""
        span = self._span - (TRIP_SHARE * self._shortest if self._trips >= TRIPS_KNOWN else 0.0)
        while self._ends and self._ends[0] + span <= now:
            self._ends.popleft()
        over = self._flying + len(self._ends) - self._most + 1
        if over <= 0:
            return now
        return self._ends[over - 1] + span if over <= len(self._ends) else float("inf")


class Pacer:
    """Chooses what leaves next: answers before broadcasts, and the chat first that was written to longest ago.

    Order within a chat holds among its answers and among its broadcasts. A chat that asks for thousands of answers
    therefore delays no other.
    """

    def __init__(self, rate: float, margin: float = MARGIN) -> None:
        self.interval = 1 / (rate * margin)
        self._next = 0.0
        self._window = Window(rate)
        self._departures: deque[float] | None = None
        self._held_until = 0.0
        self._lines: dict[Address, Line] = {}
        self._most_lines = LINES_KEPT
        self._ready: list[tuple[int, float, int, Address]] = []
        self._later: list[tuple[float, Address]] = []

    def __len__(self) -> int:
        return sum(len(line.rows) for line in self._lines.values())

    def add(self, rows: Iterable[Waiting], now: float) -> None:
        """Take messages in; those of a chat must come in order."""
        for row in rows:
            line = self._lines.setdefault(row.chat, Line())
            line.put(row, now)
            if not line.busy and (len(line.rows) == 1 or row.priority == ANSWER or line.rows[0].priority == APART):
                self._schedule(row.chat, line, now)

    def _schedule(self, chat: Address, line: Line, now: float) -> None:
        _let_by(line.rows, now)
        at = max(line.free_at, line.rows[0].not_before)
        if at > now:
            heapq.heappush(self._later, (at, chat))
        else:
            urgency = ANSWER if any(row.priority == ANSWER for row in line.rows) else BROADCAST
            heapq.heappush(self._ready, (urgency, line.free_at, line.rows[0].id, chat))

    def take(self, now: float) -> Waiting | None:
        """The message that leaves now, or None; its chat stays busy until `done` or `again`."""
        while self._later and self._later[0][0] <= now:
            _, chat = heapq.heappop(self._later)
            line = self._lines.get(chat)
            if line and line.rows and not line.busy:
                self._schedule(chat, line, now)
        if now < max(self._departure(), self._held_until, self._window.free_at(now)):
            return None
        while self._ready:
            _, _, first, chat = heapq.heappop(self._ready)
            line = self._lines.get(chat)
            if not line or line.busy or not line.rows or line.rows[0].id != first:
                continue  # an entry that was overtaken
            if max(line.free_at, line.rows[0].not_before) > now:
                continue  # an entry from before the message was postponed
            line.busy = True
            self._window.started()
            if self._departures is not None:
                self._departures.popleft()
            else:
                self._next = max(self._next, now - CATCH_UP_SECONDS) + self.interval
            return line.rows[0]
        return None

    def wait(self, now: float) -> float | None:
        """Seconds until something may leave; None when nothing waits (other than what is on its way)."""
        moments = []
        if self._ready:
            moments.append(max(self._departure(), self._held_until, self._window.free_at(now)))
        if self._later:
            moments.append(self._later[0][0])
        return max(0.0, min(moments) - now) if moments else None

    def eager(self, now: float) -> bool:
        """Return whether a message would leave now if a departure were free."""
        return bool(self._ready) or bool(self._later and self._later[0][0] <= now)

    @property
    def departures(self) -> int:
        """Booked departures left, for a rate shared with other senders."""
        return len(self._departures or ())

    def grant(self, first: float, count: int) -> None:
        """Let messages leave at booked moments only from now on: `count` of them from `first` on, an interval apart."""
        if self._departures is None:
            self._departures = deque()
        self._departures.extend(first + self.interval * number for number in range(count))

    def expire(self, now: float) -> None:
        """Drop departures that passed unused: they must not leave together later."""
        while self._departures and self._departures[0] < now - self.interval / 2:
            self._departures.popleft()

    def _departure(self) -> float:
        if self._departures is None:
            return self._next
        return self._departures[0] if self._departures else float("inf")

    def written(self, chat: Address, at: float) -> None:
        """Note when another sender last wrote to a chat: the gap counts from there."""
        line = self._lines.setdefault(chat, Line())
        line.free_at = max(line.free_at, at + _gap(chat))

    def forget(self) -> tuple[Waiting, ...]:
        """Drop everything that is not on its way, and return it."""
        dropped: list[Waiting] = []
        for line in self._lines.values():
            keep = 1 if line.busy else 0
            dropped += list(line.rows)[keep:]
            line.rows = deque(list(line.rows)[:keep])
        self._ready.clear()
        self._later.clear()
        return tuple(dropped)

    def withdrawn(self) -> None:
        """Note that a message which was to leave was not sent."""
        self._window.withdrawn()

    def answered(self, started: float, now: float) -> None:
        """Note the server's answer to a message that left at `started`: it counts for the rate from here on."""
        self._window.ended(started, now)

    def done(self, row: Waiting, now: float) -> None:
        """End a message, which has left or never will; the chat's next may follow after the gap."""
        line = self._lines[row.chat]
        line.rows.popleft()
        line.busy = False
        if row.kind != COMMANDS:
            line.free_at = now + _gap(row.chat)
        if line.rows:
            self._schedule(row.chat, line, now)
        if len(self._lines) > self._most_lines:
            self._sweep(now)

    def again(self, row: Waiting, now: float) -> None:
        """Keep a message first in its chat and try it again at `row.not_before`."""
        line = self._lines[row.chat]
        line.busy = False
        self._schedule(row.chat, line, now)

    def hurry(self, row: Waiting, now: float) -> None:
        """End a message's wait for its next try, if it still waits."""
        line = self._lines.get(row.chat)
        if line is not None and not line.busy and line.rows and line.rows[0] is row:
            row.not_before = now
            self._schedule(row.chat, line, now)

    def hold(self, until: float) -> None:
        """Let nothing leave before a moment (the server refused the overall rate)."""
        self._held_until = max(self._held_until, until)

    def drop(self, chat: Address) -> tuple[Waiting, ...]:
        """Drop what waits in a chat, and return it."""
        line = self._lines.pop(chat, None)
        return tuple(line.rows) if line else ()

    def _sweep(self, now: float) -> None:
        idle = [chat for chat, line in self._lines.items() if not line.rows and not line.busy and line.free_at <= now]
        for chat in idle:
            del self._lines[chat]
        self._most_lines = max(LINES_KEPT, 2 * len(self._lines))


def _gives_way(row: Waiting) -> bool:
    """Return whether an answer may pass a message: after a failure its chat waits for it."""
    return row.priority == BROADCAST and not row.attempts


def _let_by(rows: deque[Waiting], now: float) -> None:
    """Put a message first whose moment has come: those that wait apart let the others of their chat by."""
    if rows[0].priority != APART or rows[0].not_before <= now:
        return
    first = next((row for row in rows if row.priority != APART or row.not_before <= now), None)
    first = first or min(rows, key=lambda row: row.not_before)
    rows.remove(first)
    rows.appendleft(first)


def _gap(chat: Address) -> float:
    return GROUP_GAP if wire.is_group(chat) else PRIVATE_GAP
