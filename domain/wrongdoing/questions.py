"""Words of a question about wrongdoing, as against an accusation of it: asking, looking something up, whom to tell.

Patterns match tidied text (`domain.language.normalise`).
"""

from typing import Final

from domain.language.vocabulary import (
    ASK_HOW,
    ASK_WHICH,
    AUXILIARIES,
    HOW_MUCH,
    QUESTION_OPENERS,
    QUESTION_WORDS,
    SCORES,
    SO_FAR,
    SOFTENERS,
    SPEAKER,
    WH_WORDS,
    YES_NO,
    YES_NO_SHORT,
    alternation,
    any_of,
)

WHOM: Final = any_of(
    "(?:แจ้ง|ร้องเรียน|ร้องทุกข์|บอก|ฟ้อง|แฉ|รายงาน|ปรึกษา|ติดต่อ)(?:กับ|ต่อ|ไปที่|ได้|ไป)*\\s*(?:ใคร|ที่ไหน|"
    "ที่ใด|ทางไหน|ทางใด|หน่วยไหน)",
    r"\b(?:who|whom) (?:do|can|should|could|must) (?:i|we) (?:tell|report|inform|notify|contact|go|talk|speak)\b",
    r"\bwhere (?:do|can|should|could|must) (?:i|we) (?:report|tell|complain)\b",
)  # fmt: skip
"""Questions for the place to report to."""

WISHES: Final = any_of(
    rf"^(?:(?:{SPEAKER}|เรา|พี่)\s*)?(?:มีเรื่อง\s*)?(?:อยาก|ต้องการ|ประสงค์|ขอ)(?:อนุญาต|จะ|ขอ|แจ้ง|ยื่น|ส่ง|เรื่อง|\s)*"
    "(?:ร้องเรียน(?!น)|ร้องทุกข์|แจ้งเบาะแส|ฟ้อง|แฉ)(?!ได้ไหม|หรือ|กี่)",
    r"\b(?:want|wish|need|like|going) to (?:complain|blow the whistle|(?:make|file|lodge) (?:a|my) complaint)\b",
)  # fmt: skip
"""Wishes to report something, whatever it is about."""

LOOKS_UP: Final = any_of(
    SCORES, r"\brat(?:ed?|ing)\b", "ตัวชี้วัด", r"\bindicator", "มากน้อยเพียงใด", "แค่ไหน", "ใครรับผิดชอบ", "มาตรการ",
    "นโยบาย", "แนวปฏิบัติ", "ข้อไหน", "ประเด็น", "ผลการประเมิน", "รายงาน(?:ติดตาม|การ(?!ประชุม)|ผล)", "หลักเกณฑ์",
    "ผลสำรวจ(?=เรื่อง|ข้อ)", r"\bwhich item\b", r"\bprocedure\b", r"\bdeadline\b", r"\b(?:ita|iit|eit|oit)\b",
    "จริยธรรม", "คุณธรรม", "คู่มือ", "ขึ้นเว็บ", "ลงเว็บ", r"\bcode of\b", r"\bon the web\b",
    r"^(?:give|show|tell) me\b", "ให้หา",
)  # fmt: skip
"""Words that only somebody who searches for information uses."""

