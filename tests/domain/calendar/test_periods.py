"""Periods of every cycle: months, quarters, four months, half years, the year so far, and the year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.fiscal import FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR, Cycle, Period, fiscal_year_of

CYCLES = st.sampled_from(Cycle)
YEARS = st.integers(FIRST_FISCAL_YEAR + 1, LAST_FISCAL_YEAR - 1)
PERIODS = st.builds(
    lambda cycle, year, number: Period(year, number % cycle.a_year + 1, cycle), CYCLES, YEARS, st.integers(0, 11)
)
DAYS = st.dates(date(1957, 10, 1), date(2099, 9, 30))


@given(DAYS, CYCLES)
def test_a_day_lies_within_its_period(day: date, cycle: Cycle) -> None:
    period = Period.of(day, cycle)

    assert period.first_day <= day <= period.last_day
    assert period.year == fiscal_year_of(day)


@given(DAYS, CYCLES)
def test_no_earlier_period_holds_the_day(day: date, cycle: Cycle) -> None:
    assert Period.of(day, cycle).previous().last_day < day


@given(PERIODS)
def test_a_key_is_read_as_its_period(period: Period) -> None:
    assert Period.parse(str(period)) == period
    assert Period.parse(str(period).upper()) == period


@given(PERIODS, PERIODS)
def test_two_periods_have_two_keys(one: Period, other: Period) -> None:
    assert (str(one) == str(other)) == (one == other)


@given(PERIODS)
def test_next_and_previous_undo_each_other(period: Period) -> None:
    assert period.next().previous() == period == period.previous().next()


@given(PERIODS)
def test_the_next_one_ends_later(period: Period) -> None:
    assert period < period.next()
    assert period.last_day < period.next().last_day


@given(PERIODS.filter(lambda one: one.cycle is not Cycle.CUMULATIVE))
def test_periods_follow_without_gap(period: Period) -> None:
    assert period.last_day + timedelta(days=1) == period.next().first_day


@given(PERIODS.filter(lambda one: one.cycle is Cycle.CUMULATIVE))
def test_the_year_so_far_begins_in_october(period: Period) -> None:
    assert period.first_day == Period(period.year, 1, Cycle.YEAR).first_day


@given(PERIODS, PERIODS)
def test_periods_of_any_cycles_are_ordered_by_their_end(one: Period, other: Period) -> None:
    if one.last_day < other.last_day:
        assert one < other
    assert (one.place == other.place) == (one == other)


def test_of_periods_that_end_together_the_shorter_comes_first() -> None:
    cycles = (Cycle.CUMULATIVE, Cycle.HALF_YEAR, Cycle.MONTH, Cycle.QUARTER)

    march = [Period.of(date(2026, 3, 31), cycle) for cycle in cycles]

    assert [str(one) for one in sorted(march)] == ["2569-03", "2/2569", "h1/2569", "6m/2569"]


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("2568-10", date(2025, 10, 1), date(2025, 10, 31)),
        ("2569-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("3/2569", date(2026, 4, 1), date(2026, 6, 30)),
        ("t2/2569", date(2026, 2, 1), date(2026, 5, 31)),
        ("h1/2569", date(2025, 10, 1), date(2026, 3, 31)),
        ("h2/2569", date(2026, 4, 1), date(2026, 9, 30)),
        ("9m/2569", date(2025, 10, 1), date(2026, 6, 30)),
        ("y/2569", date(2025, 10, 1), date(2026, 9, 30)),
    ],
)
def test_a_period_has_its_first_and_last_day(key: str, first: date, last: date) -> None:
    period = Period.parse(key)

    assert (period.first_day, period.last_day) == (first, last)


@pytest.mark.parametrize("key", ["h3/2569", "t4/2569", "2569-13", "2569-00"])
def test_a_number_the_cycle_has_not_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match=r"^quarter\."):
        Period.parse(key)


@pytest.mark.parametrize(
    ("period", "ends"), [("4/2569", True), ("h2/2569", True), ("h1/2569", False), ("y/2569", True), ("2569-09", True)]
)
def test_the_last_period_ends_the_fiscal_year(period: str, ends: bool) -> None:
    assert Period.parse(period).ends_year is ends
