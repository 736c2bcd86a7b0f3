"""The command line: exit 0 only on success, errors in one line, no traceback."""

import asyncio
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.cli import main
from bot.process.open_database import open_database
from bot.settings import Settings
from bundled.bundle import BundleError, load_bundle
from bundled.phrases import fingerprint
from db import entries, people
from db.engine import Database
from db.file_lock import FileLock
from domain.catalogue.plan import Catalogue
from domain.entries.entries import EntryDraft, Written
from domain.language.bilingual import Bilingual
from tests.addresses import address
from tests.cast import COORDINATOR


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one line a refused command prints."""
    assert main(words) == 1
    line = capsys.readouterr().err
    assert line.startswith("tidtam: ")
    assert line.count("\n") == 1
    return line


def test_the_bundled_data_passes_its_audit(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "check"]) == 0
    assert "IND7" in capsys.readouterr().out


def test_the_check_names_all_that_keeps_the_data_from_being_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_folder: Path | None) -> Catalogue:
        raise BundleError("plan-2569.toml: one", "units.toml: two")

    monkeypatch.setattr("bot.commands.data.load_bundle", unreadable)

    assert main(["data", "check"]) == 1
    assert capsys.readouterr().out.splitlines()[1:] == ["  plan-2569.toml: one", "  units.toml: two"]


def test_the_check_names_entries_whose_wordings_do_not_hold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = load_bundle()
    items = tuple(replace(one, text=Bilingual("ข้อใหม่")) if one.code == "I5" else one for one in bundle.assessment.items)
    changed = replace(bundle, assessment=replace(bundle.assessment, items=items))
    monkeypatch.setattr("bot.commands.data.load_bundle", lambda _folder: changed)

    assert main(["data", "check"]) == 0
    assert f"  I5: its text now has the fingerprint {fingerprint('ข้อใหม่')}" in capsys.readouterr().out


def test_the_export_has_every_item(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "export", "--json"]) == 0

    exported = json.loads(capsys.readouterr().out)

    assert len(exported["items"]) == 93
    assert next(one for one in exported["items"] if one["code"] == "I20")["score"] == 53.03


def test_neither_makes_a_database(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["data", "check"]) == main(["data", "export"]) == 0

    assert list(tmp_path.iterdir()) == []


def test_the_export_shows_what_the_coordinator_wrote(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    asyncio.run(_write(f"sqlite+aiosqlite:///{tmp_path / 'cli.db'}"))

    assert main(["data", "export"]) == 0
    own = json.loads(capsys.readouterr().out)["channels"][0]
    assert main(["data", "check"]) == 0
    assert main(["ask", "ร้องเรียนทุจริตได้ที่ไหน"]) == 0

    assert own["text"] == "โทร. 02 000 0000"
    assert "โทร. 02 000 0000" in capsys.readouterr().out


def test_the_data_is_checked_beside_a_database_that_was_not_brought_up_to_date(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "cli.db")) as old:
        old.execute("CREATE TABLE channel (id TEXT)")

    assert main(["data", "check"]) == 0


async def _write(url: str) -> None:
    """Fill in the agency's own channel."""
    db, now = Database(url), datetime(2020, 6, 29, 2, tzinfo=UTC)
    await open_database(db, now)
    async with db.transaction() as session:
        setup = Settings(_env_file=None).setup()
        coordinator = await people.meet(session, setup, now, address(COORDINATOR), f"P{COORDINATOR}", None)
        own = await entries.entry_of(session, "own")
        assert own is not None
        await entries.save(
            session, now, coordinator, own, EntryDraft(coordinator.id, "own", 0, Written(text="โทร. 02 000 0000"))
        )
    await db.close()


def test_an_invitation_is_printed_with_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["invite", "--unit", "hr"]) == 0
    assert "/start " in capsys.readouterr().out


def test_a_round_is_opened_looked_at_moved_and_closed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["round", "open", "4/2569"]) == 0
    assert main(["round", "open", "4/2569"]) == 0
    assert main(["round", "status"]) == 0
    assert "4/2569" in capsys.readouterr().out
    assert main(["summary", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["quarter"] == "4/2569"
    assert main(["round", "close", "4/2569"]) == 0


def test_a_summary_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    main(["round", "open", "4/2569"])

    assert main(["summary", "-o", str(tmp_path / "summary.txt")]) == 0

    assert "4/2569" in (tmp_path / "summary.txt").read_text(encoding="utf-8")


def test_questions_are_answered_line_by_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("คะแนน I20\nI99\n"))

    assert main(["ask", "--json"]) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == {"query": "คะแนน I20", "answers": ["I20"], "kind": "score"}
    assert lines[1]["answers"] == []


def test_every_line_that_is_heard_gives_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = ['"1.2/1 เสร็จแล้ว\\n2.2/1 ยังไม่เริ่ม"', "", "😀😀", "ก" * 4096, '"ครึ่งคำพูด', r'"\ud800"', "/start"]
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in said)))

    assert main(["hear", "--json", "--unit", "legal", "--reply"]) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == len(said)
    assert [one["step"] for one in lines[0]["reports"]] == ["M1.2/1", "M2.2/1"]
    assert lines[4]["text"] == '"ครึ่งคำพูด'


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["hear", "--unit", "nobody", "x"], "no unit"),
        (["hear", "--reply", "x"], "--reply needs --unit"),
        (["invite", "--unit", "nobody"], "no unit"),
        (["round", "open", "x"], "not a quarter such as"),
        (["round", "close", "3/2563"], "3/2563"),
        (["plan", "close", "2555"], "2555"),
        (["restore", "nothing.db"], "not a file"),
        (["run"], "BOT_TOKEN is missing"),
    ],
)
def test_a_failed_command_says_why_in_one_line(capsys: pytest.CaptureFixture[str], words: list[str], told: str) -> None:
    assert told in refused(capsys, *words)


