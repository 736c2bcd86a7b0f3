"""Content of documents: every figure counted again from the owners' lines, and boards over the quarters."""

from domain.reports.reports import Status
from samples.papers import paper


def test_figures_are_those_of_the_lines() -> None:
    content = paper()
    owners = [one for step in content.steps for one in step.owners if one.asked]
    figures = content.figures

    assert figures.asked == len(owners)
    assert figures.answered == sum(one.status is not None for one in owners)
    assert figures.late == sum(one.late for one in owners)
    assert figures.missing == figures.asked - figures.answered
    assert figures.steps == len(content.steps)
    for status in (*Status, None):
        assert figures.of(status) == sum(step.status is status for step in content.steps)
    assert sum(figures.of(status) for status in (*Status, None)) == figures.steps


def test_a_board_has_a_status_for_each_quarter_and_ends_with_this_one() -> None:
    content = paper(quarters=(1, 2, 3, 4))

    assert {len(step.board) for step in content.steps} == {4}
    assert all(step.board[-1] is step.status for step in content.steps)


def test_figures_of_each_quarter_are_those_of_its_board() -> None:
    content = paper(quarters=(1, 2, 3, 4))

    for at, quarter in enumerate(content.quarters):
        for status in (*Status, None):
            assert quarter.figures.of(status) == sum(step.board[at] is status for step in content.steps)


def test_an_unsigned_paper_has_no_code() -> None:
    assert paper().code == ""
    assert paper(signed=True).code.startswith("4/2563-1\nSHA-256 ")


def test_a_year_tells_of_its_own_plan_only() -> None:
    assert paper(year=2563).plans == (2563,)
