"""The words after /summary."""

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.calendar.fiscal import Cycle
from domain.calendar.period_words import PeriodSaid
from domain.summary.request import SummaryRequest, read_request

ZONE = ZoneInfo("Asia/Bangkok")
NUMBERED = PeriodSaid(3, 2563)
OPENED, NOW = date(2020, 6, 30), datetime(2020, 12, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "quarter", "day", "clock"),
    [
        ("", None, None, None),
        ("3/2563", NUMBERED, None, None),
        ("ไตรมาส 3", PeriodSaid(3, None, Cycle.QUARTER), None, None),
        ("3", PeriodSaid(3), None, None),
        ("3/2563 15 ก.ค.", NUMBERED, (7, 15), None),
        ("๓/๒๕๖๓ ๑๕ กรกฎาคม ๒๕๖๓", NUMBERED, date(2020, 7, 15), None),
        ("ไตรมาส 3/2563 ณ วันที่ 15/7/63", PeriodSaid(3, 2563, Cycle.QUARTER), date(2020, 7, 15), None),
        ("15 ก.ค. 17:00", None, (7, 15), time(17)),
        ("3/63 16 Jul 2563 17.00 น.", NUMBERED, date(2020, 7, 16), time(17)),
        ("6 เดือนแรก 2569 15 เม.ย.", PeriodSaid(1, 2569, Cycle.HALF_YEAR), (4, 15), None),
        ("2563-07-16T17:00", None, date(2020, 7, 16), time(17)),
    ],
)
def test_a_quarter_and_a_past_day_are_read(said: str, quarter: Any, day: Any, clock: Any) -> None:
    assert read_request(said) == SummaryRequest(quarter, day, clock)


@pytest.mark.parametrize("said", ["เมื่อวาน", "3/2563 x", "17:00", "3/2563 17:00", "31/6/2563"])
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
