"""Working days: weekends, Thai public holidays as the `holidays` package has them, and the agency's own."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.fiscal import Period
from domain.calendar.public_holidays import public_holidays
from domain.calendar.workdays import Workdays
from tests.holiday_table import YEARS

WORKDAYS = Workdays()
DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize("year", YEARS)
def test_the_table_is_the_packages(year: int) -> None:
    known = holidays.country_holidays("TH", years=year, categories="public")

    assert public_holidays(year) == {day for day in known if day.year == year}


def test_an_ordinary_tuesday_is_working() -> None:
    assert WORKDAYS.is_working(date(2020, 6, 30))


@pytest.mark.parametrize("day", [date(2020, 7, 4), date(2020, 7, 5)])
def test_weekends_are_off(day: date) -> None:
    assert not WORKDAYS.is_working(day)


def test_buddhist_lent_day_is_off() -> None:
    assert not WORKDAYS.is_working(date(2020, 7, 6))


def test_a_substitute_for_a_holiday_on_a_sunday_is_off() -> None:
    assert not WORKDAYS.is_working(date(2020, 7, 7))


@pytest.mark.parametrize("day", [date(2020, 4, 13), date(2020, 4, 14), date(2020, 4, 15)])
def test_the_postponed_songkran_of_2563_was_worked(day: date) -> None:
    assert WORKDAYS.is_working(day)


@pytest.mark.parametrize("day", [date(2020, 7, 27), date(2020, 9, 4), date(2020, 9, 7)])
def test_substitutes_for_songkran_2563_are_off(day: date) -> None:
    assert not WORKDAYS.is_working(day)


def test_a_bridge_day_set_by_the_cabinet_is_off() -> None:
    assert not WORKDAYS.is_working(date(2020, 11, 20))


def test_the_royal_ploughing_ceremony_is_no_public_holiday() -> None:
    assert WORKDAYS.is_working(date(2020, 5, 11))


def test_the_agencys_own_days_off_count() -> None:
    assert not Workdays(frozenset({date(2020, 5, 11)})).is_working(date(2020, 5, 11))


def test_add_skips_the_long_weekend_of_july_2563() -> None:
    assert WORKDAYS.add(date(2020, 7, 3), 1) == date(2020, 7, 8)


def test_add_counts_over_a_leap_day() -> None:
    assert WORKDAYS.add(date(2024, 2, 28), 2) == date(2024, 3, 1)


def test_add_from_a_day_off_starts_with_the_next_working_day() -> None:
    assert WORKDAYS.add(date(2020, 7, 4), 1) == date(2020, 7, 8)


def test_add_nothing_stays_where_it_is() -> None:
    assert WORKDAYS.add(date(2020, 7, 4), 0) == date(2020, 7, 4)


def test_add_refuses_to_count_backwards() -> None:
    with pytest.raises(ValueError, match=r"^workdays\.negative$"):
        WORKDAYS.add(date(2020, 7, 4), -1)


def test_last_of_a_quarter_that_ends_on_a_working_day() -> None:
    assert WORKDAYS.last_of(Period(2563, 3)) == date(2020, 6, 30)


def test_last_of_a_quarter_that_ends_on_a_sunday_is_the_friday() -> None:
    assert WORKDAYS.last_of(Period(2567, 2)) == date(2024, 3, 29)


def test_last_of_a_year_is_before_new_years_eve() -> None:
    assert WORKDAYS.last_of(Period(2563, 1)) == date(2019, 12, 30)


def test_last_of_a_year_is_before_its_bridge_day_too() -> None:
    assert WORKDAYS.last_of(Period(2568, 1)) == date(2024, 12, 27)


def test_last_of_heeds_the_agencys_own_days_off() -> None:
    assert Workdays(frozenset({date(2020, 6, 30)})).last_of(Period(2563, 3)) == date(2020, 6, 29)


@given(DAYS, st.integers(min_value=1, max_value=30))
def test_add_lands_on_a_working_day_with_count_of_them_on_the_way(day: date, count: int) -> None:
    end = WORKDAYS.add(day, count)

    passed = [day + timedelta(days=ahead) for ahead in range(1, (end - day).days + 1)]
    assert WORKDAYS.is_working(end)
    assert sum(WORKDAYS.is_working(each) for each in passed) == count


@given(DAYS, st.integers(min_value=0, max_value=20))
def test_one_more_working_day_is_later(day: date, count: int) -> None:
    assert WORKDAYS.add(day, count) < WORKDAYS.add(day, count + 1)
