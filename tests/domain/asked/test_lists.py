"""Questions after a list: every list is computed anew from the data, and has to be exactly that."""

from collections.abc import Collection
from decimal import Decimal

import pytest

from bundled.phrases import load_phrases
from domain.search import Answerer
from tests.domain.asked.figures import (
    BOOK,
    CATALOGUE,
    ITEMS,
    PLAN,
    TOOLS,
    average,
    due,
    highest,
    indicators,
    items,
    lowest,
    owned,
    those,
)

ANSWERER = Answerer(CATALOGUE, load_phrases(CATALOGUE))
D = Decimal

CONDITIONS: list[tuple[str, set[str]]] = [
    ("ข้อที่ไม่ต่ำกว่า 85", those(ITEMS, lambda s: s >= 85)),
    ("ข้อไหนไม่ต่ำกว่า 85 บ้าง", those(ITEMS, lambda s: s >= 85)),
    ("ข้อไหนใน EIT ได้คะแนนไม่น้อยกว่า 90", those(items("EIT"), lambda s: s >= 90)),
    ("items no lower than 90 in EIT", those(items("EIT"), lambda s: s >= 90)),
    ("which EIT items are not below 90?", those(items("EIT"), lambda s: s >= 90)),
    ("ข้อใน IIT ที่ไม่เกิน 70", those(items("IIT"), lambda s: s <= 70)),
    ("ข้อไหนของ IIT ไม่สูงกว่า 70 คะแนน", those(items("IIT"), lambda s: s <= 70)),
    ("IIT items no higher than 70", those(items("IIT"), lambda s: s <= 70)),
    ("which IIT items scored at most 70", those(items("IIT"), lambda s: s <= 70)),
    ("ข้อไหนมากกว่า 95 ใน IIT", those(items("IIT"), lambda s: s > 95)),
    ("ข้อไหนใน IIT เกิน 95", those(items("IIT"), lambda s: s > 95)),
    ("IIT questions above 95", those(items("IIT"), lambda s: s > 95)),
    ("list the IIT items over 95", those(items("IIT"), lambda s: s > 95)),
    ("ข้อไหนน้อยกว่า 65", those(ITEMS, lambda s: s < 65)),
    ("ข้อที่ไม่ถึง 65 มีอะไรบ้าง", those(ITEMS, lambda s: s < 65)),
    ("ข้อไหนยังไม่ถึง 65", those(ITEMS, lambda s: s < 65)),
    ("items under 65", those(ITEMS, lambda s: s < 65)),
    ("which items scored less than 65", those(ITEMS, lambda s: s < 65)),
    ("ข้อที่ได้ตั้งแต่ 98.53 ขึ้นไปใน IIT", those(items("IIT"), lambda s: s >= D("98.53"))),
    ("ข้อใน IIT ที่ได้ตั้งแต่ 96 ขึ้นไป", those(items("IIT"), lambda s: s >= 96)),
    ("ข้อไหนได้ 96 ขึ้นไปใน IIT", those(items("IIT"), lambda s: s >= 96)),
    ("IIT items with 96 or more", those(items("IIT"), lambda s: s >= 96)),
    ("which IIT items got 96 and above", those(items("IIT"), lambda s: s >= 96)),
    ("IIT items of at least 96", those(items("IIT"), lambda s: s >= 96)),
    ("ข้อที่ได้ 62.41 ลงมา", those(ITEMS, lambda s: s <= D("62.41"))),
    ("items of 70 or less", those(ITEMS, lambda s: s <= 70)),
    ("ข้อไหนอยู่ระหว่าง 80 กับ 90", those(ITEMS, lambda s: 80 <= s <= 90)),
    ("ข้อใน EIT ที่ได้ระหว่าง 80 ถึง 83", those(items("EIT"), lambda s: 80 <= s <= 83)),
    ("items between 80 and 90", those(ITEMS, lambda s: 80 <= s <= 90)),
    ("which EIT items are between 91.60 and 92.73", those(items("EIT"), lambda s: D("91.60") <= s <= D("92.73"))),
    ("ข้อไหนได้ 60-70", those(ITEMS, lambda s: 60 <= s <= 70)),
    ("ข้อไหนสูงกว่า 80 แต่ไม่เกิน 85", those(ITEMS, lambda s: 80 < s <= 85)),
    ("ข้อไหนมากกว่า 60 และน้อยกว่า 65", those(ITEMS, lambda s: 60 < s < 65)),
    ("items above 80 but below 83", those(ITEMS, lambda s: 80 < s < 83)),
    ("ข้อไหนได้ 100", those(ITEMS, lambda s: s == 100)),
    ("ข้อไหนได้เต็ม", those(ITEMS, lambda s: s == 100)),
    ("ข้อไหนใน IIT ได้เท่ากับ 96.12", {"I16"}),
    ("which item scored exactly 91.60", {"E1", "E2"}),
    ("ข้อที่ไม่ได้เต็มใน EIT", those(items("EIT"), lambda s: s < 100)),
    ("ตัวชี้วัดไหนไม่ต่ำกว่า 85", those(indicators(), lambda s: s >= 85)),
    ("ตัวชี้วัดที่ต่ำกว่า 80", those(indicators(), lambda s: s < 80)),
    ("ตัวชี้วัดใน EIT ที่เกิน 82.5", those(indicators("EIT"), lambda s: s > D("82.5"))),
    ("indicators of at least 82.75", those(indicators(), lambda s: s >= D("82.75"))),
    ("which indicators are not above 80", those(indicators(), lambda s: s <= 80)),
    ("indicators under 75", those(indicators(), lambda s: s < 75)),
    ("ตัวชี้วัดไหนผ่านเกณฑ์", those(indicators(), lambda s: s >= 85)),
    ("which indicators failed", those(indicators(), lambda s: s < 85)),
    ("ตัวชี้วัดไหนตกเกณฑ์บ้าง", those(indicators(), lambda s: s < 85)),
    ("เครื่องมือไหนไม่ถึง 85", {"IIT"}),
    ("which tools are above 85", {"EIT", "OIT"}),
    ("tools no lower than 85", {"EIT", "OIT"}),
    ("เครื่องมือไหนไม่เกิน 90", {"IIT", "EIT"}),
    ("ตัวชี้วัดที่ 2 มีข้อไหนต่ำกว่า 80", those(items("IND2"), lambda s: s < 80)),
    ("ข้อในตัวชี้วัดที่ 4 ที่ไม่ต่ำกว่า 73.71", those(items("IND4"), lambda s: s >= D("73.71"))),
    ("items of indicator 7 under 80", those(items("IND7"), lambda s: s < 80)),
    ("ข้อไหนต่ำกว่า I15", those(ITEMS, lambda s: s < D("61.87"))),
    ("ข้อไหนใน EIT สูงกว่า E8", those(items("EIT"), lambda s: s > D("92.73"))),
    ("items lower than I23", those(ITEMS, lambda s: s < D("62.41"))),
    ("ข้อไหนใน IIT ต่ำกว่าค่าเฉลี่ย", those(items("IIT"), lambda s: s < average(items("IIT").values()))),
    ("which EIT items are above average", those(items("EIT"), lambda s: s > average(items("EIT").values()))),
    ("ตัวชี้วัดไหนต่ำกว่าคะแนนรวม", those(indicators(), lambda s: s < BOOK.overall)),
    ("ข้อไหนได้เกรด D", those(ITEMS, lambda s: 55 <= s < 65)),
    ("ข้อใน EIT ที่ได้เกรด A", those(items("EIT"), lambda s: 85 <= s < 95)),
    ("which items are grade C in EIT", those(items("EIT"), lambda s: 65 <= s < 75)),
    ("ตัวชี้วัดไหนได้เกรด A หรือ AA", those(indicators(), lambda s: s >= 85)),
    ("ตัวชี้วัดไหนไม่ได้เกรด A", those(indicators(), lambda s: not 85 <= s < 95)),
    ("ข้อไหนต่ำกว่าเกรด C", those(ITEMS, lambda s: s < 65)),
    ("ข้อใน IIT ที่ได้เกรด A ขึ้นไป", those(items("IIT"), lambda s: s >= 85)),
    ("indicators of grade B or better", those(indicators(), lambda s: s >= 75)),
]  # fmt: skip

