"""Scores checked against the framework of the year before: what is wrong and where, and the assessment they make."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from domain.catalogue.assessment import OVERALL, Assessment, Indicator, Item, mean, round2
from domain.language.bilingual import Bilingual
from domain.new_year.checked_scores import CheckedScores, ScoreMismatch, ScoreProblem
from domain.new_year.conversation import ScoreLine
from domain.new_year.pairing import ALIKE, Paired, likeness, paired
from domain.new_year.score_lines import number_of

TOLERANCE: Final = Decimal("0.01")
_TOP: Final = Decimal(100)
_WHOLE: Final = re.compile(r"ภาพรวม|คะแนนรวม|^รวม|คะแนนเฉลี่ย|\boverall\b|\btotal\b|^ita\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"^(?:ตัวชี้วัด(?:ที่)?|indicator|ind)\s*(\d{1,2})\b[\s.:)–-]*(.*)$", re.IGNORECASE | re.DOTALL)


def checked(
    lines: Sequence[ScoreLine], framework: Assessment, year: int, was: Mapping[str, str] | None = None
) -> CheckedScores:
    """Check scores of a year against a framework; `was` are earlier codes of items chosen by hand."""
    return _Check(framework, year, was or {}).run(lines)


@dataclass
class _Check:
    """One check; mismatches are gathered so that all are known at once."""

    framework: Assessment
    year: int
    was: Mapping[str, str]
    mismatches: list[ScoreMismatch] = field(default_factory=list)
    scores: dict[str, tuple[ScoreLine, Decimal]] = field(default_factory=dict)
    items: list[tuple[ScoreLine, Decimal]] = field(default_factory=list)
    homes: dict[int, str] = field(default_factory=dict)

    def run(self, lines: Sequence[ScoreLine]) -> CheckedScores:
        """Check all lines, then what they make together."""
        if lines and not any(one.code or one.words for one in lines):
            lines = self._in_order(lines)
        sections = self._sectioned(lines)
        section = ""
        for line in lines:
            code = self._code_of(line)
            if code is not None and code in self.framework.indicator_by_code:
                section = code
            score = self._score(line)
            if score is None:
                continue
            if code is None:
                self.homes[len(self.items)] = self._indicator_named(line.within) or (section if sections else "")
                self.items.append((line, score))
            elif not code:
                self._wrong(ScoreProblem.UNKNOWN, line, line.code or line.words)
            elif code in self.scores:
                self._wrong(ScoreProblem.TWICE, line, code)
            else:
                self.scores[code] = (line, score)
        return self._made()

    def _wrong(self, problem: ScoreProblem, line: ScoreLine, about: str, given: str = "", right: str = "") -> None:
        self.mismatches.append(ScoreMismatch(problem, line.place, about, given, right))

    def _in_order(self, lines: Sequence[ScoreLine]) -> Sequence[ScoreLine]:
        """Bare numbers as the indicators in the framework's order; one more is the whole."""
        codes = [one.code for one in self.framework.indicators]
        if len(lines) == len(codes) + 1:
            codes.append(OVERALL)
        if len(lines) != len(codes):
            wrong = ScoreMismatch(ScoreProblem.COUNT, "", "", str(len(lines)), str(len(self.framework.indicators)))
            self.mismatches.append(wrong)
            return ()
        return [replace(line, code=code) for line, code in zip(lines, codes, strict=True)]

    def _score(self, line: ScoreLine) -> Decimal | None:
        value = number_of(line.score)
        if value is None:
            self._wrong(ScoreProblem.UNREAD, line, line.code or line.words, line.score)
            return None
        if not 0 <= value <= _TOP:
            self._wrong(ScoreProblem.RANGE, line, line.code or line.words, line.score)
            return None
        return round2(value)

    def _code_of(self, line: ScoreLine) -> str | None:
        """The code of the whole, a tool or an indicator; None for an item, empty for what the framework lacks."""
        book, code = self.framework, line.code
        named = _NUMBERED.match(line.words) if not code else None
        if named:
            return self._nth(int(named[1]))
        if code == OVERALL or (not code and _WHOLE.search(line.words)):
            return OVERALL
        if code in book.indicator_by_code:
            return code
        if code and self._letters(code) in {self._letters(one.code) for one in book.indicators}:
            return ""
        if code and self._letters(code).lower() in book.item_prefixes:
            return None
        within = self._indicator_named(line.within)
        tool = self._tool_named(line.words) if not code else None
        if tool:
            return within or tool
        if indicator := self._indicator_named(line.words):
            return indicator
        if code in book.tool_by_code:
            return code
        return None if code or line.words else ""

    @staticmethod
    def _letters(code: str) -> str:
        return code.rstrip("0123456789")

    def _nth(self, number: int) -> str:
        """The indicator with a number; empty where there is none."""
        numbered = (one.code for one in self.framework.indicators if one.code == f"{self._letters(one.code)}{number}")
        return next(numbered, "")

    def _tool_named(self, words: str) -> str | None:
        first = words.strip().split(" ")[0].strip("():").upper()
        if first in self.framework.tool_by_code:
            return first
        return next((one.code for one in self.framework.tools if _same(one.name.th, words)), None)

    def _indicator_named(self, words: str) -> str:
        """The indicator with a name, or its number before the name."""
        if not words:
            return ""
        if (named := _NUMBERED.match(words)) is not None:
            return self._nth(int(named[1]))
        if words.upper() in self.framework.indicator_by_code:
            return words.upper()
        bare = re.sub(r"^\d{1,2}[.)]?\s*", "", words)
        for one in self.framework.indicators:
            if any(_same(name, bare) for name in (*one.name.both, *one.aliases)):
                return one.code
        return ""

    def _sectioned(self, lines: Sequence[ScoreLine]) -> bool:
        """Check whether items stand under their indicators, and not all of them after the last."""
        kinds = [self._code_of(one) for one in lines]
        heads = [at for at, one in enumerate(kinds) if one in self.framework.indicator_by_code]
        followed = sum(at + 1 < len(kinds) and kinds[at + 1] is None for at in heads)
        return len(heads) > 1 and followed * 2 > len(heads)

    def _made(self) -> CheckedScores:
        """The assessment, if nothing has to be put right."""
        coded = [(line.code, line.words) for line, _ in self.items]
        pairs = paired(coded, self.framework, self.was)
        items = self._items(pairs)
        computed: set[str] = set()
        known = len(self.scores) + sum(self._letters(code).lower() in self.framework.item_prefixes for code, _ in coded)
        indicators = self._indicators(items, computed)
        if any(not one.may_stay for one in self.mismatches):
            return CheckedScores(tuple(self.mismatches), pairs=pairs, known=known)
        book = self.framework
        made = Assessment(
            fiscal_year=self.year,
            title=book.title,
            overall=Decimal(0),
            bands=book.bands,
            tools=tuple(
                replace(one, level="", remark="", suggestion="", printed_indicators=None, printed_items=None)
                for one in book.tools
            ),
            indicators=indicators,
            items=items,
            structure_source=book.structure_source,
            pass_mark=book.pass_mark,
            graded=book.graded,
        )
        for tool in made.tools:
            self._compare(ScoreProblem.TOOL, tool.code, made.tool_score(tool.code))
        weights = sum(one.weight for one in made.tools)
        whole = round2(sum((made.tool_score(one.code) * one.weight for one in made.tools), Decimal(0)) / weights)
        self._compare(ScoreProblem.OVERALL, OVERALL, whole)
        if OVERALL not in self.scores:
            computed.add(OVERALL)
        overall = self.scores[OVERALL][1] if OVERALL in self.scores else whole
        made = replace(made, overall=overall)
        return CheckedScores(tuple(self.mismatches), made, pairs, frozenset(computed), known)

    def _compare(self, problem: ScoreProblem, code: str, right: Decimal) -> None:
        if code in self.scores:
            line, given = self.scores[code]
            if abs(given - right) > TOLERANCE:
                self._wrong(problem, line, code, str(given), str(right))

    def _items(self, pairs: Sequence[Paired]) -> tuple[Item, ...]:
        """The items with their indicators."""
        found: dict[str, Item] = {}
        homes = self._homes(pairs)
        for (line, score), pair, home in zip(self.items, pairs, homes, strict=True):
            if pair.code in found:
                self._wrong(ScoreProblem.TWICE, line, pair.code)
            elif not home:
                self._wrong(ScoreProblem.HOMELESS, line, pair.code or line.words)
            else:
                old = self.framework.item_by_code.get(pair.was)
                found[pair.code] = Item(pair.code, home, _text_of(line, pair, old), score, was=pair.was)
        return tuple(found.values())

    def _homes(self, pairs: Sequence[Paired]) -> list[str]:
        """The indicator of each item: the one it stands under, that of the item it was, or that of its neighbours."""
        old = self.framework.item_by_code
        known = [
            self.homes[at] or (old[pair.was].indicator if pair.was in old else "") for at, pair in enumerate(pairs)
        ]
        return [home or self._neighbours(at, pairs, known) for at, home in enumerate(known)]

    def _neighbours(self, at: int, pairs: Sequence[Paired], known: Sequence[str]) -> str:
        """The indicator of the items of its kind around a new one; named where they are of two."""
        mine = self._letters(pairs[at].code)
        near = [
            next((known[one] for one in places if known[one] and self._letters(pairs[one].code) == mine), "")
            for places in (range(at - 1, -1, -1), range(at + 1, len(pairs)))
        ]
        first = near[0] or near[1]
        if all(near) and near[0] != near[1]:
            self._wrong(ScoreProblem.HOME, self.items[at][0], pairs[at].code, right=first)
        return first

    def _indicators(self, items: Iterable[Item], computed: set[str]) -> tuple[Indicator, ...]:
        """The indicators with their given score, else the mean of their items; all of them are wanted."""
        found, missing = [], []
        within: dict[str, list[Decimal]] = {}
        for item in items:
            within.setdefault(item.indicator, []).append(item.score)
        for one in self.framework.indicators:
            of_items = mean(within[one.code]) if one.code in within else None
            known, given = len(self.framework.items_of(one.code)), len(within.get(one.code, ()))
            if given and given != known:
                counts = ScoreMismatch(ScoreProblem.ITEMS, "", one.code, str(given), str(known))
                self.mismatches.append(counts)
            if one.code in self.scores:
                score: Decimal | None = self.scores[one.code][1]
                if of_items is not None and given >= known:
                    self._compare(ScoreProblem.INDICATOR, one.code, of_items)
            else:
                score = of_items
                computed.add(one.code)
            if score is None:
                missing.append(one.code)
            else:
                found.append(replace(one, score=score, printed_rank=None))
        if missing and not any(one.problem is ScoreProblem.COUNT for one in self.mismatches):
            self.mismatches.append(ScoreMismatch(ScoreProblem.MISSING, "", ", ".join(missing)))
        return tuple(found)


def _text_of(line: ScoreLine, pair: Paired, old: Item | None) -> Bilingual:
    """The text of an item: the file's, with the English of an earlier one that is hardly worded otherwise."""
    if not line.words:
        return old.text if old else Bilingual(pair.code)
    return Bilingual(line.words, old.text.en if old and pair.likeness >= ALIKE else None)


def _same(one: str, other: str) -> bool:
    return likeness(one, other) >= ALIKE
