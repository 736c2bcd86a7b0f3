"""Words of Thai and English that several patterns share, by what they do in a sentence, and means to build patterns.

A word may hold regular expression syntax (`items?`). Patterns are matched against tidied text
(`domain.language.normalise`) unless they say otherwise. Words of one pattern alone are beside that pattern.
"""

import re
from collections.abc import Iterable
from typing import Final, Self

from domain.language.lang import Lang

THAI_LETTER: Final = "[ก-๛]"
"""A Thai letter, vowel or tone mark; `\\w` leaves the marks out."""


class Words(tuple[str, ...]):
    """A class of words; within the text of a pattern it stands as its alternatives: `f"(?:{YES_NO})"`."""

    __slots__ = ()

    def __new__(cls, *words: str) -> Self:
        """Make a class of these words."""
        return super().__new__(cls, words)

    @property
    def plain(self) -> tuple[str, ...]:
        """The words without what a pattern asks to stand beside them."""
        return tuple(re.sub(r"\(\?<?!.*?\)", "", word) for word in self)

    def __format__(self, spec: str) -> str:
        """The words as alternatives, the longest first, so that none hides another."""
        return "|".join(sorted(self, key=len, reverse=True))


def alternation(*words: str | Iterable[str]) -> str:
    """Words and groups of words, as alternatives of a pattern in the order given: `a|b|c`."""
    return "|".join(word for one in words for word in ((one,) if isinstance(one, str) else one))


def either(*words: str | Iterable[str]) -> str:
    """Words and groups of words as a group of a pattern: `(?:a|b|c)`."""
    return f"(?:{alternation(*words)})"


