"""The plan as understood from files: steps in the plan's own words, units, who approved it, and what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from domain.calendar.period_words import PeriodSaid
from domain.catalogue.plan import Reporting
from domain.importing.doubts import ImportDoubt
from domain.importing.plan_due import PlanDue

Kind = Literal["plan", "progress", "template"]


@dataclass(frozen=True, slots=True)
class Target:
    """An indicator of a step with its unit of measure and its target, in the plan's words."""

    name: str
    unit: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """A step in a progress report: what was reached, spent, hindered; the `reason` why it can't be done."""

    status: str | None = None
    percent: float | int | None = None
    spent: float | int | None = None
    result: str | None = None
    evidence: tuple[str, ...] = ()
    reason: str | None = None
    obstacles: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class CollectiveOwner:
    """An owner that means many: its name (`ALL …`), the plan's words; `expands` if each unit it may mean answers."""

    name: str
    words: str
    reporting: Reporting
    joint: bool
    expands: bool


@dataclass(frozen=True, slots=True)
class ImportedStep:
    """A step of a file. `row` is that of the file, `lead` and `joint` are owners as words, `ALL` every unit.

    `collective` are those of them that mean many.
    """

    row: int
    title: str
    due: PlanDue
    group: str | None = None
    measure: str | None = None
    activities: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    collective: tuple[CollectiveOwner, ...] = ()
    indicators: tuple[Target, ...] = ()
    budget: float | int | None = None
    id: str | None = None
    item: str | None = None
    evidence: str | None = None
    reports: tuple[int, ...] = ()
    note: str | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """A name under a file, with its position, the role it signs in and the day."""

    name: str
    position: str = ""
    role: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ImportedUnit:
    """A unit the file lists or names: `office` is that of a section."""

    name: str
    code: str | None = None
    short: str | None = None
    office: str | None = None
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Understood:
    """A file as understood. `mapped` are the columns as mapped, by letter; `ignored` the rows that are no steps.

    `period` are the dates a report is about, `reported` the period as its heading or its columns call it.
    Doubts have to be answered before it is imported.
    """

    file: str
    kind: Kind
    table: str
    fiscal_year: int | None
    steps: tuple[ImportedStep, ...]
    units: tuple[ImportedUnit, ...] = ()
    header_rows: tuple[int, ...] = ()
    title: str | None = None
    agency: str | None = None
    cycle: str | None = None
    period: tuple[date, date] | None = None
    reported: PeriodSaid | None = None
    framework: str | None = None
    signatures: tuple[Signature, ...] = ()
    mapped: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    ignored: tuple[int, ...] = ()
    doubts: tuple[ImportDoubt, ...] = ()
    unanswered: tuple[ImportDoubt, ...] = ()
    table_number: int | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
