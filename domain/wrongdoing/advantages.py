"""Words for what is got by a wrong: money, presents, treats; and for how it is got."""

from typing import Final

from domain.language.vocabulary import MAGNITUDES, NUMBERS, SEVERAL, THEY, YES_NO, any_of, either

_NUMBER: Final = either(NUMBERS[1:], "ยี่สิบ", "สิบ", "หลาย", r"\d")

PAYOFF: Final = any_of(
    r"\b(?:cartons?|crates?|bottles?|cigarettes|whisky|whiskey|beers?)\b",
    "ซอง(?!จดหมาย|เอกสาร|ประ)", "เปอร์(?!เซ็นต์ไทล์)", "เงิน(?!งวด|เดือน|ประกัน|มัดจำ)", "(?<!ส)ตังค?์?(?![ก-๛])",
    "ตัง(?=ชาว|ค่า|จาก)", "ส่วนแบ่ง", "ส่วนต่าง",
    "ค่า(?:คอม|นายหน้า|ดำเนินการ|ขนม|กาแฟ|น้ำ|ที่(?!พัก)|ดูแล|เร่ง|อำนวย|หัว|ตั๋ว|เหนื่อย)", "พิเศษ", "ทิป(?![ก-๛])",
    "กระเช้า", "ของขวัญ", "ของ(?:ไป)?ฝาก", "ทองคำ", "สร้อย", "นาฬิกา", "มือถือ", "ส่วย",
    f"{_NUMBER} ?(?:ร้อย|{MAGNITUDES}|บาท|%)",
    f"(?:ละ|เพิ่ม|อีก|คิด|จ่าย)(?:ร้อย|{MAGNITUDES}|{SEVERAL}|สิบ)", "ผลประโยชน์", "ราย(?:เดือน|ครั้ง)ให้",
    "สมนาคุณ", "สินน้ำใจ", "สินบน",
    r"\b(?:money|cash|envelopes?|tips?|baht|thb|percent|commission|gifts?|gold|watch|cut|share|thousand|hundred|fee|"
    r"phones?|extra|deposit|\d{3,}|\d,\d{3})\b|\d ?%",
    "แบงก์", "สตางค์", "ค่า(?:ล็อก|แรกเข้า|คิว|เซ็น|ผ่าน|เปิด|วิ่ง|ตอบแทนพิเศษ|บริการเพิ่ม)", "ของไป(?:ไหว้|ให้)",
    *MAGNITUDES[1:3], f"(?:{SEVERAL}|สิบ)เปอร์", "ใบแดง", "ใบเทา", "บัตรของขวัญ",
    r"\b(?:holiday|bonus|favou?rs?|bank account|thb)\b",
    "ค่า(?:เสียเวลา|เดินเรื่อง|เปิดทาง|รู้จัก|ขอบคุณ|บำรุง)", "กล่อง(?=จาก|ของขวัญ)", "ถุง(?=จาก|เงิน)", "สิบลด",
    "ลงขัน", "เศษ(?=เงิน|ทอน)",
    f"(?:ต้อง|คอย|ช่วย|เคย|ก็|{THEY}|เจ้านี้) ?ดูแล(?= ?(?:ผู้ใหญ่|พี่|ท่าน|นาย|กัน|ดี|แก|เขา|คน))", "เบี้ยใบ้รายทาง",
    "ค่าน้ำมันหล่อลื่น",
    r"\b(?:a cut|grease|sweetener|brown envelopes?|something (?:extra|for)|coffee money|tea money|gratitude|"
    r"thank-?you money)\b",
    "ค่ากอล์ฟ", "หุ้น(?=ลม|ฟรี|ให้)", "เหล้า(?=ปีใหม่|นอก|เป็นลัง|ทั้งลัง)", "คูปอง(?=น้ำมัน|ห้าง)", "บัตรกำนัล",
    "รถ(?=ป้ายแดง).{0,20}(?:บริษัท|ผู้รับเหมา)", "ทองรูปพรรณ", "ค่าเทอม(?=ลูก)",
    r"\b(?:crates? of|liquor|vouchers?|motorbike|bag of money|stacks? of|fifty|hundreds?|thousands?) ?(?:baht)?\b",
    "โอน(?:ให้|เข้า)(?=นายช่าง|หัวหน้า|กรรมการ|ท่าน|แก|พี่)", "ทุกงวด",
    r"\b(?:generous|show (?:some |my )?(?:appreciation|gratitude)|be nice|anniversary gift|birthday gift|"
    r"make it worth|take care of (?:him|her|them))\b",
)  # fmt: skip
"""Money and presents."""

