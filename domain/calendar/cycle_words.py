"""The cycle of reporting, in the words of plans and files: `รายไตรมาส`, `ทุก 6 เดือน`, `ปีละ 2 ครั้ง`, `3/6/9/12 เดือน`."""

import re
from typing import Final

from domain.calendar.fiscal import Cycle
from domain.language.digits import arabic_digits

_LISTED: Final = re.compile(
    r"(?<!\d)(\d{1,2}(?:\s*(?:,|/|และ|and|\s)\s*\d{1,2})*)\s*-?(?:เดือน(?!\s*[ก-ฮ]\.)|months?\b)(?:\s*แรก|\s*หลัง)?"
)
"""Months, one number or several before the word."""

_TIMES: Final = re.compile(r"ปีละ\s*(\d{1,2})\s*(?:ครั้ง|รอบ|งวด)")
_BY_TIMES: Final = {cycle.a_year: cycle for cycle in Cycle if cycle is not Cycle.CUMULATIVE}
_BY_MONTHS: Final = {cycle.months: cycle for cycle in Cycle if cycle is not Cycle.CUMULATIVE}
_CUMULATIVE: Final = frozenset({3, 6, 9, 12})
_HALVES: Final = frozenset({6, 12})

_WORDS: Final = (
    (Cycle.MONTH, re.compile(r"(?:ราย|ทุก|แต่ละ)\s*เดือน|เดือนละ|^เดือน$|\bmonthly\b|\bevery month\b|^month$")),
    (
        Cycle.QUARTER,
        re.compile(r"(?:ราย|ทุก|แต่ละ)\s*ไตรมาส|ไตรมาสละ|^ไตรมาส$|\bquarterly\b|\bevery quarter\b|^quarter$"),
    ),
    (Cycle.HALF_YEAR, re.compile(r"ครึ่งปี|\bhalf[ -]?year|\bsemi-?annual")),
    (
        Cycle.YEAR,
        re.compile(r"(?:ราย|ทุก)\s*ปี|ปีละ(?:\s*ครั้ง|\s*(?:หนึ่ง|1)\s*ครั้ง|$)|^ปี$|\byearly\b|(?<!semi-)\bannually\b|^year$"),
    ),
)


def cycles_in(words: str) -> frozenset[Cycle]:
    """The cycles that words name; several where they contradict each other."""
    text = arabic_digits(words).strip().lower()
    found = {cycle for cycle, pattern in _WORDS if pattern.search(text)}
    found |= {_BY_TIMES[count] for hit in _TIMES.finditer(text) if (count := int(hit[1])) in _BY_TIMES}
    months = frozenset(int(one) for hit in _LISTED.finditer(text) for one in re.findall(r"\d+", hit[1]))
    return frozenset(found) | _of_months(months)


def cycle_in(words: str) -> Cycle:
    """The cycle of a plan, by its words for it; the quarter where they name none, or several."""
    found = cycles_in(words)
    return next(iter(found)) if len(found) == 1 else Cycle.QUARTER


def _of_months(months: frozenset[int]) -> frozenset[Cycle]:
    """Cycles of the months named: of 6 and 12 the half year, of 9, or more of 3, 6, 9 and 12, the cumulative."""
    if months == _HALVES:
        return frozenset({Cycle.HALF_YEAR})
    if months and months <= _CUMULATIVE and (len(months) > 1 or 9 in months):
        return frozenset({Cycle.CUMULATIVE})
    return frozenset(_BY_MONTHS[one] for one in months if one in _BY_MONTHS)
