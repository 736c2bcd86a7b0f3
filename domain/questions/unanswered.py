"""Wordings that got no answer: what may be counted of a question, its bare wording and nothing of who asked."""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from domain.language.normalise import other_layout, tidy, without_particles
from domain.wrongdoing.wrongdoing import speaks_of_somebody

SHORTEST: Final = 3
LONGEST: Final = 80
"""Letters of a wording that is counted: a longer one reveals more than its question."""

MOST: Final = 500
"""Different wordings kept; further ones are not counted until some are cleared."""

_IDENTIFIES: Final = re.compile(
    r"\d{3,}|\d(?:[ .-]?\d){4,}|@|://|www\.|[a-z0-9]\.[a-z]{2,}|(?:^|\s)(?:นาย|นาง|น\.ส\.|ด\.ช\.|ดร\.|พี่|น้อง|คุณ)|\b(?:mr|mrs|ms|dr|khun)\b"
    r"|เลขที่|ทะเบียน|บัตรประชาชน|ชื่อ(?!เรื่อง)|\bnamed?\b"
)
"""Numbers, addresses and forms of address: what may say who is meant."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording, how often it got no answer, and the first and last day that it did."""

    text: str
    count: int
    first: date
    last: date

    @property
    def key(self) -> str:
        """A short name for a button."""
        return sha256(self.text.encode()).hexdigest()[:16]


def countable(text: str) -> str | None:
    """A question's wording as it may be counted; None for a text that is long, identifies somebody, or may accuse.

    >>> countable("ที่จอดรถอยู่ไหนครับ")
    'ที่จอดรถอยู่ไหน'
    """
    wording = without_particles(tidy(text)).strip(" ?!.,…")
    if not SHORTEST <= len(wording) <= LONGEST or _IDENTIFIES.search(wording):
        return None
    other = tidy(other_layout(text.strip()) or "")
    return None if speaks_of_somebody(wording) or speaks_of_somebody(other) else wording
