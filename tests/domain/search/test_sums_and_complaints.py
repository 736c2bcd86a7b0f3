"""Sums of money, which the documents do not say, and wishes to complain, which need no act to be told."""

import pytest

from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.search import Answerer


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    catalogue = load_bundle()
    return Answerer(catalogue, load_phrases(catalogue))


@pytest.mark.parametrize(
    "text",
    ["งบปีนี้เหลือเท่าไหร่", "ใช้งบไปเท่าไหร่แล้ว", "how much budget is left", "โครงการนี้ใช้เงินกี่บาท", "เงินเหลือเท่าไหร่คะ"],
)
def test_a_sum_of_money_is_not_answered_with_a_score(answerer: Answerer, text: str) -> None:
    assert answerer.ask(text).ids == ()


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("คะแนนการใช้งบประมาณเท่าไหร่", "IND2"),
        ("การใช้งบประมาณได้เท่าไหร่", "IND2"),
        ("budget score", "IND2"),
        ("ใช้งบไปเท่าไหร่ ดูได้ที่ไหน", "O20"),
    ],
)
def test_a_score_about_money_is(answerer: Answerer, text: str, best: str) -> None:
    assert best in answerer.ask(text).ids[:3]


@pytest.mark.parametrize(
    "text",
    [
        "อยากร้องเรียนหัวหน้า",
        "ขอร้องเรียนหน่อยค่ะ",
        "ดิฉันประสงค์จะยื่นเรื่องร้องเรียนผู้บังคับบัญชา",
        "ต้องการแจ้งเบาะแสครับ",
        "I want to complain about my boss",
        "we would like to make a complaint",
    ],
)
def test_a_wish_to_complain_gets_the_channels_and_is_not_taken_to_accuse(answerer: Answerer, text: str) -> None:
    answer = answerer.ask(text)

    assert answer.ids == ("CHANNELS",)
    assert not answer.to_accusation


@pytest.mark.parametrize("text", ["ขอสถิติเรื่องร้องเรียน", "ขอจำนวนเรื่องร้องเรียนปีนี้", "มีคนอยากร้องเรียนกี่คน"])
def test_a_question_about_complaints_is_not_sent_to_the_channels_alone(answerer: Answerer, text: str) -> None:
    assert answerer.ask(text).ids != ("CHANNELS",)
