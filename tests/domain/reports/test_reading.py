"""Reading of free-text reports, in Thai and English; parts that are not plain stay unknown."""

from decimal import Decimal

import pytest

from domain.reports.drafts import NONE
from domain.reports.obstacles import says_none
from domain.reports.reading import Said, read, understand
from domain.reports.reports import Duty, Status
from domain.reports.step_labels import Choice
from domain.reports.text_to_drafts import looks_up

DONE, GOING, NOT, STUCK = Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED, Status.STUCK
FIRST = Choice(Duty(2563, "M1.1/1", "hr"), ("การบริหารทรัพยากรบุคคล", "Human resource management"))
SECOND = Choice(
    Duty(2563, "M1.2/1", "hr"),
    (
        "การแจ้งข้อร้องเรียน/เบาะแสอันควรสงสัยด้านคุณธรรมและความโปร่งใส",
        "Reporting complaints and suspicions about integrity and transparency",
    ),
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("แล้วเสร็จ", DONE),
        ("เสร็จแล้ว", DONE),
        ("เสร็จเรียบร้อยแล้ว", DONE),
        ("ดำเนินการแล้ว", DONE),
        ("ดำเนินการเรียบร้อยแล้ว", DONE),
        ("ดำเนินการแล้วเสร็จ 100%", DONE),
        ("จัดทำแผนอัตรากำลังแล้วเสร็จ", DONE),
        ("ระบบแก้ไขปัญหาการจองห้องแล้วเสร็จ", DONE),
        ("Done.", DONE),
        ("completed", DONE),
        ("กำลังดำเนินการ", GOING),
        ("อยู่ระหว่างดำเนินการ", GOING),
        ("อยู่ระหว่างจัดทำสื่อ", GOING),
        ("in progress", GOING),
        ("Work is under way", GOING),
        ("กำลังดำเนินการ คาดว่าจะแล้วเสร็จ ส.ค. 2563", GOING),
        ("แล้วเสร็จบางส่วน", GOING),
        ("แล้วเสร็จ 1 จาก 2 กิจกรรม", GOING),
        ("ดำเนินการแล้ว 60%", GOING),
        ("จัดประชุมแล้วเสร็จ และกำลังจัดทำสื่อ", GOING),
        ("The survey is half done", GOING),
        ("ยังไม่เสร็จ", GOING),
        ("ยังไม่แล้วเสร็จ", GOING),
        ("ไม่แล้วเสร็จ", GOING),
        ("ยังดำเนินการไม่แล้วเสร็จ", GOING),
        ("not completed", GOING),
        ("กำลังดำเนินการ แต่ล่าช้า", GOING),
        ("ยังไม่เริ่ม", NOT),
        ("ยังไม่เริ่มดำเนินการ", NOT),
        ("ยังไม่ได้ดำเนินการ", NOT),
        ("ยังมิได้ดำเนินการ", NOT),
        ("ยังไม่ได้ดำเนินการ เนื่องจากรอ TOR แล้วเสร็จ", NOT),
        ("not started", NOT),
        ("We haven't started yet", NOT),
        ("ติดขัด", STUCK),
        ("ล่าช้า", STUCK),
        ("ขณะนี้ติดที่ฝ่ายกฎหมายยังไม่ให้ความเห็น", STUCK),
        ("stuck", STUCK),
        ("It is delayed", STUCK),
        ("สถานะ: ติดขัด", STUCK),
    ],
)
def test_it_understands_the_status(text: str, status: Status) -> None:
    assert read(text).status is status


@pytest.mark.parametrize(
    "text",
    [
        "not done yet",
        "คาดว่าจะแล้วเสร็จเดือนสิงหาคม",
        "จะดำเนินการให้แล้วเสร็จภายในไตรมาสหน้า",
        "It will be completed in August",
        "เผยแพร่ทางอีเมลและเว็บไซต์",
        "จัดประชุมชี้แจงแล้วเมื่อวันที่ 15 มิ.ย.",
        "จัดทำกรอบอัตรากำลังคน",
        "100%",
        "ไม่มีความคืบหน้า",
    ],
)
def test_it_does_not_guess_a_status(text: str) -> None:
    assert read(text).status is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("กำลังดำเนินการ ร้อยละ 60", 60),
        ("คืบหน้า ๖๐%", 60),
        ("ความก้าวหน้าประมาณ 45 %", 45),
        ("in progress, 60%", 60),
        ("60% done", 60),
        ("60%", 60),
        ("ผลสำรวจความพึงพอใจร้อยละ 85", None),
        ("เบิกจ่ายงบประมาณไปร้อยละ 40 ของทั้งหมด", None),
        ("คืบหน้า 62.5%", Decimal("62.5")),
        ("คืบหน้า 120%", None),
        ("คืบหน้า 40% ต่อมาคืบหน้า 60%", None),
        ("กำลังดำเนินการ", None),
    ],
)
def test_it_understands_only_progress_as_percent(text: str, percent: Decimal | None) -> None:
    assert read(text).percent == percent


