"""/scores: the overview as a chart and on one screen, and every item from the lowest up."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from domain.language.normalise import tidy
from domain.search import Answer, scope
from handlers.answers.score import NO_SCORES
from handlers.answers.views import answered, bare_view, scored_in
from handlers.buttons import Press, on
from handlers.context import Context
from screens import answers
from screens.base import Replies, replies
from screens.buttons.answers import ShowScores


async def scores(update: Update, context: Context) -> Replies:
    """`/scores`, or `/scores 2562`: the chart, then the table; the table alone where no chart can be drawn."""
    turn = context.turn
    named = scope.years(tidy(context.words))
    catalogue = turn.library.of_scores(named[0]) if named else turn.catalogue
    if catalogue is None:
        return await answered(turn, Answer("none", reason="year_not_loaded"), context.words)
    if not catalogue.assessment.has_scores:
        return await answered(turn, NO_SCORES, context.words)
    view = bare_view(turn, catalogue)
    picture = await turn.radar(turn.library, catalogue, turn.lang)
    table = answers.overview(view)
    return replies(table) if picture is None else replies(answers.chart(view, picture), table)


async def scores_opened(press: Press[ShowScores]) -> Replies:
    """Show the overview, or the page of the ranking, that was tapped."""
    view = bare_view(press.turn, scored_in(press.turn, press.data.year))
    if not view.assessment.has_scores:
        return await answered(press.turn, NO_SCORES, "")
    return replies(answers.ranked(view, press.data.page) if press.data.order == "low" else answers.overview(view))


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (CommandHandler("scores", scores),)

BUTTONS = (on(ShowScores, scores_opened),)
