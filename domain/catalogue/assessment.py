"""One fiscal year's ITA scores: tools, indicators, items, findings – and what is computed from them.

Scores are published figures (`Decimal`, 0–100, two places). Ranks, grades and tool scores are never stored: they are
computed here, so that they cannot contradict the scores (docs/design.md, "Words").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Literal, get_args

from domain.catalogue.code_parts import prefixes_of
from domain.catalogue.keys import english
from domain.language.bilingual import Bilingual

FindingKind = Literal["keep", "urgent", "recommendation"]

OVERALL = "OVERALL"
"""The answer id of the overall score."""

Graded = Literal["overall", "tools", "indicators", "items"]
"""Kinds of scores that may have a grade."""

EVERYTHING: tuple[Graded, ...] = get_args(Graded)


@dataclass(frozen=True, slots=True)
class Band:
    """A grade and its conditions: the rounded scores it covers, both ends included, and what every tool must reach.

    The first band of the assessment whose conditions hold gives the grade. `every_tool` speaks of the whole, so a band
    that has it grades the overall score only.
    """

    grade: str
    low: Decimal
    high: Decimal
    every_tool: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question or disclosure point, known by (fiscal year, code).

    `was` is the code the same question had in the assessment before, where that is not plain from code and text; empty
    when it was not asked then.
    """

    code: str
    indicator: str
    text: Bilingual = field(metadata=english("title_en"))
    """The question as printed; in English a short title."""
    score: Decimal
    was: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A group of items with a published score; `code` is `IND1`…`IND10`."""

    code: str
    tool: str
    name: Bilingual
    score: Decimal
    aliases: tuple[str, ...] = ()
    printed_rank: int | None = None
    """The rank the document prints, for the audit only."""


@dataclass(frozen=True, slots=True)
class Tool:
    """IIT, EIT or OIT. `weight` is a percentage of the overall score.

    `level`, `remark` and `suggestion` are NACC's words; `printed_indicators` and `printed_items` are how many of each
    the document says the tool has, for the audit only.
    """

    code: str
    name: Bilingual
    weight: int
    level: str
    remark: str
    suggestion: str = ""
    printed_indicators: int | None = None
    printed_items: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Finding of the analysis on an item or an NACC recommendation (`F:I20`, `F:NACC1`).

    `verdict` is the analysis' wording of the item or recommendation; `printed_rank` the rank printed beside it;
    `action` and `step` are None for what is to be kept.
    """

    id: str
    kind: FindingKind
    tool: str
    item: str | None
    verdict: str
    approach: str
    action: str | None
    step: str | None
    printed_rank: int | None = None
    printed_score: Decimal | None = None


