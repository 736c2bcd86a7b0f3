"""Contents of documents as plain values in one language; everything that sets or writes a document reads only these.

No names of persons and no ids of chats are in them: an owner is a unit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from domain.reports.reports import Status

CANCELLED: Final = "cancelled"

StepStatus = Status | Literal["cancelled"] | None
"""Step status in a document; None is for a step nobody has reported on."""


@dataclass(frozen=True, slots=True)
class DocumentOwner:
    """One owner's report on a step; `quarter` names the round of an earlier report that still holds.

    `status` and `at` are None, and the words empty, where there is no report; `obstacles` is also empty for none.
    """

    unit: str
    short: str
    asked: bool
    status: Status | None = None
    percent: str = ""
    progress: str = ""
    obstacles: str = ""
    late: bool = False
    quarter: str | None = None
    revision: int = 0
    at: date | None = None
    on_behalf: bool = False
    """Given by the coordinator in the unit's place."""

    from_file: bool = False
    """Brought from a file, as a report of an earlier period."""

    joint: str = ""
    """Name of the other owner that gave it for this one too; "" for one's own."""


@dataclass(frozen=True, slots=True)
class DocumentItem:
    """A weak item of the scores that a step answers, or a recommendation, which has no score.

    `after` is its score a year later, where that is loaded.
    """

    code: str
    text: str
    score: Decimal | None
    finding: str
    approach: str
    action: str
    after: Decimal | None = None
    after_code: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentStep:
    """A step with its owners' reports; `board` is its step status in each quarter of the document, oldest first.

    `evidence` is where its evidence can be read.
    """

    plan: int
    id: str
    title: str
    activities: tuple[str, ...]
    due: str
    status: StepStatus
    answered: int
    owners: tuple[DocumentOwner, ...]
    overdue: bool
    verified: bool = False
    """The coordinator accepted evidence of every owner."""
    board: tuple[StepStatus, ...] = ()
    items: tuple[DocumentItem, ...] = ()
    evidence: tuple[str, ...] = ()
    collective: str = ""
    """The owner that means many units, in the plan's words, each or the lead for it."""

    @property
    def obstacles(self) -> tuple[DocumentOwner, ...]:
        """Owners who report an obstacle."""
        return tuple(one for one in self.owners if one.obstacles)


@dataclass(frozen=True, slots=True)
class DocumentMeasure:
    """A measure and its steps; `plan` is the fiscal year of its plan."""

    plan: int
    id: str
    title: str
    steps: tuple[DocumentStep, ...]


@dataclass(frozen=True, slots=True)
class DocumentUnit:
    """A unit that owes reports, with the steps they are for; `silent` when it has sent none at all."""

    name: str
    steps: tuple[str, ...]
    silent: bool


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """Counts of a quarter. Reports are counted by step and unit, all others by step."""

    asked: int
    answered: int
    late: int
    missing: int
    silent: int
    """Units that have sent no report at all."""
    steps: int
    completed: int
    in_progress: int
    stuck: int
    not_started: int
    unreported: int
    overdue: int
    cannot: int = 0
    """Steps said to be impossible, which nobody has confirmed by cancelling them."""
    cancelled: int = 0
    verified: int = 0
    """Completed steps whose evidence the coordinator accepted."""
    unverified: int = 0
    """Completed steps that only their units call so."""
    instructions: int = 0
    """Instructions nobody has accepted as done; counted for the document's quarter."""

    def of(self, status: StepStatus) -> int:
        """Count of the steps with a step status."""
        return int(getattr(self, status or "unreported"))


@dataclass(frozen=True, slots=True)
class DocumentQuarter:
    """A period's name, alone and with its noun, and its figures, for what is told over several periods."""

    name: str
    named: str
    figures: DocumentFigures


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """A published score; `level` is 0 for the whole, 1 for a tool, 2 for an indicator, 3 for an item.

    `after` is the same score a year later, where that is loaded.
    """

    code: str
    name: str
    level: int
    score: Decimal
    grade: str
    rank: int | None
    after: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DocumentRevision:
    """One revision of an owner's report, for the table of revisions."""

    quarter: str
    plan: int
    step: str
    title: str
    unit: str
    revision: int
    at: date
    status: Status
    percent: str
    progress: str
    obstacles: str
    late: bool
    from_file: bool


@dataclass(frozen=True, slots=True)
class DocumentDecision:
    """A decision, or what a unit asked or reported about one, without who made it; `until` is the date it sets."""

    number: int
    quarter: str
    at: date
    step: str
    text: str
    words: str
    until: date | None
    taken_back: bool


@dataclass(frozen=True, slots=True)
class DocumentInstruction:
    """An open instruction; `step` is empty where it is about none. `done` when its unit reports it done."""

    unit: str
    step: str
    words: str
    until: date | None
    done: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """Content of a quarter's document, or, with `year`, of that fiscal year's report.

    `head` is the agency's name, `to` the position of who is addressed. `plan_names` are the titles of a year's further
    plans, by number. `quarters` are those of the document, oldest first, this one last.
    """

    lang: Lang
    head: str
    short: str
    to: str
    quarter: Period
    state: str
    opened: str
    due: str
    as_of: str
    made_on: date
    plans: tuple[int, ...]
    plan_years: tuple[int, ...]
    figures: DocumentFigures
    units: tuple[DocumentUnit, ...]
    measures: tuple[DocumentMeasure, ...]
    quarters: tuple[DocumentQuarter, ...]
    scores_year: int
    pass_mark: Decimal
    scores: tuple[DocumentScore, ...]
    scores_after: int | None = None
    revisions: tuple[DocumentRevision, ...] = ()
    decisions: tuple[DocumentDecision, ...] = ()
    instructions: tuple[DocumentInstruction, ...] = ()
    number: str | None = None
    """Number of the snapshot it was made from; None for a summary nobody has signed."""
    sha256: str = ""
    year: int | None = None
    plan_names: Mapping[int, str] = field(default_factory=dict)
    known_on: date | None = None
    """The past day it tells of as it was known then; None for what is known now."""
    canonical: bytes = b""
    """The document that is data: the snapshot's file, or the summary in its one spelling."""

    @property
    def code(self) -> str:
        """Text of the QR code on paper, compared without a network; empty where there is no snapshot."""
        return f"{self.number}\nSHA-256 {self.sha256}" if self.number else ""

    @property
    def steps(self) -> tuple[DocumentStep, ...]:
        """Every step of every measure."""
        return tuple(step for measure in self.measures for step in measure.steps)
