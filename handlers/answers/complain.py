"""/complain: where wrongdoing is reported. The bot takes no complaint; what follows the command is never looked at."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from handlers.answers.views import bare_view, in_place
from handlers.context import Context
from screens import answers
from screens.base import Replies, replies


async def complain(update: Update, context: Context) -> Replies:
    """`/complain`; whoever wrote more is told that it was not recorded, and it is forgotten at once."""
    told = bool(context.words)
    return replies(answers.channels(bare_view(context.turn), told=told), forget=told)


async def complain_pressed(update: Update, context: Context) -> Replies:
    """The channels were tapped."""
    return in_place(update, answers.channels(bare_view(context.turn)))


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    CommandHandler("complain", complain),
    CallbackQueryHandler(complain_pressed, pattern=r"^complain$"),
)
