"""Reports, and how the owners' reports on a step join."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Status(StrEnum):
    """Status of a step, in its owner's words."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    STUCK = "stuck"
    CANNOT = "cannot"
    """Status of a step that cannot be done, as its owner says: whoever decides confirms it or returns the report."""

    @property
    def needs_reason(self) -> bool:
        """Check whether a report has to say why: what holds the step up, or why it can't be done."""
        return self in (Status.STUCK, Status.CANNOT)


@dataclass(frozen=True, slots=True)
class Report:
    """One unit's report on one step in one round. `at` is UTC office time; `late` is against the round's due time.

    `plan` is the number of the step's plan (2563): step ids are unique within a plan only. `on_behalf` when a
    coordinator gave it in the unit's place. `file` is the file it was brought from, by the import `brought`: such a
    report of an earlier period is neither late nor punctual.
    """

    plan: int
    step: str
    unit: str
    round: str
    revision: int
    status: Status
    percent: Decimal | None
    progress: str
    """ "" where a stuck step's report tells of its obstacles only."""
    obstacles: str | None
    """Obstacles, or the reason where the step is stuck or cannot be done; "" for none."""
    author: int
    author_name: str
    at: datetime
    late: bool
    joint: str = ""
    """The unit whose person gave it, where it was given for several owners; "" otherwise."""
    on_behalf: bool = False
    file: str = ""
    brought: int | None = None

    @property
    def is_anothers(self) -> bool:
        """Check whether another owner of the step gave it, for its unit too."""
        return self.joint not in ("", self.unit)

    @property
    def duty(self) -> "Duty":
        """Duty this report meets."""
        return Duty(self.plan, self.step, self.unit)


@dataclass(frozen=True, slots=True, order=True)
class Duty:
    """A (step, unit) pair of a plan that is asked about; `plan` is the plan's number (2563)."""

    plan: int
    step: str
    unit: str

    def of(self, unit: str) -> "Duty":
        """Duty of another unit for the same step."""
        return Duty(self.plan, self.step, unit)


@dataclass(frozen=True, slots=True)
class JointStatus:
    """A step's status over all its owners; `status` is None while nobody has reported."""

    status: Status | None
    answered: int
    owners: int

    @property
    def complete(self) -> bool:
        """Check whether every owner has reported."""
        return self.answered == self.owners


def contradicting(statuses: Collection[Status]) -> bool:
    """Check whether owners' statuses contradict each other: completed for one, hindered or unbegun for another."""
    against = (Status.STUCK, Status.CANNOT, Status.NOT_STARTED)
    return Status.COMPLETED in statuses and any(one in statuses for one in against)


def may_join(unit: str, given: Report | None) -> bool:
    """Check whether a unit may report for another owner: it has not reported, or only by that unit's joint report."""
    return given is None or given.joint == unit


def join(owners: Iterable[str], reports: Mapping[str, Report]) -> JointStatus:
    """Join owners' reports (unit code → report): stuck if any is, completed if all are, else in progress.

    It can't be done where an owner says so and none is merely stuck. A step nobody has begun stays "not started".
    """
    return join_statuses(owners, {owner: report.status for owner, report in reports.items()})


def join_statuses(owners: Iterable[str], statuses: Mapping[str, Status]) -> JointStatus:
    """Join owners' statuses (unit code → status), as `join` does."""
    names = tuple(owners)
    given = [statuses[name] for name in names if name in statuses]
    status: Status | None
    if not given:
        status = None
    elif Status.STUCK in given:
        status = Status.STUCK
    elif Status.CANNOT in given:
        status = Status.CANNOT
    elif len(given) == len(names) and set(given) == {Status.COMPLETED}:
        status = Status.COMPLETED
    elif set(given) == {Status.NOT_STARTED}:
        status = Status.NOT_STARTED
    else:
        status = Status.IN_PROGRESS
    return JointStatus(status, len(given), len(names))
