"""Storage that fails: nothing is acknowledged meanwhile, it is said in the log, and work resumes by itself."""

import resource
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, contextmanager
from functools import partial
from random import Random

import pytest
from sqlalchemy import make_url, text

from db.engine import Database
from tests.faults import disk
from tests.faults.bots import Bot
from tests.faults.conftest import MakeBot
from tests.faults.history import Asked
from tests.faults.lab import Lab, until
from tests.faults.runs import counted, settled

SAYS_SO = "can't be stored"
"""The log's words for updates that Telegram has to keep."""


@contextmanager
def full(bot: Bot) -> Iterator[None]:
    """SQLite gets a full disk's answer at every write."""
    flag = bot.folder / "full"
    flag.touch()
    yield
    flag.unlink()


@contextmanager
def too_large(bot: Bot) -> Iterator[None]:
    """The kernel refuses to let any file of the process grow."""
    assert bot.process is not None
    before = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (0, before[1]))
    yield
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def locked(bot: Bot) -> Iterator[None]:
    """Another program holds the database for longer than anybody waits."""
    other = sqlite3.connect(bot.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


@contextmanager
def vanished(bot: Bot) -> Iterator[None]:
    """The files are moved away (a volume that is gone), and come back."""
    away = bot.folder / "away"
    away.mkdir()
    files = list(bot.folder.glob("bot.db*"))
    for one in files:
        one.rename(away / one.name)
    yield
    for one in files:
        one.unlink(missing_ok=True)
        (away / one.name).rename(one)


Outage = Callable[[Bot], AbstractContextManager[None]]


@asynccontextmanager
async def outlasting(lab: Lab, bot: Bot, outage: Outage) -> AsyncIterator[None]:
    """An outage that lasts until the log says that updates can't be stored."""
    with outage(bot):
        yield
        await until(lambda: bot.logged(SAYS_SO), "the log says that updates can't be stored", 30)
        assert (await lab.stats())["pending_updates"] == 20


@asynccontextmanager
async def refused(lab: Lab, bot: Bot) -> AsyncIterator[None]:
    """PostgreSQL ends every connection to the bot's database and takes no new one, until every part has noticed."""
    name = make_url(bot.url).database
    server = Database(make_url(bot.url).set(database="postgres").render_as_string(hide_password=False))
    async with server.engine.connect() as connection:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false"))
        ends = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
        await connection.execute(ends, {"name": name})
        yield
        for said in (SAYS_SO, "can't be worked off", "can't be renewed", "can't be asked for"):
            await until(partial(bot.logged, said), f"the log says: {said}", 30)
        assert (await lab.stats())["pending_updates"] == 20
        await connection.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true"))
    await server.close()


async def through(lab: Lab, bot: Bot, outage: AbstractAsyncContextManager[None]) -> None:
    """Messages before, in and after an outage: all answered once, and none taken from Telegram in it."""
    asked = Asked(Random(2), 20)
    await lab.people(asked.people)
    await lab.say(asked.next(20))
    await settled(lab, bot)

    async with outage:
        await lab.say(asked.next(20))
    await settled(lab, bot)

    verdict = await counted(lab, bot, asked)
    assert verdict.kept, verdict
    assert verdict.repeated == 0


@pytest.mark.parametrize("outage", [too_large, locked, vanished])
async def test_it_acknowledges_nothing_while_storage_fails(lab: Lab, make_bot: MakeBot, outage: Outage) -> None:
    bot = make_bot()
    await bot.start()

    await through(lab, bot, outlasting(lab, bot, outage))


@pytest.mark.skipif(not disk.available(), reason="this Python's SQLite is linked in and can't be watched")
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_it_acknowledges_nothing_while_the_disk_is_full(lab: Lab, make_bot: MakeBot, webhook: bool) -> None:
    bot = make_bot(webhook=webhook)
    await bot.start(disk={"trace": str(bot.folder / "trace"), "full": str(bot.folder / "full")})

    await through(lab, bot, outlasting(lab, bot, full))


async def test_it_outlives_a_server_that_refuses_connections(
    lab: Lab, make_bot: MakeBot, postgres: Callable[[], str]
) -> None:
    bot = make_bot(url=postgres())
    await bot.start()

    await through(lab, bot, refused(lab, bot))
