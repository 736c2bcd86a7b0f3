"""Words that mark an accusation of wrongdoing: the person, the source, the case, and wrongs called by their name.

Patterns match tidied text (`domain.language.normalise`). None of them names anything of one agency.
"""

from typing import Final

from domain.language.vocabulary import (
    DAYS,
    DAYS_EN,
    ENDINGS,
    MAGNITUDES,
    OFFICES,
    ONE,
    POLITE,
    SEVERAL,
    SPEAKER,
    THEY,
    YES_NO,
    any_of,
    either,
)

PERSON: Final = any_of(
    "หัวหน้า", r"(?<![ก-๛])หน\.", "เจ้านาย", "ผู้บังคับบัญชา", "ผู้จัดการ", "ผู้อำนวยการ", r"ผอ\.?",
    "ท่าน(?:รอง|ผอ|ประธาน|หนึ่ง|นั้น|ให้|เอา)", "รองผอ", "รองท่าน", "เพื่อนร่วมงาน",
    f"(?:พี่|น้อง|ป้า|ลุง)(?:ที่|คน|ใน|{OFFICES}|เขา|แก|หัวหน้า|เลี้ยง|ฝึกงาน|แม่บ้าน)", "(?<![ก-๛])พี่[ก-ฮเแโไใ]",
    "แม่บ้าน", "ยาม(?![ก-๛])", "รปภ", "ลูกน้อง",
    f"คน(?:{ONE}|นี้|นั้น|ขับ|คุม|ถือ|สนิท|ที่(?:แผนก|คุม|ถือ|ขโมย|โกง)|ใน(?:{OFFICES}|ทีม|สำนัก(?!งาน)))",
    f"(?:{OFFICES}|ทีม)เรา", f"(?<!ภู)(?:{THEY})(?!ใหญ่)", "(?<!น้ำ)(?<!ลูก)มัน(?=เอา|โกง|รับ|ขาย|แอบ|ทำ)",
    "พวก(?:มัน|เขา|นี้|พ้อง|ตัวเอง)", "เจ้าหน้าที่(?:คน|ฝ่าย|ที่|ของ|พัสดุ|การเงิน|จัดซื้อ|บัญชี|เรียก|รับ|ขอ)",
    r"จนท\.?", r"ขรก\.?", "กรรมการ", "ประธาน", "ผู้บริหาร", "ผู้ช่วย", "ผู้รับเหมา", "ผู้รับจ้าง",
    "พนักงาน(?:คน|ขับ|ฝ่าย|ที่|เอา)", "มีคน", "บางคน", f"(?:ที่นี่|(?:{OFFICES}|องค์กร)นี้)", "เลขา",
    "ฝ่าย(?:พัสดุ|บัญชี|จัดซื้อ|การเงิน|บุคคล)", "(?<![ก-๛])นาย[ก-ฮเแโไใ]", "(?<![ก-๛])นาง(?:สาว)?[ก-ฮเแโไใ]",
    "(?<![ก-๛])คุณ[ก-ฮเแโไใ]", "แผนก(?:พัสดุ|บัญชี|จัดซื้อ|การเงิน|บุคคล)",
    r"\b(?:my|our|the|a|an|another|that|this|unit|section) (?:\w+ )?(?:boss|manager|supervisor|"
    r"colleague|coworker|co-worker|director|head|"
    r"officer|team ?lead|accountant|staff member|driver|vendor|supplier|contractor|lady|guy|clerk|chief)s?\b",
    r"\bsome(?:one|body)\b", r"\b(?:mr|ms|mrs|khun)\b", r"\b(?:he|she|they)\b", r"\b(?:his|her)\b",
    r"\b(?:guy|lady|woman|man) (?:in|from|at)\b", r"\bofficers?\b", r"\bstaff\b", r"\bcommittee\b",
    r"^(?:boss|team ?lead|manager|director|vendor|supplier)\b", r"\bhead of\b",
)  # fmt: skip
"""Words for somebody in particular, or a body of people who act."""

