"""/score and /scores, as staff meet them."""

import pytest

from db.queues import outbox
from screens.base import Attachment, Button, Outgoing, Rich
from screens.buttons.answers import ShowScore
from tests.addresses import address
from tests.cast import ENGLISH, STAFF
from tests.house import House


@pytest.mark.parametrize("written", ["I20", "i-20", "I 20", "I๒๐", "i20"])
async def test_a_code_in_any_spelling_is_answered(house: House, written: str) -> None:
    (answer,) = await house.says(STAFF, f"/score {written}")

    assert "53.03 คะแนน · ระดับ E" in answer.text
    assert "อันดับที่ 30 จาก 30" in answer.text


async def test_an_english_reader_is_answered_in_english(house: House) -> None:
    (answer,) = await house.says(ENGLISH, "/score I20")

    assert "53.03 points · grade E" in answer.text


async def test_a_code_that_does_not_exist_is_said_not_to(house: House) -> None:
    (answer,) = await house.says(STAFF, "/score I31")

    assert "ไม่มีรหัส I31" in answer.text
    assert "I1–I30" in answer.text


@pytest.mark.parametrize("written", ["/score 4.1", "4.1", "คะแนน 4.1", "/score มาตรการ 4.1", "/score 99"])
async def test_a_number_that_is_nothings_brings_no_score(house: House, written: str) -> None:
    (answer,) = await house.says(STAFF, written)

    assert "ไม่มีรหัส" in answer.text
    assert "89.49" not in answer.text


async def test_words_after_score_bring_a_score(house: House) -> None:
    (answer,) = await house.says(STAFF, "/score ขั้นตอนขออนุญาตยืมทรัพย์สินสะดวกไหม")

    assert answer.text.startswith("I20")


async def test_score_alone_shows_how_to_ask(house: House) -> None:
    (message,) = await house.says(STAFF, "/score")
    assert "I1–I30, E1–E15, O1–O48" in message.text

    (message,) = await house.taps(STAFF, message, "I20")

    assert "53.03" in message.text


async def test_buttons_lead_from_item_to_indicator_step_and_guideline_in_place(house: House) -> None:
    (message,) = await house.says(STAFF, "/score I20")
    first = message.id

    (message,) = await house.taps(STAFF, message, "ตัวชี้วัด 4")
    assert message.text.startswith("ตัวชี้วัดที่ 4")
    (message,) = await house.taps(STAFF, message, "I20")
    (message,) = await house.taps(STAFF, message, "1.1 ข้อ 4")
    assert message.text.startswith("1.1 ข้อ 4")
    (message,) = await house.taps(STAFF, message, "การยืม")
    assert message.text.startswith("แนวทาง/ขั้นตอนการยืมทรัพย์สิน")

    assert message.id == first


async def test_the_overview_opens_tools_and_the_ranking(house: House) -> None:
    (_, message) = await house.says(STAFF, "/scores")
    assert "89.49" in message.text

    (message,) = await house.taps(STAFF, message, "IIT")
    assert "79.45" in message.text
    (message,) = await house.taps(STAFF, message, "คะแนนทั้งหมด")
    (message,) = await house.taps(STAFF, message, "เรียงจากต่ำสุด")
    assert "หน้า 1/10" in message.text
    (message,) = await house.taps(STAFF, message, "›")
    assert "หน้า 2/10" in message.text


async def test_a_button_of_an_old_message_still_works(house: House) -> None:
    (_, message) = await house.says(STAFF, "/scores")
    old = {"message_id": message.id, "date": 0, "chat": {"id": STAFF, "type": "private"}}
    query = {"id": "1", "from": house.user(STAFF), "chat_instance": "1", "data": "score|I20", "message": old}

    (message,) = await house.update({"callback_query": query}, STAFF)

    assert "53.03" in message.text


@pytest.mark.parametrize(
    "forged",
    [
        "score|I31",
        "score|",
        "score|IND9|x",
        "score|G:ethics",
        "scores|high|1",
        "scores|low|-1",
        "score|I20|1|2599",
        "list|low|1|2562|AAAA",
        "list|up|1|2563|AQ",
        "list|low|1|2563|é",
        "scores|low|x",
        "scores|low|1|2599",
    ],
)
async def test_forged_buttons_do_nothing_but_say_so(house: House, forged: str) -> None:
    (_, message) = await house.says(STAFF, "/scores")

    changed = await house.taps(STAFF, message, data=forged)

    assert changed == []


async def test_a_button_under_a_picture_opens_a_new_message_and_the_picture_stays(house: House) -> None:
    picture = Attachment("photo", b"x", "x.png")
    async with house.db.transaction() as session:
        said = Outgoing(Rich("ภาพ"), ((Button("I20", ShowScore("I20")),),), address(STAFF), file=picture)
        await outbox.put(session, [said])
    await house.deliver()
    (shown,) = house.chats[STAFF]

    (message,) = await house.taps(STAFF, shown, "I20")

    assert "53.03" in message.text
    assert (message.id, shown.text) == (shown.id + 1, "ภาพ")


async def test_a_long_ranking_turns_pages_in_place(house: House) -> None:
    (message,) = await house.says(STAFF, "ข้อไหนคะแนนต่ำกว่า 85")
    assert message.text.startswith("29 ข้อ ได้คะแนนต่ำกว่า 85")
    (message,) = await house.taps(STAFF, message, "ดูทั้งหมด")
    assert "หน้า 1/3" in message.text
    assert message.text.index("I20 ·") < message.text.index("I15 ·")

    (turned,) = await house.taps(STAFF, message, "›")

    assert turned.id == message.id
    assert "หน้า 2/3" in turned.text
    assert "I20 ·" not in turned.text
    (back,) = await house.taps(STAFF, turned, "‹")
    assert "I20 ·" in back.text


async def test_the_lists_of_a_tools_items_and_of_a_plans_steps_page(house: House) -> None:
    (message,) = await house.says(STAFF, "/score OIT")
    (message,) = await house.taps(STAFF, message, "ทุกข้อ")
    assert "พบ 48 รายการ (หน้า 1/5)" in message.text
    (message,) = await house.taps(STAFF, message, "›")
    assert "หน้า 2/5" in message.text

    (steps,) = await house.says(STAFF, "มีมาตรการอะไรบ้าง")
    assert "4 มาตรการ 9 ขั้นตอน" in steps.text
    (steps,) = await house.taps(STAFF, steps, "ดูทั้งหมด")

    assert "พบ 9 รายการ (หน้า 1/2)" in steps.text
    (steps,) = await house.taps(STAFF, steps, "›")
    assert "2.2 ข้อ 2" in steps.text


async def test_nacc_s_words_of_a_tool_are_a_screen_of_their_own(house: House) -> None:
    (message,) = await house.says(STAFF, "/score IIT")
    assert "ความเห็นของ ป.ป.ช." not in message.text

    (message,) = await house.taps(STAFF, message, "ความเห็น ป.ป.ช.")

    assert "ความเห็นของ ป.ป.ช." in message.text
    assert "สิ่งที่ควรเป็นประเด็นการพัฒนา" in message.text
