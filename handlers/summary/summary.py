"""/summary: one screen for the director and the coordinator, and its trends."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from follow_up.summary.trends import never_done, trends
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from handlers.summary.showing import requested, view
from screens.base import Replies, replies
from screens.buttons.summary import SendSummary, ShowSummary, ShowTrends
from screens.summary import screen
from screens.summary import trends as say_trends


async def summary(update: Update, context: Context) -> Replies:
    """`/summary`, `/summary 3/2563`, `/summary 3/2563 15 ก.ค.`."""
    turn = context.turn
    turn.overseer_only()
    return replies(await requested(turn, context.words))


async def summary_asked(press: Press[SendSummary]) -> Replies:
    """Send the current round's summary, which stays when other screens come."""
    return replies(screen.summary(await view(press.turn, None)), anew=True)


async def summary_opened(press: Press[ShowSummary]) -> Replies:
    """Show a round's summary, refreshed or gone back to."""
    return replies(screen.summary(await view(press.turn, press.data.quarter, press.data.at)))


async def trends_opened(press: Press[ShowTrends]) -> Replies:
    """Show the trends up to a quarter."""
    turn, asked = press.turn, press.data
    found = await trends(turn.session, asked.quarter)
    undone = await never_done(turn.session, turn.office, asked.quarter)
    return replies(say_trends.trends(await view(turn, asked.quarter), found, undone, turn.office, asked.page))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("summary", summary),)

BUTTONS = (
    on(SendSummary, summary_asked, Turn.overseer_only),
    on(ShowSummary, summary_opened, Turn.overseer_only),
    on(ShowTrends, trends_opened, Turn.overseer_only),
)
