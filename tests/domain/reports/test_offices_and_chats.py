"""Reports in the language of offices and of chats: first acts, held work, causes, and steps without a label."""

import pytest

from domain.reports.drafts import NONE
from domain.reports.reading import Said, read, understand
from domain.reports.reports import Duty, Status
from domain.reports.step_labels import Choice

DONE, GOING, NOT, STUCK = Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED, Status.STUCK
ONE_UNIT = [
    Choice(Duty(2563, step, "legal"), (title,), ("งานกฎหมาย", "Legal Section"))
    for step, title in (("M1.2/1", "การแจ้งเบาะแส"), ("M2.2/1", "ประชาสัมพันธ์ช่องทาง"))
]
TWO_UNITS = [
    Choice(Duty(2563, "M1.1/2", "budget"), ("แผนเงิน",), ("งานงบประมาณและแผนงาน", "Budget and Planning Section")),
    Choice(Duty(2563, "M1.1/4", "procurement"), ("แนวปฏิบัติ",), ("จัดซื้อจัดจ้างและพัสดุ", "Procurement")),
]


def statuses(said: tuple[Said, ...]) -> dict[str, Status | None]:
    return {one.duty.step if one.duty else "": one.status for one in said}


@pytest.mark.parametrize(
    "text",
    [
        "ดำเนินการลุล่วงทุกประการ จึงเรียนมาเพื่อโปรดทราบ",
        "ถือว่าลุล่วงแล้ว",
        "ข้อนี้ปิดได้เลยค่ะ",
        "ขอปิดข้อนี้ครับ ปิดแล้ว",
        "ครบหมดแล้วจ้า",
        "the step is closed",
        "sent out, nothing outstanding on our side",
        "ดำเนินการเรียบรอยแลว",
    ],
)
def test_it_reads_the_end_of_the_whole(text: str) -> None:
    assert read(text).status is DONE


@pytest.mark.parametrize(
    "text",
    [
        "ประชุมเสร็จแล้วค่ะ",
        "สั่งของเรียบร้อยแล้ว",
        "เซ็นสัญญาเรียบร้อยแล้ว",
        "ได้รับอนุมัติเรียบร้อยแล้ว",
        "ถ่ายคลิปเสร็จหมดแล้ว",
        "ใบเสนอราคาเรียบร้อยแล้ว",
        "รับทราบเรียบร้อยแล้ว",
        "สนามปิดแล้ว ใช้ไม่ได้",
        "อีกนิดเดียวเสร็จละ",
        "เย็นนี้เสร็จค่ะ",
        "ส่งกลับไปรอผล แก้เสร็จแล้ว",
        "it isn't finished",
        "so nothing was done",
        "the interviews are done",
        "ทำปกเสร็จแล้ว",
        "ถอดเทปเสร็จแล้ว",
        "ได้ผู้รับจ้างเรียบร้อยแล้ว",
        "คิดว่าเสร็จแล้วนะ",
        "เสร็จแล้วเหรอคะ",
        "งานที่แล้วเสร็จมี 3 อย่าง",
        "completed the tender",
        "survey done, analysis to come",
    ],
)
def test_an_act_that_prepares_or_is_to_come_ends_nothing(text: str) -> None:
    assert read(text).status is not DONE


@pytest.mark.parametrize(
    "text",
    [
        "TOR ผ่านแล้ว",
        "สัญญาลงนามแล้ว 3 ก.ค.",
        "ได้ใบเสนอราคามา 2 เจ้า",
        "อยู่ในชั้นตรวจรูปเล่ม",
        "เพิ่งตั้งคณะทำงาน",
        "ทำ e-book ได้ 4 เล่ม จากที่ตั้งไว้ 10 เล่ม",
        "ทำคลิป 5 ตอน เผยแพร่แล้ว 2 ตอนครับ",
        "ข้อมูลครบแล้ว แต่ยังสรุปไม่ได้",
        "The guideline is drafted, legal is reviewing it",
        "contract signed, starts next week",
        "180 responses of 500",
    ],
)
def test_a_first_act_or_a_part_is_under_way(text: str) -> None:
    assert read(text).status is GOING


