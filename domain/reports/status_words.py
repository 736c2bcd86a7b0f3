"""Words and patterns that the signs of a status, and of obstacles, are made of."""

from typing import Final

from domain.language.numbers import WORD
from domain.language.vocabulary import (
    DAYS,
    ENDINGS,
    MONTH_STEMS,
    MONTHS_IN_SHORT,
    NEGATIONS,
    OFFICES,
    SECTIONS,
    SEVERAL_EN,
    THEY,
)

_OVER: Final = (
    r"(?<!ตอน)(?<!จุด)(?<!ผู้)(?<!คน)จบ(?!การศึกษา|ปริญญา|ใหม่|ป\.|ม\.|หลักสูตร|ไตรมาส|ปี|เดือน|สัปดาห์|ช่วง|"
    r"มา)(?:งาน|ข้อนี้)?"
    r"|ปิด(?:จ[๊็]?อบ|จ๊อป|job|งาน(?!วัน|แต่ง)|โครงการ)"
)
DONE: Final = (
    rf"(?:แล้ว)?(?:เสร็จ|สำเร็จ|เรียบร้อย|ครบถ้วน|สมบูรณ์|ลุล่วง|{_OVER})(?:สิ้น|สมบูรณ์|เรียบร้อย|"
    r"ลุล่วง|ครบถ้วน|หมด)*"
)
DO: Final = r"(?:ดำเนิน(?:การ|งาน)?|จัดทำ|ทำ|(?<!แนว)(?<!วิธี)(?<!ข้อ)ปฏิบัติ)"
TH: Final = "[ก-๛]"  # Thai letters with their vowel and tone marks, which \w leaves out
NEAR: Final = r"[^\n.;]{0,40}?"
ENDED: Final = r"(?:done|completed?|finished|ready|wrapped up|closed out|sorted)\b"
COUNT: Final = rf"(?:\d+(?!\d|/|\.\d)|{WORD}(?!คัญ))"
MONTH: Final = rf"(?:{MONTH_STEMS})"
MONTH_EN: Final = rf"(?:{MONTHS_IN_SHORT})"
MAY: Final = (
    r"(?<!in )(?<!on )(?<!of )(?<!by )(?<!since )(?<!until )(?<!early )(?<!late )"
    r"(?<!mid )(?<!mid-)(?<!\d )(?<!\d(?:st|nd|rd|th) )"
    r"may(?!\s*\d)"
)
"""The verb, not the month."""
WEEKDAY: Final = rf"(?:วัน)?(?:{DAYS})"
PIECE: Final = (
    r"(?:งวด|กิจกรรม|ระยะ|เฟส|รุ่น|ส่วน|ครั้ง|ขั้น(?:ตอน)?|ตอน|บท|ชุด|ช่วง|รอบ|ข้อ|"
    r"phase|part|stage|batch|instal?lment|round|step|activity|workshop|session)"
)
PIECES_EN: Final = (
    r"(?:workshop|training|session|phase|part|stage|batch|activit|village|item|meeting|"
    r"chapter|course|instal?lment|task|step)\w*"
)
WAIT: Final = (
    r"(?:(?<=ไป)|(?<=มา)|(?<=เอา)|(?<=นำ)|(?<![กขคจชซตปพผสหาำ])(?<!คว)(?<!อะไ))รอ(?![ะ-ู็-๎])(?!บ(?!ริ|รร|ิ|า)|"
    r"ง(?!บ|า)|ย|ด(?![ูำี])|ก(?![รอฎา])|"
    r"น(?!า|ุ|โยบาย|้อง|ัก|ี้)|ม(?!ติ))"
)

