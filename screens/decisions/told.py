"""Messages about decisions to those they concern: units' people, who decides, who asked."""

from collections.abc import Sequence
from dataclasses import replace

from domain.calendar.fiscal import Period
from domain.decisions.decisions import Decision, DecisionKind, Instruction
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.parts import Part, words
from domain.reports.percents import percent_text
from domain.reports.reports import Report
from screens.answers.parts import BUTTON_LETTERS, shorten
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.base.topics import InstructionTopic, RequestTopic, StepTopic
from screens.buttons import decisions as to
from screens.buttons.reports import OpenStep
from screens.decisions.matter import request_rows
from screens.decisions.naming import about, day, named, quoted, step_of, until_text, what
from screens.decisions.open_matters import orders_block
from screens.due import due_text
from screens.naming import unit_name
from screens.texts import label, say


def returned(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """A report that was returned, to its unit; a reply to it is the new report."""
    duty = one.duty
    text = say(
        lang,
        "told.returned",
        quarter=one.round,
        step=named(lang, office, one.plan, one.step),
        title=step_of(office, duty.plan, duty.step).title.say(lang),
        words=one.words,
        name=one.author_name,
    )
    button = Button(label(lang, "told.b.answer", step=one.step), OpenStep(duty))
    topic = StepTopic(Period.parse(one.round), duty)
    return Outgoing(join([text, say(lang, "told.returned.how")], "\n\n"), ((button,),), topic=topic)


def ordered(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """An instruction, to its unit; a reply to it is its result."""
    text = say(
        lang,
        "told.order",
        unit=unit_name(lang, office, one.unit),
        about=about(lang, office, one.plan, one.step),
        words=one.words,
        until=until_text(lang, one.until),
        name=one.author_name,
    )
    topic = InstructionTopic(one.number)
    return Outgoing(join([text, say(lang, "told.order.how")], "\n\n"), ((done_button(lang, one),),), topic=topic)


def order_back(lang: Lang, one: Instruction, words_: str, name: str) -> Outgoing:
    """The result of an instruction was returned, to its unit."""
    given = one.decision
    text = say(lang, "told.order.back", order=quoted(given.words), words=words_, name=name)
    return Outgoing(text, ((done_button(lang, given),),), topic=InstructionTopic(given.number))


def order_accepted(lang: Lang, one: Instruction) -> Outgoing:
    """An instruction was accepted as done, to its unit."""
    return Outgoing(say(lang, "told.order.accepted", words=quoted(one.decision.words)))


def order_due(lang: Lang, one: Instruction) -> Outgoing:
    """An instruction is due, to its unit."""
    given = one.decision
    until = day(lang, given.until) if given.until else ""
    text = join([say(lang, "told.order.due", date=until, words=given.words), say(lang, "told.order.how")], "\n\n")
    return Outgoing(text, ((done_button(lang, given),),), topic=InstructionTopic(given.number))


def with_orders(message: Outgoing, lang: Lang, office: Office, these: Sequence[Instruction]) -> Outgoing:
    """A prompt or reminder with its unit's open instructions below it, each with its button."""
    if not these:
        return message
    rows = tuple((done_button(lang, one.decision),) for one in these if one.done is None)
    text = join([message.text, orders_block(lang, office, these)], "\n\n")
    return replace(message, text=text, buttons=(*message.buttons, *rows))


def done_button(lang: Lang, one: Decision) -> Button:
    """The button by which a unit reports an instruction done."""
    return Button(label(lang, "told.b.done", words=quoted(one.words, 24)), to.ReportDone(one.number))


def done(lang: Lang, office: Office, one: Instruction, reported: Decision) -> Outgoing:
    """An instruction was reported done, to those who decide."""
    given = one.decision
    text = say(
        lang,
        "told.director.done",
        unit=unit_name(lang, office, given.unit),
        order=quoted(given.words),
        words=reported.words or label(lang, "decide.order.shown.bare"),
        name=reported.author_name,
    )
    row = (
        Button(label(lang, "decide.b.accept"), to.AcceptDone(given.number)),
        Button(label(lang, "decide.b.not_done"), to.ReturnDone(given.number)),
    )
    return Outgoing(text, (row,))


def came_back(lang: Lang, office: Office, these: Sequence[tuple[Decision, Report, Report]]) -> Outgoing:
    """Reports given anew after they were returned, to those who decide: what changed, old and new."""
    quarter = these[0][0].round
    parts = [say(lang, "told.director.back", quarter=quarter)]
    rows = []
    for back, old, new in these:
        unit = unit_name(lang, office, new.unit)
        head = say(
            lang,
            "told.director.back.one",
            step=named(lang, office, new.plan, new.step),
            unit=unit,
            comment=quoted(back.words),
        )
        parts.append(join([head, *changes(lang, old, new)]))
        rows.append((Button(f"⚖️ {step_text(new.step, lang)}", to.OpenMatter(new.plan, new.step)),))
    return Outgoing(join(parts, "\n\n"), tuple(rows))


def changes(lang: Lang, old: Report, new: Report) -> list[Rich]:
    """The parts of a report that changed, old and new; the words of one that says the same are named too."""
    found = []
    for part in Part:
        before, after = _part(lang, old, part), _part(lang, new, part)
        name = label(lang, f"told.part.{part.value}")
        if before != after:
            found.append(say(lang, "told.director.change", part=name, old=before, new=after))
        elif part is Part.STATUS:
            found.append(say(lang, "told.director.same", part=name, old=before))
    return found


def requested(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """A request for more time, to those who may grant it."""
    step = step_of(office, one.duty.plan, one.step)
    text = say(
        lang,
        "time.received",
        unit=unit_name(lang, office, one.unit),
        step=named(lang, office, one.plan, one.step),
        title=step.title.say(lang),
        due=due_text(step, lang),
        date=day(lang, one.until) if one.until else "",
        words=one.words,
        name=one.author_name,
    )
    return Outgoing(text, request_rows(lang, one), topic=RequestTopic(one.number))


def request_decided(lang: Lang, office: Office, one: Decision) -> Rich:
    """The text that takes the place of a request once it was decided."""
    text = say(
        lang,
        f"time.decided.{one.kind}",
        unit=unit_name(lang, office, one.unit),
        step=named(lang, office, one.plan, one.step),
        name=one.author_name,
        date=day(lang, one.until) if one.until else "",
    )
    return _with_reason(lang, text, one)


def time_decided(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """Tell a step's units that more time was granted or refused."""
    step, named_ = step_of(office, one.plan or 0, one.step), named(lang, office, one.plan, one.step)
    title = step.title.say(lang)
    if one.kind is DecisionKind.GRANT and one.until is not None:
        first = due_text(replace(step, due=step.first_due or step.due, first_due=None), lang)
        date_ = day(lang, one.until)
        text = say(lang, "told.grant", step=named_, title=title, date=date_, first=first, name=one.author_name)
    else:
        text = say(lang, "told.refuse", step=named_, title=title, due=due_text(step, lang), name=one.author_name)
        text = _with_reason(lang, text, one)
    return Outgoing(text)


def cancelled(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """A step was cancelled, to its units."""
    title = step_of(office, one.plan or 0, one.step).title.say(lang)
    step = named(lang, office, one.plan, one.step)
    return Outgoing(_with_reason(lang, say(lang, "told.cancel", step=step, title=title, name=one.author_name), one))


def moved_from(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """A step was moved, to the unit that had it."""
    title, unit = step_of(office, one.duty.plan, one.step).title.say(lang), unit_name(lang, office, one.to_unit)
    step = named(lang, office, one.plan, one.step)
    text = say(lang, "told.move.from", step=step, title=title, unit=unit, name=one.author_name)
    return Outgoing(_with_reason(lang, text, one))


def moved_to(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """A step was moved, to the unit that has it now: it reports on it with one tap, or by a reply."""
    duty = one.duty.of(one.to_unit)
    title, unit = step_of(office, duty.plan, one.step).title.say(lang), unit_name(lang, office, one.to_unit)
    step = named(lang, office, one.plan, one.step)
    text = say(lang, "told.move.to", step=step, title=title, unit=unit, quarter=one.round, name=one.author_name)
    button = Button(
        shorten(label(lang, "prompt.button.answer", step=one.step, title=title), BUTTON_LETTERS), OpenStep(duty)
    )
    return Outgoing(_with_reason(lang, text, one), ((button,),), topic=StepTopic(Period.parse(one.round), duty))


def _with_reason(lang: Lang, text: Rich, one: Decision) -> Rich:
    """The decision, with its reason if that was typed."""
    return join([text, say(lang, "decide.reason.typed", words=quoted(one.words))]) if one.words else text


def undone(lang: Lang, office: Office, one: Decision) -> Outgoing:
    """A decision was taken back, to those it was sent to."""
    match one.kind:
        case DecisionKind.RETURN:
            return Outgoing(say(lang, "told.returned.withdrawn", step=named(lang, office, one.plan, one.step)))
        case DecisionKind.INSTRUCT:
            return Outgoing(say(lang, "told.order.withdrawn", words=quoted(one.words)))
    return Outgoing(
        say(lang, "told.undone", what=what(lang, office, one), step=named(lang, office, one.plan, one.step))
    )


def _part(lang: Lang, report: Report, part: Part) -> str:
    if part is Part.STATUS:
        return label(lang, f"status.{report.status.value}")
    if part is Part.PERCENT:
        return label(lang, "told.unsaid") if report.percent is None else f"{percent_text(report.percent)}%"
    said = words(report, part)
    return label(lang, "told.unsaid") if said is None else quoted(said) or label(lang, "told.none")
