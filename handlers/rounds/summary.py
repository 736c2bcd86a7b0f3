"""/summary: the quarter for the director and the coordinator, whole or measure by measure."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import decisions, rounds
from domain.calendar.fiscal import Quarter
from domain.errors import DomainError, Stale
from domain.summary.awaiting import Awaiting
from follow_up.summary import summarise
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from screens import summary as say_summary
from screens.base import Outgoing, Replies, pages, replies
from screens.buttons.rounds import SendSummary, ShowMeasureSummary, ShowSummary
from screens.decisions.open_matters import with_decisions


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
    return replies(await _whole(turn, quarter))


async def summary_asked(press: Press[SendSummary]) -> Replies:
    """Send the current round's summary, which stays when other screens come."""
    return replies(await _whole(press.turn, None), anew=True)


async def summary_opened(press: Press[ShowSummary]) -> Replies:
    """Show a round's summary, refreshed or gone back to; one of several messages is sent anew, in order."""
    shown = await _whole(press.turn, press.data.quarter)
    return replies(shown, anew=len(pages(shown)) > 1)


async def measure_opened(press: Press[ShowMeasureSummary]) -> Replies:
    """Show the measure of the summary that was tapped."""
    turn, asked = press.turn, press.data
    compiled = await summarise(turn.session, turn.office, asked.quarter)
    one = compiled.measure(asked.plan, asked.measure)
    if one is None:
        raise Stale
    shown = say_summary.measure(turn.lang, turn.setup, compiled, one)
    return replies(shown, anew=len(pages(shown)) > 1)


async def _whole(turn: Turn, quarter: Quarter | None) -> Outgoing:
    compiled = await summarise(turn.session, turn.office, quarter)
    shown = say_summary.summary(turn.lang, turn.setup, compiled)
    current = await rounds.current_round(turn.session)
    if current is None or current.quarter != compiled.quarter:
        return shown
    seen = Awaiting(compiled, await decisions.record_of(turn.session, compiled.quarter))
    return with_decisions(shown, turn.lang, turn.office, seen, turn.person)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("summary", summary),)

BUTTONS = (
    on(SendSummary, summary_asked, Turn.overseer_only),
    on(ShowSummary, summary_opened, Turn.overseer_only),
    on(ShowMeasureSummary, measure_opened, Turn.overseer_only),
)
