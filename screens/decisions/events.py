"""The day of an event after which a step is due: asked, kept, taken out again."""

from datetime import date, timedelta

from domain.decisions.decisions import Decision
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty
from screens.base.outgoing import Button, Outgoing
from screens.buttons import decisions as to
from screens.decisions.naming import day as day_text
from screens.decisions.naming import named
from screens.texts import label, say


def ask(lang: Lang, office: Office, duty: Duty) -> Outgoing:
    """The question on which day the event was."""
    days = (("event.b.today", office.today), ("event.b.yesterday", office.today - timedelta(days=1)))
    row = tuple(Button(label(lang, key), to.EventOn(day)) for key, day in days)
    return Outgoing(say(lang, "event.ask", **_step(lang, office, duty)), (row,))


def kept(lang: Lang, office: Office, made: Decision, day: date) -> Outgoing:
    """The day is kept, and by when the step is due."""
    due = day_text(lang, made.until) if made.until else ""
    text = say(lang, "event.kept", day=day_text(lang, day), due=due, **_step(lang, office, made.duty))
    return Outgoing(text, ((Button(label(lang, "event.b.undo"), to.UndoEvent(made.number)),),))


def undone(lang: Lang, office: Office, made: Decision) -> Outgoing:
    """The day is taken out again, and may be said anew."""
    row = (Button(label(lang, "event.b.ask", step=made.step), to.AskEvent(made.duty)),)
    return Outgoing(say(lang, "event.undone", **_step(lang, office, made.duty)), (row,))


def _step(lang: Lang, office: Office, duty: Duty) -> dict[str, str]:
    words = office.library.of(duty.plan).plan.step_by_id[duty.step].due_words
    return {"step": named(lang, office, duty.plan, duty.step), "words": words}
