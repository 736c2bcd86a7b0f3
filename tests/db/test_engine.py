"""Failures of the database, as its users get to know them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import asyncpg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import OperationalError

from db import postgresql
from db.engine import OPENING, Database, take_turns
from tests.faults.route import Route


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


@pytest.fixture
async def route(postgres: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Route]:
    """A way to a database that can fall silent, for programs with little patience."""
    monkeypatch.setattr(postgresql, "SILENT_SECONDS", 0.5)
    monkeypatch.setattr(postgresql, "CONNECT_SECONDS", 5)
    async with Route(postgres()) as way:
        yield way


async def one(db: Database) -> object:
    async with db.transaction() as session:
        return (await session.execute(text("SELECT 1"))).scalar()


async def silenced(db: Database, route: Route, then: str = "") -> None:
    """A transaction in which the connection falls silent, before another statement or the commit."""
    async with db.transaction() as session:
        await session.execute(text("SELECT 1"))
        route.fall_silent()
        if then:
            await session.execute(text(then))


@pytest.mark.parametrize("then", ["SELECT 2", ""], ids=["statement", "commit"])
async def test_a_database_that_never_answers_is_storage_that_fails(route: Route, then: str) -> None:
    db = Database(route.url)

    async with asyncio.timeout(60):
        with pytest.raises(OperationalError):
            await silenced(db, route, then)

        route.work_again()
        assert await one(db) == 1
    await db.close()


async def test_all_pooled_connections_that_fell_silent_cost_one_wait(
    route: Route, monkeypatch: pytest.MonkeyPatch
) -> None:
    pings: list[bool] = []
    ping = postgresql.Dialect.do_ping

    def counted(self: postgresql.Dialect, connection: object) -> bool:
        pings.append(ping(self, connection))
        return pings[-1]

    monkeypatch.setattr(postgresql.Dialect, "do_ping", counted)
    db = Database(route.url)
    async with db.reading(), db.reading(), db.reading():
        pass

    async with asyncio.timeout(60):
        route.fall_silent()
        route.work_again()
        assert [await one(db) for _ in range(3)] == [1, 1, 1]

    assert pings.count(False) == 1
    await db.close()


async def test_a_server_that_takes_a_connection_and_says_nothing_is_storage_that_fails(
    route: Route, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "CONNECT_SECONDS", 0.5)
    db = Database(route.url)
    route.fall_silent()

    async with asyncio.timeout(60):
        with pytest.raises(OperationalError):
            await one(db)


async def test_silent_connections_are_left_without_a_farewell(route: Route, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "SILENT_SECONDS", 3_600)
    db = Database(route.url)
    async with db.reading(), db.reading(), db.reading():
        pass
    route.fall_silent()

    async with asyncio.timeout(60):
        await db.close()


async def frozen(server: Database) -> None:
    """A transaction that has locked what another wants, and does nothing more until that one has got it."""
    async with server.transaction() as session:
        await take_turns(session, OPENING)
        async with server.transaction() as waiting:
            await take_turns(waiting, OPENING)


async def test_the_server_gives_up_a_transaction_nobody_goes_on_with(
    server: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "IDLE_SECONDS", 1)

    async with asyncio.timeout(60):
        with pytest.raises(OperationalError):
            await frozen(server)
    await server.close()


async def test_a_statement_that_may_take_long_is_not_cut_off(server: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "STATEMENT_SECONDS", 1)
    slow = text("SELECT 1 FROM pg_sleep(1.5)")

    async with server.patient() as connection:
        assert (await connection.execute(slow)).scalar() == 1
    with pytest.raises(OperationalError):
        async with server.transaction() as session:
            await session.execute(slow)
    await server.close()
