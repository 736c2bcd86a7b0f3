"""A unit in a round as the coordinator sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.calendar.fiscal import Period
from domain.calendar.rounds import RoundState
from domain.catalogue.plan import Unit
from domain.coordination.people import LinkedPerson
from domain.reports.reports import Duty
from domain.summary.steps import OwnerLine, StepSummary


@dataclass(frozen=True, slots=True)
class UnitStatus:
    """A unit in a round: its people, the steps the round asks of it with their reports, and drafts by their beginning.

    `returned` are duties whose report was returned: they are owed again.
    """

    quarter: Period
    state: RoundState
    unit: Unit
    people: tuple[LinkedPerson, ...]
    steps: tuple[tuple[StepSummary, OwnerLine], ...]
    drafts: Mapping[Duty, datetime]
    returned: frozenset[Duty] = frozenset()

    def duty(self, step: StepSummary) -> Duty:
        """The unit's duty of a step."""
        return Duty(step.plan, step.step.id, self.unit.code)

    @property
    def running(self) -> bool:
        """Check whether the round takes reports."""
        return self.state is not RoundState.CLOSED

    @property
    def owed(self) -> tuple[Duty, ...]:
        """Duties without a report, or whose report was returned."""
        return tuple(
            duty for step, line in self.steps if (duty := self.duty(step)) in self.returned or line.report is None
        )

    @property
    def sent(self) -> tuple[Duty, ...]:
        """Duties with a report that was not returned."""
        return tuple(
            duty for step, line in self.steps if (duty := self.duty(step)) not in self.returned and line.report
        )

    @property
    def reachable(self) -> bool:
        """Check whether somebody of the unit can be reached and is not away."""
        return any(one.blocked_at is None and one.away_until is None for one in self.people)
