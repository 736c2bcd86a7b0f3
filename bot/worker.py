"""Works the inbox off: one transaction holds an update's changes, what is said about it, and its done-mark.

Updates of several chats share a transaction, so that they share its commit. If any of them fails, the transaction is
rolled back and each is handled in one of its own: a failing update costs the others nothing but the repetition.
"""

import asyncio
import json
import logging
import time
import traceback
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Update

from bot.api import Api, DeliveryFailed
from bot.dispatch import App, Handlers, dispatch, excuse
from bot.library import LibraryCache
from db import inbox, outbox, people
from db.engine import Database, unbroken
from db.inbox import Received
from domain.errors import DomainError
from domain.messages import Outgoing, Replies, Toast
from domain.people import Person
from domain.plan import Library
from domain.setup import Setup
from domain.texts import say
from handlers.context import Turn

log = logging.getLogger(__name__)

BATCH = 64
"""Updates that share a transaction."""

TRIES = 3
"""How often a failing update is handled before it is set aside."""


@dataclass(frozen=True)
class Desk:
    """What the worker needs: fixed for the process."""

    db: Database
    app: App
    api: Api
    setup: Setup
    library: LibraryCache
    handlers: Handlers
    office_now: Callable[[], datetime]
    said: Callable[[], None]
    """Called after a commit that queued messages or changed what is due."""


@dataclass(slots=True)
class Parsed:
    """A stored update as the library's object; `update` None when it could not be parsed, then `error` says why."""

    row: Received
    update: Update | None
    error: str = ""