@pytest.mark.parametrize(
    "text",
    [
        "ยังอะค่ะ",
        "ยังเลยครับ",
        "ยังไม่กระดิกเลย",
        "0% ค่ะ",
        "ไม่มีอะไรคืบหน้า",
        "มิได้ดำเนินกิจกรรมใด",
        "we have not touched it",
        "zero progress this quarter",
        "nobody has been assigned",
    ],
)
def test_nothing_done_is_not_started(text: str) -> None:
    assert read(text).status is NOT


@pytest.mark.parametrize(
    "text",
    [
        "เดินต่อไม่ได้เลยครับ",
        "ตอนนี้หยุดไปก่อน",
        "เลื่อนการประชุมออกไปโดยไม่มีกำหนด",
        "ไม่อาจดำเนินการได้",
        "แขวนไว้ก่อนค่ะ",
        "frozen until the new rules are out",
        "we can't move",
    ],
)
def test_a_held_work_is_stuck(text: str) -> None:
    assert read(text).status is STUCK


@pytest.mark.parametrize(
    "text",
    [
        "จัดประชุมแล้ว 1 ครั้ง",
        "ทบทวนแนวปฏิบัติแล้ว",
        "อย่าเพิ่งส่งนะ",
        "หนูเพิ่งมาใหม่ค่ะ",
        "Which steps are running behind?",
    ],
)
def test_one_act_or_none_leaves_the_status_open(text: str) -> None:
    assert read(text).status is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("งานเดินไป 35% ฝนตกทุกวันเลยช้าครับ", "ฝนตก"),
        ("เงินงวดสองยังไม่ลง ทีมเลยหยุดก่อน", "เงินงวดสอง"),
        ("ก.พ. ยังไม่ตอบ จึงเริ่มไม่ได้", "ก.พ. ยังไม่ตอบ"),
        ("ไม่ได้ทำจ้า คนไปช่วยงานเลือกตั้งหมด", "เลือกตั้ง"),
        ("พิมพ์เพิ่มไม่ได้งบหมด", "งบหมด"),
        ("ทำได้ 2 ใน 5 อำเภอ ที่เหลือติดน้ำท่วม", "น้ำท่วม"),
        ("ทำแล้วค่ะ แต่คนไม่ค่อยอ่านกัน", "ไม่ค่อยอ่าน"),
        ("ค้างอยู่ หัวหน้าไม่เซ็นสักที", "ไม่เซ็น"),
        ("ยังไม่ได้รับการจัดสรรงบ จึงยังไม่เริ่ม", "จัดสรรงบ"),
        ("ไฟล์หาย ต้องทำใหม่", "ไฟล์หาย"),
        ("drafted; printing hasn't been budgeted", "budgeted"),
        ("still going, legal opinion pending", "legal opinion"),
        ("about 20% - the system keeps crashing", "crashing"),
        ("the vendor hasn't delivered the footage", "footage"),
    ],
)
def test_a_reason_is_an_obstacle(text: str, named: str) -> None:
    assert named in (read(text).obstacles or "")


@pytest.mark.parametrize(
    "text",
    [
        "ตอบช้าขอโทษค่ะ งานเสร็จแล้วนะคะ",
        "ป้ายติดที่หน้าลิฟต์ครบทุกชั้น",
        "แต่งตั้งผู้รับเรื่องร้องเรียนแล้ว",
        "นัดช่างมาวันพฤหัสเช้า",
        "สำรวจ 120 รายการ ชำรุด 14 รายการ",
        "budget spent 40%, work 60% done",
    ],
)
def test_words_that_only_resemble_a_reason_are_none(text: str) -> None:
    assert read(text).obstacles is None


