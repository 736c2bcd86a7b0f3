"""Addressees of an order: a unit, every unit, or one that the agency does not have; more time given in words."""

import pytest

from domain.hearing.addressees import in_capitals, nearest
from domain.hearing.meanings import GrantMeant, InstructMeant, RoundMeant
from domain.hearing.round_state import RoundTopic
from domain.hearing.supposed import Writer
from domain.people import Role
from tests.domain.hearing.heard import DIRECTOR, LISTENER, hears

COORDINATOR = Writer(role=Role.ADMIN)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ให้กองคลังส่งแผนเบิกจ่ายภายใน 20 ก.ค.", "กองคลัง"),
        ("บอกสำนักช่างให้มาชี้แจงพรุ่งนี้", "สำนักช่าง"),
        ("สั่งการ กองสาธารณสุข ทำรายงานภายในศุกร์นี้", "กองสาธารณสุข"),
        ("ศูนย์วิจัยต้องส่งข้อมูลวันจันทร์", "ศูนย์วิจัย"),
        ("ask the engineering division to send me the drawings", "engineering division"),
    ],
)
def test_an_order_to_a_unit_there_is_not_names_what_was_read(text: str, name: str) -> None:
    meant = hears(text, DIRECTOR)

    assert isinstance(meant, InstructMeant)
    assert (meant.unknown, meant.units) == (name, ())


@pytest.mark.parametrize(
    "text",
    [
        "ให้ทุกหน่วยส่งรายชื่อผู้รับผิดชอบภายในวันพุธ",
        "ทุกฝ่ายต้องทบทวนแผนภายใน 15 ก.ค.",
        "สั่งการทุกหน่วยงาน จัดทำแผนภายในสิ้นเดือน",
        "tell all units to submit their evidence by 10 July",
        "please have everyone update the contact list",
    ],
)
def test_an_order_to_every_unit_is_one(text: str) -> None:
    meant = hears(text, DIRECTOR)

    assert isinstance(meant, InstructMeant)
    assert meant.every


@pytest.mark.parametrize("text", ["ให้ทุกหน่วยส่งรายงานให้ทัน", "กำชับทุกคนให้ส่งให้ทัน", "tell everyone to send their reports"])
def test_to_tell_everybody_to_report_is_no_order(text: str) -> None:
    assert not isinstance(hears(text, DIRECTOR), InstructMeant)


@pytest.mark.parametrize("text", ["ให้งานเสร็จภายในศุกร์นี้", "หน่วยงานไหนยังไม่ส่ง", "ฝ่ายที่ค้างมีใครบ้าง"])
def test_a_word_for_a_kind_of_unit_alone_names_none(text: str) -> None:
    meant = hears(text, DIRECTOR)

    assert not getattr(meant, "unknown", "")
    assert not (isinstance(meant, RoundMeant) and meant.question.unknown)


@pytest.mark.parametrize("text", ["เตือนกองคลังหน่อย", "ให้กองคลังส่งรายงานด้วย", "remind the engineering division"])
def test_a_reminder_to_a_unit_there_is_not_is_to_nobody_else(text: str) -> None:
    meant = hears(text, COORDINATOR)

    assert isinstance(meant, RoundMeant)
    assert meant.question.topic is RoundTopic.NUDGE
    assert meant.question.unknown


def test_the_nearest_name_comes_first() -> None:
    assert nearest("กองกฎหมายและคดี", LISTENER.ear.units)[0] == "legal"


@pytest.mark.parametrize(
    ("text", "units", "steps"),
    [
        ("ให้เวลาฝ่ายกฎหมายถึง 15 ก.ค.", ("legal",), ()),
        ("ต่อเวลาให้งานพัสดุอีก 2 อาทิตย์", ("procurement",), ()),
        ("อนุมัติขยายเวลา 1.2/1 ไปถึงสิ้นเดือน ก.ค.", (), ("M1.2/1",)),
        ("give HR until 20 July", ("hr",), ()),
    ],
)
@pytest.mark.parametrize("writer", [DIRECTOR, COORDINATOR, Writer(role=Role.SECRETARY)])
def test_more_time_is_given_in_words(text: str, units: tuple[str, ...], steps: tuple[str, ...], writer: Writer) -> None:
    meant = hears(text, writer)

    assert isinstance(meant, GrantMeant)
    assert (meant.units, meant.steps) == (units, steps)


@pytest.mark.parametrize("text", ["ทำไมให้เวลาฝ่ายกฎหมายถึง 15 ก.ค.", "เลื่อนประชุมกับฝ่ายกฎหมายเป็นวันศุกร์", "ให้เวลาหน่อย"])
def test_a_question_or_a_meeting_gives_no_time(text: str) -> None:
    assert not isinstance(hears(text, DIRECTOR), GrantMeant)


def test_staff_give_no_time() -> None:
    assert not isinstance(hears("ให้เวลาฝ่ายกฎหมายถึง 15 ก.ค."), GrantMeant)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("remind Facilities to report", "Facilities"),
        ("why is Transport and Travel late", "Transport and Travel"),
        ("tell the Design Hub to publish the guideline", "Design Hub"),
        ("remind everybody to report", ""),
        ("Is Friday the deadline?", ""),
        ("is Step 2 late", ""),
        ("why is everything late", ""),
    ],
)
def test_an_english_name_is_known_by_its_capitals_in_the_place_of_a_unit(text: str, name: str) -> None:
    assert in_capitals(text) == name
