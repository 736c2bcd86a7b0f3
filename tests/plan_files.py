"""Plan files made for tests: workbooks by XlsxWriter, documents by python-docx."""

import io
from collections.abc import Sequence
from datetime import date, datetime

import docx
import xlsxwriter
from docx.document import Document

Row = Sequence[str | float | date | None]
Merge = tuple[int, int, int, int]


def workbook(rows: Sequence[Row], merges: Sequence[Merge] = (), sheet: str = "แผน 69") -> bytes:
    """A workbook of one sheet; a merged area has the value of its first cell."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page, dated = book.add_worksheet(sheet), book.add_format({"num_format": "[$-D07041E]d mmm yyyy"})
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, date):
                page.write_datetime(at, column, datetime(value.year, value.month, value.day), dated)  # noqa: DTZ001
            elif value not in ("", None):
                page.write(at, column, value)
    for top, left, bottom, right in merges:
        page.merge_range(top, left, bottom, right, rows[top][left])
    book.close()
    return file.getvalue()


def document(
    before: Sequence[str], rows: Sequence[Sequence[str]], after: Sequence[str] = (), merges: Sequence[Merge] = ()
) -> bytes:
    """A document with a table between lines."""
    made = docx.Document()
    for line in before:
        made.add_paragraph(line)
    table = made.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    for top, left, bottom, right in merges:
        text = table.cell(top, left).text
        table.cell(top, left).merge(table.cell(bottom, right)).text = text
    for line in after:
        made.add_paragraph(line)
    return saved(made)


def saved(made: Document) -> bytes:
    """A document's bytes."""
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def plan(*rows: Row, header: Row = ("กิจกรรม", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ")) -> bytes:
    """A workbook of a municipality's plan of 2569 with these rows."""
    return workbook([["แผนป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2569"], ["เทศบาลตำบลโคกสว่าง"], header, *rows])
