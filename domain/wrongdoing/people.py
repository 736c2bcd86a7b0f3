"""Words for whom an accusation is about: those with power, those who handle things, who sells, who comes, kin.

None is a sign of a wrong by itself: `domain.wrongdoing.acts` says which words make one together. Patterns match tidied
text (`domain.language.normalise`). None of them names anything of one agency.
"""

import re
from typing import Final

from domain.language.vocabulary import DEPARTMENTS, OFFICES, ONE, SPEAKER, THEY, any_of

POWER: Final = any_of(
    "หัวหน้า", r"(?<![ก-๛])หน\.", "เจ้านาย", "(?<![ก-๛])นาย(?=สั่ง|ให้|ชอบ|บอก|เรียก|เขา)", "ท่าน", r"ผอ(?![ก-๛])",
    "ผอ(?=สั่ง|ให้|กอง|บอก|เอา|ใช้)", "ผู้อำนวยการ", "รอง(?=ฯ|ผอ|ผู้|ประธาน|หัวหน้า|ท่าน| )", "ผู้จัดการ", "ผจก",
    "ประธาน", "บอร์ด", "ผู้บริหาร", "ผู้ใหญ่", "ผู้บังคับบัญชา", "กรรมการ", "เลขา", "เจ้าตัว", "อาจารย์",
    "นายก(?!รัฐ)", "ปลัด", "ผู้ช่วย", "ผู้ตรวจ", "ตรวจรับ", "คนตรวจ", "คนอนุมัติ", "คนเซ็น",
    r"\b(?:boss|chief|manager|director|deputy|head|supervisor|chair(?:man|woman|person)?|board|team ?lead(?:er)?|mayor|"
    r"executive|committee|panel(?! discussion)|inspector|auditor)s?\b",
    "นายช่าง", "วิศวกร", "ผู้คุมงาน", "กำนัน", "ผู้ใหญ่บ้าน", "นายอำเภอ", "ผู้ว่า", "หัวหน้าเวร", "ครูใหญ่", "ผู้การ",
    "สารวัตร", "คณบดี", "อธิการ", "ผู้ตรวจ", "ผู้จัด(?=การ)",
    r"\b(?:engineers?|foreman|foremen|headmaster|dean|principal|governor|superintendent|team head|unit head|"
    r"secretary)\b",
)  # fmt: skip
"""Somebody with power over others or over a decision."""

HANDLER: Final = any_of(
    "เจ้าหน้าที่", "จนท", "ข้าราชการ", "ขรก", "คน(?:ตรวจ|คุม|เก็บ|รับ|จัด|ใน|ขับ|ถือ|ดูแล)", "ผู้ตรวจ", "การเงิน",
    DEPARTMENTS, "พัสดุ", "จัดซื้อ", "บัญชี", "พนักงาน", "ยาม(?![ก-๛])", "รปภ", "ธุรการ", "(?<![ก-๛])พี่",
    "น้อง(?:ที่|คน|ฝ่าย)", "มีคน", "บางคน", f"คน(?:{ONE})", THEY, "(?:^|\\s|ให้|กับ|ของ)แก(?![้่๊๋็ะไ])",
    "พวก", "ที่นี่", "เคาน์เตอร์", "ทีม(?:ตรวจ|จัด|งาน)", "ชุดตรวจ", "(?<![ก-๛])นาย[ก-ฮ]", "หัวหน้า", "กรรมการ",
    r"\b(?:officers?|clerks?|staff|guards?|drivers?|accountants?|finance|procurement|purchasing|hr|inspectors?|"
    r"secretary|treasurer|colleagues?|co-?workers?|officemate|guy|lady|someone|somebody|he|she|they|people here|"
    r"receptionist|examiners?|officials?)\b",
    "เจ๊", "(?<!ข)ตา(?=คน|หัวหน้า)", "คนอนุมัติ", "ครู", "หมอ(?=คน)", "ช่างคุม", "ไอ้",
    "นายช่าง", "วิศวกร", "พยาบาล", "เภสัช", "นิติกร", "ช่าง(?=โยธา|ประจำ|ของเรา)", "คนถอน", "แกสอง", "เด็กในห้อง",
    "ยามหน้า",
    r"\b(?:engineers?|nurses?|doctors?|teachers?|cashiers?|surveyors?|registrar|foreman|storekeeper|administrator)\b",
)  # fmt: skip
"""Somebody who handles things for the agency."""

