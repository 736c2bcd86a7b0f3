"""The year's report: results against each weak item, what it must disclose, and nothing that is not for the public."""

from dataclasses import replace
from decimal import Decimal

from documents.blocks import Block, Cell, Table
from documents.paper import Paper
from documents.yearly import checklist, signed, year_blocks
from samples.papers import OBSTACLES, PROGRESS, paper


def year() -> Paper:
    return paper(quarters=(1, 2, 3, 4), year=2563)


def cells(blocks: tuple[Block, ...]) -> list[Cell]:
    return [cell for one in blocks if isinstance(one, Table) for row in one.rows for cell in row]


def text_of(content: Paper) -> str:
    return "\n".join(cell.text for cell in cells(year_blocks(content)))


def test_each_element_is_there_or_the_steps_that_lack_it_are_named() -> None:
    content = year()

    found = {one.name: one.missing for one in checklist(content)}

    assert list(found) == ["quarters", "findings", "measure", "step", "owner", "date", "result", "evidence", "after"]
    assert found["owner"] == ()
    assert found["evidence"] == tuple(step.id for step in content.steps)


def test_quarters_and_scores_that_are_not_there_are_named() -> None:
    found = {one.name: one for one in checklist(paper(quarters=(3, 4), year=2563))}

    assert (found["quarters"].present, found["quarters"].missing) == (2, ("1/2563", "2/2563"))
    assert found["after"].missing == ("2563",)


def test_evidence_that_is_there_is_shown_and_no_longer_missing() -> None:
    content = year()
    measure = content.measures[0]
    step = replace(measure.steps[0], evidence=("https://example.org/1",))
    proved = replace(content, measures=(replace(measure, steps=(step, *measure.steps[1:])), *content.measures[1:]))

    (evidence,) = (one for one in checklist(proved) if one.name == "evidence")

    assert step.id not in evidence.missing
    assert "https://example.org/1" in text_of(proved)


def test_every_weak_item_stands_beside_its_step_with_its_score() -> None:
    content = year()

    text = text_of(content)

    for step in content.steps:
        assert step.items
        for item in step.items:
            assert item.text in text
    assert "53.03 (2562)" in text


def test_results_of_all_quarters_are_told() -> None:
    text = text_of(year())

    assert PROGRESS in text
    assert all(f"{number}/2563 " in text for number in (1, 2, 3, 4))


def test_obstacles_and_names_of_persons_are_not_published() -> None:
    text = text_of(year())

    assert OBSTACLES not in text
    assert "ลับเฉพาะ" not in text


def test_scores_have_a_sign_for_their_change() -> None:
    assert [signed(Decimal(one)) for one in ("1.5", "-2.25", "0")] == ["+1.50", "−2.25", "0.00"]


def test_scores_after_are_shown_once_they_are_loaded() -> None:
    content = year()
    assert content.scores_after is None
    rated = replace(content, scores_after=2563, scores=tuple(replace(one, after=one.score) for one in content.scores))

    text = text_of(rated)

    assert "0.00" in text
