"""Words for dealings in which somebody is favoured: contracts and posts."""

from typing import Final

from domain.language.vocabulary import MAGNITUDES, OFFICES, SEVERAL, any_of

# ── contracts ──────────────────────────────────────────────────────────────────────────────────────────────────────

CONTRACT: Final = any_of(
    "ได้งาน", "ได้เจ้านั้น", "รับงาน", "ได้(?:รับ)?(?:คัด)?เลือก", "ชนะ", "ประมูล", "ประกวดราคา", "จัดซื้อ",
    "จัดจ้าง", "จ้าง", "(?:ต่อ|คู่|ทำ|ได้)สัญญา", "รับเหมา", "ได้ไป", "ได้คือ", "(?:ลงที่|สั่ง(?:จาก)?)ร้าน",
    "งาน(?:ป้าย|พิมพ์|เรา|นี้|ทั้งปี)", "ได้เช่า", "สั่งของ", "ซื้อไปถูก", "เจ้าของบริษัท", "มาวางระบบ", "โอนงบ",
    "เพจของ",
    r"\b(?:contract|award|tender|bid|invoice|deal|project|purchase|order)\w*|\bhir(?:e|ed|es|ing)\b|\bwon\b|"
    r"\bgot the\b",
    "วางบิล", "เป็นตัวแทน", "งานพิมพ์", "ผูกขาด", "ส่งของให้", "รับจัด", "ที่จัดซื้อ", "ยี่ห้อเดียวกับ", "รับช่วง",
    "ได้ทุกงาน", "ให้งาน", r"\b(?:printing|catering|supply|supplies us)\b",
    "(?:สั่ง|จอง|ใช้|เช่า)(?=.{0,16}(?:ร้าน|โรงแรม|รีสอร์[ทต]|บริษัท|ห้อง))", "สั่งทุกงาน",
    r"\b(?:books?|booked|rents?|rented|orders? from|buys? from|bought from)\b",
    r"\b(?:consultants?|renovation|maintenance contract|lease)\b", "ที่ปรึกษาโครงการ", "สั่งเข้ามา", "งานคอม",
    "ระบบใหม่",
)  # fmt: skip
"""Work of the agency that somebody gets."""

TENDER: Final = any_of(
    r"\btor\b", "ทีโออาร์", "ส[เป]เป[กค]", "ราคากลาง", "ประมูล", "ประกวด", "(?:ยื่น|เปิด|เข้า)ซอง", "เสนอราคา",
    "คู่เทียบ", "จัดซื้อ", "จัดจ้าง", "(?:คู่|ต่อ|เซ็น)?สัญญา(?!ลูกจ้าง)", "ซื้อจ้าง", "ใบสั่ง(?:ซื้อ|จ้าง)?",
    "ได้งาน", "งานจ้าง", "คุณสมบัติ", "ผู้ชนะ", "ผลคัดเลือก", "ราคา(?:คู่แข่ง|กัน)", "ส่งมอบงาน", "ค่าปรับ",
    "โดนปรับ", "แบบแปลน", "วิธีเฉพาะเจาะจง",
    r"\b(?:tender|bids?|bidders?|bidding|reference price|quotations?|quotes?|procure\w*|contracts?|specs?|"
    r"specification|"
    r"drawings|purchase orders?|winning)\b",
    "ถอนตัว", "บริษัทที่แพ้", "วางบิล", "รับงาน", "โครงการ(?=.{0,8}ล้าน)", "ผู้รับเหมา", "งวดงาน",
    "เช่า(?=.{0,10}เครื่อง)", "เลือกบริษัท", "ถึงคิวบริษัท", "ซื้อ(?=.{0,12}ยี่ห้อ)",
    r"\b(?:purchas\w*|suppliers?|vendors?|lowest offer|offers?)\b",
    "(?:จัดหา|สืบราคา|กรรมการยา|เช่าซื้อ|คัดเลือกร้าน|เลือกร้าน|ครุภัณฑ์(?=รอบ|ปี|ใหม่))", "สเปค",
    r"\b(?:median price|renew\w*|auction)\b",
)  # fmt: skip
"""Words of buying and hiring."""

