"""Codes in a message: items, indicators, tools, measures and steps, however they are typed.

The parser knows what exists from the catalogue, so that `I31` is recognised as a code that does not exist, and a bare
`ข้อ 20` offers every item of that number. Text is expected as `normalise.tidy` leaves it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from domain.catalogue.code_parts import CodeParts, Numbers, numbers_of
from domain.catalogue.plan import Catalogue
from domain.language.normalise import without_particles
from domain.language.numbers import spell_out
from domain.language.vocabulary import ASK_WHICH, LETTER_NAMES, RANKS, alternation
from domain.search import scope
from domain.search.steps_named import NOT_CODE, StepReader

_NO: Final = r"(?:ข้อที่|ข้อ|ที่|หมายเลข|เลขที่|เลข|no\.?|number|question|item|q|#|:|\.|_|-)*"
_NUMBER: Final = r"(\d[\do]{0,2}|o\d)"
_PARTS: Final = r"((?:\.\d{1,2})*)"
"""Numbers of an item's parts, as in `O1.2`."""

_NO_PRONOUN: Final = r"(?<![a-z])(?<!\bcan )(?<!\bmay )(?<!\bdo )(?<!\bshould )(?<!\bif )"
"""Words before an `i` that is a code's letter, not the word."""

_LOOKS_LIKE_I: Final = re.compile(r"(?<![a-z\d])[l|]\s?-?(\d[\do]?)(?![\d.,]|[a-z])")
_AND: Final = r"\s*(?:,|/|และ|กับ|หรือ|and|or|&|\+)\s*(?:ข้อ\s*)?"
_MORE: Final = re.compile(rf"{_AND}(\d{{1,3}}){NOT_CODE}(?!\s*(?:\.\d|/))")
_UNTIL: Final = r"\s*(?:-|ถึง|to|until|through|จนถึง)\s*"
_BARE_ITEM: Final = re.compile(
    r"(?:ข้อที่|ข้อ|ประเด็นที่|ประเด็น|คำถามที่|คำถาม|(?<![a-z])(?:question|item|q)s?)\s*(?:no\.?|number|#|เลข)?\s*"
    rf"(\d{{1,3}}(?:\.\d{{1,2}})*)(?!\d|\.\d|/)(?!\s*(?:{alternation(RANKS)}|คะแนน|ตัว|ข้อ|แรก|%))"
)
_ASKED: Final = r"(?:(?:ขอ|ดู)?คะแนน(?:ของ)?|(?:the )?scores?(?: of| for)?)?\s*"
_HOW_MUCH: Final = r"(?:\s*(?:ได้)?\s*(?:กี่คะแนน|คะแนน(?:เท่าไ[หร]+่?)?|เท่าไ[หร]+่?))?\s*\??"
_ONLY_NUMBER: Final = re.compile(_ASKED + r"#?\s*(\d{1,3})\s*\??")
_NO_CODE: Final = re.compile(_ASKED + r"(?:ข้อ(?:ที่)?|items?|no\.?|#)?\s*(-?\d[\d./-]*)\s*\??")
"""A number that is nothing's: not an item's, not a measure's."""
_INDICATOR: Final = re.compile(
    r"(?:ตัวชี้วัด(?:[ก-๛ ]{0,12}ตัว(?=ที่))?|หมวด|ตชว\.?|ตัวชีวัด|(?<![a-z])(?:indicators?|ind|kpi))\s*"
    rf"(?:(?:ข้อที่|ที่|ข้อ|no\.?|number|#)\s*(\d{{1,3}})(?!\.?\d)|-?\s*(\d{{1,3}})(?!\.\d){NOT_CODE})"
)
_STRANGER: Final = re.compile(
    rf"{_ASKED}(?:ข้อ\s*)?([a-z]|eb|[a-z]{{1,4}}it|(?!top|ita|ind|kpi|fy|may|no)[a-z]{{2,4}}(?=\d))\s?-?"
    rf"(\d{{1,3}}(?:\.\d{{1,2}})*){_HOW_MUCH}"
)
"""A whole message that names a code of letters nothing here begins with."""
_OF_LETTER: Final = r"(?:ข้อ|กลุ่ม|หมวด|ฝั่ง|ชุด|ตัว|\bthe |\bof )\s*"
_MEANT: Final = rf"(?![a-z])(?=\s*(?:ที่|{ASK_WHICH}|ทั้งหมด|ทุกข้อ|items?\b|questions?\b|series\b|group\b))"
"""Words around the letter of a tool's items, which then stands for the tool: `ข้อ E ที่สูงกว่า 90`."""
_WORDS: Final = frozenset("dtp")
"""Letters whose names are words too."""
_LONGEST_RANGE: Final = 60
_NATIONAL: Final = "IND"
"""Letters of indicators that are named by their number alone; any others are an agency's own."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes found: ids that exist in the order named, those named that don't, tools, and the text without them."""

    ids: tuple[str, ...]
    missing: tuple[str, ...]
    tools: tuple[str, ...]
    rest: str

    @property
    def is_one(self) -> bool:
        """Check whether they are a single code that exists, and nothing else."""
        return len(self.ids) == 1 and not (self.missing or self.tools or self.rest.strip())