def any_of(*words: str | Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the words."""
    return re.compile(alternation(*words))


# ── asking ─────────────────────────────────────────────────────────────────────────────────────────────────────────

YES_NO: Final = Words("ไหม", "มั้ย", "มั๊ย", "ไม๊", "หรือไม่", "หรือเปล่า", "รึเปล่า", "หรือป่าว", "รึป่าว")
"""Endings of a question for yes or no, as people spell them."""

YES_NO_SHORT: Final = Words("เปล่า", "ป่าว", "ปะ", "ป่ะ", "มะ(?!รืน)", "(?<!ส)(?<!นา)มัย")
"""The endings in short, which are parts of other words, too: for places where only an ending can stand."""

SO_FAR: Final = Words("หรือยัง", "รึยัง")
"""Endings of a question whether something has been done."""

ASK_WHICH: Final = Words("อะไร", "ใด", "ไหน")
ASK_HOW: Final = Words("ยังไง", "อย่างไร")
ASK_HOW_MANY: Final = Words("กี่", "เท่าไ")
ASK_WHEN: Final = Words("เมื่อไ", "วันไหน", "ตอนไหน")
QUESTION_WORDS: Final = ("อะไร", "ยังไง", "อย่างไร", "ใคร", "กี่")
HOW_MUCH: Final = ("เพียงใด", "เท่าไ")

QUESTION_OPENERS: Final = ("do", "does", "is", "are", "can", "how", "what", "which")
"""English words that make a question of the sentence they begin."""

AUXILIARIES: Final = ("did", "may", "has", "have", "should", "were", "was")
WH_WORDS: Final = ("who", "where", "when", "why")

POLITE: Final = Words("ครับ", "ค่ะ", "คะ", "คับ", "ค้าบ")
"""The particles of polite speech."""

ENDINGS: Final = Words(*POLITE, "จ้า", "จ้ะ", "จ๊ะ", "ฮะ", "นะ", "น่ะ", "อ่ะ", "อะ(?!ไร)", "เนี่ย", "วะ", "ว่ะ")
"""Particles a sentence ends with, for patterns in which one may follow."""

POLITELY: Final = (
    rf"(?:\s*(?:{ENDINGS}|ครับผม|คร(?:ั|้า)บ+|จ้า+|ค่า|งับ|ฮับ|เลย|แล้ว|พี่|น้อง|pls|please|ka|kha|krub|krap|sir|na\b))*"
)
"""A pattern for all that politeness puts behind an answer, also nothing."""

APOLOGIES: Final = Words("ขอโทษ", "ขออภัย", "โทษที")
APOLOGIES_EN: Final = Words("sorry", "apologi[sz]e", "apologies", "my bad")
INTERJECTIONS: Final = (
    Words("เอ๊ะ", "เอ๋", "เอ้ย", "เอ๊ย", "เฮ้ย", "อ้าว", "อุ๊ย", "อุ้ย", "โอ๊ะ", "โอ๊ย", "โอ้", "โห+", "อ้อ", "อ๋อ", "เออ")
)  # fmt: skip
"""Exclamations that a sentence may begin with."""
INTERJECTIONS_EN: Final = Words("oh", "oops", "wait", "hm+", "ah", "uh", "um", "hang on")

SOFTENERS: Final = Words("หน่อย", "ด้วย", "ที(?!่)")
"""Endings of a request."""

PARTICLES: Final = tuple(
    """
    นะครับผม นะครับ นะค่ะ นะคะ นะจ๊ะ นะจ้ะ นะฮะ ครับผม ครับ คร้าบ คร้าบบ ค้าบ คับผม คับ ครัช คราฟ ขรั่บ ขอรับ งับ ฮะ ฮับ
    ค่ะ คะ ค่า ค่าา ขา คร่า จ้ะ จ๊ะ จ้า จ้าา จ๋า เจ้าค่ะ อ่ะ อะ น่ะ นะ เนอะ เน้อ หรอก วะ ว่ะ โว้ย สิ ซิ เถอะ เด้อ ด้วย หน่อย ที
    """.split()  # noqa: SIM905
)
"""Particles that may end a word without a change of its meaning, in every spelling."""

# ── people ─────────────────────────────────────────────────────────────────────────────────────────────────────────

SPEAKER: Final = Words("กระผม", "ผม", "หนู", "ดิฉัน", "ฉัน", "ข้าพเจ้า")
"""Words for "I"; `เรา` is also "we"."""

THEY: Final = Words("เขา", "เค้า")

INSIDERS: Final = ("บุคลากร", "พนักงาน", "ลูกน้อง", "พวกเรา", "คนข้างใน", "ลูกจ้าง")
OUTSIDERS: Final = (
    "คนนอก", "คนข้างนอก", "ประชาชน", "ชาวบ้าน", "ลูกค้า", "ผู้รับบริการ", "ผู้ใช้บริการ", "คนที่มาติดต่อ", "คนมาติดต่อ",
)  # fmt: skip
OUTSIDERS_EN: Final = (
    "outsiders?", "customers?", "clients?", "visitors?", "users?", "public", "outside people", "people outside",
)  # fmt: skip
AGENCIES: Final = Words("หน่วยงาน", "สำนักงาน")
"""Words for a unit or for the whole agency."""

DEPARTMENTS: Final = Words("ฝ่าย", "แผนก")

OFFICES: Final = Words(*AGENCIES, *DEPARTMENTS, "หน่วย", "กลุ่มงาน", "กลุ่ม", "กอง", "สำนัก")
"""Kinds of unit, as a word before a name or in the place of one."""

SECTIONS: Final = Words("งาน", "ส่วน", "ทีม", "ศูนย์")
"""Kinds of unit whose words mean other things, too."""

UNITS: Final = (*OFFICES, *SECTIONS, "คณะ", "สถาบัน", "ภาควิชา")
"""Words before a unit's name."""

# ── scores, and what is counted ────────────────────────────────────────────────────────────────────────────────────

SCORES: Final = ("คะแน[นณ]", "คแนน", "แต้ม", "กี่เปอร์", "เกรด", "อันดับ", "ผลประเมิน", r"\bscor")
RANKS: Final = Words("อันดับ", "ลำดับ")
COUNTED_EN: Final = ("items?", "indicators?", "questions?")
STEPS: Final = ("ขั้นตอนที่", "ขั้นตอน", "ขั้นที่")
LETTER_NAMES: Final = {
    "a": "เอ", "b": "บี", "c": "ซี", "d": "ดี", "e": "อี", "f": "เอฟ", "g": "จี", "h": "เอช", "i": "ไอ", "j": "เจ",
    "k": "เค", "l": "แอล", "m": "เอ็ม", "n": "เอ็น", "o": "โอ", "p": "พี", "q": "คิว", "r": "อาร์", "s": "เอส", "t": "ที",
    "u": "ยู", "v": "วี", "w": "ดับเบิลยู", "x": "เอ็กซ์", "y": "วาย", "z": "แซด",
}  # fmt: skip
"""The letters of codes as they are spoken."""

QUARTERS: Final = ("ไตรมาส(?:ที่)?", "quarter", "round")
"""Words before a quarter such as 3/2563."""

# ── comparisons ────────────────────────────────────────────────────────────────────────────────────────────────────

BELOW: Final = Words("ต่ำกว่า", "น้อยกว่า", "ตํ่ากว่า")
ABOVE: Final = Words("สูงกว่า", "มากกว่า", "เกินกว่า", "เกิน")
BELOW_EN: Final = Words("below", "under")
ABOVE_EN: Final = Words("above", "over")
SUPERLATIVES: Final = Words("ที่สุด", "ทีสุด", "สุด", "กว่าเพื่อน")
"""Words that make "most" of the word before it."""

EXTREMES_EN: Final = ("lowest", "highest", "worst", "best")

NEGATIONS: Final = Words("ไม่", "มิ")

# ── numbers ────────────────────────────────────────────────────────────────────────────────────────────────────────

NUMBERS: Final = Words("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
"""Thai words for 0–9, by their value."""

SEVERAL: Final = Words(*NUMBERS[2:])
ONE: Final = Words("หนึ่ง", "นึง")
MAGNITUDES: Final = Words("พัน", "หมื่น", "แสน", "ล้าน")
"""Thousands and more: words of sums of money."""

NUMBERS_IN_TENS: Final = {"เอ็ด": 1, "นึง": 1, "ยี่": 2}
"""Other words for 1 and 2, as in 21."""

NUMBERS_EN: Final = Words(
    *"""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """.split()  # noqa: SIM905
)
"""English words for 0–19, by their value."""

SEVERAL_EN: Final = Words(*NUMBERS_EN[1:11])
"""One to ten."""

TENS_EN: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

# ── the calendar ───────────────────────────────────────────────────────────────────────────────────────────────────

MONTHS: Final[dict[Lang, tuple[str, ...]]] = {
    "th": (
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
SHORT_MONTHS: Final[dict[Lang, tuple[str, ...]]] = {
    "th": ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
WEEKDAYS: Final[dict[Lang, tuple[str, ...]]] = {
    "th": ("วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

DAYS: Final = Words("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
"""Days of the week without `วัน`; `อาทิตย์` is also a week."""

WEEKEND: Final = Words(*DAYS[-2:])

_MONTH_ENDINGS: Final = ("คม", "ยน", "พันธ์")
_ALSO_TYPED: Final = {2: ("กุมภาพันธ", "กุมภาพัน"), 7: ("กรกฏา", "กรกฏาคม"), 9: ("sept",)}


def months_as_typed() -> tuple[tuple[str, ...], ...]:
    """The names a tidied text may give each month, January first: in full, without its ending, short."""
    return tuple(
        tuple(dict.fromkeys((short.rstrip("."), _stem(full), full_en.lower(), short_en.lower(), *also)))
        for number, (short, full, full_en, short_en) in enumerate(
            zip(SHORT_MONTHS["th"], MONTHS["th"], MONTHS["en"], SHORT_MONTHS["en"], strict=True), start=1
        )
        for also in (_ALSO_TYPED.get(number, ()),)
    )


def month_numbers() -> dict[str, int]:
    """Months by every name people and files give them, in small letters: in full, short, without dots or endings."""
    numbers = {name: number for number, names in enumerate(months_as_typed(), 1) for name in names}
    for names in (*MONTHS.values(), *SHORT_MONTHS.values()):
        for number, name in enumerate(names, 1):
            numbers |= dict.fromkeys(
                (name.lower(), name.lower().replace(".", ""), f"{name.lower().rstrip('.')}."), number
            )
    return numbers


def _stem(month: str) -> str:
    ending = next(one for one in _MONTH_ENDINGS if month.endswith(one))
    return month.removesuffix(ending)


MONTH_STEMS: Final = Words(
    *map(_stem, MONTHS["th"]), *(re.escape(name.rstrip(".")).replace(r"\.", r"\.?") for name in SHORT_MONTHS["th"])
)
"""Thai months in patterns: without their endings, and short with or without dots."""

MONTHS_IN_SHORT: Final = Words(*(name.lower() for name in SHORT_MONTHS["en"]))
DAYS_EN: Final = Words(*(day.lower() for day in WEEKDAYS["en"]))
