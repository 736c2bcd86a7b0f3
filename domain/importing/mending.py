"""Repair of Thai text that files damage without a change of its letters: what has one reading is mended silently."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f]")
_SIGNS: Final = re.compile("[\uf020-\uf0ff]")
"""Signs of picture fonts, which in a text are bullets."""
_BLANKS: Final = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SHIFTED: Final = str.maketrans(
    "".join(map(chr, range(0xF700, 0xF71B))),
    "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู",
)
"""Marks moved up or aside for a font, which documents copied from a PDF keep as characters of private use."""
_DASHES: Final = re.compile("[‐‑‒–—―−]")
_SARA_AM: Final = (
    (re.compile("ํ([่้๊๋]?)า"), r"\1ำ"),
    (re.compile("([่้๊๋])ํา"), r"\1ำ"),
    (re.compile("(?<=[ก-ฮ])([่้๊๋]?) +า(?=[ก-๎ \n]|$)"), r"\1ำ"),
    (re.compile("(?<=[ก-ฮ])([่้๊๋]?) +ำ"), r"\1ำ"),
    (re.compile("ำ([่้๊๋])"), r"\1ำ"),
)
_ORDER: Final = (
    (re.compile("เเ"), "แ"),
    (re.compile("([่้๊๋])([ัิีึืุู])"), r"\2\1"),
    (re.compile("([ัิีึืุู่้๊๋์็])\\1+"), r"\1"),
)
_SUSPECT: Final = re.compile(
    "[^ -~\n\u0e01-\u0e3a\u0e40-\u0e4c\u0e50-\u0e5b]|^\\s|\\s$| [ \n\u0e32\u0e33]|\n[ \n]|\u0e40\u0e40|"
    "[\u0e48-\u0e4b][\u0e31\u0e34-\u0e39]|[\u0e31\u0e34-\u0e39\u0e47-\u0e4d]{2}|\u0e33[\u0e48-\u0e4b]"
)
"""Characters without which nothing is to be mended."""
_SPACES: Final = re.compile(" {2,}")
_AROUND: Final = re.compile(" *\n[ \n]*")


@lru_cache(maxsize=20_000)
def mended(text: str) -> str:
    r"""A text without invisible characters, its sara am whole and its marks in order; letters and digits stay.

    >>> mended("ก ากับ\u200bติดตาม  จัดทํา")
    'กำกับติดตาม จัดทำ'
    """
    if _SUSPECT.search(text) is None:
        return text
    if text.isascii():
        return _AROUND.sub("\n", _SPACES.sub(" ", _BLANKS.sub(" ", text.replace("\r", "")))).strip()
    text = (
        _BLANKS.sub(" ", _INVISIBLE.sub("", _SIGNS.sub("•", text.translate(_SHIFTED))))
        .replace("\r", "")
        .replace("\v", "\n")
    )
    text = _without_forms(text)
    for pattern, written in (*_ORDER, *_SARA_AM):
        text = pattern.sub(written, text)
    return _AROUND.sub("\n", _SPACES.sub(" ", text)).strip()


def plain_dashes(text: str) -> str:
    """A text whose dashes are all the hyphen."""
    return _DASHES.sub("-", text)


def _without_forms(text: str) -> str:
    """Full-width letters and digits as plain ones; sara am stays whole, which NFKC would take apart."""
    if not any("\uff01" <= letter <= "\uff5e" for letter in text):
        return text
    return "".join(unicodedata.normalize("NFKC", one) if "\uff01" <= one <= "\uff5e" else one for one in text)
