"""Whether a message tells of wrongdoing (a person, an act), and so must be pointed to the channels and forgotten.

The bot is no complaint box: erring here costs a wrong answer, missing one keeps words that must not be kept. So an act
with a sign of a real case (a person, a time, a sum, a plea) is enough – unless it asks for a score or for permission.
"""

import re
from typing import Final


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts))


_PERSON: Final = _any(
    "หัวหน้า", "เจ้านาย", "ผู้บังคับบัญชา", "ผู้จัดการ", "ผู้อำนวยการ", r"ผอ\.?", "รองผอ", "เพื่อนร่วมงาน", "พี่ที่", "พี่คน", "น้องที่",
    "คนหนึ่ง", "คนนึง", "พนักงานเอา", "แผนกเรา", "ทีมเรา", "ฝ่ายเรา", r"\bdriver\b",
    r"\bthe (?:unit|section) head\b", r"\bhead of\b", "คนขับรถ", "คนที่แผนก", "คนในแผนก", "คนในฝ่าย",
    "คนในทีม", "เจ้าหน้าที่(?:คน|ฝ่าย|ที่|ของ|พัสดุ|การเงิน|เรียก|รับ|ขอ)", "กรรมการ", "ผู้รับเหมา", "นาย[ก-ฮเแโไใ]", "นางสาว",
    "คุณ[ก-ฮเแโไใ]", "พนักงาน(?:คน|ขับ|ฝ่าย|ที่)", "มีคน", "บางคน", "เลขา", "ฝ่าย(?:พัสดุ|บัญชี|จัดซื้อ|การเงิน|บุคคล)",
    r"\b(?:my|our|the|a) (?:boss|manager|supervisor|colleague|coworker|co-worker|director|head|"
    r"officer|team ?lead|accountant|staff member)\b", r"\bsomeone\b", r"\bsomebody\b", r"\bmr\b", r"\bms\b",
    r"\bmrs\b",
    r"\bkhun\b", r"\b(?:he|she|they)\b", r"\b(?:guy|lady|woman|man) (?:in|from|at)\b", r"\bofficers?\b",
    r"\bstaff\b", r"\bcommittee\b",
)  # fmt: skip
_ACT: Final = _any(
    "(?:เอา|นำ|ขน|หยิบ|แอบ).{0,40}(?:ไปใช้|กลับบ้าน|ที่บ้าน|ไปขาย|ไปให้|ไปรับ|ไปส่ง|ไปเที่ยว|ไปเป็นของ|"
    "ไปจำนำ|กลับไป|ไปซ่อม)", "ใช้รถ.{0,25}(?:ไปส่ง|ไปรับ|ไปเที่ยว|ส่วนตัว|ต่างจังหวัด)", "ขโมย", "ยักยอก", "ฮุบ",
    "รับ(?:เงิน|สินบน|ใต้โต๊ะ|ซอง|ของขวัญ|กระเช้า|ค่าคอม|ส่วย|ทอง)", "เรียก(?:รับ|เงิน|เก็บ|สินบน|ค่า)", "ขอเงิน", "เงินทอน",
    "ใต้โต๊ะ", "ยัดเงิน", "จ่ายเงินให้", "ให้เงิน", "หักหัวคิว", "กินหัวคิว", "รีดไถ", "ไถเงิน", "กินเปอร์เซ็น",
    "เบิก.{0,30}(?:เท็จ|ปลอม|เกิน|ทั้งที่|ทั้งๆ|ไม่ได้|ไม่จริง|แต่)", "ปลอม(?:ลายเซ็น|เอกสาร|ใบ|บิล)",
    "(?:ใบเสร็จ|บิล|เอกสาร|ลายเซ็น)ปลอม", "ฮั้ว", "ล[็๊]?[อ][กค]สเป[กค]", "ล็อกงาน",
    "เอื้อ.{0,20}(?:บริษัท|ญาติ|เจ้า|พวก|ประโยชน์)",
    "จ้างบริษัท.{0,20}(?:เมีย|สามี|ญาติ|ตัวเอง|แฟน|ลูก|พี่|น้อง)",
    "(?:บริษัท|ร้าน).{0,12}ของ(?:เมีย|สามี|ญาติ|ภรรยา|ตัวเอง|แฟน|ลูก|หลาน|พี่ชาย|น้อง)", "ซื้อตำแหน่ง", "ขายตำแหน่ง",
    "จ่าย.{0,20}เลื่อน(?:ขั้น|ตำแหน่ง)", "ฝาก(?:ลูก|หลาน|ญาติ)", "รับ(?:ลูก|หลาน|ญาติ|แฟน).{0,15}เข้า",
    "สั่ง(?:ให้)?.{0,25}(?:ส่วนตัว|ซักผ้า|ล้างรถ|ซื้อข้าว|รับลูก|ส่งลูก|ไปบ้าน|เซ็น|แก้ตัวเลข|ปลอม|ผิด|ที่บ้าน)",
    "ให้.{0,15}(?:ไปรับลูก|ไปส่งลูก|ล้างรถ|ไปจ่ายตลาด|ซักผ้า)", "โกง", "ทุจริต", "คอร์?รัป", "ลวนลาม", "คุกคาม", "ข่มขู่",
    "กลั่นแกล้ง",
    "ลงเวลาแทน", "ตอกบัตร", "สแกนนิ้วแทน", "ลงชื่อแทน", "เซ็นชื่อแทน", "เซ็นรับ.{0,20}(?:ทั้งที่|ไม่ครบ)",
    "ตรวจรับ.{0,30}(?:ทั้งที่|ไม่ครบ|ยังไม่)", "กินข้าวฟรี", "แก้(?:ไข)?(?:คะแนน|ราคา|ตัวเลข|เอกสาร)", "ทำลายเอกสาร", "ขู่",
    r"\b(?:took|takes|taking|accept(?:ed|s|ing)?|receiv(?:ed|es|ing)|got|demand(?:ed|s|ing)?|"
    r"asked for|asks for|pocket(?:ed|s|ing)?|paid|pays|offer(?:ed|s|ing)?).{0,40}(?:brib|money|"
    r"cash|kickback|envelope|baht|thb|commission|gift|home|percent|cut)",
    r"\bsteal", r"\bstole", r"\bembezzl", r"\bfak(?:e|es|ed|ing)\b", r"\bforg(?:e|ed|es|ing)\b", r"\brigg",
    r"\bbrib(?:e|es|ed|ing)\b", r"\bfraud", r"\bfalsif", r"\bkickback", r"\bharass", r"\bthreaten",
    r"\bcorrupt\b",
    r"\bus(?:es|ed|ing) (?:the |our |an? )?(?:office|official|company|government|"
    r"agency)\b.{0,30}\b(?:car|van|vehicle|laptop|camera|money|printer)",
    r"\b(?:hired?|gave|giv(?:es|ing)|award(?:ed|s)?) .{0,40}(?:wife|husband|brother|sister|"
    r"cousin|nephew|relative|friend|own company)",
    r"\btook .{0,40}home", r"\bclaim(?:s|ed|ing)? .{0,30}(?:never|not|didn|false|fake|overtime)",
    r"\b(?:makes?|made|making|forc\w+|order\w*) (?:me|us|his|her|staff|"
    r"people).{0,40}(?:personal|kids?|errand|laundry|sign|wrong|illegal|house|child)",
)  # fmt: skip
_CASE: Final = _any(
    r"^(?:he|she|they) (?!get|have|can|do )\w+", "ทุกวัน", "ทุกเย็น", "ทุกเดือน",
    "ทุกอาทิตย์", "ทุกสัปดาห์", "ประจำเลย", "ตลอดเลย", "บ่อย", "เมื่อวาน", "เมื่อเช้า", "เมื่อคืน",
    "เมื่อวันที่", "เมื่อเดือน", "เมื่ออาทิตย์", "เมื่อสัปดาห์", "อาทิตย์ก่อน", "อาทิตย์ที่แล้ว", "เดือนก่อน", "เดือนที่แล้ว", "สัปดาห์ที่แล้ว",
    "วันนี้", "วันก่อน",
    "คนหนึ่ง", "คนนึง", "ชื่อ", "ทะเบียน", "บาท", r"\d ?(?:แสน|หมื่น|พัน|ล้าน)",
    "(?:สอง|สาม|สี่|ห้า|หลาย|เป็น)(?:แสน|หมื่น|พัน|ล้าน)", "ช่วย(?:จัดการ|ตรวจสอบ|ดำเนินการ|ด้วย|ที|สอบ)", "จัดการให้",
    "อยากแจ้ง", "ขอแจ้ง", "แจ้งว่า", "ขอร้องเรียน", "อยากร้องเรียน", "ร้องเรียนว่า", "ผมเห็น", "หนูเห็น", "ดิฉันเห็น", "ฉันเห็น",
    "เห็นกับตา", "เห็นพี่", "เห็นหัวหน้า", "เห็นเจ้าหน้าที่", "มีคลิป", "มีหลักฐาน",
    "ให้(?:ผม|หนู|ดิฉัน)", "(?:ของ|กับ|จาก|ขู่|แกล้ง|สั่ง|บังคับ|ลวนลาม)(?:ผม|หนู|ดิฉัน|เรา)(?!ผ่าน)",
    "เลย(?:ค่ะ|ครับ|คะ|อะ|อ่ะ|$)", "อีกแล้ว", "จับได้", "แอบ", "รู้มาว่า", "สงสัยว่า", "นาย[ก-ฮเแโไใ]", "คุณ[ก-ฮเแโไใ]",
    "พี่(?:ที่|คน|ใน|ฝ่าย)", "น้องที่", "เพื่อนร่วมงาน",
    r"\byesterday\b", r"\blast (?:week|month|night|year|friday|monday)",
    r"\bevery (?:day|week|month|weekend|evening)", r"\btoday\b",
    r"\bi (?:saw|know|found|witnessed|think|suspect|heard|caught|want to report|have (?:proof|"
    r"evidence))\b", r"\b(?:my|our) (?:boss|manager|supervisor|colleague|coworker|co-worker|director|head|team)",
    r"\bbaht\b", r"\d{3,}", r"\bnamed\b", r"\bplease (?:do|investigate|check|help|look|act)",
    r"\bmr\b|\bms\b|\bmrs\b|\bkhun\b", r"\b(?:he|she) (?:is|has|was|took|keeps|always)\b",
    r"\bsomeone (?:in|from|at|is)\b", r"\bkeeps?\b",
)  # fmt: skip
_ASKS: Final = _any(
    "คะแน[นณ]", "คแนน", "แต้ม", "กี่เปอร์", r"\bscor", r"\brat(?:ed?|ing)\b", "เกรด", "ตัวชี้วัด", r"\bindicator",
    "ได้(?:ไหม|มั้ย|มัย|มั๊ย|ไม๊|หรือเปล่า|หรือไม่|รึเปล่า|ป่าว|ปะ|ป่ะ)(?!.*ช่วย)",
    r"^(?:can|may|am|is it|should|do|does|how often|how much|are there|were|are)\b", r"\bcan (?:i|we)\b",
    r"\bshould (?:i|we)\b", "มากน้อยเพียงใด", "แค่ไหน", "ใครรับผิดชอบ", "มาตรการ", "นโยบาย", "แนวปฏิบัติ",
)  # fmt: skip


