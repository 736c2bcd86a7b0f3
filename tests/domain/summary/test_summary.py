"""The director's summary, compiled from a round's answers."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Period
from domain.calendar.rounds import Round
from domain.reports.reports import Duty, Report, Status
from domain.summary.compiling import Circumstances, compile_summary
from domain.summary.steps import StepState
from domain.summary.summary import Before, MissingReason, Summary

BANGKOK = ZoneInfo("Asia/Bangkok")
CATALOGUE = load_bundle()
ASKED = tuple(Duty(2563, step.id, owner) for step in CATALOGUE.plan.steps for owner in step.owners)
ROUND = Round(
    Period(2563, 3),
    datetime(2020, 6, 30, 2, tzinfo=UTC),
    datetime(2020, 7, 16, 10, tzinfo=UTC),
    (),
)
NOW = datetime(2020, 7, 16, 10, tzinfo=UTC)


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


def compiled(
    *reports: Report, asked: tuple[Duty, ...] = ASKED, round_: Round = ROUND, earlier: Any = (), **around: Any
) -> Summary:
    by_duty = {one.duty: one for one in reports}
    earlier = {one.duty: one for one in earlier}
    facts = Circumstances(**around)
    return compile_summary(round_, [CATALOGUE], asked, by_duty, earlier, NOW, BANGKOK, facts)


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


def test_a_correction_after_the_due_date_is_not_late() -> None:
    duty = Duty(2563, "M1.1/1", "hr")

    summary = compiled(report("M1.1/1", "hr", late=True), corrected=frozenset({duty}))

    assert (summary.late, summary.corrected) == (0, 1)


def test_every_step_is_in_one_state() -> None:
    summary = compiled(
        report("M1.1/1", "hr"),
        report("M1.1/2", "budget", Status.STUCK, obstacles="ขาดคน"),
        report("M1.1/4", "procurement", Status.COMPLETED),
    )

    assert summary.states == {
        StepState.DONE: 1,
        StepState.STUCK: 1,
        StepState.CANNOT: 0,
        StepState.OVERDUE: 3,
        StepState.ON_TRACK: 1,
        StepState.UNANSWERED: 3,
        StepState.CANCELLED: 0,
    }
    assert sum(summary.states.values()) == len(summary.steps) == 9


def test_why_reports_are_missing_is_said() -> None:
    reach = {unit: True for one in CATALOGUE.plan.steps for unit in one.owners} | {"budget": False}
    del reach["comms"]

    summary = compiled(report("M1.1/1", "hr"), reach=reach)

    reasons = {one.unit.code: one.reason for one in summary.missing_units}
    assert reasons["comms"] is MissingReason.UNLINKED
    assert reasons["budget"] is MissingReason.BLOCKED
    assert reasons["legal"] is MissingReason.SILENT
    assert reasons["hr"] is MissingReason.PARTLY


def test_drafts_count_where_nothing_was_sent() -> None:
    drafts = frozenset({Duty(2563, "M1.1/1", "hr"), Duty(2563, "M1.1/2", "budget"), Duty(2563, "", "legal")})

    summary = compiled(report("M1.1/1", "hr"), drafts=drafts)

    assert summary.drafts == 1


def test_a_step_that_was_stuck_before_is_known() -> None:
    before = Before(Period(2563, 2), dict.fromkeys(StepState, 0), frozenset({(2563, "M1.1/2")}))
    summary = compiled(report("M1.1/2", "budget", Status.STUCK, obstacles="ขาดคน"), before=before)

    assert summary.stuck_before(step_of(summary, "M1.1/2"))
    assert not summary.stuck_before(step_of(summary, "M1.1/1"))
