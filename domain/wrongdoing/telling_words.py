"""Classes of words by which a statement is weighed: what an office does by rules, turns of speech, people, chat.

No class is a sign of a wrong. Whoever hints at one sets something an office does against what was to be expected, by
the small words of every language: only, the same, never, every time, before, but. Patterns match tidied text
(`domain.language.normalise`). None of them names anything of one agency.
"""

import re
from collections.abc import Mapping
from typing import Final

from domain.language.vocabulary import DAYS, ENDINGS, MAGNITUDES, SEVERAL, SEVERAL_EN, SPEAKER, THEY, WEEKEND, any_of

WORKINGS: Final[Mapping[str, re.Pattern[str]]] = {
    "buying": any_of(
        r"\btor\b", "ทีโออาร์", "ส[เป]เป[กค]", "ประมูล", "ประกวด", "เสนอราคา", "ราคากลาง", "สืบราคา", "(?:ยื่น|เปิด)ซอง",
        "คู่เทียบ", "จัดซื้อ", "จัดจ้าง", "จ้าง(?!งาน)", "เสนองาน", "ผู้รับ(?:เหมา|จ้าง)", "สัญญา", "ตรวจรับ", "ส่งงาน(?=งวด|ไม่)",
        "งวดงาน",
        "วางบิล", "ใบสั่งซื้อ", "ตรวจงาน", "ได้งาน", "ซื้อของเข้า", "ยี่ห้อ",
        r"\b(?:bid(?:s|der|ders|ding)?|tenders?|quot(?:e|es|ation|ations)|spec(?:s|ification)?|contract(?:s|or|ors)?|"
        r"procurement|vendors?|suppliers?|purchas\w+|invoices?|ceiling price|delivery)\b",
    ),
    "claims": any_of(
        "เบิก", "ใบเสร็จ", "(?<!เก็บ)บิล(?!ค่าไฟ|ค่าน้ำ)", "ใบสำคัญ", "เบี้ย(?=เลี้ยง|ประชุม|ขยัน)", "โอที", "ล่วงเวลา", "รับรองแขก",
        "เลี้ยงรับรอง", "ค่า(?:วิทยากร|ตอบแทน|เดินทาง|ซ่อม|น้ำมัน|เลี้ยงรับรอง|อาหารว่าง|ที่พัก|พาหนะ)", "เงินยืม",
        r"\b(?:receipts?|claim(?:s|ed|ing)?|overtime|per diems?|allowances?|reimburs\w+|expenses?|mileage|"
        r"petty cash)\b",
    ),
    "signing": any_of(
        "(?<!เปอร์)เซ็น", "ลายเซ็น", "ลงชื่อ", "ลงนาม", "อนุมัติ", "ลงวันที่", "ลงรับ", "ประทับตรา", "เอกสาร", "รายงานการประชุม",
        r"\b(?:sign(?:s|ed|ing|ature|atures)?|approv\w+|stamp\w*|minutes|paperwork|documents?)\b",
    ),
    "attendance": any_of(
        "ลงเวลา", "สแกน(?:นิ้ว|หน้า)", "ตอกบัตร", "(?<!กระ)เวร(?!กรรม)", "ใบลา", "วันลา", "เวลา(?:งาน|ราชการ|ทำการ)",
        r"\b(?:clock(?:s|ed)? (?:in|out)|attendance|time ?sheets?|night shifts?|working hours|office hours)\b",
    ),
    "money": any_of(
        "เงิน(?!เดือน)", "บัญชี", "กองทุน", "รายได้", "ค่า(?:ธรรมเนียม|บำรุง|เช่า|ปรับ|จอด|สมัคร)", "งบ(?!ประหยัด)", "มัดจำ",
        "ส่วนต่าง",
        r"\b(?:funds?|deposits?|cash|budget|fees?|accounts?|money|takings|refunds?|donations?)\b",
    ),
    "pay": any_of(
        "เงินเดือน", "โบนัส", "ค่าจ้าง", "ค่าแรง", "ขั้น(?=$|\\s|พิเศษ|เงิน)", "เบี้ยขยัน",
        r"\b(?:salar(?:y|ies)|payroll|bonus(?:es)?|wages?|pay ?rise|raise)\b",
    ),
    "things": any_of(
        "รถ(?:หลวง|ราชการ|สำนักงาน|ตู้|ส่วนกลาง|กระบะ|คันที่)", "น้ำมัน(?!พืช|หอย|มวย)",
        "ของ(?:หลวง|ราชการ|สำนักงาน|กลาง|แจก)", "บริจาค(?!เลือด|โลหิต)",
        "หลวง", "ครุภัณฑ์", "ยา(?=ที่|หมด|หลวง|ใน)", "ฉลาก", "เซฟ(?!ไฟล์|ไว้)", "ที่จอดรถ", "ตั๋ว", "พัสดุ(?!ไปรษณีย์|มาส่ง)",
        "สต๊?อ[กค]", "หมึก", "เครื่อง(?:พิมพ์|เสียง|ปั่น)", "อะไหล่", "โน้?ตบุ๊?[กค]",
        "โปรเจ[กค]เตอร์", "โกดัง", "(?<!กอง)(?<!กรม)คลัง", "ซาก(?=รถ|ของ|ครุ|$|\\s)",
        r"\b(?:fuel|computers?|tablets?|checklist|donated|(?:office|official|company|government|"
        r"agency) (?:\w+ )?(?:cars?|vans?|trucks?|"
        r"supplies|phones?|"
        r"laptops?|"
        r"equipment|cards?)|goods|stores|stock|warehouse|equipment|spare parts?|toner)\b",
    ),
    "choosing": any_of(
        "ตำแหน่ง", "บรรจุ", "(?<!ตรวจ)(?<!ข้อ)สอบ(?!ถาม|เทียบ|ตก)", "ข้อสอบ", "สัมภาษณ์", "คัดเลือก", "เลื่อน(?:ขั้น|ตำแหน่ง|ระดับ)",
        "ผู้สมัคร",
        "วุฒิ", "เกณฑ์", "ให้คะแนน", "กรรมการ", "ทุน(?:เรียน|การศึกษา|ไป|อบรม)", "รับสมัคร", "ประกาศรับ", "โยกย้าย",
        r"\b(?:interview\w*|exams?|promot\w+|hir(?:e|ed|es|ing)|candidates?|applicants?|appoint\w+|vacanc\w+|"
        r"evaluation|"
        r"scholarships?|panel|committee|recruit\w*|position)\b",
    ),
    "services": any_of(
        "ใบอนุญาต", "ใบรับรอง", "คนไข้", "ผู้ป่วย", "ขออนุญาต", "ยื่นเรื่อง", "คำขอ", "เคาน์เตอร์", "ลัดคิว", "โฉนด",
        "รังวัด", "ใบขับขี่", "จดทะเบียน",
        "มาติดต่อ",
        "ชาวบ้าน", "ผู้ประกอบการ", "ตรวจ(?:สถานที่|ร้าน|โรงงาน|อาคาร)",
        r"\b(?:permits?|licen[cs]es?|certificates?|counter|applications?|inspections?|land title|queue)\b",
    ),
    "oversight": any_of(
        "ตรวจสอบ", "ผู้ตรวจ", "ตรวจ(?=บัญชี|รับ|งาน|เงิน|นับ|พัสดุ)", r"สต\.?ง", r"ป\.?ป\.?ช", "ร้องเรียน", "ร้องทุกข์", "เบาะแส",
        "กล้องวงจรปิด",
        "แบบ(?:สอบถาม|ประเมิน|สำรวจ)",
        "หลักฐาน", "รหัสผ่าน", f"รหัส(?=ของ|{SPEAKER}|เข้า)", "ในระบบ", "ทะเบียน(?!รถ|บ้าน)", "ระเบียบ",
        r"\b(?:audit\w*|inspectors?|complain\w*|surveys?|cctv|cameras?|passwords?|logs?|records?|evidence|"
        r"regulations?)\b",
    ),
    "data": any_of(
        "ข้อมูล(?:ส่วน|ผู้|ลูกค้า|สมาชิก|ภายใน|คน)", "รายชื่อ", "ประวัติ(?!ศาสตร์)", "ฐานข้อมูล", "ความลับ",
        r"\b(?:personal data|database|mailing list|customer data|confidential|phone numbers)\b",
    ),
    "projects": any_of(
        "อบรม", "สัมมนา", "ดูงาน", "ผู้เข้า(?:ร่วม|อบรม|ประชุม)", "โครงการ", "ก่อสร้าง", "ถนน", "ขุดลอก", "ลงพื้นที่", "ติดตั้ง",
        "ซ่อม(?:แซม|บำรุง)",
        r"\b(?:training|workshops?|attendees|participants|study trip|projects?|construction|maintenance|repairs?)\b",
    ),
    "servants": any_of(
        "ฝึกงาน", "ลูกจ้าง", "ลูกน้อง", "แม่บ้าน", "คนขับรถ?", "คนสวน", "ภารโรง", "ยาม(?![ก-๛])", "พนักงานจ้าง", "เหมาบริการ",
        r"\b(?:interns?|drivers?|cleaners?|janitors?|gardeners?|subordinates?|temps?|junior staff)\b",
    ),
}  # fmt: skip
"""Work an office does by rules, and the things and people it does it with: a hint is about one of these."""