SECRET: Final = any_of(
    "ราคา(?:กลาง|คู่แข่ง|เจ้าอื่น|ที่ยื่น)", "ซอง(?:ประ|ราคา|คู่แข่ง)", "(?:ข้อ|คำตอบ)สอบ", "เฉลย", "คำถามสัมภาษณ์",
    "ส[เป]เป[กค]", r"\btor\b",
    r"\b(?:reference price|(?:other|rival|competing|sealed) (?:bids?|offers?|quotes?)|exam (?:questions?|paper)|"
    r"interview questions?|answer key|ceiling price)\b", "สอบ[ก-๛]{0,8}คำตอบ",
)  # fmt: skip
"""Secrets until the day."""

TOLD: Final = any_of(
    "(?:โทร|ไลน์|แชต|แชท|แอบ|ไป|เอา)[ก-๛]{0,6}(?:บอก|กระซิบ|ปล่อย|หลุด|ให้ดู|แจ้ง)",
    "ส่ง[ก-๛]{0,14}(?:เข้า(?:ไลน์|กลุ่ม)|ให้ดูก่อน)", "กระซิบ", "ปล่อยข้อมูล", "รั่ว",
    r"\b(?:leak(?:ed|s)?|whisper(?:ed|s)?|texted|slipped|tipped off|passed on|told|showed|shared|forwarded)\b",
)  # fmt: skip
FAVOURED: Final = any_of(
    "เจ้าประจำ", "ลูกน้อง", "พรรคพวก", "พวกเดียวกัน", "เพื่อน(?:เขา|แก|ตัวเอง|สนิท)", "คนในบ้าน", "ญาติ", "หลาน",
    "ก่อน(?:วัน|ใคร|ยื่น|เปิด|สอบ)",
    r"\b(?:favou?rites?|friends?|cousin|nephew|niece|one (?:bidder|company|candidate|vendor|supplier)|"
    r"before(?:hand)?|in advance|the night before)\b",
)  # fmt: skip
"""Telling it, to whoever is favoured or before the day."""

