"""A round compiled for the director: how complete it is, the state of every step, and what needs a decision."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

from domain.calendar.fiscal import Period
from domain.calendar.rounds import RoundState
from domain.catalogue.plan import Unit
from domain.language.bilingual import Bilingual
from domain.reports.reports import Duty
from domain.summary.steps import MeasureSummary, StepKey, StepState, StepSummary


class MissingReason(StrEnum):
    """Reason why a unit's reports are missing, as far as the rows know."""

    UNLINKED = "unlinked"
    BLOCKED = "blocked"
    AWAY = "away"
    SILENT = "silent"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class MissingUnit:
    """A unit that still owes reports, with the steps they are for; `silent` when it has sent none at all.

    `drafts` counts those of them that somebody is writing.
    """

    unit: Unit
    duties: tuple[Duty, ...]
    silent: bool
    reason: MissingReason = MissingReason.SILENT
    drafts: int = 0


@dataclass(frozen=True, slots=True)
class Before:
    """The round before, to compare with: its steps' states, counted, and those that were stuck."""

    quarter: Period
    states: Mapping[StepState, int]
    stuck: frozenset[StepKey]


@dataclass(frozen=True)
class Summary:
    """A round at a moment (`at`, UTC office time). Counts are of (step, unit) pairs; `late` ones are reported too.

    `corrected` counts punctual reports that were changed after the round was due: they are not late. `before` is None
    where there is no round to compare with.
    """

    quarter: Period
    at: datetime
    opened_at: datetime
    due_at: datetime
    closed_at: datetime | None
    state: RoundState
    asked: int
    answered: int
    late: int
    missing_units: tuple[MissingUnit, ...]
    measures: tuple[MeasureSummary, ...]
    plans: tuple[int, ...]
    corrected: int = 0
    before: Before | None = field(default=None)
    marks: Mapping[int, Bilingual] = field(default_factory=dict)
    """The words by which steps of plans are told from each other, where it is of several."""

    @property
    def missing(self) -> int:
        """Count of the reports owed."""
        return self.asked - self.answered

    @property
    def drafts(self) -> int:
        """Count of the reports owed that somebody is writing."""
        return sum(one.drafts for one in self.missing_units)

    @property
    def overdue(self) -> int:
        """Count of the steps past their due date and not completed."""
        return sum(step.overdue for step in self.steps)

    @cached_property
    def steps(self) -> tuple[StepSummary, ...]:
        """Every step, in the plans' order."""
        return tuple(step for one in self.measures for step in one.steps)

    @cached_property
    def states(self) -> Mapping[StepState, int]:
        """Count of the steps in each state."""
        counted = Counter(step.state for step in self.steps)
        return {state: counted[state] for state in StepState}

    def measure(self, plan: int, measure: str) -> MeasureSummary | None:
        """One measure of the summary."""
        return next((one for one in self.measures if (one.plan, one.measure.id) == (plan, measure)), None)

    def step(self, plan: int, step: str) -> StepSummary | None:
        """One step of the summary."""
        return next((one for one in self.steps if one.key == (plan, step)), None)

    def of_unit(self, unit: str) -> Iterator[StepSummary]:
        """The steps a unit owns."""
        return (step for step in self.steps if any(line.unit.code == unit for line in step.owners))

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units that own a step, in the order they first appear."""
        found = {line.unit.code: line.unit for step in self.steps for line in step.owners}
        return tuple(found.values())

    def stuck_before(self, step: StepSummary) -> bool:
        """Check whether a step was stuck in the round before as well."""
        return self.before is not None and step.key in self.before.stuck

    def to_json(self) -> dict[str, Any]:
        """The summary as plain data; moments are ISO 8601 in UTC, dates local."""
        return {
            "quarter": str(self.quarter),
            "at": _iso(self.at),
            "state": self.state.value,
            "opened_at": _iso(self.opened_at),
            "due_at": _iso(self.due_at),
            "closed_at": _iso(self.closed_at),
            "asked": self.asked,
            "answered": self.answered,
            "late": self.late,
            "corrected_after_due": self.corrected,
            "missing": self.missing,
            "drafts_waiting": self.drafts,
            "overdue_steps": self.overdue,
            "step_states": {state.value: count for state, count in self.states.items()},
            "quarter_before": None
            if self.before is None
            else {
                "quarter": str(self.before.quarter),
                "step_states": {state.value: count for state, count in self.before.states.items()},
            },
            "missing_units": [
                {
                    "unit": one.unit.code,
                    "name": one.unit.name.th,
                    "reason": one.reason.value,
                    "answered_nothing": one.silent,
                    "drafts_waiting": one.drafts,
                    "steps": [{"plan": duty.plan, "step": duty.step} for duty in one.duties],
                }
                for one in self.missing_units
            ],
            "measures": [
                {
                    "plan": one.plan,
                    "id": one.measure.id,
                    "title": one.measure.title.th,
                    "steps": [step.to_json() for step in one.steps],
                }
                for one in self.measures
            ],
        }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
