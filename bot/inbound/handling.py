"""Handling of one update: parsed from its stored JSON, given to the handler it fits, its replies as outbox rows."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Protocol

from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Update

from bot.inbound.dispatch import App, Handlers, dispatch
from bot.process.catalogue_cache import CatalogueCache
from bot.process.chart_cache import ChartCache
from bot.telegram.api import Api
from db import groups, people
from db.engine import Database
from db.queues import outbox
from db.queues.inbox import Received
from db.queues.outbox import Waiting
from domain.office import Office
from domain.people import Address, Person
from domain.setup import Setup
from handlers.context import Turn
from handlers.groups import strangers
from handlers.incoming import address_of, thread_of
from screens.base import Replies

NAMELESS: Final = Person(strangers.NOBODY, "", "th")
"""Stands for whoever writes in the name of a group or a channel."""


class Outlet(Protocol):
    """The sender, as the worker uses it."""

    async def unsent(self, session: AsyncSession) -> Sequence[Waiting]:
        """Read the messages that this transaction queues and the sender does not know yet."""

    def release(self, rows: Sequence[Waiting]) -> None:
        """Send these messages: the transaction that queued them is committed."""


@dataclass(frozen=True)
class UpdateHandler:
    """Parses and handles updates; holds everything the worker needs, fixed for the process."""

    db: Database
    app: App
    api: Api
    setup: Setup
    library: CatalogueCache
    charts: ChartCache
    handlers: Handlers
    office_now: Callable[[], datetime]
    outlet: Outlet
    committed: Callable[[Replies], None]
    """Called with an update's replies once its changes are committed, for effects other than messages."""

    async def office(self, session: AsyncSession) -> Office:
        """The office now, its plans as this transaction reads them."""
        return Office(self.setup, await self.library.current(session), self.office_now())

    def parse(self, rows: Iterable[Received]) -> list["Parsed"]:
        """Parse stored updates, each alone so that a bad one harms none."""
        return [self._parsed(row) for row in rows]

    def _parsed(self, row: Received) -> "Parsed":
        try:
            return Parsed(row, Update.de_json(json.loads(row.payload), self.app.bot))
        except Exception as error:
            return Parsed(row, None, f"unreadable: {type(error).__name__}")

    async def handle(
        self, session: AsyncSession, update: Update, office: Office, persons: dict[Address, Person]
    ) -> Replies:
        """Handle an update: write its changes and return its replies; raises whatever its handler raises."""
        user, chat = update.effective_user, update.effective_chat
        private = chat is not None and chat.type == "private"
        nameless = not private and strangers.is_anonymous(update)
        if user is None or (user.is_bot and not nameless):
            return Replies()
        bound = () if private or chat is None else await groups.bound_to(session, address_of(chat))
        turn = Turn(
            session=session,
            office=office,
            answerer=self.library.answerer,
            step_statuses=self.library.step_statuses,
            radar=self.charts.radar,
            person=NAMELESS if nameless else persons[address_of(user)],
            private=private,
            served=tuple(one.unit for one in bound),
        )
        if nameless:
            return await strangers.anonymous(turn, update)
        said = await dispatch(self.app, self.handlers, update, turn)
        await session.flush()
        return said


@dataclass(slots=True)
class Parsed:
    """A stored update as the library's object; `update` None when it could not be parsed, then `error` says why."""

    row: Received
    update: Update | None
    error: str = ""


def users_of(batch: Iterable[Parsed]) -> list[people.Seen]:
    """Senders of the updates, bots left out."""
    users = (parsed.update.effective_user for parsed in batch if parsed.update is not None)
    return [
        (address_of(user), user.full_name, user.language_code) for user in users if user is not None and not user.is_bot
    ]


def rows_of(said: Replies, update: Update) -> list[dict[str, Any]]:
    """Outbox rows of the replies to an update."""
    chat, message = update.effective_chat, update.effective_message
    thread = None if message is None else thread_of(message)
    messages = [replace(one, thread=thread) if thread and one.chat is None else one for one in said.messages]
    return outbox.rows(messages, address_of(chat) if chat else None, said.replaces)
