"""Backups: one SQLite file, whatever the database, taken while the bot runs and checked before it is restored.

From SQLite it is made with SQLite's own online backup, from PostgreSQL row by row in one snapshot.
"""

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Table, create_engine, func, insert, inspect, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.schema import CreateSchema

from db.engine import Database
from db.migrate import known_revisions, migrate, revision_of, revisions, upgrade
from db.schema import metadata
from db.sqlite import is_busy

CHUNK = 500
"""Rows copied at once."""


class BackupError(Exception):
    """A backup can't be made or restored; the message is one line for the operator."""


async def back_up(db: Database, file: Path) -> int:
    """Write a consistent backup to a new file; returns its size in bytes. Raises BackupError."""
    draft = await asyncio.to_thread(_draft_beside, file)
    try:
        if db.path is not None:
            await asyncio.to_thread(_copy_sqlite, db.path, draft)
        else:
            await _copy_out(db, draft)
        await asyncio.to_thread(check_file, draft)
        return await asyncio.to_thread(_settle, draft, file)
    finally:
        await asyncio.to_thread(draft.unlink, missing_ok=True)


async def restore(db: Database, file: Path) -> str | None:
    """Put a backup in the database's place, whatever is there. The bot must not run (the caller makes sure).

    Returns where the former database is kept: SQLite's file always, PostgreSQL's tables when a newer program made them.
    Raises BackupError for a missing, damaged or newer backup; the database is then as it was.
    """
    await asyncio.to_thread(check_file, file)
    if db.path is None:
        with tempfile.TemporaryDirectory() as folder:
            upgraded = await _upgraded(file, Path(folder) / "upgraded.db")
            return await _replace_rows(db, upgraded)
    await db.close()
    kept = await asyncio.to_thread(_replace_sqlite, file, db.path)
    await migrate(db)
    return str(kept) if kept else None


def check_file(file: Path) -> None:
    """Refuse what is no backup of ours: damaged, foreign, or of a newer program. Raises BackupError."""
    if not file.is_file():
        raise BackupError(f"{file} is not a file")
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as connection:
            damage = connection.execute("PRAGMA integrity_check").fetchone()
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise BackupError(f"{file} is damaged or no backup: {error}") from None
    if damage != ("ok",):
        raise BackupError(f"{file} is damaged: {damage[0] if damage else 'unreadable'}")
    if broken is not None:
        raise BackupError(f"{file} is damaged: table {broken[0]} refers to rows that are not there")
    if revision is None or revision[0] not in known_revisions():
        found = revision[0] if revision else "none"
        raise BackupError(f"{file} has schema {found}, which this program does not know: it may be newer")


def _copy_sqlite(source: Path, target: Path) -> None:
    if not source.exists():
        raise BackupError(f"there is no database at {source}")
    target.touch(0o600)
    with closing(sqlite3.connect(source, timeout=30)) as from_, closing(sqlite3.connect(target)) as to:
        try:
            from_.execute("SELECT count(*) FROM sqlite_schema")  # the backup would wait for a lock without end
        except sqlite3.OperationalError as error:
            if is_busy(error):
                raise BackupError(f"{source} is in use by another program") from None
            raise
        from_.backup(to)
        to.execute("PRAGMA journal_mode=DELETE")


def _draft_beside(file: Path) -> Path:
    if file.exists():
        raise BackupError(f"{file} is there already; name a new file")
    file.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=file.parent, prefix=".backup-")
    os.close(number)
    return Path(name)


def _settle(draft: Path, file: Path) -> int:
    """Sync a file to disk, then give it its name: a backup is whole or not there. Returns its size in bytes."""
    _sync(draft)
    draft.rename(file)
    _sync(file.parent)
    return file.stat().st_size


