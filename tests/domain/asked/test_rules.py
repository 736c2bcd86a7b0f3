"""Questions after the rules: the pass mark, a grade with its conditions, items that ask for papers, the cycle."""

from dataclasses import replace
from datetime import date

import pytest

from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.answers.story import View
from domain.asked.of_rules import Rule, rule_asked
from domain.catalogue.assessment import unscored
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.language.lang import Lang
from domain.search import Answerer
from domain.search.yearly import YearlyAnswerer
from screens import answers
from tests.other_agencies import HOSPITAL, by_conditions
from tests.quarter import BANGKOK

BUNDLE = load_bundle()
CONDITIONAL = replace(BUNDLE, assessment=by_conditions("92.76", IIT="84.45", EIT="91.63", OIT="99.84"))


def answered(text: str, catalogue: Catalogue = BUNDLE, lang: Lang = "th") -> str:
    """The answer as it is shown."""
    library = Library((catalogue,), {})
    answerer = YearlyAnswerer(library, lambda one: Answerer(one, load_phrases(one)))
    view = View(lang, catalogue, date(2020, 6, 1), BANGKOK, library=library)
    return str(answers.plain(view, answerer.ask(text)).text.text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("เกณฑ์ผ่านเท่าไหร่", Rule.PASSING),
        ("ต้องได้กี่คะแนนถึงจะผ่านคะ", Rule.PASSING),
        ("What is the pass mark?", Rule.PASSING),
        ("84 คะแนนได้ระดับอะไร", Rule.GRADE),
        ("ถ้าได้ 92.76 จะได้ระดับไหน", Rule.GRADE),
        ("what grade is 84", Rule.GRADE),
        ("ข้อไหนถามเรื่องแผน", Rule.ASKS),
        ("which items ask for a report?", Rule.ASKS),
        ("ต้องรายงานบ่อยแค่ไหน", Rule.CYCLE),
        ("how often must we report?", Rule.CYCLE),
    ],
)
def test_a_rule_is_asked_for_in_either_language(text: str, rule: Rule) -> None:
    asked = rule_asked(text)

    assert asked is not None
    assert asked.rule is rule


@pytest.mark.parametrize(
    "text", ["I20 ได้ระดับอะไร", "เราได้เกรดอะไร", "ข้อไหนได้ต่ำกว่าเกณฑ์", "104 คะแนนได้ระดับอะไร", "รายงานแล้วค่ะ"]
)
def test_a_question_about_an_entry_is_none_after_a_rule(text: str) -> None:
    assert rule_asked(text) is None


def test_the_pass_mark_comes_with_the_agency_s_own_result() -> None:
    said = answered("เกณฑ์ผ่านเท่าไหร่")

    assert "เกณฑ์ผ่านการประเมินปี 2562 คือ 85 คะแนน" in said
    assert "89.49 ผ่านเกณฑ์" in said


def test_a_grade_without_conditions_is_said_plainly() -> None:
    said = answered("84 คะแนนได้ระดับอะไร")

    assert "ได้ระดับ B" in said
    assert "ยังไม่ผ่านเกณฑ์" in said


def test_a_grade_on_condition_is_said_with_its_condition() -> None:
    said = answered("what grade is 92.76", CONDITIONAL, "en")

    assert "• if every tool has 85 or more: ผ่านดี" in said
    assert "• if not: ผ่าน\n" in said


def test_items_that_ask_for_a_paper_are_those_the_framework_marks() -> None:
    said = answered("ข้อไหนถามเรื่องแผน")

    assert "มี 5 ข้อ" in said
    assert "O10 · 100 AA · แผนดำเนินงานประจำปี" in said


def test_a_framework_that_marks_no_items_says_so() -> None:
    assert "ไม่ได้ระบุว่าข้อใดขอแผน" in answered("ข้อไหนถามเรื่องแผน", HOSPITAL)


def test_the_cycle_is_the_plan_s_own() -> None:
    half_yearly = replace(BUNDLE, plan=replace(BUNDLE.plan, reporting="รายงานทุก 6 เดือน"))

    assert "ทุก 6 เดือน ตามแผนปี 2563" in answered("ต้องรายงานบ่อยแค่ไหน", half_yearly)
    assert "every quarter" in answered("how often must we report", lang="en")


def test_rules_are_answered_where_there_are_no_scores() -> None:
    without = replace(BUNDLE, assessment=unscored(2562, BUNDLE.assessment.framework))

    assert "คือ 85 คะแนน" in answered("เกณฑ์ผ่านเท่าไหร่", without)
    assert "O10 · แผนดำเนินงานประจำปี" in answered("ข้อไหนถามเรื่องแผน", without)


def test_nothing_is_made_up_without_a_framework() -> None:
    without = replace(BUNDLE, assessment=unscored(2562))

    assert "ยังไม่มีกรอบการประเมิน" in answered("84 คะแนนได้ระดับอะไร", without)
