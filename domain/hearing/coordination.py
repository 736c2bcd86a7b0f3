"""Wishes of the coordinator in words: to move a round's due date, to report for a unit in its people's place."""

import re
from typing import Final

from domain.language.vocabulary import YES_NO, any_of

_PLEASE: Final = (
    r"^(?:(?:ช่วย|ขอ|โปรด|รบกวน|ฝาก|อยาก(?:จะ|ให้)?|จะ|ให้|(?:can|could|will) you|please|"
    r"i(?:'d| would) like to|let'?s)\s*)*"
)
_DATE_OF_REPORTS: Final = (
    r"(?:(?:วัน)?(?:ครบ)?กำหนด(?:การ)?(?:วัน)?(?:ส่ง|รายงาน|ตอบ)?|วันส่ง|เดดไลน์|เส้นตาย|เวลา(?:ส่ง|รายงาน|ตอบ))"
)

MOVES_DUE: Final = any_of(
    rf"{_PLEASE}(?:เลื่อน|เปลี่ยน|ขยาย|ขยับ|ย้าย|ปรับ|แก้)\s*{_DATE_OF_REPORTS}",
    rf"{_PLEASE}(?:move|change|extend|postpone|push|shift|set)\b[a-z0-9/ ]{{0,24}}\b(?:due (?:date|day)|deadline)\b",
)
"""Beginnings of a wish to move the due date of reports."""

REPORTS_FOR: Final = any_of(
    rf"{_PLEASE}(?:ส่ง|ตอบ|รายงาน|กรอก|ส่งรายงาน|ตอบรายงาน|กรอกรายงาน|ทำรายงาน)แทน(?!ที่|กัน)",
    rf"{_PLEASE}(?:answer|report|reply|respond)\s+(?:for|on behalf of|in (?:the )?place of)\b",
)
"""Beginnings of a wish to report in somebody's place."""

STEP_OR_DONE: Final = re.compile(rf"แล้ว(?:หรือ|รึ)?(?:ยัง|{YES_NO})|ขั้นตอน|มาตรการ|\bstep\b|ทำไม(?!่)|เมื่อไ|\bwhy\b|\bwhen\b")
"""Words that make it one about a step's date, or a question about what was done."""
