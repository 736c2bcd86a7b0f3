"""Decisions in a director's own words: acknowledge a step or all of them, return a step, sign the round's report.

Each is shown before it is made. A question, or that something was approved, is none.
"""

import re
from typing import Final

from domain.hearing.asking import asks
from domain.hearing.meanings import DecidedOn, DecideMeant
from domain.hearing.message import Message
from domain.language.normalise import tidy
from domain.language.vocabulary import ASK_WHEN, ENDINGS, POLITE, SPEAKER, YES_NO

_POLITELY: Final = rf"(?:(?:ขอ|ช่วย|รบกวน|งั้น|โอเค|{SPEAKER}|{POLITE}|please|ok(?:ay)?|i(?:'ll| will)?|let'?s)[\s,]*)*"
_ALL: Final = r"(?:ทั้งหมด|ทั้งหลาย|หมด(?:ทุก)?|ทุก\s?(?:ข้อ|ขั้นตอน|เรื่อง|รายการ|รายงาน|อัน|หน่วย|งาน))"
_ALL_EN: Final = r"\b(?:all|everything|every (?:step|report|one)|the rest)\b"
_ACKNOWLEDGES: Final = re.compile(rf"^{_POLITELY}(?:รับทราบ|เห็นชอบ|อนุมัติ|(?:acknowledge|accept|approve|note)\b)")
_EVERYTHING: Final = re.compile(rf"{_ALL}|{_ALL_EN}")
_SIGNS: Final = re.compile(
    rf"^{_POLITELY}(?:(?:อนุมัติ|เห็นชอบ|รับรอง)\s*(?:ใน|ให้|กับ|ตาม)?\s*(?:รายงาน|สรุป|ผล)"
    r"|(?:ลงนาม|เซ็น(?!เตอร์|ต์)(?:ชื่อ)?)(?:ใน|ให้|กับ)?\s*(?:รายงาน|สรุป|ผล|ไตรมาส|รอบ|ได้|เลย|$)"
    r"|(?:sign|approve)(?: off)?(?: on)?(?: the| this)? (?:report|summary|quarter|round|half)\b)"
)
_RETURNS: Final = re.compile(
    rf"^{_POLITELY}(?:ส่งคืน|ส่งกลับ|ตีกลับ|ตีคืน|คืน(?=\s?(?:รายงาน|ข้อ|ขั้นตอน|เรื่อง|\d))|ให้(?:กลับ)?(?:ไป)?แก้(?:ไข)?|"
    r"return|send back|reject)(?![a-z])"
)
_DONE: Final = re.compile(rf"(?:แล้ว|ไปแล้ว)(?:\s*(?:{ENDINGS}))*$|\b(?:was|were|has been|have been|already)\b")
_STEP: Final = re.compile(
    r"(?:รายงาน|ข้อ|ขั้นตอน(?:ที่)?|เรื่อง|ของ|the|step|report|on|of|\s)*[Mm]?\s?\d{1,2}(?:\.\d{1,2})*\s?(?:/|ข้อ|step)\s?\d{1,3}"
)
"""The step as it is named in the words."""
_JOINS: Final = re.compile(
    r"^[\s,:：-]*(?:เพราะ(?:ว่า)?|เนื่องจาก|ว่า|โดย(?=ให้|ขอ)|because|since|with the comment|to\b)?[\s,:：-]*"
)
_ASKS: Final = re.compile(rf"ทำไม|ใคร|เพราะอะไร|{ASK_WHEN}|{YES_NO}|(?:why|who|when|how)\b")
"""Beginnings of a question about the return of a step."""
_SHORTEST: Final = 3
"""Letters of the shortest comment."""


def decision(message: Message) -> DecideMeant | None:
    """The decision that somebody who decides, or prepares decisions, says in own words."""
    here, said = message.situation, message.spelt
    if not (here.person.decides or here.person.is_secretary) or not here.private:
        return None
    if _RETURNS.match(said):
        comment = _comment(message.text)
        asked = asks(tidy(message.text.removesuffix(comment))) or _ASKS.match(comment)
        return DecideMeant(DecidedOn.RETURN, message.steps, comment) if message.steps and not asked else None
    if message.asking or asks(said) or _DONE.search(said):
        return None
    if _SIGNS.match(said) and not message.steps:
        return DecideMeant(DecidedOn.SIGN)
    if _ACKNOWLEDGES.match(said) and (message.steps or _EVERYTHING.search(said)):
        return DecideMeant(DecidedOn.ACKNOWLEDGE, message.steps)
    return None


def _comment(text: str) -> str:
    """The words behind the step that is returned: the comment, as typed."""
    hit = _STEP.search(text)
    rest = _JOINS.sub("", text[hit.end() :] if hit else "").strip()
    return rest if len(rest) >= _SHORTEST else ""
