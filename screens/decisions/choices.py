"""Choices on the way to a decision: the comment, the unit, the date, and the preview before it is sent."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from domain.calendar.fiscal import Period
from domain.catalogue.plan import Step, Unit
from domain.decisions.decisions import Decision, Instruction
from domain.decisions.drafts import EVERY_UNIT, DecisionDraft
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import decisions as to
from screens.decisions.naming import about, day, named, quoted, stamp, until_text
from screens.due import due_text
from screens.naming import names_text, unit_name, unit_short
from screens.texts import label, say

COMMENTS: Final = 5
"""Usual comments with which a report is returned: `decide.comment.1` and so on."""

REFUSALS: Final = 4
"""Usual reasons with which more time is refused: `decide.refusal.1` and so on."""


def comment(
    lang: Lang, office: Office, quarter: Period, duty: Duty, revision: int, *, prepared: bool = False
) -> Outgoing:
    """The comment with which a report is returned, or with which that is prepared: a usual one, or one to be typed."""
    text = say(
        lang,
        "decide.comment.prepared" if prepared else "decide.comment",
        step=named(lang, office, duty.plan, duty.step),
        unit=unit_name(lang, office, duty.unit),
    )
    rows = [
        (Button(label(lang, f"decide.comment.{number}"), to.ReturnReport(quarter, duty, revision, number)),)
        for number in range(1, COMMENTS + 1)
    ]
    rows.append((Button(label(lang, "decide.b.type"), to.WriteReturn(quarter, duty, revision)),))
    rows.append((Button(label(lang, "decide.b.back"), to.OpenMatter(duty.plan, duty.step)),))
    return Outgoing(text, tuple(rows))


def return_preview(lang: Lang, office: Office, draft: DecisionDraft) -> Outgoing:
    """A report that is returned with the comment that was said, before it is."""
    text = say(
        lang,
        "decide.return.preview",
        step=named(lang, office, draft.plan, draft.step),
        unit=unit_name(lang, office, draft.unit),
        words=draft.words,
    )
    back = (Button(label(lang, "decide.b.return_now"), to.ReturnAsSaid(stamp(draft))),)
    return Outgoing(text, (back, _stop(lang)))


def usual(lang: Lang, number: int) -> str | None:
    """A usual comment; None for a number there is none of."""
    return label(lang, f"decide.comment.{number}") if 1 <= number <= COMMENTS else None


def type_comment(lang: Lang, office: Office, duty: Duty, *, prepared: bool = False) -> Outgoing:
    """Ask for a comment to be typed."""
    key = "decide.comment.type.prepared" if prepared else "decide.comment.type"
    unit = unit_name(lang, office, duty.unit)
    return Outgoing(
        say(lang, key, step=named(lang, office, duty.plan, duty.step), unit=unit), (_stop(lang),), force_reply="…"
    )


def why_refused(lang: Lang, office: Office, request: Decision) -> Outgoing:
    """The reason with which more time is refused: a usual one, or one that is typed next."""
    rows = [
        (Button(label(lang, f"decide.refusal.{number}"), to.RefuseBecause(request.number, number)),)
        for number in range(1, REFUSALS + 1)
    ]
    text = say(
        lang,
        "decide.refusal",
        step=named(lang, office, request.plan, request.step),
        unit=unit_name(lang, office, request.unit),
    )
    return Outgoing(text, (*rows, _stop(lang)))


def usual_refusal(lang: Lang, number: int) -> str | None:
    """A usual reason to refuse more time; None for a number there is none of."""
    return label(lang, f"decide.refusal.{number}") if 1 <= number <= REFUSALS else None


def which_unit(lang: Lang, units: Sequence[Unit], unknown: str = "") -> Outgoing:
    """Ask which unit is instructed; `unknown` is the name that was read and is none of them."""
    buttons = [Button(one.short.say(lang), to.InstructUnit(one.code)) for one in units]
    which = say(lang, "decide.order.which")
    text = join([say(lang, "decide.order.unknown", name=quoted(unknown, 40)), which], "\n\n") if unknown else which
    return Outgoing(text, (*_pairs(buttons), _stop(lang)))


def type_order(lang: Lang, office: Office, draft: DecisionDraft) -> Outgoing:
    """Ask for an instruction to be typed."""
    unit = unit_name(lang, office, draft.unit)
    return Outgoing(
        say(lang, "decide.order.ask", unit=unit, about=about(lang, office, draft.plan, draft.step)), (_stop(lang),)
    )


def order_preview(
    lang: Lang, office: Office, draft: DecisionDraft, days: Sequence[date], receivers: int = 1
) -> Outgoing:
    """An instruction as it will be sent, to its units; without a date, days to choose from."""
    until = (
        say(lang, "decide.order.preview.until", date=day(lang, draft.until))
        if draft.until
        else say(lang, "decide.order.preview.none")
    )
    every = draft.unit == EVERY_UNIT
    text = say(
        lang,
        "decide.order.preview",
        unit=label(lang, "decide.order.every", count=receivers) if every else unit_name(lang, office, draft.unit),
        about=about(lang, office, draft.plan, draft.step),
        words=draft.words,
        until=until,
    )
    rows: list[tuple[Button, ...]] = [(Button(label(lang, "decide.b.send"), to.SendDecision(stamp(draft))),)]
    if draft.until is None:
        text = join([text, say(lang, "decide.order.when")], "\n\n")
        rows.append(_days(lang, days))
    rows.append(_stop(lang))
    return Outgoing(text, tuple(rows))


def instructed(lang: Lang, office: Office, one: Decision, *, reached: bool) -> Outgoing:
    """Confirm an instruction; it can be taken back."""
    unit = unit_name(lang, office, one.unit)
    text = say(lang, "decide.done.instruct", unit=unit, words=one.words, until=until_text(lang, one.until))
    return _done(lang, office, text, one, reached=reached)


def instructed_all(lang: Lang, office: Office, these: Sequence[Decision], unreached: Sequence[str]) -> Outgoing:
    """Confirm an instruction to every unit; each unit's can be taken back where it is opened."""
    one = these[0]
    until = until_text(lang, one.until)
    text = say(lang, "decide.done.instruct.every", count=len(these), words=one.words, until=until)
    names = names_text(lang, [unit_short(lang, office, code) for code in unreached])
    nobody = say(lang, "decide.done.nobody", unit=names) if unreached else Rich("")
    return Outgoing(join([text, nobody], "\n\n"), ((Button(label(lang, "decide.b.list"), to.ShowAwaiting()),),))


