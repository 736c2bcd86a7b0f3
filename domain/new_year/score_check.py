"""Scores checked against the framework of the year before: what is wrong and where, and the assessment they make."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from domain.catalogue.assessment import OVERALL
from domain.catalogue.framework import Framework, FrameworkItem, round2
from domain.catalogue.scored import Score, assessed
from domain.language.bilingual import Bilingual
from domain.new_year.asked_anew import grown, with_pairs
from domain.new_year.checked_scores import CheckedScores, ScoreMismatch, ScoreProblem
from domain.new_year.conversation import ScoreLine
from domain.new_year.pairing import ALIKE, Paired, likeness, paired
from domain.new_year.score_lines import number_of

_TOP: Final = Decimal(100)
_WHOLE: Final = re.compile(r"ภาพรวม|คะแนนรวม|^รวม|คะแนนเฉลี่ย|\boverall\b|\btotal\b|^ita\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"^(?:ตัวชี้วัด(?:ที่)?|indicator|ind)\s*(\d{1,2})\b[\s.:)–-]*(.*)$", re.IGNORECASE | re.DOTALL)


def checked(
    lines: Sequence[ScoreLine],
    framework: Framework,
    year: int,
    was: Mapping[str, str] | None = None,
    before: Framework | None = None,
) -> CheckedScores:
    """Check scores of a year against a framework; `was` are earlier codes of items chosen by hand.

    `before` is the framework of the scores before, where the year has one of its own: its items are then the year's,
    and every line has to be one of them. Without it, lines may be new or reworded items.
    """
    return _Check(framework, year, was or {}, before).run(lines)


@dataclass
class _Check:
    """One check; mismatches are gathered so that all are known at once."""

    framework: Framework
    year: int
    was: Mapping[str, str]
    before: Framework | None = None
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
        """Bare numbers as the indicators, or items without any, in the framework's order; one more is the whole."""
        codes = [one.code for one in self.framework.indicators or self.framework.items]
        known = len(codes)
        if len(lines) == known + 1:
            codes.append(OVERALL)
        if len(lines) != len(codes):
            wrong = ScoreMismatch(ScoreProblem.COUNT, "", "", str(len(lines)), str(known))
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
        return re.split(r"\d", code, maxsplit=1)[0]

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
        asked, pairs = self._asked()
        if self.before is None:
            items = self._items(asked, pairs)
            framework = grown(self.framework, self.year, items, pairs, self.was)
        else:
            items = self._known_items(asked)
            framework = with_pairs(self.framework, self.before, pairs)
        prefixes = self.framework.item_prefixes
        known = len(self.scores) + sum(self._letters(one.code).lower() in prefixes for one in asked)
        given = {code: score for code, (_, score) in self.scores.items()}
        given |= {one.code: score for one, (_, score) in zip(asked, self.items, strict=True) if one.code in items}
        self._counted(items)
        self._missing(given, items)
        if any(not one.may_stay for one in self.mismatches):
            return CheckedScores(tuple(self.mismatches), pairs=pairs, known=known)
        made = assessed(framework, self.year, (Score(code, score) for code, score in given.items()))
        for code in (*made.indicator_by_code, *made.tool_by_code, OVERALL):
            right = made.differs(code) if code in self.scores else None
            if right is not None:
                line, score = self.scores[code]
                self._wrong(_SUMS.get(self._level(code), ScoreProblem.INDICATOR), line, code, str(score), str(right))
        computed = {code for code in (OVERALL, *made.tool_by_code, *made.indicator_by_code) if code not in given}
        return CheckedScores(tuple(self.mismatches), made, pairs, frozenset(computed), known)

    def _level(self, code: str) -> str:
        return OVERALL if code == OVERALL else "tool" if code in self.framework.tool_by_code else "indicator"

    def _asked(self) -> tuple[Sequence[Paired], tuple[Paired, ...]]:
        """The items of the lines, and each beside the earlier one it is taken for."""
        coded = [(line.code, line.words) for line, _ in self.items]
        if self.before is None:
            pairs = paired(coded, self.framework, self.was)
            return pairs, pairs
        book = self.framework
        found = paired(coded, book, {})
        asked = [replace(one, code=one.was) for one in found]  # a code alone, under another text, is another item's
        confirmed = {code: one.was for code, one in book.pair_by_code.items()}
        texts = [(one.code, book.item_by_code[one.code].text.th) for one in asked if one.code in book.item_by_code]
        return asked, paired(texts, self.before, {**confirmed, **self.was})

    def _known_items(self, asked: Sequence[Paired]) -> dict[str, FrameworkItem]:
        """The lines' items of the year's own framework; others are named."""
        found: dict[str, FrameworkItem] = {}
        for (line, _), one in zip(self.items, asked, strict=True):
            item = self.framework.item_by_code.get(one.code)
            if item is None:
                self._wrong(ScoreProblem.UNKNOWN, line, line.code or line.words)
            elif one.code in found:
                self._wrong(ScoreProblem.TWICE, line, one.code)
            else:
                found[one.code] = item
        return found

    def _items(self, asked: Sequence[Paired], pairs: Sequence[Paired]) -> dict[str, FrameworkItem]:
        """The items with what they belong to, by code."""
        found: dict[str, FrameworkItem] = {}
        homes = self._homes(pairs)
        for (line, _), pair, home in zip(self.items, asked, homes, strict=True):
            if pair.code in found:
                self._wrong(ScoreProblem.TWICE, line, pair.code)
            elif not home:
                self._wrong(ScoreProblem.HOMELESS, line, pair.code or line.words)
            else:
                old = self.framework.item_by_code.get(pair.was)
                asks = old.asks if old is not None and pair.likeness >= ALIKE else ()
                found[pair.code] = FrameworkItem(pair.code, home, _text_of(line, pair, old), asks)
        return found

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

    def _counted(self, items: Mapping[str, FrameworkItem]) -> None:
        """Name the indicators of which more or fewer items are given than there are."""
        given = Counter(item.indicator for item in items.values())
        known = Counter(item.indicator for item in self.framework.items)
        for code in (*self.framework.indicator_by_code, *self.framework.tool_by_code):
            if given[code] and given[code] != known[code]:
                self.mismatches.append(ScoreMismatch(ScoreProblem.ITEMS, "", code, str(given[code]), str(known[code])))

    def _missing(self, given: Mapping[str, Decimal], items: Mapping[str, FrameworkItem]) -> None:
        """Name the indicators, and tools without any, that have neither a score nor items with one.

        A tool's score, or that of the whole, is enough where nothing inside it is given.
        """
        book = self.framework
        inside = {item.indicator for item in items.values()}
        missing = []
        for tool in book.tools:
            indicators = book.indicators_of(tool.code)
            parts = [one.code for one in indicators] or [tool.code]
            has = [
                code for code in parts if code in given or inside & {code, *(one.code for one in book.parts_of(code))}
            ]
            if has or not (tool.code in given or OVERALL in given):
                missing += [code for code in parts if code not in has]
        if missing and not any(one.problem is ScoreProblem.COUNT for one in self.mismatches):
            self.mismatches.append(ScoreMismatch(ScoreProblem.MISSING, "", ", ".join(missing)))


_SUMS: Final = {OVERALL: ScoreProblem.OVERALL, "tool": ScoreProblem.TOOL}


def _text_of(line: ScoreLine, pair: Paired, old: FrameworkItem | None) -> Bilingual:
    """The text of an item: the file's, with the English of an earlier one that is hardly worded otherwise."""
    if not line.words:
        return old.text if old else Bilingual(pair.code)
    return Bilingual(line.words, old.text.en if old and pair.likeness >= ALIKE else None)


def _same(one: str, other: str) -> bool:
    return likeness(one, other) >= ALIKE
