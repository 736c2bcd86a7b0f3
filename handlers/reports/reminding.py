"""Reminders that their reader postpones, and the due date for their calendar: by button and in words."""

from collections.abc import Sequence
from datetime import date

from db import rounds
from domain.calendar.days_in_words import day_in
from domain.calendar.fiscal import Period
from domain.errors import Forbidden
from domain.reports.worksheet import Worksheet
from follow_up.prompts import reminding
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.reports.worksheet import worksheet_of
from screens.base import Outgoing, Replies, replies
from screens.buttons import reports as to
from screens.reports import later as say_later
from screens.reports import report as say_report


async def later_asked(press: Press[to.PostponeReminder]) -> Replies:
    """Ask when to be reminded instead; of another round show where things stand."""
    sheet = await worksheet_of(press.turn)
    return replies(_ask(sheet) if _is_of(sheet, press.data.quarter) else say_report.listing(sheet))


async def day_chosen(press: Press[to.RemindOn]) -> Replies:
    """Be reminded on the day that was tapped; of another round show where things stand."""
    sheet = await worksheet_of(press.turn)
    if not _is_of(sheet, press.data.quarter):
        return replies(say_report.listing(sheet))
    return replies(await _postponed(press.turn, sheet, press.data.day))


async def calendar_asked(press: Press[to.TakeToCalendar]) -> Replies:
    """Send the due date as a calendar file; of another round show where things stand."""
    sheet = await worksheet_of(press.turn)
    if not press.turn.person.may_report_for(press.data.unit):
        raise Forbidden("report.no_unit")
    if not _is_of(sheet, press.data.quarter):
        return replies(say_report.listing(sheet))
    return replies(await _entry(press.turn, sheet, [press.data.unit]))


async def reminder_postponed(turn: Turn, sheet: Worksheet, text: str) -> Outgoing:
    """Be reminded on the day that a text names; without one it is asked for."""
    if sheet.early:
        return say_report.listing(sheet)
    day = day_in(text, turn.office.today)
    return _ask(sheet) if day is None else await _postponed(turn, sheet, day)


async def calendar_wanted(turn: Turn, sheet: Worksheet) -> Outgoing:
    """Send the due date of every unit of the person's that is asked."""
    units = [unit for unit in turn.person.units if sheet.asked(unit)]
    return await _entry(turn, sheet, units) if units and not sheet.closed else say_report.listing(sheet)


def _is_of(sheet: Worksheet, quarter: Period) -> bool:
    return sheet.duties.round.quarter == quarter and not sheet.closed and not sheet.early


def _ask(sheet: Worksheet) -> Outgoing:
    if sheet.late or not sheet.owed():
        return say_later.none_come(sheet)
    days = reminding.days_to_choose(sheet.office, sheet.duties.round)
    return say_later.ask(sheet, days) if days else say_later.beyond(sheet, days)


async def _postponed(turn: Turn, sheet: Worksheet, day: date) -> Outgoing:
    if sheet.late or sheet.closed or not sheet.owed():
        return say_later.none_come(sheet)
    at = await reminding.postpone(turn.session, turn.office, turn.person, sheet.duties.round, day)
    if at is not None:
        return say_later.postponed(sheet, at)
    last = reminding.last_day(turn.office, sheet.duties.round)
    return say_later.beyond(sheet, [last] if last is not None else [])


async def _entry(turn: Turn, sheet: Worksheet, units: Sequence[str]) -> Outgoing:
    moved = await rounds.times_moved(turn.session, sheet.duties.round.quarter)
    return say_later.entry(sheet, units, moved)


BUTTONS = (
    on(to.PostponeReminder, later_asked),
    on(to.RemindOn, day_chosen),
    on(to.TakeToCalendar, calendar_asked),
)
