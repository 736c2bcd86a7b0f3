"""Workbooks read into tables: every visible sheet, with dates as dates and merged areas."""

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import Any, BinaryIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum, XmlError, ZipError

from documents.tables.limits import UnreadableFile, checked_archive
from domain.importing.table import FileTable, Span, Value


def read_xlsx(file: BinaryIO, name: str) -> tuple[FileTable, ...]:
    """The sheets of a workbook. `UnreadableFile` for one that is damaged, locked or too large."""
    try:
        checked_archive(file)
        book = CalamineWorkbook.from_filelike(file)
    except (CalamineError, PasswordError, XmlError, ZipError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableFile("import.damaged", name=name) from error
    shown = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
    return tuple(_sheet(book, sheet, name, number) for number, sheet in enumerate(shown, start=1))


def _sheet(book: CalamineWorkbook, sheet: str, name: str, number: int) -> FileTable:
    cells = book.get_sheet_by_name(sheet)
    merged = [Span(top, left, bottom, right) for (top, left), (bottom, right) in cells.merged_cell_ranges or ()]
    rows = tuple(tuple(_value(one) for one in row) for row in cells.to_python(skip_empty_area=False))
    return FileTable(PurePath(name).name, sheet, rows, tuple(merged), number=number)


def _value(value: Any) -> Value:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool | time | timedelta):
        return str(value)
    if isinstance(value, date | str):
        return value
    return float(value)