ORDERS: list[tuple[str, list[str]]] = [
    ("ข้อที่ได้คะแนนต่ำสุด 5 อันดับ ใน IIT", lowest(items("IIT"), 5)),
    ("5 ข้อที่คะแนนต่ำสุด", lowest(ITEMS, 5)),
    ("ขอ 4 ข้อที่สูงสุดใน EIT", highest(items("EIT"), 4)),
    ("bottom 4 items", lowest(ITEMS, 4)),
    ("top 3 EIT items", highest(items("EIT"), 3)),
    ("the five lowest items in EIT", lowest(items("EIT"), 5)),
    ("ตัวชี้วัดที่สูงสุด 3 ตัว", highest(indicators(), 3)),
    ("สองตัวชี้วัดที่ต่ำที่สุด", lowest(indicators(), 2)),
    ("ข้อไหนได้คะแนนต่ำสุด", ["I20"]),
    ("ข้อไหนใน EIT ได้คะแนนสูงสุด", ["E4"]),
    ("lowest item in EIT", ["E14"]),
    ("ตัวชี้วัดไหนสูงสุดใน IIT", ["IND1"]),
    ("เครื่องมือไหนได้คะแนนต่ำสุด", ["IIT"]),
    ("best tool", ["OIT"]),
    ("ข้อไหนได้คะแนนเป็นอันดับสอง", ["E4"]),
    ("ข้อไหนใน IIT ได้คะแนนเป็นอันดับสอง", ["I5"]),
    ("ข้อไหนได้คะแนนต่ำสุดเป็นอันดับ 3", ["I23"]),
    ("ข้อไหนอยู่อันดับ 3 ใน EIT", ["E8", "E13"]),
    ("second lowest item", ["I15"]),
    ("third lowest item in EIT", ["E10"]),
    ("which indicator is second best in EIT", ["IND8"]),
    ("which item ranks 5th in IIT", ["I6"]),
    ("ตัวชี้วัดอันดับที่ 4", ["IND1"]),
    ("ข้อใน IIT อันดับ 2 ถึง 4", ["I5", "I16", "I17"]),
    ("เรียงตัวชี้วัดจากน้อยไปมาก", lowest(indicators(), 10)),
    ("เรียงข้อใน EIT จากมากไปน้อย", highest(items("EIT"), 15)),
    ("rank all indicators from highest to lowest", highest(indicators(), 10)),
    ("sort the EIT items ascending", lowest(items("EIT"), 15)),
    ("ตัวชี้วัดที่ 4 ข้อไหนต่ำสุด", ["I20"]),
    ("highest item of indicator 2", ["I9"]),
]  # fmt: skip