UNFAIR: Final = any_of(
    r"\b(?:share|have|with) (?:one|the same|a common) (?:owner|address|director|phone|account)\b|"
    r"\bsame (?:owner|address|phone number|shareholders?)\b",
    r"(?:ชนะ|ได้งาน)[ก-๛ ]{0,16}(?:เป็นคน|เป็นผู้)?(?:เขียน|ร่าง|กำหนด)\s?(?:tor|ทีโออาร์|สเปก|สเปค|ขอบเขต|เงื่อนไข)",
    r"\b(?:winner|winning \w+|supplier|vendor|contractor) (?:wrote|drafted) "
    r"(?:the |our )?(?:tor|specs?|specifications?)\b",
    "(?:บริษัท|เจ้า|ร้าน|ราย)(?:นั้น|นี้)?เดียว(?!กัน|ยื่น)(?=เข้า|ได้| ?ชัด|$)", "(?:ที่|ให้|แต่).{0,10}เจ้าเดิม",
    "(?:เจ้าของ|คน|ร้าน|ฟอนต์|เบอร์|เบอร์โทร|ที่อยู่(?:บ้านเลขที่)?|บ้านเลขที่|ลายมือ)เดียวกัน", "คนเดียว(?:ทำ|เขียน)", "หลุด", "รั่ว",
    "(?:ถูก|แอบ)?ปล่อย(?=ให้|ราคา|คำ|ข้อ)", "บอกใบ้", "ก่อน(?:วัน)?(?:ประกาศ|ยื่น|เปิดซอง|ประมูล|ประชุม|สอบ)",
    "ตั้งแต่(?:ก่อน|ยังไม่)", "รู้(?:ชื่อ|ราคา|ผล|ตัว|ล่วง)", "ซอย",
    f"แบ่ง(?:ใบ|ซื้อ|เป็น(?={SEVERAL}|หลาย)|สัญญา)", "เลี่ยง", "จะได้ไม่ต้อง",
    "(?:นัดแนะ|ตกลง|คุย|ดีล)(?:ราคา|กัน)", "สั่งให้.{0,20}(?:ผ่าน|เลือก|ชนะ|ได้)", "ให้.{0,14}ผ่าน(?:คุณสมบัติ|เข้า)",
    "ไม่สืบราคา", "โดยไม่(?=ประ|สืบ|เทียบ|เปิด|มี)", "ไม่ต้อง(?:ประมูล|ประกวด|แข่ง)",
    "ล็?[อ๊]?[กค](?:ตัว|ผล|ส|ไว้|งาน)", "(?:เขียน|ทำ)(?:มา|ให้|ส)(?=ให้|บริษัท|เจ้า|เป)",
    "ให้(?:เซล|บริษัท|เจ้า).{0,6}(?:แก้|เขียน|ร่าง)", "แบบไม่(?:ประกวด|ประมูล|สืบ|เทียบ|แข่ง|ประกาศ|เปิด|มี)", "เอื้อ",
    "ไม่(?:เคย)?(?:เก็บ|คิด|โดน)(?:ค่า)?ปรับ",
    "เพิ่งตั้ง", "จดทะเบียนก่อน", "เปลี่ยนหลัง", "ถูกเปลี่ยน", "เท่าตัว", "ถือหุ้น", "แล้ว(?:งาน)?ก็ได้", "นั่นแหละ",
    "สาม(?:เจ้า|ใบ).{0,18}เดียว", "เดือนต่อมา", "งานทั้งปี", "พาไปเลี้ยง", "ไม่เคยเก็บ", "ได้ตลอด", "ปิดไปแล้ว",
    r"\b(?:one (?:firm|company|bidder|shop|vendor|supplier)|same (?:email|address|owner|phone|person)|leak\w*|"
    r"(?:before|ahead of) the (?:tender|bid\w*|opening)|rig\w*|fix(?:ed|ing) (?:the )?(?:prices?|bids?|tenders?|"
    r"results?|specs?|match)|split\w* (?:the |a |it |them )?(?:purchases?|contracts?|orders?|jobs?|tenders?|work|"
    r"project|budget|into)\b|only because|written for|"
    r"tailor\w*|"
    r"without (?:a )?(?:tender|bid\w*|quot\w*|compet\w*)|avoid\w*|golf|agreed (?:the |on )?prices?|told .{0,20}price|"
    r"already (?:knew|decided|chosen)|the next day|right after|old company|right away)\b",
    "ล็?อกกัน", "ถึงคิวบริษัท", "ฮั้ว", "สมยอม", "ไม้ประดับ", "ยื่นเป็นเพื่อน", "(?:ขอ|สั่ง|ขู่)ให้ถอน", "แลกกับ",
    "ลูกน้องเก่า", "ตกลงกันไว้", "จัดคิว", "กีดกัน", "ตัดคู่แข่ง", "โทรบอกราคา", "รู้กันอยู่", "หักหัวคิว", "ซื้อแพง",
    "ผูกขาด", "ดัดแปลงสเปก", "สวมสิทธิ์", "ตั้งสเปก.{0,12}(?:เจ้า|ยี่ห้อ)", "ยี่ห้อเดียว", "เคยเป็นของ",
    "ชื่อ(?:เมีย|ลูก|แฟน)", "ให้ผ่าน",
    r"\b(?:wins? (?:all|every)|always (?:wins?|goes to|the same)|take turns|withdraw|knew the price|cover bids?|"
    r"secretly|behind closed doors|friends of|never (?:advertised|compared))\b",
    "(?:มา|ไว้)ให้.{0,6}(?:เจ้า|ราย|บริษัท)เดียว",
    "(?:เจ้า|ราย|ยี่ห้อ|บริษัท|ร้าน)(?:นั้น|นี้)?เดียว(?=เข้า|ผ่าน|ได้|ทำ|มี)", "แค่(?:พิธี|เป็นพิธี|จัดฉาก|ให้ครบ)",
    f"เข้า(?:โรงพยาบาล|{OFFICES}|ระบบ).{{0,4}}เฉยเลย",
    "แยก(?:ซื้อ|จ้าง|ใบ|สัญญา)", "ซอย(?:งาน|ใบ|สัญญา)", "ทีละ.{0,10}เพื่อ(?:ไม่|เลี่ยง)",
    "(?:เพื่อ|จะได้)ไม่ต้อง(?:ประกาศ|ประมูล|ประกวด|แข่ง|ขึ้น|ผ่าน)", "โทร(?:ไป)?บอก(?:ราคา|สเปก|เจ้า|อีกเจ้า)",
    "ให้คะแนน.{0,10}(?:เต็ม|สูง).{0,30}แย่", "ลงคะแนน(?:ให้)?บริษัท", "ก็ได้งานทุก",
    "ได้(?:งาน)?ทุก(?:ที|ปี|งาน|รอบ|ครั้ง)",
    r"\b(?:tips? off|tipped off|heads? up|before (?:every|each|the) (?:bid|tender|auction)|chosen (?:already|"
    r"in advance|beforehand)|for show|formality|whatever (?:he|she|they) quotes?|renews? (?:the|their|his) contract|"
    r"only (?:one|they|that) (?:brand|company|firm|vendor) can)\b",
    "รู้กัน(?:อยู่)?(?:แล้ว)?(?:ตั้งแต่|ว่าใคร|หมด|ล่วงหน้า)", "เตรียมไว้ให้", "จองไว้ให้", "กั๊กไว้",
    "วางตัว(?:ไว้|คน)", "(?:บริษัท|เจ้า|ร้าน)เดิม(?=นั่น|ทุก|ตลอด|อีก)",
    "(?:ใบ|ราคา)[ก-๛ ]{0,12}(?:เรียง|ต่าง)กัน(?:ร้อย|แค่|บาท)", "คนละร้าน", "ไม่เทียบราคา", "ไม่มี(?:คู่แข่ง|คู่เทียบ)",
    r"\b(?:without any (?:report|bid|quote|competition|paper\w*)|his own|her own|their own|second quotation|"
    r"reserved for|handpicked|single source|no competition|everyone knows who)\b",
    "จดทะเบียน(?:ก่อน|ไม่ถึง|แค่)", "ก่อนประกวดราคา(?:แค่|เพียง|ไม่กี่)", "ก็เซ็นรับ", "ก็ให้ผ่าน",
    r"\b(?:nobody else was (?:\w+ )?asked|no one else (?:was|could|got)|never went out (?:to|for)|"
    r"without asking anyone else)\b",
    "คนของบริษัท", "รหัส[ก-๛ ]{0,10}อยู่กับ(?:คน|เซลส์|บริษัท)",
    "เป็นเจ้าของ(?:เอง)?(?=.{0,20}(?:บริษัท|ร้าน|ที่เช่า))",
    r"\b(?:owns? the (?:company|firm|shop|building|agency)|is (?:also )?the owner|his other company|part-?owner|"
    r"shareholder)\b",
    "ลอก(?:มา)?จาก[ก-๛ ]{0,10}(?:ของเจ้า|ของบริษัท|โบรชัวร์|ใบเสนอ)",
)  # fmt: skip
"""Marks that somebody is favoured in it."""

