"""/invite and /units: the coordinator brings people in and lets them go."""

import re

import pytest

from db import invitations, people
from db.invitations import Terms
from domain.people import Role
from tests.cast import COORDINATOR, DIRECTOR, NEWCOMER, STAFF, UNIT_PEOPLE
from tests.house import House

HR = UNIT_PEOPLE["hr"]


async def units_of(house: House, person: int) -> tuple[str, ...]:
    found = await house.person(person)
    return found.units if found else ()


async def test_it_invites_to_a_unit_in_two_taps(house: House) -> None:
    (choice,) = await house.says(COORDINATOR, "/invite")

    _, said = await house.taps(COORDINATOR, choice, "กฎหมาย")

    assert said.text.startswith("เรียน ผู้รับผิดชอบงานกฎหมาย\n\nสำนักงานส่งเสริมเศรษฐกิจสร้างสรรค์")
    assert "ใช้ได้ครั้งเดียว ถึง 6 ก.ค. 2563 08:30 น." in said.text
    link, plain = re.findall(r"start(?:=| )([\w-]{24})", said.text)
    assert link == plain
    await house.says(NEWCOMER, f"/start {link}")
    assert await units_of(house, NEWCOMER) == ("legal",)


@pytest.mark.parametrize(
    ("word", "whom"),
    [
        ("hr", "ผู้รับผิดชอบงานบริหารทรัพยากรบุคคล"),
        ("admin", "ผู้รับผิดชอบสำนักบริหารและพัฒนาองค์กร"),
        ("director", "ผู้อำนวยการ"),
        ("coordinator", "ผู้ประสานงาน"),
    ],
)
async def test_it_invites_by_word(house: House, word: str, whom: str) -> None:
    _, said = await house.says(COORDINATOR, f"/invite {word}")

    assert said.text.startswith(f"เรียน {whom}\n")


async def test_it_knows_no_such_unit(house: House) -> None:
    assert "ไม่พบหน่วยงาน “x”" in (await house.says(COORDINATOR, "/invite x"))[0].text


@pytest.mark.parametrize("person", [STAFF, HR, DIRECTOR])
@pytest.mark.parametrize("said", ["/invite", "/invite hr", "/units"])
async def test_it_lets_only_the_coordinator_in(house: House, person: int, said: str) -> None:
    await house.link_everybody()

    (answer,) = await house.says(person, said)

    assert "สำหรับผู้ที่เกี่ยวข้องเท่านั้น" in answer.text


@pytest.mark.parametrize(
    "data", ["invite|admin|-", "invite|unit|hr", "units|unlink|unit|hr|3", "units|revoke|1", "units|of|unit|hr"]
)
async def test_it_authorises_a_button_when_it_is_pressed(house: House, data: str) -> None:
    await house.link_everybody()
    (shown,) = await house.says(STAFF, "/help")

    got = await house.taps(STAFF, shown, data=data)

    assert got == []
    assert await units_of(house, HR) == ("hr",)
    assert "เกี่ยวข้องเท่านั้น" in str(house.api.calls[-1])


@pytest.mark.parametrize(
    "data",
    [
        "invite|staff|-",
        "invite|unit|nowhere",
        "invite|unit|-",
        "invite|director|hr",
        "invite|director",
        "units|burn",
        "units|of",
        "units|ask|unit|hr|999",
        "units|unlink|unit|hr|๑",
        "units|unlink|unit|hr|99999999999999999999999",
        "units|revoke|99999999999",
        "units|revoke",
    ],
)
async def test_it_takes_no_forged_button(house: House, data: str) -> None:
    (shown,) = await house.says(COORDINATOR, "/units")

    got = await house.taps(COORDINATOR, shown, data=data)

    assert got == []
    assert "ปุ่มนี้ใช้ไม่ได้แล้ว" in str(house.api.calls[-1])


async def test_it_lists_who_is_linked_to_what(house: House) -> None:
    await house.link_everybody()
    async with house.db.transaction() as session:
        await people.mark_blocked(session, house.now, await house.number(HR), "Forbidden")
        await people.unlink(session, house.now, await house.number(UNIT_PEOPLE["legal"]), Role.UNIT, "legal")
        await invitations.invite(session, house.now, Role.UNIT, "legal", await house.number(COORDINATOR))

    (said,) = await house.says(COORDINATOR, "/units")

    assert "ผู้อำนวยการ\n• P102" in said.text
    assert "ผู้ประสานงาน\n• P101 (ตามการตั้งค่า)" in said.text
    assert "งานบริหารทรัพยากรบุคคล\n• P201 (🔕 บล็อกบอต)" in said.text
    assert "งานกฎหมาย\n⚠️ ยังไม่มี" in said.text
    assert "สำนักนโยบายและยุทธศาสตร์\nยังไม่มี (ไม่มีขั้นตอนต้องรายงาน)" in said.text
    assert "คำเชิญที่ยังไม่ได้ใช้ 1 รายการ" in said.text


