"""A round compiled for the director: the units missing, then measure by measure the status of every step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.plan import Catalogue, Measure, Step, Unit
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Duty, JointStatus, Report, Status, join


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """One owner of a step: `report` is this round's report, or an older one of a step not asked about any more."""

    unit: Unit
    report: Report | None
    asked: bool

    @property
    def missing(self) -> bool:
        """Check whether the unit was asked and has not reported."""
        return self.asked and self.report is None


@dataclass(frozen=True, slots=True)
class StepSummary:
    """Step status over all its owners; `overdue` when it is past its due date and not completed."""

    step: Step
    joint: JointStatus
    owners: tuple[OwnerLine, ...]
    overdue: bool


@dataclass(frozen=True, slots=True)
class MeasureSummary:
    """A measure's steps; `plan` is the fiscal year of its plan."""

    plan: int
    measure: Measure
    steps: tuple[StepSummary, ...]


@dataclass(frozen=True, slots=True)
class MissingUnit:
    """A unit that still owes reports, with the steps they are for; `silent` when it has sent none at all."""

    unit: Unit
    duties: tuple[Duty, ...]
    silent: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """A round at a moment (`at`, UTC office time). Counts are of (step, unit) pairs; `late` ones are reported too."""

    quarter: Quarter
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

    @property
    def missing(self) -> int:
        """Count of the reports owed."""
        return self.asked - self.answered

    @property
    def overdue(self) -> int:
        """Count of the steps past their due date and not completed."""
        return sum(step.overdue for measure in self.measures for step in measure.steps)

    def measure(self, plan: int, measure: str) -> MeasureSummary | None:
        """One measure of the summary."""
        return next((one for one in self.measures if (one.plan, one.measure.id) == (plan, measure)), None)

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
            "missing": self.missing,
            "overdue_steps": self.overdue,
            "missing_units": [
                {
                    "unit": one.unit.code,
                    "name": one.unit.name.th,
                    "answered_nothing": one.silent,
                    "steps": [{"plan": duty.plan, "step": duty.step} for duty in one.duties],
                }
                for one in self.missing_units
            ],
            "measures": [_measure_json(one) for one in self.measures],
        }


def compile_summary(
    round_: Round,
    catalogues: Iterable[Catalogue],
    asked: Iterable[Duty],
    reports: Mapping[Duty, Report],
    earlier: Mapping[Duty, Report],
    now: datetime,
    zone: ZoneInfo,
) -> Summary:
    """Compile a round.

    `asked` are the duties it expects a report on, `reports` its newest revisions; `earlier` the newest reports up to
    this round, for steps it does not ask about since they are completed and acknowledged. Overdue is judged as of now,
    or of the round's closing.
    """
    expected = frozenset(asked)
    at = now if round_.closed_at is None else min(now, round_.closed_at)
    today = local_time(at, zone).date()
    plans = [one for one in catalogues if any(duty.plan == one.plan.fiscal_year for duty in expected)]
    known = {**{duty: one for duty, one in earlier.items() if duty not in expected}, **reports}
    answered = [reports[duty] for duty in expected if duty in reports]
    return Summary(
        quarter=round_.quarter,
        at=now,
        opened_at=round_.opened_at,
        due_at=round_.due_at,
        closed_at=round_.closed_at,
        state=round_.state(now),
        asked=len(expected),
        answered=len(answered),
        late=sum(report.late for report in answered),
        missing_units=_missing_units(plans, expected, reports),
        measures=tuple(
            MeasureSummary(
                one.plan.fiscal_year,
                measure,
                tuple(_step(one, step, expected, known, today) for step in one.plan.steps_of(measure.id)),
            )
            for one in plans
            for measure in one.plan.measures
        ),
        plans=tuple(one.plan.fiscal_year for one in plans),
    )


def _step(
    catalogue: Catalogue, step: Step, expected: frozenset[Duty], known: Mapping[Duty, Report], today: date
) -> StepSummary:
    duties = {owner: Duty(catalogue.plan.fiscal_year, step.id, owner) for owner in step.owners}
    joint = join(step.owners, {owner: known[duty] for owner, duty in duties.items() if duty in known})
    return StepSummary(
        step=step,
        joint=joint,
        owners=tuple(
            OwnerLine(catalogue.unit_by_code[owner], known.get(duty), duty in expected)
            for owner, duty in duties.items()
        ),
        overdue=step.due < today and joint.status is not Status.COMPLETED and not step.cancelled,
    )


def _missing_units(
    plans: Sequence[Catalogue], expected: frozenset[Duty], reports: Mapping[Duty, Report]
) -> tuple[MissingUnit, ...]:
    """Units that owe, those that said nothing at all first, each in the plan's order."""
    owed: dict[str, list[Duty]] = {}
    units: dict[str, Unit] = {}
    for one in plans:
        units |= one.unit_by_code
        for step in one.plan.steps:
            for owner in step.owners:
                duty = Duty(one.plan.fiscal_year, step.id, owner)
                if duty in expected and duty not in reports:
                    owed.setdefault(owner, []).append(duty)
    reported = {duty.unit for duty in expected if duty in reports}
    found = [MissingUnit(units[unit], tuple(duties), unit not in reported) for unit, duties in owed.items()]
    return tuple(sorted(found, key=lambda one: not one.silent))


def _measure_json(one: MeasureSummary) -> dict[str, Any]:
    return {
        "plan": one.plan,
        "id": one.measure.id,
        "title": one.measure.title.th,
        "steps": [
            {
                "id": step.step.id,
                "title": step.step.title.th,
                "due": step.step.due.isoformat(),
                "overdue": step.overdue,
                "status": step.joint.status.value if step.joint.status else None,
                "answered": step.joint.answered,
                "owners": step.joint.owners,
                "units": [_owner_json(owner) for owner in step.owners],
            }
            for step in one.steps
        ],
    }


def _owner_json(owner: OwnerLine) -> dict[str, Any]:
    report = owner.report
    return {
        "unit": owner.unit.code,
        "name": owner.unit.name.th,
        "asked": owner.asked,
        "status": report.status.value if report else None,
        "percent": _number(report.percent) if report else None,
        "progress": report.progress if report else None,
        **{part.value: words(report, part) if report else None for part in REMARKS},
        "late": report.late if report else None,
        "round": report.round if report else None,
        "revision": report.revision if report else None,
        "author": report.author_name if report else None,
        "at": _iso(report.at) if report else None,
    }


def _number(percent: Decimal | None) -> int | float | None:
    """A percent as JSON's number, whole where it is."""
    if percent is None:
        return None
    return int(percent) if percent == percent.to_integral_value() else float(percent)


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
