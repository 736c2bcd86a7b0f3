"""Steps of a summary that need the director, the most urgent first; each stands once, by its most urgent need."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.reports.reports import contradicting
from domain.summary.summary import OwnerLine, StepSummary, Summary


class NeedKind(StrEnum):
    """Kind of a need, in the order of urgency."""

    AWAITS = "awaits"
    STUCK = "stuck"
    OVERDUE = "overdue"
    CONTRADICTION = "contradiction"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Need:
    """A step that needs the director; `line` is the owner whose words say why, if it is one owner's words."""

    kind: NeedKind
    step: StepSummary
    line: OwnerLine | None = None

    @property
    def words(self) -> str:
        """The obstacle in the unit's own words, as long as it is; "" without one."""
        report = self.line.report if self.line is not None else None
        return (report.obstacles or "") if report is not None else ""


def needs_of(compiled: Summary) -> tuple[Need, ...]:
    """The steps that need the director, by kind and then in the plan's order."""
    order = list(NeedKind)
    found = [need for step in compiled.steps if (need := next(_needs(step), None)) is not None]
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def contradicts(step: StepSummary) -> bool:
    """Check whether owners of a step contradict each other: it is completed for one, and stuck or unbegun for another.

    Only this round's reports count: an old one is outdated, not in contradiction.
    """
    said = {line.report.status for line in step.owners if line.asked and line.report is not None}
    return contradicting(said)


def _needs(step: StepSummary) -> Iterator[Need]:
    for line in step.owners:
        if line.awaits_director:
            yield Need(NeedKind.AWAITS, step, line)
    for line in step.owners:
        if line.stuck:
            yield Need(NeedKind.STUCK, step, line)
    if step.overdue:
        yield Need(NeedKind.OVERDUE, step)
    if contradicts(step):
        yield Need(NeedKind.CONTRADICTION, step)
    for line in step.owners:
        if line.asked and line.bare:
            yield Need(NeedKind.BARE, step, line)
