"""Questions for the state of the follow-up: who owes, what is stuck, late, done, what needs the director."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.calendar.period_words import PeriodSaid
from domain.language.vocabulary import (
    ASK_HOW,
    ASK_HOW_MANY,
    ASK_WHEN,
    ASK_WHICH,
    ENDINGS,
    OFFICES,
    QUARTERS,
    SECTIONS,
    SOFTENERS,
    SPEAKER,
    UNITS,
    YES_NO,
    alternation,
    any_of,
    either,
)


class RoundTopic(StrEnum):
    """Matters of the follow-up's state."""

    NUDGE = "nudge"
    """Remind somebody who owes."""
    REACH = "reach"
    """People who can't be reached, or blocked the bot."""
    DECIDE = "decide"
    """Matters that need the director."""
    MISSING = "missing"
    """Units that have not reported."""
    LATE = "late"
    """Units that reported late."""
    SENT = "sent"
    """Units that have reported, and how complete the round is."""
    STUCK = "stuck"
    """Steps that are stuck, and the obstacles."""
    OVERDUE = "overdue"
    """Steps past their due date."""
    DONE = "done"
    """Steps that are completed."""
    OPEN = "open"
    """Steps that are not completed, or not begun."""
    COMPARED = "compared"
    """The change since last quarter."""
    DATES = "dates"
    """Dates of the round, and of the next."""
    UNIT = "unit"
    """The reports of a unit."""
    STEP = "step"
    """The status of a step."""
    SUMMARY = "summary"
    """The whole."""


@dataclass(frozen=True, slots=True)
class RoundQuestion:
    """A question for the state of the follow-up, of units or steps (empty: all).

    `quarter` is the period as it was said; None is the current round's. `unknown` is the name of a unit that the agency
    does not have.
    """

    topic: RoundTopic
    quarter: PeriodSaid | None = None
    units: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    unknown: str = ""


_REPORTING: Final = r"(?:ส่ง|รายงาน|ตอบ|กรอก|แจ้ง)"
_UNIT: Final = either(UNITS, "คน")
_WHO: Final = rf"(?:ใคร|{_UNIT}(?:{ASK_WHICH})?|กี่(?:หน่วย(?:งาน)?|ฝ่าย|คน|งาน))"
_THING: Final = r"(?:ข้อ|ขั้นตอน|งาน|มาตรการ|เรื่อง|รายการ|กิจกรรม|หน่วย(?:งาน)?|ฝ่าย|โครงการ|ตัว|อัน)"
_OTHERS: Final = rf"(?:(?:ของ)?(?:คน|{OFFICES}|งาน|เจ้า|ที่)อื่น|ของคนอื่น|เพื่อน|ทุก(?:{OFFICES}|คน))"
_WHICH: Final = rf"(?:{ASK_WHICH}|กี่|บ้าง|ใคร)"
_ONE: Final = r"(?:quarter|half(?:[ -]year)?|period|round)"
_PAST: Final = r"(?:ไตรมาส|ครึ่งปี|รอบ|ครั้ง|คราว|งวด)(?:ที่แล้ว|ก่อน(?:หน้า)?|ที่ผ่านมา)"

