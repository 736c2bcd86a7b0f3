"""More time that somebody who may gives a unit or a step in their own words: "ให้เวลาฝ่ายกฎหมายถึง 15 ก.ค."."""

from typing import Final

from domain.calendar.days_in_words import SOME_DAY, day_in
from domain.decisions import rights
from domain.decisions.decisions import DecisionKind
from domain.hearing.asking import asks
from domain.hearing.meanings import GrantMeant
from domain.hearing.message import Message
from domain.language.vocabulary import any_of

_GIVES: Final = any_of(
    r"(?<!ไม่)ให้เวลา(?!ราชการ|ทำการ)",
    r"(?:ขยาย|ต่อ|เพิ่ม|ยืด)(?:ระยะ)?(?:เวลา|กำหนด)",
    r"(?:ขยาย|ต่อ|ยืด|เลื่อน)ให้",
    r"^(?:โอเค|งั้น|อนุญาต|\s)*ให้.{1,40}?(?:ส่ง|ตอบ|รายงาน)ได้(?:จน)?(?:ถึง|ไม่เกิน|ภายใน)",
    r"^(?:โอเค|งั้น|อนุมัติ|อนุญาต|ให้|ตกลง|\s)*(?:เลื่อน|ขยาย|ผ่อนผัน)",
    r"^(?:ok(?:ay)?,? |please |let'?s |i(?:'ll| will)? |we can )*(?:give|grant|allow|extend|postpone)\b",
    r"\b(?:has|have|gets?) (?:until|till|more time|another|an extra)\b",
)
"""Words by which more time is given, where a unit or step and a day are named beside."""
_NONE: Final = any_of("ประชุม", "อบรม", "กิจกรรม", r"\b(?:meeting|training|call)\b")
"""Other things that may be moved to another day."""


def gives_time(message: Message) -> GrantMeant | None:
    """More time for the units or steps a message names, until the day it names, by somebody who may give it."""
    person, said = message.situation.person, message.spelt
    may = rights.may(person, DecisionKind.GRANT) or rights.prepares(person, DecisionKind.GRANT)
    if not may or not message.situation.private or asks(said) or not (message.units or message.steps):
        return None
    if not _GIVES.search(said) or _NONE.search(said) or day_in(message.text, SOME_DAY) is None:
        return None
    return GrantMeant(message.text, message.units, message.steps)
