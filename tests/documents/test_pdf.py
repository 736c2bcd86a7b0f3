"""PDF of a quarter: what it says is what was compiled, on pages of the promised size, in both languages."""

import re
from typing import Any

import pypdfium2
import pytest

from documents import pdf
from documents.prose import prose_of
from domain.language.lang import LANGS, Lang
from samples.papers import OBSTACLES, PROGRESS, paper

PHONE = (105, 187)
"""Millimetres."""


def lines_of(content: bytes) -> list[str]:
    """Lines of a PDF's text, as PDFium reads them, the reader of Chromium and Android."""
    with pypdfium2.PdfDocument(content) as read:
        return [line for page in read for line in page.get_textpage().get_text_range().splitlines()]


def squeezed(text: str) -> str:
    """A text without blanks: a PDF has them where lines break."""
    return re.sub(r"\s", "", text)


def text_of(content: bytes) -> str:
    return squeezed("".join(lines_of(content)))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("made", [pdf.phone, pdf.a4])
def test_it_says_every_step_status_and_word(lang: Lang, made: Any) -> None:
    content = paper(lang)

    text = text_of(made(content)[0])

    for step in content.steps:
        assert squeezed(step.id) in text
        assert squeezed(step.title) in text
        assert all(squeezed(owner.unit) in text for owner in step.owners)
    assert text.count(squeezed(PROGRESS)) == sum(bool(one.progress) for step in content.steps for one in step.owners)
    assert squeezed(OBSTACLES) in text


def test_a_phone_page_has_its_size() -> None:
    boxes = re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf.phone(paper())[0])

    assert boxes
    assert {tuple(round(float(side) / 72 * 25.4) for side in box) for box in boxes} == {PHONE}


def test_years_are_of_the_buddhist_era_in_both_languages() -> None:
    for lang in LANGS:
        text = text_of(pdf.a4(paper(lang))[0])

        assert "2563" in text
        assert "2020" not in text


def test_it_says_the_number_and_hash_of_what_was_signed() -> None:
    content = paper(signed=True)

    for made in (pdf.phone, pdf.a4):
        text = text_of(made(content)[0])
        assert "4/2563-1" in text
        assert content.sha256 in text


def test_it_says_that_nobody_has_signed() -> None:
    assert "ฉบับยังไม่ลงนาม" in text_of(pdf.phone(paper())[0])


def test_the_same_content_is_the_same_file() -> None:
    content = paper()

    assert pdf.phone(content)[0] == pdf.phone(content)[0]


def test_no_name_of_a_person_is_in_it() -> None:
    for made in (pdf.phone, pdf.a4):
        assert "ลับเฉพาะ" not in text_of(made(paper())[0])


def test_thai_breaks_between_words() -> None:
    lines = lines_of(pdf.phone(paper())[0])

    assert any("เผยแพร่สื่อผ่านระบบภายใน" in line for line in lines)
    assert not any(line.endswith(("เ", "แ", "โ", "ใ", "ไ")) for line in map(str.strip, lines))


STACKED = "ขั้นตอนที่เริ่มทำสั่งให้ตั้งน้ำญี่ปุ่นผู้ใช้ปั้นฟื้นครั้งสิ้นปีกู้ชี้ป่ากฎฐานะจำนวนก้ำ"
"""Every way marks stack: over and under a letter, a tone over a vowel, sara am, letters that reach up or down."""


@pytest.mark.parametrize("made", [pdf.phone, pdf.a4])
def test_each_syllable_is_read_once(made: Any) -> None:
    text = text_of(made(paper(words=STACKED))[0])

    assert STACKED in text
    assert re.findall(r"([ก-ฮ][\u0e31\u0e34-\u0e39]?[\u0e48-\u0e4b]\u0e33?)\1", text) == []


def test_it_says_the_prose_word_for_word() -> None:
    content = paper()

    text = text_of(pdf.a4(content)[0])

    prose = prose_of(content)
    said = [one.text for one in (*prose.happened, *prose.stuck, *prose.proposed)]
    assert said
    assert [one for one in said if squeezed(one) not in text] == []
