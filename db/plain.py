"""Statements that every update and every message costs: on SQLite their SQL goes straight to the standard driver.

What surrounds a statement in SQLAlchemy takes ten times as long as the statement (decision 22 has the figures). Nothing
of it is needed here: the values are numbers and text, the statements are made once and compiled once. On PostgreSQL,
where each statement waits for the network, they go the usual way.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from sqlalchemy import Delete, Insert, Select, TextClause, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

Values = Mapping[str, Any]
Statement = Select[Any] | Insert | Update | Delete | TextClause

_DIALECT: Final = sqlite.dialect(paramstyle="named")


async def run(
    session: AsyncSession, statement: Select[Any] | TextClause, values: Values | None = None
) -> Sequence[Sequence[Any]]:
    """Execute once; returns the rows, in the order of the columns. Raises SQLAlchemyError.

    The statement is a constant, and its columns are kept by SQLite as they are: no moments, no decimals.
    """
    driver = _driver(session)
    if driver is None:
        return (await (await session.connection()).execute(statement, values)).all()
    sql, fixed = _compiled(statement, ())
    try:
        return driver.execute(sql, {**fixed, **(values or {})}).fetchall()
    except sqlite3.Error as error:
        raise _wrapped(sql, error) from error


async def run_each(session: AsyncSession, statement: Insert | Update | Delete, values: Sequence[Values]) -> int:
    """Execute once for each of many, at least one; all have the same keys. Returns how many rows were changed.

    PostgreSQL does not say it of several: -1 then. Raises SQLAlchemyError.
    """
    driver = _driver(session)
    if driver is None:
        return (await (await session.connection()).execute(statement, values)).rowcount
    sql, fixed = _compiled(statement, tuple(values[0]))
    try:
        return driver.executemany(sql, [{**fixed, **one} for one in values] if fixed else values).rowcount
    except sqlite3.Error as error:
        raise _wrapped(sql, error) from error


@cache
def _compiled(statement: Statement, keys: tuple[str, ...]) -> tuple[str, Values]:
    """A statement's SQL with the values that are fixed in it; `keys` are those of the values to come."""
    compiled = statement.compile(dialect=_DIALECT, column_keys=list(keys))
    fixed = {name: value for name, value in compiled.params.items() if not compiled.binds[name].required}
    return str(compiled), fixed


def _driver(session: AsyncSession) -> sqlite3.Connection | None:
    """The driver's connection of a session on SQLite, whose transaction has begun (`db.engine`); None for another."""
    driver = session.sync_session.connection().connection.driver_connection
    return driver if isinstance(driver, sqlite3.Connection) else None


def _wrapped(sql: str, error: sqlite3.Error) -> BaseException:
    """The error as SQLAlchemy gives it, without the values: they are what people wrote."""
    return DBAPIError.instance(sql, {}, error, sqlite3.Error, hide_parameters=True)