STEPS: list[tuple[str, set[str]]] = [
    ("งานไหนเสร็จภายในกันยายน", {step.id for step in PLAN.steps}),
    ("ขั้นตอนไหนครบกำหนดเดือนมิถุนายน", due(6)),
    ("which steps are due in September", due(9)),
    ("steps due by June", due(5, 6)),
    ("ขั้นตอนไหนต้องเสร็จก่อนมิถุนายน", due(5)),
    ("ขั้นตอนที่ครบกำหนดหลังพฤษภาคม", due(6, 9)),
    ("steps due after June", due(9)),
    ("ขั้นตอนที่ครบกำหนดระหว่าง พ.ค. ถึง มิ.ย.", due(5, 6)),
    ("ขั้นตอนไหนครบกำหนดในไตรมาส 4", due(7, 8, 9)),
    ("which steps are due in the third quarter", due(4, 5, 6)),
    ("งานของ hr ที่ต้องเสร็จมิถุนายน", owned("hr") & due(6)),
    ("ขั้นตอนไหนครบกำหนดเร็วที่สุด", {"M1.1/3"}),
    ("which step is due first", {"M1.1/3"}),
    ("ขั้นตอนของ hr มีกี่ข้อ", owned("hr")),
    ("how many steps does legal have", owned("legal")),
    ("งานกฎหมายมีกี่ขั้นตอน", owned("legal")),
    ("มาตรการ 1.1 มีกี่ขั้นตอน", {step.id for step in PLAN.steps if step.measure == "1.1"}),
    ("แผนนี้มีกี่ขั้นตอน", {step.id for step in PLAN.steps}),
    ("กี่ขั้นตอนที่ครบกำหนดกันยายน", due(9)),
    ("how many steps are due in June", due(6)),
]  # fmt: skip

