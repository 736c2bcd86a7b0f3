"""Scores at any depth joined with a framework: each published or computed, and never silently replaced."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bundled.bundle import load_bundle
from domain.catalogue.assessment import OVERALL, Assessment
from domain.catalogue.change import Change, NoPast, change_of
from domain.catalogue.framework import Framework, Pair
from domain.catalogue.framework_values import from_values, to_values
from domain.catalogue.scored import Score, assessed, scores_of
from domain.language.bilingual import Bilingual
from tests.handlers.agencies.loop import AGENCIES

LOCAL, MOIT = AGENCIES["municipality"].framework, AGENCIES["hospital"].framework


def given(framework: Framework, **scores: str) -> Assessment:
    """The assessment of published scores."""
    scores_given = [Score(code, Decimal(score)) for code, score in scores.items()]
    return assessed(framework, framework.fiscal_year, scores_given)


def test_everything_above_items_is_computed_from_them() -> None:
    book = given(LOCAL, Q1="90", Q2="80", Q3="100", Q4="70")

    assert book.indicator_by_code["D2.1"].score == Decimal(100)
    assert book.indicator_by_code["D2"].score == Decimal("85.00")
    assert book.overall == Decimal("85.00")
    assert {one.code for one in scores_of(book) if one.computed} == {OVERALL, "SV", "EV", "D1", "D2", "D2.1", "D2.2"}


def test_items_may_belong_to_a_tool_directly() -> None:
    book = given(MOIT, **{item.code: "80" for item in MOIT.items})

    assert book.tool_score("MOIT") == Decimal("80.00")
    assert book.items_of("MOIT") == book.items


def test_a_whole_alone_is_an_assessment_if_it_is_published() -> None:
    assert given(LOCAL, OVERALL="88.20").overall == Decimal("88.20")


def test_a_part_alone_makes_no_whole() -> None:
    assert not given(LOCAL, Q1="90", Q2="80").has_scores


def test_an_indicator_with_an_item_unscored_is_not_computed() -> None:
    book = given(LOCAL, OVERALL="88", Q1="90")

    assert "D1" not in book.indicator_by_code
    assert [item.code for item in book.items] == ["Q1"]


def test_a_published_score_stands_and_what_its_parts_give_is_known() -> None:
    book = given(LOCAL, SV="90", D1="85.02", Q1="90", Q2="80", D2="85", OVERALL="88")

    assert book.indicator_by_code["D1"].score == Decimal("85.02")
    assert book.differs("D1") == Decimal("85.00")
    assert book.differs("SV") == Decimal("85.02")
    assert book.overall == Decimal(88)


@pytest.mark.parametrize("score", ["84.99", "85.00", "85.01"])
def test_a_hundredth_is_no_difference(score: str) -> None:
    assert given(LOCAL, D1=score, Q1="90", Q2="80", D2="85").differs("D1") is None


def test_a_computed_score_differs_from_nothing() -> None:
    book = given(LOCAL, Q1="90", Q2="80", Q3="100", Q4="70")

    assert {book.differs(code) for code in (OVERALL, *book.tool_by_code, *book.indicator_by_code)} == {None}


def test_a_score_that_is_marked_computed_stays_so() -> None:
    scores = [Score("D1", Decimal(85), computed=True), Score("D2", Decimal(85)), Score(OVERALL, Decimal(85))]

    book = assessed(LOCAL, 2568, scores)

    assert {one.code: one.computed for one in scores_of(book)} == {
        OVERALL: False, "SV": True, "EV": True, "D1": True, "D2": False,
    }  # fmt: skip


def test_a_pair_of_the_cross_walk_holds_for_the_texts_it_was_made_for() -> None:
    text, was_text = LOCAL.item_by_code["Q2"].text.th, LOCAL.item_by_code["Q1"].text.th
    later = replace(LOCAL, fiscal_year=2570, until=None, pairs=(Pair("Q2", "Q1", text, was_text),))
    scores = {"Q1": "90", "Q2": "80", "Q3": "100", "Q4": "70"}
    before = given(LOCAL, **scores)

    held = change_of(given(later, **scores), before, "Q2")
    reworded = replace(before.item_by_code["Q1"], text=Bilingual("ถามเรื่องอื่นทั้งหมด"))
    other = replace(before, items=(reworded, *before.items[1:]))

    assert isinstance(held, Change)
    assert held.code == "Q1"
    moved = change_of(given(later, **scores), other, "Q2")
    assert isinstance(moved, Change | NoPast)
    assert not isinstance(moved, Change) or moved.code != "Q1"


@pytest.mark.parametrize("framework", [LOCAL, MOIT, load_bundle().assessment.framework], ids=["lpa", "moit", "ita"])
def test_a_framework_is_the_same_after_the_database(framework: Framework) -> None:
    assert from_values(to_values(framework)) == framework
