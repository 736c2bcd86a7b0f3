"""Notes to the coordinator: one an occasion, kept current in its message, quiet by night."""

from datetime import datetime

from db import invitations, people
from domain.people import Role
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.handlers.reports.reporting import LEGAL
from tests.house import House
from tests.quarter import bangkok, run_due
from tests.recorded import Delivered


async def goes(house: House, now: datetime) -> None:
    """Office time moves on, and what is due is done and delivered."""
    house.now = now
    await run_due(house.db, house.setup, now)
    await house.deliver()


def notes(house: House) -> list[Delivered]:
    """Notes the coordinator got."""
    return [one for one in house.chats[COORDINATOR] if one.labels() == ["📋 ดูสถานะ"]]


async def opened(house: House) -> None:
    """Everybody is linked, and the round opens by the clock."""
    await house.link_everybody()
    await goes(house, bangkok(6, 30))


async def test_the_opening_is_noted_after_the_prompts(house: House) -> None:
    await opened(house)

    (note,) = notes(house)

    assert note.text.startswith("📬 เปิดรอบไตรมาสที่ 3/2563 แล้ว\nกำหนดส่ง 16 ก.ค. 2563 17:00 น.")
    assert "ยังส่งไม่ครบ 8 หน่วยงาน" in note.text
    assert house.chats[LEGAL][-1].text.startswith("📋")


async def test_units_nobody_can_be_reached_in_are_named(house: House) -> None:
    await house.link_everybody()
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(LEGAL), Role.UNIT, "legal")
    await goes(house, bangkok(6, 30))

    (note,) = notes(house)

    assert "⚠️ ติดต่อไม่ได้: งานกฎหมาย" in note.text


async def test_a_reminder_is_noted_with_who_still_owes(house: House) -> None:
    await opened(house)

    await goes(house, bangkok(7, 3))

    note = notes(house)[-1]
    assert note.text.startswith("🔔 เตือนครั้งที่ 1 แล้ว · ไตรมาสที่ 3/2563")
    assert "• งานกฎหมาย – ยังไม่ส่ง" in note.text


async def test_it_is_changed_in_its_message_as_reports_come(house: House) -> None:
    await opened(house)
    budget = UNIT_PEOPLE["budget"]
    (preview,) = await house.says(budget, "กำลังดำเนินการ 50% จัดทำคำขอแล้ว ไม่มีอุปสรรค", house.chats[budget][-1])
    await house.taps(budget, preview, "ส่งรายงาน")

    await goes(house, bangkok(6, 30, 9, 30))

    (note,) = notes(house)
    assert "ต้องรายงาน 13 รายการ: ส่งแล้ว 1 คงค้าง 12" in note.text
    assert "งานงบประมาณ" not in note.text


async def test_it_names_a_draft_that_waits(house: House) -> None:
    await opened(house)
    budget = UNIT_PEOPLE["budget"]
    await house.says(budget, "กำลังดำเนินการ 50% จัดทำคำขอแล้ว ไม่มีอุปสรรค", house.chats[budget][-1])

    await goes(house, bangkok(6, 30, 9, 30))

    (note,) = notes(house)
    assert "• งานงบประมาณและแผนงาน – ✎ มีร่างรอส่งตั้งแต่ 30 มิ.ย. 2563" in note.text


async def test_nothing_is_done_while_nothing_changes(house: House) -> None:
    await opened(house)

    assert await run_due(house.db, house.setup, bangkok(6, 30, 15)) == 0
    assert await run_due(house.db, house.setup, bangkok(7, 1, 9)) == 0


async def test_there_is_one_note_an_occasion_up_to_the_due_date(house: House) -> None:
    await opened(house)

    for day, hour in ((3, 9), (13, 9), (15, 9), (15, 12), (16, 17), (17, 9)):
        await goes(house, bangkok(7, day, hour))

    assert [one.text[:1] for one in notes(house)] == ["📬", "🔔", "🔔", "⏳", "⌛"]


async def test_it_waits_for_office_hours(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30, 20))
    assert notes(house) == []

    await goes(house, bangkok(7, 1, 9))

    assert len(notes(house)) == 1


async def test_an_invitation_that_expires_unused_is_named_on_a_day_of_its_own(house: House) -> None:
    await opened(house)
    async with house.db.transaction() as session:
        await invitations.invite(session, bangkok(6, 30, 14), Role.UNIT, "legal")
    await goes(house, bangkok(7, 3))

    await goes(house, bangkok(7, 7, 14, 5))
    await goes(house, bangkok(7, 8, 9))

    assert [one.text[:1] for one in notes(house)] == ["📬", "🔔", "📌"]
    assert "คำเชิญหมดอายุโดยไม่มีผู้ใช้ 1 ฉบับ" in notes(house)[-1].text


async def test_the_status_opens_below_a_note_which_stays(house: House) -> None:
    await opened(house)
    (note,) = notes(house)

    (status,) = await house.taps(COORDINATOR, note, "ดูสถานะ")

    assert status.id != note.id
    assert "เตือนทุกหน่วยที่ค้าง" in "".join(status.labels())
