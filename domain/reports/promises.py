"""Promises in a report's words: the last clause that says what will be done."""

import re
from typing import Final

_CLAUSES: Final = re.compile(r"[\n.;]+\s|\s{2,}|\n|(?<=[ก-๛])\s+(?=(?:และ)?(?:คาดว่า|กำหนด|จะ|แล้วจะ|โดยจะ))")
_PROMISES: Final = re.compile(
    r"(?:^|[\s])(?:และ|แล้ว|โดย)?(?:จะ(?!ต้องรอ)|คาดว่า|กำหนด(?:จะ|แล้วเสร็จ|จัด|เสนอ|ส่ง))"
    r"|\b(?:will|shall|plan(?:ned)? to|expect(?:ed)? to|going to)\b",
    re.IGNORECASE,
)


def promise_in(text: str) -> str:
    """The last clause of a text that promises something; "" without one.

    >>> promise_in("จัดประชุมแล้ว จะเสนอแผนในเดือนสิงหาคม")
    'จะเสนอแผนในเดือนสิงหาคม'
    """
    clauses = (clause.strip() for clause in _CLAUSES.split(text) if clause)
    return next((clause for clause in reversed([*clauses]) if _PROMISES.search(clause)), "")
