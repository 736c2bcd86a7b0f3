"""Short notes to the director: at the opening, before the due date, after a change, at the end of the year."""

from collections.abc import Sequence
from typing import Final

from domain.calendar.period_texts import period_text
from domain.calendar.rounds import Round
from domain.catalogue.plan import Unit
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.people import Address
from domain.setup import Setup
from domain.summary.needs import Need
from domain.summary.steps import StepSummary
from domain.summary.summary import Summary
from domain.summary.year import YearSummary
from screens.base.outgoing import BROADCAST, Button, Outgoing
from screens.base.rich import Rich, join
from screens.base.topics import SummaryPartTopic
from screens.buttons.summary import AskNudge, ListMissing, Nudge, SendSummary, ShowSummary
from screens.reports.prompt import day_and_time
from screens.summary.naming import step_label, step_named
from screens.summary.screen import completeness
from screens.summary.view import SummaryView
from screens.texts import label, say

NAMED: Final = 12
"""Steps or units a note names; the others are counted."""


def opening(lang: Lang, setup: Setup, compiled: Summary, unlinked: Sequence[Unit], chat: Address) -> Outgoing:
    """A round has opened: whom it asks, until when, and who can't be reached."""
    first, last = compiled.quarter.first_day, compiled.quarter.last_day
    due = [one for one in compiled.steps if any(first <= day <= last for day in one.step.days)]
    parts = [
        say(
            lang,
            "note.opening",
            period=period_text(compiled.quarter, lang),
            units=len(compiled.units),
            steps=len(compiled.steps),
            due=day_and_time(lang, setup, compiled.due_at),
        ),
        say(lang, "note.opening.due", quarter=compiled.quarter, steps=_steps(lang, compiled, due)) if due else Rich(""),
    ]
    if unlinked:
        names = _named(lang, [one.name.say(lang) for one in unlinked])
        parts.append(say(lang, "note.opening.unlinked", count=len(unlinked), units=names))
    return Outgoing(join(parts, "\n"), chat=chat, priority=BROADCAST)


def eve(view: SummaryView, *, tomorrow: bool, chat: Address) -> Outgoing:
    """The round is due soon: who has not sent, and whose draft waits; reminding them."""
    compiled, lang = view.compiled, view.lang
    due = day_and_time(lang, view.setup, compiled.due_at)
    key = "note.eve" if tomorrow else "note.eve.later"
    head = say(lang, key, quarter=compiled.quarter, due=due)
    missing = completeness(view)
    buttons = []
    if compiled.missing_units:
        text = label(lang, "summary.button.missing", count=len(compiled.missing_units))
        listed = Button(text, ListMissing(compiled.quarter))
        buttons.append((listed, Button(label(lang, "nudge.button"), AskNudge(compiled.quarter))))
    return Outgoing(join([head, missing], "\n\n"), tuple(buttons), chat=chat, priority=BROADCAST)


def changed(lang: Lang, compiled: Summary, fresh: Sequence[Need], chat: Address, reply_to: str | None) -> Outgoing:
    """Say that something important changed after the summary was sent: new needs, or every report is in."""
    if fresh:
        names = _named(lang, list(dict.fromkeys(step_named(lang, one.step, compiled.marks) for one in fresh)))
        text = say(lang, "note.changed.urgent", quarter=compiled.quarter, steps=names)
    else:
        text = say(lang, "note.changed.complete", quarter=compiled.quarter)
    button = Button(label(lang, "summary.button.open"), SendSummary())
    return Outgoing(text, ((button,),), chat=chat, reply_to=reply_to, priority=BROADCAST)


def year(lang: Lang, told: YearSummary, chat: Address) -> Outgoing:
    """A fiscal year's follow-up is over: what is done, what is not, what was stuck again and again."""
    last = told.last
    parts = [
        say(lang, "note.year", year=told.year, rounds=told.rounds),
        say(lang, "note.year.steps", done=told.done, count=len(last.steps)),
    ]
    for name, steps in (("left", told.left), ("stuck", told.stuck_again)):
        if steps:
            parts.append(say(lang, f"note.year.{name}", quarter=last.quarter, steps=_steps(lang, last, steps)))
    parts.append(say(lang, "note.year.signed", signed=told.signed, rounds=told.rounds))
    button = Button(label(lang, "summary.button.open"), ShowSummary(last.quarter))
    return Outgoing(join(parts), ((button,),), chat=chat, priority=BROADCAST)


def moved(lang: Lang, setup: Setup, round_: Round, chat: Address, *, again: bool) -> Outgoing:
    """The due date of a round was moved: the summary follows then, `again` where it had been sent."""
    key = "summary.moved" if again else "summary.moved.first"
    text = say(lang, key, quarter=round_.quarter, due=day_and_time(lang, setup, round_.due_at))
    return Outgoing(text, chat=chat, priority=BROADCAST)


def ask_nudge(lang: Lang, compiled: Summary, units: int, people: int) -> Outgoing:
    """Ask before those who owe reports are reminded."""
    back = Button(label(lang, "summary.button.back"), ShowSummary(compiled.quarter))
    topic = SummaryPartTopic(compiled.quarter)
    if not people:
        return Outgoing(say(lang, "nudge.nobody"), ((back,),), topic=topic)
    text = say(lang, "nudge.ask", quarter=compiled.quarter, units=units, people=people)
    return Outgoing(text, ((Button(label(lang, "nudge.yes"), Nudge(compiled.quarter)), back),), topic=topic)


def _steps(lang: Lang, compiled: Summary, steps: Sequence[StepSummary]) -> str:
    return _named(lang, [step_label(lang, one.step, one.plan, compiled.marks) for one in steps])


def _named(lang: Lang, names: Sequence[str]) -> str:
    """Names in a sentence; those beyond the first few are counted."""
    if len(names) <= NAMED:
        return list_text(names, lang)
    return label(lang, "note.more", steps=", ".join(names[:NAMED]), count=len(names) - NAMED)
