"""The pages of a list: of what a question found, or of a tool's items."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from domain.errors import Stale
from handlers.answers.views import in_place, number, planned_in, view_of
from handlers.context import Context, query_of
from screens import answers
from screens.base import Replies, pressed


async def list_pressed(update: Update, context: Context) -> Replies:
    """A page was tapped; the button carries the list."""
    match pressed(query_of(update).data or ""):
        case (_, (order, page, year, packed)) if order in answers.lists.ORDERS:
            view = await view_of(context.turn, planned_in(context.turn, year))
        case _:
            raise Stale
    try:
        entries = answers.lists.entries_of(view.catalogue, packed)
    except ValueError as error:
        raise Stale from error
    return in_place(update, answers.lists.several(view, entries, order, number(page)))


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (CallbackQueryHandler(list_pressed, pattern=r"^list\|"),)
