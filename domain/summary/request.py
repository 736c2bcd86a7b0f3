"""The words after /summary: a quarter and a past moment – `3/2563 15 ก.ค.`, `ไตรมาส 3`, `3 16/7/63 17:00`."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from domain.calendar.days import parse_day
from domain.calendar.fiscal import FIRST_FISCAL_YEAR
from domain.calendar.local_time import common_year, local_time, moment_at
from domain.calendar.period_words import PeriodSaid, period_at_start
from domain.language.digits import arabic_digits
from domain.language.vocabulary import alternation, month_numbers

_AT: Final = re.compile(r"^(?:ณ|เมื่อ|วันที่|as of|at|on)\s*(?:วันที่)?\s*", re.IGNORECASE)
_CLOCK: Final = re.compile(r"(?:^|[\sT]|เวลา\s*)([01]?\d|2[0-3])[:.]([0-5]\d)\s*(?:น\.?)?$")
_NAMES: Final = month_numbers()
_DAY: Final = re.compile(
    rf"(\d{{1,2}})\s*({alternation(*sorted(map(re.escape, _NAMES), key=len, reverse=True))})\.?\s*(\d{{4}}|\d{{2}})?",
    re.IGNORECASE,
)
_TWO_DIGITS: Final = 2


@dataclass(frozen=True, slots=True)
class SummaryRequest:
    """A period as it was said, or none, and a local day, with or without its year, and a time of day."""

    quarter: PeriodSaid | None = None
    day: date | tuple[int, int] | None = None
    clock: time | None = None

    def moment(self, from_day: date, now: datetime, zone: ZoneInfo) -> datetime | None:
        """The moment meant; None for now. A day is meant to its end, and without a year is the first from a day on.

        ValueError for a day that is in no calendar, such as 31 June.
        """
        if self.day is None:
            return None
        day = self.day if isinstance(self.day, date) else _first(self.day, from_day)
        if self.clock is None and day == local_time(now, zone).date():
            return None
        return moment_at(day, self.clock or time(23, 59, 59), zone)


def read_request(words: str) -> SummaryRequest:
    """Read the words after the command. ValueError("summary.request") for anything else."""
    left = arabic_digits(words).strip()
    quarter: PeriodSaid | None = None
    if _DAY.match(left) is None and (begun := period_at_start(left)) is not None:
        quarter, left = begun
    left = _AT.sub("", left)
    clock = None
    if (at := _CLOCK.search(left)) is not None and at.start() > 0:
        clock, left = time(int(at[1]), int(at[2])), left[: at.start()].removesuffix("เวลา").strip()
    if not left:
        if clock is not None:
            raise ValueError("summary.request")
        return SummaryRequest(quarter)
    return SummaryRequest(quarter, _day(left), clock)


def _day(written: str) -> date | tuple[int, int]:
    """A day as people write it: with the month's name, or as `parse_day` takes it."""
    found = _DAY.fullmatch(written)
    if found is None:
        try:
            return parse_day(written)
        except ValueError as error:
            raise ValueError("summary.request") from error
    day, month = int(found[1]), _NAMES[found[2].lower()]
    if found[3] is None:
        return month, day
    year = int(found[3]) + (FIRST_FISCAL_YEAR if len(found[3]) == _TWO_DIGITS else 0)
    return date(common_year(year), month, day)


def _first(month_and_day: tuple[int, int], from_day: date) -> date:
    """The first day of a month and number on or after a day."""
    month, number = month_and_day
    this = date(from_day.year, month, number)
    return this if this >= from_day else this.replace(year=from_day.year + 1)
