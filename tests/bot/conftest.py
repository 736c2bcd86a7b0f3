"""The sandbox as the sender's Telegram."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from db.engine import Database
from sandbox.app import build_app
from sandbox.world import Settings
from tests.bot.telegram_stand_in import TOKEN, StandIn


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    """A sandbox of the test's own, over HTTP."""
    settings = Settings(TOKEN, "tidtam_bot", "ติดตาม", datetime(2020, 6, 29, 1, 30, tzinfo=UTC), webhook_pause=0.01)
    async with TestServer(build_app(settings)) as server, aiohttp.ClientSession() as http:
        yield StandIn(str(server.make_url("")).rstrip("/"), http)


@pytest.fixture
async def store(bare: str) -> AsyncIterator[Database]:
    """A database with every table, once for each kind."""
    database = Database(bare)
    yield database
    await database.close()
