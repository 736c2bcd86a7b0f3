"""Scores checked against the framework: everything that does not fit is named with its place."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from bundled.bundle import load_bundle
from documents.tables.files import read_file
from domain.catalogue.assessment import OVERALL
from domain.catalogue.framework import Framework, Pair
from domain.language.bilingual import Bilingual
from domain.new_year.checked_scores import CheckedScores, ScoreProblem
from domain.new_year.score_check import checked
from domain.new_year.score_lines import table_scores, typed_scores
from tests.scores_files import next_items, scores_workbook

BOOK = load_bundle().assessment
assert BOOK.framework is not None
ASKED = BOOK.framework
IN_ORDER = " ".join(str(one.score) for one in BOOK.indicators)


def said(text: str) -> CheckedScores:
    return checked(typed_scores(text), ASKED, 2563)


def sent(rows: Iterable[tuple[str, str, float | str]]) -> CheckedScores:
    return checked(table_scores(read_file(scores_workbook(rows), "a.xlsx"), 2563), ASKED, 2563)


def problems(found: CheckedScores) -> list[tuple[ScoreProblem, str, str, str, str]]:
    return [(one.problem, one.place, one.about, one.given, one.right) for one in found.mismatches]


def test_indicators_in_order_make_the_tools_and_the_whole() -> None:
    found = said(IN_ORDER)

    assert not found.mismatches
    assert found.assessment is not None
    assert found.assessment.overall == Decimal("89.49")
    assert found.assessment.fiscal_year == 2563
    assert OVERALL in found.computed
    assert not found.assessment.findings


def test_one_number_more_is_the_whole() -> None:
    found = said(f"{IN_ORDER} 89.49")

    assert not found.mismatches
    assert found.computed == {"IIT", "EIT", "OIT"}


def test_a_whole_that_is_not_the_weighted_mean_is_named_and_may_stay() -> None:
    found = said(f"{IN_ORDER} 92.10")

    assert problems(found) == [(ScoreProblem.OVERALL, "11", OVERALL, "92.10", "89.49")]
    assert found.assessment is not None
    assert found.assessment.overall == Decimal("92.10")


def test_another_count_is_refused() -> None:
    found = said("90 80 70")

    assert problems(found) == [(ScoreProblem.COUNT, "", "", "3", "10")]
    assert found.assessment is None


def test_everything_wrong_is_named_at_once_with_its_place() -> None:
    found = said("IND1 120\nIND2 80\nIND2 81\nIND77 90\nI9 88\nZZ9 50")

    assert [(one.problem, one.place) for one in found.mismatches] == [
        (ScoreProblem.RANGE, "1"),
        (ScoreProblem.TWICE, "3"),
        (ScoreProblem.UNKNOWN, "4"),
        (ScoreProblem.HOMELESS, "6"),
        (ScoreProblem.ITEMS, ""),
        (ScoreProblem.MISSING, ""),
    ]
    assert found.assessment is None


def test_a_tool_is_compared_with_the_mean_of_its_indicators() -> None:
    lines = "\n".join(f"{one.code} {one.score}" for one in BOOK.indicators)

    found = said(f"{lines}\nIIT 80.00\nEIT 85.51")

    assert problems(found) == [(ScoreProblem.TOOL, "11", "IIT", "80.00", "79.45")]


@pytest.mark.parametrize("name", ["ตัวชี้วัดที่ 1", "ตัวชี้วัด 1 การปฏิบัติหน้าที่", "การปฏิบัติหน้าที่", "1. การปฏิบัติหน้าที่"])
def test_an_indicator_is_known_by_number_or_name(name: str) -> None:
    rest = "\n".join(f"{one.code} {one.score}" for one in BOOK.indicators[1:])

    found = said(f"{name} 77.5\n{rest}")

    assert found.assessment is not None
    assert found.assessment.indicator_by_code["IND1"].score == Decimal("77.5")


def test_items_are_taken_with_the_indicator_of_what_they_were() -> None:
    found = sent(next_items(BOOK))

    assert found.assessment is not None
    assert len(found.assessment.items) == len(BOOK.items)
    assert {pair.was for pair in found.pairs} == {one.code for one in BOOK.items}
    now = {one.text.th: one.indicator for one in found.assessment.items}
    assert now == {one.text.th: one.indicator for one in BOOK.items}


def test_an_indicator_without_a_score_is_the_mean_of_its_items() -> None:
    found = sent(next_items(BOOK, Decimal(0)))

    assert found.assessment is not None
    assert found.assessment.indicator_by_code["IND4"].score == Decimal("74.38")
    assert "IND4" in found.computed


def test_an_item_whose_score_can_t_be_read_is_named_by_its_cell() -> None:
    rows: list[tuple[str, str, float | str]] = [*next_items(BOOK)]
    rows[2] = (rows[2][0], rows[2][1], "ไม่มี")

    found = sent(rows)

    assert (ScoreProblem.UNREAD, "คะแนน C6", rows[2][0], "ไม่มี", "") in problems(found)


def test_nothing_of_the_analysis_of_the_year_before_is_said_of_the_new_one() -> None:
    found = said(IN_ORDER)

    assert found.assessment is not None
    assert {(one.level, one.remark, one.suggestion) for one in found.assessment.tools} == {("", "", "")}


def test_a_framework_of_another_kind_is_gone_by() -> None:
    prefixes = {"I": "MOIT", "E": "SRV", "O": "DOC"}
    items = tuple(replace(one, code=prefixes[one.code[0]] + one.code[1:]) for one in ASKED.items)
    book = replace(ASKED, items=items)
    rows = [(f"{prefixes[code[0]]} {code[1:]}", text, score) for code, text, score in next_items(BOOK)]

    lines = table_scores(read_file(scores_workbook(rows), "a.xlsx"), 2570)
    found = checked(lines, book, 2570)

    assert not found.wrong
    assert found.assessment is not None
    assert found.assessment.item_by_code.keys() == {one.code for one in items}


def next_framework(**texts: str) -> Framework:
    """Next year's own framework: the items one code on, some with another text."""
    items = [
        replace(item, code=code, text=Bilingual(texts.get(code, text)))
        for item, (code, text, _) in zip(ASKED.items, next_items(BOOK), strict=True)
    ]
    return replace(ASKED, fiscal_year=2564, until=None, items=tuple(items), pairs=())


