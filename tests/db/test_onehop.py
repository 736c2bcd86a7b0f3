"""Where SQLite's statements run: on the spot when nothing is waited for, in the connection's thread otherwise."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from db import onehop
from db.engine import Database


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'one.db'}")
    async with database.transaction() as session:
        await session.execute(text("CREATE TABLE note (words TEXT)"))
    yield database
    await database.close()


@pytest.fixture
async def threads(db: Database, monkeypatch: pytest.MonkeyPatch) -> "asyncio.Queue[str]":
    """`here` or `there` for each statement, when it starts."""
    found: asyncio.Queue[str] = asyncio.Queue()
    loop, here, do = asyncio.get_running_loop(), threading.get_ident(), onehop.Cursor._do

    def told(*arguments: Any) -> None:
        loop.call_soon_threadsafe(found.put_nowait, "here" if threading.get_ident() == here else "there")
        do(*arguments)

    monkeypatch.setattr(onehop.Cursor, "_do", told)
    return found


async def write(db: Database, *notes: str) -> None:
    async with db.transaction() as session:
        for one in notes:
            await session.execute(text("INSERT INTO note VALUES (:one)"), {"one": one})


async def test_a_transaction_nobody_is_in_the_way_of_runs_on_the_spot(
    db: Database, threads: "asyncio.Queue[str]"
) -> None:
    await write(db, "a", "b")

    assert [await threads.get(), await threads.get()] == ["here", "here"]


async def test_a_lock_another_process_has_is_waited_for_beside_the_loop(
    db: Database, threads: "asyncio.Queue[str]"
) -> None:
    with closing(sqlite3.connect(str(db.path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO note VALUES ('a')")

        writing = asyncio.create_task(write(db, "b", "c"))
        first = await threads.get()
        other.execute("COMMIT")
        await writing

    assert [first, await threads.get()] == ["there", "here"]
    async with db.reading() as session:
        assert (await session.execute(text("SELECT words FROM note"))).scalars().all() == ["a", "b", "c"]


async def test_housekeeping_leaves_the_next_transaction_alone(db: Database) -> None:
    await db.truncate_wal()

    async with db.transaction() as session:
        await session.execute(text("INSERT INTO note VALUES ('ก')"))

    async with db.reading() as session:
        assert (await session.execute(text("SELECT words FROM note"))).scalars().all() == ["ก"]