PEOPLE: Final = any_of(
    "คน(?!ละ)", "(?<![ก-๛])(?:แก|ท่าน|เจ้าตัว|ใครๆ|ใคร|ผู้ใหญ่)",
    f"(?:^|\\s|ว่า|ให้|กับ|ของ|จาก)(?:แก|ท่าน|{THEY}|เธอ|มัน)(?![ก-ฮ]{{2}})", "พี่", "น้อง", "ลูกจ้าง", "ช่าง",
    "ลูกค้า", "บริษัท", "ร้าน", "ผู้(?:ขาย|ตรวจ|รับ|จ้าง|ใหญ่|ชนะ|สมัคร|ดูแล|มาติดต่อ)", "พนักงาน", "เจ้าหน้าที่",
    rf"(?:^|\s|ชื่อ|ของ|ให้){either(SPEAKER, 'เรา')}", f"กัน(?:หมด|{POLITE}|เอง|$)", "เจ้าเดียว|เจ้าประจำ", "คู่ค้า",
    "เด็ก",
    r"\b(?:i|me|we|us|he|him|she|they|them|nobody|everyone|people|guys?|company|firm|shop|bidder|vendor|supplier|"
    r"contractor|staff|boss|chief|manager|deputy|director|head|secretary|member|officer|colleague|team|owner|"
    r"exhibitor|guard)s?\b",
)  # fmt: skip
"""Words for anybody at all: enough in a statement that is about nothing in the catalogue."""

_NOT_OWN: Final = "".join(
    f"(?<!{kin})" for kin in ["อา", "น้า", "ลุง", "ป้า", "พ่อ", "แม่", "ชาย", "สาว", "ลูก", "แฟน", "บ้าน", "รถ"]
)
"""Words before `ของ` by which it is the writer's own family, house or car."""

FIRST_HAND: Final = any_of(
    "อยาก(?:แจ้ง(?!ปัญหา)|ร้องเรียน|เล่า|ฟ้อง)(?!.{0,12}(?:ที่ไหน|ทางไหน|ใคร|ยังไง|เบอร์|ต้อง|ช่องทาง))",
    f"ขอ(?:แจ้ง|ร้องเรียน)(?:เรื่อง|ว่า|{POLITE}|เบาะแส)", "แจ้งว่า",
    "(?<!รับเรื่อง)(?<!มีเรื่อง)(?<!^เรื่อง)(?<!รับข้อ)(?<!มีการ)ร้องเรียน(?:ว่า|ครับ |ค่ะ )", "ขอความเป็นธรรม",
    "ฝากเรื่อง", "มีเรื่องอยาก", f"{either(SPEAKER, 'ฉัน', 'เรา')}(?:ได้)?(?:เห็น|เจอ|ได้ยิน|รู้มา|อยู่ในเหตุ)",
    "เห็น(?:กับตา|พี่|หัวหน้า|เจ้าหน้าที่|คน|ว่ามี|อยู่)", "ได้ยินมา", "รู้มาว่า", f"รู้(?:{YES_NO}|ป่าว)ว่า",
    "(?:สงสัย|จับได้)ว่า", f"มี(?:คลิป|หลักฐาน|แชท|รูป)(?!.*(?:{YES_NO}|อะไร))", "เป็นหลักฐาน",
    f"{either(SPEAKER, 'เรา', 'น้อง', 'พี่', 'ป้า', 'แม่บ้าน', 'ลูกจ้าง')}[ก-๛]{{0,8}}(?:โดน|ถูก)",
    "(?:^|\\s)โดน(?:หัวหน้า|ผอ|พี่|เจ้านาย|สั่ง|บังคับ|แกล้ง|กลั่น)",
    f"(?:{_NOT_OWN}ของ|กับ|จาก|ขู่|แกล้ง|สั่ง|บังคับ|ให้|ใช้){either(SPEAKER, 'พวกเรา', 'เรา')}(?!ผ่าน|ต้อง)",
    "ช่วย(?:จัดการ|ตรวจสอบ|ดำเนินการ|สอบสวน|เหลือ|ดูหน่อย)", "จัดการให้", "ทำไม(?:ไม่มีใคร|ถึงปล่อย|ปล่อย)",
    "ไม่เห็นมีใคร", "ไม่มีใคร(?:ว่า|กล้า|พูด|ทำ|จัดการ)", "ปกติไหม", "สุดจะทน", "ทนไม่ไหว", "ไม่สบายใจ",
    r"\bi (?:\w+ )?(?:saw|know|found|witnessed|think|suspect|heard|caught|want to (?:report|tell)|have (?:proof|"
    r"evidence|screenshots|photos)|was (?:told|forced|asked|made))\b",
    r"\b(?:asked|told|made|makes|forced|forces|threatened|sends?|sending|touched) (?:me|us)\b",
    r"\bwe (?:were|are) (?:forced|told|made)\b", r"\bplease (?:do|investigate|check|help|look|act)", r"\bneed help\b",
    r"\b(?:my|our) (?:own )?(?:boss|manager|supervisor|colleague|coworker|director|head|team|driver|section head)\b",
)  # fmt: skip
"""Words of knowing it oneself, of suffering it, and of pleading for action."""

