"""Words and patterns that the signs of a status, and of obstacles, are made of."""

from typing import Final

from domain.language.numbers import WORD

_OVER: Final = (
    r"(?<!ตอน)(?<!จุด)(?<!ผู้)(?<!คน)จบ(?!การศึกษา|ปริญญา|ใหม่|ป\.|ม\.|หลักสูตร|ไตรมาส|ปี|เดือน|สัปดาห์|ช่วง|"
    r"มา)(?:งาน|ข้อนี้)?"
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
    r"(?<!in )(?<!on )(?<!of )(?<!by )(?<!since )(?<!until )(?<!early )(?<!late )"
    r"(?<!mid )(?<!mid-)(?<!\d )(?<!\d(?:st|nd|rd|th) )"
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
    r"(?<![กขคจชซตปพผสหาำ])(?<!คว)(?<!อะไ)รอ(?![ะ-ู็-๎])(?!บ(?!ริ|รร|ิ|า)|ง(?!บ|า)|ย|ด(?![ูำี])|ก(?![รอฎา])|"
    r"น(?!า|ุ)|ม(?!ติ))"
)

PLANNED: Final = (
    rf"(?:คาดว่า|คาดการณ์|น่าจะ|หาก(?!า)|ถ้า|{WAIT}){NEAR}{DONE}(?:แล้ว)?",
    rf"เมื่อ(?!\s*(?:วัน|\d|เดือน|ปลาย|ต้น|กลาง|สัปดาห์|เช้า|บ่าย|ครู่|กี้|เร็ว)){NEAR}{DONE}(?:แล้ว)?",
    rf"(?:กำหนด(?!การ)|เพื่อ|ก่อน|จนกว่า|ต้อง|ควร|เร่ง|พยายาม|ตั้งใจ|ตั้งเป้า)[^\n.;]{{0,40}}?{DONE}(?:แล้ว)?",
    (
        r"(?:เสร็จ|จบ|เรียบร้อย|สำเร็จ)\s*(?:แน่|ภายใน(?!กำหนด|เวลา|ระยะ)|(?:สิ้น|ปลาย|กลาง|ต้น|ช่วง|"
        rf"ราว)\s*(?:เดือน|ปี|ไตรมาส|สัปดาห์|อาทิตย์|{MONTH}))"
    ),
    rf"ให้\s*{DONE}|หลังจาก{NEAR}{DONE}(?:แล้ว)?",
    rf"จะ\S{{0,20}}?{DONE}(?:แล้ว)?|(?<!เพิ่ง)(?<!พึ่ง)จะ(?:ต้อง|ได้|มี|เป็น|เริ่ม)*(?:{DO})?(?:แล้ว)?",
    rf"(?:เตรียม|วางแผน|มีแผน|คาดว่า|น่าจะ|ขั้นต่อไป|กำหนดการ|ตั้งใจ)(?:จะ|เริ่ม|ได้)*(?:{DO})?(?:แล้ว)?",
    (
        r"\b(?:will|shall|should|must|need to|needs to|has to|have to|expect\w*|hope|"
        r"plan(?:ned|s)?|before|when|if|once|until|after|going to|scheduled|aim\w*|intend\w*|"
        rf"would|could|might|{MAY})\b"
        r"(?:[^\n.;]{0,40}?\b(?:complet(?:e|ed|ion)|done|finish(?:ed)?|ready)\b)?"
    ),
    r"เดี๋ยว|(?:แล้ว|ไว้)ค่อย|มะรืน",
    rf"\b{ENDED} by (?:the )?(?:end|next|then|tomorrow|\d|mon|tue|wed|thu|fri|sat|sun|{MONTH_EN})",
    r"\bbe (?:done|finished|completed?|ready)\b|\bto (?:complete|finish)\b",
    r"\bcomplet(?:e|ing) (?:the|a|an)\b|\bfinishing\b",
)
"""Something expected or intended."""

PARTLY: Final = (
    (
        rf"(?:เกือบ|ใกล้|จวน)(?:จะ)?\s*(?:{DONE}|ทั้งหมด|หมด|ครบ)(?:แล้ว)?|(?:แล้ว|เสร็จ)\s*เกือบ|"
        rf"(?:เฉพาะ|เพียง|แค่)(?!พอ|ลืม)"
    ),
    (
        r"บาง(?:ส่วน|กิจกรรม|ข้อ|ขั้นตอน|เรื่อง|แห่ง|หน่วย|ฝ่าย|กอง|รายการ|หมู่บ้าน|พื้นที่|"
        r"โครงการ|อย่าง|ที่|งาน|จุด)|(?:เป็น)?(?:ส่วนใหญ่|ส่วนมาก|โดยมาก)|ครึ่ง|กึ่งหนึ่ง"
    ),
    (
        rf"{PIECE}\s*(?:ที่\s*)?(?:{COUNT}|แรก)(?!\s*/)[^\n;/]{{0,40}}?(?:{DONE}|{TH}แล้ว|"
        rf"\bdone\b|\bcomplete|\bfinished\b)(?:แล้ว)?"
    ),
    (
        rf"{DONE}(?:แล้ว|ไป)*\s*(?:แค่|เพียง|เฉพาะ|ไป)?\s*{COUNT}\s*(?:กิจกรรม|ขั้นตอน|"
        rf"ข้อ|งวด|ส่วน|ระยะ|เฟส|เรื่อง)|{DONE}(?:แล้ว|ไป)*\s*(?:ใน)?{PIECE}\s*(?:ที่\s*)?(?:{COUNT}|"
        rf"แรก)"
    ),
    (
        rf"{DONE}(?:แล้ว|ไป)*\s*(?:เยอะ|มาก|พอสมควร|พอประมาณ|นิด|บ้าง|ระดับ|กว่า|ไม่น้อย|เป็นระยะ|เป็นลำดับ|"
        rf"(?:ที่|ใน|ของ)?(?:ชั้น|อาคาร|ตึก|โซน|หมวด|เขต|สาขา)\s*(?:ที่\s*)?{COUNT})"
    ),
    (
        rf"\b{ENDED} (?:on|in|at|for) (?:the )?(?:(?:floor|building|zone|site|village|district|office|"
        r"group|section|chapter|unit)s\b|"
        rf"(?:floor|building|zone|site|group|section|chapter)\s+\d)|\bhalf-?\s?way\b"
    ),
    rf"ไป(?:ได้)?(?:แล้ว)?\s*(?:ประมาณ|ราว|กว่า|เกือบ|จำนวน|รวม|ทั้งสิ้น)?\s*{COUNT}(?!\s*{MONTH})",
    rf"(?:ยก)?ร่าง(?!กาย)[^\n;]{{0,40}}?{DONE}(?:แล้ว)?|ฉบับร่าง",
    (
        r"\b(?:almost|nearly|partly|partially|mostly|largely|mainly|half|about half|just about|"
        r"virtually|practically|somewhat)\b|\bpartial(?:ly)?\b|\bmost of\b|\bsome of\b|"
        r"\bpart of\b"
    ),
    (
        rf"(?<!all )(?<!all the )(?<!both )\b(?:first|second|third|initial|next|one|two|"
        r"three|four|five|six|several|some|most|\d+)\s+(?:of\s+\S+\s+|"
        rf"of\s+the\s+\S+\s+)?{PIECES_EN}[^\n;.]{{0,30}}?\b{ENDED}"
    ),
    (
        rf"\b{ENDED}\s+(?:with\s+)?(?:the\s+)?(?:first|second|one|two|three|four|five|"
        rf"\d+(?![\d.]|\s*(?:%|per|pct|st\b|nd\b|rd\b|th\b|{MONTH_EN}))|some|most|part|several)\b"
    ),
    (
        rf"\bdrafts?\b[^\n;.]{{0,30}}?{ENDED}|\b(?:done|finished|completed) (?:the|a|"
        rf"with the) (?:first )?draft|\bpart one\b|\bonly\b"
    ),
)
"""A part: nearly, some, a piece by its number, a count behind what is done."""

IN_PROGRESS: Final = (
    (
        rf"กำลัง\s*(?:อยู่ระหว่าง)?(?:{DO})?|(?:อยู่|ยัง)*(?:ใน)?ระหว่าง(?:การ)?(?:{DO})(?:การ)?|"
        rf"อยู่(?:ใน)?ระหว่าง(?:การ)?"
    ),
    (
        r"(?:ยัง)?อยู่ใน(?:ขั้น(?:ตอน)?|ช่วง|กระบวนการ|การพิจารณา|การดำเนิน\S*)|(?:อยู่|"
        r"ยัง)(?:ที่)?ขั้นตอน"
    ),
    (
        rf"(?:ยัง)?(?:คง)?{DO}อย่างต่อเนื่อง|ต่อเนื่อง|ยังคง{DO}(?:อยู่)?|{DO}(?:กัน)?อยู่|"
        rf"ทยอย|(?:{DO}|เป็นไป|เดิน)(?:ได้)?ตาม(?:แผน|กำหนด)"
    ),
    (
        r"(?<!จะ)(?<!ไม่)เริ่ม(?:ต้น)?(?:\S{0,20}?)แล้ว|(?:มี)?ความ(?:คืบ|ก้าว)หน้า(?:ไปมาก|"
        r"ตามลำดับ|ด้วยดี)|คืบหน้าตาม"
    ),
    (
        r"(?:เพิ่ง|พึ่ง)(?:จะ)?(?:ได้)?(?:เริ่ม|ลงมือ)(?:ต้น)?|ลงมือ(?:ทำ)?(?:แล้ว|ได้|ไป)|"
        r"เริ่ม(?:ทำ)?(?:เมื่อ|ได้|ไป)|เดิน(?:เครื่อง|หน้า)(?:ต่อ)?(?:แล้ว)?"
    ),
    (
        r"\bstill [a-z]+ing\b|(?:^|(?<=[.,;:] )|(?<=\n))(?:now |currently |busy )?(?:draft|prepar|collect|"
        r"writ|finali[sz]|revis|edit|review|design|compil|gather|updat|translat|negotiat|discuss|develop|"
        r"analy[sz])ing\b"
    ),
    (
        r"\b(?:in[ -]progress|on-?\s?going|under ?way|working on|still working|on track|"
        r"on schedule|currently|at the moment|under review|being [a-z]+ed|we are [a-z]+ing)\b|"
        r"\b(?:has |have |was )?(?:started|begun)\b"
    ),
)
"""Work that goes on."""
