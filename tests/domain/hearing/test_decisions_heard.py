"""Instructions and requests for more time, as the ear hears them."""

import pytest

from domain.hearing.meanings import (
    DecidedOn,
    DecideMeant,
    DecisionMeant,
    InstructMeant,
    Kind,
    OwnMeant,
    RoundMeant,
)
from domain.hearing.own_round import OwnTopic
from domain.hearing.prompt_replies import asks_for_time
from domain.hearing.round_state import RoundTopic
from domain.hearing.supposed import Writer
from domain.people import Role
from tests.domain.hearing.heard import hears


@pytest.mark.parametrize(
    "text", ["สั่งการงานกฎหมาย จัดทำรายงานภายใน 31 ก.ค.", "สั่งการให้งานกฎหมายจัดทำรายงาน", "ข้อสั่งการ: งานกฎหมายจัดทำรายงาน"]
)
def test_a_director_instructs_a_unit(text: str) -> None:
    meant = hears(text, Writer(role=Role.DIRECTOR))

    assert isinstance(meant, InstructMeant)
    assert meant.units == ("legal",)


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("ให้กองพัสดุส่งภายในศุกร์นี้ เรื่อง 1.1 ข้อ 4", "procurement", "ส่งภายในศุกร์นี้ เรื่อง 1.1 ข้อ 4"),
        ("บอกงานพัสดุให้ทำแผนใหม่ก่อนสิ้นเดือน", "procurement", "ทำแผนใหม่ก่อนสิ้นเดือน"),
        ("ฝากทีมสื่อสารอัปเว็บให้ครบด้วย", "comms", "อัปเว็บให้ครบด้วย"),
        ("งานงบประมาณต้องส่งไฟล์ทั้งหมดวันจันทร์", "budget", "ต้องส่งไฟล์ทั้งหมดวันจันทร์"),
        ("มอบงานบุคคลประสานกับงานกฎหมายทำป้ายใหม่", "hr", "ประสานกับงานกฎหมายทำป้ายใหม่"),
        ("Tell Legal to send me the draft by Friday", "legal", "send me the draft by Friday"),
        ("have HR fix the banner by the 15th", "hr", "fix the banner by the 15th"),
    ],
)
def test_an_order_in_a_directors_own_words_instructs_whom_it_addresses(text: str, unit: str, words: str) -> None:
    meant = hears(text, Writer(role=Role.DIRECTOR))

    assert isinstance(meant, InstructMeant)
    assert (meant.units, meant.text) == ((unit,), words)


def test_a_step_to_be_done_by_a_day_is_an_order() -> None:
    meant = hears("1.1/4 ต้องเสร็จภายใน 15 ก.ค.", Writer(role=Role.DIRECTOR))

    assert isinstance(meant, InstructMeant)
    assert meant.steps == ("M1.1/4",)


@pytest.mark.parametrize(
    "text",
    [
        "เตือนงานกฎหมายหน่อย",
        "เร่งฝ่ายพัสดุหน่อย",
        "ฝ่ายพัสดุว่าไงบ้าง",
        "ให้ดูคะแนนหน่อย",
        "tell me about legal",
        "ask legal why it is late",
        "let me know when HR answers",
        "งานพัสดุส่งแล้วครับ",
        "ฝ่ายกฎหมายเก่งมาก",
    ],
)
def test_a_reminder_a_question_or_praise_is_no_order(text: str) -> None:
    assert not isinstance(hears(text, Writer(role=Role.DIRECTOR)), InstructMeant)


def test_a_coordinator_who_tells_a_unit_to_send_its_report_reminds_it() -> None:
    meant = hears("ให้ฝ่ายกฎหมายส่งรายงานด้วย", Writer(role=Role.ADMIN))

    assert isinstance(meant, RoundMeant)
    assert (meant.question.topic, meant.question.units) == (RoundTopic.NUDGE, ("legal",))


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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("รับทราบทั้งหมดที่เรียบร้อย", DecideMeant(DecidedOn.ACKNOWLEDGE)),
        ("เห็นชอบทุกขั้นตอนที่เป็นไปตามแผนครับ", DecideMeant(DecidedOn.ACKNOWLEDGE)),
        ("acknowledge everything that's on track", DecideMeant(DecidedOn.ACKNOWLEDGE)),
        ("รับทราบข้อ 1.1/4", DecideMeant(DecidedOn.ACKNOWLEDGE, ("M1.1/4",))),
        ("ส่งคืนข้อ 1.1/2 ให้เพิ่มหลักฐาน", DecideMeant(DecidedOn.RETURN, ("M1.1/2",), "ให้เพิ่มหลักฐาน")),
        ("ตีกลับ 1.1/2 เพราะยังไม่มีตัวเลข", DecideMeant(DecidedOn.RETURN, ("M1.1/2",), "ยังไม่มีตัวเลข")),
        ("ส่งคืน 1.1/2 ขอใหม่ภายใน 15/7", DecideMeant(DecidedOn.RETURN, ("M1.1/2",), "ขอใหม่ภายใน 15/7")),
        ("please send back step 1.1/2: add the numbers", DecideMeant(DecidedOn.RETURN, ("M1.1/2",), "add the numbers")),
        ("อนุมัติรายงานไตรมาส 3", DecideMeant(DecidedOn.SIGN)),
        ("ลงนามได้เลยครับ", DecideMeant(DecidedOn.SIGN)),
        ("sign the report", DecideMeant(DecidedOn.SIGN)),
    ],
)
def test_a_decision_in_own_words_is_heard(text: str, meant: DecideMeant) -> None:
    assert hears(text, Writer(role=Role.DIRECTOR)) == meant


@pytest.mark.parametrize(
    "text",
    [
        "อนุมัติรายงานแล้วหรือยัง",
        "รับทราบ",
        "ส่งคืนข้อ 1.1/2 ทำไม",
        "ใครส่งคืนข้อ 1.1/2",
        "อนุมัติทั้งหมดแล้ว",
        "the report was approved already",
        "ทำไมต้องเซ็นรายงาน",
        "อนุมัติงบให้งานพัสดุ",
    ],
)
def test_a_question_or_something_decided_before_is_no_decision(text: str) -> None:
    assert not isinstance(hears(text, Writer(role=Role.DIRECTOR)), DecideMeant)


@pytest.mark.parametrize("text", ["รับทราบทั้งหมดที่เรียบร้อย", "ส่งคืนข้อ 1.1/2 ให้เพิ่มหลักฐาน", "ลงนามได้เลย"])
def test_only_who_decides_decides_in_words(text: str) -> None:
    assert not isinstance(hears(text, Writer(units=("legal",))), DecideMeant)


def test_an_order_whose_verb_stands_before_the_unit_keeps_all_its_words() -> None:
    meant = hears("ฝากเร่งงานพัสดุหน่อย ขอภายในวันศุกร์นี้", Writer(role=Role.DIRECTOR))

    assert isinstance(meant, InstructMeant)
    assert (meant.units, meant.text) == (("procurement",), "ฝากเร่งงานพัสดุหน่อย ขอภายในวันศุกร์นี้")