PRESENT: Final = any_of(
    "ซอง(?!จดหมาย|เอกสาร|ประ)", "กระเช้า", "ของขวัญ", "ของ(?:ไป)?ฝาก", "ทองคำ", "สร้อย", "นาฬิกา",
    "มือถือ(?:รุ่น|ใหม่)?", "เหล้า", "ไวน์", "สมนาคุณ",
    r"\b(?:envelopes?|gifts?|gold|watch(?:es)?|phones?|whisky|hampers?)\b", "พระเครื่อง", "กระเป๋า(?=แบรนด์|หรู)",
    "ทีวี", "ตู้เย็น", "ทริป", "บัตรของขวัญ", "หอบของ", "ของไปไหว้",
    r"\b(?:holiday|bottle|wine|tickets?|rolex|vouchers?)\b",
)  # fmt: skip
"""Presents, and what money is put into."""

TREAT: Final = any_of(
    "เลี้ยง(?=เหล้า|ข้าว|อาบ|ดู|โต๊ะ|จีน|อาหาร|คาราโอเกะ|ขอบคุณ|$)", "พาไป", "ออก(?:ค่า|ให้)", "ค่าห้อง", "อาบอบนวด",
    "กอล์ฟ", "ไป(?:กิน)?เที่ยว", "ฟรี", "(?:ต่อเติม|ซ่อม|สร้าง|ทำ|แต่ง)บ้าน", "ดูงาน", "ตั๋วเครื่องบิน", "พัทยา",
    "คาราโอเกะ",
    r"\b(?:free|trips?|golf|dinner|hotel|travel|renovat\w+|pa(?:id|ys) for|hospitality|karaoke|holiday|flights?)\b",
    "ทริป", "โต๊ะจีน", "ร้านคาราโอเกะ", "เลี้ยงรับรอง", "เปิดห้อง", "บินไป", "ค่ากิน", "นวด",
    r"\b(?:drinks|massage|spa|airfare)\b",
    "(?:ไป|บิน|เที่ยว|ทริป)[ก-๛ ]{0,6}(?:ญี่ปุ่น|เกาหลี|ยุโรป|ฮ่องกง|ภูเก็ต|ต่างประเทศ|พัทยา|ทะเล|สิงคโปร์|เวียดนาม|"
    "จีน|ดูไบ|มัลดีฟส์)", "เลี้ยง(?=มื้อ|ดินเนอร์|บุฟเฟ่|ส่งท้าย|ทั้งกอง|กรรมการ)", "ตั๋วคอนเสิร์ต", "ค่ากอล์ฟ",
    "ตีกอล์ฟ", "ที่พักฟรี", "ออกตังค์ให้",
    r"\b(?:japan|korea|europe|hong kong|phuket|pattaya|bali|concert tickets?|weekend away|spa|buffet|dinners?|"
    r"lunches|drinks|cruise)\b",
)  # fmt: skip
"""Treats, journeys and favours."""

FREE: Final = any_of(
    "ฟรี", "ออก(?:ค่า.{0,14})?ให้", "ไม่คิดเงิน", r"\b(?:free|for nothing|pa(?:id|ys) for)\b",
)  # fmt: skip
"""Words for what costs nothing."""

