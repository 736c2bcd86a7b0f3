"""Evidence on the command line: in backups, restored, and looked at by the doctor."""

import asyncio
import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.cli import main
from bot.process.open_database import open_database
from db import evidence
from db.engine import Database
from db.queues import downloads
from db.tables.people import PersonRow
from tests.house import START

DATA = b"%PDF-1.7 minutes"
DIGEST = hashlib.sha256(DATA).hexdigest()


@pytest.fixture(autouse=True)
def _agency(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database with one file of evidence, beside which it is kept."""
    monkeypatch.chdir(tmp_path)  # no .env
    url = f"sqlite+aiosqlite:///{tmp_path / 'tidtam.db'}"
    monkeypatch.setenv("BOT_DATABASE_URL", url)
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    asyncio.run(_fill(url))
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / DIGEST).write_bytes(DATA)


async def _fill(url: str) -> None:
    db = Database(url)
    await open_database(db, START)
    now = datetime(2020, 7, 1, tzinfo=UTC)
    async with db.transaction() as session:
        await session.execute(insert(PersonRow).values(id=7, name="ก", first_seen=now))
        one = await evidence.add(session, 7, "3/2563", now, kind="document", file_id="F", message="1")
        await downloads.kept(session, downloads.Wanted(one, "F", 0), DIGEST, len(DATA), "application/pdf")
    await db.close()


def evidence_line(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    """The doctor's lines about the evidence."""
    main(["doctor", *options])
    return next(line for line in capsys.readouterr().out.splitlines() if " evidence: " in line)


def test_a_backup_has_the_evidence_beside_it_and_restore_puts_it_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", "kept.db"]) == 0
    (tmp_path / "evidence" / DIGEST).unlink()

    assert main(["restore", "kept.db"]) == 0

    assert (tmp_path / "evidence" / DIGEST).read_bytes() == DATA
    assert "1 file put into" in capsys.readouterr().out


def test_a_damaged_archive_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "kept.db"]) == 0
    archive = tmp_path / "kept.db.evidence.tar"
    archive.write_bytes(archive.read_bytes().replace(b"minutes", b"MINUTES"))

    assert main(["restore", "kept.db"]) == 1

    assert "is damaged" in capsys.readouterr().err


def test_a_bucket_is_not_copied(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BOT_EVIDENCE", "s3://agency/evidence")

    assert main(["backup", "kept.db"]) == 0

    assert "kept in s3://agency/evidence" in capsys.readouterr().out


def test_the_doctor_is_content_with_evidence_that_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert evidence_line(capsys).startswith("ok   evidence: 1 file in")


def test_the_doctor_misses_a_file_the_store_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "evidence" / DIGEST).unlink()

    line = evidence_line(capsys)

    assert line.startswith("FAIL")
    assert "1 missing" in line


def test_the_doctor_finds_a_changed_file_when_asked_to_read_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "evidence" / DIGEST).write_bytes(b"%PDF-1.7 forgery")

    assert evidence_line(capsys).startswith("ok")
    assert "1 with a wrong hash" in evidence_line(capsys, "--evidence")
