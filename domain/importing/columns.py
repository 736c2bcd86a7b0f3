"""Columns of a plan's table, mapped by the words of its header and by what stands in them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from domain.importing.mending import plain_dashes
from domain.importing.table import Span
from domain.language.digits import arabic_digits
from domain.language.vocabulary import OFFICES, month_numbers


class PlanColumn(StrEnum):
    """A meaning of a column."""

    NUMBER = "number"
    ITEM = "item"
    GROUP = "group"
    MEASURE = "measure"
    TITLE = "title"
    ACTIVITIES = "activities"
    LEAD = "lead"
    JOINT = "joint"
    START = "start"
    DUE = "due"
    EVERY = "every"
    INDICATOR = "indicator"
    UNIT_OF_MEASURE = "unit"
    TARGET = "target"
    BUDGET = "budget"
    SPENT = "spent"
    STATUS = "status"
    PERCENT = "percent"
    RESULT = "result"
    OBSTACLES = "obstacles"
    SUGGESTION = "suggestion"
    EVIDENCE = "evidence"
    REPORTING = "reporting"
    NOTE = "note"
    QUARTER_1 = "quarter 1"
    QUARTER_2 = "quarter 2"
    QUARTER_3 = "quarter 3"
    QUARTER_4 = "quarter 4"
    MONTH = "month"
    IGNORED = "ignored"


QUARTERS: Final = (PlanColumn.QUARTER_1, PlanColumn.QUARTER_2, PlanColumn.QUARTER_3, PlanColumn.QUARTER_4)
_LEVELS: Final = (
    (5, r"ขั้นตอน|วิธี(?:การ)?ปฏิบัติ|วิธี(?:การ)?ดำเนิน(?:การ|งาน)|รายละเอียด(?:การดำเนิน)?|\bstep"),
    (4, r"กิจกรรม|รายการ|การดำเนินงาน$|การดำเนินการ$|แนวทาง|activit"),
    (3, r"โครงการ|แนวปฏิบัติ|แผนงาน|project"),
    (2, r"มาตรการ|measure"),
    (1, r"ยุทธศาสตร์|ประเด็น|มิติ|กลุ่ม(?!งาน)|เป้าประสงค์|strateg"),
)
"""Words for what is done, by how small a part of the plan they name."""
_WORDS: Final = (
    (
        PlanColumn.PERCENT,
        r"^ร้อยละ(?:ความก้าวหน้า|ความสำเร็จ|ของความ\S*|ผล\S*)?(?:\s*\(?%?\)?)?$|^%$|ความก้าวหน้า.*(?:%|ร้อยละ)|ร้อยละความก้าวหน้า|ร้อยละความสำเร็จ|^percent|progress.*%",
    ),
    (PlanColumn.SPENT, r"เบิกจ่าย|ใช้จ่ายจริง|ใช้ไป|จ่ายจริง|ผลการใช้จ่าย|spent"),
    (PlanColumn.BUDGET, r"งบประมาณ|งปม\.?|วงเงิน|ตั้งไว้|ได้รับจัดสรร|จำนวนเงิน|budget"),
    (
        PlanColumn.REPORTING,
        r"การรายงาน(?:ผล)?|รอบ(?:การ)?รายงาน|ความถี่.*รายงาน|ไตรมาสที่รายงาน|รายงานผล(?:ใน)?ไตรมาส|งวดรายงาน|ไตรมาสที่(?:ต้อง)?(?:ส่ง|รายงาน)",
    ),
    (PlanColumn.STATUS, r"สถานะ|สถานภาพ|ผลสำเร็จของ|status"),
    (PlanColumn.OBSTACLES, r"ปัญหา|อุปสรรค|ข้อจำกัด|obstacle"),
    (PlanColumn.SUGGESTION, r"ข้อเสนอแนะ|แนวทางแก้ไข|แนวทางการแก้ไข|suggest"),
    (
        PlanColumn.EVIDENCE,
        r"^(?:เอกสาร)?\s*หลักฐาน|เอกสาร(?:/|\s)*หลักฐาน|เอกสารอ้างอิง|เอกสารแนบ|ลิงก์|ลิงค์|link|evidence|\burl\b",
    ),
    (PlanColumn.RESULT, r"ผลการดำเนิน(?:งาน|การ)|ผลการปฏิบัติ|ผลงาน|ผลลัพธ์ที่เกิดขึ้น|result"),
    (PlanColumn.UNIT_OF_MEASURE, r"หน่วยนับ|^หน่วย$|หน่วยวัด"),
    (PlanColumn.TARGET, r"เป้าหมาย|ค่าเป้า|target"),
    (
        PlanColumn.ITEM,
        r"ข้อ\s*(?:คำถาม)?\s*(?:ita|ที่แก้)|^moit|^eb\b|ข้อ\s*moit|รหัส\s*(?:ita|moit)|ตัวชี้วัด\s*(?:ita|moit|oit|iit|eit)|ประเด็น\s*ita|^o(?:it)?$|^ita\b",
    ),
    (PlanColumn.INDICATOR, r"ตัวชี้วัด|ตัววัด|ดัชนี|kpi|indicator|ผลผลิต|ผลสัมฤทธิ์"),
    (
        PlanColumn.JOINT,
        rf"(?:ผู้รับผิดชอบ|{OFFICES}|ผู้ดำเนินการ|ผู้เกี่ยวข้อง|ส่วนงาน).*(?:ร่วม|สนับสนุน|รอง|เกี่ยวข้อง)|^(?:ผู้)?(?:ร่วม|สนับสนุน)|ผู้เกี่ยวข้อง|ผู้ร่วม|support|joint",
    ),
    (
        PlanColumn.LEAD,
        r"รับผิดชอบ|หน่วยงาน|ผู้ดำเนิน(?:การ|งาน)|เจ้าภาพ|เจ้าของเรื่อง|เจ้าของโครงการ|ส่วนราชการ|^หลัก$|owner|responsible|ผู้ปฏิบัติ|ผู้จัดทำ",
    ),
    (PlanColumn.EVERY, r"ทำซ้ำ|ความถี่|repeat"),
    (PlanColumn.START, r"(?:วันที่|วัน|เดือน|กำหนด|ระยะเวลา)?(?:เริ่ม(?:ต้น|ดำเนินการ)?)(?!.*สิ้นสุด)|^ตั้งแต่|^start|^from"),
    (
        PlanColumn.DUE,
        r"แล้วเสร็จ|สิ้นสุด|กำหนด(?:ส่ง|เสร็จ|การ|เวลา|วัน)|ระยะเวลา|ช่วงเวลา|เวลา(?:ที่)?ดำเนิน|^กำหนด|วันครบ|ครบกำหนด|ภายในวันที่|ห้วงเวลา|เดือนที่|^เสร็จ|^ถึง(?:วันที่)?$|deadline|\bdue\b|timeline|^ไตรมาส(?:ที่)?(?:ดำเนินการ)?$|^วันที่$|^end$|^until$",
    ),
    (PlanColumn.NOTE, r"หมายเหตุ|remark|^note"),
    (PlanColumn.NUMBER, r"^(?:ที่|ลำดับ(?:ที่)?|ลำดับ|ข้อ(?:ที่)?|no\.?|#|รหัส(?:ขั้นตอน)?|id|เลขที่)$"),
)
_PATTERNS: Final = tuple((column, re.compile(pattern, re.IGNORECASE)) for column, pattern in _WORDS)
_LEVEL_PATTERNS: Final = tuple((level, re.compile(pattern, re.IGNORECASE)) for level, pattern in _LEVELS)
_QUARTER: Final = re.compile(r"(?:ไตรมาส\s*(?:ที่)?|^q\.?|quarter)\s*([1-4])(?!\d)", re.IGNORECASE)
_MONTHS: Final = month_numbers()
_MONTH: Final = re.compile(r"(?:เดือน)?\s*(?P<name>[^\d\s]+)\s*(?:\d{2,4})?")
_DETAIL: Final = re.compile(r"กิจกรรมย่อย|บรรทัดละข้อ|รายละเอียด(?:กิจกรรม|โครงการ|การดำเนิน)|ขั้นตอนย่อย|กิจกรรมหลัก")


@dataclass(frozen=True)
class Header:
    """The header of a table: its rows (from 0), the meaning of each column, its label; `months` of month columns."""

    rows: tuple[int, ...]
    columns: tuple[PlanColumn | None, ...]
    labels: tuple[str, ...]
    months: Mapping[int, int]

    def of(self, *meanings: PlanColumn) -> list[int]:
        """The columns with one of some meanings, from left to right."""
        if len(meanings) == 1:
            return self._by_meaning.get(meanings[0], [])
        return [at for at, one in enumerate(self.columns) if one in meanings]

    @cached_property
    def _by_meaning(self) -> dict[PlanColumn, list[int]]:
        """The columns of each meaning."""
        found: dict[PlanColumn, list[int]] = {}
        for at, one in enumerate(self.columns):
            if one is not None:
                found.setdefault(one, []).append(at)
        return found


def meaning(label: str) -> tuple[PlanColumn | None, int]:
    """The meaning of a header's label, and for what is done the level of its words."""
    text = plain_dashes(arabic_digits(label)).replace("\n", " ").strip(" :*")
    if not text:
        return None, 0
    quarter = _QUARTER.search(text)
    if quarter and "รายงาน" not in text and not _QUARTER.search(text, quarter.end()):
        return QUARTERS[int(quarter[1]) - 1], 0
    if month_of(text) is not None:
        return PlanColumn.MONTH, 0
    levels = [level for level, pattern in _LEVEL_PATTERNS if pattern.search(text)]
    first = min((found.start() for _, pattern in _LEVEL_PATTERNS if (found := pattern.search(text))), default=len(text))
    for column, pattern in _PATTERNS:
        found = pattern.search(text)
        if found and not (levels and first < found.start()):
            if column is PlanColumn.BUDGET and re.search("ใช้งบประมาณ|แหล่ง", text):
                return PlanColumn.NOTE, 0
            return column, 0
    if _DETAIL.search(text):
        return PlanColumn.ACTIVITIES, 0
    if levels:
        return PlanColumn.TITLE, max(levels)
    return None, 0


