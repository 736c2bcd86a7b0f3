"""Matters of one's own round: asked or stated by somebody who reports, instead of progress."""

from enum import StrEnum
from typing import Final

from domain.language.vocabulary import (
    ASK_HOW,
    ASK_HOW_MANY,
    ASK_WHEN,
    ASK_WHICH,
    DAYS,
    DAYS_EN,
    ENDINGS,
    OFFICES,
    POLITE,
    SECTIONS,
    SEVERAL,
    SPEAKER,
    YES_NO,
    YES_NO_SHORT,
    alternation,
    any_of,
    either,
)


class OwnTopic(StrEnum):
    """Matters of one's own round."""

    DUE = "due"
    """The due date, or the time left."""
    OWED = "owed"
    """The steps to be reported."""
    SENT = "sent"
    """A check that something was sent, or a statement that it was."""
    SHOW = "show"
    """The reports that were sent."""
    HOW = "how"
    """The way to report."""
    CORRECT = "correct"
    """The way to correct a report that was sent."""
    SAME = "same"
    """Last quarter's report once more."""
    POSTPONE = "postpone"
    """More time, or a promise to send later."""
    NOT_OURS = "not_ours"
    """The task is not theirs."""
    HAND_OVER = "hand_over"
    """Somebody else is to report."""
    WHO = "who"
    """The people who report for their unit."""
    REMIND = "remind"
    """Another moment for the next reminder."""
    CALENDAR = "calendar"
    """The due date for one's own calendar."""
    NOTED = "noted"
    """Noted, in reply to a prompt."""
    PUZZLED = "puzzled"
    """Words that were not understood, in reply to a prompt."""


_REPORTING: Final = r"(?:ส่ง(?!เสริม)|รายงาน|ตอบ|กรอก|ยื่น)"
_UNIT: Final = either(OFFICES, SECTIONS)
_US: Final = f"{_UNIT}?(?:ของ)?(?:พวก)?{either('เรา', SPEAKER, 'พี่', 'นี้')}"
_I: Final = either("หน่วย", "เรา", SPEAKER, "พี่", "น้อง")
_DAYS: Final = alternation(DAYS, DAYS_EN)
_LATER: Final = (
    rf"(?:พรุ่งนี้|มะรืน|เย็นนี้|บ่ายนี้|เช้านี้|คืนนี้|วัน(?:{_DAYS})|(?:สัปดาห์|{DAYS}|เดือน)"
    rf"(?:หน้า|นี้)|สิ้น(?:เดือน|สัปดาห์)|ต้นเดือน|ภายใน|วันที่ ?\d|ทีหลัง|ภายหลัง|อีก ?\d+ ?วัน|"
    rf"อีก(?:{SEVERAL})วัน|ช้า|ไม่ทัน|หลัง"
    rf"|tomorrow|tonight|later|(?:by|on|until|till|this|next) (?:{_DAYS}|week|month|{DAYS_EN})|in \d+ days?)"
)

_THIS: Final = r"(?:อันนี้|เรื่องนี้|ข้อนี้|งานนี้|ตรงนี้|ขั้นตอนนี้|ส่วนนี้)"
_OFFICE: Final = rf"(?:{OFFICES}|งาน)"
_LAST_TIME: Final = r"(?:ครั้ง|รอบ|คราว|ไตรมาส|ครึ่งปี|เดือน)(?:ที่แล้ว|ก่อน|ที่ผ่านมา|เก่า)"
_POLITE: Final = rf"(?:นะ)?(?:{ENDINGS})?[\s,?]*"
_GREETED: Final = rf"^(?:(?:สวัสดี|หวัดดี|เรียน|สอบถาม|ขอถาม|hello|hi|good (?:morning|afternoon))(?:หน่อย)?{_POLITE})?"
"""The beginning of a text that says nothing before but a greeting: it names no other subject."""

_MAY: Final = rf"(?:ได้(?:{YES_NO}|{YES_NO_SHORT})|ได้บ่|ไหวไหม)"