def _replace_sqlite(file: Path, target: Path) -> Path | None:
    """Swap the file in one rename; the former one is kept beside it.

    A power cut leaves the one or the other: both copies are on disk before the swap, and so is the end of the former
    write-ahead log, which SQLite would otherwise work into the file that comes in its place.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.restoring")
    for leftover in (draft, Path(f"{draft}-journal")):
        leftover.unlink(missing_ok=True)
    _copy_sqlite(file, draft)
    _sync(draft)
    kept = _keep(target) if target.exists() else None
    _sync(target.parent)
    for log in (Path(f"{target}-wal"), Path(f"{target}-shm")):
        log.unlink(missing_ok=True)
    _sync(target.parent)
    draft.rename(target)
    _sync(target.parent)
    return kept


def _keep(target: Path) -> Path:
    """Copy the former database, with its write-ahead log merged in; a damaged one is copied as it is, with its log."""
    kept = _free_name(target)
    try:
        _copy_sqlite(target, kept)
        _sync(kept)
    except sqlite3.DatabaseError:
        for part in ("", "-wal", "-shm"):
            if (source := Path(f"{target}{part}")).exists():
                _sync(Path(shutil.copy(source, f"{kept}{part}")))
    return kept


def _free_name(target: Path) -> Path:
    names = (target.with_name(f"{target.name}.before-restore-{number}") for number in count(1))
    return next(name for name in names if not name.exists())


def _sync(path: Path) -> None:
    """Sync a file's content, or the names in a folder, to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


async def _upgraded(file: Path, copy: Path) -> Path:
    """A copy of the backup at this program's schema."""
    await asyncio.to_thread(_copy_sqlite, file, copy)
    db = Database(f"sqlite+aiosqlite:///{copy}")
    try:
        await migrate(db)
    finally:
        await db.close()
    return copy


async def _copy_out(db: Database, file: Path) -> None:
    """Copy PostgreSQL's rows to an SQLite file, in one snapshot."""
    async with db.patient() as connection:
        await connection.execution_options(isolation_level="REPEATABLE READ")
        revision = await connection.run_sync(revision_of)
        target = create_engine(f"sqlite:///{file}")
        try:
            with target.begin() as to:
                metadata.create_all(to)
                revisions.create(to)
                to.execute(insert(revisions).values(version_num=revision))
                for table in metadata.sorted_tables:
                    found = await connection.stream(select(table))
                    async for rows in found.mappings().partitions(CHUNK):
                        to.execute(insert(table), [dict(row) for row in rows])
        finally:
            target.dispose()


async def _replace_rows(db: Database, file: Path) -> str | None:
    """Replace PostgreSQL's rows by an SQLite file's, in one transaction.

    Tables this program does not know can't be emptied with ours: they are moved out of the way, and made anew.
    """
    kept: str | None = None
    async with db.patient() as connection, connection.begin():
        found = await connection.run_sync(revision_of)
        if found is not None and found not in known_revisions():
            kept = await _move_away(connection)
        await connection.run_sync(upgrade)
        await _copy_in(connection, file)
    return kept


async def _move_away(connection: AsyncConnection) -> str:
    """Move the tables of this user into a schema of their own; returns its name."""
    schemas = await connection.run_sync(lambda one: inspect(one).get_schema_names())
    kept = next(name for number in count(1) if (name := f"before_restore_{number}") not in schemas)
    await connection.execute(CreateSchema(kept))
    ours = text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tableowner = current_user")
    for name in (await connection.execute(ours)).scalars().all():
        await connection.execute(text(f'ALTER TABLE "{name}" SET SCHEMA {kept}'))
    return f"schema {kept}"


async def _copy_in(connection: AsyncConnection, file: Path) -> None:
    source = create_engine(f"sqlite:///{file}")
    try:
        names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        await connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
        with source.connect() as from_:
            for table in metadata.sorted_tables:
                for rows in _chunks(from_, table):
                    await connection.execute(insert(table), rows)
        for table in metadata.sorted_tables:
            await _advance(connection, table)
    finally:
        source.dispose()


def _chunks(connection: Connection, table: Table) -> Iterable[Sequence[dict[str, Any]]]:
    for rows in connection.execute(select(table)).mappings().partitions(CHUNK):
        yield [dict(row) for row in rows]


async def _advance(connection: AsyncConnection, table: Table) -> None:
    """Let the table's sequence go on after the highest number copied in."""
    column = table.autoincrement_column
    if column is None:
        return
    sequence = (await connection.execute(select(func.pg_get_serial_sequence(table.name, column.name)))).scalar()
    if sequence is not None:
        following = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
        await connection.execute(select(func.setval(sequence, following, False)))
