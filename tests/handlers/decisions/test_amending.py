"""Steps that the director cancels, or moves to another unit."""

import pytest

from tests.cast import DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.decisions.deciding import PROCUREMENT, begun, kept, last, listed
from tests.handlers.reports.reporting import FOURTH, open_round, prompt_of
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

ADMIN = UNIT_PEOPLE["admin"]


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)


async def more(house: House) -> Delivered:
    """The rarer choices for a step."""
    house.now = bangkok(7, 1)
    shown = await listed(house)
    await house.taps(DIRECTOR, shown, "1.1 ข้อ 4")
    await house.taps(DIRECTOR, shown, "เพิ่มเติม")
    return shown


async def cancelled(house: House) -> Delivered:
    """Cancel the step; the confirmation."""
    shown = await more(house)
    await house.taps(DIRECTOR, shown, "ยกเลิกขั้นตอนนี้")
    await house.taps(DIRECTOR, shown, "ยืนยันยกเลิก")
    return shown


async def moved(house: House) -> Delivered:
    """Move the step to another unit; the confirmation."""
    shown = await more(house)
    await house.taps(DIRECTOR, shown, "โอนจาก")
    await house.taps(DIRECTOR, shown, "บริหารและพัฒนาองค์กร")
    return shown


async def test_a_cancelled_step_is_asked_no_more(house: House) -> None:
    await cancelled(house)

    assert "ยกเลิกขั้นตอน 1.1 ข้อ 4" in last(house, PROCUREMENT).text
    (shown,) = await house.says(PROCUREMENT, "/report")
    assert "1.1 ข้อ 4" not in shown.text
    before = len(house.chats[PROCUREMENT])
    await open_round(house, FOURTH, bangkok(9, 30))
    assert len(house.chats[PROCUREMENT]) == before


async def test_a_cancelled_step_says_so_and_awaits_nothing(house: House) -> None:
    await cancelled(house)

    (card,) = await house.says(STAFF, "M1.1/4")

    assert "ยกเลิกขั้นตอนนี้แล้ว" in card.text
    assert "1.1 ข้อ 4" not in (await listed(house)).text


async def test_a_cancellation_is_taken_back(house: House) -> None:
    done = await cancelled(house)

    await house.taps(DIRECTOR, done, "เพิกถอน")

    (shown,) = await house.says(PROCUREMENT, "/report")
    assert "1.1 ข้อ 4" in shown.text
    assert [one.kind for one in await kept(house)] == ["cancel", "take_back"]


async def test_a_moved_step_is_asked_of_the_other_unit(house: House) -> None:
    await moved(house)

    assert "โอนมาให้สำนักบริหารและพัฒนาองค์กร" in last(house, ADMIN).text
    assert "โอนไปให้สำนักบริหารและพัฒนาองค์กรแล้ว" in last(house, PROCUREMENT).text
    (theirs,) = await house.says(ADMIN, "/report")
    assert "1.1 ข้อ 4" in theirs.text
    (before,) = await house.says(PROCUREMENT, "/report")
    assert "1.1 ข้อ 4" not in before.text


async def test_the_other_unit_reports_by_a_reply(house: House) -> None:
    await moved(house)

    (preview,) = await house.says(ADMIN, "กำลังดำเนินการ 30% ไม่มีอุปสรรค", reply_to=last(house, ADMIN))

    assert "1.1 ข้อ 4" in preview.text


async def test_the_next_round_asks_the_other_unit(house: House) -> None:
    await moved(house)

    await open_round(house, FOURTH, bangkok(9, 30))

    assert "1.1 ข้อ 4" in prompt_of(house, ADMIN).text
    assert "4/2563" not in prompt_of(house, PROCUREMENT).text


async def test_a_move_is_taken_back(house: House) -> None:
    done = await moved(house)

    await house.taps(DIRECTOR, done, "เพิกถอน")

    (card,) = await house.says(STAFF, "M1.1/4")
    assert "ผู้รับผิดชอบ: งานจัดซื้อจัดจ้างและบริหารพัสดุ" in card.text
    (shown,) = await house.says(PROCUREMENT, "/report")
    assert "1.1 ข้อ 4" in shown.text


async def test_a_reason_that_is_typed_is_kept_and_told(house: House) -> None:
    shown = await more(house)
    await house.taps(DIRECTOR, shown, "ยกเลิกขั้นตอนนี้")
    (again,) = await house.says(DIRECTOR, "รวมกับโครงการจัดซื้อกลางแล้ว")

    await house.taps(DIRECTOR, again, "ยืนยันยกเลิก")

    assert "เหตุผล: “รวมกับโครงการจัดซื้อกลางแล้ว”" in last(house, PROCUREMENT).text
    (made,) = await kept(house)
    assert (made.kind, made.words) == ("cancel", "รวมกับโครงการจัดซื้อกลางแล้ว")


async def test_a_move_has_its_reason_too(house: House) -> None:
    shown = await more(house)
    await house.taps(DIRECTOR, shown, "โอนจาก")
    (again,) = await house.says(DIRECTOR, "ปรับโครงสร้างงานพัสดุ")

    await house.taps(DIRECTOR, again, "บริหารและพัฒนาองค์กร")

    assert "ปรับโครงสร้างงานพัสดุ" in last(house, ADMIN).text
    (made,) = await kept(house)
    assert (made.kind, made.words) == ("move", "ปรับโครงสร้างงานพัสดุ")


async def test_going_back_gives_no_reason(house: House) -> None:
    shown = await more(house)
    await house.taps(DIRECTOR, shown, "ยกเลิกขั้นตอนนี้")
    await house.taps(DIRECTOR, shown, "กลับ")

    (answer,) = await house.says(DIRECTOR, "ขอบคุณครับ")

    assert "เหตุผล" not in answer.text
    assert await kept(house) == []
