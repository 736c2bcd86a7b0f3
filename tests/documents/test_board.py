"""The board: one picture of a small plan, units first and pages of steps for a large one; a phone shows each whole."""

from dataclasses import replace

import pytest

from bundled.bundle import load_bundle
from db.engine import Database
from documents.board import STEPS_A_PAGE, board, page_count
from domain.calendar.rounds import RoundState
from domain.reports.reports import JointStatus
from domain.setup import Setup
from domain.summary.steps import MeasureSummary, OwnerLine, StepSummary
from domain.summary.summary import Summary
from tests.db.conftest import setup
from tests.documents.png import Png
from tests.quarter import THIRD, bangkok

__all__ = ["Database", "setup"]

_WHOLE = 1.7
"""Height for its width that a phone shows whole."""


def compiled(times: int = 1) -> Summary:
    """A summary of the bundled plan with nothing reported, its steps as often as asked."""
    catalogue = load_bundle()
    measures = tuple(
        MeasureSummary(
            2563,
            measure,
            tuple(
                StepSummary(
                    2563,
                    replace(step, id=f"{step.id}0{number}"),
                    JointStatus(None, 0, len(step.owners)),
                    tuple(OwnerLine(catalogue.unit_by_code[one], None, asked=True) for one in step.owners),
                    overdue=True,
                )
                for step in catalogue.plan.steps
                if step.measure == measure.id
                for number in range(times)
            ),
        )
        for measure in catalogue.plan.measures
    )
    opened, due = bangkok(6, 30), bangkok(7, 16, 17)
    return Summary(THIRD, opened, opened, due, None, RoundState.OPEN, 13, 0, 0, (), measures, (2563,))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_small_plan_is_one_picture(setup: Setup, lang: str) -> None:
    picture = Png(board(compiled(), setup, "th" if lang == "th" else "en", "สศส.", 1))

    assert page_count(compiled()) == 1
    assert picture.height <= picture.width * _WHOLE


def test_a_large_plan_begins_with_its_units_and_turns_pages(setup: Setup) -> None:
    large = compiled(56)

    pages = page_count(large)

    assert len(large.steps) > 500
    assert pages == 1 + -(-len(large.steps) // STEPS_A_PAGE)
    for page in (1, 2, pages):
        picture = Png(board(large, setup, "th", "สศส.", page))
        assert picture.height <= picture.width * _WHOLE


def test_a_page_there_is_not_is_the_first(setup: Setup) -> None:
    assert board(compiled(), setup, "th", "สศส.", 9) == board(compiled(), setup, "th", "สศส.", 1)
