"""A round compiled for the director: how complete it is, the state of every step, and what needs a decision."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from domain.calendar.fiscal import Period
from domain.calendar.rounds import RoundState
from domain.catalogue.plan import Measure, Step, Unit
from domain.evidence.evidence import NONE, Evidence, verified
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Duty, JointStatus, Report, Status

StepKey = tuple[int, str]
"""A plan's fiscal year and a step's id."""


class StepState(StrEnum):
    """State of a step in a summary. Each step is in one: in the first that applies, so the counts add up."""

    DONE = "done"
    STUCK = "stuck"
    OVERDUE = "overdue"
    ON_TRACK = "on_track"
    UNANSWERED = "unanswered"
    CANCELLED = "cancelled"


def state_of(joint: JointStatus, *, overdue: bool, cancelled: bool = False) -> StepState:
    """The first state that applies to a step that is followed up; one that is not is cancelled."""
    if cancelled:
        return StepState.CANCELLED
    if joint.status is Status.COMPLETED:
        return StepState.DONE
    if joint.status is Status.STUCK:
        return StepState.STUCK
    if overdue:
        return StepState.OVERDUE
    return StepState.UNANSWERED if joint.status is None else StepState.ON_TRACK


class MissingReason(StrEnum):
    """Reason why a unit's reports are missing, as far as the rows know."""

    UNLINKED = "unlinked"
    BLOCKED = "blocked"
    AWAY = "away"
    SILENT = "silent"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """One owner of a step: `report` is this round's report, or an older one of a step not asked about any more.

    `corrected` when a punctual report was changed after the round was due; `draft` when one waits to be sent;
    `awaits_director` when its obstacle waits for the head of the agency; `bare` when it is completed without a result.
    `evidence` is that of this round's report.
    """

    unit: Unit
    report: Report | None
    asked: bool
    corrected: bool = False
    draft: bool = False
    awaits_director: bool = False
    bare: bool = False
    evidence: Evidence = NONE

    @property
    def missing(self) -> bool:
        """Check whether the unit was asked and has not reported."""
        return self.asked and self.report is None

    @property
    def late(self) -> bool:
        """Check whether the unit first reported after the round was due."""
        return self.asked and self.report is not None and self.report.late and not self.corrected

    @property
    def stuck(self) -> bool:
        """Check whether the unit reports that the step is stuck."""
        return self.report is not None and self.report.status is Status.STUCK

    def to_json(self) -> dict[str, Any]:
        """The line as plain data."""
        report = self.report
        return {
            "unit": self.unit.code,
            "name": self.unit.name.th,
            "asked": self.asked,
            "status": report.status.value if report else None,
            "percent": _number(report.percent) if report else None,
            "progress": report.progress if report else None,
            **{part.value: words(report, part) if report else None for part in REMARKS},
            "late": self.late if report else None,
            "corrected_after_due": self.corrected,
            "draft_waits": self.draft,
            "awaits_director": self.awaits_director,
            "round": report.round if report else None,
            "revision": report.revision if report else None,
            "evidence": {
                "files": self.evidence.files,
                "links": self.evidence.links,
                "accepted": self.evidence.accepted,
            },
            "author": report.author_name if report else None,
            **({"on_behalf": True} if report is not None and report.on_behalf else {}),
            **({"joint_with": report.joint} if report is not None and report.is_anothers else {}),
            "at": _iso(report.at) if report else None,
        }


@dataclass(frozen=True, slots=True)
class StepSummary:
    """Step status over all its owners; `overdue` when it is past its due date and not completed.

    `plan` is the fiscal year of the step's plan; `cancelled` one that was by this round.
    """

    plan: int
    step: Step
    joint: JointStatus
    owners: tuple[OwnerLine, ...]
    overdue: bool
    cancelled: bool = False

    @property
    def key(self) -> StepKey:
        """The step's plan and id."""
        return self.plan, self.step.id

    @property
    def state(self) -> StepState:
        """The first state that applies."""
        return state_of(self.joint, overdue=self.overdue, cancelled=self.cancelled)

    def to_json(self) -> dict[str, Any]:
        """The step as plain data."""
        return {
            "id": self.step.id,
            "title": self.step.title.th,
            "due": self.step.due.isoformat(),
            "overdue": self.overdue,
            "verified": self.verified,
            "state": self.state.value,
            "status": self.joint.status.value if self.joint.status else None,
            "answered": self.joint.answered,
            "owners": self.joint.owners,
            "units": [owner.to_json() for owner in self.owners],
        }

    @property
    def verified(self) -> bool:
        """Check whether the coordinator accepted evidence of every owner."""
        return verified((one.unit.code for one in self.owners), {one.unit.code: one.evidence for one in self.owners})


@dataclass(frozen=True, slots=True)
class MeasureSummary:
    """A measure's steps; `plan` is the fiscal year of its plan."""

    plan: int
    measure: Measure
    steps: tuple[StepSummary, ...]


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


def _number(percent: Decimal | None) -> int | float | None:
    """A percent as JSON's number, whole where it is."""
    if percent is None:
        return None
    return int(percent) if percent == percent.to_integral_value() else float(percent)


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