def test_a_due_date_beyond_the_next_opening_is_refused_in_english_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["round", "open", "4/2569"]) == 0

    line = refused(capsys, "round", "due", "4/2569", "2570-12-01")

    assert re.search(r"opens \(\d+ [A-Z][a-z]{2} \d{4} B\.E\.\)", line)
    assert line.isascii()


def test_a_wrong_setting_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_ADMINS", "somchai")

    assert "BOT_ADMINS" in refused(capsys, "round", "status")


def test_a_database_that_is_none_is_said_in_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "cli.db").write_text("this is no database, but a text of some length" * 50)

    assert "database" in refused(capsys, "round", "status")


def test_a_database_server_that_is_not_there_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_DATABASE_URL", "postgresql+asyncpg://bot:hunter2@127.0.0.1:1/x")

    line = refused(capsys, "round", "status")

    assert "BOT_DATABASE_URL" in line
    assert "hunter2" not in line


def test_a_clock_that_is_not_there_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:TEST")
    monkeypatch.setenv("BOT_CLOCK_URL", "http://127.0.0.1:1/sandbox/clock")

    assert "BOT_CLOCK_URL" in refused(capsys, "run")


def restored_over(capsys: pytest.CaptureFixture[str], file: Path) -> str:
    """Output of `restore`; the database can be used again."""
    assert main(["restore", str(file)]) == 0
    told = capsys.readouterr().out
    assert main(["round", "status"]) == 0
    return told


def test_a_backup_is_restored_over_a_damaged_database(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["round", "status"]) == 0
    assert main(["backup", str(tmp_path / "backup.db")]) == 0
    (tmp_path / "cli.db").write_text("this is no database, but a text of some length" * 50)

    told = restored_over(capsys, tmp_path / "backup.db")

    assert f"kept as {tmp_path / 'cli.db.before-restore-1'}" in told


def test_a_backup_is_restored_over_a_newer_database(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, furnished: str
) -> None:
    monkeypatch.setenv("BOT_DATABASE_URL", furnished)
    assert main(["backup", str(tmp_path / "backup.db")]) == 0
    asyncio.run(changed(furnished, "UPDATE alembic_version SET version_num = '9999'"))

    assert "kept as" in restored_over(capsys, tmp_path / "backup.db")


@pytest.mark.parametrize("schema", ["as it is", "newer"])
def test_nothing_is_restored_beside_a_bot(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, furnished: str, schema: str
) -> None:
    monkeypatch.setenv("BOT_DATABASE_URL", furnished)
    assert main(["backup", str(tmp_path / "backup.db")]) == 0
    asyncio.run(changed(furnished, "INSERT INTO lease (name, holder, until) VALUES ('serving', 'elsewhere:1:a', 1e11)"))
    if schema == "newer":
        asyncio.run(changed(furnished, "UPDATE alembic_version SET version_num = '9999'"))

    assert "stop it first" in refused(capsys, "restore", str(tmp_path / "backup.db"))


def test_nothing_is_restored_beside_a_bot_that_has_no_lease(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["round", "status"]) == 0
    assert main(["backup", str(tmp_path / "backup.db")]) == 0
    serving = FileLock(tmp_path / "cli.db")
    assert serving.take(alone=False)

    refusal = refused(capsys, "restore", str(tmp_path / "backup.db"))
    serving.release()

    assert "stop it first" in refusal
    assert main(["restore", str(tmp_path / "backup.db")]) == 0


async def changed(url: str, statement: str) -> None:
    """Execute a statement."""
    database = Database(url)
    async with database.transaction() as session:
        await session.execute(text(statement))
    await database.close()


def test_an_empty_token_is_no_token(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "")

    assert "BOT_TOKEN is missing" in refused(capsys, "run")


def test_the_doctor_finds_the_missing_token(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 1
    assert "FAIL Telegram" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["99999", "-1", "eighty"])
def test_a_port_that_is_none_is_a_wrong_use(capsys: pytest.CaptureFixture[str], port: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["demo", "--port", port])

    assert ended.value.code == 2
    assert "0-65535" in capsys.readouterr().err


def test_help_lists_only_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    assert ended.value.code == 0
    assert "backup" in capsys.readouterr().out
