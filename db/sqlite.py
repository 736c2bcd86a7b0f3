"""SQLite for SQLAlchemy's asyncio by the standard library: statements run on the spot, waiting is done beside the loop.

A trip to a thread costs more than most statements do, the more so while the event loop is busy: the thread has to get
the interpreter back every time. So only what may take long goes there: a commit, which waits for the disk, and a
transaction's beginning while another process holds the lock. What lies between waits for nobody: the lock is held.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import URL
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool, PoolProxiedConnection
from sqlalchemy.util import await_only

DRIVER = "sqlite+tidtam"
"""The name SQLAlchemy knows this by, in place of a URL's driver."""

T = TypeVar("T")

_THREADS = ThreadPoolExecutor(4, "sqlite")


class Cursor(sqlite3.Cursor):
    """Fetches all rows as it executes: a statement left in the middle would be in the way of the commit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._rows: list[Any] = []

    def execute(self, sql: str, parameters: Any = (), /) -> "Cursor":
        """Execute, and fetch every row."""
        super().execute(sql, parameters)
        self._rows = super().fetchall() if self.description else []
        return self

    def fetchall(self) -> list[Any]:
        """The rows not fetched yet."""
        rows, self._rows = self._rows, []
        return rows

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        """The next rows."""
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    def fetchone(self) -> Any:
        """The next row; None after the last."""
        return next(iter(self.fetchmany(1)), None)

    async def _async_soft_close(self) -> None:
        """SQLAlchemy awaits this of the cursors of an asyncio dialect before it gives a result back."""


class Connection(sqlite3.Connection):
    """A connection whose transactions write, unless `reads` says that the next only reads."""

    reads = False

    def cursor(self, factory: Any = Cursor) -> Any:
        """A cursor that fetches at once."""
        return super().cursor(factory)

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        """Execute by such a cursor; the library's own shortcut takes a plain one."""
        cursor: Cursor = self.cursor()
        return cursor.execute(sql, parameters)

    def begin(self) -> None:
        """Begin IMMEDIATE to write: a deferred one that turns writer fails when another process wrote meanwhile.

        A lock that another process holds is waited for beside the loop.
        """
        if self.reads:
            self.execute("BEGIN")
            return
        (patience,) = self.execute("PRAGMA busy_timeout").fetchone()
        self.execute("PRAGMA busy_timeout = 0")
        try:
            self.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
        finally:
            self.execute(f"PRAGMA busy_timeout = {patience}")
        _beside(lambda: self.execute("BEGIN IMMEDIATE"))


class Dialect(SQLiteDialect_pysqlite):
    """SQLAlchemy's SQLite on the standard library's driver, to be used by its asyncio engine."""

    driver = "tidtam"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        """A pool that lets its users wait without holding up the loop."""
        return AsyncAdaptedQueuePool

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Begin a transaction as the connection says."""
        driver: Any = dbapi_connection.driver_connection
        driver.begin()

    def do_commit(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Commit beside the loop."""
        _beside(dbapi_connection.commit)

    def do_execute(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        """Execute on the spot."""
        await_only(_nothing())
        cursor.execute(statement, parameters)

    def do_executemany(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:
        """Execute once for each of many, on the spot."""
        await_only(_nothing())
        cursor.executemany(statement, parameters)


async def _nothing() -> None:
    """Awaited since SQLAlchemy's asyncio holds a statement that awaits nothing for a mistake."""


def is_busy(error: BaseException | None) -> bool:
    """Whether SQLite only says that somebody else is at work on the file."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


async def beside(work: Callable[[], T]) -> T:
    """Do what may take long in a thread; it is waited for even when cancelled, or two threads had the connection."""
    running = asyncio.get_running_loop().run_in_executor(_THREADS, work)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise


def _beside(work: Callable[[], T]) -> T:
    """`beside`, from within SQLAlchemy."""
    return await_only(beside(work))


registry.register(DRIVER.replace("+", "."), __name__, Dialect.__name__)
