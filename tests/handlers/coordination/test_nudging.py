"""Nudges to one unit or to all that owe, with the coordinator's own words or without."""

import pytest

from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import LEGAL, open_round
from tests.house import House
from tests.quarter import bangkok, run_due

HR = UNIT_PEOPLE["hr"]


async def opened(house: House) -> None:
    """A round is open and everybody linked."""
    await house.link_everybody()
    await open_round(house)


async def test_a_unit_is_reminded_in_two_taps(house: House) -> None:
    await opened(house)
    before = len(house.chats[HR])
    (status,) = await house.says(COORDINATOR, "/status")

    (unit,) = await house.taps(COORDINATOR, status, "กฎหมาย")
    (done,) = await house.taps(COORDINATOR, unit, "🔔 เตือน")

    assert done.text == "🔔 ส่งข้อความเตือนแล้ว\nถึง งานกฎหมาย"
    assert house.chats[LEGAL][-1].text.startswith("🔔 ขอความร่วมมือส่งรายงาน")
    assert len(house.chats[HR]) == before


async def test_a_unit_is_reminded_once_a_day(house: House) -> None:
    await opened(house)
    (status,) = await house.says(COORDINATOR, "/status")
    await house.taps(COORDINATOR, status, data="nudge|unit|3/2563|legal")
    before = len(house.chats[LEGAL])

    (again,) = await house.taps(COORDINATOR, status, data="nudge|unit|3/2563|legal")

    assert again.text == "🔔 ยังไม่ได้ส่งข้อความเตือน\nเตือนไปแล้ววันนี้ จึงไม่ส่งซ้ำ: งานกฎหมาย"
    assert len(house.chats[LEGAL]) == before
    house.now = bangkok(7, 1, 10)
    await house.taps(COORDINATOR, status, data="nudge|unit|3/2563|legal")
    assert len(house.chats[LEGAL]) == before + 1


async def test_all_that_owe_are_reminded_in_two_taps(house: House) -> None:
    await opened(house)
    (status,) = await house.says(COORDINATOR, "/status")

    (asked,) = await house.taps(COORDINATOR, status, "เตือนทุกหน่วย")
    (done,) = await house.taps(COORDINATOR, asked, "เตือน 8 คน")

    assert "งานกฎหมาย" in done.text
    assert all(house.chats[one][-1].text.startswith("🔔") for one in UNIT_PEOPLE.values())


