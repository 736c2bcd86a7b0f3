"""Needs of the director: the steps, their order, and the words that say one waits for them."""

import pytest

from bundled.bundle import load_bundle
from domain.reports.reports import Status
from domain.summary.awaiting import awaits_director
from domain.summary.needs import NeedKind, needs_of
from domain.summary.results import says_no_result
from tests.domain.summary.test_summary import compiled, report

PLAN = load_bundle().plan


@pytest.mark.parametrize(
    "said",
    [
        "รอ ผอ. ลงนาม",
        "รอผอ.อนุมัติ",
        "รอท่าน ผอ พิจารณา",
        "ยังไม่ได้รับลายเซ็นในประกาศ",
        "อยู่ระหว่างเสนอผู้อำนวยการสำนักงานส่งเสริมเศรษฐกิจสร้างสรรค์เห็นชอบ",
        "ต้องให้ผู้อำนวยการสั่งการ",
        "เสนอนายอภิสิทธิ์ ไล่สัตรูไกล แล้ว รอผล",
        "รอหัวหน้าหน่วยงานตัดสินใจ",
        "เสนอลงนามประกาศ",
        "ผอ. ลงนามคำสั่งแรกแล้ว แต่ฉบับที่สองยังไม่ลงนาม",
        "waiting for the director to approve",
        "pending signature",
    ],
)
def test_an_obstacle_that_names_the_head_or_a_signature_waits_for_the_director(said: str) -> None:
    assert awaits_director(said, PLAN)


@pytest.mark.parametrize(
    "said",
    [
        "",
        None,
        "ขาดบุคลากร",
        "รออนุมัติงบประมาณจากสำนักงบประมาณ",
        "รอผู้อำนวยการกองคลังตรวจ",
        "รอรองผู้อำนวยการเสนอความเห็น",
        "ผอ. อนุมัติแล้ว",
        "ลงนามเรียบร้อยแล้ว",
        "ปวดหัว ผอมลง",
        "เครื่องเซ็นเซอร์เสีย",
        "ลงนามแล้ว รอเผยแพร่",
        "ผอ. ลงนามแล้ว รอพัสดุส่งของ",
        "waiting for the director of finance",
    ],
)
def test_other_obstacles_do_not(said: str | None) -> None:
    assert not awaits_director(said, PLAN)


@pytest.mark.parametrize("said", ["เสร็จแล้ว", "ดำเนินการแล้วเสร็จ 100%", "ทำเรียบร้อยครับ", "done", "The work is completed."])
def test_words_that_only_say_done_name_no_result(said: str) -> None:
    assert says_no_result(said)


@pytest.mark.parametrize(
    "said", ["อบรมบุคลากร 120 คน", "เผยแพร่ประกาศบนเว็บไซต์แล้ว", "เสร็จ https://example.org/a", "Published the policy"]
)
def test_a_result_or_a_link_is_recognised(said: str) -> None:
    assert not says_no_result(said)


def test_the_most_urgent_need_comes_first_and_each_step_once() -> None:
    needs = needs_of(
        compiled(
            report("M1.1/4", "procurement", Status.COMPLETED, progress="เสร็จแล้ว"),
            report("M1.1/2", "budget", Status.STUCK, obstacles="ขาดคน"),
            report("M1.2/1", "legal", Status.STUCK, obstacles="รอ ผอ. ลงนาม"),
        )
    )

    assert [(one.kind, one.step.step.id) for one in needs] == [
        (NeedKind.AWAITS, "M1.2/1"),
        (NeedKind.STUCK, "M1.1/2"),
        (NeedKind.OVERDUE, "M1.1/3"),
        (NeedKind.OVERDUE, "M2.2/1"),
        (NeedKind.BARE, "M1.1/4"),
    ]
    assert needs[0].words == "รอ ผอ. ลงนาม"


def test_owners_that_contradict_each_other_are_named() -> None:
    step = next(step for step in PLAN.steps if len(step.owners) > 1 and step.due.month == 9)
    one, other, *_ = step.owners

    needs = needs_of(compiled(report(step.id, one, Status.COMPLETED), report(step.id, other, Status.NOT_STARTED)))

    assert (NeedKind.CONTRADICTION, step.id) in [(need.kind, need.step.step.id) for need in needs]


def test_a_completed_step_waits_for_nobody() -> None:
    needs = needs_of(compiled(report("M1.1/4", "procurement", Status.COMPLETED, obstacles="รอ ผอ. ลงนาม")))

    assert "M1.1/4" not in [need.step.step.id for need in needs]
