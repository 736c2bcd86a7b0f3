"""One spelling for what people type: digits, marks, doubled letters, particles, sounds, the wrong keyboard layout.

`tidy` keeps text readable and is what every parser works on; `skeleton` folds letters that sound alike and drops what
people leave out, so that a misspelling and its word become the same string. Both are pure and idempotent.
"""

import re
import unicodedata
from typing import Final

from domain.language.digits import arabic_digits
from domain.language.vocabulary import PARTICLES

_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f]")
_ODD: Final = re.compile("[^ -~\u0e01-\u0e3a\u0e40-\u0e4e]")
"""Characters that may be written for a simpler one: other than ASCII, Thai letters and marks."""
_DASHES: Final = re.compile("[‐‑‒–—―−~～]")
_MARKS: Final = "่้๊๋์็ํ๎"
_VOWELS: Final = "ัิีึืฺุู"

_ORDER: Final = (
    (re.compile(f"([{_VOWELS}{_MARKS}])\\1+"), r"\1"),
    (re.compile(f"([่้๊๋])([{_VOWELS}])"), r"\2\1"),
    (re.compile("ํ([่้๊๋]?)า"), r"\1ำ"),
    (re.compile("ำ([่้๊๋])"), r"\1ำ"),
    (re.compile(f"([^\\W\\d_])\\1{{2,}}(?![{_VOWELS}{_MARKS}])"), r"\1"),
    (re.compile(r"['’]s\b|[\"'“”‘’`´]+"), ""),
)
"""Doubled marks, marks typed before their vowel, a taken-apart `ำ`, letters drawn out (not in `คะแนนน้อย`), quotes."""
_SUSPECT: Final = re.compile(f"[{_VOWELS}{_MARKS}]{{2}}|ำ[่้๊๋]|ํ|(.)\\1\\1|[\"'“”‘’`´]")
"""Characters without which none of these applies, so that tidy text is searched only once."""

_TRAILING: Final = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))})+(?=[\s?!.,…]|$)"
)

_ASKING: Final = tuple(
    """
    เท่าไหร่ เท่าไร เมื่อไหร่ เมื่อไร กี่แต้ม กี่คะแนน แต้ม เรื่อง แล้ว ได้เต็ม เว็บ ขึ้น ผ่านมั้ย ผ่านไหม ได้มั้ย ได้ไหม ข้อไหน ข้อนี้ ที่ไหน
    ที่สุด ต่ำสุด น้อยสุด แย่สุด หัวหน้า เจ้านาย เจ้าหน้าที่ ลูกค้า ข้างใน ข้างนอก กลับบ้าน ใคร ช่วย ใช้ของ ใช้เงิน ใช้รถ ให้ของ ให้คะแนน ให้เรา
    อะไร ตัวชี้วัด ร้องเรียน ต้องทำ ต้องแจ้ง ด้วย หรือเปล่า ใช่ไหม ใช่มั้ย
    """.split()  # noqa: SIM905
)
"""Words that ask a question, spelt correctly."""
_TONE: Final = "[่้๊๋็]"


def _loosely(word: str) -> str:
    """A pattern for a word without its marks or with others, and with either of two letters that sound alike."""
    return re.sub("[รล]", "[รล]", re.sub("[ใไ]", "[ใไ]", re.sub(_TONE, f"{_TONE}?", word)))


_MISSPELT: Final = re.compile("(?!แต่ม)(?:" + "|".join(f"({_loosely(word)})" for word in _ASKING) + ")")
"""The words as they may be misspelt; but แต่ before ม is a word of its own (แต่มี, แต่มา), no mistaken แต้ม."""


def as_spelt(text: str) -> str:
    """A tidied text with the words of asking as they are spelt, so that whoever drops the marks is understood.

    >>> as_spelt("เรืองนีได้กีแตม")
    'เรื่องนีได้กี่แต้ม'
    """
    if text.isascii():
        return text
    return _MISSPELT.sub(lambda match: _ASKING[(match.lastindex or 1) - 1], text)


