"""A hospital's folder: codes of its ministry, no group, no English, no guideline, one grade for the whole."""

from datetime import date
from pathlib import Path

import pytest

from bot.demo import guests_of
from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.answers.story import View
from domain.catalogue.audit import audit
from domain.people import Role
from domain.search.answerer import Answerer
from screens import answers
from tests.quarter import BANGKOK

FOLDER = Path(__file__).parents[1] / "data" / "hospital"
HOSPITAL = load_bundle(FOLDER)
TODAY = date(2026, 1, 12)


def said(words: str) -> str:
    view = View("th", HOSPITAL, TODAY, BANGKOK)
    return answers.plain(view, Answerer(HOSPITAL, load_phrases(HOSPITAL)).ask(words)).text.text


def test_measures_without_groups_are_of_one_with_the_plans_title() -> None:
    (group,) = HOSPITAL.plan.groups

    assert group.title == HOSPITAL.plan.title
    assert {one.group for one in HOSPITAL.plan.measures} == {group.number}


def test_thai_stands_where_english_is_left_out() -> None:
    assert HOSPITAL.unit_by_code["gen"].name.say("en") == "กลุ่มงานบริหารทั่วไป"
    assert HOSPITAL.plan.steps[0].title.say("en") == HOSPITAL.plan.steps[0].title.th


def test_no_step_has_to_list_its_work() -> None:
    assert not audit(HOSPITAL)


def test_a_demo_has_somebody_of_each_unit_but_the_last() -> None:
    units = [unit for one in guests_of(HOSPITAL) for role, unit in one.links if role is Role.UNIT]

    assert units == ["gen", "supply", "ethics"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("MOIT 12 ได้กี่คะแนน", "MOIT12 ได้ 40.00 คะแนน · ปี 2568"),
        ("MOIT ข้อไหนคะแนนต่ำสุด", "MOIT12 ได้คะแนนต่ำสุดใน MOIT: 40.00 คะแนน\n"),
        ("โรงพยาบาลเราได้คะแนนรวมเท่าไร", "คะแนนรวม 86.00 คะแนน · ระดับ ไม่ผ่าน · ปี 2568"),
        ("มาตรการ 12 ใครรับผิดชอบ", "กลุ่มงานบริหารทั่วไป และ งานพัสดุ"),
    ],
)
def test_it_answers_without_a_grade_that_is_not_given(words: str, told: str) -> None:
    text = said(words)

    assert told in text
    assert "ระดับ –" not in text
    assert "ยังตอบไม่ได้" not in text


def test_guidelines_are_not_offered_where_there_are_none() -> None:
    view = View("th", HOSPITAL, TODAY, BANGKOK)

    shown = answers.capabilities(view)

    assert "แนวปฏิบัติ" not in [button.text for row in shown.buttons for button in row]
