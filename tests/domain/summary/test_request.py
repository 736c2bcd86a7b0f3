"""The words after /summary."""

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.calendar.fiscal import Quarter
from domain.summary.request import SummaryRequest, read_request

ZONE = ZoneInfo("Asia/Bangkok")
THIRD = Quarter(2563, 3)
OPENED, NOW = date(2020, 6, 30), datetime(2020, 12, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "quarter", "day", "clock"),
    [
        ("", None, None, None),
        ("3/2563", THIRD, None, None),
        ("ไตรมาส 3", 3, None, None),
        ("3", 3, None, None),
        ("3/2563 15 ก.ค.", THIRD, (7, 15), None),
        ("๓/๒๕๖๓ ๑๕ กรกฎาคม ๒๕๖๓", THIRD, date(2020, 7, 15), None),
        ("ไตรมาส 3/2563 ณ วันที่ 15/7/63", THIRD, date(2020, 7, 15), None),
        ("15 ก.ค. 17:00", None, (7, 15), time(17)),
        ("3/63 16 Jul 2563 17.00 น.", THIRD, date(2020, 7, 16), time(17)),
        ("2563-07-16T17:00", None, date(2020, 7, 16), time(17)),
    ],
)
def test_a_quarter_and_a_past_day_are_read(said: str, quarter: Any, day: Any, clock: Any) -> None:
    assert read_request(said) == SummaryRequest(quarter, day, clock)


@pytest.mark.parametrize("said", ["เมื่อวาน", "5/2563", "3/2563 x", "17:00", "3/2563 17:00", "31/6/2563"])
def test_anything_else_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match=r"\."):
        read_request(said)


def test_a_day_without_a_year_is_the_first_from_the_opening_on() -> None:
    assert SummaryRequest(day=(7, 15)).moment(OPENED, NOW, ZONE) == datetime(2020, 7, 15, 16, 59, 59, tzinfo=UTC)
    assert SummaryRequest(day=(1, 4)).moment(OPENED, NOW, ZONE) == datetime(2021, 1, 4, 16, 59, 59, tzinfo=UTC)


def test_today_is_now() -> None:
    assert SummaryRequest(day=date(2020, 12, 1)).moment(OPENED, NOW, ZONE) is None


def test_a_day_that_is_in_no_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        SummaryRequest(day=(6, 31)).moment(OPENED, NOW, ZONE)
