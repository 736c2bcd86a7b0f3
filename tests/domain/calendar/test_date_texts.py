"""Dates and times as people read them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar.date_texts import date_text, datetime_text, month_text, short_date_text, time_text, weekday_text
from domain.language.lang import Lang

BANGKOK = ZoneInfo("Asia/Bangkok")
DAY = date(2020, 6, 30)


@pytest.mark.parametrize(("lang", "text"), [("th", "30 มิถุนายน 2563"), ("en", "30 June 2563 B.E.")])
def test_a_date_carries_a_buddhist_year_that_english_marks(lang: Lang, text: str) -> None:
    assert date_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "30 มิ.ย. 2563"), ("en", "30 Jun 2563 B.E.")])
def test_a_short_date_abbreviates_the_month(lang: Lang, text: str) -> None:
    assert short_date_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "29 กุมภาพันธ์ 2563"), ("en", "29 February 2563 B.E.")])
def test_a_leap_day_is_written(lang: Lang, text: str) -> None:
    assert date_text(date(2020, 2, 29), lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "มิถุนายน 2563"), ("en", "June 2563 B.E.")])
def test_a_month_names_its_year(lang: Lang, text: str) -> None:
    assert month_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "วันอังคารที่ 30 มิถุนายน 2563"), ("en", "Tuesday 30 June 2563 B.E.")])
def test_a_weekday_goes_before_its_date(lang: Lang, text: str) -> None:
    assert weekday_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "30 มิ.ย. 2563 09:00 น."), ("en", "30 Jun 2563 B.E., 09:00")])
def test_a_moment_is_written_in_local_time(lang: Lang, text: str) -> None:
    assert datetime_text(datetime(2020, 6, 30, 2, 0, tzinfo=UTC), BANGKOK, lang) == text


def test_a_moment_late_in_utc_is_the_next_day_in_bangkok() -> None:
    assert datetime_text(datetime(2020, 12, 31, 17, 5, tzinfo=UTC), BANGKOK, "en") == "1 Jan 2564 B.E., 00:05"


@pytest.mark.parametrize(("lang", "text"), [("th", "17:00 น."), ("en", "17:00")])
def test_a_time_of_day_is_local(lang: Lang, text: str) -> None:
    assert time_text(datetime(2020, 7, 16, 10, 0, tzinfo=UTC), BANGKOK, lang) == text


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^datetime\.naive$"):
        datetime_text(datetime(2020, 6, 30, 9), BANGKOK, "th")  # noqa: DTZ001