COSTS: Final = any_of(
    "ราคา", "ซื้อ", "จ้าง", "ค่า", "บิล", "สั่ง", r"\b(?:prices?|invoices?|bought|costs?|paid)\b",
)  # fmt: skip
INFLATED: Final = any_of(
    rf"แต่(?:ของจริง|ราคาจริง|ใน(?:เว็บ|ตลาด)|ท้องตลาด|ร้านอื่น|ที่อื่น|ข้างนอก)[ก-๛ ]{{0,14}}?(?:แค่|ไม่ถึง|เพียง|{SEVERAL}|\d)",
    "แพงกว่า(?:ท้องตลาด|ร้านอื่น|ปกติ|ที่อื่น|ราคา|เจ้าอื่น|ข้างนอก|ในเน็ต)", "เกินจริง", "บวก(?:ราคา|เพิ่ม|ไป)",
    f"ตัวละ(?:{SEVERAL}|หลาย|\\d)", "ชาร์จราคา", f"ราคา(?:{SEVERAL}|หลาย)เท่า",
    r"\b(?:double|triple|twice) the\b|\binflated\b|\bovercharg\w+|\bover ?priced\b",
)  # fmt: skip
"""A price, and that it is too high."""

# ── posts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

POST: Final = any_of(
    "บรรจุ", "เข้า(?:มา)?ทำงาน", "ตำแหน่ง", "(?<!ข้อ)สอบ(?:ได้|ผ่าน|สัมภาษณ์|ที่|เข้า|ข้อเขียน)", "ได้ที่(?:หนึ่ง|1)",
    "อันดับ(?:หนึ่ง|1)", "(?:ได้|ขึ้น|เลื่อน|สอง|พิจารณา)ขั้น", "เลื่อนตำแหน่ง", "ทุน(?!ทรัพย์)", "โควตา", "เด็กใหม่",
    "คนใหม่", "รับสมัคร", "ต่อสัญญา", "เป็นที่ปรึกษา", "รับเข้า", "ไปอบรมต่างประเทศ", "ไปดูงาน", "ประเมิน.{0,10}เต็ม",
    "มานั่ง", "โบนัส",
    r"\b(?:promot\w+|hir(?:e|ed|es|ing)|got (?:the|a|his|her) (?:job|post)|payroll|scholarship|position|appoint\w+|"
    r"interview|raise|transferred|exam|renewed)\b",
    "โยกย้าย", "ขึ้นเงินเดือน", "ใส่คะแนน", "เลื่อนระดับ", "สอบเลื่อน", "แต่งตั้ง", "ได้เป็นหัวหน้า",
    "เก้าอี้(?=หัวหน้า|ผอ)", "ลูกจ้างใหม่", "รับพนักงาน", "พิจารณาความดี",
    r"\b(?:vacancy|job|head of|leadership role|evaluation|rating)\b",
    "ได้เป็น(?=นัก|ครู|หัว|เจ้า|พนักงาน|ลูกจ้าง)", "สอบสัมภาษณ์", "คนสัมภาษณ์",
    "ได้(?:รับ)?รางวัล", "คนดีเด่น", "สอบได้", "หมดสัญญา", "ไปศึกษาต่อ", "ผลงานดีเด่น",
    r"\b(?:award|prize|employee of the|training abroad|fellowship)\b",
    "ได้(?:เลื่อน|ขั้น|ตำแหน่ง|ย้าย|ดี(?!ๆ))", "ได้เข้า(?=เรียน|ทำงาน|เพราะ|บรรจุ)", "สอบตก",
    r"\b(?:vacancy|opening|admission|admitted|night shifts?)\b",
)  # fmt: skip
"""A post, a step of pay, a scholarship: what a person gets by merit."""

