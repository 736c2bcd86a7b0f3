"""What a database that fails is told as."""

from collections.abc import Callable
from typing import Any

import asyncpg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import OperationalError

from db.engine import Database


@pytest.fixture
def server(postgres: Callable[[], str]) -> Database:
    """A database of PostgreSQL's."""
    return Database(postgres())


async def test_a_server_that_does_not_let_us_in_is_storage_that_fails(server: Database) -> None:
    elsewhere = Database(make_url(server.url).set(database="nowhere").render_as_string(hide_password=False))

    with pytest.raises(OperationalError, match="nowhere"):
        async with elsewhere.transaction():
            pass


async def test_a_connection_lost_as_it_comes_is_storage_that_fails(
    server: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = asyncpg.connect

    async def lost(*arguments: Any, **options: Any) -> Any:
        connection = await connect(*arguments, **options)
        connection.terminate()
        return connection

    monkeypatch.setattr(asyncpg, "connect", lost)

    with pytest.raises(OperationalError):
        async with server.transaction():
            pass


async def test_a_connection_lost_in_the_middle_is_storage_that_fails(server: Database) -> None:
    with pytest.raises(OperationalError):
        async with server.transaction() as session:
            await session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    async with server.transaction() as session:
        assert (await session.execute(text("SELECT 1"))).scalar() == 1
    await server.close()
