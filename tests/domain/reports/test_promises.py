"""The last thing that a report promises is found in its words."""

import pytest

from domain.reports.promises import promise_in


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("จัดประชุมแล้ว จะเสนอแผนในเดือนสิงหาคม", "จะเสนอแผนในเดือนสิงหาคม"),
        ("อยู่ระหว่างจัดทำคู่มือ คาดว่าจะแล้วเสร็จเดือนกันยายน", "คาดว่าจะแล้วเสร็จเดือนกันยายน"),
        (
            "The draft is written. It will be sent to the director in August.",
            "It will be sent to the director in August.",
        ),
        ("ดำเนินการเรียบร้อยแล้ว", ""),
        ("จัดอบรม 2 ครั้ง", ""),
    ],
)
def test_the_last_clause_that_promises_is_found(text: str, promise: str) -> None:
    assert promise_in(text) == promise