TURNS: Final[Mapping[str, re.Pattern[str]]] = {
    "but": any_of(
        "(?<!ตั้ง)แต่(?!ละ|ง|เช้า|ก่อน|เดิม)", "ทั้ง ?(?:ๆ ?)?ที่",
        f"กลับ(?!วัน|พรุ่ง|ถึง|{DAYS}|บ้าน|มา|ไป|จาก|ก่อน|ดึก|เร็ว|กี่)", "ปรากฏว่า", "ความจริง",
        "จริงๆ? ?(?=แล้ว|มี|แค่)",
        r"\b(?:but|although|though|even|while|however|actually|in fact)\b",
    ),
    "only": any_of(
        "เฉพาะ", "อย่างเดียว", "(?<!คน)เดียว(?!ก[ัว])", "แค่", "เท่านั้น", "ยกเว้น", "ไม่เกิน", "ไม่ถึง", "คนเดียว", "มีแต่",
        r"\b(?:only|except|exactly|nothing but|single)\b",
    ),
    "same": any_of(
        "เดียวกัน", "(?:เจ้า|คน|ราย|ร้าน|บริษัท|ชุด)เดิม", "เหมือนกัน", "ซ้ำ", "เป๊ะ", "พร้อมกัน", "คล้ายกัน", "ต่างกัน(?:แค่|ไม่)",
        r"\b(?:same|identical|twice|copied)\b",
    ),
    "never": any_of(
        "ไม่เคย", "ไม่มี(?:ใคร|จริง|ตัว|ชื่อ|ของ|คน|ใบ|การ)", "ไม่ได้(?:มา|ไป|ทำ|จัด|สั่ง|อยู่|เข้า|ลง|ประกาศ|ใช้)", "ไม่เห็น",
        "ไม่ต้อง(?:ลง|ตรวจ|ประกาศ|เข้า|ผ่าน|เซ็น)",
        "ไม่มาสัก",
        r"\b(?:never|nobody|no ?one|none|without|not a single|nowhere|no such|nonexistent)\b",
        r"\b(?:did|was|were|is|are|has|have) ?n[o']?t\b",
    ),
    "every": any_of(
        f"ทุก(?:ครั้ง|ที|วัน|เดือน|ปี|งาน|คน|รอบ|เช้า|เย็น|{DAYS}|โครงการ|ใบ|งวด|สัปดาห์)", "ตลอด", "ประจำ", "บ่อย", "ทีไร",
        "หมด(?=$|\\s|เลย|ทุก)", "มาเป็นปี",
        r"\b(?:every|always|keeps?|each time|in a row|all the time|again and again|for years)\b",
    ),
    "order": any_of(
        "ก่อน(?!อื่น|นะ|ค|$)", "หลัง(?:จาก|เปิด|เลิก|ส่ง|ประกาศ|ตรวจ|เซ็น|วัน)", "ล่วงหน้า", "ย้อน", "(?:วัน)?รุ่งขึ้น", "ทันที",
        "ตั้งแต่ยัง", "ไปแล้ว(?=$|\\s)",
        r"\b(?:before|after|until|beforehand|in advance|afterwards|the (?:night|day) before|already)\b",
    ),
    "condition": any_of(
        "(?:ถ้า|หาก)(?!จำเป็น)", "ไม่งั้น", "มิฉะนั้น", "(?:^|\\s)พอ(?!ดี|ใจ|เพียง|สมควร|ๆ|แล้ว).{2,24}(?:ก็|โดน|เลย|บอก|ถูก)",
        "ใครไม่", "ก็ไม่", "แลกกับ",
        "ถึง(?:จะ)?(?:ได้|ผ่าน|เซ็น)", "ต้อง(?:ซื้อ|จ่าย|ให้|มี|ช่วย|ไป|โอน)",
        r"\b(?:if|unless|otherwise|or else|in return|in exchange|had to|have to|must|depends on)\b",
    ),
    "oneself": any_of(
        "เอง(?=$|\\s|ค|ท|ไ|โ|เ|แ)", "(?:ตัวเอง|ตนเอง|ส่วนตัว)",
        "(?:ของ|ให้|กับ)(?:เขา|แก|ท่าน|หัวหน้า|นาย|เจ้านาย|เมีย|ลูก|ญาติ|พวก|เพื่อน)", "(?:ที่|กลับ|เข้า)บ้าน",
        r"\b(?:owns?|belongs? to|himself|herself|themselves|(?:his|her|their|own) (?:own|house|home|wife|husband|"
        r"friends?|family|car|"
        r"shop|company))\b",
    ),
    "making": any_of(
        f"(?:ให้|สั่ง|บังคับ|บอก|ขอ|ใช้|เรียก)(?:ให้)?(?:{SPEAKER}|เรา|พวก|น้อง|ลูกน้อง|คนขับ|แม่บ้าน|"
        "พนักงาน|ลูกจ้าง|เด็ก|ทุกคน|คนใน)", "โดน",
        "ถูก(?!ต้อง|ใจ|ดี|มาก|กว่า|สุด|ลง|$|\\s)",
        f"(?:{THEY}|แก|ท่าน|หัวหน้า|นาย|พี่เขา)(?:ให้|สั่ง|บอก|ขอ|ใช้)", "สั่งให้",
        r"\b(?:made|had|told|asked|forced|ordered|expected) (?:me|us|the|her|him|staff|everyone)\b",
        r"\b(?:got|was|were|been|am|are) (?:told|asked|forced|made|ordered|moved|threatened)\b",
    ),
    "amount": any_of(
        r"\d", f"(?:{SEVERAL}|สิบ|ร้อย|{MAGNITUDES})(?!ัส)",
        rf"\b(?:{SEVERAL_EN}|twenty|hundred|thousand)\b",
    ),
    "secretly": any_of(
        "แอบ", "(?<!ก)ลับ(?!บ้าน)", "เงียบๆ?(?= )", "ไม่ให้(?:ใคร)?(?:รู้|เห็น|ดู)", "ห้าม(?:บอก|พูด|ถาม)", "ปิดกล้อง", "หันกล้อง",
        r"\b(?:secretly|quietly|behind (?:closed|our|my)|without telling|off the record|not to (?:tell|mention|ask))\b",
    ),
    "off hours": any_of(
        "วันหยุด", "เสาร์อาทิตย์", f"วัน(?:{WEEKEND})", "กลางคืน", "ดึก", "นอกเวลา", "หลังเลิกงาน",
        r"\b(?:weekends?|sundays?|saturdays?|at night|after hours|holidays?|days? off)\b",
    ),
    "parted": any_of(
        "แตก(?=เป็น|ใบ|สัญญา)", "แยก(?=เป็น|ใบ|สัญญา|ซื้อ|จ้าง)", "ซอย(?=เป็น|งาน|สัญญา|ย่อย)", "แบ่ง(?=เป็น|ซื้อ|จ้าง|กัน|ให้)", "ทีละ",
        "คนละ", "ครึ่ง",
        r"\b(?:split\w*|shared? (?:out|among)|divided|each of us|per head|half)\b",
    ),
    "wonder": any_of(
        "ไม่รู้(?:ว่า|ไป|เรื่อง|เหมือนกัน|$|\\s)", "แปลก", "งง", "ได้(?:ยังไง|ไง)", "(?:ใคร ?(?:ๆ ?)?)?ก็รู้", "รู้กัน", "เงียบ", "เฉย",
        "สงสัย", "น่าคิด", "ไปโผล่", "ไปอยู่",
        r"\b(?:apparently|somehow|strange\w*|odd(?:ly)?|funny|weird|wonder\w*|suspicious|mysterious\w*|coincidence|"
        r"conveniently)\b",
    ),
    "gone": any_of(
        "หาย(?!ใจ|ดี|ป่วย|ไว)", "(?:วาง|เอาไป|ไป|ออก)ขาย(?!ของ)", "ขายต่อ", "ทิ้ง", "เผา", "ลบ(?!เลข|บวก)", "ซ่อน", "สลับ",
        "แก้(?=วัน|เลข|ตัวเลข|ผล|คะแนน|เวลา|เกณฑ์|เอกสาร)", "เปลี่ยน(?=วัน|เลข|ผล|เกณฑ์|เวร|ของ)", "ปลอม", "เปล่า",
        r"\b(?:missing|disappear\w*|vanish\w*|gone|delet\w+|shred\w*|hid(?:es|den|ing)?|swapp\w+|alter\w*|chang(?:ed|"
        r"es)|blank|fake\w*)\b",
    ),
}  # fmt: skip
"""Small words that set something against what was to be expected, and what is done to a thing or a person."""

