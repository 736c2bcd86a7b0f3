"""The period a progress report is about, by the dates and the words of its heading or its columns."""

from domain.calendar.fiscal import Cycle, Period
from domain.importing.plan import Understood


def period_of(found: Understood, cycle: Cycle) -> Period | None:
    """The period of a plan's cycle that a table is about; None where it is not plain, or dates and words differ."""
    dated, said = _of_dates(found, cycle), _of_words(found, cycle)
    if dated is not None and said is not None and dated != said:
        return None
    return said or dated


def _of_dates(found: Understood, cycle: Cycle) -> Period | None:
    """The period that ends with the dates, and does not begin before them."""
    if found.period is None:
        return None
    first, last = found.period
    try:
        period = Period.of(last, cycle)
    except ValueError:
        return None
    return period if period.last_day == last and first <= period.first_day else None


def _of_words(found: Understood, cycle: Cycle) -> Period | None:
    """The period that is called by its name; a bare number or the year's name alone says none of a shorter cycle."""
    said = found.reported
    if said is None or found.fiscal_year is None or said.cycle is None:
        return None
    if said.cycle is Cycle.YEAR and cycle is not Cycle.YEAR:
        return None
    try:
        whole_year = Period(found.fiscal_year, cycle.a_year, cycle)
    except ValueError:
        return None
    period = said.meant(lambda _: cycle, whole_year)
    return period if period is not None and period.cycle is cycle else None
