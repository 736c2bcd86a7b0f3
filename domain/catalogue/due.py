"""Due dates of steps: their kinds, and the days on which each turn of a repeat ends."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final

from domain.calendar.fiscal import FIRST_MONTH, MONTHS_A_YEAR, Cycle, Period, fiscal_year_of


class DueKind(StrEnum):
    """A kind of due words; `AFTER` is a term after a period, whose days are known, `EVENT` one after anything else."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    EVERY = "every"
    AFTER = "after"
    EVENT = "event"
    NONE = "none"


UNDATED: Final = frozenset({DueKind.EVENT, DueKind.NONE})
"""Kinds that name no day: such a step is asked about in every round and never overdue by itself."""

_EVERY: Final = re.compile(r"(?:(?P<count>[1-9][0-9]?) )?(?P<of>day|week|month|quarter|year)s?")
_MONTHS: Final = {"day": 1, "week": 1, "month": 1, "quarter": 3, "year": MONTHS_A_YEAR}
"""Months of a turn; what is done by day or week ends a turn with each month, as no round is shorter."""


def turn_months(every: str | None) -> int | None:
    """Months of one turn of a repeat (`month`, `6 months`); None for words that are none."""
    found = _EVERY.fullmatch(every or "")
    if found is None:
        return None
    return _MONTHS[found["of"]] * (int(found["count"] or 1) if found["of"] not in ("day", "week") else 1)


def turn_ends(every: str | None, first: date | None, last: date) -> Iterator[date]:
    """The last day of each turn, oldest first: turns are counted from October on, the last may be cut short.

    Without a `first` day the repeat begins with the fiscal year of its `last`.
    """
    months = turn_months(every)
    if months is None:
        return
    month = Period.of(first or Period(fiscal_year_of(last), 1).first_day, Cycle.MONTH)
    while month.last_day < last:
        if ((month.first_day.month - FIRST_MONTH) % MONTHS_A_YEAR + 1) % months == 0:
            yield month.last_day
        month = month.next()
    yield last
