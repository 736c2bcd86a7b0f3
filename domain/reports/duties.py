"""Duties of a person's units in the current round: owed, and reported on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.calendar.rounds import Round
from domain.reports.reports import Duty, Report


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with which a report was returned, and the name of who returned it."""

    words: str
    by: str


@dataclass(frozen=True, slots=True)
class AskedUnit:
    """A unit that a round asks: it `owes` a report, and is `silent` if it owes one that it never gave."""

    owes: bool
    silent: bool


@dataclass(frozen=True, slots=True)
class RoundDuties:
    """A round as a unit's people see it: `owed` in the plan's order, `answered` with the newest report.

    `returned` are comments on reports that were returned, which are owed again; `acknowledged` those decided on.
    """

    round: Round
    owed: tuple[Duty, ...]
    answered: Mapping[Duty, Report]
    returned: Mapping[Duty, Comment] = field(default_factory=dict)
    acknowledged: frozenset[Duty] = frozenset()
    early: bool = False
    """The round has not opened: drafts written for it are kept."""
