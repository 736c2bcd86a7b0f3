"""One fiscal year's scores by a framework: of the whole, tools, indicators, items – and what is computed from them.

Scores are figures (`Decimal`, 0–100, two places), each published or computed, and which of the two is kept. Ranks and
grades are never stored: they are computed here, so that they cannot contradict the scores (docs/design.md, "Words").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final, Literal

from domain.catalogue.framework import WHOLE, Band, Framework, Graded, round2
from domain.catalogue.keys import english
from domain.catalogue.structure import Structure
from domain.language.bilingual import Bilingual

FindingKind = Literal["keep", "urgent", "recommendation"]

OVERALL = "OVERALL"
"""The answer id of the overall score."""

TOLERANCE: Final = Decimal("0.01")
"""Difference up to which a published score agrees with what its parts give."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question or disclosure point with its score, known by (fiscal year, code).

    `was` is the code the same question had in the assessment before, where the framework's cross-walk names it; empty
    when it was not asked then. `was_text` is the text the earlier one had when that was confirmed.
    """

    code: str
    indicator: str
    text: Bilingual = field(metadata=english("title_en"))
    """The question as printed; in English a short title."""
    score: Decimal
    was: str | None = None
    was_text: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A group of items with its score; `within` names the indicator that a sub-indicator is part of."""

    code: str
    tool: str
    name: Bilingual
    score: Decimal
    aliases: tuple[str, ...] = ()
    printed_rank: int | None = None
    """The rank the document prints, for the audit only."""
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool with the agency's result in it. `weight` is a percentage of the overall score.

    `score` is the published one, None where it is computed. `level`, `remark` and `suggestion` are the assessor's
    words; `printed_indicators` and `printed_items` are how many of each the framework's document says it has.
    """

    code: str
    name: Bilingual
    weight: int
    level: str
    remark: str
    suggestion: str = ""
    printed_indicators: int | None = None
    printed_items: int | None = None
    score: Decimal | None = None


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
class Assessment(Structure[Tool, Indicator, Item]):
    """One fiscal year's scores by a framework; `fiscal_year` is in the Buddhist era (2562).

    Its tools, indicators and items are those of the framework that have a score. Without any (`has_scores`), there may
    be no framework either: it is None for an agency whose framework nobody has loaded.
    """

    fiscal_year: int
    framework: Framework | None
    overall: Decimal
    tools: tuple[Tool, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    items: tuple[Item, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    printed_grade: str | None = None
    """The grade the document prints for the overall score, for the audit only."""
    sub_indicators: tuple[Indicator, ...] = ()
    computed: frozenset[str] = frozenset()
    """Codes whose score is not published but computed; tools without a published score are always among them."""

    @property
    def has_scores(self) -> bool:
        """Check whether any score is loaded: a plan may be followed up before its agency's scores are."""
        return bool(self.tools)

    @property
    def title(self) -> str:
        """Name of the framework's assessment; empty without one."""
        return self.framework.title if self.framework is not None else ""

    @property
    def bands(self) -> tuple[Band, ...]:
        """Grades of the framework with their conditions."""
        return self.framework.bands if self.framework is not None else ()

    @property
    def pass_mark(self) -> Decimal:
        """Score from which the framework calls a score passed; the highest where nothing is scored by any."""
        return self.framework.pass_mark if self.framework is not None else Decimal(WHOLE)

    @property
    def graded(self) -> tuple[Graded, ...]:
        """Kinds of scores the framework gives a grade."""
        return self.framework.graded if self.framework is not None else ()

    @property
    def structure_source(self) -> str:
        """Source of the membership of items in indicators, when the document does not print it."""
        return self.framework.structure_source if self.framework is not None else ""

    def tool_score(self, tool: str) -> Decimal:
        """The tool's published score, else the mean of its indicators, or items, half up to two places."""
        published = self.tool_by_code[tool].score
        return self.of_parts(tool) if published is None else published

    def is_computed(self, code: str) -> bool:
        """Check whether a score is computed and not published."""
        tool = self.tool_by_code.get(code)
        return code in self.computed or (tool is not None and tool.score is None)

    def parts_scores(self, code: str) -> tuple[Decimal, ...]:
        """The scores a tool's, indicator's or sub-indicator's score is the mean of; none where its parts have none."""
        parts: Iterable[Indicator | Item]
        if code in self.tool_by_code:
            parts = self.indicators_of(code) or (one for one in self.items if one.indicator == code)
        else:
            parts = self.parts_of(code) or (one for one in self.items if one.indicator == code)
        return tuple(one.score for one in parts)

    def of_parts(self, code: str) -> Decimal:
        """Score that the parts of a tool, an indicator or the whole give, half up to two places."""
        if code != OVERALL:
            return mean(self.parts_scores(code))
        total = sum((one.weight * self.tool_score(one.code) for one in self.tools), Decimal(0))
        return round2(total / WHOLE)

    def differs(self, code: str) -> Decimal | None:
        """Score its parts give where the published one is not that within the tolerance; None where they agree.

        A whole or an indicator of which only some parts are scored has nothing to be compared with.
        """
        if self.is_computed(code) or code in self.item_by_code or not self._is_complete(code):
            return None
        given = self.of_parts(code)
        return None if abs(score_of(self, code) - given) <= TOLERANCE else given

    def _is_complete(self, code: str) -> bool:
        """Check whether every part of a score is scored."""
        asked = self.framework
        if code == OVERALL:
            return bool(self.tools) and sum(one.weight for one in self.tools) == WHOLE
        scored = len(self.parts_scores(code))
        if asked is None:
            return bool(scored)
        parts = asked.indicators_of(code) if code in asked.tool_by_code else asked.parts_of(code)
        return scored == (len(parts) or sum(one.indicator == code for one in asked.items)) > 0

    def grade_of(self, code: str) -> str | None:
        """The grade of an item, indicator, tool or of the whole, by its score rounded to two places.

        None where the year grades no such score, or no band's conditions hold; KeyError for other codes.
        """
        score, kind = score_of(self, code), self._kind(code)
        known = (one.code for one in self.tools if one.score is not None or self.parts_scores(one.code))
        tools = [self.tool_score(code) for code in known] if kind == "overall" else []
        return self.framework.grade(score, kind, tools) if self.framework is not None else None

    def _kind(self, code: str) -> Graded:
        if code == OVERALL:
            return "overall"
        if code in self.tool_by_code:
            return "tools"
        return "indicators" if code in self.indicator_by_code else "items"

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Rank by code: items within their tool, indicators among all, tools among tools; 1 is highest, ties share.

        Sub-indicators are ranked among those of their indicator.
        """
        ranks: dict[str, int] = {}
        for tool in self.tools:
            ranks |= competition_ranks({item.code: item.score for item in self.items_of(tool.code)})
        for one in self.indicators:
            ranks |= competition_ranks({part.code: part.score for part in self.parts_of(one.code)})
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


def unscored(fiscal_year: int, framework: Framework | None = None) -> Assessment:
    """An assessment of a year whose scores nobody has loaded."""
    return Assessment(fiscal_year, framework, Decimal(0))


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
