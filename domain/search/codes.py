"""Codes in a message: items, indicators, tools, measures and steps, however they are typed.

The parser knows what exists from the catalogue, so that `I31` is recognised as a code that does not exist, and a bare
`ข้อ 20` offers every item of that number. Text is expected as `normalise.tidy` leaves it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from domain.catalogue.plan import Catalogue
from domain.language.normalise import without_particles
from domain.language.numbers import spell_out
from domain.language.vocabulary import COUNTED_EN, LETTER_NAMES, RANKS, STEPS, alternation
from domain.search import scope

_NO: Final = r"(?:ข้อที่|ข้อ|ที่|หมายเลข|เลขที่|เลข|no\.?|number|question|item|q|#|:|\.|_|-)*"
_NOT_CODE: Final = (
    rf"(?!\d|\s*(?:{alternation(RANKS)}|คะแนน|ตัวชี้วัด|ตัว(?!ชี้)|ข้อ(?!ที่|\s*\d)|คำถาม|%|เปอร์เซ็น|"
    rf"(?:points?|{alternation(COUNTED_EN)})\b|lowest|highest))"
)
_NUMBER: Final = r"(\d[\do]{0,2}|o\d)"

_NO_PRONOUN: Final = r"(?<![a-z])(?<!\bcan )(?<!\bmay )(?<!\bdo )(?<!\bshould )(?<!\bif )"
"""Words before an `i` that is a code's letter, not the word."""

_ITEM: Final = re.compile(rf"{_NO_PRONOUN}([ieo])\s*{_NO}\s*{_NUMBER}(?![\d.]\d|[a-z])")
_LOOKS_LIKE_I: Final = re.compile(r"(?<![a-z\d])[l|]\s?-?(\d[\do]?)(?![\d.,]|[a-z])")
_TOOL_ITEM: Final = re.compile(rf"{_NO_PRONOUN}([ieo])it\s*(?:{_NO}\s*)+?{_NUMBER}{_NOT_CODE}")
_TOOL: Final = re.compile(r"(?<![a-z])([ieo])\s?\.?i\.?t(?![a-z])")
_MORE: Final = re.compile(r"\s*(?:,|/|และ|กับ|หรือ|and|or|&|\+)\s*(?:ข้อ\s*)?(\d{1,2})" + _NOT_CODE + r"(?!\s*(?:\.\d|/))")
_RANGE: Final = re.compile(r"\s*(?:-|ถึง|to|until|through|จนถึง)\s*(?:([ieo])\s*)?(\d{1,2})(?!\d)")
_BARE_ITEM: Final = re.compile(
    r"(?:ข้อที่|ข้อ|ประเด็นที่|ประเด็น|คำถามที่|คำถาม|(?<![a-z])(?:question|item|q)s?)\s*(?:no\.?|number|#|เลข)?\s*(\d{1,3})(?![\d.]\d|/)"
    rf"(?!\s*(?:{alternation(RANKS)}|คะแนน|ตัว|ข้อ|แรก|%))"
)
_ASKED: Final = r"(?:(?:ขอ|ดู)?คะแนน(?:ของ)?|(?:the )?scores?(?: of| for)?)?\s*"
_ONLY_NUMBER: Final = re.compile(_ASKED + r"#?\s*(\d{1,3})\s*\??")
_NO_CODE: Final = re.compile(_ASKED + r"(?:ข้อ(?:ที่)?|items?|no\.?|#)?\s*(-?\d[\d./-]*)\s*\??")
"""A number that is nothing's: not an item's, not a measure's."""
_INDICATOR: Final = re.compile(
    r"(?:ตัวชี้วัด(?:[ก-๛ ]{0,12}ตัว(?=ที่))?|หมวด|ตชว\.?|ตัวชีวัด|(?<![a-z])(?:indicators?|ind|kpi))\s*"
    rf"(?:(?:ข้อที่|ที่|ข้อ|no\.?|number|#)\s*(\d{{1,3}})(?!\.?\d)|-?\s*(\d{{1,3}})(?!\.\d){_NOT_CODE})"
)
_STEP: Final = re.compile(
    r"(?<![\d.])(?:(?<![a-z])m|มาตรการที่|มาตรการ|(?<![a-z])measures?)?\s*-?(\d)\s*\.\s*(\d)(?![\d])"
    rf"(?:\s*(?:/|\.|-|,)?\s*(?:{alternation(STEPS)}|ขั้น|ข้อที่|ข้อ|(?<![a-z])steps?)?\s*(?:no\.?|"
    r"number)?\s*(?<!\d)(\d{1,2})(?![\d.]))?"
)
_STEP_FIRST: Final = re.compile(
    rf"(?:{alternation(STEPS)}|(?<![a-z])steps?)\s*(\d{{1,2}})\s*(?:ของ|ใน|of|in|,|\s)*(?:มาตรการที่|"
    r"มาตรการ|measures?|m)?\s*(\d)\s*\.\s*(\d)"
)
_GROUP: Final = re.compile(r"(?:มาตรการที่|มาตรการกลุ่มที่|กลุ่มมาตรการที่|(?<![a-z])measure group)\s*(\d)(?![\d.])")
_STRANGER: Final = re.compile(_ASKED + r"(?:ข้อ\s*)?([a-df-hj-np-z])\s?-?(\d{1,2})\s*\??")


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes found: ids that exist in the order named, those named that don't, tools, and the text without them."""

    ids: tuple[str, ...]
    missing: tuple[str, ...]
    tools: tuple[str, ...]
    rest: str