PLANNED: Final = (
    rf"(?:คาดว่า|คาดการณ์|น่าจะ|หาก(?!า)|ถ้า|สมมติ|เป้า(?:หมาย)?(?:คือ|ว่า)|ก็คง|{WAIT}){NEAR}{DONE}(?:แล้ว)?",
    rf"เมื่อ(?!\s*(?:วัน|\d|เดือน|ปลาย|ต้น|กลาง|สัปดาห์|เช้า|บ่าย|ครู่|กี้|เร็ว)){NEAR}{DONE}(?:แล้ว)?",
    rf"(?:กำหนด(?!การ)|เพื่อ|ก่อน|จนกว่า|ต้อง|ควร|เร่ง|พยายาม|ตั้งใจ|ตั้งเป้า)[^\n.;]{{0,40}}?{DONE}(?:แล้ว)?",
    (
        r"(?:เสร็จ|จบ|เรียบร้อย|สำเร็จ)\s*(?:(?:ทัน)?แน่|ภายใน(?!กำหนด|เวลา|ระยะ)|(?:สิ้น|ปลาย|กลาง|ต้น|ช่วง|"
        rf"ราว)\s*(?:เดือน|ปี|ไตรมาส|สัปดาห์|อาทิตย์|{MONTH}))"
    ),
    rf"ให้\s*{DONE}|หลังจาก{NEAR}{DONE}(?:แล้ว)?",
    rf"จะ\S{{0,20}}?{DONE}(?:แล้ว)?|(?<!เพิ่ง)(?<!พึ่ง)จะ(?:ต้อง|ได้|มี|เป็น|เริ่ม)*(?:{DO})?(?:แล้ว)?",
    rf"(?:เตรียม|วางแผน|มีแผน|คาดว่า|น่าจะ|ขั้นต่อไป|กำหนดการ|ตั้งใจ)(?:จะ|เริ่ม|ได้)*(?:{DO})?(?:แล้ว)?",
    (
        r"\b(?:will|shall|should|must|need to|needs to|has to|have to|expect\w*|hope|"
        r"plan(?:ned|s)?|before|when|if|once|until|after|going to|scheduled|aim\w*|intend\w*|"
        rf"would|could|might|provided|providing|assuming|supposing|whether|unless|depends?|depending|"
        rf"give (?:me|us)|as (?:soon|long) as|had (?:it|we|they|he|she|the \w+)(?= (?:not|been|come|given|sent))|"
        rf"{MAY})\b"
        r"(?:[^\n.;]{0,40}?\b(?:complet(?:e|ed|ion)|done|finish(?:ed)?|ready)\b)?"
    ),
    r"เดี๋ยว|(?:แล้ว|ไว้)ค่อย|มะรืน",
    rf"\b{ENDED} by (?:the )?(?:end|next|then|tomorrow|\d|mon|tue|wed|thu|fri|sat|sun|{MONTH_EN})",
    r"\bbe (?:done|finished|completed?|ready)\b|\bto (?:complete|finish)\b",
    r"\bcomplet(?:e|ing) (?:the|a|an)\b|\bfinishing\b",
)
"""Words for what is expected or intended."""

_OTHER: Final = (
    rf"(?:ใคร|{THEY}|บริษัท|ผู้รับจ้าง|ผู้รับเหมา|ช่าง|ร้าน|โรงพิมพ์|เวนเดอร์|ผอ\.?|หัวหน้า|ท่าน|แผน|ระบบ|เคย|เดิม|"
    r"น้อง|พี่)"
)
QUOTED: Final = (
    (
        rf"(?:ถาม|สั่ง|เขียน|ระบุ|เข้าใจผิด|อ้าง|คิดไปเอง)(?:มา|ไว้|กัน)?ว่า[^\n;]{{0,40}}?{DONE}(?:แล้ว)?|"
        rf"{_OTHER}(?:(?!เรา|ขอ){TH}|\s|\.){{0,16}}?(?:บอก|แจ้ง|รายงาน|ลง|พูด|ตอบ|ขึ้น|ยืนยัน)(?:มา|ไว้|ไป)?ว่า"
        rf"[^\n;]{{0,40}}?{DONE}(?:แล้ว)?"
    ),
    (
        r"\b(?:ask(?:s|ed)|wants?|wanted|claims?|claimed|thinks?|thought|believes?|assum(?:es|ed)|insists?|insisted|"
        r"told|tells|say(?:s|ing)?|said|shows?|showing|marked|reported|recorded|listed|shown|instead of|rather than)\b"
        rf"(?: [a-z'-]+){{0,6}}? {ENDED}|\baccording to\b[^\n;]{{0,60}}?{ENDED}"
    ),
)
"""An end that somebody else claims, asks for or wrote down."""

