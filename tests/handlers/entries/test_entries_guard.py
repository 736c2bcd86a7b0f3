"""/channels: who may, what a save button saves, and two who change the same entry."""

import pytest
from sqlalchemy import text

from domain.people import Role
from tests.cast import COORDINATOR, DIRECTOR, SECOND_COORDINATOR, STAFF, UNIT_PEOPLE
from tests.handlers.entries.editing import asked, opened, revisions, seen_by_staff, write
from tests.house import House

HR = UNIT_PEOPLE["hr"]


async def test_the_second_to_save_is_told_and_shown_the_newest(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await house.link(SECOND_COORDINATOR, Role.ADMIN)
    mine = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", "โทร. 1")
    theirs = await write(house, SECOND_COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", "โทร. 2")
    await house.taps(SECOND_COORDINATOR, theirs, "บันทึก")

    (conflict,) = await house.taps(COORDINATOR, mine, "บันทึก")

    assert "P777 บันทึกรายการนี้เมื่อ 29 มิ.ย. 2563 08:30 น." in conflict.text
    assert "โทร. 2" in conflict.text
    assert "โทร. 2" in await seen_by_staff(house)
    (mine,) = await house.taps(COORDINATOR, conflict, "แก้ไขต่อจากข้อมูลล่าสุด")
    assert "โทร. 1" in mine.text
    await house.taps(COORDINATOR, mine, "บันทึก")
    assert "โทร. 1" in await seen_by_staff(house)


async def test_a_save_button_saves_only_what_its_preview_showed(house: House) -> None:
    old = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", "โทร. 1")
    save = old.data("บันทึก")
    await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", "โทร. 2")

    await house.taps(COORDINATOR, old, data=save)

    assert await revisions(house) == 0
    assert "ตัวอย่างเปลี่ยนไปแล้ว" in str(house.api.calls[-1])


async def test_saving_twice_saves_once(house: House) -> None:
    preview = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", "โทร. 1")
    save = preview.data("บันทึก")

    for _ in range(2):
        await house.taps(COORDINATOR, preview, data=save)

    assert await revisions(house) == 1


@pytest.mark.parametrize("person", [STAFF, HR, DIRECTOR])
async def test_others_see_no_way_to_change_anything(house: House, person: int) -> None:
    await house.link_everybody()

    (refused,) = await house.says(person, "/channels")
    shown = [(await house.says(person, said))[0] for said in ("/guide", "/guide no gift policy", "/complain")]

    assert "สำหรับผู้ที่เกี่ยวข้องเท่านั้น" in refused.text
    assert not [label for one in shown for label in one.labels() if "✏️" in label]


@pytest.mark.parametrize(
    "data",
    [
        "entry|list|channel",
        "entry|open|own",
        "entry|ask|own|text",
        "entry|retire|nacc",
        "entry|save|own|00000000",
        "entry|unit|G:no-gift|hr",
        "entry|clear|G:no-gift|text",
        "entry|history|own",
        "entry|new|channel",
    ],
)
async def test_a_button_is_authorised_when_it_is_pressed(house: House, data: str) -> None:
    (shown,) = await house.says(STAFF, "/help")

    assert await house.taps(STAFF, shown, data=data) == []
    assert "เกี่ยวข้องเท่านั้น" in str(house.api.calls[-1])


@pytest.mark.parametrize(
    "data",
    [
        "entry|burn",
        "entry|open",
        "entry|open|nowhere",
        "entry|open|own|fr",
        "entry|ask|own|url",
        "entry|ask|own|retired",
        "entry|ask|G:no-gift|id",
        "entry|clear|own|title",
        "entry|clear|nacc|text",
        "entry|unit|own|hr",
        "entry|unit|G:no-gift|nowhere",
        "entry|new|item",
        "entry|save|own",
        "entry|file|own",
        "entry|history|own|๑",
        "guide|file|G:no-gift",
        "guide|file|own",
    ],
)
async def test_a_forged_button_does_nothing(house: House, data: str) -> None:
    (shown,) = await house.says(COORDINATOR, "/channels")

    assert await house.taps(COORDINATOR, shown, data=data) == []
    assert "ปุ่มนี้ใช้ไม่ได้แล้ว" in str(house.api.calls[-1])


async def test_a_former_coordinator_is_not_waited_for(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await house.link(SECOND_COORDINATOR, Role.ADMIN)
    entry = await opened(house, SECOND_COORDINATOR, "ของหน่วยงาน")
    await asked(house, SECOND_COORDINATOR, entry, "✏️ ข้อความ")
    (units,) = await house.says(COORDINATOR, "/units")
    await house.taps(COORDINATOR, units, data=f"units|unlink|admin|-|{await house.number(SECOND_COORDINATOR)}")

    (said,) = await house.says(SECOND_COORDINATOR, "คะแนน I20")

    assert "53.03" in said.text


async def test_a_text_may_speak_of_wrongdoing_and_accuse_nobody(house: House) -> None:
    taken = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", "แจ้งเบาะแสการทุจริตหรือรับสินบนได้ที่ห้องธุรการ ชั้น 1")

    assert "ยังไม่บันทึก" in taken.text


async def test_an_accusation_gets_the_channels_and_is_not_kept(house: House) -> None:
    entry = await opened(house, COORDINATOR, "ของหน่วยงาน")
    await asked(house, COORDINATOR, entry, "✏️ ข้อความ")

    (told,) = await house.says(COORDINATOR, "หัวหน้าฝ่ายพัสดุรับเงินใต้โต๊ะจากผู้รับเหมาเมื่อวานนี้ ช่วยตรวจสอบด้วย")

    assert "ช่องทางร้องเรียนการทุจริต" in told.text
    async with house.db.reading() as session:
        kept = (await session.execute(text("SELECT text FROM entry_draft"))).scalars().all()
    assert kept == [None]
