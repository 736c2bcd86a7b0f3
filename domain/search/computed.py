"""Questions whose answer is worked out, not searched for: extremes, thresholds, grades, due dates, owners of steps."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from domain.catalogue.plan import Catalogue
from domain.language.vocabulary import months_as_typed
from domain.search import rankings
from domain.search.intent import Intent

_ALL_MEASURES: Final = re.compile(
    r"มาตรการ(?:ทั้งหมด|มีอะไร|มีกี่|อะไรบ้าง|ทุกข้อ|ต่างๆ|ปีนี้มีอะไร)|กี่มาตรการ|มีมาตรการอะไร|ขั้นตอนทั้งหมด"
    r"|\b(?:all|list|show|how many|what are)\b.{0,12}\b(?:measures|steps)\b"
)
_ALL_INDICATORS: Final = re.compile(
    r"ตัวชี้วัด(?:ทั้งหมด|มีอะไร|มีกี่|อะไรบ้าง|ทุกตัว)|กี่ตัวชี้วัด|มีตัวชี้วัดอะไร"
    r"|\b(?:all|list|show|how many|what are)\b.{0,12}\bindicators\b"
)
_MONTHS: Final = months_as_typed()
_DUE: Final = re.compile(
    r"เสร็จ|กำหนด|ครบ|ส่ง|ต้องทำ|ภายใน|เดดไลน์|มาตรการ|ขั้นตอน|ทำให้|สิ้น|\b(?:due|deadline|finish\w*|"
    r"complet\w*|by|in|steps?|measures?|must)\b"
)
_SOONEST: Final = re.compile(
    r"(?:เสร็จ|ครบกำหนด|กำหนด|เดดไลน์|ส่ง).{0,12}(?:ก่อนเพื่อน|ก่อนใคร|เร็วที่สุด|เร็วสุด|ก่อน(?:$|\s)|แรกสุด|"
    r"อันแรก|ใกล้(?:ที่สุด|สุด))|ใกล้.{0,6}(?:เดดไลน์|ครบกำหนด|กำหนด)|ด่วนสุด|เร่งด่วน|\b(?:earliest|"
    r"soonest|first (?:due|deadline)|due first|most urgent|next deadline)\b"
)

_MOST: Final = Decimal(100)

Kind = Literal["score", "measure"]


@dataclass(frozen=True, slots=True)
class Computed:
    """A worked-out list, best first."""

    kind: Kind
    ids: tuple[str, ...]


class Computer:
    """Works answers out from one catalogue."""

    def __init__(self, catalogue: Catalogue, unit_words: Mapping[str, Sequence[str]]) -> None:
        self._assessment, self._plan = catalogue.assessment, catalogue.plan
        names = {unit.code: (*unit.name.both, *unit_words.get(unit.code, ())) for unit in catalogue.units}
        self._unit_names = sorted(
            ((name.lower(), code) for code, forms in names.items() for name in forms), key=lambda pair: -len(pair[0])
        )
        self._offices = {unit.code: unit.office for unit in catalogue.units}

    def ranking(self, text: str, tools: Sequence[str], indicator: str | None, alone: bool = False) -> Computed | None:
        """Lowest, highest, top N, the second, below or above X, of a grade – or None if it asks for none of these.

        `tools` are the tools named; `indicator` one the question is about ("the lowest in the use of budget"); `alone`
        that nothing else is said ("second worst").
        """
        scored = self._scope(text, tools, indicator)
        short_of_full = bool(rankings.NOT_FULL.search(text))
        if short_of_full:
            scored, text = [pair for pair in scored if pair[1] < _MOST], rankings.NOT_FULL.sub(" ", text)
        wanted = self._threshold(text)
        if wanted:
            keep, descending = wanted
            ordered = sorted((pair for pair in scored if keep(*pair)), key=lambda pair: pair[1], reverse=descending)
            return Computed("score", tuple(code for code, _ in ordered))
        low = rankings.LOW.search(text)
        if not (alone or tools or any(cue.search(text) for cue in rankings.OF_SCORES)):
            return None
        if not (low or short_of_full or rankings.HIGH.search(text) or rankings.RANKED.search(text)):
            return None
        ordered = sorted(scored, key=lambda pair: pair[1], reverse=not low)
        return Computed("score", _cut([code for code, _ in ordered], ordered, text))

    @staticmethod
    def beside(text: str) -> str:
        """Words of a message that asks for a ranking, without those that ask for it."""
        for cue in rankings.CUES:
            text = cue.sub(" ", text)
        return " ".join(text.split())

    def _scope(self, text: str, tools: Sequence[str], indicator: str | None) -> list[tuple[str, Decimal]]:
        book = self._assessment
        several = len(tools) > 1 and len(tools) == len(book.tools)
        if rankings.TOOLS.search(text) or several:
            return [(tool.code, book.tool_score(tool.code)) for tool in book.tools]
        by_threshold = bool(self._threshold(text)) and not rankings.ITEMS.search(text)
        if indicator is None and (rankings.INDICATORS.search(text) or (by_threshold and not tools)):
            wanted = [one for one in book.indicators if not tools or one.tool in tools]
            return [(one.code, one.score) for one in wanted]
        inside = [indicator] if indicator else list(tools) or [tool.code for tool in book.tools]
        return [(item.code, item.score) for code in inside for item in book.items_of(code)]

    def _threshold(self, text: str) -> tuple[Callable[[str, Decimal], bool], bool] | None:
        """The test of a code and its score and whether the highest come first; only for questions after several."""
        if not rankings.WHICH.search(text):
            return None
        if (grade := rankings.GRADE.search(text)) and (wanted := (grade[1] or grade[2]).upper()):
            return (lambda code, _: self._assessment.grade_of(code) == wanted), True
        mark = self._assessment.pass_mark
        between = rankings.BETWEEN.search(text)
        if between and (low := Decimal(between[1])) < (high := Decimal(between[2])) <= _MOST:
            return (lambda _, score: low <= score <= high), False
        if rankings.FULL.search(text):
            return (lambda _, score: score == _MOST), True
        if rankings.FAIL.search(text):
            return (lambda _, score: score < mark), False
        if (below := _bound(rankings.BELOW, text, mark)) is not None:
            return (lambda _, score: score < below), False
        if (above := _bound(rankings.ABOVE, text, mark)) is not None:
            return (lambda _, score: score > above), True
        if rankings.PASS.search(text) and re.search(r"(?:ไหน|ใด|กี่|which|how many|อะไร).*(?:ผ่าน|pass)", text):
            return (lambda _, score: score >= mark), True
        return None

    def units(self, text: str) -> tuple[tuple[str, ...], str]:
        """Units named as units, and the text without their names."""
        found = []
        for name, code in self._unit_names:
            pattern = rf"(?<![a-z]){re.escape(name)}(?![a-z])" if name[0].isascii() else re.escape(name)
            if re.search(pattern, text):
                found.append(code)
                text = re.sub(pattern, " ", text)
        return tuple(dict.fromkeys(found)), text

    def steps_of_units(self, units: Iterable[str]) -> tuple[str, ...]:
        """Steps the units own; an office without any answers with its sections'."""
        owners = list(units)
        steps = [step.id for step in self._plan.steps if any(owner in step.owners for owner in owners)]
        if not steps:
            sections = [code for code, office in self._offices.items() if office in owners]
            steps = [step.id for step in self._plan.steps if any(owner in step.owners for owner in sections)]
        return tuple(steps)

    def everything(self, text: str) -> Computed | None:
        """All measures' steps, or all indicators, in the document's order."""
        if _ALL_MEASURES.search(text):
            return Computed("measure", tuple(step.id for step in self._plan.steps))
        if _ALL_INDICATORS.search(text):
            return Computed("score", tuple(indicator.code for indicator in self._assessment.indicators))
        return None

    def due(self, text: str, intent: Intent) -> Computed | None:
        """Steps due in the month named, or the one due first."""
        if _SOONEST.search(text) and (intent.follow_up or intent.when or _DUE.search(text)):
            ordered = sorted(self._plan.steps, key=lambda step: step.due)
            return Computed("measure", tuple(step.id for step in ordered[:3]))
        month = _month(text)
        if month and (intent.when or intent.follow_up or _DUE.search(text)) and not intent.score:
            steps = tuple(step.id for step in self._plan.steps if step.due.month == month)
            return Computed("measure", steps) if steps else None
        return None


