"""The percent a text states of its step, in digits or words of both languages; a share of something else is not it.

A percent counts unless the words nearest before it, or directly after it, name another thing it is a share of: people,
money, satisfaction, a target, what was before or is still to come.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

from domain.language.normalise import tidy
from domain.language.numbers import WORD, value
from domain.language.vocabulary import ENDINGS, MAGNITUDES, ONE, SEVERAL_EN

WHOLE: Final = Decimal(100)
_HUNDREDTH: Final = Decimal("0.01")

MARK: Final = r"(?:%|เปอ(?:ร์)?เซ[็้]?น(?:ต์|ท์|ต)?|เปอร์|เปอ(?=$|[\s,.]|ค|นะ|แล้ว|ละ|จ้|อ)|per\s?cents?\b|pcts?\b)"
_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?)"
_HUNDRED: Final = r"(?:หนึ่งร้อย|ร้อย|(?:one|a) hundred)"
_SPELT: Final = re.compile(
    rf"(?:(?P<mark>ร้อยละ\s*)(?P<late>{WORD})(?:จุด(?P<late_point>{WORD}))?"
    rf"|(?P<whole>{_HUNDRED}|{WORD})(?:\s*(?:จุด|point)\s*(?P<point>{WORD}))?\s*(?={MARK}))"
)
_POINT: Final = re.compile(rf"(\d)\s*(?:จุด|point)\s*(?=\d+\s*{MARK})")
_RANGE: Final = re.compile(
    rf"(?:ร้อยละ|เปอร์เซ็นต์ที่)\s*{_NUMBER}\s*(?:-|ถึง)\s*{_NUMBER}"
    rf"|(?<![\d./]){_NUMBER}\s*{MARK}?\s*(?:-|ถึง|to)\s*{_NUMBER}\s*{MARK}"
)
_PERCENT: Final = re.compile(
    r"(?:ร้อยละ|เปอร์เซ็นต์ที่)(?:\s*(?:ของ)?(?:ความ(?:สำเร็จ|ก้าวหน้า|คืบหน้า)|ผลงาน))?"
    rf"(?:\s*(?:ประมาณ|ราว))?\s*[:=]?\s*(?P<a>{_NUMBER})(?:\s*%)?|"
    rf"(?<![\d.,/])(?P<b>{_NUMBER})\s*{MARK}"
)
_PARTS: Final = rf"(?:{WORD}|\d{{1,3}})"
_FRACTION: Final = re.compile(
    r"(?P<half>(?<!วัน)(?<!ปี)(?<!ชั่วโมง)(?<!เดือน)(?<!วัน )(?<!ปี )ครึ่ง(?!\s*(?:วัน|"
    rf"ปี|ชั่วโมง|เดือน|แรก|หลัง|ราคา))(?:{ONE}|ทาง)?|กึ่งหนึ่ง"
    r"|\bhalf(?:-?\s?way)?\b(?!\s*-?\s*(?:an? )?(?:day|year|hour|month))"
    r"(?! (?:of )?(?:the|our|my) (?:team|staff|people|office|crew)))"
    rf"|(?P<part>{_PARTS})\s*ใน\s*(?P<of>{_PARTS})(?!\s*(?!ของ|แล้ว|{ENDINGS}|ละ|เอง|ส่วน|ที่|แต่|รอ|ขาด|"
    rf"ติด|"
    rf"ยัง|เหลือ|เพราะ|กำลัง)[ก-ฮเ-ไ])(?=\s*(?:ของ|แล้ว|$|\s|[.,;!)]))"
    r"|(?<![\d/.])(?P<over>\d{1,2})/(?P<under>\d{1,2})(?=\s*(?:เอง|แค่นั้น|ของ(?:งาน|ทั้งหมด|แผน|เนื้องาน|โครงการ)|"
    r"of the (?:work|plan|task|total)))"
    rf"|\b(?P<some>{SEVERAL_EN}|a)[ -](?P<kind>thirds?|fourths|quarters?|fifths?)\b(?=[ -](?:of|"
    r"done|complete|finished|way)|\s*(?:$|[.,;!]))"
)
_KINDS: Final = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5}

_OTHER: Final = re.compile(
    r"พึงพอใจ|วันละ|ค่าปรับ|ปรับ\s*$|ดอกเบี้ย|ผู้(?!บริหาร|อำนวย)|ผู้บริหาร\s*$|บุคลากร|เจ้าหน้าที่|พนักงาน|"
    r"ประชาชน|นักเรียน|ครัวเรือน|"
    r"อาสา|สมาชิก|คะแนน|ค่าเฉลี่ย|เกณฑ์|ตัวชี้วัด|(?<!เสร็จตาม)(?<!ครบตาม)เป้า(?:หมาย)?|แผนกำหนด"
    r"|เบิกจ่าย|เบิก|งบ(?!ประมาณแล้วเสร็จ)|เงิน|บาท|รายได้|จัดเก็บ|ส่วนลด|ภาษี|ร้องเรียน|"
    r"ตอบแบบ|ตอบกลับ|เข้าร่วม|เข้าอบรม|เข้าถึง|รับรู้|เข้าใจ|ถูกต้อง|ตอบถูก|ตอบว่า|"
    r"ผลสอบ|ผล(?:การ)?สำรวจ|แบบสอบถาม|แบบทดสอบ|แบบประเมิน|รู้(?:จัก|ขั้น|เรื่อง|ว่า|ช่องทาง)|เห็นด้วย|"
    r"ยอด(?:วิว|ดู|อ่าน|ชม)|"
    r"คน(?:ที่|เข้า|มา|ตอบ|อ่าน|ดู)"
    r"|ไม่(?:น้อย|ต่ำ|เกิน|ถึง)(?:กว่า)?|อย่างน้อย|คาดว่า|คาดการณ์|(?<!น่า)จะ|ให้(?:ได้|"
    r"ครบ|ถึง)|ภายใน|(?<!เท่า)(?<!เท่ากับ)(?<!เหมือน)(?:ไตรมาส|รอบ|ครั้ง|เดือน|ปี)(?:ก่อน|"
    r"ที่แล้ว|ที่ผ่านมา)"
    r"|(?<!ที่)(?<!เท่า)(?<!เหมือน)(?<!คง)เดิม|เหลือ|ลดลง|เพิ่มขึ้น|น้ำหนัก|ค้าง(?!(?:อยู่)?ที่)|ตั้งไว้|"
    r"จาก\s*$|อีก\s*$|จาก(?:ที่)?(?:เคย)?(?:รายงาน|แจ้ง|บอก|ส่ง)(?:ไป|ไว้)?(?:ว่า)?\s*$"
    r"|satisf\w*|participa\w*|attend\w*|respond\w*|response|turnout|staff|employees?|"
    r"people|citizens?|users?|(?<!e-)budget(?!ing)|spen[dt]\w*|disburs\w*|baht|money|score|target|"
    r"goal"
    r"|expect\w*|will|by (?:the )?end|last (?:quarter|time|round|month|year)|previous\w*|"
    r"was|remain\w*|another|still(?! (?:at |about |around |on )?\d)|pass(?:ed|es)?|awareness|complaints?|"
    r"quiz\w*|exam\w*|correct\w*|average|survey(?:ed| results?| show\w*)|agree\w*|views?|\bfrom\s*$"
)
_STEP: Final = re.compile(
    r"ก้าวหน้า|คืบหน้า|ดำเนิน(?:การ|งาน)|เสร็จ|สำเร็จ|ทำ(?:ไป|ได้|แล้ว)|จัดทำ|ผลงาน|"
    r"(?<!หน่วย)(?<!พนัก)(?<!สำนัก)(?<!ราย)งาน|ภาพรวม|ขณะนี้|ตอนนี้|ปัจจุบัน|น่าจะ|"
    r"สถานะ"
    r"|(?<!เพิ่ม)(?<!ขึ้น)เป็น\s*$|\bdone\b|complet\w*|finish\w*|progress|\bnow\b|currently|\bwork\b|\btask\b|"
    r"status|overall"
)
_COUNTED: Final = re.compile(
    rf"\d\s*(?:{MAGNITUDES})?\s*(?:บาท|คน|ราย|เรื่อง|ท่าน|ชุด|ครัวเรือน|หน่วยงาน|"
    r"แห่ง|หมู่บ้าน|ฉบับ|people|persons?|staff|baht|employees?|complaints?|cases?|"
    r"respondents?)"
    r"(?:แล้ว)?[\s,]*(?:\(|คิดเป็น|เท่ากับ|เป็น|หรือ|ประมาณ|=|or|i\.e\.|that is|[\s,])*$"
)
_OF_OTHER: Final = re.compile(
    r"\s*(?:ของ|จาก)\s*(?!งาน|แผน|ทั้งหมด|ที่(?:ตั้ง|วาง|กำหนด)|เป้า(?!(?:หมาย)?(?:จำนวน)?(?:ผู้|คน))|ขั้นตอน|โครงการ|กิจกรรม|มาตรการ|"
    r"ปริมาณ|เนื้องาน|ทั้ง)"
    r"|\s*of\s+(?!(?:the |this |our |all )?(?:works?|way|plan|steps?|tasks?|project|total|"
    r"activit|measure)|it\b|all\b)"
    r"|\s*(?:left|remain\w*|to go|still to|ที่เหลือ(?=\s*(?:$|[,.]))|attend\w*|satisf\w*|of staff|turnout|"
    r"spent|disbursed)"
)


_OF_ALL_PLANNED: Final = re.compile(r"\s*ของ(?:จำนวน)?ที่(?:ตั้ง(?:เป้า)?|วาง(?:แผน)?|กำหนด)ไว้")
"""Words behind a percent of people or things that make it the step's: of as many as were planned."""
_FELL: Final = re.compile(
    r"(?:^|(?<=[\s,.;(]))(?:ตัวเลข|ความคืบหน้า|งาน|ขอ|ปรับ|แก้)*(?:ลด|ตก|หล่น)(?:ลง)?(?:มา)?(?:เหลือ|เป็น|อยู่ที่)"
    rf"|จาก(?:เดิม)?\s*{_NUMBER}\s*{MARK}?\s*(?:ตอนนี้|ก็|เลย|ลดลง|ลด|ตก|มา)*(?:เหลือ|เป็น|อยู่ที่)"
)
"""A new, lower level of the step itself, which is not what is left."""
_BEFORE_NUMBER: Final = (
    r"(?:(?:ณ\s*)?ตอนนี้|ขณะนี้|ปัจจุบัน|รวม(?:\s*ๆ)?|โดยรวม|ภาพรวม|ทั้งหมด|น่าจะ|คิดว่า|คิดเป็น|ประมาณ|"
    r"ราว(?:\s*ๆ)?|สัก|ซัก|เกือบ|"
    r"ได้|ก็|ไป|แล้ว|อยู่(?:ที่)?|(?:ความ)?(?:คืบ|ก้าว)หน้า|คืบ|(?:เท่า|คง|เหมือน)?เดิม|{ENDINGS}|ตัวเลข|ร้อยละ|งาน|ทำ|ถึง|เป็น|ขยับ|เพิ่ม|ขึ้น|ขอ|"
    r"แก้|ปรับ|ลด|ตก|เหลือ|ให้|"
    r"about|around|roughly|approx(?:imately)?|now|at|overall|maybe|say|progress|is|its|id|i think|we are|were|"
    r"probably|currently|so far|nearly|almost|close to|stands?|[=:~-]|\s)*"
)
_BEHIND_NUMBER: Final = (
    rf"(?:\s|แล้วกัน|แล้ว|ได้|ละกัน|ล่ะ|ละ|มั้ง|กว่า|เอง|ก่อน|พี่|{ENDINGS}|ครับ(?:ผม)?|คร้าบ|ค่า+|คับ+|น้า+|"
    rf"{ENDINGS}|จ้า+|"
    r"done|now|overall|ka|krub|krap|[.!~])*"
)
_ALONE: Final = re.compile(rf"{_BEFORE_NUMBER}(?P<number>{_NUMBER}|{_HUNDRED}|{WORD})\s*{MARK}?{_BEHIND_NUMBER}")
_OVERALL: Final = re.compile(
    r"(?:(?<=\s)น่าจะ|(?<=\s)(?:ตอนนี้|ขณะนี้|ปัจจุบัน)(?=(?:ก็|อยู่|ที่|ได้|\s)*(?:ราว|ประมาณ|สัก|ซัก|เกือบ))|"
    r"โดยรวม|รวม\s*ๆ|ภาพรวม|คืบหน้า|ก้าวหน้า|\boverall\b|"
    rf"\bprogress\b){_BEFORE_NUMBER}(?P<number>{_NUMBER}|{WORD})"
    rf"{_BEHIND_NUMBER}(?=$|[,;)]|(?<=\s)(?:แต่|รอ|กำลัง|ยัง|ปัญหา|อุปสรรค|ติด|ขาด|เหลือ|ไม่มี|but|waiting)\b)"
)
"""A number without a mark that closes what is said of the whole: `รวม ๆ 90`, `คืบหน้า 60`."""
_GUESSED: Final = re.compile(
    rf"(?:^|(?<=[\s,]))(?:(?:น่าจะ|ประมาณ|สัก|ซัก|ราว|ก็)\s*)*(?P<number>\d{{1,3}})\s*(?:ได้|กว่า|ล่ะ|ละ|แหละ|\s)*มั้ง{_BEHIND_NUMBER}$"
)
"""A guessed number that closes the text: `เหลือนิดหน่อย 90 ได้มั้ง`."""
_STATUS_NEXT: Final = re.compile(
    r"(?:[=:]|ตอนนี้|(?:ค้าง|หยุด)?(?:อยู่)?ที่|น่าจะ|ประมาณ|about|around|now|"
    rf"ราว|สัก|เกือบ|\s)*(?P<number>{_NUMBER}|{WORD})(?!เ){_BEHIND_NUMBER}[,(]?\s*"
    r"(?=แล้วเสร็จ|เสร็จ|เรียบร้อย|จบ|กำลัง|อยู่ระหว่าง|ยัง|รอ|แต่|ติด|ขาด|ปัญหา|อุปสรรค|ไม่มี|"
    r"เหลือ(?!\s*(?:อีก\s*)?\d)|"
    r"done|finished|complete|in progress|still)"
)
_DONE_AND_LEFT: Final = re.compile(
    r"(?<![\d.])(?P<number>\d{1,2})(?![\d.])[^\d\n]{0,12}?(?:เหลือ|ขาด|and|,)(?:อีก)?[^\d\n]{0,6}?(?P<left>\d{1,2})(?![\d.])"
)
_FEWEST: Final = 5
"""A smaller number alone, other than 0, is rather the number of a step, or of things."""


