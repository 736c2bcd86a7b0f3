"""/summary: the quarter for the director and the coordinator, whole or measure by measure."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.calendar.fiscal import Quarter
from domain.errors import DomainError, Stale
from follow_up.summary import summarise
from handlers.context import Context, message_of, query_of
from screens import summary as say_summary
from screens.base import Replies, pressed, replies


async def summary(update: Update, context: Context) -> Replies:
    """`/summary`, or `/summary 3/2563`."""
    turn = context.turn
    turn.overseer_only()
    quarter = None
    if context.words:
        try:
            quarter = Quarter.parse(context.words)
        except ValueError as error:
            raise DomainError("summary.bad_quarter") from error
    compiled = await summarise(turn.session, turn.setup, turn.library, turn.now, quarter)
    return replies(say_summary.summary(turn.lang, turn.setup, compiled))


async def summary_pressed(update: Update, context: Context) -> Replies:
    """The summary was asked for by a button, refreshed, or drilled down into a measure."""
    turn = context.turn
    turn.overseer_only()
    _, arguments = pressed(query_of(update).data or "")
    match arguments:
        case ():
            return await summary_shown(context, None, None)
        case ("show", quarter):
            return await summary_shown(context, _quarter(quarter), message_of(update).message_id)
        case ("measure", quarter, plan, measure) if plan.isdecimal():
            return await measure_shown(context, _quarter(quarter), int(plan), measure, message_of(update).message_id)
    raise Stale


async def summary_shown(context: Context, quarter: Quarter | None, edit: int | None) -> Replies:
    """The whole summary as it stands now."""
    turn = context.turn
    compiled = await summarise(turn.session, turn.setup, turn.library, turn.now, quarter)
    return replies(say_summary.summary(turn.lang, turn.setup, compiled, edit))


async def measure_shown(context: Context, quarter: Quarter, plan: int, measure: str, edit: int) -> Replies:
    """One measure of it."""
    turn = context.turn
    compiled = await summarise(turn.session, turn.setup, turn.library, turn.now, quarter)
    one = compiled.measure(plan, measure)
    if one is None:
        raise Stale
    return replies(say_summary.measure(turn.lang, turn.setup, compiled, one, edit))


def _quarter(text: str) -> Quarter:
    """The quarter a button carries."""
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise Stale from error


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("summary", summary),
    CallbackQueryHandler(summary_pressed, pattern=r"^summary(\||$)"),
)
