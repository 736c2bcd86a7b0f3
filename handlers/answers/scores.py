"""/scores: the overview as a chart and on one screen, and every item from the lowest up."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.errors import Stale
from domain.language.normalise import tidy
from domain.search import Answer, scope
from handlers.answers.views import answered, bare_view, entry_at, in_place, scored_in
from handlers.context import Context, query_of
from screens import answers
from screens.base import Replies, pressed, replies

_OVERVIEW: Final = "all"


async def scores(update: Update, context: Context) -> Replies:
    """`/scores`, or `/scores 2562`: the chart, then the table; the table alone where no chart can be drawn."""
    turn = context.turn
    named = scope.years(tidy(context.words))
    catalogue = turn.library.of_scores(named[0]) if named else turn.catalogue
    if catalogue is None:
        return await answered(turn, Answer("none", reason="year_not_loaded"), context.words)
    view = bare_view(turn, catalogue)
    picture = await turn.radar(turn.library, catalogue, turn.lang)
    table = answers.overview(view)
    return replies(table) if picture is None else replies(answers.chart(view, picture), table)


async def scores_pressed(update: Update, context: Context) -> Replies:
    """The overview, or a page of the ranking, was tapped."""
    _, arguments = pressed(query_of(update).data or "")
    shown, page, year = entry_at(arguments or (_OVERVIEW,))
    view = bare_view(context.turn, scored_in(context.turn, year))
    match shown:
        case "all":
            return in_place(update, answers.overview(view))
        case "low":
            return in_place(update, answers.ranked(view, page))
        case _:
            raise Stale


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    CommandHandler("scores", scores),
    CallbackQueryHandler(scores_pressed, pattern=r"^scores(\||$)"),
)
