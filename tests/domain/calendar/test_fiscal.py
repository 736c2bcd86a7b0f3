"""The fiscal year and its quarters (docs/design.md, "Words")."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar.fiscal import FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR, Period, fiscal_year_of

QUARTERS = st.builds(
    Period, st.integers(FIRST_FISCAL_YEAR + 1, LAST_FISCAL_YEAR - 1), st.integers(min_value=1, max_value=4)
)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2019, 9, 30), 2562),
        (date(2019, 10, 1), 2563),
        (date(2020, 9, 30), 2563),
        (date(2020, 10, 1), 2564),
    ],
)
def test_fiscal_year_starts_on_1_october_of_the_year_before(day: date, year: int) -> None:
    assert fiscal_year_of(day) == year


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [
        (1, date(2019, 10, 1), date(2019, 12, 31)),
        (2, date(2020, 1, 1), date(2020, 3, 31)),
        (3, date(2020, 4, 1), date(2020, 6, 30)),
        (4, date(2020, 7, 1), date(2020, 9, 30)),
    ],
)
def test_a_quarter_has_its_first_and_last_day(number: int, first: date, last: date) -> None:
    quarter = Period(2563, number)

    assert (quarter.first_day, quarter.last_day) == (first, last)


def test_a_leap_day_lies_in_the_second_quarter() -> None:
    assert Period.of(date(2020, 2, 29)) == Period(2563, 2)


def test_a_plan_approved_on_29_april_starts_in_the_third_quarter() -> None:
    assert Period.of(date(2020, 4, 29)) == Period(2563, 3)


def test_the_quarter_after_the_last_is_the_next_years_first() -> None:
    assert Period(2563, 4).next() == Period(2564, 1)


def test_the_quarter_before_the_first_is_the_last_years_last() -> None:
    assert Period(2563, 1).previous() == Period(2562, 4)


def test_quarters_sort_by_time() -> None:
    mixed = [Period(2564, 1), Period(2563, 4), Period(2563, 2)]

    assert [str(quarter) for quarter in sorted(mixed)] == ["2/2563", "4/2563", "1/2564"]


@pytest.mark.parametrize(
    "text",
    [
        "3/2563",
        " 3 / 2563 ",
        "3/63",
        "๓/๒๕๖๓",
        "３／２５６３",
        "ไตรมาส 3/2563",
        "ไตรมาสที่ ๓/๒๕๖๓",
        "รอบ 3/2563",
        "รอบรายงาน 3/2563",
        "Q3/2563",
        "q3/63",
        "Quarter 3/2563",
    ],
)
def test_parse_reads_what_people_write(text: str) -> None:
    assert Period.parse(text) == Period(2563, 3)


@pytest.mark.parametrize(
    "text", ["", "3", "2563", "2563/3", "3/256", "3/25633", "03/2563", "3/2563 x", "-3/2563", "²/2563"]
)
def test_parse_refuses_what_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match=r"^quarter\.format$"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["0/2563", "5/2563", "12/2563"])
def test_parse_refuses_a_fifth_quarter(text: str) -> None:
    with pytest.raises(ValueError, match=r"^quarter\.number$"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["3/2020", "3/2499", "3/2643", "3/0000"])
def test_parse_refuses_a_year_of_another_era(text: str) -> None:
    with pytest.raises(ValueError, match=r"^quarter\.year$"):
        Period.parse(text)


@given(QUARTERS)
def test_parse_reads_what_str_writes(quarter: Period) -> None:
    assert Period.parse(str(quarter)) == quarter


@given(st.text(max_size=12))
def test_parse_raises_nothing_but_value_errors(text: str) -> None:
    try:
        quarter = Period.parse(text)
    except ValueError:
        return

    assert 1 <= quarter.number <= quarter.cycle.a_year


@given(QUARTERS)
def test_next_and_previous_undo_each_other(quarter: Period) -> None:
    assert quarter.next().previous() == quarter == quarter.previous().next()


@given(QUARTERS)
def test_quarters_follow_without_gap_in_order(quarter: Period) -> None:
    assert quarter < quarter.next()
    assert quarter.last_day + timedelta(days=1) == quarter.next().first_day


@given(st.dates(date(1957, 1, 1), date(2099, 9, 30)))
def test_a_day_lies_within_its_quarter(day: date) -> None:
    quarter = Period.of(day)

    assert quarter.first_day <= day <= quarter.last_day
    assert quarter.year == fiscal_year_of(day)
