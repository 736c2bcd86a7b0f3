"""Plain text: questions in one's own words, in private and in groups."""

import pytest
from sqlalchemy import select

from db.tables.queues import inbox, outbox
from domain.people import Role
from tests.cast import ENGLISH, STAFF, UNIT_PEOPLE
from tests.house import House

GROUP = -500
TOLD = "หัวหน้าฝ่ายพัสดุรับเงินใต้โต๊ะจากผู้รับเหมาเมื่อวานนี้ ช่วยตรวจสอบด้วย"


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("คะแนน I20", "53.03 คะแนน"),
        ("ยืมทรัพย์สินต้องทำอย่างไร", "แนวทาง/ขั้นตอนการยืมทรัพย์สิน"),
        ("มาตรการ 1.1 ขั้นตอนที่ 4 ใครรับผิดชอบ", "งานจัดซื้อจัดจ้างและบริหารพัสดุ"),
        ("ร้องเรียนทุจริตได้ที่ไหน", "ช่องทางร้องเรียนการทุจริต"),
        ("คะแนนรวม ITA เท่าไหร่", "89.49"),
        ("I31", "ไม่มีรหัส I31"),
        ("สวัสดี", "สวัสดี มีอะไรให้ช่วย"),
    ],
)
async def test_a_question_is_answered(house: House, asked: str, answered: str) -> None:
    (message,) = await house.says(STAFF, asked)

    assert answered in message.text


@pytest.mark.parametrize(
    "asked", ["ของฝ่ายเราต้องทำอะไรบ้าง", "เราต้องทำอะไรบ้าง", "งานของเรามีอะไรบ้าง", "What do we have to do?", "our tasks"]
)
async def test_a_units_person_is_told_its_own_steps(house: House, asked: str) -> None:
    await house.link(UNIT_PEOPLE["procurement"], Role.UNIT, "procurement")

    (message,) = await house.says(UNIT_PEOPLE["procurement"], asked)

    assert "○ 1.1 step 4" in message.text if asked.isascii() else "○ 1.1 ข้อ 4" in message.text


@pytest.mark.parametrize("said", ["เราทำ", "what do", "งานของเขามีอะไรบ้าง"])
async def test_another_question_brings_no_own_steps(house: House, said: str) -> None:
    await house.link(UNIT_PEOPLE["procurement"], Role.UNIT, "procurement")

    (message,) = await house.says(UNIT_PEOPLE["procurement"], said)

    assert not message.text.startswith(("1.1 ข้อ 4", "1.1 step 4"))


async def test_an_english_question_is_answered_in_english(house: House) -> None:
    (message,) = await house.says(ENGLISH, "score of I20")

    assert "53.03 points" in message.text


async def test_telling_of_wrongdoing_brings_the_channels_and_leaves_no_word(house: House) -> None:
    (message,) = await house.says(STAFF, TOLD)

    assert "ช่องทางร้องเรียนการทุจริต" in message.text
    assert "บอตไม่เก็บข้อความนี้ไว้" in message.text
    async with house.db.transaction() as session:
        kept = [*(await session.execute(select(inbox.c.payload))).scalars()]
        kept += (await session.execute(select(outbox.c.payload))).scalars()
    assert not any("ใต้โต๊ะ" in (payload or "") for payload in kept)


async def test_a_group_is_left_alone_until_the_bot_is_spoken_to(house: House) -> None:
    assert await house.says(STAFF, "คะแนน I20", chat=GROUP) == []

    (mentioned,) = await house.says(STAFF, "@Tidtam_Bot คะแนน I20", chat=GROUP)
    (replied,) = await house.says(STAFF, "แล้ว I15 ล่ะ", reply_to=mentioned, chat=GROUP)

    assert "53.03" in mentioned.text
    assert "61.87" in replied.text


async def test_help_in_a_group_says_how_to_speak_to_the_bot(house: House) -> None:
    (message,) = await house.says(STAFF, "/help", chat=GROUP)

    assert "เอ่ยถึงบอตหรือตอบกลับข้อความของบอต" in message.text


async def test_a_mention_alone_shows_what_can_be_asked(house: House) -> None:
    (message,) = await house.says(STAFF, "@tidtam_bot", chat=GROUP)

    assert "ถามได้เรื่อง" in message.text


async def test_a_question_is_answered_in_its_own_language_whatever_the_setting(house: House) -> None:
    (english,) = await house.says(STAFF, "score of I20")
    (thai,) = await house.says(ENGLISH, "คะแนน I20")
    (code,) = await house.says(ENGLISH, "I20")

    assert "53.03 points" in english.text
    assert "53.03 คะแนน" in thai.text
    assert "53.03 points" in code.text


async def test_a_language_chosen_by_hand_goes_before_that_of_the_question(house: House) -> None:
    await house.says(STAFF, "/language th")

    (answer,) = await house.says(STAFF, "score of I20")

    assert "53.03 คะแนน" in answer.text
