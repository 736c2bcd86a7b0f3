"""Checks of the audit on what has an end: the grades' bands, and the years and dates of a plan."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from domain.calendar.fiscal import (
    FIRST_FISCAL_YEAR,
    FIRST_MONTH,
    LAST_FISCAL_YEAR,
    MONTHS_A_YEAR,
    Cycle,
    fiscal_year_of,
)
from domain.calendar.local_time import BUDDHIST_OFFSET
from domain.catalogue.comparison import NOWHERE, Comparison
from domain.catalogue.due import DueKind, turn_months
from domain.catalogue.framework import Band, Framework, round2
from domain.catalogue.plan import Catalogue, Step

NEAR: Final = 2
"""Fiscal years that a plan's dates may lie before or after its own."""


def bands(catalogue: Catalogue) -> Iterator[Comparison]:
    """Check that scores alone are graded from 0 to 100 without a gap or an overlap, in steps of a hundredth.

    Bands that ask for more than the score stand above them, and grade the whole only.
    """
    book = catalogue.assessment
    if book.has_scores and book.framework is not None:
        yield from bands_of(book.framework)


def bands_of(book: Framework) -> Iterator[Comparison]:
    """Check the grades of a framework, as `bands`."""
    alone = sorted((band for band in book.bands if band.every_tool is None), key=lambda band: band.low)
    start = Decimal(0)
    for band in alone:
        yield Comparison(f"{band.grade}.low", str(round2(start)), str(round2(band.low)))
        yield Comparison(f"{band.grade}.high", "not below its low end", _not_below(band.high, band.low))
        start = band.high + Decimal("0.01")
    yield Comparison("bands.high", "100.00", str(round2(alone[-1].high)) if alone else NOWHERE)
    if len(alone) < len(book.bands):
        yield Comparison("bands.graded", "overall", ", ".join(book.graded))
        for place, band in enumerate(book.bands):
            over = next((one.grade for one in book.bands[:place] if _covers(one, band)), None)
            yield Comparison(f"{band.grade}.order", "reached", f"never reached below {over}" if over else "reached")


def _covers(one: Band, other: Band) -> bool:
    """Check whether a band's conditions hold wherever another's do."""
    if one.every_tool is not None and (other.every_tool is None or other.every_tool < one.every_tool):
        return False
    return one.low <= other.low and other.high <= one.high


def _not_below(high: Decimal, low: Decimal) -> str:
    return "not below its low end" if high >= low else str(high)


def dates(catalogue: Catalogue) -> Iterator[Comparison]:
    """Check that years are of the Buddhist era, and that a plan's dates lie near its year."""
    plan = catalogue.plan
    for where, year in (("plan", plan.fiscal_year), ("assessment", catalogue.assessment.fiscal_year)):
        yield Comparison(f"{where}.fiscal_year", str(year), str(_buddhist(year)))
    yield _near("plan.approved_on", plan.approved_on, _buddhist(plan.fiscal_year))
    for step in plan.steps:
        yield _near(f"{step.id}.due", step.due, _buddhist(plan.fiscal_year))
        yield Comparison(f"{step.id}.due_kind", step.due_kind.value, _kind(step))


def _kind(step: Step) -> str:
    """The kind that a step's day and repeat allow: the day of a month, a quarter or a year is its last one."""
    repeats = turn_months(step.every) is not None
    if repeats or step.due_kind is DueKind.EVERY:
        return DueKind.EVERY.value if repeats else "a repeat needs `every`: month, 2 months, quarter, year …"
    ends = {DueKind.MONTH: Cycle.MONTH, DueKind.QUARTER: Cycle.QUARTER, DueKind.YEAR: Cycle.YEAR}
    cycle = ends.get(step.due_kind)
    whole = cycle is None or _ends(step.due, cycle)
    return step.due_kind.value if whole else DueKind.DAY.value


def _ends(day: date, cycle: Cycle) -> bool:
    """Check whether a period of a cycle ends with a day, of whatever year it is."""
    last = day.day == monthrange(day.year, day.month)[1]
    return last and ((day.month - FIRST_MONTH) % MONTHS_A_YEAR + 1) % cycle.months == 0


def _buddhist(year: int) -> int:
    """The Buddhist-era year of one that may be of the common era; nothing else is made of a year out of all bounds."""
    inside = FIRST_FISCAL_YEAR <= year + BUDDHIST_OFFSET <= LAST_FISCAL_YEAR
    return year + BUDDHIST_OFFSET if inside else min(max(year, FIRST_FISCAL_YEAR), LAST_FISCAL_YEAR)


def _near(where: str, day: date, year: int) -> Comparison:
    inside = abs(fiscal_year_of(day) - year) <= NEAR
    return Comparison(where, str(day), str(day) if inside else f"a day of fiscal years {year - NEAR} to {year + NEAR}")
