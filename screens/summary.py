"""The director's summary in chat. Blank lines between steps are where a long one is cut into messages."""

from collections.abc import Iterable, Sequence

from domain.calendar.date_texts import datetime_text
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.plan import Unit
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.people import Address
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Duty
from domain.setup import Setup
from domain.summary.summary import MeasureSummary, MissingUnit, OwnerLine, StepSummary, Summary
from screens.answers.parts import MARKS, due_text
from screens.base.outgoing import BROADCAST, Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.rounds import ShowMeasureSummary, ShowSummary
from screens.reports.prompt import day_and_time, status_text
from screens.texts import label, say


def summary(lang: Lang, setup: Setup, compiled: Summary) -> Outgoing:
    """Reply to /summary: the round, the units missing, then measure by measure."""
    return _whole(lang, setup, compiled, say(lang, "summary.head", quarter=compiled.quarter))


def sent(
    lang: Lang, setup: Setup, compiled: Summary, fresh: Sequence[Duty], chat: Address, *, follows: bool
) -> Outgoing:
    """The summary as it is sent by itself: when the round is due, closed, or (`follows`) after more reports."""
    if follows:
        head = say(lang, "summary.follows", quarter=compiled.quarter, steps=_fresh(lang, compiled, fresh))
    else:
        key = "summary.closed" if compiled.state is RoundState.CLOSED else "summary.due"
        head = say(lang, key, quarter=compiled.quarter)
    message = _whole(lang, setup, compiled, head)
    return Outgoing(message.text, buttons=message.buttons, chat=chat, priority=BROADCAST)


def moved(lang: Lang, setup: Setup, round_: Round, chat: Address) -> Outgoing:
    """The due date of a round whose summary had been sent was moved: another will follow."""
    text = say(lang, "summary.moved", quarter=round_.quarter, due=day_and_time(lang, setup, round_.due_at))
    return Outgoing(text, chat=chat, priority=BROADCAST)


def measure(lang: Lang, setup: Setup, compiled: Summary, one: MeasureSummary) -> Outgoing:
    """One measure of the summary, to be drilled down to."""
    parts = [
        say(lang, "summary.head", quarter=compiled.quarter),
        *_measure(lang, compiled, one),
        _as_of(lang, setup, compiled),
    ]
    buttons = (
        *_measures(lang, compiled, one),
        (Button(label(lang, "summary.button.all"), ShowSummary(compiled.quarter)),),
    )
    return Outgoing(join(parts, "\n\n"), buttons)


def plain(lang: Lang, setup: Setup, compiled: Summary) -> str:
    """The summary as text for the command line."""
    return summary(lang, setup, compiled).text.text


def unit_label(lang: Lang, unit: Unit) -> str:
    """A unit's name."""
    return unit.name.say(lang)


def steps_text(duties: Iterable[Duty], plans: Sequence[int]) -> str:
    """`M1.1/1, M2.2/1`; with their plans' years where there are several."""
    return ", ".join(f"{duty.step} ({duty.plan})" if len(plans) > 1 else duty.step for duty in duties)


def counts(lang: Lang, compiled: Summary) -> Rich:
    """Counts of reports asked for, sent, sent late, and missing."""
    return say(
        lang,
        "summary.counts",
        asked=compiled.asked,
        answered=compiled.answered,
        late=compiled.late,
        missing=compiled.missing,
    )


def _whole(lang: Lang, setup: Setup, compiled: Summary, head: Rich) -> Outgoing:
    parts = [head + "\n" + _dates(lang, setup, compiled), *_missing(lang, compiled)]
    for one in compiled.measures:
        parts += _measure(lang, compiled, one)
    parts.append(_as_of(lang, setup, compiled))
    refresh = Button(label(lang, "summary.button.refresh"), ShowSummary(compiled.quarter))
    return Outgoing(join(parts, "\n\n"), (*_measures(lang, compiled), (refresh,)))


def _missing(lang: Lang, compiled: Summary) -> list[Rich]:
    """Name the units that have not reported, then give the counts."""
    if not compiled.asked:
        return [say(lang, "summary.nothing")]
    silent = [one for one in compiled.missing_units if one.silent]
    partly = [one for one in compiled.missing_units if not one.silent]
    parts = []
    if silent:
        parts.append(_owing(lang, "summary.missing", silent, compiled.plans))
    if partly:
        parts.append(_owing(lang, "summary.missing.partly", partly, compiled.plans))
    if not compiled.missing_units:
        parts.append(say(lang, "summary.missing.none"))
    overdue = say(lang, "summary.overdue", count=compiled.overdue) if compiled.overdue else Rich("")
    return [*parts, join([counts(lang, compiled), overdue])]


