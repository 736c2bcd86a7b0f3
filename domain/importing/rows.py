"""Rows of a plan's table by what they are: steps, headings within it, totals, notes, signatures, nothing."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from domain.importing.columns import Header, PlanColumn
from domain.importing.heading import is_signature
from domain.importing.table import FileTable, Span, Value
from domain.language.digits import arabic_digits


class RowKind(Enum):
    """A kind of row below the header."""

    STEP = auto()
    HEADING = auto()
    MAYBE_HEADING = auto()
    REST = auto()
    """The row goes on with the step above."""
    MAYBE_REST = auto()
    IGNORED = auto()
    SIGNATURE = auto()


_TOTAL: Final = re.compile(
    r"(?:ยอด|ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|เงิน|เป็นเงิน|งบ\S*|ทุก\S*|จำนวน.*|(?:ทั้งสิ้น|ทั้งหมด)?\s*\(?[\d๐-๙].*)?$|(?:grand )?total\b",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(r"หมายเหตุ|\*+\s*\S|note:", re.IGNORECASE)
_HEADING: Final = re.compile(
    r"(?:ยุทธศาสตร์|มาตรการ|ด้าน|มิติ|ประเด็น|แผนงาน|กลุ่ม|เป้าประสงค์|ส่วน|หมวด|ตอน|กลยุทธ์|องค์ประกอบ)(?:การพัฒนา)?\s*(?:ที่)?\s*[0-9๐-๙]|^[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?\s*[.)]?\s*(?:มาตรการ|ด้าน|มิติ|ยุทธศาสตร์)"
)
_DOTTED: Final = re.compile(r"^(?:มาตรการ(?:ที่)?\s*)?[0-9๐-๙]{1,2}\.[0-9๐-๙]{1,2}")
_BULLET: Final = re.compile(r"[-–•▪]\s*\S")
_COUNTED: Final = re.compile(r"\(?[0-9๐-๙]{1,2}\)?")


def is_dotted(text: str) -> bool:
    """Check whether a heading has a number of two levels, or is called a measure below a group: `1.2 …`."""
    return _DOTTED.match(text) is not None


class RowKinds:
    """Tells what each row below a header is."""

    def __init__(self, table: FileTable, texts: Sequence[Sequence[str]], header: Header) -> None:
        self._texts, self._header = texts, header
        self._titles = header.of(PlanColumn.TITLE)
        self._wide = {span.top: span for span in table.merged if span.right > span.left and span.top == span.bottom}
        self._tall = {
            (row, span.left): span.top for span in table.merged for row in range(span.top, span.bottom + 1)
            if span.bottom > span.top
        }  # fmt: skip
        self.signing = False

    def kind(self, row: int) -> RowKind:
        """The kind of a row; once signatures have begun, all below are."""
        cells = self._texts[row]
        filled = [(at, cell) for at, cell in enumerate(cells) if cell]
        if not filled:
            return RowKind.IGNORED
        rest = ["", *cells[1:]] if cells[0] else [*cells[: filled[0][0]], "", *cells[filled[0][0] + 1 :]]
        owners = self._has(rest, PlanColumn.LEAD, PlanColumn.JOINT, PlanColumn.DUE)
        if self.signing or (is_signature(filled[0][1]) and not owners):
            self.signing = True
            return RowKind.SIGNATURE
        if (_TOTAL.match(filled[0][1]) and not owners) or self._is_header(cells):
            return RowKind.IGNORED
        if len(filled) == 1 or (len(filled) == 2 and filled[0][0] in self._header.of(PlanColumn.NUMBER) and not owners):
            return self._of_one(row, *filled[-1], alone=len(filled) == 1)
        return self._of_several(row, cells)

    def _of_one(self, row: int, column: int, text: str, *, alone: bool) -> RowKind:
        """A row with one cell filled: a heading, or a step about which nothing else is said."""
        if _NOTE.match(text):
            return RowKind.IGNORED
        wide = self._wide.get(row)
        if alone and wide is not None and wide.left <= column <= wide.right:
            return RowKind.HEADING
        meant = self._header.columns[column] if column < len(self._header.columns) else None
        if (
            alone
            and meant in (PlanColumn.NUMBER, PlanColumn.MEASURE, PlanColumn.GROUP, PlanColumn.ITEM)
            and not _COUNTED.fullmatch(text)
        ):
            return RowKind.HEADING
        if meant is PlanColumn.TITLE:
            if alone and _HEADING.match(text):
                return RowKind.HEADING
            if _BULLET.match(text):
                return RowKind.MAYBE_REST
            if len(self._header.columns) <= len((PlanColumn.NUMBER, PlanColumn.TITLE)):
                return RowKind.STEP
            return RowKind.MAYBE_HEADING
        if (row, column) in self._tall or meant in (PlanColumn.MEASURE, PlanColumn.GROUP, PlanColumn.NUMBER):
            return RowKind.IGNORED
        return self._of_several(row, self._texts[row])

    def _of_several(self, row: int, cells: Sequence[str]) -> RowKind:
        title = next((at for at in self._titles if at < len(cells)), None)
        if title is None or not cells[title]:
            return RowKind.MAYBE_REST
        if self._tall.get((row, title), row) != row:
            return RowKind.REST
        return RowKind.STEP

    def _is_header(self, cells: Sequence[str]) -> bool:
        """Check whether a row repeats the header, or numbers the columns."""
        filled = [cell for cell in cells if cell]
        if len(filled) > 2 and all(_COUNTED.fullmatch(cell) for cell in filled):
            numbers = [int(re.sub(r"\D", "", arabic_digits(cell))) for cell in filled]
            if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
                return True
        same = sum(
            cell != "" and cell in label.split(" / ") for cell, label in zip(cells, self._header.labels, strict=False)
        )
        return same > len(filled) / 2 and same > 1

    def _has(self, cells: Sequence[str], *columns: PlanColumn) -> bool:
        return any(at < len(cells) and cells[at] for at in self._header.of(*columns))


def as_text(value: Value) -> str:
    """A cell as text: whole numbers without decimals, dates as ISO."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float | int):
        return f"{value:.10g}"
    return value.isoformat()


def filled_down(rows: Sequence[Sequence[Value]], merged: Sequence[Span]) -> list[list[Value]]:
    """Rows in which a cell merged over several rows stands in each of them."""
    width = max((len(row) for row in rows), default=0)
    grid: list[list[Value]] = [[*row, *([None] * (width - len(row)))] for row in rows]
    for span in merged:
        if span.top >= len(grid) or span.left >= width:
            continue
        value = grid[span.top][span.left]
        for row in range(span.top, min(span.bottom, len(grid) - 1) + 1):
            grid[row][span.left] = value
    return grid