_TOPICS: Final = {
    RoundTopic.NUDGE: any_of(
        rf"^(?:ช่วย|ฝาก|รบกวน)?(?:เร่ง|ทวง|จี้)(?:ไปที่|งาน)?(?:{OFFICES}|{SECTIONS})[ก-๛ ]{{1,24}}(?:{SOFTENERS}|"
        r"ด้วย|ให้|$)",
        rf"(?:ช่วย|ฝาก|รบกวน|โปรด)?(?:เตือน|ทวง|จี้|ตาม|กระตุ้น|สะกิด)(?:งาน)?(?:คนที่|{OFFICES}|งาน|"
        rf"พวก|ทุก|hr|ให้|ที่|{SOFTENERS})(?!ทัน)",
        rf"^(?:ช่วย|ฝาก)?(?:ให้|บอก|แจ้ง|กำชับ)(?:ทาง)?(?:{OFFICES}|{SECTIONS})[ก-๛ ]{{1,30}}?"
        rf"{_REPORTING}(?!เสริม)",
        r"^(?:please )?(?:tell|ask) [a-z ]{2,30} to (?:send|report|answer|reply|submit)\b",
        r"\b(?:remind|nudge|chase|ping|poke)\b",
    ),
    RoundTopic.DECIDE: any_of(
        r"(?:ให้|ถึง)(?:ท่าน)? ?(?:ผอ\.?|ผู้อำนวยการ|ท่าน|ผู้บริหาร)[ก-๛ ]{0,6}(?:ตัดสิน|สั่ง|อนุมัติ|ลงนาม)",
        rf"(?:{SPEAKER})ต้อง[ก-๛]{{1,12}}(?:กับ|ให้|เอง)",
        rf"(?:ต้อง|รอ|ขอ|ให้|อยากให้)(?:{SPEAKER}|ผอ\.?|ผู้อำนวยการ|ท่าน|ผู้บริหาร|เรา|พี่)?(?:ต้อง)?(?:สั่งการ|"
        r"สั่งอะไร|ตัดสินใจ|ลงนาม|อนุมัติ|เซ็น)(?!แล้ว)",
        rf"(?:ต้อง|รอ|ขอ|ให้|อยากให้)(?:{SPEAKER}|ผอ\.?|ผู้อำนวยการ|ท่าน|ผู้บริหาร|พี่)(?:ต้อง)?(?:พิจารณา|ช่วย|"
        r"ทำอะไร|แก้)",
        rf"(?:รอ|ถึง)(?:{SPEAKER}|ท่าน|ผอ)(?:อยู่|ตัดสิน|เซ็น|อนุมัติ|ทำ)?",
        rf"(?:{SPEAKER}|ผอ\.?|ผู้อำนวยการ|ท่าน)(?:ต้อง|ควร)(?:ลงไป)?(?:ช่วย|ทำ|แก้|ปลด|เข้าไป)",
        r"ต้องการ(?:การ)?(?:ตัดสินใจ|สั่งการ)",
        r"ข้อสั่งการ",
        r"\b(?:needs?|require\w*|await\w*|waiting for) (?:my|me|the director'?s?|a|your) ?(?:decision|"
        r"attention|approval|signature|action)?\b",
        r"\bwhat (?:should|do) i (?:decide|sign|approve|do about)\b",
    ),
    RoundTopic.REACH: any_of(
        r"บล็?อ[กค](?!เชน)",
        r"ติดต่อ(?:ใคร)?ไม่ได้",
        r"(?:ไม่มี|ขาด)(?:คน|ผู้)รายงาน",
        r"ยังไม่(?:ได้)?(?:ลงทะเบียน|เข้า(?:มาใน)?(?:บอ[ตท]|ระบบ)|เชื่อม(?:บัญชี|ต่อ)|ผูกบัญชี|รับคำเชิญ)",
        r"\b(?:not|n'?t|yet to) (?:yet )?(?:join|link|register|connect|accept)\w*",
        r"\b(?:blocked|unreachable|can'?t (?:be )?reach\w*|unlinked|not linked)\b",
    ),
    RoundTopic.MISSING: any_of(
        rf"{_WHO}[ก-๛a-z ]{{0,14}}(?:ยัง)?ไม่(?:ได้|ยอม)?{_REPORTING}",
        rf"{_WHO}[ก-๛ ]{{0,10}}(?:ยัง)?(?:ค้าง|เงียบ|ขาด|เหลือ|หาย)",
        rf"(?:ยัง)?(?:ค้าง|ขาด|เหลือ|เงียบ)[ก-๛ ]{{0,12}}{_WHO}",
        rf"(?:ยัง)?ไม่(?:ได้)?{_REPORTING}[ก-๛ ]{{0,14}}{_WHICH}",
        rf"(?:คน|พวก|หน่วย|รายชื่อ)(?:ที่)?(?:ยัง)?(?:ค้าง|ไม่(?:ได้)?){_REPORTING}?",
        rf"(?:ค้าง|ขาด|เหลือ){_REPORTING}",
        r"ร่าง(?:ที่)?(?:รอ|ค้าง)",
        r"\b(?:who|which (?:units?|teams?|departments?)|how many|anyone|anybody)\b.*\b(?:not|n'?t|haven'?t|"
        r"hasn'?t|missing|owes?|owing|outstanding|silent|late to|yet to|still)\b",
        r"\b(?:missing|outstanding|owing) (?:units?|reports?|answers?)\b",
        r"\bstill (?:missing|owe|outstanding)\b",
    ),
    RoundTopic.LATE: any_of(
        rf"{_WHO}[ก-๛ ]{{0,12}}{_REPORTING}?(?:ช้า|ล่าช้า|สาย|เกินเวลา|หลังกำหนด)",
        rf"{_REPORTING}(?:ช้า|ล่าช้า|สาย)[ก-๛ ]{{0,10}}{_WHICH}",
        r"\b(?:who|which)\b.*\blate\b",
    ),
    RoundTopic.STUCK: any_of(
        rf"(?:งาน|แผน|มาตรการ)ติด(?:{YES_NO}|อะไร|ตรงไหน|ขัด)",
        r"(?:เฉพาะ|เอา|ดู)[ก-๛ ]{0,8}(?:ที่)?(?:มีปัญหา|ติดขัด|มีอุปสรรค)",
        r"\b(?:flagged|shortages?|problems?)\b",
        rf"{_THING}?{_WHICH}?[ก-๛ ]{{0,10}}(?:ติดขัด|ติดปัญหา|มีปัญหา|มีอุปสรรค|สะดุด|ติดอยู่|ไปต่อไม่ได้|ชะงัก|"
        rf"ติดหล่ม|ตัน)[ก-๛ ]{{0,24}}(?:{_WHICH}|{YES_NO}|$)",
        rf"(?:ปัญหา|อุปสรรค)(?:หลัก|ของ|ใน|ที่)?[ก-๛ ]{{0,20}}(?:{_WHICH}|คืออะไร)",
        rf"{_WHICH}[ก-๛ ]{{0,8}}(?:ติด(?!ต่อ|ตาม|ป้าย|ประกาศ|ตั้ง)|อุปสรรค|ปัญหา)",
        r"ติด(?:เรื่อง)?(?:อะไร|ตรงไหน|ที่ไหน)",
        rf"{_THING}{_WHICH}[ก-๛ ]{{0,6}}น่า(?:เป็น)?(?:ห่วง|กังวล)",
        r"\b(?:stuck|blocked steps?|obstacles?|bottlenecks?|held up|what(?:'?s| is)? holding)\b",
    ),
    RoundTopic.OVERDUE: any_of(
        r"\bsteps? (?:that are |which are |running )?late\b|\blate steps?\b",
        r"(?:ที่|หัวข้อ|เรื่อง|ตาม)(?:มัน)?(?:ความ)?ช้า",
        r"\brunning behind\b",
        r"(?:ทำ|เสร็จ)ทัน",
        r"(?:เกิน|เลย|พ้น)กำหนด",
        rf"{_THING}[ก-๛ ]{{0,8}}(?:ล่าช้า|ช้ากว่าแผน|ไม่ทัน|หลุดกำหนด|เลท)",
        rf"{_WHICH}[ก-๛ ]{{0,8}}(?:ล่าช้า|ช้ากว่าแผน)",
        r"\b(?:overdue|behind (?:schedule|plan)|past (?:its|their|the) (?:due|deadline)|delayed|slipp\w+)\b",
    ),
    RoundTopic.COMPARED: any_of(
        rf"(?:เทียบ|เปรียบเทียบ|ต่าง|ดีขึ้น|แย่ลง|คืบหน้าขึ้น|เปลี่ยน)[ก-๛ ]{{0,14}}{_PAST}",
        rf"{_PAST}[ก-๛ ]{{0,14}}(?:เทียบ|ต่าง|ดีขึ้น|แย่ลง|เปลี่ยน)",
        rf"\b(?:compared? (?:to|with)|since|vs\.?|versus|than) (?:the )?(?:last|previous) (?:{_ONE}|month)\b",
        r"\bchange[sd]? since\b",
    ),
    RoundTopic.DATES: any_of(
        rf"(?:รอบ|ไตรมาส|ครึ่งปี)(?:หน้า|หลัง|ถัดไป|ต่อไป|นี้|ใหม่)?[ก-๛ ]{{0,16}}(?:เปิด|ปิด|เริ่ม|{ASK_WHEN}|หมด|ครบ|"
        r"สิ้นสุด|กำหนด)",
        rf"(?:เปิด|ปิด|เริ่ม|หมด|ครบ)(?:กำหนด)?(?:รอบ|ไตรมาส|ครึ่งปี|รับรายงาน)[ก-๛ ]{{0,14}}(?:{ASK_WHEN}|วันที่|ยัง)",
        rf"(?:กำหนด|วัน|เดดไลน์|เส้นตาย)(?:ส่ง|รายงาน)[ก-๛ ]{{0,18}}(?:{ASK_WHEN}|วันที่|คือ|$)",
        rf"(?:เตือน|แจ้งเตือน)[ก-๛ ]{{0,14}}(?:{ASK_WHEN}|อีกที|ครั้งต่อไป)",
        rf"ส่งรายงาน[ก-๛ ]{{0,14}}(?:{ASK_WHEN})",
        rf"\b(?:next|this|current) (?:{_ONE}|month|reminder)\b.*\b(?:when|open|close|start|due|go)\w*\b",
        r"\bwhen\b.*\b(?:round|quarter|reports? due|reminder)\b",
    ),
    RoundTopic.DONE: any_of(
        r"เฉพาะ(?:ที่)?เสร็จ",
        (
            rf"{_THING}[ก-๛ ]{{0,8}}(?:{_WHICH})?[ก-๛ ]{{0,8}}(?:แล้ว)?เสร็จ(?!ภายใน|เมื่อ|วัน|เดือน|ตอน)"
            rf"(?:แล้ว|สมบูรณ์|สิ้น|ไป)?[ก-๛ ]{{0,10}}(?:{_WHICH}|ไหม|หรือยัง|$)"
        ),
        rf"เสร็จ(?:แล้ว|ไป(?:แล้ว)?)?(?:{ASK_HOW_MANY}|บ้าง)",
        r"\b(?:which|what|how many)\b.*\b(?:done|completed|finished|complete)\b",
    ),
    RoundTopic.OPEN: any_of(
        r"(?:เอา|ขอ|ดู|เปิด)[ก-๛ ]{0,6}(?:อัน|ข้อ|งาน|พวก)?ที่ยังไม่(?:เสร็จ|เริ่ม|แล้วเสร็จ)",
        rf"{_THING}[ก-๛ ]{{0,8}}{_WHICH}?[ก-๛ ]{{0,6}}ยังไม่(?:ได้)?(?:เริ่ม|ทำ|เสร็จ|คืบ|แล้วเสร็จ|ขยับ|ดำเนินการ)",
        rf"ยังไม่(?:เสร็จ|เริ่ม|คืบ)[ก-๛ ]{{0,10}}{_WHICH}",
        (
            r"\b(?:which|what|how many)\b.*\b(?:not (?:started|done|begun|finished)|in progress|on track|still"
            r" open|unfinished)\b"
        ),
        rf"{_WHICH}[ก-๛ ]{{0,6}}ตามแผน",
    ),
    RoundTopic.SENT: any_of(
        r"ส่งมา(?:แล้ว)?กี่|อัตรา(?:การ)?(?:ส่ง|ตอบ|รายงาน)",
        rf"ได้กี่หน่วย|กี่(?:หน่วย(?:งาน)?|ฝ่าย|คน|ราย)[ก-๛ ]{{0,8}}{_REPORTING}",
        rf"{_OTHERS}[ก-๛ ]{{0,10}}(?:{_REPORTING}|เสร็จ|ครบ|ตอบ|ไปถึง)",
        rf"(?:มี)?ใคร{_REPORTING}(?:เพิ่ม|ใหม่|มา|เข้ามา)",
        rf"(?:ตอนนี้|วันนี้|รอบนี้)?(?:ครบ|ได้)(?:แล้ว)?กี่(?:{OFFICES}|ราย|เจ้า)",
        rf"{_WHO}[ก-๛a-z ]{{0,12}}{_REPORTING}(?:มา|ไป|ครบ|เข้ามา)?(?:แล้ว|บ้าง|ครบ)",
        rf"{_REPORTING}(?:กัน|มา|ไป|เข้ามา)?(?:กัน)?(?:ครบ|กี่|แล้วกี่|หมด|ถึงไหน)",
        rf"(?:ได้รับ|เข้า|มา|ครบ)(?:มา|แล้ว)?(?:{ASK_HOW_MANY})(?:หน่วย|ฉบับ|ราย|ขั้นตอน|ข้อ|%|เปอร์)?",
        rf"(?:{_REPORTING}|{_WHO}|มา|เข้า)[ก-๛ ]{{0,12}}ครบ(?:ทุก(?:{OFFICES}|งาน)?)?(?:แล้ว)?(?:หรือ|"
        rf"รึ)?(?:ยัง|{YES_NO})",
        rf"^ครบ(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|{YES_NO})",
        r"\b(?:who|which units?|how many)\b.*\b(?:reported|answered|sent|submitted|replied|responded|in)\b",
        r"\b(?:is|are) (?:everything|everyone|all(?: units| reports)?) in\b",
        r"\bresponse rate\b",
    ),
    RoundTopic.SUMMARY: any_of(
        r"^(?:ขอ|ช่วย|ทำ|เตรียม|เอา)*สรุป(?:สั้น|ย่อ|ย่นย่อ|(?:หน้า|แผ่น)เดียว|ไว้|เข้าประชุม|สำหรับ(?:ประชุม|ผม|ท่าน))",
        r"\b(?:one[- ]pager|briefing|brief me)\b",
        rf"^(?:ขอ)?สรุป(?:มา|ให้|{SOFTENERS}|ๆ|เลย|$)",
        rf"(?:แต่ละ|ทุก)(?:{OFFICES}|งาน)[ก-๛ ]{{0,14}}(?:ถึงไหน|{ASK_HOW}|คืบ)",
        r"กี่เปอร์เซ็นต์แล้ว[ก-๛ ]{0,8}(?:ทั้ง|รวม|แผน)",
        r"สรุป(?:ผล|ความ|รายงาน|ภาพรวม|สถานะ)?(?:การ)?(?:ติดตาม|ก้าวหน้า|คืบหน้า|ไตรมาส|ครึ่งปี|รอบ|รายไตรมาส|งวด|"
        r"ล่าสุด|ให้|หน่อย|ส่ง)",
        r"(?:ภาพรวม|สถานะ|ความ(?:ก้าว|คืบ)หน้า|ความเคลื่อนไหว)(?:ของ|การ|ล่าสุด)?(?:รอบ|ไตรมาส|ครึ่งปี|แผน|มาตรการ|"
        r"การรายงาน|งาน|ทั้งหมด|โดยรวม|ตอนนี้|เป็น|ถึงไหน|ล่าสุด|ยังไง)",
        rf"(?:แผน|มาตรการ|ทั้งหมด|ภาพรวม|โดยรวม)[ก-๛ ]{{0,10}}(?:เดิน|คืบ|ก้าว|ไป|ทำ)[ก-๛ ]{{0,8}}(?:{ASK_HOW_MANY}|ถึงไหน)",
        r"(?:รอบ|ไตรมาส|ครึ่งปี|แผน|มาตรการ)(?:นี้|แรก|หลัง|ที่ ?\d(?:/\d+)?)?[ก-๛ ]{0,14}(?:เป็น(?:ยัง)?ไง|เป็นอย่างไร|ถึงไหน|"
        r"คืบหน้า|ไปถึง|ก้าวหน้า)",
        r"(?:ผล|สรุป) ?(?:ไตรมาส|รอบ|q) ?(?:ที่)? ?\d",
        r"ส่ง(?:สรุป|รายงาน)(?:ให้|ไป)(?:เลขา|ผม|ท่าน|ดู)",
        r"ขอ(?:ไฟล์|เอกสาร)?(?:สรุป|รายงาน)(?:รอบ|ไตรมาส|ผล|ความ|เป็น|pdf)",
        r"ขอไฟล์ ?(?:pdf|word|excel)",
        rf"\b(?:summar\w+|overview|state|status|progress)\b.*\b(?:{_ONE}|plan|measures?|follow-?up|"
        r"so far|overall|q\d)\b",
        rf"\bhow (?:is|are|far)\b.*\b(?:plan|measures?|{_ONE}|follow-?up|we)\b.*",
        r"\bwhere do we stand\b",
        r"\b(?:short|quick|brief) (?:version|rundown|update)\b|\b(?:rundown|gist)\b",
        rf"\b(?:quarterly|{_ONE}) (?:summary|report|status|results?)\b",
    ),
}
"""Patterns of tidied text by topic, in the order in which they decide."""

