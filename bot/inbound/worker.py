"""Handles the updates in the inbox: one transaction holds an update's changes, its replies, and its done-mark.

Updates of several chats share a transaction, so that they share its commit. If any of them fails, the transaction is
rolled back and each is handled in one of its own: a failing update costs the others nothing but the repetition.
"""

import asyncio
import logging
import time
import traceback
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

from sqlalchemy import exc
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Update

from bot.inbound.dispatch import excuse
from bot.inbound.handling import Parsed, UpdateHandler, rows_of, users_of
from bot.inbound.instant import call_of
from bot.process.wal import must_be_forgotten
from bot.telegram import wire
from bot.telegram.results import DeliveryFailed
from db import people
from db.engine import unbroken
from db.queues import inbox, outbox
from domain.errors import DomainError
from handlers.incoming import address_of
from screens.base import BROADCAST, Outgoing, Replies
from screens.texts import say

log = logging.getLogger(__name__)

BATCH = 64
"""Updates that share a transaction."""

FEW = 8
"""Most updates that are handled in the transaction that stores them, or between two polls that bring all they may.

More would keep Telegram waiting.
"""

TAKEN_SECONDS = 0.05
"""Seconds until updates that may run but that another process has claimed are tried again."""

INSTANT_PAUSES = (1.0, 4.0, 10.0)
"""Seconds between the tries of an answer that is not stored: a pressed button is waited for a quarter of a minute."""

TRIES = 3
"""Tries of a failing update before it is quarantined."""

Done = tuple[Update | None, Replies]
"""A handled update and its replies."""


