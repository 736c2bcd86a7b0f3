"""Titles of plans without the years in them, and the names by which several plans are told from each other."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from domain.catalogue.library import Library
from domain.catalogue.plan import Plan
from domain.language.bilingual import Bilingual

_YEARS: Final = re.compile(
    r"\s*(?:(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?|\b(?:for\s+)?(?:fiscal\s+)?years?)\s*[0-9๐-๙]{4}(?:\s*[-–]\s*[0-9๐-๙]{4})?"
)
_LEAD: Final = re.compile(r"^(?:แผน(?:ปฏิบัติการ|งาน)?(?:ด้าน)?|มาตรการ|the\s+|plan\s+(?:of|for|to)\s+)\s*", re.IGNORECASE)
"""Words with which titles begin, and which people leave out."""


def bare_title(title: str) -> str:
    """A title without its years."""
    return _YEARS.sub("", title).strip() or title


def marks_of(plans: Sequence[Plan]) -> Mapping[int, Bilingual]:
    """The words that tell plans from each other, by number: years where each is of another, else titles.

    None for a plan that is alone.
    """
    years = {one.fiscal_year for one in plans}
    if len(plans) <= 1:
        return {}
    if len(years) == len(plans):
        return {one.number: Bilingual(str(one.fiscal_year)) for one in plans}
    return {one.number: _marked(one, f" {one.years}" if len(years) > 1 else "") for one in plans}


def _marked(plan: Plan, years: str) -> Bilingual:
    th, *en = (bare_title(title) + years for title in plan.title.both)
    return Bilingual(th, en[0] if en else None)


def names_of(library: Library, number: int) -> tuple[str, ...]:
    """The names of a plan that no other followed plan has: its title, also without how it begins, and its year.

    None where it is followed up alone.
    """
    plans = {one.plan.number: _names(one.plan) for one in library.followed}
    if number not in plans or len(plans) == 1:
        return ()
    others = [name for other, names in plans.items() if other != number for name in names]
    return tuple(one for one in plans[number] if not any(one in other for other in others))


def _names(plan: Plan) -> tuple[str, ...]:
    titles = [bare_title(title).lower() for title in plan.title.both if title]
    return tuple(dict.fromkeys((*titles, *(_LEAD.sub("", one) for one in titles), plan.years)))
