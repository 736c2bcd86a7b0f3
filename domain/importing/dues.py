"""Due cells of a plan as a day, a month, a quarter, a year, a repeat, a term after something, or none."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from domain.calendar.fiscal import Period, fiscal_year_of
from domain.calendar.local_time import BUDDHIST_FROM, BUDDHIST_OFFSET
from domain.catalogue.due import DueKind
from domain.importing.due_words import DueReading
from domain.importing.mending import plain_dashes
from domain.importing.plan_due import DueTrouble, PlanDue, day_of, month_end, whole_year
from domain.language.digits import arabic_digits
from domain.language.vocabulary import SHORT_MONTHS

NO_DATE: Final = "ไม่มีกำหนด"
"""Words that say outright that nothing is due by a day; an empty cell says nothing."""

_NOTHING: Final = re.compile(rf"[-–—.\s]*|ไม่มี|ไม่กำหนด|{NO_DATE}|ไม่ระบุ|n/?a", re.IGNORECASE)
_SERIAL: Final = date(1899, 12, 30)


@lru_cache(maxsize=4096)
def due_of(value: str | float | date | None, fiscal_year: int, *, common_era: bool = False) -> PlanDue:
    """Read a due cell. `fiscal_year` gives quarters and bare months their year; `common_era` says years are of it."""
    if isinstance(value, date):
        day = value if value.year < BUDDHIST_FROM else day_of(value.year, value.month, value.day)
        return _checked(PlanDue(DueKind.DAY, (day or value).isoformat(), day or value), fiscal_year)
    if isinstance(value, float | int):
        return _of_number(value, fiscal_year)
    kept = value or ""
    text = plain_dashes(arabic_digits(kept)).replace("ๆ", " ").strip()
    text = " ".join(text.split())
    if _NOTHING.fullmatch(text):
        return PlanDue(DueKind.NONE, kept)
    return _checked(DueReading(kept, text, fiscal_year, common_era).due(), fiscal_year)


def _of_number(value: float, fiscal_year: int) -> PlanDue:
    """A bare number: a year, or a date that lost its format."""
    text = f"{value:g}"
    if value == fiscal_year:
        return whole_year(text, fiscal_year)
    if value == int(value) and 40_000 < value < 60_000:  # 2009 to 2064
        return replace(PlanDue(DueKind.DAY, text, _SERIAL + timedelta(days=int(value))), troubles=(DueTrouble.PART,))
    return PlanDue(DueKind.NONE, text, troubles=(DueTrouble.WORDS,))


def _checked(due: PlanDue, fiscal_year: int) -> PlanDue:
    """A due date with its trouble where it lies outside the plan's year; a term after the year may."""
    first, last = Period(fiscal_year, 1).first_day, Period(fiscal_year, 4).last_day
    days = [one for one in (due.first, due.last) if one is not None]
    late = last + timedelta(days=62 if due.kind is DueKind.AFTER else 0)
    if any(not first <= one <= late for one in days) or (len(days) > 1 and days[0] > days[1]):
        return replace(due, troubles=(*due.troubles, DueTrouble.FAR))
    return due


def due_fields(due: PlanDue, fiscal_year: int) -> dict[str, Any]:
    """The fields of a step that say when it is due; one without a day has the year's last."""
    plain = due.kind is DueKind.MONTH and due.first is None
    return {
        "due": due.last or Period(fiscal_year, 4).last_day,
        "due_kind": due.kind,
        "due_words": "" if plain or _NOTHING.fullmatch(due.text.strip()) else due.text,
        "due_from": due.first,
        "also_due": tuple(day.isoformat() for day in due.also),
        "every": due.every,
    }


def by_quarters(numbers: list[int], fiscal_year: int) -> PlanDue:
    """The due date of crosses under quarters."""
    text = f"ไตรมาส {', '.join(map(str, numbers))}"
    first, last = Period(fiscal_year, numbers[0]), Period(fiscal_year, numbers[-1])
    return PlanDue(DueKind.QUARTER, text, last.last_day, first.first_day)


def by_months(months: list[int], fiscal_year: int) -> PlanDue:
    """The due date of crosses under months (1 to 12), in the order of the fiscal year."""
    year = fiscal_year - BUDDHIST_OFFSET
    first, last = months[0], months[-1]
    text = ", ".join(SHORT_MONTHS["th"][one - 1] for one in months)
    begin = date(year - (first >= 10), first, 1)
    return PlanDue(DueKind.MONTH, text, month_end(year - (last >= 10), last), begin)


def year_of_dates(days: list[date]) -> int | None:
    """The fiscal year most dates lie in; None without dates."""
    years = [fiscal_year_of(day) for day in days]
    return max(set(years), key=years.count) if years else None
