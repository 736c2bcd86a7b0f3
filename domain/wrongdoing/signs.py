"""Words that mark an accusation of wrongdoing: the person, the act, the source; and the words of a question.

Patterns match tidied text (`domain.language.normalise`). None of them names anything of one agency.
"""

from typing import Final

from domain.language.vocabulary import (
    AUXILIARIES,
    HOW_MUCH,
    QUESTION_OPENERS,
    QUESTION_WORDS,
    SCORES,
    SPEAKER,
    WH_WORDS,
    YES_NO,
    YES_NO_AS_TYPED,
    alternation,
    any_of,
    either,
)

PERSON: Final = any_of(
    "หัวหน้า", r"(?<![ก-๛])หน\.", "เจ้านาย", "ผู้บังคับบัญชา", "ผู้จัดการ", "ผู้อำนวยการ", r"ผอ\.?",
    "ท่าน(?:รอง|ผอ|ประธาน|หนึ่ง|นั้น|ให้|เอา)", "รองผอ", "รองท่าน", "เพื่อนร่วมงาน",
    "(?:พี่|น้อง|ป้า|ลุง)(?:ที่|คน|ใน|ฝ่าย|แผนก|เขา|แก|หัวหน้า|เลี้ยง|ฝึกงาน|แม่บ้าน)", "(?<![ก-๛])พี่[ก-ฮเแโไใ]", "แม่บ้าน",
    "ยาม(?![ก-๛])", "รปภ", "ลูกน้อง",
    "คน(?:หนึ่ง|นึง|นี้|นั้น|ขับ|คุม|ถือ|สนิท|ที่(?:แผนก|คุม|ถือ|ขโมย|โกง)|ใน(?:แผนก|ฝ่าย|ทีม|กอง|สำนัก(?!งาน)))",
    "(?:แผนก|ทีม|ฝ่าย|กอง|กลุ่ม)เรา", "(?<!ภู)(?:เขา|เค้า)(?!ใหญ่)", "(?<!น้ำ)(?<!ลูก)มัน(?=เอา|โกง|รับ|ขาย|แอบ|ทำ)",
    "พวก(?:มัน|เขา|นี้|พ้อง|ตัวเอง)", "เจ้าหน้าที่(?:คน|ฝ่าย|ที่|ของ|พัสดุ|การเงิน|จัดซื้อ|บัญชี|เรียก|รับ|ขอ)", r"จนท\.?", r"ขรก\.?",
    "กรรมการ", "ประธาน", "ผู้บริหาร", "ผู้ช่วย", "ผู้รับเหมา", "ผู้รับจ้าง", "พนักงาน(?:คน|ขับ|ฝ่าย|ที่|เอา)", "มีคน", "บางคน",
    "(?:ที่นี่|(?:แผนก|สำนัก|หน่วยงาน|องค์กร|ฝ่าย)นี้)", "เลขา", "ฝ่าย(?:พัสดุ|บัญชี|จัดซื้อ|การเงิน|บุคคล)", "(?<![ก-๛])นาย[ก-ฮเแโไใ]",
    "(?<![ก-๛])นาง(?:สาว)?[ก-ฮเแโไใ]", "(?<![ก-๛])คุณ[ก-ฮเแโไใ]", "แผนก(?:พัสดุ|บัญชี|จัดซื้อ|การเงิน|บุคคล)",
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
    "(?:^|\\s|ว่า|ให้|กับ|ของ|จาก)(?:แก|ท่าน|เขา|เค้า|เธอ|มัน)(?![ก-ฮ]{2})", "พี่", "น้อง", "ลูกจ้าง", "ช่าง", "ลูกค้า", "บริษัท",
    "ร้าน", "ผู้(?:ขาย|ตรวจ|รับ|จ้าง|ใหญ่|ชนะ|สมัคร|ดูแล|มาติดต่อ)", "พนักงาน", "เจ้าหน้าที่",
    rf"(?:^|\s|ชื่อ|ของ|ให้){either(SPEAKER, 'เรา')}", "กัน(?:หมด|ครับ|ค่ะ|เอง|$)", "เจ้าเดียว|เจ้าประจำ", "คู่ค้า", "เด็ก",
    r"\b(?:i|me|we|us|he|him|she|they|them|nobody|everyone|people|guys?|company|firm|shop|bidder|vendor|supplier|"
    r"contractor|staff|boss|chief|manager|deputy|director|head|secretary|member|officer|colleague|team|owner|"
    r"exhibitor|guard)s?\b",
)  # fmt: skip
"""Words for anybody at all: enough in a statement that is about nothing in the catalogue."""

