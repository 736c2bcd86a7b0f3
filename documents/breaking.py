"""Breaks in the short names on a chart. Thai is written without blanks, and half a word is no line.

Names of ITA indicators are built from few words, the same in all agencies and nearly in all years; these are known
here, since a library that segments any text costs eighty megabytes. What has other words in it is left whole, and
whoever sets it breaks it where it can.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

MOST_LINES: Final = 4

_TOO_LONG: Final = re.compile(r"[!-~]{17,}|\S{31,}")
_PART: Final = re.compile(r"\S{8}(?=\S)(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])")

_LEADING_WORDS: Final = "การ ความ ของ ใน และ จาก ต่อ ด้าน ผู้ ทาง of the and in for to from"

_OTHER_WORDS: Final = """
ปฏิบัติ ปฏิบัติหน้าที่ ปฏิบัติงาน ดำเนินงาน ดำเนินการ ทำงาน ใช้ ใช้งบประมาณ งบประมาณ อำนาจ ทรัพย์สิน ราชการ แก้ไข
ปัญหา ทุจริต คุณภาพ ประสิทธิภาพ สื่อสาร ปรับปรุง ระบบ เปิดเผย ข้อมูล สาธารณะ ป้องกัน ปราบปราม โปร่งใส พร้อม รับผิด
ปลอด คุณธรรม วัฒนธรรม องค์กร หน่วยงาน จัดซื้อจัดจ้าง พัสดุ บริหาร งาน บุคคล ทรัพยากร บริการ ให้ ส่งเสริม ประชาชน
มีส่วนร่วม ส่วน ได้ เสีย เจ้าหน้าที่ มาตรการ ภายใน ภายนอก รับรู้ ขัดกัน ผลประโยชน์
"""

_LEADING: Final = frozenset(_LEADING_WORDS.split())
"""Words that belong to the one they precede: no line ends after them."""

_WORDS: Final = _LEADING | frozenset(_OTHER_WORDS.split())


def width(text: str) -> int:
    """Letters that take room: vowels above and below and tone marks are set over others."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def ways(name: str) -> tuple[tuple[str, ...], ...]:
    """A name on one line, on two … up to `MOST_LINES`, of about equal length, as far as it can be broken."""
    units = _units(name)
    return tuple(_balanced(units, count) for count in range(1, min(len(units), MOST_LINES) + 1))


def breakable(line: str) -> str:
    """A line in which whatever is too long to be a word may be broken anywhere."""
    return _TOO_LONG.sub(lambda found: _PART.sub("\\g<0>\u200b", found[0]), line)


def _balanced(units: Sequence[str], count: int) -> tuple[str, ...]:
    """The units on `count` lines whose longest is as short as it can be; of those, the one with the longest first."""
    cuts = ((0, *inner, len(units)) for inner in combinations(range(1, len(units)), count - 1))
    found = (tuple("".join(units[a:b]).strip() for a, b in pairwise(cut)) for cut in cuts)
    return min(found, key=lambda way: (max(map(width, way)), -width(way[0])))


def _units(name: str) -> tuple[str, ...]:
    """Units of a name that must not be broken: a word with what belongs to it, and the blank after it."""
    units: list[str] = []
    glued = ""
    for part in name.split():
        *words, last = _words(part)
        for word in (*words, last + " "):
            glued += word
            if word.strip() not in _LEADING:
                units.append(glued)
                glued = ""
    return (*units, glued) if glued else tuple(units)


@lru_cache(maxsize=256)
def _words(part: str) -> tuple[str, ...]:
    """The fewest known words that make up the whole part; the part itself if there are none."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(part)
    for end in range(1, len(part) + 1):
        for start in range(end):
            before, word = best[start], part[start:end]
            if before is None or word not in _WORDS:
                continue
            found = best[end]
            if found is None or len(before) + 1 < len(found):
                best[end] = (*before, word)
    return best[-1] or (part,)
