"""Hand-overs: reporting that one person of a unit gave to another."""

from dataclasses import dataclass
from datetime import date

from domain.people import Limit
from domain.reports.reports import Duty


@dataclass(frozen=True, slots=True)
class HandOver:
    """Reporting for a unit as one person gave it to another: some steps, or all, until a day or for a round."""

    giver: int
    to: int
    to_name: str
    unit: str
    limits: tuple[Limit, ...] = ()
    until: date | None = None
    round: str | None = None

    def covers(self, duty: Duty) -> bool:
        """Check whether a duty is part of it."""
        step = Limit(duty.unit, duty.plan, duty.step)
        return duty.unit == self.unit and (not self.limits or step in self.limits)