class Worker:
    """Handles what the inbox holds, oldest first in each chat."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wake = asyncio.Event()
        self._toasts: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Updates were stored."""
        self._wake.set()

    async def run(self, idle_seconds: float) -> None:
        """Work until cancelled."""
        while True:
            self._wake.clear()
            try:
                pause = idle_seconds if await unbroken(self.turn()) == 0 else 0.0
                if pause:
                    pause = min(pause, await self._until_retry())
            except (SQLAlchemyError, OSError) as error:
                log.error("the inbox can't be worked off (%s); trying again", type(error).__name__)
                pause = 1.0
            if pause and not self._wake.is_set():
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):  # not wait_for, which may swallow a cancellation (3.11)
                        await self._wake.wait()

    async def _until_retry(self) -> float:
        at = await unbroken(self._next_retry())
        return 3_600.0 if at is None else max(0.05, at - time.time())

    async def _next_retry(self) -> float | None:
        async with self._desk.db.reading() as session:
            return await inbox.next_retry(session)

    async def turn(self) -> int:
        """Handle a batch; returns how many updates were dealt with."""
        try:
            return await self._together()
        except _STORAGE:
            raise
        except Exception as error:
            log.info("a batch is split up after %s", type(error).__name__)
        return await self._one_by_one()

    async def _together(self) -> int:
        toasts: list[tuple[Parsed, Toast | None]] = []
        async with self._desk.db.transaction() as session:
            rows = await inbox.claim(session, time.time(), BATCH)
            if not rows:
                return 0
            batch = self._parse(rows)
            library = await self._desk.library.current(session)
            now = self._desk.office_now()
            persons = await people.meet_many(session, self._desk.setup, now, _users(batch))
            messages: list[dict[str, Any]] = []
            for parsed in batch:
                if parsed.update is None:
                    raise ValueError("unreadable update")
                said = await self._handle(session, parsed.update, now, library, persons)
                messages += _rows(said, parsed.update)
                toasts.append((parsed, said.toast))
            await outbox.put_rows(session, messages)
            await inbox.finish(session, [row.seq for row in rows], time.time())
        self._committed(toasts)
        return len(rows)

    async def _one_by_one(self) -> int:
        """The same updates, each in a transaction of its own: whoever floods still gets one a turn."""
        async with self._desk.db.transaction() as session:
            found = await inbox.claim(session, time.time(), BATCH)
        for parsed in self._parse(found):
            await self._alone(parsed)
        return len(found)

    async def _alone(self, parsed: Parsed) -> None:
        """Handle an update alone; whatever its handler raises is dealt with here."""
        try:
            if parsed.update is None:
                raise ValueError(parsed.error)
            await self._single(parsed, parsed.update)
        except DomainError as error:
            await self._excuse(parsed, error)
        except _STORAGE:
            raise
        except Exception as error:
            await self._failed(parsed, error)

    async def _single(self, parsed: Parsed, update: Update) -> None:
        async with self._desk.db.transaction() as session:
            if not await inbox.still_pending(session, parsed.row.seq):
                return
            library = await self._desk.library.current(session)
            now = self._desk.office_now()
            persons = await people.meet_many(session, self._desk.setup, now, _users([parsed]))
            said = await self._handle(session, update, now, library, persons)
            await outbox.put_rows(session, _rows(said, update))
            await inbox.finish(session, [parsed.row.seq], time.time())
        self._committed([(parsed, said.toast)])

    async def _excuse(self, parsed: Parsed, error: DomainError) -> None:
        """The handler refused: its changes are gone, and the person is told why."""
        update = parsed.update
        assert update is not None  # noqa: S101 - a handler ran
        async with self._desk.db.transaction() as session:
            if not await inbox.still_pending(session, parsed.row.seq):
                return
            persons = await people.meet_many(session, self._desk.setup, self._desk.office_now(), _users([parsed]))
            person = persons.get(update.effective_user.id) if update.effective_user else None
            lang = person.language if person else self._desk.setup.language
            said = excuse(error, lang, pressed=update.callback_query is not None)
            await outbox.put_rows(session, _rows(said, update))
            await inbox.finish(session, [parsed.row.seq], time.time())
        self._committed([(parsed, said.toast)])

    async def _failed(self, parsed: Parsed, error: Exception) -> None:
        """Put the update off, or set it aside after the last try and say so to the person and the coordinators."""
        row = parsed.row
        told = _describe(error)
        last = row.attempts + 1 >= TRIES or parsed.update is None
        log.error("update %d failed (%d of %d): %s", row.update_id, row.attempts + 1, TRIES, told)
        async with self._desk.db.transaction() as session:
            if not await inbox.still_pending(session, row.seq):
                return
            if not last:
                await inbox.put_off(session, row, time.time() + 0.5 * 2**row.attempts, told)
                return
            await inbox.set_aside(session, row, time.time(), told)
            setup = self._desk.setup
            notes = [
                Outgoing(
                    say(one.language, "trouble.set_aside", number=row.update_id, error=type(error).__name__),
                    chat=one.id,
                )
                for one in await people.coordinators(session, setup)
            ]
            if parsed.update is not None and parsed.update.effective_chat is not None:
                user = parsed.update.effective_user
                person = await people.find(session, setup, user.id) if user else None
                lang = person.language if person else setup.language
                notes.append(Outgoing(say(lang, "error.unexpected"), chat=parsed.update.effective_chat.id))
            await outbox.put(session, notes)
        self._committed([(parsed, None)])

    async def _handle(
        self, session: AsyncSession, update: Update, now: datetime, library: Library, persons: dict[int, Person]
    ) -> Replies:
        user = update.effective_user
        if user is None or user.is_bot:
            return Replies()
        chat = update.effective_chat
        turn = Turn(
            session=session,
            now=now,
            setup=self._desk.setup,
            library=library,
            answerer=self._desk.library.answerer,
            standings=self._desk.library.standings,
            person=persons[user.id],
            private=chat is None or chat.type == "private",
        )
        said = await dispatch(self._desk.app, self._desk.handlers, update, turn)
        await session.flush()
        return said

    def _parse(self, rows: Sequence[Received]) -> list[Parsed]:
        """The rows as the library's objects, each parsed alone so that a bad one harms none."""
        parsed = []
        for row in rows:
            try:
                update = Update.de_json(json.loads(row.payload), self._desk.app.bot)
            except Exception as error:
                parsed.append(Parsed(row, None, f"unreadable: {type(error).__name__}"))
            else:
                parsed.append(Parsed(row, update))
        return parsed

    def _committed(self, toasts: Sequence[tuple[Parsed, Toast | None]]) -> None:
        """Changes are on disk: wake the sender, and answer pressed buttons at once, unstored."""
        self._desk.said()
        for parsed, toast in toasts:
            query = parsed.update.callback_query if parsed.update else None
            if query is not None:
                self._spawn(self._answer(query.id, toast or Toast()))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._toasts.add(task)
        task.add_done_callback(self._toasts.discard)

    async def _answer(self, query_id: str, toast: Toast) -> None:
        payload = {"callback_query_id": query_id, "text": toast.text, "show_alert": toast.alert}
        try:
            await self._desk.api.call("answerCallbackQuery", payload)
        except DeliveryFailed as failure:
            log.info("a button's answer was not taken: %s", failure.description)


_STORAGE = (OperationalError, InterfaceError, OSError)
"""The storage failed, not the handler: nothing is counted against the update."""


def _users(batch: Sequence[Parsed]) -> list[tuple[int, str, str | None]]:
    users = (parsed.update.effective_user for parsed in batch if parsed.update is not None)
    return [(user.id, user.full_name, user.language_code) for user in users if user is not None and not user.is_bot]


def _rows(said: Replies, update: Update) -> list[dict[str, Any]]:
    chat = update.effective_chat
    return outbox.rows(said.messages, chat.id if chat else None)


def _describe(error: Exception) -> str:
    """What went wrong and where, without the values: database errors quote what people wrote."""
    where = traceback.extract_tb(error.__traceback__)[-3:]
    at = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(where))
    kind = type(error.orig).__name__ if isinstance(error, DBAPIError) and error.orig else type(error).__name__
    return f"{kind} at {at}" if at else kind
