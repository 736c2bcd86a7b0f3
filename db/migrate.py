"""Brings a database to this program's schema; run at every start.

A database that has it already is recognised without Alembic.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database
from domain.errors import OperatorError

SCRIPTS = Path(__file__).parent / "migrations"

HEAD = "0037"
"""The newest revision; a test holds it against the scripts."""

revisions = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
"""Alembic's own table, with the database's revision; it is none of the schema's."""


class NewerSchemaError(OperatorError):
    """The database was written by a newer program; running this one on it could harm it."""


async def migrate(db: Database) -> bool:
    """Upgrade to the newest revision; returns whether anything was to do.

    Raises NewerSchemaError for a database of a newer program.
    """
    async with db.engine.connect() as connection:
        found = await connection.run_sync(revision_of)
    if found == HEAD:
        return False
    if found is not None and found not in known_revisions():
        raise NewerSchemaError(f"the database has schema {found}, which this program does not know")
    async with db.patient() as connection, _loose_keys(db, connection), connection.begin():
        await connection.run_sync(upgrade)
        if db.is_sqlite and (broken := (await connection.execute(text("PRAGMA foreign_key_check"))).first()):
            raise RuntimeError(f"the upgrade would leave rows of {broken[0]} that refer to nothing")
    if not db.is_sqlite:
        await db.engine.dispose()  # connections made before keep plans of the former tables
    return True


@asynccontextmanager
async def _loose_keys(db: Database, connection: AsyncConnection) -> AsyncIterator[None]:
    """Leave SQLite's foreign keys unchecked meanwhile: making a table anew drops the one that others refer to.

    Outside a transaction, since inside one the setting has no effect (SQLite's documentation, "ALTER TABLE").
    """
    if not db.is_sqlite:
        yield
        return
    raw: Any = (await connection.get_raw_connection()).driver_connection
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


def revision_of(connection: Connection) -> str | None:
    """The database's revision; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(select(revisions.c.version_num)).scalar()
    return str(found) if found is not None else None


def known_revisions() -> set[str]:
    """The revisions this program can upgrade from."""
    return {path.name.partition("_")[0] for path in (SCRIPTS / "versions").glob("[0-9]*.py")}


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the scripts up to a revision."""
    from alembic import command  # noqa: PLC0415 - 60 ms of a start, and 6 MB, which most starts do not need
    from alembic.config import Config  # noqa: PLC0415 - part of the same

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
