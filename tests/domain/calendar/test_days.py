"""Dates as people type them."""

from datetime import date

import pytest

from domain.calendar.days import in_common_era, parse_day


@pytest.mark.parametrize(
    "text",
    ["20/7/2563", "20/07/63", "๒๐/๗/๒๕๖๓", "20-7-2020", "20.7.2563", "2020-07-20", "2563-07-20", " 20 / 7 / 2563 "],
)
def test_it_reads_a_date_in_any_of_its_spellings(text: str) -> None:
    assert parse_day(text) == date(2020, 7, 20)


@pytest.mark.parametrize(
    "text", ["", "พรุ่งนี้", "31/6/2563", "20/7", "9999-99-99", "0/0/0000", "20/7/2563 ค่ำ", "30/9/3112"]
)
def test_it_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"^day\.format$"):
        parse_day(text)


@pytest.mark.parametrize(("text", "day"), [("1/2/2399", date(2399, 2, 1)), ("1/2/2400", date(1857, 2, 1))])
def test_a_year_from_2400_on_is_buddhist(text: str, day: date) -> None:
    assert parse_day(text) == day


def test_a_leap_day_of_a_buddhist_year_is_read() -> None:
    assert parse_day("29/2/2563") == date(2020, 2, 29)


@pytest.mark.parametrize("day", [date(2569, 9, 30), date(2026, 9, 30)])
def test_a_date_of_either_era_becomes_one_of_the_common_era(day: date) -> None:
    assert in_common_era(day) == date(2026, 9, 30)


@pytest.mark.parametrize("day", [date(2564, 2, 29), date(3112, 9, 30)])
def test_a_day_that_the_common_era_lacks_or_has_far_ahead_is_no_date(day: date) -> None:
    with pytest.raises(ValueError, match=r"^day\.format$"):
        in_common_era(day)
