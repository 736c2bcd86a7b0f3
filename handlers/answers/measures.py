"""/measures: the plan, down to a step and its status."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from domain.errors import Stale
from domain.language.normalise import tidy
from domain.search import Answer, scope
from handlers.answers.views import answered, planned_in, view_of
from handlers.buttons import Press, on
from handlers.context import Context
from screens import answers
from screens.base import Replies, replies
from screens.buttons.answers import WHOLE, ShowMeasures


async def measures(update: Update, context: Context) -> Replies:
    """`/measures`, `/measures 2563`, or `/measures` with a step or words."""
    turn, words = context.turn, tidy(context.words)
    if scope.without_years(words):
        return await answered(turn, turn.answerer().ask(context.words), context.words)
    named = scope.years(words)
    plan = turn.library.of_year(named[0]) if named else turn.catalogue
    if plan is None:
        return await answered(turn, Answer("none", reason="year_not_loaded"), context.words)
    return replies(answers.plan(await view_of(turn, plan)))


async def measures_opened(press: Press[ShowMeasures]) -> Replies:
    """Show the plan, measure or step that was tapped."""
    asked = press.data
    view = await view_of(press.turn, planned_in(press.turn, asked.plan))
    plan = view.catalogue.plan
    if asked.entry == WHOLE:
        return replies(answers.plan(view))
    if asked.entry in plan.measure_by_id:
        return replies(answers.measure(view, plan.measure_by_id[asked.entry], asked.page))
    if asked.entry in plan.step_by_id:
        return replies(answers.step(view, plan.step_by_id[asked.entry]))
    raise Stale


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (CommandHandler("measures", measures),)

BUTTONS = (on(ShowMeasures, measures_opened),)
