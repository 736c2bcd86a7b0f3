"""Texts of people made fit for a document: they are printed as the text they are and can't disturb it."""

import re
import unicodedata
from typing import Final

MOST_MARKS: Final = 4
"""Marks over and under one letter; Thai has three at most, and more would lie over the neighbouring lines."""

_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories no document takes: controls, formats (which turn the direction, or are no blank), and no characters."""

_BLANKS: Final = str.maketrans({"\t": " ", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n"})

_PICTURES: Final = {
    "✅": "✓",
    "✔": "✓",
    "❌": "✗",
    "✖": "✗",
    "⚠": "!",
    "⛔": "✗",
    "❗": "!",
    "❓": "?",
    "➡": "→",
    "⬅": "←",
}

_KNOWN: Final = (
    (0x20, 0x7E),
    (0xA0, 0x17E),
    (0x2C6, 0x2DD),
    (0x300, 0x304),
    (0x306, 0x30C),
    (0x370, 0x3FF),
    (0x400, 0x45F),
    (0xE01, 0xE3A),
    (0xE3F, 0xE5B),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2026),
    (0x2030, 0x203A),
    (0x2070, 0x208E),
    (0x20AC, 0x20AC),
    (0x2116, 0x2122),
    (0x2153, 0x215E),
    (0x2190, 0x2195),
    (0x2200, 0x2265),
    (0x2500, 0x25FF),
    (0x2605, 0x2606),
    (0x2713, 0x2713),
    (0x2717, 0x2717),
)
"""Ranges of characters that one of the fonts of our papers has; one they lack is left out of a page without a word."""

_RANGES: Final = "".join(rf"\u{low:04x}-\u{high:04x}" for low, high in _KNOWN)
_LACKING: Final = re.compile(rf"[^\n{_RANGES}]")
_FIT: Final = re.compile(
    r"[\n\x20-\x7e\xa0-\xac\xae-\u017e\u0e01-\u0e3a\u0e3f-\u0e5b\u2010-\u2015\u2018-\u201e\u2020-\u2026]*"
)
"""Texts that nothing has to be dropped from, but marks that pile up."""
_PILED: Final = re.compile(rf"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{{{MOST_MARKS + 1}}}")


def clean(text: str) -> str:
    """A text without characters that are none, on lines parted by line feeds, and with no letter buried under marks."""
    if _FIT.fullmatch(text) and not _PILED.search(text):  # nearly all texts: letter by letter is ten times slower
        return text.strip()
    kept: list[str] = []
    marks = 0
    for one in text.replace("\r\n", "\n").translate(_BLANKS):
        category = unicodedata.category(one)
        if category in _DROPPED and one != "\n":
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(one)
    return "".join(kept).strip()


def printable(text: str) -> str:
    """A text in characters the fonts of our papers have: a picture is named, and what can't be set is a box."""
    return _LACKING.sub(lambda found: _instead(found[0]), clean(text))


def _instead(one: str) -> str:
    if one in _PICTURES:
        return _PICTURES[one]
    category = unicodedata.category(one)
    if category == "So":
        return f"[{unicodedata.name(one, 'symbol').lower()}]"
    return "" if category in ("Mn", "Me", "Sk") else " " if category == "Zs" else "□"