WORK: Final = any_of(
    "จัด(?:อบรม|ทำ|ประชุม|กิจกรรม|ส่ง)", "เผยแพร่", "ดำเนินการ", "แล้วเสร็จ", r"\d ?%", "ประชาสัมพันธ์แล้ว", "อยู่ระหว่าง",
    r"\b(?:published|completed|in progress|disclos\w+|training held|report)\b",
)  # fmt: skip
"""Words of reporting on work."""

FIRST_HAND: Final = any_of(
    "อยาก(?:แจ้ง(?!ปัญหา)|ร้องเรียน|เล่า|ฟ้อง)(?!.{0,12}(?:ที่ไหน|ทางไหน|ใคร|ยังไง|เบอร์|ต้อง|ช่องทาง))",
    "ขอ(?:แจ้ง|ร้องเรียน)(?:เรื่อง|ว่า|ครับ|ค่ะ|เบาะแส)", "แจ้งว่า", "ร้องเรียน(?:ว่า|ครับ |ค่ะ )", "ขอความเป็นธรรม", "ฝากเรื่อง",
    "มีเรื่องอยาก",
    f"{either(SPEAKER, 'ฉัน', 'เรา')}(?:ได้)?(?:เห็น|เจอ|ได้ยิน|รู้มา|อยู่ในเหตุ)", "เห็น(?:กับตา|พี่|หัวหน้า|เจ้าหน้าที่|คน|ว่ามี|อยู่)",
    "ได้ยินมา", "รู้มาว่า", "รู้(?:มั้ย|ไหม|ป่าว)ว่า", "(?:สงสัย|จับได้)ว่า", "มี(?:คลิป|หลักฐาน|แชท|รูป)(?!.*(?:ไหม|มั้ย|อะไร))",
    "เป็นหลักฐาน", f"{either(SPEAKER, 'เรา', 'น้อง', 'พี่', 'ป้า', 'แม่บ้าน', 'ลูกจ้าง')}[ก-๛]{{0,8}}(?:โดน|ถูก)",
    "(?:^|\\s)โดน(?:หัวหน้า|ผอ|พี่|เจ้านาย|สั่ง|บังคับ|แกล้ง|กลั่น)",
    f"(?:ของ|กับ|จาก|ขู่|แกล้ง|สั่ง|บังคับ|ให้|ใช้){either(SPEAKER, 'พวกเรา', 'เรา')}(?!ผ่าน|ต้อง)",
    "ช่วย(?:จัดการ|ตรวจสอบ|ดำเนินการ|สอบสวน|เหลือ|ดูหน่อย)", "จัดการให้", "ทำไม(?:ไม่มีใคร|ถึงปล่อย|ปล่อย)", "ไม่เห็นมีใคร",
    "ไม่มีใคร(?:ว่า|กล้า|พูด|ทำ|จัดการ)", "ปกติไหม", "สุดจะทน", "ทนไม่ไหว", "ไม่สบายใจ",
    r"\bi (?:\w+ )?(?:saw|know|found|witnessed|think|suspect|heard|caught|want to (?:report|tell)|have (?:proof|"
    r"evidence|screenshots|photos)|was (?:told|forced|asked|made))\b",
    r"\b(?:asked|told|made|makes|forced|forces|threatened|sends?|sending|touched) (?:me|us)\b",
    r"\bwe (?:were|are) (?:forced|told|made)\b", r"\bplease (?:do|investigate|check|help|look|act)", r"\bneed help\b",
    r"\b(?:my|our) (?:own )?(?:boss|manager|supervisor|colleague|coworker|director|head|team|driver|section head)\b",
)  # fmt: skip
"""Words of knowing it oneself, of suffering it, and of pleading for action."""

