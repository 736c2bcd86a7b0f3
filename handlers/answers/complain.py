"""/complain: channels for reporting wrongdoing. The bot takes no complaint; words after the command are not read."""

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
    """Answer `/complain` with the channels; words after it are deleted at once, and a note says so."""
    words_follow = bool(context.words)
    return replies(answers.channels(bare_view(context.turn), accusation=words_follow), forget=words_follow)


async def channels_opened(press: Press[ShowChannels]) -> Replies:
    """Show the channels, which were tapped."""
    return replies(answers.channels(bare_view(press.turn)))


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (CommandHandler("complain", complain),)

BUTTONS = (on(ShowChannels, channels_opened),)
