"""/round and /status: the coordinator opens, moves and closes rounds, and sees who is missing."""

import pytest

from db import interruptions
from db.rounds import current_round
from domain.interruption import Direction
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.house import House
from tests.quarter import bangkok, run_due

HR = UNIT_PEOPLE["hr"]


async def current(house: House) -> str | None:
    async with house.db.transaction() as session:
        round_ = await current_round(session)
    return str(round_.quarter) if round_ else None


async def goes(house: House, now) -> None:  # type: ignore[no-untyped-def]
    """Office time moves on, and what is due is done and delivered."""
    house.now = now
    await run_due(house.db, house.setup, now)
    await house.deliver()


async def test_it_opens_a_round_in_two_taps(house: House) -> None:
    await house.link_everybody()

    (panel,) = await house.says(COORDINATOR, "/round")
    assert "ยังไม่มีรอบรายงาน" in panel.text
    (asked,) = await house.taps(COORDINATOR, panel, "เปิดรอบ 3/2563")
    assert "วันพฤหัสบดีที่ 16 กรกฎาคม 2563" not in asked.text  # 29 June is a day earlier than the plan's
    assert await current(house) is None
    (done,) = await house.taps(COORDINATOR, asked, "ยืนยันเปิด")

    assert done.text.startswith("✅ เปิดรอบ 3/2563 แล้ว")
    assert await current(house) == "3/2563"
    assert "รายงานความก้าวหน้า รอบ 3/2563" in house.chats[HR][-1].text


async def test_it_opens_moves_and_closes_in_words(house: House) -> None:
    await house.link_everybody()

    (asked,) = await house.says(COORDINATOR, "/round open ๓/๒๕๖๓")
    await house.taps(COORDINATOR, asked, "ยืนยันเปิด")
    (asked,) = await house.says(COORDINATOR, "/round due 3/2563 24/7/2563")
    (moved,) = await house.taps(COORDINATOR, asked, "ยืนยันเลื่อน")
    (asked,) = await house.says(COORDINATOR, "/round close")
    assert "ยังไม่ได้รับรายงาน 13 รายการ" in asked.text
    (closed,) = await house.taps(COORDINATOR, asked, "ยืนยันปิด")

    assert "วันศุกร์ที่ 24 กรกฎาคม 2563 เวลา 17:00 น." in moved.text
    assert closed.text == "✅ ปิดรอบ 3/2563 แล้ว"
    assert "เปลี่ยนกำหนดส่ง" in house.chats[HR][-1].text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/round open 13/2563", "อ่านรอบไม่ได้"),
        ("/round open 4/2563", "ยังไม่ถึงไตรมาส 4/2563"),
        ("/round open 2/2563", "ไม่มีแผนที่ต้องติดตาม"),
        ("/round close", "ยังไม่มีรอบรายงาน"),
        ("/round close 3/2563", "ยังไม่เคยเปิดรอบ 3/2563"),
        ("/round due 3/2563 พรุ่งนี้", "ยังไม่เคยเปิดรอบ 3/2563"),
    ],
)
async def test_it_refuses_clearly(house: House, words: str, answer: str) -> None:
    await house.says(COORDINATOR, "/start")

    (said,) = await house.says(COORDINATOR, words)

    assert answer in said.text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/round open 3/2563", "เปิดอยู่แล้ว"),
        ("/round due 3/2563 เร็วที่สุด", "อ่านวันที่ไม่ได้"),
        ("/round due 3/2563 31/6/2563", "อ่านวันที่ไม่ได้"),
        ("/round due 3/2563 1/7/2563", "ผ่านไปแล้ว"),
        ("/round due 3/2563 30/9/2563", "ก่อนวันที่รอบ 4/2563 จะเปิด (30 ก.ย. 2563)"),
    ],
)
async def test_it_refuses_while_a_round_runs(house: House, words: str, answer: str) -> None:
    await house.says(COORDINATOR, "/start")
    await goes(house, bangkok(6, 30))
    house.now = bangkok(7, 2)

    (said,) = await house.says(COORDINATOR, words)

    assert answer in said.text


