"""The summary's message is kept current while reports come in after the due date; a short note at most once a day."""

from domain.reports.reports import Status
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import due, opened, reports
from tests.house import House
from tests.quarter import bangkok


async def test_a_late_report_changes_the_message_that_was_sent(house: House) -> None:
    await opened(house)
    await due(house)
    sent, count = house.chats[DIRECTOR][-1], len(house.chats[DIRECTOR])

    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS, at=bangkok(7, 16, 17, 10))
    await goes(house, bangkok(7, 16, 17, 11))

    assert len(house.chats[DIRECTOR]) == count
    assert "ส่งแล้ว 1 จาก 13 รายการ · ส่งช้า 1" in sent.text


async def test_a_correction_of_a_punctual_report_is_not_late(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS, at=bangkok(7, 2))
    await due(house)

    await reports(house, "M1.1/1", "hr", Status.COMPLETED, at=bangkok(7, 16, 18))
    await goes(house, bangkok(7, 16, 18, 2))

    assert "ส่งแล้ว 1 จาก 13 รายการ · แก้ไขหลังกำหนด 1\n" in house.chats[DIRECTOR][-1].text


async def test_reports_of_one_minute_change_it_once(house: House) -> None:
    await opened(house)
    await due(house)
    sent = house.chats[DIRECTOR][-1]
    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS, at=bangkok(7, 16, 17, 0))
    await goes(house, bangkok(7, 16, 17, 0))
    before = sent.text

    await goes(house, bangkok(7, 16, 17, 1))

    assert "ส่งแล้ว 0" in before
    assert "ส่งแล้ว 1" in sent.text


async def test_a_new_obstacle_is_said_in_a_short_note_once_a_day(house: House) -> None:
    await opened(house)
    await due(house)
    sent, count = house.chats[DIRECTOR][-1], len(house.chats[DIRECTOR])

    for minute, (step, unit) in enumerate([("M1.1/1", "hr"), ("M1.1/2", "budget")]):
        await reports(house, step, unit, Status.STUCK, obstacles="รอ ผอ. ลงนาม", at=bangkok(7, 16, 18, 5 * minute))
        await goes(house, bangkok(7, 16, 18, 5 * minute + 2))

    (note,) = house.chats[DIRECTOR][count:]
    assert note.text.startswith("❗ ไตรมาสที่ 3/2563: มีเรื่องใหม่ที่ต้องพิจารณา\n1.1 ข้อ 1")
    assert note.reply_to == sent.id
    assert "1.1 ข้อ 2" in sent.text


async def test_it_is_not_changed_while_a_step_is_read_in_its_place(house: House) -> None:
    await opened(house)
    await due(house)
    sent = house.chats[DIRECTOR][-1]
    (listed,) = await house.taps(DIRECTOR, sent, "ตามมาตรการ")
    reading = listed.text

    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS, at=bangkok(7, 16, 18))
    await goes(house, bangkok(7, 16, 18, 2))
    assert house.chats[DIRECTOR][-1].text == reading
    (back,) = await house.taps(DIRECTOR, listed, "‹ สรุป")
    assert "ส่งแล้ว 1" in back.text
    await reports(house, "M1.1/2", "budget", Status.IN_PROGRESS, at=bangkok(7, 16, 19))
    await goes(house, bangkok(7, 16, 19, 2))

    assert "ส่งแล้ว 2" in back.text


async def test_the_last_summary_asked_for_is_the_one_kept_current(house: House) -> None:
    await opened(house)
    await due(house)
    sent = house.chats[DIRECTOR][-1]
    (asked,) = await house.says(DIRECTOR, "/summary")

    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS, at=bangkok(7, 16, 18))
    await goes(house, bangkok(7, 16, 18, 2))

    assert "ส่งแล้ว 1" in asked.text
    assert "ส่งแล้ว 0" in sent.text


