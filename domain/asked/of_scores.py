"""Questions about scores, in parts: the kind, within what, under which conditions, in which order, and the aim."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, Protocol

from domain.asked import conditions, orders, words
from domain.asked.conditions import Conditions
from domain.asked.names import Names, pieces
from domain.asked.question import TARGET_NAMED, Aim, Bound, Kind, Order, Pick, Question, Relation
from domain.catalogue.assessment import OVERALL
from domain.catalogue.plan import Catalogue
from domain.language.normalise import without_particles
from domain.language.numbers import spell_out
from domain.language.vocabulary import ASK_WHICH

_PIECE: Final = re.compile(
    r"(?:\s|คะแนน|ของ|ข้อ|ที่|that of|the|score|of|item|กับ|จาก|than)*"
    r"((?<![a-z])(?:[ieo]\s?\.?i\.?t(?![a-z])|[a-z]\s*-?\s*\d{1,2}(?![\d.]\d))|(?:ตัวชี้วัด|ตชว\.?|หมวด|indicator|"
    r"ind)(?:ที่)?\s*\d{1,2})"
)
"""A code at the beginning of a text."""
_BARE: Final = re.compile(r"\s*(?:คะแนน|ของ)*\s*(?:ข้อ(?:ที่)?|\b(?:item|question|no\.?))\s*(\d{1,2})(?![\d.])")
"""A number of an item at the beginning of a text, whose tool is named elsewhere."""
_FAR_FIGURE: Final = re.compile(
    r"(?<![a-z\d./])(\d{2,3}(?:\.\d+)?)(?![\d/])\s*(?:คะแนน|%|points?)?|(เกณฑ์|เป้าหมาย|เป้า|\btarget\b|"
    r"\bpass(?:ing)? (?:mark|score)\b)"
)
_NOUN_OF_CODE: Final = re.compile(
    r"(?:\b(?:do|does|did|can|if) |หัวข้อ|ข้อที่|ข้อ|ประเด็น(?:ที่)?|คำถาม(?:ที่)?|\b(?:items?|"
    r"questions?))\s*(?=[ieo]\s?-?\d)"
)
"""Nouns that belong to the code after them, and name no kind that is asked for."""
_PASSES_WHICH: Final = re.compile(
    rf"(?:{ASK_WHICH}|กี่[ก-๛]{{1,9}})(?:บ้าง|ที่|ได้|คะแนน|\s)*(?:ยัง)?(?:ไม่)?(?:ได้)?(?:ผ่าน|เต็ม|ตก|สอบ)|"
    r"\b(?:which|what|any|how many)\b"
)
"""Asking which pass, rather than whether something does."""
_OF_GRADE: Final = (Relation.BELOW, Relation.AT_LEAST)


class ReadsCodes(Protocol):
    """A reader of codes: those that exist, those that don't, the tools, and the text without the codes."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Codes that exist."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes that don't."""

    @property
    def tools(self) -> tuple[str, ...]:
        """Tools that are named."""

    @property
    def rest(self) -> str:
        """The text without codes."""


class ParsesCodes(Protocol):
    """Finds the codes of a tidied text."""

    def parse(self, text: str) -> ReadsCodes:
        """Every code in a text."""


class ScoreReader:
    """Reads questions about the scores of one assessment."""

    def __init__(
        self, catalogue: Catalogue, names: Names, codes: ParsesCodes, without_view: Callable[[str], str]
    ) -> None:
        self._book, self._names, self._codes, self._without_view = catalogue.assessment, names, codes, without_view
        tools = "|".join(re.escape(code.lower()) for code in self._book.tool_by_code) or "(?!)"
        self._tools = re.compile(rf"(?<![a-z])(?:{tools})(?![a-z])")

    def read(self, text: str, views: Sequence[str] = ()) -> Question | None:
        """The question in a tidied text, if it can be worked out; `views` are tools it names by whose view they are.

        Its `unread` words may still name what it is about.
        """
        text = without_particles(spell_out(text))
        if words.asks_how(text):
            return None
        each = words.EACH.search(text)
        text = words.EACH.sub(" ", text)
        tools = self._codes.parse(text).tools
        found = conditions.read(text, lambda right: self._named(right, tools), self._band)
        codes = self._codes.parse(_NOUN_OF_CODE.sub(" ", found.rest))
        if codes.missing or any(code not in self._book.ranks for code in codes.ids):
            return None
        by_name, rest = self._names.scored(codes.rest)
        entries = tuple(dict.fromkeys((*codes.ids, *codes.tools, *by_name)))
        question = self._aimed(text, found, rest, entries)
        if question is None:
            return None
        if not (question.within or question.entries or question.kind is Kind.TOOL):
            question = replace(question, within=tuple(views), by_view=True)
        return replace(question, each=bool(each), unread=self._unread(self._without_view(rest)))

    def _unread(self, text: str) -> tuple[str, ...]:
        """The pieces of a text that say neither which part of a question is meant nor the code of a tool."""
        for cue in (*_CUES, self._tools):
            text = cue.sub("|", text)
        return pieces(text)

    def _aimed(self, text: str, found: Conditions, rest: str, entries: tuple[str, ...]) -> Question | None:
        outer = {*self._book.tool_by_code, *self._book.indicator_by_code}
        left_out = [one for one in found.bounds if one.relation is Relation.OTHER and one.figure in outer]
        bounds, grades = tuple(one for one in found.bounds if one not in left_out), self._grades(found)
        kind = _kind(rest)
        base = Question(
            Aim.LIST, kind, entries, bounds=bounds, outside=found.outside, grades=grades, findings=_findings(text)
        )
        base = replace(base, without=tuple(str(one.figure) for one in left_out))
        if compared := self._comparing(text, rest, base, found):
            return compared
        base = self._narrowed(base)
        if base.findings:
            return replace(base, kind=Kind.FINDING, aim=Aim.COUNT if words.COUNT.search(text) else Aim.LIST)
        yes_no = bool(words.YES_NO_ASKED.search(text))
        if words.EVERY.search(text) and yes_no and (base.has_condition or words.SAME.search(text)):
            aim = Aim.EVERY if base.has_condition else Aim.SAME
            return replace(base, aim=aim, kind=base.kind or Kind.ITEM)
        return self._of_many(text, rest, base)

    def _comparing(self, text: str, rest: str, base: Question, found: Conditions) -> Question | None:
        """A question that sets what is named beside each other or beside a figure."""
        several, open_ = len(base.entries) > 1, found.open
        far, apart = bool(words.HOW_FAR.search(text)), bool(words.APART.search(text))
        if several and words.SAME.search(text):
            return replace(base, aim=Aim.SAME)
        if several and not base.has_condition:
            which = words.WHICH.search(text) or words.EITHER.search(text)
            if far and not which and (open_ or words.OPEN_COMPARED.search(rest)):
                return replace(base, aim=Aim.DIFFERENCE)
            if open_ or (one := words.OPEN_COMPARED.search(rest)):
                high = open_.rises if open_ else bool(one and one["high"])
                return replace(base, aim=Aim.HIGHER, pick=Pick(Order.HIGH if high else Order.LOW))
            if apart:
                return replace(base, aim=Aim.DIFFERENCE)
        if apart and orders.is_low(text) and orders.is_high(text):
            return replace(self._narrowed(base), aim=Aim.DIFFERENCE, entries=(), kind=base.kind or Kind.ITEM)
        if apart and not base.bounds and (figure := _FAR_FIGURE.search(rest)):
            base = replace(base, bounds=(Bound(Relation.EQUAL, Decimal(figure[1]) if figure[1] else TARGET_NAMED),))
        yes_no = bool(words.YES_NO_ASKED.search(text)) and not words.EVERY.search(rest)
        own = tuple(code for code in base.entries if code not in self._book.tool_by_code)
        if found.passing and yes_no and not _PASSES_WHICH.search(text):
            return replace(base, aim=Aim.WHETHER, kind=None, entries=own or base.entries)
        if base.kind is not None and not self._all_of(base.entries, base.kind):
            return None
        if base.bounds and (apart or (far and not found.passing)):
            return replace(base, aim=Aim.DIFFERENCE, kind=None)
        if base.has_condition and yes_no and not words.WHICH.search(rest):
            return replace(base, aim=Aim.WHETHER, kind=None, entries=own or base.entries)
        return None

    def _of_many(self, text: str, rest: str, base: Question) -> Question | None:
        """A list, a count, a mean or a sum of one kind."""
        if words.SAME.search(text) and words.WHICH.search(text) and not base.entries and not base.has_condition:
            return replace(base, aim=Aim.TIED, kind=base.kind or Kind.ITEM)
        aim = next((aim for aim, cue in words.AIMS if cue.search(text)), Aim.LIST)
        picked = orders.pick(rest)
        pick, whole = picked or (None, False)
        question = replace(base, aim=aim, pick=pick, whole=whole)
        if aim in (Aim.MEAN, Aim.SUM):
            several = len(base.entries) + len(base.within) > 1 or self._book.tool_by_code.keys() & {*base.within}
            return question if base.kind or several else None
        if aim is Aim.COUNT and base.kind and not pick:
            return question
        named = _kind(rest) or base.within
        asks = words.WHICH.search(text) or (named and any(one.figure != TARGET_NAMED for one in base.bounds))
        if base.has_condition and (asks or aim is Aim.COUNT) and not _passing_aside(text, base):
            return question
        return replace(question, aim=Aim.LIST, bounds=_short_of_full(base)) if pick else None

    def _narrowed(self, base: Question) -> Question:
        """The question with the tools and indicators named as that within which it is asked."""
        kind = base.kind
        outer = {Kind.INDICATOR: self._book.tool_by_code.keys(), Kind.TOOL: frozenset[str]()}.get(
            kind or Kind.ITEM, {*self._book.tool_by_code, *self._book.indicator_by_code}
        )
        within = tuple(code for code in base.entries if code in outer)
        if kind is None and len(within) == len(self._book.tools) and set(within) == self._book.tool_by_code.keys():
            return replace(base, kind=Kind.TOOL)
        entries = tuple(code for code in base.entries if code not in outer and code != OVERALL)
        if kind is None and base.has_condition and not base.entries:
            kind = Kind.INDICATOR
        return replace(base, kind=kind, within=within, entries=entries)

    def _all_of(self, entries: Sequence[str], kind: Kind) -> bool:
        """Check whether what is named is of the kind asked for, so that it is no container of it."""
        of_kind = {
            Kind.ITEM: self._book.item_by_code,
            Kind.INDICATOR: self._book.indicator_by_code,
            Kind.TOOL: self._book.tool_by_code,
        }.get(kind, {})
        return bool(entries) and all(entry in of_kind for entry in entries)

    def _named(self, text: str, tools: Sequence[str]) -> tuple[str, str] | None:
        """The entry a text begins with, and the text after it."""
        if piece := _PIECE.match(text):
            codes = self._codes.parse(piece[1])
            if known := (*codes.ids, *codes.tools):
                return known[0], text[piece.end() :]
        if (
            tools
            and (number := _BARE.match(text))
            and (codes := self._codes.parse(f"{tools[0].lower()} ข้อ {number[1]}")).ids
        ):
            return codes.ids[0], text[number.end() :]
        found, rest = self._names.scored(text)
        begins = len(rest) - len(rest.lstrip()) > len(text) - len(text.lstrip())
        return (found[0], rest.lstrip()) if found and begins else None

    def _band(self, grade: str, relation: Relation) -> Decimal | None:
        """The figure at which a comparison with a grade turns."""
        band = next((one for one in self._book.bands if one.grade == grade), None)
        if band is None:
            return None
        return band.low if relation in _OF_GRADE else band.high

    def _grades(self, found: Conditions) -> tuple[str, ...]:
        """The grades asked for: those named, or all others."""
        if not found.not_grades:
            return tuple(found.grades)
        return tuple(band.grade for band in self._book.bands if band.grade not in found.grades)


def _kind(text: str) -> Kind | None:
    found = next((kind for kind, cue in words.KINDS if cue.search(text)), None)
    return found if found not in (Kind.STEP, Kind.UNIT) else None


def _findings(text: str) -> str | None:
    """The kind of findings a text asks for."""
    if words.URGENT.search(text):
        return "urgent"
    if words.KEEP.search(text) and words.WHICH.search(text):
        return "keep"
    if words.RECOMMENDED.search(text) and (words.COUNT.search(text) or words.WHICH.search(text)):
        return "recommendation"
    return "" if words.FINDINGS.search(text) and words.COUNT.search(text) else None


def _passing_aside(text: str, base: Question) -> bool:
    """Check whether passing is only spoken of, not asked about."""
    passing = any(one == Bound(Relation.AT_LEAST, TARGET_NAMED) for one in base.bounds)
    return passing and not re.search(rf"(?:{ASK_WHICH}|กี่|which|how many).*(?:ผ่าน|pass)", text)


def _short_of_full(base: Question) -> tuple[Bound, ...]:
    return base.bounds if base.bounds and Bound(Relation.AT_LEAST, TARGET_NAMED) not in base.bounds else ()


_CUES: Final = (
    words.NUMBERED, words.TOOLS, words.INDICATORS, words.URGENT, words.KEEP, words.RECOMMENDED, words.EVERY, words.SUM,
    words.COUNT, words.MEAN, words.HOW_FAR, words.APART, words.SAME, orders.RISING, orders.FALLING, orders.SORTED,
    conditions.NOT_FULL, orders.PLACES, orders.PLACE, orders.COUNT, orders.LOW, orders.HIGH, words.OPEN_COMPARED,
    words.WHICH, words.FINDINGS,
    words.ITEMS, words.YES_NO_ASKED, words.FILLER,
)  # fmt: skip
"""Words that only say which part of a question is meant."""
