"""What most commands work with: the store of the settings, opened and in one transaction."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.log import configure
from bot.process.clock import FollowedClock, OfficeClock
from bot.process.open_database import BOT_NAME_KEY, open_database
from bot.settings import Settings
from db import catalogue, key_values
from db.engine import Database
from domain.catalogue.plan import Library
from domain.setup import Setup


@dataclass(frozen=True)
class Bench:
    """What a command works with: an open transaction that commits when the command succeeds."""

    session: AsyncSession
    setup: Setup
    library: Library
    now: datetime


@asynccontextmanager
async def workbench() -> AsyncIterator[Bench]:
    """The store of the settings, also while the bot runs: it picks changes up within a tick."""
    settings = Settings.load()
    configure(settings.token.get_secret_value() if settings.token else None)
    clock = OfficeClock()
    if settings.clock_url:
        clock = followed = FollowedClock(settings.clock_url, lambda: None)
        await followed.read()
    db = Database(settings.database_url.get_secret_value())
    try:
        await open_database(db, clock.now())
        async with db.transaction() as session:
            name = await key_values.known(session, BOT_NAME_KEY)
            setup = replace(settings.setup(), bot_username=name or "")
            yield Bench(session, setup, await catalogue.load(session), clock.now())
    finally:
        await db.close()