def month_of(label: str) -> int | None:
    """The month (1–12) a header names alone."""
    found = _MONTH.fullmatch(arabic_digits(label).strip())
    return _MONTHS.get(found["name"].lower()) if found else None


_FEWEST: Final = 2
_LAST_ROW: Final = 40


def find_header(rows: Sequence[Sequence[str]], merged: Sequence[Span]) -> Header | None:
    """The header of a table; None where no row names what is done and one thing more."""
    best: tuple[int, Header] | None = None
    for at in range(min(len(rows), _LAST_ROW)):
        filled = [cell for cell in rows[at] if cell]
        if len(set(filled)) < _FEWEST:
            continue
        one = _header(rows, (at,))
        score = _score(one)
        if score < _FEWEST or PlanColumn.TITLE not in one.columns:
            continue
        if at + 1 < len(rows) and _goes_on(rows, merged, at):
            both = _header(rows, (at, at + 1))
            if _score(both) >= score:
                one, score = both, _score(both)
        if best is None or score > best[0]:
            best = (score, one)
    return best[1] if best else None


def _score(header: Header) -> int:
    return len({one for one in header.columns if one is not None} | ({PlanColumn.DUE} if header.months else set()))


def _goes_on(rows: Sequence[Sequence[str]], merged: Sequence[Span], at: int) -> bool:
    """Check whether the row below belongs to the header: cells reach down into it, or a wide one is divided in it."""
    below = rows[at + 1]
    if any(span.top <= at and span.bottom >= at + 1 and at + 1 < len(rows) for span in merged):
        return True
    wide = [span for span in merged if span.top == span.bottom == at and span.right > span.left]
    if any(
        meaning(below[column])[0] for span in wide for column in range(span.left, span.right + 1) if column < len(below)
    ):
        return True
    gaps = [column for column, cell in enumerate(rows[at]) if not cell]
    named = [column for column, cell in enumerate(below) if cell]
    return (
        bool(named) and set(named) <= set(gaps) | {g - 1 for g in gaps} and all(meaning(below[one])[0] for one in named)
    )


