"""Terms after an event, as a plan words them: `ภายใน 15 วันหลังลงนามในสัญญา`, and the day they come to."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domain.calendar.workdays import Workdays
from domain.catalogue.due import DueKind
from domain.catalogue.plan import Step
from domain.language.digits import arabic_digits

_AFTER: Final = r"(?:นับ|ภายหลัง|หลัง|ถัด|จาก|ตั้งแต่)"
_TERM: Final = re.compile(
    rf"(?P<count>[1-9]\d{{0,2}})\s*(?:(?P<of>วันทำการ|วัน|สัปดาห์|เดือน|ปี)\s*{_AFTER}"
    r"|(?P<english>(?:working\s+|business\s+)?(?:day|week|month|year)s?)\s+(?:after|from|of)\b)",
    re.IGNORECASE,
)
_MONTHS: Final = {"เดือน": 1, "month": 1, "ปี": 12, "year": 12}
_DAYS: Final = {"วัน": 1, "day": 1, "สัปดาห์": 7, "week": 7}


@dataclass(frozen=True, slots=True)
class EventTerm:
    """A term after an event, in months and days, or in working days."""

    months: int = 0
    days: int = 0
    workdays: int = 0

    def ends(self, happened: date, calendar: Workdays) -> date:
        """The day it ends, counted from the day after the event."""
        if self.workdays:
            return calendar.add(happened, self.workdays)
        months = happened.year * 12 + happened.month - 1 + self.months
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(happened.day, monthrange(year, month)[1])) + timedelta(days=self.days)


def event_term(step: Step) -> EventTerm | None:
    """The term of a step that is due after an event; None for another, and for words that name no term."""
    if step.due_kind is not DueKind.EVENT:
        return None
    found = _TERM.search(arabic_digits(step.due_words))
    if found is None:
        return None
    count, of = int(found["count"]), (found["of"] or found["english"]).lower().removesuffix("s")
    if of == "วันทำการ" or of.startswith(("working", "business")):
        return EventTerm(workdays=count) if of.endswith(("day", "ทำการ")) else None
    return EventTerm(months=_MONTHS[of] * count) if of in _MONTHS else EventTerm(days=_DAYS[of] * count)


def waits_for_event(step: Step) -> EventTerm | None:
    """The term of a step whose event has no day yet."""
    return event_term(step) if step.last_day is None and not step.cancelled else None
