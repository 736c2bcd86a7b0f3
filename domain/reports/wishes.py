"""Wishes a text has for the report instead of stating progress: leave it, change one part, add to it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from domain.language.vocabulary import (
    APOLOGIES,
    APOLOGIES_EN,
    ENDINGS,
    INTERJECTIONS,
    INTERJECTIONS_EN,
    POLITELY,
    SEVERAL,
    SOFTENERS,
)
from domain.reports.drafts import NONE
from domain.reports.obstacles import says_none
from domain.reports.percents import percent_in, typed_percent
from domain.reports.reports import Status
from domain.reports.spelling import plain
from domain.reports.status_phrases import only_states, status_of

_LAST: Final = (
    r"(?:\s*(?:กับ|จาก)?\s*(?:ของ)?(?:ไตรมาส|ครึ่งปี|รอบ|ครั้ง|คราว|เดือน|งวด|ที่รายงาน)(?:ที่\s*\d+|"
    r"ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา|เดิม|ไว้)*)"
)
_SAME: Final = re.compile(
    r"^(?:(?:สถานะ|ความ(?:คืบ|ก้าว)หน้า|ผล(?:การดำเนินงาน)?|ทุกอย่าง|ทุกข้อ|รายงาน|"
    rf"ข้อมูล|ขอ|ใช้|ก็|ของ|อัน|ตอบ|ทุกขั้นตอน|ทั้ง(?:หมด|คู่|{SEVERAL}|\d)?(?:ข้อ|ขั้นตอน|เรื่อง|อัน)?)*\s*(?:ยัง|คง)*"
    rf"(?:เหมือน(?:เดิม|{_LAST})|คงเดิม|เช่นเดิม|ตามเดิม|เท่าเดิม|อันเดิม|เหมือนกับ{_LAST}|"
    rf"ไม่(?:ได้)?(?:มี(?:การ|อะไร|ความ)?)?เปลี่ยน(?:แปลง)?)"
    rf"(?:ทุกอย่าง|ทุกประการ|ทั้งหมด)?{_LAST}?(?:เป๊ะ(?:ๆ)?|เลย|ทุกอย่าง|ทุกประการ)?"
    r"|(?:still |it is |it's |status |everything |all |the )*(?:same(?: answer| report| status)?|unchanged|no changes?|"
    r"as before|as last (?:quarter|half|period|month|time|round)|nothing (?:has )?changed)"
    r"(?:\s+(?:as|from|since|to report|in)?\s*(?:the )?(?:last|previous|before)?\s*(?:quarter|"
    r"time|round|report|one)?)?)"
    rf"{POLITELY}\s*(?:$|[.!,;\n]+\s*|\s+(?=แต่|but|ร|ป|อุ|\d))"
)
_PART: Final = (
    r"(?P<part>สถานะ|ร้อยละ|เปอร์เซ็นต์|ตัวเลข|ความ(?:ก้าว|คืบ)หน้า|ปัญหา(?:\s*/?\s*อุปสรรค)?|"
    r"อุปสรรค)"
)
_FIGURE: Final = r"(?:ร้อยละ\s*)?\d{1,3}(?:\.\d+)?\s*(?:%|เปอร์(?:เซ็นต์|เซนต์)?|percent|pct)?"
_EXCLAIMED: Final = re.compile(
    rf"(?:(?:(?:{APOLOGIES})(?:{SOFTENERS}|ๆ)*|(?:{INTERJECTIONS})ๆ?|เดี๋ยวก่อน|(?:{APOLOGIES_EN}|{INTERJECTIONS_EN})\b)"
    rf"(?:\s*(?:{ENDINGS}))*[\s,.!…]*)+"
)
"""Exclamations and excuses before what is meant."""
_WRONG: Final = (
    r"(?:(?:เมื่อกี้|no)?[\s,]*(?:พิมพ์ผิด|ใส่ผิด|กรอกผิด|ตัวเลขผิด|เลขผิด|ผิด|ที่ถูก(?:ต้อง)?|จริง\s?ๆ(?:\s?แล้ว)?|"
    rf"อันที่จริง|ความจริง|แก้|actually|in fact|correction|make that|i mean|typo|wrong|{APOLOGIES}|{APOLOGIES_EN}|oops)"
    rf"(?:\s*(?:ไป|จาก(?:เมื่อกี้|เดิม|ก่อนหน้า|ที่ส่ง(?:ไป)?)|{ENDINGS}|แล้ว|เป็น|คือ|[:,]))*)"
)
"""Words that what was written was wrong."""
_CHANGE: Final = re.compile(
    rf"^(?:ขอ|ช่วย|รบกวน|ขอให้)*\s*(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)(?:จาก[^\n]{{1,30}}?|\s*{_FIGURE})?\s*{_PART}?\s*"
    rf"(?:จาก\s*[^\n]{{1,30}}?)?\s*(?:ให้)?(?:เป็?น|เป้น|"
    rf"ว่า|[:=])\s*(?P<said>.+)$"
    r"|^(?:ไม่ใช่|มิใช่)\s*[^\n]{1,30}?(?:แต่)?\s*(?:เป็น|คือ)\s*(?P<not_said>.+)$"
    rf"|^(?:{_WRONG}\s*)?(?:ไม่ใช่|มิใช่|not)\s*{_FIGURE}\s*(?:แต่|ต้อง|เป็น|คือ|but|it'?s|[,—-]|"
    rf"\s)+(?P<for_it>{_FIGURE})(?:{POLITELY}[\s.!,]*(?:{_WRONG})?)$"
    rf"|^(?:{_WRONG}\s*)?(?:ต้อง|เป็น|คือ|แค่|ได้|it'?s|\s)*(?P<instead>{_FIGURE}){POLITELY}[\s,]*(?:ไม่ใช่|"
    rf"not)\s*{_FIGURE}{POLITELY}[\s.!]*$"
    rf"|^{_FIGURE}\s*(?:ไม่ใช่|ไม่ถูก|ผิด){POLITELY}[\s,]*(?:ต้อง|เป็น|คือ|ที่ถูก|แต่|"
    rf"\s)+(?P<set_right>{_FIGURE}){POLITELY}[\s.!]*$"
    rf"|^(?:{_WRONG}[\s,]*){{1,3}}(?:ต้อง|เป็น|คือ|แค่|ได้|it'?s|is|only|should be|\s)*(?P<in_truth>{_FIGURE})"
    rf"{POLITELY}[\s.!]*$"
    r"|^(?:please |pls |sorry,? )?(?:change|correct|make|set|update|edit|it |that |"
    r"this )\s*(?:it|that|this|the)?\s*(?P<part_en>status|percent(?:age)?|progress|"
    r"obstacles?|problems?)?\s*"
    r"(?:to|as|should be|should read|:)\s*(?P<said_en>.+)$"
    rf"|^(?:please |pls |sorry,? |actually,? )?make (?:it|that|this)\s+(?P<made>{_FIGURE}){POLITELY}[\s.!]*(?:please)?$"
    rf"|^(?:เอา|ใส่|ลง)(?:เป็?น|ว่า)?\s*(?P<taken>{_FIGURE})(?:ดีกว่า|แล้วกัน|ละกัน|พอ|\s)*{POLITELY}[\s.!]*$",
    re.DOTALL,
)
_BESIDE: Final = re.compile(rf"{_FIGURE}|{_WRONG}|แล้ว(?=\s|$)|{POLITELY}(?=\s|$)")
"""Words beside a new figure that say no more."""
_LEFT_OVER: Final = 3
"""Letters up to which what is left of a change is a filler."""
_ADDED: Final = re.compile(
    r"^(?:(?:ขอ|ฝาก)(?:แจ้ง)?(?:เพิ่ม(?:เติม)?|เสริม)(?:ข้อมูล)?(?:อีก(?:นิด|หน่อย|"
    r"ว่า)?)?\s*(?:ว่า|[:,]|คือ)?\s+?|(?:ขอ|ฝาก)?(?:แจ้ง)?(?:เพิ่ม(?:เติม)?|เสริม)(?:ข้อมูล)?(?:อีก)?\s*(?:ว่า|"
    r"[:,])\s*|เพิ่มเติม(?:คือ)?\s+"
    rf"|(?:ช่วย|ขอ|ฝาก|รบกวน)?(?:เติม|ใส่|ระบุ|เขียน|บันทึก)(?:ให้|เพิ่ม|{SOFTENERS}|ไป)*ว่า\s*|อ้อ\s+|"
    r"(?:และ|แล้วก็|อีกอย่าง|นอกจากนี้|นอกจากนั้น)(?:คือ)?\s*(?=[ก-๛])"
    r"|ขอเพิ่ม(?:เติม)?ว่า\s*|(?:please )?add(?: that|:)\s*|to add:?\s+|addition:\s*|ลืมบอก(?:ว่า|ไปว่า)?\s*)"
)


_SAID: Final = ("said", "not_said", "for_it", "instead", "set_right", "in_truth", "said_en", "made", "taken")
"""Groups of the pattern that hold what is put in place of the earlier words."""


@dataclass(frozen=True, slots=True)
class Change:
    """Parts of a report to be put in place of what was said before; None leaves a part as it is."""

    status: Status | None = None
    percent: Decimal | None = None
    progress: str | None = None
    obstacles: str | None = None


def same_as_last(text: str) -> tuple[bool, str]:
    """Check whether a text says that all is as last quarter, and return its other words.

    >>> same_as_last("เหมือนเดิมค่ะ"), same_as_last("same as last quarter, but 60%")
    ((True, ''), (True, 'but 60%'))
    """
    hit = _SAME.match(plain(text))
    return (True, text[hit.end() :].strip()) if hit else (False, text)


def change_in(text: str) -> Change | None:
    """The change a text asks for, None when it asks for none.

    >>> change_in("แก้เป็น 60%")
    Change(status=None, percent=Decimal('60'), progress=None, obstacles=None)
    """
    text = _without_exclamation(text)
    hit = _CHANGE.match(plain(text))
    if hit is None:
        return None
    said = _put_in_place(text, hit)
    part = hit["part"] or hit["part_en"] or ""
    if part.startswith(("ความ", "progress")) and typed_percent(said) is None:
        return Change(progress=said)
    if part.startswith(("ปัญหา", "อุปสรรค", "obstacle", "problem")):
        return Change(obstacles=NONE if says_none(said) else said)
    percent = typed_percent(said)
    if _tells_more(said):
        return None
    if (
        percent is not None
        and "\n" not in said
        and not re.search(r"[ก-ฮ]{4,}", re.sub(r"ร้อยละ|เปอร์เซ็?น(?:ต์)?|แล้วเสร็จ", "", plain(said)))
    ):
        return Change(
            percent=percent, status=status_of(said) if only_states(re.sub(_FIGURE, " ", plain(said)).strip()) else None
        )
    status = status_of(said)
    return Change(status=status, percent=percent_in(said)) if status and only_states(said) else None


def rewritten_in(text: str) -> str:
    """The words that are put in place of earlier ones, where they tell more than a change of one part; "" for none.

    >>> rewritten_in("แก้เป็นแล้วเสร็จ 100% เผยแพร่คู่มือแล้ว"), rewritten_in("แก้เป็น 60%")
    ('แล้วเสร็จ 100% เผยแพร่คู่มือแล้ว', '')
    """
    hit = _CHANGE.match(plain(text))
    if hit is None or hit["part"] or hit["part_en"]:
        return ""
    said = _put_in_place(text, hit)
    return said if _tells_more(said) else ""


def _put_in_place(text: str, hit: re.Match[str]) -> str:
    name = next(name for name in _SAID if hit[name])
    return text[hit.start(name) : hit.end(name)].strip()


def _tells_more(said: str) -> bool:
    """Check whether words with a percent or a status say something beyond them, which must not be lost."""
    if typed_percent(said) is None and status_of(said) is None:
        return False
    rest = _BESIDE.sub(" ", plain(said)).strip(" .,!:;-")
    return len(rest) > _LEFT_OVER and not only_states(rest)


def added_in(text: str) -> tuple[bool, str]:
    """Check whether a text adds to earlier words, and return the words it adds.

    >>> added_in("ขอเพิ่มว่า จัดประชุมแล้ว")
    (True, 'จัดประชุมแล้ว')
    """
    said = _without_exclamation(text)
    hit = _ADDED.match(plain(said)) or _ADDED.match(plain(text))
    if hit is None:
        return False, text
    rest = (said if hit.string == plain(said) else text)[hit.end() :].strip()
    return (True, rest) if rest else (False, text)


def _without_exclamation(text: str) -> str:
    """The words behind what is exclaimed first (`เอ๊ะ แก้เป็น 70%`); the whole text where nothing is behind it."""
    hit = _EXCLAIMED.match(plain(text))
    return (text[hit.end() :] if hit else "") or text