class CodeParser:
    """Reads codes against what the catalogue holds; their letters are those of its own codes."""

    def __init__(self, catalogue: Catalogue) -> None:
        book = catalogue.assessment
        self._steps = StepReader(catalogue.plan)
        self._items = _Numbered(item.code for item in book.items)
        self._indicators = _Numbered(indicator.code for indicator in book.indicators)
        groups = (*book.indicators, *book.sub_indicators)
        self._own_codes = {one.code.lower(): one.code for one in groups if not one.code.startswith(_NATIONAL)}
        self._prefixes_of = {
            tool.code: tuple(dict.fromkeys(_prefix(item.code) for item in book.items_of(tool.code)))
            for tool in book.tools
        }
        self._known = {*self._items.codes, *book.indicator_by_code, *(step.id for step in catalogue.plan.steps)}
        letters = book.item_prefixes
        self._i_is_a_letter = "i" in letters
        self._spoken = [(_spoken(prefix), prefix) for prefix in letters if _has_names(prefix)]
        tools = [(code, _spelt(code)) for code in self._prefixes_of]
        self._tool = re.compile("|".join(rf"(?<![a-z])({spelt})(?![a-z])" for _, spelt in tools) or r"(?!)")
        self._cues = (*(rf"\b{re.escape(one)}(?![a-z])" for one in letters), *(name for name, _ in self._spoken))
        self._cues += tuple(rf"{re.escape(code.lower())}(?![a-z])" for code, _ in tools)
        alone = [(code, one[0]) for code, one in self._prefixes_of.items() if len(one) == 1 and len(one[0]) == 1]
        self._letters = {letter: code for code, letter in alone}
        self._alone = re.compile(rf"{_OF_LETTER}({alternation(self._letters)}){_MEANT}") if alone else None
        alternatives = alternation(map(re.escape, letters)) or r"(?!)"
        number = rf"\s*{_NO}\s*{_NUMBER}{_PARTS}(?!\d|\.\d|[a-z])"
        self._item = re.compile(rf"{_NO_PRONOUN}({alternatives}){number}")
        self._until = re.compile(rf"{_UNTIL}(?:({alternatives})\s*)?(\d{{1,3}})(?!\d)")
        named = alternation(re.escape(code.lower()) for code, _ in tools) or r"(?!)"
        self._tool_item = re.compile(rf"{_NO_PRONOUN}({named})\s*(?:{_NO}\s*)+?{_NUMBER}{_PARTS}{NOT_CODE}")

    def parse(self, text: str) -> Codes:
        """Every code in a tidied text; a tool is reported apart, since it may only narrow the question."""
        if own := self._own_codes.get(text.strip()):
            return Codes((own,), (), (), "")
        text = spell_out(text, self._cues)
        for name, prefix in self._spoken:
            text = re.sub(rf"{name}(?=\s*(?:ที่|ข้อ|ข้อที่|-)?\s*\d)", prefix, text)
        items, text = self._read_items(text)
        found: list[str] = []
        for read in (self._steps.read, self._read_indicators, self._read_tool_items):
            codes, text = read(text)
            found += codes
        found += items
        tools = self._tools_in(text)
        if not found:
            codes, text = self._read_bare(text, tools)
            found += codes
        found = list(dict.fromkeys(found))
        ids = tuple(code for code in found if code in self._known)
        missing = tuple(code for code in found if code not in self._known)
        return Codes(ids, missing, tools, text)

    def _tools_in(self, text: str) -> tuple[str, ...]:
        codes = tuple(self._prefixes_of)
        if self._alone and (hit := self._alone.search(text)):
            return (self._letters[hit[1]],)
        return tuple(dict.fromkeys(codes[(match.lastindex or 1) - 1] for match in self._tool.finditer(text)))

    def _read_items(self, text: str) -> tuple[list[str], str]:
        found: list[str] = []
        if self._i_is_a_letter:
            text = _LOOKS_LIKE_I.sub(r"i\1", text)
        spans: list[tuple[int, int]] = []
        for match in self._item.finditer(text):
            prefix, end = match[1], match.end()
            numbers = _numbers(match[2], match[3])
            found += self._items.named(prefix, numbers)
            if (until := self._until.match(text, end)) and until[1] in (None, prefix) and len(numbers) == 1:
                last = min(int(until[2]), numbers[0] + _LONGEST_RANGE)
                for number in range(numbers[0] + 1, last + 1):
                    found += self._items.named(prefix, (number,))
                end = until.end()
            while more := _MORE.match(text, end):
                found += self._items.named(prefix, (int(more[1]),))
                end = more.end()
            spans.append((match.start(), end))
        for start, end in reversed(spans):
            text = f"{text[:start]} {text[end:]}"
        return found, text

    def _read_indicators(self, text: str) -> tuple[list[str], str]:
        found: list[str] = []
        for match in _INDICATOR.finditer(text):
            found += self._indicators.at(int(match[1] or match[2]))
            end = match.end()
            while more := _MORE.match(text, end):
                found += self._indicators.at(int(more[1]))
                end = more.end()
        return found, _INDICATOR.sub(" ", text)

    def _read_tool_items(self, text: str) -> tuple[list[str], str]:
        found: list[str] = []
        for match in self._tool_item.finditer(text):
            tool = next(code for code in self._prefixes_of if code.lower() == match[1])
            found += self._of_tools([tool], _numbers(match[2], match[3]))
        return found, self._tool_item.sub(r" \1 ", text)

    def _of_tools(self, tools: Iterable[str], numbers: Numbers) -> list[str]:
        """Items of tools by number; where there is none, the code it would have, or the number if that is not plain."""
        prefixes = tuple(dict.fromkeys(prefix for tool in tools for prefix in self._prefixes_of[tool]))
        named = {prefix: self._items.named(prefix, numbers) for prefix in prefixes}
        existing = [code for codes in named.values() for code in codes if code in self._known]
        if existing:
            return existing
        return named[prefixes[0]] if len(prefixes) == 1 else [".".join(map(str, numbers))]

    def _read_bare(self, text: str, tools: Iterable[str]) -> tuple[list[str], str]:
        alone = without_particles(text)
        match = _BARE_ITEM.search(text) or _ONLY_NUMBER.fullmatch(alone)
        if match and (numbers := numbers_of(match[1])) and (len(numbers) == 1 or self._items.has(numbers)):
            return self._of_tools(tuple(tools) or self._prefixes_of, numbers), text.replace(match[0], " ", 1)
        if stranger := _STRANGER.fullmatch(alone):
            dotted = ".".join(map(str, numbers_of(stranger[2])))
            return [f"{stranger[1].upper()}{dotted}"], ""
        if (nobody := _NO_CODE.fullmatch(alone)) and not scope.years(alone):
            return [nobody[1].rstrip("./-")], text
        return [], text


