"""SQLite statements with as few trips to the connection's thread as can be.

The library's cursor opens, executes, fetches and closes by a trip each, and a trip costs more than most statements do,
the more so while the event loop is busy: the thread has to get the interpreter back every time. What may take long
goes there: a commit, which waits for the disk, and a transaction's beginning if another process has the lock. What lies
between is done on the spot, since with the lock held it waits for nobody.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import aiosqlite

_BEGIN = "_tidtam_begin"
"""Where a connection keeps the BEGIN it owes."""


class Cursor:
    """Does all of a statement at once and keeps what it gave; the part of the interface SQLAlchemy uses."""

    __slots__ = ("_connection", "_rows", "description", "lastrowid", "rowcount")

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def execute(self, statement: str, parameters: Any = ()) -> None:
        """Execute, and fetch every row."""
        await self._there("execute", statement, parameters)

    async def executemany(self, statement: str, parameters: Any) -> None:
        """Execute once for each of many."""
        await self._there("executemany", statement, parameters)

    async def _there(self, how: str, statement: str, parameters: Any) -> None:
        if _begun(self._connection):
            self._do(how, statement, parameters)  # the lock is held: nothing to wait for
            return
        await self._connection._execute(self._do, how, statement, parameters)  # type: ignore[no-untyped-call]

    def _do(self, how: str, statement: str, parameters: Any) -> None:
        """Runs in the connection's thread, or here within a transaction."""
        cursor = self._connection._conn.cursor()
        due = self._connection.__dict__
        try:
            if _BEGIN in due:
                cursor.execute(due[_BEGIN])
                del due[_BEGIN]  # only now: nothing may run outside a transaction because this one could not begin
            getattr(cursor, how)(statement, parameters)
            self.description = cursor.description
            self._rows = cursor.fetchall() if cursor.description else []
            self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()

    async def fetchall(self) -> list[Any]:
        """The rows not fetched yet."""
        rows, self._rows = self._rows, []
        return rows

    async def fetchmany(self, size: int) -> list[Any]:
        """The next rows."""
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    async def fetchone(self) -> Any:
        """The next row; None after the last."""
        return next(iter(await self.fetchmany(1)), None)

    async def close(self) -> None:
        """It is closed already."""


def shorten(connection: aiosqlite.Connection) -> None:
    """Let a connection's cursors work in one trip."""

    async def cursor() -> Cursor:
        return Cursor(connection)

    opened: Callable[[], Any] = cursor
    connection.cursor = opened  # type: ignore[method-assign]


def begin(connection: aiosqlite.Connection, statement: str) -> None:
    """Begin a transaction with its first statement, in the same trip; one without statements never begins."""
    setattr(connection, _BEGIN, statement)


def _begun(connection: aiosqlite.Connection) -> bool:
    """Whether a transaction is running, begun now if it is owed and need not be waited for."""
    due = connection.__dict__
    if _BEGIN in due:
        with suppress(sqlite3.OperationalError), _impatient(connection._conn):
            connection._conn.execute(due[_BEGIN])
            del due[_BEGIN]
    return connection.in_transaction and _BEGIN not in due


@contextmanager
def _impatient(connection: sqlite3.Connection) -> Iterator[None]:
    """A lock another process has is not waited for."""
    patience = connection.execute("PRAGMA busy_timeout").fetchone()[0]
    connection.execute("PRAGMA busy_timeout=0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout={patience}")
