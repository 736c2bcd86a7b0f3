"""`summary --at`, `summary --format signed` and `verify`, which needs no database."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from bot.cli import main
from domain.calendar.local_time import BUDDHIST_OFFSET
from domain.summary.snapshot import freeze
from tests.domain.summary.test_snapshot import SIGNED, STUCK
from tests.domain.summary.test_summary import compiled
from tests.quarter import BANGKOK


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a signed version."""
    file = tmp_path / "signed.json"
    file.write_bytes(freeze(compiled(STUCK), 1, SIGNED).to_file())
    return file


def test_an_unchanged_file_is_verified(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sha256 = json.loads(file.read_bytes())["sha256"]

    assert main(["verify", str(file)]) == 0
    assert main(["verify", str(file), "--sha256", sha256.upper()]) == 0

    said = capsys.readouterr().out
    assert "version 3/2563-1" in said
    assert sha256 in said


def test_a_changed_file_is_found(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(file.read_bytes().replace("รออนุมัติ".encode(), "รออนุมัดิ".encode()))

    assert main(["verify", str(file)]) == 1

    assert "was changed" in capsys.readouterr().err


def test_another_hash_than_the_papers_is_found(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(file), "--sha256", "0" * 64]) == 1

    assert "but its SHA-256 is" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"{}", b"\x00"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other").write_bytes(content)

    assert main(["verify", str(tmp_path / "other")]) == 1
    assert main(["verify", str(tmp_path / "none")]) == 1


def test_a_summary_of_a_past_day(capsys: pytest.CaptureFixture[str]) -> None:
    main(["round", "open", "4/2569"])
    today = datetime.now(BANGKOK)
    capsys.readouterr()

    before = main(["summary", "4/2569", "--at", f"{today.year + BUDDHIST_OFFSET - 1}-01-01"])
    said = capsys.readouterr().err
    now = main(["summary", "4/2569", "--at", f"{today:%Y-%m-%d}", "--format", "json"])

    assert (before, now) == (1, 0)
    assert "4/2569" in said
    assert json.loads(capsys.readouterr().out)["quarter"] == "4/2569"


@pytest.mark.parametrize("at", ["yesterday", "3/2563", "17:00"])
def test_a_day_that_can_not_be_read_is_refused(at: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["round", "open", "4/2569"])

    assert main(["summary", "--at", at]) == 1

    assert "is not a day" in capsys.readouterr().err


def test_an_unsigned_quarter_has_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    main(["round", "open", "4/2569"])

    assert main(["summary", "--format", "signed"]) == 1

    assert "has not been signed" in capsys.readouterr().err
