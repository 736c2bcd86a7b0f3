"""The parts of a question, and the result of working it out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """A kind of thing that can be listed, counted and put in order."""

    ITEM = "item"
    INDICATOR = "indicator"
    TOOL = "tool"
    STEP = "step"
    UNIT = "unit"
    FINDING = "finding"


class Relation(StrEnum):
    """A comparison with a figure."""

    BELOW = "below"
    AT_MOST = "at_most"
    EQUAL = "equal"
    OTHER = "other"
    AT_LEAST = "at_least"
    ABOVE = "above"

    def holds(self, left: Decimal | int, right: Decimal | int) -> bool:
        """Check whether two figures stand in this relation."""
        return {
            Relation.BELOW: left < right,
            Relation.AT_MOST: left <= right,
            Relation.EQUAL: left == right,
            Relation.OTHER: left != right,
            Relation.AT_LEAST: left >= right,
            Relation.ABOVE: left > right,
        }[self]

    @property
    def rises(self) -> bool:
        """Check whether it keeps the higher figures."""
        return self in (Relation.AT_LEAST, Relation.ABOVE)


class Aim(StrEnum):
    """The result a question is after."""

    LIST = "list"
    COUNT = "count"
    MEAN = "mean"
    SUM = "sum"
    DIFFERENCE = "difference"
    SAME = "same"
    """Yes or no: two figures are equal."""
    TIED = "tied"
    """Those whose figure another has too."""
    WHETHER = "whether"
    """Yes or no: a condition holds for what is named."""
    EVERY = "every"
    """Yes or no: a condition holds for all of a kind."""
    HIGHER = "higher"
    """The higher or lower of those named."""


class Property(StrEnum):
    """A property of an entry that a question asks for."""

    SCORE = "score"
    RANK = "rank"
    OWNER = "owner"
    DUE = "due"


class Order(StrEnum):
    """An order of figures: lowest or highest first."""

    LOW = "low"
    HIGH = "high"


AVERAGE: Final = "average"
"""Figure of a bound that is the mean of the kind asked for."""

TARGET_NAMED: Final = "target"
"""Figure of a bound that is the passing score, where a message names it in words."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A condition on a figure; `figure` is a number, the code of an entry whose score it is, or `AVERAGE`."""

    relation: Relation
    figure: Decimal | str


@dataclass(frozen=True, slots=True)
class Due:
    """Days a step's date lies between, both included; None leaves an end open."""

    first: date | None = None
    last: date | None = None
    month: date | None = None
    """The last day of a month that was named to end at ("by June"): its own steps come first."""

    def holds(self, day: date | None) -> bool:
        """Check whether a date lies within; that of a step without one doesn't."""
        return day is not None and (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Pick:
    """The part of an order that is wanted: `first` of all, or the places `place` to `until`."""

    order: Order
    first: int | None = None
    place: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question in parts: *kind* of thing, *within*, conditions, order, and the result it is after.

    `entries` are the codes it is about, `within` those that only narrow it, `without` those it leaves out. `by_view`
    says that `within` is only whose view is asked for. `whole` wants a list in full, `each` one for each tool,
    `jointly` steps that all of the units own. `unread` are the pieces of the message that no part explains.
    """

    aim: Aim
    kind: Kind | None = None
    entries: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    by_view: bool = False
    without: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    bounds: tuple[Bound, ...] = ()
    outside: bool = False
    grades: tuple[str, ...] = ()
    findings: str | None = None
    due: Due | None = None
    pick: Pick | None = None
    whole: bool = False
    each: bool = False
    jointly: bool = False
    unread: tuple[str, ...] = ()

    @property
    def has_parts(self) -> bool:
        """Check whether it says more than which result is wanted."""
        return self.has_condition or self.due is not None or self.pick is not None

    @property
    def is_strong(self) -> bool:
        """Check whether its parts show beyond doubt that scores are meant: a figure, or entries by code or name."""
        figures = any(bound.figure != TARGET_NAMED for bound in self.bounds)
        named = self.entries or (self.within and not self.by_view)
        return figures or bool(named or self.grades or self.findings)

    @property
    def is_plain(self) -> bool:
        """Check whether it shows what it is about: by a figure, by codes or by the kind it asks for."""
        return self.is_strong or self.kind is not None

    @property
    def has_condition(self) -> bool:
        """Check whether it puts a condition on figures."""
        return bool(self.bounds or self.grades)


@dataclass(frozen=True, slots=True)
class Worked:
    """A question's result: `ids` exactly what was asked for, best first; `beside` those next to it, for orientation.

    `value` is a count, mean, sum or difference; `truth` the answer to yes or no; `total` how many there are of the
    kind; `figures` those of the question's bounds; `units` the units asked for, whose steps `ids` are.
    """

    question: Question
    ids: tuple[str, ...]
    beside: tuple[str, ...] = ()
    value: Decimal | int | None = None
    truth: bool | None = None
    total: int = 0
    figures: tuple[Decimal, ...] = ()
    units: tuple[str, ...] = ()
