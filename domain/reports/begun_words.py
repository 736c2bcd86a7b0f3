"""Words of work that is begun: what prepares it, and single acts at their end."""

from typing import Final

from domain.language.vocabulary import ENDINGS
from domain.reports.status_words import DONE, TH

_PREPARED: Final = (
    r"(?:หนังสือเชิญ|จดหมายเชิญ|แบบ(?:สำรวจ|สอบถาม|ประเมิน|ร่าง)|(?:เก็บ|รวบรวม|รวม)ข้อมูล|ออกแบบ|จัดหน้า|"
    r"ถ่าย(?:ทำ|คลิป|ภาพ|รูป|วิดีโอ)|"
    r"ตัดต่อ|อัด(?:เสียง|คลิป)|แปล(?!น)|พิสูจน์อักษร|สัมภาษณ์|ลงพื้นที่|คัดเลือก|เขียนบท|สคริป[ตท]์?|โครงร่าง|"
    r"เค้าโครง|สารบัญ|ราคากลาง|ต้นฉบับ|"
    r"อาร์ตเวิร์ค|จอง|สั่ง(?:ซื้อ|พิมพ์|ของ|ทำ|ผลิต)|เชิญ|เซ็น|ลงนาม|ส่งเรื่อง|ได้รับอนุมัติ|อนุมัติ|ขออนุมัติ|คุย|"
    r"เจรจา|นัด|เตรียม|จัดหา|ว่าจ้าง|จัดจ้าง|"
    r"หาผู้รับจ้าง|แต่งตั้ง|ประสาน|ติดต่อ|วางแผน|โอนเงิน|ถอดเทป|วางระบบ|ใบ(?:ขอ|สั่ง|เสนอ|เบิก)|วิเคราะห์|ลงรหัส|"
    r"กราฟ|ปก(?!ติ|ครอง|ป้อง)|(?<!ใช้)(?<!เบิก)จ่าย(?!จริง)|บทที่|เตรียมการ|"
    r"ได้ผู้|ได้ตัว|กำหนดวัน|เบิกเงิน)"
)
"""Acts that prepare a work, which is not at its end when they are."""
ACT_DONE: Final = (
    rf"(?:(?:^|(?<=[\s,;.]))(?:มี|ได้|ไป)?(?:ประชุม|ซ้อม|อ่าน|ศึกษา|ถ่าย|สแกน|กรอก|คัดแยก|ตรวจนับ|นับ|ฟัง|รับทราบ|"
    rf"รับเรื่อง|ลงทะเบียน|สมัคร|โทร|ปรึกษา|หารือ|ซื้อ|ยืม|ค้น|เลือก|ขน|ย้าย|ปริ้น|ทดสอบ|ทดลอง|ลอง|เปิดซอง|"
    rf"สอบราคา){TH}{{0,16}}?)(?:กัน)?{DONE}"
    rf"(?:แล้ว)?(?=[\s.,;!]|$|{ENDINGS})"
)
"""One act at its end, which says nothing of more to come."""
BEGUN: Final = (
    (
        rf"(?<!อย่า)(?:เพิ่ง|พึ่ง)(?!มาใหม่|เข้า(?:ทำงาน|มา)|ย้าย|รับตำแหน่ง|ทราบ|รู้|เห็น|ว่าง|บรรจุ|หาย|เจอ|อ่าน|"
        rf"ตื่น)(?!(?:จะ)?(?:ทำ|จัด)?(?:ได้)?{DONE})|(?:\btor\b|ทีโออาร์|ขอบเขต(?:ของ)?งาน|"
        rf"ราคากลาง){TH}{{0,12}}?\s*(?:ผ่าน|"
        rf"อนุมัติ|เห็นชอบ|แล้ว|{DONE})|ประกาศ(?:เชิญชวน|ประกวดราคา|ประกวด|จัดซื้อ|จัดจ้าง)|(?:ยื่น|เปิด)ซอง|"
        rf"สืบราคา|ใบเสนอราคา|"
        rf"(?:ได้|คัดเลือก|จ้าง|หา){TH}{{0,8}}?(?:ผู้รับจ้าง|ผู้ขาย|บริษัท|ร้าน)(?:ได้)?(?:แล้ว|มา)"
    ),
    (
        rf"สัญญา{TH}{{0,20}}?ลงนาม(?:{DONE}|แล้ว)?|(?:ลงนาม|เซ็น|ทำ)(?:ใน)?สัญญา(?:{TH}{{0,10}}?{DONE})?|"
        rf"(?:ขออนุมัติ|เสนอขออนุมัติ|ขอหารือ|ขอความเห็น){TH}{{0,24}}?(?:ไป)?แล้ว|อนุมัติหลักการ|"
        rf"(?:ส่ง|เสนอ|เวียน)(?:ร่าง)?(?:ให้|ไป(?:ให้|ที่|ทาง)?){TH}{{1,24}}?(?:ดู|ตรวจ|พิจารณา|อ่าน|พรูฟ|แก้|แปล)|"
        rf"(?:ยก)?ร่าง(?!กาย){TH}{{0,24}}?(?:แล้ว|ไว้)|"
        rf"(?:เรื่อง|เอกสาร|ร่าง|หนังสือ|แฟ้ม|ไฟล์|ต้นฉบับ|งาน){TH}{{0,12}}?อยู่(?:ที่|กับ)(?!\s*\d|ร้อยละ|ประมาณ)|"
        rf"(?:แต่งตั้ง|ตั้ง)(?:คณะ|กรรมการ|ทีม|ผู้){TH}{{0,30}}?(?:แล้ว|เรียบร้อย)|(?:กำหนด|นัด)(?:การ)?ประชุม|"
        rf"กำหนดส่ง(?:มอบ|งาน)|ทำ\s*หยุด\s|(?:ทำ|เขียน|แปล|ตรวจ|พิมพ์)(?:มา|ไป)?ถึง(?:บท|หน้า|ตอน|ข้อ|ขั้น|ช่วง|"
        rf"เล่ม)|"
        rf"(?:ส่ง|เสนอ|ยื่น)\s*(?:tor|ทีโออาร์|ร่าง|เรื่อง|เอกสาร|หนังสือ|แบบ|ต้นฉบับ|ไฟล์|"
        rf"ใบ){TH}{{0,16}}?\s*(?:ให้|ไป|ถึง|เข้า)|"
        rf"(?<!การ)(?<!ระบบ)(?<!ผู้)(?<!ใบ){_PREPARED}(?:(?!เผยแพร่|แจก|ประกาศ|ติดตั้ง|ครบ|ทุก|"
        rf"และ){TH}){{0,20}}?(?:{DONE}(?:แล้ว)?|ไว้แล้ว)|"
        rf"ประสาน{TH}{{0,24}}?(?:ไว้|แล้ว)|นัด{TH}{{0,20}}?(?:ไว้|แล้ว)|(?:ขึ้น|วาง)(?:โครง|"
        rf"แผน){TH}{{0,10}}?(?:ไว้|แล้ว)|"
        rf"(?:ทำ|เก็บ|ไล่){TH}{{0,6}}?เรื่อย|(?:ทำ|เดิน|ไป)(?:ไป)?ได้(?:เยอะ|มาก|พอสมควร|ระดับ)|งานเดิน(?:ไป|แล้ว)"
    ),
    (
        r"\b(?:meeting|briefing|booking|quote|photo|outline|tender|survey|contract|script|cover|recording|proof|"
        r"transcript|order|quotation|photo ?shoot|shoot|filming|interview|data collection|design|layout|"
        r"translation|"
        r"proofreading|fieldwork|kick-?off|hiring|procurement|artwork)s? (?:is |are |was |were |has been |"
        r"have been )?(?:all )?(?:done|completed?|"
        r"finished|ready|sorted|over)\b|\b(?:done|completed|finished) (?:with )?(?:the |our |all |"
        r"all the )?(?:meeting|briefing|booking|quot|photo|outline|"
        r"tender|survey|contract|script|cover|recording|proof|analys|transcri|order|film|shoot|interview|"
        r"data collection|design|"
        r"layout|translat|procurement|artwork|fieldwork)\w*|\bready (?:to|for)\b|\b(?:just|only) needs?\b|"
        r"\bneeds? (?:only|just)\b|"
        r"\bslow(?:ly)? (?:going|but)\b|\bdrafted\b|\bdraft (?:is |was |has )?(?:been )?(?:with|at|ready|sent|"
        r"submitted|circulat\w*|under)\b|"
        r"\bcontract (?:is |was |has been )?(?:signed|awarded)\b|\bsigned (?:the|a) contract\b|"
        r"\btor (?:is |was |has been )?(?:approved|passed|ready|published|cleared|done|complete\w*|finished)\b|"
        r"\b(?:bids?|tender|quotations?|quotes?|proposals?) (?:is |are |were |was |has been |"
        r"have been )?(?:close\w*|open\w*|in|"
        r"received|due|out|collected|requested|issued)\b|\bshortlist\w*|\b(?:first|second|next) (?:batch|phase|"
        r"part|round|draft|version|stage|session|tranche)\b|\borders? (?:is |are |was |were |"
        r"has been |have been )?placed\b|\bdelivery (?:is )?(?:expected|due)\b|\b(?:just|only just) (?:got|"
        r"received|hired|appointed|"
        r"collected|sent|met)\b|"
        r"\b(?:we|they|i|team|legal|vendor|supplier|printer|contractor|office|committee|staff|he|she|and) (?:is|"
        r"are|am) (?:now |still )?(?!missing|lacking|waiting|pending|outstanding|being|nothing|everything|"
        r"something)[a-z]{3,}ing\b"
    ),
)
"""A first act of a work that has more to come: a draft, a quotation, a contract. Any plainer sign goes first."""
