"""Periods as people write them, in both eras and languages."""

from datetime import date

import pytest

from domain.absence import Days
from domain.calendar.spans_in_words import days_in

TODAY = date(2020, 7, 8)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("ลาถึง 20 ก.ค.", "07-08", "07-20"),
        ("13-20 ก.ค.", "07-13", "07-20"),
        ("13 ถึง 20 กรกฎาคม 2563", "07-13", "07-20"),
        ("๑๓-๒๐ ก.ค.", "07-13", "07-20"),
        ("13 ก.ค. - 2 ส.ค. 63", "07-13", "08-02"),
        ("13/7/2563 ถึง 20/7/2563", "07-13", "07-20"),
        ("13/7-20/7", "07-13", "07-20"),
        ("ตั้งแต่วันนี้ถึงวันที่ 20 กรกฎาคม 2563", "07-08", "07-20"),
        ("30 มิ.ย. - 5 ส.ค.", "07-08", "08-05"),
        ("ตั้งแต่ 13 ก.ค. ถึงสิ้นเดือน", "07-13", "07-31"),
        ("ถึงวันที่ 20", "07-08", "07-20"),
        ("ถึงวันศุกร์", "07-08", "07-10"),
        ("3 วัน", "07-08", "07-10"),
        ("3 วันตั้งแต่พรุ่งนี้", "07-09", "07-11"),
        ("สัปดาห์หน้า", "07-13", "07-17"),
        ("วันนี้", "07-08", "07-08"),
        ("วันที่ 20 ก.ค.", "07-20", "07-20"),
        ("until 20 July", "07-08", "07-20"),
        ("from 13 to 20 July", "07-13", "07-20"),
        ("July 13 to July 20", "07-13", "07-20"),
        ("until the 20th", "07-08", "07-20"),
        ("for two weeks", "07-08", "07-21"),
        ("next week", "07-13", "07-17"),
    ],
)
def test_it_is_read(text: str, first: str, last: str) -> None:
    assert days_in(text, TODAY) == Days(date.fromisoformat(f"2020-{first}"), date.fromisoformat(f"2020-{last}"))


@pytest.mark.parametrize("text", ["ลา", "ตั้งแต่ 13 ก.ค.", "1.1 ข้อ 4", ""])
def test_a_text_without_an_end_names_none(text: str) -> None:
    assert days_in(text, TODAY) is None
