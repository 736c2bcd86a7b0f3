"""Units of the new year: renamed, merged and split; people stay with their unit, and history keeps the names."""

from db import people
from domain.unit_groups import UnitGroup
from tests.addresses import address
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.handlers.groups.grouping import GROUP, bind, bound
from tests.handlers.new_year.going import OCTOBER, at_plan, at_units, begun, last, library, says, taps
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.plan_files import workbook
from tests.quarter import bangkok


async def linked(house: House, unit: str) -> set[int]:
    """Telegram's numbers of a unit's people."""
    async with house.db.reading() as session:
        found = await people.people_of(session, house.setup, unit)
    return {int(one.address.id) for one in found}


async def publishes(house: House) -> None:
    await taps(house, "ยืนยันหน่วยงาน", "ประกาศใช้")


def year_published(house: House) -> str:
    """The message about the published year."""
    return next(one.text for one in house.chats[COORDINATOR] if one.text.startswith("✅ ประกาศใช้"))


async def test_units_stand_with_their_steps_and_people(house: House) -> None:
    shown = await at_units(house)

    assert "หน่วยงานที่รับผิดชอบแผนปี 2564 8 หน่วยงาน" in shown.text
    assert "• งานกฎหมาย (2 ขั้นตอน) · P203" in shown.text


async def test_a_renamed_unit_keeps_its_people_and_its_old_name_in_the_past(house: House) -> None:
    await at_units(house)
    await taps(house, "งานกฎหมาย", "เปลี่ยนชื่อ")
    await says(house, "กลุ่มนิติการ")

    await publishes(house)

    found = await library(house)
    assert found.of(2564).unit_by_code["legal"].name.th == "กลุ่มนิติการ"
    assert found.of(2563).unit_by_code["legal"].name.th == "งานกฎหมาย"
    assert await linked(house, "legal") == {UNIT_PEOPLE["legal"]}
    (answer,) = await house.says(COORDINATOR, "งานกฎหมาย รับผิดชอบอะไร")
    assert "กลุ่มนิติการ" in answer.text


async def test_a_new_name_outlasts_the_next_loading_of_the_data(house: House) -> None:
    from bot.process.open_database import _load
    from db import key_values

    await test_a_renamed_unit_keeps_its_people_and_its_old_name_in_the_past(house)
    async with house.db.transaction() as session:
        await key_values.record(session, "bundle", "other")

    await _load(house.db, house.now, None, bundled=True)

    found = await library(house)
    assert found.of(2564).unit_by_code["legal"].name.th == "กลุ่มนิติการ"
    assert found.of(2563).unit_by_code["legal"].name.th == "งานกฎหมาย"


async def test_a_name_another_unit_has_is_refused(house: House) -> None:
    await at_units(house)
    await taps(house, "งานกฎหมาย", "เปลี่ยนชื่อ")

    shown = await says(house, "งานบริหารทรัพยากรบุคคล")

    assert "มีหน่วยงานชื่อ “งานบริหารทรัพยากรบุคคล” แล้ว" in shown.text


async def test_a_merged_unit_s_people_and_steps_join_the_other(house: House) -> None:
    await at_units(house)
    await taps(house, "งานกฎหมาย", "รวมกับหน่วยงานอื่น", "งานบริหารทรัพยากรบุคคล")
    shown = last(house).text

    await publishes(house)

    assert "• งานกฎหมาย → รวมกับงานบริหารทรัพยากรบุคคล" in shown
    plan = (await library(house)).of(2564).plan
    assert not plan.steps_owned_by("legal")
    assert plan.step_by_id["M1.2/1"].owners == ("hr",)
    assert await linked(house, "hr") == {UNIT_PEOPLE["hr"], UNIT_PEOPLE["legal"]}
    assert await linked(house, "legal") == {UNIT_PEOPLE["legal"]}


async def test_a_split_unit_s_people_stay_with_its_first_part(house: House) -> None:
    await at_units(house)
    await taps(house, "งานบริหารทรัพยากรบุคคล", "แยก")
    await says(house, "งานบุคคล\nงานพัฒนาบุคลากร")
    await taps(house, "1.2 ข้อ 1", "หน่วยงานทั้งหมด")

    await publishes(house)

    found = (await library(house)).of(2564)
    new = next(unit for unit in found.units if unit.name.th == "งานพัฒนาบุคลากร")
    assert found.unit_by_code["hr"].name.th == "งานบุคคล"
    assert found.plan.step_by_id["M1.2/1"].owners == (new.code, "legal")
    assert found.plan.step_by_id["M1.1/1"].owners == ("hr",)
    assert await linked(house, "hr") == {UNIT_PEOPLE["hr"]}
    assert "ยังไม่มีผู้รายงาน: งานพัฒนาบุคลากร" in last(house).text


async def test_a_renamed_unit_s_group_goes_on_and_is_told(house: House) -> None:
    await at_units(house)
    await bind(house)
    await taps(house, "งานกฎหมาย", "เปลี่ยนชื่อ")
    await says(house, "กลุ่มนิติการ")

    await publishes(house)

    assert [one.unit for one in await bound(house)] == ["legal"]
    assert "งานกฎหมายใช้ชื่อว่า กลุ่มนิติการ ข้อความถึงหน่วยงานยังส่งมาที่กลุ่มนี้" in house.chats[GROUP][-1].text


