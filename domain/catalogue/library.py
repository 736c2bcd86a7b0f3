"""Every loaded plan: those of each year, the one questions mean that name none, those that are followed up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from domain.catalogue.assessment import Assessment
from domain.catalogue.framework import Framework
from domain.catalogue.plan import Catalogue, Unit


@dataclass(frozen=True)
class Library:
    """Every loaded plan with its scores, oldest year first, a year's own before its further ones.

    `loaded_at` says by plan when it was loaded (UTC office time), `closed` names the plans whose follow-up has ended;
    plans go by their numbers.
    """

    catalogues: tuple[Catalogue, ...]
    loaded_at: Mapping[int, datetime]
    closed: frozenset[int] = frozenset()
    frameworks: tuple[Framework, ...] = ()
    """Every loaded framework, oldest first."""

    @cached_property
    def newest_first(self) -> tuple[Catalogue, ...]:
        """Every plan, the own ones before further ones, the newest of each first."""
        further = (one for one in self.catalogues if one not in self.own)
        return (*reversed(self.own), *reversed(tuple(further)))

    @cached_property
    def own(self) -> tuple[Catalogue, ...]:
        """The own plan of each year, oldest first: of all there are where no year has one."""
        return tuple(one for one in self.catalogues if not one.plan.further) or self.catalogues

    @property
    def current(self) -> Catalogue:
        """The newest year's own plan, which answers questions that name no plan."""
        return self.own[-1]

    @cached_property
    def assessments(self) -> tuple[Assessment, ...]:
        """Every loaded assessment, oldest first."""
        by_year = {one.assessment.fiscal_year: one.assessment for one in (*self.catalogues, *self.own)}
        return tuple(by_year[year] for year in sorted(by_year))

    @cached_property
    def step_places(self) -> Mapping[tuple[int, str], tuple[int, int]]:
        """Sort keys of steps, by (plan, step): the plan's place and that of the step in it."""
        return {
            (one.plan.number, step.id): (order, place)
            for order, one in enumerate(self.catalogues)
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
        return next((one for one in reversed(self.own) if one.assessment.fiscal_year == year), None)

    def of_year(self, year: int) -> Catalogue | None:
        """A year's own plan, if it is loaded."""
        return next((one for one in self.catalogues if one.plan.number == year), None)

    def plans_of(self, year: int) -> tuple[Catalogue, ...]:
        """A year's plans: its own, and further ones that reach into it."""
        return tuple(one for one in self.catalogues if one.plan.fiscal_year <= year <= one.plan.last_year)

    def named(self, key: str) -> Catalogue | None:
        """The plan with a key, if it is loaded; a year names its own plan."""
        return next((one for one in self.catalogues if key in (one.plan.key, str(one.plan.number))), None)

    @property
    def followed(self) -> tuple[Catalogue, ...]:
        """Plans that are followed up: all that are not closed."""
        return tuple(one for one in self.catalogues if one.plan.number not in self.closed)

    def unit(self, code: str) -> Unit | None:
        """A unit as the newest plan that knows it has it; None for a code no loaded plan knows."""
        found = (one.unit_by_code.get(code) for one in reversed(self.catalogues))
        return next((unit for unit in found if unit is not None), None)

    def plan(self, number: int) -> Catalogue | None:
        """The catalogue of a plan, if it is loaded."""
        return next((one for one in self.catalogues if one.plan.number == number), None)

    def of(self, number: int) -> Catalogue:
        """The catalogue of a plan; raises KeyError when it is not loaded."""
        found = self.plan(number)
        if found is None:
            raise KeyError(number)
        return found
