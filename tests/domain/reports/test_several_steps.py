"""Several steps in one text: labels as people write them, every step but some, and the rest."""

import pytest

from domain.reports.reading import Said, understand
from domain.reports.reports import Duty, Status
from domain.reports.step_labels import Choice

DONE, GOING, NOT = Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED
CHOICES = [
    Choice(Duty(2563, step, "hr"), (title,))
    for step, title in (("M1.1/1", "การบริหารบุคคล"), ("M1.2/1", "การแจ้งเบาะแส"), ("M2.2/1", "ประชาสัมพันธ์ช่องทาง"))
]


def statuses(said: tuple[Said, ...]) -> dict[str, Status | None]:
    return {one.duty.step if one.duty else "": one.status for one in said}


@pytest.mark.parametrize(
    "text",
    [
        "ข้อสองจุดสองทับหนึ่งเสร็จแล้ว",
        "2.2 ทับ 1 เสร็จแล้ว",
        "ลงเพจเสร็จแล้ว (2.2/1)",
        "โพสต์ครบทุกช่องทาง (ข้อ 2.2/1) เสร็จแล้วค่ะ",
        "ปิดจ๊อบข้อ 2.2/1 แล้วครับ",
        "finished 2.2/1 last week",
        "two point two slash one is done",
    ],
)
def test_a_label_is_found_where_people_put_it(text: str) -> None:
    assert statuses(understand(text, CHOICES)) == {"M2.2/1": DONE}


def test_labels_in_brackets_take_the_words_before_them() -> None:
    said = understand("อบรมเสร็จแล้ว (1.1/1) ส่วนโปสเตอร์กำลังออกแบบ (1.2/1)", CHOICES)

    assert statuses(said) == {"M1.1/1": DONE, "M1.2/1": GOING}


def test_labels_in_brackets_before_their_words_take_those() -> None:
    said = understand("(1.1/1) เสร็จแล้ว (1.2/1) กำลังทำ", CHOICES)

    assert statuses(said) == {"M1.1/1": DONE, "M1.2/1": GOING}


@pytest.mark.parametrize(
    "text",
    [
        "ทุกข้อของเราเสร็จเรียบร้อยค่ะ",
        "ทำเสร็จแล้วทั้งสามข้อ",
        "all of ours are done",
        "เสร็จแล้วทั้งสามข้อ 1.1/1 เมื่อ 3 มิ.ย. 1.2/1 เมื่อ 5 มิ.ย. 2.2/1 เมื่อ 9 มิ.ย.",
    ],
)
def test_every_step_may_be_meant(text: str) -> None:
    assert statuses(understand(text, CHOICES)) == dict.fromkeys(("M1.1/1", "M1.2/1", "M2.2/1"), DONE)


@pytest.mark.parametrize(
    "text",
    [
        "ทุกข้อเสร็จแล้ว ยกเว้น 2.2/1 กำลังทำ",
        "ยกเว้น 2.2/1 กำลังทำ ทุกข้อเสร็จแล้ว",
        "2.2/1 กำลังทำ ข้ออื่นเสร็จหมดแล้ว",
        "2.2/1 กำลังทำ นอกนั้นเสร็จแล้ว",
        "2.2/1 กำลังทำ อีกสองข้อเสร็จแล้ว",
        "2.2/1 still drafting, the other two steps are done",
    ],
)
def test_the_rest_is_every_step_that_is_not_named(text: str) -> None:
    assert statuses(understand(text, CHOICES)) == {"M1.1/1": DONE, "M1.2/1": DONE, "M2.2/1": GOING}


@pytest.mark.parametrize(
    "text",
    [
        "1.1/1 อบรมไปแล้ว 3 รุ่น ที่เหลือกำลังทำ",
        "1.1/1 โปสเตอร์ 2 ชิ้นยังไม่ติด นอกนั้นเสร็จแล้ว",
        "1.1/1 กำลังทำ ที่เหลือรอเงินงวดสอง",
        "1.1/1 เสร็จ 2 รุ่น ที่เหลือเสร็จเดือนหน้า",
        "1.1/1 กำลังทำ อีกสามข้อเสร็จแล้ว",
    ],
)
def test_the_rest_of_one_steps_pieces_completes_no_other_step(text: str) -> None:
    assert set(statuses(understand(text, CHOICES))) <= {"M1.1/1", ""}


def test_words_on_all_that_speak_against_those_on_one_place_nothing() -> None:
    said = understand("ทุกข้อเสร็จแล้ว 1.1/1 ยังไม่เริ่ม 1.2/1 กำลังทำ 2.2/1 กำลังทำ", CHOICES)

    assert DONE not in statuses(said).values()
