"""Phrases by which people name an obstacle without a word for it: a lack, a wait, an act that failed, a cause.

They are searched for in the plain view of a text, so that a place in one is a place in the other.
"""

import re
from typing import Final

from domain.language.vocabulary import (
    APOLOGIES,
    APOLOGIES_EN,
    ENDINGS,
    NEGATIONS,
    OFFICES,
    POLITE,
    POLITELY,
    SEVERAL,
    SEVERAL_EN,
    SPEAKER,
    THEY,
)
from domain.reports.status_words import WAIT

TROUBLE: Final = r"(?:ปั[ญน]หา|อุปส(?:รรค|รค|ัก|ัค)|ข้อติดขัด|ข้อขัดข้อง|ข้อจำกัด)"
_START: Final = r"(?:^|(?<=[\s,;.()]))"
_JOINT: Final = (
    r"(?:แต่(?:ว่า)?|และ|ทั้งนี้|ปัจจุบัน|ขณะนี้|ตอนนี้|เพราะ|เนื่องจาก|ด้วย|ก็|ยัง|"
    r"คง|เพียงแต่|เหตุ(?:ผล)?คือ)*\s*"
)
_MEANS: Final = (
    r"(?:งบ|เงิน|คน|บุคลากร|เจ้าหน้าที่|อัตรากำลัง|เวลา|วิทยากร|ผู้(?:รับผิดชอบ|รับจ้าง|"
    r"เชี่ยวชาญ|ปฏิบัติ|เสนอราคา|ยื่น|มีความรู้|ดูแล)|อุปกรณ์|เครื่อง|ระบบ|"
    r"สถานที่|พื้นที่|ข้อมูล|ความร่วมมือ|ความรู้|ใครว่าง|ทุน|วัสดุ|รถ|ห้อง|ช่าง|ทีม|"
    r"ครู|หมอ|แพทย์|พยาบาล|นักออกแบบ)"
)
_OWN_WORK: Final = (
    r"(?:ดำเนินการ|ดำเนินงาน|จัด|ทำ|เผยแพร่|สรุป|เริ่ม|ประชุม|อบรม|ส่ง|พิมพ์|เข้าเล่ม|"
    r"วิเคราะห์|แจก|รายงาน|ประกาศ)"
)
_STICK: Final = (
    r"ติด(?!ที่[ก-๛]{1,24}แล้ว|ครบ|ทุก|เรียบร้อย|เสร็จ|แล้ว|ตั้ง|ตาม|ต่อ|ประกาศ|ป้าย|โปสเตอร์|บอร์ด|แผ่น|สติ|แสดง|ไว้|คิว|แอร์|กล้อง|"
    r"ประชาสัมพันธ์|ขัด(?:$|[\s.,!]|นะ|ค|จ))"
)
_OTHERS: Final = (
    rf"(?:{_MEANS}|{OFFICES}|บริษัท|ร้าน|โรงพิมพ์|ส่วนกลาง|กรม|กระทรวง|จังหวัด|อำเภอ|เทศบาล|คลัง|พัสดุ|"
    r"ผู้|ผอ\.?|หัวหน้า|ท่าน|เลขา|"
    r"กรรมการ|คณะ|บอร์ด|คู่สัญญา|ต้นสังกัด|เจ้าของ|เวนเดอร์|ซัพพลายเออร์|เซิร์ฟเวอร์|เว็บ|เน็ต|"
    r"vendor|supplier|server)"
)
"""People and means that a step may wait for."""
APOLOGY: Final = re.compile(rf"(?:{APOLOGIES})[^\s,;.(]*|\b(?:{APOLOGIES_EN}) (?:for|about|that)\b[^,;.\n]*")
"""A clause by which somebody excuses themselves: what they excuse holds nothing up."""
NOT_YET: Final = re.compile(
    r"(?:^|"
    rf"(?<=[\s,;.(]))[^\s,;.]{{0,16}}?{_OTHERS}\s?[^\s,;.]{{0,30}}?(?<!แล้ว)(?<!ค่ะ)(?<!ครับ)(?<!คะ)\s{{0,2}}(?<!ที่)(?:ก็)?ยัง(?:{NEGATIONS})(?:ได้|มี|"
    r"ค่อย|ยอม)?(?!เริ่ม|ลงมือ|ดำเนิน|ทำ(?!ให้)|มีปัญหา|มีอุปสรรค|ติด)(?=[ก-ฮเ-ไ])"
    r"|(?:^|(?<=[\s,;.(]))(?!ตอนนี้|ขณะนี้|ปัจจุบัน|แต่|เรา|ก็|ที่|ยัง|เวลา|ทำ|"
    rf"ดำเนิน)[^\s,;.]{{2,30}}?(?<!แล้ว)(?<!ค่ะ)(?<!ครับ)(?<!คะ)\s{{0,2}}(?<!ที่)ยัง(?:{NEGATIONS})(?:ได้|มี|ยอม)?(?:\s?(?:reply|respond|approve|confirm|sign|answer|comment)|โอน|ผ่าน|"
    r"อนุมัติ|ว่าง|เคาะ|จัดสรร|ตอบ|"
    r"มา(?!ก)|ลง(?!มือ|พื้นที่|เว็บ|ข้อมูล|นาม|เพจ|รายละเอียด)|ถึง(?!กำหนด|เวลา|คิว|ช่วง|รอบ|ไตรมาส|ครึ่ง)|ออก|"
    r"เข้า(?!เล่ม|ใจ)|คืน)"
    rf"|(?:^|(?<=[\s,;.(]))(?!เรา|{SPEAKER}|ทำ)[^\s,;.]{{2,24}}?(?<!แล้ว)ยัง(?:มา|ส่ง(?:มา|ของ)?|เข้า(?:มา)?|ได้(?:รับ|มา)?|โอน|ตอบ)"
    rf"(?:กัน)?(?:{NEGATIONS})(?:ครบ|ถึง|หมด|พอ)"
)
"""Others who have not yet done their part."""
IMPOSSIBLE: Final = re.compile(
    r"(?:^|(?<=[\s,;.(]))(?!(?:ยัง)?(?:ทำ|ดำเนินการ|ดำเนินงาน)(?:ต่อ)?ไม่)[^\s,;.]{2,60}?(?<!ยัง)(?<!ก็)ไม่ได้"
    rf"(?=$|[\s.,;)]|เลย|สัก|มา(?:\s|\d|{SEVERAL}|หลาย|ตั้งแต่)|อีก|ทั้ง|หลาย|จน|เพราะ|แล้ว|{ENDINGS})"
    r"|(?:^|(?<=[\s,;.(]))(?:ยัง)?หา[^\s,;.]{0,30}?ไม่(?:เจอ|พบ)"
)
"""An act that failed (`เข้าระบบไม่ได้`), other than a bare "could not do it", which is a status."""
FAILED_EN: Final = re.compile(
    r"(?:^|(?<=[.,;:(]\s)|(?<=\n)|(?<=\bbut )|(?<=\bso )|(?<=\band )|(?<=\bbecause )|(?<=\bsince ))(?!(?:we|i|"
    r"it)\b)(?:(?!\b(?:because|but|so|and|since)\b)[^.,;:\n]){1,60}?\s"
    r"(?:ran out of|(?:is |are |was |were )?out of (?:paper|stock|office|ink|toner|budget|money|funds|order|"
    r"materials?|service|action)|"
    r"quit\b|quoted (?:double|twice|too)\b|(?:is |are |was )?on (?:\w+ )?leave\b|(?:is |are |was )?unavailable|"
    r"(?:is |are )?not available|resigned|"
    r"fell (?:ill|sick)|(?:is|are) (?:ill|sick)|"
    r"(?:is|are|was|were|went) down\b|broke(?:n)?(?: down)?\b|crashed|withdrew|pulled out|"
    r"(?:has|have|had|did)(?:n't| not) (?:yet )?(?:been )?(?:replied|responded|approved|signed|arrived|paid|"
    r"released|transferred|delivered|confirmed|"
    r"returned|answered|sent|come|reply|respond|approve|sign|arrive)|"
    r"(?:still )?not (?:yet )?(?:been )?(?:approved|signed|released|transferred|delivered|paid|arrived)|"
    r"too (?:few|busy)\b)"
)
"""Others, or means, that failed, in English."""
SHORT: Final = (
    r"(?:ไม่(?:ค่อย)?(?:เพียง)?พอ|ไม่ทัน(?!สมัย)|ไม่ว่าง|ไม่ตอบ|ไม่ให้ความร่วมมือ|"
    r"ไม่ร่วมมือ|ไม่มา|(?:มา|ได้|ส่ง|อนุมัติ|(?<=[ก-๛])ตอบ|โอน|จัดสรร|ทำงาน)"
    rf"[^\s,;.]{{0,12}}?(?<!เ)ช้า(?!{APOLOGIES})"
    r"|ล่าช้า|ขัดข้อง|เสีย(?:หาย)?(?=$|"
    r"\s)|(?<!เ)ล่ม|ลา(?:ออก|คลอด|บวช|ป่วย|กิจ|พัก)|(?:ถูก|โดน)(?:ตัด|โอน|ยกเลิก|ดึง|ยืม|ระงับ|ตีกลับ|โยก|"
    r"แฮก)|ทิ้งงาน|หนีงาน|น้อยเกินไป|หลุดบ่อย|พัง|ล้นมือ|(?<=[ก-๛])(?:ชำรุด|เพี้ยน|สูญหาย|ตกหล่น)(?!\s*\d)|ไม่ตรงกัน|"
    r"บานปลาย|ไม่ไหว|ไม่มีใคร(?!ติด)|เงียบ(?=มาก|หาย|ไป|กริบ|เลย|สนิท|$)|หมดอายุ|ไม่ยอม|ไม่ชัดเจน|ไม่ลงตัว|(?<!ผู้)(?<!คน)ป่วย|กักตัว|ติดโควิด)"
)
_LACK_EN: Final = (
    r"(?:lack(?:ing|s|ed)?\b(?: of)?|shortage of|short of|short[- ]staffed|understaffed|"
    r"not enough|insufficient|waiting (?:for|on)|awaiting|held up (?:by|on|at)|"
    r"(?:stuck|blocked|stalled)\s+(?:by|on|at|because|due|with|in|waiting)\b|bc\b|delayed (?:by|"
    r"because|due)|because\b|due to\b|owing to\b|cannot\b|can[’']t\b|unable to\b|"
    r""
    r"no (?!problem|obstacle|issue|blocker|challenge|difficult|trouble|complaint|"
    r"change|delay|progress|gift|smok|fee\b|cost|corrupt|brib|objection|comment|question|error|damage|loss|"
    r"one\b|longer|further|doubt|\.|\d|need)[a-z]+|"
    r"(?:there (?:is|are) |we have |have |has )(?:an? |some )?(?:problem|issue|difficult|"
    r"obstacle|challenge)\w*)"
)
HARD: Final = re.compile(
    rf"{_START}{_JOINT}(?:(?:มี|พบ|เจอ|ประสบ|เกิด){TROUBLE}|{TROUBLE}|(?<!ไม่)ขาด(?!ทุน|"
    rf"ไม่ได้|ว่า)(?:แคลน)?|ไม่มี{_MEANS}|{_STICK}|(?:ข้อ)?ติดขัด(?:อยู่)?(?:ที่|ตรง|"
    rf"เรื่อง|ด้าน|ใน|เนื่อง|เพราะ|กับ))"
    rf"|แต่(?:ยัง)?(?:ขาด(?!ทุน)|ติด(?!ตั้ง|ตาม|ต่อ)|ไม่มี{_MEANS}|มี{TROUBLE}|(?:ก็)?ยัง(?:คง)?มี(?!การ|ผล|คุณภาพ|ประโยชน์|สิทธิ)(?=\s?[ก-ฮเ-ไa-z]))"
    rf"|(?:^|(?<=[\s,;.(]))(?:but |and |however,? )?(?:we (?:are |have )|it is |it's |"
    rf"we're |still |currently )*{_LACK_EN}"
)
SOFT: Final = re.compile(
    rf"{_START}{_JOINT}{WAIT}(?!\s*{_OWN_WORK})|(?:แต่(?:ยัง)?|(?<=[ก-๛])){WAIT}(?!\s*{_OWN_WORK})|"
    rf"(?:แต่)?(?:ด้วย)?(?:เพราะ|เนื่องจาก|เนื่องด้วย|สืบเนื่อง)|ด้วย(?:สา)?เหตุ(?!ผล|นี้)|จนกว่า(?:จะ)?"
)
"""Waiting, and a cause: an obstacle only of what is not completed."""
REASON: Final = re.compile(
    rf"^(?:stuck|blocked|stalled|on hold|suspended|delayed|(?:ยัง)?ติดขัด(?:{ENDINGS})*)"
    rf"(?:\s*[:,;.-]\s+|\s*:|(?<=[ก-๛])\s+)(?!{POLITELY}[\s.!]*$)(?=\S)",
    re.MULTILINE,
)
"""A status of being stuck, before its reason."""
SETBACK: Final = re.compile(
    r"^(?:ยัง|โดน|ถูก|ต้อง|ขอ|เลย|งาน(?:นี้)?|กิจกรรม)*(?:เลื่อน|ติด\s?ๆ\s?ขัด\s?ๆ|ชะงัก|สะดุด|พับ)"
    r"(?:อีก|ออก|ไป|แล้ว|ก่อน|อยู่|มา|ไว้|โครงการ|ไม่มีกำหนด|(?:ไตรมาส|เดือน|ปี|สัปดาห์|อาทิตย์)(?:หน้า|นี้|ถัดไป))*"
    rf"{POLITELY}[ \t]+(?!{_OWN_WORK}|วัน|เป็น|และ|โดย|ตาม|จะ|คาด|ไม่มี|ไม่ติด|\d)(?=\S)",
    re.MULTILINE,
)
"""Words that something was put off or holds, before their reason."""
_NOT_DONE: Final = (
    r"(?:ยัง(?:ทำ|ดำเนินการ|เริ่ม|ไป)(?:ต่อ)?ไม่ได้|"
    rf"(?:(?:งาน|ข้อ|เรื่อง|อัน)?นี้)?(?:ยัง)?(?:{NEGATIONS})(?:ได้)?(?:เริ่ม|ทำ|แตะ|ดำเนินการ|ลงมือ|จับ|ขยับ))"
    r"(?:เลย|อะไร|สักอย่าง|ต่อ)*"
)
_NO_REASON: Final = (
    rf"(?!{POLITELY}[\s.!]*$)(?!{_OWN_WORK}|กำลัง|อยู่ระหว่าง|ได้|ร้อยละ|วัน|เป็น|และ|โดย|ตาม|จะ|คาด|"
    r"ไม่มี(?:ปัญหา|อุปสรรค)|ไม่ติด|แต่|กำหนด|แผน|ขอ|เดี๋ยว|ไว้|น่าจะ|ตอนนี้|ถึง|ไตรมาส|รอบ|\d|[a-z])"
)
"""Behind it no reason, but a plan, other work or nothing."""
UNBEGUN: Final = re.compile(
    rf"(?:^|(?<=\s)){_NOT_DONE}{POLITELY}[ \t]+(?:5{{3,}}\+?[ \t]+)?{_NO_REASON}(?=\S)"
    r"|^(?:we |i )?(?:have |has )?(?:not|n't|haven't|hasn't)[^.;:,\n]{1,30}?"
    r"\b(?:started|begun|kicked off|off|touched)\b[^.;:,\n]{0,12}[.;:,–-]\s+"
    r"(?!we\b|will|plan|expect|but|starting|scheduled|due\b|it\b|so\b)(?=\S)",
    re.MULTILINE,
)
"""Words that nothing was begun, before the reason."""
RESUMES: Final = re.compile(
    r"\s*(?:https?:|www\.|(?:แต่|และ|ส่วน|ขณะนี้|ปัจจุบัน|ตอนนี้|ได้|ก็)*\s*(?:กำลัง|"
    r"อยู่ระหว่าง|ทำ(?:ไป|ได้|แล้ว)|ดำเนินการ(?:ไป|ได้|แล้ว)|คืบหน้า|ความคืบหน้า|"
    r"ผลงาน|ผลการดำเนิน|แล้วเสร็จ|(?:ส่วน|ตัว)?(?:งาน|ข้อนี้|เรื่องนี้)?(?:เสร็จ|เรียบร้อย)|จัดทำ|ร้อยละ|"
    r"\d+(?:\.\d+)?\s*(?:%|เปอร์)|คาดว่า|จะ)"
    rf"|(?!ไม่|ยัง)\S*(?<!ยังไม่)แล้ว(?=[\s.]|$|{ENDINGS})|"
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )(?<!be )"
    rf"(?<!not )(?<!get )(?:done|finished|completed)\b|in progress|ขอบคุณ|{POLITE})"
)
_NOT_NOTICES: Final = r"(?:(?!ป้าย|โปสเตอร์|แผ่น|ประกาศ|คู่มือ|สติก|รูป|แบบฟอร์ม|คิวอาร์|qr|ไม่|กล้อง|เครื่อง)[^\s,;.])"
UNRECEIVED: Final = re.compile(
    rf"(?:^|(?<=[\s,;.(])|(?<=แต่)|(?<=เพราะ))ยัง(?:{NEGATIONS})ได้"
    r"(?:รับ(?!ผิดชอบ|ทราบ|การ(?:แก้|ดำเนิน))(?=[^\s,;.]{3})|(?=(?:จัดสรร)?(?:งบ|เงิน|คน(?!ละ)|บุคลากร|ของ(?!เรา)|เครื่อง)))"
)
"""Words for what others have not yet given."""
HELD_BY: Final = re.compile(
    rf"(?:^|(?<=[\s,;.(])){_NOT_NOTICES}{{1,30}}?(?<!ไม่)(?<!ไม่ได้)(?<!มี)(?<!ไร)"
    r"ติด(?:ปัญหา|อุปสรรค|คิว(?!อาร์)|เรื่อง|ภารกิจ|โควิด|น้ำท่วม|ฝน|ประชุม|ลิขสิทธิ์|ระเบียบ|กฎหมาย|งบ|เงิน|พรบ|"
    r"พ\.ร\.บ|"
    r"ที่(?!\s*(?:ทุก|หน้า|ผนัง|บอร์ด|ชั้น|ประตู|ลิฟ|เว็บ|เพจ|บันได|กำแพง|ห้อง|เสา|\d+\s*%)))"
)
"""A part of the work, or people, that something holds: `ที่เหลือติดปัญหาการเดินทาง`."""
_SLOWED: Final = (
    rf"(?:ยัง(?!คง)[^\s]{{0,16}}?(?:{NEGATIONS})|ไม่(?!มีปัญหา|มีอุปสรรค|ติด|ต้อง|มีอะไร|ได้ติด|ขัด|น่า)|มิ(?:ได้|อาจ|"
    r"สามารถ)|ล่าช้า|ช้า|หยุด|เลื่อน|ชะลอ|ชะงัก|"
    r"พัก|ค้าง|ดอง|พับ|ยกเลิก|งด|ทำได้(?:แค่|น้อย|ช้า|ไม่)|ต้อง(?:เลื่อน|รอ|หยุด|พัก|ยกเลิก|ชะลอ|งด|เริ่มใหม่|"
    r"ทำใหม่|แก้ใหม่|จัดใหม่)|"
    r"ถอย|สะดุด|ได้(?:แค่|น้อย)|น้อยลง|คืบหน้าช้า)"
)
EFFECT: Final = re.compile(
    rf"(?:(?:ก็)?เลย(?:ก็)?|จึง(?:ทำให้)?|ทำให้|ส่งผลให้|เป็นเหตุให้|มีผลให้)(?:(?<!เลย)[^\s,;]{{0,30}}?)?{_SLOWED}"
    rf"|(?<=[\s,;])(?:ก็)?เลย(?:ก็)?[^\s,;]{{1,20}}?ไม่(?:ได้|ทัน|ไหว|ออก)"
)
"""The work slowed or stopped by the words before."""
AMOUNT: Final = re.compile(r"(?:ละ|ปรับ|งบ|เงิน|ตัด|ลด|เหลือ|แค่|เพียง|กว่า|อีก|ถึง|ขาด)\s*$")
"""Words that a number behind them belongs to, so that it resumes nothing."""
WITHIN: Final = re.compile(rf"(?<=[ก-๛])(?:ซึ่ง|เพราะ|แต่|คือ)(?:ว่า)?(?=[^\s,;.]{{1,40}}?{SHORT})")
"""A joint within unbroken words, before what falls short."""
USED_UP: Final = re.compile(
    r"(?:^|(?<=[\s,;.(])|(?<=ไม่ได้))(?:แต่|เพราะ|และ|ตอนนี้|พอดี|ช่วงนี้|ไตรมาสนี้|เดือนนี้)*(?:"
    r"(?:งบ|เงิน|กระดาษ|หมึก|วัสดุ|โควตา|โควต้า|สต๊อก|สต็อก|เวลา)[^\s,;.]{0,30}?(?:\s?\d[^\s]*\s?)?(?:หมด|"
    r"เกลี้ยง)(?!เวลา|แรง)|"
    r"หมด(?:งบ|เงิน|เวลา|สัญญา)|"
    r"(?:คน|ทีม|น้อง|ผู้รับผิดชอบ|เจ้าหน้าที่|ทุกคน|บุคลากร|กำลังคน)[^\s,;.]{0,20}?(?:ไปช่วย|ไปอยู่|ไปทำ|ถูกย้าย|"
    r"โดนย้าย|ย้ายไป|"
    r"ติดภารกิจ|ติดงาน|ติดราชการ|น้อย(?!กว่า|ลงกว่า)|"
    r"จำกัด|ไม่ครบ|ไม่ค่อย[^\s]|ลาหมด|หายไป|เปลี่ยนบ่อย)|"
    r"[^\s,;.\d]{0,10}คนน้อย|(?:งาน|โครงการ|ภารกิจ)(?:อื่น|ประจำ|ด่วน|หลัก|แทรก|ล้น|เข้า|ชน|"
    r"เยอะ)[^\s,;.]{0,12}?(?:ทับ|แทรก|ล้น|ชน|เยอะ|เข้า|รุม|กองอยู่)|"
    r"[^\s,;.]{0,30}?ไม่มี(?:ใคร|ผู้|คน)(?:มา)?(?:ยื่น|เสนอ|สมัคร|รับ|สนใจ|เข้าร่วม|ดูแล|ทำ|ช่วย|ว่าง)|(?:ตำแหน่ง|"
    r"อัตรา)(?:ยัง)?ว่าง|(?:ไฟล์|ข้อมูล|เอกสาร|ต้นฉบับ|เครื่อง|ลิงก์|ลิงค์|ระบบ|รถ|อุปกรณ์|จอ|"
    r"เว็บ)[^\s,;.]{0,12}?(?:หาย(?!ไข)|เสีย(?!สละ|ค่า)|พัง|รวน|หลุด|ไม่ขึ้น)|"
    r"(?:ระเบียบ|กฎหมาย|แบบฟอร์ม|นโยบาย|เกณฑ์|สเปก|สเปค|ราคา)[^\s,;.]{0,10}?(?:เปลี่ยน(?!แล้ว)|ขึ้น)|"
    r"(?:โดน|ถูก)(?:ตัด|หั่น|ลด|ดึง|ยืม|เรียก)[^\s,;.]{0,12}|งาน(?:ล้น|ชน|แทรก|รุม)|ยังไม่มีเวลา|ไม่มีเวลา|"
    r"(?:ฝน|พายุ|น้ำ)(?:ตก|ท่วม|เข้า|หนัก|กระหน่ำ)|ไฟ(?:ดับ|ตก|ไหม้)|ไฟฟ้าดับ|เน็ต(?:หลุด|ล่ม|ช้า)|"
    r"โควิด(?:ระบาด|รอบ|ทำ|มา)|(?:ช่วง|สถานการณ์)(?:การแพร่ระบาด|โควิด))"
)
"""Means that are used up, people who are elsewhere, weather."""
BUT_HARDLY: Final = re.compile(
    r"แต่(?!ง|ละ|เดิม)(?:ว่า)?(?!ไม่มีปัญหา)[^\s,;.]{1,30}?(?:ไม่ค่อย|ไม่สนใจ|เพี้ยน|ผิด(?:พลาด|สี|แบบ|สเปก|สเปค)|"
    r"เสีย|พัง|ตก(?:หล่น|ขบวน)|หาย|หลุด|ขัดแย้ง|ไม่ตรง|ไม่ครบ|ไม่ชัด|ไม่เข้าใจ|ไม่ให้|ไม่สะดวก|ไม่ลงรอย|"
    r"ไม่เห็นด้วย|ไม่รู้เรื่อง|วุ่นวาย|สับสน|ร้องเรียน|(?:น้อย|ช้า|ต่ำ|แพง|ลำบาก|ยาก)(?:มาก|เกิน|เหลือเกิน|จัง|อยู่))"
)
"""A "but" before what goes badly."""
REFUSED: Final = re.compile(
    rf"(?:^|(?<=[\s,;.(]))[^\s,;.]{{0,10}}?{_OTHERS}[^\s,;.]{{0,20}}?(?<!ยัง)(?:{NEGATIONS})(?:ยอม|ได้|ค่อย)?(?:เซ็น|"
    rf"ลงนาม|ตอบ|อนุมัติ|เห็นชอบ|ส่ง|โอน|มา(?:$|[\s]|สัก|เลย|ตาม)|"
    r"รับ(?!ผิดชอบ|ทราบ)|เคาะ|ให้(?!$)|ร่วม|ผ่าน|กลับ|แก้)"
    rf"|(?:^|(?<=[\s,;.(]))(?:{THEY}|[^\s,;.]{{0,10}}?{_OTHERS}[^\s,;.]{{0,16}}?)(?:ขอ(?:เลื่อน|ขยาย|ยกเลิก|ถอน|"
    rf"ขึ้นราคา)|"
    r"ให้(?:รื้อ|แก้|ทำใหม่|ชะลอ|หยุด|เลื่อน|พัก|รอ|ยกเลิก)|ย้าย(?:ไป|ออก)|เปลี่ยน(?:คน|ใจ|ตัว|แบบ)|บอกว่า(?:ไม่|"
    r"ยังไม่|ติด|ต้องรอ))"
)
"""Others who do not do their part."""
OTHERS_EN: Final = re.compile(
    r"(?:^|(?<=[.,;:(]\s)|(?<=- )|(?<=\n)|(?<=\bbut )|(?<=\bso )|(?<=\band )|(?<=\bbecause )|(?<=\bsince )|"
    r"(?<=\bas ))(?:the |our |their )?(?:"
    r"(?:[a-z]+ ){0,2}(?:vendor|supplier|contractor|printer|printers|legal|finance|ministry|treasury|hq|"
    r"headquarters|director|province|"
    r"committee|board|partner|consultant|agency|office|department|unit|photographer|translator|designer|officer|"
    r"offices|"
    r"departments|units|others|speaker|trainer|procurement)s? (?:[a-z]+ ){0,2}?(?:(?:has|have|had|is|are|did|does|"
    r"do)(?:n't| not)|won't|will not|refus(?:es|ed)|(?:is|are|was|were) (?:very |too |running |still )?(?:late|slow|"
    r"behind|delayed|busy|away|"
    r"sick|overseas))\b"
    r"|(?:(?!we\b|i\b|it\b|this\b)[a-z]+ ){1,5}(?:has|have|had|is|are|was|were)(?:n't|"
    r" not) (?:yet )?(?:been )?(?:budgeted|funded|"
    r"allocated|assigned|hired|appointed|procured|granted|cleared|agreed|provided|authori[sz]ed|available|enough|"
    r"working)"
    r"|(?:[a-z]+ ){0,3}(?:approval|opinion|sign-?off|signature|clearance|confirmation|budget|funds?|funding|decision|"
    r"permission|quotation|quote|response|reply|replies|feedback|ruling|permit)s? (?:is |are |still )*(?:pending|"
    r"late|delayed|overdue|outstanding|frozen|cut|"
    r"on hold)"
    r"|[^.,;:\n%-]{0,50}?(?:on [a-z]+ duty|(?:is|are|was|were|been|got) (?:diverted|seconded|reassigned|redeployed|"
    r"pulled (?:away|off|onto|into))|slow to (?:reply|respond|answer)|went (?:bust|bankrupt)|(?:maternity|sick|"
    r"annual|long) leave|"
    r"not (?:replying|responding|answering)|(?:is|are|was|were) (?:swamped|overloaded|overworked|understaffed|"
    r"short of)|"
    r"(?:budget|money|funds?|funding) (?:is |was |has been |have been |were )?(?:cut|frozen|gone|withdrawn|used up|"
    r"all spent|exhausted)|"
    r"(?:just|only|still) needs? (?:the |a |an |his |her |our )?(?:[a-z']+ ){0,3}(?:signature|approval|sign-?off|stamp|"
    r"decision|budget|quote|reply|confirmation|clearance)|"
    r"keeps? (?:crashing|breaking|failing|postponing)|fell through|"
    r"(?:went|gone|going|is|are) (?:silent|quiet|dark|missing|awol)\b|unresponsive|"
    r"(?:is |are |was |were )?(?:still |stuck |sitting |stranded |parked )+(?:with|at|in|on) "
    r"(?!us\b|me\b|it\b|track|time)|"
    r"(?:quota|stock|paper|ink|storage|space) (?:is |"
    r"was |has )?(?:been )?(?:used up|exhausted|full|gone)|"
    r"(?:upload|server|system|website|network|link|printer|scanner)s? (?:is |are |was |keeps )?(?:failing|failed|"
    r"broken|down|slow)|"
    r"(?:law|rule|regulation|policy|scope|spec|price|form)s? (?:has |have |was |were |been )*(?:changed|gone up)|"
    rf"(?:only )?(?:{SEVERAL_EN}|1|2) (?:person|people|staff|officers?) (?:is |are )?(?:doing|for|to|handling|covering|"
    r"left)|backed out|"
    r"(?:flood|storm|rain|outbreak|covid|lockdown|strike)(?:s|ed|ing)? (?:has |have )?(?:delayed|stopped|slowed|"
    r"held|hit|closed|made|kept|washed)))"
)
"""Others who hold the work up, in English."""
