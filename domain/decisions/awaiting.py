"""Matters that await the director's decision, most urgent first."""

import zlib
from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Final

from domain.decisions.decisions import Decision, DecisionKind, Instruction, OpenMatters
from domain.decisions.prepared import PreparedDecision
from domain.decisions.record import DecisionRecord
from domain.reports.reports import Duty, Report, Status
from domain.summary.needs import Need, NeedKind, contradicts, needs_in
from domain.summary.steps import OwnerLine, StepSummary
from domain.summary.summary import Summary


class Reason(IntEnum):
    """Reasons for which a matter awaits a decision, the most urgent first."""

    DIRECTOR = 1
    """An obstacle names the director, or a signature."""
    STUCK = 2
    CANNOT = 3
    """A unit reports that the step can't be done: cancelling it confirms that, returning the report does not."""
    REQUEST = 4
    """A unit asks for more time."""
    DONE = 5
    """A unit reports an instruction done."""
    CAME_BACK = 6
    """A report that was returned was given anew."""
    OVERDUE = 7
    CONTRADICTION = 8
    """Owners of one step report what does not go together."""
    NO_EVIDENCE = 9
    """A step is reported completed without a result or evidence."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter to decide: a step of a plan, or an instruction reported done; `reasons` most urgent first."""

    reasons: tuple[Reason, ...]
    plan: int = 0
    step: StepSummary | None = None
    requests: tuple[Decision, ...] = ()
    instruction: Instruction | None = None

    @property
    def cannot(self) -> str:
        """Reason for which its owners say that the step can't be done, "" where none does."""
        lines = self.step.owners if self.step is not None else ()
        return "\n".join(one.report.obstacles or "" for one in lines if one.cannot and one.report is not None)


@dataclass(frozen=True)
class Awaiting:
    """A round with what was decided in it; `drafted` is what was prepared, also what no longer fits."""

    compiled: Summary
    record: DecisionRecord
    drafted: tuple[PreparedDecision, ...] = ()

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """Matters that await a decision, most urgent first."""
        return matters_in(self.compiled, self.record)

    @cached_property
    def prepared(self) -> tuple[PreparedDecision, ...]:
        """Prepared decisions that can be passed, oldest first."""
        return tuple(one for one in self.drafted if fits(one, self))

    def prepared_for(self, one: Matter) -> tuple[PreparedDecision, ...]:
        """Prepared decisions about a matter."""
        if one.instruction is not None:
            return tuple(each for each in self.prepared if each.decision.refers == one.instruction.number)
        if one.step is None:
            return ()
        about = (one.plan, one.step.step.id)
        return tuple(each for each in self.prepared if (each.decision.plan, each.decision.step) == about)

    @cached_property
    def on_track(self) -> tuple[Report, ...]:
        """Reports that can be acknowledged together."""
        return on_track(self.compiled, self.record)

    @cached_property
    def open_matters(self) -> OpenMatters:
        """Matters still open, for the summary and the documents."""
        lines = (owner for measure in self.compiled.measures for step in measure.steps for owner in step.owners)
        return self.record.open_matters({one.report.duty: one.report for one in lines if one.report and one.asked})

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """The steps that await a decision as the summary tells of them, in the order of the matters."""
        found = (_need(one, one.step, self.record) for one in self.matters if one.step is not None)
        return tuple(one for one in found if one is not None)

    def step(self, plan: int, step: str) -> StepSummary | None:
        """A step of the round."""
        found = (one for measure in self.compiled.measures if measure.plan == plan for one in measure.steps)
        return next((one for one in found if one.step.id == step), None)

    def matter(self, plan: int, step: str) -> Matter | None:
        """A step with the reasons for which it awaits a decision, perhaps none."""
        found = self.step(plan, step)
        if found is None:
            return None
        waiting = (one for one in self.matters if one.step is not None and (one.plan, one.step.step.id) == (plan, step))
        return next(waiting, Matter((), plan, found))

    def after(self, plan: int, step: str) -> Matter | None:
        """The matter to decide after a step's: the next in the list, else the first."""
        others = [one for one in self.matters if one.step is None or (one.plan, one.step.step.id) != (plan, step)]
        return others[0] if others else None


def matters_in(compiled: Summary, record: DecisionRecord) -> tuple[Matter, ...]:
    """Matters of a round that await a decision."""
    found = [Matter((Reason.DONE,), instruction=one) for one in record.instructions if one.done and not one.accepted]
    for measure in compiled.measures:
        for step in measure.steps:
            asked = tuple(one for one in record.requests if (one.plan, one.step) == (measure.plan, step.step.id))
            reasons = reasons_of(measure.plan, step, record)
            if asked and not step.cancelled:
                reasons = tuple(sorted((Reason.REQUEST, *reasons)))
            if reasons:
                found.append(Matter(reasons, measure.plan, step, asked))
    return tuple(sorted(found, key=lambda one: one.reasons[0]))


_TOLD_AS: Final = {
    Reason.DIRECTOR: NeedKind.AWAITS,
    Reason.STUCK: NeedKind.STUCK,
    Reason.CANNOT: NeedKind.CANNOT,
    Reason.OVERDUE: NeedKind.OVERDUE,
    Reason.CONTRADICTION: NeedKind.CONTRADICTION,
    Reason.NO_EVIDENCE: NeedKind.BARE,
}


