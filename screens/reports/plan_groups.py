"""Steps under the name of each plan they are of, where several plans are followed up."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from domain.catalogue.library import Library
from domain.language.lang import Lang
from domain.reports.reports import Duty
from screens.base.rich import Rich, bold, join
from screens.plan_names import plan_heading

T = TypeVar("T")


def by_plan(
    lang: Lang, library: Library, entries: Sequence[T], duty_of: Callable[[T], Duty], block: Callable[[T], Rich]
) -> list[list[Rich]]:
    """The blocks of entries, plan by plan; the first of a plan with the plan's name above it."""
    found: list[list[Rich]] = []
    for plan, these in groupby(entries, key=lambda one: duty_of(one).plan):
        first, *rest = map(block, these)
        found.append([join((bold(plan_heading(lang, library, plan)), first)), *rest])
    return found
