"""Intent of the asker: a score, a way to do something, a person and a date, a publication – or an accusation."""

import re
from dataclasses import dataclass
from typing import Final

from domain.asked.question import Property
from domain.asked.words import WHY
from domain.language.vocabulary import (
    ASK_HOW,
    ASK_HOW_MANY,
    ASK_WHICH,
    AUXILIARIES,
    ENDINGS,
    HOW_MUCH,
    INSIDERS,
    OFFICES,
    OUTSIDERS,
    OUTSIDERS_EN,
    QUESTION_OPENERS,
    QUESTION_WORDS,
    RANKS,
    SCORES,
    SECTIONS,
    SO_FAR,
    YES_NO,
    YES_NO_SHORT,
    any_of,
    either,
)
from domain.search import viewpoint

_SCORE: Final = any_of(
    SCORES, "สกอร์", r"\brat(?:ed?|ing)", r"\bgrade",
    r"\bmarks?\b", "โหวต", "อยู่ที่เท่าไ", "ออกมา(?:เป็น)?เท่าไ", f"เท่าไ[หร]+่?(?:{ENDINGS})*ข้อนี้",
    f"(?:อันนี้|ตรงนี้|เรื่องนี้|ข้อนั้น)(?:ได้(?!เลย)|{ASK_HOW_MANY}|ออกมา)",
    r"\bpoints?\b", r"ผ่าน\s*\d", "สอบตก", "สอบผ่าน", "ตกหรือ",
    r"\brank", f"ผ่าน(?:เกณฑ์|{YES_NO}|{YES_NO_SHORT}|ยัง|หรือ|รึ)", r"\bpass(?:ed)?\b", "ประเมินได้",
    "ได้ที่เท่าไ", "ผล(?:เป็น|ว่า|ออก|มา|โหวต)", "(?:ได้|คะแนน)เต็ม", "เต็มร้อย", "ข้อนี้", "ตรวจแล้ว",
    "(?:ได้|ตอบ|ให้|โหวต)(?:กัน|มา|ออกมา|เรา)*(?:เท่าไ|กี่(?!คน|วัน|เดือน|ปี|ชั่วโมง|ครั้ง|บาท|ราย|เรื่อง))",
    r"\bhow (?:well |badly |high )?d(?:id)? (?:we|it|that|this|our agency)\b", r"\bhowd (?:we|it|that)\b",
    r"how are we doing", r"\bout of (?:100|a hundred)\b",
    r"\bwhat did (?:they|staff|people|customers|the public|outsiders|visitors|folks|clients|users) (?:say|give)\b",
)  # fmt: skip
_WHO: Final = any_of(
    "(?<!บอก)(?<!แจ้ง)(?<!หา)(?<!ถาม)(?<!ฟ้อง)(?<!กับ)(?<!ต่อ)(?<!ขอ)(?<!ติดต่อ)ใคร", "ผู้รับผิดชอบ", "เจ้าภาพ", "หน่วยไหน",
    "หน่วยงานไหน", "ฝ่ายไหน", "แผนกไหน", "สำนักไหน", "งานไหน(?!บ้าง)", "ส่วนไหนดูแล", f"(?:โต๊ะ|ทีม|{OFFICES})ไหน",
    f"(?:โต๊ะ|{SECTIONS})(?:ของ)?ใคร",
    "เจ้าของ(?:งาน|เรื่อง)",
    r"\bwho(?:se)?\b(?! (?:do|can|should|could|would|to) )(?! i )",
    r"\bwhich (?:unit|team|department|office|division)", r"\bresponsib", r"in charge", r"\bowns?\b", r"\bowner",
    "รับผิดชอบ(?!หาก)",
)  # fmt: skip
_WHEN: Final = any_of(
    "เมื่อไ[หร]", "วันไหน", "เดือนไหน", "(?:เดือน|วัน)(?:อะ)?ไร", "เดือนใด", "เหลือเวลา", "เลยกำหนด", "ให้ทัน", "ปลายเดือน",
    "กำหนด(?:เสร็จ|แล้วเสร็จ|ส่ง)", "ครบกำหนด", "เดดไลน์",
    "เดตไลน์", "เส้นตาย", "ทันไหม", "ต้องเสร็จ",
    f"เสร็จ(?:ภายใน|เมื่อ|ตอน|เดือน|{SO_FAR}|ยัง)", r"\bwhen\b", r"\bdeadline", r"\bdue\b", r"\bby what", r"\bfinish",
)  # fmt: skip
_HOWTO: Final = any_of(
    "อยาก(?:ยืม|ใช้|ได้|ขอ|เบิก|ดู|อ่าน|โหลด)", "จะ(?:ยืม|ขอ|เบิก)", r"\bi (?:need|want|would like)\b",
    ASK_HOW, "ทำไง", "วิธี", "ขั้นตอนการ", "ต้องทำ", "ต้องขอ", "ต้องกรอก", "ต้องใช้เอกสาร", "ติดต่อใคร",
    "ขอ(?:ยืม|ใช้)", r"\bhow (?:do|can|to|should|would)\b", r"\bsteps? to\b",
    r"\bprocedure", r"\bprocess for", "แบบฟอร์ม", r"\bform\b", "ถามใคร", "ดูได้(?:ที่|จาก)", "หาได้(?:ที่|จาก)",
    "อยู่ที่ไหน", "อยู่ไหน", "โหลด", r"\bdownload", r"\bwhere (?:is|can|do|are)\b",
    "ขอดู", "ขอไฟล์", "เอกสารไหน", "ลงวันที่", "ว่าไว้", "ว่าด้วย", "เขียนว่า", "ระบุว่า", "มีใจความ", "สรุป.*ให้ฟัง", "คืออะไร",
    r"\bwhat (?:is|are) (?:the|our)\b", "มีไหม", "มีมั้ย",
)  # fmt: skip
_MAY: Final = any_of(
    f"ได้(?:{YES_NO}|{YES_NO_SHORT})", "ผิดไหม", "ผิดมั้ย", "ผิดหรือ", "ผิดระเบียบ",
    "ห้าม", "ควรรับ", "รับดี", r"\b(?:can|may|could|should) (?:i|we|staff|employees|you)\b",
    r"\bam i allowed", r"\bis it (?:ok|okay|allowed|fine|alright|wrong)", r"\ballowed to\b", r"\bpermitted\b",
    "โอเคไหม", "จะเป็นอะไร",
)  # fmt: skip
_DISCLOSED: Final = any_of(
    "เปิดเผย", "เผยแพร่", "ขึ้นเว็บ", "บนเว็บ", "ลงเว็บ", "หน้าเว็บ", "เว็บไซต์", "โพสต์", r"\bdisclos", r"\bpublish",
    r"\bposted\b", r"\bon (?:the|our) (?:web|site)", r"\bopen data\b", "สาธารณะ",
)  # fmt: skip
_INSIDE: Final = any_of(
    INSIDERS, "คนใน(?!พื้นที่)", "ภายใน(?!เดือน|วัน|ปี|เมื่อ|ไตรมาส|กี่)", "เจ้าหน้าที่เรา", "พวกใน", r"\bstaff\b", r"\bemployees?\b",
    r"\binternal", r"\bcolleagues?", r"\binsiders?\b", r"\bpeople inside\b",
)  # fmt: skip
_OUTSIDE: Final = any_of(
    OUTSIDERS, "ภายนอก", "คนติดต่อ", "คนมาใช้", "คนที่มาใช้", "คนมาหาเรา", "คนที่มาหาเรา", "ผู้มาติดต่อบอก", "มุมมองคน",
    rf"\b{either(OUTSIDERS_EN, 'citizens?')}\b", r"\bexternal", r"\bservice recipients?", r"\boutside people",
)  # fmt: skip
_FOLLOW_UP: Final = any_of(
    "มาตรการ(?!ป้องกัน|จัดการ|เผยแพร่|ให้ผู้|ตรวจสอบ|ส่งเสริมความโปร่งใสในการ|คุ้มครอง)", "ขั้นตอนที่", "ต้องรายงาน", "ส่งรายงาน",
    "รายไตรมาส", "กิจกรรม", r"\bmeasures?\b", r"\bsteps?\b", r"\baction plan to\b",
    "แผนมาตรการ", "โครงการ", "จะทำอะไร", "แก้ยังไง", "ปรับปรุงยังไง", "แผนแก้", "การบ้าน",
)  # fmt: skip
_REMEDY: Final = any_of(
    f"มาตรการ(?:{ASK_WHICH})", f"แก้(?:ไข)?(?:ด้วย|{ASK_HOW}|ไง)",
    "ทำ(?:อะไร|ยังไง|ไง)กับ(?:เรื่อง|คะแนน|ข้อ)",
    r"\bwhich (?:measure|step)", r"\bwhat (?:are|is|will) (?:we|being|be) (?:doing|done|do) about\b",
    r"\bhow (?:do|will|are) we (?:fix|improv|rais)", r"\bfix(?:ing)? for\b",
)  # fmt: skip
"""Words for improving a weak score: the score is said, not asked."""
_POSTED: Final = any_of(
    "(?:ขึ้น|ลง|แปะ|โชว์|โพสต์|เปิดเผย|เผยแพร่|เว็บ|เวบ|เวป)[ก-๛ ]{0,20}ยัง(?!ไง)",
    f"(?:ขึ้น|ลง|แปะ|โชว์|บน|หน้า)[ก-๛ ]{{0,4}}(?:เว็บ|เวบ|เวป)[ก-๛ ]{{0,40}}(?:{YES_NO}|ปะ|ข้อนี้|กี่)",
    r"\b(?:is|are|was|were|have|has|do|did) .*\b(?:posted|published|disclosed|online|on (?:the|our) (?:web\S*|site))\b",
    r"\b(?:is|are|was|were) (?:it|that|they|this|those) (?:up|there|online)\b", r"\bwhere on (?:the|our) (?:web|site)",
    "(?:เว็บ|เวบ|เวป)[ก-๛ ]{0,12}(?:ตรงไหน|หน้าไหน|เมนูไหน|ครบ)",
    "(?:ตรงไหน|หน้าไหน|เมนูไหน)(?:ของ|ใน|บน)(?:หน้า)?(?:เว็บ|เวบ|เวป)",
)  # fmt: skip
_CHECKED: Final = any_of(
    "ตรวจแล้ว", "(?:ได้|ให้)เต็ม", f"เต็ม(?:{YES_NO}|{YES_NO_SHORT}|รึ|หรือ|ร้อย)",
    f"(?<!สอบ)(?<!เรา)ผ่าน(?:{YES_NO}|{YES_NO_SHORT}|ยัง|รึ|หรือ)",
    r"\bfull (?:marks?|score|points)\b", r"\bdid (?:it|that|this|they) (?:pass|count)\b", r"\btick(?:ed)?\b",
)  # fmt: skip
"""Words of passing a check, as things that must be on the web do; a survey has more or less of a score."""
_WHOLE: Final = any_of(
    "รวม ?(?:ๆ|แล้ว|ทั้ง|ทุก|หมด|กัน)", "รวม (?=แล้ว|ทั้ง)", "รวม$", "ภาพรวม", "โดยรวม", "ทั้งหมด",
    "ทั้งหมวด", "ทั้งก้อน", "ทั้งชุด", "ทั้งองค์กร",
    r"\boverall\b", r"\baltogether\b", r"\ball together\b", r"\bin total\b", r"\bas a whole\b", r"\bcombined\b",
)  # fmt: skip
_SECTION: Final = any_of(
    "(?:ทั้ง|ใน)?หมวด", "ทั้งก้อน", "กลุ่มคำถาม", r"\bwhole (?:group|section|area|bunch|block)\b",
    r"\b(?:section|group of questions)\b",
    r"\ball (?:the )?[a-z]+ questions\b",
)  # fmt: skip
"""Several items together: an indicator."""
_GUIDE: Final = any_of(
    "แนวปฏิบัติ", "แนวทาง", "ระเบียบ", "นโยบาย", "ประกาศ", "ข้อบังคับ", "คู่มือ", r"\bpolic", r"\bguideline",
    r"\brules?\b", r"\bmanual", r"\bannouncement", r"\bregulation", r"\bhandbook",
)  # fmt: skip
_QUESTION: Final = any_of(
    YES_NO, QUESTION_WORDS, HOW_MUCH, "แค่ไหน", "ข้อไหน",
    rf"^{either(QUESTION_OPENERS, AUXILIARIES)}\b",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Intent:
    """Intents of a tidied message; several may hold."""

    score: bool
    who: bool
    when: bool
    how_to: bool
    may_i: bool
    disclosed: bool
    inside: bool
    outside: bool
    follow_up: bool
    guide: bool
    question: bool
    remedy: bool
    posted: bool
    checked: bool
    section: bool
    whole: bool
    seen_inside: bool
    seen_outside: bool

    @property
    def on_topic(self) -> bool:
        """Check whether it is asked like something of the assessment or plan: a score, a view, a web page, a step."""
        return self.score or self.posted or self.disclosed or self.seen_inside or self.seen_outside or self.follow_up


_PATTERNS: Final = {
    "score": _SCORE, "who": _WHO, "when": _WHEN, "how_to": _HOWTO, "may_i": _MAY, "disclosed": _DISCLOSED,
    "inside": _INSIDE, "outside": _OUTSIDE, "follow_up": _FOLLOW_UP, "guide": _GUIDE, "question": _QUESTION,
    "remedy": _REMEDY, "posted": _POSTED, "checked": _CHECKED, "section": _SECTION, "whole": _WHOLE,
}  # fmt: skip


_RANK: Final = any_of(
    f"(?:{RANKS})(?:ที่)?(?:{ASK_HOW_MANY}|{ASK_WHICH})", r"\brank (?:of|does|is)\b", r"\bwhat rank\b", r"\brank(?:ed)?$",
)  # fmt: skip
_PROPERTIES: Final = (
    (Property.RANK, _RANK),
    (Property.SCORE, re.compile(rf"{_SCORE.pattern}|(?<!เมื่อ)(?<!น้ำหนัก)เท่าไ")),
    (Property.OWNER, _WHO),
    (Property.DUE, _WHEN),
)  # fmt: skip


def asked(text: str) -> tuple[Property, ...]:
    """The properties a tidied text asks for, in its order; a rank is no score besides, nor is why a score is low."""
    found = {name: match.start() for name, cue in _PROPERTIES if (match := cue.search(text))}
    if Property.RANK in found or _REMEDY.search(text) or WHY.search(text):
        found.pop(Property.SCORE, None)
    return tuple(sorted(found, key=lambda name: found[name]))


def read(text: str) -> Intent:
    """The intents of a tidied text."""
    found = {name: bool(pattern.search(text)) for name, pattern in _PATTERNS.items()}
    found["score"] &= not found["remedy"]
    return Intent(**found, seen_inside=viewpoint.seen_inside(text), seen_outside=viewpoint.seen_outside(text))