CASE: Final = any_of(
    r"^(?:he|she|they) (?!get|have|can|do )\w+", f"ทุก(?:วัน|เดือน|ปี|ครั้ง|เย็น|เช้า|งาน|{DAYS}|สัปดาห์|คน)",
    "ประจำเลย", "ตลอด", "บ่อย", "เมื่อ(?:วาน|เช้า|คืน|กี้|วันที่|เดือน|อาทิตย์|สัปดาห์)",
    "(?:อาทิตย์|เดือน|สัปดาห์|วัน|ปี)(?:ก่อน|ที่แล้ว|นี้)", "ครั้งนั้น", f"(?:{SEVERAL}|หลาย)(?:ปี|เดือน)",
    "ชื่อ(?!เรื่อง)", "ทะเบียน", "บาท", rf"\d ?(?:{MAGNITUDES})",
    f"(?:{SEVERAL}|ละ|หลาย|เป็น)(?:{MAGNITUDES}|ลัง)", "ให้ที", f"เลย(?:{ENDINGS}|$)",
    "อีกแล้ว", "แอบ", "เพิ่ง", "แล้วก็", "แล้วค่อย", "แล้วยัง", "ชัด(?:ๆ|\\s|$)", "กันทั้ง", "ทั้งที่", "ทั้งๆ",
    "บังคับ", "(?:ให้|ของ|รถ)(?:ตัวเอง|ตนเอง)", "นาย[ก-ฮเแโไใ]", "คุณ[ก-ฮเแโไใ]", "พี่(?:ที่|คน|ใน|ฝ่าย)",
    "เพื่อนร่วมงาน", f"คน(?:{ONE})", "แน่นอน", "จริงๆ|จริง $", r"\byesterday\b",
    rf"\blast (?:week|month|night|year|{DAYS_EN})", r"\bsince\b",
    r"\bevery (?:\w+ )?(?:day|week|month|weekend|evening|project|contract\w*|year)", r"\btoday\b", r"\bat night\b",
    r"\bbaht\b", r"\d{3,}", r"\bnamed\b", r"\b(?:mr|ms|mrs|khun)\b",
    r"\b(?:he|she) (?:is|has|was|took|keeps|always)\b", r"\bsome(?:one|body) (?:in|from|at|is|leaked)\b",
    r"\bkeeps?\b", r"\balways\b", r"\bagain\b", r"\b(?:himself|herself|themselves)\b",
    r"\b(?:for )?(?:his|her|their) (?:own|friends?|nephew|wife|family|house|kids?|cousin|brother\w*|mba)\b",
    r"\b(?:they|we)(?:re)\b",
)  # fmt: skip
"""Signs of one real case: a time, a sum, how often, a name."""

