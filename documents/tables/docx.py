"""Word documents read into tables by their XML: numbers written out, insertions kept, deletions left out.

python-docx passes over insertions of tracked changes and knows no automatic numbers; both are words of a plan.
"""

import xml.etree.ElementTree as ET
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO, Final

from documents.tables.limits import UnreadableFile, checked_archive
from domain.importing.table import PICTURES, FileTable, Span

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT: Final = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_W}pPr", f"{_W}rPr", f"{_MC}Fallback"}
)
_PICTURE_FONTS: Final = ("wingdings", "webdings", "symbol")
_THAI: Final = "๐๑๒๓๔๕๖๗๘๙"

Element = ET.Element


def read_docx(file: BinaryIO, name: str) -> tuple[FileTable, ...]:
    """The tables of a document with the lines around them. `UnreadableFile` for one damaged, locked or too large."""
    try:
        archive = checked_archive(file)
        body = _parsed(archive.read("word/document.xml")).find(f"{_W}body")
        numbering = _Numbering.of(archive)
    except (zipfile.BadZipFile, KeyError, ET.ParseError, OSError) as error:
        raise UnreadableFile("import.damaged", name=name) from error
    if body is None:
        raise UnreadableFile("import.damaged", name=name)
    return tuple(_tables(body, numbering, PurePath(name).name))


def _parsed(data: bytes) -> Element:
    """A part's XML; one with a document type is refused, since only attacks have one."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data[:200]:
        raise UnreadableFile("import.damaged", name="DOCTYPE")
    return ET.fromstring(data)  # noqa: S314 - without a document type nothing is expanded or fetched


def _tables(body: Element, numbering: "_Numbering", name: str) -> Iterator[FileTable]:
    """The tables in their order, each with the paragraphs since the one before; the last with those after it."""
    before: list[str] = []
    waiting: FileTable | None = None
    number = 0
    for block in _blocks(body):
        if block.tag == f"{_W}p":
            before += [text] if (text := numbering.paragraph(block).strip()) else []
            continue
        if waiting is not None:
            yield waiting
        number += 1
        rows, merged = _rows(block, numbering)
        waiting = FileTable(name, str(number), rows, merged, tuple(before), of_document=True, number=number)
        before = []
    if waiting is not None:
        yield FileTable(
            waiting.file, waiting.name, waiting.rows, waiting.merged, waiting.before, tuple(before),
            of_document=True, number=waiting.number,
        )  # fmt: skip


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in their order, also those within controls and insertions."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _blocks(child)


@dataclass
class _Grid:
    """Rows of a table as they grow."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    merged: list[Span] = field(default_factory=list)
    tall: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Columns whose cell may reach down: the row it began in, and its last column."""


def _rows(table: Element, numbering: "_Numbering") -> tuple[tuple[tuple[str, ...], ...], tuple[Span, ...]]:
    grid = _Grid()
    for row in _children(table, f"{_W}tr"):
        properties = row.find(f"{_W}trPr")
        if properties is not None and properties.find(f"{_W}del") is not None:
            continue
        _row(row, properties, numbering, grid)
    for column in list(grid.tall):
        _end(grid, column, len(grid.rows) - 1)
    return tuple(grid.rows), tuple(grid.merged)


def _row(row: Element, properties: Element | None, numbering: "_Numbering", grid: _Grid) -> None:
    at = len(grid.rows)
    skipped = properties.find(f"{_W}gridBefore") if properties is not None else None
    cells: list[str] = [""] * int(skipped.get(f"{_W}val", "0") if skipped is not None else 0)
    for cell in _children(row, f"{_W}tc"):
        column = len(cells)
        width, reaches = _shape(cell)
        text = numbering.cell(cell)
        if reaches == "continue":
            text = ""
        else:
            if column in grid.tall:
                _end(grid, column, at - 1)
            if reaches == "restart":
                grid.tall[column] = (at, column + width - 1)
            elif width > 1:
                grid.merged.append(Span(at, column, at, column + width - 1))
        cells += [text, *[""] * (width - 1)]
    grid.rows.append(tuple(cells))


def _end(grid: _Grid, column: int, last: int) -> None:
    first, right = grid.tall.pop(column)
    if last > first or right > column:
        grid.merged.append(Span(first, column, last, right))


def _shape(cell: Element) -> tuple[int, str | None]:
    """The number of columns a cell covers, and whether it begins or continues one that reaches down."""
    properties = cell.find(f"{_W}tcPr")
    if properties is None:
        return 1, None
    span, merge = properties.find(f"{_W}gridSpan"), properties.find(f"{_W}vMerge")
    width = int(span.get(f"{_W}val", "1")) if span is not None else 1
    return width, merge.get(f"{_W}val", "continue") if merge is not None else None


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Children of a kind, also those within controls and insertions, not those of a table inside."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}moveTo"):
            yield from _children(child, tag)


class _Numbering:
    """The automatic numbers of a document's lists, counted as its paragraphs come."""

    def __init__(self, formats: Mapping[tuple[str, int], tuple[str, str, int]], styles: Mapping[str, str]) -> None:
        self._formats, self._styles = formats, styles
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)

    @classmethod
    def of(cls, archive: zipfile.ZipFile) -> "_Numbering":
        """The formats of a document's lists by list and level: kind of number, pattern, first number."""
        names = archive.namelist()
        formats: dict[tuple[str, int], tuple[str, str, int]] = {}
        if "word/numbering.xml" in names:
            root = _parsed(archive.read("word/numbering.xml"))
            levels = {
                one.get(f"{_W}abstractNumId"): list(one.iterfind(f"{_W}lvl"))
                for one in root.iterfind(f"{_W}abstractNum")
            }
            for number in root.iterfind(f"{_W}num"):
                of = _val(number, "abstractNumId")
                for level in levels.get(of, []):
                    key = (number.get(f"{_W}numId", ""), int(level.get(f"{_W}ilvl", "0")))
                    start = _val(level, "start")
                    formats[key] = (_val(level, "numFmt") or "decimal", _val(level, "lvlText") or "", int(start or 1))
        styles: dict[str, str] = {}
        if "word/styles.xml" in names:
            for style in _parsed(archive.read("word/styles.xml")).iterfind(f"{_W}style"):
                used = style.find(f"{_W}pPr/{_W}numPr/{_W}numId")
                if used is not None:
                    styles[style.get(f"{_W}styleId", "")] = used.get(f"{_W}val", "")
        return cls(formats, styles)

    def cell(self, cell: Element) -> str:
        """The paragraphs of a cell as lines."""
        lines: list[str] = []
        for block in _blocks(cell):
            if block.tag == f"{_W}tbl":
                lines += ["\t".join(one) for one in _rows(block, self)[0]]
            else:
                lines.append(self.paragraph(block))
        return "\n".join(lines).strip("\n")

    def paragraph(self, paragraph: Element) -> str:
        """A paragraph's text with its automatic number."""
        text = "".join(_texts(paragraph))
        return self._number(paragraph) + text if text.strip() else text

    def _number(self, paragraph: Element) -> str:
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return ""
        used, level = properties.find(f"{_W}numPr/{_W}numId"), properties.find(f"{_W}numPr/{_W}ilvl")
        style = properties.find(f"{_W}pStyle")
        list_id = (
            used.get(f"{_W}val", "")
            if used is not None
            else self._styles.get(style.get(f"{_W}val", "") if style is not None else "", "")
        )
        depth = int(level.get(f"{_W}val", "0")) if level is not None else 0
        if (list_id, depth) not in self._formats:
            return ""
        kind, pattern, start = self._formats[list_id, depth]
        counts = self._counts[list_id]
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        if kind in ("bullet", "none"):
            return "- " if kind == "bullet" else ""
        for one in range(depth + 1):
            above = self._formats.get((list_id, one), (kind, "", 1))
            pattern = pattern.replace(f"%{one + 1}", _counted(counts.get(one, above[2]), above[0]))
        return f"{pattern} "


