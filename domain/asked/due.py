"""Dates a question names: the month or quarter a step is due in, by, before or after; the soonest and the latest."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from domain.asked.question import Due, Order
from domain.calendar.fiscal import Period
from domain.language.vocabulary import SUPERLATIVES, either, months_as_typed

_MONTHS: Final = months_as_typed()
CUE: Final = re.compile(
    r"เสร็จ|กำหนด|ครบ|ส่ง|ต้องทำ|ภายใน|เดดไลน์|มาตรการ|ขั้นตอน|ทำให้|สิ้น|\b(?:due|deadline|finish\w*|"
    r"complet\w*|by|in|steps?|measures?|must)\b"
)
"""Words that show that a month is one something is due in."""
_SOONEST: Final = re.compile(
    r"(?:เสร็จ|ครบกำหนด|กำหนด|เดดไลน์|ส่ง).{0,12}(?:ก่อนเพื่อน|ก่อนใคร|เร็วที่สุด|เร็วสุด|ก่อน(?:$|\s)|แรกสุด|"
    rf"อันแรก|ใกล้(?:{SUPERLATIVES}))|ใกล้.{{0,6}}(?:เดดไลน์|ครบกำหนด|กำหนด)|ด่วนสุด|เร่งด่วน|\b(?:earliest|"
    r"soonest|first (?:due|deadline)|due first|most urgent|next deadline)\b"
)
_LATEST: Final = re.compile(
    r"(?:เสร็จ|ครบกำหนด|กำหนด|เดดไลน์|ส่ง).{0,12}(?:หลังเพื่อน|หลังสุด|ช้าที่สุด|ช้าสุด|ท้ายสุด|สุดท้าย)"
    r"|\b(?:latest|last (?:due|deadline)|due last)\b"
)
_BY: Final = re.compile(
    r"(?:ภายใน|ไม่เกิน|อย่างช้า|ไม่ช้ากว่า|ก่อนสิ้น|ถึงสิ้น|\b(?:by|until|no later than|up to|"
    r"before the end of))(?:\s|the|end|of|สิ้น|เดือน|วันที่)*$"
)
_BEFORE: Final = re.compile(r"(?:ก่อน|\b(?:before|earlier than|prior to))(?:\s|ถึง|เดือน)*$")
_AFTER: Final = re.compile(r"(?:หลัง(?:จาก)?|พ้น|\b(?:after|later than))(?:\s|สิ้น|เดือน)*$")
_FROM: Final = re.compile(r"(?:ตั้งแต่|นับจาก|\b(?:from|since|starting))(?:\s|เดือน)*$")
_TO: Final = re.compile(r"^\s*(?:\d{2,4}\s*)?(?:-|ถึง|จนถึง|กับ|และ|หรือ|to|until|through|and|or)\s*(?:เดือน)?\s*$")
_QUARTER: Final = re.compile(
    r"(?:ไตรมาส(?:ที่)?|\bquarter|\bq)\s*([1-4])(?!\d)(?:\s*/\s*\d{2,4})?|\b(first|second|third|fourth) quarter\b"
)
_BEFORE_MAY: Final = ("in", "by", "before", "after", "due", "until", "end of", "since", "from", "and", "to")
"""Words that make a month of `may`."""
_NTH: Final = ("first", "second", "third", "fourth")
_REST: Final = re.compile(
    r"(?:พ\.?ศ\.?|ปี)?\s*(?<!\d)(?:25\d\d|20\d\d|6\d)(?!\d)|เดือน|ภายใน|สิ้น|\bmonth of\b|\bthe end of\b"
)
"""Words beside a month that say no more."""


def urgency(text: str) -> Order | None:
    """Order of due dates that is asked for: the soonest (low) or the latest first."""
    if _SOONEST.search(text):
        return Order.LOW
    return Order.HIGH if _LATEST.search(text) else None


def without_urgency(text: str) -> str:
    """A text without the words that ask for the soonest or the latest."""
    return _LATEST.sub("|", _SOONEST.sub("|", text))


def read(text: str, fiscal_year: int, years: Mapping[int, int]) -> tuple[Due | None, str]:
    """The days a step is to be due in, if a month or a quarter is named; the text without them.

    A month is that of the fiscal year, or of the year (by month) in which steps are due.
    """
    if match := _QUARTER.search(text):
        quarter = Period(fiscal_year, int(match[1]) if match[1] else _NTH.index(match[2]) + 1)
        return Due(quarter.first_day, quarter.last_day), f"{text[: match.start()]} {text[match.end() :]}"
    months = _months(text)
    if not months:
        return None, text
    (start, end, number), *others = months
    first, last = _span(number, fiscal_year, years)
    before = text[:start]
    due = Due(first, last)
    if others and _TO.match(text[end : others[0][0]]):
        _, end, number = others[0]
        due = Due(first, _span(number, fiscal_year, years)[1])
    elif match := _BY.search(before):
        due = Due(None, last, month=last)
    elif match := _BEFORE.search(before):
        due = Due(None, first - timedelta(days=1))
    elif match := _AFTER.search(before):
        due = Due(last + timedelta(days=1))
    elif match := _FROM.search(before):
        due = Due(first)
    start = match.start() if match else start
    return due, _REST.sub(" ", f"{text[:start]} {text[end:]}")


def _months(text: str) -> list[tuple[int, int, int]]:
    """Start, end and number (1–12) of the months a text names, in its order."""
    found: dict[int, tuple[int, int, int]] = {}
    for number, names in enumerate(_MONTHS, start=1):
        for name in names:
            for match in re.finditer(_pattern(name), text):
                at = match.start("month")
                if at not in found or match.end() > found[at][1]:
                    found[at] = (at, match.end(), number)
    return [found[at] for at in sorted(found)]


def _pattern(name: str) -> str:
    if name == "may":
        return rf"(?P<month>{either(f'(?<={word} )' for word in _BEFORE_MAY)}may\b|\bmay(?= 20\d\d))"
    if name.isascii():
        return rf"\b(?P<month>{name})\b\.?"
    if len(name) < 5:
        return rf"(?P<month>{re.escape(name)}|{re.escape(name.replace('.', ''))}\.)\.?"
    return rf"(?P<month>{re.escape(name)}(?:คม|ยน|พันธ์)?)"


def _span(month: int, fiscal_year: int, years: Mapping[int, int]) -> tuple[date, date]:
    """The first and the last day of a month of a fiscal year, which begins in October."""
    year = years.get(month) or Period(fiscal_year, 1).first_day.year + (month < 10)
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
