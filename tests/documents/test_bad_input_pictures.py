"""Any words people write break no picture, no year's report and no index, and run nothing."""

import io
import json
import zipfile
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest
import typst
from python_calamine import CalamineWorkbook

from bundled.bundle import load_bundle
from documents import charts, pdf
from documents.board import board_data
from documents.cleaning import clean
from documents.evidence_index import GivenEvidence, IndexLine, evidence_index
from documents.paper import DocumentInstruction
from documents.prose import prose_of
from documents.radar import data
from documents.typesetting import FOLDER, typeset
from domain.language.bilingual import Bilingual
from samples.papers import DAY, compiled, paper
from tests.documents.hostile import TEXTS
from tests.documents.png import Png
from tests.documents.test_archive import piece
from tests.documents.test_bad_input import white_sides

ALL = [*TEXTS]
FONTS = Path(str(resources.files("fontpkg_sarabun") / "files"))


@pytest.mark.parametrize("name", ALL)
def test_a_board_of_a_quarter_keeps_its_margins(name: str) -> None:
    office, found = compiled(quarters=(3,), steps=2, words=TEXTS[name])

    pages = typeset("board.typ", board_data(found.summaries[-1], office.setup, "th", TEXTS[name][:80], 1), "png", 36.0)

    assert all(white_sides(page, 5) for page in pages)


@pytest.mark.parametrize("name", ALL)
def test_a_board_of_the_year_keeps_its_margins(name: str) -> None:
    content = paper(quarters=(3, 4), steps=2, words=TEXTS[name])

    pages = typeset("charts.typ", charts.board_data(content, content.steps), "png", 36.0)

    assert all(white_sides(page, 5) for page in pages)


@pytest.mark.parametrize("name", ALL)
def test_names_in_the_spider_chart_stay_inside(name: str) -> None:
    scores = load_bundle().assessment
    named = replace(scores, indicators=tuple(replace(one, name=Bilingual(TEXTS[name])) for one in scores.indicators))

    given = {"data": json.dumps(data(named, "สศส.", "th"))}
    drawn = typst.compile(
        FOLDER / "radar.typ", format="png", ppi=72.0, font_paths=[FONTS], ignore_system_fonts=True, sys_inputs=given
    )

    assert isinstance(drawn, bytes)
    assert white_sides(drawn, 2)
    assert Png(drawn).height == 282


@pytest.mark.parametrize("name", ALL)
def test_a_years_report_keeps_its_margins(name: str) -> None:
    content = paper(quarters=(3, 4), steps=1, words=TEXTS[name], year=2563)

    pages = typeset("a4.typ", pdf.a4_data(content)[0], "png", 36.0)

    assert all(white_sides(page, 22) for page in pages)


@pytest.mark.parametrize("name", ALL)
def test_an_instruction_keeps_the_margins_and_is_told_as_it_is(name: str) -> None:
    words = TEXTS[name]
    order = DocumentInstruction("งานกฎหมาย", "1.1 ข้อ 4", words, DAY, done=False, overdue=True)
    content = paper(quarters=(3,), steps=1)
    content = replace(content, instructions=(order,), figures=replace(content.figures, instructions=1))

    small = typeset("phone.typ", pdf.phone_data(content)[0], "png", 36.0)
    large = typeset("a4.typ", pdf.a4_data(content)[0], "png", 36.0)

    assert " ".join(clean(words).split()) in prose_of(content).instructed[-1].text
    assert all(white_sides(page, 8) for page in small)
    assert all(white_sides(page, 22) for page in large)


@pytest.mark.parametrize("name", ALL)
def test_an_index_of_evidence_has_it_as_text(name: str) -> None:
    given = GivenEvidence((), {"hr": TEXTS[name]})

    content = evidence_index(paper(), given, [IndexLine(piece(1, name=TEXTS[name]), "inside", TEXTS[name])])

    sheets = zipfile.ZipFile(io.BytesIO(content))
    written = [sheets.read(one) for one in sheets.namelist() if "sheet" in one and one.endswith(".xml")]
    assert not any(b"<f>" in one or b"hyperlink" in one for one in written)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert clean(TEXTS[name]) in {str(value) for row in rows for value in row} | {""}


@pytest.mark.parametrize("name", ALL)
def test_data_says_it_as_it_was_written(name: str) -> None:
    words = TEXTS[name].encode("utf-8", "replace").decode()

    content = paper(quarters=(3,), steps=1, words=words)

    assert json.dumps(words, ensure_ascii=False) in content.canonical.decode()
