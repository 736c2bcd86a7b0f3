"""Conversations in free words, each by one role, through real dispatch on both databases."""

from decimal import Decimal

from domain.reports.reports import Duty, Status
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round, stored, written
from tests.house import House

HR, LEGAL, PROCUREMENT = UNIT_PEOPLE["hr"], UNIT_PEOPLE["legal"], UNIT_PEOPLE["procurement"]
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
PROPERTY = Duty(2563, "M1.1/4", "procurement")


async def said(house: House, person: int, *texts: str) -> list[str]:
    """Say texts one after another; the last message to each."""
    return [(await house.says(person, text))[-1].text for text in texts]


async def opened(house: House) -> None:
    await house.link_everybody()
    await open_round(house)


async def test_a_unit_reports_in_one_message_and_one_word(house: House) -> None:
    await opened(house)

    shown, sent = await said(house, PROCUREMENT, "ทำไปแล้ว ๘๐% จัดประชุม 2 ครั้ง ปัญหา: คนเข้าน้อย", "ส่งเลยค่ะ")

    assert "ร้อยละ 80" in shown
    assert "บันทึกรายงานแล้ว" in sent
    report = (await stored(house))[PROPERTY]
    assert (report.status, report.percent, report.obstacles) == (Status.IN_PROGRESS, Decimal(80), "คนเข้าน้อย")


async def test_words_upon_the_preview_add_change_and_are_taken_back(house: House) -> None:
    await opened(house)

    _, added, changed, dropped = await said(
        house, PROCUREMENT, "จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%", "ขอเพิ่มว่า มีผู้เข้าร่วม 35 คน", "แก้เป็น 60%", "ยกเลิก"
    )

    assert "มีผู้เข้าร่วม 35 คน" in added
    assert "ร้อยละ 60" in changed
    assert "ลบร่าง" in dropped
    assert await written(house, PROCUREMENT) == ()
    (back,) = await house.taps(PROCUREMENT, house.chats[PROCUREMENT][-1], "↩️ เรียกร่างคืน")
    assert "มีผู้เข้าร่วม 35 คน" in back.text


async def test_a_question_meanwhile_is_answered_and_the_draft_named(house: House) -> None:
    await opened(house)
    await house.says(PROCUREMENT, "จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%")

    answer, waits = await house.says(PROCUREMENT, "I20 ได้เท่าไร")

    assert "53.03" in answer.text
    assert "1.1 ข้อ 4" in waits.text
    assert len(await written(house, PROCUREMENT)) == 1


async def test_a_reply_for_more_time_goes_to_the_coordinator_with_one_tap(house: House) -> None:
    await opened(house)
    words = "ขอเลื่อนถึงวันศุกร์ได้ไหม"
    (offer,) = await house.says(PROCUREMENT, words)
    assert await written(house, PROCUREMENT) == ()

    tell = offer.data("แจ้งผู้ประสานงาน")
    await house.taps(PROCUREMENT, offer, data=tell)
    told = house.chats[COORDINATOR][-1]
    assert words in told.text
    await house.taps(PROCUREMENT, offer, data=tell)
    assert house.chats[COORDINATOR][-1] is told


async def test_a_caption_of_somebody_who_owes_is_a_report(house: House) -> None:
    await opened(house)

    (shown,) = await house.attaches(PROCUREMENT, photo=PHOTO, caption="จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%")

    assert "ร้อยละ 40" in shown.text
    assert "หลักฐาน 1 ไฟล์" in shown.text
    assert len(await written(house, PROCUREMENT)) == 1


async def test_a_question_in_a_caption_is_answered(house: House) -> None:
    await house.link_everybody()

    said = await house.attaches(STAFF, photo=PHOTO, caption="I20 ได้เท่าไร")

    assert "53.03" in said[-1].text


async def test_the_own_round_is_answered_from_the_round(house: House) -> None:
    await opened(house)

    due, owed, shown = await said(house, HR, "กำหนดส่งวันไหน", "ต้องส่งอะไรบ้าง", "ขอดูที่ส่งไปแล้ว")

    assert "16 กรกฎาคม 2563" in due
    assert "1.1 ข้อ 1" in owed
    assert "ยังไม่มีรายงานที่ส่ง" in shown