DEMANDING: Final = any_of(
    f"ต้อง(?:หา|เตรียม|เอา|มี|หิ้ว)(?=[ก-๛0-9, ]{{0,20}}(?:ร้อย|{MAGNITUDES}|บาท)[ก-๛ ]{{0,10}}"
    "(?:ไป)?(?:วาง|ให้|ฝาก|มอบ|จ่าย|ถวาย))",
    f"เรียก(?=รับ|เก็บ(?!เอกสาร)|เงิน|เปอร์|ค่า|ส่วน|ผล|สิบ|{SEVERAL}|{MAGNITUDES}|ซอง| ?\\d)",
    "ขอ(?=ค่า|เงิน|ตัง|ส่วนแบ่ง|เปอร์|ทิป|ซอง|สปอน|สินบน)", "เก็บ(?=เงิน|ตัง|ค่า|เปอร์|ราย|จาก)", "ไถ", "รีด",
    "ต้อง(?=จ่าย|ให้|แบ่ง|วาง|มีของ|ช่วย|หยอด|เสีย|ซื้อ)", "หัก(?=เงิน|เปอร์|หัวคิว|ให้)", "โดนหัก",
    "ชัก(?=เปอร์|ส่วน)", "อม(?=เงิน)", "ช่วย(?=ค่า)", "เสนอ(?=ให้เงิน|ตัว| *ดูแล| *เงิน)",
    "จ่าย(?=พิเศษ|ราย|ใต้|เพิ่ม|ก่อน)", "กิน(?=เปอร์|เงิน|หัว|ค่า|ส่วน)", "วาง(?=ซอง|เงิน)", "ให้(?=ค่า)", "เรี่ยไร",
    "โอน(?=.{0,6}คืน)", f"คิด(?={SEVERAL}|พัน|ค่าเร่ง)", "ให้.{0,6}ออกค่า",
    r"\b(?:demand\w*|ask(?:ed|s|ing)?|wants?|wanted|charg\w+|collect\w*|must pay|ha(?:d|ve|s) to (?:pay|give)|expects?|"
    r"offer(?:ed|s|ing)?|forced to (?:pay|give)|must buy)\b",
    "ต้อง(?=หอบ|เอาของ|ซื้อของ|สอด|ใส่ซอง|ส่งส่วย|ยัด|เติม)", "คิด(?=ค่า(?:คิว|เซ็น|เร่ง|ผ่าน))",
    f"ขอ(?=ยืมเงิน|หุ้น|มือถือ|โบนัส|เปอร์|ส่วย|สิบ|{SEVERAL})", "เก็บ(?=เพิ่ม|หัว)", "หยอด", "บังคับซื้อ", "แอบเก็บ",
    "ให้(?=เติม)", "สอด", "ชี้เป้า", "แบ่ง(?=ให้|เงิน|คน)",
    r"\b(?:pay up|kick(?:ed|s)? back|hand(?:ed|s)? over|skim\w*)\b", "ต้องมี(?=ค่า|เงิน|ซอง)",
    "โดน(?:ขอ|เรียก)(?= ?(?:\\d|สิบ|ห้า|เปอร์|เงิน|ส่วน|ค่า|ซอง))", "กันไว้ให้", "ต้อง(?=กัน|ดูแล|ลงขัน|โอน|เลี้ยง)",
    "ให้.{0,8}ลงขัน", "บังคับ(?=ลงขัน|บริจาค|โอน)",
    "ขอ(?=แบ่ง|น้ำใจ|ค่า)", "ให้โอน", "ต่อรองเอา",
    r"\b(?:wants? (?:a|his|her|their) (?:cut|share)|expects? (?:a|an|some)|hints? (?:at|that)|insists? on|"
    r"shakes? down|squeez\w+)\b",
    "(?:เรา|พวกเรา|ลูกน้อง|พนักงาน)(?:ต้อง)?หาร", "ให้(?:เรา|พวกเรา|ลูกน้อง)(?:หาร|ออก|จ่าย|ซื้อ|โอน|ช่วยออก)",
    "ยื่นซองให้", "ใส่ซองให้", "ขอค่า(?:เหนื่อย|น้ำ|รถ|ดำเนินการ)", r"\blets? (?:people|them|cars) \w+ for\b",
    "เรี่ยไร", "ลงชื่อว่าใครให้",
    r"\b(?:chip(?:ped)? in|pitch(?:ed)? in|contribute\w*|pass(?:ed)? (?:a|the) hat|had to (?:buy|give|pay|donate))\b",
    "ต้องฝาก(?:กับ|ที่)", f"คนละ(?:ร้อย|สองร้อย|{SEVERAL}|พัน)", "(?:stamp|ตรา)[ก-๛ ]{0,4}ราคา",
    r"\b(?:costs?|charges?) (?:\d+|extra)\b",
    f"ต้องมี(?=[ก-๛ ]{{0,6}}(?:{MAGNITUDES}))", "จ่าย(?=พี่|แก|เขา|หัวหน้า)", "ได้เข้าก่อน",
)  # fmt: skip
"""Asking for money, or having to give it."""

