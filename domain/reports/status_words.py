"""Words and fragments of patterns that signs of a status, and of obstacles, are made of."""

from typing import Final

from domain.language.numbers import WORD

_OVER: Final = (
    r"(?<!ตอน)(?<!จุด)(?<!ผู้)(?<!คน)จบ(?!การศึกษา|ปริญญา|ใหม่|ป\.|ม\.|หลักสูตร|ไตรมาส|ปี|เดือน|สัปดาห์|ช่วง|มา)(?:งาน|ข้อนี้)?"
    r"|ปิด(?:จ[๊็]?อบ|จ๊อป|job|งาน(?!วัน|แต่ง)|โครงการ)"
)
DONE: Final = (
    rf"(?:แล้ว)?(?:เสร็จ|สำเร็จ|เรียบร้อย|ครบถ้วน|สมบูรณ์|{_OVER})(?:สิ้น|สมบูรณ์|เรียบร้อย|"
    r"ลุล่วง|ครบถ้วน|หมด)*"
)
DO: Final = r"(?:ดำเนิน(?:การ|งาน)?|จัดทำ|ทำ|ปฏิบัติ)"
TH: Final = "[ก-๛]"  # Thai letters with their vowel and tone marks, which \w leaves out
NEAR: Final = r"[^\n.;]{0,40}?"
ENDED: Final = r"(?:done|completed?|finished|ready|wrapped up|closed out|sorted)\b"
COUNT: Final = rf"(?:\d+(?!\d|/|\.\d)|{WORD}(?!คัญ))"
MONTH: Final = (
    r"(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|"
    r"มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)"
)
MONTH_EN: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
MAY: Final = (
    r"(?<!in )(?<!on )(?<!of )(?<!by )(?<!since )(?<!until )(?<!early )(?<!late )(?<!mid )(?<!mid-)(?<!\d )(?<!\d(?:st|nd|rd|th) )"
    r"may(?!\s*\d)"
)
"""The verb, not the month."""
WEEKDAY: Final = r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)"
PIECE: Final = (
    r"(?:งวด|กิจกรรม|ระยะ|เฟส|รุ่น|ส่วน|ครั้ง|ขั้น(?:ตอน)?|ตอน|บท|ชุด|ช่วง|รอบ|ข้อ|"
    r"phase|part|stage|batch|instal?lment|round|step|activity|workshop|session)"
)
PIECES_EN: Final = (
    r"(?:workshop|training|session|phase|part|stage|batch|activit|village|item|meeting|"
    r"chapter|course|instal?lment|task|step)\w*"
)
WAIT: Final = (
    r"(?<![กขคจชซตปพผสหาำ])(?<!คว)(?<!อะไ)รอ(?![ะ-ู็-๎])(?!บ(?!ริ|รร|ิ|า)|ง(?!บ|า)|ย|ด(?![ูำี])|ก(?![รอฎา])|น(?!า|ุ)|ม(?!ติ))"
)