_OVERSEEN: Final = {
    RoundTopic.MISSING: any_of(
        r"\bwho (?:do|should|must) i (?:need to |have to )?(?:call|chase|ring|push|talk to|speak to)\b",
        "ต้อง(?:โทร)?(?:ตาม|จี้|ทวง|คุย)(?:กับ)?ใคร",
    ),
    RoundTopic.OPEN: any_of(
        r"\bwhat(?:s| is| are)? (?:still )?(?:left|remain\w*|outstanding|open|unfinished|to do)\b",
        "(?:เหลือ|ค้าง)(?:อะไร|อีก)",
    ),
    RoundTopic.STUCK: any_of(r"\b(?:red|amber|at risk|off track)\b", "(?:สี|ไฟ|เป็น)แดง", "เสี่ยง"),
    RoundTopic.DECIDE: any_of(
        r"\b(?:worr(?:y|ies|ied|ying)|concern\w*|urgent|on fire|need to know|my desk|for me)\b",
        "ด่วน|น่า(?:เป็น)?(?:ห่วง|กังวล)|ต้องรู้|บนโต๊ะ|ถึงมือ",
    ),
    RoundTopic.SUMMARY: any_of(
        r"\bhow (?:is|are) (?:things|everything|it|it all|the (?:plan|round|units?|team)) "
        r"(?:going|coming|looking|doing|moving)\b",
        r"\b(?:on track|in good shape|on schedule)\b",
        r"\b(?:any|the latest) updates?\b|^updates?\b",
        rf"^(?:ตอนนี้|ขณะนี้|วันนี้|รอบนี้|ช่วงนี้|ภาพรวม|โดยรวม|ทุกอย่าง|แผน|งาน|สถานการณ์|{alternation(QUARTERS)}|นี้|\s)*(?:เป็น)?(?:{ASK_HOW}|ไง)"
        rf"(?:บ้าง|มั่ง|แล้ว|\s|{ENDINGS})*$",
    ),
}
"""Patterns of vaguer questions, which are about the follow-up where somebody who oversees it asks."""