async def test_an_unsaid_step_is_asked_for_and_named_later(house: House) -> None:
    await opened(house)

    (asked,) = await said(house, HR, "จัดประชุมชี้แจงไปแล้วหนึ่งครั้ง")
    assert "ขั้นตอนใด" in asked
    (shown,) = await house.taps(HR, house.chats[HR][-1], "1.1 ข้อ 1")

    assert "จัดประชุมชี้แจงไปแล้วหนึ่งครั้ง" in shown.text


async def test_the_director_asks_for_the_state(house: House) -> None:
    await opened(house)
    await house.says(PROCUREMENT, "ติดขัด รองบประมาณจากกรม ยังดำเนินการไม่ได้")
    await house.says(PROCUREMENT, "ส่ง")

    missing, stuck, unit, summary = await said(
        house, DIRECTOR, "ใครยังไม่ส่งบ้าง", "ข้อไหนติดขัด", "งานกฎหมายส่งหรือยัง", "สรุปไตรมาส 3"
    )

    assert "หน่วยงาน" in missing
    assert "รองบประมาณจากกรม" in stuck
    assert "ยังไม่ส่งรายงาน" in unit
    assert "3/2563" in summary


async def test_staff_see_the_counts_but_no_names(house: House) -> None:
    await opened(house)

    (answer,) = await said(house, STAFF, "ใครยังไม่ส่งบ้าง")

    assert "ยังไม่ส่ง" in answer
    assert "งานกฎหมาย" not in answer


async def test_staff_refer_to_what_they_were_shown(house: House) -> None:
    await opened(house)

    score, owner, other = await said(house, STAFF, "คะแนนข้อ I20 เท่าไร", "ใครรับผิดชอบ", "แล้วข้อ 21 ล่ะ")

    assert "53.03" in score
    assert "1.1 ข้อ 4" in owner
    assert "1.1 ข้อ 4" not in other


async def test_a_code_after_a_card_means_its_own_entry_whatever_was_shown(house: House) -> None:
    told = await said(house, STAFF, "คะแนน O12", "คะแนน I20", "แล้ว e3 ล่ะ", "ตัวชี้วัดที่ 4 ได้เท่าไร", "แล้ว 6 ล่ะ")

    named = ["O12", "I20", "E3", "ตัวชี้วัดที่ 4", "ตัวชี้วัดที่ 6"]
    assert [text.startswith(name) for text, name in zip(told, named, strict=True)] == [True] * 5


async def test_the_context_is_gone_after_ten_minutes(house: House) -> None:
    await opened(house)
    await house.says(STAFF, "คะแนนข้อ I20 เท่าไร")
    async with house.db.engine.begin() as connection:
        await connection.exec_driver_sql("UPDATE outbox SET created_at = created_at - 601")

    (answer,) = await said(house, STAFF, "ใครรับผิดชอบ")

    assert "หมายถึงข้อใด" in answer


async def test_thanks_get_one_short_line(house: House) -> None:
    for person in (STAFF, HR, DIRECTOR, COORDINATOR):
        (answer,) = await house.says(person, "ขอบคุณมากค่ะ")
        assert answer.labels() == []
        assert len(answer.text) < 30


async def test_an_accusation_among_reports_is_asked_about_and_nothing_lost(house: House) -> None:
    await opened(house)

    (asked,) = await house.says(LEGAL, "หัวหน้าพัสดุรับเงินใต้โต๊ะจากบริษัทที่ชนะงานเมื่อวาน")

    assert asked.labels() == ["📝 เป็นรายงาน", "📢 เป็นเรื่องร้องเรียน"]
    assert await written(house, LEGAL) == ()


async def test_a_stuck_step_s_obstacle_is_enough_to_send(house: House) -> None:
    await opened(house)

    _, sent = await said(house, PROCUREMENT, "ติดปัญหา งบประมาณยังไม่อนุมัติ", "ส่ง")

    assert "ยังไม่ได้ระบุ" in sent
    report = (await stored(house))[PROPERTY]
    assert (report.status, report.progress) == (Status.STUCK, "")
    assert "งบประมาณยังไม่อนุมัติ" in (report.obstacles or "")