def _header(rows: Sequence[Sequence[str]], at: tuple[int, ...]) -> Header:
    """A header of one row or two: a label is the lower one's words with the upper one's before them."""
    width = max(len(rows[one]) for one in at)
    labels, found = [], []
    above = ""
    for column in range(width):
        cells = [rows[one][column] if column < len(rows[one]) else "" for one in at]
        if len(cells) == 2:
            above = cells[0] or above
            upper, lower = (cells[0] or (above if cells[1] else "")), cells[1]
            kind = meaning(lower) if lower and lower != upper else (None, 0)
            if kind[0] is None:
                kind = meaning(f"{upper} {lower}".strip() if lower != upper else upper)
            elif kind[0] in (PlanColumn.START, PlanColumn.DUE) and meaning(upper)[0] in (
                PlanColumn.BUDGET,
                PlanColumn.LEAD,
            ):
                kind = meaning(upper)
            labels.append(" / ".join(dict.fromkeys(one for one in (upper, lower) if one)))
        else:
            kind = meaning(cells[0])
            labels.append(cells[0])
        found.append(kind)
    months = {
        column: number
        for column in range(width)
        if found[column][0] is PlanColumn.MONTH and (number := _month_at(rows, at, column))
    }
    return Header(at, _levelled(found), tuple(labels), months)


