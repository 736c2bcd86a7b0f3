"""Measures and steps in a message: `M1.1/4`, `มาตรการ 1.12`, `ขั้นตอนที่ 4 ของมาตรการ 1.1`, `M12/1` in a plan of one level.

Text is expected as `normalise.tidy` leaves it. Which levels a plan has, its own numbers say.
"""

import re
from typing import Final

from domain.catalogue.code_parts import CodeParts, Numbers, numbers_of
from domain.catalogue.plan import Plan
from domain.language.vocabulary import COUNTED_EN, RANKS, STEPS, alternation

NOT_CODE: Final = (
    rf"(?!\d|\s*(?:{alternation(RANKS)}|คะแนน|ตัวชี้วัด|ตัว(?!ชี้)|ข้อ(?!ที่|\s*\d)|คำถาม|%|เปอร์เซ็น|"
    rf"(?:points?|{alternation(COUNTED_EN)})\b|lowest|highest))"
)
"""Condition that nothing behind a number says that it counts something."""

_NUMBERS: Final = r"(?P<numbers>\d{1,2}(?:\s*\.\s*\d{1,2})*)(?!\d|\.\d)"
_STEP_WORD: Final = rf"(?:{alternation(STEPS)}|ขั้น|ข้อที่|ข้อ|(?<![a-z])steps?)"
_NAMED: Final = re.compile(
    r"(?:(?<![\d.])(?P<lead>(?<![a-z])m|มาตรการที่|มาตรการ|(?<![a-z])measures?)\s*-?|(?<![\d.a-z])-?)"
    rf"{_NUMBERS}(?:(?P<between>\s*(?:/|\.|-|,)?\s*{_STEP_WORD}?\s*(?:no\.?|number)?\s*)"
    r"(?<!\d)(?P<step>\d{1,2})(?!\d|\.\d|/\d))?"
)
_STEP_FIRST: Final = re.compile(
    rf"(?:{alternation(STEPS)}|(?<![a-z])steps?)\s*(?P<step>\d{{1,2}})\s*(?:ของ|ใน|of|in|,|\s)*"
    rf"(?P<lead>มาตรการที่|มาตรการ|measures?|m)?\s*(?<!\d){_NUMBERS}(?!/)"
)
_GROUP: Final = re.compile(r"(?:มาตรการกลุ่มที่|กลุ่มมาตรการที่|(?<![a-z])measure group)\s*(\d{1,2})(?![\d.])")
_PLAIN: Final = re.compile(r"\s*,?\s*")
"""Between two numbers that need not belong together."""
_MORE: Final = re.compile(rf"\s*(?:,|และ|กับ|and|&)\s*(\d{{1,2}})(?!\.\d|\s*/){NOT_CODE}")
_OF_SCORES: Final = re.compile(r"\s*(?:คะแนน|แต้ม|%|เปอร์|points?\b|percent)")


class StepReader:
    """Reads measures and steps against those of a plan."""

    def __init__(self, plan: Plan) -> None:
        self._steps: dict[tuple[Numbers, int], str] = {}
        self._measures: dict[Numbers, list[str]] = {}
        for step in plan.steps:
            measure = CodeParts.of(step.measure)
            if measure is not None:
                self._steps[measure.numbers, step.number] = step.id
                self._measures.setdefault(measure.numbers, []).append(step.id)
        self._one_level = any(len(numbers) == 1 for numbers in self._measures)

    def read(self, text: str) -> tuple[list[str], str]:
        """Ids of the steps named, those of a measure named whole and of none that exists too; and the other words."""
        found: list[str] = []
        for pattern in (_STEP_FIRST, _NAMED):
            kept, at = [], 0
            for match in pattern.finditer(text):
                ids, end = self._meant(match)
                if ids and match["lead"] and self._one_level:
                    ids, end = self._with_more(ids, text, end)
                if ids:
                    kept += [text[at : match.start()], " "]
                    found, at = found + ids, end
            text = "".join((*kept, text[at:]))
        for match in _GROUP.finditer(text):
            found += self._group(int(match[1])) or [f"M{match[1]}"]
            text = text.replace(match[0], " ", 1)
        return found, text

    def _meant(self, match: re.Match[str]) -> tuple[list[str], int]:
        """Steps that a match means, and the end of the words that mean them; none where it means no measure.

        The number behind a measure of one level may be another measure: `มาตรการ 1, 2`.
        """
        numbers, lead = numbers_of(re.sub(r"\s", "", match["numbers"])), match["lead"] or ""
        step = int(match["step"]) if match["step"] else None
        if step is None:
            return self._whole(match, numbers, lead), match.end()
        loose = match.re is _NAMED and bool(_PLAIN.fullmatch(match["between"]))
        single = len(numbers) == 1
        if single and (loose or not (self._one_level or lead == "m")):
            return self._whole(match, numbers, lead), match.end("numbers")
        named = not single or lead or "/" in match["between"] or self._as_shown(match)
        if (numbers, step) in self._steps and named:
            return [self._steps[numbers, step]], match.end()
        if lead or not (single or (loose and numbers not in self._measures)):
            return [_written(numbers, step)], match.end()
        return [], match.end()

    def _as_shown(self, match: re.Match[str]) -> bool:
        """Check whether a message begins with a step of a plan of one level as people are shown it: `1 ข้อ 2`."""
        begins = not match.string[: match.start()].strip()
        return self._one_level and begins and bool(re.fullmatch(rf"\s*{_STEP_WORD}\s*", match["between"]))

    def _with_more(self, ids: list[str], text: str, end: int) -> tuple[list[str], int]:
        """Steps of the measures of one level that are named behind one, and the end of it all: `มาตรการ 1, 2 และ 3`."""
        while (more := _MORE.match(text, end)) and (int(more[1]),) in self._measures:
            ids, end = ids + self._measures[int(more[1]),], more.end()
        return ids, end

    def _whole(self, match: re.Match[str], numbers: Numbers, lead: str) -> list[str]:
        """Steps of a measure that is named without a step, or of the group; the step of `1.1.4`."""
        after = match.string[match.end("numbers") :]
        if len(numbers) == 1:
            return self._single(numbers[0], lead, after)
        if not lead and _OF_SCORES.match(after):
            return []
        if numbers in self._measures:
            return self._measures[numbers]
        *outer, last = numbers
        if (tuple(outer), last) in self._steps:
            return [self._steps[tuple(outer), last]]
        if tuple(outer) in self._measures and len(outer) > 1:
            return [_written(tuple(outer), last)]
        return [_written(numbers)] if lead else []

    def _single(self, number: int, lead: str, after: str) -> list[str]:
        """Steps of a measure of one level, or of a group of measures; a bare number is neither."""
        if not lead or not re.match(NOT_CODE, after):
            return []
        if (number,) in self._measures:
            return self._measures[number,]
        if self._one_level or lead in ("m", "มาตรการที่") or not after.strip():
            return self._group(number) or [f"M{number}"]
        return []

    def _group(self, number: int) -> list[str]:
        """Steps of the measures whose numbers begin with a group's."""
        return [step for numbers, steps in self._measures.items() if numbers[0] == number for step in steps]


def _written(numbers: Numbers, step: int | None = None) -> str:
    """A measure or step as it is called: `M1.12`, `M1.12/3`."""
    measure = f"M{'.'.join(map(str, numbers))}"
    return measure if step is None else f"{measure}/{step}"