@pytest.mark.parametrize(
    "text",
    [
        "เสร็จแล้ว ไม่มีอุปสรรคแต่ประการใด",
        "เสร็จแล้ว ไม่มีข้อขัดข้องประการใด",
        "ทำตามแผน อุปสรรค : ไม่ปรากฏ",
        "เสร็จแล้ว มิได้พบปัญหา",
        "เสร็จแล้ว ไม่มีปันหาคับ",
        "all done, nothing to flag",
    ],
)
def test_a_formal_or_short_denial_is_none(text: str) -> None:
    assert read(text).obstacles == NONE


def test_an_obstacle_ends_where_another_statement_begins() -> None:
    said = read("ผู้ขายส่งช้า ปรับวันละ 0.2%")

    assert said.percent is None


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("ข้อแรกเสร็จ ข้อหลังยังไม่เริ่ม", DONE, NOT),
        ("อันที่สองยังไม่ได้ทำเลย อันแรกเสร็จแล้ว", DONE, NOT),
        ("The first one is done. The second is not started.", DONE, NOT),
        ("มาตรการ ๑.๒ แล้วเสร็จ มาตรการ ๒.๒ ยังไม่ได้เริ่ม", DONE, NOT),
        ("1.2/1 ทำเสร็จแล้วครับ แต่ 2.2/1 ยังไม่ได้ทำเลย", DONE, NOT),
        ("1.2/1 เสร็จแล้ว อีกข้อยังไม่เริ่ม", DONE, NOT),
        ("ปิดได้ข้อเดียวคือ 1.2/1 ส่วน 2.2/1 ยังไม่เริ่ม", DONE, NOT),
        ("done with 1.2/1; not started on 2.2/1", DONE, NOT),
        ("เสร็จหมดแล้วทั้ง 1.2/1 และ 2.2/1 ค่ะ ไม่มีปัญหา", DONE, DONE),
        ("ปิดได้ทั้งสองเรื่องแล้ว", DONE, DONE),
        ("ยังไม่ได้เริ่มสักข้อเลยค่ะ", NOT, NOT),
        ("neither has been started", NOT, NOT),
        ("ขอรายงาน 1.2/1 เสร็จแล้ว 2.2/1 ยังไม่ได้เริ่ม เนื่องจากต้องรอข้อ 1.2/1 ก่อน", DONE, NOT),
    ],
)
def test_each_step_is_found_as_people_name_it(text: str, first: Status, second: Status) -> None:
    assert statuses(understand(text, ONE_UNIT)) == {"M1.2/1": first, "M2.2/1": second}


def test_a_label_takes_the_words_that_lead_to_it() -> None:
    (said,) = understand("still stuck on 2.2/1, vendor hasn't delivered the footage", ONE_UNIT)

    assert (said.duty, said.status) == (ONE_UNIT[1].duty, STUCK)


def test_a_step_referred_to_in_passing_is_meant() -> None:
    (said,) = understand("ประชาสัมพันธ์ช่องทางตาม 2.2/1 คืบหน้าราวร้อยละ 70", ONE_UNIT)

    assert (said.duty, said.status) == (ONE_UNIT[1].duty, GOING)


@pytest.mark.parametrize(
    "text",
    [
        "งบประมาณเสร็จแล้ว ส่วนพัสดุยังไม่เริ่ม",
        "งบประมาณเสร็จแล้ว พัสดุยังไม่เริ่ม",
        "ฝั่งงบประมาณเรียบร้อย ฝั่งพัสดุยังไม่ได้ทำ",
        "budget: done, procurement: not started",
    ],
)
def test_a_unit_with_one_step_is_named_instead(text: str) -> None:
    assert statuses(understand(text, TWO_UNITS)) == {"M1.1/2": DONE, "M1.1/4": NOT}


def test_a_word_that_is_also_a_units_name_places_nothing_alone() -> None:
    (said,) = understand("งบประมาณยังไม่โอนมา", TWO_UNITS)

    assert said.duty is None
