"""Prose: each sentence is filled with figures it names, and nothing is said that they do not say."""

import re
from dataclasses import fields, replace
from typing import Any

import pytest

from documents.paper import DocumentFigures, DocumentMeasure, DocumentStep, Paper
from documents.prose import MOST_NAMED, Prose, prose_of
from domain.language.lang import LANGS, Lang
from domain.reports.reports import Status
from samples.papers import OBSTACLES, paper


def texts(prose: Prose) -> str:
    return "\n".join(one.text for _, sentences in prose.chapters for one in sentences)


def with_figures(content: Paper, **figures: Any) -> Paper:
    return replace(content, figures=replace(content.figures, **figures))


@pytest.mark.parametrize("lang", LANGS)
def test_every_number_in_it_is_one_of_its_figures(lang: Lang) -> None:
    content = paper(lang)

    for one in prose_of(content).happened:
        told = {str(getattr(content.figures, name)) for name in one.figures}
        numbers = set(re.findall(r"\d+", one.text.replace("4/2563", "").replace("3/2563", "")))
        assert numbers == told


@pytest.mark.parametrize("name", [one.name for one in fields(DocumentFigures) if one.name not in ("silent",)])
def test_a_figure_that_changes_changes_the_prose(name: str) -> None:
    content = paper()

    other = with_figures(content, **{name: 777})

    assert "777" in texts(prose_of(other))
    assert "777" not in texts(prose_of(content))


@pytest.mark.parametrize("lang", LANGS)
def test_no_trend_is_told_of_one_quarter(lang: Lang) -> None:
    text = texts(prose_of(paper(lang, quarters=(3,))))

    assert ("ยังเปรียบเทียบกับไตรมาสก่อนไม่ได้" if lang == "th" else "no comparison yet") in text


@pytest.mark.parametrize(("now", "said"), [(5, "เพิ่มขึ้นจาก 1"), (0, "ลดลงจาก 1"), (1, "เท่ากับ")])
def test_a_trend_names_both_quarters(now: int, said: str) -> None:
    text = texts(prose_of(with_figures(paper(), completed=now)))

    assert said in text


def test_stuck_steps_are_told_in_the_units_words() -> None:
    stuck = prose_of(paper()).stuck

    assert OBSTACLES in "".join(one.text for one in stuck)


@pytest.mark.parametrize(
    ("lang", "told"), [("th", "แจ้งว่าดำเนินการไม่ได้ 1 ขั้นตอน"), ("en", "cannot be done, as their units report: 1")]
)
def test_steps_that_cannot_be_done_are_told_with_the_reason(lang: Lang, told: str) -> None:
    content = with_figures(paper(lang), cannot=1)
    stuck = next(step for step in content.steps if step.status is Status.STUCK)
    owners = tuple(replace(one, status=Status.CANNOT, obstacles="กฎหมายใหม่") for one in stuck.owners)
    ended = replace(stuck, status=Status.CANNOT, owners=owners)

    prose = prose_of(replace(content, measures=tuple(_with(one, ended) for one in content.measures)))

    assert told in texts(prose)
    assert "กฎหมายใหม่" in texts(prose)


def _with(measure: DocumentMeasure, step: DocumentStep) -> DocumentMeasure:
    return replace(measure, steps=tuple(step if one.id == step.id else one for one in measure.steps))


def test_of_many_stuck_steps_some_are_named_and_the_rest_counted() -> None:
    content = paper(steps=100)

    stuck = [one.text for one in prose_of(content).stuck]

    assert f"และอีก {content.figures.stuck - MOST_NAMED} ขั้นตอน ตามตารางรายละเอียด" in stuck


def test_nothing_is_proposed_where_all_is_well() -> None:
    well = with_figures(paper(), stuck=0, overdue=0, missing=0)

    prose = prose_of(replace(well, units=()))

    assert [one.text for one in prose.proposed] == ["ไม่มีเรื่องที่ต้องสั่งการ"]
    assert not prose.asks


def test_thai_digits_are_for_counts_and_steps() -> None:
    text = texts(prose_of(paper(), thai_digits=True))

    assert "๑.๑ ข้อ ๓" in text
    assert re.findall(r"[0-9]", text) == []