_HINT: Final = re.compile(r"\d|[%％]|ร้อย|เปอ|ครึ่ง|กึ่ง|ใน|half|third|fourth|quarter|fifth|per\s?cent|pct", re.IGNORECASE)
"""Hints of a percent: a line without any holds none, so most lines need no closer reading."""


@dataclass(frozen=True, slots=True)
class Percents:
    """Percents a text states of its step: `values` of 0–100, `over` above; `partly` when a part is meant."""

    values: tuple[Decimal, ...] = ()
    over: tuple[Decimal, ...] = ()
    partly: bool = False

    @property
    def only(self) -> Decimal | None:
        """The percent, if exactly one is stated."""
        return self.values[0] if len(self.values) == 1 and not self.over else None


def percents_in(text: str) -> Percents:
    """The percents a text states of its step, each once, in the order of the text."""
    values: dict[Decimal, None] = {}
    over: dict[Decimal, None] = {}
    partly = False
    for line in text.splitlines():
        if not _HINT.search(line):
            continue
        words = spelt_out(tidy(line))
        ranged = _RANGE.search(words)
        partly |= ranged is not None
        words = _RANGE.sub(lambda hit: " " * len(hit.group()), words)
        for at, end, number in (*_stated(words), *_fractions(words)):
            if _is_of_step(words, at, end):
                (values if number <= WHOLE else over)[number] = None
    partly |= any(0 < number < WHOLE for number in values)
    if len(values) > 1 and (last := _latest(text)) in values:
        values = {last: None}
    return Percents(tuple(values), tuple(over), partly)


