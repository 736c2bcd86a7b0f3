"""Dates, scores and lists as people read them, and the language they get."""

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from domain.language.lang import Lang, pick_language
from domain.language.thai import (
    arabic_digits,
    date_text,
    datetime_text,
    list_text,
    month_text,
    plural,
    score_text,
    short_date_text,
    time_text,
    weekday_text,
)

BANGKOK = ZoneInfo("Asia/Bangkok")
DAY = date(2020, 6, 30)


def test_thai_digits_become_arabic() -> None:
    assert arabic_digits("ข้อ ๐๑๒๓๔๕๖๗๘๙") == "ข้อ 0123456789"


def test_full_width_digits_become_arabic() -> None:
    assert arabic_digits("Ｉ２０ ０１２３４５６７８９") == "Ｉ20 0123456789"


def test_other_characters_are_left_alone() -> None:
    assert arabic_digits("คำ ² ½") == "คำ ² ½"


@pytest.mark.parametrize(("lang", "text"), [("th", "30 มิถุนายน 2563"), ("en", "30 June 2563")])
def test_a_date_carries_a_buddhist_year(lang: Lang, text: str) -> None:
    assert date_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "30 มิ.ย. 2563"), ("en", "30 Jun 2563")])
def test_a_short_date_abbreviates_the_month(lang: Lang, text: str) -> None:
    assert short_date_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "29 กุมภาพันธ์ 2563"), ("en", "29 February 2563")])
def test_a_leap_day_is_written(lang: Lang, text: str) -> None:
    assert date_text(date(2020, 2, 29), lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "มิถุนายน 2563"), ("en", "June 2563")])
def test_a_month_names_its_year(lang: Lang, text: str) -> None:
    assert month_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "วันอังคารที่ 30 มิถุนายน 2563"), ("en", "Tuesday 30 June 2563")])
def test_a_weekday_goes_before_its_date(lang: Lang, text: str) -> None:
    assert weekday_text(DAY, lang) == text


@pytest.mark.parametrize(("lang", "text"), [("th", "30 มิ.ย. 2563 09:00 น."), ("en", "30 Jun 2563 09:00")])
def test_a_moment_is_written_in_local_time(lang: Lang, text: str) -> None:
    assert datetime_text(datetime(2020, 6, 30, 2, 0, tzinfo=UTC), BANGKOK, lang) == text


def test_a_moment_late_in_utc_is_the_next_day_in_bangkok() -> None:
    assert datetime_text(datetime(2020, 12, 31, 17, 5, tzinfo=UTC), BANGKOK, "en") == "1 Jan 2564 00:05"


@pytest.mark.parametrize(("lang", "text"), [("th", "17:00 น."), ("en", "17:00")])
def test_a_time_of_day_is_local(lang: Lang, text: str) -> None:
    assert time_text(datetime(2020, 7, 16, 10, 0, tzinfo=UTC), BANGKOK, lang) == text


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^datetime\.naive$"):
        datetime_text(datetime(2020, 6, 30, 9), BANGKOK, "th")  # noqa: DTZ001


@pytest.mark.parametrize(
    ("score", "text"),
    [
        ("53.03", "53.03"),
        ("100", "100"),
        ("100.00", "100"),
        ("0", "0"),
        ("89", "89.00"),
        ("73.4", "73.40"),
        ("82.376", "82.38"),
        ("79.445", "79.45"),
    ],
)
def test_a_score_is_printed_as_in_the_document(score: str, text: str) -> None:
    assert score_text(Decimal(score)) == text


@pytest.mark.parametrize(
    ("words", "lang", "text"),
    [
        (["ก", "ข", "ค"], "th", "ก, ข และ ค"),
        (["ก", "ข"], "th", "ก และ ข"),
        (["a", "b", "c"], "en", "a, b and c"),
        (["a"], "en", "a"),
        ([], "en", ""),
    ],
)
def test_a_list_is_joined_with_and(words: list[str], lang: Lang, text: str) -> None:
    assert list_text(words, lang) == text


@pytest.mark.parametrize(("count", "text"), [(0, "0 steps"), (1, "1 step"), (2, "2 steps")])
def test_a_count_takes_its_noun_along(count: int, text: str) -> None:
    assert plural(count, "step") == text


def test_an_irregular_plural_is_given() -> None:
    assert plural(2, "person", "people") == "2 people"


def test_a_persons_own_language_comes_first() -> None:
    assert pick_language("th", "en", "en") == "th"


@pytest.mark.parametrize("code", ["en", "en-GB", "EN-us", "en_US"])
def test_telegrams_language_comes_next(code: str) -> None:
    assert pick_language(None, code, "th") == "en"


@pytest.mark.parametrize("code", [None, "", "de", "eng", "enx-GB"])
def test_the_default_comes_last(code: str | None) -> None:
    assert pick_language(None, code, "th") == "th"
