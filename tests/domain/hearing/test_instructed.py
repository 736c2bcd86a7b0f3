"""Words said right after an instruction came: its result, unless it is about something else."""

from dataclasses import replace

import pytest

from domain.hearing.meanings import DecisionMeant
from tests.domain.hearing.heard import OWES, after, hears

TOLD = replace(OWES, instructed="ส่งรายชื่อผู้รับผิดชอบภายในวันพุธ")


@pytest.mark.parametrize("text", ["ทำแล้วครับ", "เรียบร้อยค่ะ", "เสร็จแล้ว", "ส่งรายชื่อให้แล้วนะคะ", "done"])
def test_done_is_the_instructions_result(text: str) -> None:
    assert isinstance(hears(text, TOLD), DecisionMeant)


def test_it_is_although_a_draft_waits() -> None:
    waits = replace(after("ติดประกาศแล้ว 60%"), instructed=TOLD.instructed)

    assert isinstance(hears("ทำแล้วครับ", waits), DecisionMeant)


@pytest.mark.parametrize("text", ["ติดประกาศแล้ว 80%", "1.1/4 เสร็จแล้ว", "เผยแพร่แนวปฏิบัติแล้ว รอลงนาม", "เมื่อไร", "รับทราบครับ"])
def test_words_about_something_else_are_not(text: str) -> None:
    assert not isinstance(hears(text, TOLD), DecisionMeant)