UNITS: list[tuple[str, set[str]]] = [
    ("which unit has the most steps", {"hr"}),
    ("หน่วยงานไหนมีขั้นตอนมากที่สุด", {"hr"}),
    ("หน่วยไหนรับผิดชอบงานเยอะสุด", {"hr"}),
    ("หน่วยงานไหนมีมากกว่า 1 ขั้นตอน", {"hr", "legal", "knowledge", "comms"}),
    ("which units have at least 2 steps", {"hr", "legal", "knowledge", "comms"}),
    ("หน่วยงานไหนมีขั้นตอนน้อยที่สุด", {"budget", "procurement", "evaluation", "admin"}),
    ("หน่วยงานไหนมีงานครบกำหนดพฤษภาคม", {"knowledge", "comms"}),
    ("which units have steps due in June", {"hr", "legal", "procurement"}),
    ("กี่หน่วยงานที่รับผิดชอบแผน", {*PLAN.responsible_units}),
    ("how many units are responsible", {*PLAN.responsible_units}),
]  # fmt: skip

FINDINGS: list[tuple[str, set[str]]] = [
    ("จุดอ่อนที่ต้องแก้ไขเร่งด่วนมีข้อไหนบ้าง", {"I20", "I15", "I23", "E14", "E6", "E10"}),
    ("ข้อไหนควรรักษามาตรฐาน", {"I4", "I5", "I16", "E4", "E3", "E8", "E13"}),
    ("จุดอ่อนเร่งด่วนของ EIT", {"E14", "E6", "E10"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "codes"), CONDITIONS + STEPS + FINDINGS)
def test_a_condition_keeps_exactly_what_meets_it(text: str, codes: Collection[str]) -> None:
    answer = ANSWERER.ask(text)

    assert {*answer.exact} == codes
    assert len(answer.exact) == len(codes)
    assert answer.worked
    assert answer.worked.question.unread == ()


@pytest.mark.parametrize(("text", "codes"), ORDERS)
def test_an_order_gives_exactly_the_part_that_is_asked_for(text: str, codes: list[str]) -> None:
    answer = ANSWERER.ask(text)

    assert list(answer.exact) == codes
    assert answer.worked
    assert answer.worked.question.unread == ()


@pytest.mark.parametrize(("text", "units"), UNITS)
def test_units_are_told_by_their_steps(text: str, units: set[str]) -> None:
    worked = ANSWERER.ask(text).worked

    assert worked
    assert {*worked.units} == units
    assert worked.question.unread == ()
    assert {*worked.ids} <= owned(*units)


def test_a_tool_score_is_the_mean_of_its_indicators() -> None:
    assert {code: BOOK.tool_score(code) for code in TOOLS} == TOOLS