def _need(matter: Matter, step: StepSummary, record: DecisionRecord) -> Need | None:
    """The need of a matter by its most urgent reason, with the words of the owner it is about."""
    match matter.reasons[0]:
        case Reason.REQUEST:
            asked = matter.requests[0]
            line = next((one for one in step.owners if one.unit.code == asked.unit), None)
            return Need(NeedKind.REQUEST, step, line, asked.words, asked.until)
        case Reason.CAME_BACK:
            again = (one for one in step.owners if Duty(matter.plan, step.step.id, one.unit.code) in record.returned)
            return Need(NeedKind.CAME_BACK, step, next(again, None))
    return next((one for one in needs_in(step) if one.kind is _TOLD_AS[matter.reasons[0]]), None)


def reasons_of(plan: int, step: StepSummary, record: DecisionRecord) -> tuple[Reason, ...]:
    """Reasons for which a step's reports await a decision; none once each was decided on as it is."""
    open_ = undecided(plan, step, record)
    if not open_:
        return ()
    reasons = []
    if any(one.awaits_director for one in open_):
        reasons.append(Reason.DIRECTOR)
    if any(one.report and Duty(plan, step.step.id, one.unit.code) in record.returned for one in open_):
        reasons.append(Reason.CAME_BACK)
    if any(one.stuck for one in open_):
        reasons.append(Reason.STUCK)
    if any(one.cannot for one in open_):
        reasons.append(Reason.CANNOT)
    if step.overdue:
        reasons.append(Reason.OVERDUE)
    if contradicts(step):
        reasons.append(Reason.CONTRADICTION)
    if any(one.bare for one in open_):
        reasons.append(Reason.NO_EVIDENCE)
    return tuple(sorted(reasons))


def undecided(plan: int, step: StepSummary, record: DecisionRecord) -> tuple[OwnerLine, ...]:
    """Owners of a step whose report, or that there is none, was not decided on as it is; none of a cancelled step.

    A report that is not done and was acknowledged before the step became overdue awaits again.
    """
    if step.cancelled:
        return ()
    asked = (one for one in step.owners if one.asked)
    return tuple(one for one in asked if _awaits(Duty(plan, step.step.id, one.unit.code), one, step, record))


def _awaits(duty: Duty, line: OwnerLine, step: StepSummary, record: DecisionRecord) -> bool:
    if record.awaits(duty, line.report):
        return True
    if step.overdue_since is None or (line.report is not None and line.report.status is Status.COMPLETED):
        return False
    last = record.settled[duty]
    return last.kind is DecisionKind.ACKNOWLEDGE and last.at < step.overdue_since


def on_track(compiled: Summary, record: DecisionRecord) -> tuple[Report, ...]:
    """Reports that can be acknowledged together: of steps all of whose owners have reported and nothing stands out."""
    found: list[Report] = []
    for measure in compiled.measures:
        for step in measure.steps:
            owners = [one for one in step.owners if one.asked]
            if any(one.report is None for one in owners) or step.cancelled:
                continue
            if reasons_of(measure.plan, step, record):
                continue
            given = [one.report for one in owners if one.report is not None]
            found += [one for one in given if record.awaits(one.duty, one)]
    return tuple(found)


def stamp_of(reports: Collection[Report]) -> str:
    """Stamp of reports as they were shown, in eight characters: a button acknowledges no others."""
    seen = sorted((one.plan, one.step, one.unit, one.round, one.revision) for one in reports)
    return f"{zlib.crc32(repr(seen).encode()):08x}"


def step_stamp(seen: Awaiting, plan: int, step: str) -> str:
    """Stamp of a step's reports and of what was decided on them, as they are."""
    found = seen.step(plan, step)
    reports_ = [one.report for one in found.owners if one.report and one.asked] if found else []
    last = max(
        (one.number for duty, one in seen.record.settled.items() if (duty.plan, duty.step) == (plan, step)), default=0
    )
    return f"{stamp_of(reports_)}{last}"


def fits(one: PreparedDecision, seen: Awaiting) -> bool:
    """Check whether a prepared decision can still be passed: what it is about is as it was, and nobody decided."""
    decision, record = one.decision, seen.record
    if decision.kind is DecisionKind.INSTRUCT:
        return True
    if decision.refers is not None:
        if decision.kind in (DecisionKind.GRANT, DecisionKind.REFUSE):
            return any(each.number == decision.refers for each in record.requests)
        found = record.instruction(decision.refers)
        return found is not None and found.done is not None and not found.accepted
    step = seen.step(decision.plan or 0, decision.step)
    if step is None or step.cancelled:
        return False
    match decision.kind:
        case DecisionKind.ACKNOWLEDGE:
            return step_stamp(seen, decision.plan or 0, decision.step) == one.stamp
        case DecisionKind.RETURN:
            reports = (each.report for each in step.owners if each.unit.code == decision.unit)
            last = record.settled.get(decision.duty)
            untouched = last is None or last.at <= decision.at
            return untouched and any(each and each.revision == decision.revision for each in reports)
        case DecisionKind.MOVE:
            return decision.unit in step.step.owners and decision.to_unit not in step.step.owners
        case DecisionKind.GRANT:
            return decision.until is not None and step.step.is_later(decision.until)
    return True
