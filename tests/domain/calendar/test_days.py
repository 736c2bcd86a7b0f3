"""Dates as people type them."""

from datetime import date

import pytest

from domain.calendar.days import parse_day


@pytest.mark.parametrize(
    "text",
    ["20/7/2563", "20/07/63", "๒๐/๗/๒๕๖๓", "20-7-2020", "20.7.2563", "2020-07-20", "2563-07-20", " 20 / 7 / 2563 "],
)
def test_it_reads_a_date_in_any_of_its_spellings(text: str) -> None:
    assert parse_day(text) == date(2020, 7, 20)


@pytest.mark.parametrize("text", ["", "พรุ่งนี้", "31/6/2563", "20/7", "9999-99-99", "0/0/0000", "20/7/2563 ค่ำ"])
def test_it_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"^day\.format$"):
        parse_day(text)