def _latest(text: str) -> Decimal | None:
    """The percent behind a word for now, where others are those of months before."""
    hits = [hit for line in text.splitlines() for hit in _NOW_AT.finditer(spelt_out(tidy(line)))]
    return _number(hits[-1]["number"]) if hits else None


_NOW_AT: Final = re.compile(
    rf"(?:ตอนนี้|ขณะนี้|ปัจจุบัน|ล่าสุด|\b(?:now|currently|to date)\b)(?:อยู่|ที่|ได้|เป็น|ก็|at|is|it'?s|\s)*"
    rf"(?:ร้อยละ\s?)?(?P<number>{_NUMBER})\s*{MARK}"
)


def percent_in(text: str) -> Decimal | None:
    """The progress a text states in percent, None when it states none or several.

    >>> percent_in("ดำเนินการแล้วหกสิบเปอร์เซ็นต์")
    Decimal('60')
    >>> percent_in("ความพึงพอใจร้อยละ 85") is None
    True
    """
    return percents_in(text).only


def typed_percent(text: str) -> Decimal | None:
    """The percent somebody typed when asked for it: `60`, `62.5 ครับ`, `แปดสิบห้า`, `ประมาณ ร้อยละ ๖๐`; None if none is."""
    hit = _ALONE.fullmatch(spelt_out(tidy(text)))
    return percent_in(text) if hit is None else _at_most_whole(hit["number"])


