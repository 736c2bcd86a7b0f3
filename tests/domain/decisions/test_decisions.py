"""Decisions as a record: what stands, what is open, who may decide, and what they change of a plan."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bundled.bundle import load_bundle
from domain.decisions.amendments import amended
from domain.decisions.decisions import Decision, DecisionKind, instructions_of, requests_of
from domain.decisions.record import DecisionRecord
from domain.decisions.rights import may
from domain.people import Role
from domain.reports.reports import Duty, Report, Status
from tests.cast import somebody

AT = datetime(2020, 7, 1, tzinfo=UTC)
DUTY = Duty(2563, "M1.1/4", "procurement")


def made(kind: DecisionKind, number: int, **more: Any) -> Decision:
    """A decision on a step."""
    about = {"plan": DUTY.plan, "step": DUTY.step, "unit": DUTY.unit, **more}
    return Decision(kind, "3/2563", 1, "ผอ.", AT, number=number, **about)


def report(revision: int = 1, status: Status = Status.IN_PROGRESS, obstacles: str | None = None) -> Report:
    """A report on the step."""
    return Report(
        2563, "M1.1/4", "procurement", "3/2563", revision, status, Decimal(10), "ทำ", obstacles, 2, "นก", AT, late=False
    )


def record(*rows: Decision) -> DecisionRecord:
    """The record of some decisions."""
    return DecisionRecord("3/2563", rows)


def test_a_report_awaits_a_decision_until_its_revision_was_decided_on() -> None:
    seen = record(made(DecisionKind.ACKNOWLEDGE, 1, revision=1))

    assert not seen.awaits(DUTY, report(1))
    assert seen.awaits(DUTY, report(2))


def test_a_decision_that_was_taken_back_does_not_count() -> None:
    seen = record(replace(made(DecisionKind.ACKNOWLEDGE, 1, revision=1), taken_back=True))

    assert seen.awaits(DUTY, report(1))
    assert seen.open_matters({}).counts == ()


def test_a_returned_report_is_owed_again_until_a_new_one_comes() -> None:
    seen = record(made(DecisionKind.RETURN, 1, revision=1, words="ขาดหลักฐาน"))

    assert seen.owed_again(DUTY, report(1)) is not None
    assert seen.owed_again(DUTY, report(2)) is None
    assert seen.awaits(DUTY, report(2))


def test_a_decision_of_another_round_settles_nothing_in_this() -> None:
    seen = record(replace(made(DecisionKind.ACKNOWLEDGE, 1, revision=1), round="2/2563"))

    assert seen.awaits(DUTY, report(1))


def test_an_instruction_is_open_until_it_is_accepted() -> None:
    given, done = made(DecisionKind.INSTRUCT, 1), made(DecisionKind.DONE, 2, refers=1)

    assert [one.done for one in instructions_of([given, done])] == [done]
    assert record(given, done, made(DecisionKind.ACCEPT, 3, refers=1)).open_matters({}).instructions == ()


def test_a_returned_result_makes_it_open_without_one() -> None:
    rows = [
        made(DecisionKind.INSTRUCT, 1),
        made(DecisionKind.DONE, 2, refers=1),
        made(DecisionKind.RETURN, 3, refers=1),
    ]

    (one,) = instructions_of(rows)

    assert one.done is None
    assert one.returned == rows[2]


def test_an_instruction_is_overdue_past_its_date_without_a_result() -> None:
    given = made(DecisionKind.INSTRUCT, 1, until=date(2020, 7, 10))
    (waits,) = instructions_of([given])
    (done,) = instructions_of([given, made(DecisionKind.DONE, 2, refers=1)])

    assert waits.overdue(date(2020, 7, 11))
    assert not waits.overdue(date(2020, 7, 10))
    assert not done.overdue(date(2020, 7, 11))


def test_a_request_awaits_a_decision_until_it_is_granted_or_refused() -> None:
    asked = made(DecisionKind.REQUEST, 1, until=date(2020, 8, 15))
    refused = made(DecisionKind.REFUSE, 2, refers=1)

    assert requests_of([asked]) == (asked,)
    assert requests_of([asked, refused]) == ()
    assert requests_of([asked, replace(refused, taken_back=True)]) == (asked,)


def test_open_matters_are_those_of_a_unit() -> None:
    matters = record(made(DecisionKind.INSTRUCT, 1), made(DecisionKind.INSTRUCT, 2, unit="hr")).open_matters({})

    assert [one.number for one in matters.of_unit("hr").instructions] == [2]
    assert matters.of_unit("legal").empty


@pytest.mark.parametrize(
    ("role", "kind", "allowed"),
    [
        (Role.DIRECTOR, DecisionKind.RETURN, True),
        (Role.DEPUTY, DecisionKind.RETURN, True),
        (Role.SECRETARY, DecisionKind.RETURN, False),
        (Role.SECRETARY, DecisionKind.GRANT, False),
        (Role.ADMIN, DecisionKind.RETURN, False),
        (Role.ADMIN, DecisionKind.GRANT, True),
        (Role.ADMIN, DecisionKind.REFUSE, True),
        (Role.UNIT, DecisionKind.GRANT, False),
        (Role.STAFF, DecisionKind.ACKNOWLEDGE, False),
    ],
)
def test_a_role_may_decide_what_is_its_own(role: Role, kind: DecisionKind, allowed: bool) -> None:
    assert may(somebody(role), kind) is allowed


def test_more_time_changes_the_date_and_keeps_the_first() -> None:
    plan = load_bundle().plan
    first, second = date(2020, 8, 15), date(2020, 9, 15)

    step = amended(
        plan, [made(DecisionKind.GRANT, 1, until=first), made(DecisionKind.GRANT, 2, until=second)]
    ).step_by_id["M1.1/4"]

    assert (step.due, step.first_due) == (second, plan.step_by_id["M1.1/4"].due)


def test_a_moved_step_has_the_other_owner() -> None:
    step = amended(load_bundle().plan, [made(DecisionKind.MOVE, 1, to_unit="admin")]).step_by_id["M1.1/4"]

    assert step.owners == ("admin",)


def test_a_plan_without_decisions_is_itself() -> None:
    plan = load_bundle().plan

    assert amended(plan, [made(DecisionKind.CANCEL, 1, plan=2562)]) is plan
