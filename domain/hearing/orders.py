"""An order in a director's own words: whom it is to, and what they are to do.

It begins by addressing a unit or every unit ("ให้ฝ่ายกฎหมาย…", "tell Legal to …", "ทุกฝ่ายต้อง…"), also one that there is
not, or names a step that is to be done by a day. A mere reminder, a wish for more time or for a later date is none.
"""

import re
from dataclasses import dataclass
from typing import Final

from domain.hearing.addressees import NOBODY, Addressee, addressee, ordered_in_capitals
from domain.hearing.asking import asks
from domain.hearing.unit_names import UnitsNamed
from domain.language.normalise import tidy
from domain.language.vocabulary import ENDINGS, OFFICES, POLITE, SOFTENERS, SPEAKER, any_of

_POLITELY: Final = rf"(?:(?:ช่วย|ฝาก|รบกวน|ขอ|อยาก(?:จะ)?|ต้องการ|งั้น|โอเค|แล้วก็|เดี๋ยว|{SPEAKER}|{POLITE})\s*)*"
_TO: Final = re.compile(
    rf"^{_POLITELY}(?:(?:สั่ง(?:การ)?|บอก|แจ้ง|กำชับ|ย้ำ|มอบ(?:หมาย)?|เร่ง(?:รัด)?|เรียน|ประสาน)\s*(?:กับ|ไปที่|ไปยัง|ถึง)?"
    r"\s*(?:ให้)?|ให้(?!ดู|ขอ|คะแนน|เวลา|ข้อมูล)|ฝาก)(?:ทาง|ท่าน)?\s*"
    r"|^(?:please |can you |could you |kindly |ok,? |then )*(?:tell|ask|have|get|let|instruct|order|direct|make sure)"
    r"(?! me\b| us\b)(?: that)?\s+"
    r"|^(?:please )?i(?: wan|'d lik| would lik| nee|'d wan)(?:t|e|d)\s+"
)
"""Words with which somebody is told to do something, before whom."""
_MUST: Final = re.compile(
    r"\s*(?:จะ)?(?:ต้อง|ควร|ช่วย|รีบ|เร่ง|ขอให้|ให้)(?!การ)\s*(?=[ก-๛])"
    r"|\s*(?:must|should|shall|needs? to|has to|have to|is to|are to|ought to|please)\b\s*"
)
"""Words behind whom, that they are to do something."""
_DONE_BY: Final = re.compile(
    r"(?:ต้อง|ให้|ขอ(?:ให้)?|อยากให้)\s*(?:ทำ|ส่ง|เสร็จ|แล้วเสร็จ|เรียบร้อย|จบ|ปิด|รายงาน)|"
    r"\b(?:must|should|shall|needs? to|has to|i want|i need)\b"
)
"""Words that a step is to be done."""
_NO_ORDER: Final = any_of(
    "เลื่อน", "ขยาย(?:เวลา|กำหนด)", "ยกเลิก", "เตือน", "ทวง",
    f"(?:เร่ง|จี้)(?:ไปที่|งาน)?(?:{OFFICES}|ทีม)[ก-๛]*(?:{SOFTENERS})$",
    f"แล้ว(?:{ENDINGS})?$", r"\b(?:remind|nudge|chase|postpone|extend|move|cancel|know|about)\b",
)  # fmt: skip
"""Words of a reminder, of more time, of a decision of another kind, or of what was done."""
_JOINS: Final = re.compile(
    r"^\s*(?:(?:section|office|team|unit|department|people)\b\s*)?(?:[:,-]\s*)?(?:to\b\s*|ว่า|ให้\s*)?"
)
"""Words between whom an order is to and what is to be done."""
_ONLY_WHEN: Final = re.compile(
    rf"(?:(?:{SOFTENERS}|{ENDINGS})\s*)+(?=$|(?:ขอ|ให้|ต้อง|\s)*(?:ภายใน|ก่อน|ทัน|เสร็จ|ด่วน))|(?:ขอ|ให้|ต้อง|\s)*(?:ภายใน|ก่อน|ให้ทัน|ด่วน)"
    r"|(?:up\b|by\b|before\b|within\b|asap\b)"
)
"""Words that only say by when, or politely: what is to be done is the verb before whom (`เร่งงานพัสดุหน่อย`)."""
_ASKED_OF: Final = re.compile(r"(?:if|why|how|what|when|where|who|which|whether|for)\b")
"""Beginnings of what somebody would merely be asked."""
_SHORTEST: Final = 3
"""Letters of the shortest thing to do."""


_REPORTS: Final = re.compile(
    rf"(?:ช่วย|รีบ|เร่ง|กัน|ให้|\s)*(?:(?:ส่ง|ตอบ|ทำ|กรอก)(?:รายงาน|กัน|มา|ให้|\s)*(?:ทัน|ครบ|ตรงเวลา|{SOFTENERS}|$)|"
    r"(?:ส่ง|ทำ|กรอก)?รายงาน(?!ผลการ|สรุป|ชื่อ|การประชุม))"
    r"|(?:please )?(?:report|(?:send|submit|answer|finish)(?: (?:in|their|your|the))? reports?)\b"
)
"""Beginnings of what is asked of every unit anyway: its report."""


@dataclass(frozen=True, slots=True)
class OrderSaid:
    """Thing somebody is told to do, as typed; `to` says whom, nobody where only a step does."""

    words: str
    to: Addressee = NOBODY


def order_in(text: str, units: UnitsNamed, steps: tuple[str, ...], *, dated: bool) -> OrderSaid | None:
    """The order a text is; `steps` are those it names, `dated` says that it names a day."""
    said = tidy(text)
    if _NO_ORDER.search(said) or asks(re.sub(r"^have\b", "", said)):
        return None
    hit = _TO.match(said)
    found = addressee(said[hit.end() if hit else 0 :], units)
    if found is None and hit is not None and not units(said):
        found = ordered_in_capitals(text.strip())
    if found is not None:
        to, behind = found
        behind = _JOINS.sub("", behind)
        if to.every and _REPORTS.match(behind):
            return None
        orders = hit is not None or _MUST.match(behind)
        if not orders or not _is_to_do(behind):
            return None
        return OrderSaid(text.strip() if _ONLY_WHEN.match(behind) else _as_typed(text, behind), to)
    return OrderSaid(text.strip()) if hit is None and steps and dated and _DONE_BY.search(said) else None


def _is_to_do(words: str) -> bool:
    return len(words) >= _SHORTEST and not _ASKED_OF.match(words)


def _as_typed(text: str, tidied: str) -> str:
    """The end of a text whose tidied words are given, as it was typed."""
    left = len("".join(tidied.split()))
    for at in reversed(range(len(text))):
        left -= not text[at].isspace()
        if left == 0:
            return text[at:].strip(" :：-")
    return text.strip()
