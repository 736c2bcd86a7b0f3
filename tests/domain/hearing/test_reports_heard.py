"""Reports: statements of those who owe, told from questions, names and talk."""

from decimal import Decimal

import pytest

from domain.commands.in_words import PHRASES
from domain.hearing.meanings import Kind
from domain.hearing.supposed import Writer
from domain.reports.reports import Status
from tests.domain.hearing.heard import DIRECTOR, LISTENER, OWES, STAFF, hears, made


@pytest.mark.parametrize(
    "text",
    [
        "เวียนหนังสือให้ทุกฝ่ายเรียบร้อยแล้ว เหลือรวบรวมแบบตอบรับ",
        "รับเรื่องร้องเรียนเรื่องการเบิกของไว้ 3 เรื่อง ตอบผู้ร้องครบทุกเรื่อง",
        "ของขวัญปีใหม่ที่ส่งมาให้คืนไปหมดแล้วพร้อมหนังสือขอบคุณ",
        "ยังไม่ได้เริ่ม รองบจากส่วนกลาง",
        "We briefed two more offices this week",
        "https://example.go.th/plan.pdf",
    ],
)
def test_a_statement_by_somebody_who_owes_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize("text", ["เวียนหนังสือให้ทุกฝ่ายเรียบร้อยแล้ว", "90", "ประชุมแล้ว"])
def test_a_statement_by_staff_is_none(text: str) -> None:
    assert hears(text).kind is not Kind.REPORT


@pytest.mark.parametrize("text", ["แล้วเสร็จ", "คืบหน้า 60%", "M1.1/4 กำลังดำเนินการ", "done, no obstacles"])
def test_a_few_words_that_state_are_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "ขั้นตอนไหนแล้วเสร็จ",
        "มาตรการ 1.1 แล้วเสร็จหรือยัง",
        "ยืมทรัพย์สินต้องทำอย่างไร",
        "คะแนน I20",
        "Is it done?",
        "ขอทราบความคืบหน้า 60%",
        "สวัสดี",
        "ช่องทางร้องเรียน",
    ],
)
def test_a_question_or_a_name_is_no_report(text: str) -> None:
    assert hears(text, OWES).kind is not Kind.REPORT


@pytest.mark.parametrize("phrase", [phrase for phrases in PHRASES.values() for phrase in phrases])
def test_no_phrase_of_a_command_is_a_report(phrase: str) -> None:
    assert hears(phrase, OWES).kind is not Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "แล้วเสร็จ ร้อยละ 60 มีผู้เข้าร่วม 40 คน",
        "แล้วเสร็จร้อยละ 85 ผู้ผ่าน 120 คน",
        "แล้วเสร็จทั้งการอบรม และ การเผยแพร่คู่มือ",
        "แล้วจัดอบรมเดือนละ 2 ครั้ง เสร็จ 3 เดือน",
        "ส่วนการเผยแพร่ทำไปร้อยละ 40",
    ],
)
def test_a_percent_or_an_and_asks_nothing(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "หารือร่วมกับกองคลังแล้ว 1 ครั้ง คืบหน้า 30%",
        "ดูงานที่เทศบาลต้นแบบแล้ว 1 ครั้ง",
        "แสดงนิทรรศการแล้ว 2 วัน ผู้เข้าชม 120 คน",
        "ช่วยเหลือผู้รับบริการแล้ว 40 ราย คืบหน้า 50%",
        "ส่งหนังสือไปยัง สำนักงานเขตแล้ว รอตอบ",
        "จัดกิจกรรมสุขอนามัย 2 ครั้ง แล้วเสร็จ",
        "ประชุมสภาสมัย 2 แล้ว คืบหน้า 40%",
        "กรุณาพิจารณา งบประมาณยังไม่อนุมัติ",
        "แปะ ประกาศที่บอร์ดแล้ว",
        "เปิดดูเว็บไซต์แล้วใช้งานได้ คืบหน้า 80%",
        "เช็คระบบแล้ว พร้อมใช้งาน 100%",
        "หาผู้รับจ้างได้แล้ว อยู่ระหว่างทำสัญญา",
        "บอกกล่าวบุคลากรในที่ประชุมแล้ว",
        "ขอความร่วมมือหน่วยงานแล้ว 3 แห่ง",
        "ขอเอกสารจากกองช่างแล้ว ยังไม่ได้รับ",
        "อยากได้งบเพิ่ม ตอนนี้ทำได้ 20%",
        "โปรดทราบ ได้ดำเนินการแล้ว 70%",
        "รบกวนบุคลากรตอบแบบสอบถามแล้ว 80 คน",
        "ช่วยกันทำ 5S แล้วเสร็จ",
        "สอบถามความต้องการบุคลากรแล้ว 50 คน",
        "Show and tell session held, 30 people",
        "Listed all assets, 80% done",
        "Compared prices and signed the contract",
        "ได้สอบถามไปที่กรมบัญชีกลางแล้ว รอคำตอบ",
        "ส่วนกลางอนุมัติแล้ว",
        "ทำไปแล้วเท่าที่งบมี 40%",
        "พิจารณาว่าจะใช้วิธีใด อยู่ระหว่างสรุป",
        "สำรวจแล้วว่าใครยังไม่อบรม เหลือ 12 คน",
    ],
)
def test_work_that_begins_with_a_word_of_asking_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text", ["ดูคะแนนที่ผ่านแล้ว", "ช่วยบอกคะแนน I20", "ช่วยส่งสรุปไตรมาสที่แล้วให้หน่อย", "ขอเอกสารหน่อย", "ขอรายชื่อที่ยังไม่เข้ามาในบอท"]
)
def test_a_request_to_the_bot_is_no_report(text: str) -> None:
    assert hears(text, OWES).kind is not Kind.REPORT


