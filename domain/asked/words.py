"""Words for the other parts of a question: the kind of thing, and the result that is wanted.

Patterns match tidied text (`domain.language.normalise`). None of them names anything of one agency.
"""

import re
from typing import Final

from domain.asked.question import Aim, Kind
from domain.language.vocabulary import (
    ASK_HOW,
    ASK_HOW_MANY,
    ASK_WHICH,
    HOW_MUCH,
    OFFICES,
    RANKS,
    SEVERAL_EN,
    SO_FAR,
    SUPERLATIVES,
    YES_NO,
    YES_NO_SHORT,
    alternation,
    either,
)

WHICH: Final = re.compile(
    r"(?:ข้อ|ประเด็น|ตัวชี้วัด|ตัว|อัน|ด้าน|หัวข้อ|คำถาม|เรื่อง|เครื่องมือ|ส่วน|หมวด|จุด|ตรง|ฝั่ง|ชุด|อย่าง)(?:ไหน|"
    rf"{ASK_WHICH}|ไร|ที่|ๆ)|มี(?:ข้อ|ตัวชี้วัด|"
    r"ประเด็น)|กี่(?:ข้อ|ตัว|ประเด็น|ด้าน|คำถาม)|อะไรบ้าง|มีไหนบ้าง|ไหนบ้าง"
    r"|\b(?:which|what|where (?:do|did|are|were)|list|how many|any|show|all|items|questions|"
    r"indicators)\b|^(?:ตัวชี้วัด|ข้อ|ประเด็น)"
)
"""Words that ask for several."""
INDICATORS: Final = re.compile(
    rf"ตัวชี้วัด|ตชว|ด้าน(?:{ASK_WHICH}|ที่)|หมวด|\bindicators?\b|\bareas?\b|\bkpis?\b|\bdimensions?\b|\bcategor(?:y|ies)\b"
)
ITEMS: Final = re.compile(
    r"หัวข้อ|ข้อ(?!มูล|ร้อง|บังคับ|เสนอ|ค้น)|ประเด็น|คำถาม|\bitems?\b|\bquestions?\b|"
    r"\beverything\b"
)
TOOLS: Final = re.compile(
    rf"เครื่องมือ|แบบวัด|(?:ฝั่ง|ชุด|แบบสอบถาม|แบบประเมิน)(?:{ASK_WHICH})|(?:3|สาม)(?:ฝั่ง|ชุด)|"
    r"\b(?:three|3) (?:questionnaires|surveys|parts|sides)\b|\btools?\b|\binstruments?\b|\bsurvey tool"
)
STEPS: Final = re.compile(
    rf"ขั้นตอน(?:ที่(?=ครบ|ต้อง|เสร็จ|กำหนด|มี))?|(?<![ก-๛])งาน(?:{ASK_WHICH}|ที่|ทั้งหมด)|กี่งาน|ภารกิจ|"
    rf"กิจกรรม(?:{ASK_WHICH})"
    r"|\b(?:steps?|tasks?|duties)\b"
)
UNITS: Final = re.compile(
    rf"(?:{OFFICES}|ทีม)(?:{ASK_WHICH}|ที่)|(?:กี่|ทุก)(?:{OFFICES}|ทีม)|"
    r"(?:ทุก|แต่ละ)หน่วย|\d หน่วย(?:งาน)?|ใคร(?=มี|รับผิดชอบ|ต้อง|ดูแล|งาน)|งานไหน(?=มี)"
    r"|\b(?:which|what|how many|every|list|all|number of) (?:responsible )?(?:units?|teams?|departments?|sections?|"
    r"offices?)\b"
    r"|\b(?:units?|teams?|departments?|offices?) (?:with|that|which|having)\b|\bwho (?:has|have|owns|"
    r"is responsible for|must)\b"
)
FINDINGS: Final = re.compile(r"ข้อค้นพบ|ข้อเสนอแนะ(?:เพิ่มเติม)?|ผลการวิเคราะห์|\b(?:findings?|recommendations?)\b")
URGENT: Final = re.compile(
    rf"(?:จุดอ่อน|ข้อ|ประเด็น|เรื่อง)?(?:{ASK_WHICH}|ที่)?(?:ต้อง|ควร)?(?:เร่ง)?(?:แก้ไข|แก้|ปรับปรุง)(?:โดย)?เร่งด่วน|"
    r"จุดอ่อน(?:ที่)?เร่งด่วน"
    r"|\b(?:urgent(?:ly)? (?:findings?|items?|weakness(?:es)?)|(?:fix|put right|improved?) urgently|need\w* urgent)\b"
)
KEEP: Final = re.compile(
    r"(?:ควร|ต้อง|ให้)รักษา(?:มาตรฐาน|ระดับ|ไว้)?|รักษามาตรฐาน|\b(?:(?:to )?(?:be )?(?:keep|kept)(?: up)|to maintain)\b"
)
RECOMMENDED: Final = re.compile(
    r"ข้อเสนอแนะ(?:เพิ่มเติม)?(?:(?:ของ|จาก)?\s*ป\.?ป\.?ช\.?)?|(?:\bnacc\s+)?\brecommendations?\b"
)

