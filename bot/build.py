"""Puts the house together: one `build` for production, the demo and the tests."""

import asyncio
import logging
import time
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes

from bot.api import Api, DeliveryFailed
from bot.clock import FollowedClock, OfficeClock
from bot.commands import BOT_NAME_FACT
from bot.intake import ALLOWED, Intake, Poller
from bot.library import LibraryCache
from bot.sender import Sender
from bot.settings import Settings, SettingsError
from bot.store import open_store
from bot.transport import Transport
from bot.unreachable import Unreachable
from bot.webhook import application, path_of, serve
from bot.worker import Desk, Worker
from db import facts, inbox, menus, outbox, people
from db.engine import Database
from db.phrases import load_phrases
from handlers import HANDLERS
from handlers.context import Context
from scheduler.clockwork import Scheduler

log = logging.getLogger(__name__)

HOUSEKEEPING_SECONDS = 60


class Service:
    """The running bot. `start` brings it up, `run` serves until told to stop, `close` gives everything back."""

    def __init__(self, settings: Settings, token: str) -> None:
        self.settings = settings
        self.db = Database(settings.database_url.get_secret_value())
        self.transport = Transport()
        self.api = Api(self.transport, settings.api_url, token)
        self.app = (
            Application.builder()
            .token(token)
            .base_url(settings.api_url)
            .request(self.transport)
            .get_updates_request(self.transport)
            .updater(None)
            .context_types(ContextTypes(context=Context))
            .build()
        )
        self.clock: OfficeClock = (
            FollowedClock(settings.clock_url, self._clock_jumped) if settings.clock_url else OfficeClock()
        )
        self.setup = settings.setup()
        self.library = LibraryCache(load_phrases)
        self.worker: Worker | None = None
        self.sender: Sender | None = None
        self.poller: Poller | None = None
        self.scheduler: Scheduler | None = None

    async def start(self) -> None:
        """Bring storage up to date, learn the bot's name, and wire the parts. Raises SettingsError."""
        if isinstance(self.clock, FollowedClock):
            await self.clock.read()
        await open_store(self.db, self.clock.now())
        await self._introduce()
        async with self.db.transaction() as session:
            await facts.record(session, BOT_NAME_FACT, self.app.bot.username)
        self.setup = replace(self.setup, bot_username=self.app.bot.username)
        tick = self.settings.tick_seconds
        unreachable = Unreachable(self.db, self.setup, self.clock.now)
        self.sender = Sender(self.db, self.api, self.settings.send_rate, unreachable, tick)
        unreachable.said = self.sender.wake
        desk = Desk(
            db=self.db,
            app=self.app,
            api=self.api,
            setup=self.setup,
            library=self.library,
            handlers=HANDLERS,
            office_now=self.clock.now,
            said=self.sender.wake,
        )
        self.worker = Worker(desk)
        self.scheduler = Scheduler(self.db, self.clock.now, self.setup, self.library.current, self.sender.wake, tick)
        self.intake = Intake(self.db, self.worker.wake)
        self.poller = Poller(self.api, self.intake, self._may_poll)

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. A part that ends by itself ends the service: whoever runs it starts it again."""
        assert self.worker is not None  # noqa: S101 - start() came first
        assert self.sender is not None  # noqa: S101
        assert self.scheduler is not None  # noqa: S101
        tick = self.settings.tick_seconds
        parts: list[Coroutine[Any, Any, None]] = [
            self._receive(),
            self.worker.run(tick),
            self.sender.run(),
            self._menus_of_coordinators(),
            self._housekeeping(),
        ]
        if isinstance(self.clock, FollowedClock):
            parts.append(self.clock.follow())
        await self.scheduler.start()
        tasks = [asyncio.create_task(part) for part in parts]
        stopping = asyncio.create_task(stop.wait())
        try:
            forever = [task for task in tasks if task is not tasks[3]]
            done, _ = await asyncio.wait([stopping, *forever], return_when=asyncio.FIRST_COMPLETED)
            for task in done - {stopping}:
                task.result()
                raise RuntimeError("a part of the bot ended by itself")
        finally:
            await self.scheduler.stop()
            for task in (*tasks, stopping):
                task.cancel()
            await asyncio.gather(*tasks, stopping, return_exceptions=True)

    async def close(self) -> None:
        """Give connections back."""
        await self.transport.shutdown()
        await self.db.close()

    def _clock_jumped(self) -> None:
        if self.scheduler is not None:
            self.scheduler.wake()

    async def _may_poll(self) -> bool:
        return True

    async def _introduce(self) -> None:
        """getMe, patiently: Telegram may not answer yet, but a wrong token will never be right."""
        pause = 1.0
        while True:
            try:
                await self.app.bot.initialize()
            except InvalidToken:
                raise SettingsError("BOT_TOKEN is not accepted: copy it again from @BotFather (/mybots)") from None
            except TelegramError as error:
                log.warning("the Bot API does not answer (%s); again in %.0f s", error.message, pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
            else:
                return

    async def _receive(self) -> None:
        """By webhook when its URL is set, else by polling."""
        settings = self.settings
        assert self.poller is not None  # noqa: S101 - start() came first
        if settings.webhook_url is None or settings.webhook_secret is None:
            await self._patiently("deleteWebhook", {})
            await self.poller.run()
            return
        secret = settings.webhook_secret.get_secret_value()
        runner = await serve(application(self.intake, secret, path_of(settings.webhook_url)), settings.webhook_listen)
        try:
            wanted = {"url": settings.webhook_url, "secret_token": secret, "allowed_updates": ALLOWED}
            await self._patiently("setWebhook", wanted)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _patiently(self, method: str, payload: dict[str, Any]) -> None:
        while True:
            try:
                await self.api.call(method, payload)
            except DeliveryFailed as failure:
                log.warning("%s: %s", method, failure.description)
                await asyncio.sleep(failure.retry_after or 2.0)
            else:
                return

    async def _menus_of_coordinators(self) -> None:
        """Coordinators come from the settings: their command menus are renewed at each start."""
        with suppress(SQLAlchemyError):
            async with self.db.transaction() as session:
                for person in await people.coordinators(session, self.setup):
                    await menus.show(session, person)
            if self.sender is not None:
                self.sender.wake()

    async def _housekeeping(self) -> None:
        """Forget what has been kept long enough, and shorten SQLite's write-ahead log."""
        while True:
            await asyncio.sleep(HOUSEKEEPING_SECONDS)
            try:
                async with self.db.transaction() as session:
                    await inbox.forget(session, time.time())
                    await outbox.forget(session, time.time())
                await self.db.truncate_wal()
            except (SQLAlchemyError, OSError) as error:
                log.warning("housekeeping failed (%s)", type(error).__name__)


async def build(settings: Settings) -> Service:
    """The bot of these settings, started. Raises SettingsError when it can't be."""
    if settings.token is None:
        raise SettingsError(
            "BOT_TOKEN is missing: ask @BotFather on Telegram for a bot (/newbot) and set BOT_TOKEN to its token"
        )
    service = Service(settings, settings.token.get_secret_value())
    try:
        await service.start()
    except BaseException:
        await service.close()
        raise
    return service
