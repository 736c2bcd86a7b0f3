"""The weakest scores with the last year's steps for them, and what became of both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from domain.answers.story import StepStatus
from domain.catalogue.assessment import Assessment, Indicator, Item
from domain.catalogue.change import Change, NoPast, change_of, past_of
from domain.catalogue.code_parts import is_same_code
from domain.catalogue.plan import Catalogue, Step
from domain.reports.reports import Status, join

MOST: Final = 5
"""Scores that are shown as the weakest."""


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """Outcome of a step: the owners' joined status, None without a report, and whether it was cancelled."""

    step: Step
    status: Status | None
    cancelled: bool = False

    @property
    def done(self) -> bool:
        """Check whether every owner has completed it."""
        return self.status is Status.COMPLETED


@dataclass(frozen=True, slots=True)
class Weak:
    """A weak score, its change since the year before, and the last year's steps for it with their outcomes."""

    code: str
    change: Change | NoPast | None
    steps: tuple[StepOutcome, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A step of last year, and the changes of the scores it was for."""

    outcome: StepOutcome
    changes: tuple[tuple[str, Change], ...]


def outcomes(plan: Iterable[Step], statuses: Mapping[str, StepStatus]) -> tuple[StepOutcome, ...]:
    """The outcome of each step."""
    return tuple(_outcome(step, statuses) for step in plan)


def unfinished(plan: Iterable[Step], statuses: Mapping[str, StepStatus]) -> tuple[StepOutcome, ...]:
    """The steps that were neither completed nor cancelled."""
    return tuple(one for one in outcomes(plan, statuses) if not one.done and not one.cancelled)


def weakest(
    now: Assessment, last: Catalogue, statuses: Mapping[str, StepStatus], before: Assessment | None
) -> tuple[Weak, ...]:
    """The lowest items, or indicators where no items are known, with the steps of the last plan that were for them.

    `now` are the newest scores, `before` those they are compared with; None where there are none.
    """
    lowest = sorted(_scored(now), key=lambda one: one.score)[:MOST]
    found = []
    for one in lowest:
        then = past_of(now, before, one.code) if before is not None else one.code
        steps = [_outcome(step, statuses) for step in _steps_for(last, then)] if then else []
        found.append(Weak(one.code, change_of(now, before, one.code) if before else None, tuple(steps)))
    return tuple(found)


def moved(
    now: Assessment, last: Catalogue, statuses: Mapping[str, StepStatus], before: Assessment
) -> tuple[Moved, ...]:
    """The last plan's steps that were for an item, with the change of each such score that can be compared."""
    found: dict[str, list[tuple[str, Change]]] = {}
    for one in _scored(now):
        change = change_of(now, before, one.code)
        if isinstance(change, Change):
            for step in _steps_for(last, change.code):
                found.setdefault(step.id, []).append((one.code, change))
    return tuple(Moved(_outcome(step, statuses), tuple(found[step.id])) for step in last.plan.steps if step.id in found)


def _scored(now: Assessment) -> tuple[Item | Indicator, ...]:
    """The items, or the indicators where no items are known."""
    return now.items or now.indicators


def _outcome(step: Step, statuses: Mapping[str, StepStatus]) -> StepOutcome:
    known = statuses.get(step.id)
    joint = known.joint if known else join(step.owners, {})
    return StepOutcome(step, joint.status, step.cancelled)


def _steps_for(last: Catalogue, code: str) -> list[Step]:
    """The last plan's steps for an item, or for the items of an indicator."""
    book = last.assessment
    codes = {code, *(item.code for item in book.items_of(code))} if code in book.indicator_by_code else {code}
    named = {finding.step for finding in book.findings if finding.item in codes and finding.step}
    return [
        step for step in last.plan.steps if step.id in named or any(is_same_code(step.item or "", one) for one in codes)
    ]