NAMED: Final = any_of(
    "(?<!ไม่)(?<!ร้าน)ขาย(?:คิว|ตำแหน่ง|เตียง|ใบ(?:อนุญาต|รับรอง|ขับขี่)|สัญชาติ|โควตา|โควต้า|เกรด|วุฒิ|ที่นั่งเรียน)",
    r"\b(?:sells?|selling|sold) (?:\w+ )?(?:slots?|posts?|positions?|grades|permits?|"
    r"licen[cs]es|certificates?|appointments?|places)\b",
    "ขโมย", "ยักยอก", "ส่วย(?!น้ำ)", "อาบอบนวด", "ขาย(?:ข้อ)?สอบ", "ไม่จ่ายก็ไม่",
    "จ่าย(?:เงิน)?ให้(?:เลื่อน|ลัด)คิว", "เปิดบัญชีรับเงิน", "บัญชีม้า",
    f"เอา(?:ผลงาน|งาน)(?:{SPEAKER}|เรา|ลูกน้อง|คนอื่น).{{0,10}}ชื่อ", r"\bsecond (?:cash |set of )?books?\b",
    r"\buse my (?:bank )?account\b", "ฮุบ", "ฮั้ว", "หัวคิว", "เงินทอน", "ใต้โต๊ะ", "ยัดเงิน", "รีดไถ", "ไถเงิน",
    "(?:กิน|รับ)(?:เปอร์เซ็น|ค่าคอม|สินบน|ส่วย|ซอง)", "ล[็๊]?[อ][กค]สเป[กค]", "ล็อก(?:งาน|ผล)",
    "ปลอม(?:ลายเซ็น|เอกสาร|ใบ|บิล|มา)", "(?:ใบเสร็จ|บิล|เอกสาร|ลายเซ็น|นิ้ว)ปลอม", "แบ่งซื้อแบ่งจ้าง", "น้ำร้อนน้ำชา",
    "ไม่ชอบมาพากล", "ลวนลาม", "จับไม้จับมือ", "ลามก", "แตะเนื้อต้องตัว", "ข่มขู่", "กลั่นแกล้ง", "แกล้งกัน",
    "เข้ากระเป๋า", "ปิดปาก", "(?:ซื้อ|ขาย)ตำแหน่ง", "วิ่งเต้น", "เส้นใหญ่", "เรียก(?:รับ|เงิน|เก็บเงิน|สินบน)",
    "ทำลายเอกสาร", "รายชื่อผี", "(?:เป็น|ทำ)เท็จ", "เขียนบิล", "เงินเข้าบัญชี(?:หัวหน้า|ตัวเอง|ส่วนตัว|เขา|แก)",
    r"\bsteal", r"\bstole", r"\bembezzl", r"\bfak(?:e|es|ed|ing)\b", r"\bforg(?:e|ed|es|ing)\b", r"\brigg",
    r"\bkickback", r"\bfalsif", r"\bbackdat", r"\bfraud", r"\bharass", r"\bthreaten", r"\bbull(?:y|ied|ying)\b",
    r"\bpocket(?:ed|s|ing)\b", r"\bmade up by\b", r"\bdirty messages?\b", r"\btouch(?:ed|es|ing) (?:me|us|her|him)\b",
    r"\bleaked\b",
    r"\b(?:took|takes|taking|accept(?:ed|s|ing)?|paid|pays|offer(?:ed|s|ing)?|demand(?:ed|s|ing)?|ask(?:ed|ing|"
    r"s) for) (?:an? )?(?:bribe|kickback|cut|percentage|envelope)",
)  # fmt: skip
"""Acts that are wrong whoever commits them."""

TOPIC: Final = any_of(
    "ทุจริต", "โกง", "คอร์?รัป", "สินบน", "เด็กฝาก", "คุกคาม", "ฝาก(?:ลูก|หลาน|ญาติ)", "ขู่",
    r"\bbrib(?:e|es|ed|ing)\b", r"\bcorrupt",
)  # fmt: skip
"""Wrongs people also just ask about: they need more beside them."""
