"""Working days: neither a weekend nor a Thai public holiday nor a day the agency itself is closed."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from domain.calendar.fiscal import Period
from domain.calendar.public_holidays import public_holidays

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Workdays:
    """The agency's calendar of working days, in local dates; `extra` are days off beside the public ones."""

    extra: frozenset[date] = field(default=frozenset())

    def is_working(self, day: date) -> bool:
        """Check whether the office is open on a day."""
        return day.weekday() < _SATURDAY and day not in self.extra and day not in public_holidays(day.year)

    def add(self, day: date, count: int) -> date:
        """The working day `count` working days after a day, which itself is not counted and need not be one.

        0 is the day itself. ValueError("workdays.negative") if `count` is below.
        """
        if count < 0:
            raise ValueError("workdays.negative")
        for _ in range(count):
            day = self.on_or_after(day + _DAY)
        return day

    def between(self, first: date, last: date) -> int:
        """The number of working days after a day, up to and with another; 0 where that is no later."""
        return sum(self.is_working(first + _DAY * ahead) for ahead in range(1, (last - first).days + 1))

    def before(self, day: date) -> date:
        """The last working day before a day."""
        day -= _DAY
        while not self.is_working(day):
            day -= _DAY
        return day

    def on_or_after(self, day: date) -> date:
        """The day itself if it is a working day, else the next one."""
        while not self.is_working(day):
            day += _DAY
        return day

    def on_or_before(self, day: date) -> date:
        """The day itself if it is a working day, else the one before."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def shifted(self, day: date, count: int) -> date:
        """The working day `count` working days after a working day, or before it where that is negative."""
        for _ in range(-count):
            day = self.before(day)
        return self.add(day, max(count, 0))

    def last_of(self, quarter: Period) -> date:
        """The last working day of a period: when its round opens."""
        return self.on_or_before(quarter.last_day)
