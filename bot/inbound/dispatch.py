"""Dispatch of an update to the first handler that takes it, whose replies are returned."""

from collections.abc import Sequence
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseHandler

from domain.errors import DomainError
from domain.language.lang import Lang
from handlers.context import PASS, Context, Turn
from screens.base import Replies, Toast, replies
from screens.refusal import refusal

Handlers = Sequence[BaseHandler[Update, Context, Any]]
App = Application[Any, Context, Any, Any, Any, Any]


async def dispatch(app: App, handlers: Handlers, update: Update, turn: Turn) -> Replies:
    """Return the replies of the first handler that takes the update; no replies when none does.

    Raises whatever the handler raises: the worker decides.
    """
    for handler in handlers:
        check = handler.check_update(update)
        if check is None or check is False:
            continue
        context = Context.from_update(update, app)
        context.turn = turn
        handler.collect_additional_context(context, update, app, check)
        said: Replies = await handler.callback(update, context)
        if said is not PASS:
            return said
    return Replies()


def excuse(error: DomainError, lang: Lang, pressed: bool) -> Replies:
    """The message that explains an error to the person; a box when a button was pressed."""
    if pressed:
        return replies(Toast(refusal(lang, error).text[:200], alert=True))
    return replies(refusal(lang, error))