def returned(lang: Lang, office: Office, one: Decision, *, reached: bool) -> Outgoing:
    """Confirm that a report was returned; it can be taken back."""
    unit = unit_name(lang, office, one.unit)
    text = say(lang, "decide.done.return", step=named(lang, office, one.plan, one.step), unit=unit, words=one.words)
    return _done(lang, office, text, one, reached=reached)


def done(lang: Lang, key: str, undo: Decision | None = None, **values: object) -> Outgoing:
    """Confirm a decision."""
    rows: list[tuple[Button, ...]] = []
    if undo is not None:
        verb = label(lang, f"decide.verb.{undo.kind}")
        rows.append((Button(label(lang, "decide.b.undo", what=verb), to.TakeBack(undo.number)),))
    rows.append((Button(label(lang, "decide.b.list"), to.ShowAwaiting()),))
    return Outgoing(say(lang, key, **values), tuple(rows))


def ask_time(lang: Lang, office: Office, plan: int, step: Step, days: Sequence[date]) -> Outgoing:
    """Ask until when a step gets more time."""
    text = say(lang, "decide.time.ask", step=named(lang, office, plan, step.id), due=due_text(step, lang))
    return Outgoing(text, (_days(lang, days), _stop(lang)))


def give_time(lang: Lang, office: Office, steps: Sequence[tuple[int, Step]], until: date) -> Outgoing:
    """More time as it will be given, to one of some steps (of plans)."""
    lines = [
        say(
            lang,
            "decide.time.give.step",
            step=named(lang, office, plan, one.id),
            title=quoted(one.title.say(lang), 60),
            due=due_text(one, lang),
        )
        for plan, one in steps
    ]
    date_ = day(lang, until)
    key = "decide.time.give" if len(steps) == 1 else "decide.time.give.which"
    rows = [
        (Button(label(lang, "decide.b.give", step=step_text(one.id, lang)), to.GiveTime(plan, one.id, until)),)
        for plan, one in steps
    ]
    return Outgoing(join([say(lang, key, date=date_), *lines], "\n"), (*rows, _stop(lang)))


def ask_cancel(lang: Lang, office: Office, quarter: Period, plan: int, step: Step, words: str = "") -> Outgoing:
    """Ask before a step is cancelled, and for the reason; `words` is the one typed."""
    text = join(
        [
            say(lang, "decide.cancel.ask", step=named(lang, office, plan, step.id), title=step.title.say(lang)),
            _reason(lang, words),
        ]
    )
    yes = Button(label(lang, "decide.b.cancel.yes"), to.CancelStep(quarter, plan, step.id))
    return Outgoing(text, ((yes,), (Button(label(lang, "decide.b.back"), to.MoreChoices(plan, step.id)),)))


