"""Statements: whether one speaks of work, and so is plainly a report of somebody who owes one."""

from typing import Final

from domain.language.vocabulary import OFFICES, any_of

_WORK: Final = any_of(
    "แล้ว",
    "เสร็จ",
    "กำลัง",
    "ระหว่าง",
    "(?<!แต่)รอ(?!บ|ง)",
    "ยังไม่",
    "ยังขาด",
    "ติดขัด",
    "ติดปัญหา",
    "อุปสรรค",
    "เริ่ม",
    "คืบหน้า",
    "ก้าวหน้า",
    rf"\d ?(?:%|ครั้ง|คน|ราย|เรื่อง|รุ่น|ฉบับ|ชิ้น|แผ่น|{OFFICES}|รายการ|บาท|ข้อ|ตอน|คลิป|แห่ง|ชุด|วัน)",
    "จัด(?:ทำ|อบรม|ประชุม|กิจกรรม|ซื้อ|จ้าง|ตั้ง|พิมพ์)",
    "ประชุม",
    "อบรม",
    "สัมมนา",
    "เผยแพร่",
    "ประชาสัมพันธ์",
    "ลงนาม",
    "อนุมัติ",
    "เห็นชอบ",
    "ร่าง",
    "แก้ไข",
    "ปรับปรุง",
    "แต่งตั้ง",
    "คำสั่ง",
    "หนังสือเวียน",
    "เวียน",
    "เบิกจ่าย",
    "งบ",
    r"\btor\b",
    "สำรวจ",
    "ติดตั้ง",
    "ตรวจ(?:รับ|สอบ)",
    "ดำเนินการ",
    "โครงการ",
    "กิจกรรม",
    "แผน",
    "คู่มือ",
    "โปสเตอร์",
    "อินโฟกราฟิก",
    "คลิป",
    "เว็บ",
    "เพจ",
    "เฟซ",
    "รายงานผล",
    "ยกเลิกการ",
    "เลื่อน(?:การ|จัด|ไป|ประชุม|อบรม)",
    "พับไป",
    r"\b\w+ed\b",
    r"\b(?:is|are|was|were|has|have|been|held|sent|made|ran|put|still|waiting|pending|done|started|budget|"
    r"draft|meeting|training|workshop|published|approved|signed)\b",
)
"""Words of work, its results and what it waits for."""

_DONE: Final = any_of(
    "(?<!^)(?:แล้ว(?!เจอ|คุย|พบ|แต่|ค่อย|จะ)|เสร็จ|กำลัง|ระหว่าง|ยังไม่|ยังขาด|เหลือ)",
    r"\d+ ?(?:%|ครั้ง|ราย|เรื่อง|รุ่น|ฉบับ|ชิ้น|แผ่น|รายการ|ตอน|คลิป|แห่ง|ชุด)", r"(?<![ก-ฮ])รอ(?!บ|ง|ด)",
    r"\b(?:done|finished|completed|waiting|still|published|sent|held|signed|approved|started)\b",
)  # fmt: skip
"""Words of something done, under way or left."""

_SHORTEST: Final = 6
"""Letters below which a statement without a sign of work says too little to be one."""


def speaks_of_work(tidied: str) -> bool:
    """Check whether a tidied statement speaks of work done, under way, planned or held up."""
    return bool(_WORK.search(tidied))


def says_done(tidied: str) -> bool:
    """Check whether a tidied statement says what is done, under way or left, or counts something."""
    return bool(_DONE.search(tidied))


def says_something(tidied: str) -> bool:
    """Check whether a tidied text is long enough to state anything."""
    return sum(one.isalpha() for one in tidied) >= _SHORTEST