def _month_at(rows: Sequence[Sequence[str]], at: tuple[int, ...], column: int) -> int | None:
    return next(
        (number for one in reversed(at) if column < len(rows[one]) and (number := month_of(rows[one][column]))), None
    )


def _levelled(found: list[tuple[PlanColumn | None, int]]) -> tuple[PlanColumn | None, ...]:
    """Columns of what is done by their level: the smallest part is the step, the next its measure, then its group."""
    levels = sorted({level for column, level in found if column is PlanColumn.TITLE}, reverse=True)
    names = dict(zip(levels, (PlanColumn.TITLE, PlanColumn.MEASURE, PlanColumn.GROUP, PlanColumn.GROUP), strict=False))
    if 1 in names and names[1] is PlanColumn.MEASURE:
        names[1] = PlanColumn.GROUP
    if not levels:  # a table whose smallest parts are all it names
        found = [
            (PlanColumn.TITLE, 5) if column is PlanColumn.ACTIVITIES else (column, level) for column, level in found
        ]
        names = {5: PlanColumn.TITLE}
    seen: set[PlanColumn] = set()
    columns: list[PlanColumn | None] = []
    for column, level in found:
        meant = names[level] if column is PlanColumn.TITLE else column
        if meant in seen and meant in _ONCE:
            meant = PlanColumn.ACTIVITIES if meant is PlanColumn.TITLE and PlanColumn.ACTIVITIES not in seen else None
        if meant is not None:
            seen.add(meant)
        columns.append(meant)
    return tuple(columns)


_ONCE: Final = frozenset(PlanColumn) - {PlanColumn.MONTH, PlanColumn.IGNORED, PlanColumn.NOTE, PlanColumn.EVIDENCE}
"""Meanings only one column has; a second one with it is asked about."""