def ask_move(
    lang: Lang, office: Office, quarter: Period, duty: Duty, units: Sequence[Unit], words: str = ""
) -> Outgoing:
    """Ask to which unit a step is moved, and for the reason; `words` is the one typed."""
    asked = say(
        lang, "decide.move.ask", step=named(lang, office, duty.plan, duty.step), unit=unit_name(lang, office, duty.unit)
    )
    text = join([asked, _reason(lang, words)])
    buttons = [Button(one.short.say(lang), to.MoveStep(quarter, duty, one.code)) for one in units]
    back = Button(label(lang, "decide.b.back"), to.MoreChoices(duty.plan, duty.step))
    return Outgoing(text, (*_pairs(buttons), (back,)))


def type_not_done(lang: Lang, office: Office, one: Instruction) -> Outgoing:
    """Ask for the comment with which the result of an instruction is returned."""
    unit = unit_name(lang, office, one.decision.unit)
    return Outgoing(say(lang, "decide.order.back", unit=unit), (_stop(lang),))


def type_result(lang: Lang, one: Instruction) -> Outgoing:
    """Ask a unit for the result of an instruction, which may be left out."""
    text = say(lang, "told.done.ask", words=quoted(one.decision.words))
    bare = Button(label(lang, "told.b.bare"), to.ReportDoneBare(one.number))
    return Outgoing(text, ((bare,), _stop(lang)))


def which_step(lang: Lang, office: Office, duties: Sequence[Duty]) -> Outgoing:
    """Ask for which step a unit needs more time."""
    rows = []
    for duty in duties:
        title = office.library.of(duty.plan).plan.step_by_id[duty.step].title.say(lang)
        rows.append((Button(f"{step_text(duty.step, lang)} {quoted(title, 30)}", to.RequestFor(duty)),))
    return Outgoing(say(lang, "time.which"), (*rows, _stop(lang)))


def until_when(lang: Lang, office: Office, plan: int, step: Step, days: Sequence[date]) -> Outgoing:
    """Ask a unit until when it needs more time."""
    row = tuple(Button(day(lang, one), to.RequestUntil(one)) for one in days)
    return Outgoing(
        say(lang, "time.until", step=named(lang, office, plan, step.id), due=due_text(step, lang)), (row, _stop(lang))
    )


def why(lang: Lang, office: Office, draft: DecisionDraft) -> Outgoing:
    """Ask a unit for the reason of its request."""
    until = day(lang, draft.until) if draft.until else ""
    return Outgoing(say(lang, "time.why", step=named(lang, office, draft.plan, draft.step), date=until), (_stop(lang),))


def request_preview(lang: Lang, office: Office, step: Step, draft: DecisionDraft) -> Outgoing:
    """A request for more time as it will be sent."""
    text = say(
        lang,
        "time.preview",
        step=named(lang, office, draft.plan, draft.step),
        title=step.title.say(lang),
        due=due_text(step, lang),
        date=day(lang, draft.until) if draft.until else "",
        words=draft.words,
    )
    return Outgoing(text, ((Button(label(lang, "time.b.send"), to.SendRequest(stamp(draft))),), _stop(lang)))


def requested(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """Confirm a request for more time."""
    return Outgoing(
        say(
            lang,
            "time.sent",
            step=named(lang, office, one.plan, one.step),
            date=day(lang, one.until) if one.until else "",
        )
    )


def _reason(lang: Lang, words: str) -> Rich:
    """The reason that was typed, or that one may be."""
    return say(lang, "decide.reason.typed", words=quoted(words)) if words else say(lang, "decide.reason.ask")


def _done(lang: Lang, office: Office, text: Rich, one: Decision, *, reached: bool) -> Outgoing:
    unit = unit_name(lang, office, one.unit)
    nobody = Rich("") if reached else say(lang, "decide.done.nobody", unit=unit)
    undo = Button(label(lang, "decide.b.undo", what=label(lang, f"decide.verb.{one.kind}")), to.TakeBack(one.number))
    back = Button(label(lang, "decide.b.list"), to.ShowAwaiting())
    return Outgoing(join([text, nobody], "\n\n"), ((undo,), (back,)))


def _days(lang: Lang, days: Sequence[date]) -> tuple[Button, ...]:
    return tuple(Button(day(lang, one), to.ChooseUntil(one)) for one in days)


def _stop(lang: Lang) -> tuple[Button, ...]:
    return (Button(label(lang, "decide.b.stop"), to.DropDecision()),)


def _pairs(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
