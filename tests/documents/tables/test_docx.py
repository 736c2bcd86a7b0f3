"""Word documents as tables: numbering, tracked changes, merged cells, signs, and what is refused."""

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from documents.tables.docx import read_docx
from documents.tables.limits import UnreadableFile
from domain.importing.table import Span
from tests.plan_files import document, saved


def cell_of(paragraph_text: str = "") -> tuple[docx.document.Document, Paragraph]:
    made = docx.Document()
    cell = made.add_table(1, 1).cell(0, 0)
    paragraph = cell.paragraphs[0]
    if paragraph_text:
        paragraph.add_run(paragraph_text)
    return made, paragraph


def tracked(kind: str, text: str) -> Any:
    """An insertion (`ins`) or deletion (`del`) as Word keeps it."""
    change, run = OxmlElement(f"w:{kind}"), OxmlElement("w:r")
    words = OxmlElement("w:delText" if kind == "del" else "w:t")
    words.text = text
    run.append(words)
    change.append(run)
    return change


def text_in(made: docx.document.Document) -> str:
    (table,) = read_docx(io.BytesIO(saved(made)), "a.docx")
    return str(table.rows[0][0])


def test_an_insertion_is_kept_and_a_deletion_left_out() -> None:
    made, paragraph = cell_of("กองคลัง")
    paragraph._p.append(tracked("del", " งานพัสดุ"))
    paragraph._p.append(tracked("ins", " กองช่าง"))

    assert text_in(made) == "กองคลัง กองช่าง"


def test_a_row_that_was_deleted_is_left_out() -> None:
    made = docx.Document()
    table = made.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "เหลือ", "ลบ"
    properties = table.rows[1]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:del"))

    (read,) = read_docx(io.BytesIO(saved(made)), "a.docx")

    assert read.rows == (("เหลือ",),)


def test_automatic_numbers_are_written_out() -> None:
    made, paragraph = cell_of("จัดทำแผน")
    paragraph.style = "List Number"
    second = made.tables[0].cell(0, 0).add_paragraph("เผยแพร่แผน", style="List Number")
    assert second.style is not None

    assert text_in(made) == "1. จัดทำแผน\n2. เผยแพร่แผน"


def test_bullets_are_dashes() -> None:
    made, paragraph = cell_of("ประชุม")
    paragraph.style = "List Bullet"

    assert text_in(made) == "- ประชุม"


def test_a_break_is_a_line() -> None:
    made, paragraph = cell_of()
    paragraph.add_run("หนึ่ง").add_break()
    paragraph.add_run("สอง")

    assert text_in(made) == "หนึ่ง\nสอง"


def test_a_sign_of_a_picture_font_is_told_from_its_letter() -> None:
    made, paragraph = cell_of()
    symbol = OxmlElement("w:sym")
    symbol.set(qn("w:font"), "Wingdings")
    symbol.set(qn("w:char"), "F0FC")
    run = paragraph.add_run()
    run._r.append(symbol)

    assert text_in(made) == "\uf0fc"


def test_merged_cells_are_areas() -> None:
    data = document([], [["ก", "", "ข"], ["ค", "ง", ""]], merges=[(0, 0, 0, 1), (0, 2, 1, 2)])

    (table,) = read_docx(io.BytesIO(data), "a.docx")

    assert set(table.merged) == {Span(0, 0, 0, 1), Span(0, 2, 1, 2)}


def test_lines_around_a_table_are_kept() -> None:
    (table,) = read_docx(io.BytesIO(document(["หัวเรื่อง"], [["ก"]], ["ลงชื่อ"])), "a.docx")

    assert (table.before, table.after) == (("หัวเรื่อง",), ("ลงชื่อ",))


def rewritten(part: str, change: bytes) -> bytes:
    """A document in whose XML a declaration stands."""
    source, target = zipfile.ZipFile(io.BytesIO(document([], [["ก"]]))), io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for one in source.namelist():
            data = source.read(one)
            made.writestr(one, data.replace(b"<w:document", change + b"<w:document", 1) if one == part else data)
    return target.getvalue()


def test_a_document_type_is_refused() -> None:
    data = rewritten("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]>')

    with pytest.raises(UnreadableFile):
        read_docx(io.BytesIO(data), "a.docx")


def test_a_file_that_unpacks_into_too_much_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b" " * 120_000_000)

    with pytest.raises(UnreadableFile, match="too_large"):
        read_docx(io.BytesIO(target.getvalue()), "a.docx")


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        read_docx(io.BytesIO(b"PK\x03\x04 no archive"), "a.docx")
