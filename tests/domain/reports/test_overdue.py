"""Overdue steps: by their day, by each turn of a repeat, or never by themselves."""

from dataclasses import replace
from datetime import date

import pytest

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Period
from domain.catalogue.plan import Plan, Step
from domain.importing.dues import due_fields, due_of
from domain.reports.overdue import Lapsed, is_over, lapsed
from domain.reports.reports import Status

PLAN = replace(load_bundle().plan, fiscal_year=2569, approved_on=date(2025, 11, 3), reporting="")
MONTHLY = replace(PLAN, reporting="month")


def step(words: str) -> Step:
    """A step that is due as words say."""
    return replace(PLAN.steps[0], **due_fields(due_of(words, 2569), 2569))


def day_of(words: str, today: date, plan: Plan = PLAN) -> date | None:
    """The day that has passed, of a step that is due as words say."""
    found = lapsed(plan, step(words), today)
    return None if found is None else found.day


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("15 มิ.ย. 69", date(2026, 6, 15)),
        ("มิ.ย. 69", date(2026, 6, 30)),
        ("ไตรมาส 3", date(2026, 6, 30)),
        ("ตลอดปีงบประมาณ", date(2026, 9, 30)),
    ],
)
def test_a_day_passes_when_the_next_one_begins(words: str, last: date) -> None:
    assert day_of(words, last) is None
    assert day_of(words, last.replace(day=last.day - 14)) is None
    assert day_of(words, date.fromordinal(last.toordinal() + 1)) == last


@pytest.mark.parametrize("words", ["ไม่มีกำหนด", "ภายใน 15 วันหลังลงนามในสัญญา"])
def test_a_step_without_a_day_never_passes(words: str) -> None:
    assert day_of(words, date(2030, 1, 1)) is None


def test_a_step_without_a_day_passes_by_the_date_it_was_given() -> None:
    given = replace(step("ไม่มีกำหนด"), due=date(2026, 5, 31), first_due=date(2026, 9, 30))

    assert lapsed(PLAN, given, date(2026, 6, 1)) == Lapsed(date(2026, 5, 31))


def test_a_turn_passes_once_a_round_has_asked_about_it() -> None:
    assert day_of("ทุกเดือน", date(2026, 2, 20)) == date(2025, 12, 31)
    assert day_of("ทุกเดือน", date(2026, 4, 1)) == date(2026, 3, 31)
    assert day_of("ทุกเดือน", date(2026, 2, 20), MONTHLY) == date(2026, 1, 31)
    assert day_of("ทุก 6 เดือน", date(2026, 1, 5)) is None
    assert day_of("ทุก 6 เดือน", date(2026, 7, 1)) == date(2026, 3, 31)


def test_a_turn_before_the_plan_was_approved_is_none() -> None:
    assert day_of("ทุกเดือน", date(2025, 11, 20), MONTHLY) is None


def test_a_term_after_a_quarter_is_told_of_by_that_quarters_round() -> None:
    found = lapsed(PLAN, step("ภายใน 15 วันหลังสิ้นไตรมาส"), date(2026, 4, 16))

    assert found == Lapsed(date(2026, 4, 15), date(2026, 3, 31))


def test_a_turn_is_met_by_going_on_and_the_whole_by_completion_only() -> None:
    turn, whole = Lapsed(date(2026, 3, 31), date(2026, 3, 31)), Lapsed(date(2026, 3, 31))
    second, first = Period(2569, 2), Period(2569, 1)

    assert turn.is_met(Status.IN_PROGRESS, second)
    assert not turn.is_met(Status.IN_PROGRESS, first)
    assert not turn.is_met(Status.STUCK, second)
    assert not turn.is_met(Status.NOT_STARTED, second)
    assert whole.is_met(Status.COMPLETED, first)
    assert not whole.is_met(Status.IN_PROGRESS, second)


def test_a_completed_turn_is_the_end_of_the_last_one_only() -> None:
    assert not is_over(PLAN, step("ทุกเดือน"), Period(2569, 3))
    assert is_over(PLAN, step("ทุกเดือน"), Period(2569, 4))
    assert is_over(PLAN, step("ภายใน 15 วันหลังสิ้นไตรมาส"), Period(2569, 4))
    assert is_over(PLAN, step("ตลอดปีงบประมาณ"), Period(2569, 1))