SUPPLIER: Final = any_of(
    "บริษัท", "ผู้รับเหมา", "ผู้รับจ้าง", "ผู้ขาย", "(?<![ก-๛])เซลส?์?(?![ก-๛])", "เซลล์", "คู่ค้า", "คู่สัญญา",
    "ซัพพลาย", "ผู้ประกอบการ", "แม่ค้า", "พ่อค้า", "ร้าน", "แผง", "เอกชน", "ผู้เสนอราคา", "ผู้ยื่น", "ผู้ออกบูธ",
    "สปอนเซอร์", "โรงพิมพ์", "ช่าง(?:ภาพ|ที่|รับ|ซ่อม)", "หจก", "(?:ที่จะ|มา)ขายของ",
    r"\b(?:vendor|supplier|contractor|compan(?:y|ie)|firm|bidder|seller|exhibitor|shop|consultant|publisher|"
    r"caterer)s?\b",
    "เซลส์", "เถ้าแก่", "เจ้าของ(?=ร้าน|โรง|บริษัท|กิจการ)", "ซัพ(?!พอร์)", "เวนเดอร์", "ออร์?แกไนซ์", "ทัวร์",
    "นายหน้า(?!ที่)", "ตัวแทนขาย",
    r"\b(?:dealer|sales ?(?:rep|man|person)|agent|agency owner|hotel owner|travel agency|importer|landlord)s?\b",
)  # fmt: skip
"""Somebody who sells to the agency, or wants to."""

CALLER: Final = any_of(
    "ลูกค้า", "ชาวบ้าน", "ประชาชน", "มาติดต่อ", "ผู้สมัคร", "คนสมัคร", "มาสมัคร", "ผู้เช่า", "ผู้ขอ", "คนที่มาขอ",
    "นักท่องเที่ยว", "ผู้เข้าชม", "ผู้รับบริการ", "ใบอนุญาต", "ใบรับรอง", "คิว(?!อาร์)", "ค่าธรรมเนียม",
    "หน้าเคาน์เตอร์",
    r"\b(?:visitors?|customers?|applicants?|citizens?|tourists?|permits?|licen[cs]es?|stamp(?:ed|ing|s)?|"
    r"my (?:form|papers|case)|your papers|certificate|parking)\b",
    "เข้าพบ", "ขอ(?:ใบ|อนุญาต|อนุมัติ)", "ตลาด(?=นัด|สด)", "แผงลอย", "ผู้ปกครอง", "คนไข้", "ยื่นเรื่อง", "ต่อใบ",
    "เรื่องเร็ว",
    "คน(?:รอคิว|ยื่นเรื่อง|ขอ)", "โฉนด", "รังวัด", "ชื่อ(?:อยู่)?ในบัญชี",
    r"\b(?:your land|my land|land title|tenants?|the queue)\b",
)  # fmt: skip
"""Somebody who comes to the agency for something, or what they come for."""

BELOW: Final = any_of(
    "ลูกจ้าง", "ลูกน้อง", "แม่บ้าน", "คนขับรถ", "เด็กฝึกงาน", "น้องฝึกงาน", "พวกเรา", f"(?<![ก-๛])(?:{SPEAKER}|เรา)",
    f"ให้(?:{SPEAKER}|เรา)", "คนในทีม", "น้อง(?:ผู้หญิง|ใหม่)",
    r"\b(?:me|us|interns?|subordinates?|staff|cleaners?|temps?|workers)\b", f"ทุกคนใน(?:ทีม|{OFFICES})", "ลูกทีม",
    "คนงาน", "ทั้งกอง", "พนักงานจ้าง", "ครูอัตราจ้าง",
)  # fmt: skip
"""Somebody others have power over; the writer too."""

