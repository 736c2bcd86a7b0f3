"""Addressees that words begin with: a unit of the agency, every unit, or one that the agency does not have.

A unit is known by its names. What stands behind a word for a kind of unit (`กอง`, `division`) and is none of them is
the name of a unit that there is not, up to the word that says what it is to do.
"""

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from domain.hearing.unit_names import UnitsNamed
from domain.language.vocabulary import ASK_WHICH, DAYS_EN, MONTHS, OFFICES, POLITE, SECTIONS, SOFTENERS, either

_KIND: Final = either(OFFICES, "ส่วนงาน", SECTIONS, "สถาบัน")
_KIND_EN: Final = r"(?:division|department|section|office|unit|team|group|branch|bureau|cent(?:er|re))"
_EVERY: Final = re.compile(
    rf"(?:ทาง|พวก)?ทุก\s?(?:{_KIND}|คน|ที่)(?:\s?ทุก\s?(?:{_KIND}|คน))*(?:ใน[ก-๛]{{2,20}}(?=\s))?\s*"
    r"|(?:every(?:one|body)|(?:all|every|each)(?: (?:of )?(?:the|our))? "
    rf"{_KIND_EN}s?)\b\s*"
)
"""Words for every unit."""
_NO_NAME: Final = re.compile(
    rf"ที่|นี้|นั้น|โน้น|{ASK_WHICH}|อื่น|ต่าง|เรา|เขา|คุณ|ของ|ทั้ง|ละ|ซึ่ง|ดังกล่าว|เดียว|ใคร|กัน|แรก|สุดท้าย|ๆ|เจ้าของ|ใหม่"
)
"""Words behind a kind of unit that single units out and are no name."""
_DOES: Final = re.compile(
    r"ส่ง|จัด|ทำ|ดำเนิน|รายงาน|สรุป|เสนอ|ตอบ|แจ้ง|ชี้แจง|เตรียม|ตรวจ|แก้|ปรับ|ประสาน|หา|ดู|มา|ไป|ให้|ต้อง|ควร|ช่วย|รีบ|เร่ง|ภายใน(?!ช่วย|ต้อง|ควร|ส่ง|ทำ|จัด|เร่ง|รีบ|ให้|ตรวจ)|"
    rf"ก่อน|ถึง|{SOFTENERS}|ทีนึง|นะ|ยัง|ว่า|เป็น|ติด|เข้า|เอา|รับ|ทบทวน|เปิด|ปิด|ออก|ลง|เขียน|ร่าง|คืน|โทร|กรอก|เสร็จ|แล้ว|เดิน|ขอ|อีก|จน|"
    rf"{POLITE}|\s|$"
)
"""Words that a name ends before."""
_VERBAL: Final = r"ตรวจสอบ|ส่งเสริม|จัดการ|จัดเก็บ|จัดหา|รับเรื่อง|ดูแล|ทำความ|ออกแบบ|แก้ไขปัญหา|ประสานงาน"
"""Acts that names of units begin with."""
_UNKNOWN: Final = re.compile(
    rf"(?:ทาง|ท่าน)?\s*(?P<th>{_KIND}(?!{_NO_NAME.pattern}|(?!{_VERBAL}){_DOES.pattern})[ก-๛]{{2,40}}?)(?={_DOES.pattern})\s*"
    r"|(?:the )?(?P<en>(?!(?:the|our|my|his|her|their|that|this|which|any|no|other)\b)[a-z][a-z&-]*"
    r"(?: [a-z&-]+){0,3}? "
    rf"{_KIND_EN})\b\s*"
)


@dataclass(frozen=True, slots=True)
class Addressee:
    """Addressee of words: a unit's code, or every unit, or the name of a unit that the agency does not have."""

    unit: str = ""
    every: bool = False
    unknown: str = ""


NOBODY: Final = Addressee()
"""Order without an addressee."""


def addressee(tidied: str, units: UnitsNamed) -> tuple[Addressee, str] | None:
    """The addressee a tidied text begins with, and the words behind; None for nobody."""
    if (hit := _EVERY.match(tidied)) is not None:
        return Addressee(every=True), tidied[hit.end() :]
    if (known := units.first(tidied)) is not None:
        return Addressee(known[0]), known[1]
    if (hit := _UNKNOWN.match(tidied)) is not None:
        return Addressee(unknown=hit["th"] or hit["en"]), tidied[hit.end() :]
    return None


_TOLD: Final = re.compile(
    r"(?:เตือน|ทวง|จี้|ตาม(?!แผน|กำหนด|ที่|มาตรการ)|กระตุ้น|สะกิด|เร่ง(?!ด่วน)|บอก|แจ้ง|กำชับ|ให้(?!คะแนน))(?:ไปที่|ไปยัง|กับ|ทาง|ถึง|\s)*"
    r"|\b(?:remind|nudge|chase|ping|poke|tell|ask)\s+"
)
"""Words before whom something is said to."""


def unknown_in(tidied: str, units: UnitsNamed) -> str:
    """The name of a unit that the agency does not have, to which a tidied text is to be passed on or begins with."""
    ends = [*(hit.end() for hit in _TOLD.finditer(tidied)), *([] if tidied.isascii() else [0])]
    found = (addressee(tidied[end:], units) for end in ends)
    return next((one[0].unknown for one in found if one is not None and one[0].unknown), "")


_CAPITALS: Final = (
    r"(?:[Tt]he )?(?P<name>(?!(?:Every|Any|No|Some)(?:body|one)|(?:Step|Measure|Item|Quarter|Round|"
    r"IIT|EIT|OIT|ITA|I|It|Mr|Mrs|Ms|Khun|Dr)\b|"
    rf"(?:{'|'.join(day.title() for day in DAYS_EN)}|{'|'.join(MONTHS['en'])})\b)"
    r"[A-Z][A-Za-z&'-]+(?: (?:(?:and|of|the) )?[A-Z][A-Za-z&'-]+){0,3})"
)
_PLACE_EN: Final = re.compile(
    rf"(?i:\b(?:remind|nudge|chase|ping|poke|tell|ask|is|has|did|does|from|about|with))\s+{_CAPITALS}(?![\w/])"
)
_ORDER_EN: Final = re.compile(
    r"(?i:(?:please |can you |could you |kindly |ok,? |then )*(?:tell|ask|have|get|let|instruct|order|direct))\s+"
    rf"{_CAPITALS}\s+(?P<rest>(?:to )?[a-z].*)",
    re.DOTALL,
)


def in_capitals(text: str) -> str:
    """A name written with capitals, as English names are, in the place of a unit: `why is Facilities late`."""
    hit = _PLACE_EN.search(text)
    return hit["name"] if hit else ""


def ordered_in_capitals(text: str) -> tuple[Addressee, str] | None:
    """A name written with capitals that an English order begins with, and the words behind."""
    hit = _ORDER_EN.match(text)
    return (Addressee(unknown=hit["name"]), hit["rest"]) if hit else None


def nearest(name: str, units: UnitsNamed) -> tuple[str, ...]:
    """Codes of the units, those with a name nearest to this one first."""
    scores: dict[str, float] = {}
    for known, code in units.codes.items():
        scores[code] = max(scores.get(code, 0), fuzz.ratio(name, known), 0.9 * fuzz.partial_ratio(name, known))
    return tuple(sorted(scores, key=lambda code: -scores[code]))
