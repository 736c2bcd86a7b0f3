"""Answers to a question in one's own words, and replies where there is no answer."""

from dataclasses import replace

import pytest

from domain.search import Answer
from screens import answers
from tests.other_agencies import HOSPITAL
from tests.screens.viewing import opened, view


def test_telling_of_wrongdoing_brings_the_channels_and_no_word_of_it() -> None:
    told = answers.plain(view(), Answer("channels", ("CHANNELS",))).text.text

    assert told == answers.channels(view(), accusation=True).text.text
    assert "บอตไม่เก็บข้อความนี้ไว้" in told


def test_asking_for_the_channels_is_not_taken_for_telling() -> None:
    asked = answers.plain(view(), Answer("channels", ("CHANNELS", "M1.2/1"), basis="search"))

    assert "บอตไม่เก็บข้อความนี้ไว้" not in asked.text.text


def test_a_code_that_does_not_exist_is_said_not_to() -> None:
    told = answers.plain(view(), Answer("none", missing=("I31",), reason="unknown_code")).text.text

    assert "ไม่มีรหัส I31" in told
    assert "I1–I30, E1–E15, O1–O48" in told


def test_codes_that_exist_are_answered_beside_one_that_does_not() -> None:
    told = answers.plain(view(), Answer("score", ("I20",), ("I31",), basis="code")).text.text

    assert "ไม่มีรหัส I31" in told
    assert "53.03" in told


def test_the_best_answer_comes_in_full_with_two_others_as_buttons() -> None:
    message = answers.plain(view(), Answer("score", ("I20", "I21", "G:asset-use", "I19"), basis="search"))

    assert message.text == answers.shown(view(), "I20").text
    assert {"score|I21|1|2562", "guide|G:asset-use"} <= opened(message)
    assert "score|I19|1|2562" not in opened(message)


def test_being_unsure_is_said() -> None:
    message = answers.plain(view(), Answer("unsure", ("I20", "I21"), basis="search"))

    assert "ไม่ใช่เรื่องที่ต้องการ?" in message.text.text
    assert "score|I21|1|2562" in opened(message)


def test_several_that_are_all_meant_are_listed() -> None:
    message = answers.plain(view(), Answer("score", ("E1", "E2", "E3"), basis="code"))

    assert "พบ 3 รายการ" in message.text.text
    assert {"score|E1|1|2562", "score|E2|1|2562", "score|E3|1|2562"} == opened(message)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("other_agency", "เฉพาะของ สศส."),
        ("year_not_loaded", "ปีอื่นยังไม่มีข้อมูล"),
        ("off_topic", "ยังตอบเรื่องนี้ไม่ได้"),
        ("greeting", "สวัสดี"),
        ("help", "ถามได้เรื่อง"),
    ],
)
def test_it_says_why_there_is_no_answer_and_what_can_be_asked(reason: str, said: str) -> None:
    message = answers.plain(view(), Answer("none", reason=reason))

    assert said in message.text.text
    assert {"scores", "measures", "guide", "complain"} == opened(message)


def test_another_agency_is_shown_its_own_examples() -> None:
    told = answers.capabilities(replace(view(), catalogue=HOSPITAL)).text.text

    assert "คะแนน MOIT1”" in told
    assert "มาตรการ 1 ใคร" in told
    assert "แนวปฏิบัติ" not in told