async def test_it_names_units_nobody_can_be_reached_in(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await open_round(house)

    (done,) = await house.taps(COORDINATOR, house.chats[COORDINATOR][-1], data="nudge|unit|3/2563|legal")

    assert done.text == "🔔 ยังไม่ได้ส่งข้อความเตือน\n⚠️ ติดต่อไม่ได้: งานกฎหมาย"


async def test_ones_own_words_stand_above_the_reminder(house: House) -> None:
    await opened(house)
    house.name(COORDINATOR, "คุณอนงค์")
    await house.taps(COORDINATOR, (await house.says(COORDINATOR, "/status"))[0], data="nudge|words|3/2563|legal")

    (preview,) = await house.says(COORDINATOR, "ขอความกรุณาส่งภายในพรุ่งนี้")
    assert "ขอความกรุณาส่งภายในพรุ่งนี้" in preview.text
    assert house.chats[LEGAL][-1].text.startswith("📋")
    await house.taps(COORDINATOR, preview, "ส่ง")

    got = house.chats[LEGAL][-1]
    assert got.text.startswith("💬 ข้อความจากผู้ประสานงาน (คุณอนงค์)\nขอความกรุณาส่งภายในพรุ่งนี้\n\n🔔 ขอความร่วมมือส่งรายงาน")


@pytest.mark.parametrize("said", ["เตือนงานกฎหมายว่า ขอก่อนวันศุกร์", "remind legal saying ขอก่อนวันศุกร์"])
async def test_words_given_with_the_wish_are_shown_and_sent_with_one_tap(house: House, said: str) -> None:
    await opened(house)

    (shown,) = await house.says(COORDINATOR, said)
    assert "ขอก่อนวันศุกร์" in shown.text
    assert "ขอก่อนวันศุกร์" not in house.chats[LEGAL][-1].text
    await house.taps(COORDINATOR, shown, shown.labels()[0])

    assert "ขอก่อนวันศุกร์" in house.chats[LEGAL][-1].text


async def test_the_words_stay_above_what_is_left_once_something_was_sent(house: House) -> None:
    await opened(house)
    (status,) = await house.says(COORDINATOR, "/status")
    await house.taps(COORDINATOR, status, data="nudge|words|3/2563|legal")
    (preview,) = await house.says(COORDINATOR, "ขอความกรุณาส่งภายในพรุ่งนี้")
    await house.taps(COORDINATOR, preview, "ส่ง")
    got = house.chats[LEGAL][-1]

    shown = (await house.says(LEGAL, "1.2 ข้อ 1 อยู่ระหว่างจัดทำสื่อ 50%"))[-1]
    await house.taps(LEGAL, shown, "ส่งรายงาน")
    house.now = bangkok(6, 30, 9, 5)
    await run_due(house.db, house.setup, house.now)
    await house.deliver()

    assert "ขอความกรุณาส่งภายในพรุ่งนี้" in got.text
    assert "ยังไม่ได้รับรายงาน 1 ขั้นตอน" in got.text
    assert "1.2 ข้อ 1" not in got.text


async def test_words_go_also_on_a_day_with_a_reminder(house: House) -> None:
    await opened(house)
    (status,) = await house.says(COORDINATOR, "/status")
    await house.taps(COORDINATOR, status, data="nudge|unit|3/2563|legal")
    await house.taps(COORDINATOR, status, data="nudge|words|3/2563")

    (preview,) = await house.says(COORDINATOR, "ประชุมพรุ่งนี้ 9 โมง")
    await house.taps(COORDINATOR, preview, "ส่ง")

    assert "ประชุมพรุ่งนี้ 9 โมง" in house.chats[LEGAL][-1].text
    assert "ประชุมพรุ่งนี้ 9 โมง" in house.chats[HR][-1].text


async def test_words_survive_a_restart(house: House) -> None:
    await opened(house)
    await house.taps(COORDINATOR, (await house.says(COORDINATOR, "/status"))[0], data="nudge|words|3/2563|legal")
    await house.open()

    (preview,) = await house.says(COORDINATOR, "รบกวนส่งวันนี้")

    assert "รบกวนส่งวันนี้" in preview.text
    assert preview.labels() == ["📨 ส่ง", "ไม่ส่ง"]


async def test_nothing_is_sent_when_cancelled(house: House) -> None:
    await opened(house)
    await house.taps(COORDINATOR, (await house.says(COORDINATOR, "/status"))[0], data="nudge|words|3/2563|legal")
    before = len(house.chats[LEGAL])

    (said,) = await house.says(COORDINATOR, "ยกเลิก")
    await house.says(COORDINATOR, "รบกวนส่งวันนี้")

    assert said.text == "ไม่ได้ส่งข้อความ"
    assert len(house.chats[LEGAL]) == before


@pytest.mark.parametrize("words", ["เตือนงานกฎหมายหน่อย", "ช่วยทวงงานกฎหมายด้วย", "nudge legal", "please remind legal"])
async def test_a_unit_is_named_in_words(house: House, words: str) -> None:
    await opened(house)

    (asked,) = await house.says(COORDINATOR, words)
    (done,) = await house.taps(COORDINATOR, asked, "เตือน 1 คน")

    assert done.text == "🔔 ส่งข้อความเตือนแล้ว\nถึง งานกฎหมาย"


@pytest.mark.parametrize("words", ["ทวงทุกหน่วยที่ยังไม่ส่ง", "เตือนทุกคนที่ยังไม่ส่งหน่อย", "remind everyone who owes"])
async def test_all_are_meant_in_words(house: House, words: str) -> None:
    await opened(house)

    (asked,) = await house.says(COORDINATOR, words)

    assert "เตือน 8 คน" in "".join(asked.labels())


async def test_the_director_may_remind_too(house: House) -> None:
    await opened(house)

    (asked,) = await house.says(DIRECTOR, "เตือนงานกฎหมายหน่อย")
    await house.taps(DIRECTOR, asked, "เตือน 1 คน")

    assert house.chats[LEGAL][-1].text.startswith("🔔 ขอความร่วมมือส่งรายงาน")


@pytest.mark.parametrize("person", [STAFF, HR])
@pytest.mark.parametrize("data", ["nudge|unit|3/2563|legal", "nudge|all|3/2563", "nudge|words|3/2563"])
async def test_nobody_else_may(house: House, person: int, data: str) -> None:
    await opened(house)
    (help_,) = (await house.says(person, "/help"))[-1:]
    before = len(house.chats[LEGAL])

    await house.taps(person, help_, data=data)
    await house.says(person, "ข้อความ")

    assert len(house.chats[LEGAL]) == before


async def test_a_sent_report_is_asked_to_be_changed(house: House) -> None:
    await opened(house)
    budget = UNIT_PEOPLE["budget"]
    (preview,) = await house.says(budget, "กำลังดำเนินการ 50% จัดทำคำขอแล้ว ไม่มีอุปสรรค", house.chats[budget][-1])
    await house.taps(budget, preview, "ส่งรายงาน")
    (status,) = await house.says(COORDINATOR, "/status")
    (unit,) = await house.taps(COORDINATOR, status, data="status|unit|budget")
    (choice,) = await house.taps(COORDINATOR, unit, "ขอให้แก้รายงาน")

    await house.taps(COORDINATOR, choice, "1.1 ข้อ 2")
    (preview,) = await house.says(COORDINATOR, "โปรดระบุวงเงินที่ขอ")
    (done, *_) = await house.taps(COORDINATOR, preview, "ส่ง")

    assert done.text.startswith("✏️ ส่งคำขอให้แก้รายงานแล้ว")
    got = house.chats[budget][-1]
    assert "ผู้ประสานงานขอให้แก้รายงาน" in got.text
    assert "โปรดระบุวงเงินที่ขอ" in got.text
    (draft,) = await house.taps(budget, got, "แก้รายงาน")
    assert "จัดทำคำขอแล้ว" in draft.text
