"""Grades, ranks and tool scores of the 2562 assessment, all computed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundled.bundle import load_bundle
from domain.catalogue.assessment import TARGET, competition_ranks, mean, round2

ASSESSMENT = load_bundle().assessment


@pytest.mark.parametrize(("tool", "score"), [("IIT", "79.45"), ("EIT", "85.51"), ("OIT", "100.00")])
def test_it_computes_a_tools_score_from_its_indicators(tool: str, score: str) -> None:
    assert ASSESSMENT.tool_score(tool) == Decimal(score)


def test_it_grades_the_overall_score() -> None:
    assert ASSESSMENT.overall == Decimal("89.49")
    assert ASSESSMENT.grade(ASSESSMENT.overall) == "A"
    assert ASSESSMENT.overall > TARGET


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        ("100", "AA"),
        ("95", "AA"),
        ("94.995", "AA"),
        ("94.994", "A"),
        ("85", "A"),
        ("84.99", "B"),
        ("75", "B"),
        ("65", "C"),
        ("55", "D"),
        ("54.99", "E"),
        ("50", "E"),
        ("49.99", "F"),
        ("0", "F"),
    ],
)
def test_it_grades_the_rounded_score(score: str, grade: str) -> None:
    assert ASSESSMENT.grade(Decimal(score)) == grade


@given(st.decimals(0, 100, allow_nan=False, places=4))
def test_it_grades_every_score(score: Decimal) -> None:
    assert ASSESSMENT.grade(score)


def test_it_refuses_a_score_outside_the_bands() -> None:
    with pytest.raises(ValueError, match=r"no band of 2562 covers 100\.01"):
        ASSESSMENT.grade(Decimal("100.01"))


@pytest.mark.parametrize(
    ("code", "rank"),
    [
        *[("I4", 1), ("I5", 2), ("I16", 3), ("I23", 28), ("I15", 29), ("I20", 30)],
        *[("E4", 1), ("E3", 2), ("E8", 3), ("E13", 3), ("E1", 5), ("E2", 5), ("E10", 13), ("E6", 14), ("E14", 15)],
        *[("O1", 1), ("O48", 1), ("OIT", 1), ("EIT", 2), ("IIT", 3)],
        *[("IND9", 1), ("IND10", 1), ("IND6", 3), ("IND1", 4), ("IND8", 5), ("IND5", 10)],
    ],
)
def test_it_ranks_with_shared_places(code: str, rank: int) -> None:
    assert ASSESSMENT.ranks[code] == rank


@given(st.dictionaries(st.text(), st.decimals(0, 100, allow_nan=False, places=2), min_size=1))
def test_it_gives_equal_scores_equal_ranks_and_skips(scores: dict[str, Decimal]) -> None:
    ranks = competition_ranks(scores)

    ordered = sorted(scores.values(), reverse=True)
    assert all(ordered.index(score) + 1 == ranks[code] for code, score in scores.items())


def test_it_finds_what_the_analysis_said_of_an_item() -> None:
    finding = ASSESSMENT.finding_of("I20")

    assert finding is not None
    assert finding.step == "M1.1/4"
    assert ASSESSMENT.finding_of("I1") is None


def test_it_rounds_half_up() -> None:
    assert round2(Decimal("79.445")) == Decimal("79.45")
    assert mean([Decimal("0.01"), Decimal("0.02")]) == Decimal("0.02")


def test_it_follows_a_changed_score() -> None:
    items = tuple(replace(one, score=Decimal(99)) if one.code == "I20" else one for one in ASSESSMENT.items)

    assert replace(ASSESSMENT, items=items).ranks["I20"] == 1
