"""Sends the outbox: paced, in order, retried; a slot is held until the mark of what it sent is on disk.

A crash can therefore repeat only what was in flight: at most `slots` messages.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from math import ceil
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbound.failures import Failures, GivenUp
from bot.outbound.interruption import Interruption
from bot.outbound.pacing import SHARED_MARGIN, Pacer
from bot.outbound.sending_record import SendingRecord
from bot.outbound.source import OwnSource, SharedSource, Source
from bot.outbound.uploads import Uploads
from bot.telegram import wire
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed, Kind
from db.engine import Database, unbroken
from db.evidence_store import Store
from db.queues.outbox import Waiting

log = logging.getLogger(__name__)

IN_FLIGHT_SECONDS = 0.25
"""Messages in flight are at most this many seconds' worth of the allowed rate (but 4 at least)."""

LANDING_SECONDS = 4.0
"""Seconds a stop waits for messages in flight."""


class Sender:
    """One process's way out. `given_up` is called with each message that never leaves, and why.

    `may_send` is asked before each message: a process that was paused may have lost its place to another.
    """

    def __init__(
        self,
        db: Database,
        api: Api,
        rate: float,
        given_up: GivenUp,
        idle_seconds: float,
        may_send: Callable[[], bool] = lambda: True,
        store: Store | None = None,
    ) -> None:
        self._may_send = may_send
        self._db = db
        self._api = api
        self._uploads = Uploads(db, api, store)
        self._pacer = Pacer(rate) if db.is_sqlite else Pacer(rate, SHARED_MARGIN)
        self._source: Source = OwnSource(db) if db.is_sqlite else SharedSource(db, rate)
        self._idle = idle_seconds
        self._slots = asyncio.Semaphore(max(4, ceil(rate * IN_FLIGHT_SECONDS)))
        self._wake = asyncio.Event()
        self._more = True
        self._loaded_at = 0.0
        self._flights: set[asyncio.Task[None]] = set()
        self._interruption = Interruption()
        self._record = SendingRecord(db, self._source)
        self._failures = Failures(self._pacer, self._source, self._record, self._interruption, given_up)

    def wake(self) -> None:
        """Load new rows; called after each commit that wrote some."""
        self._more = True
        self._wake.set()

    async def unsent(self, session: AsyncSession) -> Sequence[Waiting]:
        """Read the messages that a transaction queues, for `release` after its commit; none if they must be claimed."""
        return await self._source.unsent(session)

    def release(self, rows: Sequence[Waiting]) -> None:
        """Send the messages of a committed transaction without reading them again."""
        self._more = self._source.take(rows, self._pacer) or self._more
        self._wake.set()

    async def run(self) -> None:
        """Send until cancelled."""
        marker = asyncio.create_task(self._record.run())
        keeper = asyncio.create_task(self._source.keep(self._pacer))
        try:
            while True:
                await self._step()
        finally:
            await self._land()
            for task in (marker, keeper, *self._flights):
                task.cancel()
            await asyncio.gather(marker, keeper, *self._flights, return_exceptions=True)
            await self._source.close()

    async def _land(self) -> None:
        """Let what is in flight arrive and be marked, so that a stop repeats nothing; but not for long."""
        if self._flights:
            await asyncio.wait(self._flights, timeout=LANDING_SECONDS)

    async def _step(self) -> None:
        """Load what is new, start what may leave, wait for whichever comes first."""
        self._wake.clear()
        if self._is_more():
            await self._load()
        while True:
            await self._slots.acquire()
            row = await self._next()
            if row is None:
                self._slots.release()
                break
            flight = asyncio.create_task(self._fly(row))
            self._flights.add(flight)
            flight.add_done_callback(self._landed)
            if self._is_more():
                await self._load()
        if self._wake.is_set():
            return
        with suppress(TimeoutError):
            # Not wait_for, which may swallow a cancellation when both come at once (Python 3.11).
            async with asyncio.timeout(self._pause(time.monotonic())):
                await self._wake.wait()

    async def _next(self) -> Waiting | None:
        """Take the message that leaves now; None while none may."""
        if self._interruption.on and (self._flights or time.monotonic() < self._interruption.until):
            return None
        await self._book()
        return self._pacer.take(time.monotonic()) if self._may_send() else None

    def _pause(self, now: float) -> float:
        """Seconds until a message may leave, or until there may be new ones."""
        pause = self._pacer.wait(now)
        if pause is None or (self._interruption.on and self._flights):
            return self._idle
        return min(max(pause, self._interruption.until - now), self._idle)

    def _is_more(self) -> bool:
        """Return whether to load: there are new messages, or may be."""
        return self._more or self._source.wants(time.monotonic() - self._loaded_at, self._idle)

    def _landed(self, flight: asyncio.Task[None]) -> None:
        self._flights.discard(flight)
        self._wake.set()

    async def _load(self) -> None:
        self._more = False
        self._loaded_at = time.monotonic()
        try:
            self._more = await unbroken(self._source.load(self._pacer))
        except (SQLAlchemyError, OSError) as error:
            log.error("the outbox can't be read (%s); trying again", type(error).__name__)
            self._more = True
            await asyncio.sleep(1)

    async def _book(self) -> None:
        try:
            await unbroken(self._source.book(self._pacer))
        except (SQLAlchemyError, OSError) as error:
            log.error("no departure can be booked (%s); trying again", type(error).__name__)
            await asyncio.sleep(1)

    async def _fly(self, row: Waiting) -> None:
        """Send one message and free its slot once what happened is on disk."""
        try:
            if not await self._is_held(row):
                self._pacer.withdrawn()
                return
            started = time.monotonic()
            try:
                result = await self._deliver(row)
            except DeliveryFailed as failure:
                self._pacer.answered(started, time.monotonic())
                if failure.is_telegrams:
                    self._got_through()
                await self._failures.handle(row, failure)
            else:
                self._pacer.answered(started, time.monotonic())
                self._got_through()
                self._pacer.done(row, time.monotonic())
                await self._record.sent(row, wire.sent_id(result))
        finally:
            self._slots.release()

    async def _is_held(self, row: Waiting) -> bool:
        """Check that a message is still this process's to send; storage that fails has it tried again."""
        try:
            held = await unbroken(self._source.confirm(row, self._pacer))
        except (SQLAlchemyError, OSError) as error:
            log.error("a claim on the outbox can't be confirmed (%s); trying again", type(error).__name__)
            row.not_before = time.monotonic() + 1.0
            self._pacer.again(row, time.monotonic())
            return False
        if not held:
            log.info("message %d is no longer this process's to send", row.id)
            self._more = True
        return held

    def _got_through(self) -> None:
        """End an interruption, since Telegram has answered: messages held back by it may leave."""
        now = time.monotonic()
        for held in self._interruption.over():
            self._pacer.hurry(held, now)

    async def _deliver(self, row: Waiting) -> Any:
        """Telegram's answer to a message. Raises DeliveryFailed."""
        try:
            request = wire.request(row.kind, row.payload, row.chat)
        except ValueError as error:
            raise DeliveryFailed(f"the message can't be read ({type(error).__name__})", Kind.REFUSED, 400) from None
        if request.file is not None:
            return await self._uploads.send(row, request, request.file)
        return await self._api.call(request.method, request.parameters)
