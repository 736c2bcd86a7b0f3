"""Words for an order and a place in it: lowest and highest as people say them, the first five, the second.

Patterns match tidied text (`domain.language.normalise`). None of them names anything of one agency.
"""

import re
from typing import Final

from domain.asked.question import Order, Pick
from domain.language.vocabulary import (
    ASK_WHICH,
    COUNTED_EN,
    EXTREMES_EN,
    RANKS,
    SEVERAL_EN,
    SUPERLATIVES,
    alternation,
    either,
)

LOW: Final = re.compile(
    rf"(?:ต่ำ|ตำ่|น้อย|แย่|ห่วย|อ่อน|กาก|วิกฤต|วิกฤติ|น่าห่วง|น่าเป็นห่วง){either(SUPERLATIVES)}|ต่ำๆ|ต่ำ \d|บ๊วย|"
    r"โหล่|รั้งท้าย|อันดับ(?:สุดท้าย|ท้าย)|ท้ายตาราง|ท้ายสุด|จุดอ่อน|ตกต่ำ|(?:ฉุด|ดึง|ถ่วง)(?:เพื่อน|เรา|คะแนน|"
    r"ค่าเฉลี่ย|พวก|ทั้ง)|"
    r"(?:ตัว)?ถ่วง|(?:เรา|ข้อไหน)?พลาด|โดนหัก|คะแนน(?:เรา)?ตก|(?:ต้อง|ควร)(?:รีบ)?ซ่อม|(?:ต้อง|น่า)(?:เป็น)?ห่วง|"
    r"แย่(?=อันดับ| ?\d|$)|"
    rf"(?:{ASK_WHICH}|ไร)[ก-๛ ]{{0,10}}(?:ตก|แย่|ห่วย)(?=บ้าง|$)|จมดิน|ล่างสุด|ร่อแร่|จุดบอด|"
    r"(?:ต้อง|ควร)(?:รีบ)?แก้(?:ก่อน|ด่วน)|จาก(?:ท้าย|ข้างล่าง)|แพ้ตรงไหน|เกือบตก|"
    rf"(?:หาง|ท้าย|ปลาย)แถว|รองสุดท้าย|(?:ต่ำ|แย่|น้อย|อ่อน|ห่วย)(?:ที่)?เป็น(?:{RANKS})|ขายหน้า|น่าอาย|เละเทะ|"
    r"(?:เละ|เน่า|พัง|ร่วง|แป้ก|บ้ง|ฉุด|หนัก|เซ็ง|บ่น|ด่า|โกรธ|เหม็น|เสีย|ตก|"
    rf"ไม่(?:พอใจ|ปลื้ม|ชอบ|ไหว|โอเค|ดี|เอาไหน)|ต้องแก้|ควรแก้)[ก-๛ ]{{0,12}}(?:{SUPERLATIVES}|สุด(?!ท้าย))|"
    rf"(?:{alternation(RANKS)}|ข้อ|ตัว)สุดท้าย|\d (?:{alternation(RANKS)}|ข้อ|ตัว)(?:สุดท้าย|ท้าย)"
    r"|\b(?:drag(?:s|ged|ging)? (?:us|everything|the)|lets? (?:us|the side) down|hurt(?:s|ing)? us|sore spots?|"
    r"embarrass\w*|ashamed|sucks?|flop\w*|achilles|worr(?:y|ies|ied)|"
    r"(?:fix\w*|repair\w*) first|(?:biggest |main )?weakness(?:es)?|harsh(?:est)?|"
    r"unhapp\w*|angriest|saddest|ugliest|tough(?:est)|"
    r"from the bottom|(?:did|do) we miss|(?:hate|dislike|complain about|moan about)d? (?:\w+ )?most|scraped|"
    r"(?:most|biggest) (?:unhappy|annoyed|upset|complain\w*|problem|headache))\b"
    r"|\b(?:lowest|worst|weakest|bottom|poorest|(?<!at )least|fewest|smallest|minimum|"
    r"weak(?:est)? (?:point|spot)s?|last place)\b"
)
HIGH: Final = re.compile(
    r"(?:สูง|มาก|ดี|เยอะ|เด่น|ปัง|เริ่ด|เทพ|เก่ง|เจ๋ง|เด็ด|เลิศ|เยี่ยม|ยอด|แข็ง|เป๊ะ|ปลื้ม|ชอบ|ชม|พอใจ|ภูมิใจ|โอเค|"
    r"แจ่ม|สวย)"
    rf"(?:เรา)?{either(SUPERLATIVES)}|ท็อป(?:ฟอร์ม|สุด| ?\d)|ยืนหนึ่ง|หัวตาราง|รองแชมป์|(?:น่า|เอาไป|ไป)(?:อวด|โม้|"
    rf"ขิง)|"
    r"(?:ควร|จะ|ไว้)อวด|\b(?:best thing|(?:biggest |main )?strengths?)\b|สูงลิ่ว|พระเอก|ดีตรงไหน|"
    r"(?:ปลื้ม|ชอบ|ชม|พอใจ|ภูมิใจ)[ก-๛ ]{0,16}(?:ที่สุด|สุด(?!ท้าย))|สูง \d|"
    r"\b(?:brag|boast|proud|show off|shine[ds]?|ace[ds]?|nailed|runner-?up|happiest|"
    r"strong (?:suit|point)s?|star|nicest|kindest|"
    r"(?:love|like|praise|enjoy)d? (?:\w+ )?(?:the )?most|favou?rite)\b|"
    r"อันดับ(?:หนึ่ง|แรก|ต้น| ?1(?!\d))|ที่ 1(?!\d)|จุดแข็ง|แชมป์|\d (?:อันดับ|ข้อ|ตัว)แรก|"
    r"\b(?:highest|best|strongest|maximum|greatest|"
    r"first place|top(?=$|[ -]?(?:\d|scor|rated|rank|indicator|item|question|mark|result|"
    rf"{SEVERAL_EN})))\b"
)
RISING: Final = re.compile(
    rf"(?:จาก)?(?:น้อย|ต่ำ|แย่)(?:{SUPERLATIVES})?(?:ไป|->?)(?:หา)?(?:มาก|สูง|ดี)(?:{SUPERLATIVES})?|เรียงขึ้น"
    r"|\b(?:ascending|(?:lowest|worst|weakest) (?:first|to (?:highest|best|strongest))|low to high|worst to best|"
    r"from (?:the )?(?:lowest|worst|bottom)(?! \d)(?: up)?|from low to high)\b"
)
FALLING: Final = re.compile(
    rf"(?:จาก)?(?:มาก|สูง|ดี)(?:{SUPERLATIVES})?(?:ไป|->?)(?:หา)?(?:น้อย|ต่ำ|แย่)(?:{SUPERLATIVES})?|เรียงลง"
    r"|\b(?:descending|(?:highest|best|strongest) (?:first|to (?:lowest|worst|weakest))|high to low|best to worst|"
    r"from (?:the )?(?:highest|best|top)(?! \d)(?: down)?|from high to low)\b"
)
SORTED: Final = re.compile(
    rf"เรียง(?:{RANKS}|ตาม)*(?:{alternation(RANKS)})?(?:คะแนน)?|จัด(?:{alternation(RANKS)})(?:คะแนน)?"
    r"|\b(?:sort(?:ed)? (?:all|the|by|them|items|indicators|tools)|rank (?:all|the|every|them)|order(?:ed)? by)\b"
)
_COUNTED: Final = (*COUNTED_EN, "ประเด็น", "หน่วย", "ขั้นตอน")
COUNT: Final = re.compile(
    rf"(?:ท็อป|top|{alternation(EXTREMES_EN)}|bottom|weakest|strongest|ต่ำสุด|สูงสุด|ต่ำที่สุด|สูงที่สุด|แย่สุด|"
    rf"ดีสุด|ดีที่สุด|"
    rf"ท้าย|แรก|มา|first|last|สัก)\s*(\d{{1,2}})(?!\d|\.|\s*(?:คะแนน|%|points?))"
    rf"|(\d{{1,2}})\s*{either(RANKS, 'ข้อ', 'ตัว', EXTREMES_EN, 'weakest', 'strongest', _COUNTED)}"
)
_ORDINALS_EN: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
PLACES: Final = re.compile(
    rf"(?:{alternation(RANKS)}|ที่)(?:ที่)?\s*(\d{{1,2}})\s*(?:-|ถึง|to|จนถึง)\s*(?:ที่\s*)?(\d{{1,2}})(?!\d|\.\d)"
    r"|\b(?:ranks?|places?|positions?)\s*(\d{1,2})\s*(?:-|to|through|and)\s*(\d{1,2})\b"
)
PLACE: Final = re.compile(
    rf"(?:เป็น)?(?:ตัวที่|{'ที่|'.join(RANKS)}ที่|{alternation(RANKS)}|รองบ๊วย|ที่)\s*(\d{{1,2}})(?!\d)"
    rf"|\b({alternation(_ORDINALS_EN)}|\d{{1,2}}(?:st|nd|rd|th))\b(?: (?:place|rank))?"
    r"|\b(?:rank(?:s|ed)?|place[ds]?|position)\s*(?:no\.?|number|#)?\s*(\d{1,2})(?!\d)"
    r"|(รองบ๊วย|รองสุดท้าย|รองอันดับ|รองแชมป์|รองท็อป|รอง(?:ลงมา)?(?:จาก|ที่)|runner-?up|next to last)"
)
_NTH_EN: Final = either(_ORDINALS_EN[1:], "2nd", "3rd", "[4-9]th")
RANKED: Final = re.compile(
    r"อันดับ(?:ที่)?\s*\d.*(?:ตัวชี้วัด|ข้อ|ประเด็น|หมวด)|(?:ตัวชี้วัด|ข้อ|ประเด็น|หมวด).*อันดับ(?:ที่)?\s*\d"
    rf"|\b{_NTH_EN}\b.*\b(?:indicator|item|question)|\brank\w* (?:all|the)\b|"
    rf"\b(?:indicator|item|question)s?\b.*\b{_NTH_EN}\b|\branks? (?:no\.? ?|number )?\d"
)