CASE: Final = any_of(
    r"^(?:he|she|they) (?!get|have|can|do )\w+", "ทุก(?:วัน|เดือน|ปี|ครั้ง|เย็น|เช้า|งาน|อาทิตย์|สัปดาห์|เสาร์|คน)", "ประจำเลย",
    "ตลอด", "บ่อย", "เมื่อ(?:วาน|เช้า|คืน|กี้|วันที่|เดือน|อาทิตย์|สัปดาห์)", "(?:อาทิตย์|เดือน|สัปดาห์|วัน|ปี)(?:ก่อน|ที่แล้ว|นี้)", "ครั้งนั้น",
    "(?:สอง|สาม|หลาย)(?:ปี|เดือน)", "ชื่อ(?!เรื่อง)", "ทะเบียน", "บาท", r"\d ?(?:แสน|หมื่น|พัน|ล้าน)",
    "(?:สอง|สาม|สี่|ห้า|แปด|ละ|หลาย|เป็น)(?:แสน|หมื่น|พัน|ล้าน|ลัง)", "ให้ที", "เลย(?:ค่ะ|ครับ|คะ|อะ|อ่ะ|$)", "อีกแล้ว", "แอบ", "เพิ่ง",
    "แล้วก็", "แล้วค่อย", "แล้วยัง", "ชัด(?:ๆ|\\s|$)", "กันทั้ง", "ทั้งที่", "ทั้งๆ", "บังคับ", "(?:ให้|ของ|รถ)(?:ตัวเอง|ตนเอง)",
    "นาย[ก-ฮเแโไใ]", "คุณ[ก-ฮเแโไใ]", "พี่(?:ที่|คน|ใน|ฝ่าย)", "เพื่อนร่วมงาน", "คน(?:หนึ่ง|นึง)", "แน่นอน", "จริงๆ|จริง $",
    r"\byesterday\b", r"\blast (?:week|month|night|year|friday|monday)", r"\bsince\b",
    r"\bevery (?:\w+ )?(?:day|week|month|weekend|evening|project|contract\w*|year)", r"\btoday\b", r"\bat night\b",
    r"\bbaht\b", r"\d{3,}", r"\bnamed\b", r"\b(?:mr|ms|mrs|khun)\b",
    r"\b(?:he|she) (?:is|has|was|took|keeps|always)\b", r"\bsome(?:one|body) (?:in|from|at|is|leaked)\b",
    r"\bkeeps?\b", r"\balways\b", r"\bagain\b", r"\b(?:himself|herself|themselves)\b",
    r"\b(?:for )?(?:his|her|their) (?:own|friends?|nephew|wife|family|house|kids?|cousin|brother\w*|mba)\b",
    r"\b(?:they|we)(?:re)\b",
)  # fmt: skip
"""Signs of one real case: a time, a sum, how often, a name."""

