"""Two views of what somebody typed: the words to keep, and the same letter by letter for finding places in them."""

import re
from typing import Final

_HIDDEN: Final = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?<=[ก-๛])\u200d|\u200d(?=[ก-๛])"
)
"""Characters nobody sees; the joiner stays where it holds an emoji together."""
_SARA_AM: Final = re.compile("ํ([่้๊๋]?)า")

_BLANKS: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_DOUBLED: Final = re.compile(r"(?<=[A-Za-z\d,.;:])[ \t]{2,}(?=[A-Za-z])")
"""Blanks between English words, which say nothing by their number; in Thai several part what one joins."""

_SAME: Final = str.maketrans(
    "๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９％：／∕⁄（）［］，；＝\u00a0‐‑‒–—―−～’‘" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "01234567890123456789%:///()[],;= -------~''" + "abcdefghijklmnopqrstuvwxyz",
)


def cleaned(text: str) -> str:
    """The words as they are kept: nothing unseen within them, blanks of one kind, `ำ` and `แ` typed as one letter.

    >>> cleaned("กําลังทํา เเล้ว")
    'กำลังทำ แล้ว'
    """
    seen = _BLANKS.sub(" ", _HIDDEN.sub("", text))
    return _DOUBLED.sub(" ", _SARA_AM.sub(r"\1ำ", seen).replace("เเ", "แ"))


def plain(text: str) -> str:
    """Lower case and ASCII digits and signs, exactly as long as the text, so that a place in one is one in the other.

    >>> plain("M๑.๑／๔")
    'm1.1/4'
    """
    return text.translate(_SAME)
