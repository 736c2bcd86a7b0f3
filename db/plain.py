"""Plain SQL for what every update and every message costs: on SQLite it goes straight to the driver.

What surrounds a statement in SQLAlchemy takes ten times as long as the statement. Nothing of it is needed here: the SQL
is ours, the values are numbers and text. On PostgreSQL, where each statement waits for the network, it goes the usual
way.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import TextClause
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from db.onehop import Cursor

Values = Mapping[str, Any]


async def run(session: AsyncSession, statement: TextClause, values: Values | None = None) -> Sequence[Sequence[Any]]:
    """Execute once; returns the rows, in the order of the columns. Raises SQLAlchemyError."""
    cursor = _cursor(session)
    if cursor is None:
        found = await (await session.connection()).execute(statement, values)
        return found.all() if found.returns_rows else ()
    try:
        await cursor.execute(statement.text, values or {})
    except sqlite3.Error as error:
        raise _told(statement, error) from error
    return await cursor.fetchall()


async def run_each(session: AsyncSession, statement: TextClause, values: Sequence[Values]) -> int:
    """Execute once for each of many, at least one; returns how many rows were changed. Raises SQLAlchemyError."""
    cursor = _cursor(session)
    if cursor is None:
        return (await (await session.connection()).execute(statement, values)).rowcount
    try:
        await cursor.executemany(statement.text, values)
    except sqlite3.Error as error:
        raise _told(statement, error) from error
    return cursor.rowcount


def _cursor(session: AsyncSession) -> Cursor | None:
    """A cursor of the session's SQLite connection, which it has from its beginning (`db.engine`); None for another."""
    connection = session.sync_session.connection()
    if connection.dialect.name != "sqlite":
        return None
    driver: Any = connection.connection.driver_connection
    return Cursor(driver)


def _told(statement: TextClause, error: sqlite3.Error) -> BaseException:
    """The error as SQLAlchemy tells it, without the values: they are what people wrote."""
    return DBAPIError.instance(statement.text, {}, error, sqlite3.Error, hide_parameters=True)
