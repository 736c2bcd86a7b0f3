"""Periods in texts: named with their noun, the word for a round said once."""

import pytest

from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from screens.texts import say


@pytest.mark.parametrize(
    ("lang", "key", "period", "text"),
    [
        ("th", "round.was_closed", "3/2563", "รอบไตรมาสที่ 3/2563 ปิดแล้ว"),
        ("th", "round.was_closed", "h1/2569", "รอบ 6 เดือนแรก ปี 2569 ปิดแล้ว"),
        ("th", "round.was_closed", "2569-01", "รอบเดือน ม.ค. 2569 ปิดแล้ว"),
        ("th", "round.unknown", "9m/2569", "ยังไม่เคยเปิดรอบ 9 เดือน ปี 2569"),
        ("th", "summary.compared.none", "3/2563", "ยังไม่มีไตรมาสก่อนหน้าให้เปรียบเทียบ"),
        ("th", "summary.compared.none", "y/2569", "ยังไม่มีรอบก่อนหน้าให้เปรียบเทียบ"),
        ("en", "round.was_closed", "h1/2569", "The first half of 2569 B.E. is closed."),
        ("en", "round.no_plan", "h1/2569", "No plan is followed up in the first half of 2569 B.E."),
        ("en", "round.no_plan", "3/2563", "No plan is followed up in quarter 3/2563."),
    ],
)
def test_a_period_is_named_as_its_language_does(lang: Lang, key: str, period: str, text: str) -> None:
    assert say(lang, key, quarter=Period.parse(period)).text == text


def test_the_key_of_a_period_is_named_as_the_period() -> None:
    assert say("th", "report.closed", quarter="h2/2569").text.startswith("รอบ 6 เดือนหลัง ปี 2569 ปิดรับรายงานแล้ว")
