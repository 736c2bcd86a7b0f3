"""Codes of invitations: their form, by which one is recognised wherever it stands in a text."""

import re
from typing import Final

LETTERS: Final = 24
"""Length of a code: A–Z a–z 0–9 _ -, which a deep link carries as they are (it takes 64)."""

_RUN: Final = re.compile(r"[A-Za-z0-9_-]{24,28}(?![A-Za-z0-9_-])")
"""A run of a code's letters; up to four more may be marks around it, such as `_` or `--`."""

_WITHIN: Final = re.compile(r"(?<![A-Za-z0-9_-])" + _RUN.pattern)

_LINK: Final = re.compile(r"(?:t\.me/|domain=)(\w+)[?&]start=[A-Za-z0-9_-]{20,}", re.IGNORECASE)

_AROUND: Final = " \t\r\n.,;:!?<>()[]{}\"'`“”‘’«»*_~|"

MOST: Final = 20
"""Possible codes looked at in one text."""


def codes_in(text: str) -> tuple[str, ...]:
    """The parts of a text that may be a code, each once, in order; only the database knows which is one.

    >>> codes_in("รหัสคือ <Zx81-bQ_7aaBBccDDeeFFggH>.")
    ('Zx81-bQ_7aaBBccDDeeFFggH',)
    """
    found: dict[str, None] = {}
    for run in _WITHIN.findall(text):
        for at in range(len(run) - LETTERS + 1):
            code = run[at : at + LETTERS]
            if code.lower() != code and code.upper() != code:
                found[code] = None
    return tuple(found)[:MOST]


def hands_in(text: str, bot: str) -> bool:
    """Return whether a text is nothing but a possible code, or holds a bot's link with one."""
    if any(link.lower() == bot.lower() for link in _LINK.findall(text)):
        return True
    return text.strip(_AROUND) in codes_in(text)
