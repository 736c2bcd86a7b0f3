"""A new year as it is worked out of a conversation: scores as checked, last year's outcomes, the plan to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from domain.answers.story import StepStatus
from domain.catalogue.assessment import Assessment
from domain.catalogue.framework import Framework, FrameworkItem, framework_of, newest
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue, Plan, Unit
from domain.new_year.changed_units import NewUnits, named
from domain.new_year.checked_scores import CheckedScores
from domain.new_year.conversation import NewYear, PlanSource, Stage, StepChoice
from domain.new_year.weakest import StepOutcome, unfinished


@dataclass(frozen=True)
class Prepared:
    """A conversation with what follows from it.

    `last` is the plan before the year, `scores_year` the year whose scores the new plan grows from, `people` those
    linked to each unit. `framework` is what the new scores are checked against: the year's own where it is loaded, else
    the newest one; None where the agency has none. `plan`, and `changed` with its units, are None until there is an
    origin for it; `file_open` says that the plan's file still has doubts. `running` is set while a round takes reports
    on the last plan, `due` once they are late, and `early` before the new year's first day.
    """

    one: NewYear
    last: Catalogue
    scores_year: int
    checked: CheckedScores | None
    statuses: Mapping[str, StepStatus]
    people: Mapping[str, tuple[str, ...]]
    framework: Framework | None = None
    plan: Plan | None = None
    changed: NewUnits | None = None
    file_open: bool = False
    running: bool = False
    due: bool = False
    early: bool = False

    @property
    def earlier(self) -> Assessment:
        """The scores the last plan grew from, with which the new ones are compared."""
        return self.last.assessment

    @property
    def earlier_items(self) -> Mapping[str, FrameworkItem]:
        """The items that were asked then, by code."""
        return self.earlier.framework.item_by_code if self.earlier.framework is not None else {}

    @property
    def assessment(self) -> Assessment | None:
        """The new scores, once nothing about them has to be put right."""
        return self.checked.assessment if self.checked is not None else None

    @property
    def scores_settled(self) -> bool:
        """Check whether the scores are in order, kept as published, or left for later."""
        if self.one.later or self.framework is None:
            return True
        checked = self.checked
        return checked is not None and checked.assessment is not None and (not checked.mismatches or self.one.accepted)

    @cached_property
    def unfinished(self) -> tuple[StepOutcome, ...]:
        """The last plan's steps that were neither completed nor cancelled."""
        return unfinished(self.last.plan.steps, self.statuses)

    @property
    def carried(self) -> tuple[str, ...]:
        """Ids of the unfinished steps that are carried on."""
        return tuple(one.step.id for one in self.unfinished if self.one.ending(one.step.id).choice is StepChoice.CARRY)

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages this conversation goes through."""
        one = self.one
        scored = self.framework is not None
        compared = self.earlier.has_scores and not one.later and self.assessment is not None
        items = compared and self.assessment is not None and bool(self.assessment.items)
        kept = {
            Stage.SCORES: scored,
            Stage.ITEMS: items,
            Stage.WEAKEST: not one.further,
            Stage.PLAN: not one.only_scores,
            Stage.STEPS: not one.only_scores and one.source is PlanSource.UNFINISHED,
            Stage.UNITS: not one.only_scores,
            Stage.PREVIEW: True,
        }
        return tuple(stage for stage, is_kept in kept.items() if is_kept)

    def after(self, stage: Stage) -> Stage:
        """The stage that follows another; the last stays."""
        stages = self.stages
        later = [one for one in stages if list(Stage).index(one) > list(Stage).index(stage)]
        return later[0] if later else stages[-1]

    def before(self, stage: Stage) -> Stage:
        """The stage before another; the first stays."""
        stages = self.stages
        earlier = [one for one in stages if list(Stage).index(one) < list(Stage).index(stage)]
        return earlier[-1] if earlier else stages[0]

    @property
    def follows_on(self) -> bool:
        """Check whether the last plan goes on being followed up.

        By itself it ends, unless the new plan comes from a file, its year has not begun, or a round still waits for
        reports in time.
        """
        if self.one.follows_on is not None:
            return self.one.follows_on
        return self.one.source is PlanSource.FILE or self.early or (self.running and not self.due)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units known so far and the new ones, under the names they have until the new year."""
        new = self.changed.new if self.changed is not None else ()
        return (*self.last.units, *new)

    @property
    def named_units(self) -> tuple[Unit, ...]:
        """The units under the names they have in the new year."""
        names = self.changed.names if self.changed is not None else {}
        return tuple(named(unit, names[unit.code]) if unit.code in names else unit for unit in self.units)


def scores_year_of(library: Library, year: int) -> int:
    """The year whose scores a year's plan grows from: as far before it as those of the first plan were."""
    first = library.own[0]
    return year - first.plan.fiscal_year + first.assessment.fiscal_year


def framework_for(library: Library, last: Catalogue, year: int) -> Framework | None:
    """The framework by which scores of a year are checked: the year's own, else that of the last scores.

    An agency without scores has that of the year if only one kind is loaded, else the newest.
    """
    used = last.assessment.framework
    kind = used.kind if used is not None else None
    return framework_of(library.frameworks, kind, year) or used or newest(library.frameworks)


def lacks_scores(library: Library, year: int) -> bool:
    """Check whether a plan stands beside the scores of an earlier plan, or beside none though a framework is loaded."""
    found = library.of_year(year)
    if found is None:
        return False
    if not found.assessment.has_scores:
        return bool(library.frameworks)
    return any(
        one.plan.fiscal_year < year and one.assessment.fiscal_year == found.assessment.fiscal_year
        for one in library.own
    )