@dataclass(frozen=True)
class Assessment:
    """One fiscal year's assessment; `fiscal_year` is in the Buddhist era (2562)."""

    fiscal_year: int
    title: str
    overall: Decimal
    bands: tuple[Band, ...]
    tools: tuple[Tool, ...]
    indicators: tuple[Indicator, ...]
    items: tuple[Item, ...]
    findings: tuple[Finding, ...] = field(default=())
    structure_source: str = ""
    """Source of the membership of items in indicators, when the document does not print it."""
    printed_grade: str | None = None
    """The grade the document prints for the overall score, for the audit only."""
    pass_mark: Decimal = Decimal(85)
    """Score from which the year calls a score passed."""
    graded: tuple[Graded, ...] = EVERYTHING
    """Kinds of scores the year gives a grade."""

    @property
    def has_scores(self) -> bool:
        """Check whether any score is loaded: a plan may be followed up before its agency's scores are."""
        return bool(self.tools)

    @cached_property
    def item_by_code(self) -> Mapping[str, Item]:
        """Items by code."""
        return {item.code: item for item in self.items}

    @cached_property
    def item_prefixes(self) -> tuple[str, ...]:
        """Prefixes of the items' codes in lower case, the longest first; nationally `i`, `e` and `o`."""
        return prefixes_of(item.code for item in self.items)

    @cached_property
    def indicator_by_code(self) -> Mapping[str, Indicator]:
        """Indicators by code."""
        return {indicator.code: indicator for indicator in self.indicators}

    @cached_property
    def tool_by_code(self) -> Mapping[str, Tool]:
        """Tools by code."""
        return {tool.code: tool for tool in self.tools}

    def tool_of(self, item: Item) -> Tool:
        """The tool an item belongs to, through its indicator."""
        return self.tool_by_code[self.indicator_by_code[item.indicator].tool]

    def items_of(self, code: str) -> tuple[Item, ...]:
        """The items of an indicator or of a tool, in the document's order."""
        return self._items_within.get(code, ())

    @cached_property
    def _items_within(self) -> Mapping[str, tuple[Item, ...]]:
        """Items within every indicator and tool."""
        within: dict[str, tuple[Item, ...]] = {}
        for item in self.items:
            for code in (item.indicator, self.tool_of(item).code):
                within[code] = (*within.get(code, ()), item)
        return within

    def indicators_of(self, tool: str) -> tuple[Indicator, ...]:
        """The indicators of a tool, in the document's order."""
        return tuple(indicator for indicator in self.indicators if indicator.tool == tool)

    def tool_score(self, tool: str) -> Decimal:
        """Mean of the tool's published indicators, half up to two places; not published, so marked as computed."""
        return mean(indicator.score for indicator in self.indicators_of(tool))

    def grade_of(self, code: str) -> str | None:
        """The grade of an item, indicator, tool or of the whole, by its score rounded to two places.

        None where the year grades no such score, or no band's conditions hold; KeyError for other codes.
        """
        if self._kind(code) not in self.graded:
            return None
        rounded = round2(score_of(self, code))
        for band in self.bands:
            if band.low <= rounded <= band.high and (band.every_tool is None or self._all_reach(code, band.every_tool)):
                return band.grade
        return None

    def _kind(self, code: str) -> Graded:
        if code == OVERALL:
            return "overall"
        if code in self.tool_by_code:
            return "tools"
        return "indicators" if code in self.indicator_by_code else "items"

    def _all_reach(self, code: str, least: Decimal) -> bool:
        """Check whether a code is the whole and every tool with indicators reaches a score."""
        scores = (self.tool_score(one.code) for one in self.tools if self.indicators_of(one.code))
        return code == OVERALL and all(score >= least for score in scores)

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Rank by code: items within their tool, indicators among all, tools among tools; 1 is highest, ties share."""
        ranks: dict[str, int] = {}
        for tool in self.tools:
            ranks |= competition_ranks({item.code: item.score for item in self.items_of(tool.code)})
        ranks |= competition_ranks({indicator.code: indicator.score for indicator in self.indicators})
        ranks |= competition_ranks({tool.code: self.tool_score(tool.code) for tool in self.tools})
        return ranks

    def finding_of(self, item_code: str) -> Finding | None:
        """Finding of the analysis on an item, if the analysis singled it out."""
        return self._finding_by_item.get(item_code)

    @cached_property
    def _finding_by_item(self) -> Mapping[str, Finding]:
        """The first finding of each item that has one."""
        return {finding.item: finding for finding in reversed(self.findings) if finding.item is not None}


def round2(score: Decimal) -> Decimal:
    """Round half up to two places, as the document's figures are."""
    return score.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def mean(scores: Iterable[Decimal]) -> Decimal:
    """The mean of scores, half up to two places."""
    values = tuple(scores)
    return round2(sum(values, Decimal(0)) / len(values))


def competition_ranks(scores: Mapping[str, Decimal]) -> dict[str, int]:
    """Standard competition ranking: 1 is highest, ties share a rank, the next rank skips."""
    return {code: 1 + sum(other > score for other in scores.values()) for code, score in scores.items()}


def score_of(assessment: Assessment, code: str) -> Decimal:
    """The score of an item, indicator, tool (computed) or of the whole; KeyError for other codes."""
    if code == OVERALL:
        return assessment.overall
    if code in assessment.tool_by_code:
        return assessment.tool_score(code)
    return (assessment.item_by_code.get(code) or assessment.indicator_by_code[code]).score
