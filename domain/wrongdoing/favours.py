"""Words of favours, of deals with both sides in one hand, of pay handed back, of names without their owner."""

from typing import Final

from domain.language.vocabulary import SPEAKER, any_of

RECORD: Final = any_of(
    "ลายเซ็น",
    "รายงานการประชุม",
    "บันทึก(?:การประชุม|ข้อความ)?",
    "ใบ(?:เบิก|เซ็นชื่อ|ลงชื่อ|ลงเวลา)",
    "สมุดลงเวลา",
    "รายชื่อ",
    r"\b(?:minutes|sign-?in sheet|attendance (?:sheet|list)|signature|time ?sheet|register|receipts?)\b",
)
ONES_NAME: Final = any_of(
    rf"(?:ชื่อ|ของ|เป็น)(?:{SPEAKER}|เรา|พี่)",
    r"\b(?:my (?:name|signature)|says? i|shows? (?:me|i)|that i|of mine)\b",
)
WITHOUT_ONE: Final = any_of(
    f"ไม่ใช่(?:ของ|ลายเซ็น)?(?:{SPEAKER}|เรา)",
    f"(?:วันนั้น|ตอนนั้น)(?:{SPEAKER}|เรา)?(?:ลา|อยู่|ไม่|ป่วย|ไป)",
    rf"ทั้งที่(?:{SPEAKER}|เรา)?ไม่(?:ได้|เคย)",
    r"ไม่(?:ได้|เคย)(?:อยู่|ไป|เข้า|เซ็น)(?!ให้|แทน)",
    "โรงพยาบาล",
    r"\b(?:never (?:attended|signed|went|was)|was ?n.?t (?:there|even)|was (?:in hospital|on leave|away|abroad|sick)|"
    r"did ?n.?t (?:attend|sign|go)|is ?n.?t mine|not mine)\b",
)
"""A paper, one's name on it, and that one had no part in it."""

ROLE: Final = any_of(
    "กรรมการ",
    "คน(?:ที่)?(?:เขียน|ร่าง|ตรวจ|มาตรวจ|ทำบัญชี|อนุมัติ|คุม)",
    "หัวหน้า",
    "ผู้ตรวจ",
    "ผู้สอบบัญชี",
    "เจ้าหน้าที่พัสดุ",
    r"\b(?:(?:it|unit|section|department) head|head of|auditors?|inspectors?|consultant who|committee|officer|director|"
    r"deputy|manager|chief|whoever (?:wrote|drafted))\b",
)
TIED: Final = any_of(
    "เป็น(?:สามี|ภรรยา|เมีย|ผัว|แฟน|พี่|น้อง|ลูก|หลาน|ญาติ|เพื่อนสนิท)(?:เขย|สะใภ้)?(?:ของ|กับ)",
    "ถือหุ้น",
    "เป็นเจ้าของ",
    "(?:กินข้าว|กินเหล้า|ดื่ม|ตีกอล์ฟ)(?:ด้วย)?กัน",
    r"\balso (?:sells?|owns?|supplies)\b",
    r"\b(?:owns?|co-?owns?|has shares in|is (?:married to|the (?:wife|husband|brother|sister|cousin) of))\b",
)
OTHER_SIDE: Final = any_of(
    "คน(?:ที่)?(?:ขาย|ทำบัญชี|ยื่น|รับจ้าง|เสนอ)",
    "เซลส์?",
    "ผู้รับ(?:เหมา|จ้าง)",
    "บริษัทที่",
    "ร้านที่",
    "ผู้(?:ขาย|เสนอราคา|ยื่น)",
    r"\b(?:(?:the )?(?:company|firm|shop) that|vendors?|suppliers?|contractors?|bidders?|equipment|sells?|rents? us)\b",
)
"""Somebody with a say, a tie, and whoever is on the other side of the deal."""

DOCUMENT: Final = any_of(
    "ใบ(?:ตรวจ(?:สุขภาพ|โรค)?|รับรอง(?:แพทย์)?|ขับขี่|อนุญาต|ผ่านงาน|ประกอบ)",
    "วุฒิ(?:บัตร)?",
    "(?:เข้า|ได้)(?:ทำงาน|งาน|มาเลย|เรียน|บรรจุ)",
    "ผลตรวจ",
    r"\b(?:certificates?|licen[cs]es?|diploma|permits?|test results?|got (?:in|hired|the job))\b",
)
UNTESTED: Final = any_of(
    "(?:โดย)?ไม่(?:ต้อง|ได้|เคย)(?:สอบ|เจาะ|ตรวจ|เรียน|อบรม|สมัคร|สัมภาษณ์|มา(?:เอง|ตรวจ|สอบ))",
    r"\bwithout (?:a |the |any )?(?:test|exam|check|interview|inspection|sitting|applying|seeing)\b",
)
BY_FAVOUR: Final = any_of(
    "ซื้อ(?:ได้|เอา|มา)",
    "จ่าย(?:แล้ว|ก็|เพิ่ม|เงิน)",
    "เด็กฝาก",
    "เด็กเส้น",
    "เส้น(?:ใหญ่|สาย|ของ)",
    "(?:คน|เด็ก)ของ(?:ท่าน|นาย|ส\\.? ?ส)",
    "รู้จัก(?:กับ)?(?:พี่|ท่าน|คนใน|หัวหน้า)",
    r"\b(?:can be bought|you (?:just )?pay|for (?:cash|a fee|money)|knows? (?:someone|the)|"
    r"through (?:his|her) (?:uncle|father|mother))\b",
)
"""A paper or place given after a test, its absence, and the favour instead of it."""