def test_a_year_s_own_framework_gives_codes_texts_and_groups() -> None:
    own = next_framework()
    rows = [("", text, score) for _, text, score in next_items(BOOK)]
    lines = table_scores(read_file(scores_workbook(rows), "a.xlsx"), 2564)

    found = checked(lines, own, 2564, before=ASKED)

    assert not found.wrong
    assert found.assessment is not None
    assert found.assessment.framework is not None
    assert found.assessment.framework.id == "ita-2564"
    assert {one.code: one.indicator for one in found.assessment.items} == {one.code: one.indicator for one in own.items}
    assert found.assessment.item_by_code["I2"].was == "I1"


def test_a_line_that_is_none_of_the_year_s_own_items_is_named() -> None:
    rows = [("I1", "ถามเรื่องที่ไม่มีในกรอบของปีนี้เลย", 90.0), *next_items(BOOK)[:3]]
    lines = table_scores(read_file(scores_workbook(rows), "a.xlsx"), 2564)

    found = checked(lines, next_framework(), 2564, before=ASKED)

    assert (ScoreProblem.UNKNOWN, "I1") in [(one.problem, one.about) for one in found.wrong]


def test_the_framework_s_cross_walk_is_proposed_as_confirmed() -> None:
    own = next_framework(I2="ข้อความใหม่ที่ไม่เหมือนเดิม")
    own = replace(own, pairs=(Pair("I2", "I7", "ข้อความใหม่ที่ไม่เหมือนเดิม", ASKED.item_by_code["I7"].text.th),))
    rows = [(item.code, item.text.th, 90.0) for item in own.items]
    lines = table_scores(read_file(scores_workbook(rows), "a.xlsx"), 2564)

    found = checked(lines, own, 2564, before=ASKED)

    pair = next(one for one in found.pairs if one.code == "I2")
    assert (pair.was, pair.sure) == ("I7", True)


def test_a_tool_s_score_is_enough_where_nothing_in_it_is_given() -> None:
    found = said("IIT 80\nEIT 85\nOIT 100")

    assert not found.mismatches
    assert found.assessment is not None
    assert found.assessment.overall == Decimal("89.50")
    assert not found.assessment.items