_TOPICS: Final = {
    OwnTopic.NOT_OURS: any_of(
        rf"{_THIS}[ก-๛a-z ]{{1,24}}เป็นเจ้าของ",
        rf"{_THIS}[ก-๛ ]{{0,4}}ไม่(?:ได้)?เกี่ยว",
        rf"{_THIS}[ก-๛ ]{{0,4}}{_OFFICE}[ก-๛ ]{{1,16}}รับ(?:ไป|ช่วง|ต่อ)",
        r"ไม่มี(?:อำนาจ|หน้าที่)(?:ทำ|ใน|ดูแล)",
        rf"ไม่(?:น่า)?(?:จะ)?ใช่(?:ของ|งาน)[ก-๛ ]{{0,4}}(?:{_OFFICE}|เรา|{SPEAKER}|พี่)",
        rf"{_THIS}[ก-๛ ]{{0,4}}(?:ถูก|ได้)?(?:ย้าย|โอน|ยก)(?:ไป|มา)?(?:อยู่|ขึ้น)?(?:กับ|ที่|"
        rf"ให้)?{_OFFICE}[ก-๛a-z ]{{1,24}}แล้ว",
        rf"{_THIS}[ก-๛ ]{{0,4}}(?:เป็น(?:ของ|งาน))?{_OFFICE}[ก-๛ ]{{2,24}}(?:ดูแล|รับผิดชอบ|ทำ)[ก-๛ ]{{0,8}}ไม่ใช่",
        rf"ไม่ใช่(?:{SECTIONS}|เรื่อง|หน้าที่|ความรับผิดชอบ|ภารกิจ|ของ)[ก-๛ ]{{0,10}}{_US}",
        rf"{_THIS}[ก-๛ ]{{0,6}}ไม่ใช่(?:ของ|งาน|เรื่อง|หน้าที่)",
        rf"ไม่(?:ได้)?(?:เกี่ยว(?:ข้อง)?(?:กับ|อะไรกับ)?|อยู่ใน(?:ความรับผิดชอบ|หน้าที่|ภารกิจ)(?:ของ)?){_US}",
        r"ไม่(?:ใช่|ได้เป็น)(?:คน|ผู้)(?:ดูแล|รับผิดชอบ|ทำ|รายงาน)",
        rf"{_I}[ก-๛ ]{{0,6}}ไม่ได้(?:ดูแล|รับผิดชอบ|ทำ|อยู่)(?:เรื่อง|งาน|ข้อ|ขั้นตอน|ตรง|ด้าน|แล้ว|{OFFICES}|"
        rf"หน่วย|{_THIS})",
        f"ส่ง(?:มา)?ผิด(?:{OFFICES}|คน|ที่)",
        rf"{_THIS}[ก-๛ ]{{0,8}}(?:ต้อง|ให้|ควร|ลอง)ถาม[ก-๛ ]{{0,4}}(?:{_OFFICE}|คุณ|พี่|hr)",
        rf"(?:เป็น|น่าจะเป็น|ต้องเป็น)(?:งาน|เรื่อง|หน้าที่|ของ)(?:ของ)?{_OFFICE}[ก-๛ ]{{1,30}}(?:ไม่ใช่|"
        rf"มากกว่า|หรือเปล่า|นะ)",
        r"\bnot (?:our|my|the \w+ unit'?s) (?:job|task|responsibility|work|step|unit|business|area)\b",
        r"\bwrong (?:unit|person|department|office)\b",
        r"\b(?:isn'?t|is not) (?:ours|mine|for us)\b",
        r"\bbelongs to (?:another|the)\b",
        r"\bno longer (?:in charge|responsible)\b",
    ),
    OwnTopic.WHO: any_of(
        r"ใคร(?:เป็น)?(?:คน|ผู้)รายงาน|(?:ชื่อ|ราย)[ก-๛ ]{0,6}(?:คน|ผู้)รายงาน",
        r"(?:เกษียณ|ลาออก|ย้าย)(?:ไป)?(?:แล้ว)?[^?]{0,40}(?:ลงทะเบียน|รับช่วง|เปลี่ยนชื่อ|ใช้ต่อ)",
        rf"ใคร(?:เป็น)?(?:คน|ผู้)?(?:ต้อง|จะ|ที่)?{_REPORTING}[ก-๛ ]{{0,10}}(?:แทน|ให้|ของ|ใน)?{_US}",
        rf"{_US}[ก-๛ ]{{0,12}}(?:ใคร|คนไหน)(?:เป็น)?(?:คน|ผู้)?(?:ต้อง|จะ)?{_REPORTING}",
        rf"{_US}[ก-๛ ]{{0,10}}(?:คน|ผู้){_REPORTING}[ก-๛ ]{{0,10}}(?:กี่|ใคร|ไหน)",
        r"\bwho (?:else )?(?:reports|is reporting|can report|answers) (?:for|in) (?:us|our|my)\b",
    ),
    OwnTopic.HAND_OVER: any_of(
        rf"{_THIS}[ก-๛ ]{{0,4}}(?:โอน|ย้าย|ส่งต่อ|ยก)(?:ให้|ไป)",
        (
            rf"(?:จะ|มา|เป็น(?:คน)?)[ก-๛ ]{{0,6}}(?:ทำ|ดูแล|{_REPORTING}|รับผิดชอบ)[ก-๛ ]{{0,12}}แทน(?:{_I}|กัน"
            rf"|{ENDINGS}|$|\s)"
        ),
        rf"(?:มอบ(?:หมาย)?|โอน|ส่งต่อ|ฝาก|ให้)[ก-๛a-z. ]{{1,40}}(?:{_REPORTING}|ทำ|ดูแล|"
        rf"รับผิดชอบ)[ก-๛ ]{{0,12}}(?:แทน|ต่อ)",
        rf"{_REPORTING}(?:งาน)?แทน(?!ที่)[ก-๛ ]{{0,16}}(?:ได้|ยังไง|ทำ|ให้|ต้อง|$)",
        r"(?:ให้|โปรด|กรุณา|รบกวน)?ติดต่อ(?:ที่)?(?:คุณ|พี่|น้อง|นาย|นาง|ผู้รับผิดชอบ|ฝ่าย|งาน)[ก-๛ ]{0,24}",
        r"(?:ส่งต่อ|forward)(?:ให้|งาน)(?:คนอื่น|น้อง|พี่|คุณ)",
        r"เปลี่ยน(?:ตัว)?(?:คน|ผู้)(?:รายงาน|ดูแล|รับผิดชอบ|ประสาน)",
        r"(?:คน|ผู้รับผิดชอบ|หัวหน้า)ใหม่[ก-๛ ]{0,20}(?:รายงาน|ส่ง|ดูแล|แทน)",
        r"(?:ย้าย|ลาออก|เกษียณ)(?:ไป)?(?:แล้ว|สิ้น|เดือน)[ก-๛ ]{0,20}(?:ใคร|ให้|แทน|ต้อง)",
        rf"^(?:ขอ|อยาก(?:จะ)?|จะ|ต้องการ)?\s*(?:มอบ(?:หมาย)?|ฝาก|โอน)(?:งาน|เรื่อง|หน้าที่)?(?:นี้)?(?:ต่อ)?ให้"
        rf"(?:คนอื่น|ผู้อื่น|เพื่อน(?:ร่วมงาน)?|ลูกน้อง|น้อง|พี่|คุณ)[ก-๛a-z. ]{{0,24}}(?:{_REPORTING}|$)",
        rf"^(?:ขอ)?ให้(?:คนอื่น|ผู้อื่น|เพื่อนร่วมงาน|ลูกน้อง)(?:ช่วย|มา|เป็นคน)*(?:{_REPORTING}|ทำ)",
        r"\b(?:let|have) (?:a colleague|my \w+|somebody else|someone else) (?:report|answer|do it)\b",
        r"\bhand(?: this| it)? over\b",
        r"\b(?:can|could|may|might|should|let) (?:some(?:one|body)|anyone|anybody|a colleague)(?: else)? (?:\w+ )?"
        r"(?:fill|answer|report|do|reply|take|handle|send|submit)\b",
        r"\b(?:delegate|someone else (?:to|will|can|should)|my (?:colleague|deputy|assistant) (?:to|will|can|"
        r"should|reports))\b",
        r"\b(?:on my behalf|instead of me|please (?:contact|ask) (?!me)\w+)\b",
        r"\bassign (?:this|it) to\b",
    ),
    OwnTopic.SHOW: any_of(
        rf"(?:คราว|ครั้ง|รอบ|ไตรมาส|ครึ่งปี)(?:ที่แล้ว|ก่อน|ล่าสุด|ที่ผ่านมา)[ก-๛ ]{{0,14}}(?:ใส่|{_REPORTING}|เขียน|พิมพ์|"
        rf"ตอบ)[ก-๛ ]{{0,10}}(?:{ASK_HOW_MANY}|อะไร|ว่า)",
        rf"(?:หัวหน้า|คน)(?:คน)?(?:เก่า|เดิม|ก่อน)[ก-๛ ]{{0,6}}{_REPORTING}(?:ว่า)?(?:อะไร|ไว้)",
        rf"(?:ดู|เปิด|ขอ)[ก-๛ ]{{0,8}}(?:อัน)?ที่(?:{_I})?{_REPORTING}[ก-๛ ]{{0,8}}(?:รอบ|ครั้ง|ไตรมาส|ครึ่งปี|คราว)",
        rf"(?:ดู|เปิด|ขอ)[ก-๛ ]{{0,8}}(?:ที่)(?:{_I})?(?:เคย)?(?:พิมพ์|เขียน|ใส่|บอก|{_REPORTING})(?:ไว้|ไป)",
        rf"(?:แสดง|เปิด|ขอ|ดู)[ก-๛ ]{{0,10}}รายงาน(?:ที่)[ก-๛ ]{{0,20}}{_REPORTING}(?:ไว้|ไป|แล้ว)",
        rf"(?:ดู|เปิด|ขอ)[ก-๛ ]{{0,10}}รายงาน(?:ฉบับ)?(?:ล่าสุด|ก่อน|เดิม|เก่า)[ก-๛ ]{{0,20}}(?:{_I}|{_REPORTING})?",
        rf"(?:ดู|เช็[คก]|ตรวจ(?:สอบ)?|เปิด|ขอ|แสดง)[ก-๛ ]{{0,18}}(?:ที่|อันที่|"
        rf"ของที่)(?:{_I})?[ก-๛ ]{{0,8}}{_REPORTING}(?:ไป|แล้ว|มา|ครั้ง|เมื่อ)",
        rf"(?:ดู|ขอดู|เช็[คก])(?:ราย)?งาน(?:ของ)?{_US}",
        rf"(?<!ต้อง)(?<!ควร){_REPORTING}(?:อะไร|ว่า(?:อะไร|ยังไง))(?:ไป)?(?:บ้าง|แล้ว)",
        rf"{_LAST_TIME}[ก-๛ ]{{0,12}}[ก-๛ ]{{0,6}}(?:ตอบ|ส่ง|รายงาน|เขียน|พิมพ์|ใส่|กรอก|บอก)(?:ว่า|อะไร|ไป|ไว้)",
        r"(?:เขียน|พิมพ์|ตอบ)(?:อะไร|ว่าไง|ยังไง)(?:ไป)",
        r"\b(?:show|see|view)(?: me)?(?: \w+){0,3} (?:i|we) (?:sent|submitted|reported|wrote|answered)\b",
        r"\bwhat did (?:i|we) (?:send|submit|report|write|say)\b",
        r"\b(?:show|see) (?:me )?my (?:last |previous )?reports?\b",
    ),
    OwnTopic.SAME: any_of(
        r"(?:เอา|ใช้)(?:ข้อความ|คำตอบ|รายงาน|ของ)(?:เดิม|เก่า)(?:ของ(?:ไตรมาส|ครึ่งปี|รอบ|งวด)[ก-๛ 0-9]{0,8})?(?:ได้|เลย|"
        r"มา|ต่อ|แทน)",
        (
            rf"(?:เอา|ใช้)[ก-๛ ]{{0,6}}(?:ที่|ของ|อัน)?(?:{_REPORTING})?[ก-๛ ]{{0,6}}{_LAST_TIME}[ก-๛ ]{{0,12}}"
            rf"(?:ได้|มา|เลย|แทน|ต่อ)"
        ),
        r"\b(?:use|copy|reuse) (?:the )?(?:last|previous) (?:report|answer|one)\b",
    ),
    OwnTopic.SENT: any_of(
        rf"{_REPORTING}(?:ไป|ครบ)?[ก-๛ ]{{0,10}}แล้วใช่",
        rf"(?:^|\s)(?:ก็)?{_REPORTING}ไป(?:ตั้งแต่|เมื่อ)[ก-๛ ]{{1,14}}แล้ว(?=นี่|ไง|{ENDINGS}|$|\s)",
        rf"{_I}[ก-๛ ]{{0,8}}{_REPORTING}(?:ไป)?(?:ตั้งแต่|เมื่อ|ครบ)[ก-๛ ]{{0,16}}(?:แล้ว)",
        rf"{_REPORTING}(?:ไป|ถึง)?(?:แล้ว)?(?:หรือ|รึ)ยัง(?=$|\s|{ENDINGS})",
        r"\b(?:did|has) (?:mine|ours|it|my \w+) (?:go through|arrive|get there|been received)\b",
        rf"(?:^|[\s]|{_US}|ก็|ได้|เคย|เมื่อกี้|พึ่ง|เพิ่ง){_REPORTING}(?:ไป|ครบ|ให้|เข้า(?:ไป|มา)?)?(?:แล้ว|"
        rf"เรียบร้อย(?:แล้ว)?)(?:นี่|{ENDINGS}|ไง|เมื่อ|ตั้งแต่|ไม่ใช่|$|\s*(?:หรือ|รึ)?(?:ยัง|เปล่า|"
        rf"{YES_NO}))",
        rf"{_REPORTING}(?:เข้า)?(?:ไป|ครบ|ถึง)?(?:ครบ|แล้ว)?(?:หรือ|รึ)?(?:ยัง(?!ไม่)|หรือเปล่า)(?=$|\s|{ENDINGS})",
        rf"(?:ยังไม่(?:ได้)?|ไม่ได้){_REPORTING}[ก-๛ ]{{0,4}}(?:ใช่|เหรอ|หรอ|หรือ)",
        rf"(?:ได้รับ|ถึง|เข้าระบบ)(?:รายงาน)?(?:ของ)?(?:{_US})?(?:แล้ว)?(?:หรือ|รึ)?ยัง(?!ไม่)",
        rf"ได้รับ(?:รายงาน|ข้อมูล|แล้ว)[ก-๛ ]{{0,14}}(?:{YES_NO}|ยัง)",
        rf"{_REPORTING}ทับ",
        rf"(?:ของ)?{_I}[ก-๛ ]{{0,4}}หาย(?:{YES_NO}|หรือ|ไป)",
        r"\b(?:did|have|has) (?:i|we|it|my report|our report) (?:already )?(?:sen[dt]|submit\w*|report\w*|"
        r"go(?:ne)? through|arrive\w*)\b",
        r"\b(?:i|we)(?:'ve| have)? already (?:sent|submitted|reported)\b",
        r"\b(?:did you|have you) (?:get|got|receive\w*)\b",
        r"\bis my report in\b",
    ),
    OwnTopic.CORRECT: any_of(
        rf"(?:แก้(?:ไข)?|ปรับ|เปลี่ยน)[ก-๛ ]{{0,20}}(?:ที่)?{_REPORTING}(?:ไป)?(?:แล้ว)?[ก-๛ ]{{0,12}}"
        rf"(?:{ASK_HOW}|ได้|{YES_NO}|หน่อย|ตรงไหน|ทำ)",
        rf"{_REPORTING}(?:ไป)?แล้ว[ก-๛ ]{{0,8}}(?:แก้|เปลี่ยน|ยกเลิก)",
        r"^(?:ขอ|จะ|อยาก)?(?:แก้|แก้ไข|ดึงกลับ|ถอน|ยกเลิก)(?:รายงาน|ที่ส่ง)[ก-๛ ]*",
        rf"{_REPORTING}(?:ไป)?ผิด(?!{OFFICES}|คน|ที่)",
        r"\b(?:correct|edit|fix|change|withdraw|undo) (?:my|our|the|what i) (?:report|answer|last|sent)\b",
        r"\bsent (?:it |the )?wrong\b",
    ),
    OwnTopic.DUE: any_of(
        rf"(?:^|\s)(?:เมื่อไ[รห]่?|วันไหน|ภายในวันไหน|วันที่เท่าไ[รห]่?|กี่โมง)[ก-๛ ]{{0,8}}(?:ต้อง|ให้|ควร){_REPORTING}",
        rf"มีเวลา(?:ถึง|ส่ง|ทำ)?(?:ถึง)?(?:{ASK_WHEN})",
        rf"ปิด(?:รับ|ระบบ|รอบ)(?:รายงาน)?[ก-๛ ]{{0,6}}(?:{ASK_WHEN}|กี่โมง|วันที่เท่าไ)",
        rf"{_REPORTING}(?:ได้)?(?:ถึง)?วันสุดท้าย[ก-๛ ]{{0,6}}(?:ได้)?(?:{YES_NO}|เลย)",
        r"\b(?:cut-?off|closing date)\b",
        r"(?:วัน)?(?:ครบ)?กำหนด(?:เวลา|ส่ง)?(?:การ)?(?:รายงาน)?[ก-๛ ]{0,16}(?:ตรงกับ|วันหยุด|เลื่อน)",
        r"(?:ทราบ|ถาม|ขอ)[ก-๛ ]{0,6}(?:วัน)?กำหนด(?:เวลา|ส่ง)",
        rf"(?:กำหนด|เดดไลน์|เดตไลน์|เส้นตาย|หมดเขต|ครบกำหนด|วันสุดท้าย|deadline|due)[ก-๛a-z ]{{0,24}}(?:{ASK_WHEN}|"
        r"วันที่เท่าไ|วันที่|ถึงไหน|กี่|ไหม|ยัง|เลยหรือ|คือ|$)",
        rf"(?:ต้อง|ให้|จะต้อง)?{_REPORTING}[ก-๛ ]{{0,12}}(?:ภายใน|ก่อน|ไม่เกิน)?(?:{ASK_WHEN}|วันที่เท่าไ|"
        rf"ถึงวันไหน|ถึงเมื่อไ|ตอนไหน|กี่โมง)",
        r"(?:เหลือ|มี|อีก)(?:เวลา)?(?:อีก)?(?:กี่วัน|นานไหม|กี่ชั่วโมง)|เหลือเวลา(?:อีก)?เท่าไ",
        rf"{_REPORTING}[ก-๛ ]{{0,14}}ทัน(?:{YES_NO}|หรือ|รึ|{YES_NO_SHORT})",
        r"(?:เลย|พ้น)กำหนด(?:ส่ง)?(?:หรือ|รึ)?(?:ยัง|แล้ว)",
        r"\b(?:when|what day|what date|by when)\b.*\b(?:due|deadline|report|submit|send|hand)\w*\b",
        r"\bhow (?:many days|long|much time)\b.*\b(?:left|have|until)\b",
        r"\bis it too late\b",
        r"\bdeadline\b",
        r"\bdue (?:date|when)\b",
    ),
    OwnTopic.OWED: any_of(
        rf"{_GREETED}(?:แล้ว|งั้น)?(?:{_I}\s?)?(?:จะ)?(?:ต้อง|ควร|ให้)(?:ทำ|เตรียม|ส่ง)(?:อะไร|ไร)"
        rf"(?:บ้าง|ต่อ|ก่อน|ดี|มั่ง|\s)*{_POLITE}$",
        rf"{_GREETED}(?:so |and )?what (?:(?:should|shall|must|can) (?:i|we) do|(?:do|am|are) (?:i|we) "
        r"(?:have to|need to|supposed to) do|is (?:expected|needed) (?:of|from) (?:me|us))"
        r"(?: now| next| first| here)?[?\s]*$",
        rf"{_UNIT}?(?:ของ)?{_I}ต้อง(?:{_REPORTING})(?:กี่|{ASK_WHICH}|บ้าง)",
        rf"(?:รายการ|ข้อ|ขั้นตอน|งาน|สิ่ง)(?:ที่)(?:{_I})?ต้อง{_REPORTING}",
        r"\b(?:supposed|have|need|expected) to (?:report|send|submit)\b",
        rf"(?:ต้อง|ให้|จะต้อง){_REPORTING}(?:เรื่อง)?(?:อะไร|ไร|ข้อไหน|กี่(?:ข้อ|ขั้นตอน|เรื่อง)|ขั้นตอนไหน)",
        rf"(?:{_US})?[ก-๛ ]{{0,6}}(?:ค้าง|เหลือ|ติดค้าง)(?:อยู่)?(?:{_REPORTING})?[ก-๛ ]{{0,10}}"
        rf"(?:{ASK_WHICH}|ไร|กี่|บ้าง|{YES_NO})",
        rf"(?:มี)?(?:งาน|ขั้นตอน|ข้อ|เรื่อง|รายงาน)(?:ที่|ของ|{ASK_WHICH})?[ก-๛ ]{{0,10}}(?:ของ)?{_US}[ก-๛ ]{{0,14}}"
        rf"(?:{ASK_WHICH}|กี่|บ้าง|ต้อง)",
        rf"{_US}(?:ต้อง|มี|รับผิดชอบ|ได้)(?:ทำ|ดูแล|งาน|เรื่อง|ขั้นตอน|ข้อ|รับ|รายงาน|"
        rf"ส่ง)?[ก-๛ ]{{0,10}}(?:{ASK_WHICH}|ไร|กี่)",
        rf"(?:ยัง)?ไม่ได้{_REPORTING}[ก-๛ ]{{0,10}}(?:ข้อไหน|อะไร|ขั้นตอนไหน)",
        r"\bwhat (?:do|must|should|am) (?:i|we) (?:still )?(?:owe|have to|need to|report|send|submit|supposed)\b",
        r"\b(?:anything|what(?:'s| is)?) (?:still )?(?:left|missing|outstanding|pending|open)\b.*\b(?:us|me|my|"
        r"our|i|we)\b",
        r"\bmy (?:steps|tasks|duties)\b",
    ),
    OwnTopic.HOW: any_of(
        rf"{_GREETED}(?:แล้ว)?(?:{_I}\s?)?(?:จะ|ต้อง|ควร)?(?:เริ่ม|กด|พิมพ์|ทำ)(?:จาก|ที่|ปุ่ม)?"
        rf"(?:{ASK_HOW}|ตรงไหน|ไหน|อะไรก่อน|ไง)"
        rf"(?:ดี|ก่อน|บ้าง|\s)*{_POLITE}$",
        rf"{_GREETED}(?:how do (?:i|we) (?:start|begin|do (?:this|it))|"
        rf"where do (?:i|we) (?:start|begin|tap|press|click))[?\s]*$",
        rf"(?:^|\s)(?:ต้อง|จะ|ให้)?กด(?:ปุ่ม)?(?:ตรง|ที่|อัน)?ไหน(?:ก่อน|ดี|ต่อ|\s)*{_POLITE}$|^(?:ทำ)?ยังไงต่อ",
        rf"จะ{_REPORTING}(?:{ASK_HOW}|ว่าอะไร|ว่าไง)ดี",
        rf"(?:ต้อง|จะ|ให้)?(?:{_REPORTING}|พิมพ์|เขียน|แนบ|ใส่|ทำ)(?:รายงาน|ไฟล์|รูป|หลักฐาน|ข้อมูล|ตรงนี้|"
        rf"ในนี้|อันนี้)?(?:เลย)?(?:{ASK_HOW}|แบบไหน|ตรงไหน|ที่ไหน|ทางไหน|ไง(?![ก-๛]))",
        rf"(?:ต้อง){_REPORTING}(?:ตรงนี้|ในนี้|ที่นี่)",
        rf"(?:{_REPORTING}|พิมพ์|เขียน)+(?:ตรงนี้|ในนี้|ที่นี่|ทางนี้)(?:ได้|ก็|เลย|ใช่)*(?:{YES_NO}|{YES_NO_SHORT}){_POLITE}$",
        rf"^(?:จะ|{SPEAKER}|เรา|ขอ)*{_REPORTING}(?:รายงาน)?(?:ผ่าน|ทาง|ด้วย|จาก|เป็น|ใน|บน)[ก-๛a-z ]{{2,20}}{_MAY}",
        rf"(?:ต้อง|ให้|ควร)แนบ[ก-๛ ]{{0,10}}(?:{ASK_WHICH}|ไร|{YES_NO}|กี่)",
        rf"(?:วิธี|ตัวอย่าง|แบบฟอร์ม|ฟอร์ม)(?:การ)?{_REPORTING}",
        rf"{_REPORTING}(?:เป็น)?(?:รูป|ไฟล์|pdf|ลิงก์|ข้อความ)[ก-๛ ]{{0,6}}ได้(?:{YES_NO})",
        r"\bhow (?:do|can|should|to) (?:i |we )?(?:report|answer|reply|submit|send|fill|attach|write)\b",
    ),
    OwnTopic.POSTPONE: any_of(
        rf"^(?:is |would )?(?:{_LATER}|{_DAYS})\s*(?:ok|okay|fine|ได้)",
        rf"^ขอ(?:ส่ง)?(?:ถึง|เป็น|ภายใน)?(?:วัน)?(?:{_DAYS}|{_LATER})[ก-๛ ]{{0,6}}ได้(?:{YES_NO}|{YES_NO_SHORT}|หรือ)",
        rf"(?:อีก|ขอ)(?:สัก|ซัก)?(?:{SEVERAL}|หนึ่ง|\d)?(?:สาม)? ?(?:วัน|อาทิตย์|สัปดาห์){_MAY}",
        r"\b(?:could|can|may) (?:we|i) (?:have|get) (?:until|till|more|another|some)\b",
        rf"{_REPORTING}(?:ให้)?(?:วัน(?:{_DAYS})|พรุ่งนี้|มะรืน|เย็นนี้|อาทิตย์หน้า)",
        r"(?:ขอ|อยาก|จะ|ช่วย)(?:เลื่อน|ยืด|ผ่อนผัน|ผัด|ผลัด|ขยาย(?:ระยะ)?(?:เวลา|กำหนด)|ต่อเวลา|ทด)(?!ไป(?:เก็บ|จัด|ทำ|อบรม|ประชุม|สำรวจ|ลง)|การ|จัด|ประชุม|อบรม|"
        r"กิจกรรม|โครงการ|แผน|ระบบ)",
        rf"เลื่อน(?:กำหนด|วัน)?{_REPORTING}",
        r"(?:ขอ|ต้องการ)เวลา(?:เพิ่ม|อีก|หน่อย)",
        r"ขยาย(?:ระยะ)?เวลา(?!การ)",
        r"ขอ(?:เวลา)?(?:เพิ่ม(?:เวลา)?|ต่อ|อีก)(?:อีก)? ?[\d\w]+ ?(?:วัน|สัปดาห์|อาทิตย์)",
        rf"(?:ขอ|เอา|รอ)(?:เป็น|ไป)(?:วันที่|วัน|อาทิตย์|สัปดาห์|เดือน|สิ้น|หลัง|{_DAYS}|{_LATER})[^?]{{0,20}}{_MAY}",
        rf"(?:เดี๋ยว|จะ|ขอ|รีบ|ค่อย|แล้ว)[ก-๛ ]{{0,16}}{_REPORTING}[ก-๛ ]{{0,24}}{_LATER}",
        rf"(?:เดี๋ยว|ไว้|แล้ว|ขอ)(?:จะ)?(?:เย็น|บ่าย|เช้า|ค่ำ|ดึก|สาย|พรุ่งนี้|"
        rf"เที่ยง)(?: ?ๆ)?[ก-๛ ]{{0,10}}{_REPORTING}",
        rf"{_LATER}[ก-๛0-9 ]{{0,16}}{_REPORTING}(?:ให้|{ENDINGS}|ได้|$|\s)",
        rf"(?:รวบ|ยก)(?:ยอด)?ไป{_REPORTING}",
        rf"(?<!ไม่){_REPORTING}(?:ไม่ทัน|ช้า|ล่าช้า|เกินกำหนด)",
        rf"(?:เดี๋ยว|แล้ว)(?:จะ|ค่อย|รีบ)(?:รีบ)?(?:มา)?(?:ส่ง|ตอบ|รายงาน|กรอก)(?:ให้|{ENDINGS}|$|อีกที)",
        rf"(?:เอา|พัก|ขอ)(?:ไว้)ก่อน(?:{ENDINGS}|$|\s)",
        rf"ยังไม่(?:พร้อม|ว่าง|สะดวก)(?:ส่ง|ตอบ|รายงาน|กรอก|{POLITE}|เลย|$)",
        r"\b(?:extend|extension|postpone|more time|extra (?:day|week|time)|need (?:until|another|a few more)|"
        r"a bit late|few more days)\b",
        rf"\b(?:i|we)(?:'?ll| will| can)? ?(?:send|submit|report|answer|do it|reply|(?:get|come|be) back)\b.*{_LATER}",
        r"\b(?:can|may) (?:i|we) (?:send|submit|report) .*(?:later|late|next|on|by)\b",
    ),
}
"""Patterns of tidied text by topic, in the order in which they decide."""

_NOT_PROGRESS: Final = frozenset(
    {OwnTopic.NOT_OURS, OwnTopic.HAND_OVER, OwnTopic.POSTPONE, OwnTopic.SENT, OwnTopic.CORRECT, OwnTopic.SAME}
)
"""Topics that may be stated rather than asked."""


_OTHERS_REPORT: Final = any_of(r"ให้[ก-๛a-z. ]{1,24}(?:รายงาน|กรอกรายงาน|ตอบรายงาน)(?:ให้)?แทน")
"""Words that somebody else is to report, which no report of progress has."""


def own_topic(tidied: str, *, asking: bool, reports: bool = False) -> OwnTopic | None:
    """The topic of one's own round that a tidied message is about; of a statement only those that can be stated.

    Of one that `reports` progress only that the task is not theirs: the others' words occur in reports as well.
    """
    for topic, pattern in _TOPICS.items():
        may = asking or (topic in _NOT_PROGRESS and (not reports or topic is OwnTopic.NOT_OURS))
        others = topic is OwnTopic.HAND_OVER and _OTHERS_REPORT.search(tidied)
        if (may or others) and pattern.search(tidied):
            return topic
    return None