def is_low(text: str) -> bool:
    """Check whether the lowest come first."""
    return bool(LOW.search(text))


def is_high(text: str) -> bool:
    """Check whether a text asks for the highest."""
    return bool(HIGH.search(text))


def pick(text: str) -> tuple[Pick, bool] | None:
    """The part of an order a text asks for, and whether it wants the whole list; None where it names no order."""
    if RISING.search(text):
        return Pick(Order.LOW, _first(text)), True
    if FALLING.search(text):
        return Pick(Order.HIGH, _first(text)), True
    low, high = is_low(text), is_high(text)
    if SORTED.search(text) and not (COUNT.search(text) or PLACE.search(text)):
        return Pick(Order.LOW if low and not high else Order.HIGH), True
    if not (low or high or RANKED.search(text)):
        return None
    order = Order.LOW if low else Order.HIGH
    if places := PLACES.search(text):
        ends = sorted(int(number) for number in places.groups() if number)
        return Pick(order, None, ends[0], ends[-1]), False
    if count := _first(text):
        return Pick(order, count), False
    return Pick(order, None, _place(text)), False


def _first(text: str) -> int | None:
    """Number of entries wanted from the beginning of an order, if one is named."""
    match = COUNT.search(text)
    number = int(match[1] or match[2]) if match else 0
    return number if number > 1 else None


def _place(text: str) -> int | None:
    """The place in an order a text names; None for the first."""
    match = PLACE.search(text)
    if match is None:
        return None
    if match[2]:
        digits = match[2].rstrip("stndrh")
        number = int(digits) if digits.isdigit() else _ORDINALS_EN.index(match[2]) + 1
    else:
        number = int(match[1] or match[3] or 2)
    return number if number > 1 else None
