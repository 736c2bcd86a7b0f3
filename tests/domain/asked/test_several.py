"""Several questions in one message, and words that stay unread."""

import pytest

from bundled.phrases import load_phrases
from domain.asked.question import Property
from domain.search import Answerer
from tests.domain.asked.figures import CATALOGUE

ANSWERER = Answerer(CATALOGUE, load_phrases(CATALOGUE))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("คะแนน IIT กับ EIT และข้อต่ำสุด", [("IIT", "EIT"), ("I20",)]),
        ("ข้อต่ำสุดและสูงสุดใน IIT", [("I20",), ("I4",)]),
        ("score of I20 and what is the lowest item in EIT", [("I20",), ("E14",)]),
        ("เราได้กี่คะแนน แล้วข้อไหนต่ำสุด", [("OVERALL",), ("I20",)]),
        ("ข้อไหนได้คะแนนน้อยที่สุดในแต่ละเครื่องมือ", [("I20",), ("E14",), tuple(f"O{n}" for n in range(1, 49))]),
    ],
)
def test_each_of_several_questions_is_answered(text: str, parts: list[tuple[str, ...]]) -> None:
    assert [part.exact for part in ANSWERER.ask(text).parts] == parts


@pytest.mark.parametrize(
    "text",
    [
        "ข้อที่ต่ำสุดของ IIT และ EIT",
        "ข้อไหนมากกว่า 80 และต่ำกว่า 90",
        "difference between IIT and EIT",
        "sum of E1, E2 and E3",
        "gap between the highest and lowest indicator",
        "I20 เท่าไร แล้วใครรับผิดชอบ",
    ],
)
def test_one_question_is_not_taken_apart(text: str) -> None:
    answer = ANSWERER.ask(text)

    assert answer.ids
    assert answer.parts == ()
    assert answer.unread == ()


@pytest.mark.parametrize(
    ("text", "ids", "asks"),
    [
        ("I20 เท่าไร แล้วใครรับผิดชอบ", ("I20",), (Property.SCORE, Property.OWNER)),
        ("M1.1/4 ใครทำ เสร็จเมื่อไร", ("M1.1/4",), (Property.OWNER, Property.DUE)),
        ("who owns M1.2/1 and when is it due?", ("M1.2/1",), (Property.OWNER, Property.DUE)),
        ("I20 อยู่อันดับที่เท่าไร", ("I20",), (Property.RANK,)),
        ("I20", ("I20",), ()),
    ],
)
def test_the_properties_asked_for_are_known_in_their_order(
    text: str, ids: tuple[str, ...], asks: tuple[Property, ...]
) -> None:
    answer = ANSWERER.ask(text)

    assert (answer.ids, answer.asks) == (ids, asks)


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("ข้อไหนต่ำกว่า 85 ในภูเก็ต", ("ในภูเก็ต",)),
        ("how many items below 85 does our competitor have", ("does our competitor have",)),
        ("ข้อไหนต่ำสุดและทำไม", ("ทำไม",)),
        ("I20 เท่าไร และเงินเดือน ผอ. เท่าไร", ("เงินเดือน ผอ. เท่าไร",)),
    ],
)
def test_words_that_no_part_explains_stay_unread(text: str, unread: tuple[str, ...]) -> None:
    assert ANSWERER.ask(text).unread == unread
