"""Conditions on figures: comparisons with their negations, ranges, the passing score, full marks, grades.

Patterns match tidied text (`domain.language.normalise`) with its numbers in digits. None names anything of one agency.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from domain.asked.question import AVERAGE, TARGET_NAMED, Bound, Relation
from domain.language.vocabulary import (
    ABOVE,
    ABOVE_EN,
    ASK_WHICH,
    BELOW,
    BELOW_EN,
    NEGATIONS,
    RANKS,
    YES_NO,
    YES_NO_SHORT,
    alternation,
    either,
)

MOST: Final = Decimal(100)
"""The highest score there is."""

_NO: Final = rf"(?:ยัง)?{either(NEGATIONS)}(?:ได้|ควร|เคย|มี)?\s*"
_NO_EN: Final = (
    r"\b(?:not|no|never|isn.?t|aren.?t|wasn.?t|weren.?t|does ?n.?t|do ?n.?t|did ?n.?t)\s+"
    r"(?:\w+ing\s+|be\s+|score[ds]?\s+|get\s+|any\s+)?"
)
_LESS: Final = alternation(BELOW, "ด้อยกว่า", "แย่กว่า")
_MORE: Final = alternation(ABOVE, "เหนือกว่า", "ดีกว่า", "พ้น")
_LESS_EN: Final = rf"(?:{alternation(BELOW_EN)}|(?:less|lower|fewer|worse|smaller)(?: than)?|short of)\b"
_MORE_EN: Final = rf"(?:{alternation(ABOVE_EN)}|(?:more|higher|better|greater|larger)(?: than)?|exceed\w*|beat\w*)\b"

_RELATIONS: Final = (
    (
        Relation.AT_LEAST,
        rf"{either(_MORE)}(?:หรือ|และ)เท่ากับ", rf"{_MORE_EN} or equal(?: to)?",
        rf"{_NO}{either(_LESS)}", f"{_NO_EN}{_LESS_EN}",
        "อย่างน้อย", "อย่างต่ำ", "ตั้งแต่", "เริ่มต้นที่", ">=|≥|=>", r"\bat least\b", rf"\bat or (?:{ABOVE_EN})\b",
        r"\bminimum of\b",
    ),
    (
        Relation.AT_MOST,
        rf"{either(_LESS)}(?:หรือ|และ)เท่ากับ", rf"{_LESS_EN} or equal(?: to)?",
        rf"{_NO}{either(_MORE)}", f"{_NO_EN}{_MORE_EN}",
        "อย่างมาก", "อย่างสูง", "<=|≤|=<", rf"\b(?:at most|up to|maximum of|at or (?:{BELOW_EN}))\b",
    ),
    (
        Relation.OTHER,
        rf"{_NO}(?:เท่ากับ|เท่า|ใช่|ตรงกับ)", rf"{_NO_EN}(?:equal(?: to)?|exactly|the same as)", "!=|<>|≠",
        "นอกจาก", "นอกเหนือจาก", "ยกเว้น", "ไม่รวม", "ไม่นับ", "ไม่อยู่ใน",
        r"\b(?:other than|except(?: for)?|excluding|apart from|besides|not in|outside)\b",
    ),
    (
        Relation.BELOW,
        f"{_NO}(?:ถึง|แตะ|ผ่าน)", rf"{_NO_EN}(?:reach\w*|hit|meet|pass\w*)", r"\b(?:fail\w*|miss(?:ed|es|ing)?)\b",
        "(?:ตก|แพ้|หลุด|พลาด)(?=เกณฑ์|เป้า)", _LESS, rf"\b{_LESS_EN}", "<",
    ),
    (Relation.ABOVE, _MORE, rf"\b{_MORE_EN}", ">"),
    (
        Relation.AT_LEAST,
        r"(?<!\d )(?<![ก-๛\d])(?:ถึง|แตะ)", "(?<=ได้)ถึง", "(?<=คะแนน)ถึง", "(?<=ไหน)ถึง", "(?<=ที่)ถึง", "ผ่าน",
        r"\b(?:reach\w*|hits?|meets?|pass\w*)\b",
    ),
    (
        Relation.EQUAL,
        "เท่ากับ", r"เท่า(?=\s*\d)", r"\b(?:equals?(?: to)?|exactly)\b", "(?<![<>!])=(?![<>])",
        r"(?:ได้(?:คะแนน|รับ)*|คะแนน)(?=\s*\d)", r"\bscor\w+ (?=\d)", r"\bgot (?=\d)",
    ),
)  # fmt: skip
"""Words of each comparison; what begins first in a text counts, of those the first of the table."""
_RELATION: Final = re.compile(
    alternation(f"(?P<r{place}>{alternation(words)})" for place, (_, *words) in enumerate(_RELATIONS))
)

_SAID: Final = r"(?:\s|ได้|คะแนน|แต้ม|ที่|ที่ระดับ|ระดับ|ค่า|ร้อยละ|of|the|a|an|score[sd]?|points?|mark|than|to|is|was|are)*"
_NUMBER: Final = rf"(\d{{1,3}}(?:\.\d+)?)(?![\d/]|\s*{either(RANKS, 'ข้อ')})\s*(?:%|คะแนน|แต้ม|percent|points?)?"
_FIGURE: Final = re.compile(
    rf"{_SAID}(?:(?P<number>{_NUMBER})|(?P<target>(?:ตาม)?(?:เกณฑ์|เป้าหมาย|เป้า|pass(?:ing)? (?:mark|score)\b|target|"
    r"threshold|standard)(?:ที่กำหนด|ผ่าน|ขั้นต่ำ)?(?:\s*\d{1,3}(?:\.\d+)?(?!\d))?)|"
    r"(?P<mean>(?:คะแนน)?(?:ค่า)?เฉลี่ย|(?:the )?(?:average|mean)\b)"
    r"|(?:เกรด|ระดับ|grade)\s*(?P<grade>aa|[a-f])(?![a-z])|(?P<bare>aa|[a-f])(?=\s*$|[ก-๛]|\s+(?:grade|[ก-๛])))"
)  # fmt: skip
_AND_UP: Final = re.compile(
    rf"(?:ตั้งแต่|เกิน|จาก|from)?{_SAID}(?:(\d{{1,3}}(?:\.\d+)?)|(?:เกรด|ระดับ|grade)\s*(aa|[a-f])(?![a-z]))\s*(?:%|"
    rf"คะแนน|แต้ม|points?)?"
    rf"\s*(?:(?P<up>ขึ้นไป|ขึ้น(?!เว็บ)|\+|(?:or|and) (?:more|{ABOVE_EN}|higher|better|up)\b|up(?:wards?)?\b)|"
    rf"(?P<down>ลงมา|ลงไป|(?:or|and) (?:less|{BELOW_EN}|lower|worse|fewer|down)\b|down(?:wards?)?\b))"
)
_BETWEEN: Final = re.compile(
    rf"(?P<out>(?:{_NO}|{_NO_EN})(?:อยู่|ใน)*)?(?P<cue>(?:อยู่)?(?:ใน)?(?:ระหว่าง|ช่วง|ตั้งแต่|จาก)|\b(?:between|"
    rf"from|in the range(?: of)?)\b)?"
    r"(?:\s|คะแนน)*(?<![a-z\d./])(\d{1,3}(?:\.\d+)?)\s*(?:คะแนน)?\s*(?P<to>-|ถึง|จนถึง|to\b|and\b|กับ|"
    r"และ)\s*(\d{1,3}(?:\.\d+)?)(?![\d/])"
)
_NUMBERED: Final = re.compile(
    rf"(?:ข้อ|ที่|{RANKS}|ตัวชี้วัด|หมวด|ไอ|อี|โอ|ไตรมาส|\b[ieo]|items?|no\.?|indicators?|ranks?|places?|"
    r"questions?|top|steps?)\s*$"
)
"""Words before a number that is a code or a place, not a score."""
FULL: Final = re.compile(
    rf"(?:{ASK_WHICH}|กี่(?:ข้อ|ตัว|หมวด|อัน|ประเด็น)|ทุก(?:ข้อ|ตัว|ประเด็น|หมวด)|(?:ข้อ|ตัวชี้วัด|ประเด็น|หมวด)ที่)"
    r"[ก-๛ ]{0,14}(?<!เกือบ)เต็ม|"
    r"\b(?:which|what|how many|any|every)\b.{0,40}\b(?:full (?:marks?|score|points)|perfect|100|hundred)\b|"
    r"\b(?:items?|indicators?|questions?) (?:with|at|scoring|that (?:got|have|scored)) (?:full (?:marks?|score)|"
    r"perfect|100)\b"
)
_FULL_ASKED: Final = re.compile(
    rf"(?:ได้|คะแนน)(?:คะแนน)?เต็ม(?:ร้อย| ?100)?(?=(?:ใช่)?(?:{YES_NO}|{YES_NO_SHORT}|หรือ|รึ))"
    r"|^(?:is|did|does|do|has|are)\b.*\b(?:full (?:marks?|score|points)|perfect)\b"
)
_FULL_WORDS: Final = re.compile(
    r"(?:คะแนน)?เต็ม(?: ?100|ร้อย)?(?:คะแนน)?|\b(?:full (?:marks?|score|points)|perfect(?: scores?)?|a hundred|"
    r"hundred|100)\b"
)
NOT_FULL: Final = re.compile(
    r"(?:ไม่นับ|ไม่รวม|นอกจาก|ยกเว้น|ตัด)[ก-๛ ]{0,14}(?:เต็ม(?:ร้อย| ?100)?|ร้อย|100)|ไม่(?:ได้)?(?:คะแนน)?(?:เต็ม|"
    r"ถึงร้อย)(?:ร้อย| ?100)?|"
    r"\b(?:not counting|apart from|except|excluding|besides|other than|leav\w+ out|ignor\w+|did ?n.?t get|"
    r"not get)\b.{0,24}"
    r"\b(?:full (?:marks?|score|points)|perfect\w*|100s?|hundreds?)"
)
_FAIL: Final = re.compile(
    r"ไม่ผ่าน(?:เกณฑ์)?|ตกเกณฑ์|สอบตก|ยังไม่ถึง|\b(?:fail\w*|did ?n.?t pass|not pass\w*|miss\w* the (?:target|"
    r"pass mark))\b"
)
_PASS: Final = re.compile(r"ผ่าน(?:เกณฑ์)?|\bpass\w*\b")
_GRADE: Final = re.compile(
    rf"(?P<no>{_NO}(?:ใช่|ได้)?\s*|{_NO_EN})?(?:(?:เกรด|ระดับ)\s*|\b(?:grades?|rat(?:ed|ing))\s+(?:an?\s+)?)"
    r"((?:aa|[a-f])(?![a-z])(?:\s*(?:,|/|หรือ|กับ|และ|or|and)\s*(?:aa|[a-f])(?![a-z]))*)|\b(aa|[a-f])[ -](?:grade|rat)"
    rf"|(?:ได้|\bgot (?:an? )?)\s*(aa|[a-f])(?=$|\s*(?:\?|{YES_NO}|กี่|บ้าง|หรือ))"
)


@dataclass
class Conditions:
    """Conditions read from a text, and the text without them; `open` is a comparison that names no figure."""

    rest: str
    bounds: list[Bound] = field(default_factory=list)
    outside: bool = False
    grades: list[str] = field(default_factory=list)
    not_grades: bool = False
    open: Relation | None = None
    passing: bool = False
    """Passing or full marks are asked about without a figure."""


Named = Callable[[str], tuple[str, str] | None]
"""The code that a text begins with, and the text after it."""

Band = Callable[[str, Relation], Decimal | None]
"""The figure at which a grade is compared; None for a grade the year does not know."""


def read(text: str, named: Named, band: Band) -> Conditions:
    """The conditions of a tidied text; a figure may be a score that `named` finds."""
    found = Conditions(text)
    _read_not_full(found)
    _read_between(found)
    _read_and_up(found, band)
    for _ in range(4):
        if not _read_comparison(found, named, band):
            break
    _read_grades(found)
    if not found.bounds and not found.grades:
        _read_passing(found)
    return found


def _without(found: Conditions, start: int, end: int) -> None:
    found.rest = f"{found.rest[:start]} {found.rest[end:]}"


def _read_not_full(found: Conditions) -> None:
    if match := NOT_FULL.search(found.rest):
        found.bounds.append(Bound(Relation.BELOW, MOST))
        _without(found, *match.span())


def _read_between(found: Conditions) -> None:
    for match in _BETWEEN.finditer(found.rest):
        low, high = Decimal(match[3]), Decimal(match[5])
        before = found.rest[: match.start(3)]
        if _NUMBERED.search(before) and not match["cue"]:
            continue
        if not match["cue"] and (match["to"] in ("and", "กับ", "และ") or min(len(match[3]), len(match[5])) == 1):
            continue
        if max(low, high) > MOST or low == high:
            continue
        found.bounds += [Bound(Relation.AT_LEAST, min(low, high)), Bound(Relation.AT_MOST, max(low, high))]
        found.outside = bool(match["out"])
        _without(found, *match.span())
        return


def _read_and_up(found: Conditions, band: Band) -> None:
    for match in _AND_UP.finditer(found.rest):
        if match[1] and _NUMBERED.search(found.rest[: match.start(1)]):
            continue
        relation = Relation.AT_LEAST if match["up"] else Relation.AT_MOST
        figure = Decimal(match[1]) if match[1] else band(match[2].upper(), relation)
        if figure is None:
            continue
        found.bounds.append(Bound(relation, figure))
        _without(found, *match.span())
        return


def _read_comparison(found: Conditions, named: Named, band: Band) -> bool:
    """Take the first comparison that names a figure; note one that names none."""
    for match in _RELATION.finditer(found.rest):
        relation = _RELATIONS[int((match.lastgroup or "r0")[1:])][0]
        figure, end = _figure(found.rest, match.end(), relation, named, band)
        if figure is not None:
            found.bounds.append(Bound(relation, figure))
            _without(found, match.start(), end)
            return True
        if (found.open is None and "กว่า" in match[0]) or re.search(
            r"er\b|better|worse|more|less|above|below", match[0]
        ):
            found.open = relation
    return False


def _figure(text: str, at: int, relation: Relation, named: Named, band: Band) -> tuple[Decimal | str | None, int]:
    """The figure that follows a comparison, and its end."""
    if match := _FIGURE.match(text, at):
        if match["number"]:
            return Decimal(match[2]), match.end()
        if match["mean"]:
            return AVERAGE, match.end()
        if match["target"]:
            number = re.search(r"\d{1,3}(?:\.\d+)?", match["target"])
            return Decimal(number[0]) if number else TARGET_NAMED, match.end()
        if (figure := band((match["grade"] or match["bare"]).upper(), relation)) is not None:
            return figure, match.end()
    code = named(text[at:])
    return (code[0], len(text) - len(code[1])) if code else (None, at)


def _read_grades(found: Conditions) -> None:
    for match in _GRADE.finditer(found.rest):
        found.grades += re.findall(r"aa|[a-f]", (match[2] or match[3] or match[4]))
        found.not_grades = bool(match["no"])
    found.grades = [grade.upper() for grade in found.grades]
    if found.grades:
        found.rest = _GRADE.sub(" ", found.rest)


def _read_passing(found: Conditions) -> None:
    """Full marks, failing and passing, which name no figure."""
    for cue, words, bound in _PASSING:
        if cue.search(found.rest):
            found.bounds.append(bound)
            found.rest = words.sub(" ", found.rest)
            found.passing = True
            return


_PASSING: Final = (
    (FULL, _FULL_WORDS, Bound(Relation.EQUAL, MOST)),
    (_FULL_ASKED, _FULL_WORDS, Bound(Relation.EQUAL, MOST)),
    (_FAIL, _FAIL, Bound(Relation.BELOW, TARGET_NAMED)),
    (_PASS, _PASS, Bound(Relation.AT_LEAST, TARGET_NAMED)),
)
"""Words that show it, those that say it, and the condition."""
