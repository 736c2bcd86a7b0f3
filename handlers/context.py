"""The typed context of a handler besides the update, and what an update brings in our own terms."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from telegram import CallbackQuery, Update
from telegram.ext import CallbackContext, ExtBot

from db.queues import sent_messages
from domain.answers.story import StepStatus
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.decisions import rights
from domain.errors import Forbidden, Stale
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Address, Person, Role
from domain.search.yearly import YearlyAnswerer
from domain.setup import Setup
from handlers.incoming import Incoming, MembershipChange, incoming, membership_change
from screens.base import Attachment, Replies, Topic


@dataclass
class Turn:
    """One update's transaction: the session it changes rows in, the office at its moment, who writes and where.

    `person` may be replaced by a handler that changes who the person is (`/start CODE`, `/language`). `brought` are the
    pieces of evidence that came with the message, until they have joined a report; `doubles` were there already.
    `served` are the units whose group it is written in.
    """

    session: AsyncSession
    office: Office
    answerer: Callable[[], YearlyAnswerer]
    step_statuses: Callable[[AsyncSession, int | None], Awaitable[Mapping[str, StepStatus]]]
    radar: Callable[[Library, Catalogue, Lang], Awaitable[Attachment | None]]
    person: Person
    private: bool
    served: tuple[str, ...] = ()
    brought: tuple[int, ...] = ()
    doubles: int = 0
    _topics: dict[tuple[Address, str], Topic | None] = field(default_factory=dict, init=False, repr=False)

    async def topic_of(self, message: Incoming | None) -> Topic | None:
        """The topic of a message that is replied to, or whose button was pressed; several handlers may ask for it."""
        if message is None:
            return None
        if where(message) not in self._topics:
            self._topics[where(message)] = await sent_messages.topic_of(self.session, *where(message))
        return self._topics[where(message)]

    @property
    def lang(self) -> Lang:
        """The language of messages to the person."""
        return self.person.language

    @property
    def now(self) -> datetime:
        """Office time, UTC."""
        return self.office.now

    @property
    def setup(self) -> Setup:
        """The operator's settings."""
        return self.office.setup

    @property
    def library(self) -> Library:
        """Every loaded plan."""
        return self.office.library

    @property
    def catalogue(self) -> Catalogue:
        """The newest plan and its scores."""
        return self.office.catalogue

    @property
    def reporter(self) -> Person:
        """The person as they may report here: in a unit's group for that unit only, as one of its own people."""
        if self.private:
            return self.person
        units = tuple(unit for unit in self.person.units if unit in self.served and unit not in self.person.behalf)
        return replace(self.person, units=units, roles=frozenset({Role.UNIT} if units else ()), behalf=())

    def reporter_only(self) -> None:
        """Raise unless in private, or in a group of a unit of the person's."""
        if not self.private and not self.served:
            raise Forbidden("error.private_only")
        if not self.reporter.units:
            raise Forbidden(self._no_unit if self.private else "group.others.button")

    @property
    def _no_unit(self) -> str:
        return "report.no_unit" if self.person.roles else "report.no_unit.staff"

    def private_only(self) -> None:
        """Raise unless this is a private chat: a group sees only the public part."""
        if not self.private:
            raise Forbidden("error.private_only")

    def admin_only(self) -> None:
        """Raise unless a coordinator asks, in private."""
        self.private_only()
        if not self.person.is_admin:
            raise Forbidden

    def decider_only(self) -> None:
        """Raise unless the director or a deputy asks, in private."""
        self.overseer_only()
        if not self.person.decides:
            raise rights.refusal(self.person)

    def preparer_only(self) -> None:
        """Raise unless the director, a deputy or a secretary, who prepares, asks in private."""
        self.overseer_only()
        if not (self.person.decides or self.person.is_secretary):
            raise rights.refusal(self.person)

    def overseer_only(self) -> None:
        """Raise unless the director, a deputy, a secretary or a coordinator asks, in private."""
        self.private_only()
        if not self.person.oversees:
            raise Forbidden


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """The library's context with our turn on it."""

    turn: Turn

    @property
    def words(self) -> str:
        """Words after the command, one space between them."""
        return " ".join(self.args or ())


Callback = Callable[[Update, Context], Coroutine[Any, Any, Replies]]


def message_of(update: Update) -> Incoming:
    """The message an update brings or whose button was pressed; raises LookupError when Telegram sent none.

    Stale for a button pressed outside any chat (on an inline message), which no handler of a message offers.
    """
    if update.effective_message is None:
        if update.callback_query is not None:
            raise Stale
        raise LookupError("update without a message")
    return incoming(update.effective_message)


def query_of(update: Update) -> CallbackQuery:
    """The pressed button; raises LookupError when the update is none."""
    if update.callback_query is None:
        raise LookupError("update without a callback query")
    return update.callback_query


def handle_of(query: CallbackQuery) -> str:
    """The public name of who pressed a button; "" without one."""
    return query.from_user.username or ""


def where(message: Incoming) -> tuple[Address, str]:
    """The chat a message is in and its id there."""
    return message.chat, message.id


def membership_of(update: Update) -> MembershipChange | None:
    """The change of the bot's membership that an update is about; None in a channel."""
    change = update.my_chat_member
    return None if change is None or change.chat.type == "channel" else membership_change(change)


def typed_inline(update: Update) -> str:
    """The words typed after the bot's name in any chat; raises LookupError when the update is none of that."""
    if update.inline_query is None:
        raise LookupError("update without an inline query")
    return update.inline_query.query


PASS = Replies()
"""Returned by a text handler that does not take the message, so that the next is asked; compared by identity."""
