"""Absences: periods in which a person is away, and neither reminded nor counted as silent."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from domain.errors import DomainError

LONGEST: Final = timedelta(days=370)
"""Time ahead up to which an absence may last."""


class Days(NamedTuple):
    """Local days from the first to the last, both included."""

    first: date
    last: date

    def checked(self, today: date) -> "Days":
        """The period from today on. DomainError `away.past` for one that is over, `away.far` for too long a one."""
        if self.last < today:
            raise DomainError("away.past")
        if self.last > today + LONGEST:
            raise DomainError("away.far")
        return Days(min(max(self.first, today), self.last), self.last)


@dataclass(frozen=True, slots=True)
class Absence:
    """A person's absence as stored; `told_for` is the round in which their colleagues were told."""

    id: int
    person: int
    name: str
    period: Days
    told_for: str = ""

    def covers(self, day: date) -> bool:
        """Check whether the person is away on a local day."""
        return self.period.first <= day <= self.period.last
