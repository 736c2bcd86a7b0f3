"""The further plans that a new year may carry on beside its own: anti-corruption, risk."""

from dataclasses import replace

from domain.calendar.local_time import BUDDHIST_OFFSET
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue, Plan, usual_key
from domain.catalogue.plan_titles import bare_title


def to_carry(library: Library, year: int) -> tuple[Plan, ...]:
    """Further plans that are followed up, end before a year, and have none of that year to follow them."""
    return tuple(
        one.plan
        for one in library.followed
        if one.plan.further and one.plan.last_year < year and not is_carried(library, one.plan, year)
    )


def is_carried(library: Library, plan: Plan, year: int) -> bool:
    """Check whether a plan of the year follows a further one: of its kind, and of its title but for the years."""
    title = bare_title(plan.title.th)
    there = (one.plan for one in library.plans_of(year) if one.plan.further and one.plan is not plan)
    return any(one.kind == plan.kind and bare_title(one.title.th) == title for one in there)


def in_year(library: Library, plan: Catalogue, year: int) -> Catalogue:
    """A further plan's catalogue with the units as they are called in a year, if its own plan is loaded."""
    own = library.of_year(year)
    return plan if own is None else replace(plan, units=own.units)


def as_further(library: Library, made: Plan, last: Plan, number: int) -> Plan:
    """The plan that follows a further one, under a number and a key of its own."""
    by = made.fiscal_year - last.fiscal_year
    to_year = None if last.to_year is None else last.to_year + by
    key = _moved_key(last.chosen_key, last, by)
    taken = {one.plan.key for one in library.catalogues}
    usual = usual_key(made.kind, made.fiscal_year)
    if not key or key in taken:
        key = "" if usual not in taken else f"{usual}-{number}"
    return replace(made, further=number, chosen_key=key, to_year=to_year)


def _moved_key(key: str, last: Plan, by: int) -> str:
    """A chosen key with the plan's year in it made later; nothing for one without."""
    for year in (last.fiscal_year, last.fiscal_year - BUDDHIST_OFFSET):
        if str(year) in key:
            return key.replace(str(year), str(year + by))
    return ""