def _counted(number: int, kind: str) -> str:
    """A number as its list writes it; letters of lists as numbers, which stand for the same place."""
    if kind == "thaiNumbers":
        return "".join(_THAI[int(digit)] for digit in str(number))
    return str(number)


def _texts(parent: Element) -> Iterator[str]:
    """The words of a paragraph: insertions in, deletions out, breaks as lines, signs of fonts for private use."""
    for child in parent:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == f"{_W}t":
            text = child.text or ""
            yield "".join(map(_sign, text)) if _is_of_pictures(parent) else text
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif child.tag == f"{_W}tab":
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag == f"{_W}sym":
            yield _sign(chr(int(child.get(f"{_W}char", "20"), 16)))
        else:
            yield from _texts(child)


def _sign(letter: str) -> str:
    """A letter of a picture font as the character of private use that Word gives it."""
    return letter if letter.isspace() else chr(PICTURES | (ord(letter) & 0xFF))


def _is_of_pictures(run: Element) -> bool:
    """Check whether a run is set in a font of pictures."""
    fonts = run.find(f"{_W}rPr/{_W}rFonts")
    return fonts is not None and fonts.get(f"{_W}ascii", "").lower().startswith(_PICTURE_FONTS)


def _val(parent: Element, tag: str) -> str | None:
    found = parent.find(f"{_W}{tag}")
    return found.get(f"{_W}val") if found is not None else None
