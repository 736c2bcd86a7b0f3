"""/scores: the overview as a chart and on one screen, and every item from the lowest up."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.errors import Stale
from domain.messages import Replies, answers, pressed, replies
from handlers.context import Context, query_of
from handlers.views import bare_view, in_place

_LOWEST_FIRST: Final = "low"


async def scores(update: Update, context: Context) -> Replies:
    """`/scores`: the chart, then the table; the table alone where no chart can be drawn."""
    view = bare_view(context.turn)
    picture = await context.turn.radar(context.turn.library, context.turn.lang)
    table = answers.overview(view)
    return replies(table) if picture is None else replies(answers.chart(view, picture), table)


async def scores_pressed(update: Update, context: Context) -> Replies:
    """The overview, or a page of the ranking, was tapped."""
    _, arguments = pressed(query_of(update).data or "")
    view = bare_view(context.turn)
    match arguments:
        case ():
            return in_place(update, answers.overview(view))
        case (order, page) if order == _LOWEST_FIRST and page.isdecimal():
            return in_place(update, answers.ranked(view, int(page)))
        case _:
            raise Stale


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    CommandHandler("scores", scores),
    CallbackQueryHandler(scores_pressed, pattern=r"^scores(\||$)"),
)
