"""Holds messages back while nothing leaves: one at a time tries the way out, and all go once one got through.

A message that fails alone, while others leave, waits by itself; only failures in several chats stop the others.
Machine time in seconds (a monotone clock), passed in.
"""

from random import Random

from db.queues.outbox import Waiting
from domain.people import Address

SEVERAL = 3
"""Chats whose messages fail, none leaving in between, before the way out itself is taken for interrupted."""

LONGEST_HOLD = 30.0
LONGEST_PAUSE = 60.0
"""Seconds between two tries: of any message while the way out is interrupted, of one message."""


class Interruption:
    """Counts the network's failures since a message last got through."""

    def __init__(self, dice: Random | None = None) -> None:
        self._dice = dice or Random()  # noqa: S311 - spreads tries, keeps no secret
        self._failed: dict[Address, Waiting] = {}
        self._hold = 1.0
        self.until = 0.0
        """Nothing leaves before this moment."""

    @property
    def on(self) -> bool:
        """Return whether the way out is interrupted: one message at a time may try."""
        return len(self._failed) >= SEVERAL

    def failed(self, row: Waiting, now: float) -> float:
        """Count a failed message: several in a row hold everything back, longer each time.

        Returns the seconds it waits itself: past the next try, which is another message's.
        """
        self._failed[row.chat] = row
        if self.on and now >= self.until:
            self.until = now + self._spread(self._hold)
            self._hold = min(self._hold * 2, LONGEST_HOLD)
        return max(self.pause(row.attempts), min(2 * (self.until - now), LONGEST_PAUSE))

    def pause(self, attempts: int) -> float:
        """Seconds a message waits after its n-th failure: 1, 2, 4 … 60, a fifth more or less."""
        return self._spread(min(2.0 ** min(max(attempts - 1, 0), 10), LONGEST_PAUSE))

    def over(self) -> tuple[Waiting, ...]:
        """End the interruption, since a message got through; returns the messages that need not wait any longer."""
        if not self._failed:
            return ()
        freed = tuple(self._failed.values()) if self.on else ()
        self._failed.clear()
        self._hold, self.until = 1.0, 0.0
        return freed

    def _spread(self, seconds: float) -> float:
        return seconds * self._dice.uniform(0.8, 1.2)
