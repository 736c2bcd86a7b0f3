"""Words about a draft that waits: send it, not yet, discard it, it is about another step, change it.

Each takes the `plain` words of a message: tidied, without particles and symbols.
"""

import re
from typing import Final

from domain.language.vocabulary import SOFTENERS, YES_NO, YES_NO_SHORT

_SEND: Final = re.compile(
    r"(?:(?:ok|โอเค|ได้|ใช่|ถูกต้อง|ถูก|ครบแล้ว|เรียบร้อย|ตกลง|เอาตามนี้|ตามนี้|yes|yep|sure|fine|good|"
    r"looks good|that'?s (?:right|it|all))[\s,.!]*)*"
    rf"(?:(?:กด)?ส่ง(?:ได้|ไป|เลย|รายงาน|ตามนี้|แบบนี้|อันนี้|ให้|{SOFTENERS}|หมด|ทั้งหมด|ทุก(?:ข้อ|ขั้นตอน))*|"
    r"ยืนยัน(?:การส่ง|ส่ง|ตามนี้|ตามนั้น)*|confirm(?:ed)?|send(?: it| this| them| all| now)*|submit(?: it|"
    r" now)*|go ahead|ok(?:ay)?|โอเค|ตกลง|ใช่|ถูกต้อง|ถูก|ได้เลย|เอาตามนี้|ตามนี้(?:เลย)?|yes|yep|correct|"
    r"(?:looks )?good|that'?s (?:right|it|all)|👍+)[\s,.!]*(?:now|please|เลย|ส่ง)*"
)
_SEND_ASKED: Final = re.compile(
    rf"(?<!ไม่)ส่ง(?:ให้)?(?:เลย|ได้เลย)(?:ได้)?(?:{YES_NO}|{YES_NO_SHORT})|\b(?:can|could) you send it\b"
)
_DISCARD: Final = re.compile(
    r"(?:ยกเลิก(?:รายงาน|ร่าง|อันนี้|ก่อน|ไปก่อน|ที่พิมพ์|เลย|ทั้งหมด)*|ไม่(?:ต้อง)?ส่ง(?:นะ|ก่อน|แล้ว|อันนี้)*|ทิ้ง(?:ร่าง|ไป|เลย|อันนี้)*|ลบ(?:ร่าง|ทิ้ง|อันนี้|เลย|ไป)*|"
    r"เริ่มใหม่|พิมพ์ผิด(?:ยกเลิก)?|ผิดข้อ|"
    r"cancel(?: it| this| that)?|discard(?: it| this)?|delete(?: it| this)?|drop it|never ?mind|forget it)"
)
_DISCARD_BEGINS: Final = re.compile(
    r"(?:ยกเลิก|ทิ้ง|ลบ)(?:ก่อน|ไปก่อน|ร่าง|(?:อัน|ข้อความ|รายงาน|ที่)?(?:นี้|เมื่อกี้|ตะกี้|ที่(?:พิมพ์|ส่ง))?|ทิ้ง|เลย)?(?=\s)(?!การ|โครงการ)"
)
_NOT_YET: Final = re.compile(
    r"(?:ยัง(?:ไม่)?|อย่าเพิ่ง|อย่าพึ่ง|เก็บไว้ก่อน|เดี๋ยวก่อน|รอก่อน)(?:ส่ง|นะ|ก่อน|$)|(?:don'?t send"
    r"|not yet|wait|hold on|keep it)\b"
)
_ONLY_NOT_YET: Final = re.compile(r"(?:ยังไม่|อย่าเพิ่ง|อย่าพึ่ง)ส่ง(?:นะ|ก่อน|แล้ว|อันนี้)*|don'?t send(?: it)?(?: yet)?|not yet")
_MOVED: Final = re.compile(
    r"^(?:ย้าย|เปลี่ยน)(?:ไป|เป็น|มา)*(?:ข้อ|ขั้นตอน|ของ)|(?:ใส่|ลง|พิมพ์)?ผิดข้อ|เป็น(?:ของ)"
    r"?ข้อ.*ไม่ใช่|\bmove (?:it|this) to\b|\bwrong step\b"
)
_CHANGES: Final = re.compile(r"(?:ขอ|ช่วย)?(?:แก้|เปลี่ยน|ปรับ)(?:เป็น|จาก|ให้|คำ|ตัวเลข|ข้อความ)")
_BARE_NUMBER: Final = re.compile(r"[^\d\s]{0,6}\s*\d{1,3}(?:\.\d+)?\s*(?:%|เปอร์[ก-๛]*|percent)?\s*[^\d\s]{0,6}")


def sends(plain: str) -> bool:
    """Check whether words say no more than that the draft is to be sent, or ask for just that."""
    return bool(_SEND.fullmatch(plain) or _SEND_ASKED.search(plain))


def says_send(plain: str) -> bool:
    """Check whether words only say that the draft is to be sent, by a word for sending."""
    return sends(plain) and bool(re.search(r"ส่ง|ยืนยัน|\b(?:send|submit|confirm)", plain))


def keeps(plain: str) -> bool:
    """Check whether words begin by saying that the draft is not to be sent yet."""
    return bool(_NOT_YET.match(plain))


def only_keeps(plain: str) -> bool:
    """Check whether words say no more than that the draft is not to be sent yet."""
    return bool(_ONLY_NOT_YET.fullmatch(plain))


def discards(plain: str) -> bool:
    """Check whether words begin by cancelling the draft."""
    return only_discards(plain) or bool(_DISCARD_BEGINS.match(plain))


def only_discards(plain: str) -> bool:
    """Check whether words say no more than that the draft is cancelled."""
    return bool(_DISCARD.fullmatch(plain))


def moves(plain: str) -> bool:
    """Check whether words say that the draft is about another step."""
    return bool(_MOVED.search(plain))


def changes(plain: str) -> bool:
    """Check whether words put a number or another wording in place of one of the draft's."""
    return bool(_BARE_NUMBER.fullmatch(plain) or _CHANGES.match(plain))