async def test_a_merged_unit_s_group_serves_the_unit_it_joins(house: House) -> None:
    await at_units(house)
    await bind(house)
    await taps(house, "งานกฎหมาย", "รวมกับหน่วยงานอื่น", "งานบริหารทรัพยากรบุคคล")
    await house.open()

    await publishes(house)

    assert {one.unit: one.chat for one in await bound(house)} == {"hr": address(GROUP), "legal": address(GROUP)}
    assert "รวมกับ งานบริหารทรัพยากรบุคคล" in house.chats[GROUP][-1].text
    assert "กลุ่ม “กลุ่ม” รับข้อความถึงงานบริหารทรัพยากรบุคคลด้วย" in year_published(house)
    house.now = OCTOBER.replace(month=12, day=30)
    await goes(house, bangkok(12, 30))
    asked = house.chats[GROUP][-1].text
    assert "งานบริหารทรัพยากรบุคคล" in asked
    assert "ไตรมาสที่ 1/2564" in asked


async def test_a_unit_that_has_a_group_keeps_it_when_another_joins_it(house: House) -> None:
    await at_units(house)
    await bind(house)
    await house.says(COORDINATOR, "/bind hr", chat=GROUP - 1)
    await taps(house, "งานกฎหมาย", "รวมกับหน่วยงานอื่น", "งานบริหารทรัพยากรบุคคล")

    await publishes(house)

    groups = {one.unit: one.chat for one in await bound(house)}
    assert groups == {"hr": address(GROUP - 1), "legal": address(GROUP)}
    assert "ซึ่งมีกลุ่มของตนอยู่แล้ว" in house.chats[GROUP][-1].text
    assert "ไม่รับข้อความถึงงานบริหารทรัพยากรบุคคล" in year_published(house)


async def test_a_split_unit_s_group_serves_every_part_until_it_is_undone(house: House) -> None:
    await at_units(house)
    await bind(house, COORDINATOR, "hr", thread=7)
    await taps(house, "งานบริหารทรัพยากรบุคคล", "แยก")
    await says(house, "งานบุคคล\nงานพัฒนาบุคลากร")
    await taps(house, "1.2 ข้อ 1", "หน่วยงานทั้งหมด")

    await publishes(house)

    new = next(one.code for one in (await library(house)).of(2564).units if one.name.th == "งานพัฒนาบุคลากร")
    assert {one.unit: one.thread for one in await bound(house)} == {"hr": "7", new: "7"}
    assert "แยก งานพัฒนาบุคลากร ออกเป็นหน่วยงานใหม่" in house.chats[GROUP][-1].text
    await taps(house, "เลิกประกาศใช้")
    assert await bound(house) == [UnitGroup("hr", address(GROUP), "7", "กลุ่ม")]


async def test_a_change_is_taken_back_before_publishing(house: House) -> None:
    await at_units(house)
    await taps(house, "งานกฎหมาย", "เปลี่ยนชื่อ")
    await says(house, "กลุ่มนิติการ")

    await taps(house, "กลุ่มนิติการ", "ใช้ตามเดิม")

    assert "• งานกฎหมาย (2 ขั้นตอน) · P203" in last(house).text


async def test_cancelling_leaves_the_name_as_it_was(house: House) -> None:
    await at_units(house)
    await taps(house, "งานกฎหมาย", "เปลี่ยนชื่อ")

    shown = await says(house, "ยกเลิก")

    assert "• งานกฎหมาย (2 ขั้นตอน) · P203" in shown.text


async def test_a_unit_the_file_calls_otherwise_is_taken_for_the_one_it_was(house: House) -> None:
    rows = [["แผน ปีงบประมาณ พ.ศ. 2564"], ["กิจกรรม", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"], ["อบรม", "กลุ่มนิติการ", "31 มี.ค. 64"]]
    await at_plan(house)
    await house.sends_plan(COORDINATOR, workbook(rows), "แผน.xlsx")
    await taps(house, "ใช้แผนนี้", "กลุ่มนิติการ", "งานกฎหมาย")

    await publishes(house)

    found = (await library(house)).of(2564)
    assert found.plan.steps[0].owners == ("legal",)
    assert found.unit_by_code["legal"].name.th == "กลุ่มนิติการ"
    assert len(found.units) == len((await library(house)).of(2563).units)


async def test_wrongdoing_is_never_a_name(house: House) -> None:
    await at_units(house)
    await taps(house, "งานกฎหมาย", "เปลี่ยนชื่อ")

    shown = await says(house, "หัวหน้างานพัสดุเรียกรับเงินใต้โต๊ะจากผู้รับเหมา")

    assert "ร้องเรียน" in shown.text


async def test_in_english_it_reads_english(house: House) -> None:
    house.name(COORDINATOR, "Pim", "en")

    shown = await begun(house, "start next year")

    assert shown.text.startswith("🗓 Fiscal year 2564 B.E. (1/5) · scores")
