"""The fiscal calendar: fiscal year 2563 runs 1 Oct 2019 – 30 Sep 2020; its months, quarters, halves … are periods."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import Final, Self

from domain.calendar.local_time import BUDDHIST_OFFSET, buddhist_year
from domain.language.digits import arabic_digits
from domain.language.vocabulary import QUARTERS, alternation

FIRST_FISCAL_YEAR: Final = 2500
LAST_FISCAL_YEAR: Final = 2642
"""Buddhist-era bounds of a period: a Gregorian year (2020) stays outside; holidays are known for all inside."""

FIRST_MONTH: Final = 10
"""October, in which a fiscal year begins."""

MONTHS_A_YEAR: Final = 12


class Cycle(StrEnum):
    """A cycle of reporting, named as the import names it; by `CUMULATIVE` every report is of the year so far."""

    MONTH = "month"
    QUARTER = "quarter"
    FOUR_MONTHS = "4 months"
    HALF_YEAR = "6 months"
    CUMULATIVE = "3/6/9/12 months"
    YEAR = "year"

    @property
    def months(self) -> int:
        """Months from one end of a period to the next."""
        return _MONTHS[self]

    @property
    def a_year(self) -> int:
        """Periods of a year."""
        return MONTHS_A_YEAR // self.months


_MONTHS: Final = {
    Cycle.MONTH: 1,
    Cycle.QUARTER: 3,
    Cycle.FOUR_MONTHS: 4,
    Cycle.HALF_YEAR: 6,
    Cycle.CUMULATIVE: 3,
    Cycle.YEAR: 12,
}
_RANKS: Final = {cycle: rank for rank, cycle in enumerate(Cycle)}
"""Places of periods that end together: the shorter first."""
_MOST_RANKS: Final = 8

_WRITTEN: Final = re.compile(
    rf"(?:{alternation(QUARTERS)}|รอบ(?:รายงาน)?|q)?\s*(0|[1-9][0-9]?)\s*[/／]\s*([0-9]{{4}}|[0-9]{{2}})", re.IGNORECASE
)
_KEYS: Final = (
    (Cycle.FOUR_MONTHS, re.compile(r"t([0-9])/([0-9]{4})")),
    (Cycle.HALF_YEAR, re.compile(r"h([0-9])/([0-9]{4})")),
    (Cycle.CUMULATIVE, re.compile(r"([369]|12)m/([0-9]{4})")),
    (Cycle.YEAR, re.compile(r"(y)/([0-9]{4})")),
)
_MONTH_KEY: Final = re.compile(r"([0-9]{4})-([0-9]{2})")


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A period of a fiscal year, ordered by its end; `year` is the Buddhist-era fiscal year, `number` counts from 1.

    ValueError("quarter.number") or ValueError("quarter.year") if either is out of range.
    """

    year: int
    number: int
    cycle: Cycle = Cycle.QUARTER

    def __post_init__(self) -> None:
        if not 1 <= self.number <= self.cycle.a_year:
            raise ValueError("quarter.number")
        if not FIRST_FISCAL_YEAR <= self.year <= LAST_FISCAL_YEAR:
            raise ValueError("quarter.year")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a key (`h1/2569`, `2569-01`), or a quarter as people write it: `3/2563`, `3 / 63`, `๓/๒๕๖๓`, `Q3/2563`.

        Two-digit years are of the 2500s; `03/2563` is left out, since it reads as March.
        ValueError("quarter.format") if it is neither, else as the class.
        """
        plain = arabic_digits(text).strip()
        if (found := cls._of_key(plain.lower())) is not None:
            return found
        written = _WRITTEN.fullmatch(plain)
        if written is None:
            raise ValueError("quarter.format")
        number, year = written.groups()
        return cls(int(year) + (FIRST_FISCAL_YEAR if len(year) == len("63") else 0), int(number))

    @classmethod
    def _of_key(cls, key: str) -> Self | None:
        """The period of any cycle but the quarter that a key names."""
        if (month := _MONTH_KEY.fullmatch(key)) is not None:
            year, number = int(month[1]), int(month[2])
            if not 1 <= number <= MONTHS_A_YEAR:
                raise ValueError("quarter.number")
            place = (number - FIRST_MONTH) % MONTHS_A_YEAR + 1
            return cls(year + (number >= FIRST_MONTH), place, Cycle.MONTH)
        for cycle, pattern in _KEYS:
            if (found := pattern.fullmatch(key)) is not None:
                number = 1 if cycle is Cycle.YEAR else int(found[1])
                return cls(int(found[2]), number // 3 if cycle is Cycle.CUMULATIVE else number, cycle)
        return None

    @classmethod
    def of(cls, day: date, cycle: Cycle = Cycle.QUARTER) -> Self:
        """The period of a cycle a local date lies in, of several the one that ends first."""
        return cls(fiscal_year_of(day), (day.month - FIRST_MONTH) % MONTHS_A_YEAR // cycle.months + 1, cycle)

    @property
    def first_day(self) -> date:
        """First day, working day or not; of a cumulative one the year's."""
        before = 0 if self.cycle is Cycle.CUMULATIVE else (self.number - 1) * self.cycle.months
        return self._month(before)

    @property
    def last_day(self) -> date:
        """Last day, working day or not: that of a month."""
        return self._month(self.number * self.cycle.months) - timedelta(days=1)

    @property
    def ends_year(self) -> bool:
        """Check whether the fiscal year ends with it."""
        return self.number == self.cycle.a_year

    @property
    def place(self) -> int:
        """Place in time among periods of every cycle, as a number of its own: by the end, the shorter first."""
        end = self.year * MONTHS_A_YEAR + self.number * self.cycle.months
        return end * _MOST_RANKS + _RANKS[self.cycle]

    def next(self) -> Self:
        """The period of the same cycle after this one."""
        return type(self)(self.year + self.ends_year, self.number % self.cycle.a_year + 1, self.cycle)

    def previous(self) -> Self:
        """The period of the same cycle before this one."""
        count = self.cycle.a_year
        return type(self)(self.year - (self.number == 1), (self.number - 2) % count + 1, self.cycle)

    def __lt__(self, other: "Period") -> bool:
        return self.place < other.place

    def __str__(self) -> str:
        match self.cycle:
            case Cycle.MONTH:
                return f"{buddhist_year(self.first_day)}-{self.first_day.month:02}"
            case Cycle.FOUR_MONTHS:
                return f"t{self.number}/{self.year}"
            case Cycle.HALF_YEAR:
                return f"h{self.number}/{self.year}"
            case Cycle.CUMULATIVE:
                return f"{self.number * self.cycle.months}m/{self.year}"
            case Cycle.YEAR:
                return f"y/{self.year}"
            case _:
                return f"{self.number}/{self.year}"

    def _month(self, number: int) -> date:
        """First day of a month of the fiscal year, from 0; of the next year's first one for 12."""
        months = FIRST_MONTH - 1 + number
        return date(self.year - BUDDHIST_OFFSET - 1 + months // MONTHS_A_YEAR, months % MONTHS_A_YEAR + 1, 1)


def fiscal_year_of(day: date) -> int:
    """The Buddhist-era fiscal year of a local date: 1 Oct 2019 – 30 Sep 2020 is 2563."""
    return buddhist_year(day) + (day.month >= FIRST_MONTH)
