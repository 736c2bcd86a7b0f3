"""Screens of absences: asked for, kept, over, and as colleagues and coordinators hear about them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from domain.absence import Absence, Days
from domain.calendar.date_texts import short_date_text
from domain.calendar.rounds import Round
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.language.vocabulary import SHORT_MONTHS
from domain.office import Office
from domain.people import Person, Role
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import join
from screens.buttons import absences as to
from screens.buttons.coordination import ListBehalf, ShowUnitStatus
from screens.buttons.hand_over import HandOverUntil
from screens.buttons.people import Invite
from screens.buttons.reports import ListSteps
from screens.naming import unit_name
from screens.reports.prompt import day_and_time
from screens.texts import label, say

_FRIDAY: Final = 4
_WEEK: Final = timedelta(days=7)


def period_text(period: Days, lang: Lang) -> str:
    """`13–20 ก.ค. 2563`, `30 มิ.ย. 2563 – 5 ก.ค. 2563`, one day alone."""
    first, last = period
    if first == last:
        return short_date_text(last, lang)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_date_text(last, lang)}"
    if first.year == last.year:
        return f"{first.day} {SHORT_MONTHS[lang][first.month - 1]} – {short_date_text(last, lang)}"
    return f"{short_date_text(first, lang)} – {short_date_text(last, lang)}"


def ask(lang: Lang, today: date) -> Outgoing:
    """Ask until when; a tap gives the usual answers."""
    friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    choices = {"today": today, "friday": friday, "week": today + _WEEK, "two_weeks": today + 2 * _WEEK}
    days = {key: last for key, last in choices.items() if key == "today" or last > today}
    buttons = [
        Button(label(lang, f"away.b.{key}", day=short_date_text(last, lang)), to.BeginAbsence(today, last))
        for key, last in days.items()
    ]
    example = period_text(Days(today + _WEEK, today + 2 * _WEEK), lang)
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Outgoing(say(lang, "away.ask", example=example), buttons=rows)


def begun(lang: Lang, office: Office, number: int, period: Days, others: Mapping[str, Sequence[Person]]) -> Outgoing:
    """An absence was kept: who is asked in the meantime, and how it ends; one tap takes it back."""
    lines = [say(lang, "away.begun", period=period_text(period, lang))]
    for unit, people in others.items():
        names = list_text([one.name for one in people], lang)
        lines.append(
            say(lang, "away.others" if people else "away.nobody", unit=unit_name(lang, office, unit), names=names)
        )
    hand_over = tuple(
        (
            Button(
                label(lang, "away.b.hand_over", unit=_short(lang, office, unit, others)),
                HandOverUntil(unit, period.last),
            ),
        )
        for unit in others
    )
    end = (Button(label(lang, "away.b.undo"), to.EndAbsence(number)),)
    return Outgoing(join([join(lines), say(lang, "away.how_back")], "\n\n"), buttons=(*hand_over, end))


def running(lang: Lang, one: Absence) -> Outgoing:
    """The absence there is, with the button that ends it."""
    text = say(lang, "away.running", period=period_text(one.period, lang))
    return Outgoing(text, buttons=((Button(label(lang, "away.b.back"), to.EndAbsence(one.id)),),))


def ended(lang: Lang, *, owed: bool = False) -> Outgoing:
    """The person is back, or was never away; what is `owed` goes out as a message of its own."""
    text = say(lang, "away.ended.owed" if owed else "away.ended")
    return Outgoing(text, buttons=() if owed else ((Button(label(lang, "report.b.list"), ListSteps()),),))


def none(lang: Lang) -> Outgoing:
    """Say that there is no absence to end."""
    return Outgoing(say(lang, "away.none"))


def instead(lang: Lang, office: Office, round_: Round, unit: str, one: Absence, count: int) -> Outgoing:
    """Ask a colleague to report in the place of somebody who is away."""
    text = say(lang, "away.instead", **_about(lang, office, round_, unit, one, count))
    return Outgoing(text, buttons=((Button(label(lang, "help.button.report"), ListSteps()),),))


def nobody(lang: Lang, office: Office, round_: Round, unit: str, one: Absence, count: int) -> Outgoing:
    """Tell a coordinator that nobody of a unit is there, with what can be done."""
    text = say(lang, "away.unit", **_about(lang, office, round_, unit, one, count))
    invite = Button(label(lang, "away.b.invite"), Invite(Role.UNIT, unit))
    behalf = Button(label(lang, "coord.b.behalf"), ListBehalf(unit))
    look = Button(label(lang, "away.b.unit"), ShowUnitStatus(unit))
    return Outgoing(text, buttons=((invite,), (behalf, look)))


def _about(lang: Lang, office: Office, round_: Round, unit: str, one: Absence, count: int) -> dict[str, object]:
    return {
        "name": one.name,
        "unit": unit_name(lang, office, unit),
        "until": short_date_text(one.period.last, lang),
        "count": count,
        "due": day_and_time(lang, office.setup, round_.due_at),
    }


def _short(lang: Lang, office: Office, unit: str, others: Mapping[str, Sequence[Person]]) -> str:
    """The unit's name on a button, where there are several."""
    return f" ({unit_name(lang, office, unit)})" if len(others) > 1 else ""
