"""Puts the house together: one `build` for production, the demo and the tests."""

import asyncio
import logging
import secrets
import time
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes

from bot.api import Api, DeliveryFailed
from bot.charts import Charts
from bot.clock import FollowedClock, OfficeClock
from bot.commands import BOT_NAME_FACT
from bot.desk import Desk
from bot.intake import ALLOWED, Intake, Poller
from bot.leader import Leader
from bot.lease import Lease
from bot.library import LibraryCache
from bot.sender import Sender
from bot.settings import Settings, SettingsError
from bot.store import open_store
from bot.transport import Transport
from bot.unreachable import Unreachable
from bot.webhook import application, path_of, serve
from bot.worker import Worker
from db import facts, files, inbox, menus, outbox, people
from db.engine import Database, unbroken
from db.phrases import load_phrases
from domain.commands import commands_for
from domain.lang import LANGS
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
        self.charts = Charts()
        self.sender: Sender | None = None
        self.scheduler: Scheduler | None = None
        self.leader = Leader(self.db)
        self.place = Lease(
            self.db,
            "serving" if self.db.is_sqlite else "polling",
            "another process serves this database" if self.db.is_sqlite else "another process polls for this database",
        )

    async def start(self) -> None:
        """Bring storage up to date and learn the bot's name. Raises SettingsError."""
        if isinstance(self.clock, FollowedClock):
            await self.clock.read()
        await open_store(self.db, self.clock.now())
        await self._introduce()
        async with self.db.transaction() as session:
            await facts.record(session, BOT_NAME_FACT, self.app.bot.username)
        self.setup = replace(self.setup, bot_username=self.app.bot.username)

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. SQLite is served by one process: another waits here and takes over.

        A part that ends by itself ends the service: whoever runs it starts it again.
        """
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                if self.db.is_sqlite and not await _first(stopping, self.place.acquire()):
                    break
                if not await self._serve(stopping):
                    break
        finally:
            stopping.cancel()
            await self.place.release()

    async def _serve(self, stopping: "asyncio.Task[bool]") -> bool:
        """Run the parts until told to stop (False) or until another process has taken the place (True)."""
        tick = self.settings.tick_seconds
        unreachable = Unreachable(self.db, self.setup, self.clock.now)
        sender = Sender(self.db, self.api, self.settings.send_rate, unreachable, tick, self._may_send)
        self.sender = unreachable.sender = sender
        worker = Worker(self._desk(sender))
        intake = Intake(self.db, worker.wake, worker.receive)
        self.scheduler = Scheduler(
            self.db, self.clock.now, self.setup, self.library.current, sender.wake, tick, self.leader.leads
        )
        parts: list[Coroutine[Any, Any, None]] = [
            self._receive(intake),
            worker.run(tick),
            sender.run(),
            self._housekeeping(),
            self._be_here(),
        ]
        if isinstance(self.clock, FollowedClock):
            parts.append(self.clock.follow())
        await self._menus_of_coordinators(sender)
        self.scheduler.start()
        tasks = [asyncio.create_task(part) for part in parts]
        keeping = asyncio.create_task(self.place.keep() if self.db.is_sqlite else asyncio.Event().wait())
        try:
            done, _ = await asyncio.wait([stopping, keeping, *tasks], return_when=asyncio.FIRST_COMPLETED)
            for task in done.intersection(tasks):
                task.result()
                raise RuntimeError("a part of the bot ended by itself")
            return keeping in done and stopping not in done
        finally:
            await self.scheduler.stop()
            await _end([*tasks, keeping])
            await self.leader.resign()

    def _desk(self, sender: Sender) -> Desk:
        return Desk(
            db=self.db,
            app=self.app,
            api=self.api,
            setup=self.setup,
            library=self.library,
            charts=self.charts,
            handlers=HANDLERS,
            office_now=self.clock.now,
            outlet=sender,
        )

    async def close(self) -> None:
        """Give connections back."""
        await self.transport.shutdown()
        await self.db.close()

    def _clock_jumped(self) -> None:
        if self.scheduler is not None:
            self.scheduler.wake()

    def _may_send(self) -> bool:
        return self.place.held or not self.db.is_sqlite

    async def _may_poll(self) -> None:
        """On PostgreSQL several processes may run, but Telegram gives updates to one poll at a time."""
        if not self.db.is_sqlite and not self.place.held:
            await self.place.acquire()

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

    async def _receive(self, intake: Intake) -> None:
        """By webhook when its URL is set, else by polling."""
        settings = self.settings
        if settings.webhook_url is None or settings.webhook_secret is None:
            await self._patiently("deleteWebhook", {})
            keeping = asyncio.create_task(self._keep(self.place))
            try:
                await Poller(self.api, intake, self._may_poll).run()
            finally:
                await _end([keeping])
            return
        secret = settings.webhook_secret.get_secret_value()
        runner = await serve(application(intake, secret, path_of(settings.webhook_url)), settings.webhook_listen)
        try:
            wanted = {"url": settings.webhook_url, "secret_token": secret, "allowed_updates": ALLOWED}
            await self._patiently("setWebhook", wanted)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _keep(self, lease: Lease) -> None:
        """Renew a lease on PostgreSQL for as long as this process has it."""
        while not self.db.is_sqlite:
            await lease.keep()

    async def _be_here(self) -> None:
        """On PostgreSQL, where any number of processes serve: let `restore` see this one."""
        if self.db.is_sqlite:
            await asyncio.Event().wait()
        here = Lease(self.db, f"here:{secrets.token_hex(8)}", "")
        try:
            await here.acquire()
            await self._keep(here)
        finally:
            await unbroken(here.release())

    async def _patiently(self, method: str, payload: dict[str, Any]) -> None:
        while True:
            try:
                await self.api.call(method, payload)
            except DeliveryFailed as failure:
                log.warning("%s: %s", method, failure.description)
                await asyncio.sleep(failure.retry_after or 2.0)
            else:
                return

    async def _menus_of_coordinators(self, sender: Sender) -> None:
        """Coordinators come from the settings: their command menus are renewed at each start."""
        async with self.db.transaction() as session:
            for person in await people.coordinators(session, self.setup):
                await menus.show(session, person)
        sender.wake()

    async def _show_public_menus(self) -> None:
        """The commands of whoever has no menu of their own yet, and of groups, in each language."""
        for private, scope in ((True, "all_private_chats"), (False, "all_group_chats")):
            for code, lang in (("", self.setup.language), *((one, one) for one in LANGS)):
                menu = menus.payload(commands_for(None, private), lang, {"type": scope})
                try:
                    await self.api.call("setMyCommands", menu | ({"language_code": code} if code else {}))
                except DeliveryFailed as failure:
                    log.warning("the command menu can't be set: %s", failure.description)
                    return

    async def _tidy(self) -> None:
        async with self.db.transaction() as session:
            await inbox.forget(session, time.time())
            await outbox.forget(session, time.time())
            await files.forget(session, time.time())
        await self.db.truncate_wal()

    async def _housekeeping(self) -> None:
        """Forget what has been kept long enough, and shorten SQLite's write-ahead log."""
        await self._show_public_menus()
        while True:
            await asyncio.sleep(HOUSEKEEPING_SECONDS)
            try:
                await unbroken(self._tidy())
            except (SQLAlchemyError, OSError) as error:
                log.warning("housekeeping failed (%s)", type(error).__name__)


async def _first(stopping: "asyncio.Task[bool]", work: Coroutine[Any, Any, None]) -> bool:
    """Whether some work was done before the service was told to stop; raises what it raised."""
    task = asyncio.create_task(work)
    done, _ = await asyncio.wait([stopping, task], return_when=asyncio.FIRST_COMPLETED)
    if task not in done:
        await _end([task])
        return False
    task.result()
    return True


async def _end(tasks: Sequence["asyncio.Task[Any]"]) -> None:
    """Cancel tasks and see them end; one that clings on is asked again, and left behind after a while."""
    pending = set(tasks)
    for patience in (6.0, 1.0, 1.0):
        for task in pending:
            task.cancel()
        if pending:
            _, pending = await asyncio.wait(pending, timeout=patience)
    for task in pending:
        log.error("%s does not end", task.get_coro())
    await asyncio.gather(*set(tasks) - pending, return_exceptions=True)


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
