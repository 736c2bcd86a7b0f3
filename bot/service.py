"""The running bot: `build` puts it together for production, the demo and the tests."""

import asyncio
import gc
import logging
import secrets
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import aiohttp
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application

from bot.inbound.intake import Intake
from bot.inbound.receiver import Receiver
from bot.process.clock import FollowedClock, OfficeClock
from bot.process.leader import Leader
from bot.process.lease import Lease
from bot.process.open_database import BOT_NAME_KEY, open_database
from bot.process.tasks import done_before, end_all, wait_first
from bot.settings import Settings, SettingsError
from bot.telegram.api import Api
from bot.telegram.transport import Transport
from db import key_values, leases
from db.engine import Database, unbroken
from db.file_lock import FileLock

if TYPE_CHECKING:
    from bot.parts import Work
    from bot.process.catalogue_cache import CatalogueCache

log = logging.getLogger(__name__)

RESTORE_SECONDS = 0.2
"""Seconds between two looks whether a restoration is over."""

OPEN_SECONDS = 3.0
"""Seconds the rest waits to be loaded until updates may come: due work must run even if Telegram refuses polls."""

LOOK_SECONDS = 2.0
"""Seconds nothing is sent at a start until due work was looked at; where another process leads, it is not looked at."""


class Service:
    """The running bot. `start` brings it up, `run` serves until it is stopped, `close` releases everything."""

    def __init__(
        self,
        settings: Settings,
        token: str,
        transport: Transport | None = None,
        db: Database | None = None,
        clock: OfficeClock | None = None,
    ) -> None:
        self.settings = settings
        self.db = db or Database(settings.database_url.get_secret_value())
        self.transport = transport or Transport()
        self.api = Api(self.transport, settings.api_url, token)
        self.app: Any = (
            Application.builder()
            .token(token)
            .base_url(settings.api_url)
            .request(self.transport)
            .get_updates_request(self.transport)
            .updater(None)
            .build()
        )
        followed = FollowedClock(settings.clock_url, self._clock_jumped) if settings.clock_url else None
        self.clock: OfficeClock = clock or followed or OfficeClock()
        self.setup = settings.setup()
        self._work: Work | None = None
        self.leader = Leader(self.db)
        self._file_lock = FileLock(self.db.path)
        self.place = Lease(
            self.db,
            "serving" if self.db.is_sqlite else "polling",
            "another process serves this database" if self.db.is_sqlite else "another process polls for this database",
        )

    async def start(self) -> None:
        """Bring storage up to date and learn the bot's name. Raises SettingsError."""
        if isinstance(self.clock, FollowedClock):
            try:
                await self.clock.read()
            except (OSError, aiohttp.ClientError, ValueError, KeyError) as error:
                why = f"BOT_CLOCK_URL can't be read ({type(error).__name__}): is it that of a running sandbox?"
                raise SettingsError(why) from None
        await self._enter()
        await open_database(self.db, self.clock.now(), self.settings.data)
        await self.db.truncate_wal()  # what a killed process left in it, before Telegram has to answer
        await self._introduce()
        async with self.db.transaction() as session:
            await key_values.record(session, BOT_NAME_KEY, self.app.bot.username)
        me = self.app.bot.bot
        self.setup = replace(
            self.setup, bot_username=self.app.bot.username, inline_mode=bool(me.supports_inline_queries)
        )

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set. SQLite is served by one process: another waits here and takes over.

        A part that ends by itself ends the service: its operator restarts it.
        """
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                if self.db.is_sqlite and not await done_before(stopping, self.place.acquire()):
                    break
                if not await self._serve(stopping):
                    break
        finally:
            stopping.cancel()
            await self.place.release()

    async def _serve(self, stopping: "asyncio.Task[bool]") -> bool:
        """Run the parts until the service is stopped (False) or another process has taken the place (True)."""
        intake = Intake(self.db)
        polling = asyncio.Event()
        receiver = Receiver(self.settings, self.api, None if self.db.is_sqlite else self.place)
        tasks = [asyncio.create_task(receiver.run(intake, polling))]
        keeping = asyncio.create_task(self.place.keep() if self.db.is_sqlite else asyncio.Event().wait())
        try:
            await wait_first(polling.wait(), *tasks, keeping, stopping, seconds=OPEN_SECONDS)
            work = await self._load()
            intake.worker = work.worker
            await work.show_menus()
            tasks += [asyncio.create_task(part) for part in self._parts(work)]
            done, _ = await asyncio.wait([stopping, keeping, *tasks], return_when=asyncio.FIRST_COMPLETED)
            for task in done.intersection(tasks):
                task.result()
                raise RuntimeError("a part of the bot ended by itself")
            return keeping in done and stopping not in done
        finally:
            if self._work is not None:
                await self._work.scheduler.stop()
            await end_all([*tasks, keeping])
            await self.leader.resign()

    async def _load(self) -> "Work":
        """Import and wire the rest, in a thread beside the first poll; from then on collect garbage less.

        Objects there after the start stay: scanning them again and again would cost a tenth of every answer.
        """
        await asyncio.to_thread(_import_parts)
        work = self.wire()
        gc.collect()
        gc.freeze()
        gc.set_threshold(10_000, 20, 20)
        return work

    def wire(self, catalogues: "CatalogueCache | None" = None) -> "Work":
        """Wire the parts that work on what came in; `catalogues` may be shared with other services."""
        self._work = _import_parts()(
            db=self.db,
            api=self.api,
            app=self.app,
            settings=self.settings,
            setup=self.setup,
            office_now=self.clock.now,
            leader=self.leader,
            may_send=self._may_send,
            catalogues=catalogues,
        )
        return self._work

    def _parts(self, work: "Work") -> list[Coroutine[Any, Any, None]]:
        """Coroutines that run beside the intake."""
        work.scheduler.start()
        parts = [
            work.worker.run(self.settings.tick_seconds),
            self._send(work),
            work.housekeeping.run(),
            work.evidence_keeper.run(),
            work.wal_truncation.run(),
            self.leader.run(work.scheduler.wake),
            work.interruptions.run(),
            work.documents.run(),
            work.plan_reader.run(),
            self._be_here(),
        ]
        return [*parts, self.clock.follow()] if isinstance(self.clock, FollowedClock) else parts

    async def _send(self, work: "Work") -> None:
        """Send once due work was looked at: what a round that closes then left for its units must not leave."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK_SECONDS):
                await work.scheduler.looked.wait()
        await work.sender.run()

    async def close(self) -> None:
        """Close the connections."""
        await self.transport.shutdown()
        await self.db.close()
        self._file_lock.release()

    async def _enter(self) -> None:
        """Let `restore` see this process from its start on, on SQLite; wait while something is being restored."""
        said = False
        while not self._file_lock.take(alone=False):
            if not said:
                log.warning("something is being restored into the database; waiting until it is there")
            said = True
            await asyncio.sleep(RESTORE_SECONDS)

    def _clock_jumped(self) -> None:
        if self._work is not None:
            self._work.scheduler.wake()

    def _may_send(self) -> bool:
        return self.place.held or not self.db.is_sqlite

    async def _introduce(self) -> None:
        """Call getMe until Telegram answers; a wrong token is an error at once."""
        pause, why = 1.0, ""
        while True:
            try:
                await self.app.bot.initialize()
            except InvalidToken:
                raise SettingsError("BOT_TOKEN is not accepted: copy it again from @BotFather (/mybots)") from None
            except TelegramError as error:
                if error.message != why:
                    log.warning("the Bot API does not answer (%s); trying again until it does", error.message)
                why = error.message
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
            else:
                return

    async def _be_here(self) -> None:
        """Let `restore` see this process, on PostgreSQL, where any number serve."""
        if self.db.is_sqlite:
            await asyncio.Event().wait()
        here = Lease(self.db, leases.HERE + secrets.token_hex(8))
        try:
            await here.acquire()
            await here.keep_on()
        finally:
            await unbroken(here.release())


def _import_parts() -> "type[Work]":
    """Import what the first poll does not need: a third of a start."""
    from bot.parts import Work  # noqa: PLC0415 - 420 of a start's 1,120 ms: loaded once the first poll has left

    return Work


async def build(
    settings: Settings,
    *,
    transport: Transport | None = None,
    db: Database | None = None,
    clock: OfficeClock | None = None,
) -> Service:
    """Build and start the bot of these settings. Raises SettingsError when it can't be.

    Transport, database and office clock are made from the settings unless they are given.
    """
    if settings.token is None:
        raise SettingsError(
            "BOT_TOKEN is missing: ask @BotFather on Telegram for a bot (/newbot) and set BOT_TOKEN to its token"
        )
    service = Service(settings, settings.token.get_secret_value(), transport, db, clock)
    try:
        await service.start()
    except BaseException:
        await service.close()
        raise
    return service
