"""Overdue steps: which of a step's days has passed, and which reports keep it from being overdue.

A step is overdue once its last day has passed – of a month its last one, of "all year" the year's – unless every
owner's newest report says completed. What is done again and again ends a turn with each repeat: once a round has asked
about a turn, it is overdue unless the owner has said since that it is done or goes on. What waits for an event, or
names no day, is never overdue by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.calendar.fiscal import Period
from domain.catalogue.due import DueKind
from domain.catalogue.plan import Plan, Step
from domain.reports.reports import Report, Status


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A day of a step that has passed; `turn` is the end of the round's period that had to tell of it, None at the end.

    A turn is answered by a report of that round or a later one, the step as a whole by the word that it is completed.
    """

    day: date
    turn: date | None = None

    def is_met(self, status: Status, round_: Period) -> bool:
        """Check whether a newest report, of a round, keeps the step from being overdue."""
        if self.turn is None:
            return status is Status.COMPLETED
        return round_.last_day >= self.turn and status in (Status.COMPLETED, Status.IN_PROGRESS)

    def is_met_by(self, report: Report | None) -> bool:
        """Check whether an owner's newest report does."""
        return report is not None and self.is_met(report.status, Period.parse(report.round))

    def is_overdue(self, newest: Iterable[Report | None]) -> bool:
        """Check whether a step is overdue by its owners' newest reports."""
        return not all(self.is_met_by(one) for one in newest)


def lapsed(plan: Plan, step: Step, today: date) -> Lapsed | None:
    """The latest day of a step that has passed; None if none has, so that nothing can be overdue."""
    if step.last_day is None:
        return None
    if step.last_day < today:
        return Lapsed(step.last_day)
    before = Period.of(today, plan.cycle).first_day if step.due_kind is DueKind.EVERY else today
    turns = [Lapsed(day, _told_by(plan, step, day)) for day in step.turns if day < before]
    return next((one for one in reversed(turns) if one.turn is not None and one.turn >= plan.approved_on), None)


def is_over(plan: Plan, step: Step, told_in: Period) -> bool:
    """Check whether a report of a round that says completed completes the step, and not one of its turns only."""
    return not step.turns or told_in.last_day >= _told_by(plan, step, step.turns[-1])


def _told_by(plan: Plan, step: Step, turn: date) -> date:
    """The end of the first period whose round tells of a turn; of a term after a period, of that period."""
    return turn if step.due_kind is DueKind.EVERY else Period.of(turn, plan.cycle).previous().last_day