PARTLY: Final = (
    (
        rf"(?:เกือบ|ใกล้|จวน)(?:จะ)?\s*(?:{DONE}|ทั้งหมด|หมด|ครบ)(?:แล้ว)?|(?:ใกล้|จวน|เกือบ)(?:แล้ว|ละ|คลอด)|"
        rf"(?:ทำ|เดิน|เริ่ม|คืบ)ไป(?:ได้)?(?:แล้ว)?\s*(?:นิด|หน่อย|บ้าง|เยอะ|มาก|พอสมควร|ระดับ|ส่วน|ไกล)|(?:แล้ว|"
        rf"เสร็จ)\s*เกือบ|"
        rf"(?:เฉพาะ|เพียง|แค่)(?!พอ|ลืม)"
    ),
    (
        rf"บาง(?:{SECTIONS}|กิจกรรม|ข้อ|ขั้นตอน|เรื่อง|แห่ง|{OFFICES}|รายการ|หมู่บ้าน|พื้นที่|"
        r"โครงการ|อย่าง|ที่|จุด)|(?:เป็น)?(?:ส่วนใหญ่|ส่วนมาก|โดยมาก)|ครึ่ง|กึ่งหนึ่ง"
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
        rf"(?<!all )(?<!all the )(?<!both )\b(?:first|second|third|initial|next|{SEVERAL_EN}|"
        rf"{SEVERAL_EN}|several|some|most|\d+)\s+(?:of\s+\S+\s+|"
        rf"of\s+the\s+\S+\s+)?{PIECES_EN}[^\n;.]{{0,30}}?\b{ENDED}"
    ),
    (
        rf"\b{ENDED}\s+(?:with\s+)?(?:the\s+)?(?:first|second|{SEVERAL_EN}|"
        rf"\d+(?![\d.]|\s*(?:%|per|pct|st\b|nd\b|rd\b|th\b|{MONTH_EN}))|some|most|part|several)\b"
    ),
    (
        rf"\b(?!step|item|task){PIECES_EN}\s+\d+(?:\s?(?:-|to|and|,)\s?\d+)*[^\n;.]{{0,20}}?\b{ENDED}|"
        rf"\bdrafts?\b[^\n;.]{{0,30}}?{ENDED}|\b(?:done|finished|completed) (?:the|a|"
        rf"with the) (?:first )?draft|\bpart one\b|\bonly\b"
    ),
)
"""A part: nearly, some, a piece by its number, a count behind what is done."""

IN_PROGRESS: Final = (
    "[⏳🔄🚧]",
    (
        rf"(?:ตอนนี้|ขณะนี้|ปัจจุบัน)(?:ก็)?(?:ยัง)?(?!(?:ก็)?(?:ยัง)?(?:ติด|รอ|ค้าง|หยุด|ขาด|ไม่|มี|เรื่อง|เอกสาร|"
        rf"แฟ้ม|"
        rf"อยู่)){TH}{{2,30}}(?<!ตั้ง)อยู่(?=$|[\s.,!]|นะ|ค|จ้)"
    ),
    (
        rf"กำลัง\s*(?:อยู่ระหว่าง)?(?:{DO})?|(?:อยู่|ยัง)*(?:ใน)?ระหว่าง(?:การ)?(?:{DO})(?:การ)?|"
        rf"อยู่(?:ใน)?ระหว่าง(?!สถานการณ์|การ(?:แพร่|ระบาด)|กักตัว|ลา)(?:การ)?|อยู่(?:ใน)?ชั้น(?!\s*\d)|"
        rf"(?:ยัง)?วนอยู่"
    ),
    (
        r"(?:ยัง)?อยู่ใน(?:ขั้น(?:ตอน)?|ช่วง|กระบวนการ|มือ|แฟ้ม|โรงพิมพ์|การพิจารณา|การดำเนิน\S*)|(?:อยู่|"
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
        r"on schedule|currently|at the moment|under review|being [a-z]+(?:ed|en|t)|we are [a-z]+ing|"
        r"(?:is|are) (?!missing|waiting|pending)[a-z]+ing (?:it|the|this|our|them|a|an)|chipping away|plodding|"
        r"(?:going|coming|moving|getting) (?:well|fine|ok|along|ahead|forward|"
        r"there|nicely)|progressing|making progress)\b|"
        r"\b(?:has |have |was )?(?:started|begun)\b"
    ),
)
"""Work that goes on."""

