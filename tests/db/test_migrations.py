"""A database of any earlier revision becomes one of this program, and loses nothing on the way."""

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from db.engine import Database
from db.migrate import HEAD, known_revisions, migrate, revision_of, upgrade
from db.schema import metadata
from tests.db.filling import ROWS, content, fill, read_tables


async def differences(db: Database) -> list[object]:
    """What Alembic would still have to change to make the database what the models say."""
    async with db.engine.connect() as connection:
        return await connection.run_sync(
            lambda one: compare_metadata(MigrationContext.configure(one, opts={"compare_type": True}), metadata)
        )


def carried(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row as this program keeps it: what was renamed, and ids that became text."""
    renamed = {_RENAMED.get((table, name), name): value for name, value in row.items()}
    as_text = {name: str(renamed[name]) for name in _TEXT.get(table, ()) if renamed.get(name) is not None}
    return {name: value for name, value in (renamed | as_text).items() if (table, name) not in _GONE}


_RENAMED = {("person", "telegram_language"): "channel_language"}
_TEXT = {"inbox": ("chat", "update_id"), "outbox": ("chat", "message_id"), "sent_question": ("message",)}
_GONE = {("outbox", "method")}


def test_this_program_s_revision_is_the_newest_script() -> None:
    assert max(known_revisions()) == HEAD


async def test_an_empty_database_gets_the_tables_of_this_program(url: str) -> None:
    db = Database(url)

    assert await migrate(db) is True

    assert await differences(db) == []
    assert await migrate(db) is False
    await db.close()


@pytest.mark.parametrize("revision", sorted(known_revisions() - {HEAD}))
async def test_every_row_and_value_of_an_earlier_revision_is_kept(url: str, revision: str) -> None:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, revision)
    async with db.engine.begin() as connection:
        tables = await connection.run_sync(read_tables)
        await connection.run_sync(fill, tables)
        before = await connection.run_sync(content, tables)

    assert await migrate(db) is True

    async with db.engine.begin() as connection:
        after = await connection.run_sync(lambda one: content(one, read_tables(one)))
        assert await connection.run_sync(revision_of) == HEAD
    for table, rows in before.items():
        expected = [carried(table, row) for row in rows]
        assert [{name: row[name] for name in expected[0]} for row in after[table]] == expected
        assert len(rows) == ROWS
    assert await differences(db) == []
    await db.close()
