"""Lists opened from the summary: by measure, by unit, by state, what needs the director, who is missing; paged."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from domain.calendar.period_texts import period_text
from domain.summary.steps import MeasureSummary, StepState, StepSummary
from screens.answers.parts import paged, shorten, turning
from screens.base.buttons import ButtonData
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import SummaryPartTopic
from screens.buttons.summary import (
    AskNudge,
    ListMeasures,
    ListMissing,
    ListNeeds,
    ListStates,
    ListUnits,
    ShowMeasureSummary,
    ShowStateSummary,
    ShowUnitSummary,
)
from screens.summary.naming import BUTTON_LETTERS, STATE_MARKS, measure_named, title_of
from screens.summary.needs import need_block, result_block
from screens.summary.screen import as_of, missing_line
from screens.summary.view import SummaryView
from screens.texts import say

PAGE: Final = 8
"""Entries of a list that fit a phone's screen with their buttons."""

NEEDS_PAGE: Final = 5
"""Needs of a page, each with the unit's words."""


def measures(view: SummaryView, page: int) -> Outgoing:
    """The measures with the states of their steps."""
    quarter, at = view.compiled.quarter, view.at
    part, page, pages = paged(view.compiled.measures, page, PAGE)
    lines = [
        say(
            view.lang,
            "summary.list.measure",
            measure=measure_named(view.lang, one, view.compiled.marks),
            title=shorten(one.measure.title.say(view.lang), BUTTON_LETTERS * 2),
            states=_states(one.steps),
        )
        for one in part
    ]
    buttons = [_button(view, one) for one in part]
    turn = turning(page, pages, lambda to: ListMeasures(quarter, to, at))
    return _list(view, "summary.list.measures", lines, (*buttons, *turn), ())


def units(view: SummaryView, page: int) -> Outgoing:
    """The units with what they have sent."""
    compiled, at = view.compiled, view.at
    part, page, pages = paged(compiled.units, page, PAGE)
    lines, buttons = [], []
    for unit in part:
        asked = [line for step in compiled.of_unit(unit.code) for line in step.owners if line.unit.code == unit.code]
        asked = [line for line in asked if line.asked]
        answered = sum(line.report is not None for line in asked)
        name = unit.name.say(view.lang)
        lines.append(say(view.lang, "summary.list.unit", unit=name, answered=answered, asked=len(asked)))
        button = Button(shorten(name, BUTTON_LETTERS), ShowUnitSummary(compiled.quarter, unit.code, at=at))
        buttons.append((button,))
    turn = turning(page, pages, lambda to: ListUnits(compiled.quarter, to, at))
    return _list(view, "summary.list.units", lines, (*buttons, *turn), ())


def states(view: SummaryView) -> Outgoing:
    """The states with the number of steps in each."""
    quarter, at = view.compiled.quarter, view.at
    texts = {
        state: view.say("summary.state.count", state=view.say(f"summary.state.{state.value}"), count=count)
        for state, count in view.compiled.states.items()
        if count or state not in (StepState.CANNOT, StepState.CANCELLED)
    }
    buttons = [
        (Button(texts[state], ShowStateSummary(quarter, state, at=at)),)
        for state, count in view.compiled.states.items()
        if count
    ]
    return _list(view, "summary.list.states", [Rich(text) for text in texts.values()], tuple(buttons), ())


def needs(view: SummaryView, page: int) -> Outgoing:
    """Everything that needs the director, with the units' words."""
    quarter, at = view.compiled.quarter, view.at
    part, page, pages = paged(view.needs, page, NEEDS_PAGE)
    blocks = [need_block(view, one) for one in part]
    if page == 1:
        blocks = [*(result_block(view, one) for one in view.results[:NEEDS_PAGE]), *blocks]
    turn = turning(page, pages, lambda to: ListNeeds(quarter, to, at))
    buttons = ((view.opens(one.step),) for one in part)
    return _list(view, "summary.list.needs", blocks, (*buttons, *turn), ())


def missing(view: SummaryView, page: int) -> Outgoing:
    """The units that still owe, and why; reminding them."""
    compiled, at = view.compiled, view.at
    part, page, pages = paged(compiled.missing_units, page, PAGE)
    buttons = (
        (
            Button(
                shorten(one.unit.name.say(view.lang), BUTTON_LETTERS),
                ShowUnitSummary(compiled.quarter, one.unit.code, at=at),
            ),
        )
        for one in part
    )
    turn = turning(page, pages, lambda to: ListMissing(compiled.quarter, to, at))
    nudge = ((Button(view.say("nudge.button"), AskNudge(compiled.quarter)),),) if view.known_at is None else ()
    lines = [missing_line(view, one) for one in part]
    return _list(view, "summary.list.missing", lines, (*buttons, *turn, *nudge), ())


