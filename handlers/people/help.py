"""/help and /whoami."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import unanswered
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from screens.base import Replies, replies
from screens.buttons.people import ShowHelp
from screens.people.help import group_help, help_text
from screens.people.welcome import whoami


async def help_asked(update: Update, context: Context) -> Replies:
    """Show the commands and actions open to the person here."""
    return await _help(context.turn)


async def help_opened(press: Press[ShowHelp]) -> Replies:
    """Show the help, which was tapped."""
    return await _help(press.turn)


async def _help(turn: Turn) -> Replies:
    counted = await unanswered.is_on(turn.session)
    if not turn.private:
        return replies(group_help(turn.lang, counted))
    return replies(help_text(turn.office, turn.person, counted))


async def whoami_asked(update: Update, context: Context) -> Replies:
    """Show the person's roles and units as the bot knows them."""
    turn = context.turn
    turn.private_only()
    return replies(whoami(turn.catalogue, turn.person, installing=not turn.setup.admins))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("help", help_asked),
    CommandHandler("whoami", whoami_asked),
)

BUTTONS = (on(ShowHelp, help_opened),)
