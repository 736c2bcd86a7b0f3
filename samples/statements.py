"""A count of statements as the database gets them, on SQLite and PostgreSQL; beginnings and commits do not count."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from db.engine import Database

_FRAME = ("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "--")
"""Beginnings of what frames statements; `--` is what SQLite traces of a trigger or a statement within one."""


@contextmanager
def counted(db: Database) -> Iterator[list[str]]:
    """Statements run meanwhile, in order. One for many rows counts once on PostgreSQL, once a row on SQLite."""
    run: list[str] = []

    def traced(statement: str) -> None:
        if not statement.lstrip().upper().startswith(_FRAME):
            run.append(statement)

    def checked_out(connection: Any, _record: object, _proxy: object) -> None:
        connection.set_trace_callback(traced)

    def sent(_c: object, _cursor: object, statement: str, *_: object) -> None:
        traced(statement)

    engine = db.engine.sync_engine
    name, listener = ("checkout", checked_out) if db.is_sqlite else ("before_cursor_execute", sent)
    event.listen(engine, name, listener)
    try:
        yield run
    finally:
        event.remove(engine, name, listener)
        if db.is_sqlite:
            engine.pool.dispose()  # the next connection is not traced
