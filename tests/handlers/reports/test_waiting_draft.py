"""A draft that was not sent is named in reminders and the due note of whoever wrote it, with a button to send it."""

from collections.abc import Awaitable, Callable

import pytest

from db import rounds
from domain.calendar.rounds import Round
from domain.office import Office
from domain.people import Role
from domain.reports.reports import Duty, Status
from follow_up.prompts import prompts
from tests.cast import HR_COLLEAGUE, UNIT_PEOPLE
from tests.handlers.reports.reporting import THIRD, open_round, stored
from tests.house import House
from tests.recorded import Delivered

HR, PROCUREMENT = UNIT_PEOPLE["hr"], UNIT_PEOPLE["procurement"]
Told = Callable[[House, str], Awaitable[None]]


async def reminded(house: House, unit: str) -> None:
    """The first reminder to a unit."""
    round_, office = await current(house)
    async with house.db.transaction() as session:
        await prompts.remind_units(session, office, round_, 1, [unit])
    await house.deliver()


async def told_due(house: House, unit: str) -> None:
    """The due note to a unit."""
    round_, office = await current(house)
    async with house.db.transaction() as session:
        await prompts.tell_due(session, office, round_, [unit])
    await house.deliver()


async def current(house: House) -> tuple[Round, Office]:
    """The opened round, and the office at the moment."""
    async with house.db.transaction() as session:
        found = await rounds.round_of(session, THIRD)
        assert found is not None
        return found, Office(house.setup, await house.library.current(session), house.now)


@pytest.mark.parametrize("note", [reminded, told_due])
async def test_one_tap_sends_a_complete_draft_from_the_note(house: House, note: Told) -> None:
    await house.link_everybody()
    await open_round(house)
    await house.says(PROCUREMENT, "จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%")

    await note(house, "procurement")

    told = house.chats[PROCUREMENT][-1]
    assert "ร่างของท่านยังไม่ได้ส่ง: 🔄 กำลังดำเนินการ 40%" in told.text
    assert "จัดอบรมแล้ว 1 รุ่น" in told.text
    await house.taps(PROCUREMENT, told, "ส่งร่าง 1.1 ข้อ 4")
    assert (await stored(house))[Duty(2563, "M1.1/4", "procurement")].status is Status.IN_PROGRESS


async def test_a_draft_that_lacks_something_is_opened_instead(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await house.says(PROCUREMENT, "จัดอบรมแล้ว 1 รุ่น")

    await reminded(house, "procurement")

    told = house.chats[PROCUREMENT][-1]
    assert "ยังไม่ได้เลือกสถานะ" in told.text
    (shown,) = await house.taps(PROCUREMENT, told, "ดูร่าง 1.1 ข้อ 4")
    assert "จัดอบรมแล้ว 1 รุ่น" in shown.text
    assert await stored(house) == {}


async def test_a_colleague_s_note_names_only_their_own_drafts(house: House) -> None:
    await house.link_everybody()
    await house.link(HR_COLLEAGUE, Role.UNIT, "hr")
    await open_round(house)
    await house.says(HR, "1.1/1 จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%")

    await reminded(house, "hr")

    def labels(one: Delivered) -> str:
        return " ".join(one.labels())

    assert "ส่งร่าง 1.1 ข้อ 1" in labels(house.chats[HR][-1])
    assert "ส่งร่าง" not in labels(house.chats[HR_COLLEAGUE][-1])
    assert "ร่างของท่าน" not in house.chats[HR_COLLEAGUE][-1].text
