"""Invitations: one at a time, a text of its own, ways to pass it on, all of a plan's at once, and who took one."""

import pytest

from db import invitations
from domain.people import Role
from tests.cast import COORDINATOR, SECOND_COORDINATOR, STAFF
from tests.handlers.people.changing import code_in, goes, take, told
from tests.house import House
from tests.quarter import bangkok


async def test_the_text_to_forward_stands_alone(house: House) -> None:
    note, invitation = await house.says(COORDINATOR, "/invite legal")

    assert "ส่งต่อข้อความถัดไป" in note.text
    assert code_in(invitation) not in note.text
    assert invitation.text.startswith("เรียน ผู้รับผิดชอบงานกฎหมาย\n")
    assert "ส่งต่อ" not in invitation.text
    assert invitation.buttons == []


async def test_another_voids_the_first(house: House) -> None:
    _, first = await house.says(COORDINATOR, "/invite legal")

    _, second = await house.says(COORDINATOR, "/invite legal")
    await take(house, STAFF, first)
    refused = told(house, STAFF)
    await take(house, STAFF, second)

    assert "ถูกยกเลิกแล้ว" in refused
    known = await house.person(STAFF)
    assert known is not None
    assert known.units == ("legal",)


@pytest.mark.parametrize(
    "said",
    [
        "/invite legal คุณลลิตา ศิริวงศ์",
        "/invite งานกฎหมาย คุณลลิตา ศิริวงศ์",
        "เชิญคุณลลิตา ศิริวงศ์เป็นผู้รายงานของงานกฎหมาย",
        "เชิญคุณลลิตา ศิริวงศ์ มาเป็นผู้รายงานงานกฎหมาย",
    ],
)
async def test_it_is_addressed_by_name(house: House, said: str) -> None:
    note, invitation = await house.says(COORDINATOR, said)

    assert invitation.text.startswith("เรียน คุณลลิตา ศิริวงศ์\n")
    assert "ผู้รายงานของงานกฎหมาย" in invitation.text
    assert "ด้วยชื่อผู้รับ" not in note.text


async def test_a_reply_with_a_name_makes_one_that_begins_with_it(house: House) -> None:
    note, first = await house.says(COORDINATOR, "/invite legal")

    _, second = await house.says(COORDINATOR, "คุณลลิตา ศิริวงศ์", note)
    await take(house, STAFF, first)

    assert "ด้วยชื่อผู้รับ" in note.text
    assert second.text.startswith("เรียน คุณลลิตา ศิริวงศ์\n")
    assert "ถูกยกเลิกแล้ว" in told(house, STAFF)
    (listed,) = await house.says(COORDINATOR, "/units")
    (pending,) = await house.taps(COORDINATOR, listed, "คำเชิญ (1)")
    assert "ผู้รายงานของงานกฎหมาย – คุณลลิตา ศิริวงศ์" in pending.text


async def test_a_question_in_reply_is_no_name(house: House) -> None:
    note, _ = await house.says(COORDINATOR, "/invite legal")

    (answer,) = await house.says(COORDINATOR, "คะแนน I20 เท่าไร", note)

    assert "53.03" in answer.text


async def test_the_name_is_in_the_picture_and_after_a_restart(house: House) -> None:
    note, _ = await house.says(COORDINATOR, "/invite legal คุณลลิตา")
    await house.open()

    (picture,) = await house.taps(COORDINATOR, note, "รูป QR")

    assert picture.text.startswith("เรียน คุณลลิตา\n")


async def test_one_for_something_else_stays(house: House) -> None:
    _, first = await house.says(COORDINATOR, "/invite legal")

    await house.says(COORDINATOR, "/invite hr")
    await house.says(COORDINATOR, "/invite director")
    await take(house, STAFF, first)

    assert "ลงทะเบียนเรียบร้อยแล้ว" in house.chats[STAFF][0].text


