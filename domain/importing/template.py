"""The template's other sheets: the units with their codes, and the plan's year, cycle and approval."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.calendar.cycle_words import cycles_in
from domain.calendar.fiscal import Cycle
from domain.importing.dues import due_of
from domain.importing.mending import mended
from domain.importing.plan import ImportedUnit, Signature
from domain.importing.rows import as_text
from domain.importing.table import FileTable
from domain.language.digits import arabic_digits

UNITS_SHEET: Final = "หน่วยงาน"
PLAN_SHEET: Final = "แผน"
CYCLE_SHEET: Final = "รอบรายงาน"
UNIT_LABELS: Final = ("รหัส", "ชื่อเต็ม", "ชื่อย่อ", "สังกัด (รหัส)", "ชื่ออื่นที่ใช้เรียก")
PLAN_LABELS: Final = (
    "ลำดับ", "กลุ่ม", "มาตรการ", "ขั้นตอน/โครงการ", "กิจกรรมย่อย (บรรทัดละข้อ)", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", "เริ่ม", "แล้วเสร็จ",
    "ทำซ้ำ", "ตัวชี้วัด", "หน่วยนับ", "เป้าหมาย", "งบประมาณ (บาท)", "ข้อ ITA ที่แก้",
)  # fmt: skip
CYCLE_LABELS: Final = ("แผน", "ปีงบประมาณ", "รอบรายงาน", "วันแรกของรอบแรก", "ผู้อนุมัติ", "ตำแหน่ง", "วันที่อนุมัติ")
EVERY_UNIT: Final = "ทุกหน่วยงาน"
CYCLES: Final[Mapping[str, Cycle]] = {
    "เดือน": Cycle.MONTH, "ไตรมาส": Cycle.QUARTER, "4 เดือน": Cycle.FOUR_MONTHS, "6 เดือน": Cycle.HALF_YEAR,
    "3/6/9/12 เดือน": Cycle.CUMULATIVE, "ปี": Cycle.YEAR,
}  # fmt: skip
"""The cycles a template offers, as people write them."""


@dataclass(frozen=True)
class Listed:
    """The units, title, year, cycle and approval in the sheets beside the plan."""

    units: tuple[ImportedUnit, ...]
    title: str | None = None
    fiscal_year: int | None = None
    cycle: str | None = None
    approved: Signature | None = None

    @property
    def codes(self) -> dict[str, str]:
        """Codes of the units by every name they have."""
        codes: dict[str, str] = {}
        for unit in self.units:
            for name in (unit.code, unit.name, unit.short, *unit.wordings):
                if name and unit.code:
                    codes.setdefault(name, unit.code)
        return codes


def listed_of(tables: Sequence[FileTable]) -> tuple[Listed, FileTable] | None:
    """The other sheets of a filled template, and its plan's sheet; None for another workbook."""
    sheets = {table.name.strip(): table for table in tables}
    plan, units, cycle = sheets.get(PLAN_SHEET), sheets.get(UNITS_SHEET), sheets.get(CYCLE_SHEET)
    if plan is None or units is None or not _is(units, UNIT_LABELS[0]):
        return None
    listed = tuple(_unit(row) for row in _records(units, UNIT_LABELS) if row[UNIT_LABELS[1]])
    said = next(iter(_records(cycle, CYCLE_LABELS)), {}) if cycle is not None else {}
    return Listed(listed, *_said(said)), plan


def _is(table: FileTable, label: str) -> bool:
    return bool(table.rows) and label in [mended(as_text(one)) for one in table.rows[0]]


def _records(table: FileTable, labels: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a sheet by the labels of its first row, in whatever order they stand."""
    if not table.rows:
        return []
    names = [mended(as_text(one)) for one in table.rows[0]]
    rows = [[mended(as_text(one)) for one in row] for row in table.rows[1:]]
    return [
        dict.fromkeys(labels, "") | dict(zip(names, row, strict=False)) for row in rows if any(row)
    ]  # fmt: skip


def _unit(row: Mapping[str, str]) -> ImportedUnit:
    code, name, short, office, others = (row[label] for label in UNIT_LABELS)
    wordings = tuple(one.strip() for one in re.split(r"[,\n;]", others) if one.strip())
    return ImportedUnit(name, code or None, short or None, office or None, wordings)


def _said(row: Mapping[str, str]) -> tuple[str | None, int | None, str | None, Signature | None]:
    title, year, cycle, _, by, position, on = (row.get(label, "") for label in CYCLE_LABELS)
    digits = re.sub(r"\D", "", arabic_digits(year))
    fiscal = int(digits) if digits else None
    approved = Signature(by, position, "", _day(on, fiscal)) if by else None
    return title or None, fiscal, cycle_of(cycle), approved


def cycle_of(words: str) -> str | None:
    """A cycle as the program names it, of the words the template offers or others that name one."""
    text = re.sub(r"^(?:ราย|ทุก|รอบ)\s*", "", arabic_digits(words)).strip()
    found = CYCLES.get(text) or next(iter(cycles_in(words)), None)
    return None if found is None else str(found)


def _day(words: str, fiscal_year: int | None) -> date | None:
    return due_of(words, fiscal_year).last if words and fiscal_year else None
