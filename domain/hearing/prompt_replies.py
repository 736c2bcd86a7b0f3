"""Words by which a prompt is answered without progress: more time, a promise, not understood."""

import re
from typing import Final

from domain.language.vocabulary import ASK_HOW, ENDINGS, POLITE, SEVERAL, SPEAKER

_ASKS_FOR_TIME: Final = re.compile(
    rf"^(?:(?:หน่วย(?:งาน)?|ฝ่าย|เรา|ทางเรา|{SPEAKER})\s*)?(?:จำเป็นต้อง|อยาก|รบกวน|มีความจำเป็นต้อง|"
    r"ประสงค์)?ขอ(?:อนุญาต|"
    r"อนุมัติ)?\s*"
    r"(?:เลื่อน|ขยาย|ยืด|ผ่อนผัน|ผัด|ผลัด|เวลา(?=อีก|เพิ่ม)|ต่อ(?=เวลา|ระยะ|อีก))(?!(?:(?:ระยะ)?เวลา|ไป)?(?:การ|รับ|เปิด|จัด|เก็บ|ทำ|สำรวจ|ลง|"
    r"ประชุม|อบรม|"
    r"กิจกรรม|โครงการ|งาน|ผล))"
    r"|^(?:(?:we|i) )?(?:(?:would like|want|need) to )?(?:please )?(?:request|ask(?:ing)? for|need|extend|postpone)\b"
    r".{0,40}\b(?:extension|more time|until|extend|later|to)\b"
)


_HOW_LONG: Final = re.compile(
    rf"อีก(?:สัก)? ?(?:\d+|{SEVERAL}|สิบ|หนึ่ง) ?(?:วัน|อาทิตย์|สัปดาห์)|(?:สัปดาห์|อาทิตย์|เดือน|"
    r"ต้นเดือน)หน้า|"
    r"\b(?:next week|\d+ (?:more )?days|a (?:few|couple of) (?:more )?days)\b"
)
_INTENDS: Final = re.compile(
    r"จะ(?:รีบ|เร่ง|พยายาม)(?:ทำ|ส่ง|ดำเนินการ|จัดการ|ตอบ)(?:ให้|เลย|นะ|\s)*$|"
    rf"(?:ได้)?(?:ครับผม|{POLITE}|ทราบแล้ว|รับทราบ|ได้รับแล้ว|เข้าใจแล้ว|โอเค|ได้เลย|ok(?:ay)?|noted|got it|understood|"
    rf"will do)(?:{ENDINGS}|แล้ว|[\s,.])*"
    r"(?:จะ(?:รีบ|เร่ง|พยายาม|ดำเนินการ|จัดการ|ทำ|ส่ง|ตอบ)|เดี๋ยว|ขอ(?:รวบรวม|ตรวจ|ถาม|ดู|เช็)[ก-๛ ]{0,24}ก่อน|i(?:'|"
    r" wi)?ll|will|thanks)"
)
"""Words that something was noted, before what is intended."""


def says_for_how_long(tidied: str) -> bool:
    """Check whether a tidied message says for how long time is wanted, without a date."""
    return bool(_HOW_LONG.search(tidied))


def intends(plain: str) -> bool:
    """Check whether a message notes a prompt and says what will be done."""
    return bool(_INTENDS.match(plain))


def asks_for_time(tidied: str) -> bool:
    """Check whether a tidied message begins by asking for more time."""
    return bool(_ASKS_FOR_TIME.match(tidied))


_PUZZLED: Final = re.compile(
    rf"[?？\s]+|(?:อะไร|งง|ไม่เข้าใจ|คืออะไร|หมายถึงอะไร|ยังไง|หมายความว่า(?:{ASK_HOW}|ไง)|"
    r"what(?: is this)?|huh|don'?t understand)[\s?ๆ]*"
)


def puzzled(squeezed: str) -> bool:
    """Check whether a tidied message without particles says no more than that something was not understood."""
    return bool(_PUZZLED.fullmatch(squeezed))
