"""/guide: the guidelines the document names, and what it says of each."""

from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.answers.story import CHANNELS
from domain.errors import Stale
from handlers.answers.views import answering, asking_view, bare_view, in_place, number
from handlers.context import Context, message_of, query_of
from screens import answers
from screens.base import Replies, pressed, replies


async def guide(update: Update, context: Context) -> Replies:
    """`/guide`, or `/guide` with what it is about."""
    turn = context.turn
    if not context.words:
        return replies(answers.listing(bare_view(turn)))
    view = await asking_view(turn, bare_view(turn), written=True)
    answer = turn.answerer().ask(context.words)
    if CHANNELS in answer.ids[:1]:
        return replies(answers.plain(view, answer), forget=answer.tells)
    found = next((entry for entry in answer.ids if entry in view.catalogue.guideline_by_id), None)
    if found is None:
        return replies(answers.listing(view, unmatched=True))
    return replies(answering(turn, message_of(update), answers.guideline(view, view.catalogue.guideline_by_id[found])))


async def guide_pressed(update: Update, context: Context) -> Replies:
    """The list, a guideline, or the file of one was tapped."""
    turn, message = context.turn, query_of(update).message
    _, arguments = pressed(query_of(update).data or "")
    catalogue = turn.catalogue
    match arguments:
        case ():
            return in_place(update, answers.listing(bare_view(turn)))
        case ("page", page):
            return in_place(update, answers.listing(bare_view(turn), number(page)))
        case (entry,) if entry in catalogue.guideline_by_id:
            written = isinstance(message, Message) and message.reply_to_message is not None
            view = await asking_view(turn, bare_view(turn), written=written)
            return in_place(update, answers.guideline(view, catalogue.guideline_by_id[entry]))
        case ("file", entry) if entry in catalogue.guideline_by_id:
            file = answers.file_of(catalogue.guideline_by_id[entry])
            if file is None:
                raise Stale
            return replies(file)
        case _:
            raise Stale


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    CommandHandler("guide", guide),
    CallbackQueryHandler(guide_pressed, pattern=r"^guide(\||$)"),
)
