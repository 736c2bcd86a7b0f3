"""The plan a file is of: one that is stored, a new year's own, or a further one of a year; asked where that is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domain.catalogue.library import Library
from domain.catalogue.plan import FIRST_FURTHER, Plan, usual_key
from domain.catalogue.plan_kinds import PlanKind, kind_in
from domain.errors import DomainError
from domain.importing.agency import is_same_plan
from domain.importing.plan import Understood

_KEY_LETTERS: Final = 40


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """The plan a file is of: `stored` is updated; without it one of the `kind` is new, `further` beside a year's own.

    `key` is the one that was chosen for it. `open` is set where it has to be asked whether `stored` is meant.
    """

    kind: PlanKind
    stored: Plan | None = None
    further: int = 0
    key: str = ""
    open: bool = False


def choice_of(library: Library, found: Understood, kinds: Sequence[PlanKind], key: str | None = None) -> PlanChoice:
    """The plan a file is of, by the key that was chosen, or by its year, title and kind.

    DomainError `import.key` for a key that can't be one, `import.key_year` for the key of a plan of other years.
    """
    year, kind = found.fiscal_year or 0, kind_in(found.title or "", kinds)
    if key is not None:
        return _chosen(library, year, kind, key, kinds)
    plans = [one.plan for one in library.plans_of(year)]
    if not plans:
        return _new(library, kind, kinds)
    if found.title is None:
        return PlanChoice(kind, plans[0])
    same = [one for one in plans if is_same_plan(one.title.th, found.title) and _may_be(kind_of(one, kinds), kind)]
    if len(same) == 1:
        return PlanChoice(kind, same[0])
    nearest = next((one for one in plans if kind_of(one, kinds) == kind), plans[0])
    return PlanChoice(kind, nearest, open=True)


def further_key(library: Library, found: Understood, kinds: Sequence[PlanKind]) -> str:
    """The key a file's plan gets as a further one: its kind and year, with a number where that is taken."""
    usual = usual_key(kind_in(found.title or "", kinds).id, found.fiscal_year or 0)
    numbered = (f"{usual}-{number}" for number in range(2, len(library.catalogues) + 3))
    return next(one for one in (usual, *numbered) if library.named(one) is None)


def _chosen(library: Library, year: int, kind: PlanKind, key: str, kinds: Sequence[PlanKind]) -> PlanChoice:
    if not key or len(key) > _KEY_LETTERS or any(one.isspace() or one == "|" for one in key):
        raise DomainError("import.key", named=key)
    known = library.named(key)
    if known is None and key.isdecimal():
        raise DomainError("import.key", named=key)
    if known is not None and not known.plan.fiscal_year <= year <= known.plan.last_year:
        raise DomainError("import.key_year", name=known.plan, file=year)
    if known is not None:
        return PlanChoice(kind, known.plan)
    further = next_number(library) if library.of_year(year) is not None else _new(library, kind, kinds).further
    return PlanChoice(kind, further=further, key="" if key == usual_key(kind.id, year) else key)


def _new(library: Library, kind: PlanKind, kinds: Sequence[PlanKind]) -> PlanChoice:
    """A plan of a year that has none: its own, unless its kind is another than that of the years before."""
    if not library.catalogues or _may_be(kind_of(library.current.plan, kinds), kind):
        return PlanChoice(kind)
    return PlanChoice(kind, further=next_number(library))


def next_number(library: Library) -> int:
    """The number of the next further plan, as far as the loaded ones say."""
    return max(FIRST_FURTHER, *(one.plan.further + 1 for one in library.catalogues))


def kind_of(plan: Plan, kinds: Sequence[PlanKind]) -> PlanKind:
    """The kind of a stored plan: by its title, else the one it was stored with."""
    shown = kind_in(plan.title.th, kinds)
    return shown if shown.words else next((one for one in kinds if one.id == plan.kind), shown)


def _may_be(one: PlanKind, other: PlanKind) -> bool:
    """Check whether two kinds may be one: either may not be known."""
    return one == other or not one.words or not other.words
