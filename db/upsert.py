"""INSERT … ON CONFLICT, which each database has in a dialect of its own."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel

Insert = sqlite.Insert | postgresql.Insert

Kept = Table | type[SQLModel]
"""A table that takes rows: of a queue, or of an aggregate."""


def upsert(session: AsyncSession, table: Kept) -> Insert:
    """An INSERT into a table that takes `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return upsert_on(session.get_bind().dialect.name, table)


def upsert_on(dialect: str, table: Kept) -> Insert:
    """An INSERT as of `upsert`, by the database's name: for a statement that is made once."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