def bare_percent(text: str) -> Decimal | None:
    """The percent that an answer for a step states by a number without a mark: alone, or with a word for the whole.

    >>> bare_percent("เก้าสิบ"), bare_percent("อบรมแล้ว 2 รุ่น รวมๆ 90"), bare_percent("อบรมแล้ว 90")
    (Decimal('90'), Decimal('90'), None)
    """
    lines = [spelt_out(tidy(re.sub(r"รวม\s*ๆ", "โดยรวม ", line))) for line in text.splitlines() if line.strip()]
    hit = _ALONE.fullmatch(" ".join(lines)) or next((one for line in lines if (one := _OVERALL.search(line))), None)
    hit = hit or _GUESSED.search(" ".join(lines)) or _STATUS_NEXT.match(" ".join(lines)) or _of_two(" ".join(lines))
    number = _at_most_whole(hit["number"]) if hit else None
    return number if number is not None and (number >= _FEWEST or number == 0) else None


def _of_two(words: str) -> re.Match[str] | None:
    """Number of what is done beside what is left, where both make the whole: `เสร็จ 80 เหลือ 20`."""
    hit = _DONE_AND_LEFT.search(words)
    return hit if hit and Decimal(hit["number"]) + Decimal(hit["left"]) == WHOLE else None


def percent_text(percent: Decimal) -> str:
    """A percent for people: `60`, `62.5`, `33.33`."""
    return f"{percent:.2f}".rstrip("0").rstrip(".")


