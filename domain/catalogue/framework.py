"""A framework: what a year asks of a kind of agency, how it grades, and which questions it had before. No scores.

The national ITA is one, a ministry's own assessment of its hospitals another; letters and depth of the codes are data.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Final, Literal, get_args

from domain.catalogue.keys import english
from domain.catalogue.structure import Structure
from domain.language.bilingual import Bilingual

Graded = Literal["overall", "tools", "indicators", "items"]
"""Kinds of scores that may have a grade."""

EVERYTHING: tuple[Graded, ...] = get_args(Graded)

Asked = Literal["plan", "measures", "report"]
"""Kinds of papers an item may ask for."""

WHOLE: Final = 100
"""Sum of the tools' weights."""


@dataclass(frozen=True, slots=True)
class Band:
    """A grade and its conditions: the rounded scores it covers, both ends included, and what every tool must reach.

    The first band of the framework whose conditions hold gives the grade. `every_tool` speaks of the whole, so a band
    that has it grades the overall score only.
    """

    grade: str
    low: Decimal
    high: Decimal
    every_tool: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FrameworkTool:
    """A tool of a framework; `weight` is a percentage of the overall score.

    `printed_indicators` and `printed_items` are how many of each its document says it has, for the audit only.
    """

    code: str
    name: Bilingual
    weight: int
    printed_indicators: int | None = None
    printed_items: int | None = None


@dataclass(frozen=True, slots=True)
class FrameworkIndicator:
    """An indicator of a tool; of another indicator too (`within`) where it is a sub-indicator."""

    code: str
    tool: str
    name: Bilingual
    aliases: tuple[str, ...] = ()
    within: str | None = None


@dataclass(frozen=True, slots=True)
class FrameworkItem:
    """A question or disclosure point; `indicator` is what it belongs to, `asks` which papers it asks for."""

    code: str
    indicator: str
    text: Bilingual = field(metadata=english("title_en"))
    asks: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A confirmed pair of the cross-walk: the item `code` is what was asked as `was` the year before.

    It holds for the texts it was confirmed for (`text` and `was_text`), and for no others. `was` is empty for an item
    that was not asked then.
    """

    code: str
    was: str
    text: str
    was_text: str = ""

    def holds(self, text: str) -> bool:
        """Check whether an item's text is the one it was confirmed for, blanks aside."""
        return squeezed(text) == squeezed(self.text)


@dataclass(frozen=True)
class Framework(Structure[FrameworkTool, FrameworkIndicator, FrameworkItem]):
    """The questionnaire of a kind of agency from `fiscal_year` to `until` (Buddhist era), one year if that is None."""

    kind: str
    fiscal_year: int
    title: str
    tools: tuple[FrameworkTool, ...]
    indicators: tuple[FrameworkIndicator, ...]
    items: tuple[FrameworkItem, ...]
    pass_mark: Decimal
    """Score from which the year calls a score passed."""
    bands: tuple[Band, ...] = ()
    graded: tuple[Graded, ...] = EVERYTHING
    """Kinds of scores the year gives a grade."""
    until: int | None = None
    sub_indicators: tuple[FrameworkIndicator, ...] = ()
    pairs: tuple[Pair, ...] = ()
    """The cross-walk to the year before."""
    structure_source: str = ""
    """Source of the membership of items in indicators, when the document does not print it."""

    @property
    def id(self) -> str:
        """Its name: `ita-2562`."""
        return f"{self.kind}-{self.fiscal_year}"

    def covers(self, year: int) -> bool:
        """Check whether a year is assessed by it."""
        return self.fiscal_year <= year <= (self.until or self.fiscal_year)

    @cached_property
    def pair_by_code(self) -> Mapping[str, Pair]:
        """Pairs of the cross-walk that hold for the items as they are, by their new code."""
        return {
            one.code: one for one in self.pairs if one.code in self.item_by_code and one.holds(self._text(one.code))
        }

    def asking(self, kinds: Collection[Asked]) -> tuple[FrameworkItem, ...]:
        """The items that ask for any of some kinds of papers."""
        return tuple(item for item in self.items if not set(kinds).isdisjoint(item.asks))

    def grade(self, score: Decimal, kind: Graded, tools: Collection[Decimal] = ()) -> str | None:
        """The grade of a score rounded to two places; `tools` are the tools' scores, of the whole only.

        None where the year grades no such score, or no band's conditions hold.
        """
        if kind not in self.graded:
            return None
        rounded = round2(score)
        return next(
            (
                band.grade
                for band in self.bands
                if band.low <= rounded <= band.high
                and (band.every_tool is None or (kind == "overall" and all(one >= band.every_tool for one in tools)))
            ),
            None,
        )

    def grades_at(self, score: Decimal) -> tuple[Band, ...]:
        """The bands an overall score may be in: those on condition, best first, then the one it is in without any."""
        found: list[Band] = []
        for band in self.bands if "overall" in self.graded else ():
            if band.low <= round2(score) <= band.high:
                found.append(band)
                if band.every_tool is None:
                    break
        return tuple(found)

    def _text(self, code: str) -> str:
        return self.item_by_code[code].text.th


def with_pairs_of(framework: Framework, stored: Framework) -> Framework:
    """A framework with the pairs of the one stored under its name, for items that it pairs itself with none."""
    own = {one.code for one in framework.pairs}
    texts = {item.code: item.text.th for item in framework.items}
    kept = [one for one in stored.pairs if one.code not in own and one.holds(texts.get(one.code, ""))]
    return replace(framework, pairs=(*framework.pairs, *kept))


def newest(frameworks: Iterable[Framework]) -> Framework | None:
    """The framework of the latest year; None where there is none."""
    return max(frameworks, key=lambda one: one.fiscal_year, default=None)


def framework_of(frameworks: Iterable[Framework], kind: str | None, year: int) -> Framework | None:
    """The framework by which a kind of agency is assessed in a year, None if that is not loaded.

    Of several that cover the year it is the latest; without a kind, one is had only if all that cover it are of one.
    """
    covering = [one for one in frameworks if one.covers(year) and kind in (None, one.kind)]
    return newest(covering) if len({one.kind for one in covering}) == 1 else None


def round2(score: Decimal) -> Decimal:
    """Round half up to two places, as the document's figures are."""
    return score.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def squeezed(text: str) -> str:
    """A text without its blanks."""
    return "".join(text.split())