async def test_it_unlinks_after_asking_and_tells_the_person(house: House) -> None:
    await house.link_everybody()
    (said,) = await house.says(COORDINATOR, "/units")

    (of,) = await house.taps(COORDINATOR, said, "บริหารทรัพยากรบุคคล")
    (ask,) = await house.taps(COORDINATOR, of, "นำ P201 ออก")
    assert await units_of(house, HR) == ("hr",)
    (after,) = await house.taps(COORDINATOR, ask, "ยืนยันนำออก")

    assert await units_of(house, HR) == ()
    assert "ยังไม่มี" in after.text
    assert "สิ้นสุดหน้าที่ผู้รายงานของงานบริหารทรัพยากรบุคคลแล้ว" in house.chats[HR][-1].text


async def test_it_unlinks_once_however_often_it_is_pressed(house: House) -> None:
    await house.link_everybody()
    (said,) = await house.says(COORDINATOR, "/units")
    told = len(house.chats[HR])

    for _ in range(2):
        await house.taps(COORDINATOR, said, data=f"units|unlink|unit|hr|{await house.number(HR)}")

    assert len(house.chats[HR]) == told + 1
    assert "ไม่ได้อยู่ในบทบาทนี้แล้ว" in str(house.api.calls[-1])


async def test_it_offers_no_way_to_unlink_a_coordinator_of_the_settings(house: House) -> None:
    (said,) = await house.says(COORDINATOR, "/units")

    (of,) = await house.taps(COORDINATOR, said, "ผู้ประสานงาน")

    assert of.labels() == ["กลับ", "➕ เชิญเพิ่ม"]


async def test_it_keeps_the_last_coordinator(house: House) -> None:
    await house.link(NEWCOMER, Role.ADMIN)
    (said,) = await house.says(NEWCOMER, "/units")

    await house.taps(NEWCOMER, said, data=f"units|unlink|admin|-|{await house.number(NEWCOMER)}")

    assert "คนสุดท้าย" in str(house.api.calls[-1])
    assert "/units" in (await house.says(NEWCOMER, "/help"))[0].text


async def test_it_shows_nothing_more_to_a_coordinator_who_unlinked_themselves(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await house.link(NEWCOMER, Role.ADMIN)
    (said,) = await house.says(NEWCOMER, "/units")

    (told,) = await house.taps(NEWCOMER, said, data=f"units|unlink|admin|-|{await house.number(NEWCOMER)}")

    assert "สิ้นสุดหน้าที่ผู้ประสานงาน" in told.text
    assert "/units" not in (await house.says(NEWCOMER, "/help"))[0].text


async def test_it_revokes_an_invitation_after_asking(house: House) -> None:
    _, invitation = await house.says(COORDINATOR, "/invite legal")
    code = re.findall(r"/start ([\w-]{24})", invitation.text)[0]
    (said,) = await house.says(COORDINATOR, "/units")

    (pending,) = await house.taps(COORDINATOR, said, "คำเชิญ (1)")
    assert "1. ผู้รายงานของงานกฎหมาย\nใช้ได้ถึง 6 ก.ค. 2563 08:30 น." in pending.text
    (ask,) = await house.taps(COORDINATOR, pending, "ยกเลิก 1")
    (after,) = await house.taps(COORDINATOR, ask, "ยืนยันยกเลิก")

    assert "ไม่มีคำเชิญที่ยังไม่ได้ใช้" in after.text
    assert "ถูกยกเลิกแล้ว" in (await house.says(NEWCOMER, f"/start {code}"))[0].text


async def test_it_says_that_an_invitation_is_gone_already(house: House) -> None:
    (said,) = await house.says(COORDINATOR, "/units")

    await house.taps(COORDINATOR, said, data="units|revoke|5")

    assert "มีผู้ใช้หรือยกเลิกไปแล้ว" in str(house.api.calls[-1])


async def test_it_fits_very_many_invitations_into_one_message(house: House) -> None:
    async with house.db.transaction() as session:
        for giver in range(120):
            terms = Terms(given_by=giver)
            await invitations.invite(session, house.now, Role.UNIT, "procurement", None, terms=terms)
    (said,) = await house.says(COORDINATOR, "/units")

    (pending,) = await house.taps(COORDINATOR, said, "คำเชิญ (120)")

    assert len(pending.labels()) == 41
