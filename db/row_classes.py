"""The table and the columns of a row class that is known by the caller only."""

from typing import Any

from sqlalchemy import Table
from sqlmodel import SQLModel


def table_of(kind: type[SQLModel]) -> Table:
    """The table a row class maps."""
    return SQLModel.metadata.tables[str(kind.__tablename__)]


def column_of(table: type[SQLModel], name: str) -> Any:
    """A column of a row class, by its name."""
    return getattr(table, name)
