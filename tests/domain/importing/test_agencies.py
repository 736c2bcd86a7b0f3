"""Every file of `tests/data/agencies` is imported as its expectation says."""

import pytest

from tests.agencies import NUMBERS, differences, expected, imported


def places(doubts: list[dict[str, object]]) -> set[tuple[object, object]]:
    return {(one["row"], one["column"]) for one in doubts}


@pytest.mark.parametrize("number", NUMBERS)
def test_every_field_of_every_step_is_as_expected(number: str) -> None:
    assert list(differences(number)) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_exactly_the_doubtful_cells_are_asked_about(number: str) -> None:
    assert places(imported(number)["doubts"]) == places(expected(number)["doubts"])


@pytest.mark.parametrize("number", NUMBERS)
def test_every_doubt_has_a_question_and_its_words(number: str) -> None:
    assert all(one["question"] for one in imported(number)["doubts"])