_KIN: Final = any_of(
    "เมีย", "ภรรยา", "สามี", "(?<![ก-๛])ผัว", "ญาติ",
    "ลูก(?=ท่าน|เขา|แก|หัวหน้า|ผอ|ชาย|สาว|เลี้ยง|เขย|สะใภ้|หลาน|ตัวเอง|ของ|รอง|ขับ)", "หลาน",
    "(?:น้อง|พี่)(?:ชาย|สาว|เมีย|เขย|สะใภ้|ผัว)", f"แม่(?=พี่|{THEY}|แก|หัวหน้า|ยาย|ของ)", "พ่อตา",
    "(?<!ห)น้า(?=ของ|เขา|แก|ท่าน|สาว|ชาย)", "แฟน(?!เพจ|คลับ)", "กิ๊ก", "คู่หมั้น", "คนรัก",
    f"เพื่อน(?!ร่วมงาน|บ้าน| |{SPEAKER})", "พวกพ้อง", "พรรคพวก", "พวก(?:ตัวเอง|เดียวกัน)", "คนสนิท", "สนิทกับ",
    "คน(?:ของ|ใน)(?:ท่าน|นาย|เขา|แก|หัวหน้า|ตัวเอง)", "เด็ก(?:นาย|เส้น|ฝาก|ท่าน|ตัวเอง|ผอ|หัวหน้า|ใน(?:คาถา|สังกัด))",
    "เครือญาติ", "นามสกุลเดียว", "ถือหุ้น", "หุ้นส่วน", "นอมินี", "(?:มี|ใช้|ต้องมี)เส้น(?!ทาง)", "เส้นสาย",
    "คนกันเอง", "คนบ้านเดียวกัน", "รุ่นน้อง", "เจ้าของเดียวกับ", "คนขับรถของ", "ครอบครัว",
    r"\b(?:wife|husband|brother|sister|cousin|nephew|niece|(?:his|her|their|chief|director|deputy|boss|head|manager) "
    r"(?:own |old |former )?(?:\w+ )?(?:son|daughter|company|firm|shop|kids?|family|mother|father)|relatives?|"
    r"girlfriend|boyfriend|friends?|in-laws?|hometown|classmate|uncle|aunt|mistress|fianc\w+)\b",
    "ลูกน้องเก่า", "แต่งงานกับ", "คบ(?:กับ|หา)", f"(?:พ่อ|แม่|ลุง|ป้า|อา)(?={THEY}|ของ)", "ส\\.?ส\\.?(?![ก-๛])",
    "นักการเมือง", "คนรู้จัก", "คนในบ้าน", "ลูก(?= ?ของ)", "อดีต(?:ลูกน้อง|หัวหน้า)", "ดอง(?=กัน)", "บริษัทเก่า",
    "เพื่อน(?=สนิท|ท่าน|นาย|เรียน|แก|เขา)", "รุ่นเดียวกัน", "สายเดียวกัน", "คนใต้เดียว", "เส้นใหญ่", "ใบสั่งจาก",
    r"\b(?:kids?|children|sons?|daughters?|relatives?|friends?) of\b",
    r"\b(?:married to|dating|ex-\w+|buddy|buddies|roommate|partner|pals?|golf partner|fraternity)\b",
    "ลูกใคร", "ลูกพี่ลูกน้อง", "สะใภ้", "ลูกเขย", "น้องเขย", "ก๊วน", "เมีย(?:เก่า|ใหม่|น้อย)", "ตระกูล",
    "เพื่อนร่วมรุ่น", "เพื่อนเก่า",
    "(?:พ่อ|แม่|ป้า|น้า|อา|ลุง)(?=.{0,4}(?:คน(?:เซ็น|อนุมัติ|ตั้ง|ตรวจ)|หัวหน้า|ท่าน))",
    r"\b(?:spouse|sons?|daughters?|in-?laws?|neighbou?rs?|old (?:school)?mate|sibling)\b",
    "(?:ที่อยู่|นามสกุล|เบอร์(?:โทร)?|บ้านเลขที่|บัญชี)[ก-๛ ]{0,6}เดียวกับ", "เครือข่ายเดียวกัน", "คนข้างบ้าน",
    "ลูกทีมเก่า", "พี่เขย", "หลาน(?:ชาย|สาว|ท่าน|ผู้|หัวหน้า)", "ลูก(?:ผู้|ท่าน|นาย|พี่|กำนัน|ปลัด)", "สามีภรรยา",
    r"\b(?:same (?:surname|address|last name)|old friend|godson|fianc\w*|ex\b|church|drinking buddy)\b",
    "เพื่อน(?=ของ(?:หัวหน้า|ท่าน|ผอ|แก|เขา))", "(?:คน|เด็ก)(?:ข้าง|ใกล้)(?:กาย|ตัว)", "ลูกศิษย์", "เครือเดียวกัน",
    r"\b(?:family)\b",
    "(?:รู้จัก|สนิท)(?:กัน)?กับ(?=ผู้|บริษัท|เจ้าของ|กรรมการ)", "คนกันเอง",
)  # fmt: skip
KIN: Final = re.compile(rf"(?<!\bmy )(?:{_KIN.pattern})(?!(?:ของ)?(?:{SPEAKER}|พี่เอ|ฉัน(?!ท์)))")
"""Somebody's family, friends and favourites, and a share in a business; the writer's own are none."""
