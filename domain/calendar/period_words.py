"""Periods as people name them in a sentence: `รอบ 6 เดือน 2569`, `ครึ่งปีหลัง`, `เดือน ม.ค. 69`, `ไตรมาส 3`, `H1/2569`.

They are read as said; which period is meant follows from the cycle of the plan. Texts are tidied or plain, in small
letters, with or without blanks.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from domain.calendar.fiscal import FIRST_MONTH, MONTHS_A_YEAR, Cycle, Period
from domain.calendar.local_time import full_year
from domain.language.digits import arabic_digits
from domain.language.vocabulary import alternation, month_numbers


@dataclass(frozen=True, slots=True)
class PeriodSaid:
    """A period as it was said: `cycle` is None for a bare number (`รอบ 3`), `year` where none was named."""

    number: int
    year: int | None = None
    cycle: Cycle | None = None

    def meant(self, cycle_of: Callable[[int], Cycle], now: Period) -> Period | None:
        """The period meant, by the cycles of fiscal years; without a year the latest up to the one of now.

        A quarter that was called one stays one. Of other cycles it is the period of the plan's own that ends
        together with what was said; None where there is none.
        """
        year = self.year or now.year
        own = cycle_of(year)
        said = self.cycle or own
        try:
            period = (
                self._of_month(year) if self.cycle is None and own is Cycle.MONTH else Period(year, self.number, said)
            )
            found = period if said in (own, Cycle.QUARTER) else _ending_with(period, own)
            if found is not None and self.year is None and found > now:
                found = Period(found.year - 1, found.number, found.cycle)
        except ValueError:
            return None
        return found

    def _of_month(self, year: int) -> Period:
        """The month of a calendar year, as a bare number names it where rounds are monthly: `1/2569`."""
        number = (self.number - FIRST_MONTH) % MONTHS_A_YEAR + 1
        if not 1 <= self.number <= MONTHS_A_YEAR:
            raise ValueError("quarter.number")
        return Period(year + (self.year is not None and self.number >= FIRST_MONTH), number, Cycle.MONTH)


def _ending_with(said: Period, cycle: Cycle) -> Period | None:
    if Cycle.MONTH in (said.cycle, cycle) or (Cycle.YEAR in (said.cycle, cycle) and said.cycle is not Cycle.CUMULATIVE):
        return None
    found = Period.of(said.last_day, cycle)
    return found if found.last_day == said.last_day else None


def period_in(text: str) -> PeriodSaid | None:
    """The first period a sentence names."""
    plain = arabic_digits(text).lower()
    return next((one for one, _ in _found(plain, re.Pattern.search, alone=False)), None)


def period_at_start(text: str) -> tuple[PeriodSaid, str] | None:
    """The period a text begins with, and what follows it; words that need no more than to stand there, as `3 63`."""
    plain = arabic_digits(text).strip()
    for said, end in _found(plain.lower(), re.Pattern.match, alone=True):
        if not plain[end : end + 1].strip():
            return said, plain[end:].strip()
    return None


def read_period(text: str) -> PeriodSaid:
    """The period that a whole text is. ValueError("quarter.format") for any other."""
    plain = arabic_digits(text).lower().strip()
    for said, end in _found(plain, re.Pattern.fullmatch, alone=True):
        if end == len(plain):
            return said
    raise ValueError("quarter.format")


_Match = Callable[[re.Pattern[str], str], re.Match[str] | None]


def _found(text: str, match: _Match, *, alone: bool) -> Iterator[tuple[PeriodSaid, int]]:
    for pattern, read in (*_READINGS, *(_ALONE if alone else _IN_SENTENCES)):
        hit = match(pattern, text)
        if hit is not None and (said := read(hit)) is not None:
            yield said, hit.end()


_ERA: Final = r"(?:\s*b\.?e\b\.?)?"
_FULL: Final = rf"(?P<year>25\d\d|20\d\d)(?!\d|-\d){_ERA}"
_YEAR: Final = (
    r"(?:\s*(?:/|／|ประจำปี(?:งบประมาณ)?|(?:ใน|ของ)?ปี(?:งบประมาณ)?|พ\.?ศ\.?|of|fy|,)?\s*(?P<year>25\d\d|20\d\d)(?!\d|-\d)"
    rf"{_ERA}|\s*(?:/|／|ปี)\s*(?P<short>[4-9]\d)(?![\d/]))?"
)
_SLASHED: Final = r"\s*[/／]\s*(?:(?P<year>\d{4})|(?P<short>\d{2}))(?![\d/])"
_ROUND: Final = r"(?:รอบ(?:รายงาน)?|งวด|round|period)\s*(?:ที่|no\.?)?\s*"
_NOT_SPANS: Final = r"(?!\s*(?:เดือน|ปี(?!\s*(?:งบ|25|20))|วัน|คน|ขั้น|-?months?|years?|days?|weeks?))"
_NUMBERS: Final = {"สาม": 3, "หก": 6, "เก้า": 9, "สิบสอง": 12, "three": 3, "six": 6, "nine": 9, "twelve": 12}
_MONTHS: Final = rf"(?P<months>3|6|9|12|{alternation(_NUMBERS)})"
_FIRST: Final = {"แรก": 1, "first": 1, "1st": 1, "ที่สอง": 2, "กลาง": 2, "second": 2, "2nd": 2}
_PART: Final = r"(?P<part>แรก|หลัง|สุดท้าย|ที่สอง|กลาง)"
_PART_EN: Final = r"(?:the )?(?P<part>first|1st|second|2nd|last)"
_OF_YEAR: Final = r"(?:\s*ของปี(?!\s*(?:งบ|25|20))| of the year)?"
_NAMES: Final = month_numbers()
_WHOLE: Final = tuple(name for name in _NAMES if name.endswith((".", "คม", "ยน", "พันธ์")))
"""Names that nothing goes on after; of the others the end must be seen."""
_NAME: Final = (
    rf"(?<![a-z])(?P<month>{alternation(*sorted(map(re.escape, _WHOLE), key=len, reverse=True))}"
    rf"|(?:{alternation(*sorted(map(re.escape, _NAMES), key=len, reverse=True))})(?![a-zก-๎]))\.?"
)


def _year(hit: re.Match[str]) -> int | None:
    groups = hit.groupdict()
    written = groups.get("year") or groups.get("short")
    return full_year(int(written)) if written else None


def _numbered(cycle: Cycle | None) -> Callable[[re.Match[str]], PeriodSaid]:
    return lambda hit: PeriodSaid(int(hit["number"]), _year(hit), cycle)


def _part(cycle: Cycle) -> Callable[[re.Match[str]], PeriodSaid]:
    """A part of the year; the last, and in Thai the later one, is the cycle's last."""
    return lambda hit: PeriodSaid(_FIRST.get(hit["part"], cycle.a_year), _year(hit), cycle)


