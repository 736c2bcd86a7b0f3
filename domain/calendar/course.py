"""The course of rounds: the periods that the followed plans ask for reports in, each plan by its own cycle."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

from domain.calendar.fiscal import Cycle, Period

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Course:
    """The periods ahead of plans, of which each is given by its cycle and the date from which it is followed up.

    `after` is the period of the last round, which the next ends later than. There is at least one plan.
    """

    plans: tuple[tuple[Cycle, date], ...]
    after: Period | None = None

    @classmethod
    def starting(cls, first: Period) -> Self:
        """The course of one plan from a period on."""
        return cls(((first.cycle, first.last_day),))

    @property
    def first(self) -> Period:
        """The first period a round can be opened for."""
        return next(self.since(self._begins))

    def at(self, day: date) -> Period:
        """The period under way on a date, or the first one."""
        return next(self.since(max(day, self._begins)))

    def since(self, day: date) -> Iterator[Period]:
        """The periods that end on a date or later, in their order."""
        month = Period.of(max(day, self._begins), Cycle.MONTH)
        while True:
            if (ended := self.ending_with(month)) is not None:
                yield ended
            month = month.next()

    def reached(self, day: date) -> Iterator[Period]:
        """The periods that end in a date's month or earlier, the latest first."""
        month = Period.of(day, Cycle.MONTH)
        while month.last_day >= self._begins:
            if (ended := self.ending_with(month)) is not None:
                yield ended
            month = month.previous()

    def ending_with(self, period: Period) -> Period | None:
        """The period that ends together with another, whatever its cycle: the shortest of the plans'; None without."""
        last = period.last_day
        found = (Period.of(last, cycle) for cycle, since in self.plans if since <= last)
        return min((one for one in found if one.last_day == last), default=None)

    @property
    def _begins(self) -> date:
        since = min(since for _, since in self.plans)
        return since if self.after is None else max(since, self.after.last_day + _DAY)
