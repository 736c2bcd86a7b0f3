"""Numbers written out: Thai and English number words up to 99, to be read where a number is expected."""

import re
from functools import cache
from typing import Final

from domain.language.vocabulary import (
    ABOVE_EN,
    BELOW_EN,
    COUNTED_EN,
    EXTREMES_EN,
    NUMBERS,
    NUMBERS_EN,
    NUMBERS_IN_TENS,
    RANKS,
    TENS_EN,
    alternation,
    either,
)

_THAI: Final = {word: value for value, word in enumerate(NUMBERS)} | NUMBERS_IN_TENS

_UNIT: Final = "|".join(sorted(_THAI, key=len, reverse=True))
_THAI_WORD: Final = rf"(?:(?:{_UNIT})?สิบ(?:{_UNIT})?|{_UNIT})"
_ENGLISH_WORD: Final = (
    rf"(?:(?:{'|'.join(TENS_EN)})[ -]?(?:{'|'.join(NUMBERS_EN[1:10])})\b|(?:{'|'.join(TENS_EN)})\b"
    rf"|(?:{'|'.join(sorted(NUMBERS_EN, key=len, reverse=True))})\b)"
)
WORD: Final = rf"(?:{_THAI_WORD}|{_ENGLISH_WORD})"
"""A pattern for one number written out."""

_AFTER_CUE: Final = (
    rf"ข้อ|ประเด็น|ตัวชี้วัด|ตชว\.?|มาตรการ|ขั้นตอน|"
    rf"{alternation(RANKS, COUNTED_EN, 'measures?', 'steps?', 'top', EXTREMES_EN, 'bottom')}|"
    rf"ที่|จุด|ท็อป|หมวด|กว่า|ไม่ถึง|เกิน|{alternation(BELOW_EN, ABOVE_EN)}"
)
_BEFORE_CUE: Final = re.compile(rf"({WORD})(?=\s*{either(RANKS, 'ข้อ', 'ตัว', 'คะแนน', EXTREMES_EN, COUNTED_EN)})")
_POINT: Final = re.compile(r"(\d)\s*(?:จุด|point)\s*(\d)")


def value(word: str) -> int:
    """The number a word means: `ยี่สิบสาม` → 23, `twenty-three` → 23."""
    if word in NUMBERS_EN:
        return NUMBERS_EN.index(word)
    for index, ten in enumerate(TENS_EN):
        if word.startswith(ten):
            rest = word[len(ten) :].strip(" -")
            return (index + 2) * 10 + (NUMBERS_EN.index(rest) if rest else 0)
    if "สิบ" in word:
        tens, _, ones = word.partition("สิบ")
        return 10 * _THAI.get(tens, 1) + _THAI.get(ones, 0)
    return _THAI[word]


@cache
def _after_cue(more: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for a number word behind what announces one."""
    cues = alternation(more, _AFTER_CUE)
    return re.compile(rf"((?:{cues})\s*(?:ที่|ข้อ|no\.?|number)?\s*-?)({WORD})(?!คัญ)")


def spell_out(text: str, cues: tuple[str, ...] = ()) -> str:
    """Turn number words into digits where a number is expected (`ข้อ ยี่สิบสาม` → `ข้อ 23`, `สามข้อ` → `3ข้อ`).

    `cues` are patterns of what announces a number besides: the prefixes of codes.
    """
    after = _after_cue(cues)
    text = after.sub(lambda match: match[1] + str(value(match[2])), text)
    text = _POINT.sub(r"\1.\2", after.sub(lambda match: match[1] + str(value(match[2])), text))
    return _BEFORE_CUE.sub(lambda match: str(value(match[1])), text)
