"""Promises in a report's words: the last clause that says what will be done."""

import re
from typing import Final

_CLAUSES: Final = re.compile(
    r"(?:[\n;]|(?<!\.[ก-ฮ])\.)+\s|(?<=\.[ก-ฮ]\.)\s+(?=[ก-๛])|\s{2,}|\n"
    r"|(?<=[ก-๛])\s+(?=(?:และ)?(?:คาดว่า|กำหนด|จะ|แล้วจะ|โดยจะ))"
)
"""Ends of clauses; the dot of an abbreviated month is none before a year."""

_PROMISES: Final = re.compile(
    r"(?:^|[\s])(?:และ|แล้ว|โดย)?(?:จะ(?!ต้องรอ)|คาดว่า|กำหนด(?:จะ|แล้วเสร็จ|จัด|เสนอ|ส่ง))"
    r"|\b(?:will|shall|plan(?:ned)? to|expect(?:ed)? to|going to)\b",
    re.IGNORECASE,
)


def promise_in(text: str) -> str:
    """The last clause of a text that promises something; "" without one.

    >>> promise_in("จัดประชุมแล้ว จะเสนอแผนในเดือนสิงหาคม")
    'จะเสนอแผนในเดือนสิงหาคม'
    >>> promise_in("ประกาศแล้ว คาดว่าแล้วเสร็จ 10 ก.ค. 2563"), promise_in("คาดว่าแล้วเสร็จ 10 ก.ค. ดำเนินการแล้ว 80%")
    ('คาดว่าแล้วเสร็จ 10 ก.ค. 2563', 'คาดว่าแล้วเสร็จ 10 ก.ค.')
    """
    clauses = (clause.strip() for clause in _CLAUSES.split(text) if clause)
    return next((clause for clause in reversed([*clauses]) if _PROMISES.search(clause)), "")
