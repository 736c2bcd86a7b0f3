"""Matters that reports left open: an obstacle until obstacles are spoken of, a promise until another or the end."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.reports.carried import NOTHING, carried_from
from domain.reports.reports import Report, Status

STUCK = Report(
    plan=2563, step="M1.1/4", unit="procurement", round="3/2563", revision=1, status=Status.STUCK, percent=None,
    progress="ร่างสัญญาแล้ว จะลงนามในเดือนสิงหาคม", obstacles="รองบประมาณ", author=1, author_name="นก",
    at=datetime(2020, 7, 1, tzinfo=UTC), late=False,
)  # fmt: skip
LATER = replace(STUCK, round="4/2563", status=Status.IN_PROGRESS, progress="ร่างสัญญา 60%", obstacles=None)


def test_a_report_that_speaks_of_neither_leaves_both_open() -> None:
    left = carried_from([LATER, STUCK])

    assert (left.obstacle, left.promise) == (STUCK, STUCK)
    assert left.words == ("รองบประมาณ", "จะลงนามในเดือนสิงหาคม")
    assert left.reports == (STUCK,)


def test_no_obstacles_said_as_none_closes_the_obstacle_alone() -> None:
    left = carried_from([replace(LATER, obstacles=""), STUCK])

    assert (left.obstacle, left.promise) == (None, STUCK)


def test_another_promise_takes_the_place_of_the_first() -> None:
    promised = replace(LATER, progress="ร่างสัญญาแล้ว จะตรวจรับในเดือนธันวาคม")

    assert carried_from([promised, STUCK]).promise == promised


def test_a_completed_step_has_no_promise_left() -> None:
    assert carried_from([replace(LATER, status=Status.COMPLETED), STUCK]).promise is None


def test_a_completed_step_has_no_obstacle_left_unless_its_report_names_one() -> None:
    done = replace(LATER, status=Status.COMPLETED)

    assert carried_from([done, STUCK]).obstacle is None
    assert carried_from([replace(done, obstacles="รอเบิกจ่าย"), STUCK]).obstacle is not None


@pytest.mark.parametrize("earlier", [(), (STUCK,)])
def test_nothing_is_left_of_settled_rounds(earlier: tuple[Report, ...]) -> None:
    assert carried_from(earlier, {"3/2563"}) == NOTHING
