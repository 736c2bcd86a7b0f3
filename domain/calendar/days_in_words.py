"""A date somebody names in a sentence: `ภายใน 15 ก.ค.`, `31/7/2563`, `สิ้นเดือน`, `อีก 7 วัน`, `next Friday`."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from domain.calendar.days import parse_day
from domain.calendar.fiscal import FIRST_FISCAL_YEAR
from domain.calendar.local_time import common_year
from domain.language.normalise import tidy
from domain.language.vocabulary import NUMBERS, NUMBERS_EN, WEEKDAYS, months_as_typed

_MONTH_OF: Final = {name: number for number, names in enumerate(months_as_typed(), 1) for name in names}
_NAMES: Final = "|".join(
    re.escape(one) + (r"\b" if one.isascii() else "") for one in sorted(_MONTH_OF, key=len, reverse=True)
)
_MONTH: Final = rf"(?P<month>{_NAMES})(?:คม|ยน|พันธ์)?\.?"
_YEAR: Final = r"(?:\s*(?:พ\.?ศ\.?|ปี)?\s*,?\s*(?P<year>(?:25|20)\d\d|[4-9]\d)(?!\d))?"
_COUNTS: Final = {
    **{str(number): number for number in range(1, 100)},
    **{word: number for number, word in enumerate(NUMBERS) if number},
    **{word: number for number, word in enumerate(NUMBERS_EN) if number},
    "a": 1, "สิบ": 10, "สิบห้า": 15,
}  # fmt: skip
_COUNT: Final = "|".join(sorted(_COUNTS, key=len, reverse=True))
_SPANS: Final = {"วัน": 1, "day": 1, "สัปดาห์": 7, "อาทิตย์": 7, "week": 7}
_DAY_OF: Final = {
    name.removeprefix("วัน").lower(): number for days in WEEKDAYS.values() for number, name in enumerate(days)
}
_DAYS: Final = "|".join(sorted(_DAY_OF, key=len, reverse=True))

_WRITTEN: Final = re.compile(
    r"(?<![\d/.])\d{4}-\d{1,2}-\d{1,2}(?!\d)"
    r"|(?<![\d/.])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})(?![\d/])"
)
_NAMED: Final = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:เดือน|of)?\s*{_MONTH}{_YEAR}")
_NAMED_EN: Final = re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d){_YEAR}")
_ENDS: Final = re.compile(
    rf"(?:สิ้น(?:เดือน)?|ภายใน(?:สิ้น)?(?:เดือน)?|ปลายเดือน|ถึงเดือน|end of|by|until|in)\s*{_MONTH}{_YEAR}"
)
_MONTHS_END: Final = re.compile(
    r"(?:สิ้นเดือน|ปลายเดือน|ภายในเดือน)(?P<next>หน้า)?|\bend of (?:the |this )?(?P<next_en>next )?month\b"
)
_IN_DAYS: Final = re.compile(
    rf"(?:อีก|ภายใน|in|within|another)\s*(?P<count>{_COUNT})\s*(?:more\s*)?(?P<span>วัน|สัปดาห์|อาทิตย์|day|week)"
)
_TOMORROW: Final = re.compile(r"(?P<after>มะรืน|day after tomorrow)|พรุ่งนี้|\btomorrow\b")
_OF_MONTH: Final = re.compile(r"(?:วันที่|\bthe)\s*(?P<day>\d{1,2})(?P<nth>st|nd|rd|th)?(?![\d/.:]|\s*\d)")
_WEEKDAY: Final = re.compile(rf"(?:วัน|ภายใน|ก่อน|ถึง|\b)(?P<name>{_DAYS})(?P<next>หน้า)?")
_TWO_DIGITS: Final = 100
_MONTHS: Final = 62
"""Days within which any day of a month comes."""
_MOST: Final = 370
"""Days ahead up to which a date without a year is looked for."""


_LATELY: Final = (
    (re.compile(r"เมื่อวานซืน|วานซืน|day before yesterday"), 2),
    (re.compile(r"เมื่อวาน|\byesterday\b"), 1),
    (re.compile(r"วันนี้|\btoday\b"), 0),
)
_YEAR_BEFORE: Final = 364
"""Days before today from which the next day of a name is the last one that was."""


SOME_DAY: Final = date(2020, 1, 1)
"""Day from which a date is read where it only matters whether there is one."""


def day_in(text: str, today: date) -> date | None:
    """The first date a text names, in either era; without a year the next such day. None if it names none.

    >>> day_in("ภายใน 15 ก.ค.", date(2020, 7, 1)), day_in("by the end of July 2563", date(2020, 7, 1))
    (datetime.date(2020, 7, 15), datetime.date(2020, 7, 31))
    """
    found = _first(tidy(text), today)
    return None if found is None else found[0]


def past_day_in(text: str, today: date) -> date | None:
    """The first date a text names of what has happened; without a year the last such day. None if it names none.

    >>> past_day_in("เมื่อวาน", date(2020, 7, 5)), past_day_in("ลงนาม 30 มิ.ย.", date(2020, 7, 5))
    (datetime.date(2020, 7, 4), datetime.date(2020, 6, 30))
    """
    said = tidy(text)
    for pattern, before in _LATELY:
        if pattern.search(said):
            return today - timedelta(days=before)
    return day_in(said, today - timedelta(days=_YEAR_BEFORE))


def without_day(text: str, today: date) -> str:
    """A tidied text without the first date it names.

    >>> without_day("ขอเลื่อนเป็นวันศุกร์หน้าครับ", date(2020, 7, 1))
    'ขอเลื่อนเป็นครับ'
    """
    said = tidy(text)
    found = _first(said, today)
    return said if found is None else said[: found[1].start()] + said[found[1].end() :]


def _first(said: str, today: date) -> tuple[date, re.Match[str]] | None:
    for pattern, read in _READINGS:
        for hit in pattern.finditer(said):
            if (found := read(hit, today)) is not None:
                return found, hit
    return None


def _as_written(hit: re.Match[str], _: date) -> date | None:
    try:
        return parse_day(hit.group().replace(" ", ""))
    except ValueError:
        return None


def _of_month(hit: re.Match[str], today: date) -> date | None:
    return _next(int(hit["day"]), _MONTH_OF[hit["month"]], hit["year"], today)


def _end_of_named(hit: re.Match[str], today: date) -> date | None:
    return _next(0, _MONTH_OF[hit["month"]], hit["year"], today)


def _end_of_month(hit: re.Match[str], today: date) -> date:
    first = today.replace(day=1)
    if hit["next"] or hit["next_en"]:
        first = (first + timedelta(days=32)).replace(day=1)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _in_days(hit: re.Match[str], today: date) -> date:
    return today + timedelta(days=_COUNTS[hit["count"]] * _SPANS[hit["span"]])


def _tomorrow(hit: re.Match[str], today: date) -> date:
    return today + timedelta(days=2 if hit["after"] else 1)


def _weekday(hit: re.Match[str], today: date) -> date:
    ahead = (_DAY_OF[hit["name"]] - today.weekday()) % 7 or 7
    return today + timedelta(days=ahead + (7 if hit["next"] and ahead < 7 - today.weekday() else 0))


def _day_of_month(hit: re.Match[str], today: date) -> date | None:
    """The next day of that number, of this month or the first that has one: `ภายในวันที่ 15`, `by the 15th`."""
    day, english = int(hit["day"]), hit.group().startswith("the")
    if english and not hit["nth"]:
        return None
    ahead = (today + timedelta(days=one) for one in range(_MONTHS))
    return next((one for one in ahead if one.day == day), None)


def _next(day: int, month: int, year: str | None, today: date) -> date | None:
    """A day of a month (0: its last), of a year or the next there is from today."""
    years = [_year(year)] if year else [today.year, today.year + 1]
    for one in years:
        last = calendar.monthrange(one, month)[1]
        if day > last:
            continue
        found = date(one, month, day or last)
        if year or today <= found <= today + timedelta(days=_MOST):
            return found
    return None


def _year(written: str) -> int:
    number = int(written)
    return common_year(number + FIRST_FISCAL_YEAR if number < _TWO_DIGITS else number)


_READINGS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...]] = (
    (_WRITTEN, _as_written),
    (_NAMED, _of_month),
    (_NAMED_EN, _of_month),
    (_ENDS, _end_of_named),
    (_MONTHS_END, _end_of_month),
    (_IN_DAYS, _in_days),
    (_TOMORROW, _tomorrow),
    (_WEEKDAY, _weekday),
    (_OF_MONTH, _day_of_month),
)
"""Readings in the order in which they decide."""
