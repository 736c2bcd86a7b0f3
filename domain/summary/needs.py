"""Steps of a summary that need the director, the most urgent first; each stands once, by its most urgent need."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.reports.reports import contradicting
from domain.summary.steps import OwnerLine, StepSummary
from domain.summary.summary import Summary


class NeedKind(StrEnum):
    """Kind of a need, in the order of urgency."""

    AWAITS = "awaits"
    STUCK = "stuck"
    CANNOT = "cannot"
    """A unit reports that the step can't be done."""
    REQUEST = "request"
    """A unit asks for more time."""
    CAME_BACK = "came_back"
    """A report that was returned was given anew."""
    OVERDUE = "overdue"
    CONTRADICTION = "contradiction"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Need:
    """A step that needs the director; `line` is the owner whose words say why, if it is one owner's words.

    `reason` is why more time is asked for, and `until` the date asked for.
    """

    kind: NeedKind
    step: StepSummary
    line: OwnerLine | None = None
    reason: str = ""
    until: date | None = None

    @property
    def words(self) -> str:
        """The unit's own words, as long as they are: why it asks for more time, or what it reports as the reason."""
        if self.kind is NeedKind.REQUEST:
            return self.reason
        report = self.line.report if self.line is not None else None
        return (report.obstacles or "") if report is not None else ""


def needs_of(compiled: Summary) -> tuple[Need, ...]:
    """The steps that need the director as far as their reports tell, by kind and then in the plan's order."""
    order = list(NeedKind)
    found = [need for step in compiled.steps if (need := next(needs_in(step), None)) is not None]
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def contradicts(step: StepSummary) -> bool:
    """Check whether owners of a step contradict each other: it is completed for one, hindered or unbegun for another.

    Only this round's reports count: an old one is outdated, not in contradiction.
    """
    said = {line.report.status for line in step.owners if line.asked and line.report is not None}
    return contradicting(said)


def needs_in(step: StepSummary) -> Iterator[Need]:
    """The needs of a step that its reports tell of, the most urgent first; none of one that is cancelled."""
    return iter(()) if step.cancelled else _needs(step)


def _needs(step: StepSummary) -> Iterator[Need]:
    for line in step.owners:
        if line.awaits_director:
            yield Need(NeedKind.AWAITS, step, line)
    for line in step.owners:
        if line.stuck:
            yield Need(NeedKind.STUCK, step, line)
    for line in step.owners:
        if line.cannot:
            yield Need(NeedKind.CANNOT, step, line)
    if step.overdue:
        yield Need(NeedKind.OVERDUE, step)
    if contradicts(step):
        yield Need(NeedKind.CONTRADICTION, step)
    for line in step.owners:
        if line.asked and line.bare:
            yield Need(NeedKind.BARE, step, line)
