"""/measures: the plan, down to a step and how it stands."""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.errors import Stale
from domain.language.normalise import tidy
from domain.search import Answer, scope
from handlers.answers.views import answered, entry_at, in_place, planned_in, view_of
from handlers.context import Context, query_of
from screens import answers
from screens.base import Replies, pressed, replies

_WHOLE: Final = "all"


async def measures(update: Update, context: Context) -> Replies:
    """`/measures`, `/measures 2563`, or `/measures` with a step or words."""
    turn, words = context.turn, tidy(context.words)
    if scope.without_years(words):
        return await answered(turn, turn.answerer().ask(context.words), context.words)
    named = scope.years(words)
    plan = turn.library.of_plan(named[0]) if named else turn.catalogue
    if plan is None:
        return await answered(turn, Answer("none", reason="year_not_loaded"), context.words)
    return replies(answers.plan(await view_of(turn, plan)))


async def measures_pressed(update: Update, context: Context) -> Replies:
    """The plan, a measure or a step was tapped."""
    _, arguments = pressed(query_of(update).data or "")
    entry, page, year = entry_at(arguments or (_WHOLE,))
    view = await view_of(context.turn, planned_in(context.turn, year))
    plan = view.catalogue.plan
    if entry == _WHOLE:
        return in_place(update, answers.plan(view))
    if entry in plan.measure_by_id:
        return in_place(update, answers.measure(view, plan.measure_by_id[entry], page))
    if entry in plan.step_by_id:
        return in_place(update, answers.step(view, plan.step_by_id[entry]))
    raise Stale


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    CommandHandler("measures", measures),
    CallbackQueryHandler(measures_pressed, pattern=r"^measures(\||$)"),
)
