"""Signs of a status in what somebody writes: phrases of doing, of what is left, of plans, parts and hindrances.

Thai writes no blanks between words, so phrases are found inside runs of letters, hypothetical and negated ones first;
words that one phrase took are not searched again.
"""

import re
from enum import Enum, auto
from typing import Final

from domain.language.vocabulary import ASK_WHICH, DAYS, ENDINGS, NEGATIONS, SECTIONS, YES_NO
from domain.reports.begun_words import ACT_DONE, BEGUN
from domain.reports.status_words import (
    CLOSED,
    COUNT,
    DO,
    DONE,
    ENDED,
    HELD,
    IN_PROGRESS,
    MONTH,
    PARTLY,
    PLANNED,
    QUOTED,
    TH,
    UNTOUCHED,
    WAIT,
    WEEKDAY,
)


class Sign(Enum):
    """A kind of phrase that bears on the status."""

    NOTHING = auto()
    """Phrase that is taken out, since it resembles another sign."""
    PLANNED = auto()
    """Sign of something expected or intended."""
    UNFINISHED = auto()
    """Sign of something that is not finished."""
    NOT_STARTED = auto()
    REMAINING = auto()
    """Sign of something left to do or waited for."""
    PARTLY = auto()
    LIMITED = auto()
    """Sign of a part only, or of the next steps."""
    STUCK = auto()
    SLOW = auto()
    IN_PROGRESS = auto()
    BEGUN = auto()
    """Sign of a first act that has more to come, which any plainer sign overrules."""
    COMPLETED = auto()
    BUT = auto()
    """A contrast, which may take back the words before it."""


