"""Questions after one figure, or for yes or no: counts, means, sums, differences, the higher of two, conditions."""

from decimal import Decimal

import pytest

from bundled.phrases import load_phrases
from domain.asked.question import Aim
from domain.search import Answerer
from tests.domain.asked.figures import (
    CATALOGUE,
    ITEMS,
    SCORES,
    average,
    highest,
    indicators,
    items,
    lowest,
    owned,
    those,
)

ANSWERER = Answerer(CATALOGUE, load_phrases(CATALOGUE))
D = Decimal

COUNTS: list[tuple[str, int]] = [
    ("กี่ข้อที่ต่ำกว่า 85", len(those(ITEMS, lambda s: s < 85))),
    ("มีกี่ข้อที่ไม่ต่ำกว่า 90", len(those(ITEMS, lambda s: s >= 90))),
    ("มีกี่ข้อใน IIT ที่ต่ำกว่า 70", len(those(items("IIT"), lambda s: s < 70))),
    ("how many items are below 85", len(those(ITEMS, lambda s: s < 85))),
    ("how many EIT items are above 90?", len(those(items("EIT"), lambda s: s > 90))),
    ("number of IIT items under 70", len(those(items("IIT"), lambda s: s < 70))),
    ("กี่ตัวชี้วัดที่ผ่านเกณฑ์", 4),
    ("how many indicators pass", 4),
    ("กี่ข้อได้เต็ม", 48),
    ("จำนวนข้อที่ได้เกรด D", len(those(ITEMS, lambda s: 55 <= s < 65))),
    ("มีกี่ตัวชี้วัดที่ไม่ถึง 85", 6),
    ("EIT มีกี่ข้อ", 15),
    ("IIT มีกี่ตัวชี้วัด", 5),
    ("ตัวชี้วัดที่ 2 มีกี่ข้อ", 6),
    ("how many items are in IIT", 30),
    ("how many indicators does EIT have", 3),
    ("มีกี่เครื่องมือ", 3),
    ("ขั้นตอนของ hr มีกี่ข้อ", len(owned("hr"))),
    ("ข้อเสนอแนะของ ป.ป.ช. มีกี่ข้อ", 5),
    ("จุดอ่อนเร่งด่วนมีกี่ข้อ", 6),
    ("กี่ข้อที่ต่ำกว่า 10", 0),
]

MEANS: list[tuple[str, Decimal]] = [
    ("ค่าเฉลี่ยข้อในตัวชี้วัดที่ 2", average(items("IND2").values())),
    ("ค่าเฉลี่ยของข้อใน IIT", average(items("IIT").values())),
    ("average of EIT items", average(items("EIT").values())),
    ("mean of the indicators in IIT", average(indicators("IIT").values())),
    ("ค่าเฉลี่ย I1 ถึง I6", average(SCORES[f"I{n}"] for n in range(1, 7))),
    ("คะแนนเฉลี่ยของ IIT กับ EIT", average([SCORES["IIT"], SCORES["EIT"]])),
    ("ค่าเฉลี่ย 5 ข้อที่ต่ำสุด", average(SCORES[code] for code in lowest(ITEMS, 5))),
    ("average of the top 3 EIT items", average(SCORES[code] for code in highest(items("EIT"), 3))),
    ("ผลรวม I20 กับ I15", SCORES["I20"] + SCORES["I15"]),
    ("sum of E1, E2 and E3", SCORES["E1"] + SCORES["E2"] + SCORES["E3"]),
]

DIFFERENCES: list[tuple[str, Decimal]] = [
    ("I15 ต่ำกว่า I14 เท่าไร", SCORES["I15"] - SCORES["I14"]),
    ("I15 น้อยกว่า I14 อยู่กี่คะแนน", SCORES["I15"] - SCORES["I14"]),
    ("IIT กับ EIT ต่างกันเท่าไร", SCORES["IIT"] - SCORES["EIT"]),
    ("difference between IIT and EIT", SCORES["IIT"] - SCORES["EIT"]),
    ("ผลต่างของ I3 กับ I4", SCORES["I3"] - SCORES["I4"]),
    ("how much lower is I15 than I14", SCORES["I15"] - SCORES["I14"]),
    ("how far is I20 from 85?", SCORES["I20"] - 85),
    ("I20 ต่ำกว่า 85 เท่าไหร่", SCORES["I20"] - 85),
    ("I20 ขาดอีกกี่คะแนนถึง 85", SCORES["I20"] - 85),
    ("ตัวชี้วัดที่ 5 ห่างจากเกณฑ์เท่าไร", SCORES["IND5"] - 85),
    ("คะแนนรวมสูงกว่า IIT เท่าไร", SCORES["OVERALL"] - SCORES["IIT"]),
    ("ข้อสูงสุดกับต่ำสุดใน EIT ต่างกันเท่าไร", SCORES["E4"] - SCORES["E14"]),
    ("gap between the highest and lowest indicator", SCORES["IND9"] - SCORES["IND5"]),
    ("ตัวชี้วัดที่ 1 กับ 2 ต่างกันกี่คะแนน", SCORES["IND1"] - SCORES["IND2"]),
]

