"""/cancel: the bot stops waiting for a text; what was written stays a draft."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import coordination, decision_drafts, drafts, entries, new_year
from handlers.context import Context
from screens.base import Replies, replies
from screens.texts import say


async def cancel(update: Update, context: Context) -> Replies:
    """Stop whatever the bot waits for."""
    turn = context.turn
    turn.private_only()
    if await entries.stop_awaiting(turn.session, turn.person.id):
        return replies(say(turn.lang, "cancel.entry"))
    if await coordination.drop(turn.session, turn.person.id):
        return replies(say(turn.lang, "coord.words.dropped"))
    if await decision_drafts.drop(turn.session, turn.person.id):
        return replies(say(turn.lang, "decide.stopped"))
    if await new_year.stop_awaiting(turn.session, turn.person.id):
        return replies(say(turn.lang, "newyear.awaits.stopped"))
    stopped = await drafts.stop_awaiting(turn.session, turn.person.id)
    return replies(say(turn.lang, "cancel.stopped" if stopped else "cancel.nothing"))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("cancel", cancel),)