TAKING: Final = any_of(
    r"\bfor (?:a |an |some |two |three )?(?=carton|bottle|pack|case|box|envelope|tip|crate|few)",
    "(?<!ป)(?<!ค)(?<!ำห)(?<!อบ)(?<!ตรวจ)(?<!ยอม)(?<!ได้)รับ(?!ผิดชอบ|ทราบ|กลับ|สมัคร|งาน|รอง|แจ้ง|ฟัง|จ้าง|เหมา|เรื่อง|"
    "พัสดุ|ของไปรษณีย์|ประกัน|มอบ|บริการ|สาย|น้อง|ลูก|คน|เด็ก|ใบ)",
    "เอา(?=ซอง|เงิน|ตัง|กระเช้า|ของขวัญ|ทอง)", "ได้(?=เงิน|ซอง|ค่า|ส่วน|มือถือ)", "อม(?=เงิน|ค่า)", "เม้ม", "ฮุบ",
    "ถือ(?=ซอง)", "มาให้", "ไปให้", "แบ่ง(?:กัน|ให้)", "คืน(?=เงินทอน|ให้หัวหน้า)", "วาง", "สอด", "ยัด",
    "ให้(?=เงิน|ซอง|กระเช้า)", "จ่าย(?=ราย|ให้)", "ได้(?=ค่านายหน้า)",
    r"\b(?:took|takes|taking|accept\w*|receiv\w+|got|gets|keeps?|kept|gave|gives?|given|sent|slipped|pocket\w*)\b",
    "ฝาก(?=นาฬิกา|ของขวัญ|เงิน|ซอง|เหล้า|กระเช้า)", "ใส่(?=ซอง)", "ขน(?=เหล้า|ของ)", "หิ้ว", "โอนเข้า", "ขอส่วน",
    r"\b(?:slips|offered|handed|passed|brought|arrives? with|comes? with)\b",
    "รับ(?=กล่อง|ถุง|ซอง|ของขวัญ)", "ไม่เห็น.{0,10}(?:ส่งคืน|คืน)", "(?:หยิบ|คว้า|เหมา|กวาด)(?=ของ|ซอง|เงิน|รางวัล)",
    r"\b(?:walked (?:off|out|away) with|helps? (?:himself|herself|themselves)|carried (?:off|home|away))\b",
    "โอน(?:เงิน)?(?:ให้|เข้า)(?=นายช่าง|หัวหน้า|กรรมการ|ท่าน|แก|เขา|พี่|คน|ผู้)",
    "จ่าย(?:ให้)?(?=นายช่าง|หัวหน้า|กรรมการ|ท่าน)",
    r"\b(?:transfers?|transferred|wires?|paid) (?:money )?(?:to )?(?:the |our )?(?:engineer|boss|chief|director|"
    r"inspector|manager|him|her)\b",
    "เอา(?=ส่วนต่าง|ส่วนเกิน|เปอร์|กำไร)",
)  # fmt: skip
"""Money or presents changing hands."""

EUPHEMISM: Final = any_of(
    "น้ำใจ", "น้ำร้อนน้ำชา", "หล่อลื่น", "หยอดน้ำมัน", "ค่าเหนื่อย", "สินน้ำใจ", "ของติดไม้ติดมือ",
    r"\b(?:folder|envelope|file|stack)s? "
    r"(?:is |are |gets? |got |must be |has to be |was )*(?:heav\w+|thick\w*|fat\w*|padded)\b",
    r"\b(?:grease|sweetener|something (?:extra|for the)|coffee money|tea money|goodwill)\b",
)  # fmt: skip
"""Words by which people say money without saying it."""

