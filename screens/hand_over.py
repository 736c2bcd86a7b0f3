"""Screens of handing over: what and until when, the invitation for the colleague, what they report, taking it back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from domain.calendar.date_texts import date_text, datetime_text, short_date_text
from domain.calendar.fiscal import Period
from domain.hand_over import HandOver
from domain.language.formats import list_text, step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Invitation, Person
from domain.reports.reports import Duty, Report
from screens.answers.parts import shorten
from screens.base.outgoing import BROADCAST, Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons import hand_over as to
from screens.buttons.reports import OpenStep, TellCoordinator
from screens.naming import one_line, step_name, unit_name, unit_short
from screens.people.invitation import messages, terms
from screens.reports.prompt_buttons import BUTTON_LETTERS
from screens.reports.prompt_step import QUOTED_LETTERS, status_text
from screens.texts import label, say

_STEPS: Final = 8
"""Steps with a button each; those of a large unit are handed over together."""

_WEEK: Final = timedelta(days=7)


def choose_unit(lang: Lang, office: Office, units: Iterable[str]) -> Outgoing:
    """The choice of the unit whose reporting is handed over."""
    rows = tuple((Button(unit_short(lang, office, unit), to.OfferHandOver(unit)),) for unit in units)
    return Outgoing(say(lang, "hand.which_unit"), buttons=rows)


def choose(
    lang: Lang,
    office: Office,
    unit: str,
    quarter: Period | None,
    duties: Sequence[Duty],
    given: Sequence[HandOver],
    reply_to: str | None = None,
) -> Outgoing:
    """The choice of what is handed over, with what was; in reply to words also the way to the coordinator."""
    parts = [say(lang, "hand.choose", unit=unit_name(lang, office, unit))]
    parts += [say(lang, "hand.given", name=one.to_name, what=extent(lang, one)) for one in given]
    rows: list[tuple[Button, ...]] = []
    if quarter is not None:
        rows.append((Button(label(lang, "hand.b.round", quarter=quarter), to.HandOverRound(unit, quarter)),))
    until = Button(label(lang, "hand.b.until"), to.AskHandOverUntil(unit))
    rows.append((until, Button(label(lang, "hand.b.good"), to.HandOverForGood(unit))))
    if len(duties) > 1 or quarter is None:
        rows += [(_step(lang, office, duty),) for duty in duties[:_STEPS]]
    rows += [
        (Button(shorten(label(lang, "hand.b.end", name=one.to_name), BUTTON_LETTERS), to.EndHandOver(unit, one.to)),)
        for one in given
    ]
    if reply_to is not None:
        rows.append((Button(label(lang, "own.button.tell"), TellCoordinator("hand_over")),))
    return Outgoing(join(parts, "\n\n"), buttons=tuple(rows), reply_to=reply_to)


def until_when(lang: Lang, unit: str, today: date) -> Outgoing:
    """Ask until when; a date can be typed too."""
    days = (today + _WEEK, today + 2 * _WEEK, today + 4 * _WEEK)
    rows = tuple(
        (Button(label(lang, "hand.b.day", day=short_date_text(one, lang)), to.HandOverUntil(unit, one)),)
        for one in days
    )
    return Outgoing(say(lang, "hand.until_when", day=short_date_text(days[0], lang)), buttons=rows)


def invited(
    lang: Lang, office: Office, invitation: Invitation, code: str, head: Rich, giver: str
) -> tuple[Outgoing, Outgoing]:
    """The note with the ways to pass the invitation on and to take it back, and the text to forward."""
    note, forwarded = messages(lang, office, invitation, code, head, giver=giver)
    back = (Button(label(lang, "hand.b.back"), to.TakeHandOverBack(invitation.id)),)
    return replace(note, buttons=(*note.buttons, back)), forwarded


def extent(lang: Lang, one: HandOver) -> str:
    """The extent of a hand-over, as an invitation words it."""
    steps = [step_text(limit.step, lang) for limit in one.limits]
    what = list_text(steps, lang) if steps else label(lang, "hand.all_steps")
    if one.until is not None:
        return label(lang, "hand.until", what=what, day=date_text(one.until, lang))
    return label(lang, "hand.round", what=what, quarter=one.round) if one.round is not None else what


def taken_back(lang: Lang, name: str = "") -> Outgoing:
    """Say that a hand-over was taken back: nobody had taken it yet, or somebody, who is named."""
    return Outgoing(say(lang, "hand.taken_back" if name else "hand.revoked", name=name))


def ended(person: Person, office: Office, unit: str, giver: str) -> Outgoing:
    """Inform somebody that what was handed over to them is over."""
    lang = person.language
    text = say(lang, "hand.ended", unit=unit_name(lang, office, unit), giver=giver)
    return Outgoing(text, chat=person.address, priority=BROADCAST)


def expiring(giver: Person, office: Office, invitation: Invitation) -> Outgoing:
    """Inform whoever handed over that nobody has accepted yet and that the invitation is about to expire."""
    lang, unit = giver.language, invitation.unit or ""
    text = say(
        lang,
        "hand.expiring",
        what=terms(lang, office, invitation),
        unit=unit_name(lang, office, unit),
        expires=datetime_text(invitation.expires_at, office.setup.zone, lang),
    )
    again = Button(label(lang, "hand.b.again"), to.OfferHandOver(unit))
    back = Button(label(lang, "hand.b.back"), to.TakeHandOverBack(invitation.id))
    return Outgoing(text, buttons=((again, back),), chat=giver.address, priority=BROADCAST)


def welcome(lang: Lang, office: Office, invitation: Invitation, giver: str) -> Rich:
    """Say who handed over to the person who has just accepted, and what."""
    return say(lang, "hand.welcome", giver=giver, what=terms(lang, office, invitation))


def prompt(lang: Lang, message: Outgoing, handed: HandOver) -> Outgoing:
    """A message of a round as somebody gets it to whom reporting was handed over: until when, and no handing on."""
    rows = tuple(row for row in message.buttons if not isinstance(row[0].data, to.OfferHandOver))
    said = join([message.text, say(lang, "hand.prompt", what=extent(lang, handed))], "\n\n")
    return replace(message, text=said, buttons=rows)


def over(giver: Person, office: Office, unit: str, name: str) -> Outgoing:
    """Inform whoever handed over that its time has come."""
    lang = giver.language
    text = say(lang, "hand.over", unit=unit_name(lang, office, unit), name=name)
    return Outgoing(text, chat=giver.address, priority=BROADCAST)


def reported(giver: Person, office: Office, by: Person, report: Report) -> Outgoing:
    """A line for whoever handed over: what the colleague reported, with the ways to correct it and to take it back."""
    lang, duty = giver.language, report.duty
    text = say(
        lang,
        "hand.reported",
        name=by.name,
        step=step_name(lang, office.library, duty),
        status=status_text(lang, report),
        words=one_line(report.progress, QUOTED_LETTERS),
    )
    look = Button(label(lang, "hand.b.look"), OpenStep(duty))
    back = Button(label(lang, "hand.b.back"), to.EndHandOver(duty.unit, by.id))
    return Outgoing(text, buttons=((look, back),), chat=giver.address)


def _step(lang: Lang, office: Office, duty: Duty) -> Button:
    title = office.library.of(duty.plan).plan.step_by_id[duty.step].title.say(lang)
    named = label(lang, "hand.b.step", step=step_name(lang, office.library, duty), title=title)
    return Button(shorten(named, BUTTON_LETTERS), to.HandOverStep(duty))
