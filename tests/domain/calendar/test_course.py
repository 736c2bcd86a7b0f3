"""The course of rounds: each plan by its own cycle, and one round for those that end together."""

from datetime import date
from itertools import islice

from domain.calendar.course import Course
from domain.calendar.fiscal import Cycle, Period

JANUARY = date(2026, 1, 6)


def ahead(course: Course, count: int = 4) -> list[str]:
    return [str(one) for one in islice(course.since(JANUARY), count)]


def test_a_half_yearly_plan_goes_by_half_years() -> None:
    assert ahead(Course(((Cycle.HALF_YEAR, JANUARY),)), 3) == ["h1/2569", "h2/2569", "h1/2570"]


def test_a_monthly_plan_begins_with_the_month_of_its_approval() -> None:
    assert ahead(Course(((Cycle.MONTH, JANUARY),)), 3) == ["2569-01", "2569-02", "2569-03"]


def test_a_longer_plan_joins_the_round_its_period_ends_with() -> None:
    both = Course(((Cycle.QUARTER, JANUARY), (Cycle.HALF_YEAR, JANUARY)))

    assert ahead(both) == ["2/2569", "3/2569", "4/2569", "1/2570"]


def test_cycles_that_never_end_together_follow_one_another() -> None:
    both = Course(((Cycle.QUARTER, JANUARY), (Cycle.FOUR_MONTHS, JANUARY)))

    assert ahead(both, 6) == ["t1/2569", "2/2569", "t2/2569", "3/2569", "4/2569", "1/2570"]


def test_a_plan_approved_later_does_not_count_before() -> None:
    both = Course(((Cycle.HALF_YEAR, JANUARY), (Cycle.MONTH, date(2026, 5, 4))))

    assert ahead(both) == ["h1/2569", "2569-05", "2569-06", "2569-07"]


def test_after_a_round_the_next_ends_later_whatever_its_cycle() -> None:
    course = Course(((Cycle.HALF_YEAR, JANUARY),), Period(2569, 2))

    assert course.first == Period(2569, 2, Cycle.HALF_YEAR)


def test_the_periods_reached_come_latest_first() -> None:
    course = Course(((Cycle.CUMULATIVE, JANUARY),))

    assert [str(one) for one in course.reached(date(2026, 8, 31))] == ["9m/2569", "6m/2569"]


def test_nothing_is_reached_before_the_first_end() -> None:
    assert list(Course(((Cycle.YEAR, JANUARY),)).reached(date(2026, 8, 31))) == []


def test_the_period_under_way_is_the_one_that_ends_next() -> None:
    assert Course(((Cycle.HALF_YEAR, JANUARY),)).at(date(2026, 4, 1)) == Period(2569, 2, Cycle.HALF_YEAR)
