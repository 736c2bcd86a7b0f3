"""A coordinator imports a plan in chat: a file or a pasted table, doubts, preview, storing, undoing."""

from typing import Any

from db import catalogue
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.house import House
from tests.plan_files import workbook
from tests.recorded import Delivered

ROWS: tuple[tuple[str, ...], ...] = (
    ("อบรมจริยธรรม", "งานกฎหมาย", "31 มี.ค. 64"),
    ("ประกาศนโยบาย No Gift", "คณะทำงาน ITA", "ไตรมาส 3"),
)


def plan(*rows: tuple[str, ...]) -> bytes:
    return workbook(
        [["มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2564"], ["กิจกรรม", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"], *(rows or ROWS)]
    )


async def sent(house: House, *rows: tuple[str, ...]) -> Delivered:
    """The last message after the coordinator has sent a plan."""
    await house.says(COORDINATOR, "/start")
    return (await house.sends_plan(COORDINATOR, plan(*rows), "แผน.xlsx"))[-1]


async def stored(house: House, *rows: tuple[str, ...]) -> Delivered:
    """The last message after the plan was imported."""
    shown = await sent(house, *(rows or ROWS[:1]))
    return (await house.taps(COORDINATOR, shown, "นำเข้า"))[-1]


async def titles(house: House, year: int = 2564) -> dict[str, str]:
    """Titles of a stored plan's steps by id."""
    async with house.db.reading() as session:
        found = (await catalogue.load(session)).of_year(year)
    return {one.id: one.title.th for one in found.plan.steps} if found else {}


async def test_a_doubt_is_asked_with_its_place_and_answers(house: House) -> None:
    asked = await sent(house)

    assert "แถว 4 คอลัมน์ B" in asked.text
    assert "คณะทำงาน ITA" in asked.text
    assert asked.labels()[:2] == ["เป็นหน่วยงานหนึ่ง", "หน่วยงานของเลขานุการ"]


async def test_an_answered_doubt_leads_to_the_preview(house: House) -> None:
    asked = await sent(house)

    (shown,) = await house.taps(COORDINATOR, asked, "เป็นหน่วยงานหนึ่ง")

    assert "ใหม่ 2" in shown.text
    assert "+ 1 ข้อ 1 อบรมจริยธรรม · งานกฎหมาย · 31 มีนาคม 2564" in shown.text
    assert shown.labels() == ["นำเข้าแผน", "ยกเลิกการนำเข้า"]
    assert await titles(house) == {}


async def test_a_doubt_is_answered_in_one_s_own_words_as_a_reply(house: House) -> None:
    asked = await sent(house)

    (shown,) = await house.says(COORDINATOR, "งานกฎหมาย", reply_to=asked)

    assert "ประกาศนโยบาย No Gift · งานกฎหมาย · ไตรมาส 3" in shown.text


async def test_a_confirmed_plan_is_stored(house: House) -> None:
    said = await stored(house)

    assert "นำเข้าแผนปี 2564 แล้ว" in said.text
    assert await titles(house) == {"M1/1": "อบรมจริยธรรม"}


async def test_an_import_is_undone(house: House) -> None:
    said = await stored(house)

    (undone,) = await house.taps(COORDINATOR, said, "เลิกการนำเข้า")

    assert "เลิกการนำเข้าแผนปี 2564 แล้ว" in undone.text
    assert await titles(house) == {}


async def test_answers_are_remembered_for_the_next_file(house: House) -> None:
    asked = await sent(house)
    await house.taps(COORDINATOR, asked, "เป็นหน่วยงานหนึ่ง")

    again = await sent(house, *ROWS, ("ตรวจสอบ", "งานกฎหมาย", "ก.ย. 64"))

    assert "ใหม่ 3" in again.text


async def test_a_step_that_is_stored_otherwise_is_changed_only_when_asked(house: House) -> None:
    await stored(house)
    shown = await sent(house, ("อบรมจริยธรรม", "งานกฎหมาย", "30 เม.ย. 64"), ("ตรวจสอบ", "งานกฎหมาย", "ก.ย. 64"))
    assert "กำหนดแล้วเสร็จ 31 มี.ค. 2564 → 30 เม.ย. 2564" in shown.text

    await house.taps(COORDINATOR, shown, "เฉพาะขั้นตอนใหม่")

    async with house.db.reading() as session:
        steps = (await catalogue.load(session)).of(2564).plan.steps
    assert [one.due.isoformat() for one in steps] == ["2021-03-31", "2021-09-30"]


async def test_steps_gone_from_the_file_stay(house: House) -> None:
    await stored(house, *(("อบรม", "งานกฎหมาย", "ก.ย. 64"), ("ตรวจสอบ", "งานกฎหมาย", "ก.ย. 64")))

    shown = await sent(house, ("ตรวจสอบ", "งานกฎหมาย", "ก.ย. 64"), ("ประเมิน", "งานกฎหมาย", "ก.ย. 64"))
    text = shown.text
    await house.taps(COORDINATOR, shown, "นำเข้าแผน")

    assert "ไม่อยู่ในไฟล์ 1 (คงไว้)" in text
    assert await titles(house) == {"M1/1": "อบรม", "M1/2": "ตรวจสอบ", "M1/3": "ประเมิน"}


async def test_a_preview_that_is_out_of_date_is_shown_again(house: House) -> None:
    shown = await sent(house, ROWS[0])
    button = shown.data("นำเข้าแผน")
    await house.taps(COORDINATOR, shown, data=button)
    await sent(house, ROWS[0])

    (again,) = await house.taps(COORDINATOR, shown, data=button)

    assert "ไม่มีอะไรต้องนำเข้า" in again.text


async def test_a_pasted_table_is_imported_like_a_file(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    (shown,) = await house.says(
        COORDINATOR,
        "มาตรการ ปีงบประมาณ 2564\nกิจกรรม\tผู้รับผิดชอบ\tกำหนดเสร็จ\nอบรม\tงานกฎหมาย\t31 มี.ค. 2564",
    )

    assert "+ 1 ข้อ 1 อบรม · งานกฎหมาย · 31 มีนาคม 2564" in shown.text


async def test_another_agency_s_file_is_refused(house: House) -> None:
    data = workbook([["แผน ปีงบประมาณ 2564"], ["เทศบาลตำบลโคกสว่าง"], ["กิจกรรม", "ผู้รับผิดชอบ", "กำหนด"], list(ROWS[0])])
    await house.says(COORDINATOR, "/start")

    said = await house.sends_plan(COORDINATOR, data, "แผน.xlsx")

    assert "แต่ไฟล์เป็นของ เทศบาลตำบลโคกสว่าง" in said[-1].text


async def test_a_file_without_a_plan_is_refused_with_advice(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    said = await house.sends_plan(COORDINATOR, workbook([["รายชื่อ"], ["ก", "ข"]]), "อื่น.xlsx")

    assert "ไม่พบตารางแผน" in said[-1].text


async def test_a_file_telegram_no_longer_has_is_reported(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    document: dict[str, Any] = {"file_id": "gone", "file_unique_id": "U", "file_size": 10, "file_name": "แผน.xlsx"}

    await house.attaches(COORDINATOR, document=document)
    await house.plan_reader.turn()
    await house.deliver()

    assert "เปิดไฟล์ แผน.xlsx ไม่ได้" in house.chats[COORDINATOR][-1].text


async def test_a_dropped_import_changes_nothing(house: House) -> None:
    shown = await sent(house, ROWS[0])

    (said,) = await house.taps(COORDINATOR, shown, "ยกเลิกการนำเข้า")

    assert "แผนเดิมไม่เปลี่ยน" in said.text
    assert await titles(house) == {}


async def test_only_a_coordinator_s_file_is_a_plan(house: House) -> None:
    await house.link_everybody()

    for person in (DIRECTOR, next(iter(UNIT_PEOPLE.values()))):
        said = await house.sends_plan(person, plan(), "แผน.xlsx")
        assert not any("กำลังอ่านแผน" in one.text for one in said)
