"""Questions and requests, told from statements by their words."""

import re
from typing import Final

from domain.language.colleagues import CALLS
from domain.language.vocabulary import (
    ASK_HOW,
    ASK_WHICH,
    AUXILIARIES,
    ENDINGS,
    OFFICES,
    POLITE,
    QUESTION_OPENERS,
    SOFTENERS,
    SPEAKER,
    WH_WORDS,
    YES_NO,
    YES_NO_SHORT,
    any_of,
    either,
)

_INDEFINITE: Final = rf"(?:อะไร|ใคร|(?<!ที่)ไหน|เท่าไ[รห]่?|กี่|{ASK_HOW}|ไร(?![ก-๛]))"
_ASKS: Final = any_of(
    r"[?？]",
    rf"(?<!หรือไม่)(?<!หรือ)(?:{YES_NO})(?!พรม|ก็)",
    r"(?<!ส)(?<!นา)มัย(?![ก-๛])",
    f"(?:หรือ|รึ)(?:{YES_NO_SHORT}|ปล่าว)",
    "(?:หรือ|รึ)ยัง",
    rf"(?:ได้|มี|ใช่|เสร็จ|ส่ง|แล้ว|ครบ|ทัน)(?:{YES_NO_SHORT})(?![ก-๛])",
    r"(?:เหรอ|หรอ|หรา)(?![กดยง])",
    r"^(?:แล้ว(?!เสร็จ)|ส่วน|งั้น|อ้าว)[^.]{0,40}(?:(?<!ร้อย)(?<!แ)(?<!แห)ละ|ล่ะ)(?=$|[\s.!])(?!\s*\d)",
    r"^.{1,24}ล่ะ$",
    "กันแน่",
    rf"(?<=[ก-๛])(?<!แ)(?<!ว่าง)(?:{YES_NO_SHORT})(?=$|\s|{POLITE})",
    rf"(?:แล้ว|หมด|เสร็จ|ครบ)ยัง(?=$|\s|{ENDINGS})",
    r"(?<=[ก-๛]{2})(?<!นี้)(?<!ข้อ)(?<!เรื่อง)(?<!หลัง)(?<!แรก)(?<!สอง)(?<!สาม)(?<!อื่น)(?<!อัน)(?<!ก็)(?<!แต่)"
    rf"(?<!และ)(?<!ห)ยัง(?=\s*$|\s?(?:{ENDINGS}))",
    "อะไร",
    r"(?:ทำ|มี|ได้|ส่ง|ค้าง|เรื่อง|ข้อ|ตัว|อัน|กิน)ไร(?:กัน)?(?:บ้าง|ดี|(?![ก-๛]))",
    rf"หรือ(?:{POLITE})(?=$|\s)",
    "ใคร(?!่)",
    "เมื่อไ[หร]",
    "เมื่อใด",
    "ไหน(?!ๆ|แต่ไร)",
    "ทำไม(?!่)",
    "เพราะ(?:อะไร|เหตุใด)",
    "เหตุใด",
    f"(?:{ASK_HOW})",
    "ไงบ้าง",
    r"ไง(?=$|\s|ดี)|ว่า(?:ยัง)?ไง(?:นะ|บ้าง|$|\s)",
    "เท่าไ",
    "เท่าใด",
    "เพียงใด",
    "แค่ไหน",
    "(?<!ไม่)(?<!เ)กี่(?!่)",
    "ใดบ้าง",
    "ทำไง",
    rf"(?:{OFFICES}|ข้อ|ขั้นตอน|วัน|เดือน|เรื่อง|คน)ใด",
    rf"^{either(QUESTION_OPENERS, AUXILIARIES, WH_WORDS)}\b",
    r"^(?:am|could|would|will|any|whose|whom)\b",
    r"\b(?:who|what|when|where|which|why|how)(?:'?s| is| are| do| does| did| can| should| will| many| much|"
    r" has| have)\b",
    r"\bhow (?:many|much|far|long|often)\b",
    r"\b(?:can|could|may|should|(?<!\bi )(?<!\bwe )(?<!they )did) (?:i|we|you|they|he|she|it)\b",
    r"\bdo (?:i|we|you|they)\b|\bdoes (?:he|she|it)\b",
    r", (?:right|correct|ok)$",
)
"""Words that ask."""

_REQUESTS: Final = any_of(
    "ขอ(?:ดู|ทราบ|ถาม|สอบถาม|อ่าน|โหลด)",
    "(?:อยาก|ต้องการ)(?:ดู|รู้|ทราบ|ถาม|ขอ|เห็น|อ่าน|โหลด)",
    r"\b(?:please|pls) (?:show|list|tell|give|send|explain)\b",
    rf"^{either(SPEAKER, 'เรา')}?(?:ขอ)(?!รายงาน|แจ้ง|เพิ่ม|เรียน|ส่งรายงาน|ส่งผล|อนุมัติ|ความอนุเคราะห์|"
    rf"จัดซื้อ|จ้าง|งบ|ยกเลิก|ปรับ|ตั้ง|ใช้)(?:[ก-๛ ]{{1,40}})(?:{SOFTENERS})",
    r"\bi (?:want|need|would like|'d like) (?:to (?:know|see)|the|a list)\b",
    r"\blooking for\b",
)
"""Words that request something of the bot."""

