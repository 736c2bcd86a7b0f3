"""/guide: the guidelines the document names, and what it says of each."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.errors import Stale
from domain.messages import Replies, answers, pressed, replies
from domain.story import CHANNELS
from handlers.context import Context, query_of
from handlers.views import bare_view, in_place


async def guide(update: Update, context: Context) -> Replies:
    """`/guide`, or `/guide` with what it is about."""
    view = bare_view(context.turn)
    if not context.words:
        return replies(answers.listing(view))
    answer = context.turn.answerer().ask(context.words)
    if CHANNELS in answer.ids[:1]:
        return replies(answers.plain(view, answer), forget=answer.tells)
    found = next((entry for entry in answer.ids if entry in view.catalogue.guideline_by_id), None)
    if found is None:
        return replies(answers.listing(view, unmatched=True))
    return replies(answers.guideline(view, view.catalogue.guideline_by_id[found]))


async def guide_pressed(update: Update, context: Context) -> Replies:
    """The list, or a guideline, was tapped."""
    _, arguments = pressed(query_of(update).data or "")
    view = bare_view(context.turn)
    match arguments:
        case ():
            return in_place(update, answers.listing(view))
        case (entry,) if entry in view.catalogue.guideline_by_id:
            return in_place(update, answers.guideline(view, view.catalogue.guideline_by_id[entry]))
        case _:
            raise Stale


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    CommandHandler("guide", guide),
    CallbackQueryHandler(guide_pressed, pattern=r"^guide(\||$)"),
)