@pytest.mark.parametrize(
    ("text", "progress", "obstacles"),
    [
        ("แล้วเสร็จ", "แล้วเสร็จ", None),
        ("ดำเนินการแล้ว ไม่มีอุปสรรค", "ดำเนินการแล้ว", NONE),
        ("จัดประชุมแล้ว ไม่มีปัญหาอุปสรรคใด ๆ", "จัดประชุมแล้ว", NONE),
        ("แล้วเสร็จ ปัญหา/อุปสรรค: ไม่มี", "แล้วเสร็จ", NONE),
        ("แล้วเสร็จ\nปัญหาอุปสรรค ไม่มี", "แล้วเสร็จ", NONE),
        ("Done. No obstacles.", "Done.", NONE),
        ("Done\nObstacles: none", "Done", NONE),
        ("กำลังดำเนินการ 60% ปัญหา: งบเบิกจ่ายล่าช้า", "กำลังดำเนินการ 60%", "งบเบิกจ่ายล่าช้า"),
        ("กำลังดำเนินการ แต่มีปัญหาเรื่องงบ", "กำลังดำเนินการ", "แต่มีปัญหาเรื่องงบ"),
        ("ปัญหา: ขาดคน\nความก้าวหน้า: ร่าง TOR แล้ว", "ร่าง TOR แล้ว", "ขาดคน"),
        ("In progress. Obstacles: waiting for the TOR", "In progress.", "waiting for the TOR"),
        ("ไม่มีปัญหาด้านงบประมาณ แต่ขาดบุคลากร", "ไม่มีปัญหาด้านงบประมาณ", "แต่ขาดบุคลากร"),
        ("จัดทำคู่มือแก้ไขปัญหาแล้ว", "จัดทำคู่มือแก้ไขปัญหาแล้ว", None),
        ("ติดขัดเรื่องงบประมาณ", "", "ติดขัดเรื่องงบประมาณ"),
    ],
)
def test_it_parts_progress_and_obstacles(text: str, progress: str, obstacles: str | None) -> None:
    said = read(text)

    assert (said.progress, said.obstacles) == (progress, obstacles)


@pytest.mark.parametrize("text", ["ไม่มี", "-", "none", "No", "n/a", "ไม่มีอุปสรรค", "ไม่มีปัญหาและอุปสรรค", "ไม่มี."])
def test_typed_obstacles_may_be_none(text: str) -> None:
    assert says_none(text)


@pytest.mark.parametrize("text", ["ไม่มีงบประมาณ", "ไม่มีบุคลากร", "no budget", "ขาดคน"])
def test_lacking_something_is_an_obstacle(text: str) -> None:
    assert not says_none(text)


def test_the_only_step_needs_no_label() -> None:
    assert understand("แล้วเสร็จ", [FIRST]) == (Said("แล้วเสร็จ", DONE, duty=FIRST.duty),)


@pytest.mark.parametrize(
    "text", ["M1.1/1 แล้วเสร็จ", "1.1/1: แล้วเสร็จ", "ม.๑.๑/๑ - แล้วเสร็จ", "การบริหารทรัพยากรบุคคล แล้วเสร็จ"]
)
def test_a_label_of_the_only_step_goes(text: str) -> None:
    assert understand(text, [FIRST])[0].progress == "แล้วเสร็จ"


def test_a_list_about_the_only_step_stays_whole() -> None:
    text = "1) จัดประชุมแล้ว\n2) กำลังทำสื่อ"

    assert understand(text, [FIRST])[0].progress == text