async def test_a_refused_date_is_worded_in_the_readers_language(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await goes(house, bangkok(6, 30))
    house.name(COORDINATOR, "Anong", "en")

    (said,) = await house.says(COORDINATOR, "/round due 3/2563 30/9/2563")

    assert "before round 4/2563 opens (30 Sep 2563)" in said.text


async def test_a_day_is_chosen_by_buttons(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    (panel,) = await house.says(COORDINATOR, "/round")
    (days,) = await house.taps(COORDINATOR, panel, "เลื่อนกำหนดส่ง")
    assert days.labels() == ["17 ก.ค. 2563", "21 ก.ค. 2563", "23 ก.ค. 2563", "3 ส.ค. 2563", "กลับ"]
    (asked,) = await house.taps(COORDINATOR, days, "21 ก.ค.")
    (moved,) = await house.taps(COORDINATOR, asked, "ยืนยันเลื่อน")

    assert "21 กรกฎาคม 2563" in moved.text


async def test_an_offer_opens_the_round(house: House) -> None:
    await house.link_everybody()
    async with house.db.transaction() as session:
        from sqlalchemy import update

        from db.catalogue import bump
        from db.tables.catalogue import PlanRow

        await session.execute(update(PlanRow).values(loaded_at=bangkok(7, 1)))
        await bump(session)
    await goes(house, bangkok(7, 1, 10))

    offer = house.chats[COORDINATOR][-1]
    (done,) = await house.taps(COORDINATOR, offer, "เปิดรอบ 3/2563")

    assert done.text.startswith("✅ เปิดรอบ 3/2563 แล้ว")
    assert await current(house) == "3/2563"


async def test_the_status_names_who_is_missing_and_what_comes_next(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    (said,) = await house.says(COORDINATOR, "/status")

    assert "ได้รับรายงาน 0 จาก 13 รายการ" in said.text
    assert "เตือนครั้งถัดไป 3 ก.ค. 2563 09:00 น." in said.text
    assert "• งานบริหารทรัพยากรบุคคล: 1.1 ข้อ 1, 1.2 ข้อ 1, 2.2 ข้อ 1" in said.text
    assert "รอบถัดไป 4/2563 เปิด 30 ก.ย. 2563 09:00 น." in said.text
    assert "สรุป" in "".join(said.labels())


@pytest.mark.parametrize(
    "words",
    [
        "เลื่อนกำหนดส่งเป็น 20 ก.ค.",
        "ช่วยเลื่อนกำหนดส่งเป็นวันที่ ๒๐ ก.ค. ๒๕๖๓",
        "ขยายเวลาส่งถึง 20 กรกฎาคม",
        "move the due date to 20 July",
    ],
)
async def test_the_due_date_is_moved_in_words(house: House, words: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    (asked,) = await house.says(COORDINATOR, words)
    (moved,) = await house.taps(COORDINATOR, asked, "ยืนยันเลื่อน")

    assert "20 กรกฎาคม 2563" in moved.text


@pytest.mark.parametrize("day", ["20 ก.ค.", "๒๐ ก.ค. ๒๕๖๓", "20/7/63", "จันทร์หน้าหน้า 20 ก.ค."])
async def test_a_day_is_typed_after_the_button(house: House, day: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    (status,) = await house.says(COORDINATOR, "/status")
    await house.taps(COORDINATOR, status, "เลื่อนกำหนดส่ง")

    (asked,) = await house.says(COORDINATOR, day)

    assert "20 กรกฎาคม 2563" in asked.text
    (moved,) = await house.taps(COORDINATOR, asked, "ยืนยันเลื่อน")
    (status,) = await house.taps(COORDINATOR, moved, "กลับไปหน้าสถานะ")
    assert "กำหนดส่ง 20 ก.ค. 2563 17:00 น." in status.text


@pytest.mark.parametrize("words", ["งานกฎหมายขอเลื่อนกำหนดส่งเป็น 20 ก.ค.", "เลื่อนกำหนดส่งเป็น 20 ก.ค. แล้วหรือยัง"])
async def test_no_wish_to_move_the_due_date_is_heard_in_other_words(house: House, words: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    said = await house.says(COORDINATOR, words)

    assert not any("ยืนยันเลื่อน" in one.labels() for one in said)


async def test_a_closed_round_is_reopened_after_a_confirmation(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    (asked,) = await house.says(COORDINATOR, "/round close")
    (closed,) = await house.taps(COORDINATOR, asked, "ยืนยันปิด")
    (status,) = await house.taps(COORDINATOR, closed, "กลับไปหน้าสถานะ")

    (asked,) = await house.taps(COORDINATOR, status, "เปิดรอบ 3/2563 อีกครั้ง")
    assert "สรุปที่ลงนามไว้คงเดิม" in asked.text
    (done,) = await house.taps(COORDINATOR, asked, "ยืนยัน")

    assert done.text.startswith("✅ เปิดรอบ 3/2563 อีกครั้งแล้ว")
    (status,) = await house.taps(COORDINATOR, done, "กลับไปหน้าสถานะ")
    assert "เลื่อนกำหนดส่ง" in status.labels()


async def test_a_round_is_not_reopened_once_a_newer_one_opened(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    await goes(house, bangkok(9, 30))

    (said,) = await house.says(COORDINATOR, "/round reopen 3/2563")

    assert said.text == "เปิดรอบ 3/2563 อีกครั้งไม่ได้ เพราะรอบ 4/2563 ซึ่งใหม่กว่าเปิดไปแล้ว"


@pytest.mark.parametrize("person", [STAFF, HR, DIRECTOR])
@pytest.mark.parametrize(
    "data", ["round|open|3/2563", "round|close|3/2563", "round|due|3/2563|2020-07-24", "status|show"]
)
async def test_only_the_coordinator_may(house: House, person: int, data: str) -> None:
    await house.link_everybody()
    (welcome,) = (await house.says(person, "/help"))[-1:]

    await house.taps(person, welcome, data=data)

    assert await current(house) is None


@pytest.mark.parametrize(
    "data",
    ["round|open|x", "round|nonsense", "round|due|3/2563|x", "round|open", "round|ask-due|3/2563|9999-99-99", "round"],
)
async def test_forged_buttons_change_nothing(house: House, data: str) -> None:
    (welcome,) = (await house.says(COORDINATOR, "/help"))[-1:]

    await house.taps(COORDINATOR, welcome, data=data)

    assert await current(house) is None


async def test_the_status_says_since_when_nothing_could_be_sent(house: House) -> None:
    await house.link_everybody()
    async with house.db.transaction() as session:
        await interruptions.begin(session, Direction.OUT, bangkok(6, 30, 9), "a page (HTTP 403)")

    (said,) = await house.says(COORDINATOR, "/status")

    assert "บอตส่งข้อความไม่ได้ตั้งแต่ 30 มิ.ย. 2563 09:00 น." in said.text
    assert "a page (HTTP 403)" in said.text
