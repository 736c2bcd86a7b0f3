"""/status: for the coordinator, the state of the round, who is missing, what comes next, who can't be reached."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from follow_up.overview import overview
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from screens import rounds as say_rounds
from screens.base import Replies, replies
from screens.buttons.rounds import RefreshStatus, ShowStatus


async def status(update: Update, context: Context) -> Replies:
    """`/status`."""
    return await _shown(context.turn)


async def status_opened(press: Press[ShowStatus | RefreshStatus]) -> Replies:
    """Show the status, refreshed or gone back to."""
    return await _shown(press.turn)


async def _shown(turn: Turn) -> Replies:
    turn.admin_only()
    seen = await overview(turn.session, turn.office)
    return replies(say_rounds.status(turn.lang, turn.setup, seen))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("status", status),)

BUTTONS = (on(ShowStatus, status_opened), on(RefreshStatus, status_opened))
