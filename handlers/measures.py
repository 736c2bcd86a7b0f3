"""/measures: the plan, down to a step and how it stands."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.errors import Stale
from domain.messages import Replies, answers, pressed, replies
from handlers.context import Context, query_of
from handlers.views import in_place, view_of


async def measures(update: Update, context: Context) -> Replies:
    """`/measures`, or `/measures` with a step or words."""
    view = await view_of(context.turn)
    if context.words:
        return replies(answers.plain(view, context.turn.answerer().ask(context.words)))
    return replies(answers.plan(view))


async def measures_pressed(update: Update, context: Context) -> Replies:
    """The plan, a measure or a step was tapped."""
    _, arguments = pressed(query_of(update).data or "")
    view = await view_of(context.turn)
    plan = view.catalogue.plan
    match arguments:
        case ():
            return in_place(update, answers.plan(view))
        case (entry,) if entry in plan.measure_by_id:
            return in_place(update, answers.measure(view, plan.measure_by_id[entry]))
        case (entry,) if entry in plan.step_by_id:
            return in_place(update, answers.step(view, plan.step_by_id[entry]))
        case _:
            raise Stale


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    CommandHandler("measures", measures),
    CallbackQueryHandler(measures_pressed, pattern=r"^measures(\||$)"),
)