def _bound(pattern: re.Pattern[str], text: str, mark: Decimal) -> Decimal | None:
    """The figure a comparison names, the pass mark where it says so in words."""
    match = pattern.search(text)
    if not match:
        return None
    if match[1]:
        return Decimal(match[1])
    return mark if "เกณฑ์" in match[0] or "เป้า" in match[0] else None


def _month(text: str) -> int | None:
    """The month a text names, 1–12."""
    for number, names in enumerate(_MONTHS, start=1):
        for name in names:
            if name.isascii():
                pattern = r"\b(?:in|by|before|due|until|end of) may\b|\bmay 20\d\d" if name == "may" else rf"\b{name}\b"
                if re.search(pattern, text):
                    return number
            elif name in text or (len(name) < 5 and f"{name.replace('.', '')}." in text):
                return number
    return None


def _cut(ids: list[str], ordered: list[tuple[str, Decimal]], text: str) -> tuple[str, ...]:
    """The ids asked for: the first N, from the N-th on for `อันดับ 2`, or the extreme with those that tie or follow."""
    if (count := rankings.COUNT.search(text)) and 1 < int(count[1] or count[2]) <= len(ids):
        return tuple(ids[: int(count[1] or count[2])])
    if place := rankings.PLACE.search(text):
        words = {"second": 2, "2nd": 2, "third": 3, "3rd": 3}
        number = int(place[1]) if place[1] else words.get(place[2] or "", 2)
        if 1 < number <= len(ids):
            return tuple(ids[number - 1 : number + 2])
    ties = sum(score == ordered[0][1] for _, score in ordered)
    return tuple(ids[: max(3, ties)])