@pytest.mark.parametrize(
    "text",
    [
        "1) แล้วเสร็จ 2) ยังไม่เริ่ม",
        "1. แล้วเสร็จ\n2. ยังไม่เริ่ม",
        "๑) แล้วเสร็จ\n๒) ยังไม่เริ่ม",
        "ข้อ 1 แล้วเสร็จ\nข้อ 2 ยังไม่เริ่ม",
        "M1.1/1 แล้วเสร็จ\nM1.2/1 ยังไม่เริ่ม",
        "1.2/1 ยังไม่เริ่ม\n1.1/1 แล้วเสร็จ",
        "การบริหารทรัพยากรบุคคล: แล้วเสร็จ\nการแจ้งข้อร้องเรียน: ยังไม่เริ่ม",
        "Human resource management - แล้วเสร็จ\nReporting complaints - ยังไม่เริ่ม",
    ],
)
def test_it_finds_the_steps_by_label(text: str) -> None:
    said = {one.duty: (one.status, one.progress, one.by_order) for one in understand(text, [FIRST, SECOND])}

    assert said == {FIRST.duty: (DONE, "แล้วเสร็จ", False), SECOND.duty: (NOT, "ยังไม่เริ่ม", False)}


def test_one_label_is_about_one_step() -> None:
    assert [one.duty for one in understand("2) แล้วเสร็จ", [FIRST, SECOND])] == [SECOND.duty]


def test_lines_in_order_are_said_to_be_so() -> None:
    said = understand("แล้วเสร็จ\nยังไม่เริ่ม", [FIRST, SECOND])

    assert [(one.duty, one.status, one.by_order) for one in said] == [
        (FIRST.duty, DONE, True),
        (SECOND.duty, NOT, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "แล้วเสร็จ",
        "1. จัดประชุม\n2. ทำสื่อ",
        "1) แล้วเสร็จ\n1) ยังไม่เริ่ม",
        "2) แล้วเสร็จ 3) แล้วเสร็จ",
        "ทุกข้อแล้วเสร็จ\n1) ประชุม",
        "ประชุมแล้ว\nทำสื่อแล้ว",
    ],
)
def test_an_unplain_step_is_left_open_with_every_word(text: str) -> None:
    (said,) = understand(text, [FIRST, SECOND])

    assert said.duty is None
    assert said.progress == text


def test_a_greeting_stays_with_the_first_step() -> None:
    said = understand("เรียนผู้ประสานงาน\nM1.1/1 แล้วเสร็จ", [FIRST, SECOND])

    assert said[0].progress == "เรียนผู้ประสานงาน\nแล้วเสร็จ"


@pytest.mark.parametrize("words", ["รอบรายงาน", "รอบราคากลาง", "ช่วยเหลือ", "ขอความช่วยเหลือ", "สีเหลือง"])
def test_it_hears_no_waiting_and_no_rest_inside_another_word(words: str) -> None:
    assert read(words).status is None


@pytest.mark.parametrize("words", ["รอบริษัทที่ปรึกษา", "รอบรรจุวาระ", "เหลืออีก 2 กิจกรรม", "คงเหลือ 1 แห่ง"])
def test_it_hears_waiting_and_the_rest_of_the_work(words: str) -> None:
    assert read(words).status is Status.IN_PROGRESS


@pytest.mark.parametrize(("text", "codes"), [("MOIT 12", True), ("คะแนน EB 3.1", True), ("จัดอบรม MOIT 12", False)])
def test_a_text_of_codes_alone_looks_them_up(text: str, codes: bool) -> None:
    assert looks_up(text, ("moit", "eb")) is codes


FLAT = [Choice(Duty(2563, f"M{measure}/1", "hr"), ("ประชุม",)) for measure in (1, 12)]


@pytest.mark.parametrize(("text", "step"), [("M12/1 แล้วเสร็จ", "M12/1"), ("มาตรการที่ 1 ขั้นตอนที่ 1 แล้วเสร็จ", "M1/1")])
def test_it_knows_the_steps_of_a_plan_of_one_level_by_their_labels(text: str, step: str) -> None:
    said = understand(text, FLAT)

    assert [one.duty.step if one.duty else None for one in said] == [step]


def test_a_label_of_a_measure_of_one_level_that_is_none_of_the_choices_places_nothing() -> None:
    assert understand("M2/1 แล้วเสร็จ", FLAT[:1])[0].duty is None
