"""Wishes about one's own reminders: another day for the next one, the due date for one's calendar."""

import re
from typing import Final

from domain.calendar.days_in_words import day_in, without_day
from domain.hearing.message import Message
from domain.hearing.own_round import OwnTopic
from domain.language.vocabulary import DAYS, SEVERAL, SEVERAL_EN, SOFTENERS, SPEAKER
from domain.reports.reading import read

_LETTERS: Final = 60
"""Letters up to which a text may be no more than such a wish."""

_REMIND: Final = re.compile(
    rf"เตือน(?!ภัย|ใจ|สติ)(?:{SPEAKER}|เรา|พี่|มา|ให้|กัน|{SOFTENERS}|ใหม่|ครั้ง|อีก|[ ])*"
    r"|\b(?:remind|nudge|ping) (?:me|us)\b"
)
_LATER: Final = re.compile(
    rf"เตือน(?:{SPEAKER}|เรา|พี่|มา|[ ])*(?:ภายหลัง|ทีหลัง|อีกที|อีกครั้ง|ใหม่|วันหลัง)"
    r"|เลื่อน(?:การ|เวลา)?(?:แจ้ง)?เตือน|\b(?:remind|nudge|ping) (?:me|us)(?: again)? later\b"
    r"|\bremind (?:me|us) again\b|\bsnooze\b"
)
_ONLY_A_DAY: Final = re.compile(
    r"(?:ขอ|เอา|เป็น|ไว้|ค่อย|รอ|เดี๋ยว)*\s*"
    rf"(?:พรุ่งนี้|มะรืน(?:นี้)?|อีก ?(?:\d{{1,2}}|{SEVERAL}) ?วัน|วัน(?:{DAYS})(?:หน้า|นี้)?)"
    r"(?:ตอน)?(?:เช้า|บ่าย)?\s*(?:ละกัน|แล้วกัน|นะ|ก็ได้)*"
    rf"|(?:maybe )?(?:tomorrow|in (?:\d{{1,2}}|{SEVERAL_EN}) days|(?:on |next )?(?:mon|tues|wednes|thurs|fri)day)"
    r"(?: morning)?(?: please)?"
)
_CALENDAR: Final = re.compile(
    r"(?:ลง|ใส่|เพิ่ม|บันทึก|ขอ|ส่ง|เข้า)(?:ไฟล์|กำหนด|ส่ง|วัน|ใน|ไว้|ลง|เข้า|[ ])*ปฏิทิน(?!กิจกรรม|การ|งาน)|ไฟล์ปฏิทิน|\bics\b"
    r"|\b(?:add|put|send|save|take)\b.{0,24}\bcalendar\b|\bcalendar (?:file|entry|invite)\b"
)


def wish_of(message: Message) -> OwnTopic | None:
    """The wish a short message consists of, by somebody whom the round asks; None for any other message."""
    here, sheet = message.situation, message.situation.worksheet
    if sheet is None or not here.asked or here.awaiting is not None or not here.private:
        return None
    if len(message.words) > _LETTERS or message.units:
        return None
    if here.replied is not None and here.replied.prompted and _ONLY_A_DAY.fullmatch(message.bare.strip()):
        return OwnTopic.REMIND
    said = read(without_day(message.text, sheet.office.today))
    if said.status is not None or said.percent is not None or said.same_as_last:
        return None
    if _CALENDAR.search(message.words) and not message.steps:
        return OwnTopic.CALENDAR
    if _LATER.search(message.words):
        return OwnTopic.REMIND
    asked = _REMIND.search(message.words) and day_in(message.text, sheet.office.today)
    return OwnTopic.REMIND if asked else None
