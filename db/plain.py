"""Plain SQL for what every update and every message costs: on SQLite it goes straight to the standard library's driver.

What surrounds a statement in SQLAlchemy takes ten times as long as the statement (decision 22 has the figures). Nothing
of it is needed here: the SQL is ours, the values are numbers and text. On PostgreSQL, where each statement waits for
the network, it goes the usual way.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import TextClause
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

Values = Mapping[str, Any]


async def run(session: AsyncSession, statement: TextClause, values: Values | None = None) -> Sequence[Sequence[Any]]:
    """Execute once; returns the rows, in the order of the columns. Raises SQLAlchemyError."""
    driver = _driver(session)
    if driver is None:
        found = await (await session.connection()).execute(statement, values)
        return found.all() if found.returns_rows else ()
    try:
        return driver.execute(statement.text, values or {}).fetchall()
    except sqlite3.Error as error:
        raise _wrapped(statement, error) from error


async def run_each(session: AsyncSession, statement: TextClause, values: Sequence[Values]) -> int:
    """Execute once for each of many, at least one; returns how many rows were changed. Raises SQLAlchemyError."""
    driver = _driver(session)
    if driver is None:
        return (await (await session.connection()).execute(statement, values)).rowcount
    try:
        return driver.executemany(statement.text, values).rowcount
    except sqlite3.Error as error:
        raise _wrapped(statement, error) from error


def _driver(session: AsyncSession) -> sqlite3.Connection | None:
    """The driver's connection of a session on SQLite, whose transaction has begun (`db.engine`); None for another."""
    driver = session.sync_session.connection().connection.driver_connection
    return driver if isinstance(driver, sqlite3.Connection) else None


def _wrapped(statement: TextClause, error: sqlite3.Error) -> BaseException:
    """The error as SQLAlchemy gives it, without the values: they are what people wrote."""
    return DBAPIError.instance(statement.text, {}, error, sqlite3.Error, hide_parameters=True)
