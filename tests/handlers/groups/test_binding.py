"""A unit's people, or the coordinator, bind the unit's group and end it; every coordinator learns of it."""

from db.queues import outbox
from domain.people import Role
from domain.unit_groups import UnitGroup
from tests.addresses import address
from tests.cast import COORDINATOR, DIRECTOR, STAFF, TWO_UNITS
from tests.handlers.groups.grouping import GROUP, LEGAL, bind, bound, change
from tests.handlers.reports.reporting import open_round
from tests.house import House


async def test_a_unit_s_person_binds_its_group_with_one_command(house: House) -> None:
    await house.link_everybody()

    (said,) = await bind(house)

    assert "ผูกกลุ่มนี้กับงานกฎหมายแล้ว" in said.text
    assert await bound(house) == [UnitGroup("legal", address(GROUP), None, "กลุ่ม")]
    assert "ผูกกลุ่ม “กลุ่ม”" in house.chats[COORDINATOR][-1].text


async def test_it_is_bound_in_the_topic_it_is_asked_for_in(house: House) -> None:
    await house.link_everybody()

    (said,) = await bind(house, thread=7)

    assert said.thread == 7
    assert [one.thread for one in await bound(house)] == ["7"]


async def test_binding_the_same_group_again_is_no_news(house: House) -> None:
    await house.link_everybody()
    await bind(house)
    before = len(house.chats[COORDINATOR])

    await bind(house, words="legal")

    assert len(house.chats[COORDINATOR]) == before


async def test_somebody_of_several_units_chooses(house: House) -> None:
    await house.link(TWO_UNITS, Role.UNIT, "hr")
    await house.link(TWO_UNITS, Role.UNIT, "legal")

    (asked,) = await bind(house, TWO_UNITS)
    await house.taps(TWO_UNITS, asked, "กฎหมาย", chat=GROUP)

    assert [one.unit for one in await bound(house)] == ["legal"]


async def test_a_unit_is_named_in_words(house: House) -> None:
    await house.link_everybody()

    await house.says(LEGAL, "@tidtam_bot ผูกกลุ่มนี้กับงานกฎหมาย", chat=GROUP)

    assert [one.unit for one in await bound(house)] == ["legal"]


async def test_others_bind_nothing(house: House) -> None:
    await house.link_everybody()

    for person, words in ((STAFF, ""), (DIRECTOR, ""), (LEGAL, "hr")):
        (said,) = await bind(house, person, words)
        assert "เฉพาะบุคลากรของหน่วยงานนั้นหรือผู้ประสานงาน" in said.text

    assert await bound(house) == []


async def test_the_coordinator_binds_any_unit_s_group(house: House) -> None:
    await house.link_everybody()

    await bind(house, COORDINATOR, "hr")

    assert [one.unit for one in await bound(house)] == ["hr"]


async def test_a_group_serves_several_units_and_a_unit_has_one_group(house: House) -> None:
    await house.link_everybody()
    await bind(house)
    await bind(house, COORDINATOR, "hr")

    await house.says(LEGAL, "/bind", chat=-501)
    await house.says(LEGAL, "/bind legal", chat=-501)

    assert {one.unit: one.chat for one in await bound(house)} == {"hr": address(GROUP), "legal": address(-501)}


async def test_the_unit_s_people_end_it_in_the_group(house: House) -> None:
    await house.link_everybody()
    await bind(house)

    (state,) = await bind(house)
    await house.taps(LEGAL, state, "ยกเลิกการผูก", chat=GROUP)

    assert await bound(house) == []
    assert "ยกเลิกการผูกกลุ่ม" in house.chats[COORDINATOR][-1].text


async def test_it_is_ended_in_words(house: House) -> None:
    await house.link_everybody()
    await bind(house)

    await house.says(LEGAL, "@tidtam_bot เลิกผูกกลุ่มนี้", chat=GROUP)

    assert await bound(house) == []


async def test_the_coordinator_ends_it_in_private_and_the_group_learns_it(house: House) -> None:
    await house.link_everybody()
    await bind(house, thread=7)

    (listed,) = await house.says(COORDINATOR, "/bind")
    await house.taps(COORDINATOR, listed, "ยกเลิกการผูก")

    assert await bound(house) == []
    assert "ยกเลิกการผูกกลุ่มนี้" in house.chats[GROUP][-1].text
    assert house.chats[GROUP][-1].thread == 7


async def test_the_note_to_the_coordinator_ends_it_with_one_tap(house: House) -> None:
    await house.link_everybody()
    await bind(house)

    await house.taps(COORDINATOR, house.chats[COORDINATOR][-1], "ยกเลิกการผูก")

    assert await bound(house) == []


async def test_removing_the_bot_ends_it_and_the_coordinator_learns_it(house: House) -> None:
    await house.link_everybody()
    await bind(house)

    await house.update(change(house, STAFF, "member", "kicked"), GROUP)

    assert await bound(house) == []
    assert "ส่งข้อความในกลุ่ม “กลุ่ม” ไม่ได้แล้ว" in house.chats[COORDINATOR][-1].text


async def test_it_says_what_it_can_do_when_added_and_offers_to_bind(house: House) -> None:
    await house.link_everybody()

    (said,) = await house.update(change(house, LEGAL, "left", "member"), GROUP)
    assert "/bind" in said.text
    await house.taps(LEGAL, said, "ผูกกลุ่มนี้กับ", chat=GROUP)

    assert [one.unit for one in await bound(house)] == ["legal"]


async def test_other_changes_of_its_rights_are_left_alone(house: House) -> None:
    assert await house.update(change(house, STAFF, "member", "administrator"), GROUP) == []


async def test_a_group_that_becomes_a_supergroup_keeps_it(house: House) -> None:
    await house.link_everybody()
    await bind(house)
    moved = {"message_id": 9, "date": 1, "chat": {"id": GROUP, "type": "group", "title": "กลุ่ม"}}

    await house.update({"message": moved | {"from": house.user(LEGAL), "migrate_to_chat_id": -1009}}, GROUP)
    await open_round(house)

    assert [one.chat for one in await bound(house)] == [address(-1009)]
    assert "3/2563" in house.chats[-1009][-1].text


async def test_a_group_bound_while_a_round_runs_is_prompted_once(house: House) -> None:
    await house.link_everybody()
    await open_round(house)

    await bind(house)
    await bind(house, words="legal")

    async with house.db.reading() as session:
        assert len(await outbox.waiting(session, 0, 10)) == 0
    assert len([one for one in house.chats[GROUP] if "3/2563" in one.text]) == 1
