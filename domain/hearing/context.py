"""Words that refer to what was shown last: "and item 21?", "who is responsible", "the second one"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from domain.asked.question import Property
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.hearing.situation import Shown
from domain.language.normalise import without_particles
from domain.language.vocabulary import ASK_HOW, ASK_WHICH, ENDINGS, INTERJECTIONS, OFFICES, SEVERAL, YES_NO
from domain.search.answer import Answer, AnswerKind


class Asked(StrEnum):
    """Properties of an entry that can be asked for."""

    WHO = "who"
    WHEN = "when"
    WHY = "why"
    SCORE = "score"
    REMEDY = "remedy"
    STATUS = "status"
    DOCUMENT = "document"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that mean an entry shown before: another of its kind by `number`, the n-th of a list, or a property of it.

    `nth` counts from 0; -1 is the last. `step` is 1 for the one after, -1 for the one before. `points` says that words
    such as "this one" stand for the entry; without them a property asked for is that of each of a list.
    """

    asked: Asked = Asked.MORE
    number: int | None = None
    nth: int | None = None
    step: int | None = None
    points: bool = False

    @property
    def to_the_whole(self) -> bool:
        """Check whether it asks for a score and names nothing: the whole assessment's, where no entry was shown."""
        bare = self.number is None and self.nth is None and self.step is None and not self.points
        return bare and self.asked is Asked.SCORE


_KEYS: Final = {
    Asked.WHY: ("ทำไม", "เพราะ(?:อะไร|เหตุใด)", "เหตุใด", "สาเหตุ", "why", "how come", "what went wrong", "reason"),
    Asked.WHO: (
        "ใคร", "ผู้รับผิดชอบ", "รับผิดชอบ", "เจ้าภาพ", "เจ้าของ", f"(?:หน่วย(?:งาน)?|{OFFICES}|คน)(?:{ASK_WHICH})",
        "who(?:se)?", "which unit",
        "responsible", "owners?", "owns?", "in charge",
    ),
    Asked.WHEN: (
        "เมื่อไ[รห]่?[รว]?่?", "เมื่อใด", f"(?:วัน|เดือน)(?:{ASK_WHICH}|ที่เท่าไ[รห]่?[รว]?่?)", "กำหนด(?:เสร็จ|ส่ง)?",
        "เดดไลน์", "when", "deadline", "due(?: date)?",
        "by what date",
    ),
    Asked.REMEDY: (
        "แก้(?:ไข)?", "ปรับปรุง", "มาตรการ", "แผน(?:รองรับ)?", "จัดการ", "ทำ(?:ยัง)?(?:ไง|อะไร|อย่างไร)",
        "fix(?:ed|ing)?", "improv(?:e|ed|ing)", "measures?",
        "doing", "being done", "plan", "do about",
    ),
    Asked.STATUS: ("ถึงไหน", "เสร็จ", "คืบหน้า", "ก้าวหน้า", "สถานะ", "(?:หรือ|รึ)ยัง", "status", "progress",
                   "how far", "done", "finished"),
    Asked.DOCUMENT: (
        "เอกสาร", "ไฟล์", "ลิงก์", "ลิ้งค์", "ลิงค์", "ต้นฉบับ", "ประกาศ", "หลักฐาน", "documents?", "files?",
        "links?", "source", "paper", "pdf",
    ),
    Asked.SCORE: (
        "เท่าไ[รห]่?[รว]?่?", "กี่(?:คะแนน|แต้ม)", "คะแนน", "แต้ม", "scores?", "how (?:much|many points|many)",
        "points?",
    ),
    Asked.MORE: (
        "รายละเอียด", "เพิ่มเติม", "อธิบาย", "ขยายความ", "หมายความว่า", "หมายถึง", "คืออะไร", "more", "details?",
        "explain", "mean",
    ),
}  # fmt: skip
"""Words that ask for a property of an entry, the decisive ones first."""
_PROPERTIES: Final = {Asked.WHO: Property.OWNER, Asked.WHEN: Property.DUE, Asked.SCORE: Property.SCORE}
"""Those that are said in a sentence of their own, ahead of the rest."""
_FILLERS: Final = (
    *INTERJECTIONS, "แล้ว", "ส่วน", "อันนี้", "อันนั้น", "ข้อ(?:นี้|นั้น|ดังกล่าว|เมื่อกี้)",
    "(?:เรื่อง|ตัว|ขั้นตอน|มาตรการ|ด้าน|งาน)(?:นี้|นั้น)", "นี้", "นั้น", "มัน", "ละ", "ล่ะ", "ของ", "เรื่อง", "อยู่",
    "บ้าง",
    "คือ", "ช่วย", "บอก", "ขอ", "ดู", "อ่าน", "ให้", "หน่อย", *ENDINGS, "ว่า", "จะ", "ต้อง", "ควร", "กำลัง",
    "เป็น", "คน", "ผู้", "ที่", "ได้", "ถึง", "จึง", "ต้อง", "มี", *YES_NO, "เต็ม", "ตัวเต็ม",
    "ฉบับ", "พวก", "แต่ละ(?:ข้อ|อัน|เรื่อง|ขั้นตอน)?", "ทุก(?:ข้อ|อัน|ขั้นตอน)", "ทั้งหมด", "these", "those", "they",
    "each(?: of them)?", "all", "them",
    "อะไร", *ASK_HOW, "ไง", "น้อย", "ต่ำ", "แย่", "ตก", "ไม่ดี", "สูง", "ดี", "เยอะ", "ไม่เต็ม", "ไม่ผ่าน",
    "จัง", "ขนาด(?:นี้|นั้น)", "แค่(?:นี้|นั้น)", "มาก", "นัก", "ดูแล", "ทำ", "ภายใน", "ตอน", "แล้วเสร็จ", "กัน",
    "ต่อ",
    "ไป", "กับ", "กี่", "คุณ", "พี่", "เพิ่ม", "ได้ที่ไหน", "อยู่(?:ที่)?ไหน", "ปัจจุบัน", "ตอนนี้", "and", "so",
    "but", "it", "that", "this", "one", "please", "then", "about", "for", "of", "is", "are", "was", "the", "its?",
    "ok", "item", "did",
    "we", "get", "got", "low", "bad", "poor", "high", "good", "be", "will", "does", "do", "to", "by", "what'?s?",
    "where", "can", "i", "see", "have", "show", "me", "send", "tell", "so far", "yet", "now", "on", "in", "a",
    "there", "any", "us", "our", "how", "which",
)  # fmt: skip
"""Words that may stand beside them without naming an entry."""


