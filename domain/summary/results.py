"""Completed without a result: a report that says no more than that it is done, and shows nothing."""

import re
from functools import lru_cache
from typing import Final

from domain.language.normalise import tidy
from domain.language.vocabulary import ENDINGS
from domain.reports.evidence import evidence_in

_ONLY_DONE: Final = re.compile(
    r"ดำเนินการ|ดำเนินงาน|จัดทำ|ปฏิบัติ|ทำ|เสร็จสิ้น|แล้วเสร็จ|เสร็จ|เรียบร้อย|ครบถ้วน|ครบ|สมบูรณ์|แล้ว|ตาม(?:แผน|กำหนด|เป้า|มาตรการ)"
    rf"|ทั้งหมด|ทุก(?:อย่าง|ข้อ|ขั้นตอน)|ร้อยละ|ได้|งาน|{ENDINGS}|\d+\s*%?|\b(?:done|completed?|finished|all|is|was|it|work|the)\b"
)
_FEWEST: Final = 6
"""Letters a result has at least."""


@lru_cache(maxsize=2048)
def says_no_result(progress: str) -> bool:
    """Check whether the words of a completed step name no result and no evidence.

    Every look at a round asks about the same words again.

    >>> says_no_result("ดำเนินการแล้วเสร็จ 100%"), says_no_result("อบรมบุคลากรครบ 120 คน")
    (True, False)
    """
    if evidence_in(progress):
        return False
    left = re.sub(r"[\W_]+", "", _ONLY_DONE.sub(" ", tidy(progress)))
    return len(left) < _FEWEST
