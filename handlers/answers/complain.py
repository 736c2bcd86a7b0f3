"""/complain: where wrongdoing is reported. The bot takes no complaint; what follows the command is never looked at."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from handlers.answers.views import bare_view
from handlers.buttons import Press, on
from handlers.context import Context
from screens import answers
from screens.base import Replies, replies
from screens.buttons.answers import ShowChannels


async def complain(update: Update, context: Context) -> Replies:
    """`/complain`; whoever wrote more is told that it was not recorded, and it is forgotten at once."""
    told = bool(context.words)
    return replies(answers.channels(bare_view(context.turn), told=told), forget=told)


async def channels_opened(press: Press[ShowChannels]) -> Replies:
    """The channels were tapped."""
    return replies(answers.channels(bare_view(press.turn)))


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (CommandHandler("complain", complain),)

BUTTONS = (on(ShowChannels, channels_opened),)
