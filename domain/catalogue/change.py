"""A score beside the year before: what may be compared, and by how much it changed.

Codes change meaning from year to year, so an item is compared with the same question only: the one the framework's
cross-walk names (`was`), else the one of the same code whose text is nearly the same. Indicators are the same by name
or alias, tools by code.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from rapidfuzz import fuzz

from domain.catalogue.assessment import OVERALL, Assessment, Indicator, Item, score_of
from domain.catalogue.framework import squeezed

ALIKE: Final = 90
"""Likeness (of 100, blanks aside) that two wordings of one question have at least.

The two most alike questions of ITA 2562 that differ, O18 and O20, are 85 alike.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """A score and what it was: `code`, `score` and `rank` are the earlier ones; ranks are None for the whole."""

    year: int
    code: str
    score: Decimal
    by: Decimal
    rank: int | None
    rank_now: int | None


@dataclass(frozen=True, slots=True)
class NoPast:
    """Lack of a past to compare with: the code meant something else in `year` (`other`), or was not there."""

    year: int
    other: bool


def change_of(now: Assessment, before: Assessment, code: str) -> Change | NoPast:
    """Change of an item, indicator, tool or the whole since the year before; KeyError for a code not in `now`."""
    score = score_of(now, code)
    then = past_of(now, before, code)
    if then is None:
        return NoPast(before.fiscal_year, other=code in before.ranks)
    was = score_of(before, then)
    return Change(before.fiscal_year, then, was, score - was, before.ranks.get(then), now.ranks.get(code))


def past_of(now: Assessment, before: Assessment, code: str) -> str | None:
    """The code that the same item, indicator or tool had before; None when there was none."""
    if code == OVERALL:
        return code
    if item := now.item_by_code.get(code):
        return _past_item(item, before)
    if indicator := now.indicator_by_code.get(code):
        return _past_indicator(indicator, before)
    return code if code in before.tool_by_code else None


def future_of(now: Assessment, after: Assessment, code: str) -> str | None:
    """The code that the same item, indicator or tool has in a later year; None when it is not there."""
    if code == OVERALL:
        return code
    return next((later for later in after.ranks if past_of(after, now, later) == code), None)


def risen(now: Assessment, before: Assessment, codes: Iterable[str]) -> tuple[str, ...]:
    """The codes that can be compared and score higher than before, what rose most first."""
    moved = _moved(now, before, codes)
    return tuple(sorted((code for code in moved if moved[code] > 0), key=lambda code: -moved[code]))


def fallen(now: Assessment, before: Assessment, codes: Iterable[str]) -> tuple[str, ...]:
    """The codes that can be compared and score lower than before, what fell most first."""
    moved = _moved(now, before, codes)
    return tuple(sorted((code for code in moved if moved[code] < 0), key=lambda code: moved[code]))


def _moved(now: Assessment, before: Assessment, codes: Iterable[str]) -> dict[str, Decimal]:
    changes = {code: change_of(now, before, code) for code in codes}
    return {code: one.by for code, one in changes.items() if isinstance(one, Change)}


def _past_item(item: Item, before: Assessment) -> str | None:
    if item.was is not None and _holds(item, before):
        return item.was if item.was in before.item_by_code else None
    same = before.item_by_code.get(item.code)
    return same.code if same and fuzz.ratio(squeezed(item.text.th), squeezed(same.text.th)) >= ALIKE else None


def _holds(item: Item, before: Assessment) -> bool:
    """Check whether the earlier item still has the text the pair was confirmed for, where that is known."""
    then = before.item_by_code.get(item.was or "")
    return then is None or not item.was_text or squeezed(then.text.th) == squeezed(item.was_text)


def _past_indicator(indicator: Indicator, before: Assessment) -> str | None:
    names = _names(indicator)
    return next((one.code for one in before.indicators if one.tool == indicator.tool and names & _names(one)), None)


def _names(indicator: Indicator) -> set[str]:
    return {squeezed(name) for name in (indicator.name.th, *indicator.aliases)}
