"""The summary tells of requests, cancelled steps and instructions that were never done."""

from domain.reports.reports import Status
from tests.cast import DIRECTOR, UNIT_PEOPLE
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import opened, reports
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered


async def summary(house: House) -> Delivered:
    """The summary as the director asks for it."""
    return (await house.says(DIRECTOR, "/summary"))[-1]


async def test_a_request_for_more_time_stands_among_what_needs_the_director(house: House) -> None:
    await opened(house)
    unit = UNIT_PEOPLE["procurement"]
    (preview,) = await house.says(unit, "ขอเลื่อนถึง 15 ส.ค. เพราะรอผู้รับจ้างส่งงาน")
    await house.taps(unit, preview, "ส่งคำขอ")

    shown = await summary(house)

    assert "🕐 1.1 ข้อ 4" in shown.text
    assert "ขอขยายเวลาถึง 15 ส.ค. 2563 · งานจัดซื้อจัดจ้างและบริหารพัสดุ\nรอผู้รับจ้างส่งงาน" in shown.text


async def test_a_cancelled_step_is_neither_overdue_nor_without_a_report(house: House) -> None:
    await opened(house)
    before = await summary(house)
    (listed,) = await house.says(DIRECTOR, "/decide")
    for label in ("1.1 ข้อ 3", "เพิ่มเติม", "ยกเลิกขั้นตอนนี้", "ยืนยันยกเลิก"):
        await house.taps(DIRECTOR, listed, label)

    shown = await summary(house)

    assert "🚫" not in before.text
    assert "🚫 ยกเลิก 1" in shown.text
    assert "1.1 ข้อ 3" in before.text
    assert "1.1 ข้อ 3" not in shown.text


async def test_trends_name_what_was_instructed_and_never_done(house: House) -> None:
    await opened(house)
    house.now = bangkok(7, 1)
    (preview,) = await house.says(DIRECTOR, "สั่งการงานกฎหมาย เสนอร่างระเบียบ ภายใน 10 ก.ค.")
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")
    early = await house.taps(DIRECTOR, await summary(house), "แนวโน้ม")
    await goes(house, bangkok(7, 13))

    late = await house.taps(DIRECTOR, await summary(house), "แนวโน้ม")

    assert "เสนอร่างระเบียบ" not in early[0].text
    assert "สั่งการแล้ว พ้นกำหนด และยังไม่รายงานผล 1 เรื่อง\n• งานกฎหมาย: เสนอร่างระเบียบ" in late[0].text


async def test_a_result_of_an_instruction_is_among_what_needs_the_director(house: House) -> None:
    await opened(house)
    unit = UNIT_PEOPLE["legal"]
    (preview,) = await house.says(DIRECTOR, "สั่งการงานกฎหมาย เสนอร่างระเบียบ ภายใน 10 ก.ค.")
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")
    before = await summary(house)
    await house.taps(unit, house.chats[unit][-1], "ดำเนินการแล้ว")
    await house.says(unit, "เสนอแล้วเมื่อวานนี้")

    shown = await summary(house)

    assert "เรื่องที่ต้องพิจารณา 1 เรื่อง" in before.text
    assert "เรื่องที่ต้องพิจารณา 2 เรื่อง" in shown.text
    assert "📝 งานกฎหมาย\nรายงานผลตามข้อสั่งการ: เสนอร่างระเบียบ" in shown.text
    assert "เสนอแล้วเมื่อวานนี้" in shown.text
    assert "⚖️ รอพิจารณา (2)" in shown.labels()


async def test_the_story_of_a_past_day_shows_a_decision_as_it_stood_then(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/4", "procurement", Status.STUCK, obstacles="รอผู้อำนวยการลงนาม", at=bangkok(7, 2))
    house.now = bangkok(7, 3)
    (listed,) = await house.says(DIRECTOR, "/decide")
    for label in ("1.1 ข้อ 4", "✅ รับทราบ"):
        await house.taps(DIRECTOR, listed, label)
    house.now = bangkok(7, 6)
    (more,) = await house.taps(DIRECTOR, listed, data="decide|more|2563|M1.1/4")
    await house.taps(DIRECTOR, more, "เพิกถอน: รับทราบ")

    stories = []
    for moment in (" 4 ก.ค.", ""):
        (shown,) = await house.says(DIRECTOR, f"/summary 3/2563{moment}")
        for label in ("ตามมาตรการ", "1.1", "1.1 ข้อ 4"):
            await house.taps(DIRECTOR, shown, label)
        stories.append(shown.text)
    then, now = stories

    assert "รับทราบ" in then
    assert "เพิกถอน" not in then
    assert "เพิกถอนแล้ว" in now
