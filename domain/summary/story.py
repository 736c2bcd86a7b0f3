"""The whole story of a step: what was promised, the weak item it answers, and everything its owners reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from domain.answers.story import findings_of
from domain.calendar.fiscal import Period
from domain.catalogue.assessment import Finding, Item, score_of
from domain.catalogue.change import future_of
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.reports.reports import Report
from domain.summary.steps import StepSummary


@dataclass(frozen=True, slots=True)
class WeakItem:
    """An item a step answers, with its score in the year the plan grew from, and in the next if that is loaded."""

    item: Item
    year: int
    after: tuple[int, Decimal] | None


@dataclass(frozen=True, slots=True)
class StepStory:
    """A step with its findings, and its reports as far as they were known, newest first.

    `revisions` are this round's before the newest; `earlier` the newest of each round before.
    """

    summary: StepSummary
    items: tuple[WeakItem, ...]
    findings: tuple[Finding, ...]
    revisions: tuple[Report, ...]
    earlier: tuple[Report, ...]


def story_of(
    summary: StepSummary,
    quarter: Period,
    catalogue: Catalogue,
    library: Library,
    given: Mapping[str, tuple[Report, ...]],
) -> StepStory:
    """Put a step's story together; `given` has every report of each owner, the newest first, up to a quarter."""
    found, book = findings_of(catalogue, summary.step.id), catalogue.assessment
    newest = {(line.unit.code, line.report.revision) for line in summary.owners if line.report is not None}
    revisions: list[Report] = []
    before: dict[tuple[Period, str], Report] = {}
    for line in summary.owners:
        for one in given.get(line.unit.code, ()):
            of = Period.parse(one.round)
            if of == quarter and (one.unit, one.revision) not in newest:
                revisions.append(one)
            elif of < quarter:
                before.setdefault((of, one.unit), one)
    return StepStory(
        summary=summary,
        items=tuple(
            WeakItem(item, book.fiscal_year, _after(catalogue, library, item))
            for one in found
            if (item := book.item_by_code.get(one.item or "")) is not None
        ),
        findings=tuple(one for one in found if one.item not in book.item_by_code),
        revisions=tuple(revisions),
        earlier=tuple(one for _, one in sorted(before.items(), key=lambda kept: kept[0][0], reverse=True)),
    )


def _after(catalogue: Catalogue, library: Library, item: Item) -> tuple[int, Decimal] | None:
    """The score the same item has in the next year, if that is loaded and asks it."""
    after = library.after(catalogue.assessment.fiscal_year)
    code = None if after is None else future_of(catalogue.assessment, after, item.code)
    return None if after is None or code is None else (after.fiscal_year, score_of(after, code))
