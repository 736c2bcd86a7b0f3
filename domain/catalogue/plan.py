"""The plan of measures and everything bundled beside it: units, guidelines, channels, errata."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Final

from domain.calendar.cycle_words import cycle_in
from domain.calendar.fiscal import Cycle, Period
from domain.catalogue.assessment import Assessment
from domain.catalogue.due import UNDATED, DueKind, turn_ends
from domain.catalogue.framework import Framework
from domain.catalogue.keys import english
from domain.language.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Unit:
    """A responsible unit. `office` is the office a section belongs to, None for an office itself.

    `wordings` is what people call it besides; of a step or guideline, by what words they ask for it.
    """

    code: str
    name: Bilingual
    short: Bilingual
    office: str | None
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnerMove:
    """A move of a step from one unit to another, and the quarter in which the director decided it."""

    quarter: Period
    unit: str
    to_unit: str


class Reporting(StrEnum):
    """A way to report for a collective owner: each of its units for itself, or the lead for all."""

    EACH = "each"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Step:
    """The unit of follow-up, `M1.1/4`. `due` is the last day of what the plan's words name; `owners` are unit codes.

    `due_words` are kept where they name no month: a day, a quarter, a year, a repeat (`every`), a term after periods
    (`also_due` are its earlier days, ISO) or after an event, or nothing; the last two have no day (`due` is then the
    year's last). `joint` are the owners who answer beside the lead; `measured_in` and `targets` are in the order of
    `indicators`. `collective` is an owner that means many units, in the plan's words (`ทุกสำนัก/กอง`): those that
    report for it are among the `owners`, each for itself, or only the lead is, by `reporting`.

    Where the director granted more time, `due` is that date and `first_due` the printed one. Steps with a
    `cancelled_in`, the quarter of that decision, are not followed up any more; `moves` are those to other units, oldest
    first (`domain.decisions.amendments`).
    """

    id: str
    measure: str
    number: int
    title: Bilingual
    activities: tuple[str, ...]
    owners: tuple[str, ...]
    due: date
    wordings: tuple[str, ...] = ()
    due_kind: DueKind = DueKind.MONTH
    due_words: str = ""
    due_from: date | None = None
    also_due: tuple[str, ...] = ()
    every: str | None = None
    joint: tuple[str, ...] = ()
    collective: str = ""
    reporting: Reporting = Reporting.EACH
    indicators: tuple[str, ...] = ()
    measured_in: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    budget: Decimal | None = None
    item: str | None = None
    note: str = ""
    first_due: date | None = None
    cancelled_in: Period | None = None
    moves: tuple[OwnerMove, ...] = ()

    def owners_in(self, quarter: Period) -> tuple[str, ...]:
        """Its owners as of a quarter: what was moved later had not been yet."""
        owners = self.owners
        for move in reversed([one for one in self.moves if one.quarter > quarter]):
            owners = tuple(move.unit if one == move.to_unit else one for one in owners)
        return owners

    @property
    def last_day(self) -> date | None:
        """The day by which it is to be completed; None where the plan names none and nobody gave it one since."""
        return None if self.due_kind in UNDATED and self.first_due is None else self.due

    def is_later(self, day: date) -> bool:
        """Check whether a day gives it more time: any does where it has none."""
        return self.last_day is None or day > self.last_day

    @property
    def turns(self) -> tuple[date, ...]:
        """The last days of what is done several times, oldest first, the last of all included; none of another step."""
        last = self.first_due or self.due
        if self.due_kind is DueKind.EVERY:
            return tuple(turn_ends(self.every, self.due_from, last))
        return (*map(date.fromisoformat, self.also_due), last) if self.also_due else ()

    @property
    def days(self) -> tuple[date, ...]:
        """Every day something of it is due: of each turn, and of the whole."""
        return () if self.last_day is None else (*self.turns, self.last_day)

    @property
    def cancelled(self) -> bool:
        """Check whether the director cancelled it."""
        return self.cancelled_in is not None

    def cancelled_by(self, quarter: Period) -> bool:
        """Check whether it was cancelled in a quarter or before."""
        return self.cancelled_in is not None and self.cancelled_in <= quarter


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure (`1.1`) under a group of the plan."""

    id: str
    group: int
    title: Bilingual


@dataclass(frozen=True, slots=True)
class Group:
    """A group of measures (1 inside the agency, 2 outside it)."""

    number: int
    title: Bilingual


MEASURES: Final = "measures"
"""Kind of the plan that grows from the scores, which a year has of its own."""

FIRST_FURTHER: Final = 10_001
"""Number of the first further plan: beyond every fiscal year, so that a year stays the number of its own plan."""


def usual_key(kind: str, year: int) -> str:
    """The key of a year's only plan of a kind."""
    return f"{kind}-{year}"


@dataclass(frozen=True)
class Plan:
    """A plan of a fiscal year (Buddhist-era), or of several, with who approved it and when.

    `kind` is the id of its kind (`bundled/kinds.toml`).
    """

    fiscal_year: int
    title: Bilingual
    agency: Bilingual
    agency_short: Bilingual = field(metadata=english("agency_en"))
    """Short in Thai; in English the whole name."""
    approved_by: Bilingual
    """Name of the person who approved it, in English in Latin letters."""
    approver_position: str
    approved_on: date
    groups: tuple[Group, ...]
    measures: tuple[Measure, ...]
    steps: tuple[Step, ...]
    reporting: str = ""
    """Frequency of the owners' reports to the director, in the document's words."""
    chosen_key: str = ""
    """The key that was chosen for it, where it is not the usual one."""
    kind: str = MEASURES
    to_year: int | None = None
    """The last fiscal year of a plan of several."""
    further: int = 0
    """The number of a further plan beside its year's own, which has none."""

    @property
    def number(self) -> int:
        """The number that rows, buttons and reports name it by: the year for the year's own plan."""
        return self.further or self.fiscal_year

    @property
    def key(self) -> str:
        """The key by which people who type name it: usually its kind and year, `measures-2563`."""
        return self.chosen_key or usual_key(self.kind, self.fiscal_year)

    @property
    def last_year(self) -> int:
        """The last fiscal year it is of."""
        return self.to_year or self.fiscal_year

    @property
    def years(self) -> str:
        """Its year, or the first and last of several: `2563`, `2566–2570`."""
        return f"{self.fiscal_year}–{self.to_year}" if self.to_year else str(self.fiscal_year)

    @cached_property
    def cycle(self) -> Cycle:
        """The cycle of its rounds, as its words name it."""
        return cycle_in(self.reporting)

    @cached_property
    def step_by_id(self) -> Mapping[str, Step]:
        """Steps by id."""
        return {step.id: step for step in self.steps}

    @cached_property
    def measure_by_id(self) -> Mapping[str, Measure]:
        """Measures by id."""
        return {measure.id: measure for measure in self.measures}

    def steps_of(self, measure: str) -> tuple[Step, ...]:
        """The steps of a measure, in the document's order."""
        return tuple(step for step in self.steps if step.measure == measure)

    def steps_owned_by(self, unit: str) -> tuple[Step, ...]:
        """The steps a unit must report on."""
        return tuple(step for step in self.steps if unit in step.owners)

    @cached_property
    def responsible_units(self) -> tuple[str, ...]:
        """Codes of the units that own a step, in the order they first appear."""
        return tuple(dict.fromkeys(owner for step in self.steps for owner in step.owners))


@dataclass(frozen=True, slots=True)
class File:
    """A file somebody sent to the bot, by the id its messenger knows it by; `photo` is sent as a picture."""

    id: str
    name: str
    photo: bool = False


@dataclass(frozen=True, slots=True)
class Guideline:
    """A guideline the document names: what it says of it and where; `unit` is whom to ask (a unit code).

    `file`, and `edited_at` (when its words became the coordinator's), are never in the bundled data.
    """

    id: str
    title: Bilingual
    text: Bilingual
    source: Bilingual
    unit: str | None
    step: str | None = None
    url: str | None = None
    wordings: tuple[str, ...] = ()
    file: File | None = None
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """Channel for reporting wrongdoing. `own` marks the agency's own, which is filled in here; `edited_at` as above."""

    id: str
    title: Bilingual
    text: Bilingual
    source: Bilingual
    own: bool = False
    edited_at: datetime | None = None


OWN_CHANNEL: Final = Channel(
    "own",
    Bilingual("ช่องทางร้องเรียนของหน่วยงาน", "The agency's own complaint channel"),
    Bilingual(""),
    Bilingual(""),
    own=True,
)
"""The channel of an agency whose plan names none, to be filled in by the coordinator."""


@dataclass(frozen=True, slots=True)
class Erratum:
    """A change made to the printed document, or a doubt that stays (`printed` and `used` are then the same).

    `fields` names the data it is about (`I5.text`, `F:E4.rank`, `M2.1/1.title`), empty for what the data leaves out;
    `computed` is what the audit computes where a printed figure stays in use.
    """

    where: str
    printed: str
    used: str
    why: str
    fields: tuple[str, ...] = ()
    computed: str | None = None


@dataclass(frozen=True)
class Catalogue:
    """Everything the bot knows of one plan: the plan, the scores it grew from, and the bundled data beside them."""

    plan: Plan
    assessment: Assessment
    units: tuple[Unit, ...]
    guidelines: tuple[Guideline, ...]
    channels: tuple[Channel, ...]
    errata: tuple[Erratum, ...]
    confidentiality: Bilingual
    """Promise of the document to those who report (its own words)."""
    confidentiality_source: Bilingual
    frameworks: tuple[Framework, ...] = field(default=(), compare=False)
    """Frameworks that came with its files, that of its scores among them; stored, they are the library's."""

    @cached_property
    def unit_by_code(self) -> Mapping[str, Unit]:
        """Units by code."""
        return {unit.code: unit for unit in self.units}

    @cached_property
    def guideline_by_id(self) -> Mapping[str, Guideline]:
        """Guidelines by id."""
        return {guideline.id: guideline for guideline in self.guidelines}


def apart(catalogue: Catalogue) -> Catalogue:
    """A further plan's catalogue without what names steps of its year's own plan, whose ids it may have too."""
    if not catalogue.plan.further:
        return catalogue
    book = catalogue.assessment
    return replace(
        catalogue,
        assessment=replace(book, findings=tuple(replace(one, step=None) for one in book.findings)),
        guidelines=tuple(replace(one, step=None) for one in catalogue.guidelines),
    )
