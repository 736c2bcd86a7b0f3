"""Facts an answer is made of, from the catalogue and the newest reports; `screens.answers` words them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from domain.catalogue.assessment import Assessment, Finding
from domain.catalogue.code_parts import CodeParts, is_same_code
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue, Guideline, Plan, Step, Unit
from domain.language.lang import Lang
from domain.people import Person
from domain.reports.overdue import lapsed
from domain.reports.reports import JointStatus, Report, join

CONTEXT_LASTS: Final = 600.0
"""Seconds for which words such as "and who is responsible" mean the entry shown last."""


@dataclass(frozen=True, slots=True)
class StepStatus:
    """Step status: the owners' reports joined, and their newest reports by unit."""

    joint: JointStatus
    reports: Mapping[str, Report]


@dataclass(frozen=True, slots=True)
class Asking:
    """Receivers a reader may send a question on to: `units` are those with somebody to receive it.

    `coordinator` says whether a coordinator other than the reader can. `written` says that the message answers a
    question of theirs, which a tap can send as it is.
    """

    units: frozenset[str]
    written: bool = False
    coordinator: bool = False


@dataclass(frozen=True)
class View:
    """Point of view of an answer: its catalogue, the local date, the step statuses, and the reader.

    `reader` None is the public: a group, or nobody known. Only the public part is shown then. `asking` None
    offers no way to ask a unit. `library` is all that is loaded, for the years beside the catalogue's.
    """

    lang: Lang
    catalogue: Catalogue
    today: date
    zone: ZoneInfo
    step_statuses: Mapping[str, StepStatus] = field(default_factory=dict)
    reader: Person | None = None
    asking: Asking | None = None
    library: Library | None = None

    @property
    def before(self) -> Assessment | None:
        """The assessment before the one shown, if one is loaded."""
        return self.library.before(self.assessment.fiscal_year) if self.library else None

    @property
    def after(self) -> Assessment | None:
        """The assessment after the one shown, if one is loaded."""
        return self.library.after(self.assessment.fiscal_year) if self.library else None

    @property
    def scored_years(self) -> tuple[int, ...]:
        """The years whose scores are loaded, oldest first."""
        books = self.library.assessments if self.library else (self.assessment,)
        return tuple(one.fiscal_year for one in books if one.has_scores)

    @property
    def planned_years(self) -> tuple[int, ...]:
        """The years whose plans are loaded, oldest first."""
        return tuple(dict.fromkeys(one.fiscal_year for one in self.plans))

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans that are loaded, oldest first."""
        return tuple(one.plan for one in (self.library.catalogues if self.library else (self.catalogue,)))

    @property
    def assessment(self) -> Assessment:
        """The scores the plan grew from."""
        return self.catalogue.assessment

    def step_status(self, step: Step) -> StepStatus:
        """Step status of a step; "nothing reported" for a step no report is known of."""
        return self.step_statuses.get(step.id) or StepStatus(join(step.owners, {}), {})

    def overdue(self, step: Step) -> bool:
        """Check whether a day of a step has passed without every owner having answered for it."""
        passed = None if step.cancelled else lapsed(self.catalogue.plan, step, self.today)
        reports = self.step_status(step).reports
        return passed is not None and passed.is_overdue(reports.get(owner) for owner in step.owners)

    def readable(self, step: Step) -> tuple[Report, ...]:
        """The reports on a step the reader may read the words of, in the owners' order."""
        reports = self.step_status(step).reports
        units = (unit for unit in step.owners if unit in reports)
        return tuple(reports[unit] for unit in units if self.reader is not None and self.reader.may_read(unit))

    def units(self, step: Step) -> tuple[Unit, ...]:
        """A step's owners."""
        return tuple(self.catalogue.unit_by_code[code] for code in step.owners)


@dataclass(frozen=True, slots=True)
class Place:
    """A score's place: `rank` of `count` entries, which `ties` others share."""

    rank: int
    count: int
    ties: tuple[str, ...]


def place(assessment: Assessment, code: str) -> Place:
    """Rank of an item in its tool, of an indicator among all, of a tool among the tools; KeyError for other codes."""
    rank = assessment.ranks[code]
    if item := assessment.item_by_code.get(code):
        peers = [one.code for one in assessment.items_of(assessment.tool_of(item).code)]
    elif (group := assessment.indicator_by_code.get(code)) is not None:
        siblings = assessment.indicators if group.within is None else assessment.parts_of(group.within)
        peers = [one.code for one in siblings]
    else:
        peers = [one.code for one in assessment.tools]
    ties = tuple(peer for peer in peers if peer != code and assessment.ranks[peer] == rank)
    return Place(rank, len(peers), ties)


def ranges(assessment: Assessment) -> tuple[str, ...]:
    """The item codes that exist, a run for each prefix: `I1–I30`, `E1–E15`, `O1–O48`; a code alone as it is."""
    runs: dict[str, list[str]] = {}
    for item in assessment.items:
        parts = CodeParts.of(item.code)
        runs.setdefault(parts.prefix if parts else item.code, []).append(item.code)
    return tuple("–".join(dict.fromkeys((codes[0], codes[-1]))) for codes in runs.values())


def lowest_first(assessment: Assessment) -> tuple[str, ...]:
    """Item codes from the lowest score up; equal scores in the document's order."""
    return tuple(item.code for item in sorted(assessment.items, key=lambda item: item.score))


def findings_of(catalogue: Catalogue, step: str) -> tuple[Finding, ...]:
    """The findings a step answers."""
    return tuple(finding for finding in catalogue.assessment.findings if finding.step == step)


def steps_of_item(catalogue: Catalogue, item: str) -> tuple[Step, ...]:
    """The steps that answer an item: that of its finding, else those the plan itself gives it."""
    finding, plan = catalogue.assessment.finding_of(item), catalogue.plan
    answering = plan.step_by_id.get(finding.step or "") if finding is not None else None
    if answering is not None:
        return (answering,)
    return tuple(step for step in plan.steps if step.item is not None and is_same_code(step.item, item))


def guidelines_of_step(catalogue: Catalogue, step: str) -> tuple[Guideline, ...]:
    """The guidelines a step is about."""
    return tuple(guideline for guideline in catalogue.guidelines if guideline.step == step)


def guidelines_of_item(catalogue: Catalogue, item: str) -> tuple[Guideline, ...]:
    """The guidelines whose source names the item's row; else those of the step its finding led to."""
    named = re.compile(rf"\b{re.escape(item)}\b(?!\.\d)")
    sources = ((one, one.source.en or "") for one in catalogue.guidelines)
    found = tuple(guideline for guideline, source in sources if item in source and named.search(source))
    finding = catalogue.assessment.finding_of(item)
    return found or (guidelines_of_step(catalogue, finding.step) if finding and finding.step else ())


CHANNELS = "CHANNELS"
"""The answer id of the channels for complaints (docs/design.md, "Promises to the outside")."""