_LOWER: Final = ("`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ")
_UPPER: Final = ('~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?', '%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ')
_TO_THAI: Final = str.maketrans(_LOWER[0] + _UPPER[0], _LOWER[1] + _UPPER[1])
_TO_LATIN: Final = str.maketrans(_LOWER[1] + _UPPER[1].replace('"', "\0"), _LOWER[0] + _UPPER[0])


def tidy(text: str) -> str:
    """Lower case, ASCII digits, one form of every Thai syllable, single spaces; the words stay as typed.

    >>> tidy("คะเเนน  I๒๐ มากกกก")
    'คะแนน i20 มาก'
    """
    text = text.lower()
    if not text.isascii():
        if _ODD.search(text):
            text = arabic_digits(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))).lower()
            text = _DASHES.sub("-", text.replace("र", "ร"))
        text = text.replace("เเ", "แ").replace("ๆ", " ")
    text = text.replace("~", "-")
    if _SUSPECT.search(text):
        for pattern, replacement in _ORDER:
            text = pattern.sub(replacement, text)
    return " ".join(text.split())


def without_particles(text: str) -> str:
    """Drop politeness particles where a word ends (ครับ, ค่ะ, นะคะ, จ้า …); `คะแนน` stays whole."""
    previous = ""
    while previous != text:
        previous, text = text, _TRAILING.sub(" ", text).strip()
    return " ".join(text.split()) or previous


_UNHEARD: Final = re.compile("[ก-ฮ][ิุ]?์|[่้๊๋็ฺ์]")
"""Tone marks and silenced letters are the first to be left out."""
_FOLDS: Final = (
    ("รร", re.compile("รรม"), "ัม"),
    ("รร", re.compile("รร(?=[ก-ฮ])"), "ั"),
    ("รร", re.compile("รร"), "ัน"),
    ("ำ", re.compile("ำ"), "ัม"),
    ("ใ", re.compile("ใ"), "ไ"),
    ("ไย", re.compile("ไย"), "ไ"),
    ("ัย", re.compile("ัย"), "ไ"),
    ("ทร", re.compile("ทร(?=[ัา])"), "ส"),
    ("ร", re.compile("(?<=[สศซ])ร(?=[ะัาิีุู])"), ""),
)
"""Letters that sound alike in place: what must be there, the pattern, its sound."""
_TWICE: Final = re.compile(r"([ก-ฮ])\1+")
_ALIKE: Final = {
    "ส": "ศษซ",
    "น": "ณญ",
    "ท": "ฑฒธ",
    "ต": "ฎฏด",
    "ค": "ฆ",
    "พ": "ภ",
    "ร": "ลฬฤ",
    "ิ": "ีืึ",
    "ุ": "ู",
    "า": "ๅ",
}
_SOUNDS: Final = {ord(letter): sound for sound, letters in _ALIKE.items() for letter in letters} | {ord("ะ"): ""}


def skeleton(text: str) -> str:
    """The sound of tidied text: tone marks gone, letters that sound alike folded, so typos meet their word.

    >>> skeleton("ทุจริด") == skeleton("ทุจริต")
    True
    """
    if text.isascii():
        return text
    text = _UNHEARD.sub("", text)
    for cue, pattern, replacement in _FOLDS:
        if cue in text:
            text = pattern.sub(replacement, text)
    return _TWICE.sub(r"\1", text.translate(_SOUNDS))


def other_layout(text: str) -> str | None:
    """Text the same keys give on the other layout (Kedmanee ↔ QWERTY), or None if the text is of both or neither.

    >>> other_layout("l;ylfu")
    'สวัสดี'
    """
    thai = sum("ก" <= char <= "๛" for char in text)
    latin = sum(char.isascii() and char.isalpha() for char in text)
    if latin and not thai:
        return text.translate(_TO_THAI)
    if thai and not latin:
        return text.translate(_TO_LATIN).replace("\0", '"')
    return None
