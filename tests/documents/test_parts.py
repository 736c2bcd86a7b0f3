"""Large papers in parts: nothing is lost or said twice, and each part can be read alone."""

import io
from collections import Counter

import pypdfium2
import pytest
from docx import Document

from documents import pdf, word
from documents.blocks import Heading, Paragraph, Table, report_blocks
from documents.making import Material, make
from documents.paper import Paper
from documents.parts import parted
from documents.prose import prose_of
from documents.yearly import year_blocks
from domain.summary.formats import Format
from samples.papers import many, paper

FEW = 8_000
"""Letters of a part that make a few parts of forty steps."""


@pytest.fixture(params=[None, 2563])
def content(request: pytest.FixtureRequest) -> Paper:
    """Forty steps, of a quarter and of a year."""
    return paper(quarters=(2, 3, 4), steps=40, year=request.param)


def blocks_of(content: Paper) -> tuple[Heading | Paragraph | Table, ...]:
    return report_blocks(content, prose_of(content)) if content.year is None else year_blocks(content)


def pages_of(part: bytes) -> str:
    return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(part))


def test_a_paper_that_is_not_large_is_in_one_piece(content: Paper) -> None:
    assert parted(blocks_of(content)) == (blocks_of(content),)


def test_no_paragraph_and_no_row_is_lost_or_doubled(content: Paper) -> None:
    blocks = blocks_of(content)

    parts = parted(blocks, FEW)

    said = [one for part in parts for one in part]
    assert len(parts) > 3
    assert [one for one in said if isinstance(one, Paragraph)] == [one for one in blocks if isinstance(one, Paragraph)]
    rows, whole = (
        Counter(row for one in some if isinstance(one, Table) for row in one.rows if len(row) > 1)
        for some in (said, blocks)
    )
    assert rows == whole


def test_a_part_begins_with_its_heading_and_its_measure(content: Paper) -> None:
    for heading, *rest in parted(blocks_of(content), FEW):
        assert isinstance(heading, Heading)
        table = rest[0]
        if isinstance(table, Table) and any(len(row) == 1 for row in table.rows):
            assert len(table.rows[0]) == 1


def test_a_step_with_several_owners_stays_together() -> None:
    content = paper(steps=40)

    for part in parted(blocks_of(content), FEW):
        for table in part:
            rows = [row for row in table.rows if len(row) > 1] if isinstance(table, Table) else []
            assert not rows or rows[0][0].text


def test_the_parts_of_a_phones_paper_have_each_step_once() -> None:
    content = paper(steps=40)

    parts = pdf.phone_data(content, FEW)

    assert len(parts) > 2
    cards = [card["id"] for part in parts for measure in part["measures"] for card in measure["steps"]]
    assert cards == [step.id for step in content.steps]
    assert [part["front"] is not None for part in parts] == [True, *[False] * (len(parts) - 1)]


def test_each_part_says_which_it_is() -> None:
    content = paper(steps=40)

    for made in (pdf.phone, pdf.a4):
        parts = made(content, FEW)
        for number, one in enumerate(parts, 1):
            assert f"ส่วนที่{number}จาก{len(parts)}" in pages_of(one)
    for number, one in enumerate(memos := word.memo(content, None, FEW), 1):
        said = [each.text for each in Document(io.BytesIO(one)).paragraphs]
        assert f"ส่วนที่ {number} จาก {len(memos)}" in said


def test_only_the_first_part_of_a_memo_is_signed() -> None:
    memos = word.memo(paper(steps=40), None, FEW)

    titled = [any(one.text == "บันทึกข้อความ" for one in Document(io.BytesIO(made)).paragraphs) for made in memos]
    assert titled == [True, *[False] * (len(memos) - 1)]


def test_parts_are_files_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pdf.a4
    monkeypatch.setattr(pdf, "a4", lambda content: whole(content, FEW))

    names = [one.name for one in make(Material(paper(steps=40), many(40).assessment), Format.A4)]

    assert names == [f"report-4-2563-a4-part-{number}.pdf" for number in range(1, len(names) + 1)]
    assert len(names) > 2