SELF_EVIDENT: Final = re.compile(
    r"คะแนน|แต้ม|จุดอ่อน|จุดแข็ง|บ๊วย|รั้งท้าย|เรา|\b(?:scor\w*|weak(?:est)? (?:point|spot)s?|we|our|rank\w*|rated)\b"
)
OF_SCORES: Final = (WHICH, ITEMS, INDICATORS, TOOLS, SELF_EVIDENT)
"""Words that show that an extreme is one of scores."""

MOST: Final = re.compile(rf"(?:มาก|เยอะ)(?:{SUPERLATIVES})|\b(?:the )?(?:most|largest number of|highest number of)\b")
FEWEST: Final = re.compile(rf"น้อย(?:{SUPERLATIVES})|\b(?:the )?(?:fewest|(?<!at )least|lowest number of)\b")

_COUNTED: Final = (
    rf"(?:ข้อ|ตัวชี้วัด|ตัว|ประเด็น|คำถาม|ด้าน|หมวด|เครื่องมือ|{OFFICES}|ขั้นตอน|มาตรการ|งาน|อัน|รายการ|เรื่อง|"
    r"แบบวัด|ชุด)"
)
COUNT: Final = re.compile(
    rf"กี่(?:ตัว(?!ชี้)|อัน|รายการ)|กี่(?={_COUNTED})|จำนวน(?:ของ)?(?={_COUNTED})|มีจำนวนเท่าไ[หร]+่?|"
    rf"\bhow many\b(?! points)|\bno\.? of\b|"
    rf"\b(?:the )?(?:number|count) of\b|\bcount\b"
)
MEAN: Final = re.compile(r"(?:คะแนน|ค่า)?เฉลี่ย(?:แล้ว)?|\b(?:average[ds]?|mean|avg)\b")
SUM: Final = re.compile(
    r"ผลรวม(?:ของ)?|รวมคะแนน|(?:รวม|บวก)กัน(?:แล้ว)?|คะแนนรวม(?=ของ(?:ทุก)?ข้อ|ข้อ)|\b(?:sum(?: of)?|add(?:ed)? up|"
    r"total of|"
    r"altogether)\b"
)
HOW_FAR: Final = re.compile(
    rf"{either(HOW_MUCH)}[หร่]*|กี่(?:คะแนน|แต้ม|จุด)|แค่ไหน|มากน้อยแค่ไหน|ขนาดไหน|\bhow (?:much|many points|far|"
    rf"big)\b|\bby how\b"
)
APART: Final = re.compile(
    rf"(?:แตก)?ต่าง(?:กัน|จาก)?|(?:ส่วน|ผล)ต่าง|ห่าง(?:กัน|จาก)?|ทิ้งห่าง|ขาด(?=เกณฑ์|เป้า|{ASK_HOW_MANY}|อีก|ไป)(?:อีก|"
    rf"ไป)?|ยังขาด|(?:ต้อง)?(?:เพิ่ม)?อีก(?={ASK_HOW_MANY})|(?:เปรียบ)?เทียบ(?=[^ก-๛]*[a-z]|ตัวชี้วัด|ข้อ)"
    r"|\b(?:differen(?:ce|t|ces)|differ|gap|margin|apart|short of|away from|far (?:is|was|from|are)|distance|"
    r"compare[ds]?)\b"
)
"""Words for the distance of two scores."""
_HOW: Final = re.compile(rf"(?:ต่าง|ห่าง)[ก-๛ ]{{0,10}}(?:{ASK_HOW}|ตรงไหน|ไง)|\bwhat.?s the difference in meaning\b")
"""Asking in what way two entries differ, which no figure answers."""
SAME: Final = re.compile(
    rf"(?:ได้|คะแนน)?(?:เท่า|เสมอ|เหมือน)(?:ๆ ?)?กัน(?=.{{0,8}}(?:{YES_NO}|หรือ|รึ|เปล่า|$))|\b(?:the )?(?:same|equal|"
    r"tied|identical)\b(?: scores?)?(?! to)"
)
OPEN_COMPARED: Final = re.compile(
    r"(?P<high>(?:สูง|มาก|ดี|เหนือ|เยอะ)กว่า|ชนะ|นำ(?=[^ก-๛])|\b(?:higher|better|more|greater|stronger|ahead|"
    r"wins?)\b)|(?P<low>(?:ต่ำ|น้อย|แย่|ด้อย|อ่อน)กว่า|แพ้|ตาม(?=[^ก-๛])|\b(?:lower|worse|less|weaker|behind|loses?)\b)"
)
"""Comparisons of those named with each other."""
EITHER: Final = re.compile(
    rf"(?:อัน|ตัว|ฝั่ง|ข้อ|ใคร)(?:{ASK_WHICH})?(?=สูง|ต่ำ|มาก|น้อย|ดี|แย่)|\b(?:which|or)\b|"
    r"หรือ(?!ไม่|เปล่า)"
)
"""Asking which of those named."""
EVERY: Final = re.compile(
    r"ทุก(?:ๆ ?)?(?=ข้อ|ตัว|เครื่องมือ|ประเด็น|หมวด|ด้าน|คำถาม|ขั้นตอน|แบบวัด|หน่วย|อัน)|(?:ข้อ|ตัวชี้วัด|"
    r"เครื่องมือ)ทั้งหมด|ทั้งหมด|ครบทุก"
    r"|\b(?:all|every|each)\b(?: of)?(?: the)?"
)
_ENDINGS: Final = alternation(YES_NO, SO_FAR, YES_NO_SHORT)
YES_NO_ASKED: Final = re.compile(
    rf"(?:ใช่|จริง|แล้ว|ได้)?(?:{_ENDINGS})(?:\s|$|[?!.])|^(?:is|are|was|were|does|do|did|has|have)\b|(?:right|"
    rf"correct|true)\s*\?*$"
)