def measure(view: SummaryView, one: MeasureSummary, page: int) -> Outgoing:
    """The steps of a measure."""
    quarter, at = view.compiled.quarter, view.at
    marks = view.compiled.marks
    years = one.plan in marks and marks[one.plan].th.isdecimal()
    named = measure_named(view.lang, one, marks)
    key = "summary.measure.plan" if years else "summary.measure"
    head = say(view.lang, key, measure=named, title=one.measure.title.say(view.lang), plan=one.plan)
    back = Button(
        view.say("summary.button.story", title=view.say("summary.button.measures")), ListMeasures(quarter, at=at)
    )
    return _steps(
        view, head, one.steps, page, lambda to: ShowMeasureSummary(quarter, one.plan, one.measure.id, to, at), back
    )


def unit(view: SummaryView, code: str, page: int) -> Outgoing | None:
    """The steps of a unit; None for one that owns none."""
    quarter, at = view.compiled.quarter, view.at
    found = next((one for one in view.compiled.units if one.code == code), None)
    if found is None:
        return None
    head = say(view.lang, "story.owner", unit=found.name.say(view.lang))
    back = Button(view.say("summary.button.story", title=view.say("summary.button.units")), ListUnits(quarter, at=at))
    steps = tuple(view.compiled.of_unit(code))
    return _steps(view, head, steps, page, lambda to: ShowUnitSummary(quarter, code, to, at), back)


def state(view: SummaryView, which: StepState, page: int) -> Outgoing:
    """The steps in a state."""
    quarter, at = view.compiled.quarter, view.at
    steps = tuple(step for step in view.compiled.steps if step.state is which)
    head = say(view.lang, "story.owner", unit=view.say(f"summary.state.{which.value}"))
    back = Button(view.say("summary.button.story", title=view.say("summary.button.states")), ListStates(quarter, at))
    return _steps(view, head, steps, page, lambda to: ShowStateSummary(quarter, which, to, at), back)


def _steps(
    view: SummaryView,
    head: Rich,
    steps: Sequence[StepSummary],
    page: int,
    at_page: Callable[[int], ButtonData],
    back: Button,
) -> Outgoing:
    part, page, pages = paged(steps, page, PAGE)
    lines = [_line(view, one) for one in part] or [say(view.lang, "summary.list.empty")]
    rows = (*((view.opens(one),) for one in part), *turning(page, pages, at_page))
    return _list(view, head, lines, rows, (back,))


def _line(view: SummaryView, one: StepSummary) -> Rich:
    key = "summary.list.step.overdue" if one.overdue and one.state is not StepState.OVERDUE else "summary.list.step"
    return say(view.lang, key, mark=STATE_MARKS[one.state], step=view.named(one), title=title_of(view.lang, one))


def _states(steps: Sequence[StepSummary]) -> str:
    """`✅ 2 · ⛔ 1` of some steps."""
    counted = Counter(step.state for step in steps)
    return " · ".join(f"{STATE_MARKS[state]} {counted[state]}" for state in StepState if counted[state])


def _button(view: SummaryView, one: MeasureSummary) -> tuple[Button, ...]:
    title = one.measure.title.say(view.lang)
    named = measure_named(view.lang, one, view.compiled.marks)
    text = view.say("summary.button.measure.titled", measure=named, title=title)
    opens = ShowMeasureSummary(view.compiled.quarter, one.plan, one.measure.id, at=view.at)
    return (Button(shorten(text, BUTTON_LETTERS), opens),)


def _list(view: SummaryView, head: str | Rich, lines: Sequence[Rich], rows: Rows, back: tuple[Button, ...]) -> Outgoing:
    """A list under the quarter's name, with the way back."""
    title = say(view.lang, head) if isinstance(head, str) else head
    text = join(
        [
            join([say(view.lang, "summary.head", period=period_text(view.compiled.quarter, view.lang)), title]),
            join(lines),
            as_of(view),
        ],
        "\n\n",
    )
    return Outgoing(text, (*rows, (*back, view.back())), topic=SummaryPartTopic(view.compiled.quarter))