def _owing(lang: Lang, key: str, units: Sequence[MissingUnit], plans: Sequence[int]) -> Rich:
    return join(
        [
            say(lang, key),
            *(
                say(
                    lang,
                    "summary.missing.line",
                    unit=unit_label(lang, one.unit),
                    steps=steps_text(one.duties, plans),
                )
                for one in units
            ),
        ]
    )


def _dates(lang: Lang, setup: Setup, compiled: Summary) -> Rich:
    return say(
        lang,
        "summary.dates",
        state=label(lang, f"round.state.{compiled.state.value}"),
        opened=datetime_text(compiled.opened_at, setup.zone, lang),
        due=day_and_time(lang, setup, compiled.due_at),
    )


def _as_of(lang: Lang, setup: Setup, compiled: Summary) -> Rich:
    return say(lang, "summary.as_of", at=datetime_text(compiled.at, setup.zone, lang))


def _fresh(lang: Lang, compiled: Summary, fresh: Sequence[Duty]) -> str:
    names = {line.unit.code: line.unit for one in compiled.measures for step in one.steps for line in step.owners}
    return list_text(
        (
            label(
                lang,
                "summary.fresh",
                step=steps_text((duty,), compiled.plans),
                unit=names[duty.unit].short.say(lang),
            )
            for duty in fresh
            if duty.unit in names
        ),
        lang,
    )


def _measure(lang: Lang, compiled: Summary, one: MeasureSummary) -> list[Rich]:
    """A measure's heading joined to its first step, so that no message ends in a bare heading."""
    key = "summary.measure.plan" if len(compiled.plans) > 1 else "summary.measure"
    title = one.measure.title.say(lang)
    head = say(lang, key, measure=one.measure.id, title=title, plan=one.plan)
    steps = [_step(lang, step) for step in one.steps]
    return [join([head, *steps[:1]]), *steps[1:]]


def _step(lang: Lang, one: StepSummary) -> Rich:
    title = one.step.title.say(lang)
    joint = one.joint
    name = label(lang, f"status.{joint.status.value}" if joint.status else "status.none")
    key = "summary.step.status" if joint.complete else "summary.step.partly"
    if joint.owners == 1:  # its only owner's status follows
        key = "summary.step.due"
    parts = [
        say(lang, "summary.step", step=one.step.id, title=title),
        say(
            lang,
            key,
            status=f"{MARKS[joint.status]} {name}",
            answered=joint.answered,
            owners=joint.owners,
            due=due_text(lang, one.step),
        ),
    ]
    if one.overdue:
        parts.append(say(lang, "summary.step.overdue"))
    return join([*parts, *(_owner(lang, owner) for owner in one.owners)])


def _owner(lang: Lang, owner: OwnerLine) -> Rich:
    """An owner's report in its own words."""
    report = owner.report
    unit = unit_label(lang, owner.unit)
    if report is None:
        return say(lang, "summary.owner.missing" if owner.asked else "summary.owner.none", unit=unit)
    parts = [say(lang, "summary.owner", unit=unit)]
    status = status_text(lang, report)
    if not owner.asked:
        parts.append(say(lang, "summary.owner.earlier", status=status, quarter=report.round))
    else:
        parts.append(say(lang, "summary.owner.late" if report.late else "summary.owner.status", status=status))
    if report.progress:
        parts.append(say(lang, "summary.progress", words=report.progress))
    for part in REMARKS:
        said = words(report, part)
        missing = "unsaid" if said is None else "none"
        parts.append(say(lang, f"summary.{part}", words=said) if said else say(lang, f"summary.{part}.{missing}"))
    return join(parts)


def _measures(lang: Lang, compiled: Summary, shown: MeasureSummary | None = None) -> Rows:
    """A button a measure, two in a row."""
    buttons = [
        Button(
            label(lang, "summary.button.measure", measure=one.measure.id)
            + (f" ({one.plan})" if len(compiled.plans) > 1 else ""),
            ShowMeasureSummary(compiled.quarter, one.plan, one.measure.id),
        )
        for one in compiled.measures
        if one is not shown
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
