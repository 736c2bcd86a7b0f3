"""Grades, ranks and tool scores of the 2562 assessment, all computed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundled.bundle import load_bundle
from domain.catalogue.assessment import OVERALL, competition_ranks, mean
from domain.catalogue.framework import round2
from tests.other_agencies import by_conditions

ASSESSMENT = load_bundle().assessment


@pytest.mark.parametrize(("tool", "score"), [("IIT", "79.45"), ("EIT", "85.51"), ("OIT", "100.00")])
def test_it_computes_a_tools_score_from_its_indicators(tool: str, score: str) -> None:
    assert ASSESSMENT.tool_score(tool) == Decimal(score)


def test_it_grades_the_overall_score() -> None:
    assert ASSESSMENT.overall == Decimal("89.49")
    assert ASSESSMENT.grade_of(OVERALL) == "A"
    assert ASSESSMENT.overall > ASSESSMENT.pass_mark


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
    assert replace(ASSESSMENT, overall=Decimal(score)).grade_of(OVERALL) == grade


@given(st.decimals(0, 100, allow_nan=False, places=4))
def test_it_grades_every_score(score: Decimal) -> None:
    assert replace(ASSESSMENT, overall=score).grade_of(OVERALL)


def test_a_score_outside_the_bands_has_no_grade() -> None:
    assert replace(ASSESSMENT, overall=Decimal("100.01")).grade_of(OVERALL) is None


@pytest.mark.parametrize(("code", "grade"), [("I20", "E"), ("IND9", "AA"), ("IIT", "B"), ("OIT", "AA")])
def test_the_year_2562_grades_every_score(code: str, grade: str) -> None:
    assert ASSESSMENT.grade_of(code) == grade


@pytest.mark.parametrize(
    ("overall", "iit", "eit", "oit", "grade"),
    [
        ("97.10", "96.20", "95.00", "99.30", "ผ่านดีเยี่ยม"),
        ("96.40", "94.99", "95.30", "98.30", "ผ่านดี"),
        ("92.76", "85.00", "91.00", "99.90", "ผ่านดี"),
        ("92.76", "84.45", "91.63", "99.84", "ผ่าน"),
        ("98.00", "84.99", "99.00", "100", "ผ่าน"),
        ("84.994", "85.00", "85.00", "85.00", "ต้องปรับปรุง"),
        ("84.995", "85.00", "85.00", "85.00", "ผ่านดี"),
        ("69.99", "99.00", "99.00", "20.00", "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_a_grade_may_need_every_tool_to_reach_a_score(overall: str, iit: str, eit: str, oit: str, grade: str) -> None:
    assert by_conditions(overall, IIT=iit, EIT=eit, OIT=oit).grade_of(OVERALL) == grade


@pytest.mark.parametrize("code", ["IIT", "IND1", "I20"])
def test_a_year_that_grades_the_whole_only_gives_no_part_a_grade(code: str) -> None:
    assert by_conditions("92.76", IIT="84.45", EIT="91.63", OIT="99.84").grade_of(code) is None


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