def _months(hit: re.Match[str]) -> PeriodSaid:
    months = _NUMBERS.get(hit["months"]) or int(hit["months"])
    return PeriodSaid(months // Cycle.CUMULATIVE.months, _year(hit), Cycle.CUMULATIVE)


def _month(hit: re.Match[str]) -> PeriodSaid:
    """A month of a calendar year, as a number of its fiscal year."""
    groups = hit.groupdict()
    month = _NAMES[groups["month"]] if groups.get("month") else int(groups["number"])
    year = _year(hit)
    number = (month - FIRST_MONTH) % MONTHS_A_YEAR + 1
    return PeriodSaid(number, None if year is None else year + (month >= FIRST_MONTH), Cycle.MONTH)


def _whole_year(hit: re.Match[str]) -> PeriodSaid:
    return PeriodSaid(1, _year(hit), Cycle.YEAR)


_Reading = tuple[re.Pattern[str], Callable[[re.Match[str]], PeriodSaid | None]]


def _reading(pattern: str, read: Callable[[re.Match[str]], PeriodSaid | None]) -> _Reading:
    return re.compile(pattern), read


_READINGS: Final[tuple[_Reading, ...]] = (
    _reading(rf"(?<![a-z0-9])t(?P<number>[1-3])/{_FULL}", _numbered(Cycle.FOUR_MONTHS)),
    _reading(rf"(?<![a-z0-9])h(?P<number>[12])(?![\w-]){_YEAR}", _numbered(Cycle.HALF_YEAR)),
    _reading(rf"(?<![a-z0-9])(?P<months>3|6|9|12)m\s*/\s*{_FULL}", _months),
    _reading(rf"(?<![a-z0-9])y/{_FULL}", _whole_year),
    _reading(r"(?<![\d/-])(?P<year>25\d\d|20\d\d)-(?P<number>0[1-9]|1[0-2])(?![\d-])", _month),
    _reading(
        rf"(?:รอบ\s*)?4\s*เดือน\s*(?:งวด|ครั้ง|รอบ)?\s*(?:ที่\s*)?(?P<number>[1-3])(?!\d){_YEAR}",
        _numbered(Cycle.FOUR_MONTHS),
    ),
    _reading(rf"(?:รอบ\s*)?(?:4|สี่)\s*เดือน\s*{_PART}{_OF_YEAR}{_YEAR}", _part(Cycle.FOUR_MONTHS)),
    _reading(rf"{_PART_EN} (?:four|4) months{_OF_YEAR}{_YEAR}", _part(Cycle.FOUR_MONTHS)),
    _reading(rf"(?:รอบ\s*)?(?:ครึ่งปี|(?:6|หก)\s*เดือน)\s*{_PART}{_OF_YEAR}{_YEAR}", _part(Cycle.HALF_YEAR)),
    _reading(rf"{_PART_EN} half(?:[ -]year)?{_OF_YEAR}{_YEAR}", _part(Cycle.HALF_YEAR)),
    _reading(rf"(?:รอบ|งวด)\s*{_MONTHS}\s*เดือน{_YEAR}", _months),
    _reading(rf"(?:round|period) (?:of )?{_MONTHS}[ -]?months?{_YEAR}", _months),
    _reading(rf"{_MONTHS}[ -]?months? (?:round|period|report|summary){_YEAR}", _months),
    _reading(rf"(?:ไตรมาส|quarter|(?<![a-z])q)\s*(?:ที่)?\s*(?P<number>[1-4])(?!\d){_YEAR}", _numbered(Cycle.QUARTER)),
    _reading(rf"เดือน\s*(?P<number>1[0-2]|[1-9]){_SLASHED}", _month),
    _reading(rf"(?:รอบ\s*)?ประจำปี(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*{_FULL}", _whole_year),
    _reading(rf"รอบ\s*ปี(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*{_FULL}", _whole_year),
    _reading(rf"{_ROUND}(?P<number>1[0-2]|[1-9])(?!\d){_NOT_SPANS}{_YEAR}", _numbered(None)),
)  # fmt: skip
_IN_SENTENCES: Final[tuple[_Reading, ...]] = (
    _reading(r"(?<![\d./])(?P<number>[1-4])/(?:(?P<year>25\d\d)|(?P<short>\d{2}))(?!\d|/)", _numbered(None)),
    _reading(rf"(?:เดือน|รอบ|month of|for|in)\s*{_NAME}{_YEAR}", _month),
    _reading(rf"(?<!\d)(?<!\d\s){_NAME}\s*{_FULL}", _month),
)
"""Words that could mean something else by themselves, as they stand in a sentence."""

_ALONE: Final[tuple[_Reading, ...]] = (
    _reading(rf"(?:first )?{_MONTHS}\s*(?:เดือน|[ -]?months?){_YEAR}", _months),
    _reading(rf"(?:เดือน|รอบ)?\s*{_NAME}{_YEAR}", _month),
    _reading(rf"(?:fiscal year|fy|ปีงบประมาณ|ปี)\s*{_FULL}", _whole_year),
    _reading(rf"(?P<number>1[0-2]|[1-9]){_SLASHED}", _numbered(None)),
    _reading(r"(?P<number>1[0-2]|[1-9])(?!\d)", _numbered(None)),
)
"""Words that are enough where nothing but a period is expected."""