EVERYDAY: Final[Mapping[str, re.Pattern[str]]] = {
    "closing": re.compile(f"(?:{ENDINGS}|ด้วย|(?<!เดียว)กัน|ค่า|น้า|เนอะ)(?:{ENDINGS}|ค่า|\\s|[.!~])*$"),
    "laughter": re.compile("5{3,}|\\blol\\b|haha|อิอิ|ฮ่า|[\U0001f300-\U0001faff]"),
    "feeling": any_of(
        "(?<!ไม่)(?<!ความ)(?<!เคย)(?<!ตัว)ดี(?=$|\\s)",
        "ดีใจ", "น่ารัก", "อร่อย", "สนุก", "สวย", "ปลื้ม", "ยินดี", "เหนื่อย", "ง่วง", "หิว", "เซ็ง", "ใจดี", "คิดถึง", "เก่ง", "ขอบคุณ",
        "ขอบใจ", "สู้ ?ๆ",
        r"\b(?:happy|prize|love[sd]?|fun|great|delicious|pretty|thanks?|tired|glad|kind|lovely|congrat\w*)\b",
    ),
    "errand": any_of(
        "ปรึกษา[ก-๛ ]{0,16}ได้", r"\bask (?:him|her|them)\b",
        "ลืม(?!ตัว)",
        "ไปส่ง(?=ที่|ให้|เอกสาร)", "เอา(?:เอกสาร|แฟ้ม|กล่อง)", "ต้อง(?=มีชื่อ|แนบ|ใช้|ระบุ|กรอก|ส่ง)",
        "(?<!เงิน)ฝาก(?!เงิน)", "(?:^|\\s)(?:ช่วย|รบกวน|ขอ|อย่าลืม|ลืม)", "ใครอยาก(?=ได้ไป|ไป|กิน|ซื้อ|ลอง)",
        "ใคร(?:มี|จะ(?!ไม่)|เห็น|ว่าง|สนใจ|หา|เอา|ขับ|ซ่อม|ยัง)",
        "เดี๋ยว", "เจอกัน", "ตกลงกัน", "วางไว้",
        r"\b(?:please|can (?:someone|you)|anyone|remember to|don'?t forget|see you)\b",
    ),
    "today": any_of(
        "วันนี้", "พรุ่งนี้", "เย็นนี้", "บ่ายนี้", "เช้านี้", "เมื่อเช้า", "คืนนี้", "เมื่อคืน", "สิ้นเดือนนี้",
        r"\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night)\b",
    ),
    "own life": any_of(
        f"(?:ลูก|แม่|พ่อ|แฟน|รถ|บ้าน|เพื่อน|พี่สาว|น้องสาว|เมีย|สามี|หลาน|ยาย|อา|ลุง|ป้า|น้า|ตา|ปู่|ย่า|ชาย|สาว)(?:ของ)?(?:{SPEAKER}|เรา)(?![ก-ฮ])",
        "ลูก(?:สาว|ชาย)(?=$|\\s|สอบ|ไม่|เพิ่ง|จบ)", "แมว", "หมา(?!ย)",
        r"\bmy (?:\w+ )?(?:mum|mom|dad|son|daughter|kids?|wife|husband|cousin|sister|brother|car|house|phone|dog|cat|"
        r"birthday|old job)\b",
    ),
    "own doings": any_of(
        f"(?:^|\\s)(?:{SPEAKER}|เรา|พี่)(?:เพิ่ง|ไป|ซื้อ|จะ|ขอ|ได้|ชอบ|อยาก|กำลัง|ก็|กลับ|ลา|เอา)",
        r"\b(?:i|we) (?:just|will|ll|won|bought|went|am going|are going|got|need|want|love|like|have to)\b",
    ),
    "food": any_of(
        "ข้าว(?!กล่อง)", "กาแฟ", "ขนม", "ไอติม", "ไอศกรีม", "กิน(?!เปอร์|เงิน|หัว|ค่า)", "ผลไม้", "ทุเรียน", "หมูกระทะ", "ส้มตำ",
        r"\b(?:coffee|lunch|cakes?|cookies|noodles|pizza|breakfast)\b",
    ),
    "private life": any_of(
        r"\b(?:broke down|the bus|bicycle|gym)\b",
        "เรียนจบ", "ปฏิทิน",
        "วุ่น",
        "ลา(?:ป่วย|พัก|กิจ|คลอด)", "ไม่สบาย", "ป่วย", "ฝน", "รถติด", "อากาศ", "พายุ", "วัด(?=$|\\s|เดิม|พระ)",
        "งาน(?:แต่ง|ศพ|บวช|บุญ|วันเกิด|เลี้ยง|ปีใหม่)", "เกษียณ", "คลอด", "วันเกิด", "เที่ยว", "หวย",
        "จับฉลาก", "แอร์(?=ไม่|เสีย|เย็น)", "ร้อน",
        r"\b(?:weather|sick|rain\w*|traffic|weddings?|birthday|holiday|part(?:y|ies)|retire\w*|baby|football|movie)\b",
    ),
    "under way": any_of(
        "(?<![ก-ฮา])รอ(?!บ|ง|ย|ด)", "ยังไม่", "ยังขาด", "กำลัง(?!ใจ)", "อยู่ระหว่าง", "เหลือ(?=แค่|แต่|อีก|สรุป)",
        "(?<![ก-ฮ])ติด(?=ที่|ขัด|ปัญหา|เรื่อง)", "ขอเลื่อน", "เลื่อนไป", "(?:ตอบ|ส่ง)กลับ", "โทรตาม", "แจ้งว่าจะ",
        "บอกว่า(?:จะ|[ก-๛]{0,12}(?<!ไม่)ต้อง(?!จ่าย|ให้|มีค่า))",
        "เริ่ม",
        "(?:ทำ|ทำต่อ|ไป|เดิน)(?:ต่อ)?ไม่ได้", "ต้อง(?:เริ่ม|ทำ|แก้|ประกาศ)ใหม่", "ทิ้งงาน", "คืบหน้า", "เลยต้อง",
        r"\b(?:waiting|awaiting|pending|still|not yet|yet to|in progress|under way|has(?: not|n'?t)|have(?: not|"
        r"n'?t)|stuck|postponed|delayed|started|begun)\b",
    ),
    "done": any_of(
        f"(?<!ไป)(?<!มา)(?:แล้ว|เรียบร้อย|ครบ)(?:แล้ว)?(?=$|\\s?(?:{ENDINGS}))", "เสร็จ", "แต่งตั้ง", "คำสั่ง(?:ออก|ที่)",
        "ส่งให้", "พิจารณาแล้ว", "ให้ส่ง(?:เพิ่ม|ใหม่)", "ครบทุกคน",
        r"\b(?:done|finished|completed|published|submitted)\b",
    ),
}  # fmt: skip
"""Marks of everyday words, whatever of the office stands beside them: colleagues' affairs, how far work is."""
