"""Brings a database to this program's schema; run at every start.

Alembic costs a quarter of a second to import, so a database that is already there is recognised without it.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from db.engine import Database

SCRIPTS = Path(__file__).parent / "migrations"

HEAD = "0010"
"""The newest revision; a test holds it against the scripts."""


class NewerSchemaError(Exception):
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
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade)
    return True


def revision_of(connection: Connection) -> str | None:
    """The database's revision; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None


def known_revisions() -> set[str]:
    """The revisions this program can upgrade from."""
    return {path.name.partition("_")[0] for path in (SCRIPTS / "versions").glob("[0-9]*.py")}


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the scripts up to a revision."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
