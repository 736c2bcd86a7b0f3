"""/round: the coordinator opens, moves and closes rounds, by buttons or in words; each is confirmed first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.calendar.days import parse_day
from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round, RoundState, dates_from, due_on
from domain.errors import DomainError, Stale
from follow_up import rounds
from follow_up.overview import overview
from handlers.context import Context, message_of, query_of
from screens import rounds as say_rounds
from screens.base import Replies, pressed, replies

_LATER_DAYS: Final = (1, 3, 5, 10)
"""Working days after the present due date that are offered as the new one."""


async def round_command(update: Update, context: Context) -> Replies:
    """`/round`, `/round open 3/2563`, `/round due 3/2563 20/7/2563`, `/round close [3/2563]`."""
    turn = context.turn
    turn.admin_only()
    match (context.args or [""])[0].lower(), (context.args or [])[1:]:
        case "open", rest:
            return await open_asked(context, _typed(rest[:1]) or await _openable(context), None)
        case "close", rest:
            return await close_asked(context, _typed(rest[:1]) or await _current(context), None)
        case "due", [quarter, *day] if day:
            return await due_asked(context, _quarter(quarter), " ".join(day), None)
        case "due", rest:
            return await days_offered(context, _typed(rest[:1]) or await _current(context), None)
    return await panel_shown(context, None)


async def round_pressed(update: Update, context: Context) -> Replies:
    """A choice was tapped; everything is checked again, since the message may be old."""
    turn = context.turn
    turn.admin_only()
    _, arguments = pressed(query_of(update).data or "")
    edit = message_of(update).message_id
    match arguments:
        case () | ("show",):
            return await panel_shown(context, edit)
        case ("ask-open", quarter):
            return await open_asked(context, _carried(quarter), edit)
        case ("open", quarter):
            return await round_opened(context, _carried(quarter), edit)
        case ("ask-close", quarter):
            return await close_asked(context, _carried(quarter), edit)
        case ("close", quarter):
            return await round_closed(context, _carried(quarter), edit)
        case ("move", quarter):
            return await days_offered(context, _carried(quarter), edit)
        case ("ask-due", quarter, day):
            return await due_asked(context, _carried(quarter), day, edit)
        case ("due", quarter, day):
            return await due_moved(context, _carried(quarter), day, edit)
    raise Stale


async def panel_shown(context: Context, edit: int | None) -> Replies:
    """How the round stands and what can be done."""
    turn = context.turn
    seen = await overview(turn.session, turn.setup, turn.library, turn.now)
    return replies(say_rounds.panel(turn.lang, turn.setup, seen, edit))


async def open_asked(context: Context, quarter: Quarter, edit: int | None) -> Replies:
    """Whether to open a round, with the dates it would have."""
    turn = context.turn
    await rounds.check_openable(turn.session, turn.setup, turn.library, turn.now, quarter)
    current = await rounds.current_round(turn.session)
    closes = current.quarter if current and current.state(turn.now) is not RoundState.CLOSED else None
    due = dates_from(turn.now, turn.setup.workdays, turn.setup.zone, turn.setup.timetable).due
    return replies(say_rounds.ask_open(turn.lang, turn.setup, quarter, due, closes, edit))


async def round_opened(context: Context, quarter: Quarter, edit: int | None) -> Replies:
    """Opening was confirmed, or an offer taken."""
    turn = context.turn
    opened = await rounds.open_round(turn.session, turn.setup, turn.library, turn.now, quarter)
    return replies(say_rounds.opened(turn.lang, turn.setup, opened, edit))


async def close_asked(context: Context, quarter: Quarter, edit: int | None) -> Replies:
    """Whether to close a round, with what is still missing."""
    turn = context.turn
    running = await rounds.running(turn.session, turn.now, quarter)
    missing = await rounds.missing(turn.session, quarter)
    return replies(say_rounds.ask_close(turn.lang, running.quarter, len(missing), edit))


async def round_closed(context: Context, quarter: Quarter, edit: int | None) -> Replies:
    """Closing was confirmed."""
    turn = context.turn
    closed = await rounds.close_round(turn.session, turn.now, quarter)
    return replies(say_rounds.closed(turn.lang, closed, edit))


async def days_offered(context: Context, quarter: Quarter, edit: int | None) -> Replies:
    """Days the due date can be moved to."""
    turn = context.turn
    running = await rounds.running(turn.session, turn.now, quarter)
    return replies(say_rounds.ask_move(turn.lang, turn.setup, running, _later_days(context, running), edit))


async def due_asked(context: Context, quarter: Quarter, day: str, edit: int | None) -> Replies:
    """Whether to move the due date to a day."""
    turn = context.turn
    running = await rounds.running(turn.session, turn.now, quarter)
    chosen = _day(day)
    due = due_on(chosen, turn.setup.zone, turn.setup.timetable)
    rounds.check_due(turn.setup, turn.now, quarter, due)
    return replies(say_rounds.ask_due(turn.lang, turn.setup, running, chosen, due, edit))


async def due_moved(context: Context, quarter: Quarter, day: str, edit: int | None) -> Replies:
    """Moving was confirmed."""
    turn = context.turn
    moved = await rounds.move_due(turn.session, turn.setup, turn.library, turn.now, quarter, _day(day))
    return replies(say_rounds.moved(turn.lang, turn.setup, moved, edit))


def _later_days(context: Context, running: Round) -> Sequence[date]:
    turn = context.turn
    start = max(running.due_at, turn.now)
    day = local_time(start, turn.setup.zone).date()
    return [turn.setup.workdays.add(day, count) for count in _LATER_DAYS]


async def _openable(context: Context) -> Quarter:
    turn = context.turn
    quarter = await rounds.openable(turn.session, turn.setup, turn.library, turn.now)
    if quarter is None:
        raise DomainError("round.none_openable")
    return quarter


async def _current(context: Context) -> Quarter:
    current = await rounds.current_round(context.turn.session)
    if current is None:
        raise DomainError("round.none_yet")
    return current.quarter


def _typed(words: Sequence[str]) -> Quarter | None:
    return _quarter(words[0]) if words else None


def _quarter(text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise DomainError("round.bad_quarter") from error


def _carried(text: str) -> Quarter:
    """The quarter a button carries; forged ones are stale."""
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise Stale from error


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError as error:
        raise DomainError("round.bad_date") from error


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("round", round_command),
    CallbackQueryHandler(round_pressed, pattern=r"^round(\||$)"),
)
