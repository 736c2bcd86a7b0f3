"""/status: one screen with a page of the units that owe, and a unit's view in its place."""

from sqlalchemy import update
from sqlmodel import col

from db.tables.people import PersonRow
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.handlers.reports.reporting import LEGAL, open_round
from tests.house import House
from tests.quarter import bangkok

_SHOWN = 4096


async def blocked(house: House, person: int) -> None:
    """Somebody is not reached any more since 2 July."""
    async with house.db.transaction() as session:
        one = await house.number(person)
        await session.execute(update(PersonRow).where(col(PersonRow.id) == one).values(blocked_at=bangkok(7, 2)))


async def test_it_says_when_the_round_is_due_and_what_was_sent(house: House) -> None:
    await house.link_everybody()
    await open_round(house)

    (said,) = await house.says(COORDINATOR, "/status")

    assert "กำหนดส่ง 16 ก.ค. 2563 17:00 น. (เหลืออีก 16 วัน)" in said.text
    assert "ได้รับรายงาน 0 จาก 13 รายการ" in said.text
    assert "• งานกฎหมาย: 1.2 ข้อ 1, 2.2 ข้อ 1 – ยังไม่ตอบ" in said.text
    assert len(said.text) < _SHOWN


async def test_it_says_why_a_unit_owes(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await blocked(house, LEGAL)
    await house.says(
        UNIT_PEOPLE["budget"], "กำลังดำเนินการ 50% จัดทำคำขอแล้ว ไม่มีอุปสรรค", house.chats[UNIT_PEOPLE["budget"]][-1]
    )

    (said,) = await house.says(COORDINATOR, "/status")

    assert "งานกฎหมาย: 1.2 ข้อ 1, 2.2 ข้อ 1 – ⚠️ ส่งข้อความไม่ถึงตั้งแต่ 2 ก.ค. 2563" in said.text
    assert "งานงบประมาณและแผนงาน: 1.1 ข้อ 2 – ✎ มีร่างรอส่งตั้งแต่ 30 มิ.ย. 2563" in said.text


async def test_a_units_view_opens_in_its_place_and_leads_back(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    (status,) = await house.says(COORDINATOR, "/status")

    (unit,) = await house.taps(COORDINATOR, status, "กฎหมาย")

    assert unit.id == status.id
    assert "P203 – เข้าร่วมตั้งแต่ 29 มิ.ย. 2563 · ใช้งานล่าสุด 29 มิ.ย. 2563" in unit.text
    assert "ส่งแล้ว 0 จาก 2 ขั้นตอน" in unit.text
    (back,) = await house.taps(COORDINATOR, unit, "กลับไปหน้าสถานะ")
    assert back.id == status.id
    assert "ยังส่งไม่ครบ 8 หน่วยงาน" in back.text


async def test_a_unit_nobody_is_linked_to_offers_an_invitation(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await open_round(house)
    (status,) = await house.says(COORDINATOR, "/status")
    (unit,) = await house.taps(COORDINATOR, status, "กฎหมาย")
    assert "⚠️ ยังไม่มีผู้รายงาน" in unit.text
    assert not any("เตือน" in one for one in unit.labels())

    _, invitation = await house.taps(COORDINATOR, unit, "เชิญ")

    assert "เรียน ผู้รับผิดชอบงานกฎหมาย" in invitation.text


async def test_it_says_what_a_unit_sent(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    budget = UNIT_PEOPLE["budget"]
    (preview,) = await house.says(budget, "กำลังดำเนินการ 50% จัดทำคำขอแล้ว ไม่มีอุปสรรค", house.chats[budget][-1])
    await house.taps(budget, preview, "ส่งรายงาน")

    (unit,) = await house.taps(COORDINATOR, (await house.says(COORDINATOR, "/status"))[0], data="status|unit|budget")

    assert "ส่งแล้ว 1 จาก 1 ขั้นตอน" in unit.text
    assert "ส่ง 30 มิ.ย. 2563 09:00 น." in unit.text


async def test_only_a_coordinator_sees_a_unit(house: House) -> None:
    await house.link_everybody()
    await open_round(house)

    said = await house.taps(LEGAL, house.chats[LEGAL][-1], data="status|unit|hr")

    assert said == []


async def test_the_hour_somebody_wrote_in_is_kept(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    house.now = bangkok(7, 3, 10, 20)
    await house.says(LEGAL, "สวัสดี")

    (unit,) = await house.taps(COORDINATOR, (await house.says(COORDINATOR, "/status"))[0], "กฎหมาย")

    assert "ใช้งานล่าสุด 3 ก.ค. 2563" in unit.text
