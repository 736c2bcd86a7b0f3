"""Compiling a round into its summary, from what the rows say of it at a moment."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time, moment_at
from domain.calendar.rounds import Round
from domain.catalogue.plan import FIRST_FURTHER, Catalogue, Plan, Step, Unit
from domain.catalogue.plan_titles import marks_of
from domain.evidence.evidence import NONE, Evidence
from domain.language.bilingual import Bilingual
from domain.reports.overdue import lapsed
from domain.reports.reports import Duty, Report, Status, join, join_statuses
from domain.summary.awaiting import awaits_director
from domain.summary.results import says_no_result
from domain.summary.steps import MeasureSummary, OwnerLine, StepKey, StepState, StepSummary, state_of
from domain.summary.summary import Before, MissingReason, MissingUnit, Summary

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Facts around a round's reports.

    `corrected` are duties whose first report was in time and the newest is not; `drafts` those somebody has a draft
    for. `reach` holds the units with somebody linked, and whether one of them can be reached; None where it is
    not known; `away` those whose people are all away, until when. `evidence` is that of the round's duties; `before` is
    the round before; `kept` are duties without a report in this round that an earlier one keeps from being overdue.
    """

    corrected: frozenset[Duty] = frozenset()
    drafts: frozenset[Duty] = frozenset()
    reach: Mapping[str, bool] | None = None
    away: Mapping[str, date] = field(default_factory=dict)
    evidence: Mapping[Duty, Evidence] = field(default_factory=dict)
    before: Before | None = field(default=None)
    kept: frozenset[Duty] = frozenset()


def compile_summary(
    round_: Round,
    catalogues: Iterable[Catalogue],
    asked: Iterable[Duty],
    reports: Mapping[Duty, Report],
    earlier: Mapping[Duty, Report],
    now: datetime,
    zone: ZoneInfo,
    around: Circumstances | None = None,
) -> Summary:
    """Compile a round.

    `asked` are the duties it expects a report on, `reports` its newest revisions; `earlier` the newest reports up to
    this round, for steps it does not ask about since they are completed and acknowledged. Overdue is judged as of now,
    or of the round's closing.
    """
    expected = frozenset(asked)
    at = now if round_.closed_at is None else min(now, round_.closed_at)
    plans = [one for one in catalogues if any(duty.plan == one.plan.number for duty in expected)]
    marks = _marks([one.plan for one in plans])
    known = {**{duty: one for duty, one in earlier.items() if duty not in expected}, **reports}
    compiling = _Compiling(
        round_.quarter, expected, known, local_time(at, zone).date(), zone, around or Circumstances(), marks
    )
    measures = tuple(part for one in plans for part in compiling.measures(one))
    given = {duty: reports[duty] for duty in expected if duty in reports}
    corrected = sum(one.late and duty in compiling.around.corrected for duty, one in given.items())
    return Summary(
        quarter=round_.quarter,
        at=now,
        opened_at=round_.opened_at,
        due_at=round_.due_at,
        closed_at=round_.closed_at,
        state=round_.state(now),
        asked=len(expected),
        answered=len(given),
        late=sum(one.late for one in given.values()) - corrected,
        missing_units=compiling.missing_units(plans, reports),
        measures=measures,
        plans=tuple(one.plan.number for one in plans),
        corrected=corrected,
        before=compiling.around.before,
        marks=marks,
    )


def _marks(plans: Sequence[Plan]) -> Mapping[int, Bilingual]:
    """The words that tell steps of plans from each other; a year's own plan needs none beside its further ones."""
    shared = len({one.fiscal_year for one in plans}) < len(plans)
    return {number: mark for number, mark in marks_of(plans).items() if not shared or number >= FIRST_FURTHER}


def count_before(
    round_: Round,
    catalogues: Iterable[Catalogue],
    asked: Iterable[Duty],
    statuses: Mapping[Duty, Status],
    now: datetime,
    zone: ZoneInfo,
    kept: frozenset[Duty] = frozenset(),
) -> Before:
    """The counts of a round to compare the next with, as `compile_summary` counts; `statuses` are the newest known.

    `kept` are duties without a report in the round that an earlier one keeps from being overdue.
    """
    followed = {duty.plan for duty in asked}
    at = now if round_.closed_at is None else min(now, round_.closed_at)
    today = local_time(at, zone).date()
    counts: Counter[StepState] = Counter()
    stuck: list[StepKey] = []
    for one in catalogues:
        plan = one.plan.number
        for step in one.plan.steps if plan in followed else ():
            owners = step.owners_in(round_.quarter)
            given = {owner: statuses[duty] for owner in owners if (duty := Duty(plan, step.id, owner)) in statuses}
            joint = join_statuses(owners, given)
            left = [owner for owner in owners if Duty(plan, step.id, owner) not in kept]
            passed = _overdue_day(one.plan, step, today, round_.quarter, [given.get(owner) for owner in left])
            state = state_of(joint, overdue=passed is not None, cancelled=step.cancelled_by(round_.quarter))
            counts[state] += 1
            if state is StepState.STUCK:
                stuck.append((plan, step.id))
    return Before(round_.quarter, {state: counts[state] for state in StepState}, frozenset(stuck))