def tells_of_wrongdoing(text: str) -> bool:
    """Whether a tidied message tells of a person's act rather than asks about the subject."""
    if not _ACT.search(text) or _ASKS.search(text):
        return False
    person, case = bool(_PERSON.search(text)), bool(_CASE.search(text))
    return (case and (person or len(text) >= 25)) or (person and len(text) >= 40)


_QUESTION: Final = _any(
    "ไหม", "มั้ย", "มั๊ย", "ไม๊", "มัย", "หรือไม่", "หรือเปล่า", "รึเปล่า", "ปะ$", "ป่ะ$", "แค่ไหน", "เพียงใด", "เท่าไ", "กี่",
    "อะไร", "ยังไง", "อย่างไร", "ทำไง", "ใคร", "ไหน", "เมื่อไ", "คือ", "อยาก(?:ดู|รู้|ทราบ|ได้|ยืม|ขอ)",
    "ขอ(?:ดู|ทราบ|ยืม|ใช้|คะแนน)",
    r"\?", r"^(?:do|does|did|is|are|can|could|may|how|what|which|who|where|when|has|have|should|were|"
    r"was|would|will|any)\b",
    r"\b(?:what|how|which|where|when|whether|score|policy|rules?|measure|guideline|plan|report)\b", "นโยบาย",
    "มาตรการ", "แนวปฏิบัติ", "แผน(?!ก)", "รายงาน", "ประกาศ", "ช่องทาง",
)  # fmt: skip
_TELLING: Final = _any(
    "ทั้งที่", "ทั้งๆ", "ทุก(?:วัน|เดือน|ปี|ครั้ง|เย็น|เช้า|งาน|อาทิตย์|สัปดาห์)", "ตลอด", "บังคับ", "เพิ่ง", "แล้วค่อย", "ให้ตัวเอง",
    "ของตัวเอง", r"\b(?:for his|for her|for their|himself|herself|keeps?|always|again)\b",
    r"\b(?:his|her) (?:own|friends?|nephew|wife|family|house|kids?)\b",
)  # fmt: skip


def sounds_like_telling(text: str) -> bool:
    """Whether a message that asks nothing speaks of a person and a case; to be used beside what it is near to."""
    if _ASKS.search(text) or _QUESTION.search(text):
        return False
    case = bool(_CASE.search(text) or _TELLING.search(text))
    return case and (bool(_PERSON.search(text)) or len(text) >= 30)
