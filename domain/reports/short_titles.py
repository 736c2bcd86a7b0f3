"""Steps named by a part of their title in running text: `องค์ความรู้ทำแล้ว 4 เรื่อง ส่วนงานบริการเสร็จแล้ว`.

What a clause begins with names a step if pieces of that step's title make it up, and of no other's. One such name may
be an activity of any step; so names count only where at least two steps are named this way, or a colon follows.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from domain.language.vocabulary import POLITE, SECTIONS
from domain.reports.reports import Duty
from domain.reports.step_labels import Choice, Mark, squeezed_of

_PIECE: Final = 4
"""Letters that a piece of a title has at least."""
_SHORTEST: Final = 5
"""Letters that a name has at least."""
_NAME: Final = re.compile(
    r"(?:^|(?<=[\s,;.])|(?<=แล้ว)|(?<=เสร็จ)|(?<=ครับ)|(?<=ค่ะ))"
    rf"(?:(?:{SECTIONS}|เรื่อง|ด้าน|สำหรับ|และ|แต่|การ|the|as for|and)\s*)*"
    rf"(?!{POLITE}|แล้ว|เรียบร้อย|ครบ|ไป|ใน)"
    r"(?P<name>[ก-๛a-z/][ก-๛a-z/ ]{3,48}?)\s*"
    r"(?:(?P<mark>[:：=]|\s[-–—]\s)\s*|(?=แล้ว|เสร็จ|กำลัง|ยัง|ทำ|ได้|อยู่|ดำเนิน|เรียบร้อย|ไม่|ติด|รอ|เกือบ|ครบ|จบ|\d"
    r"|(?:is|are|has|was|done|not|still|at|about)\b))",
    re.MULTILINE,
)


def by_short_title(words: str, choices: Sequence[Choice], known: Collection[Duty]) -> list[Mark]:
    """Names of steps in the plain words of a text, by pieces of their titles; empty where they may be activities.

    `known` are the steps that the text names otherwise.
    """
    found = [(hit, duty) for hit in _named(words) if (duty := _meant(hit["name"], choices)) is not None]
    if len({duty for _, duty in found} | {*known}) < 2 and not any(hit["mark"] for hit, _ in found):
        return []
    return [(hit.start(), hit.end(), duty) for hit, duty in found]


def _named(words: str) -> Iterator[re.Match[str]]:
    at = 0
    while (hit := _NAME.search(words, at)) is not None:
        yield hit
        at = hit.end() if hit.end() > at else at + 1


def _meant(name: str, choices: Sequence[Choice]) -> Duty | None:
    letters = squeezed_of(name).replace("/", "")
    if len(letters) < _SHORTEST:
        return None
    meant = {
        choice.duty
        for choice in choices
        for title in choice.titles
        if _made_of(letters, squeezed_of(title).replace("/", ""))
    }
    return meant.pop() if len(meant) == 1 else None


def _made_of(letters: str, title: str) -> bool:
    """Check whether pieces of a title make up letters, in whichever order."""
    reached = {0}
    for start in range(len(letters)):
        if start in reached:
            for end in range(start + _PIECE, len(letters) + 1):
                if letters[start:end] not in title:
                    break
                reached.add(end)
    return len(letters) in reached