_SIGNS: Final[tuple[tuple[Sign, tuple[str, ...]], ...]] = (
    (
        Sign.COMPLETED,
        (
            (
                r"ไม่(?:มีอะไร)?(?:คง)?เหลือ(?:อะไร)?(?:ต้องทำ|ให้ทำ)(?:อีก)?(?:แล้ว)?|ไม่เหลืออะไร(?:แล้ว|$)|"
                r"ไม่มีอะไรต้องทำ(?:ต่อ|อีก)?(?:แล้ว)?"
            ),
            (
                r"\bnothing (?:left|else|more|further|outstanding|remaining)(?: to do)?(?: (?:on|from|"
                r"at) our (?:side|end|part))?"
                r"(?=\s*(?:$|[.,;!\n]))"
            ),
        ),
    ),
    (Sign.NOT_STARTED, UNTOUCHED),
    (
        Sign.NOTHING,
        (
            r"อัตรากำลัง[ก-๛]*?(?=แล้วเสร็จ|เสร็จ|\s|$)|กำลัง(?:คน|ใจ|พล|การผลิต|ซื้อ|แรง)",
            (
                r"ใบเสร็จ|สำเร็จรูป|(?:ความ|ผล|ระดับ)สำเร็จ|เดี๋ยวนี้|ไม่มีอะไร(?:คง)?(?:ค้าง|เหลือ)|ตั้งแต่|"
                r"ความ(?:เรียบร้อย|"
                r"สมบูรณ์|ครบถ้วน)"
            ),
            (
                rf"(?:{NEGATIONS})(?:ได้|มี)?(?:ข้อ|ความ|การ|อะไร|ปัญหา|สิ่ง)*(?:ติดขัด|ล่าช้า|สะดุด)|"
                r"ไม่มี(?:งาน|เรื่อง)?(?:คง)?(?:ค้าง|เหลือ)"
            ),
            (
                r"not (?:stuck|blocked|delayed|late)|no delays?|without delay|unblocked|nothing (?:left|"
                r"remains|outstanding)"
            ),
            r"(?<!ยัง)ไม่มีความ(?:คืบ|ก้าว)หน้า|no (?:further )?progress\b|\bnot (?:in progress|on-?going)\b",
            (
                rf"{DONE}\s*(?:แล้ว)?\s*(?:หรือ(?:ยัง|ไม่|เปล่า)|{YES_NO}|เมื่อไ|\?)|(?:is|are|was) (?:it|"
                rf"this|everything) {ENDED}|\b{ENDED}\s*\?"
            ),
            (
                r"(?<!ว่า)แต่(?=(?:ก็|งาน|ตอนนี้|สุดท้าย|\s)*(?:ทำ)?(?:เสร็จ|เรียบร้อย|สำเร็จ)(?:เรียบร้อย)?แล้ว)|"
                r"แต่(?:ว่า)?(?:ลืม|เพิ่งนึก|ไม่ได้)(?:แจ้ง|รายงาน|ส่ง|บอก|ตอบ)|"
                r"\b(?:blocked|stuck|blockers?)\s?[:=]\s?(?:none|no\b|nil|n/a|-|nothing)"
            ),
            r"จะได้(?!รับ)|เหลือเฟือ|ยังคงมี(?:ผล|คุณภาพ)",
        ),
    ),
    (
        Sign.NOT_STARTED,
        (
            (
                r"(?:ยัง)?ไม่ถึง(?:กำหนด|ช่วง|ห้วง|รอบ|ไตรมาส|คิว|เวลา|วาระ)(?:เวลา)?(?:การ)?(?:ดำเนินการ|"
                r"ดำเนินงาน|ที่ต้อง\S*)?(?:ตาม(?:แผน|กำหนด))?"
            ),
            (
                r"(?:ยัง)?ไม่(?:มี|ปรากฏ)(?:การ|ผล(?:การ|งาน)?)(?:ดำเนิน(?:การ|งาน))?(?=\s|ใด|"
                r"ใน|เลย|$|ค|น)|ยังไม่มีความ(?:คืบ|ก้าว)หน้า"
            ),
            (
                rf"(?:(?<!เพิ่ง)(?<!พึ่ง)จะ|คาดว่าจะ|เตรียม|รอ|กำหนด|แผนจะ)\s*เริ่ม(?:ต้น)?(?:{DO})?|"
                rf"ยังไม่เริ่ม(?:ต้น)?(?:{DO})?|(?<!เพิ่ง)(?<!พึ่ง)(?:จะ|ขอ|ค่อย)?เริ่ม(?:{DO}|งาน)?\s?(?:พรุ่งนี้|มะรืน|(?:วัน)?(?:{DAYS})หน้า|"
                r"(?:สัปดาห์|เดือน|ไตรมาส|ปี|รอบ)หน้า)"
            ),
            (
                r"\b(?:will|to be|shall|should|going to) (?:start|begin|be started)\w*|\bnot (?:yet )?due\b|"
                r"\b(?:before|until) (?:we|it|work|they) can (?:begin|start|be started)\b|\bno action (?:yet|"
                r"taken)\b|\bnothing (?:has |have )?(?:been |is |was )?(?:done|"
                r"started|begun)\b"
            ),
        ),
    ),
    (Sign.PLANNED, (*PLANNED, *QUOTED)),
    (
        Sign.UNFINISHED,
        (
            (
                rf"(?:ยัง)?(?:{DO}{TH}{{0,16}}?)?(?:{NEGATIONS})(?:ได้|ค่อย)?(?:{DO}{TH}{{0,16}}?)?(?:ให้)?{DONE}(?:แล้ว|"
                rf"ดี)?|ยังไม่ครบ|ไม่ครบ|{DONE}\s*ไม่(?:ลง|ได้|ทัน|หมด)"
            ),
            (
                rf"\b(?:not|never|nowhere near|by no means|in no way|far from|anything but|hardly|barely|scarcely|"
                rf"short of|too early to|doubt\w*|no)\s+(?:[a-z']+\s+){{0,3}}?{ENDED}"
            ),
            rf"{DONE}(?:แล้ว)?(?:ซะ|เสีย|กัน)?ที่ไหน|ไม่มี(?:อะไร|ใคร|สิ่งใด|ตรงไหน)(?:ที่)?(?:ทำ)?{DONE}",
            r"\bincomplete\b|\bunfinished\b",
            "[❌✗✘⬜☐]",
            rf"ไม่มี(?:สัก)?(?:ข้อ|เรื่อง|อัน|งาน|ขั้นตอน)(?:{ASK_WHICH}|เดียว)?(?:ที่)?(?:ทำ)?{DONE}",
            rf"\b(?:none|neither|nothing|no one|nobody)\b[^\n.;,]{{0,30}}?\b{ENDED}",
            rf"\b(?:not|hardly|neither) (?:all|everything|every|each)\b[^\n.;]{{0,30}}?\b{ENDED}",
        ),
    ),
    (Sign.STUCK, HELD),
    (
        Sign.STUCK,
        (
            rf"(?:ยัง)?(?:ไม่สามารถ\s*{TH}{{0,24}}?ได้|{DO}(?:ต่อ)?\s?ไม่ได้(?!ผล)|{DO}ต่อไม่)",
            (
                r"\b(?:can ?not|ca not|could not|unable to|not able to) (?:proceed|continue|start|"
                r"go on|move|carry)\w*"
            ),
        ),
    ),
    (
        Sign.NOT_STARTED,
        (
            (
                rf"ยัง(?:{NEGATIONS})(?:ได้)?(?:มีการ)?\s*(?:เริ่ม(?:ต้น)?\s*(?:{DO})?|{DO}(?!{TH}*{DONE})|"
                rf"ลงมือ)(?:ใด\s*ๆ?|อะไร|เลย)*"
            ),
            rf"(?:{NEGATIONS})ได้(?:เริ่ม|ลงมือ)?{DO}|(?:{NEGATIONS})ได้(?:เริ่ม|ลงมือ)",
            r"\b(?:not|never)\s+(?:yet\s+|been\s+)*(?:started|begun|commenced|start|begin)\b|\bun-?started\b",
            r"\byet to (?:start|begin)\b",
            (
                r"\bnot (?:yet )?(?:been )?(?:kicked|launched|gotten|got|set|put)(?: it| this| that| things)? "
                r"(?:off|going|under ?way|in motion|started)\b"
            ),
            r"\b(?:none|neither|nothing) (?:of \w+ )?(?:has |have |is |are )?(?:been )?(?:started|begun)\b",
        ),
    ),
    (
        Sign.UNFINISHED,
        (
            rf"ยัง(?:{NEGATIONS})(?:ได้|มี|ทัน|ค่อย)?|ยัง(?!คง)[ก-๛]{{1,16}}?(?:{NEGATIONS})(?:ได้|ทัน|ครบ|ลง(?!มือ))",
            (
                r"\bnot yet\b|\byet to\b|\b(?:have|has) not\b|\bnot all\b|"
                r"\b(?:is|are|was|were|does|do|did) not(?=\s*(?:$|[.,;!\n]))"
            ),
        ),
    ),
    (
        Sign.REMAINING,
        (
            (
                rf"(?<!ช่วย)เหลือ(?![งบ])|(?:คง|ยัง)ค้าง|ค้าง(?:อยู่|ส่ง|ดำเนิน)|{WAIT}|ยกเว้น|เว้นแต่|ขาดแต่|ขาดแค่|"
                rf"ยังขาด|ยังต้อง|ที่ยัง|ส่วนที่ไม่|อีก\s*(?:{COUNT}|นิด|หน่อย|เดี๋ยว|แป๊บ|ไม่นาน|ไม่กี่)|"
                rf"รื้อทำใหม่|(?<!ที่)ต้อง(?:ส่งคืน|แก้|ทำใหม่|พิมพ์ใหม่|เริ่มใหม่|จัดใหม่)"
            ),
            (
                r"\bneeds? (?:another|more|a few|some)\b|"
                r"\bstill (?:to|need\w*|wait\w*|miss\w*|pending|has to|have to|open|left|a few|"
                r"some|\d+)\b|\b(?:start(?:ed|ing)? (?:over|again)|from scratch|re-?do)\b|"
                r"\brest (?:is |are |to be |will be |goes? (?:out )?)?"
                r"(?:next|later|tomorrow|in|on|by|still|to come|pending)\b|"
                r"\bremain\w*|\bleft(?: to|"
                r"$|\.|,| over| open)|\bto go\b|\boutstanding\b(?! work)"
                r"|\bpending\b|\bawait\w*|\bwaiting\b|\bexcept\b|\b(?:apart|aside) from\b|\bsave for\b|"
                r"\bother than\b|\bbar (?:the|a|one)\b|\bto be [a-z]+(?:ed|"
                r"ne|nt)\b|\bto do\b|\bto follow\b|\bto come\b|\bmissing\b|\banother \d+\b|\b\d+ more\b|\bminus\b"
            ),
        ),
    ),
    (Sign.PARTLY, PARTLY),
    (
        Sign.STUCK,
        (
            (
                r"ติดขัด|ติด(?:ปัญหา|อุปสรรค)|(?:หยุด)?ชะงัก(?!งัน)|สะดุด|ชะลอ|ระงับ(?!ยับ|เหตุ)|พัก(?:ไว้|"
                r"โครงการ)|หยุด(?:ดำเนินการ|ชั่วคราว)"
            ),
            r"\b(?:stuck|blocked|on hold|stalled|held up|suspended|halted)\b",
        ),
    ),
    (Sign.SLOW, (r"(?:มี)?(?:ความ)?ล่าช้า|(?:มา|ได้|ส่ง)ช้า", r"\b(?:delayed|behind schedule|late)\b")),
    (Sign.IN_PROGRESS, IN_PROGRESS),
    (Sign.BEGUN, (rf"(?:{'|'.join(BEGUN)})(?:{TH}{{0,6}}?{DONE}(?:แล้ว)?)?",)),
    (Sign.NOTHING, (ACT_DONE,)),
    (Sign.COMPLETED, CLOSED),
    (
        Sign.COMPLETED,
        (
            (
                rf"(?:{DO})?(?:ได้)?(?:อย่าง)?{DONE}(?:แล้ว)?|ครบ(?:ทุก(?!ราย|คน|เรื่อง|ท่าน)|ทั้ง|(?:แล้ว)?ตาม)|"
                r"บรรลุ(?:ตาม)?(?:เป้าหมาย|"
                rf"วัตถุประสงค์)|^(?:ของ\s*\S+\s+)?ปิดไป(?:แล้ว|เมื่อ|เรียบร้อย)"
            ),
            (
                rf"(?<!รับ)(?:{DO})(?:ให้)?แล้ว(?=\s*(?:$|[\n.,;:!)]|{ENDINGS}|ตาม|เมื่อ|"
                rf"โดย|ทุก|ทั้ง)|\s+(?!{COUNT}|ประมาณ|ราว|กว่า|หลาย|จำนวน|ส่วน|ใน|คือ|ได้แก่|"
                rf"เช่น|รวม))"
            ),
            (
                r"\b(?:done|completed?|finished|accomplished|wrapped (?:it |this |that |everything |"
                r"things )?up|closed out|all (?:set|sorted))\b|\b(?:fully|all) "
                r"(?:implemented|rolled out|deployed|in place|"
                r"delivered|achieved)\b|\btarget (?:met|achieved|reached)\b"
            ),
        ),
    ),
    (
        Sign.BUT,
        (r"แต่(?!ประการ|ละ|ง|อย่าง|ม|เพียง|ปี)|ทว่า|ทั้ง\s?(?:ที่|ๆ\s?ที่)|\b(?:but|however|although|though|yet|still)\b",),
    ),
)
_LIMITED: Final = re.compile(
    "|".join(
        (
            (
                r"เบื้องต้น|ขั้นต้น|(?:รอบ|ช่วง|ส่วน|ครั้ง|ชุด|วัน)แรก|(?:ใน)?ส่วน(?:ของ|ที่)|"
                r"(?:ขั้นตอน|ครั้ง|รอบ|ช่วง)?(?:ต่อไป|ถัดไป)|เริ่ม(?=ลง|ทำ|เก็บ|จัด|ดำเนิน|อบรม|สำรวจ|ประชุม)|เพิ่ง|ฝ่าย(?:เรา|อื่น)|"
                r"(?<!ข้อ)(?<!ขั้นตอน)(?<!มาตรการ)ของเรา|หลาย|ปี(?:ก่อน|กลาย|ที่แล้ว(?!เสร็จ)|ที่ผ่านมา)|"
                rf"(?:^|(?<=\s))(?:ของ)?ปี\s?\d{{2,4}}\s*(?:ก็|นี้|นั้น)?{DONE}"
            ),
            (
                rf"ยัง(?!ไง|ผล|ประโยชน์)|เท่านั้น|(?:เดือน|ไตรมาส|ปี|สัปดาห์|รอบ|ครั้ง|คราว|งวด|{WEEKDAY})หน้า|"
                r"(?:พรุ่ง|เย็น|คืน|บ่าย|ค่ำ)นี้\s*(?:ก็|น่าจะ|คง|จะ|ได้)*\s*(?:เสร็จ|จบ|เรียบร้อย)|พรุ่งนี้|"
                rf"(?:{WEEKDAY}|สัปดาห์|อาทิตย์|(?:สิ้น|ปลาย|กลาง)(?:เดือน|ไตรมาส|ปี))(?:นี้)?\s*(?:ก็|น่าจะ|คง|จะ|"
                rf"ได้)*\s*(?:เสร็จ|จบ|เรียบร้อย)|"
                r"ไม่แน่ใจ|(?:คิดว่า|เหมือน|รู้สึก|ดู)(?:ว่า)?(?:จะ|น่าจะ)?(?:เสร็จ|เรียบร้อย|จบ)|(?:แล้ว|"
                rf"เสร็จ)(?:เหรอ|หรอ|ป่าว|มั้ง)|(?:{SECTIONS}|เรื่อง)ที่(?:แล้ว)?เสร็จ|ไม่ทราบ|ไม่รู้|ไม่ใช่"
            ),
            (
                rf"(?:เสร็จ|เรียบร้อย|สำเร็จ|จบ)(?:สิ้น)?(?:แล้ว|ไป)*\s*{COUNT}\s*(?!วัน|ทุ่ม|โมง|น\.|สัปดาห์|"
                r"อาทิตย์|เดือน|ปี|ชั่วโมง|"
                rf"นาที|{MONTH}|เปอ|ร้อย|{ENDINGS})[ก-ฮเ-ไ]"
            ),
            (
                r"\b(?:so far|initial(?:ly)?|preliminary|first|phase|stage|part|portion|some|"
                r"most|several|few|majority|bulk|mainly|next|tomorrow|later|soon|not sure|unsure|maybe|"
                r"perhaps|supposed|"
                r"if|last (?:year|time)|previously|formerly|in (?:19|20)\d\d|our (?:part|side|end|bit|share))\b|"
                r"\b(?:ministry|department|province|municipality|headquarters|hq|vendor|supplier|contractor|printer|others|"
                rf"everyone else|they|he|she)(?: have| has| had| is| are|s)? {ENDED}"
            ),
        )
    )
)
"""Pattern searched for in the whole text, since a limit may lie within another sign (`เสร็จแล้ว 2 ใน 5`)."""
PHRASES: Final = tuple((sign, re.compile("|".join(these))) for sign, these in _SIGNS)
_PUBLISHED: Final = re.compile(
    r"(?:เผยแพร่|อัปโหลด|อัพโหลด|อัปเว็บ|(?:ขึ้น|ลง)(?:เว็บ|เพจ|ไลน์|ระบบ)(?:ไซต์)?|โพสต์|แจก)(?:ไป|"
    r"ให้\S{0,12}?)?แล้ว(?!\s*\d)"
    r"|\b(?:published|posted|uploaded|went live|issued|distributed)\b"
)
"""An act that ends a work of writing: whatever was drafted for it is no longer begun only."""
_SETTLED: Final = re.compile(r"(?:ประกาศใช้|อนุมัติ|ลงนาม|เห็นชอบ)(?:ใช้|เรียบร้อย)?แล้ว")


def signs_of(text: str) -> frozenset[Sign]:
    """The signs in a tidied text."""
    found = set()
    whole, settled = text, _SETTLED.search(text) is not None
    if _LIMITED.search(PHRASES[0][1].sub("", text)):
        found.add(Sign.LIMITED)
    for sign, phrase in PHRASES:
        text, count = phrase.subn(lambda hit: "\0" * len(hit.group()), text)
        if count:
            found.add(sign)
    if _PUBLISHED.search(whole):
        found.discard(Sign.BEGUN)
    if settled:
        found -= {Sign.PARTLY} if "สัญญา" in whole else {Sign.PARTLY, Sign.BEGUN}
    return frozenset(found - {Sign.NOTHING})
