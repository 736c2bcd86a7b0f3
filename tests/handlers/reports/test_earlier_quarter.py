"""Buttons left from an earlier quarter: they show the present report and write nothing."""

import pytest

from tests.handlers.reports.reporting import FOURTH, LATE, PROCUREMENT, close_round, open_round, stored, written
from tests.house import House
from tests.recorded import Delivered

SEPTEMBER = LATE.replace(month=9, day=30)


async def asked(house: House) -> Delivered:
    """The question for a step's status, left from the quarter before the one that is open."""
    await house.link_everybody()
    await open_round(house)
    (listing,) = await house.says(PROCUREMENT, "/report")
    (question,) = await house.taps(PROCUREMENT, listing, "1.1 ข้อ 4")
    await close_round(house)
    await open_round(house, FOURTH, SEPTEMBER)
    return question


@pytest.mark.parametrize("tapped", ["ยังไม่เริ่ม", "แล้วเสร็จ", "ติดขัด"])
async def test_a_status_is_not_taken_for_the_present_quarter(house: House, tapped: str) -> None:
    question = await asked(house)

    (said,) = await house.taps(PROCUREMENT, question, tapped)

    assert said.text.startswith("ปุ่มนั้นเป็นของไตรมาสก่อน ระบบไม่ได้บันทึก ต่อไปนี้เป็นรายงานของไตรมาสที่ 4/2563\n\n1.1 ข้อ 4")
    assert await written(house, PROCUREMENT) == ()


async def test_the_present_question_stands_beside_the_old_one(house: House) -> None:
    question = await asked(house)

    (said,) = await house.taps(PROCUREMENT, question, "ติดขัด")
    await house.taps(PROCUREMENT, said, "ติดขัด")

    assert said.id != question.id
    (draft,) = await written(house, PROCUREMENT)
    assert draft.round == "4/2563"


async def test_a_draft_of_then_is_not_sent_by_its_old_button(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    shown = (await house.says(PROCUREMENT, "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค", house.chats[PROCUREMENT][-1]))[-1]
    await close_round(house)
    await open_round(house, FOURTH, SEPTEMBER)

    (said,) = await house.taps(PROCUREMENT, shown, "ส่ง")

    assert "4/2563" in said.text
    assert not await stored(house)
    assert not await stored(house, FOURTH)
