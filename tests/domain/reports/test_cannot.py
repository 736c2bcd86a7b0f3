"""A step that can't be done, told from one that waits, comes late or goes on otherwise."""

import pytest

from domain.reports.drafts import Draft
from domain.reports.parts import Part
from domain.reports.reading import read
from domain.reports.reports import Duty, Status, contradicting, join_statuses

DUTY = Duty(2563, "M1.1/4", "procurement")


@pytest.mark.parametrize(
    "text",
    [
        "ทำไม่ได้ครับ",
        "ดำเนินการไม่ได้ค่ะ",
        "ไม่สามารถดำเนินการได้",
        "ไม่สามารถดำเนินโครงการได้",
        "ยกเลิกโครงการ",
        "ขอยกเลิกกิจกรรมนี้ค่ะ",
        "โครงการถูกยกเลิกแล้ว",
        "ทำไม่ได้ โครงการถูกยกเลิก",
        "ไม่สามารถดำเนินการได้ กิจกรรมนี้ถูกยกเลิกแล้ว",
        "สถานะ: ยกเลิก",
        "can't be done",
        "We can't do it",
        "project cancelled",
        "The activity has been called off.",
        "no longer possible",
    ],
)
def test_words_that_only_say_it_leave_the_reason_to_be_asked_for(text: str) -> None:
    said = read(text)

    assert (said.status, said.obstacles) == (Status.CANNOT, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ทำไม่ได้ เพราะกฎหมายไม่อนุญาต", "กฎหมายไม่อนุญาต"),
        ("ไม่สามารถดำเนินการได้ เนื่องจากไม่ได้รับจัดสรรงบประมาณ", "ไม่ได้รับจัดสรรงบประมาณ"),
        ("ยกเลิกโครงการตามมติคณะกรรมการ", "ตามมติคณะกรรมการ"),
        ("งานนี้ยกเลิกไปแล้วครับ ผอ.ให้ไปรวมกับโครงการอื่น", "ให้ไปรวมกับโครงการอื่น"),
        ("สถานะ: ทำไม่ได้\nปัญหา: ไม่มีหน่วยงานรับผิดชอบแล้ว", "ไม่มีหน่วยงานรับผิดชอบ"),
        ("It cannot be done: the law changed", "the law changed"),
        ("The project was cancelled because there is no budget", "no budget"),
        ("Cancelled due to budget cuts", "budget cuts"),
    ],
)
def test_words_that_say_why_are_the_reason(text: str, reason: str) -> None:
    said = read(text)

    assert said.status is Status.CANNOT
    assert reason in (said.obstacles or "")


@pytest.mark.parametrize(
    "text",
    [
        "ยังทำไม่ได้",
        "ทำไม่ทัน",
        "ทำไม่ทันค่ะ งานเยอะ",
        "ยังไม่สามารถดำเนินการได้",
        "ยังไม่สามารถจัดกิจกรรมได้",
        "ไม่สามารถดำเนินการได้ทันกำหนด",
        "ไม่สามารถดำเนินการได้ในไตรมาสนี้",
        "ตอนนี้ทำไม่ได้ รอเอกสาร",
        "ทำไม่ได้ ติดปัญหาการเดินทาง",
        "ดำเนินการต่อไม่ได้",
        "ไม่ได้ยกเลิกโครงการ กำลังทำอยู่",
        "โครงการยังไม่ยกเลิก",
        "อาจต้องยกเลิกโครงการ",
        "ถ้างบไม่มา จะยกเลิกโครงการ",
        "ยกเลิกการประชุมครั้งที่ 2 แล้วนัดใหม่",
        "ยกเลิกกิจกรรมเดิม เปลี่ยนเป็นอบรมออนไลน์",
        "ยกเลิกสัญญากับผู้รับจ้าง",
        "อบรมรุ่น 1 เสร็จแล้ว ยกเลิกรุ่น 2",
        "can't do it yet",
        "We can't do it yet, the budget is late",
        "It can't be done until the budget arrives",
        "can't be done this quarter",
        "cannot be done in time",
        "the project was not cancelled",
        "the project may be cancelled",
        "the meeting was cancelled",
        "not impossible",
    ],
)
def test_a_step_that_waits_comes_late_or_goes_on_can_still_be_done(text: str) -> None:
    assert read(text).status is not Status.CANNOT


def test_a_draft_asks_for_nothing_but_the_reason_and_is_sent_only_with_it() -> None:
    draft = Draft(1, "3/2563", DUTY, status=Status.CANNOT)

    given = draft.with_words(Part.OBSTACLES, "กฎหมายไม่อนุญาต")

    assert (draft.missing, draft.sendable) == (Part.OBSTACLES, False)
    assert (given.missing, given.sendable) == (None, True)


@pytest.mark.parametrize(
    ("others", "joint"),
    [
        ((), Status.CANNOT),
        ((Status.COMPLETED,), Status.CANNOT),
        ((Status.IN_PROGRESS,), Status.CANNOT),
        ((Status.STUCK,), Status.STUCK),
    ],
)
def test_a_step_of_several_owners_cannot_be_done_where_one_says_so_and_none_is_stuck(
    others: tuple[Status, ...], joint: Status
) -> None:
    given = dict(zip("abc", (Status.CANNOT, *others), strict=False))

    assert join_statuses("ab", given).status is joint


def test_it_contradicts_an_owner_who_has_completed_the_step() -> None:
    assert contradicting({Status.CANNOT, Status.COMPLETED})
