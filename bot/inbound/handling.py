"""One update at the worker's desk: read from its stored JSON, handled by the handler it fits, as outbox rows."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Update

from bot.inbound.dispatch import App, Handlers, dispatch
from bot.process.catalogue_cache import CatalogueCache
from bot.process.chart_cache import ChartCache
from bot.telegram.api import Api
from db import people
from db.engine import Database
from db.queues import outbox
from db.queues.inbox import Received
from db.queues.outbox import Waiting
from domain.catalogue.plan import Library
from domain.people import Address, Person
from domain.setup import Setup
from handlers.context import Turn, address_of
from screens.base import Replies


class Outlet(Protocol):
    """Where messages leave: the sender."""

    async def look(self, session: AsyncSession) -> Sequence[Waiting]:
        """What will wait to be sent once this transaction is committed, as far as the sender does not know it yet."""

    def hand_over(self, rows: Sequence[Waiting]) -> None:
        """It is committed, and what was seen may leave."""


@dataclass(frozen=True)
class UpdateHandler:
    """What the worker needs: fixed for the process."""

    db: Database
    app: App
    api: Api
    setup: Setup
    library: CatalogueCache
    charts: ChartCache
    handlers: Handlers
    office_now: Callable[[], datetime]
    outlet: Outlet
    heard: Callable[[Replies], None]
    """Called once an update's changes are committed: what is to be done about it beside its messages."""

    def parse(self, rows: Iterable[Received]) -> list["Parsed"]:
        """Stored updates as the library's objects, each parsed alone so that a bad one harms none."""
        return [self._parsed(row) for row in rows]

    def _parsed(self, row: Received) -> "Parsed":
        try:
            return Parsed(row, Update.de_json(json.loads(row.payload), self.app.bot))
        except Exception as error:
            return Parsed(row, None, f"unreadable: {type(error).__name__}")

    async def handle(
        self, session: AsyncSession, update: Update, now: datetime, library: Library, persons: dict[Address, Person]
    ) -> Replies:
        """What is said about an update, its changes written; raises whatever its handler raises."""
        user = update.effective_user
        if user is None or user.is_bot:
            return Replies()
        chat = update.effective_chat
        turn = Turn(
            session=session,
            now=now,
            setup=self.setup,
            library=library,
            answerer=self.library.answerer,
            standings=self.library.standings,
            radar=self.charts.radar,
            person=persons[address_of(user)],
            private=chat is not None and chat.type == "private",
        )
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
    """Who the updates come from, bots left out."""
    users = (parsed.update.effective_user for parsed in batch if parsed.update is not None)
    return [
        (address_of(user), user.full_name, user.language_code) for user in users if user is not None and not user.is_bot
    ]


def rows_of(said: Replies, update: Update) -> list[dict[str, Any]]:
    """The outbox rows of what is said about an update."""
    chat = update.effective_chat
    return outbox.rows(said.messages, address_of(chat) if chat else None, said.replaces)
