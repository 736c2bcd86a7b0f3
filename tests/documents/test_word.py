"""The memo: the form's measures, the font for every script, dots where the registry writes, and the report in prose."""

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from documents import word
from documents.paper import Paper
from documents.qr import qr_png
from samples.papers import OBSTACLES, paper


def written(content: Paper, **options: Any) -> Any:
    return Document(io.BytesIO(word.memo(content, **options)[0]))


def sizes(paragraph: Any) -> set[str]:
    """Sizes of a paragraph's letters for complex scripts, in half points."""
    return {one.get(qn("w:val")) for one in paragraph._p.iter(qn("w:szCs"))}


def spacing(paragraph: Any) -> tuple[str | None, str | None]:
    """Height of a paragraph's lines in twips, and its rule."""
    (found,) = paragraph._p.iter(qn("w:spacing"))
    return found.get(qn("w:line")), found.get(qn("w:lineRule"))


def indent(paragraph: Any) -> str | None:
    """Indent of a paragraph's first line in twips."""
    return next((one.get(qn("w:firstLine")) for one in paragraph._p.iter(qn("w:ind"))), None)


def test_it_has_the_forms_margins() -> None:
    (section,) = written(paper()).sections

    assert [round(side.twips) for side in (section.left_margin, section.right_margin)] == [1701, 1134]
    assert [round(side.cm, 1) for side in (section.top_margin, section.bottom_margin)] == [2.5, 2.0]
    assert [round(side.cm, 1) for side in (section.page_width, section.page_height)] == [21.0, 29.7]


def test_its_title_is_29_points_on_35_exactly() -> None:
    title = written(paper()).paragraphs[0]

    assert title.text == "บันทึกข้อความ"
    assert (sizes(title), spacing(title)) == ({"58"}, ("700", "exact"))


def test_its_labels_are_20_points_and_what_follows_16() -> None:
    labelled = written(paper()).paragraphs[1:4]

    assert [one.text.split()[0] for one in labelled] == ["ส่วนราชการ", "ที่", "เรื่อง"]
    assert all(sizes(one) == {"40", "32"} for one in labelled)
    assert all("dot" in {tab.get(qn("w:leader")) for tab in one._p.iter(qn("w:tab"))} for one in labelled)


def test_number_and_date_are_left_to_the_registry() -> None:
    line = written(paper()).paragraphs[2]

    assert line.text.split() == ["ที่", "วันที่"]


def test_its_body_is_indented_by_two_and_a_half_centimetres() -> None:
    body = [one for one in written(paper()).paragraphs if one.text.startswith(("ตามแผน", "บัดนี้", "จึงเรียน"))]

    assert {indent(one) for one in body} == {"1417"}
    assert {spacing(one) for one in body} == {("440", "exact")}
    assert all(one._p.pPr.jc.get(qn("w:val")) == "thaiDistribute" for one in body)


def test_every_run_names_the_font_and_size_for_complex_scripts() -> None:
    document = written(paper())

    runs = list(document.element.body.iter(qn("w:r")))
    assert runs
    for run in runs:
        fonts = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"TH SarabunPSK"}
        assert run.find(f"{qn('w:rPr')}/{qn('w:szCs')}") is not None
        assert run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:bidi")) == "th-TH"


def test_no_style_keeps_a_font_of_the_theme() -> None:
    fonts = list(written(paper()).styles.element.iter(qn("w:rFonts")))

    assert fonts
    assert not any("Theme" in name for one in fonts for name in one.keys())  # noqa: SIM118 - an element's attributes


def test_it_asks_for_a_decision_where_something_is_stuck() -> None:
    text = "\n".join(one.text for one in written(paper()).paragraphs)

    assert "จึงเรียนมาเพื่อโปรดพิจารณา" in text
    assert OBSTACLES in text
    assert "๓ ขั้นตอน" in text


def test_it_has_no_emblem_unless_one_is_given() -> None:
    assert not list(written(paper()).element.body.iter(qn("wp:anchor")))


def test_the_emblem_is_a_centimetre_and_a_half_high() -> None:
    document = written(paper(), emblem=qr_png("emblem"))

    (size,) = (one.find(qn("wp:extent")) for one in document.element.body.iter(qn("wp:anchor")))
    assert round(int(size.get("cy")) / 360_000, 2) == 1.5


def test_a_signed_version_is_named_with_a_code() -> None:
    content = paper(signed=True)

    document = written(content)

    text = "\n".join(one.text for one in document.paragraphs)
    assert "เลขที่ 4/2563-1" in text
    assert content.sha256 in text
    assert len(document.inline_shapes) == 1


def test_the_annex_has_every_step_in_one_table() -> None:
    content = paper()

    details = written(content).tables[-1]

    first = [row.cells[0].text for row in details.rows]
    assert all(any(cell.startswith(f"{step.id} ") for cell in first) for step in content.steps)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_name_of_a_person_is_in_it(lang: Any) -> None:
    assert b"\xe0\xb8\xa5\xe0\xb8\xb1\xe0\xb8\x9a" not in word.memo(paper(lang))[0]
    assert "ลับเฉพาะ" not in "\n".join(one.text for one in written(paper(lang)).paragraphs)