NAMED: Final = any_of(
    "ขโมย", "ยักยอก", "ฮุบ", "ฮั้ว", "หัวคิว", "เงินทอน", "ใต้โต๊ะ", "ยัดเงิน", "รีดไถ", "ไถเงิน",
    "(?:กิน|รับ)(?:เปอร์เซ็น|ค่าคอม|สินบน|ส่วย|ซอง)", "ล[็๊]?[อ][กค]สเป[กค]", "ล็อก(?:งาน|ผล)",
    "ปลอม(?:ลายเซ็น|เอกสาร|ใบ|บิล|มา)", "(?:ใบเสร็จ|บิล|เอกสาร|ลายเซ็น|นิ้ว)ปลอม", "แบ่งซื้อแบ่งจ้าง", "น้ำร้อนน้ำชา", "ไม่ชอบมาพากล",
    "ลวนลาม", "จับไม้จับมือ", "ลามก", "แตะเนื้อต้องตัว", "ข่มขู่", "กลั่นแกล้ง", "แกล้งกัน", "เข้ากระเป๋า", "ปิดปาก", "(?:ซื้อ|ขาย)ตำแหน่ง",
    "วิ่งเต้น", "เส้นใหญ่", "เรียก(?:รับ|เงิน|เก็บเงิน|สินบน)", "ทำลายเอกสาร", "รายชื่อผี", "(?:เป็น|ทำ)เท็จ", "เขียนบิล",
    "เงินเข้าบัญชี(?:หัวหน้า|ตัวเอง|ส่วนตัว|เขา|แก)", r"\bsteal", r"\bstole", r"\bembezzl", r"\bfak(?:e|es|ed|ing)\b",
    r"\bforg(?:e|ed|es|ing)\b", r"\brigg", r"\bkickback", r"\bfalsif", r"\bbackdat", r"\bfraud", r"\bharass",
    r"\bthreaten", r"\bbull(?:y|ied|ying)\b", r"\bpocket(?:ed|s|ing)\b", r"\bmade up by\b", r"\bdirty messages?\b",
    r"\btouch(?:ed|es|ing) (?:me|us|her|him)\b", r"\bleaked\b",
    r"\b(?:took|takes|taking|accept(?:ed|s|ing)?|paid|pays|offer(?:ed|s|ing)?|demand(?:ed|s|ing)?|ask(?:ed|ing|"
    r"s) for) (?:an? )?(?:bribe|kickback|cut|percentage|envelope)",
)  # fmt: skip
"""Acts that are wrong whoever commits them."""

TOPIC: Final = any_of(
    "ทุจริต", "โกง", "คอร์?รัป", "สินบน", "เด็กฝาก", "คุกคาม", "ฝาก(?:ลูก|หลาน|ญาติ)", "ขู่", r"\bbrib(?:e|es|ed|ing)\b",
    r"\bcorrupt",
)  # fmt: skip
"""Wrongs people also just ask about: they need more beside them."""

_HOW_NEAR: Final = ".{0,40}"
_KIN: Final = (
    "(?:เมีย|ภรรยา|สามี|ญาติ|ลูกสาว|ลูกชาย|ลูกท่าน|น้องชาย|น้องสาว|พี่ชาย|พี่สาว|หลาน|แฟน|เพื่อน(?!ร่วมงาน)|พวกพ้อง|"
    "พวกตัวเอง|คนสนิท|ตัวเอง|หุ้นส่วน|เครือญาติ)"
)
_GAIN: Final = (
    "(?:ได้งาน|ได้(?:รับ)?(?:คัด)?เลือก|ชนะ|ประมูล|จ้าง|บรรจุ|เข้าทำงาน|สอบ|ต่อสัญญา|ขั้น|เลื่อน|ทุน|ราคา|เจ้าของ|บริษัท|ร้าน|ขายของ|ได้ไป)"
)
_PUBLIC: Final = (
    "(?:รถ(?:หลวง|ราชการ|สำนักงาน|ตู้|ตัวเอง)|น้ำมันหลวง|ของ(?:หลวง|สำนักงาน|ราชการ|ออก)|โน้[ตท]บุ๊?[กค]|คอม|กล้อง|"
    "กระดาษ|หมึก|ครุภัณฑ์|จอ|เงิน(?:โครงการ|กองกลาง|หลวง|ราชการ)|งบ|เครื่องพิมพ์|ห้องประชุม|ที่ดิน|สต็อก|ข้อมูลผู้|ของที่ระลึก|"
    "รถ|พริ้?น)"
)
_MISUSE: Final = (
    "(?:กลับบ้าน|ที่บ้าน|ขาย|จำนำ|หายไป|เติมรถ|ให้เช่า|เช่า|ส่วนตัว|งานแต่ง|ไปเที่ยว|ไปส่ง|ไปรับ|ไปเล่น|ไปใช้|ไปให้|ไปซ่อม|"
    "ไปเป็นของ|กลับไป|ผับ|หาเสียง|ไปไหนไม่รู้|ต่างจังหวัด|เป็นลัง|ย้าย)"
)
_PAPER: Final = "(?:เบิก|ใบเสร็จ|บิล|เซ็น|ลงชื่อ|ลงเวลา|ตอกบัตร|สแกน|ตรวจรับ|เอกสาร|รายชื่อ|โอที|เบี้ย|ลาป่วย|สัญญา|จ่าย|ประชุม)"
_UNTRUE: Final = (
    "(?:ทั้งที่|ทั้งๆ|ไม่ได้(?:ไป|มา|ทำ)|ไม่ครบ|ไม่เคย|เท็จ|ปลอม|ย้อนหลัง|เกินจริง|ไม่มี.{0,12}จริง|ไม่จริง|เต็มแต่|แต่ไป|"
    "ยังไม่(?:ส่ง|มา)|แทน(?:กัน|เพื่อน|คน)|แต่(?:ผม|หนู)ไม่)"
)
_MONEY: Final = (
    "(?:เงิน|ซอง|บาท|ตังค์|ละ(?:พัน|หมื่น|แสน|สามพัน)|สองพัน|หมื่น|แสน|เปอร์เซ็น|ส่วนแบ่ง|ค่าคอม|กระเช้า|ของขวัญ|ทองคำ|"
    "สร้อย|ค่าของ|ผลประโยชน์)"
)
_TAKING: Final = "(?:รับ|เรียก|ขอ(?!บ)|เก็บ|โอน|หัก|แลก|ให้|จ่าย|หาร|บริจาค|มาให้|เอาไป)"
_PRIVATE: Final = (
    "(?:ส่วนตัว|ซักผ้า|ล้างรถ|ซื้อ(?:ข้าว|กาแฟ|ของ)|รับลูก|ส่งลูก|รับส่ง|ไปบ้าน|คอนโด|ที่บ้าน|ค่าเน็ต|จ่ายตลาด|สอนพิเศษ|เซ็น|"
    "แก้(?:ตัวเลข|ผล|คะแนน|เอกสาร)|ปลอม|ผิด|หาร|บริจาค|เมียน้อย|ย้อนหลัง)"
)
_ORDER: Final = "(?:สั่ง|ใช้ให้|บังคับ|ชอบให้|ให้(?:ผม|หนู|เรา|พวก|ลูกน้อง|น้อง|ไป|ทำ|เซ็น|เอา)|โดน)"

