"""Documents as files: names, archives that are the same for the same content, pictures a messenger shows whole."""

import hashlib
import json

import pytest

from bundled.bundle import load_bundle
from documents.made_file import MadeFile
from documents.making import Material, make
from domain.summary.formats import Format
from domain.summary.snapshot import verified
from samples.papers import paper


def made(wanted: Format, *, year: int | None = None, steps: int = 9, signed: bool = False) -> tuple[MadeFile, ...]:
    content = paper(year=year, steps=steps, signed=signed)
    return make(Material(content, load_bundle().assessment), wanted)


@pytest.mark.parametrize(
    ("wanted", "name", "begins"),
    [
        (Format.PDF, "report-4-2563.pdf", b"%PDF-"),
        (Format.A4, "report-4-2563-a4.pdf", b"%PDF-"),
        (Format.DOCX, "report-4-2563.docx", b"PK"),
        (Format.XLSX, "report-4-2563.xlsx", b"PK"),
        (Format.JSON, "report-4-2563.json", b"{"),
    ],
)
def test_a_format_is_one_file_of_its_kind(wanted: Format, name: str, begins: bytes) -> None:
    (file,) = made(wanted)

    assert file.name == name
    assert file.content.startswith(begins)


def test_a_year_is_a_report_to_read_and_one_to_edit() -> None:
    assert [one.name for one in made(Format.YEAR, year=2563)] == ["year-2563.pdf", "year-2563.docx"]


def test_data_of_a_signed_quarter_can_be_verified() -> None:
    (file,) = made(Format.JSON, signed=True)

    snapshot = verified(file.content)

    assert snapshot.number == "4/2563-1"
    assert hashlib.sha256(snapshot.content).hexdigest() == json.loads(file.content)["sha256"]


def test_charts_are_pictures() -> None:
    files = made(Format.PNG)

    assert [one.name.removeprefix("report-4-2563-") for one in files] == ["progress.png", "board-1.png", "scores.png"]
    assert all(one.content.startswith(b"\x89PNG") for one in files)


def test_a_board_of_many_steps_goes_on_in_more_pictures() -> None:
    names = [one.name for one in made(Format.PNG, steps=60)]

    assert [name for name in names if "board" in name] == [f"report-4-2563-board-{number}.png" for number in (1, 2, 3)]
