"""Buttons: one router takes every press to the handler of its kind, and decides where the screen it leads to is shown.

A module that takes buttons ends with its `BUTTONS`, made by `on`.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from db.queues import sent_messages
from domain.errors import Stale
from handlers.addressing import to_one
from handlers.context import Context, Turn, handle_of, query_of, where
from handlers.incoming import Incoming, incoming
from screens.base import ButtonData, Replies, Toast, replies
from screens.base.buttons import unpack
from screens.base.topics import PromptTopic, ReceiptTopic
from screens.buttons.reports import ReportButton
from screens.texts import label

B = TypeVar("B", bound=ButtonData)
B_co = TypeVar("B_co", bound=ButtonData, covariant=True)


@dataclass(frozen=True, slots=True)
class Press(Generic[B_co]):
    """A pressed button: its data, the turn it is handled in, the message it belongs to, the presser's public name.

    The button may be old: everything it says is checked again, as is who may press it.
    """

    turn: Turn
    data: B_co
    message: Incoming
    handle: str

    @property
    def replied_to(self) -> Incoming | None:
        """The message that the one with the button replies to, while Telegram still gives it."""
        return self.message.replied

    @property
    def words(self) -> str:
        """Words of that message, a text or a caption; "" where Telegram no longer gives it."""
        said = self.replied_to
        return "" if said is None else said.words.strip()


@dataclass(frozen=True, slots=True)
class Route:
    """The handler that takes a kind of button, and the check of who may press it."""

    kind: type[ButtonData]
    handle: Callable[[Any], Awaitable[Replies]]
    allowed: Callable[[Turn], None]


def anybody(turn: Turn) -> None:
    """Let anybody press, in a group too."""


def on(
    kind: type[B], handle: Callable[[Press[B]], Awaitable[Replies]], allowed: Callable[[Turn], None] = anybody
) -> Route:
    """Register a handler for a kind of button; `allowed` raises for a turn in which it may not be pressed."""
    return Route(kind, handle, allowed)


class Router:
    """Takes each press to the one handler of its kind. ValueError for a kind that has two."""

    def __init__(self, routes: Iterable[Route]) -> None:
        self.routes: dict[type[ButtonData], Route] = {}
        for route in routes:
            if route.kind in self.routes:
                raise ValueError(f"two handlers take {route.kind.__name__}")
            self.routes[route.kind] = route

    async def pressed(self, update: Update, context: Context) -> Replies:
        """Handle a press. Stale for data no button carries, and outside any chat, where nothing can be shown."""
        query, turn = query_of(update), context.turn
        data = unpack(query.data)
        if data is None or query.message is None:
            raise Stale
        route = self.routes[type(data)]
        route.allowed(turn)
        shown = incoming(query.message)
        press = Press(turn, data, shown, handle_of(query))
        owner = None if turn.private else await sent_messages.meant_for(turn.session, *where(shown))
        if owner not in (None, turn.person.id):
            return replies(Toast(label(turn.lang, "group.not_yours"), alert=True))
        said = await route.handle(press)
        if not turn.private and (owner is not None or isinstance(data, ReportButton)):
            said = to_one(said, turn.person.id, where(shown)[1])
        if said.anew or not said.messages:
            return said
        return replace(said, replaces=await _replaced(press))

    @property
    def handler(self) -> BaseHandler[Update, Context, Any]:
        """The library's handler of every press."""
        return CallbackQueryHandler(self.pressed)


async def _replaced(press: Press[ButtonData]) -> str | None:
    """The id of the message whose place the screen takes, also where Telegram no longer gives its content.

    None under a picture or document, since no caption becomes a screen, and under a prompt, a reminder or a
    receipt: they stay.
    """
    shown = press.message
    if shown.is_known and shown.text is None:
        return None
    if isinstance(press.data, ReportButton):
        topic = await press.turn.topic_of(shown)
        if isinstance(topic, PromptTopic | ReceiptTopic):
            return None
    return where(shown)[1]
