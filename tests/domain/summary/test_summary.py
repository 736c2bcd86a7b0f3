"""The director's summary, compiled from a round's answers."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import Round, Timetable
from domain.calendar.workdays import Workdays
from domain.reports.reports import Duty, Report, Status
from domain.setup import Setup
from domain.summary.compiling import compile_summary
from domain.summary.summary import Summary
from screens import summary as say_summary
from screens.base import pages

BANGKOK = ZoneInfo("Asia/Bangkok")
CATALOGUE = load_bundle()
ASKED = tuple(Duty(2563, step.id, owner) for step in CATALOGUE.plan.steps for owner in step.owners)
ROUND = Round(
    Quarter(2563, 3),
    datetime(2020, 6, 30, 2, tzinfo=UTC),
    datetime(2020, 7, 16, 10, tzinfo=UTC),
    (),
)
NOW = datetime(2020, 7, 16, 10, tzinfo=UTC)
SETUP = Setup(BANGKOK, Workdays(), Timetable(), frozenset(), "th")


def report(step: str, unit: str, status: Status = Status.IN_PROGRESS, **more: Any) -> Report:
    given: dict[str, Any] = {
        "round": "3/2563",
        "revision": 1,
        "percent": Decimal(60),
        "progress": "จัดประชุมชี้แจงแล้ว",
        "obstacles": None,
        "author": 7,
        "author_name": "สมหญิง",
        "at": NOW,
        "late": False,
        **more,
    }
    return Report(plan=2563, step=step, unit=unit, status=status, **given)


def compiled(*reports: Report, asked: tuple[Duty, ...] = ASKED, round_: Round = ROUND, earlier: Any = ()) -> Summary:
    by_duty = {one.duty: one for one in reports}
    earlier = {one.duty: one for one in earlier}
    return compile_summary(round_, [CATALOGUE], asked, by_duty, earlier, NOW, BANGKOK)


def step_of(summary: Summary, step: str) -> Any:
    return next(one for measure in summary.measures for one in measure.steps if one.step.id == step)


def test_it_counts_pairs_of_step_and_unit() -> None:
    summary = compiled(report("M1.1/1", "hr"), report("M1.1/4", "procurement", late=True))

    assert (summary.asked, summary.answered, summary.late, summary.missing) == (13, 2, 1, 11)


def test_units_that_said_nothing_come_first() -> None:
    summary = compiled(report("M1.1/1", "hr"))

    names = [(one.unit.code, one.silent) for one in summary.missing_units]
    assert names[-1] == ("hr", False)
    assert names[0] == ("budget", True)
    assert len(names) == 8


def test_a_step_waits_for_its_other_owner() -> None:
    step = step_of(compiled(report("M1.2/1", "hr", Status.COMPLETED)), "M1.2/1")

    assert (step.joint.status, step.joint.answered, step.joint.owners) == (Status.IN_PROGRESS, 1, 2)


def test_a_step_is_stuck_if_one_owner_is() -> None:
    summary = compiled(report("M1.2/1", "hr", Status.COMPLETED), report("M1.2/1", "legal", Status.STUCK))

    assert step_of(summary, "M1.2/1").joint.status is Status.STUCK


def test_a_step_past_its_date_is_overdue_until_completed() -> None:
    summary = compiled(report("M1.1/4", "procurement", Status.COMPLETED))

    overdue = {one.step.id for measure in summary.measures for one in measure.steps if one.overdue}
    assert overdue == {"M1.1/3", "M1.2/1", "M2.2/1"}
    assert summary.overdue == 3


def test_overdue_is_told_as_of_the_rounds_closing() -> None:
    closed = replace(ROUND, closed_at=datetime(2020, 6, 30, 3, tzinfo=UTC))

    summary = compiled(round_=closed)

    assert not step_of(summary, "M1.1/4").overdue


def test_a_step_not_asked_again_stands_with_its_acknowledged_answer() -> None:
    done = report("M1.1/4", "procurement", Status.COMPLETED, round="2/2563")
    asked = tuple(duty for duty in ASKED if duty.unit != "procurement")

    step = step_of(compiled(asked=asked, earlier=[done]), "M1.1/4")

    assert step.joint.status is Status.COMPLETED
    assert not step.owners[0].missing


def test_it_becomes_plain_data() -> None:
    data = compiled(report("M1.1/1", "hr", obstacles="ขาดคน")).to_json()

    assert (data["quarter"], data["asked"], data["missing"]) == ("3/2563", 13, 12)
    first = data["measures"][0]["steps"][0]
    assert (first["id"], first["due"], first["overdue"]) == ("M1.1/1", "2020-09-30", False)
    assert first["units"][0]["obstacles"] == "ขาดคน"


def test_the_message_names_who_is_missing_before_any_step() -> None:
    text = say_summary.summary("th", SETUP, compiled(report("M1.1/1", "hr"))).text.text

    assert text.index("งานงบประมาณและแผนงาน") < text.index("มาตรการ 1.1")
    assert "ตอบแล้ว 1 · ส่งช้า 0 · ยังไม่ตอบ 12" in text
    assert "วันพฤหัสบดีที่ 16 กรกฎาคม 2563 เวลา 17:00 น." in text


def test_the_message_keeps_the_units_own_words() -> None:
    said = report("M1.2/1", "legal", Status.STUCK, progress="ร่างแล้ว <b>ไม่ใช่ตัวหนา</b> {x}", obstacles="รออนุมัติ")

    text = say_summary.summary("th", SETUP, compiled(said)).text.text

    assert "ความก้าวหน้า: ร่างแล้ว <b>ไม่ใช่ตัวหนา</b> {x}" in text
    assert "อุปสรรค: รออนุมัติ" in text
    assert "ตอบแล้ว 1 จาก 2 หน่วยงาน" in text


def test_a_long_one_is_cut_between_steps() -> None:
    long = [report(duty.step, duty.unit, progress="ดำเนินการแล้ว " * 50) for duty in ASKED]

    cut = pages(say_summary.summary("th", SETUP, compiled(*long)))

    assert len(cut) > 1
    assert all(page.text.text.startswith(("มาตรการ", "M", "ข้อมูล")) for page in cut[1:])
    assert [bool(page.buttons) for page in cut] == [False] * (len(cut) - 1) + [True]


def test_each_measure_can_be_drilled_down_to() -> None:
    summary = compiled(report("M1.1/1", "hr"))
    buttons = [one.packed for row in say_summary.summary("th", SETUP, summary).buttons for one in row if one.data]

    assert "summary|measure|3/2563|2563|1.1" in buttons
    one = summary.measure(2563, "1.1")
    assert one is not None
    text = say_summary.measure("th", SETUP, summary, one).text.text
    assert "M1.1/4" in text
    assert "M1.2/1" not in text