def _words(these: Sequence[str]) -> re.Pattern[str]:
    """A pattern of any of some words, longest first; English ones whole."""
    ordered = sorted(these, key=len, reverse=True)
    return re.compile("|".join(rf"\b{one}\b" if one[0].isascii() and one[0].isalpha() else one for one in ordered))


_PATTERNS: Final = {asked: _words(words) for asked, words in _KEYS.items()}
_FILLER: Final = re.compile(rf"{_words(_FILLERS).pattern}|[^\w\s฀-๿]|\s")

_ORDINALS: Final = {
    "แรก": 0, "หนึ่ง": 0, **{word: at for at, word in enumerate(SEVERAL, 1)}, **{str(n): n - 1 for n in range(1, 6)},
    "สุดท้าย": -1, "ท้าย": -1,
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4,
    "5th": 4, "last": -1,
}  # fmt: skip
_NTH: Final = re.compile(
    rf"(?:ข้อ|อัน|ตัว|ลำดับ|รายการ)\s*(?:ที่)?\s*(?P<th>แรก|หนึ่ง|{SEVERAL}|สุดท้าย|ท้าย)(?!คะแนน)"
    r"|(?:อัน|ตัว|ลำดับ|รายการ)(?:ที่)?\s*(?P<no>[1-5])(?!\d)"
    r"|\b(?P<en>first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last)\b(?: one| item)?"
)
_NEXT: Final = re.compile(r"(?:ข้อ|อัน|ตัว)(?:ถัดไป|ต่อไป|ก่อนหน้า)|\b(?:the )?(?:next|previous)(?: one| item)?\b")
_NUMBER: Final = re.compile(r"(?:ข้อ(?:ที่)?|items?|no\.?|#|ตัวชี้วัด(?:ที่)?|indicator)?\s*(?P<number>\d{1,3})(?![\d./])")
_BACK: Final = re.compile("ก่อนหน้า|previous")
_POINTS: Final = re.compile(r"นี้|นั้น|มัน|\b(?:it|that|this|one)\b")