UNEARNED: Final = any_of(
    "ทั้งที่", "ไม่ได้(?:เรียก|สมัคร|ขั้น)", "ไม่ผ่าน", "ไม่ถึง", "ไม่เรียก", "โหล่", "แต่ได้", "(?:โดย)?ไม่สอบ",
    "ต้องจ่าย", "เพราะเป็น(?=เด็ก|ญาติ|หลาน|ลูก|คน)", "เพราะ.{0,12}(?:นามสกุล|ญาติ|เส้น)", "ล็?อกตัว", "คนทำงานจริง",
    "คนเก่ง", "รู้(?:ชื่อ|ตัว)", "เด็กเส้น", "ตัดชื่อ", "งงกัน", "ตั้งแต่(?:ก่อน|ยังไม่)", "เลือกแต่", "ทุกปี",
    "ได้ไป", "เดินเข้ามา", "ข้ามหัว",
    r"\b(?:without (?:an )?(?:interview|exam|test)|only people|only because|who paid|even though|nobody has|"
    r"already chosen|not qualified|over (?:me|better|more qualified))\b",
    "เพราะ(?:พ่อ|แม่|ผัว|เมีย|ลุง|สนิท|เลีย|รู้จัก)", "คะแนน.{0,10}เยอะ", "ล็อกไว้", "ไม่มีคุณสมบัติ", "ไม่จบ",
    "วุฒิไม่", "เหยียบหัว", "ลัดคิว", "ตกสัมภาษณ์", "ข้ามคน", "ชื่อออกมาก่อน", "อายุงานไม่",
    r"\b(?:unqualified|no experience|skipped|ahead of|chosen before)\b",
    "(?:ไม่มี|ไม่ตรง)วุฒิ", "ลูกใคร", "เล่นไพ่", "ไม่ได้(?:มาสอบ|ไปสอบ|ยื่นใบ)", "ไม่ได้มา", "เปิดรับ(?:ให้|เพื่อ)",
    "ล็อกไว้",
    r"\b(?:whose (?:son|daughter|kid|nephew)|never applied|failed the|didnt (?:even )?(?:apply|sit|take))\b",
    "เตรียมไว้ให้", "จองไว้", "ก่อนเปิด(?:รับ|สอบ)", "เลือกไว้", "ตั้งแต่ก่อน", "ข้าม(?:คน|รุ่นพี่|คิว)",
    "เพราะไป(?:กิน|เที่ยว|นอน)", "เพราะยอม",
    r"\b(?:because (?:she|he) (?:went|goes|drinks|sleeps|is dating)|created for|already promised)\b",
    f"เรียกที่(?:{SEVERAL})", "แต่(?:ชื่อ|คน)(?:ที่)?(?:ได้|ขึ้น)", "เพราะ(?:ที่)?.{0,12}นามสกุล",
    r"\b(?:although|but) (?:he|she|they) (?:never|did ?nt|has no|cannot)\b",
    "สอบตกแต่", "แต่ได้เข้า", "เพราะ(?:พ่อ|แม่|ผู้ปกครอง)?บริจาค", "คือคนที่",
    r"\bbefore the (?:vacancy|post|job|opening|results?|exam|position|ad\w*)\b",
)  # fmt: skip
"""Marks that a post was not got by merit."""