OF_UNIT: Final = any_of(
    rf"{_REPORTING}(?:มา|ไป)?ยัง(?!ไม่)",
    rf"{_REPORTING}(?:มา|ไป|ครบ|เข้ามา|รายงาน)?(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|เปล่า|{YES_NO}|แล้ว)",
    r"(?:ถึงไหน|ไปถึงไหน|คืบหน้า|เป็น(?:ยัง)?ไง|เป็นอย่างไร|ความก้าวหน้า|สถานะ|ว่ายังไง|ว่าไง|ตอบว่า|"
    r"รายงานว่า|ติด(?:อะไร|ปัญหา|ขัด|ตรงไหน)|มีปัญหา|เสร็จ(?:แล้ว)?(?:หรือ|รึ)?(?:ยัง|ไหม)|ค้าง|เงียบ)",
    r"\b(?:how (?:is|are|far)|status|progress|report(?:ed)?|answered|sent|stand|doing|stuck|done yet|finished|say)\b",
)
"""Words that ask how a unit or a step stands, once one is named."""

OF_UNIT_OVERSEEN: Final = any_of(
    "ทำไม(?!่)", "ขยับ", "ข่าว", "คืบ", r"\b(?:why|news|word from|updates?|heard? from|keeping|holding)\b"
)
"""Words that ask it where they are somebody's who oversees."""


