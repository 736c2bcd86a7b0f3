"""Words of their own that somebody who oversees adds to a reminder: `เตือนงานพัสดุว่า ขอด่วนก่อนวันศุกร์`."""

import re
from typing import Final

_SHORTEST: Final = 4
"""Letters of words worth sending."""
_SAYING: Final = re.compile(
    r"(?:ว่า|ด้วยข้อความ(?:ว่า)?)\s*[:“\"']?\s*(?P<thai>.+)$"
    r"|\b(?:saying|to say|with the (?:words|message)|that says)\b\s*(?:that\b)?\s*[:“\"']?\s*(?P<english>.+)$"
    r"|:\s+(?P<plain>.+)$",
    re.DOTALL | re.IGNORECASE,
)


def nudge_words(text: str) -> str:
    """The words a request to remind somebody says are to go with it; "" for none.

    >>> nudge_words("เตือนงานพัสดุว่า ขอด่วนก่อนวันศุกร์นะคะ"), nudge_words("เตือนงานพัสดุหน่อย")
    ('ขอด่วนก่อนวันศุกร์นะคะ', '')
    """
    hit = _SAYING.search(text.strip())
    if hit is None:
        return ""
    said = next(one for one in hit.groups() if one is not None).strip(" \n”\"'")
    return said if len(said) >= _SHORTEST else ""
