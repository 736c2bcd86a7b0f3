"""One spelling for what people type, and the ideas behind the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.normalise import other_layout, skeleton, tidy, without_particles
from domain.search.intent import read
from domain.search.lexicon import Lexicon
from domain.search.likelihood import Likelihood
from domain.search.scope import asks_for_names, names_other_agency, years
from domain.search.sparse import Rows
from domain.search.viewpoint import without

LEXICON = Lexicon({"borrow": ["ยืม", "borrow*"], "media": ["สื่อ"], "buy": ["ซื้อ"], "corruption": ["ทุจริต", "corruption"]})


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        ("คะเเนน", "คะแนน"),
        ("I๒๐", "i20"),
        ("I20", "i20"),
        ("มากกกกก", "มาก"),
        ("ที\u200bเดียว", "ทีเดียว"),
        ("น้ํา", "น้ำ"),
        ("ท่ี", "ที่"),
        ("I19—I24", "i19-i24"),
        ("today's", "today"),
    ],
)
def test_it_writes_what_is_typed_one_way(typed: str, tidied: str) -> None:
    assert tidy(typed) == tidied


@given(st.text(max_size=40))
def test_tidying_twice_changes_nothing_more_for_digits_and_spaces(text: str) -> None:
    tidied = tidy(text)

    assert "  " not in tidied
    assert not set(tidied) & set("๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("ทุจริด", "ทุจริต"), ("ยุติทำ", "ยุติธรรม"), ("หัวหนา", "หัวหน้า"), ("บังคับบันชา", "บังคับบัญชา"), ("ซัพสิน", "ทรัพย์สิน")],
)  # fmt: skip
def test_a_misspelling_sounds_like_its_word(wrong: str, right: str) -> None:
    assert skeleton(wrong) == skeleton(right)


def test_particles_go_and_words_that_hold_their_letters_stay() -> None:
    assert without_particles("ขอคะแนนหน่อยนะคะ") == "ขอคะแนน"


@pytest.mark.parametrize(("typed", "meant"), [("l;ylfu", "สวัสดี"), ("สวัสดี", "l;ylfu"), ("I สวัสดี", None), ("20", None)])
def test_it_reads_the_other_keyboard_layout(typed: str, meant: str | None) -> None:
    assert other_layout(typed) == meant


def test_an_idea_is_found_in_any_language_and_spelling() -> None:
    assert LEXICON.spot("ขอยืมของ").concepts == LEXICON.spot("borrowing things").concepts == {"borrow"}
    assert LEXICON.spot("ทุจริด", mend=True).concepts == {"corruption"}
    assert LEXICON.spot("corrupton", mend=True).concepts == {"corruption"}


def test_words_that_differ_in_a_tone_stay_apart_when_spelt_right() -> None:
    assert LEXICON.spot("สื่อ").concepts == {"media"}
    assert LEXICON.spot("ซื้อ").concepts == {"buy"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ได้กี่คะแนน", "score"),
        ("ใครรับผิดชอบ", "who"),
        ("เสร็จเมื่อไหร่", "when"),
        ("ต้องทำยังไง", "how_to"),
        ("can i take it home", "may_i"),
        ("ขึ้นเว็บหรือยัง", "disclosed"),
        ("คนนอกว่ายังไง", "outside"),
        ("according to staff", "inside"),
        ("ต้องรายงานอะไร", "follow_up"),
        ("คะแนนต่ำแบบนี้แก้ด้วยมาตรการไหน", "remedy"),
        ("แปะเว็บหรือยัง", "posted"),
        ("is it posted on the website", "posted"),
        ("รวมแล้วได้เท่าไหร่", "whole"),
        ("พนักงานตอบออกมาเท่าไหร่", "seen_inside"),
        ("ลูกค้าให้เรากี่แต้ม", "seen_outside"),
        ("what did customers say", "seen_outside"),
    ],
)
def test_it_reads_what_is_asked_for(text: str, intent: str) -> None:
    assert getattr(read(text), intent)


def test_it_leaves_the_viewpoint_out_of_the_subject() -> None:
    assert without("are we slow according to outsiders") == "are we slow"


def test_a_score_that_is_only_mentioned_is_not_asked_for() -> None:
    assert not read("ที่คะแนนต่ำ เราแก้ด้วยมาตรการไหน").score


def test_it_leaves_the_asking_words_out_of_the_subject() -> None:
    assert without("หยิบของกลับบ้าน แบบสอบถามเรื่องนี้ผลเป็นไง") == "หยิบของกลับบ้าน"


@pytest.mark.parametrize("text", ["บุคลากรมีความเห็นอย่างไร", "ต้องคีย์ในโปรแกรมไหน"])
def test_a_word_that_ends_like_a_department_names_no_agency(text: str) -> None:
    assert not names_other_agency(text, ())


@pytest.mark.parametrize(
    ("text", "asked"),
    [("ขอชื่อคนที่ให้คะแนนเราต่ำ", True), ("names please", True), ("รายชื่อผู้บริหาร", False), ("แจ้งโดยไม่บอกชื่อ", False)],
)
def test_it_knows_when_people_are_asked_for_by_name(text: str, asked: bool) -> None:
    assert asks_for_names(text) is asked


def test_packed_rows_read_as_they_were_written() -> None:
    rows = Rows([([3, 1], [0.5, 2.0]), ([], []), ([65_000], [1.0])])

    assert [list(rows[at]) for at in range(3)] == [[(3, 0.5), (1, 2.0)], [], [(65_000, 1.0)]]


def test_the_likeliest_entry_lies_behind_none() -> None:
    likelihood = Likelihood([{0: 1.0}, {0: 0.5, 1: 0.5}, {1: 1.0}], entries=2)

    assert likelihood.behind({0: 1.0})[0] == 0 > likelihood.behind({0: 1.0})[1]
    assert likelihood.behind({}) == [0.0, 0.0]
    assert likelihood.knowing(1) == [0, 1]


def test_years_are_read_in_either_era() -> None:
    assert years("ปี 62 2563 2019 fy 64") == (2562, 2563, 2562, 2564)


def test_its_own_name_is_no_other_agency() -> None:
    assert names_other_agency("คะแนนของกรมสรรพากร", ())
    assert not names_other_agency("คะแนนของกรมสรรพากร", ("กรมสรรพากร",))


MUNICIPALITY = ("เทศบาลตำบลโคกสวรรค์", "khok sawan municipality", "ทต.โคกสวรรค์")


@pytest.mark.parametrize(
    "text",
    [
        "เทศบาลเราได้เท่าไร",
        "เทศบาลของเรา ข้อไหนต่ำสุด",
        "เทศบาลตำบลเราได้กี่คะแนน",
        "เทศบาลได้คะแนนเท่าไหร่",
        "คะแนนของเทศบาล",
        "our municipality score",
        "เทศบาลตำบลโคกสวรรค์ได้เท่าไร",
    ],
)
def test_its_own_kind_of_agency_is_no_other(text: str) -> None:
    assert not names_other_agency(text, MUNICIPALITY)


@pytest.mark.parametrize(
    "text",
    [
        "เทศบาลนครเชียงใหม่ได้เท่าไร",
        "เทศบาลเมืองแสนสุข ได้กี่คะแนน",
        "เทศบาลแสนสุขได้กี่คะแนน",
        "chiang mai municipality score",
        "โรงพยาบาลเราได้เท่าไร",
        "เทศบาลอื่นได้เท่าไร",
    ],
)
def test_another_of_its_own_kind_is_another_agency(text: str) -> None:
    assert names_other_agency(text, MUNICIPALITY)


@pytest.mark.parametrize("text", ["เทศบาลเราได้เท่าไร", "our municipality score"])
def test_a_kind_that_is_not_its_own_is_another_agency(text: str) -> None:
    assert names_other_agency(text, ("สำนักงานส่งเสริมการเรียนรู้ริมน้ำ",))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("อบต.เราได้เท่าไร", "องค์การบริหารส่วนตำบลบ้านใหม่"),
        ("โรงพยาบาลเราได้กี่คะแนน", "โรงพยาบาลบ้านนา"),
        ("มหาลัยเราผ่านไหม", "มหาวิทยาลัยริมเขา"),
    ],
)
def test_a_kind_is_known_by_its_short_names(text: str, own: str) -> None:
    assert not names_other_agency(text, (own,))