FOLLOWS: Final = any_of(
    "ส่ง(?!เสริม)", "ตอบ(?!แบบ)", "ยื่น", "รายงาน(?!การ|ประจำ|งบ|ทาง|ผลการ)", "ค้าง", "ครบ(?!เครื่อง)",
    "กำหนด(?!การ)", "รอบ(?!คอบ|ครึ่ง)", "ไตรมาส", "ครึ่งปี(?:แรก|หลัง|ที่แล้ว|ก่อน|นี้)", "(?:คืบ|ก้าว)หน้า",
    "ถึงไหน", "เสร็จ", "(?<!ผู้)ช้า", "ติดขัด", "ติดปัญหา", "อุปสรรค",
    "ปัญหา", "สั่งการ", "ตัดสินใจ", "เงียบ", "ตามแผน", "ทั้งแผน", "แผนนี้", "เตือน", "หลักฐาน", "ขั้นตอน", "มาตรการ",
    "ทำทัน", "ขยายเวลา", OFFICES,
    (
        r"\b(?:steps?|report(?:s|ed)?|overdue|behind|stuck|progress|units?|deadlines?|due|rounds?|"
        r"quarters?|obstacles?|flagged|submitted|sent|finished|done|pending|silent|late)\b"
    ),
)  # fmt: skip
"""Words of following up: somebody who oversees it and asks with one of them means its state, not the catalogue."""

OF_REPORTING: Final = any_of(rf"อัตรา(?:การ)?{_REPORTING}", r"\bresponse rate\b")
"""Words of a share that is that of reports, not a score."""

OF_OTHERS: Final = any_of(_OTHERS)
"""Words for other units than one's own."""


def topic_of(tidied: str, *, overseen: bool = False) -> RoundTopic | None:
    """The topic of the follow-up's state that a tidied message is about; `overseen` by somebody who oversees it."""
    tables = (_TOPICS, _OVERSEEN) if overseen else (_TOPICS,)
    return next((topic for table in tables for topic, words in table.items() if words.search(tidied)), None)
