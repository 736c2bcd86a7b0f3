"""Corrections and repeated words in a report: nothing that was typed is lost, and a punctual report stays punctual."""

from decimal import Decimal

from domain.reports.reports import Duty, Status
from tests.handlers.reports.reporting import FOURTH, LATE, LEGAL, PROCUREMENT, close_round, open_round, stored, written
from tests.house import House
from tests.quarter import bangkok

PROPERTY = Duty(2563, "M1.1/4", "procurement")


async def reported(house: House, said: str = "กำลังดำเนินการ 60% จัดอบรมแล้ว 1 รุ่น") -> None:
    """An opened round in which a unit has reported in time."""
    await house.link_everybody()
    await open_round(house)
    (shown,) = await house.says(PROCUREMENT, said)
    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")


async def test_a_correction_of_a_punctual_report_is_called_one_and_not_late(house: House) -> None:
    await reported(house)
    house.now = LATE

    (shown,) = await house.says(PROCUREMENT, "แก้เป็น 80%")
    receipt = (await house.taps(PROCUREMENT, shown, "ส่งรายงาน"))[-1]
    (again,) = await house.says(PROCUREMENT, "แก้เป็น 85%")

    for said in (shown.text, receipt.text, again.text):
        assert "แก้ไขหลังกำหนด" in said
        assert "ส่งช้า" not in said


async def test_a_first_report_after_the_due_date_is_called_late_and_so_is_its_correction(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    house.now = LATE

    (shown,) = await house.says(PROCUREMENT, "กำลังดำเนินการ 60% จัดอบรมแล้ว 1 รุ่น")
    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")
    (again,) = await house.says(PROCUREMENT, "แก้เป็น 85%")

    assert "ส่งช้า" in shown.text
    assert "ส่งช้า" in again.text


async def test_a_correction_keeps_words_beyond_its_figure(house: House) -> None:
    await reported(house)

    (shown,) = await house.says(PROCUREMENT, "แก้เป็นร้อยละ 100 แล้วเสร็จ เผยแพร่คู่มือแล้วที่ https://example.org/manual")
    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")

    report = (await stored(house))[PROPERTY]
    assert (report.status, report.percent) == (Status.COMPLETED, Decimal(100))
    assert "จัดอบรมแล้ว 1 รุ่น" in report.progress
    assert "เผยแพร่คู่มือแล้วที่ https://example.org/manual" in report.progress


async def test_as_last_quarter_fills_what_a_begun_report_has_not_said(house: House) -> None:
    await reported(house, "กำลังดำเนินการ 60% จัดอบรมแล้ว 1 รุ่น ปัญหา: รองบประมาณ")
    await open_round(house, FOURTH, bangkok(9, 30))
    await house.taps(PROCUREMENT, house.chats[PROCUREMENT][-1], "แก้ปัญหาแล้ว")

    await house.says(PROCUREMENT, "เหมือนเดิม")

    (draft,) = await written(house, PROCUREMENT)
    assert (draft.status, draft.percent, draft.obstacles) == (Status.IN_PROGRESS, Decimal(60), "")
    assert "จัดอบรมแล้ว 1 รุ่น" in (draft.progress or "")


async def test_a_button_to_a_draft_that_is_gone_begins_none(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await house.says(PROCUREMENT, "กำลังดำเนินการ 60% จัดอบรมแล้ว 1 รุ่น")
    _, waits = await house.says(PROCUREMENT, "กำหนดส่งวันไหน")
    await house.says(PROCUREMENT, "ส่งเลย")
    await close_round(house)
    await open_round(house, FOURTH, bangkok(9, 30))

    shown = (await house.taps(PROCUREMENT, waits, "ดูร่างและส่ง"))[-1]

    assert await written(house, PROCUREMENT) == ()
    assert "1.1 ข้อ 4" in shown.text


async def test_a_step_that_is_only_named_is_opened(house: House) -> None:
    await house.link_everybody()
    await open_round(house)

    for said in ("1.1 ข้อ 4", "รายงาน 1.1/4 ครับ"):
        (shown,) = await house.says(PROCUREMENT, said)
        assert "ขั้นตอนนี้อยู่ในสถานะใด" in shown.text
    (other,) = await house.says(LEGAL, "ขอรายงาน 2.2 ข้อ 1 ค่ะ")

    assert other.text.startswith("2.2 ข้อ 1")
    assert await written(house, PROCUREMENT) == ()


async def test_as_last_quarter_without_a_report_before_says_that_there_is_none(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await house.says(PROCUREMENT, "จัดอบรมแล้ว 1 รุ่น กำลังดำเนินการ")

    (shown,) = await house.says(PROCUREMENT, "เหมือนเดิม")

    assert "ยังไม่มีรายงานของรอบก่อน" in shown.text
    assert "เพิ่มในรายงานแล้ว" not in shown.text


async def test_the_number_of_the_step_is_no_progress(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    (status,) = await house.taps(PROCUREMENT, house.chats[PROCUREMENT][-1], "1.1 ข้อ 4")
    await house.taps(PROCUREMENT, status, "กำลังดำเนินการ")

    (asked,) = await house.says(PROCUREMENT, "1.1 ข้อ 4")

    (draft,) = await written(house, PROCUREMENT)
    assert draft.progress is None
    assert "โปรดพิมพ์ความก้าวหน้า" in asked.text


async def test_the_next_prompt_does_not_repeat_a_status_as_words(house: House) -> None:
    await reported(house, "กำลังดำเนินการ 60%")
    await open_round(house, FOURTH, bangkok(9, 30))

    prompt = house.chats[PROCUREMENT][-1].text

    assert "ไตรมาสที่ 3/2563: 🔄 กำลังดำเนินการ 60%" in prompt
    assert prompt.count("กำลังดำเนินการ") == 1
