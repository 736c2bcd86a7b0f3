"""The office at a moment: its local date, and the first quarter a round can still be opened for."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Cycle, Period
from domain.calendar.rounds import DEFAULT_TIMETABLE, Round
from domain.calendar.workdays import Workdays
from domain.catalogue.library import Library
from domain.office import Office
from domain.setup import Setup

EVENING = datetime(2020, 6, 29, 18, tzinfo=UTC)
SETUP = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), DEFAULT_TIMETABLE, frozenset(), "th")
OFFICE = Office(SETUP, Library((load_bundle(),), {2563: EVENING}), EVENING)


def round_of(quarter: Period) -> Round:
    return Round(quarter, EVENING, EVENING, ())


def first(current: Round | None) -> Period | None:
    """The first period a round can be opened for."""
    course = OFFICE.course(current)
    return None if course is None else course.first


def test_its_date_is_the_agencys_not_that_of_utc() -> None:
    assert OFFICE.today == date(2020, 6, 30)


def test_the_first_round_is_that_of_the_plans_approval() -> None:
    approved = OFFICE.catalogue.plan.approved_on

    assert first(None) == Period.of(approved)


def test_the_next_round_comes_after_the_current_one() -> None:
    assert first(round_of(Period(2563, 4))) == Period(2564, 1)


def test_no_round_opens_before_the_plans_approval() -> None:
    assert first(round_of(Period(2562, 1))) == first(None)


def test_no_round_opens_once_every_plan_is_closed() -> None:
    closed = replace(OFFICE, library=replace(OFFICE.library, closed=frozenset({2563})))

    assert closed.course() is None


def test_the_period_under_way_goes_by_the_newest_plans_cycle() -> None:
    plan = replace(OFFICE.catalogue.plan, reporting="ราย 6 เดือน")
    office = replace(OFFICE, library=replace(OFFICE.library, catalogues=(replace(OFFICE.catalogue, plan=plan),)))

    assert office.under_way == Period(2563, 2, Cycle.HALF_YEAR)


def test_a_year_goes_by_its_own_plan_and_a_later_one_by_the_last() -> None:
    later = replace(OFFICE.catalogue, plan=replace(OFFICE.catalogue.plan, fiscal_year=2565, reporting="รายเดือน"))
    office = replace(OFFICE, library=replace(OFFICE.library, catalogues=(OFFICE.catalogue, later)))

    found = [office.cycle_of(year) for year in (2562, 2563, 2564, 2565, 2570)]

    assert found == [Cycle.QUARTER, Cycle.QUARTER, Cycle.QUARTER, Cycle.MONTH, Cycle.MONTH]
