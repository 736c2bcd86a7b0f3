"""/round: the coordinator opens, moves and closes rounds, by buttons or in words; each is confirmed first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import asked, coordination
from db.rounds import current_round
from domain.calendar.days_in_words import day_in
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round, RoundState
from domain.coordination.drafts import CoordinatorDraft, CoordinatorText
from domain.errors import DomainError
from follow_up.coordination.overview import overview
from follow_up.rounds import opening, rounds
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from handlers.named_periods import period_then, period_typed
from screens import rounds as say_rounds
from screens.base import Replies, replies
from screens.buttons.coordination import AskReopen, ReopenRound
from screens.buttons.rounds import AskClose, AskDue, AskOpen, CloseRound, MoveDue, OfferDays, OpenRound, ShowRound

_LATER_DAYS: Final = (1, 3, 5, 10)
"""Working days after the present due date that are offered as the new one."""


async def round_command(update: Update, context: Context) -> Replies:
    """`/round`, `/round open 3/2563`, `/round due 3/2563 20/7/2563`, `/round close [3/2563]`, `/round reopen`."""
    turn = context.turn
    turn.admin_only()
    words = " ".join((context.args or [])[1:])
    match (context.args or [""])[0].lower():
        case "open":
            return await _ask_open(turn, await period_typed(turn, words, ahead=True) or await _openable(turn))
        case "close":
            return await _ask_close(turn, await period_typed(turn, words) or await _current(turn))
        case "reopen":
            return await _ask_reopen(turn, await period_typed(turn, words) or await _current(turn))
        case "due":
            quarter, day = await period_then(turn, words)
            if quarter is None or not day:
                return await _offer_days(turn, quarter or await _current(turn))
            running = await rounds.running(turn.session, turn.now, quarter)
            return await _ask_due(turn, running.quarter, _day(turn, day))
    return await _panel(turn)


async def panel_opened(press: Press[ShowRound]) -> Replies:
    """Show the panel again."""
    return await _panel(press.turn)


async def open_asked(press: Press[AskOpen]) -> Replies:
    """Ask before a round is opened, as tapped."""
    return await _ask_open(press.turn, press.data.quarter)


async def round_opened(press: Press[OpenRound]) -> Replies:
    """Open a round, as confirmed or offered."""
    turn = press.turn
    opened = await opening.open_round(turn.session, turn.office, press.data.quarter)
    return replies(say_rounds.opened(turn.lang, turn.setup, opened))


async def close_asked(press: Press[AskClose]) -> Replies:
    """Ask before a round is closed, as tapped."""
    return await _ask_close(press.turn, press.data.quarter)


async def round_closed(press: Press[CloseRound]) -> Replies:
    """Close the round, as confirmed."""
    turn = press.turn
    closed = await rounds.close_round(turn.session, turn.now, press.data.quarter)
    return replies(say_rounds.closed(turn.lang, closed))


async def reopen_asked(press: Press[AskReopen]) -> Replies:
    """Ask before a round is reopened, as tapped."""
    return await _ask_reopen(press.turn, press.data.quarter)


async def round_reopened(press: Press[ReopenRound]) -> Replies:
    """Reopen the round, as confirmed."""
    turn = press.turn
    opened = await rounds.reopen_round(turn.session, turn.office, press.data.quarter)
    return replies(say_rounds.reopened(turn.lang, turn.setup, opened))


async def days_asked(press: Press[OfferDays]) -> Replies:
    """Offer days for the due date, as tapped."""
    return await _offer_days(press.turn, press.data.quarter)


async def due_asked(press: Press[AskDue]) -> Replies:
    """Ask before the due date is moved to the day that was tapped."""
    return await _ask_due(press.turn, press.data.quarter, press.data.day)


async def due_typed(turn: Turn, quarter: Period | None, text: str) -> Replies:
    """Ask before the due date is moved to the day that was typed, of the current round without a quarter."""
    turn.admin_only()
    return await _ask_due(turn, quarter or await _current(turn), _day(turn, text))


async def due_moved(press: Press[MoveDue]) -> Replies:
    """Move the due date, as confirmed."""
    turn, data = press.turn, press.data
    moved = await rounds.move_due(turn.session, turn.office, data.quarter, data.day)
    await coordination.drop(turn.session, turn.person.id)
    return replies(say_rounds.moved(turn.lang, turn.setup, moved))


async def _panel(turn: Turn) -> Replies:
    seen = await overview(turn.session, turn.office)
    return replies(say_rounds.panel(turn.lang, turn.setup, seen))


async def _ask_open(turn: Turn, quarter: Period) -> Replies:
    """Ask before a round is opened, with the dates it would have."""
    await opening.check_openable(turn.session, turn.office, quarter)
    current = await current_round(turn.session)
    closes = current.quarter if current and current.state(turn.now) is not RoundState.CLOSED else None
    due = turn.setup.calendar.dates_from(turn.now, quarter.cycle).due
    return replies(say_rounds.ask_open(turn.lang, turn.setup, quarter, due, closes))


async def _ask_close(turn: Turn, quarter: Period) -> Replies:
    """Ask before a round is closed, with what is still missing."""
    running = await rounds.running(turn.session, turn.now, quarter)
    missing = await asked.missing(turn.session, quarter)
    return replies(say_rounds.ask_close(turn.lang, running.quarter, len(missing)))


async def _ask_reopen(turn: Turn, quarter: Period) -> Replies:
    """Ask before a round is reopened."""
    await rounds.check_reopenable(turn.session, turn.office, quarter)
    return replies(say_rounds.ask_reopen(turn.lang, quarter))


async def _offer_days(turn: Turn, quarter: Period) -> Replies:
    """Offer days the due date can be moved to; another can be typed."""
    running = await rounds.running(turn.session, turn.now, quarter)
    awaited = CoordinatorDraft(turn.person.id, CoordinatorText.DUE, str(quarter))
    await coordination.keep(turn.session, turn.now, awaited)
    return replies(say_rounds.ask_move(turn.lang, turn.setup, running, _later_days(turn, running)))


async def _ask_due(turn: Turn, quarter: Period, day: date) -> Replies:
    """Ask before the due date is moved to a day."""
    running = await rounds.running(turn.session, turn.now, quarter)
    due = turn.setup.calendar.due_on(day)
    rounds.check_due(turn.office, running, due)
    return replies(say_rounds.ask_due(turn.lang, turn.setup, running, day, due))


def _later_days(turn: Turn, running: Round) -> Sequence[date]:
    start = max(running.due_at, turn.now)
    day = local_time(start, turn.setup.zone).date()
    return [turn.setup.workdays.add(day, count) for count in _LATER_DAYS]


async def _openable(turn: Turn) -> Period:
    quarter = await opening.openable(turn.session, turn.office)
    if quarter is None:
        raise DomainError("round.none_openable")
    return quarter


async def _current(turn: Turn) -> Period:
    current = await current_round(turn.session)
    if current is None:
        raise DomainError("round.none_yet")
    return current.quarter


def _day(turn: Turn, text: str) -> date:
    """The day that was typed, in any words. DomainError `round.bad_date`."""
    found = day_in(text, turn.office.today)
    if found is None:
        raise DomainError("round.bad_date")
    return found


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("round", round_command),)

BUTTONS = (
    on(ShowRound, panel_opened, Turn.admin_only),
    on(AskOpen, open_asked, Turn.admin_only),
    on(OpenRound, round_opened, Turn.admin_only),
    on(AskClose, close_asked, Turn.admin_only),
    on(CloseRound, round_closed, Turn.admin_only),
    on(AskReopen, reopen_asked, Turn.admin_only),
    on(ReopenRound, round_reopened, Turn.admin_only),
    on(OfferDays, days_asked, Turn.admin_only),
    on(AskDue, due_asked, Turn.admin_only),
    on(MoveDue, due_moved, Turn.admin_only),
)