def test_a_step_is_found_by_its_number_for_people_of_several_units() -> None:
    (draft,) = made("1.1/4 ทำแล้ว 40%", Writer(("hr", "procurement")))

    assert (draft.duty.step, draft.duty.unit, draft.percent) == ("M1.1/4", "procurement", Decimal(40))


def test_a_report_may_be_said_to_be_one_whatever_it_says() -> None:
    heard, drafts = LISTENER.hear("รายงาน: หัวหน้ารับสินบน ตั้งกรรมการสอบแล้ว", OWES)

    assert heard.kind is Kind.REPORT
    assert drafts[0].progress == "หัวหน้ารับสินบน ตั้งกรรมการสอบแล้ว"


@pytest.mark.parametrize("ending", ["", "ครับ", "ค่ะ", "นะคะ", " ครับผม", "จ้า", " 🙏", "..."])
@pytest.mark.parametrize(
    ("text", "writer", "kind"),
    [
        ("จัดอบรมแล้ว 2 รุ่น", OWES, Kind.REPORT),
        ("ต้องส่งวันไหน", OWES, Kind.OWN),
        ("ใครยังไม่ส่งบ้าง", DIRECTOR, Kind.ROUND),
        ("ขอบคุณ", STAFF, Kind.TALK),
    ],
)
def test_politeness_changes_no_meaning(text: str, writer: Writer, kind: Kind, ending: str) -> None:
    assert hears(text + ending, writer).kind is kind


def test_a_report_in_words_keeps_its_status() -> None:
    (draft,) = made("ดำเนินการเสร็จเรียบร้อยแล้ว ไม่มีปัญหา", OWES)

    assert (draft.status, draft.obstacles) == (Status.COMPLETED, "")


@pytest.mark.parametrize(
    "text",
    [
        "ขอให้เดินทางปลอดภัยนะคะ",
        "ใบเสร็จค่าแท็กซี่เมื่อวานอยู่ที่น้องแอมนะคะ ฝากส่งการเงินด้วย",
        "ห้องประชุมใหญ่บ่ายนี้ว่างแล้วนะคะ",
        "ขออภัยครับ กดผิดแชต",
        "เงินเดือนออกแล้ว เย้",
        "Sorry, wrong group!",
    ],
)
def test_a_line_between_colleagues_is_no_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.TALK


@pytest.mark.parametrize(
    "text",
    ["ประชุมหัวหน้าฝ่ายเลื่อนเพราะห้องประชุมปิดซ่อม เลยยังชี้แจงไม่ได้", "ติดโปสเตอร์หน้าห้องประชุมและลิฟต์ครบทุกชั้นแล้ว"],
)
def test_work_in_the_same_rooms_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


def test_a_form_may_name_its_step_on_any_line() -> None:
    (draft,) = made("สถานะ: กำลังดำเนินการ\nขั้นตอน: 2.2/1\nปัญหา: ไม่มี\nร้อยละ: 55", Writer(("legal",)))

    assert (draft.duty.step, draft.percent, draft.obstacles) == ("M2.2/1", Decimal(55), "")


@pytest.mark.parametrize("text", ["1 ข้อ 2 กำลังดำเนินการ ร้อยละ 60", "M1/2 เสร็จแล้ว", "มาตรการ 9 ข้อ 1 เสร็จแล้ว"])
def test_a_label_of_no_step_of_theirs_is_not_taken_for_a_place_in_the_list(text: str) -> None:
    assert [draft.duty.step for draft in made(text, Writer(("hr",)))] == [""]


@pytest.mark.parametrize(
    "text", ["ผอ.อยากให้เสร็จเดือนนี้ แต่ทำไม่ทันแน่ คนมีแค่สอง", "ทำไม่เสร็จครับ ติดน้ำท่วม", "finished? hardly. we are at 20%"]
)
def test_words_that_only_look_like_asking_are_a_report_of_somebody_who_owes(text: str) -> None:
    assert hears(text, Writer(units=("evaluation",))).kind is Kind.REPORT


@pytest.mark.parametrize(
    "text",
    ["we can't do it, our developer left", "เราทำไม่ได้ครับ ไม่มีคนทำระบบเป็น", "เสร็จแล้ว บ่มีปัญหาหยัง"],
)
def test_words_that_only_sound_like_asking_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT
