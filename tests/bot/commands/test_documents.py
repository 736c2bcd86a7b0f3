"""`summary --format`: documents from the command line, to a file or to standard output."""

import io
import logging
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document

from bot.cli import main
from documents.qr import qr_png
from tests.quarter import BANGKOK


@pytest.fixture(autouse=True)
def shell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, furnished_file: Path) -> None:
    """A shell of the test's own, in which a round was opened."""
    (tmp_path / "cli.db").write_bytes(furnished_file.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'cli.db'}")
    monkeypatch.setattr(logging.root, "handlers", list(logging.root.handlers))
    main(["round", "open", "4/2569"])


@pytest.mark.parametrize(
    ("wanted", "begins"), [("pdf", b"%PDF-"), ("a4", b"%PDF-"), ("docx", b"PK"), ("xlsx", b"PK"), ("zip", b"PK")]
)
def test_a_document_goes_to_a_file(wanted: str, begins: bytes, tmp_path: Path) -> None:
    assert main(["summary", "--format", wanted, "--out", "made"]) == 0

    assert (tmp_path / "made").read_bytes().startswith(begins)


def test_a_quarter_and_a_language_can_be_named(tmp_path: Path) -> None:
    assert main(["summary", "--quarter", "4/2569", "--lang", "en", "--format", "docx", "--out", "made"]) == 0

    assert Document(str(tmp_path / "made")).paragraphs[0].text == "Memorandum"


def test_a_document_of_a_past_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "--at", "2569-01-01", "--format", "xlsx", "--out", "early"]) == 1
    assert "round" in capsys.readouterr().err

    today = f"{datetime.now(BANGKOK):%Y-%m-%d}"
    assert main(["summary", "--at", today, "--format", "xlsx", "--out", "made"]) == 0
    assert (tmp_path / "made").read_bytes().startswith(b"PK")


def test_it_goes_to_standard_output_without_a_file(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["summary", "--format", "zip"]) == 0

    out = capfdbinary.readouterr().out
    assert "report-4-2569.json" in zipfile.ZipFile(io.BytesIO(out[out.index(b"PK") :])).namelist()


def test_the_years_report_has_no_memo(tmp_path: Path) -> None:
    assert main(["summary", "--year", "2569", "--format", "docx", "--out", "made"]) == 0

    assert "บันทึกข้อความ" not in {one.text for one in Document(str(tmp_path / "made")).paragraphs}


def test_the_emblem_of_the_settings_stands_on_the_memo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "emblem.png").write_bytes(qr_png("emblem"))
    monkeypatch.setenv("BOT_EMBLEM", "emblem.png")

    assert main(["summary", "--format", "docx", "--out", "made"]) == 0

    assert "word/media/image1.png" in zipfile.ZipFile(tmp_path / "made").namelist()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--format", "pdf", "1/2560"], "1/2560"),
        (["--year", "2563"], "--year"),
        (["--year", "2560", "--format", "a4", "--out", "made"], "no round"),
    ],
)
def test_a_missing_round_is_said_in_a_line(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    assert main(["summary", *words]) == 1

    line = capsys.readouterr().err
    assert line.startswith("tidtam: ")
    assert told in line
    assert line.count("\n") == 1


def test_an_emblem_that_is_no_picture_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "emblem.txt").write_text("no picture")
    monkeypatch.setenv("BOT_EMBLEM", "emblem.txt")

    assert main(["summary", "--format", "docx", "--out", "made"]) == 1

    assert "BOT_EMBLEM is not a PNG or JPEG picture" in capsys.readouterr().err
