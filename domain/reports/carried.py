"""Matters that earlier reports left open and the next prompt asks back: an obstacle, and a promise."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from domain.reports.promises import promise_in
from domain.reports.reports import Report, Status


@dataclass(frozen=True, slots=True)
class Carried:
    """A step's open obstacle and promise: the reports of before that named them last, None where nothing is open."""

    obstacle: Report | None = None
    promise: Report | None = None

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that left something open, each once."""
        return tuple(dict.fromkeys(one for one in (self.obstacle, self.promise) if one is not None))

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the obstacle and of the promise."""
        obstacle = self.obstacle.obstacles or "" if self.obstacle is not None else ""
        promise = promise_in(self.promise.progress) if self.promise is not None else ""
        return tuple(one for one in (obstacle, promise) if one)


NOTHING: Final = Carried()
"""State in which nothing is left open."""


def carried_from(earlier: Sequence[Report], settled: Collection[str] = ()) -> Carried:
    """Matters left open by a step's reports of before, the latest first; those of `settled` rounds are not asked back.

    An obstacle is open until a later report speaks of obstacles, a promise until a later one promises something else;
    a report that completes the step closes both.
    """
    obstacle = next((one for one in earlier if one.obstacles is not None or one.status is Status.COMPLETED), None)
    if obstacle is not None and not obstacle.obstacles:
        obstacle = None
    promise = next((one for one in earlier if one.status is Status.COMPLETED or promise_in(one.progress)), None)
    if promise is not None and promise.status is Status.COMPLETED:
        promise = None
    asked = (None if one is None or one.round in settled else one for one in (obstacle, promise))
    return Carried(*asked)
