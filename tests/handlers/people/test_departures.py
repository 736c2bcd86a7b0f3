"""Somebody has left: the coordinator says so, and a successor goes on where they stopped."""

import pytest

from domain.people import Role
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR, FORMER, STAFF, UNIT_PEOPLE
from tests.handlers.people.changing import goes, opened, take, told
from tests.handlers.reports.reporting import LEGAL, prompt_of, stored, written
from tests.house import House
from tests.quarter import bangkok

HR = UNIT_PEOPLE["hr"]
REPORT = "1.2 ข้อ 1 ดำเนินการแล้ว 60% จัดทำคู่มือเสร็จแล้ว"


async def named(house: House) -> None:
    """A round is open; the person of the legal unit is called Kitti and has begun a report."""
    house.name(LEGAL, "กิตติ สุขใจ")
    await opened(house)
    await house.says(LEGAL, REPORT, prompt_of(house, LEGAL))


@pytest.mark.parametrize("said", ["คุณกิตติลาออกแล้ว", "กิตติย้ายไปแล้ว", "คุณกิตติ สุขใจ เกษียณแล้วค่ะ"])
async def test_it_is_asked_with_what_they_leave(house: House, said: str) -> None:
    await named(house)

    (asked,) = await house.says(COORDINATOR, said)

    assert asked.text.startswith("กิตติ สุขใจ ลาออกหรือย้ายแล้วใช่หรือไม่\n• ผู้รายงานของงานกฎหมาย")
    assert "มีร่างค้าง 1 ฉบับ\nหน่วยงานยังค้างส่ง 2 ขั้นตอน" in asked.text
    assert "รายงานแล้ว 0" not in asked.text


async def test_it_is_asked_in_english(house: House) -> None:
    house.name(COORDINATOR, "Anong", "en")
    house.name(LEGAL, "Kitti")
    await opened(house)

    (asked,) = await house.says(COORDINATOR, "Kitti has left")

    assert asked.text.startswith("Has Kitti left?")


async def test_the_successor_goes_on_with_the_drafts(house: House) -> None:
    await named(house)
    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")

    done, _, invitation = await house.taps(COORDINATOR, asked, "ยืนยัน")
    await take(house, COLLEAGUE, invitation)

    assert done.text.startswith("👋 สิ้นสุดสิทธิ์ของกิตติ สุขใจแล้ว")
    gone = await house.person(LEGAL)
    assert gone is not None
    assert gone.roles == frozenset()
    assert "สิทธิ์ของท่าน" in told(house, LEGAL)
    assert [one.duty.step for one in await written(house, COLLEAGUE)] == ["M1.2/1"]
    assert await written(house, LEGAL) == ()


async def test_drafts_go_to_a_colleague_who_is_there(house: House) -> None:
    await named(house)
    await house.link(COLLEAGUE, Role.UNIT, "legal")
    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")

    done, *_ = await house.taps(COORDINATOR, asked, "ยืนยัน")

    assert "ร่าง 1 ฉบับอยู่กับ P444 แล้ว" in done.text
    assert len(await written(house, COLLEAGUE)) == 1


async def test_history_keeps_the_name(house: House) -> None:
    await named(house)
    (shown,) = [house.chats[LEGAL][-1]]
    await house.taps(LEGAL, shown, "ส่ง")
    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")
    await house.taps(COORDINATOR, asked, "ยืนยัน")

    (report,) = (await stored(house)).values()

    assert report.author_name == "กิตติ สุขใจ"


async def test_it_is_taken_back_within_a_day(house: House) -> None:
    await named(house)
    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")
    done, _, invitation = await house.taps(COORDINATOR, asked, "ยืนยัน")

    (undone,) = await house.taps(COORDINATOR, done, "คืนสิทธิ์")
    await take(house, COLLEAGUE, invitation)

    back = await house.person(LEGAL)
    assert back is not None
    assert back.units == ("legal",)
    assert len(await written(house, LEGAL)) == 1
    assert "คืนสิทธิ์แล้ว" in undone.text
    assert "ถูกยกเลิกแล้ว" in told(house, COLLEAGUE)


