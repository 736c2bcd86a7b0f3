"""Messages that are sent on: a colleague's words are heard, a bot's are not the person's."""

from tests.handlers.reports.reporting import PROCUREMENT, open_round, written
from tests.house import House
from tests.recorded import BOT, Delivered


async def forwards(house: House, text: str, sender: dict[str, object]) -> list[Delivered]:
    """Send somebody's message on to the bot, while a report is asked for."""
    await house.link_everybody()
    await open_round(house)
    origin = {"type": "user", "date": 1, "sender_user": sender}
    message = house._incoming(PROCUREMENT, None) | {"text": text, "forward_origin": origin}
    return await house.update({"message": message}, PROCUREMENT)


async def test_a_bots_message_is_no_report(house: House) -> None:
    (said,) = await forwards(house, "รายงานความก้าวหน้า 60% จัดประชุมแล้ว", BOT)

    assert said.text.startswith("ข้อความที่ส่งต่อมาเป็นข้อความของบอต ระบบจึงไม่ได้บันทึก")
    assert await written(house, PROCUREMENT) == ()


async def test_a_colleagues_words_are_heard(house: House) -> None:
    colleague = {"id": 7, "is_bot": False, "first_name": "ก"}

    (said,) = await forwards(house, "รายงานความก้าวหน้า 60% จัดประชุมแล้ว", colleague)

    assert "ตรวจก่อนส่ง" in said.text
