"""Statements of people about themselves and others: they are away, are back; somebody has left."""

import re
from collections.abc import Iterable
from typing import Final

from domain.hearing.asking import asks
from domain.hearing.meanings import AskedDayMeant, AwayMeant, BackMeant, LeftMeant, Meaning
from domain.hearing.message import Message
from domain.language.normalise import tidy
from domain.language.vocabulary import (
    ENDINGS,
    OFFICES,
    SEVERAL,
    SEVERAL_EN,
    SOFTENERS,
    SPEAKER,
    WEEKDAYS,
    alternation,
    either,
    month_numbers,
)

_I: Final = either("เรา", SPEAKER, "พี่", "น้อง")
_MONTHS: Final = alternation(*sorted(map(re.escape, month_numbers()), key=len, reverse=True))
_DAYS: Final = alternation(
    *(day for day in WEEKDAYS["th"]),
    *(day.removeprefix("วัน") for day in WEEKDAYS["th"]),
    *(day.lower() for day in WEEKDAYS["en"]),
)
_DATES: Final = re.compile(
    rf"[๐-๙\d]+(?:st|nd|rd|th)?|{_DAYS}|(?:{_MONTHS})(?:คม|ยน|พันธ์)?\.?|พ\.?ศ\.?|"
    r"(?:ใน)?(?:ช่วง)?วันที่|ตั้งแต่|เริ่ม|จนถึง|ไปจน|จน|ถึง|สิ้นเดือน|พรุ่งนี้|มะรืน|วันนี้|(?:ทั้ง)?(?:สัปดาห์|อาทิตย์)(?:นี้|หน้า)?|เดือน(?:นี้|หน้า)?|"
    rf"(?<=[\d๐-๙ ])วัน|(?<=[สองามสี่ห้า] )วัน|(?:หนึ่ง|{SEVERAL}|สิบ)\s*วัน|หน้า|ช่วง(?:นี้)?|"
    r"\b(?:until|till|from|to|through|on|for|next|this|weeks?|today|tomorrow|days?|of|the|by|"
    rf"end|month|starting|since|and|a|{SEVERAL_EN})\b|[-–—/.,()]"
)
"""Words of dates and periods, without which a text about leave says little else."""

_LEAVE: Final = (
    r"(?:ขอ|จะ|ต้อง|ได้|แจ้ง)*(?:ลา(?:\s*(?:ป่วย|กิจ(?:ส่วนตัว)?|พัก(?:ร้อน|ผ่อน)|คลอด(?:บุตร)?|บวช|อุปสมบท|หยุด|งาน|"
    rf"ราชการ|ไปต่างประเทศ|ไปต่างจังหวัด|อยู่))*(?=\s|$)|ไม่อยู่(?:\s*(?:ที่)?(?:ทำงาน|{OFFICES}|ออฟฟิศ|โต๊ะ))?(?=\s|$)|"
    r"(?:ไป|ติด)(?:ประชุม|อบรม|สัมมนา|ดูงาน)?(?:ราชการ|ต่างจังหวัด|ต่างประเทศ)+(?=\s|$)|หยุด(?:งาน|ยาว|พักร้อน|พักผ่อน)(?=\s|$)|พักร้อน(?=\s|$))"
)
_LEAVE_EN: Final = (
    r"(?:(?:annual |sick |maternity |paternity |parental )?leave|out office|ooo|away(?: office| work)?|"
    r"holidays?|vacation|business trip|not in(?: office| work)?|off(?: work| sick)?)"
)
_BEFORE: Final = rf"(?:(?:แจ้ง(?:ว่า)?|ขอแจ้ง(?:ว่า)?|เรียนแจ้ง(?:ว่า)?|{_I}|จะ|ขอ|ติด)\s*)*"
_BEFORE_EN: Final = (
    r"(?:(?:i(?:'?m| am|'?ll be| will be)?|we(?:'?re| are)|will be|am|taking|please note|note|that)\s*)*"
)
_AFTER: Final = (
    rf"(?:\s*(?:นี้|{ENDINGS}|แล้ว|อยู่|ไป|ด้วย|เลย|ก่อน|ไม่ต้องเตือน|(?:โปรด|ขอ)?งดเตือน|please|thanks|thank you|ขอบคุณ))*"
    r"(?:\s*(?:ให้|ฝาก)[^?\n]{1,48}(?:แทน|ดูแล|ด้วย)[ก-๛ ]{0,12})?"
)
_AWAY: Final = re.compile(rf"\s*(?:{_BEFORE}{_LEAVE}|{_BEFORE_EN}\s*{_LEAVE_EN}){_AFTER}\s*[.!]*")

_BACK: Final = re.compile(
    rf"\s*(?:{_I}\s*)?(?:(?:ได้)?กลับ(?:มา|เข้า)?(?:\s*(?:ทำงาน|ปฏิบัติ(?:งาน|หน้าที่|ราชการ)|ที่ทำงาน|จาก(?:การ)?ลา(?:พักร้อน|ป่วย|กิจ)?))?แล้ว|"
    r"(?:ขอ)?ยกเลิก(?:การ|วัน|ใบ)ลา|(?:ไม่|เลิก)(?:ได้)?ลาแล้ว|หายป่วยแล้ว|"
    r"(?:i(?:'?m| am) |we(?:'?re| are) )?back(?: now| again| at work| in (?:the )?office)*"
    r"(?: from (?:leave|holiday|vacation))?|"
    rf"cancel (?:my |the )?leave)(?:\s*(?:{ENDINGS}|please))*\s*[.!]*"
)

