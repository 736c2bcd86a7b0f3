"""/leave: somebody who reports says that they are away, in words or by a tap, and that they are back."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import absences as stored
from db import asked_days
from domain.absence import Days
from domain.calendar.spans_in_words import days_in
from domain.errors import Forbidden
from domain.hearing.meanings import AskedDayMeant, AwayMeant, BackMeant
from follow_up.people import absences
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from screens import absences as say_absence
from screens.base import Replies, replies
from screens.buttons.absences import AskAbsence, BeginAbsence, EndAbsence


async def leave(update: Update, context: Context) -> Replies:
    """`/leave`, `/leave 13-20 ก.ค.`; without words the absence there is, or the question until when."""
    turn = context.turn
    _reporter_only(turn)
    return await _said(turn, context.words)


async def absence_said(turn: Turn, meant: AwayMeant | BackMeant) -> Replies:
    """Keep an absence that was said, or end the one there is."""
    if not isinstance(meant, BackMeant):
        return await _said(turn, meant.text)
    made = await _ended(turn)
    return made if made.messages else replies()


async def day_said(turn: Turn, meant: AskedDayMeant) -> Replies:
    """Keep an absence for the day or days that were asked for; one day is the last."""
    period = days_in(meant.text, turn.office.today)
    if period is not None and period.first == period.last:
        period = Days(min(turn.office.today, period.last), period.last)
    return await (_said(turn, "") if period is None else _begun(turn, period))


async def absence_asked(press: Press[AskAbsence]) -> Replies:
    """Ask until when, or show the absence there is."""
    return await _said(press.turn, "")


async def absence_begun(press: Press[BeginAbsence]) -> Replies:
    """Keep the absence that was tapped."""
    return await _begun(press.turn, Days(press.data.first, press.data.last))


async def absence_ended(press: Press[EndAbsence]) -> Replies:
    """End the absence, if it is the one there is."""
    turn = press.turn
    found = await stored.absence_of(turn.session, turn.person.id)
    if found is None or found.id != press.data.absence:
        return replies(say_absence.none(turn.lang))
    made = await _ended(turn)
    return made if made.messages else replies(say_absence.ended(turn.lang, owed=True))


async def _said(turn: Turn, words: str) -> Replies:
    period = days_in(words, turn.office.today)
    if period is not None:
        return await _begun(turn, period)
    found = await stored.absence_of(turn.session, turn.person.id)
    if found is not None and not words:
        return replies(say_absence.running(turn.lang, found))
    await asked_days.ask(turn.session, turn.now, turn.person.id)
    return replies(say_absence.ask(turn.lang, turn.office.today))


async def _begun(turn: Turn, period: Days) -> Replies:
    await asked_days.stop_awaiting(turn.session, turn.person.id)
    made = await absences.begin(turn.session, turn.office, turn.person, period)
    return replies(say_absence.begun(turn.lang, turn.office, made.id, made.period, made.others))


async def _ended(turn: Turn) -> Replies:
    """End the absence; nothing more is said where a message with what is owed goes out."""
    was, owed = await absences.end(turn.session, turn.office, turn.person)
    if was and owed:
        return Replies()
    return replies(say_absence.ended(turn.lang) if was else say_absence.none(turn.lang))


def _reporter_only(turn: Turn) -> None:
    turn.private_only()
    if not turn.person.units:
        raise Forbidden("report.no_unit")


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("leave", leave),)

BUTTONS = (
    on(AskAbsence, absence_asked, _reporter_only),
    on(BeginAbsence, absence_begun, _reporter_only),
    on(EndAbsence, absence_ended, _reporter_only),
)
