"""Screens for reminders that their reader postpones, and the due date as a calendar entry."""

from collections.abc import Sequence
from datetime import date, datetime

from domain.calendar.calendar_file import CalendarEntry, calendar_file
from domain.calendar.date_texts import weekday_text
from domain.calendar.fiscal import Period
from domain.language.formats import list_text, step_text
from domain.language.lang import Lang
from domain.reports.worksheet import Worksheet
from screens.base.outgoing import Attachment, Button, Outgoing
from screens.buttons import reports as to
from screens.naming import unit_name
from screens.reports.prompt import day_and_time
from screens.texts import label, say


def ask(sheet: Worksheet, days: Sequence[date]) -> Outgoing:
    """Ask when the next reminder is to come."""
    return _chosen_from(sheet, "later.ask", days)


def beyond(sheet: Worksheet, days: Sequence[date]) -> Outgoing:
    """A day after the due date was named: offer the last morning before it, if there is one."""
    return _chosen_from(sheet, "later.beyond" if days else "later.too_near", days)


def postponed(sheet: Worksheet, at: datetime) -> Outgoing:
    """Confirm when the next reminder comes."""
    when = day_and_time(sheet.lang, sheet.office.setup, at)
    return Outgoing(say(sheet.lang, "later.done", at=when, quarter=sheet.quarter))


def none_come(sheet: Worksheet) -> Outgoing:
    """Say that no reminder comes any more: everything was sent, or the round is due."""
    key = "later.over" if sheet.owed() else "later.nothing"
    return Outgoing(say(sheet.lang, key, quarter=sheet.quarter), ((_list_button(sheet),),))


def entry(sheet: Worksheet, units: Sequence[str], sequence: int) -> Outgoing:
    """The due date as a file for a calendar, an entry a unit; `sequence` grows with each change of the date."""
    lang, setup, round_ = sheet.lang, sheet.office.setup, sheet.duties.round
    made = []
    for unit in units:
        steps = list_text([step_text(duty.step, lang) for duty in sheet.asked(unit)], lang)
        title = label(lang, "calendar.title", quarter=sheet.quarter, unit=unit_name(lang, sheet.office, unit))
        made.append(
            CalendarEntry(
                uid=f"{_dashed(round_.quarter)}-{unit}@{setup.bot_username or 'tidtam'}",
                sequence=sequence,
                ends=round_.due_at,
                title=title,
                text=label(lang, "calendar.text", steps=steps),
            )
        )
    content = calendar_file(made, sheet.office.now)
    due = day_and_time(lang, setup, round_.due_at)
    text = say(lang, "calendar.sent", quarter=sheet.quarter, due=due)
    return Outgoing(text, file=Attachment("document", content, f"{_dashed(round_.quarter)}.ics"))


def _dashed(quarter: Period) -> str:
    return str(quarter).replace("/", "-")


def _chosen_from(sheet: Worksheet, key: str, days: Sequence[date]) -> Outgoing:
    lang, quarter = sheet.lang, sheet.duties.round.quarter
    due = day_and_time(lang, sheet.office.setup, sheet.duties.round.due_at)
    today = sheet.office.today
    rows = [(Button(_day_named(lang, day, (day - today).days), to.RemindOn(quarter, day)),) for day in days]
    return Outgoing(say(lang, key, quarter=sheet.quarter, due=due), tuple(rows))


def _day_named(lang: Lang, day: date, ahead: int) -> str:
    """A morning to come as people call it, with its date."""
    key = "later.tomorrow" if ahead == 1 else "later.day"
    return label(lang, key, days=ahead, day=weekday_text(day, lang))


def _list_button(sheet: Worksheet) -> Button:
    return Button(label(sheet.lang, "report.b.list"), to.ListSteps())
