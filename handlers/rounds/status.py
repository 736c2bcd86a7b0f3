"""/status: for the coordinator, how the round stands, who is missing, what comes next, who can't be reached."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from follow_up.overview import overview
from handlers.context import Context, message_of
from screens import rounds as say_rounds
from screens.base import Replies, replies


async def status(update: Update, context: Context) -> Replies:
    """`/status`."""
    return await _shown(context, None)


async def status_pressed(update: Update, context: Context) -> Replies:
    """The status was refreshed."""
    return await _shown(context, message_of(update).message_id)


async def _shown(context: Context, edit: int | None) -> Replies:
    turn = context.turn
    turn.admin_only()
    seen = await overview(turn.session, turn.setup, turn.library, turn.now)
    return replies(say_rounds.status(turn.lang, turn.setup, seen, edit))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("status", status),
    CallbackQueryHandler(status_pressed, pattern=r"^status(\||$)"),
)
