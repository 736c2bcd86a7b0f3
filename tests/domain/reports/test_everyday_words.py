"""Statuses, numbers and obstacles said in the words of everyday, without the words of a form."""

from decimal import Decimal

import pytest

from domain.reports.drafts import NONE
from domain.reports.percents import bare_percent
from domain.reports.reading import read, understand
from domain.reports.reports import Duty, Status
from domain.reports.step_labels import Choice

DONE, GOING, NOT = Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED
STEP = Choice(Duty(2563, "M1.1/4", "procurement"), ("การเผยแพร่แนวปฏิบัติ", "Publishing the guideline"))


@pytest.mark.parametrize(
    "text",
    [
        "จบแล้วค่ะ",
        "ถือว่าจบข้อนี้",
        "ปิดจ๊อบแล้วครับ",
        "ปิดงานเรียบร้อย",
        "ไม่เหลืออะไรต้องทำแล้ว",
        "เสร็จตั้งแต่ 5 มิ.ย. แล้วค่ะ",
        "posted, nothing left",
        "wrapped up last week",
        "finished 12 June",
        "completed in May",
    ],
)
def test_it_hears_an_end_in_everyday_words(text: str) -> None:
    assert read(text).status is DONE


@pytest.mark.parametrize(
    "text",
    [
        "ยังไม่จบค่ะ",
        "น่าจะจบเดือนหน้า",
        "รุ่นแรกจบแล้ว",
        "จบแล้วครึ่งนึง",
        "เด็กจบใหม่มาช่วยสองคน",
        "ปิดเรื่องร้องเรียนไป 4 เรื่อง",
        "ยังปิดจ๊อบไม่ได้",
        "ปิดโครงการไม่ลง",
        "จบสิ้นเดือน",
        "เสร็จแน่นอนภายในสิ้นเดือน",
        "ตัดเสร็จ 4 คลิป",
        "พิมพ์เสร็จแล้ว 200 เล่ม",
        "เสร็จไปเยอะแล้ว",
        "เสร็จแล้วที่ชั้น 1",
        "เสร็จแล้วค่ะ เดี๋ยวเปิดใช้จริง 1 ก.ค.",
        "เสร็จแล้ว พฤหัสหน้าเข้าที่ประชุม",
        "เซ็นรับของเสร็จทั้งที่ของมาไม่ครบ",
        "nothing left in the budget",
        "not wrapped up yet",
        "none of ours is done",
        "finished bar the photos",
        "finished on floors 1 and 2",
        "done by the end of July",
        "ISN'T FINISHED",
        "ทำเสร็จแล้วประมาณ 3 ใน 4.",
    ],
)
def test_an_end_of_something_else_completes_no_step(text: str) -> None:
    assert read(text).status is not DONE


@pytest.mark.parametrize("text", ["เพิ่งลงมือเมื่อวาน", "เพิ่งจะเริ่มค่ะ", "กลับมาเดินหน้าต่อแล้ว", "Still drafting", "Halfway there"])
def test_it_hears_work_that_goes_on(text: str) -> None:
    assert read(text).status is GOING


@pytest.mark.parametrize("text", ["ยังไม่ได้เริ่มเลยค่ะพี่ คนไม่พอ น้องลาคลอดไปหนึ่ง", "ยังไม่เริ่ม งบถูกดึงไปทำเรื่องอื่นแล้ว 2 เรื่อง"])
def test_the_reason_does_not_begin_a_step_that_was_not_started(text: str) -> None:
    assert read(text).status is NOT


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("เก้าสิบ", "90"),
        ("75 ค่ะ", "75"),
        ("= 40", "40"),
        ("สักหกสิบ", "60"),
        ("ตอนนี้น่าจะ 55", "55"),
        ("I'd say 80", "80"),
        ("อบรมแล้ว 2 รุ่น รวมๆ 90", "90"),
        ("คืบหน้า 68 แต่เงินยังไม่มา", "68"),
        ("95 แล้วครับ เหลือเก็บงาน", "95"),
        ("100 เสร็จนานแล้ว", "100"),
        ("อบรมแล้ว 45", None),
        ("150", None),
        ("2", None),
        ("ได้ 15 เหลือ 5", None),
        ("12 มิ.ย. เสร็จแล้ว", None),
    ],
)
def test_a_number_alone_is_a_percent_of_the_step(text: str, percent: str | None) -> None:
    assert bare_percent(text) == (None if percent is None else Decimal(percent))


