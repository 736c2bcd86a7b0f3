"""Numbers written out: Thai and English number words up to 99, to be read where a number is expected."""

import re
from typing import Final

_THAI: Final = dict(zip(["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"], range(10), strict=True)) | {
    "เอ็ด": 1,
    "นึง": 1,
    "ยี่": 2,
}
_ENGLISH: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

_UNIT: Final = "|".join(sorted(_THAI, key=len, reverse=True))
_THAI_WORD: Final = rf"(?:(?:{_UNIT})?สิบ(?:{_UNIT})?|{_UNIT})"
_ENGLISH_WORD: Final = (
    rf"(?:(?:{'|'.join(_TENS)})[ -]?(?:{'|'.join(_ENGLISH[1:10])})\b|(?:{'|'.join(_TENS)})\b"
    rf"|(?:{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})\b)"
)
WORD: Final = rf"(?:{_THAI_WORD}|{_ENGLISH_WORD})"
"""A pattern for one number written out."""

_AFTER_CUE: Final = re.compile(
    r"((?:\b[ieo]|ไอ|อี|โอ|[ieo]it|ข้อ|ประเด็น|ตัวชี้วัด|ตชว\.?|มาตรการ|ขั้นตอน|ลำดับ|อันดับ|indicators?|"
    r"items?|questions?|measures?|steps?|"
    r"top|lowest|highest|worst|best|bottom|ที่|จุด|ท็อป|หมวด|กว่า|ไม่ถึง|เกิน|below|under|above|over)\s*(?:ที่|ข้อ|no\.?|number)?\s*-?)("
    + WORD
    + ")(?!คัญ)"
)
_BEFORE_CUE: Final = re.compile(
    "(" + WORD + r")(?=\s*(?:อันดับ|ลำดับ|ข้อ|ตัว|คะแนน|lowest|highest|worst|best|items?|indicators?|questions?))"
)
_POINT: Final = re.compile(r"(\d)\s*(?:จุด|point)\s*(\d)")


def value(word: str) -> int:
    """The number a word stands for: `ยี่สิบสาม` → 23, `twenty-three` → 23."""
    if word in _ENGLISH:
        return _ENGLISH.index(word)
    for index, ten in enumerate(_TENS):
        if word.startswith(ten):
            rest = word[len(ten) :].strip(" -")
            return (index + 2) * 10 + (_ENGLISH.index(rest) if rest else 0)
    if "สิบ" in word:
        tens, _, ones = word.partition("สิบ")
        return 10 * _THAI.get(tens, 1) + _THAI.get(ones, 0)
    return _THAI[word]


def spell_out(text: str) -> str:
    """Turn number words into digits where a number is expected (`i ยี่สิบสาม` → `i 23`, `สามข้อ` → `3ข้อ`)."""
    text = _AFTER_CUE.sub(lambda match: match[1] + str(value(match[2])), text)
    text = _POINT.sub(r"\1.\2", _AFTER_CUE.sub(lambda match: match[1] + str(value(match[2])), text))
    return _BEFORE_CUE.sub(lambda match: str(value(match[1])), text)
