"""A report given before its round opens is kept, and the opening offers to send it."""

from tests.handlers.reports.reporting import FOURTH, PROCUREMENT, THIRD, close_round, open_round, stored, written
from tests.house import House
from tests.quarter import bangkok

SAID = "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค"


async def test_a_report_before_the_first_round_waits_for_its_opening(house: House) -> None:
    await house.link_everybody()

    shown = (await house.says(PROCUREMENT, SAID))[-1]

    assert "ไตรมาสที่ 3/2563 จะเปิด 30 มิ.ย. 2563 09:00 น." in shown.text
    assert not any("ส่ง" in one and "ไม่" not in one for one in shown.labels())
    assert [one.round for one in await written(house, PROCUREMENT)] == ["3/2563"]


async def test_the_opening_shows_it_to_be_sent_with_one_tap(house: House) -> None:
    await house.link_everybody()
    await house.says(PROCUREMENT, SAID)

    await open_round(house)
    prompt = house.chats[PROCUREMENT][-1]
    await house.taps(PROCUREMENT, prompt, "📤")

    assert "ร่างของท่านยังไม่ได้ส่ง" in prompt.text
    assert len(await stored(house, THIRD)) == 1


async def test_the_list_before_the_opening_shows_what_will_be_asked(house: House) -> None:
    await house.link_everybody()

    shown = (await house.says(PROCUREMENT, "/report"))[-1]

    assert "1.1 ข้อ 4" in shown.text
    assert "จะเปิด" in shown.text


async def test_to_send_before_the_opening_is_answered_with_when_it_opens(house: House) -> None:
    await house.link_everybody()
    await house.says(PROCUREMENT, SAID)

    answer = (await house.says(PROCUREMENT, "ส่งเลย"))[-1]

    assert "ยังไม่ถึงเวลาเปิดรอบ" in answer.text
    assert len(await written(house, PROCUREMENT)) == 1


async def test_a_plain_message_between_rounds_that_names_its_step_waits_for_the_next(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await close_round(house)
    house.now = bangkok(9, 1)

    answer = (await house.says(PROCUREMENT, "1.1 ข้อ 4 อยู่ระหว่างจัดทำสื่อ 50%"))[-1]
    await open_round(house, FOURTH, bangkok(9, 30))
    await house.taps(PROCUREMENT, house.chats[PROCUREMENT][-1], "📤")

    assert "จะให้กดส่งเมื่อเปิดรอบถัดไป" in answer.text
    assert len(await stored(house, FOURTH)) == 1


async def test_drafts_written_after_a_round_was_closed_wait_for_the_next(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await close_round(house)
    house.now = bangkok(9, 1)
    await house.says(PROCUREMENT, SAID, house.chats[PROCUREMENT][-1])

    await open_round(house, FOURTH, bangkok(9, 30))

    prompt = house.chats[PROCUREMENT][-1]
    assert "ไตรมาสที่ 4/2563" in prompt.text
    assert "ร่างของท่านยังไม่ได้ส่ง" in prompt.text


async def test_the_date_and_the_steps_are_told_before_the_first_opening(house: House) -> None:
    await house.link_everybody()

    (due,) = await house.says(PROCUREMENT, "กำหนดส่งวันไหน")
    (steps,) = await house.says(PROCUREMENT, "ต้องส่งอะไรบ้าง")

    assert "เปิด 30 มิ.ย. 2563 09:00 น.\nกำหนดส่ง 16 ก.ค. 2563 17:00 น." in due.text
    assert "○ 1.1 ข้อ 4" in steps.text