_TITLE: Final = (
    r"(?:คุณ|นางสาว|นาง|นาย|น\.?ส\.?|ว่าที่ ?ร\.?ต\.?|ดร\.?|พี่|น้อง|ท่าน|หัวหน้า|ผอ\.?|mr\.?|mrs\.?|ms\.?|dr\.?|khun)"
)
_LEFT: Final = re.compile(
    rf"\s*(?:(?:ขอ)?แจ้ง(?:ว่า)?\s*)?(?P<title>{_TITLE})?\s*(?P<name>[^\d?!,\n][^?!,\n]{{1,39}}?)\s*(?:ได้|จะ)?"
    r"(?:ลาออก|ย้าย|โอน(?:ย้าย)?|เกษียณ|พ้น(?:จาก)?(?:ตำแหน่ง|หน้าที่|ราชการ)|เสียชีวิต)(?:ราชการ|อายุ)?(?:จาก[ก-๛ ]{1,24}?)?"
    rf"(?:\s*ไป(?:อยู่|ที่|ทำงาน(?:ที่|อยู่)?)?(?:[ก-๛ ]{{1,30}}?)?)?\s*แล้ว(?:\s*(?:{ENDINGS}))*"
    rf"(?:\s*(?:ช่วย|ฝาก|รบกวน)?(?:เอา|ลบ|ตัด|ถอด)(?:ชื่อ)?(?:ออก|ทิ้ง)(?:จาก[ก-๛]+?)?(?:\s|{SOFTENERS}|{ENDINGS})*)?\s*[.!]*"
    rf"|\s*(?P<title_en>{_TITLE})?\s*(?P<name_en>[a-zก-๛][a-z0-9ก-๛.' -]{{1,39}}?)\s+"
    r"(?:has |have |is |was )?(?:already )?"
    r"(?:left(?: us| the (?:agency|office|unit))?|resigned|retired|moved(?: on| away| to [a-z ]{2,30})?|gone for good|"
    r"no longer (?:here|works here|with us|at the agency))\s*[.!]*"
)
_NOBODY: Final = re.compile(
    rf"^(?:ไม่มี|มี|ใคร|ยัง|เจ้าหน้าที่|บุคลากร|วิทยากร|ผู้รับจ้าง|เรา|{SPEAKER}|(?:i|we|who|nobody|it|they)\b)"
)
"""Words before "has left" that are no name of a colleague."""

_OF_A_NAME: Final = 2
"""Letters from which a part of a name is enough to mean a person."""


def says_away(said: str) -> bool:
    """Check whether a tidied text says that the writer is away, and hardly more."""
    return _AWAY.fullmatch(" ".join(_DATES.sub(" ", said).split())) is not None


def says_days(said: str) -> bool:
    """Check whether a tidied text consists of dates alone."""
    return not _DATES.sub(" ", said).strip()


def says_back(said: str) -> bool:
    """Check whether a tidied text says that the writer is back, or takes the leave back."""
    return _BACK.fullmatch(said) is not None


def who_left(said: str) -> tuple[str, bool] | None:
    """The name of somebody who is said to have left, and whether a title goes before it; None in any other text.

    >>> who_left("คุณกิตติลาออกแล้ว"), who_left("kitti has left")
    (('กิตติ', True), ('kitti', False))
    """
    hit = _LEFT.fullmatch(said)
    if hit is None:
        return None
    name = (hit["name"] or hit["name_en"]).strip()
    if len(name) < _OF_A_NAME or _NOBODY.search(name):
        return None
    return name, bool(hit["title"] or hit["title_en"])


def named(name: str, people: Iterable[tuple[int, str]]) -> tuple[int, ...]:
    """Those of the people a name means: the whole of theirs, else a part of it."""
    said = _bare(name)
    known = [(number, _bare(theirs)) for number, theirs in people]
    whole = tuple(number for number, theirs in known if theirs == said)
    return whole or tuple(number for number, theirs in known if theirs and _means(said, theirs))


def _bare(name: str) -> str:
    return re.sub(rf"^(?:{_TITLE})\s*", "", tidy(name)).strip(" .")


def _means(said: str, name: str) -> bool:
    parts = name.split()
    return (
        said in parts
        or name.startswith(said)
        or (len(name) > _OF_A_NAME and said.startswith(name))
        or (bool(parts) and len(parts[0]) > _OF_A_NAME and said.split()[0] == parts[0])
    )


def people_change(message: Message) -> Meaning | None:
    """Somebody who reports is away or back; a colleague has left, as a coordinator says."""
    here, said = message.situation, message.bare
    if not here.private:
        return None
    if here.person.is_admin and (left := who_left(said)) is not None:
        name, titled = left
        meant = named(name, here.colleagues)
        if meant or (titled and not here.asked):
            return LeftMeant(name, meant)
    if here.asked_day is not None and says_days(said):
        return AskedDayMeant(here.asked_day, message.text)
    if not here.person.units or here.awaiting is not None or asks(message.words):
        return None
    if says_back(said):
        return BackMeant()
    return AwayMeant(message.text) if says_away(said) else None
