"""Names of units and steps in a summary; people read "1.1 ข้อ 4", not an id."""

from collections.abc import Iterable, Sequence
from typing import Final

from domain.catalogue.plan import Step
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.reports.reports import Duty, Status
from domain.summary.steps import StepState, StepSummary
from screens.answers.parts import MARKS, shorten

TITLE_LETTERS: Final = 56
"""Letters of a title in a list: about two lines of a phone."""

BUTTON_LETTERS: Final = 40
"""Letters of a button that stands alone in its row."""

NAME_LETTERS: Final = 90
"""Letters of a unit's name on the summary, which a printed name seldom has."""

STATE_MARKS: Final = {
    StepState.DONE: MARKS[Status.COMPLETED],
    StepState.STUCK: MARKS[Status.STUCK],
    StepState.OVERDUE: "⏰",
    StepState.ON_TRACK: MARKS[Status.IN_PROGRESS],
    StepState.UNANSWERED: MARKS[None],
    StepState.CANCELLED: "🚫",
}


def steps_text(duties: Iterable[Duty], plans: Sequence[int]) -> str:
    """`M1.1/1, M2.2/1`; with their plans' years where there are several."""
    return ", ".join(f"{duty.step} ({duty.plan})" if len(plans) > 1 else duty.step for duty in duties)


def step_label(lang: Lang, step: Step, plan: int, plans: Sequence[int]) -> str:
    """`1.1 ข้อ 4`; with its plan's year where there are several."""
    named = step_text(step.id, lang)
    return f"{named} ({plan})" if len(plans) > 1 else named


def step_named(lang: Lang, one: StepSummary, plans: Sequence[int]) -> str:
    """`1.1 ข้อ 4` of a step of the summary."""
    return step_label(lang, one.step, one.plan, plans)


def title_of(lang: Lang, one: StepSummary) -> str:
    """A step's title, short enough for a list."""
    return shorten(" ".join(one.step.title.say(lang).split()), TITLE_LETTERS)
