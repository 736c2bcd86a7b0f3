"""Works the inbox off: one transaction holds an update's changes, what is said about it, and its done-mark.

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
from bot.telegram.answers import DeliveryFailed
from db import people
from db.engine import unbroken
from db.queues import inbox, outbox
from domain.errors import DomainError
from handlers.context import address_of
from screens.base import Outgoing, Replies
from screens.texts import say

log = logging.getLogger(__name__)

BATCH = 64
"""Updates that share a transaction."""

FEW = 8
"""So many updates at most are handled in the transaction that stores them: more would keep Telegram waiting."""

TAKEN_SECONDS = 0.05
"""How soon updates that may run but that another process has taken are looked at again."""

INSTANT_PAUSES = (1.0, 4.0, 10.0)
"""Seconds between the tries of an answer that is not stored: a pressed button is waited for a quarter of a minute."""

TRIES = 3
"""How often a failing update is handled before it is set aside."""

Done = tuple[Update | None, Replies]
"""An update that is dealt with, and what was said about it."""


class Worker:
    """Handles what the inbox holds, oldest first in each chat."""

    def __init__(self, desk: UpdateHandler) -> None:
        self._desk = desk
        self._wake = asyncio.Event()
        self._working = False
        self._apart = False
        self._next_at: float | None = None
        self._at_once: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Updates were stored."""
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
        """How long nothing can be done unless updates come."""
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
        """The next update of many chats in one transaction, in which `new` ones are stored first."""
        async with self._transaction() as session:
            await inbox.store(session, new, time.time())
            rows = await inbox.claim(session, time.time(), BATCH)
            done = await self._answer(session, self._desk.parse(rows)) if rows else []
            self._next_at = await inbox.next_at(session)
        self._show(done)
        return len(rows)

    async def _one_by_one(self) -> int:
        """The same updates, each in a transaction of its own: whoever floods still gets one a turn."""
        async with self._desk.db.transaction() as session:
            found = await inbox.claim(session, time.time(), BATCH)
        for parsed in self._desk.parse(found):
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
        """One whose messages are handed to the sender as soon as they are committed."""
        outlet = self._desk.outlet
        async with self._desk.db.transaction() as session:
            yield session
            waiting = await outlet.look(session)
        outlet.hand_over(waiting)

    async def _answer(self, session: AsyncSession, batch: Sequence[Parsed]) -> list[Done]:
        """Handle updates: their changes, what is said about them and their done-marks are in the transaction."""
        desk = self._desk
        library, now = await desk.library.current(session), desk.office_now()
        persons = await people.meet_many(session, desk.setup, now, users_of(batch))
        messages: list[dict[str, Any]] = []
        done: list[Done] = []
        for parsed in batch:
            if parsed.update is None:
                raise ValueError(parsed.error)
            said = await desk.handle(session, parsed.update, now, library, persons)
            messages += rows_of(said, parsed.update)
            done.append((parsed.update, said))
        await outbox.put_rows(session, messages)
        await inbox.finish(session, [parsed.row.seq for parsed in batch], time.time())
        return done

    async def _excuse(self, parsed: Parsed, error: DomainError) -> None:
        """The handler refused: its changes are gone, and the person is told why."""
        update = parsed.update
        assert update is not None  # noqa: S101 - a handler ran
        async with self._transaction() as session:
            if not await inbox.still_pending(session, parsed.row.seq):
                return
            persons = await people.meet_many(session, self._desk.setup, self._desk.office_now(), users_of([parsed]))
            person = persons.get(address_of(update.effective_user)) if update.effective_user else None
            lang = person.language if person else self._desk.setup.language
            said = excuse(error, lang, pressed=update.callback_query is not None)
            await outbox.put_rows(session, rows_of(said, update))
            await inbox.finish(session, [parsed.row.seq], time.time())
        self._show([(update, said)])

    async def _failed(self, parsed: Parsed, error: Exception) -> None:
        """Put the update off, or set it aside after the last try and say so to the person and the coordinators."""
        row = parsed.row
        told = _describe(error)
        last = row.attempts + 1 >= TRIES or parsed.update is None
        log.error("update %s failed (%d of %d): %s", row.update_id, row.attempts + 1, TRIES, told)
        async with self._transaction() as session:
            if not await inbox.still_pending(session, row.seq):
                return
            if not last:
                await inbox.put_off(session, row, time.time() + 0.5 * 2**row.attempts, told)
                return
            setup, user = self._desk.setup, parsed.update.effective_user if parsed.update else None
            person = await people.find_at(session, setup, address_of(user)) if user else None
            gone = must_be_forgotten(row.payload, reports=bool(person and person.units))
            if gone:  # no replay is worth keeping it; its row looks like that of any other
                await inbox.finish(session, [row.seq], time.time())
            else:
                await inbox.set_aside(session, row, time.time(), told)
            notes = [
                Outgoing(
                    say(one.language, "trouble.set_aside", number=row.update_id, error=type(error).__name__),
                    chat=one.address,
                )
                for one in await people.coordinators(session, setup)
            ]
            if parsed.update is not None and parsed.update.effective_chat is not None:
                lang = person.language if person else setup.language
                why = "error.unexpected.told" if gone else "error.unexpected"
                notes.append(Outgoing(say(lang, why), chat=address_of(parsed.update.effective_chat)))
            await outbox.put(session, notes)
        self._show([(parsed.update, Replies(forget=gone))])

    def _show(self, done: Sequence[Done]) -> None:
        """Changes are on disk: answer whoever waits for seconds only at once, unstored."""
        for update, said in done:
            self._desk.heard(said)
            call = call_of(update, said) if update is not None else None
            if call is not None:
                self._spawn(self._call(call))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._at_once.add(task)
        task.add_done_callback(self._at_once.discard)

    async def _call(self, request: wire.Request) -> None:
        """Answer at once; an answer that Telegram did not see is tried again for as long as somebody waits."""
        for pause in (*INSTANT_PAUSES, None):
            try:
                await self._desk.api.call(request.method, request.parameters)
                return
            except DeliveryFailed as failure:
                log.info("%s was not taken: %s", request.method, failure.description)
                if failure.is_telegrams or pause is None:
                    return
            await asyncio.sleep(pause)


_STORAGE = (OperationalError, InterfaceError, exc.TimeoutError, OSError)
"""The storage failed, not the handler: nothing is counted against the update."""


def _describe(error: Exception) -> str:
    """What went wrong and where, without the values: database errors quote what people wrote."""
    where = traceback.extract_tb(error.__traceback__)[-3:]
    at = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(where))
    kind = type(error.orig).__name__ if isinstance(error, DBAPIError) and error.orig else type(error).__name__
    return f"{kind} at {at}" if at else kind
