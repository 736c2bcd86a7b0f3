"""The database: engines for SQLite and PostgreSQL, and the transaction whoever is at the edge opens."""

import asyncio
import errno
import os
import sqlite3
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine

from db import sqlite
from db.sqlite import is_busy

BUSY_SECONDS = 10
"""How long a SQLite writer waits for another process (the command line beside the running bot)."""

_READS = "tidtam_reads"

_ALONE = 0x7469_6474_616E
"""The advisory lock of `Database.alone`."""

OPENING = 0x7469_6474_616F
"""The advisory lock of opening a round (`take_turns`)."""

T = TypeVar("T")


async def unbroken(work: Coroutine[Any, Any, T]) -> T:
    """Run work on the database to its end even when the caller is cancelled meanwhile; the cancellation follows.

    A statement cut off in the middle costs its connection; a commit cut off leaves open whether it happened.
    """
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=BUSY_SECONDS)
        raise


class Database:
    """One database. Transactions write; on SQLite they take turns in this process, as its file would make them."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self.engine = self._patient = _sqlite_engine(self.url)
        else:
            from db import postgresql  # noqa: PLC0415 - 17 ms of a start, and 2 MB, which SQLite does not need

            self.engine, self._patient = postgresql.engine(self.url), postgresql.patient_engine(self.url)
        self.path = Path(self.url.database) if self.is_sqlite and self.url.database else None
        """SQLite's file; None for a server."""
        self._turn = asyncio.Lock()
        self._file: tuple[int, int] | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session that commits at the end and rolls back on any error."""
        if not self.is_sqlite:
            async with self._session() as session:
                yield session
            return
        async with self._turn:
            await self._be_at_home()
            async with self._session() as session:
                yield session
            await self._be_at_home()

    async def _be_at_home(self) -> None:
        """Raise OSError when SQLite's file is gone or another lies in its place.

        The open file would take rows all the same, and they would be lost with the process: a moved or restored file,
        an unmounted volume. Connections are dropped, so that the next try opens what is there then.
        """
        if self.path is None or (self._file is None and not self.path.exists()):
            return
        found = os.stat(self.path)  # noqa: PTH116 - the same
        identity = (found.st_dev, found.st_ino)
        if self._file is not None and identity != self._file:
            self._file = None
            await self.engine.dispose()
            raise OSError(errno.ESTALE, "the database file was replaced", str(self.path))
        self._file = identity

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that only reads: on SQLite it waits for no writer and nothing waits for it."""
        await self._be_at_home()
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            await session.connection(execution_options={_READS: True})
            yield session
            await session.rollback()

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[AsyncSession]:
        async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            await session.connection()
            yield session

    @asynccontextmanager
    async def patient(self) -> AsyncIterator[AsyncConnection]:
        """A connection for statements that may take long: backups, migrations, waiting for one's turn."""
        async with self._patient.connect() as connection:
            yield connection

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Nobody else is in here at the same time: several processes that start on one empty PostgreSQL.

        SQLite needs no lock of ours: its file is served by one process.
        """
        if self.is_sqlite:
            yield
            return
        async with self.patient() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": _ALONE})
            try:
                yield
            finally:
                await connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": _ALONE})

    async def truncate_wal(self) -> bool:
        """Move SQLite's write-ahead log into the file and empty it, so that forgotten content leaves the disk.

        False when somebody reads from the log or writes from another process: it waits for none of them. Most of the
        moving is done while others go on writing; only the rest takes a turn among them.
        """
        if not self.is_sqlite:
            return True
        async with self.engine.connect() as connection:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            raw.execute("PRAGMA busy_timeout = 0")
            try:
                await sqlite.beside(lambda: raw.execute("PRAGMA wal_checkpoint(PASSIVE)"))
                async with self._turn:
                    found = await sqlite.beside(lambda: raw.execute("PRAGMA wal_checkpoint(TRUNCATE)"))
            except sqlite3.OperationalError as error:
                if not is_busy(error):
                    raise
                return False
            finally:
                raw.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        return bool(found.fetchone()[0] == 0)

    async def close(self) -> None:
        """Give the connections back; the next use opens the file there is then."""
        self._file = None
        await self.engine.dispose()
        await self._patient.dispose()


async def take_turns(session: AsyncSession, lock: int) -> None:
    """Wait for other transactions that hold this lock; it is this one's until it ends.

    What is read from here on includes what they did. On SQLite transactions take turns by themselves.
    """
    if session.get_bind().dialect.name != "sqlite":
        await session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": lock})


def rows_changed(session: AsyncSession) -> int | None:
    """How many rows a session's SQLite connection has changed so far; None for PostgreSQL, which does not count.

    Two equal counts in one transaction mean that nothing was written between them, by anybody.
    """
    raw = session.sync_session.connection().connection.driver_connection
    counted = getattr(raw, "total_changes", None)
    return int(counted) if counted is not None else None


def _sqlite_engine(url: URL) -> AsyncEngine:
    """SQLite in WAL with synchronous FULL: what was acknowledged survives a power cut."""
    path = url.database
    if path:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        url.set(drivername=sqlite.DRIVER),
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "factory": sqlite.Connection},
        hide_parameters=True,
        pool_reset_on_return=None,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _settings(connection: Any, _record: object) -> None:
        if path and os.stat(path).st_size == 0:  # noqa: PTH116
            os.chmod(path, 0o600)  # noqa: PTH101 - people's names and words: for the bot's own user only
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Any) -> None:
        driver = connection.connection.driver_connection
        driver.reads = connection.get_execution_options().get(_READS, False)

    return engine
