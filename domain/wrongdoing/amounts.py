"""Amounts that do not agree: what was paid for, sold or written down, and less of it being there."""

import re
from typing import Final

from domain.language.numbers import WORD, value
from domain.language.vocabulary import any_of

_SCALES: Final = {"ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000}
_SCALED: Final = re.compile(rf"({WORD})?({'|'.join(_SCALES)})(?!ละ|กรอง|เอก|ตำรวจ)({WORD}(?!ร้อย|พัน))?")
_AMOUNT: Final = re.compile(
    rf"(?<![\d./:])\d{{1,3}}(?:,\d{{3}})+|(?<![\d./:])\d{{1,5}}(?![\d/:.%]|,\d)|{_SCALED.pattern}|{WORD}"
)
_UNIT: Final = re.compile(r"\s*(?:%|เปอร์|percent|บาท|baht|โมง|นาฬิกา|น\.|วัน(?!ที่)|เดือน|ปี|ชั่วโมง|นาที|days?|weeks?|months?)")
"""Units of an amount that is nothing's that could be missing."""

_RECORDED: Final = any_of(
    "เซ็นรับ", "เบิก", "ซื้อ", "ขาย(?:ไป)?", "ลง(?:ชื่อ|บัญชี|ว่า|เวลา|ทะเบียน)", "บิล", "ใบเสร็จ", "สั่ง(?:มา|ของ)?", "ปลูก",
    "จ้าง", "จ่าย", "ในใบ", "ในสมุด",
    "ในรายงาน", "ในทะเบียน", "ในบัญชี", "ในระบบ", "เขียนว่า", "รายงานว่า", "แจ้งว่า", "รับบริจาค", "บริจาค", "โครงการ",
    "ตรวจรับ", "คันรถ", "หินคลุก", "รายชื่อ",
    r"\b(?:signed for|claim\w*|invoices?|bill(?:s|ed)?|paid for|says?|lists?|listed|order(?:s|ed)|bought|reported|sold|"
    r"on paper|register|receipts?|donated|records?)\b",
)  # fmt: skip
_COUNTED: Final = any_of(
    "มี(?:อยู่|จริง|แค่)?", "เห็น", "เหลือ", "มา(?:จริง|แค่|กัน|อยู่)?", "นับ", "อยู่", "หน้างาน", "ไม่ถึง", "แค่",
    "จริง", "เจอ", "โผล่", "เข้าคลัง", "ถึงมือ", "ในเครื่อง", "ในห้อง",
    r"\b(?:counted|saw|found|were|was|only|came|there|turned up|left|arrived|actually|in the)\b",
)  # fmt: skip
_ACCOUNTED_FOR: Final = any_of(
    "(?<!ดู)(?<!นับ)(?<!เห็น)แล้ว", "เป้า", "จาก(?!อีก|ตึก)", "คัด", "เลือก", "รอด", "คืน", "ตอบ", "กลับมา", "เสร็จ", "เหลืออีก",
    "ใน \\d", "แบบสอบถาม", "แบบสำรวจ", "ชุด", "สมัคร", "ผ่าน", "พรุ่งนี้", "ค่อย", "ราคา", "บาท", "ละ(?=\\s?\\d)",
    "ยัง(?:ไม่)?",
    r"\b(?:out of|of the|target|returned|replied|answered|still|yet|done|each|will|sent)\b",
)  # fmt: skip
"""Words by which the difference is work still to come, or answers that came back."""

_REALLY_PAID: Final = any_of("(?:จ่าย|เก็บ|เรียก|เสีย)(?:เงิน)?จริง", r"\b(?:really|actually) (?:paid|charged|collected)\b")
"""Words by which more was paid than the paper says."""

_BEFORE: Final = 22
_AROUND: Final = 18
"""Letters before the first amount, and around the second, in which its words stand."""


def disagree(text: str) -> bool:
    """Check whether a tidied text sets an amount on record against less that was seen, or more that was paid.

    >>> disagree("เวรดึกลงชื่อสี่คน มาอยู่จริงสองคน"), disagree("อบรม 120 คน จากเป้า 150 คน")
    (True, False)
    """
    amounts = [(hit.start(), hit.end(), _number(hit.group())) for hit in _AMOUNT.finditer(text)]
    amounts = [one for one in amounts if one[2] > 1 and not _UNIT.match(text, one[1])]
    for at, (start, end, much) in enumerate(amounts):
        if not _RECORDED.search(text[max(0, start - _BEFORE) : end]):
            continue
        for begin, close, less in amounts[at + 1 :]:
            between = text[end:begin]
            around = text[max(end, begin - _AROUND) : begin] + text[close : close + 6]
            differs = _COUNTED.search(around) if less < much else less > much and _REALLY_PAID.search(around)
            if differs and not _ACCOUNTED_FOR.search(between + text[close : close + 10]):
                return True
    return False


def _number(said: str) -> int:
    if said[0].isdecimal():
        return int(said.replace(",", ""))
    if (scaled := _SCALED.fullmatch(said)) is None:
        return value(said)
    some, scale, more = scaled.groups()
    return (value(some) if some else 1) * _SCALES[scale] + (value(more) if more else 0)
