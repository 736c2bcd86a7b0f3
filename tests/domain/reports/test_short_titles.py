"""Steps named by a part of their title in running text."""

import pytest

from domain.reports.reading import understand
from domain.reports.reports import Duty, Status
from domain.reports.step_labels import Choice

DONE, GOING, NOT = Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED
CHOICES = [
    Choice(Duty(2563, step, "comms"), (title,))
    for step, title in (
        ("M1.1/3", "การปรับปรุง/พัฒนางานบริการ"),
        ("M1.2/1", "การแจ้งข้อร้องเรียน/เบาะแสอันควรสงสัยด้านคุณธรรม"),
        ("M2.1/2", "จัดทำองค์ความรู้ที่เหมาะสมกับกลุ่มเป้าหมาย"),
    )
]


def statuses(text: str) -> dict[str, Status | None]:
    return {one.duty.step if one.duty else "": one.status for one in understand(text, CHOICES)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("องค์ความรู้ยังไม่เริ่ม ส่วนงานบริการเสร็จแล้ว", {"M2.1/2": NOT, "M1.1/3": DONE}),
        ("แจ้งเบาะแสเสร็จแล้ว องค์ความรู้กำลังทำ", {"M1.2/1": DONE, "M2.1/2": GOING}),
        ("เบาะแส: กำลังทำ\nองค์ความรู้: เสร็จแล้ว", {"M1.2/1": GOING, "M2.1/2": DONE}),
        ("องค์ความรู้: เสร็จแล้ว", {"M2.1/2": DONE}),
    ],
)
def test_pieces_of_a_title_name_its_step(text: str, expected: dict[str, Status]) -> None:
    assert statuses(text) == expected


def test_one_name_without_a_colon_may_be_an_activity_of_any_step() -> None:
    assert statuses("องค์ความรู้เสร็จแล้ว") == {"": DONE}


def test_pieces_of_several_titles_name_none() -> None:
    choices = [
        Choice(Duty(2563, step, "comms"), ("จัดทำคู่มือบริการ " + more,))
        for step, more in (("M1.1/1", "ก"), ("M1.1/2", "ข"))
    ]

    assert [one.duty for one in understand("คู่มือบริการ: เสร็จแล้ว", choices)] == [None]
