"""Nudges: the question before, the words that go with one, whom it reached; requests to change a report."""

from collections.abc import Sequence
from dataclasses import replace

from domain.calendar.fiscal import Period
from domain.coordination.drafts import CoordinatorDraft, CoordinatorText
from domain.coordination.nudges import NudgeWords
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty
from screens.answers.parts import shorten
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join, quoted
from screens.base.topics import StepTopic
from screens.buttons import coordination as to
from screens.buttons.reports import CorrectReport
from screens.buttons.rounds import RefreshStatus
from screens.naming import names_text, step_name, unit_name, unit_short
from screens.summary.naming import BUTTON_LETTERS
from screens.texts import label, say


def ask_all(lang: Lang, quarter: Period, units: int, people: int, others: Rich) -> Outgoing:
    """Ask before all units that owe are reminded; `others` are those a reminder does not go to."""
    words = Button(label(lang, "coord.b.words"), to.WriteNudge(quarter))
    if not people:
        parts = [others or say(lang, "coord.nudge.none")]
        return Outgoing(join(parts), buttons=((words,), (_back(lang),)) if others else ((_back(lang),),))
    text = join([say(lang, "coord.nudge.ask", people=people, units=units), others], "\n\n")
    yes = Button(label(lang, "coord.b.yes_nudge", people=people), to.NudgeAll(quarter))
    return Outgoing(text, buttons=((yes, words), (_back(lang),)))


def ask_unit(lang: Lang, office: Office, quarter: Period, unit: str, people: int, others: Rich) -> Outgoing:
    """Ask before one unit is reminded, as asked for in words."""
    back = _back(lang, unit, unit_short(lang, office, unit))
    name = unit_name(lang, office, unit)
    words = Button(label(lang, "coord.b.words"), to.WriteNudge(quarter, unit))
    if not people:
        rows = ((words,), (back,)) if others else ((back,),)
        return Outgoing(others or say(lang, "coord.nudge.none.unit", unit=name), buttons=rows)
    yes = Button(label(lang, "coord.b.yes_nudge", people=people), to.NudgeUnit(quarter, unit))
    return Outgoing(say(lang, "coord.nudge.ask.unit", unit=name, people=people), buttons=((yes, words), (back,)))


def ask_units(lang: Lang, office: Office, quarter: Period, units: Sequence[str], others: Rich) -> Outgoing:
    """Ask which of the units that were named is reminded."""
    head = say(lang, "coord.nudge.which") if units else Rich("")
    rows = tuple(
        (Button(shorten("🔔 " + unit_name(lang, office, one), BUTTON_LETTERS), to.NudgeUnit(quarter, one)),)
        for one in units
    )
    none = Rich("") if units or others else say(lang, "coord.nudge.none")
    return Outgoing(join([head, others, none], "\n\n"), buttons=(*rows, (_back(lang),)))


def no_such_unit(
    lang: Lang, office: Office, quarter: Period, name: str, units: Sequence[str], *, nudges: bool
) -> Outgoing:
    """Say that no unit has a name, and which have the nearest; those can be reminded where that is wished."""
    names = names_text(lang, [unit_name(lang, office, one) for one in units])
    text = say(lang, "coord.no_such_unit", name=shorten(name, 40), units=names)
    rows = [
        (Button(shorten(f"🔔 {unit_name(lang, office, one)}", BUTTON_LETTERS), to.NudgeUnit(quarter, one)),)
        for one in (units if nudges else ())
    ]
    return Outgoing(text, buttons=tuple(rows))


def left_out(
    lang: Lang, office: Office, today: Sequence[str], unreachable: Sequence[str], away: Sequence[str] = ()
) -> Rich:
    """Units a reminder does not go to, and why."""
    parts = []
    if today:
        parts.append(say(lang, "coord.nudge.today", units=_units(lang, office, today)))
    if unreachable:
        parts.append(say(lang, "coord.nudge.nobody", units=_units(lang, office, unreachable)))
    if away:
        parts.append(say(lang, "away.not_nudged", units=_units(lang, office, away)))
    return join(parts)


