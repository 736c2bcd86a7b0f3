"""Due date of a plan's step: its kind, its days, its words, and what is doubtful about it."""

import calendar
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.calendar.fiscal import Period
from domain.calendar.local_time import common_year
from domain.catalogue.due import DueKind


class DueTrouble(StrEnum):
    """A reason why due words have to be asked about."""

    WORDS = "words"
    """Words that were not understood."""
    PART = "part"
    """Some of them were not."""
    YEAR = "year"
    """Words without a year, or with one of two digits that may be of either era."""
    SEVERAL = "several"
    """Words that name several dates."""
    FAR = "far"
    """Dates outside the plan's year."""


@dataclass(frozen=True, slots=True)
class PlanDue:
    """A due date with its words: its `last` day, the `first`, `also` earlier ones, the period of a repeat (`every`)."""

    kind: DueKind
    text: str
    last: date | None = None
    first: date | None = None
    also: tuple[date, ...] = ()
    every: str | None = None
    troubles: tuple[DueTrouble, ...] = field(default=(), compare=False)


def whole_year(text: str, fiscal_year: int, kind: DueKind = DueKind.YEAR) -> PlanDue:
    """A due date of a whole fiscal year."""
    return PlanDue(kind, text, Period(fiscal_year, 4).last_day, Period(fiscal_year, 1).first_day)


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of a year of either era; None where there is no such day."""
    try:
        return date(common_year(year), month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])
