"""Obstacles that wait for the director: they name the head of the agency, or a signature, and say it is not there yet.

The head is called as the plan calls its approver – by title, by whole position, by name – or in the words that every
agency uses. The title that begins a section head's position (ผู้อำนวยการกอง …) names somebody else.
"""

import re
from functools import lru_cache
from typing import Final

from domain.catalogue.plan import Plan
from domain.language.normalise import tidy
from domain.language.vocabulary import alternation

_TITLES: Final = (
    "ผู้อำนวยการ", "อธิบดี", "เลขาธิการ", "ปลัดกระทรวง", "ผู้ว่าราชการจังหวัด", "ผู้ว่าการ", "อธิการบดี", "นายกเทศมนตรี",
    "นายกองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนจังหวัด", "กรรมการผู้จัดการใหญ่", "กรรมการผู้จัดการ", "ผู้อำนวยการใหญ่",
)  # fmt: skip
"""Titles a head's position may begin with; only that of the plan's approver counts."""

_SECTION: Final = r"(?!\s*(?:กอง|ฝ่าย|ส่วน|กลุ่ม|ศูนย์|งาน|สถาบัน|โรงเรียน|โครงการ|สำนัก(?!งาน)))"
_ANY_HEAD: Final = (
    rf"(?:(?<![ก-๛])|(?<=รอ)|(?<=ให้)|(?<=ของ)|(?<=จาก)|(?<=ท่าน))ผอ(?:\.|(?![ก-๛.])){_SECTION}",
    "หัวหน้าหน่วยงาน", "หัวหน้าส่วนราชการ", "ผู้บริหารสูงสุด", r"\bdirector(?:[- ]general)?\b(?! of)",
    r"\bhead of (?:the )?agency\b", r"\bchief executive\b",
)  # fmt: skip
_SIGNATURE: Final = re.compile(r"ลงนาม|ลายเซ็น|เซ็น(?!ต์|เซ|เตอร์|ทรัล)|\bsign(?:ature|-?off|ed|ing)?\b")
_GIVEN: Final = re.compile(
    r"(?:อนุมัติ|ลงนาม|เซ็น|เห็นชอบ|รับทราบ|สั่งการ)(?:[^\s]{0,12})?แล้ว"
    r"|\b(?:has|have|was|been|already) (?:signed|approved)\b"
)
_WAITS: Final = re.compile(r"รอ|ยังไม่|ไม่ได้|ขอ|ต้อง|ไม่ผ่าน|ค้าง|\b(?:wait|await|pending|not yet|need)")


def awaits_director(obstacles: str | None, plan: Plan) -> bool:
    """Check whether a unit's obstacle waits for the head of the agency: named, or a signature, and not given yet.

    A plan without the approver's position is read by the words every agency uses.
    """
    if not obstacles:
        return False
    said = tidy(obstacles)
    if not (_head(plan.approver_position, plan.approved_by.th).search(said) or _SIGNATURE.search(said)):
        return False
    return _GIVEN.search(said) is None or _WAITS.search(_GIVEN.sub(" ", said)) is not None


@lru_cache(maxsize=32)
def _head(position: str, name: str) -> re.Pattern[str]:
    """The pattern of everything a plan's head is called."""
    position, name = tidy(position), tidy(name)
    words = [re.escape(one) for one in (position, name) if one]
    words += [rf"(?<!รอง)(?<!ผู้ช่วย){title}{_SECTION}" for title in map(tidy, _TITLES) if position.startswith(title)]
    return re.compile(alternation(*words, *_ANY_HEAD))