PAID_FOR: Final = any_of(
    f"(?:ต้อง)?จ่าย.{{0,10}}(?:{MAGNITUDES}|ใต้โต๊ะ)", "ต้องจ่าย", "ต้องมี(?:เส้น|ของ|เงิน)", f"ราคา(?:{SEVERAL})",
    f"ละ(?:{SEVERAL})(?:{MAGNITUDES})", r"\bwho paid\b", r"\bpay \w+ (?:thousand|baht)\b",
    f"(?:{MAGNITUDES}).{{0,10}}จ่าย", f"จ่าย.{{0,12}}(?:{MAGNITUDES}|แล้วได้)",
)  # fmt: skip
"""A post being paid for."""

SELECTION: Final = any_of(
    "รับสมัคร", "ประกาศรับ",
    "คะแนน(?:สัมภาษณ์|สอบ|ภาษา)", "ข้อสอบ", "คำถามสัมภาษณ์",
    "ผล(?:สอบ(?!วินัย|ข้อเท็จ|ถาม|สวน)|คัดเลือก|สัมภาษณ์|ประกวด)", "ชื่อผู้ชนะ",
    r"\b(?:interview|exam) (?:scores?|answers?|questions?|results?)\b", "เฉลย", "สอบ(?:เลื่อน|บรรจุ|คัดเลือก)",
    "กรรมการสอบ", "ลำดับ(?=ผู้สมัคร)", "ผู้ได้ทุน", "รายชื่อผู้(?:ผ่าน|สอบ)", "ประชุมคัดเลือก", "โหวต",
    "ข้อสอบ", "สัมภาษณ์(?!ประชาชน|ผู้ใช้|ชาวบ้าน)", r"\b(?:interview|selection|recruitment) panel\b",
    r"\b(?:hired|vacancy|appointed|selected)\b",
    "คะแนนประมูล", "กรรมการตัดสิน", "ผู้เข้าประกวด", "ผล(?:ประกวด|ตัดสิน|การตัดสิน)", "(?:ทีม|นักกีฬา)(?:ชาติ|ตัวแทน)",
    r"\b(?:judges?|jury|referees?)\b",
)  # fmt: skip
TAMPERED: Final = any_of(
    "รู้(?:กัน|อยู่|ตัว)?(?:แล้ว)?ว่าใคร(?:จะ)?(?:ได้|ติด|ชนะ)",
    "ถูกเปลี่ยน", "เปลี่ยนหลัง", "ถูกแก้", "ขาย", "รั่ว", "หลุด", "บอกใบ้", "ปล่อย", "ก่อนวัน(?:ประชุม|สอบ|ประกาศ)",
    "ออกมาก่อน", "ตั้งแต่ยังไม่", "รู้ล่วงหน้า", r"\b(?:changed|sold|leaked|altered|given to|shown to)\b", "สลับ",
    "ใส่คะแนน", "เพิ่มคะแนน", "ช่วยให้(?:ผ่าน|ได้)", "รู้ก่อน", "ในกลุ่มไลน์", "ซื้อ(?=ได้|มา)", "ทำแทน", "ติดสินบน",
    "บอกกันแล้ว", "ให้โหวต",
    "(?:ได้|เห็น|มี|รู้|อ่าน)(?:ข้อสอบ|เฉลย|คำถาม)(?:ก่อน|ล่วงหน้า|มาก่อน)", "ถามแค่ว่า", r"\bin advance\b",
    r"\bbefore the (?:vacancy|post|job|opening|position|ad\w*) (?:was|were|had|got)\b", "ก่อนประกาศ(?:รับ|ผล|ตำแหน่ง)",
    "แก้คะแนน", "แก้ผล(?:ประมูล|ตัดสิน|สอบ)", "เข้ามาแก้",
)  # fmt: skip
"""The choosing of somebody, and its being spoilt."""