class CodeParser:
    """Reads codes against what the catalogue holds."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._items = tuple(item.code for item in catalogue.assessment.items)
        self._indicators = frozenset(indicator.code for indicator in catalogue.assessment.indicators)
        self._tools = tuple(tool.code for tool in catalogue.assessment.tools)
        self._steps = tuple(step.id for step in catalogue.plan.steps)
        self._known = {*self._items, *self._indicators, *self._tools, *self._steps}

    def parse(self, text: str) -> Codes:
        """Every code in a tidied text; a tool is reported apart, since it may only narrow the question."""
        text = spell_out(text)
        for name, letter in LETTER_NAMES.items():
            text = re.sub(rf"{name}(?=\s*(?:ที่|ข้อ|ข้อที่|-)?\s*\d)", letter, text)
        found: list[str] = []
        for read in (self._read_steps, self._read_indicators, self._read_tool_items, self._read_items):
            codes, text = read(text)
            found += codes
        tools = tuple(dict.fromkeys(f"{match[1].upper()}IT" for match in _TOOL.finditer(text)))
        if not found:
            codes, text = self._read_bare(text, tools)
            found += codes
        found = list(dict.fromkeys(found))
        ids = tuple(code for code in found if code in self._known)
        missing = tuple(code for code in found if code not in self._known)
        return Codes(ids, missing, tuple(tool for tool in tools if tool in self._tools), text)

    def _read_steps(self, text: str) -> tuple[list[str], str]:
        found: list[str] = []
        for pattern, order in ((_STEP_FIRST, (2, 3, 1)), (_STEP, (1, 2, 3))):
            for match in pattern.finditer(text):
                group, measure, number = (match[index] for index in order)
                if pattern is _STEP and not self._is_measure(match, text):
                    continue
                found += self._steps_of(f"M{group}.{measure}", number)
                text = text.replace(match[0], " ", 1)
        for match in _GROUP.finditer(text):
            found += [step for step in self._steps if step.startswith(f"M{match[1]}.")] or [f"M{match[1]}"]
            text = text.replace(match[0], " ", 1)
        return found, text

    def _is_measure(self, match: re.Match[str], text: str) -> bool:
        """Check whether `1.1` is meant as a measure: it says so, names a step, or is alone or beside a cue."""
        said = re.match(r"\s*-?(?:m|มาตรการ|measure)", match[0]) or match[3]
        return bool(said) or f"M{match[1]}.{match[2]}/1" in self._known

    def _steps_of(self, measure: str, number: str | None) -> list[str]:
        if number:
            return [f"{measure}/{int(number)}"]
        return [step for step in self._steps if step.startswith(f"{measure}/")] or [measure]

    def _read_indicators(self, text: str) -> tuple[list[str], str]:
        found: list[str] = []
        for match in _INDICATOR.finditer(text):
            found.append(f"IND{int(match[1] or match[2])}")
            end = match.end()
            while more := _MORE.match(text, end):
                found.append(f"IND{int(more[1])}")
                end = more.end()
        return found, _INDICATOR.sub(" ", text)

    def _read_tool_items(self, text: str) -> tuple[list[str], str]:
        found = [_code(match[1], match[2]) for match in _TOOL_ITEM.finditer(text)]
        return found, _TOOL_ITEM.sub(lambda match: f" {match[1]}it ", text)

    def _read_items(self, text: str) -> tuple[list[str], str]:
        found: list[str] = []
        text = _LOOKS_LIKE_I.sub(r"i\1", text)
        spans: list[tuple[int, int]] = []
        for match in _ITEM.finditer(text):
            letter, end = match[1], match.end()
            found.append(_code(letter, match[2]))
            if (until := _RANGE.match(text, end)) and until[1] in (None, letter):
                first, last = int(found[-1][1:]), int(until[2])
                found += [f"{letter.upper()}{number}" for number in range(first + 1, min(last, first + 60) + 1)]
                end = until.end()
            while more := _MORE.match(text, end):
                found.append(_code(letter, more[1]))
                end = more.end()
            spans.append((match.start(), end))
        for start, end in reversed(spans):
            text = f"{text[:start]} {text[end:]}"
        return found, text

    def _read_bare(self, text: str, tools: Iterable[str]) -> tuple[list[str], str]:
        alone = without_particles(text)
        match = _BARE_ITEM.search(text) or _ONLY_NUMBER.fullmatch(alone)
        if match:
            letters = [tool[0] for tool in tools] or [tool[0] for tool in self._tools]
            number = int(match[1])
            offered = [code for code in (f"{letter}{number}" for letter in letters) if code in self._known]
            rest = text.replace(match[0], " ", 1)
            return offered or [f"{letters[0]}{number}" if len(letters) == 1 else str(number)], rest
        if stranger := _STRANGER.fullmatch(alone):
            return [f"{stranger[1].upper()}{int(stranger[2])}"], ""
        if (nobody := _NO_CODE.fullmatch(alone)) and not scope.years(alone):
            return [nobody[1].rstrip("./-")], text
        return [], text


def _code(letter: str, number: str) -> str:
    """`i`, `2o` → `I20`: the letter O typed for a zero, leading zeros dropped."""
    return f"{letter.upper()}{int(number.replace('o', '0'))}"
