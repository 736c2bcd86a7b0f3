"""A file of scores: what an agency got by a framework, published or computed, and the assessor's words on it."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from domain.catalogue.assessment import OVERALL, Assessment, Finding
from domain.catalogue.framework import Framework
from domain.catalogue.scored import Score, ToolWords, assessed

_TOP: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Scored:
    """A line of scores: of an indicator, a sub-indicator or an item."""

    code: str
    score: Decimal
    computed: bool = False
    printed_rank: int | None = None


@dataclass(frozen=True, slots=True)
class ToolResult:
    """A tool's result: its score where that is published, and the assessor's words."""

    code: str
    score: Decimal | None = None
    computed: bool = False
    level: str = ""
    remark: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class ScoresFile:
    """A file of scores as it is written; `framework` names the framework's file (`ita-2562`)."""

    fiscal_year: int
    framework: str
    overall: Decimal | None = None
    overall_computed: bool = False
    printed_grade: str | None = None
    tools: tuple[ToolResult, ...] = ()
    indicators: tuple[Scored, ...] = ()
    items: tuple[Scored, ...] = ()

    def problems(self, framework: Framework) -> Iterator[str]:
        """Name what does not fit its framework, or can't be a score."""
        known: Mapping[str, Container[str]] = {
            "tools": framework.tool_by_code, "indicators": framework.indicator_by_code,
        }  # fmt: skip
        lists: Mapping[str, Sequence[Scored | ToolResult]] = {
            "tools": self.tools, "indicators": self.indicators, "items": self.items,
        }  # fmt: skip
        for key, entries in lists.items():
            for code, times in Counter(one.code for one in entries).items():
                if code not in known.get(key, framework.item_by_code):
                    yield f"{key} {code}: {framework.id} has no such code"
                if times > 1:
                    yield f"{key} {code}: stands {times} times"
        for one in self.scores():
            if not 0 <= one.score <= _TOP:
                yield f"{one.code}: a score must be from 0 to 100, not {one.score}"
        if not self.joined(framework, ()).has_scores:
            yield "`overall` is missing, and can't be computed: not every tool has a score"

    def scores(self) -> Iterator[Score]:
        """The scores, the whole first."""
        if self.overall is not None:
            yield Score(OVERALL, self.overall, self.overall_computed)
        yield from (Score(one.code, one.score, one.computed) for one in self.tools if one.score is not None)
        for one in (*self.indicators, *self.items):
            yield Score(one.code, one.score, one.computed, one.printed_rank)

    def joined(self, framework: Framework, findings: tuple[Finding, ...]) -> Assessment:
        """The assessment of these scores by their framework."""
        words = (ToolWords(one.code, one.level, one.remark, one.suggestion) for one in self.tools)
        return assessed(framework, self.fiscal_year, self.scores(), words, findings, self.printed_grade)
