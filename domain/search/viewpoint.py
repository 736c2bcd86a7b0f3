"""Viewpoint of a question: the survey inside the agency or the one outside it, whatever the subject."""

import re
from typing import Final

from domain.language.vocabulary import (
    ASK_HOW_MANY,
    INSIDERS,
    OUTSIDERS,
    OUTSIDERS_EN,
    THEY,
    YES_NO,
    alternation,
    either,
)

_VERB: Final = (
    rf"(?:{THEY}|ที่นี่|ข้างนอก|เรา)?(?:มองว่า|เห็นว่า|รู้สึกว่า|รู้สึก|บอกว่า|คิดว่า|คิด|มองเรา|มอง|ว่า|ตอบ|โหวต|ประเมิน|"
    rf"สารภาพ|ยอมรับ|ฟันธง|เมาท์|เม้าท์|เซ็ง|ตัดสิน|กด(?=ให้|คะแนน|กัน|เรา)|ให้(?=คะแนน|แต้ม|เรา|มา|{ASK_HOW_MANY}|กัน))"
)
_OUTSIDERS: Final = (
    rf"(?:{alternation(OUTSIDERS)}|คนภายนอก|ผู้มาติดต่อ|คนมาใช้บริการ|"
    r"คนใช้บริการ|คู่ค้า|ชาวบ้านร้าน(?:ตลาด|ช่อง)|คนทางบ้าน|คน(?:ที่)?มาหาเรา|คนมาใช้|แขก(?=ให้|ว่า|มอง|โหวต|ตอบ))"
)
_INSIDERS: Final = (
    r"(?:คนในองค์กร|คนใน(?:ออฟฟิ[ศสด]|ตึก|บ้าน)|พวกใน(?:ตึก|ออฟฟิ[ศสด])|คนใน|พนง|เจ้าหน้าที่|คนทำงาน|"
    rf"(?:เด็ก|น้อง) ?ในออฟฟิ[ศสด]|คนบ้านเรา|ชาวออฟฟิ[ศสด]|{alternation(INSIDERS)})"
    r"(?:ข้างใน|กันเอง|เอง|เรา)?"
)
_STAFF: Final = r"(?:our |the )?(?:own )?(?:staff|employees|colleagues|insiders|people inside|our people|our folks)"
_PUBLIC: Final = f"(?:our |the )?{either(OUTSIDERS_EN, 'citizens', 'folks outside')}"
_SAY: Final = r"(?:thinks?|says?|said|feels?|believe|reckon|rated?|see|find|found|gave|give|voted?|tell|told)"


def _view(people: str, whose: str, side: str) -> re.Pattern[str]:
    return re.compile(
        rf"{people}(?:กัน|{THEY})?{_VERB}(?:กัน)?|(?:ใน|จาก)(?:สายตา|มุมมอง|มุม)(?:ของ)?{people}|ฝั่ง{people}|{people}(?:ให้)?(?:กี่คะแนน|คะแนนเท่าไ[หร่]+)|ถาม{people}"
        rf"|\b(?:do|did|would|what do|how do|what did|how did) {whose} {_SAY}\b|\b{whose} {_SAY}\b|\b{_SAY} {whose}\b"
        rf"|\b(?:according to|in the eyes of|as seen by|from the view of|in the view of|seen by) {whose}\b"
        rf"|\b{side}(?:ly)? (?:score|rating|view|side|survey|result|perception)s?\b"
        rf"|\b(?:score|rating|view) from (?:the )?(?:{side[:-2]}|{whose})\b"
    )


_OUTSIDE: Final = _view(_OUTSIDERS, _PUBLIC, "external")
_INSIDE: Final = _view(_INSIDERS, _STAFF, "internal")


def seen_outside(text: str) -> bool:
    """Check whether a tidied text asks for the view of those outside."""
    return bool(_OUTSIDE.search(text))


def seen_inside(text: str) -> bool:
    """Check whether a tidied text asks for the view of those inside."""
    return bool(_INSIDE.search(text))


_RESULT: Final = re.compile(
    rf"แบบสอบถาม(?=ออกมา|เรื่องนี้|ข้อนี้|ว่า)|(?:ผล)?ออกมา(?:เป็นไง|ว่าไง|เท่าไ[หร่]+|แย่|ดี)(?:{YES_NO}|ปะ)?|ผล(?:เป็น|ว่า)ไง|(?:เรื่อง|ข้อ)นี้"
    r"|\b(?:how|what) (?:\w+ )?did \w+ say(?: it (?:is|was))?\b|\bhow ?d? it go\b|\bwhich question is (?:it|that)\b"
)
"""Asking for the result, which says nothing of the subject."""


def without(text: str) -> str:
    """The text without the words that only say whose view is asked for (`according to outsiders`), or for a result."""
    return " ".join(_INSIDE.sub(" ", _OUTSIDE.sub(" ", _RESULT.sub(" ", text))).split())
