"""Dates as people name them in a sentence."""

from datetime import date

import pytest

from domain.calendar.days_in_words import day_in

TODAY = date(2020, 7, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ให้เสร็จภายใน 15 ก.ค.", date(2020, 7, 15)),
        ("15 กรกฎาคม 2563", date(2020, 7, 15)),
        ("๑๕ ก.ค. ๖๓", date(2020, 7, 15)),
        ("ขอเลื่อนถึง 15/7/2563 เพราะรอ", date(2020, 7, 15)),
        ("สิ้นเดือนสิงหาคม", date(2020, 8, 31)),
        ("ภายในเดือนกันยายน", date(2020, 9, 30)),
        ("ภายในสิ้นเดือน", date(2020, 7, 31)),
        ("สิ้นเดือนหน้า", date(2020, 8, 31)),
        ("อีก 7 วัน", date(2020, 7, 8)),
        ("อีกสองสัปดาห์", date(2020, 7, 15)),
        ("พรุ่งนี้", date(2020, 7, 2)),
        ("วันศุกร์", date(2020, 7, 3)),
        ("วันศุกร์หน้า", date(2020, 7, 10)),
        ("by July 15", date(2020, 7, 15)),
        ("15 July 2020", date(2020, 7, 15)),
        ("by the end of August", date(2020, 8, 31)),
        ("within 10 days", date(2020, 7, 11)),
        ("2563-08-01", date(2020, 8, 1)),
        ("ภายในศุกร์นี้", date(2020, 7, 3)),
        ("ภายในวันที่ 15", date(2020, 7, 15)),
        ("by the 15th", date(2020, 7, 15)),
        ("วันที่ 31", date(2020, 7, 31)),
    ],
)
def test_it_reads_a_date(text: str, day: date) -> None:
    assert day_in(text, TODAY) == day


@pytest.mark.parametrize("text", ["30 มิ.ย.", "30 June"])
def test_a_day_with_no_year_is_the_next_such_day(text: str) -> None:
    assert day_in(text, TODAY) == date(2021, 6, 30)


@pytest.mark.parametrize(
    "text", ["", "M1.1/4 ทำให้เสร็จ", "ร้อยละ 60", "1.2 ข้อ 3", "31 ก.พ.", "may be late", "เร็ว ๆ นี้", "15/13/2563"]
)
def test_it_reads_no_date_where_there_is_none(text: str) -> None:
    assert day_in(text, TODAY) is None
