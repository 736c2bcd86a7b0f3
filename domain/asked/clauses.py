"""Several questions in one message: where one ends and the next begins."""

import re
from typing import Final

from domain.language.vocabulary import ASK_HOW, ASK_HOW_MANY, ASK_WHICH

_JOINT: Final = re.compile(
    r"\s*(?:[;?]|,(?=\s*[^\d\s])|\band\b(?: also)?|\balso\b|\bplus\b|แล้วก็|พร้อม(?:ทั้ง|กับ)|รวม(?:ทั้ง|ถึง)|"
    r"อีกทั้ง|และ|"
    r"(?<=\s)กับ(?=ข้อ|คะแนน|ใคร|ค่าเฉลี่ย)|(?<=[ก-๛\s])แล้ว(?=\s*(?:ใคร|ข้อ|เสร็จ|เมื่อ|มี|คะแนน|หน่วย|ต้อง|"
    r"[a-z]{1,3}\s?\d|[ieo]it))|"
    r"(?:(?<=เท่าไร)|(?<=เท่าไหร่)|(?<=คะแนน)|(?<=ไหม)|(?<=มั้ย)|(?<=บ้าง)|(?<=ไหน)|(?<=สุด)|(?<=\d))\s*แล้ว(?!เสร็จ)|"
    r"\s(?=กี่)|(?:(?<=เท่าไร)|(?<=เท่าไหร่))\s+(?=[ieo]it|[ieo]\s?\d|ตัวชี้วัด|ข้อ)|"
    r"(?<=\s)ส่วน(?=[ก-๛a-z]))\s*"
)
"""Words and marks between two questions; most stand inside one as well, so that each part has to be one by itself."""

SELF_CONTAINED: Final = re.compile(
    rf"{ASK_WHICH}|ใคร|{ASK_HOW_MANY}|เมื่อไ|สุด|คะแนน|ค่าเฉลี่ย|ทำไม|{ASK_HOW}|\b(?:which|what|who|when|how|why|score|"
    r"lowest|highest|average)\b"
)
"""Words that make a question of a part."""


def clauses(text: str) -> tuple[str, ...]:
    """The parts of a tidied message that may each be a question; the whole where there is no joint."""
    return tuple(part for part in _JOINT.split(text) if part.strip(" !.?"))