def spelt_out(words: str) -> str:
    """Tidied text with number words turned into digits where they are a percent."""

    def digits(hit: re.Match[str]) -> str:
        whole, point = hit["late"] or hit["whole"], hit["late_point"] or hit["point"]
        number = "100" if re.fullmatch(_HUNDRED, whole) else str(value(whole))
        return f"{hit['mark'] or ''}{number}{'.' + str(value(point)) if point else ''}"

    return _POINT.sub(r"\1.", _SPELT.sub(digits, words))


def _stated(words: str) -> Iterator[tuple[int, int, Decimal]]:
    for hit in _PERCENT.finditer(words):
        number = _number(hit["a"] or hit["b"])
        if number is not None:
            yield hit.start(), hit.end(), number


def _fractions(words: str) -> Iterator[tuple[int, int, Decimal]]:
    for hit in _FRACTION.finditer(words):
        if hit["half"]:
            yield hit.start(), hit.end(), Decimal(50)
            continue
        part = _count(hit["part"] or hit["over"] or hit["some"])
        whole = _count(hit["of"] or hit["under"]) if hit["of"] or hit["under"] else _KINDS[hit["kind"].rstrip("s")]
        if 0 < part <= whole:
            yield hit.start(), hit.end(), _rounded(WHOLE * part / whole)


_PLANNED: Final = re.compile(
    r"คาดว่า|คาดการณ์|คาด(?=สิ้น|เดือน|ปลาย)|\b(?:expect\w*|will be|should be|by (?:the )?end of)\b"
)
_NOW: Final = re.compile(r"ตอนนี้|ขณะนี้|ปัจจุบัน|แล้ว|แต่|\b(?:now|so far|but|currently|already)\b|[;\n]")
"""Words of what is to come, and those behind which it is said how far the step is."""


def _is_of_step(words: str, at: int, end: int) -> bool:
    """Check whether the percent at a place is the step's and not a share of something else."""
    before = _FELL.sub(" ", words[max(0, at - 60) : at])
    if _OF_ALL_PLANNED.match(words, end):
        return True
    if _COUNTED.search(before) or _OF_OTHER.match(words, end):
        return False
    planned = max((hit.end() for hit in _PLANNED.finditer(before)), default=-1)
    if planned >= 0 and not _NOW.search(before, planned):
        return False
    other = max((hit.end() for hit in _OTHER.finditer(before)), default=-1)
    return other < 0 or max((hit.end() for hit in _STEP.finditer(before)), default=-1) > other


def _at_most_whole(said: str) -> Decimal | None:
    """The number somebody wrote in digits or words, None above 100."""
    if re.fullmatch(WORD, said):
        return Decimal(value(said))
    number = WHOLE if re.fullmatch(_HUNDRED, said) else _number(said)
    return number if number is not None and number <= WHOLE else None


def _count(word: str) -> int:
    return 1 if word == "a" else int(word) if word.isdecimal() else value(word)


def _number(digits: str) -> Decimal | None:
    grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits)
    try:
        return _rounded(Decimal(digits.replace(",", "" if grouped else ".")))
    except InvalidOperation:
        return None


def _rounded(number: Decimal) -> Decimal:
    """Write a percent with at most two decimals, without trailing zeros, so that equal percents are written alike."""
    rounded = number.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)
    return Decimal(percent_text(rounded))
