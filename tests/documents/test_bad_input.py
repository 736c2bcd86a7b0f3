"""Any words people write appear in every document as the text they are, break no layout and run nothing."""

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]
from python_calamine import CalamineWorkbook

from documents import pdf, word, workbook
from documents.cleaning import MOST_MARKS, clean, printable
from documents.typesetting import typeset
from documents.words import lines
from samples.papers import paper
from tests.documents.hostile import TEXTS
from tests.documents.png import Png

ALL = [*TEXTS]


def white_sides(page: bytes, margin: int) -> bool:
    """Check whether nothing lies in the side margins of a page, at a pixel two points."""
    bare = b"\xff" * margin * 4
    return all(row.startswith(bare) and row.endswith(bare) for row in Png(page).rows)


@pytest.mark.parametrize("name", ALL)
def test_a_phone_page_keeps_its_margins(name: str) -> None:
    content = paper(quarters=(3,), steps=1, words=TEXTS[name])

    pages = typeset("phone.typ", pdf.phone_data(content)[0], "png", 36.0)

    assert all(white_sides(page, 8) for page in pages)


@pytest.mark.parametrize("name", ALL)
def test_an_a4_page_keeps_its_margins(name: str) -> None:
    content = paper(quarters=(3,), steps=1, words=TEXTS[name])

    pages = typeset("a4.typ", pdf.a4_data(content)[0], "png", 36.0)

    assert all(white_sides(page, 22) for page in pages)


@pytest.mark.parametrize("name", ALL)
def test_a_workbook_has_it_as_text(name: str) -> None:
    content = workbook.workbook(paper(words=TEXTS[name]))

    sheets = zipfile.ZipFile(io.BytesIO(content))
    written = [sheets.read(one) for one in sheets.namelist() if "sheet" in one and one.endswith(".xml")]
    assert written
    assert not any(b"<f>" in one or b"hyperlink" in one for one in written)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(1).to_python()
    assert clean(TEXTS[name]) in {str(value) for row in rows for value in row} | {""}


@pytest.mark.parametrize("name", ALL)
def test_a_word_file_has_it_as_text(name: str) -> None:
    content = word.memo(paper(words=TEXTS[name]))[0]

    for table in Document(io.BytesIO(content)).tables[-1:]:
        cells = {cell.text for row in table.rows for cell in row.cells}
        assert any(clean(TEXTS[name]) in cell for cell in cells)
    files = zipfile.ZipFile(io.BytesIO(content))
    tags = {one.tag for one in etree.fromstring(files.read("word/document.xml")).iter()}
    assert not {tag for tag in tags if "hyperlink" in str(tag) or "instrText" in str(tag)}


@pytest.mark.parametrize("name", ALL)
def test_a_word_file_of_the_year_is_made_too(name: str) -> None:
    content = word.year_report(paper(words=TEXTS[name], year=2563))[0]

    assert Document(io.BytesIO(content)).tables


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_a_cleaned_text_is_legal_everywhere_and_stays_as_it_is(text: str) -> None:
    kept = clean(text)

    assert clean(kept) == kept
    element = etree.Element("t")
    element.text = kept
    kept.encode("utf-8")


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    pieces = ["".join(line).replace("\u00a0", " ") for line in lines(text)]

    assert pieces == [line.replace("\u00a0", " ") for line in printable(text).split("\n")]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Mn", "Nd", "Po"]), max_size=400))
def test_no_piece_is_wider_than_a_column(text: str) -> None:
    widest = max((len(piece) for line in lines(text) for piece in line), default=0)

    assert widest <= 14 * (1 + MOST_MARKS) + 4