SCARCE: Final = any_of(
    "คิว",
    "เตียง",
    "ห้องพิเศษ",
    "ที่เรียน",
    "โควตา",
    "โควต้า",
    "ใบอนุญาต",
    "บัตรนัด",
    "แผงค้า",
    "ล็อก(?:ขาย|ค้า)",
    r"\b(?:beds?|slots?|appointments?|stalls?|permits?|places?|files?|applications?|queue)\b",
)
BY_WAY_OF: Final = any_of(
    "(?:ถ้า|ต้อง|แค่)รู้จัก(?:กับ)?(?:พี่|ท่าน|คนใน|เจ้|ป้า|ลุง)",
    "(?:ให้|ต้อง)(?:ไป)?คุยกับ(?:พี่|เจ้|ป้า|ลุง|นาย)(?:ที่|คน|[ก-ฮเ-ไ])",
    "ผ่านนายหน้า",
    r"\b(?:if you know|a (?:little|small) (?:gift|something|present) (?:makes?|gets?|moves?)|"
    r"(?:gift|envelope|present)s? makes?|"
    r"went to whoever paid)\b",
)
GETS_IT: Final = any_of(
    "ก็ได้",
    "ได้(?:เลย|พรุ่งนี้|ทันที|ก่อน)",
    "ถ้าอยากได้",
    "อยาก(?:ได้|เร็ว)",
    "เต็ม",
    "ขยับ",
    "ขึ้นมา",
    r"\b(?:makes?|moves?|appears?|on top|faster|first|tomorrow|same day|went to)\b",
)
"""Scarce things, the way to them, and getting them."""

PAY: Final = any_of(
    "โอที",
    "เบี้ยเลี้ยง",
    "เงินเดือน",
    "ค่า(?:ล่วงเวลา|ตอบแทน|แรง|จ้าง)",
    "โบนัส",
    r"\b(?:overtime|salar(?:y|ies)|pay|wages|allowances?|bonus(?:es)?)\b",
)
HANDED_BACK: Final = any_of(
    "ต้อง(?:คืน|แบ่ง|หัก|ทอน|โอนคืน|ส่งคืน)",
    "(?:แบ่ง|หัก|คืน|ทอน)(?:ให้|คืน)?(?:หัวหน้า|ท่าน|พี่|นาย|ครึ่ง|ทุก)",
    r"\b(?:goes? back|gives? (?:it )?back|hand(?:s|ed)? (?:\w+ ){0,4}(?:to|back)|kicks? back|returns? (?:half|part))\b",
)
TAKER: Final = any_of(
    "หัวหน้า",
    "ท่าน",
    "เจ้านาย",
    "ผอ",
    "ผู้จัดการ",
    r"\b(?:chief|boss|leader|supervisor|manager|head|director|deputy)\b",
)
"""Pay, its way back, and who gets it."""

CIRCLE: Final = any_of(
    "(?:เพื่อน|พวก|คน|ลูก|หลาน)(?:ของ)?(?:ท่าน|เขา|แก|หัวหน้า|ตัวเอง)",
    "พรรคพวก",
    "ก๊วน",
    r"\b(?:his|her|their|the (?:boss|chief|director)s?) (?:\w+ )?"
    r"(?:budd(?:y|ies)|friends?|relatives?|family|cousins?|circle|gang|kids?|people)\b|"
    r"\b(?:kids|children|relatives|friends) of (?:people in |staff in )?(?:his|her|their)\b",
)
ONLY_THEY: Final = any_of(
    "มีแต่",
    "เฉพาะ",
    "ได้(?:แค่|แต่)",
    "ตลอด",
    "ทุกปี",
    r"\bonly\b",
    r"\b(?:always|every (?:year|time)|ever go(?:es)? to)\b",
)
GOODS: Final = any_of(
    "ทุน",
    "งาน(?:จ้าง|นอก)",
    "โควตา",
    "(?:ได้|รับ)เลือก",
    "(?:เชิญ|เรียก)(?:มา)?(?:ยื่น|เสนอ)",
    "ดูงาน",
    "เลื่อนขั้น",
    "สองขั้น",
    r"\b(?:scholarships?|(?:invited|asked) to (?:quote|bid)|"
    r"quotes?|contracts?|promot\w+|trips?|bonus(?:es)?|grants?)\b",
)
"""A circle, that only they get something, and what."""

SPOKE_UP: Final = any_of(
    "(?:ไป)?(?:ถาม|ทัก|ท้วง|ร้องเรียน|ฟ้อง|แจ้ง)(?:เรื่อง|ว่า|ถึง|ราคา|บิล|เงิน)?",
    r"\b(?:ask(?:ed)?|complain(?:ed)?|spoke up|questioned|reported)\b",
)
SINCE_THEN: Final = any_of(
    "หลังจาก",
    "พอ(?=[ก-ฮเ-ไ])",
    "ตั้งแต่(?=ถาม|ทัก|ท้วง|ร้อง|ฟ้อง)",
    "(?:ก็|เลย)(?=โดน|ถูก|ไม่ได้)",
    r"\b(?:after|since|suddenly|the next (?:day|week|month)|if you|and then)\b",
)
PUNISHED: Final = any_of(
    "(?:โดน|ถูก)(?:ย้าย|ให้ออก|ตัด|กัน|เด้ง|เฉดหัว|พัก)",
    "ไม่(?:ได้รับ|ถูก|ได้)?(?:เชิญ(?:ประชุม)?|ต่อสัญญา|เรียกประชุม)(?:อีก)?",
    "เฝ้าโกดัง",
    r"\b(?:contract (?:is|was|isnt|isn.?t|wasnt|wasn.?t)? ?(?:not )?(?:renewed|extended)|"
    r"(?:card|account|access) (?:\w+ )?stopped|moved to|"
    r"transferred|fired|left out|not invited|dropped from)\b",
)
"""Speaking up, what followed at once, and what it was."""
