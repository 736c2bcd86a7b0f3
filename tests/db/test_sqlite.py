"""Place of SQLite's statements: on the spot when nothing is waited for, beside the loop otherwise."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from db.engine import Database
from db.sqlite import Connection


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'one.db'}")
    async with database.transaction() as session:
        await session.execute(text("CREATE TABLE note (words TEXT)"))
    await database.close()
    yield database
    await database.close()


@pytest.fixture
async def threads(db: Database) -> "asyncio.Queue[tuple[str, str]]":
    """The first word of each statement as it starts, and `here` or `there` for the thread it runs in."""
    found: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
    loop, here = asyncio.get_running_loop(), threading.get_ident()

    def started(statement: str) -> None:
        where = "here" if threading.get_ident() == here else "there"
        word = statement.split()[0]
        if word != "PRAGMA":
            loop.call_soon_threadsafe(found.put_nowait, (word, where))

    @event.listens_for(db.engine.sync_engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.set_trace_callback(started)

    return found


async def write(db: Database, *notes: str) -> None:
    async with db.transaction() as session:
        for one in notes:
            await session.execute(text("INSERT INTO note VALUES (:one)"), {"one": one})


async def written(db: Database) -> list[str]:
    async with db.reading() as session:
        return list((await session.execute(text("SELECT words FROM note"))).scalars())


async def test_it_waits_for_the_disk_alone_beside_the_loop(
    db: Database, threads: "asyncio.Queue[tuple[str, str]]"
) -> None:
    await write(db, "a", "b")

    ran = [await threads.get() for _ in range(4)]
    assert ran == [("BEGIN", "here"), ("INSERT", "here"), ("INSERT", "here"), ("COMMIT", "there")]


async def test_it_waits_for_the_lock_of_another_process_beside_the_loop(
    db: Database, threads: "asyncio.Queue[tuple[str, str]]"
) -> None:
    with closing(sqlite3.connect(str(db.path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO note VALUES ('a')")

        writing = asyncio.create_task(write(db, "b", "c"))
        ran = [await threads.get(), await threads.get()]
        other.execute("COMMIT")
        await writing

    assert ran == [("BEGIN", "here"), ("BEGIN", "there")]
    assert await threads.get() == ("INSERT", "here")
    assert await written(db) == ["a", "b", "c"]


async def test_it_commits_after_a_statement_whose_rows_nobody_fetched(db: Database) -> None:
    async with db.transaction() as session:
        await session.execute(text("INSERT INTO note VALUES ('a'), ('b') RETURNING words"))

    assert await written(db) == ["a", "b"]


async def test_a_reader_sees_nothing_of_a_transaction_that_runs(db: Database) -> None:
    async with db.transaction() as session:
        await session.execute(text("INSERT INTO note VALUES ('a')"))

        assert await written(db) == []


async def test_it_fetches_as_it_executes(tmp_path: Path) -> None:
    """A statement whose rows were not fetched is in the way of the connection's next commit."""
    connection = sqlite3.connect(tmp_path / "one.db", isolation_level=None, factory=Connection)
    connection.execute("CREATE TABLE note (words TEXT)")
    connection.execute("BEGIN")
    unfetched = connection.execute("INSERT INTO note VALUES ('a'), ('b') RETURNING words")

    connection.commit()

    assert unfetched.fetchall() == [("a",), ("b",)]
    connection.close()


async def test_housekeeping_leaves_the_next_transaction_alone(db: Database) -> None:
    await db.truncate_wal()

    await write(db, "ก")

    assert await written(db) == ["ก"]