HIGHER: list[tuple[str, tuple[str, ...]]] = [
    ("I3 กับ I4 ข้อไหนสูงกว่า", ("I4",)),
    ("I3 กับ I4 ข้อไหนต่ำกว่ากัน", ("I3",)),
    ("IIT หรือ EIT อันไหนสูงกว่า", ("EIT",)),
    ("which is higher, E1 or E5?", ("E1",)),
    ("which is lower, IND4 or IND5", ("IND5",)),
    ("E1 กับ E2 อันไหนมากกว่า", ("E1", "E2")),
    ("ตัวชี้วัดที่ 1 กับตัวชี้วัดที่ 6 ตัวไหนดีกว่า", ("IND6",)),
]

WHETHER: list[tuple[str, bool]] = [
    ("I15 ต่ำกว่า I14 ไหม", True),
    ("I14 ต่ำกว่า I15 ไหม", False),
    ("is I20 above 85?", False),
    ("is E4 above 85", True),
    ("is I15 lower than I14?", True),
    ("I20 ผ่านเกณฑ์ไหม", False),
    ("E4 เกิน 90 หรือเปล่า", True),
    ("I20 ไม่ต่ำกว่า 50 ใช่ไหม", True),
    ("EIT ผ่าน 85 ไหม", True),
    ("IIT ถึง 85 ไหม", False),
    ("did IIT pass?", False),
    ("ทุกเครื่องมือผ่าน 85 ไหม", False),
    ("ทุกข้อใน OIT ได้เต็มใช่ไหม", True),
    ("are all EIT items above 70?", True),
    ("do all indicators pass", False),
    ("ทุกข้อใน IIT ไม่ต่ำกว่า 50 ใช่ไหม", True),
    ("ตัวชี้วัดทุกตัวเกิน 75 ไหม", False),
    ("E1 กับ E2 เท่ากันไหม", True),
    ("I1 กับ I2 ได้เท่ากันไหม", False),
    ("is the score of E8 the same as E13?", True),
    ("ทุกข้อใน OIT ได้คะแนนเท่ากันไหม", True),
    ("IND4 ได้เกรด A ไหม", False),
    ("EIT ได้เกรด A หรือไม่", True),
    ("คะแนนรวมเกิน 90 ไหม", False),
    ("is our overall score above 85?", True),
    ("เราได้เกิน 85 ไหม", True),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_a_count_is_that_of_what_meets_it(text: str, count: int) -> None:
    worked = ANSWERER.ask(text).worked

    assert worked
    assert (worked.question.aim, worked.value) == (Aim.COUNT, count)


@pytest.mark.parametrize(("text", "value"), MEANS)
def test_a_mean_or_a_sum_is_that_of_exactly_what_is_named(text: str, value: Decimal) -> None:
    worked = ANSWERER.ask(text).worked

    assert worked
    assert worked.value == value


@pytest.mark.parametrize(("text", "value"), DIFFERENCES)
def test_a_difference_is_what_the_first_has_more_than_the_second(text: str, value: Decimal) -> None:
    worked = ANSWERER.ask(text).worked

    assert worked
    assert (worked.question.aim, worked.value) == (Aim.DIFFERENCE, value)


@pytest.mark.parametrize(("text", "codes"), HIGHER)
def test_the_higher_or_lower_of_those_named_is_told(text: str, codes: tuple[str, ...]) -> None:
    assert ANSWERER.ask(text).exact == codes


@pytest.mark.parametrize(("text", "truth"), WHETHER)
def test_yes_or_no_is_answered_with_yes_or_no(text: str, truth: bool) -> None:
    worked = ANSWERER.ask(text).worked

    assert worked
    assert worked.truth is truth


def test_those_that_break_a_rule_for_all_are_named() -> None:
    assert ANSWERER.ask("ทุกเครื่องมือผ่าน 85 ไหม").exact == ("IIT",)


@pytest.mark.parametrize(
    "text", ["O26 กับ O28 ต่างกันยังไง", "I20", "คะแนน I20 เท่าไร", "อยากให้ข้อ I20 เกิน 85 ต้องทำยังไง", "คะแนนเฉลี่ยข้อ I20"]
)
def test_a_question_without_computation_is_not_computed(text: str) -> None:
    assert ANSWERER.ask(text).worked is None
