"""The plan of measures and everything bundled beside it: units, guidelines, channels, errata."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

from domain.calendar.cycle_words import cycle_in
from domain.calendar.fiscal import Cycle, Period
from domain.catalogue.assessment import Assessment
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


@dataclass(frozen=True, slots=True)
class Step:
    """The unit of follow-up, `M1.1/4`. `due` is the last day of what the plan's words name; `owners` are unit codes.

    `due_words` are kept where they name no month: a day, a quarter, a year, a repeat (`every`), a term after something
    (`also_due` are its earlier days, ISO), or nothing (`due` is then the year's last day). `joint` are the owners who
    answer beside the lead; `measured_in` and `targets` are in the order of `indicators`.

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
    due_kind: str = "month"
    due_words: str = ""
    due_from: date | None = None
    also_due: tuple[str, ...] = ()
    every: str | None = None
    joint: tuple[str, ...] = ()
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


@dataclass(frozen=True)
class Plan:
    """A fiscal year's measures (Buddhist-era year), with who approved them and when."""

    fiscal_year: int
    title: Bilingual = field(metadata=english(optional=True))
    agency: Bilingual
    agency_short: Bilingual = field(metadata=english("agency_en"))
    """Short in Thai; in English the whole name."""
    approved_by: Bilingual = field(metadata=english(optional=True))
    """Name of the person who approved it, in English in Latin letters."""
    approver_position: str
    approved_on: date
    groups: tuple[Group, ...]
    measures: tuple[Measure, ...]
    steps: tuple[Step, ...]
    reporting: str = ""
    """Frequency of the owners' reports to the director, in the document's words."""

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
    source: Bilingual = field(metadata=english(optional=True))
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
    source: Bilingual = field(metadata=english(optional=True))
    own: bool = False
    edited_at: datetime | None = None


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
    confidentiality_source: Bilingual = field(metadata=english(optional=True))
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


@dataclass(frozen=True)
class Library:
    """Every loaded plan with its scores, oldest first; `closed` names the plans whose follow-up has ended."""

    catalogues: tuple[Catalogue, ...]
    loaded_at: Mapping[int, datetime]
    """Moment each plan (by fiscal year) was loaded, UTC office time."""
    closed: frozenset[int] = frozenset()
    frameworks: tuple[Framework, ...] = ()
    """Every loaded framework, oldest first."""

    @property
    def current(self) -> Catalogue:
        """The newest plan, which answers questions that name no year."""
        return self.catalogues[-1]

    @cached_property
    def assessments(self) -> tuple[Assessment, ...]:
        """Every loaded assessment, oldest first."""
        by_year = {one.assessment.fiscal_year: one.assessment for one in self.catalogues}
        return tuple(by_year[year] for year in sorted(by_year))

    @cached_property
    def step_places(self) -> Mapping[tuple[int, str], tuple[int, int]]:
        """Sort keys of steps, by (plan, step): the plan's year and the place in it."""
        return {
            (one.plan.fiscal_year, step.id): (one.plan.fiscal_year, place)
            for one in self.catalogues
            for place, step in enumerate(one.plan.steps)
        }

    def before(self, year: int) -> Assessment | None:
        """The assessment loaded of the latest year before one."""
        return next((one for one in reversed(self.assessments) if one.fiscal_year < year), None)

    def after(self, year: int) -> Assessment | None:
        """The assessment loaded of the first year after one."""
        return next((one for one in self.assessments if one.fiscal_year > year), None)

    def of_scores(self, year: int) -> Catalogue | None:
        """The newest plan that grew from a year's scores, if they are loaded."""
        return next((one for one in reversed(self.catalogues) if one.assessment.fiscal_year == year), None)

    def of_plan(self, year: int) -> Catalogue | None:
        """A year's plan, if it is loaded."""
        return next((one for one in self.catalogues if one.plan.fiscal_year == year), None)

    @property
    def followed(self) -> tuple[Catalogue, ...]:
        """Plans that are followed up: all that are not closed."""
        return tuple(one for one in self.catalogues if one.plan.fiscal_year not in self.closed)

    def unit(self, code: str) -> Unit | None:
        """A unit as the newest plan that knows it has it; None for a code no loaded plan knows."""
        found = (one.unit_by_code.get(code) for one in reversed(self.catalogues))
        return next((unit for unit in found if unit is not None), None)

    def of(self, plan: int) -> Catalogue:
        """The catalogue of a plan's fiscal year; raises KeyError when it is not loaded."""
        for one in self.catalogues:
            if one.plan.fiscal_year == plan:
                return one
        raise KeyError(plan)
