"""/measures: the plan for everybody, units' words only for those concerned."""

import re
from decimal import Decimal
from typing import Any

import pytest

from db.tables.rounds import AskedRow, ReportRow, RoundRow
from domain.calendar.fiscal import Period
from domain.people import Role
from tests.cast import DIRECTOR, ENGLISH, STAFF, UNIT_PEOPLE
from tests.house import START, House

KNOWLEDGE, HR = UNIT_PEOPLE["knowledge"], UNIT_PEOPLE["hr"]
GROUP = -500
WORDS = "คู่มือเสร็จครึ่งเล่ม"


async def reported(house: House) -> None:
    """Knowledge has answered for M1.1/3; its partner has not."""
    await house.link(DIRECTOR, Role.DIRECTOR)
    await house.link(KNOWLEDGE, Role.UNIT, "knowledge")
    await house.link(HR, Role.UNIT, "hr")
    author = await house.number(KNOWLEDGE)
    duty: dict[str, Any] = {"plan": 2563, "step": "M1.1/3", "unit": "knowledge"}
    async with house.db.transaction() as session:
        session.add(RoundRow(quarter="3/2563", position=Period(2563, 3).place, opened_at=START, due_at=START))
        await session.flush()
        session.add(AskedRow(round="3/2563", **duty))
        session.add(
            ReportRow(
                round="3/2563",
                **duty,
                revision=1,
                status="in_progress",
                percent=Decimal(60),
                progress=WORDS,
                obstacles=None,
                author=author,
                at=START,
                late=False,
            )
        )


async def test_the_plan_opens_down_to_a_step_and_back(house: House) -> None:
    (message,) = await house.says(STAFF, "/measures")
    assert "อนุมัติโดย นายอภิสิทธิ์ ไล่สัตรูไกล เมื่อ 29 เมษายน 2563" in message.text

    (message,) = await house.taps(STAFF, message, "1.1")
    (message,) = await house.taps(STAFF, message, "1.1 ข้อ 4")
    assert "งานจัดซื้อจัดจ้างและบริหารพัสดุ" in message.text
    (message,) = await house.taps(STAFF, message, "แผนทั้งหมด")

    assert message.text.startswith("มาตรการส่งเสริมคุณธรรมและความโปร่งใส")


async def test_an_english_reader_is_shown_the_plan_in_english(house: House) -> None:
    (message,) = await house.says(ENGLISH, "/measures")

    assert message.text.startswith("Measures to promote integrity and transparency\n")
    assert "Approved by Mr Apisit Laistrooglai on 29 April 2563 B.E." in message.text
    assert not re.search("[ก-๛]", message.text)


async def test_a_step_may_be_asked_for_by_its_code(house: House) -> None:
    (message,) = await house.says(STAFF, "/measures 1.1/4")

    assert message.text.startswith("1.1 ข้อ 4")


@pytest.mark.parametrize("reader", [STAFF, HR])
async def test_others_see_the_status_and_no_words(house: House, reader: int) -> None:
    await reported(house)

    (message,) = await house.says(reader, "/measures M1.1/3")

    assert "กำลังดำเนินการ (รายงานแล้ว 1 จาก 2 หน่วยงาน)" in message.text
    assert WORDS not in message.text
    assert "60%" not in message.text


@pytest.mark.parametrize("reader", [KNOWLEDGE, DIRECTOR])
async def test_those_concerned_read_the_words(house: House, reader: int) -> None:
    await reported(house)

    (message,) = await house.says(reader, "/measures M1.1/3")

    assert WORDS in message.text
    assert "60%" in message.text


async def test_a_group_sees_no_words_whoever_asks(house: House) -> None:
    await reported(house)

    (message,) = await house.says(DIRECTOR, "/measures M1.1/3", chat=GROUP)
    (tapped,) = await house.taps(DIRECTOR, message, data="measures|M1.1/4", chat=GROUP)
    (again,) = await house.taps(DIRECTOR, tapped, data="measures|M1.1/3", chat=GROUP)

    assert WORDS not in again.text
    assert "กำลังดำเนินการ" in again.text


@pytest.mark.parametrize(
    "forged",
    ["measures|9.9", "measures|M9.9/1", "measures|1.1|x", "measures|1.1|1|2599", "measures|1.1|1|2563|x", "measures|"],
)
async def test_forged_buttons_do_nothing(house: House, forged: str) -> None:
    (message,) = await house.says(STAFF, "/measures")

    assert await house.taps(STAFF, message, data=forged) == []
