"""Reports as people type them: misspelt, in the words of a region, dictated, in forms with labels of their own."""

from decimal import Decimal

import pytest

from domain.reports.reading import Said, understand
from domain.reports.reports import Duty, Status
from domain.reports.respelling import respelt
from domain.reports.step_labels import Choice

STEP = Choice(Duty(2563, "M1.1/4", "procurement"), ("การเผยแพร่แนวปฏิบัติ",))
TWO = (Choice(Duty(2563, "M1.2/1", "legal"), ()), Choice(Duty(2563, "M2.2/1", "legal"), ()))


def said(text: str) -> Said:
    (only,) = understand(text, [STEP])
    return only


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("เสรจแร้วคับ", Status.COMPLETED),
        ("ยังม่ายเริ่มเลย", Status.NOT_STARTED),
        ("กำลังยะอยู่เจ้า", Status.IN_PROGRESS),
    ],
)
def test_a_status_is_read_in_any_spelling(text: str, status: Status) -> None:
    assert said(text).status is status


@pytest.mark.parametrize("text", ["เสร็จแล้วเจ้า บ่มีปัญหาหยัง", "ได้60แล้วคับ ไม่มีปันหา", "ปัญหา/อุปสรรค: -"])
def test_none_is_read_in_any_spelling(text: str) -> None:
    assert said(text).obstacles == ""


def test_an_obstacle_keeps_the_words_as_typed() -> None:
    found = said("ยะได้ครึ่งเดียวเจ้า คนบ่าปอ")

    assert found.obstacles == "คนบ่าปอ"
    assert found.progress == "ยะได้ครึ่งเดียวเจ้า"


def test_every_place_of_a_respelt_text_is_one_of_the_typed() -> None:
    typed = "ยังบ่ได้ทำ เสรจแร้ว"
    words, places = respelt(typed)

    assert words == "ยังไม่ได้ทำ เสร็จแล้ว"
    assert len(places) == len(words) + 1
    assert [*places] == sorted(places)
    assert places[-1] == len(typed)
    assert typed[places[words.index("ได้")] :].startswith("ได้")


def test_a_percent_without_a_mark_stands_beside_no_obstacles() -> None:
    assert said("ได้60แล้วคับ ไม่มีปันหา").percent == Decimal(60)


@pytest.mark.parametrize(
    ("text", "progress", "obstacles"),
    [
        ("สิ่งที่ทำ: แขวนประกาศ\nติดขัด: คนไม่พอ\nคิดเป็น: 80%", "แขวนประกาศ", "คนไม่พอ"),
        ("การดำเนินการ: แขวนประกาศ\nสาเหตุ: รอคำสั่ง\nร้อยละ: 80", "แขวนประกาศ", "รอคำสั่ง"),
        ("ผลดำเนินงาน > แขวนประกาศ\nปัญหา > คนไม่พอ\nคิดเป็น > 80", "แขวนประกาศ", "คนไม่พอ"),
    ],
)
def test_a_form_may_have_labels_of_its_own(text: str, progress: str, obstacles: str) -> None:
    found = said(text)

    assert (found.progress, found.obstacles, found.percent) == (progress, obstacles, Decimal(80))
    assert found.status is Status.IN_PROGRESS


def test_a_line_with_another_label_keeps_its_words() -> None:
    assert "หมายเหตุ: ส่งให้ดูแล้ว" in said("สถานะ: กำลังทำ\nร้อยละ: 40\nหมายเหตุ: ส่งให้ดูแล้ว").progress


@pytest.mark.parametrize(
    ("text", "obstacle"),
    [
        ("ทำได้เจ็ดสิบเปอร์เซ็นต์ครับปัญหาคือคนไม่ค่อยตอบ", "คนไม่ค่อยตอบ"),
        ("Half of it is done. The biggest problem is nobody has time.", "nobody has time"),
        ("ส่งลิงก์ไปแล้วแต่ได้คำตอบกลับมาน้อยมาก", "แต่ได้คำตอบกลับมาน้อยมาก"),
        ("เหลืออีก 2 เล่ม graphic ไม่ว่าง", "graphic ไม่ว่าง"),
        ("ไม่ได้ทำครับ ไม่มีใครสั่ง", "ไม่มีใครสั่ง"),
    ],
)
def test_an_obstacle_is_found_however_it_is_led(text: str, obstacle: str) -> None:
    assert obstacle in (said(text).obstacles or "")


def test_the_percent_behind_an_obstacle_is_the_steps() -> None:
    found = said("Main issue is the rules keep changing; we're at 30%")

    assert (found.percent, found.obstacles) == (Decimal(30), "the rules keep changing")


@pytest.mark.parametrize(
    "text",
    [
        "ข้อหนึ่งสองทับหนึ่งยังไม่เริ่มข้อสองสองทับหนึ่งทำได้ครึ่งหนึ่ง",
        "ได้ดำเนินการตามข้อ 1.2/1 ร้อยละ 90 สำหรับข้อ 2.2/1 แล้วเสร็จ",
        "ข้อแรก 90 ข้อหลัง 60",
    ],
)
def test_each_step_gets_its_words(text: str) -> None:
    assert [one.duty.step for one in understand(text, TWO) if one.duty] == ["M1.2/1", "M2.2/1"]
