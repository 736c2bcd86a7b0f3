"""An unknown command in private is answered with the commands there are."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from handlers.context import Context
from screens.base import Replies, replies
from screens.people.help import help_text


async def unknown(update: Update, context: Context) -> Replies:
    """Answer a mistyped command, in private only: in a group it may be another bot's."""
    turn = context.turn
    return replies(help_text(turn.office, turn.person))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.COMMAND & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE, unknown),
)
