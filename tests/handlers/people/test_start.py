"""/start: who comes in, and as what."""

import re
from datetime import timedelta

import pytest

from db import invitations
from domain.calendar.fiscal import Period
from domain.office import Office
from domain.people import Role
from follow_up.rounds import opening
from tests.cast import COORDINATOR, ENGLISH, STAFF
from tests.house import House

GROUP = -500


async def code_for(house: House, role: Role, unit: str | None = None, by: int | None = None) -> str:
    made_by = None if by is None else await house.number(by)
    async with house.db.transaction() as session:
        return (await invitations.invite(session, house.now, role, unit, made_by))[0]


async def test_it_welcomes_unknown_people_as_staff(house: House) -> None:
    (hello,) = await house.says(STAFF, "/start")

    assert "ยินดีต้อนรับ" in hello.text
    assert "คะแนน I20" in hello.text
    assert "ขอคำเชิญ" in hello.text


async def test_it_speaks_the_language_telegram_names(house: House) -> None:
    (hello,) = await house.says(ENGLISH, "/start")

    assert hello.text.startswith("Hello, this is Tidtam")
    assert "Creative Economy Agency" in hello.text


async def test_it_greets_the_settings_coordinator_with_who_is_missing(house: House) -> None:
    (hello,) = await house.says(COORDINATOR, "/start")

    assert "ผู้ประสานงาน" in hello.text
    assert "ยังไม่มีผู้รายงาน 8 หน่วยงาน" in hello.text
    assert "/invite" in hello.text


async def test_it_links_a_unit_and_says_what_comes_when(house: House) -> None:
    code = await code_for(house, Role.UNIT, "procurement")

    hello = (await house.says(STAFF, f"/start {code}"))[0]

    assert "ลงทะเบียนเรียบร้อยแล้ว\nท่านเป็นผู้รายงานของงานจัดซื้อจัดจ้างและบริหารพัสดุ" in hello.text
    assert "ขั้นตอนที่ต้องรายงาน 1 ขั้นตอน\n• 1.1 ข้อ 4" in hello.text
    assert (
        "รอบถัดไป ไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)\nเปิด 30 มิ.ย. 2563 09:00 น.\nกำหนดส่ง 16 ก.ค. 2563 17:00 น."
        in hello.text
    )


async def test_it_tells_an_office_without_steps_that_nothing_is_asked(house: House) -> None:
    hello = (await house.says(STAFF, f"/start {await code_for(house, Role.UNIT, 'policy')}"))[0]

    assert "ขณะนี้ไม่มีขั้นตอนที่ต้องรายงาน" in hello.text


async def test_it_prompts_whoever_is_linked_while_a_round_runs_after_the_welcome(house: House) -> None:
    async with house.db.transaction() as session:
        library = await house.library.current(session)
        await opening.open_round(session, Office(house.setup, library, house.now), Period(2563, 3))
    code = await code_for(house, Role.UNIT, "procurement")

    hello, prompt = await house.says(STAFF, f"/start {code}")

    assert "เปิดรับรายงานไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)\nกำหนดส่ง 15 ก.ค. 2563 17:00 น." in hello.text
    assert "1.1 ข้อ 4" in prompt.text


async def test_it_links_a_director(house: House) -> None:
    hello = (await house.says(STAFF, f"/start {await code_for(house, Role.DIRECTOR)}"))[0]

    assert "ท่านเป็นผู้อำนวยการ" in hello.text
    assert "/summary" in hello.text


async def test_it_links_a_person_to_a_second_unit(house: House) -> None:
    for unit in ("hr", "legal"):
        await house.says(STAFF, f"/start {await code_for(house, Role.UNIT, unit)}")

    (me,) = await house.says(STAFF, "/whoami")

    assert "• ผู้รายงานของงานบริหารทรัพยากรบุคคล\n• ผู้รายงานของงานกฎหมาย" in me.text


async def test_it_takes_the_whole_link_where_a_code_is_asked(house: House) -> None:
    link = house.setup.deep_link(await code_for(house, Role.UNIT, "hr"))

    assert "ลงทะเบียนเรียบร้อยแล้ว" in (await house.says(STAFF, f"/start {link}"))[0].text


async def test_it_tells_whoever_invited(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    house.name(STAFF, "สมชาย")

    await house.says(STAFF, f"/start {await code_for(house, Role.UNIT, 'hr', by=COORDINATOR)}")

    assert house.chats[COORDINATOR][-1].text == "✅ สมชาย รับคำเชิญแล้ว\nเป็นผู้รายงานของงานบริหารทรัพยากรบุคคล"


@pytest.mark.parametrize("code", ["wrong", "ก" * 30, "x" * 64])
async def test_it_answers_a_wrong_code(house: House, code: str) -> None:
    (said,) = await house.says(STAFF, f"/start {code}")

    assert "ไม่พบคำเชิญนี้" in said.text


async def test_it_answers_a_used_code_and_one_used_by_the_same_person(house: House) -> None:
    code = await code_for(house, Role.UNIT, "hr")
    await house.says(STAFF, f"/start {code}")

    assert "มีผู้ใช้แล้ว" in (await house.says(STAFF + 50, f"/start {code}"))[0].text
    assert "อยู่แล้ว" in (await house.says(STAFF, f"/start {code}"))[0].text


async def test_it_answers_an_expired_code(house: House) -> None:
    code = await code_for(house, Role.UNIT, "hr")
    house.now += timedelta(days=7)

    (said,) = await house.says(ENGLISH, f"/start {code}")

    assert said.text.startswith("This invitation has expired")


async def test_it_takes_no_code_in_a_group(house: House) -> None:
    (said,) = await house.says(STAFF, "/start something", chat=GROUP)

    assert "แชตส่วนตัว" in said.text


async def test_it_says_in_a_group_what_can_be_asked_there(house: House) -> None:
    (said,) = await house.says(STAFF, "/start", chat=GROUP)

    assert "/score" in said.text
    assert not re.search(r"/(invite|report|summary|whoami)", said.text)
