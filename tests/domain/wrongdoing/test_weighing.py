"""Weighing of statements by classes of words (docs/decisions/0016)."""

import pytest

from domain.language.normalise import as_spelt, tidy
from domain.wrongdoing.telling_words import EVERYDAY, TURNS, WORKINGS
from domain.wrongdoing.weighing import ACT, NAMED, POINTS, classes_of, weigh
from domain.wrongdoing.wrongdoing import tells_of_wrongdoing, tells_plainly


def tells(text: str) -> bool:
    return tells_of_wrongdoing(as_spelt(tidy(text)))


@pytest.mark.parametrize(
    "text",
    [
        "สเปคคอมเขียนมาให้ยี่ห้อเดียวเข้าได้ คนเขียนคือเซลล์ของร้านนั้นเอง",
        "เจ้าหน้าที่บอกว่าถ้ารีบก็มีวิธี แต่ต้องคุยกันหลังเลิกงาน",
        "ทุกปีปลายงบจะมีอบรมที่ไม่มีใครเคยไป",
        "bidders from out of town are told the office is closed on submission day",
    ],
)
def test_a_hint_in_words_of_no_listed_act_tells(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "แฟ้มงานหายไปไหนไม่รู้ สงสัยลืมไว้ในรถ",
        "ผมเพิ่งซื้อเครื่องพิมพ์ใหม่ไว้ที่บ้าน ถูกดี",
        "ค่าวิทยากรโอนเข้าบัญชีแล้วนะครับอาจารย์",
        "the boss took us all out for lunch, paid with his own card",
    ],
)
def test_everyday_talk_outweighs_words_of_the_office(text: str) -> None:
    assert not tells(text)


def test_a_plain_telling_needs_more_than_a_hint() -> None:
    hint = as_spelt(tidy("ผู้ชนะประกวดราคาทิ้งงาน ต้องเริ่มกระบวนการใหม่หมด"))

    assert not tells_plainly(hint)


def test_a_turn_beside_a_working_counts_as_its_own_class() -> None:
    assert "never" in classes_of("ใบเสร็จไม่เคยเห็น")
    assert "never, alone" in classes_of("ไม่เคยเห็น")


def test_an_act_weighs_more_than_a_statement_without_one() -> None:
    assert weigh("ไม่เคยเห็น", (ACT,)) > weigh("ไม่เคยเห็น")


def test_every_class_that_has_points_is_looked_for() -> None:
    words = {*WORKINGS, *TURNS, *EVERYDAY, *(f"{name}, alone" for name in TURNS), "talk", "to colleagues", NAMED, ACT}
    others = {name for name in POINTS if not name.startswith("workings") and name not in words}

    assert others <= {
        "a wrong people also ask about",
        "a remark that hints",
        "somebody",
        "somebody with power",
        "somebody who handles things",
        "somebody who sells",
        "one's own",
        "first hand",
        "one real case",
        "work",
        "dealt with",
        "prevented",
    }