def reference(tidied: str) -> Reference | None:
    """The reference of a tidied message that has no subject of its own; None for any other."""
    said = without_particles(tidied).strip(" ?!.")
    asked, rest = _property(said)
    for pattern in (_NEXT, _NTH, _NUMBER):
        hit = pattern.search(rest)
        if hit is None or _left(rest[: hit.start()] + " " + rest[hit.end() :]):
            continue
        if pattern is _NEXT:
            return Reference(asked, step=-1 if _BACK.search(hit.group()) else 1)
        if pattern is _NTH:
            return Reference(asked, nth=_ORDINALS[hit["th"] or hit["no"] or hit["en"]])
        return Reference(asked, number=int(hit["number"]))
    if rest == said or _left(rest):
        return None
    return Reference(asked, points=_POINTS.search(said) is not None)


def _property(said: str) -> tuple[Asked, str]:
    """The property a text asks for, and the text without the words for it (of any)."""
    found = next((asked for asked, pattern in _PATTERNS.items() if pattern.search(said)), Asked.MORE)
    for pattern in _PATTERNS.values():
        said = pattern.sub(" ", said)
    return found, said


def _left(text: str) -> str:
    return _FILLER.sub("", text)


def resolve(library: Library, shown: Shown, meant: Reference) -> Answer | None:
    """The answer to a reference from what was shown last, in the catalogue it is from; None where there is none."""
    catalogue = library.current if shown.plan is None else library.plan(shown.plan)
    if catalogue is None or not shown.entries:
        return None
    found = _resolved(catalogue, shown, meant)
    wanted = _PROPERTIES.get(meant.asked)
    return None if found is None else replace(found, plan=shown.plan, asks=() if wanted is None else (wanted,))


def _resolved(catalogue: Catalogue, there: Shown, meant: Reference) -> Answer | None:
    shown = there.entries
    if meant.number is not None:
        return _by_number(catalogue, shown[0], meant.number)
    if meant.step is not None:
        found = re.search(r"\d+$", shown[0])
        return _by_number(catalogue, shown[0], int(found.group()) + meant.step) if found else None
    if meant.nth is not None:
        place = meant.nth if meant.nth >= 0 else len(shown) - 1
        return _about(catalogue, (shown[place],)) if place < len(shown) else None
    each = shown[:1] if meant.points else shown[: there.asked]
    if meant.asked in (Asked.WHO, Asked.WHEN, Asked.REMEDY, Asked.STATUS):
        steps = [step for entry in each for step in _steps_of(catalogue, entry) or (entry,)]
        return _about(catalogue, tuple(dict.fromkeys(steps)))
    if meant.asked is Asked.SCORE:
        items = [item for entry in each for item in _items_of(catalogue, entry) or (entry,)]
        return _about(catalogue, tuple(dict.fromkeys(items)))
    if meant.asked is Asked.WHY:
        return _about(catalogue, _items_of(catalogue, shown[0]) or (shown[0],))
    return _about(catalogue, (shown[0],))


def _by_number(catalogue: Catalogue, shown: str, number: int) -> Answer | None:
    """The entry of the same kind with another number."""
    found = re.fullmatch(r"(.*?)(\d+)", shown)
    if found is None:
        return None
    code = f"{found[1]}{number}"
    book = catalogue.assessment
    known = code in book.item_by_code or code in book.indicator_by_code or code in catalogue.plan.step_by_id
    if known:
        return _about(catalogue, (code,))
    if shown in catalogue.plan.step_by_id:  # steps are few: the number is more likely an item's
        return None
    return Answer("none", missing=(code,), reason="unknown_code", basis="code")


def _steps_of(catalogue: Catalogue, shown: str) -> tuple[str, ...]:
    """The steps that an item's finding led to; a step itself."""
    if shown in catalogue.plan.step_by_id:
        return (shown,)
    steps = [one.step for one in catalogue.assessment.findings if one.item == shown and one.step]
    return tuple(dict.fromkeys(steps))


def _items_of(catalogue: Catalogue, shown: str) -> tuple[str, ...]:
    """The items whose findings led to a step; an item itself."""
    if shown not in catalogue.plan.step_by_id:
        return (shown,)
    return tuple(dict.fromkeys(one.item for one in catalogue.assessment.findings if one.step == shown and one.item))


def _about(catalogue: Catalogue, ids: tuple[str, ...]) -> Answer:
    first = ids[0]
    kind: AnswerKind = (
        "measure"
        if first in catalogue.plan.step_by_id
        else "guideline"
        if first in catalogue.guideline_by_id
        else "channels"
        if first == "CHANNELS"
        else "score"
    )
    return Answer(kind, ids, basis="code")