ASKS: Final = any_of(
    YES_NO, SO_FAR, QUESTION_WORDS, HOW_MUCH, "มัย(?![ก-๛])", "ป่าว", "ปะ$", "ป่ะ$",
    "ทำไง", "ไหน", "เมื่อไ", "คือ", "อยาก(?:ดู|รู้|ทราบ|ได้|ยืม|ขอ|โหลด)", "ขอ(?:ดู|ทราบ|ยืม|ใช้|คะแนน|ไฟล์)",
    r"^(?:ถ้า|หาก|กรณี|สมมติ|เวลา)", "ทางใด", "ที่ใด", "ไม่เกิน", r"\?",
    r", (?:is|are|can|may|does) (?:that|it|this|i|we)\b",
    rf"^(?:{alternation(QUESTION_OPENERS, AUXILIARIES, WH_WORDS)}|am|could|would|will|any|if|whether)\b",
    r"\bcan (?:i|we)\b", r"\bshould (?:i|we)\b", r"\b(?:may|can|could) i\b",
    r"^(?:จะยืม|จะขอ|ขอยืม|สรุป|ช่วยสรุป|ถามเรื่อง)",
    r"\b(?:what|how|which|where|whether|policy|rules?|measures?|guidelines?|plan)\b", r"\bwho do i\b", "แผน(?!ก)",
    "ประกาศ", "ช่องทาง", "ขั้นตอน", "วิธี", "โทษของ", "ข้อห้าม", "แนวทาง", "^(?:การ(?!เงิน)|เรื่อง)", "แนว",
    "ผล(?:เป็น|ว่า)ไง", "ข้อนี้", "(?:ได้|เลย)มะ$", "บอกชื่อ", "(?:ราย|ขอ)ชื่อ",
    f"(?:ได้|ผ่าน|มี|ผิด|ใช่|ป่ะ|ต้อง[ก-๛]{{1,16}})(?:{YES_NO_SHORT})", "ว่า(?:ยัง)?ไง", "มีกฎ", "รองบ๊วย",
    "(?:ปะ|ได้)หรือ", r"\bdo (?:i|we)\b", r"\bam i\b", "^(?:ขอ)?(?:ที่อยู่|เบอ(?!(?:ร์)?(?:มือ|โทร))|สายตรง)",
    r"\b(?:what|how|where|who)s\b", "ไผ", "ใช้ไง", "(?:ทำ|กิน)ไร", "(?:ตก|ได้)หรือ", "(?:ข้อ|จุด|อัน|ตัว|หมวด)ไร",
    r", who\b", "(?:ข้อ|หมวด|ตัวชี้วัด|อันดับ)[ก-๛ ]{0,14}(?:สุด|ท้าย|แรก)",
)  # fmt: skip
"""Words that mark a question."""

NO_QUESTION: Final = any_of(
    rf"(?<=[ก-๛])(?<!ขอ)(?<!อยาก)(?<!ช่วย)(?<!จะ)(?<!รบกวน)(?:ถาม|บอก)(?!{SOFTENERS}|มา)[ก-๛ ]{{0,24}}?ว่า[ก-๛]{{0,24}}?"
    rf"(?:{ASK_WHICH}|ใคร|{ASK_HOW})[ก-๛]*", "(?:ยัง)?ไงไม่รู้",
    r"^if (?:you|we|i) (?:complain|ask|speak|refuse|say)\w*(?! .*\?)",
    r"\basked (?:where|why|who|what|how)\b",
    "รู้(?:กัน|อยู่|ตัว)?(?:แล้ว)?ว่าใคร",
    "ไม่(?:เห็น)?มีใคร(?:ว่าอะไร)?", "ไม่รู้จะ.{0,8}ใคร", "ใครก็ไม่รู้", "ไปไหนไม่รู้", "ใครไม่", "ไม่ได้อะไร",
    "ทำอะไรได้บ้าง", "ทำไมไม่มี", f"รู้(?:{YES_NO}|ป่าว)ว่า", "ปกติไหม", "มีใครทำอะไร", "ใคร(?:เอา|ได้)ไป", "ห้ามใคร",
    "(?:บอก|ขู่|พูด)ว่า(?:ถ้า|หาก|อยาก).{0,24}", "คะแนน(?:สัมภาษณ์|สอบ|ภาษา|สูง)", "ให้คะแนน(?:ประเมิน)?",
    "อันดับ(?:หนึ่ง|1)", "ไม่รู้(?:ว่า)?(?:ใคร|ไป|ยังไง)", "ถ้าใคร", "ใครให้ต่ำ", "รู้ว่า(?:เป็น)?ใคร(?=$| )",
    "(?:ไม่|ห้าม)[ก-๛]{0,10}ใคร", "ใบขอ", "(?:ขาย|เอา|ใส่|มี)รายชื่อ", "^เรื่อง(?=ร้องเรียน)",
    "รายชื่อ(?=ผี|ปลอม|ซ้ำ)", "มันยังไงกัน", "(?:ก่อน|หลัง)(?:วัน)?ประกาศ", "^(?:เอ่อ )?คือ",
    "คือ(?=คนที่|บริษัท|คนขับ|ร้าน|เจ้า|ญาติ|ลูก|เมีย|น้อง|หัวหน้า|สิ่ง|คนเดียว)", "^เวลา(?=จะ)", "^(?:ถ้า|หาก)ไม่",
    "^เรื่องนี้", "อะไร(?:สัก|เลย)", "ประกาศราคากลาง", "บอกราคา", "แผนที่", "(?:ใส่|ช่วย|ดัน|กด|แก้)คะแนน",
    "คะแนน(?=น้อง|พี่)", "ทำผลประเมิน", "ใคร(?=พูด|ขัด|ค้าน|ไม่|ทัก|สงสัย|ร้องเรียน.{0,20}(?:โดน|จะ|ย้าย))",
    "^เวลา(?=มีคน|จะ|ใคร)", "ขอยืมเงิน", "คิวบริษัทไหน", r"\b(?:interview|exam) scores?\b", "รายงานราคา", "แผนก",
    "ไม่เกี่ยว", f"(?:ว่า|ถาม)[ก-๛]{{2,24}}(?:{YES_NO})(?= [ก-๛])", "ใครจะไม่(?:คิด|สงสัย)", "ได้ไงไม่รู้", "ไม่มีใคร",
    "ไม่ต้อง(?:ประกาศ|ประกวด|สอบราคา|ประมูล)", "ใคร(?: ?ๆ| )? ?ก็", "ลูก(?:ใคร|ท่านไหน)",
    "(?:อยากได้|อยากดู)(?=.{0,16}(?:ต้อง|ก็|จ่าย))",
    "(?:เข้าบ้าน|ของ|ไป(?:อยู่|ถึง))ใคร(?=$| |ไม่)", f"ไม่(?:ทำ|พูด|เห็นมี|ได้ฝึก|ได้ทำ)[ก-๛]{{0,8}}(?:{ASK_WHICH})",
    "ผู้ตรวจ[ก-๛]{0,8}ขอดู", "(?:นัก|คน|ทีม)ตรวจสอบขอดู", r"\bdepends on how\b",
    r"^if (?:you|we|anyone) (?:complain|speak|ask|refuse|object|say)\w*(?=.*\b(?:you|they|we) (?:end|get|lose|will|"
    r"ll))",
    "ใครอยากได้(?=.{0,30}(?:ต้อง|ให้)จ่าย)", f"ไม่เคย[ก-๛]{{0,24}}(?:ใคร|{ASK_WHICH})",
    "(?:ขอดู|ขอ|ถาม|ทวง)(?=[ก-๛]{0,24}(?:ทีไร|ทุกครั้ง|ทุกที))",
)  # fmt: skip
"""Words of a question in phrases that ask nothing."""