class _Numbered:
    """Codes of one kind by their prefix and numbers."""

    def __init__(self, codes: Iterable[str]) -> None:
        self.codes = tuple(codes)
        self._by_parts: dict[tuple[str, Numbers], str] = {}
        self._within: dict[tuple[str, Numbers], list[str]] = {}
        self._heads: dict[str, str] = {}
        for code in self.codes:
            if parts := CodeParts.of(code):
                self._by_parts[parts.prefix, parts.numbers] = code
                self._heads.setdefault(parts.prefix, re.sub(r"\d+(?:\.\d+)*$", "", code))
                for length in range(1, len(parts.numbers)):
                    self._within.setdefault((parts.prefix, parts.numbers[:length]), []).append(code)

    def named(self, prefix: str, numbers: Numbers) -> list[str]:
        """The code of a prefix and numbers, else those of its parts, else the code it would be."""
        exact = self._by_parts.get((prefix, numbers))
        if exact is not None:
            return [exact]
        head = self._heads.get(prefix, prefix.upper())
        return self._within.get((prefix, numbers)) or [f"{head}{'.'.join(map(str, numbers))}"]

    def at(self, number: int) -> list[str]:
        """Codes of a number whatever their prefix, else the code it would be with the first prefix."""
        prefix = next(iter(self._heads), "ind")
        return [code for (_, numbers), code in self._by_parts.items() if numbers == (number,)] or self.named(
            prefix, (number,)
        )

    def has(self, numbers: Numbers) -> bool:
        """Check whether any code has these numbers."""
        return any(numbers == known for _, known in self._by_parts)


def names_item(text: str, prefixes: tuple[str, ...]) -> bool:
    """Check whether a tidied text holds the code of an item, existing or not; `prefixes` are those of items' codes."""
    return bool(_item(prefixes).search(text))


@cache
def _item(prefixes: tuple[str, ...]) -> re.Pattern[str]:
    letters = alternation(map(re.escape, prefixes)) or r"(?!)"
    return re.compile(rf"(?<![a-z\d.])(?:{letters})\s?-?\d{{1,3}}(?!\d)")


def _numbers(number: str, parts: str) -> Numbers:
    """`2o` → 20: the letter O typed for a zero, leading zeros dropped; `.2` are the numbers of parts."""
    return numbers_of(number.replace("o", "0") + parts)


def _prefix(code: str) -> str:
    parts = CodeParts.of(code)
    return parts.prefix if parts else ""


def _has_names(prefix: str) -> bool:
    return prefix not in _WORDS and all(letter in LETTER_NAMES for letter in prefix)


def _spoken(prefix: str) -> str:
    """A pattern of a prefix as its letters are spoken: `เอ็มโอไอที`."""
    return r"\s*".join(LETTER_NAMES[letter] for letter in prefix)


def _spelt(tool: str) -> str:
    """A pattern of a tool's code with or without points: `iit`, `i.i.t.`, `o it`."""
    first, *others = map(re.escape, tool.lower())
    return rf"{first}\s?\.?" + r"\.?".join(others)
