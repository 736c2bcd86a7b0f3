"""Backups: one SQLite file, whatever the database, taken while the bot runs and checked before it is restored.

From SQLite it is made with SQLite's own online backup, from PostgreSQL row by row in one snapshot.
"""

import asyncio
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Table, create_engine, insert, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database
from db.migrate import known_revisions, migrate
from db.schema import metadata

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


async def restore(db: Database, file: Path) -> Path | None:
    """Put a backup in the database's place. The bot must not run (whoever calls sees to that).

    Returns where the former SQLite file was kept. Raises BackupError for a missing, damaged or newer backup; the
    database is then as it was.
    """
    await asyncio.to_thread(check_file, file)
    kept: Path | None = None
    if db.path is not None:
        await db.close()
        kept = await asyncio.to_thread(_replace_sqlite, file, db.path)
    else:
        await migrate(db)
        with tempfile.TemporaryDirectory() as folder:
            upgraded = await _upgraded(file, Path(folder) / "upgraded.db")
            await _copy_in(db, upgraded)
    await migrate(db)
    return kept


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
    with closing(sqlite3.connect(source, timeout=30)) as from_, closing(sqlite3.connect(target)) as to:
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
    """To disk, then under its name: a backup is whole or not there. Returns its size in bytes."""
    with draft.open("rb+") as handle:
        os.fsync(handle.fileno())
    draft.rename(file)
    _sync_folder(file.parent)
    return file.stat().st_size


def _replace_sqlite(file: Path, target: Path) -> Path | None:
    """Swap the file in one rename; the former one is kept beside it, its write-ahead log worked in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    kept: Path | None = None
    draft = target.with_name(f"{target.name}.restoring")
    _copy_sqlite(file, draft)
    with draft.open("rb+") as handle:
        os.fsync(handle.fileno())
    if target.exists():
        kept = _free_name(target)
        _copy_sqlite(target, kept)
    for leftover in (Path(f"{target}-wal"), Path(f"{target}-shm")):
        leftover.unlink(missing_ok=True)
    draft.rename(target)
    _sync_folder(target.parent)
    return kept


def _free_name(target: Path) -> Path:
    number = 1
    while (name := target.with_name(f"{target.name}.before-restore-{number}")).exists():
        number += 1
    return name


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
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
    """PostgreSQL to a SQLite file, in one snapshot."""
    async with db.engine.connect() as connection:
        await connection.execution_options(isolation_level="REPEATABLE READ")
        revision = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar()
        target = create_engine(f"sqlite:///{file}")
        try:
            with target.begin() as to:
                metadata.create_all(to)
                to.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
                to.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": revision})
                for table in metadata.sorted_tables:
                    found = await connection.stream(select(table))
                    async for rows in found.mappings().partitions(CHUNK):
                        to.execute(insert(table), [dict(row) for row in rows])
        finally:
            target.dispose()


async def _copy_in(db: Database, file: Path) -> None:
    """A SQLite file's rows in the place of PostgreSQL's, in one transaction."""
    source = create_engine(f"sqlite:///{file}")
    try:
        async with db.engine.begin() as connection:
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
    statement = text(
        f"SELECT setval(pg_get_serial_sequence('{table.name}', '{column.name}'), "  # noqa: S608 - names of our tables
        f'(SELECT coalesce(max("{column.name}"), 0) + 1 FROM "{table.name}"), false)'
    )
    if (
        await connection.execute(
            text("SELECT pg_get_serial_sequence(:table, :column)"), {"table": table.name, "column": column.name}
        )
    ).scalar() is not None:
        await connection.execute(statement)