DONE: Final = any_of(
    "(?:เอา|นำ|ขน|หยิบ|แอบ|โดนเอา|ใช้|ขาย).{0,40}(?:ไปใช้|กลับบ้าน|ที่บ้าน|ไปขาย|ไปให้|ไปรับ|ไปส่ง|ไปเที่ยว|ไปเป็นของ|ไปจำนำ|"
    "กลับไป|ไปซ่อม|ไปเล่น|ไปงาน)", f"{_PUBLIC}{_HOW_NEAR}{_MISUSE}", f"(?:ขาย|แอบ|ขโมย){_HOW_NEAR}{_PUBLIC}",
    "เอา(?:ของ|เงิน|เวลางาน|ผลงาน).{0,20}ไป", f"{_KIN}{_HOW_NEAR}{_GAIN}", f"{_GAIN}{_HOW_NEAR}{_KIN}",
    f"{_PAPER}{_HOW_NEAR}{_UNTRUE}", "ไม่เคย.{0,8}(?:มาทำงาน|ส่งงาน|ส่ง)",
    f"{_MONEY}.{{0,25}}(?:แลก|เข้าบัญชี|หายไป|ปิด|คืน(?!พัสดุ)|รับไว้)", f"{_TAKING}.{{0,12}}{_MONEY}",
    f"{_ORDER}.{{0,30}}{_PRIVATE}", "(?:เพ่งเล็ง|ประเมินต่ำ|ให้ออก|ไม่ต่อสัญญา|ย้าย(?:ผม|หนู|เขา))", "(?:เพื่อ)?เลี่ยงประมูล",
    "เขียนให้(?:บริษัท|เจ้า)", "ปล่อยให้บริษัท", "ใช้เงิน(?:โครงการ|หลวง|งบ)", "แพงกว่า.{0,20}(?:เท่า|ท้องตลาด)",
    "ตัวละ(?:สอง|สาม|หลาย|\\d)", "ด้วยงบ", "เอื้อ.{0,20}(?:บริษัท|ญาติ|เจ้า|พวก|ประโยชน์)", "กินข้าวฟรี",
    "แก้(?:ไข)?(?:คะแนน|ราคา|ตัวเลข|เอกสาร|ผล)", "ขึ้น(?:สอง|สาม)ขั้น", "ไม่ผ่านสอบ", "โดยไม่(?:สอบ|มีใบเสร็จ|ประมูล)",
    "รับ(?:ลูก|หลาน|ญาติ|แฟน|เด็กฝาก).{0,15}เข้า", "ฝากเข้า", "ผมไม่ได้ไป", "จ่าย.{0,20}เลื่อน(?:ขั้น|ตำแหน่ง)", "แลกกับ",
    r"\b(?:took|takes|taking|accept\w*|receiv\w+|got|demand\w*|ask(?:ed|s|ing) (?:\w+ )?for|paid|pays|offer\w*|"
    r"sent|gave|give|keeps?).{0,40}(?:brib|money|cash|kickback|envelope|baht|thb|commission|gift|gold|home|"
    r"percent|\bcut\b|free trip|keeps it|parking)",
    r"\b(?:us(?:es|ed|ing)|sells?|sold|selling|borrows?) (?:the |our |an? )?(?:\w+ )?(?:car|van|vehicle|laptop|"
    r"camera|money|printer|fuel|supplies|paper|equipment)\b",
    r"\b(?:hir\w+|gave|giv(?:es|ing)|award\w*|written for|owner is|promoted?|got the job|contract).{0,40}(?:wife|"
    r"husband|brother|sister|cousin|nephew|niece|relative|friend|own company|without an interview|who paid)",
    r"\b(?:nephew|niece|wife|husband|cousin|brother|sister|friend)s? (?:got|was given|won)\b", r"\btook .{0,40}home",
    r"\bclaim(?:s|ed|ing)? .{0,30}(?:never|not|didn|false|fake|overtime|while)",
    r"\b(?:makes?|made|making|forc\w+|order\w*) (?:me|us|his|her|staff|people).{0,40}(?:personal|kids?|errand|"
    r"laundry|sign|wrong|illegal|house|child|homework|do his|do her)", r"\b(?:sign|signed) for .{0,30}never\b",
    r"\bsplit (?:the )?contract", r"\bavoid the tender\b", r"\bmissing money\b", r"\bforced to (?:give|pay|sign)\b",
    r"\btouched me\b", r"\bmisus", r"\bwon the next day\b", r"\b(?:was|were|been) (?:sold|deleted|changed)\b",
    r"\bdouble the (?:real )?price\b", r"\bcharges? (?:visitors?|people|us)\b", r"\bpersonal account\b",
    r"\bget fired\b",
)  # fmt: skip
"""Acts that are wrong in their circumstances: for oneself, one's kin, with what is not one's own, on untrue papers."""

