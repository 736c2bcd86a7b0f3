"""Words of work on wrongs, as against an accusation: what was done about one, or so that none happens."""

from typing import Final

from domain.language.vocabulary import any_of

WORK: Final = any_of(
    "จัด(?:อบรม|ทำ|ประชุม|กิจกรรม|ส่ง)", "เผยแพร่", "ดำเนินการ", "แล้วเสร็จ", r"\d ?%", "ประชาสัมพันธ์แล้ว",
    "อยู่ระหว่าง", r"\b(?:published|completed|in progress|disclos\w+|training held|report)\b",
)  # fmt: skip
"""Words of reporting on work."""

NOT_BEGUN: Final = any_of(
    "ยังไม่(?:ได้)?(?:เริ่ม|ทำ|ดำเนินการ)", r"(?:not|have ?n[o']?t|has ?n[o']?t) (?:yet )?(?:started|begun)\b"
)
"""Beginning of a report on work that was not begun, whose reasons follow."""

DEALT_WITH: Final = any_of(
    "ไม่มีมูล", "ยุติ", "(?<!ให้)(?<!สั่ง)(?<!ช่วย)(?<!แอบ)ปิดเรื่อง",
    "(?<!โดน)(?<!ถูก)ตั้ง(?:คณะ)?กรรมการ(?:สอบ|หา|ตรวจสอบ)", "(?:ตรวจสอบ|สอบข้อเท็จจริง|สอบสวน|สอบ)แล้ว",
    "(?<!โดน)(?<!ถูก)ลงโทษ", "ทางวินัย", "ผลสอบวินัย", "ตักเตือน", "ส่งคืน", "คืนผู้ให้",
    "เจอแล้ว", "ได้คืน(?:แล้ว|ครบ)", "มาคืน(?:ให้)?(?:ถึง|ที่|เรา|ครบ|แล้ว|$)", "ไม่เรียกเก็บ",
    r"\d (?:เรื่อง|กรณี|สำนวน|คดี)", "ไม่พบ(?:การ|ว่า|หลักฐาน|ของ|ข้อ)", "ขอโทษผู้ร้อง", "ชดใช้",
    "นำส่ง(?:คลัง|แล้ว)", "หักจากงวด", "(?:ทวง|เรียก)คืนได้", "ให้(?:แก้ไข|ส่งเพิ่ม)", "ชี้แจง.{0,12}เรียบร้อย",
    "ลงทะเบียน(?:ไว้|แล้ว|รับ)", "(?:เอา|นำ)(?:ไป)?ลงทะเบียน(?:ก่อน|ไว้|แล้ว)", "ใบยืม", "(?:อนุมัติ|อนุญาต)ให้",
    "ขออนุญาต", "ตามระเบียบ", "ข้อสังเกต", "รับแจ้ง(?:เบาะแส|เรื่อง)", "(?:ได้)?รับ(?:เรื่อง|แจ้ง|ข้อ)ร้องเรียน",
    "(?:ข้อ|เรื่อง)ร้องเรียน.{0,24}\\d", r"\blooked into\b", r"\b(?:found|finding) (?:nothing|no)\b(?! because)",
    r"\b(?:file|case|matter)s? (?:was |is )?closed\b", r"\breturned to\b", r"\bregister\b", r"\bdisciplin\w+",
    r"\b(?:forwarded|referred) to\b", r"\bfined\b", r"\breceived (?:one|two|three|\d+) (?:\w+ )?(?:complaint|report)",
    r"\bno (?:evidence|substance)\b", r"\binvestigation\b",
)  # fmt: skip
"""A wrong, or a present, that was dealt with as it must be."""

NOT_DEALT_WITH: Final = any_of(
    "ไม่(?:เคย|เห็น|ได้|มี|ถูก|โดน|ยอม)[ก-๛ ]{0,14}(?:ส่งคืน|ลงโทษ|ตั้ง(?:คณะ)?กรรมการ|สอบสวน|ทางวินัย|ตักเตือน|ชดใช้)",
    "(?:แกล้ง|ทำเป็น|อ้างว่า)[ก-๛ ]{0,6}(?:ตรวจสอบ|สอบ)แล้ว",
    r"\b(?:never|nobody|no one|not) (?:\w+ ){0,3}(?:disciplin\w+|returned to|fined|investigation|referred to)\b",
)  # fmt: skip
"""Denials that anything was done about a wrong."""

PREVENTED: Final = any_of(
    "บรรยาย", "(?<!เข้า)อบรม(?:เรื่อง|หลักสูตร|ให้(?=เจ้าหน้าที่|พนักงาน|บุคลากร|กรรมการ|หัวหน้า|ลูกจ้าง|ทุก))",
    "จัด(?:กิจกรรม|นิทรรศการ|อบรม|ทำ(?:คู่มือ|แบบ|แนว|สื่อ|คลิป|อินโฟ|ประกาศ))", "ประชาสัมพันธ์(?!ให้)", "โปสเตอร์",
    "อินโฟ",
    "แผ่นพับ", "ทำคลิป", "แนวปฏิบัติ", "มาตรการ", "นโยบาย", "ป้องกัน(?=การ|ผล|ทุจริต|สิน|และ|ความ)", "ต่อต้าน",
    "เวียน(?=แจ้ง|ทุก|หนังสือ)", "ประกาศ(?=ห้าม|นโยบาย|เจต)", "แบบรับรอง", "ประเมินความเสี่ยง",
    "(?:ปีนี้|(?<!อยาก)ได้)คะแนน", "คะแนนตก", "ไม่รับ(?:สินบน|ของขวัญ)",
    "ไม่(?:มี|พบ)(?:เจ้าหน้าที่|การ|ผู้|ใคร)[ก-๛]{0,8}(?:รับ|เรียก)", "ไม่(?:ได้)?เรียก(?:รับ|เงิน|อะไร)",
    "สรุปบทเรียน", "ลดการ", "ซักซ้อม", "ชี้แจง(?=ขั้น|แนว|วิธี)",
    r"\b(?:train(?:ed|ing) (?:on|for|held|\d+)|anti-?\w+|posters?|policy|prevent\w*|widened|awareness)\b",
)  # fmt: skip
"""Work so that no wrong happens."""

ELSEWHERE: Final = any_of(
    "^(?:มี)?ข่าว(?:ว่า|บอก|เมื่อ|วันนี้|ออก|ที่)", "(?:ใน|ดู|อ่าน|ตาม)(?:ข่าว|ละคร|หนัง|ซีรี|นิยาย|ทวิต|ทีวี|ยูทูบ)",
    "(?:ให้|ที่|ทำ)วัด(?=$| )", "เพื่อนที่(?:กรม|บริษัท|กระทรวง|โรงพยาบาล|จังหวัด)อื่น",
    r"\b(?:on the news|in the (?:news|movie|series|papers)|i read (?:that|about)|watched a)\b",
)  # fmt: skip
"""Stories of elsewhere: news and films."""