async def test_drafts_nobody_changed_come_back_too(house: House) -> None:
    await named(house)
    await house.link(COLLEAGUE, Role.UNIT, "legal")
    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")
    done, *_ = await house.taps(COORDINATOR, asked, "ยืนยัน")

    await house.taps(COORDINATOR, done, "คืนสิทธิ์")

    assert len(await written(house, LEGAL)) == 1
    assert await written(house, COLLEAGUE) == ()


async def test_it_is_not_taken_back_after_a_day(house: House) -> None:
    await named(house)
    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")
    done, *_ = await house.taps(COORDINATOR, asked, "ยืนยัน")
    house.now = bangkok(7, 2, 12)

    got = await house.taps(COORDINATOR, done, "คืนสิทธิ์")

    gone = await house.person(LEGAL)
    assert got == []
    assert gone is not None
    assert gone.units == ()


async def test_it_asks_which_of_several(house: House) -> None:
    house.name(HR, "กิตติ ใจดี")
    await named(house)

    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")
    which = asked.text
    (one,) = await house.taps(COORDINATOR, asked, "สุขใจ")

    assert which == "ท่านใดที่ลาออกหรือย้าย"
    assert one.text.startswith("กิตติ สุขใจ ลาออก")


async def test_somebody_unknown_is_looked_for_in_the_list(house: House) -> None:
    await named(house)

    (said,) = await house.says(COORDINATOR, "คุณมาลีลาออกแล้ว")

    assert said.text.startswith("ไม่พบ “มาลี”")


async def test_it_is_begun_in_the_list_of_people_too(house: House) -> None:
    await named(house)
    (units,) = await house.says(COORDINATOR, "/units")
    (holders,) = await house.taps(COORDINATOR, units, "กฎหมาย")

    (asked,) = await house.taps(COORDINATOR, holders, "ลาออก/ย้าย: กิตติ")

    assert asked.text.startswith("กิตติ สุขใจ ลาออก")


async def test_the_last_coordinator_does_not_leave(house: House) -> None:
    await opened(house)
    async with house.db.transaction() as session:
        await house_admin(session, await house.number(COORDINATOR), house)

    got = await house.taps(
        COORDINATOR, house.chats[COORDINATOR][-1], data=f"left|end|{await house.number(COORDINATOR)}"
    )

    assert got == []


async def house_admin(session: object, person: int, house: House) -> None:
    """Give the settings' coordinator the role itself as well."""
    from sqlalchemy import insert
    from sqlalchemy.ext.asyncio import AsyncSession

    from db.tables.people import MembershipRow

    assert isinstance(session, AsyncSession)
    await session.execute(insert(MembershipRow).values(person=person, role="admin", unit="", since=house.now))


@pytest.mark.parametrize("person", [STAFF, DIRECTOR, HR])
async def test_only_a_coordinator_replaces_anybody(house: House, person: int) -> None:
    await named(house)
    (shown,) = await house.says(person, "/help")

    said = await house.says(person, "คุณกิตติลาออกแล้ว")
    got = await house.taps(person, shown, data=f"left|end|{await house.number(LEGAL)}")

    assert got == []
    assert not [one for one in said if "ใช่หรือไม่" in one.text and "ลาออกหรือย้าย" in one.text]


async def test_words_about_others_end_nothing(house: House) -> None:
    await named(house)

    said = await house.says(COORDINATOR, "วิทยากรลาออกแล้ว")

    assert not [one for one in said if "ลาออกหรือย้าย" in one.text]
    assert await house.person(FORMER) is None


async def test_the_coordinator_is_not_told_again_that_nobody_is_left(house: House) -> None:
    await named(house)
    (asked,) = await house.says(COORDINATOR, "คุณกิตติลาออกแล้ว")
    await house.taps(COORDINATOR, asked, "ยืนยัน")

    await goes(house, house.now)

    assert [one for one in house.chats[COORDINATOR] if "ยังไม่มีผู้รายงานที่บอตติดต่อได้" in one.text] == []
