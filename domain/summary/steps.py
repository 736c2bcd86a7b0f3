"""A step in a summary: its owners' reports, its joint status, and the one state it is in."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from domain.catalogue.due import DueKind
from domain.catalogue.plan import Measure, Step, Unit
from domain.evidence.evidence import NONE, Evidence, verified
from domain.language.bilingual import Bilingual
from domain.reports.parts import REMARKS, words
from domain.reports.reports import JointStatus, Report, Status

StepKey = tuple[int, str]
"""A plan's number and a step's id."""


class StepState(StrEnum):
    """State of a step in a summary. Each step is in one: in the first that applies, so the counts add up."""

    DONE = "done"
    STUCK = "stuck"
    CANNOT = "cannot"
    """An owner reports that it can't be done, which nobody has confirmed by cancelling it."""
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
    if joint.status is Status.CANNOT:
        return StepState.CANNOT
    if overdue:
        return StepState.OVERDUE
    return StepState.UNANSWERED if joint.status is None else StepState.ON_TRACK


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

    @property
    def cannot(self) -> bool:
        """Check whether the unit reports that the step can't be done."""
        return self.report is not None and self.report.status is Status.CANNOT

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
            **({"file": report.file} if report is not None and report.file else {}),
            **({"joint_with": report.joint} if report is not None and report.is_anothers else {}),
            "at": report.at.isoformat(timespec="seconds") if report else None,
        }


@dataclass(frozen=True, slots=True)
class StepSummary:
    """Step status over all its owners; `overdue` when it is past its due date and not completed.

    `plan` is the number of the step's plan; `cancelled` one that was by this round. `mark` tells it from steps of other
    plans, where the summary is of several; `overdue_since` is the moment from which it is overdue.
    """

    plan: int
    step: Step
    joint: JointStatus
    owners: tuple[OwnerLine, ...]
    overdue: bool
    cancelled: bool = False
    mark: Bilingual | None = None
    overdue_since: datetime | None = None

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
            "due": self.step.last_day.isoformat() if self.step.last_day else None,
            **_due_said(self.step),
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
    """A measure's steps; `plan` is the number of its plan."""

    plan: int
    measure: Measure
    steps: tuple[StepSummary, ...]


def _number(percent: Decimal | None) -> int | float | None:
    """A percent as JSON's number, whole where it is."""
    if percent is None:
        return None
    return int(percent) if percent == percent.to_integral_value() else float(percent)


def _due_said(step: Step) -> dict[str, Any]:
    """The kind and the words of a due date that is no month."""
    if step.due_kind is DueKind.MONTH:
        return {}
    return {"due_kind": step.due_kind.value, "due_words": step.due_words}