def nudged(lang: Lang, office: Office, reached: Sequence[str], others: Rich, unit: str = "") -> Outgoing:
    """The units a reminder went to, and those it could not reach; back to the unit or the status."""
    head = say(lang, "coord.nudge.done" if reached else "coord.nudge.not_sent")
    sent = say(lang, "coord.nudge.reached", units=_units(lang, office, reached)) if reached else Rich("")
    none = Rich("")
    if not reached and not others:
        name = unit_name(lang, office, unit) if unit else ""
        none = say(lang, "coord.nudge.none.unit", unit=name) if unit else say(lang, "coord.nudge.none")
    rows: Rows = ((_back(lang),),)
    if unit:
        rows = ((_back(lang, unit, unit_short(lang, office, unit)), _back(lang)),)
    return Outgoing(join([head, sent, others, none]), buttons=rows)


def ask_words(lang: Lang, office: Office, draft: CoordinatorDraft) -> Outgoing:
    """Ask for the words to a unit, to all that owe, or about a report."""
    if draft.kind is CoordinatorText.CHANGE:
        step = step_name(lang, office.library, draft.duty)
        text = say(lang, "coord.words.change", unit=unit_name(lang, office, draft.unit), step=step)
    elif draft.unit:
        text = say(lang, "coord.words.unit", unit=unit_name(lang, office, draft.unit))
    else:
        text = say(lang, "coord.words.all")
    return Outgoing(text, buttons=((Button(label(lang, "cancel"), to.DropText()),),))


def preview(lang: Lang, office: Office, draft: CoordinatorDraft, others: Rich) -> Outgoing:
    """The words as they will be sent, and to whom."""
    name = unit_name(lang, office, draft.unit) if draft.unit else label(lang, "coord.words.all_owing")
    text = join([say(lang, "coord.words.preview", to=name, words=quoted(draft.words)), others], "\n\n")
    send = Button(label(lang, "coord.b.send"), to.SendText(draft.stamp))
    return Outgoing(text, buttons=((send, Button(label(lang, "coord.b.drop"), to.DropText())),))


def dropped(lang: Lang, unit: str, short: str) -> Outgoing:
    """Say that nothing was sent; the buttons lead back to the unit, or to the status."""
    back = _back(lang, unit, short) if unit else _back(lang)
    return Outgoing(say(lang, "coord.words.dropped"), buttons=((back,),))


def with_words(lang: Lang, reminder: Outgoing, said: NudgeWords) -> Outgoing:
    """A reminder under the words of a coordinator, or of somebody who decides, marked as theirs."""
    key = "coord.words.from" if said.is_coordinator else "coord.words.from.director"
    head = say(lang, key, name=said.name, words=quoted(said.words))
    return replace(reminder, text=join([head, reminder.text], "\n\n"))


def change_asked(lang: Lang, office: Office, duty: Duty, quarter: Period, name: str, words: str) -> Outgoing:
    """Ask a unit to change a report it sent, in the coordinator's words."""
    step = step_name(lang, office.library, duty)
    title = office.library.of(duty.plan).plan.step_by_id[duty.step].title.say(lang)
    text = say(lang, "coord.change.told", name=name, step=step, title=title, words=quoted(words))
    button = Button(shorten(label(lang, "coord.b.correct", step=step), BUTTON_LETTERS), CorrectReport(duty))
    return Outgoing(text, buttons=((button,),), topic=StepTopic(quarter, duty), priority=BROADCAST)


def change_sent(lang: Lang, office: Office, duty: Duty, *, reached: bool) -> Outgoing:
    """The request went to the unit, or nobody could be reached."""
    unit = unit_name(lang, office, duty.unit)
    back = _back(lang, duty.unit, unit_short(lang, office, duty.unit))
    if not reached:
        return Outgoing(say(lang, "coord.change.nobody", unit=unit), buttons=((back,),))
    step = step_name(lang, office.library, duty)
    return Outgoing(say(lang, "coord.change.done", unit=unit, step=step), buttons=((back,),))


def _units(lang: Lang, office: Office, units: Sequence[str]) -> str:
    return names_text(lang, [unit_name(lang, office, one) for one in units])


def _back(lang: Lang, unit: str = "", short: str = "") -> Button:
    if not unit:
        return Button(label(lang, "coord.b.status"), RefreshStatus())
    return Button(shorten(label(lang, "coord.b.unit", unit=short), BUTTON_LETTERS), to.ShowUnitStatus(unit))