def _overdue_day(plan: Plan, step: Step, today: date, quarter: Period, newest: Iterable[Status | None]) -> date | None:
    """The day a step was due that has passed; None where every owner's newest report by a round keeps it from that."""
    passed = lapsed(plan, step, today)
    if passed is None or all(one is not None and passed.is_met(one, quarter) for one in newest):
        return None
    return passed.day


@dataclass(frozen=True, slots=True)
class _Compiling:
    """A compilation: quarter, duties asked about, the report known of each, the local date, what is around."""

    quarter: Period
    expected: frozenset[Duty]
    known: Mapping[Duty, Report]
    today: date
    zone: ZoneInfo
    around: Circumstances
    marks: Mapping[int, Bilingual]

    def measures(self, one: Catalogue) -> Iterable[MeasureSummary]:
        """The measures of a plan with their steps."""
        steps: dict[str, list[StepSummary]] = {}
        for step in one.plan.steps:
            steps.setdefault(step.measure, []).append(self._step(one, step))
        for measure in one.plan.measures:
            yield MeasureSummary(one.plan.number, measure, tuple(steps.get(measure.id, ())))

    def _step(self, catalogue: Catalogue, step: Step) -> StepSummary:
        plan = catalogue.plan.number
        owners = step.owners_in(self.quarter)
        cancelled = step.cancelled_by(self.quarter)
        given = [(duty, self.known.get(duty)) for duty in (Duty(plan, step.id, owner) for owner in owners)]
        joint = join(owners, {duty.unit: report for duty, report in given if report is not None})
        kept = self.around.kept
        newest = [None if report is None else report.status for duty, report in given if report or duty not in kept]
        passed = None if cancelled else _overdue_day(catalogue.plan, step, self.today, self.quarter, newest)
        return StepSummary(
            plan=plan,
            step=step,
            joint=joint,
            owners=tuple(self._line(catalogue, duty, report) for duty, report in given),
            overdue=passed is not None,
            cancelled=cancelled,
            mark=self.marks.get(plan),
            overdue_since=None if passed is None else moment_at(passed + _DAY, time.min, self.zone),
        )

    def _line(self, catalogue: Catalogue, duty: Duty, report: Report | None) -> OwnerLine:
        asked = duty in self.expected
        done = report is not None and report.status is Status.COMPLETED
        held = report is not None and report.status not in (Status.COMPLETED, Status.CANNOT)
        handed_in = self.around.evidence.get(duty) if report is not None and asked else None
        given = NONE if report is None or handed_in is None else handed_in.upto(report.revision)
        return OwnerLine(
            unit=catalogue.unit_by_code[duty.unit],
            report=report,
            asked=asked,
            corrected=asked and report is not None and report.late and duty in self.around.corrected,
            draft=asked and report is None and duty in self.around.drafts,
            awaits_director=report is not None and held and awaits_director(report.obstacles, catalogue.plan),
            bare=report is not None and done and not given.files and says_no_result(report.progress),
            evidence=given,
        )

    def missing_units(self, plans: Sequence[Catalogue], reports: Mapping[Duty, Report]) -> tuple[MissingUnit, ...]:
        """Units that owe, those that said nothing at all first, each in the plan's order."""
        owed: dict[str, list[Duty]] = {}
        units: dict[str, Unit] = {}
        for one in plans:
            units |= one.unit_by_code
            for step in one.plan.steps:
                for owner in step.owners_in(self.quarter):
                    duty = Duty(one.plan.number, step.id, owner)
                    if duty in self.expected and duty not in reports:
                        owed.setdefault(owner, []).append(duty)
        reported = {duty.unit for duty in self.expected if duty in reports}
        found = [self._missing(units[unit], tuple(duties), unit not in reported) for unit, duties in owed.items()]
        return tuple(sorted(found, key=lambda one: not one.silent))

    def _missing(self, unit: Unit, duties: tuple[Duty, ...], silent: bool) -> MissingUnit:
        drafts = sum(duty in self.around.drafts for duty in duties)
        return MissingUnit(unit, duties, silent, self._reason(unit.code, silent), drafts)

    def _reason(self, unit: str, silent: bool) -> MissingReason:
        """The reason nobody of a unit answers; it counts also where somebody did before they left."""
        reach = self.around.reach
        if reach is not None and not reach.get(unit, False):
            return MissingReason.BLOCKED if unit in reach else MissingReason.UNLINKED
        if unit in self.around.away:
            return MissingReason.AWAY
        return MissingReason.SILENT if silent else MissingReason.PARTLY
