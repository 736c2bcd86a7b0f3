"""People, their roles, and what each role may see and do (docs/design.md, "Who may see what")."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from domain.language.lang import Lang

TELEGRAM: Final = "telegram"
"""The name of the one messenger there is, as an address keeps it in its `channel`."""


class Address(NamedTuple):
    """A person or chat as a messenger knows it; `id` is the messenger's own, opaque to everybody else."""

    channel: str
    id: str

    def __str__(self) -> str:
        return f"{self.channel}:{self.id}"


class Role(StrEnum):
    """Role of a person in the agency; everybody is staff."""

    STAFF = "staff"
    UNIT = "unit"
    DIRECTOR = "director"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    ADMIN = "admin"
    BEHALF = "behalf"
    """A coordinator who reports for a unit in its people's place, for a while."""


class OfUnit(Protocol):
    """A step of a plan, as one of its units answers for it: a duty, or a limit."""

    @property
    def unit(self) -> str:
        """The unit's code."""

    @property
    def plan(self) -> int:
        """The plan's number: its fiscal year, or one of its own for a further plan of a year."""

    @property
    def step(self) -> str:
        """The step's id."""


class Limit(NamedTuple):
    """A step that somebody reports on for a unit: no other of the unit's is theirs."""

    unit: str
    plan: int
    step: str


def written_limits(limits: Iterable[Limit]) -> str:
    """Limits of one unit as a membership and an invitation keep them; "" for none."""
    return "\n".join(f"{one.plan} {one.step}" for one in limits)


def read_limits(unit: str, written: str) -> tuple[Limit, ...]:
    """Limits of a unit as they were written."""
    parts = (line.split(" ", 1) for line in written.split("\n") if line)
    return tuple(Limit(unit, int(plan), step) for plan, step in parts)


@dataclass(frozen=True, slots=True)
class Person:
    """Person who writes to the bot. `id` is ours, whatever messenger they write from.

    `own_language` is what they chose with /language; `language` what they are spoken to in. `addresses` begin with the
    one they are written to at: of somebody an update came from, the one it came from. `behalf` are those of `units` for
    which they report in the place of the units' people. `limits` are the steps – unit, plan, step – that are all they
    report on for these units, since no more was handed over to them.
    """

    id: int
    name: str
    language: Lang
    own_language: Lang | None = None
    roles: frozenset[Role] = frozenset()
    units: tuple[str, ...] = ()
    blocked: bool = False
    addresses: tuple[Address, ...] = ()
    behalf: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()

    @property
    def address(self) -> Address:
        """The address to write to; raises LookupError for somebody without any."""
        if not self.addresses:
            raise LookupError(f"person {self.id} has no address")
        return self.addresses[0]

    @property
    def is_director(self) -> bool:
        """Check whether the person is (one of) the director(s)."""
        return Role.DIRECTOR in self.roles

    @property
    def decides(self) -> bool:
        """Check whether the person decides on reports: the director, or a deputy for as long as they are one."""
        return self.is_director or Role.DEPUTY in self.roles

    @property
    def is_secretary(self) -> bool:
        """Check whether the person prepares decisions for the director."""
        return Role.SECRETARY in self.roles

    @property
    def is_admin(self) -> bool:
        """Check whether the person is a coordinator."""
        return Role.ADMIN in self.roles

    @property
    def oversees(self) -> bool:
        """Check whether the person may see every unit's words and the summary."""
        return self.decides or self.is_admin or self.is_secretary

    def may_read(self, unit: str) -> bool:
        """Check whether the person may see a unit's reports: its own people, whoever oversees."""
        return self.oversees or (unit in self.units and not self.limited(unit))

    def may_report_for(self, unit: str) -> bool:
        """Check whether the person reports for a unit, if only on some of its steps."""
        return unit in self.units

    def limited(self, unit: str) -> bool:
        """Check whether the person reports on some steps of a unit only."""
        return any(one.unit == unit for one in self.limits)

    def may_report(self, duty: OfUnit) -> bool:
        """Check whether the person reports on a step for its unit."""
        mine = not self.limited(duty.unit) or Limit(duty.unit, duty.plan, duty.step) in self.limits
        return duty.unit in self.units and mine


@dataclass(frozen=True, slots=True)
class Deputy:
    """Person who decides in the director's place, up to and including a local day."""

    person: int
    name: str
    until: date


@dataclass(frozen=True, slots=True)
class Invitation:
    """A single-use invitation as listed; its code is never kept.

    `until` is the last day of a role for a period, `round` the one it ends with, `limits` are the only steps it is for;
    `given_by` hands over what it is for. `created_by` made it in chat. `name` is whom its text addresses.
    """

    id: int
    role: Role
    unit: str | None
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None
    used_by: int | None
    revoked_at: datetime | None
    until: date | None = None
    round: str | None = None
    limits: tuple[Limit, ...] = ()
    given_by: int | None = None
    created_by: int | None = None
    name: str = ""

    def usable(self, now: datetime) -> bool:
        """Check whether it can be used: neither used nor revoked nor expired."""
        return self.used_at is None and self.revoked_at is None and now < self.expires_at