async def test_a_decision_changes_it_too_without_a_note(house: House) -> None:
    await opened(house)
    await due(house)
    sent = house.chats[DIRECTOR][-1]
    (preview,) = await house.says(DIRECTOR, "สั่งการงานกฎหมาย เสนอร่างระเบียบ ภายใน 20 ก.ค.")
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")
    unit = UNIT_PEOPLE["legal"]
    await house.taps(unit, house.chats[unit][-1], "ดำเนินการแล้ว")
    await house.says(unit, "เสนอแล้ว")
    count = len(house.chats[DIRECTOR])

    await goes(house, bangkok(7, 16, 17, 5))

    assert "📝 งานกฎหมาย" in sent.text
    assert "ข้อสั่งการคงค้าง 1 เรื่อง" in sent.text
    assert len(house.chats[DIRECTOR]) == count


async def test_the_coordinator_reminds_those_who_owe_once_a_day(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/4", "procurement", Status.COMPLETED, at=bangkok(7, 8, 10))
    (said,) = await house.says(COORDINATOR, "/summary")
    owing, sent = house.chats[UNIT_PEOPLE["hr"]], house.chats[UNIT_PEOPLE["procurement"]]
    before = len(owing), len(sent)

    (asked,) = await house.taps(COORDINATOR, said, "เตือน")
    assert "7 หน่วยงาน 7 คน" in asked.text
    await house.taps(COORDINATOR, asked, "ยืนยันเตือน")
    (again,) = await house.taps(COORDINATOR, said, data="summary|ask-nudge|3/2563")

    assert (len(owing), len(sent)) == (before[0] + 1, before[1])
    assert owing[-1].text.startswith("🔔 ขอความร่วมมือส่งรายงาน ไตรมาสที่ 3/2563")
    assert "ได้เตือนไปแล้ววันนี้" in again.text


async def test_the_director_is_told_of_the_opening_and_the_day_before_the_due_date(house: House) -> None:
    await opened(house)
    opening = house.chats[DIRECTOR][-1]
    await house.says(UNIT_PEOPLE["legal"], "M1.2/1 กำลังดำเนินการ")

    await goes(house, bangkok(7, 15, 8, 59))
    assert house.chats[DIRECTOR][-1] == opening
    await goes(house, bangkok(7, 15, 9))

    assert opening.text.startswith("📬 เปิดรับรายงานไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)\nขอรายงานจาก 8 หน่วยงาน 9 ขั้นตอน")
    eve = house.chats[DIRECTOR][-1]
    assert eve.text.startswith("⏳ รอบไตรมาสที่ 3/2563 ครบกำหนดพรุ่งนี้")
    assert "ส่งแล้ว 0 จาก 13 รายการ · ร่างรอส่ง 1" in eve.text
    (missing,) = await house.taps(DIRECTOR, eve, "ยังไม่ครบ")
    assert "งานกฎหมาย" in missing.text


async def test_a_year_that_is_over_is_told_once(house: House) -> None:
    await opened(house)
    for number, month in ((1, 6), (2, 9)):
        house.now = bangkok(month, 30)
        quarter = f"{number + 2}/2563"
        await goes(house, house.now)
        await reports(house, "M1.1/2", "budget", Status.STUCK, obstacles="ขาดคน", quarter=quarter)
        await reports(house, "M1.1/4", "procurement", Status.COMPLETED, quarter=quarter)
    for moment in (bangkok(10, 16, 17), bangkok(10, 20), bangkok(10, 21)):
        await goes(house, moment)

    notes = [one.text for one in house.chats[DIRECTOR] if one.text.startswith("🗓")]

    assert len(notes) == 1
    assert "สรุปปีงบประมาณ 2563" in notes[0]
    assert "ขั้นตอนแล้วเสร็จ 1 จาก 9" in notes[0]
    assert "ติดขัดตั้งแต่ 2 ไตรมาสขึ้นไป: 1.1 ข้อ 2" in notes[0]