class Worker:
    """Handles what the inbox holds, oldest first in each chat."""

    def __init__(self, handler: UpdateHandler) -> None:
        self._handler = handler
        self._wake = asyncio.Event()
        self._working = False
        self._apart = False
        self._batch = BATCH
        self._next_at: float | None = None
        self._at_once: set[asyncio.Task[None]] = set()

    def wake(self, *, more: bool = False) -> None:
        """Handle stored updates now, in short turns while `more` have to be stored beside them."""
        self._batch = FEW if more else BATCH
        self._wake.set()

    async def run(self, idle_seconds: float) -> None:
        """Work until cancelled."""
        while True:
            self._wake.clear()
            try:
                pause = self._pause(await unbroken(self.turn()), idle_seconds)
            except (SQLAlchemyError, OSError) as error:
                log.error("the inbox can't be worked off (%s); trying again", type(error).__name__)
                pause = 1.0
            if pause and not self._wake.is_set():
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):  # not wait_for, which may swallow a cancellation (3.11)
                        await self._wake.wait()

    def _pause(self, handled: int, idle_seconds: float) -> float:
        """Seconds the worker may sleep unless updates come."""
        if self._next_at is None:
            return idle_seconds
        return min(idle_seconds, max(0.0 if handled else TAKEN_SECONDS, self._next_at - time.time()))

    async def receive(self, new: Sequence[inbox.Update]) -> bool:
        """Store a few updates and handle them in the same transaction: an answer then waits for one commit only.

        False, with nothing stored, when they are many, when the worker is at work already, or when a handler failed:
        then they are to be stored first and wait their turn. Raises SQLAlchemyError or OSError like storing them does.
        """
        if len(new) > FEW or self._working:
            return False
        self._batch = BATCH
        try:
            await self._together(new)
        except _STORAGE:
            raise
        except Exception as error:
            log.info("updates are stored before they are handled after %s", type(error).__name__)
            self._apart = True
            return False
        if self._next_at is not None:
            self.wake()
        return True

    async def turn(self) -> int:
        """Handle a batch; returns how many updates were dealt with."""
        self._working = True
        try:
            if not self._apart:
                return await self._together()
        except _STORAGE:
            raise
        except Exception as error:
            log.info("a batch is split up after %s", type(error).__name__)
        finally:
            self._working = False
        self._apart = False
        return await self._one_by_one()

    async def _together(self, new: Sequence[inbox.Update] = ()) -> int:
        """Handle the next update of many chats in one transaction, in which `new` ones are stored first."""
        async with self._transaction() as session:
            await inbox.store(session, new, time.time())
            rows = await inbox.claim(session, time.time(), self._batch)
            done = await self._answer(session, self._handler.parse(rows)) if rows else []
            self._next_at = await inbox.next_at(session)
        self._show(done)
        return len(rows)

    async def _one_by_one(self) -> int:
        """Handle the claimed updates each in a transaction of its own; a chat that floods still gets one a turn."""
        async with self._handler.db.transaction() as session:
            found = await inbox.claim(session, time.time(), BATCH)
        for parsed in self._handler.parse(found):
            await self._alone(parsed)
        self._next_at = 0.0
        return len(found)

    async def _alone(self, parsed: Parsed) -> None:
        """Handle an update alone; whatever its handler raises is dealt with here."""
        try:
            async with self._transaction() as session:
                pending = await inbox.still_pending(session, parsed.row.seq)
                done = await self._answer(session, [parsed]) if pending else []
            self._show(done)
        except DomainError as error:
            await self._excuse(parsed, error)
        except _STORAGE:
            raise
        except Exception as error:
            await self._failed(parsed, error)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction whose messages go to the sender as soon as they are committed."""
        outlet = self._handler.outlet
        async with self._handler.db.transaction() as session:
            yield session
            waiting = await outlet.unsent(session)
        outlet.release(waiting)

    async def _answer(self, session: AsyncSession, batch: Sequence[Parsed]) -> list[Done]:
        """Handle updates: their changes, replies and done-marks are in the transaction."""
        handler = self._handler
        office = await handler.office(session)
        persons = await people.meet_many(session, office.setup, office.now, users_of(batch))
        messages: list[dict[str, Any]] = []
        done: list[Done] = []
        for parsed in batch:
            if parsed.update is None:
                raise ValueError(parsed.error)
            said = await handler.handle(session, parsed.update, office, persons)
            messages += rows_of(said, parsed.update)
            done.append((parsed.update, said))
        await outbox.put_rows(session, messages)
        await inbox.finish(session, [parsed.row.seq for parsed in batch], time.time())
        return done

    async def _excuse(self, parsed: Parsed, error: DomainError) -> None:
        """Explain to the person why the handler refused; its changes are rolled back."""
        update = parsed.update
        assert update is not None  # noqa: S101 - a handler ran
        async with self._transaction() as session:
            if not await inbox.still_pending(session, parsed.row.seq):
                return
            persons = await people.meet_many(
                session, self._handler.setup, self._handler.office_now(), users_of([parsed])
            )
            person = persons.get(address_of(update.effective_user)) if update.effective_user else None
            lang = person.language if person else self._handler.setup.language
            said = excuse(error, lang, pressed=update.callback_query is not None)
            await outbox.put_rows(session, rows_of(said, update))
            await inbox.finish(session, [parsed.row.seq], time.time())
        self._show([(update, said)])

    async def _failed(self, parsed: Parsed, error: Exception) -> None:
        """Postpone the update, or quarantine it after the last try and notify the person and the coordinators."""
        row = parsed.row
        description = _describe(error)
        last = row.attempts + 1 >= TRIES or parsed.update is None
        log.error("update %s failed (%d of %d): %s", row.update_id, row.attempts + 1, TRIES, description)
        async with self._transaction() as session:
            if not await inbox.still_pending(session, row.seq):
                return
            if not last:
                await inbox.postpone(session, row, time.time() + 0.5 * 2**row.attempts, description)
                return
            setup, user = self._handler.setup, parsed.update.effective_user if parsed.update else None
            person = await people.find_at(session, setup, address_of(user)) if user else None
            gone = must_be_forgotten(row.payload, reports=bool(person and person.units))
            if gone:  # no replay is worth keeping it; its row is like that of any other
                await inbox.finish(session, [row.seq], time.time())
            else:
                await inbox.quarantine(session, row, time.time(), description)
            notes = [
                Outgoing(
                    say(one.language, "trouble.quarantined", number=row.update_id, error=type(error).__name__),
                    chat=one.address,
                    priority=BROADCAST,
                )
                for one in await people.coordinators(session, setup)
            ]
            if parsed.update is not None and parsed.update.effective_chat is not None:
                lang = person.language if person else setup.language
                why = "error.unexpected.accusation" if gone else "error.unexpected"
                notes.append(Outgoing(say(lang, why), chat=address_of(parsed.update.effective_chat)))
            await outbox.put(session, notes)
        self._show([(parsed.update, Replies(forget=gone))])

    def _show(self, done: Sequence[Done]) -> None:
        """Answer buttons and inline queries at once, unstored, now that their changes are on disk."""
        for update, said in done:
            self._handler.committed(said)
            call = call_of(update, said) if update is not None else None
            if call is not None:
                self._spawn(self._call(call))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._at_once.add(task)
        task.add_done_callback(self._at_once.discard)

    async def _call(self, request: wire.Request) -> None:
        """Send an answer at once; one that Telegram did not receive is tried again for as long as somebody waits."""
        for pause in (*INSTANT_PAUSES, None):
            try:
                await self._handler.api.call(request.method, request.parameters)
                return
            except DeliveryFailed as failure:
                log.info("%s was not taken: %s", request.method, failure.description)
                if failure.is_telegrams or pause is None:
                    return
            await asyncio.sleep(pause)


_STORAGE = (OperationalError, InterfaceError, exc.TimeoutError, OSError)
"""The storage failed, not the handler: nothing is counted against the update."""


def _describe(error: Exception) -> str:
    """Describe an error and its place without values: database errors quote what people wrote."""
    where = traceback.extract_tb(error.__traceback__)[-3:]
    at = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(where))
    kind = type(error.orig).__name__ if isinstance(error, DBAPIError) and error.orig else type(error).__name__
    return f"{kind} at {at}" if at else kind