def test_a_number_alone_is_a_report_only_where_one_is_owed() -> None:
    (said,) = understand("90", [STEP])

    assert (said.percent, said.status) == (Decimal(90), GOING)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("60 เปอร์ครับ", "60"),
        ("ลดเหลือ 45% เพราะต้องเขียนใหม่", "45"),
        ("จากเดิม 60 ตอนนี้เหลือ 50%", "50"),
        ("ยังอยู่ที่เดิม 25%", "25"),
        ("ได้ 85% ที่เหลือคือสรุปรายงาน", "85"),
        ("ตั้งไว้ 100% ทำได้ 60%", "60"),
        ("ผลสอบหลังอบรม ตอบถูก 82%", None),
        ("ผลสำรวจมาแล้ว บุคลากรรู้ขั้นตอน 71.4%", None),
        ("ส่งแบบสอบถามคืน 55%", None),
        ("ยอดคนดูเพิ่มขึ้น 30%", None),
        ("quiz average was 78%", None),
        ("อีก 20%", None),
    ],
)
def test_a_percent_is_the_steps_unless_it_is_of_something_else(text: str, percent: str | None) -> None:
    assert read(text).percent == (None if percent is None else Decimal(percent))


@pytest.mark.parametrize(
    ("text", "obstacles"),
    [
        ("ทำได้ 40% ร้านพิมพ์ยังไม่ส่งปรู๊ฟกลับ", "ร้านพิมพ์ยังไม่ส่งปรู๊ฟกลับ"),
        ("เลื่อนไปก่อนค่ะ งบทำสื่อยังไม่โอนมา", "งบทำสื่อยังไม่โอนมา"),
        ("กำลังแก้ ใบอนุญาตยังไม่ออก", "ใบอนุญาตยังไม่ออก"),
        ("ได้ 3 จาก 5 ที่เหลือรอเงินงวดสอง", "รอเงินงวดสอง"),
        ("กำลังตัดต่อ ห้องอัดไม่ว่าง", "ห้องอัดไม่ว่าง"),
        ("กำลังทำ อัปโหลดไฟล์ไม่ได้มาสองอาทิตย์", "อัปโหลดไฟล์ไม่ได้มาสองอาทิตย์"),
        ("โดนเลื่อนอีกแล้วค่ะ ห้องประชุมถูกยืมไป", "ห้องประชุมถูกยืมไป"),
        ("half done, supplier out of paper", "supplier out of paper"),
        ("60%, legal hasn't replied", "legal hasn't replied"),
        ("in progress, the designer is on leave", "the designer is on leave"),
    ],
)
def test_it_hears_obstacles_in_everyday_words(text: str, obstacles: str) -> None:
    assert read(text).obstacles == obstacles


@pytest.mark.parametrize(
    "text",
    [
        "ทำเสร็จแล้ว ไม่ติดอะไร",
        "เสร็จแล้วครับ ทุกอย่างราบรื่น",
        "กำลังทำ ไม่ติดขัด",
        "กำลังทำ ไม่เจอปัญหาอะไร",
        "ไม่มีปัญหาอะไรติดขัดเลย",
        "done, everything went smoothly",
        "done, no hiccups",
    ],
)
def test_it_hears_that_there_are_no_obstacles(text: str) -> None:
    assert read(text).obstacles == NONE


@pytest.mark.parametrize(
    "text",
    [
        "ติดสติกเกอร์ No Smoking ครบ 5 ชั้น",
        "เผยแพร่ No Gift Policy ส่งจดหมายถึงคู่ค้า 43 รายแล้ว",
        "O36 คืออะไรอะ",
        "ส่งให้ ผอ. ดูรอบสองแล้ว",
    ],
)
def test_words_that_only_look_like_obstacles_stay_with_the_progress(text: str) -> None:
    said = read(text)

    assert (said.obstacles, said.progress) == (None, text)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("เดือนพฤษภา 45% ตอนนี้ 70%", 70),
        ("ไม่คืบเลย เท่าเดือนก่อน 40%", 40),
        ("เหลือเก็บงานนิดหน่อย 90 ได้มั้ง", 90),
        ("สำรวจได้ 112 คน คิดเป็น 75% ของที่ตั้งไว้", 75),
    ],
)
def test_the_percent_of_now_is_the_steps(text: str, percent: int) -> None:
    assert read(text).percent == percent or bare_percent(text) == percent


@pytest.mark.parametrize("text", ["ช้าไปหน่อย แต่เสร็จแล้วครับ", "งานเสร็จตั้งแต่อาทิตย์ก่อนแล้วแต่ลืมรายงาน"])
def test_a_but_before_the_end_or_about_reporting_limits_nothing(text: str) -> None:
    assert read(text).status is Status.COMPLETED
