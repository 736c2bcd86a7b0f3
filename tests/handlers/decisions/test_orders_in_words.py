"""Orders and more time in own words: to a unit there is not, to every unit, until a day; and their results."""

from datetime import date

import pytest

from tests.cast import COORDINATOR, DIRECTOR
from tests.handlers.decisions.deciding import LEGAL, PROCUREMENT, begun, kept, last, record
from tests.house import House


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)


async def test_an_order_to_a_unit_there_is_not_names_it_and_offers_the_nearest_first(house: House) -> None:
    (which,) = await house.says(DIRECTOR, "ให้กองกฎหมายและคดีส่งแผนภายใน 20 ก.ค.")
    assert "ถึงงานกฎหมาย" in which.text

    (which,) = await house.says(DIRECTOR, "ให้กองคลังส่งแผนเบิกจ่ายภายใน 20 ก.ค.")

    assert "ไม่มีหน่วยงานชื่อ “กองคลัง”" in which.text
    (preview,) = await house.taps(DIRECTOR, which, "งบประมาณและแผนงาน")
    assert "“ส่งแผนเบิกจ่ายภายใน 20 ก.ค.”" in preview.text


async def test_an_earlier_preview_sends_no_later_order_that_has_no_unit_yet(house: House) -> None:
    (earlier,) = await house.says(DIRECTOR, "ให้งานกฎหมายส่งคู่มือภายใน 20 ก.ค.")
    await house.says(DIRECTOR, "ให้กองคลังส่งแผนเบิกจ่ายภายใน 20 ก.ค.")

    (which,) = await house.taps(DIRECTOR, earlier, "ส่งข้อสั่งการ")

    assert "สั่งการถึงหน่วยงานใด" in which.text
    (preview,) = await house.taps(DIRECTOR, which, "งบประมาณและแผนงาน")
    assert "“ส่งแผนเบิกจ่ายภายใน 20 ก.ค.”" in preview.text


async def test_a_reminder_to_a_unit_there_is_not_reminds_nobody(house: House) -> None:
    (shown,) = await house.says(COORDINATOR, "เตือนกองคลังหน่อย")

    assert "ไม่มีหน่วยงานชื่อ “กองคลัง”" in shown.text


async def test_an_order_to_every_unit_is_shown_first_and_each_unit_gets_its_own(house: House) -> None:
    (preview,) = await house.says(DIRECTOR, "ให้ทุกหน่วยส่งรายชื่อผู้รับผิดชอบภายใน 15 ก.ค.")
    assert "ข้อสั่งการถึงทุกหน่วยงาน (" in preview.text
    assert await kept(house) == []

    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")

    found = await kept(house)
    assert {one.kind for one in found} == {"instruct"}
    assert len({one.unit for one in found}) == len(found) > 1
    assert "ส่งรายชื่อผู้รับผิดชอบภายใน 15 ก.ค." in last(house, LEGAL).text
    assert "ส่งรายชื่อผู้รับผิดชอบภายใน 15 ก.ค." in last(house, PROCUREMENT).text


async def test_more_time_for_a_unit_is_shown_first_and_given_by_a_tap(house: House) -> None:
    (shown,) = await house.says(DIRECTOR, "ให้เวลางานพัสดุถึง 15 ก.ค.")
    assert "ขยายเวลาถึง 15 ก.ค. 2563" in shown.text
    assert await kept(house) == []

    await house.taps(DIRECTOR, shown, "ให้เวลา")

    (one,) = await kept(house)
    assert (one.kind, one.step, one.until) == ("grant", "M1.1/4", date(2020, 7, 15))


async def test_a_unit_of_several_steps_is_asked_for_the_one(house: House) -> None:
    (shown,) = await house.says(COORDINATOR, "ให้เวลางานกฎหมายถึง 15 ก.ค.")

    assert "ขั้นตอนใด" in shown.text
    await house.taps(COORDINATOR, shown, "2.2 ข้อ 1")
    (one,) = await kept(house)
    assert one.step == "M2.2/1"


async def test_no_later_date_gives_nothing(house: House) -> None:
    (shown,) = await house.says(DIRECTOR, "ให้เวลาฝ่ายประเมินผลถึง 15 ก.ค.")

    assert shown.text.startswith("ไม่มีขั้นตอน")
    assert (await record(house)).rows == ()


async def test_done_right_after_an_instruction_is_its_result_although_a_draft_waits(house: House) -> None:
    await house.says(PROCUREMENT, "ติดประกาศแล้ว 60%")
    (preview,) = await house.says(DIRECTOR, "ให้งานพัสดุส่งรายชื่อผู้รับผิดชอบภายใน 15 ก.ค.")
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")

    await house.says(PROCUREMENT, "ทำแล้วครับ")

    assert [one.kind for one in await kept(house)] == ["instruct", "done"]


async def test_done_after_the_draft_was_shown_again_is_for_the_draft(house: House) -> None:
    (preview,) = await house.says(DIRECTOR, "ให้งานพัสดุส่งรายชื่อผู้รับผิดชอบภายใน 15 ก.ค.")
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")
    await house.says(PROCUREMENT, "ติดประกาศแล้ว 60%")

    await house.says(PROCUREMENT, "ทำแล้วครับ")

    assert [one.kind for one in await kept(house)] == ["instruct"]
