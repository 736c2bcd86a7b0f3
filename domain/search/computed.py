"""Questions whose answer is worked out, not looked up: extremes, thresholds, grades, what is due, whose step it is."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from domain.assessment import TARGET, Assessment
from domain.plan import Catalogue
from domain.search.intent import Intent

_LOW: Final = re.compile(
    r"(?:ต่ำ|ตำ่|น้อย|แย่|ห่วย|อ่อน|กาก|วิกฤต|วิกฤติ|น่าห่วง|น่าเป็นห่วง)(?:ที่สุด|ทีสุด|สุด|กว่าเพื่อน)|ต่ำๆ|ต่ำ \d|บ๊วย|"
    r"โหล่|รั้งท้าย|อันดับ(?:สุดท้าย|ท้าย)|ท้ายตาราง|ท้ายสุด|จุดอ่อน|ตกต่ำ"
    r"|\b(?:lowest|worst|weakest|bottom|poorest|(?<!at )least|minimum|weak(?:est)? (?:point|spot)s?|last place)\b"
)
_HIGH: Final = re.compile(
    r"(?:สูง|มาก|ดี|เยอะ|เด่น|ปัง|เริ่ด|เทพ|เก่ง)(?:ที่สุด|ทีสุด|สุด|กว่าเพื่อน)|สูง \d|อันดับ(?:หนึ่ง|แรก|ต้น|"
    r" ?1(?!\d))|ที่ 1(?!\d)|จุดแข็ง|แชมป์|\d อันดับแรก|\b(?:highest|best|strongest|maximum|greatest|"
    r"first place|top(?=$|[ -]?(?:\d|scor|rated|rank|indicator|item|question|mark|result|three|"
    r"five)))\b"
)
_BELOW: Final = re.compile(
    r"(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง|ตํ่ากว่า|<|\b(?:below|under|less than|lower than|"
    r"fewer than)\b)\s*(?:เกณฑ์|เป้า|คะแนน|score|of|the)?\s*(\d{2,3}(?:\.\d+)?)?"
)
_ABOVE: Final = re.compile(
    r"(?:สูงกว่า|มากกว่า|เกินกว่า|เกิน|ตั้งแต่|>|\b(?:above|over|more than|higher than|exceed\w*|"
    r"at least)\b)\s*(?:เกณฑ์|เป้า|คะแนน|score|of|the)?\s*(\d{2,3}(?:\.\d+)?)?"
)
_FAIL: Final = re.compile(
    r"ไม่ผ่าน|ตกเกณฑ์|ต่ำกว่าเกณฑ์|ไม่ถึงเกณฑ์|สอบตก|ยังไม่ถึง|\b(?:fail\w*|did ?n.?t pass|not pass\w*|"
    r"miss\w* the (?:target|pass mark))\b"
)
_PASS: Final = re.compile(r"ผ่าน|\bpass\w*\b")
_BETWEEN: Final = re.compile(r"(\d{2,3}(?:\.\d+)?)\s*(?:-|ถึง|to|and|กับ)\s*(\d{2,3}(?:\.\d+)?)")
_GRADE: Final = re.compile(
    r"(?:(?:เกรด|ระดับ)\s*|\b(?:grades?|rat(?:ed|ing))\s+(?:an?\s+)?)(aa|[a-f])(?![a-z])|\b(aa|[a-f])[ -](?:grade|rat)"
)
_WHICH: Final = re.compile(
    r"(?:ข้อ|ประเด็น|ตัวชี้วัด|ตัว|อัน|ด้าน|หัวข้อ|คำถาม|เรื่อง|เครื่องมือ|ส่วน)(?:ไหน|ใด|อะไร|ที่|ๆ)|มี(?:ข้อ|ตัวชี้วัด|"
    r"ประเด็น)|กี่(?:ข้อ|ตัว|ประเด็น|ด้าน|คำถาม)|อะไรบ้าง|มีไหนบ้าง|ไหนบ้าง"
    r"|\b(?:which|what|list|how many|any|show|all|items|questions|indicators)\b|^(?:ตัวชี้วัด|ข้อ|ประเด็น)"
)
_INDICATORS: Final = re.compile(
    r"ตัวชี้วัด|ตชว|ด้าน(?:ไหน|ใด|ที่)|หมวด|\bindicators?\b|\bareas?\b|\bkpis?\b|\bdimensions?\b|\bcategor"
)
_ITEMS: Final = re.compile(r"ข้อ|ประเด็น|คำถาม|\bitems?\b|\bquestions?\b")
_TOOLS: Final = re.compile(r"เครื่องมือ|แบบวัด|\btools?\b|\binstruments?\b|\bsurvey tool")
_COUNT: Final = re.compile(
    r"(?:top|lowest|highest|worst|best|bottom|weakest|ต่ำสุด|สูงสุด|ต่ำที่สุด|สูงที่สุด|แย่สุด|ท้าย|แรก|มา|"
    r"สัก)\s*(\d{1,2})(?!\d|\.)|(\d{1,2})\s*(?:อันดับ|ลำดับ|ข้อ|ตัว|lowest|highest|worst|best|weakest|"
    r"items?|indicators?|questions?|ประเด็น)"
)
_PLACE: Final = re.compile(
    r"(?:อันดับที่|อันดับ|ลำดับที่|รองบ๊วย|ที่)\s*(\d{1,2})(?!\d)|\b(second|third|2nd|3rd)\b|(รองบ๊วย|รองสุดท้าย|รองอันดับ)"
)
_RANKED: Final = re.compile(
    r"อันดับ(?:ที่)?\s*\d.*(?:ตัวชี้วัด|ข้อ|ประเด็น)|(?:ตัวชี้วัด|ข้อ|ประเด็น).*อันดับ(?:ที่)?\s*\d"
    r"|\b(?:second|third|2nd|3rd)\b.*\b(?:indicator|item|question)|\brank\w* (?:all|the)\b"
)
_SELF_EVIDENT: Final = re.compile(
    r"คะแนน|แต้ม|จุดอ่อน|จุดแข็ง|บ๊วย|รั้งท้าย|เรา|\b(?:scor\w*|weak(?:est)? (?:point|spot)s?|we|our|rank\w*|rated)\b"
)
_ALL_MEASURES: Final = re.compile(
    r"มาตรการ(?:ทั้งหมด|มีอะไร|มีกี่|อะไรบ้าง|ทุกข้อ|ต่างๆ|ปีนี้มีอะไร)|กี่มาตรการ|มีมาตรการอะไร|ขั้นตอนทั้งหมด"
    r"|\b(?:all|list|show|how many|what are)\b.{0,12}\b(?:measures|steps)\b"
)
_ALL_INDICATORS: Final = re.compile(
    r"ตัวชี้วัด(?:ทั้งหมด|มีอะไร|มีกี่|อะไรบ้าง|ทุกตัว)|กี่ตัวชี้วัด|มีตัวชี้วัดอะไร"
    r"|\b(?:all|list|show|how many|what are)\b.{0,12}\bindicators\b"
)
_MONTHS: Final = (
    ("ม.ค", "มกรา", "january", "jan"), ("ก.พ", "กุมภา", "february", "feb"), ("มี.ค", "มีนา", "march", "mar"), (
        "เม.ย", "เมษา", "april", "apr"),
    ("พ.ค", "พฤษภา", "may"), ("มิ.ย", "มิถุนา", "june", "jun"), ("ก.ค", "กรกฎา", "กรกฏา", "july", "jul"), ("ส.ค",
        "สิงหา", "august", "aug"),
    ("ก.ย", "กันยา", "september", "sept", "sep"), ("ต.ค", "ตุลา", "october", "oct"), ("พ.ย", "พฤศจิกา", "november",
        "nov"), ("ธ.ค", "ธันวา", "december", "dec"),
)  # fmt: skip
_DUE: Final = re.compile(
    r"เสร็จ|กำหนด|ครบ|ส่ง|ต้องทำ|ภายใน|เดดไลน์|มาตรการ|ขั้นตอน|ทำให้|สิ้น|\b(?:due|deadline|finish\w*|"
    r"complet\w*|by|in|steps?|measures?|must)\b"
)
_SOONEST: Final = re.compile(
    r"(?:เสร็จ|ครบกำหนด|กำหนด|เดดไลน์|ส่ง).{0,12}(?:ก่อนเพื่อน|ก่อนใคร|เร็วที่สุด|เร็วสุด|ก่อน(?:$|\s)|แรกสุด|"
    r"อันแรก|ใกล้(?:ที่สุด|สุด))|ใกล้.{0,6}(?:เดดไลน์|ครบกำหนด|กำหนด)|ด่วนสุด|เร่งด่วน|\b(?:earliest|"
    r"soonest|first (?:due|deadline)|due first|most urgent|next deadline)\b"
)

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
        names = {unit.code: (unit.name, unit.name_en, *unit_words.get(unit.code, ())) for unit in catalogue.units}
        self._unit_names = sorted(
            ((name.lower(), code) for code, forms in names.items() for name in forms), key=lambda pair: -len(pair[0])
        )
        self._offices = {unit.code: unit.office for unit in catalogue.units}

    def ranking(self, text: str, tools: Sequence[str], indicator: str | None) -> Computed | None:
        """Lowest, highest, top N, the second, below or above X, of a grade – or None if it asks for none of these.

        `tools` are the tools named; `indicator` one the question is about ("the lowest in the use of budget").
        """
        scored = self._scope(text, tools, indicator)
        wanted = self._threshold(text)
        if wanted:
            keep, descending = wanted
            ordered = sorted((pair for pair in scored if keep(pair[1])), key=lambda pair: pair[1], reverse=descending)
            return Computed("score", tuple(code for code, _ in ordered))
        low = _LOW.search(text)
        if not (tools or any(cue.search(text) for cue in (_WHICH, _ITEMS, _INDICATORS, _TOOLS, _SELF_EVIDENT))):
            return None
        if not (low or _HIGH.search(text) or _RANKED.search(text)):
            return None
        ordered = sorted(scored, key=lambda pair: pair[1], reverse=not low)
        return Computed("score", _cut([code for code, _ in ordered], ordered, text))

    def _scope(self, text: str, tools: Sequence[str], indicator: str | None) -> list[tuple[str, Decimal]]:
        book = self._assessment
        several = len(tools) > 1 and len(tools) == len(book.tools)
        if _TOOLS.search(text) or several:
            return [(tool.code, book.tool_score(tool.code)) for tool in book.tools]
        by_threshold = bool(self._threshold(text)) and not _ITEMS.search(text)
        if indicator is None and (_INDICATORS.search(text) or (by_threshold and not tools)):
            wanted = [one for one in book.indicators if not tools or one.tool in tools]
            return [(one.code, one.score) for one in wanted]
        inside = [indicator] if indicator else list(tools) or [tool.code for tool in book.tools]
        return [(item.code, item.score) for code in inside for item in book.items_of(code)]

    def _threshold(self, text: str) -> tuple[Callable[[Decimal], bool], bool] | None:
        """The test a score must meet and whether the highest come first; only for questions after several."""
        if not _WHICH.search(text):
            return None
        if (grade := _GRADE.search(text)) and (wanted := (grade[1] or grade[2]).upper()):
            return (lambda score: _grade(self._assessment, score) == wanted), True
        if (between := _BETWEEN.search(text)) and (low := Decimal(between[1])) < (high := Decimal(between[2])) <= 100:
            return (lambda score: low <= score <= high), False
        if _FAIL.search(text):
            return (lambda score: score < TARGET), False
        if (below := _bound(_BELOW, text)) is not None:
            return (lambda score: score < below), False
        if (above := _bound(_ABOVE, text)) is not None:
            return (lambda score: score > above), True
        if _PASS.search(text) and re.search(r"(?:ไหน|ใด|กี่|which|how many|อะไร).*(?:ผ่าน|pass)", text):
            return (lambda score: score >= TARGET), True
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


def _bound(pattern: re.Pattern[str], text: str) -> Decimal | None:
    """The figure a comparison names, the target where it says so in words."""
    match = pattern.search(text)
    if not match:
        return None
    if match[1]:
        return Decimal(match[1])
    return TARGET if "เกณฑ์" in match[0] or "เป้า" in match[0] else None


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


def _grade(book: Assessment, score: Decimal) -> str:
    return book.grade(score)


def _cut(ids: list[str], ordered: list[tuple[str, Decimal]], text: str) -> tuple[str, ...]:
    """The ids asked for: the first N, from the N-th on for `อันดับ 2`, or the extreme with those that tie or follow."""
    if (count := _COUNT.search(text)) and 1 < int(count[1] or count[2]) <= len(ids):
        return tuple(ids[: int(count[1] or count[2])])
    if place := _PLACE.search(text):
        words = {"second": 2, "2nd": 2, "third": 3, "3rd": 3}
        number = int(place[1]) if place[1] else words.get(place[2] or "", 2)
        if 1 < number <= len(ids):
            return tuple(ids[number - 1 : number + 2])
    ties = sum(score == ordered[0][1] for _, score in ordered)
    return tuple(ids[: max(3, ties)])