async def test_it_is_copied_and_shared(house: House) -> None:
    note, invitation = await house.says(COORDINATOR, "/invite legal")

    (share,), (copy, _) = note.buttons

    copied = copy["copy_text"]["text"]  # type: ignore[index]
    assert code_in(invitation) in copied
    assert len(copied) <= 256
    assert share["url"].startswith("https://t.me/share/url?url=")
    assert code_in(invitation) in share["url"]


async def test_it_is_shown_as_a_picture(house: House) -> None:
    note, _ = await house.says(COORDINATOR, "/invite legal")

    (picture,) = await house.taps(COORDINATOR, note, "รูป QR")

    assert picture.file == "photo"
    assert picture.text.startswith("เรียน ผู้รับผิดชอบงานกฎหมาย\n")


async def test_nobody_else_gets_the_picture(house: House) -> None:
    note, _ = await house.says(COORDINATOR, "/invite legal")
    (shown,) = await house.says(STAFF, "/help")

    got = await house.taps(STAFF, shown, data=note.data("รูป QR"))

    assert [one for one in got if one.file] == []


@pytest.mark.parametrize("said", ["/invite all", "เชิญทุกหน่วยงาน", "invite all units"])
async def test_all_of_a_plan_s_come_as_one_list(house: House, said: str) -> None:
    await house.link(STAFF, Role.UNIT, "hr")

    (listed,) = await house.says(COORDINATOR, said)

    assert listed.file == "document"
    assert listed.text.startswith("✉️ คำเชิญ 7 หน่วยงาน\n")
    async with house.db.transaction() as session:
        found = await invitations.open_invitations(session, house.now)
    assert len(found) == 7
    assert "hr" not in {one.unit for one in found}


async def test_the_choice_offers_all_at_once(house: House) -> None:
    (choice,) = await house.says(COORDINATOR, "/invite")

    (listed,) = await house.taps(COORDINATOR, choice, "ทุกหน่วยงานที่ยังไม่มีผู้รายงาน (8)")

    assert listed.file == "document"


async def test_every_coordinator_is_told_who_took_an_automatic_one(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await house.link(SECOND_COORDINATOR, Role.ADMIN)
    async with house.db.transaction() as session:
        code, _ = await invitations.invite(session, house.now, Role.UNIT, "hr")

    await house.says(STAFF, f"/start {code}")

    for one in (COORDINATOR, SECOND_COORDINATOR):
        assert told(house, one) == "✅ P301 รับคำเชิญแล้ว\nเป็นผู้รายงานของงานบริหารทรัพยากรบุคคล"


async def test_one_about_to_expire_is_told_once(house: House) -> None:
    await house.link_everybody()
    await house.says(COORDINATOR, "/invite legal")
    before = len(house.chats[COORDINATOR])

    await goes(house, bangkok(7, 3, 8))
    early = house.chats[COORDINATOR][before:]
    await goes(house, bangkok(7, 3, 9))
    await goes(house, bangkok(7, 3, 12))
    await goes(house, bangkok(7, 5, 20))

    expiring = [one for one in house.chats[COORDINATOR][before:] if one.text.startswith("⏳ คำเชิญใกล้หมดอายุ")]
    assert not [one for one in early if "ใกล้หมดอายุ" in one.text]
    assert len(expiring) == 1
    assert "• ผู้รายงานของงานกฎหมาย ถึง 6 ก.ค. 2563 08:30 น." in expiring[0].text
    _, again = await house.taps(COORDINATOR, expiring[0], "เชิญใหม่")
    assert again.text.startswith("เรียน ผู้รับผิดชอบงานกฎหมาย")


async def test_it_is_polite_in_english_too(house: House) -> None:
    house.name(COORDINATOR, "Anong", "en")

    _, invitation = await house.says(COORDINATOR, "/invite legal")

    assert invitation.text.startswith("Dear colleague of ")
    assert "Works once, until 6 Jul 2563 B.E., 08:30" in invitation.text
