"""Comparison of a score with the same question, indicator or tool of the year before, never with a mere code."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bundled.bundle import load_bundle
from domain.catalogue.assessment import Assessment
from domain.catalogue.change import Change, NoPast, change_of, fallen, future_of, past_of, risen
from domain.language.bilingual import Bilingual
from tests.screens.viewing import CATALOGUE

BEFORE = CATALOGUE.assessment


@pytest.fixture(scope="module")
def now(second_files: Path) -> Assessment:
    return load_bundle(second_files).assessment


def test_an_item_that_asks_the_same_shows_both_scores_and_ranks(now: Assessment) -> None:
    assert change_of(now, BEFORE, "I20") == Change(2562, "I20", Decimal("53.03"), Decimal("20.50"), 30, 21)


def test_a_code_that_asks_something_else_is_not_compared(now: Assessment) -> None:
    assert change_of(now, BEFORE, "I5") == NoPast(2562, other=True)
    assert future_of(BEFORE, now, "I5") is None


def test_a_question_that_moved_is_found_by_what_the_data_says(now: Assessment) -> None:
    moved = change_of(now, BEFORE, "I7")

    assert isinstance(moved, Change)
    assert (moved.code, moved.by) == ("I6", Decimal("1.00"))


def test_the_data_may_say_that_a_question_was_not_asked(now: Assessment) -> None:
    asked_first = replace(now.item_by_code["I20"], was="")
    other = replace(now, items=tuple(asked_first if one.code == "I20" else one for one in now.items))

    assert past_of(other, BEFORE, "I20") is None


def test_a_wording_that_changed_a_little_is_the_same_question(now: Assessment) -> None:
    item = now.item_by_code["I20"]
    reworded = replace(item, text=Bilingual(item.text.th.replace("ของราชการ", "ราชการ").replace(" ", "")))
    other = replace(now, items=tuple(reworded if one.code == "I20" else one for one in now.items))

    assert past_of(other, BEFORE, "I20") == "I20"


def test_no_two_questions_of_a_year_are_taken_for_the_same() -> None:
    """Codes whose questions change places are not compared by their codes."""
    for tool in BEFORE.tools:
        inside = BEFORE.items_of(tool.code)
        for one in inside:
            swapped = tuple(replace(other, code=one.code) for other in inside if other is not one)
            assert [past_of(replace(BEFORE, items=(other,)), BEFORE, one.code) for other in swapped] == [None] * len(
                swapped
            )


def test_an_indicator_is_found_by_a_name_it_had(now: Assessment) -> None:
    assert past_of(now, BEFORE, "IND8") == "IND8"


def test_a_new_entry_has_nothing_to_compare_with(now: Assessment) -> None:
    assert change_of(now, BEFORE, "IND11") == NoPast(2562, other=False)
    assert change_of(now, BEFORE, "O49") == NoPast(2562, other=False)


def test_tools_and_the_whole_are_always_compared(now: Assessment) -> None:
    found = [change_of(now, BEFORE, code) for code in ("IIT", "EIT", "OVERALL")]

    assert [one.by for one in found if isinstance(one, Change)] == [Decimal("1.50"), Decimal("-2.25"), Decimal("1.51")]


def test_rises_and_falls_come_in_their_order(now: Assessment) -> None:
    inside = [item.code for item in now.items_of("IIT")]

    assert risen(now, BEFORE, inside)[0] == "I20"
    assert "I5" not in risen(now, BEFORE, inside)
    assert fallen(now, BEFORE, inside) == ("I15",)


def test_an_unknown_code_is_a_key_error(now: Assessment) -> None:
    with pytest.raises(KeyError):
        change_of(now, BEFORE, "I31")
