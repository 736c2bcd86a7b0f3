"""Backups: consistent, checked, and put back as they were, from and to each kind of database."""

import os
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bundled.bundle import load_bundle
from db import catalogue, catalogue_loading, invitations, people
from db.backup import BackupError, back_up, restore
from db.engine import Database
from db.migrate import NewerSchemaError, migrate
from db.queues import files, outbox
from db.schema import metadata
from domain.catalogue.plan import FIRST_FURTHER
from domain.language.bilingual import Bilingual
from domain.people import Role
from domain.setup import Setup
from screens.base import Attachment, Outgoing, Rich
from tests.addresses import address
from tests.cast import ENGLISH, STAFF
from tests.house import START


@pytest.fixture
async def full(url: str, setup: Setup) -> AsyncIterator[Database]:
    """A migrated database with the bundled data and a person."""
    database = Database(url)
    await migrate(database)
    async with database.transaction() as session:
        await catalogue_loading.store(session, load_bundle(), START)
        await people.meet(session, setup, START, address(STAFF), "สมหญิง", "th")
    yield database
    await database.close()


async def content(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    found = {}
    async with db.reading() as session:
        for table in metadata.sorted_tables:
            rows = await session.execute(select(table).order_by(*table.primary_key.columns))
            found[table.name] = [tuple(row) for row in rows]
    return found


async def test_a_restored_database_is_the_one_that_was_there(full: Database, tmp_path: Path, setup: Setup) -> None:
    before = await content(full)
    await back_up(full, tmp_path / "backup.db")
    async with full.transaction() as session:
        await people.meet(session, setup, START, address(ENGLISH), "หลังสำรอง", "th")

    await restore(full, tmp_path / "backup.db")

    assert await content(full) == before


async def test_two_plans_of_a_year_come_back_apart(full: Database, tmp_path: Path) -> None:
    bundle = load_bundle()
    further = replace(bundle.plan, kind="risk", further=FIRST_FURTHER, title=Bilingual("แผนบริหารความเสี่ยง"))
    async with full.transaction() as session:
        await catalogue_loading.store(session, replace(bundle, plan=further, errata=()), START)
        before = await catalogue.load(session)
    await back_up(full, tmp_path / "backup.db")
    async with full.transaction() as session:
        await catalogue.end_follow_up(session, START, FIRST_FURTHER)

    await restore(full, tmp_path / "backup.db")

    async with full.reading() as session:
        after = await catalogue.load(session)
    assert after == before
    assert [one.plan.key for one in after.catalogues] == ["measures-2563", "risk-2563"]


async def test_numbers_go_on_after_a_restore(full: Database, tmp_path: Path) -> None:
    async with full.transaction() as session:
        await invitations.invite(session, START, Role.DIRECTOR, None, None)
    await back_up(full, tmp_path / "backup.db")
    await restore(full, tmp_path / "backup.db")

    async with full.transaction() as session:
        _, made = await invitations.invite(session, START, Role.DIRECTOR, None, None)

    assert made.id > 1


async def test_a_backup_of_one_kind_is_restored_to_the_other(full: Database, tmp_path: Path) -> None:
    before = await content(full)
    await back_up(full, tmp_path / "backup.db")
    other = Database(f"sqlite+aiosqlite:///{tmp_path / 'other.db'}")

    await restore(other, tmp_path / "backup.db")

    assert await content(other) == before
    await other.close()


async def test_it_is_taken_while_somebody_writes(full: Database, tmp_path: Path) -> None:
    async with full.transaction() as session:
        await session.execute(text("UPDATE person SET name = 'กลางคัน'"))
        if full.is_sqlite:
            await back_up(full, tmp_path / "backup.db")
    if not full.is_sqlite:
        await back_up(full, tmp_path / "backup.db")

    with sqlite3.connect(tmp_path / "backup.db") as copy:
        (name,) = copy.execute("SELECT name FROM person").fetchone()
    assert name == ("สมหญิง" if full.is_sqlite else "กลางคัน")


async def test_it_never_overwrites_a_file(full: Database, tmp_path: Path) -> None:
    (tmp_path / "backup.db").write_text("mine")

    with pytest.raises(BackupError, match="already"):
        await back_up(full, tmp_path / "backup.db")

    assert (tmp_path / "backup.db").read_text() == "mine"


@pytest.mark.parametrize("damage", ["cut", "scribbled", "empty", "foreign", "missing"])
async def test_a_damaged_backup_is_refused_and_nothing_is_lost(full: Database, tmp_path: Path, damage: str) -> None:
    before = await content(full)
    file = tmp_path / "backup.db"
    await back_up(full, file)
    good = file.read_bytes()
    if damage == "cut":
        file.write_bytes(good[: len(good) // 2])
    elif damage == "scribbled":
        middle = len(good) // 2
        file.write_bytes(good[:middle] + bytes(8192) + good[middle + 8192 :])
    elif damage == "empty":
        file.write_bytes(b"")
    elif damage == "foreign":
        file.write_bytes("บันทึก".encode() * 500)
    else:
        file.unlink()

    with pytest.raises(BackupError):
        await restore(full, file)

    assert await content(full) == before


async def test_a_newer_backup_is_refused(full: Database, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    await back_up(full, file)
    with sqlite3.connect(file) as copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(BackupError, match="newer"):
        await restore(full, file)


async def test_a_newer_database_is_refused(full: Database) -> None:
    async with full.transaction() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(NewerSchemaError, match="9999"):
        await migrate(full)


async def test_a_file_that_waits_comes_back_too(full: Database, tmp_path: Path) -> None:
    picture = Attachment("photo", b"\x89PNG\0\xff", "scores.png")
    async with full.transaction() as session:
        await outbox.put(session, [Outgoing(Rich("ภาพ"), file=picture)], address(STAFF))
    await back_up(full, tmp_path / "backup.db")
    other = Database(f"sqlite+aiosqlite:///{tmp_path / 'other.db'}")

    await restore(other, tmp_path / "backup.db")
    await restore(full, tmp_path / "backup.db")

    for database in (other, full):
        async with database.reading() as session:
            (row,) = await outbox.waiting(session, 0, 10)
            assert await files.waiting(session, row.id) == ("scores.png", picture.content)
    await other.close()


async def test_it_is_restored_over_a_newer_database(full: Database, tmp_path: Path) -> None:
    before = await content(full)
    await back_up(full, tmp_path / "backup.db")
    async with full.transaction() as session:
        await session.execute(text("CREATE TABLE of_the_future (person BIGINT REFERENCES person (id))"))
        await session.execute(text("INSERT INTO of_the_future SELECT id FROM person"))
        await session.execute(text("ALTER TABLE person ADD COLUMN mood TEXT NOT NULL DEFAULT 'well'"))
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    kept = await restore(full, tmp_path / "backup.db")

    assert kept is not None
    assert await content(full) == before
    if full.is_sqlite:
        with sqlite3.connect(kept) as former:
            assert former.execute("SELECT mood FROM person").fetchall() == [("well",)]
    else:
        assert kept == "schema before_restore_1"
        async with full.reading() as session:
            moved = await session.execute(text("SELECT person FROM before_restore_1.of_the_future"))
            assert moved.scalars().all() == [1]
            assert (await session.execute(text("SELECT to_regclass('of_the_future')"))).scalar() is None


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_it_is_restored_over_a_damaged_database_which_is_kept(full: Database, tmp_path: Path) -> None:
    before = await content(full)
    await back_up(full, tmp_path / "backup.db")
    await full.close()
    assert full.path is not None
    reader = sqlite3.connect(tmp_path / "tidtam.db")  # its log stays where it is
    reader.execute("SELECT 1 FROM person").fetchone()
    full.path.write_bytes(b"no header" * 1000)

    kept = await restore(full, tmp_path / "backup.db")
    reader.close()

    assert await content(full) == before
    assert kept == f"{full.path}.before-restore-1"
    assert read(kept) == b"no header" * 1000
    assert read(f"{kept}-wal") == b""


def read(file: str) -> bytes:
    """A file's content."""
    return Path(file).read_bytes()


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_a_power_cut_in_a_restore_leaves_a_whole_database(
    full: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the swap both copies are on disk, and no write-ahead log lies there that is not the new file's."""
    await back_up(full, tmp_path / "backup.db")
    reader = sqlite3.connect(tmp_path / "tidtam.db")  # its log stays where it is
    reader.execute("SELECT 1 FROM person").fetchone()
    synced: list[str] = []
    swapped: list[tuple[str, list[str]]] = []
    sync, swap = os.fsync, os.rename

    def fsync(handle: int) -> None:
        sync(handle)
        synced.append(Path(f"/proc/self/fd/{handle}").readlink().name)

    def rename(source: Path, target: Path) -> None:
        swapped.append((source.name, sorted(one.name for one in tmp_path.glob("tidtam.db*"))))
        synced.append("swap")
        swap(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "rename", rename)
    await restore(full, tmp_path / "backup.db")
    reader.close()

    names = ["tidtam.db", "tidtam.db.before-restore-1", "tidtam.db.restoring"]
    assert swapped == [("tidtam.db.restoring", names)]
    folder = tmp_path.name
    assert synced == [names[2], names[1], folder, folder, "swap", folder]


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_a_database_in_use_is_not_restored_over(
    full: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await back_up(full, tmp_path / "backup.db")
    await full.close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **kw: connect(*args, **{**kw, "timeout": 0}))
    holder = connect(tmp_path / "tidtam.db", isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")

    with pytest.raises(BackupError, match="in use"):
        await restore(full, tmp_path / "backup.db")

    holder.close()


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_a_restored_database_and_the_kept_one_are_their_owners_only(full: Database, tmp_path: Path) -> None:
    await back_up(full, tmp_path / "backup.db")

    kept = await restore(full, tmp_path / "backup.db")

    assert kept is not None
    assert [mode(one) for one in (str(full.path), kept)] == [0o600, 0o600]


def mode(file: str) -> int:
    """File mode: the rights to read and write a file."""
    return Path(file).stat().st_mode & 0o777
