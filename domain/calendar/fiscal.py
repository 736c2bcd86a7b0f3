"""The fiscal calendar: fiscal year 2563 runs 1 Oct 2019 – 30 Sep 2020, in quarters Oct–Dec … Jul–Sep."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

from domain.calendar.local_time import BUDDHIST_OFFSET, buddhist_year
from domain.language.digits import arabic_digits
from domain.language.vocabulary import QUARTERS, alternation

FIRST_FISCAL_YEAR: Final = 2500
LAST_FISCAL_YEAR: Final = 2642
"""Buddhist-era bounds of a quarter: a Gregorian year (2020) stays outside; holidays are known for all inside."""

_FIRST_MONTH: Final = 10  # October
_QUARTERS: Final = 4
_WRITTEN: Final = re.compile(
    rf"(?:{alternation(QUARTERS)}|รอบ(?:รายงาน)?|q)?\s*(0|[1-9][0-9]?)\s*[/／]\s*([0-9]{{4}}|[0-9]{{2}})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a fiscal year, ordered by time; `year` is the Buddhist-era fiscal year, `number` 1–4.

    ValueError("quarter.number") or ValueError("quarter.year") if either is out of range.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= _QUARTERS:
            raise ValueError("quarter.number")
        if not FIRST_FISCAL_YEAR <= self.year <= LAST_FISCAL_YEAR:
            raise ValueError("quarter.year")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a quarter as people write it: `3/2563`, `3 / 63`, `๓/๒๕๖๓`, `Q3/2563`, `ไตรมาส 3/2563`, `รอบ 3/2563`.

        Two-digit years are of the 2500s; `03/2563` is left out, since it reads as March.
        ValueError("quarter.format") if it is no quarter at all, else as the class.
        """
        written = _WRITTEN.fullmatch(arabic_digits(text).strip())
        if written is None:
            raise ValueError("quarter.format")
        number, year = written.groups()
        return cls(int(year) + (FIRST_FISCAL_YEAR if len(year) == len("63") else 0), int(number))

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter a local date lies in."""
        return cls(fiscal_year_of(day), (day.month - _FIRST_MONTH) % 12 // 3 + 1)

    @property
    def first_day(self) -> date:
        """1 Oct, 1 Jan, 1 Apr or 1 Jul."""
        year = self.year - BUDDHIST_OFFSET
        return date(year - 1, _FIRST_MONTH, 1) if self.number == 1 else date(year, self.number * 3 - 5, 1)

    @property
    def last_day(self) -> date:
        """31 Dec, 31 Mar, 30 Jun or 30 Sep, working day or not."""
        after = self.first_day + timedelta(days=100)  # a quarter has 90 to 92 days, so this is in the next
        return date(after.year, after.month, 1) - timedelta(days=1)

    def next(self) -> Self:
        """The quarter after this one."""
        return type(self)(self.year + self.number // _QUARTERS, self.number % _QUARTERS + 1)

    def previous(self) -> Self:
        """The quarter before this one."""
        return type(self)(self.year - (self.number == 1), (self.number - 2) % _QUARTERS + 1)

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"


def fiscal_year_of(day: date) -> int:
    """The Buddhist-era fiscal year of a local date: 1 Oct 2019 – 30 Sep 2020 is 2563."""
    return buddhist_year(day) + (day.month >= _FIRST_MONTH)
