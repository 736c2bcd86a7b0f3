"""The database's own clock within a statement: several processes go by it, whatever their clocks say."""

from typing import Any

from sqlalchemy import ColumnElement, Float
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

FAR_SECONDS = 60.0
"""Seconds; nothing is held or booked for longer. An end further ahead means nothing: the clock was set back since."""


class _DatabaseTime(FunctionElement[float]):
    name = "database_time"
    type = Float()
    inherit_cache = True


def database_time() -> ColumnElement[float]:
    """Now, in seconds since the epoch; on PostgreSQL also within a transaction that has waited for a row."""
    return _DatabaseTime()


@compiles(_DatabaseTime, "sqlite")
def _on_sqlite(_element: _DatabaseTime, _compiler: Any, **_options: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(_DatabaseTime, "postgresql")
def _on_postgresql(_element: _DatabaseTime, _compiler: Any, **_options: Any) -> str:
    return "CAST(extract(epoch FROM clock_timestamp()) AS double precision)"
