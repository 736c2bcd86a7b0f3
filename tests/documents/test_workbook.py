"""The workbook: a row a step and owner, a row a revision, the scores; read back by another library."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

from python_calamine import CalamineWorkbook

from documents.paper import DocumentDecision, Paper
from documents.workbook import workbook
from samples.papers import paper


def sheets_of(content: Paper) -> list[list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(content)))
    return [book.get_sheet_by_index(at).to_python() for at in range(len(book.sheet_names))]


def test_the_quarter_has_a_row_a_step_and_owner() -> None:
    content = paper()

    quarter, *_ = sheets_of(content)

    head = next(at for at, row in enumerate(quarter) if row[1] == "ขั้นตอน")
    rows = [(row[1], row[4]) for row in quarter[head + 1 :]]
    assert rows == [(step.id, owner.unit) for step in content.steps for owner in step.owners]


def test_every_figure_stands_over_the_table() -> None:
    content = paper()

    quarter, *_ = sheets_of(content)

    lines = {row[0] for row in quarter}
    assert {f"ติดขัด: {content.figures.stuck}", f"เกินกำหนด: {content.figures.overdue}"} <= lines


def test_a_signed_quarter_is_named_with_its_number_and_hash() -> None:
    content = paper(signed=True)

    quarter, *_ = sheets_of(content)

    lines = {row[0] for row in quarter}
    assert {f"เลขที่ {content.number}", content.sha256} <= lines


def test_revisions_of_every_quarter_have_a_row_each() -> None:
    content = paper(quarters=(1, 2, 3, 4))

    _, revisions, *_ = sheets_of(content)

    assert [(row[0], row[2], row[5]) for row in revisions[1:]] == [
        (one.quarter, one.step, one.revision) for one in content.revisions
    ]


def test_dates_are_dates() -> None:
    _, revisions, *_ = sheets_of(paper())

    assert isinstance(revisions[1][6], date)


def test_scores_are_numbers() -> None:
    content = paper()

    _, _, scores, _ = sheets_of(content)

    assert [(row[0], row[2]) for row in scores[1:]] == [(one.code, float(one.score)) for one in content.scores]


def test_decisions_have_a_row_each_also_those_taken_back() -> None:
    decided = DocumentDecision(7, "4/2563", date(2020, 10, 5), "M1.1/1", "ส่งกลับ", "=1+1", date(2020, 10, 9), True)

    *_, decisions = sheets_of(replace(paper(), decisions=(decided,)))

    assert decisions[1][0] == 7
    assert decisions[1][3:6] == ["M1.1/1", "ส่งกลับ", "=1+1"]
    assert decisions[1][7] == "ใช่"


def test_percents_are_numbers() -> None:
    content = paper()

    quarter, revisions, *_ = sheets_of(content)

    head = next(at for at, row in enumerate(quarter) if row[1] == "ขั้นตอน")
    shown = [row[6] for row in quarter[head + 1 :]] + [row[8] for row in revisions[1:]]
    told = [owner.percent for step in content.steps for owner in step.owners] + [
        one.percent for one in content.revisions
    ]
    assert [f"{one:g}%" if one != "" else "" for one in shown] == told
    assert any(told)


def test_filters_are_over_all_rows_and_only_a_head_at_the_top_stays_in_sight() -> None:
    content = paper()
    rows = [len(one) for one in sheets_of(content)]
    with zipfile.ZipFile(io.BytesIO(workbook(content))) as packed:
        sheets = [packed.read(f"xl/worksheets/sheet{at}.xml").decode() for at in range(1, 5)]

    ends = [int(re.findall(r'<autoFilter ref="A\d+:[A-Z]+(\d+)"', one)[0]) for one in sheets]

    assert ends == rows
    assert ["<pane " in one for one in sheets] == [False, True, True, True]
