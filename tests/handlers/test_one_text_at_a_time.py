"""Texts go to the question asked last, whichever part of the bot asked it: nothing else awaits them."""

from db import coordination, new_year
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.handlers.new_year.going import OCTOBER, at_units, kept, last, says, taps
from tests.handlers.reports.reporting import FOURTH, open_round
from tests.house import House
from tests.recorded import Delivered

LEGAL = UNIT_PEOPLE["legal"]


async def asked_for_a_name(house: House) -> None:
    """A round is open, and the conversation about the new year asks for a unit's name."""
    await at_units(house)
    await open_round(house, FOURTH, OCTOBER)
    await taps(house, "งานกฎหมาย", "เปลี่ยนชื่อ")


async def asked_for_words(house: House) -> Delivered:
    """Words that go with a reminder are asked for."""
    await says(house, "/status")
    return await taps(house, "กฎหมาย", "เตือนพร้อมข้อความ")


async def test_words_of_a_reminder_are_no_name_of_a_unit(house: House) -> None:
    await asked_for_a_name(house)
    await asked_for_words(house)

    shown = await says(house, "ขอความร่วมมือส่งภายในวันศุกร์")

    assert "ขอความร่วมมือส่งภายในวันศุกร์" in shown.text
    choices = await kept(house)
    assert choices is not None
    assert choices.awaits is None
    assert choices.units == {}
    await taps(house, "ส่ง")
    assert "ขอความร่วมมือส่งภายในวันศุกร์" in house.chats[LEGAL][-1].text


async def test_a_name_of_a_unit_goes_with_no_reminder(house: House) -> None:
    await at_units(house)
    await open_round(house, FOURTH, OCTOBER)
    conversation = last_with(house, "งานกฎหมาย")
    await asked_for_words(house)
    await house.taps(COORDINATOR, conversation, "งานกฎหมาย")
    await taps(house, "เปลี่ยนชื่อ")

    await says(house, "กลุ่มนิติการ")

    choices = await kept(house)
    assert choices is not None
    assert choices.units["legal"].name == "กลุ่มนิติการ"
    async with house.db.reading() as session:
        assert await coordination.draft_of(session, await house.number(COORDINATOR)) is None


async def test_a_name_is_awaited_no_more_once_a_field_of_an_entry_is(house: House) -> None:
    await asked_for_a_name(house)
    await says(house, "/channels")
    await taps(house, "ช่องทางร้องเรียนของหน่วยงาน", "ข้อความ")

    await says(house, "โทร. 0 2000 0000")

    assert "0 2000 0000" in last(house).text
    async with house.db.reading() as session:
        found = await new_year.conversation(session, await house.number(COORDINATOR))
    assert found is not None
    assert found.units == {}


def last_with(house: House, label: str) -> Delivered:
    """The coordinator's newest message with a button."""
    return next(one for one in reversed(house.chats[COORDINATOR]) if any(label in each for each in one.labels()))
