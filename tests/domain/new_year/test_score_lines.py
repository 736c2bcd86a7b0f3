"""Scores as they are typed and as files have them; other texts are no scores."""

import pytest

from documents.tables.files import read_file
from domain.new_year.score_lines import table_scores, typed_scores
from tests.plan_files import workbook


def typed(text: str) -> list[tuple[str, str, str]]:
    return [(one.code, one.words, one.score) for one in typed_scores(text)]


@pytest.mark.parametrize("text", ["85.2 90 77", "85.2\n90\n77", "85.2, 90, 77", "๘๕.๒ ๙๐ ๗๗", "85.2; 90; 77"])
def test_numbers_in_order_are_scores(text: str) -> None:
    assert typed(text) == [("", "", "85.2"), ("", "", "90"), ("", "", "77")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("IND1 85.2\nIND2: 90", [("IND1", "", "85.2"), ("IND2", "", "90")]),
        ("ind 1 = 85.2", [("IND1", "", "85.2")]),
        ("ภาพรวม 89.49", [("", "ภาพรวม", "89.49")]),
        ("ตัวชี้วัดที่ 3 การใช้อำนาจ 80.20", [("", "ตัวชี้วัดที่ 3 การใช้อำนาจ", "80.20")]),
        ("การใช้งบประมาณ 80.67 คะแนน", [("", "การใช้งบประมาณ", "80.67")]),
        ("MOIT 12 100", [("MOIT12", "", "100")]),
        ("I1 -5", [("I1", "", "-5")]),
        ("IND1 105.5", [("IND1", "", "105.5")]),
    ],
)
def test_a_name_and_a_score_a_line_are_scores(text: str, said: list[tuple[str, str, str]]) -> None:
    assert typed(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "คะแนน I20",
        "คะแนนต่ำสุดคือข้อไหน",
        "85.2",
        "สวัสดี",
        "IND1 85.2\nขอบคุณ",
        "งานกฎหมายส่งรายงานแล้วหรือยัง",
        "เปิดรอบ 3/2563",
        "",
    ],
)
def test_other_texts_are_no_scores(text: str) -> None:
    assert typed(text) == []


def test_the_column_of_the_year_is_read_where_a_file_has_several() -> None:
    data = workbook(
        [
            ["ผลคะแนน"],
            ["รหัส", "ประเด็น", "คะแนนปี 2563", "คะแนนปี 2562"],
            ["I1", "ข้อหนึ่ง", 90.5, 80.25],
            ["I2", "ข้อสอง", 91, 81],
        ]
    )

    lines = table_scores(read_file(data, "a.xlsx"), 2563)

    assert [(one.place, one.code, one.words, one.score) for one in lines] == [
        ("แผน 69 C3", "I1", "ข้อหนึ่ง", "90.5"),
        ("แผน 69 C4", "I2", "ข้อสอง", "91"),
    ]


def test_comma_separated_values_are_read() -> None:
    data = "รหัส,ประเด็น,คะแนน\nI1,ข้อหนึ่ง,90.5\nI2,ข้อสอง,xx\nI3,ข้อสาม,88\n".encode()

    lines = table_scores(read_file(data, "a.csv"), 2563)

    assert [(one.code, one.score) for one in lines] == [("I1", "90.5"), ("I2", "xx"), ("I3", "88")]


def test_an_item_that_begins_with_its_code_is_read_in_one_cell() -> None:
    data = workbook([["ข้อ", "คะแนน"], ["I1 หน่วยงานของท่านปฏิบัติตามขั้นตอน", 90.5], ["E1 เจ้าหน้าที่ให้บริการ", 88.1]])

    lines = table_scores(read_file(data, "a.xlsx"), 2563)

    assert [(one.code, one.words) for one in lines] == [
        ("I1", "หน่วยงานของท่านปฏิบัติตามขั้นตอน"),
        ("E1", "เจ้าหน้าที่ให้บริการ"),
    ]


def test_a_column_of_indicators_beside_the_items_is_kept_apart() -> None:
    data = workbook(
        [
            ["ตัวชี้วัด", "รหัส", "ประเด็น", "คะแนน"],
            ["การปฏิบัติหน้าที่", "I1", "ข้อหนึ่ง", 90.5],
            ["การใช้งบประมาณ", "I2", "ข้อสอง", 88.1],
        ]
    )

    lines = table_scores(read_file(data, "a.xlsx"), 2563)

    assert [(one.code, one.words, one.within) for one in lines] == [
        ("I1", "ข้อหนึ่ง", "การปฏิบัติหน้าที่"),
        ("I2", "ข้อสอง", "การใช้งบประมาณ"),
    ]


def test_a_column_of_indicators_alone_names_what_is_scored() -> None:
    data = workbook([["ที่", "ตัวชี้วัด", "คะแนน"], [1, "การปฏิบัติหน้าที่", 90.5], [2, "การใช้งบประมาณ", 88.1]])

    lines = table_scores(read_file(data, "a.xlsx"), 2563)

    assert [(one.words, one.score) for one in lines] == [("การปฏิบัติหน้าที่", "90.5"), ("การใช้งบประมาณ", "88.1")]
