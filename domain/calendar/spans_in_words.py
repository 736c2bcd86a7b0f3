"""Days somebody names in a sentence, first to last: `ถึง 20 ก.ค.`, `13-20 ก.ค.`, `3 วัน`, `from 13 to 20 July`."""

import re
from datetime import date, timedelta
from typing import Final

from domain.absence import Days
from domain.calendar.days_in_words import day_in
from domain.language.normalise import tidy
from domain.language.vocabulary import NUMBERS, NUMBERS_EN

_COUNTS: Final = {
    **{str(number): number for number in range(1, 100)},
    **{word: number for words in (NUMBERS, NUMBERS_EN) for number, word in enumerate(words) if number},
    "a": 1, "สิบ": 10, "สิบห้า": 15, "ครึ่ง": 1,
}  # fmt: skip
_SPANS: Final = {"วัน": 1, "day": 1, "สัปดาห์": 7, "อาทิตย์": 7, "week": 7, "เดือน": 30, "month": 30}
_FOR: Final = re.compile(
    rf"(?<![\d/.-])(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})\s*"
    rf"(?P<span>{'|'.join(_SPANS)})s?(?![ก-๛]*ที่ ?\d)"
)
_TODAY: Final = re.compile(r"วันนี้|\btoday\b")
_BEGINS: Final = re.compile(r"(?:ตั้งแต่|จาก|เริ่ม|\b(?:from|since|starting)\b)")
_WEEK: Final = re.compile(r"(?:ทั้ง)?(?:สัปดาห์|อาทิตย์)(?P<this>นี้|หน้า)|\b(?:all )?(?P<this_en>this|next) week\b")
_SHORT: Final = re.compile(
    r"(?<![\d/.])(?P<first>\d{1,2})\s*(?:-|–|—|ถึง(?:วันที่)?|to|until|till|through)\s*(?=\d{1,2}(?!\d))"
)
"""First day of a period whose month is said once, after the last day."""
_JOINT: Final = re.compile(
    r"\s*(?:(?<=[\d.ก-๛])\s*(?:–|—|-)\s*(?=\d)|จนถึง|ถึง|จน(?=สิ้น)|ไปจน|\b(?:to|until|till|through|thru)\b)\s*(?:วัน(?:ที่))?"
)
_FIGURES: Final = re.compile(r"(?<![\d/.])(?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?![\d/])")
_DAY_ALONE: Final = re.compile(r"(?:วันที่|\bthe\b)\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d/.]| ?[ก-๛])")
_FRIDAY: Final = 4


def days_in(text: str, today: date) -> Days | None:
    """The first days a text names, also a single one; without a beginning from today. None if it names none.

    >>> days_in("ลา 13-20 ก.ค.", date(2020, 7, 1))
    Days(first=datetime.date(2020, 7, 13), last=datetime.date(2020, 7, 20))
    >>> days_in("away until 20 July", date(2020, 7, 1))
    Days(first=datetime.date(2020, 7, 1), last=datetime.date(2020, 7, 20))
    """
    said = tidy(text)
    for read in (_whole_dates, _one_month, _until, _for_days, _week, _single):
        if (found := read(said, today)) is not None:
            return found
    return None


def _one_month(said: str, today: date) -> Days | None:
    hit = _SHORT.search(said)
    last = None if hit is None else day_in(said[hit.end() :], today)
    if hit is None or last is None:
        return None
    first = int(hit["first"])
    if not 1 <= first <= last.day:
        return None
    return Days(last.replace(day=first), last)


def _whole_dates(said: str, today: date) -> Days | None:
    """Two dates, each whole."""
    for hit in _JOINT.finditer(said):
        first, last = _day(said[: hit.start()], today), _day(said[hit.end() :], today)
        if first is not None and last is not None:
            return Days(first if first <= last else today, last)
    return None


def _until(said: str, today: date) -> Days | None:
    hit = next((one for one in _JOINT.finditer(said) if "-" not in one.group()), None)
    last = None if hit is None else _day(said[hit.start() :], today) or _day(said[hit.end() :], today)
    if last is None:
        return None
    return Days(today, last) if last >= today else None


def _for_days(said: str, today: date) -> Days | None:
    hit = _FOR.search(said)
    if hit is None:
        return None
    first = _day(said[: hit.start()] + " " + said[hit.end() :], today) or today
    return Days(first, first + timedelta(days=_COUNTS[hit["count"]] * _SPANS[hit["span"]] - 1))


def _week(said: str, today: date) -> Days | None:
    hit = _WEEK.search(said)
    if hit is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if (hit["this"] or hit["this_en"]) in ("นี้", "this"):
        return Days(today, max(today, monday + timedelta(days=_FRIDAY)))
    monday += timedelta(days=7)
    return Days(monday, monday + timedelta(days=_FRIDAY))


def _single(said: str, today: date) -> Days | None:
    """One day; a beginning alone is no period."""
    day = _day(said, today)
    return None if day is None or _BEGINS.search(said) else Days(day, day)


def _day(said: str, today: date) -> date | None:
    if _TODAY.search(said):
        return today
    return day_in(said, today) or _short_date(said, today) or _day_of_month(said, today)


def _short_date(said: str, today: date) -> date | None:
    """A day and a month in figures, without a year: `20/7`."""
    hit = _FIGURES.search(said)
    if hit is None:
        return None
    for year in (today.year, today.year + 1):
        try:
            found = date(year, int(hit["month"]), int(hit["day"]))
        except ValueError:
            return None
        if found >= today:
            return found
    return None


def _day_of_month(said: str, today: date) -> date | None:
    """A day alone: the next there is."""
    hit = _DAY_ALONE.search(said)
    if hit is None:
        return None
    months = (today, (today.replace(day=1) + timedelta(days=32)).replace(day=1))
    days = (_on(month, int(hit["day"])) for month in months)
    return next((one for one in days if one is not None and one >= today), None)


def _on(month: date, day: int) -> date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None
