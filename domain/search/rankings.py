"""The words a ranking is asked for by: lowest and highest as people say them, thresholds, places, and of what.

Patterns match tidied text (`domain.language.normalise`). None of them names anything of one agency.
"""

import re
from typing import Final

from domain.language.vocabulary import ABOVE as MORE_THAN
from domain.language.vocabulary import (
    ABOVE_EN,
    BELOW_EN,
    COUNTED_EN,
    EXTREMES_EN,
    RANKS,
    SUPERLATIVES,
    alternation,
    either,
)
from domain.language.vocabulary import BELOW as LESS_THAN

LOW: Final = re.compile(
    rf"(?:ต่ำ|ตำ่|น้อย|แย่|ห่วย|อ่อน|กาก|วิกฤต|วิกฤติ|น่าห่วง|น่าเป็นห่วง){either(SUPERLATIVES)}|ต่ำๆ|ต่ำ \d|บ๊วย|"
    r"โหล่|รั้งท้าย|อันดับ(?:สุดท้าย|ท้าย)|ท้ายตาราง|ท้ายสุด|จุดอ่อน|ตกต่ำ|(?:ฉุด|ดึง|ถ่วง)(?:เพื่อน|เรา|คะแนน|ค่าเฉลี่ย|พวก|ทั้ง)|"
    r"(?:ตัว)?ถ่วง|(?:เรา|ข้อไหน)?พลาด|โดนหัก|คะแนน(?:เรา)?ตก|(?:ต้อง|ควร)(?:รีบ)?ซ่อม|(?:ต้อง|น่า)(?:เป็น)?ห่วง|"
    r"แย่(?=อันดับ| ?\d|$)|"
    r"(?:ไหน|ใด|ไร)[ก-๛ ]{0,10}(?:ตก|แย่|ห่วย)(?=บ้าง|$)|จมดิน|ล่างสุด|ร่อแร่|จุดบอด|"
    r"(?:ต้อง|ควร)(?:รีบ)?แก้(?:ก่อน|ด่วน)|จาก(?:ท้าย|ข้างล่าง)|แพ้ตรงไหน|เกือบตก|"
    r"(?:หาง|ท้าย|ปลาย)แถว|ขายหน้า|น่าอาย|เละเทะ|(?:เละ|เน่า|พัง|ร่วง|แป้ก|บ้ง|ฉุด|หนัก|เซ็ง|บ่น|ด่า|โกรธ|เหม็น|เสีย|ตก|"
    r"ไม่(?:พอใจ|ปลื้ม|ชอบ|ไหว|โอเค|ดี|เอาไหน)|ต้องแก้|ควรแก้)[ก-๛ ]{0,12}(?:ที่สุด|ทีสุด|สุด(?!ท้าย))"
    r"|\b(?:drag(?:s|ged|ging)? (?:us|everything|the)|lets? (?:us|the side) down|hurt(?:s|ing)? us|sore spots?|"
    r"embarrass\w*|ashamed|sucks?|flop\w*|achilles|worr(?:y|ies|ied)|"
    r"(?:fix\w*|repair\w*) first|(?:biggest |main )?weakness(?:es)?|harsh(?:est)?|"
    r"unhapp\w*|angriest|saddest|ugliest|tough(?:est)|"
    r"from the bottom|(?:did|do) we miss|(?:hate|dislike|complain about|moan about)d? (?:\w+ )?most|scraped|"
    r"(?:most|biggest) (?:unhappy|annoyed|upset|complain\w*|problem|headache))\b"
    r"|\b(?:lowest|worst|weakest|bottom|poorest|(?<!at )least|minimum|weak(?:est)? (?:point|spot)s?|last place)\b"
)
HIGH: Final = re.compile(
    r"(?:สูง|มาก|ดี|เยอะ|เด่น|ปัง|เริ่ด|เทพ|เก่ง|เจ๋ง|เด็ด|เลิศ|เยี่ยม|ยอด|แข็ง|เป๊ะ|ปลื้ม|ชอบ|ชม|พอใจ|ภูมิใจ|โอเค|แจ่ม|สวย)"
    rf"(?:เรา)?{either(SUPERLATIVES)}|ท็อป(?:ฟอร์ม|สุด| ?\d)|ยืนหนึ่ง|หัวตาราง|รองแชมป์|(?:น่า|เอาไป|ไป)(?:อวด|โม้|ขิง)|"
    r"(?:ควร|จะ|ไว้)อวด|\b(?:best thing|(?:biggest |main )?strengths?)\b|สูงลิ่ว|พระเอก|ดีตรงไหน|"
    r"(?:ปลื้ม|ชอบ|ชม|พอใจ|ภูมิใจ)[ก-๛ ]{0,16}(?:ที่สุด|สุด(?!ท้าย))|สูง \d|"
    r"\b(?:brag|boast|proud|show off|shine[ds]?|ace[ds]?|nailed|runner-?up|happiest|"
    r"strong (?:suit|point)s?|star|nicest|kindest|"
    r"(?:love|like|praise|enjoy)d? (?:\w+ )?(?:the )?most|favou?rite)\b|"
    r"อันดับ(?:หนึ่ง|แรก|ต้น| ?1(?!\d))|ที่ 1(?!\d)|จุดแข็ง|แชมป์|\d อันดับแรก|\b(?:highest|best|strongest|maximum|greatest|"
    r"first place|top(?=$|[ -]?(?:\d|scor|rated|rank|indicator|item|question|mark|result|three|"
    r"five)))\b"
)
BELOW: Final = re.compile(
    rf"(?:{alternation(LESS_THAN)}|<|\b{either(BELOW_EN, 'less than', 'lower than', 'fewer than')}\b)\s*"
    r"(?:เกณฑ์|เป้า|คะแนน|score|of|the)?\s*(\d{2,3}(?:\.\d+)?)?"
)
ABOVE: Final = re.compile(
    rf"(?:{alternation(MORE_THAN)}|>|\b(?:{alternation(ABOVE_EN)}|more than|higher than|exceed\w*|at least)\b)\s*"
    r"(?:เกณฑ์|เป้า|คะแนน|score|of|the)?\s*(\d{2,3}(?:\.\d+)?)?"
)
FAIL: Final = re.compile(
    r"ไม่ผ่าน|ตกเกณฑ์|ต่ำกว่าเกณฑ์|ไม่ถึงเกณฑ์|สอบตก|ยังไม่ถึง|\b(?:fail\w*|did ?n.?t pass|not pass\w*|"
    r"miss\w* the (?:target|pass mark))\b"
)
FULL: Final = re.compile(
    r"(?:ไหน|ใด|อะไร|กี่(?:ข้อ|ตัว|หมวด|อัน|ประเด็น))[ก-๛ ]{0,14}(?<!เกือบ)เต็ม|"
    r"\b(?:which|what|how many|any)\b.{0,40}\b(?:full (?:marks?|score|points)|perfect|100|hundred)\b"
)
NOT_FULL: Final = re.compile(
    r"(?:ไม่นับ|ไม่รวม|นอกจาก|ยกเว้น|ตัด)[ก-๛ ]{0,14}(?:เต็ม(?:ร้อย| ?100)?|ร้อย|100)|ไม่(?:ได้)?(?:เต็ม|ถึงร้อย)(?:ร้อย)?|"
    r"\b(?:not counting|apart from|except|excluding|besides|other than|leav\w+ out|ignor\w+)\b.{0,24}"
    r"\b(?:full (?:marks?|score|points)|perfect\w*|100s?|hundreds?)"
)
PASS: Final = re.compile(r"ผ่าน|\bpass\w*\b")
BETWEEN: Final = re.compile(r"(\d{2,3}(?:\.\d+)?)\s*(?:-|ถึง|to|and|กับ)\s*(\d{2,3}(?:\.\d+)?)")
GRADE: Final = re.compile(
    r"(?:(?:เกรด|ระดับ)\s*|\b(?:grades?|rat(?:ed|ing))\s+(?:an?\s+)?)(aa|[a-f])(?![a-z])|\b(aa|[a-f])[ -](?:grade|rat)"
)
WHICH: Final = re.compile(
    r"(?:ข้อ|ประเด็น|ตัวชี้วัด|ตัว|อัน|ด้าน|หัวข้อ|คำถาม|เรื่อง|เครื่องมือ|ส่วน|หมวด|จุด|ตรง|ฝั่ง|ชุด|อย่าง)(?:ไหน|ใด|อะไร|ไร|ที่|ๆ)|มี(?:ข้อ|ตัวชี้วัด|"
    r"ประเด็น)|กี่(?:ข้อ|ตัว|ประเด็น|ด้าน|คำถาม)|อะไรบ้าง|มีไหนบ้าง|ไหนบ้าง"
    r"|\b(?:which|what|where (?:do|did|are|were)|list|how many|any|show|all|items|questions|"
    r"indicators)\b|^(?:ตัวชี้วัด|ข้อ|ประเด็น)"
)
INDICATORS: Final = re.compile(
    r"ตัวชี้วัด|ตชว|ด้าน(?:ไหน|ใด|ที่)|หมวด|\bindicators?\b|\bareas?\b|\bkpis?\b|\bdimensions?\b|\bcategor"
)
ITEMS: Final = re.compile(r"ข้อ|ประเด็น|คำถาม|\bitems?\b|\bquestions?\b")
TOOLS: Final = re.compile(
    r"เครื่องมือ|แบบวัด|(?:ฝั่ง|ชุด|แบบสอบถาม|แบบประเมิน)(?:ไหน|ใด|อะไร)|(?:3|สาม)(?:ฝั่ง|ชุด)|"
    r"\b(?:three|3) (?:questionnaires|surveys|parts|sides)\b|\btools?\b|\binstruments?\b|\bsurvey tool"
)
COUNT: Final = re.compile(
    rf"(?:ท็อป|top|{alternation(EXTREMES_EN)}|bottom|weakest|ต่ำสุด|สูงสุด|ต่ำที่สุด|สูงที่สุด|แย่สุด|ท้าย|แรก|มา|"
    rf"สัก)\s*(\d{{1,2}})(?!\d|\.)"
    rf"|(\d{{1,2}})\s*{either(RANKS, 'ข้อ', 'ตัว', EXTREMES_EN, 'weakest', COUNTED_EN, 'ประเด็น')}"
)
PLACE: Final = re.compile(
    r"(?:อันดับที่|อันดับ|ลำดับที่|รองบ๊วย|ที่)\s*(\d{1,2})(?!\d)|\b(second|third|2nd|3rd)\b|"
    r"(รองบ๊วย|รองสุดท้าย|รองอันดับ|รองแชมป์|รองท็อป|runner-?up|next to last)"
)
RANKED: Final = re.compile(
    r"อันดับ(?:ที่)?\s*\d.*(?:ตัวชี้วัด|ข้อ|ประเด็น|หมวด)|(?:ตัวชี้วัด|ข้อ|ประเด็น|หมวด).*อันดับ(?:ที่)?\s*\d"
    r"|\b(?:second|third|2nd|3rd)\b.*\b(?:indicator|item|question)|\brank\w* (?:all|the)\b"
)
SELF_EVIDENT: Final = re.compile(
    r"คะแนน|แต้ม|จุดอ่อน|จุดแข็ง|บ๊วย|รั้งท้าย|เรา|\b(?:scor\w*|weak(?:est)? (?:point|spot)s?|we|our|rank\w*|rated)\b"
)
OF_SCORES: Final = (WHICH, ITEMS, INDICATORS, TOOLS, SELF_EVIDENT)
"""Words that show that an extreme is one of scores."""
CUES: Final = (NOT_FULL, FULL, LOW, HIGH, PLACE, COUNT, WHICH, INDICATORS, ITEMS, TOOLS)
"""Words that only say which ranking is wanted."""