CONDITION: Final = any_of(
    "ไม่งั้น", "ไม่(?:อย่าง)?นั้น", "มิฉะนั้น", "(?:ถ้า|หาก)ไม่", "ใครไม่", "ถ้าใคร", "ใคร(?:ร้อง|ให้ต่ำ|พูด|ค้าน)",
    "ถึงจะ", "ถึงได้", "(?:ถึง|จะ)ปล่อย", "จะได้คิว", "ไม่.{1,6}ก็ไม่", "ถ้าอยาก", "อยากให้เรื่อง", "อยากได้",
    "อยากเร็ว", "ก่อนทุก", "ก่อน.{0,6}ถึง", "แลกกับ", "จะรู้ว่า", "เดี๋ยว(?=.{0,12}(?:หาย|โดน|เดือดร้อน|หลุด|สวย))",
    r"\b(?:or (?:else|your|you|i|we)|otherwise|unless|if (?:i|you|we) (?:dont|do not|talk|refuse|go|want)|"
    r"only (?:if|when|after|renewed if)|before (?:approving|stamping|signing|paying|he|she|they)|anyone who|whoever|"
    r"the same day|faster)\b",
    "รอเป็น(?:เดือน|ปี|ชาติ)", "ก็อยู่ที่เดิม", "แล้ว.{0,24}(?:ก็ไม่ถูก|ก็ผ่าน|ก็เงียบ)",
    "ใคร(?:พูด|ถาม|ขัด|ทัก|ร้อง|สงสัย)", "ถ้า(?:พูด|ร้อง|ฟ้อง|แจ้ง)", "(?:ถ้า|หาก)ไม่(?:จ่าย|ให้|ซื้อ|ไป|ยอม)",
    "มาเร็วได้", "ลัดคิว", "เอาเร็ว",
    r"\b(?:in (?:return|exchange)|anything else|if (?:id|youd|youll|ill)|only comes when|jump the (?:line|queue))\b",
    "ถ้าอยากก็", r"\b(?:depends? on)\b",
    "จนกว่าจะ", "แล้วได้(?:เลย|แน่)", "ไม่(?:ลง|จ่าย|ช่วย|ซื้อ|ให้|ไป)ก็", "ทำให้เร็ว.{0,4}ถ้า", "เร็วถ้า",
    "ใครไม่(?:ช่วย|ซื้อ|ลง|จ่าย|ให้|ไป)",
    r"\b(?:until (?:i|we|you|they|someone) (?:pay|paid|gave|give|bought|buy)\w*|unless (?:i|we|you|they)|"
    r"no \w+,? no \w+|if (?:we|i) (?:pay|buy|give|bring))\b",
    "ไม่(?:ให้|จ่าย|ซื้อ|ลง|ช่วย)ก็อยู่ยาก", "อยู่ยาก", "(?:ยื่น|มี|ใส่|ให้)ซอง.{0,16}(?:ถึง|จึง|ก็)",
    "ถ้าไม่(?:มี|ยอม)", "ถึงจะ(?:ได้|ผ่าน|เซ็น|เร็ว)",
    r"\bonly (?:signs?|approves?|processes|moves|helps?|promotes?|gives?)\b|\bor (?:it|you|they|we|i) (?:will|ll|"
    r"would|get|wait)\b",
    f"อยากได้[ก-๛]{{1,16}}(?:{YES_NO}|ก็|ต้อง)", "ใครไม่ไปก็", "ไม่ไปก็", "ต้องไป(?:ช่วย|ทำ|กิน|นั่ง).{0,30}ก่อน",
    r"\bif (?:i|we|you) (?:was|were|am|are|could be|felt)\b|\bcould be ready\b",
    r"\bif (?:you|we|i|anyone) (?:complain|speak|ask|refuse|report|object|say)\w*|\bcash is accepted\b",
    "ใครจ่าย", "ถ้าจะให้", r"\bfor a (?:bottle|box|envelope|case|crate|small fee|few thousand)\b",
)  # fmt: skip
"""One thing being had only for another."""

LET_OFF: Final = any_of(
    r"\b(?:lets?|letting|waves?|waved) (?:\w+ ){1,4}(?:through|off|past|go)\b",
    "(?:ไม่|ก็ไม่)(?:ถูก|โดน)(?:รื้อ|ปรับ|จับ|ยึด|ตรวจ|ปิด)", "ปล่อยผ่าน", "ก็(?:ผ่าน|เงียบ|จบ|อนุมัติ)",
    "ไม่ต้องตรวจ", "ให้ผ่าน", "ออกใบอนุญาตให้",
    r"\b(?:pass(?:ed|es)? (?:the|his|her|inspection)|looked away|no fine|approved the same day)\b",
    "ไม่ต้อง[ก-๛]{0,6}ตรวจ", "ปล่อย(?:ไป|ผ่าน|เคส|ตู้)(?:เถอะ|เลย|ให้)?",
    "(?:ตู้|รถ|ของ|เคส)(?:นี้|นั้น)[ก-๛ ]{0,6}ปล่อย",
    r"\b(?:let (?:it|him|her|them) (?:go|through|pass)|waved? through)\b",
    r"\bnever (?:inspect|check|open|look|fine)(?:s|ed)?\b",
)  # fmt: skip
"""Somebody being let off."""
