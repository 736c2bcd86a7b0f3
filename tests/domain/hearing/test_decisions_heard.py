"""Instructions and requests for more time, as the ear hears them."""

import pytest

from domain.hearing.meanings import DecisionMeant, InstructMeant, Kind, OwnMeant
from domain.hearing.own_round import OwnTopic
from domain.hearing.prompt_replies import asks_for_time
from domain.hearing.supposed import Writer
from domain.people import Role
from tests.domain.hearing.test_ear import hears


@pytest.mark.parametrize(
    "text", ["สั่งการงานกฎหมาย จัดทำรายงานภายใน 31 ก.ค.", "สั่งการให้งานกฎหมายจัดทำรายงาน", "ข้อสั่งการ: งานกฎหมายจัดทำรายงาน"]
)
def test_a_director_instructs_a_unit(text: str) -> None:
    meant = hears(text, Writer(role=Role.DIRECTOR))

    assert isinstance(meant, InstructMeant)
    assert meant.units == ("legal",)


@pytest.mark.parametrize("text", ["มีอะไรต้องสั่งการ", "ข้อสั่งการคงค้างมีอะไรบ้าง", "สั่งการอะไรไปแล้วบ้าง", "สั่งการ"])
def test_a_question_for_instructions_is_none(text: str) -> None:
    assert hears(text, Writer(role=Role.DIRECTOR)).kind is not Kind.DECISION


def test_a_unit_instructs_nobody() -> None:
    assert not isinstance(hears("สั่งการงานกฎหมาย จัดทำรายงาน", Writer(units=("hr",))), InstructMeant | DecisionMeant)


@pytest.mark.parametrize(
    "text",
    ["ขอเลื่อนถึง 15 ส.ค. เพราะรอผู้รับจ้าง", "ขออนุญาตขยายเวลาถึง 30 ก.ย. เนื่องจากงบไม่พอ", "We need an extension until 15 Aug"],
)
def test_a_unit_asks_for_more_time(text: str) -> None:
    meant = hears(text, Writer(units=("procurement",)))

    assert isinstance(meant, OwnMeant)
    assert meant.topic is OwnTopic.POSTPONE


@pytest.mark.parametrize("text", ["ขอขยายเวลาการรับสมัครถึง 15 ส.ค.", "เลื่อนประชุมเป็น 15 ส.ค.", "ขอเลื่อนการอบรมไป 15 ส.ค."])
def test_words_about_the_work_ask_for_no_time(text: str) -> None:
    assert not asks_for_time(text)