_SOFT: Final = any_of(
    r"^(?:รบกวน|ช่วย(?!เหลือ)|โปรด|กรุณา)",
    "ขอ(?:ไฟล์|เอกสาร|คะแนน|รายชื่อ|สรุป|ลิงก์|ลิ้งค์|เบอร์)",
    "(?:อยาก|ต้องการ)ได้",
    r"(?:^|\s|ขอ|อยาก|จะ|รบกวน)สอบถาม(?!ความ)",
    r"^(?:ดู(?!แล)|แสดง|เปิดดู|เช็ก|เช็ค|หา(?!รือ)|ค้นหา|บอก(?!กล่าว))",
    r"^(?:show|list|give|tell|send|find|get|explain|remind|compare|summari[sz]e)\b",
)
"""Words that request something, or tell of work: looking, searching, asking and showing are done in offices too."""

_STATED: Final = any_of(
    r"(?<!ที่)แล้ว(?!เสร็จ(?:หรือ|รึ))", "(?<!ที่)ยังไม่", "อยู่ระหว่าง", r"\d\s*%", r"ร้อยละ\s*\d",
    r"\b(?:held|done|finished|completed|signed|published|trained|sent)\b",
)  # fmt: skip
"""Signs that something was done, or how far it is."""

_ABOUT_THE_PLAN: Final = re.compile(
    r"^(?:รบกวน|ช่วย|โปรด|กรุณา)?(?:เปิด)?(?:ขอ)?(?:ดู|แสดง|เช็ก|เช็ค|หา|ค้นหา|บอก|ส่ง|สรุป)?(?:ให้)?(?:ผล)?"
    r"(?:คะแนน|ขั้นตอน|ข้อ|มาตรการ|แผน|สรุป|รายงาน|สถานะ|รายการ|หน่วยงาน|คู่มือ|แนวปฏิบัติ|แนวทาง|ช่องทาง|อันดับ|ตัวชี้วัด)"
    r"|^(?:show|list|give|tell|send|find|get|explain|remind|compare|summari[sz]e) (?:me |us )?(?:the |all |our )?"
    r"(?:\w+ )?(?:scores?|steps?|measures?|items?|units?|reports?|plan|status|summary|guidelines?|indicators?)\b"
)
"""Openings that can only request something the bot has."""

_POLITE: Final = re.compile(rf"หน่อย(?=$|[\s.!]|น|ค)|ด้วย(?=$|{ENDINGS}|ค)|ให้ที(?=$|[\s.!]|น|ค)|\bplease\b")

_ASKS_NOTHING: Final = re.compile(
    rf"ไม่(?:ค่อย|ได้|มี|พบ|เห็น|ติด|ขาด|ทราบ|รู้|แน่ใจ|แน่ชัด|ว่า|สามารถ)[ก-๛ ]{{0,16}}?{_INDEFINITE}(?:เลย|นัก|บ้าง)?"
    rf"|ไม่(?:เท่าไ[รห]่?|กี่)|{_INDEFINITE}ก็(?:ตาม|ได้|แล้วแต่)|ยังไม่[ก-๛ ]{{0,10}}?(?:อะไร|ใคร)"
    rf"|{CALLS}"
    r"|(?:ถ้า|หาก)ใคร|(?:ให้|กับ)ใครก็|หรือไม่ก็|ทั้งนี้ไม่|แต่ไหนแต่ไร|อะไร(?:ๆ| ๆ|ต่างๆ|พวกนี้)|"
    r"ถ้ามีอะไร[^?]*(?:แจ้ง|บอก)|อย่างไรก็(?:ตาม|ดี)"
    r"|(?:ว่า|ดูว่า|พิจารณาว่า|สำรวจว่า|ถามว่า|วิเคราะห์ว่า|สรุปว่า)[ก-๛a-z0-9 ]{0,40}(?:หรือไม่|อย่างไร|"
    rf"{ASK_WHICH}|ใคร|หรือยัง)(?=[ก-๛a-z0-9]{{5}})"
    rf"|ไม่(?:ค่อย)?(?:ถูก|ออก|ได้|แน่ใจ|แน่|ทราบ|รู้)ว่า[ก-๛ ]{{0,16}}?{_INDEFINITE}"
    rf"|แต่(?:ว่า)?[ก-๛ ]{{2,20}}ยัง(?=\s*$|\s?(?:{ENDINGS}|เลย))"
    r"|\bdon'?t know (?:what|how|who|when)\b"
)
"""Words of asking in phrases that ask nothing: "no … at all", "whatever", "considered whether"."""


def asks(tidied: str) -> bool:
    """Check whether a tidied message asks a question."""
    return bool(_ASKS.search(_ASKS_NOTHING.sub(" ", tidied)))


def requests(tidied: str) -> bool:
    """Check whether a tidied message requests something of the bot; work that was done requests nothing."""
    if _REQUESTS.search(tidied):
        return True
    if not _SOFT.search(tidied):
        return False
    return not _STATED.search(tidied) or bool(_ABOUT_THE_PLAN.search(tidied) or _POLITE.search(tidied))
