"""Reasons given in words: what follows a *because*."""

import re
from typing import Final

_BECAUSE: Final = re.compile(
    r"(?:เพราะ(?:ว่า)?|เนื่องจาก|ด้วยเหตุ(?:ที่|ว่า)?|\b(?:because(?: of)?|since|due to)\b)\s*(.+)", re.DOTALL
)


def reason_in(text: str) -> str | None:
    """The reason a text gives, as written; None without one."""
    found = _BECAUSE.search(text)
    return None if found is None else found[1].strip()
