"""Duties of a person's units in the current round: owed, and reported on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from domain.calendar.rounds import Round
from domain.reports.reports import Duty, Report


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with which a report was returned, and the name of who returned it; both "" where they are not shown."""

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

    `returned` are comments on reports that were returned, which are owed again; `acknowledged` those decided on;
    `punctual` those whose first report came in time, so that a later one is a correction and not late.
    """

    round: Round
    owed: tuple[Duty, ...]
    answered: Mapping[Duty, Report]
    returned: Mapping[Duty, Comment] = field(default_factory=dict)
    acknowledged: frozenset[Duty] = frozenset()
    punctual: frozenset[Duty] = frozenset()
    early: bool = False
    """The round has not opened: drafts written for it are kept."""


def for_group(duties: RoundDuties, unit_name: Callable[[str], str]) -> RoundDuties:
    """The duties as a unit's group may see them: without comments, decisions on reports, and other units' people."""
    hidden = dict.fromkeys(duties.returned, Comment("", ""))
    answered = nameless(duties.answered, unit_name)
    return replace(duties, answered=answered, returned=hidden, acknowledged=frozenset())


def nameless(reports: Mapping[Duty, Report], unit_name: Callable[[str], str]) -> Mapping[Duty, Report]:
    """Reports in which a unit that gave one for another too is named instead of its person."""
    return {
        duty: replace(one, author_name=unit_name(one.joint)) if one.is_anothers else one
        for duty, one in reports.items()
    }