SUPPOSED: Final = any_of(
    "^(?:ถ้า|หาก|กรณี|สมมติ)(?!ไม่)", r"^(?:if|suppose|in case)\b",
)  # fmt: skip
"""Beginnings of a question about what only might be."""

PLAINLY: Final = any_of(
    YES_NO, SO_FAR, HOW_MUCH, "กี่", "เมื่อไ", f"(?:{ASK_HOW}|ทำไง)",
    "อะไร(?:บ้าง|$| |ดี)", f"(?:ที่|ข้อ|ตัว|อัน|หน่วย|ทาง|หน้า|เรื่อง|แบบ)(?:{ASK_WHICH})", "ต้อง[ก-๛]{0,12}ใคร",
    "ใคร(?:รับ|ดู|เป็น|บ้าง|ได้บ้าง|คือ|ต้อง)", "ขอ(?:ดู|ทราบ|คะแนน|ไฟล์|ลิงก์)", "อยาก(?:ดู|รู้|ทราบ|ได้ไฟล์|โหลด)",
    "ช่องทาง", "คืออะไร", "แค่ไหน", "เพียงใด", "ไงบ้าง", rf"(?:{YES_NO_SHORT})(?![ก-๛])", r"\?",
    r"\b(?:what|how|which|where|whether|policy|rules?)\b",
    rf"^(?:{alternation(QUESTION_OPENERS, AUXILIARIES, WH_WORDS)}|am|could|would|will|any|if|whether)\b",
    r"\b(?:can|should|may|do|could|am) i\b", "^(?:การ(?!เงิน)|ถ้า(?!ไม่)|หาก(?!ไม่)|กรณี|สมมติ)", "โทษของ", "วิธี",
    "ขั้นตอน", "ได้(?:มะ|หรือ)", "สรุป",
)  # fmt: skip
"""Words of a question that can hardly stand in a statement."""
