"""Scores joined with the framework they were given by; what was not published is computed where its parts allow it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from domain.catalogue.assessment import OVERALL, Assessment, Finding, Indicator, Item, Tool, mean, score_of
from domain.catalogue.framework import WHOLE, Framework, FrameworkIndicator, FrameworkItem


@dataclass(frozen=True, slots=True)
class Score:
    """A score of the whole, a tool, an indicator, a sub-indicator or an item: published, or `computed`.

    `printed_rank` is the rank the document prints, for the audit only.
    """

    code: str
    score: Decimal
    computed: bool = False
    printed_rank: int | None = None


@dataclass(frozen=True, slots=True)
class ToolWords:
    """The assessor's words on the agency's result in a tool."""

    code: str
    level: str = ""
    remark: str = ""
    suggestion: str = ""


_SILENT: Final = ToolWords("")


def assessed(
    framework: Framework,
    fiscal_year: int,
    scores: Iterable[Score],
    words: Iterable[ToolWords] = (),
    findings: tuple[Finding, ...] = (),
    printed_grade: str | None = None,
) -> Assessment:
    """Join a year's scores with their framework; codes it does not have are left out.

    An indicator without a score is the mean of its parts if all of those are known, the whole the weighted mean of the
    tools. Without a score from which a whole can be had, there are none at all.
    """
    return _Joining(framework, {one.code: one for one in scores}).assessment(
        fiscal_year, {one.code: one for one in words}, findings, printed_grade
    )


def scores_of(assessment: Assessment) -> tuple[Score, ...]:
    """The scores of an assessment, the whole first."""
    if not assessment.has_scores:
        return ()
    ranks = {one.code: one.printed_rank for one in (*assessment.indicators, *assessment.sub_indicators)}
    groups = (assessment.tools, assessment.indicators, assessment.sub_indicators, assessment.items)
    codes = (OVERALL, *(one.code for group in groups for one in group))
    return tuple(
        Score(code, score_of(assessment, code), assessment.is_computed(code), ranks.get(code)) for code in codes
    )


def words_of(assessment: Assessment) -> tuple[ToolWords, ...]:
    """The assessor's words on its tools, where there are any."""
    told = (ToolWords(one.code, one.level, one.remark, one.suggestion) for one in assessment.tools)
    return tuple(one for one in told if one.level or one.remark or one.suggestion)


class _Joining:
    """One joining: from the items up to the whole."""

    def __init__(self, framework: Framework, given: Mapping[str, Score]) -> None:
        self._framework, self._given = framework, given
        self._computed = {code for code, one in given.items() if one.computed}
        self._items = tuple(
            _item(framework, one, given[one.code].score) for one in framework.items if one.code in given
        )
        self._of_items = {one.code: one.score for one in self._items}

    def assessment(
        self, year: int, words: Mapping[str, ToolWords], findings: tuple[Finding, ...], printed_grade: str | None
    ) -> Assessment:
        sub = self._indicators(self._framework.sub_indicators, {})
        indicators = self._indicators(self._framework.indicators, {one.code: one.score for one in sub})
        bare = Assessment(
            year,
            self._framework,
            Decimal(0),
            indicators=indicators,
            items=self._items,
            findings=findings,
            printed_grade=printed_grade,
            sub_indicators=sub,
        )
        tools = tuple(self._tool(code, words.get(code, _SILENT)) for code in self._framework.tool_by_code)
        scored = replace(bare, tools=tuple(one for one in tools if one.score is not None or _has_parts(bare, one.code)))
        whole = self._given.get(OVERALL)
        if whole is None:
            if sum(one.weight for one in scored.tools) != WHOLE:
                return Assessment(year, self._framework, Decimal(0), findings=findings)
            self._computed.add(OVERALL)
        overall = scored.of_parts(OVERALL) if whole is None else whole.score
        known = {OVERALL, *scored.indicator_by_code, *scored.item_by_code}
        return replace(scored, overall=overall, computed=frozenset(self._computed & known))

    def _indicators(self, entries: Iterable[FrameworkIndicator], parts: Mapping[str, Decimal]) -> tuple[Indicator, ...]:
        found = []
        for one in entries:
            given = self._given.get(one.code)
            score = given.score if given is not None else self._of_parts(one.code, parts)
            if score is None:
                continue
            if given is None:
                self._computed.add(one.code)
            rank = given.printed_rank if given is not None else None
            found.append(Indicator(one.code, one.tool, one.name, score, one.aliases, rank, one.within))
        return tuple(found)

    def _of_parts(self, code: str, parts: Mapping[str, Decimal]) -> Decimal | None:
        """The mean of its parts, or of its items; None where one of them has no score."""
        inside = [one.code for one in self._framework.parts_of(code)]
        if inside:
            scores = [parts.get(one) for one in inside]
        else:
            scores = [self._of_items.get(one.code) for one in self._framework.items if one.indicator == code]
        known = [one for one in scores if one is not None]
        return mean(known) if known and len(known) == len(scores) else None

    def _tool(self, code: str, words: ToolWords) -> Tool:
        one, given = self._framework.tool_by_code[code], self._given.get(code)
        published = given.score if given is not None and not given.computed else None
        return Tool(
            code,
            one.name,
            one.weight,
            words.level,
            words.remark,
            words.suggestion,
            one.printed_indicators,
            one.printed_items,
            published,
        )


def _has_parts(book: Assessment, tool: str) -> bool:
    """Check whether a tool's score can be computed from scores that are there."""
    return bool(book.indicators_of(tool)) or any(one.indicator == tool for one in book.items)


def _item(framework: Framework, one: FrameworkItem, score: Decimal) -> Item:
    pair = framework.pair_by_code.get(one.code)
    if pair is None:
        return Item(one.code, one.indicator, one.text, score)
    return Item(one.code, one.indicator, one.text, score, pair.was, pair.was_text)