NUMBERED: Final = re.compile(
    r"(?<!indicator )(?<!ตัวชี้วัด)(?<!ตัวชี้วัด )(?<!ที่ )(?<!ที่)(?<!\d)\d{1,2}\s*"
    rf"(?:ตัวชี้วัด|เครื่องมือ|แบบวัด|ข้อ|ตัว|{RANKS}|ประเด็น|หมวด|items?\b|indicators?\b|tools?\b|questions?\b)"
)
"""A number of entries, in words of the kind."""

FILLER: Final = re.compile(
    rf"(?<![ก-๛])(?:สุดท้าย|ท้าย)(?=ของ|ใน|\s|$)|(?<![ก-๛])(?:ที่)?สุด(?![ก-๛])|(?<![ก-๛])(?:{RANKS}|เกณฑ์|"
    r"เป้าหมาย|ใหญ่|ตอนนี้|ทั้งหมด|"
    r"เลย)(?![ก-๛])|"
    r"(?<![ก-๛])กัน(?![ก-๛])|กัน(?= |$)|ในบรรดา|(?<![ก-๛])คือ|อันไหน|อัน(?=ที่|$| )|(?<![ก-๛])(?:ของ|ใน|ได้|มี|เป็น|"
    r"ที่|กับ|และ|อยู่|คะแนน|ล่ะ|แล้ว)(?![ก-๛])"
    rf"|\b(?:vs\.?|versus|{SEVERAL_EN}|big|rank(?:ed|s)?|target|down|c[oa]mes?|finished|each other|"
    r"between|of the|than|"
    r"compared (?:to|with)|by)\b"
)
"""Words that hold the parts of a question together."""

EACH: Final = re.compile(
    r"(?:ใน|ของ)?(?:แต่ละ|ราย)เครื่องมือ|\b(?:in|of|for|by|per) (?:each |every )?tool\b|\beach tool\b|\bper tool\b"
)
"""Asking anew within each tool."""

JOINTLY: Final = re.compile(r"ร่วมกัน|ด้วยกัน|ร่วม(?=รับผิดชอบ)|\b(?:jointly|together|both|share[ds]?)\b")
"""Asking for the steps that all units named own."""

SINGLE: Final = re.compile(r"(?:ขั้นตอน|งาน)เดียว|\b(?:only|just|exactly|a single) (?:one |1 )?(?:steps?|tasks?)\b")
"""Asking for units with one step."""

WHY: Final = re.compile(r"ทำไม|เพราะ(?:อะไร|เหตุใด)|สาเหตุ|\b(?:why|reason|because of what)\b")
"""Asking for a reason, which no computation gives."""

AIMS: Final = ((Aim.SUM, SUM), (Aim.COUNT, COUNT), (Aim.MEAN, MEAN))
"""Results that are one figure of many."""

KINDS: Final = (
    (Kind.UNIT, UNITS), (Kind.STEP, STEPS), (Kind.FINDING, FINDINGS), (Kind.TOOL, TOOLS), (Kind.INDICATOR, INDICATORS),
    (Kind.ITEM, ITEMS),
)  # fmt: skip
"""Words of each kind; the first that are found name what is asked for."""


def asks_how(text: str) -> bool:
    """Check whether a text asks in what way two entries differ."""
    return bool(_HOW.search(text))
