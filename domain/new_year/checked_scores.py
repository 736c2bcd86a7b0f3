"""Scores of a new year as checked: what does not fit, where, and the assessment they make."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.catalogue.assessment import Assessment
from domain.new_year.pairing import Paired


class ScoreProblem(StrEnum):
    """A reason why scores do not fit the framework; the last five may be kept as published."""

    UNREAD = "unread"
    RANGE = "range"
    UNKNOWN = "unknown"
    TWICE = "twice"
    COUNT = "count"
    MISSING = "missing"
    HOMELESS = "homeless"
    HOME = "home"
    ITEMS = "items"
    INDICATOR = "indicator"
    TOOL = "tool"
    OVERALL = "overall"


_KEPT: Final = frozenset(
    {ScoreProblem.HOME, ScoreProblem.ITEMS, ScoreProblem.INDICATOR, ScoreProblem.TOOL, ScoreProblem.OVERALL}
)


@dataclass(frozen=True, slots=True)
class ScoreMismatch:
    """A mismatch of scores with the framework: its place, what it is about, what was given and what is right."""

    problem: ScoreProblem
    place: str = ""
    about: str = ""
    given: str = ""
    right: str = ""

    @property
    def may_stay(self) -> bool:
        """Check whether it may be kept as published."""
        return self.problem in _KEPT


@dataclass(frozen=True)
class CheckedScores:
    """Scores as checked: the assessment they make, None where something has to be put right first.

    `pairs` are its items beside those of the framework; `computed` the codes whose score was not given.
    """

    mismatches: tuple[ScoreMismatch, ...]
    assessment: Assessment | None = None
    pairs: tuple[Paired, ...] = ()
    computed: frozenset[str] = frozenset()
    known: int = 0
    """Lines that name something of the framework."""

    @property
    def wrong(self) -> tuple[ScoreMismatch, ...]:
        """The mismatches that have to be put right."""
        return tuple(one for one in self.mismatches if not one.may_stay)
