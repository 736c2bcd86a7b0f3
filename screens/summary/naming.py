"""Names of units and steps in a summary; people read "1.1 ข้อ 4", not an id."""

from collections.abc import Iterable, Mapping
from typing import Final

from domain.catalogue.plan import Step
from domain.language.bilingual import Bilingual
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.reports.reports import Duty, Status
from domain.summary.steps import MeasureSummary, StepState, StepSummary
from screens.answers.parts import MARKS, shorten
from screens.naming import MARK_LETTERS

TITLE_LETTERS: Final = 56
"""Letters of a title in a list: about two lines of a phone."""

BUTTON_LETTERS: Final = 40
"""Letters of a button that stands alone in its row."""

NAME_LETTERS: Final = 90
"""Letters of a unit's name on the summary, which a printed name seldom has."""

STATE_MARKS: Final = {
    StepState.DONE: MARKS[Status.COMPLETED],
    StepState.STUCK: MARKS[Status.STUCK],
    StepState.CANNOT: MARKS[Status.CANNOT],
    StepState.OVERDUE: "⏰",
    StepState.ON_TRACK: MARKS[Status.IN_PROGRESS],
    StepState.UNANSWERED: MARKS[None],
    StepState.CANCELLED: "🚫",
}


Marks = Mapping[int, Bilingual]
"""The words by which steps of plans are told from each other (`Summary.marks`)."""


def steps_text(lang: Lang, duties: Iterable[Duty], marks: Marks) -> str:
    """`M1.1/1, M2.2/1`; with the years or titles of their plans where there are several."""
    return ", ".join(duty.step + _mark(lang, duty.plan, marks) for duty in duties)


def step_label(lang: Lang, step: Step, plan: int, marks: Marks) -> str:
    """`1.1 ข้อ 4`; with its plan's year or title where there are several."""
    return step_text(step.id, lang) + _mark(lang, plan, marks)


def step_named(lang: Lang, one: StepSummary, marks: Marks) -> str:
    """`1.1 ข้อ 4` of a step of the summary."""
    return step_label(lang, one.step, one.plan, marks)


def measure_named(lang: Lang, one: MeasureSummary, marks: Marks) -> str:
    """`1.1` of a measure; with the title of its plan where there are several of a year."""
    mark = marks.get(one.plan)
    return one.measure.id if mark is None or mark.th.isdecimal() else one.measure.id + _mark(lang, one.plan, marks)


def _mark(lang: Lang, plan: int, marks: Marks) -> str:
    return f" ({shorten(marks[plan].say(lang), MARK_LETTERS)})" if plan in marks else ""


def title_of(lang: Lang, one: StepSummary) -> str:
    """A step's title, short enough for a list."""
    return shorten(" ".join(one.step.title.say(lang).split()), TITLE_LETTERS)
