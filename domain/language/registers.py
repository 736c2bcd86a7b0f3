"""Asking words of formal letters and of the regions, as the plain words the rules know.

Closed classes only: question words, "not", particles. Words of things and acts stay as they are typed.
"""

import re
from typing import Final

from domain.language.vocabulary import ASK_WHICH

_FORMAL: Final = {
    rf"เท่า(?:{ASK_WHICH})": "เท่าไร",
    r"เมื่อใด|วันใด(?![ก-๛]?วัน)": "เมื่อไร",
    r"(?:ด้วย|เพราะ)?เหตุใด|เพราะเหตุไร": "ทำไม",
    r"(?<!แต่)(?:ประการใด|อันใด|สิ่งใด)(?=บ้าง)": "อะไร",
    r"(?<!มี)(?<!ให้)ผู้ใด(?!ผู้)": "ใคร",
    r"ณ ?ที่ใด": "ที่ไหน",
    r"(?<!แต่)เช่นใด": "อย่างไร",
    r"นำ(?:ส่ง)(?=รายงาน|ผล|ข้อมูล|$|\s|ภายใน|เมื่อ)": "ส่ง",
    r"จัดส่ง(?=รายงาน|ผล|ข้อมูล|ภายใน|เมื่อ)": "ส่ง",
}
_REGIONAL: Final = {
    r"(?:ทำ)?(?:พรื่อ|พันพรื่อ|พันพรือ)": "ยังไง",
    r"(?<=[ก-๛])ม้าย(?=$|[\s?]|ค|น)": "ไหม",
    r"ตอใด": "เมื่อไร",
    r"เฮ็ดจั๋?งใด๋?|จั๋?งใด๋|จะใด[๋]?(?![ก-ฮ])": "ยังไง",
    r"มื้อใด๋?|ยามใด๋": "วันไหน",
    r"อีหยัง|อิหยัง|อะหยัง|หยัง(?=แน่|บ้าง|$|\s)": "อะไร",
    r"จั๊กคน": "กี่คน",
    r"ไผ(?![่้])": "ใคร",
    r"(?<=[ก-๛])บ่(?=$|[\s?])": "ไหม",
    r"(?<=[ก-๛])ก่อ(?=$|[\s?])": "ไหม",
    r"ตี้ไหน": "ที่ไหน",
    r"บ่แม่น": "ไม่ใช่",
    r"เฮา(?![ก-๛])|(?<=งาน)เฮา|(?<=ของ)เฮา|(?<=หน่วย)เฮา|(?<=ฝ่าย)เฮา": "เรา",
    r"(?:บ่ะ|บ่า|บ่)(?=ได้|มี|ทัน|เสร็จ|แล้ว|ทำ|ครบ|พอ|เริ่ม|ส่ง|รู้|ฮู้|เห็น|ใช่)": "ไม่",
}


def _together(words: dict[str, str]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    return re.compile("|".join(f"({word})" for word in words)), tuple(words.values())


_WORDS, _PLAIN = _together(_FORMAL | _REGIONAL)


def plainly(tidied: str) -> str:
    """A tidied text with the question words and negations of formal letters and of the regions as plain ones.

    >>> plainly("ต้องนำส่งรายงานเมื่อใด"), plainly("ทำพรื่อต่อ")
    ('ต้องส่งรายงานเมื่อไร', 'ยังไงต่อ')
    """
    return tidied if tidied.isascii() else _WORDS.sub(lambda hit: _PLAIN[(hit.lastindex or 1) - 1], tidied)