_PARTICLE: Final = rf"(?:\s*(?:{ENDINGS}|ครับผม|ค่า|พี่|น้อง|ka|krub|krap))"
NOT_YET: Final = (
    r"(?:(?:^|(?<=[\s,;.:]))|(?<=ข้อนี้)|(?<=เรื่องนี้)|(?<=งานนี้)|(?<=อันนี้)|(?<=ข้อ)|(?<=เรื่อง))ยัง(?:เลย|อะ|"
    rf"{ENDINGS}|"
    rf"ๆ)*(?:{_PARTICLE}+(?=[\s,;.!\n]|$)|(?=\s*(?:$|[,;.!\n]))|(?<=เลย)(?=\s))(?!\s*(?:ไม่|มี|เหลือ|ขาด|ต้อง|"
    r"ค้าง|อยู่|คง))"
)
"""The word "not yet" as a whole answer."""
UNTOUCHED: Final = (
    (
        rf"(?:ยัง)?(?:{NEGATIONS})(?:ได้)?(?:มีอะไร)?\s*(?:กระดิก|ขยับ|แตะ|จับงาน|ไปไหน|ไปถึงไหน|ออกตัว|สตาร์ท|เปิดดู|แงะ)"
        rf"(?!ไม่|ต่อ)|ยัง(?:{NEGATIONS})(?:ได้)?\s*(?:คืบ|ก้าว|เดิน)หน้า|(?:{NEGATIONS})ได้\s*(?:ดำเนิน|ทำ|จัด|มี)กิจกรรมใด|"
        r"(?:ไตรมาส|รอบ|เดือน|ช่วง)นี้(?:ยัง)?ไม่มี(?:กิจกรรม|งาน(?!ค้าง|เหลือ))|ไม่มี(?:อะไร|ไร|สิ่งใด|"
        r"งาน)(?:ที่)?(?:คืบ|ก้าว|ขยับ|เกิดขึ้น)(?:หน้า)?|ยังเป็นศูนย์|(?:ไม่|ไร้)(?:เห็น|"
        r"มี)?วี่แวว|ยังว่างเปล่า"
    ),
    NOT_YET,
    (
        r"\bnothing (?:yet|so far)\b(?! to report)|\b(?:still|stuck) (?:at )?(?:zero|nil)\b|"
        r"\b(?:not|never) (?:yet )?(?:been )?(?:touched|looked (?:at|into)|got(?:ten)? (?:a)?round to|had (?:the |"
        r"any |a )?(?:time|chance)|opened|made a start)\b|"
        r"\bnot applicable (?:this|yet|in|for|until)\b|(?:^|(?<=[,;.] ))(?:planned|scheduled|slated) for\b|"
        r"\bnot a (?:single )?thing\b|\bnothing (?:has |had )?happened\b|\bno start\b|\b(?:un|not )touched\b|"
        r"\b(?:zero|no) progress (?:this|so far|yet|at all|since|in)\b|"
        r"\bno (?:work|activity|activities) (?:yet|so far|this|at all|done|has|have|was|were)\b|"
        r"\b(?:nobody|no ?one) (?:has been |is |was |has )?(?:assigned|appointed|named|working|started)\b"
    ),
)
"""Words for nothing done, other than "not started"."""