WHOM: Final = any_of(
    "(?:แจ้ง|ร้องเรียน|ร้องทุกข์|บอก|ฟ้อง|แฉ|รายงาน|ปรึกษา|ติดต่อ)(?:กับ|ต่อ|ไปที่|ได้|ไป)*\\s*(?:ใคร|ที่ไหน|ที่ใด|ทางไหน|ทางใด|หน่วยไหน)",
    r"\b(?:who|whom) (?:do|can|should|could|must) (?:i|we) (?:tell|report|inform|notify|contact|go|talk|speak)\b",
    r"\bwhere (?:do|can|should|could|must) (?:i|we) (?:report|tell|complain)\b",
)  # fmt: skip
"""Questions for the place to report to."""

LOOKS_UP: Final = any_of(
    SCORES, r"\brat(?:ed?|ing)\b", "ตัวชี้วัด", r"\bindicator",
    "มากน้อยเพียงใด", "แค่ไหน", "ใครรับผิดชอบ", "มาตรการ", "นโยบาย", "แนวปฏิบัติ", "ข้อไหน", "ประเด็น",
    "ผลการประเมิน", "รายงาน(?:ติดตาม|การ|ผล)", "หลักเกณฑ์", "ผลสำรวจ(?=เรื่อง|ข้อ)", r"\bwhich item\b",
    r"\bprocedure\b", r"\bdeadline\b", r"\b(?:ita|iit|eit|oit)\b", "จริยธรรม", "คุณธรรม", "คู่มือ", "ขึ้นเว็บ", "ลงเว็บ",
    r"\bcode of\b", r"\bon the web\b", r"^(?:give|show|tell) me\b", "ให้หา",
)  # fmt: skip
"""Words that only somebody who searches for information uses."""

