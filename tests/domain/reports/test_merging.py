"""Later words and the draft they come to: they add; what they replace is named."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Period
from domain.calendar.rounds import DEFAULT_TIMETABLE, Round
from domain.calendar.workdays import Workdays
from domain.catalogue.library import Library
from domain.office import Office
from domain.reports.doubts import Doubt, DoubtKind
from domain.reports.drafts import Draft, revising
from domain.reports.duties import RoundDuties
from domain.reports.later_words import goes_on, only_new
from domain.reports.percents import typed_percent
from domain.reports.reading import read
from domain.reports.reports import Duty, Report, Status
from domain.reports.text_to_drafts import Merged, merged, with_typed
from domain.reports.worksheet import Worksheet
from domain.setup import Setup
from tests.cast import somebody

NOW = datetime(2020, 7, 1, tzinfo=UTC)
DUTY = Duty(2563, "M1.1/4", "procurement")
PERSON = somebody(units=("procurement",))
SETUP = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), DEFAULT_TIMETABLE, frozenset(), "th")
OFFICE = Office(SETUP, Library((load_bundle(),), {2563: NOW}), NOW)
ROUND = Round(Period(2563, 3), NOW, NOW, ())
DRAFT = Draft(1, "3/2563", DUTY, Status.IN_PROGRESS, Decimal(60), "ร่างคู่มือ", "ขาดคน")
REPORT = Report(
    2563, "M1.1/4", "procurement", "2/2563", 1, Status.IN_PROGRESS, Decimal(40), "เริ่มแล้ว", "งบน้อย", 1, "ก", NOW, False
)


def sheet(draft: Draft | None = None, *, sent: Report | None = None, earlier: Report | None = None) -> Worksheet:
    """A worksheet with only the fields that merging reads."""
    return Worksheet(
        person=PERSON,
        office=OFFICE,
        duties=RoundDuties(ROUND, (DUTY,), {DUTY: sent} if sent else {}),
        drafts={DUTY: draft} if draft else {},
        earlier={DUTY: earlier} if earlier else {},
    )


def said_after(text: str, draft: Draft = DRAFT) -> Merged:
    return merged(sheet(draft), read(text), DUTY)


def test_later_words_add_and_keep_what_was_said() -> None:
    made = said_after("จัดประชุมเมื่อ 15 มิ.ย.")

    assert made.draft == replace(DRAFT, progress="ร่างคู่มือ\nจัดประชุมเมื่อ 15 มิ.ย.")
    assert made.doubts == ()


def test_later_obstacles_come_to_the_earlier_ones() -> None:
    assert said_after("ปัญหา: งบไม่พอ").draft.obstacles == "ขาดคน\nงบไม่พอ"


def test_another_status_is_named_with_both_values() -> None:
    made = said_after("ติดขัดเรื่องงบ")

    assert Doubt(DoubtKind.STATUS_REPLACED, Status.IN_PROGRESS, Status.STUCK) in made.doubts
    assert (made.draft.percent, made.draft.progress) == (Decimal(60), "ร่างคู่มือ")


def test_another_percent_is_named_with_both_values() -> None:
    made = said_after("คืบหน้า 70%")

    assert made.doubts == (Doubt(DoubtKind.PERCENT_REPLACED, Decimal(60), Decimal(70)),)
    assert (made.draft.percent, made.draft.obstacles) == (Decimal(70), "ขาดคน")


def test_none_after_told_obstacles_keeps_them_and_is_named() -> None:
    made = said_after("ไม่มีปัญหาค่ะ")

    assert made.draft.obstacles == "ขาดคน"
    assert [doubt.kind for doubt in made.doubts] == [DoubtKind.OBSTACLES_DENIED]


@pytest.mark.parametrize("text", ["แก้เป็น 70%", "ขอแก้ร้อยละเป็น 70", "change it to 70%"])
def test_a_change_of_the_percent_changes_just_that(text: str) -> None:
    made = said_after(text)

    assert (made.draft, made.doubts) == (replace(DRAFT, percent=Decimal(70)), ())


def test_a_change_of_the_status_changes_just_that() -> None:
    made = said_after("เปลี่ยนเป็นแล้วเสร็จ")

    assert (made.draft, made.doubts) == (replace(DRAFT, status=Status.COMPLETED), ())


def test_a_change_of_what_was_sent_starts_from_it() -> None:
    sent = replace(REPORT, round="3/2563")

    made = merged(sheet(sent=sent), read("แก้เป็น 95%"), DUTY)

    assert (made.draft.status, made.draft.percent, made.draft.progress) == (Status.IN_PROGRESS, Decimal(95), "เริ่มแล้ว")


SENT = replace(REPORT, round="3/2563")


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("เอ๊ะ แก้เป็น 95% นะคะ", 95),
        ("อ้าว ผิด ต้อง 75% ค่ะ", 75),
        ("ขอโทษค่ะ เมื่อกี้พิมพ์ผิด จริง ๆ 65%", 65),
        ("oh wait, make it 70%", 70),
        ("ขอโทษด้วยนะคะ แก้ร้อยละเป็น 55", 55),
    ],
)
def test_a_change_after_an_exclamation_changes_just_that(text: str, percent: int) -> None:
    made = merged(sheet(sent=SENT), read(text), DUTY)

    assert made.draft == replace(revising(1, "3/2563", SENT), percent=Decimal(percent))
    assert made.doubts == ()


def test_words_with_a_status_go_on_from_what_was_sent() -> None:
    made = merged(sheet(sent=SENT), read("แล้วเสร็จ เผยแพร่บนเว็บไซต์แล้วเมื่อ 20 มิ.ย."), DUTY)

    assert made.draft.progress == "เริ่มแล้ว\nแล้วเสร็จ เผยแพร่บนเว็บไซต์แล้วเมื่อ 20 มิ.ย."
    assert (made.draft.status, made.draft.percent, made.draft.obstacles) == (Status.COMPLETED, None, "งบน้อย")
    assert made.doubts == ()


def test_a_later_report_without_obstacles_has_none() -> None:
    made = merged(sheet(sent=SENT), read("จัดอบรมแล้ว 2 รุ่น กำลังสรุปผล ไม่มีปัญหา"), DUTY)

    assert (made.draft.obstacles, made.doubts) == ("", ())


def test_a_report_that_is_put_better_takes_the_place_of_the_first() -> None:
    before = replace(SENT, progress="จัดอบรมเจ้าหน้าที่แล้ว 1 รุ่น 30 คน")

    made = merged(sheet(sent=before), read("กำลังดำเนินการ จัดอบรมเจ้าหน้าที่แล้ว 2 รุ่น 60 คน"), DUTY)

    assert made.draft.progress == "กำลังดำเนินการ จัดอบรมเจ้าหน้าที่แล้ว 2 รุ่น 60 คน"


def test_words_with_a_status_after_a_colleague_s_report_stand_alone() -> None:
    theirs = replace(SENT, author=2)

    made = merged(sheet(sent=theirs), read("แล้วเสร็จ เผยแพร่บนเว็บไซต์แล้ว"), DUTY)

    assert made.draft.progress == "แล้วเสร็จ เผยแพร่บนเว็บไซต์แล้ว"


def test_the_new_words_alone_are_what_came_after_the_report() -> None:
    made = merged(sheet(sent=SENT), read("จัดอบรมแล้ว 2 รุ่น 80% ยังขาดวิทยากร"), DUTY).draft
    assert goes_on(made, SENT)

    alone = only_new(made, SENT)

    assert (alone.progress, alone.obstacles) == ("จัดอบรมแล้ว 2 รุ่น 80%", "ยังขาดวิทยากร")
    assert (alone.percent, alone.status) == (Decimal(80), Status.IN_PROGRESS)
    assert not goes_on(alone, SENT)


def test_an_excuse_for_being_late_holds_nothing_up() -> None:
    said = read("ขอโทษที่ส่งช้านะคะ อบรมแล้ว 2 รุ่น")

    assert (said.status, said.obstacles) == (None, None)


@pytest.mark.parametrize("text", ["ขอเพิ่มว่า จัดประชุมแล้ว 2 ครั้ง", "เพิ่มเติม: จัดประชุมแล้ว 2 ครั้ง"])
def test_an_addition_adds_its_words_only(text: str) -> None:
    assert said_after(text).draft.progress == "ร่างคู่มือ\nจัดประชุมแล้ว 2 ครั้ง"


@pytest.mark.parametrize("text", ["เหมือนเดิม", "คงเดิมค่ะ", "same as last quarter"])
def test_as_last_quarter_begins_with_that_answer(text: str) -> None:
    made = merged(sheet(earlier=REPORT), read(text), DUTY)

    assert (made.draft.status, made.draft.percent, made.draft.progress) == (Status.IN_PROGRESS, Decimal(40), "เริ่มแล้ว")


def test_as_last_quarter_with_a_new_percent_names_the_old_one() -> None:
    made = merged(sheet(earlier=REPORT), read("เหมือนเดิม แต่คืบหน้า 60%"), DUTY)

    assert made.draft.percent == Decimal(60)
    assert Doubt(DoubtKind.PERCENT_REPLACED, Decimal(40), Decimal(60)) in made.doubts


def test_a_link_under_its_own_label_stays_in_the_words() -> None:
    made = merged(sheet(), read("สถานะ: แล้วเสร็จ ความก้าวหน้า: ประกาศแล้ว หลักฐาน: https://a.go.th/1"), DUTY)

    assert made.draft.progress == "ประกาศแล้ว\nhttps://a.go.th/1"


@pytest.mark.parametrize(
    ("text", "percent"), [("85 ครับ", "85"), ("แปดสิบห้า", "85"), ("62.5%", "62.5"), ("ประมาณ ๖๐", "60"), ("sixty", "60")]
)
def test_a_typed_percent_is_read_as_people_type_it(text: str, percent: str) -> None:
    assert typed_percent(text) == Decimal(percent)


@pytest.mark.parametrize("text", ["150", "มาก", "60-70"])
def test_a_text_that_is_no_percent_is_not_taken(text: str) -> None:
    assert typed_percent(text) is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [("ประมาณ 80 ได้", 80), ("~80", 80), ("make it 50", 50), ("Make that 50 please", 50), ("เอา 70 ละกัน", 70)],
)
def test_a_number_alone_beside_a_draft_is_its_percent_and_no_words(text: str, percent: int) -> None:
    typed = with_typed(sheet(DRAFT), DRAFT, text)

    assert (typed.draft.percent, typed.draft.progress) == (Decimal(percent), DRAFT.progress)


def test_a_number_among_other_words_beside_a_draft_stays_words() -> None:
    typed = with_typed(sheet(DRAFT), DRAFT, "อบรมเพิ่ม 80 คน")

    assert typed.draft.percent == DRAFT.percent