HELD: Final = (
    (
        r"(?:งาน|โครงการ|ทุกอย่าง)(?:เลย|ก็|ต้อง)?หยุด(?=$|\s|เพราะ|เนื่อง|หมด)|(?<!วัน)หยุด(?:ไว้|ไป|ก่อน|อยู่|นิ่ง|ทำ|ลง|เลย)+(?!เทศกาล|ยาว)|(?:ยัง)?นิ่ง(?:สนิท|อยู่|เลย)|(?:เดิน|"
        rf"เดินหน้า|ไป|ทำ|ขยับ|คืบ)(?:งาน)?ต่อ(?:ก็)?(?:{NEGATIONS})(?:ได้|ไหว|ออก)|"
        r"(?:ขยับ|เดิน|ทำอะไร)(?:ต่อ)?(?:ก็)?ไม่ได้|(?:ดอง|พับ|แขวน|ชะลอ|พัก|แช่(?:แข็ง)?|ฟรีซ)(?:งาน|โครงการ|"
        r"เรื่อง)?(?:ไว้|เก็บ|อยู่)(?:ก่อน)?|"
        rf"(?:ยัง)?(?:{NEGATIONS})อาจ(?!จะ)\s*{TH}{{0,24}}?ได้|(?:โดย|ยัง|แบบ)ไม่มีกำหนด|ไม่(?:ค่อย|"
        rf"ได้)?คืบ(?:หน้า)?(?!กว่า)|ค้าง(?:เติ่ง|คา|มา(?!ก))|ค้าง(?:อยู่)?(?:ที่|"
        rf"กับ)(?=\s*[ก-ฮเ-ไa-z])(?!\s*(?:ร้อยละ|ประมาณ))"
    ),
    (
        r"\b(?:had to (?:stop|pause|halt)|frozen|shelved|parked|in limbo|at a standstill|deadlocked|on ice)\b|"
        r"\b(?:postponed|deferred|put off) (?:indefinitely|until further)\b|"
        r"\b(?:can ?not|ca not|could not) (?:move|go (?:ahead|further)|do anything|get (?:any )?further)\b|"
        r"\b(?:neither|none|nothing)\b[^.\n]{0,24}?\b(?:moved|budged|progressed|advanced)\b|"
        r"\b(?:has|have|is|are) not (?:moved|moving|budged)\b"
    ),
)
"""The work is held, in other words than "stuck"."""

CLOSED: Final = (
    "[✅☑✔]",
    (
        r"(?:^|(?<=[\s,;.:]))(?:ข้อนี้|งานนี้|เรื่องนี้|อันนี้|ขั้นตอนนี้|ส่วนนี้)?(?:ก็|จึง|ขอ|ถือว่า|"
        r"สามารถ)*ปิด(?:ข้อ|ขั้นตอน|เรื่อง)?(?:นี้)?"
        rf"(?:ได้|ไป|แล้ว|เลย|ละ|เรียบร้อย|จบ|สักที|ซะที|เสียที)+(?:(?={_PARTICLE}*\s*(?:$|[.,;!\n]))|{_PARTICLE}+|"
        rf"(?=ทั้ง|\s*(?:เมื่อ|ตั้งแต่|"
        r"ไม่มี|ปัญหา)))|"
        rf"(?:^|(?<=[\s,;.:]))(?:ทำ|เสร็จ|ดำเนินการ)?(?:กัน)?ครบ(?:หมด|เรียบร้อย|ทุกอย่าง)(?:แล้ว|"
        rf"ละ)?(?={_PARTICLE}*\s*(?:$|[.,;!\n]|ไม่มี|ปัญหา))|"
        r"ครบทุก(?:เรื่อง|ราย|คน|ท่าน)(?=ตาม(?:แผน|เป้า|กำหนด))|บรรลุ(?:ผล|แล้ว)|(?:จัดทำ|ดำเนินการ|ทำ|"
        r"เผยแพร่)(?!ข้อมูล){TH}{{0,40}}?ครบแล้ว(?=ตาม(?:แผน|กำหนด|เป้า)|\s*$)"
    ),
    (
        r"(?:^|(?<=[.;\n] )|(?<=\n))(?:all )?closed(?=\s*(?:$|[.,;!\n]))|"
        r"\b(?:step|item|measure|task|point|matter|it|this|both|all|everything) (?:is |are |has been |have been |"
        r"was |"
        r"now )+closed\b(?! (?:to|for|until|due|because))|\bdusted\b|\b(?:delivered|implemented|carried out|"
        r"achieved|executed) in full\b"
    ),
)
"""The whole at its end, in other words than "done"."""