ASKS: Final = any_of(
    YES_NO, YES_NO_AS_TYPED, QUESTION_WORDS, HOW_MUCH, "มัย(?![ก-๛])", "หรือยัง", "รึยัง", "ป่าว", "ปะ$", "ป่ะ$", "ทำไง",
    "ไหน", "เมื่อไ", "คือ",
    "อยาก(?:ดู|รู้|ทราบ|ได้|ยืม|ขอ|โหลด)", "ขอ(?:ดู|ทราบ|ยืม|ใช้|คะแนน|ไฟล์)", r"^(?:ถ้า|หาก|กรณี|สมมติ|เวลา)", "ทางใด", "ที่ใด",
    "ไม่เกิน", r"\?", r", (?:is|are|can|may|does) (?:that|it|this|i|we)\b",
    rf"^(?:{alternation(QUESTION_OPENERS, AUXILIARIES, WH_WORDS)}|am|could|would|will|any|if|whether)\b",
    r"\bcan (?:i|we)\b", r"\bshould (?:i|we)\b", r"\b(?:may|can|could) i\b",
    r"^(?:จะยืม|จะขอ|ขอยืม|สรุป|ช่วยสรุป|ถามเรื่อง)",
    r"\b(?:what|how|which|where|whether|policy|rules?|measures?|guidelines?|plan)\b", r"\bwho do i\b", "แผน(?!ก)",
    "ประกาศ", "ช่องทาง", "ขั้นตอน", "วิธี", "โทษของ", "ข้อห้าม", "แนวทาง", "^(?:การ|เรื่อง)", "แนว",
    "ผล(?:เป็น|ว่า)ไง", "ข้อนี้", "(?:ได้|เลย)มะ$", "บอกชื่อ", "(?:ราย|ขอ)ชื่อ",
    "(?:ได้|ผ่าน|มี|ผิด|ใช่|ป่ะ|ต้อง[ก-๛]{1,16})(?:เปล่า|ปะ|ป่ะ|มะ|มัย)", "ว่า(?:ยัง)?ไง", "มีกฎ", "รองบ๊วย",
    "(?:ปะ|ได้)หรือ", r"\bdo (?:i|we)\b",
    r"\bam i\b", "(?:ข้อ|จุด|อัน|ตัว|หมวด)ไร", r", who\b",
    "(?:ข้อ|หมวด|ตัวชี้วัด|อันดับ)[ก-๛ ]{0,14}(?:สุด|ท้าย|แรก)",
)  # fmt: skip
"""Words that mark a question."""

NO_QUESTION: Final = any_of(
    "ไม่(?:เห็น)?มีใคร(?:ว่าอะไร)?", "ไม่รู้จะ.{0,8}ใคร", "ใครก็ไม่รู้", "ไปไหนไม่รู้", "ใครไม่", "ไม่ได้อะไร", "ทำอะไรได้บ้าง",
    "ทำไมไม่มี", "รู้(?:มั้ย|ไหม|ป่าว)ว่า", "ปกติไหม", "มีใครทำอะไร", "ใคร(?:เอา|ได้)ไป", "ห้ามใคร",
    "(?:บอก|ขู่|พูด)ว่า(?:ถ้า|หาก|อยาก).{0,24}", "คะแนน(?:สัมภาษณ์|สอบ)", r"\b(?:interview|exam) scores?\b", "รายงานราคา",
    "แผนก", "ไม่เกี่ยว",
)  # fmt: skip
"""Words of a question in phrases that ask nothing."""
