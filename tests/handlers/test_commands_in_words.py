"""Commands in plain words, by role: the same answers and refusals as behind the slash."""

import pytest

from domain.commands.commands import COMMANDS
from handlers.commands_in_words import CALLBACKS
from tests.cast import COORDINATOR, DIRECTOR, ENGLISH, STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round, stored, written
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.quarter import bangkok

HR, PROCUREMENT = UNIT_PEOPLE["hr"], UNIT_PEOPLE["procurement"]
GROUP = -500


async def same(house: House, person: int, said: str, command: str) -> None:
    """Both bring the same messages."""
    spoken = [(one.text, one.labels()) for one in await house.says(person, said)]

    assert spoken == [(one.text, one.labels()) for one in await house.says(person, command)]
    assert spoken


def test_every_command_can_be_said() -> None:
    assert CALLBACKS.keys() == {command.name for command in COMMANDS}


@pytest.mark.parametrize(
    "said",
    [
        "สรุป",
        "สรุปไตรมาส",
        "ขอสรุปไตรมาสนี้หน่อยครับ",
        "summary",
        "Please show me the summary",
        "รายงาน",
        "status",
    ],
)
async def test_the_director_gets_the_summary(house: House, said: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    await same(house, DIRECTOR, said, "/summary")


@pytest.mark.parametrize("said", ["สรุป 3/2563", "สรุปไตรมาส ๓/๒๕๖๓ ค่ะ", "สรุปรอบ 3/2563", "summary of round 3/2563"])
async def test_the_summary_may_be_of_a_quarter(house: House, said: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    await goes(house, bangkok(9, 30))

    await same(house, DIRECTOR, said, "/summary 3/2563")


@pytest.mark.parametrize("said", ["รายงาน", "ส่งรายงานครับ", "report", "What do I owe?", "รอบ"])
async def test_a_unit_gets_what_it_owes(house: House, said: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    await same(house, HR, said, "/report")


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("สถานะรอบ", "/status"),
        ("สรุป", "/summary"),
        ("รอบ", "/round"),
        ("เปิดรอบ 4/2563", "/round open 4/2563"),
        ("ปิดรอบ", "/round close"),
        ("extend the deadline", "/round due"),
        ("เชิญ", "/invite"),
        ("ผู้รายงาน", "/units"),
        ("people", "/units"),
        ("แก้ไขช่องทาง", "/channels"),
    ],
)
async def test_the_coordinator_does_their_work_in_words(house: House, said: str, command: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    await same(house, COORDINATOR, said, command)


@pytest.mark.parametrize("said", ["เชิญ hr", "เชิญงานบริหารทรัพยากรบุคคล", "invite HR please"])
async def test_the_coordinator_invites_a_unit_in_words(house: House, said: str) -> None:
    _, invitation = await house.says(COORDINATOR, said)

    assert invitation.text.startswith("เรียน ผู้รับผิดชอบงานบริหารทรัพยากรบุคคล")


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("ช่วยเหลือ", "/help"),
        ("help", "/help"),
        ("ภาษา", "/language"),
        ("ฉันคือใคร", "/whoami"),
        ("who am i", "/whoami"),
        ("ยกเลิก", "/cancel"),
        ("cancel", "/cancel"),
        ("คะแนนทั้งหมด", "/scores"),
        ("มาตรการ", "/measures"),
        ("plan", "/measures"),
        ("สถานะ", "/measures"),
        ("แนวปฏิบัติ", "/guide"),
        ("ร้องเรียน", "/complain"),
        ("ถามคะแนน", "/score"),
        ("คะแนน ยืมทรัพย์สิน", "/score ยืมทรัพย์สิน"),
        ("สรุป", "/scores"),
        ("เริ่มใช้งาน", "/start"),
    ],
)
async def test_staff_reach_every_command_of_theirs(house: House, said: str, command: str) -> None:
    await same(house, STAFF, said, command)


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("รายงาน", "/report"),
        ("report", "/report"),
        ("สรุปไตรมาส", "/summary"),
        ("เชิญ hr", "/invite hr"),
    ],
)
async def test_staff_are_refused_as_behind_the_slash(house: House, said: str, command: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    await same(house, STAFF, said, command)


@pytest.mark.parametrize("person", [STAFF, ENGLISH])
async def test_a_person_who_cannot_report_is_also_told_where_wrongdoing_is_reported(house: House, person: int) -> None:
    (refusal,) = await house.says(person, "report")

    assert "/complain" in refusal.text


@pytest.mark.parametrize(("said", "reply"), [("ภาษาอังกฤษ", "now speaks English"), ("thai", "ภาษาไทยแล้ว")])
async def test_a_language_is_chosen_by_its_name(house: House, said: str, reply: str) -> None:
    (set_,) = await house.says(STAFF, said)

    assert reply in set_.text


@pytest.mark.parametrize(
    "said", ["รายงานการเงินอยู่ข้อไหน", "สรุปผลการจัดซื้อจัดจ้าง", "เชิญประชุม", "แผนงบประมาณ", "summary of procurement"]
)
async def test_a_text_that_says_more_is_a_question(house: House, said: str) -> None:
    await house.link_everybody()
    spoken = [one.text for one in await house.says(COORDINATOR, said)]

    assert spoken == [one.text for one in await house.says(STAFF, said)]


async def test_a_group_gets_its_public_part_when_it_speaks_to_the_bot(house: House) -> None:
    await house.link_everybody()

    assert await house.says(DIRECTOR, "มาตรการ", chat=GROUP) == []
    (plan,) = await house.says(DIRECTOR, "@tidtam_bot มาตรการ", chat=GROUP)
    (refused,) = await house.says(DIRECTOR, "@tidtam_bot สรุปไตรมาส", chat=GROUP)

    assert plan.text.startswith("มาตรการส่งเสริม")
    assert "แชตส่วนตัว" in refused.text


async def awaiting_progress(house: House) -> None:
    """A unit's person was asked to type the progress of a step."""
    await house.link_everybody()
    await open_round(house)
    prompt = house.chats[PROCUREMENT][-1]
    (asked,) = await house.taps(PROCUREMENT, prompt, "1.1 ข้อ 4")
    await house.taps(PROCUREMENT, asked, "กำลังดำเนินการ")


@pytest.mark.parametrize("said", ["รายงานผลการอบรมส่งแล้ว", "สรุปผลส่งผู้อำนวยการแล้ว"])
async def test_a_text_a_report_waits_for_is_no_command(house: House, said: str) -> None:
    await awaiting_progress(house)

    await house.says(PROCUREMENT, said)

    (draft,) = await written(house, PROCUREMENT)
    assert draft.progress == said


@pytest.mark.parametrize("said", ["รายงาน", "ภาษา", "help"])
async def test_a_command_in_words_is_obeyed_while_the_report_waits_visibly(house: House, said: str) -> None:
    await awaiting_progress(house)

    got = await house.says(PROCUREMENT, said)

    assert "ยังรอคำตอบอยู่" in got[-1].text
    (draft,) = await written(house, PROCUREMENT)
    assert (draft.progress, draft.awaits) == (None, "progress")


async def test_cancel_in_words_leaves_a_report_that_waits(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    (asked,) = await house.taps(PROCUREMENT, house.chats[PROCUREMENT][-1], "1.1 ข้อ 4")
    await house.taps(PROCUREMENT, asked, "กำลังดำเนินการ")

    (stopped,) = await house.says(PROCUREMENT, "ยกเลิกครับ")

    assert stopped.text.startswith("หยุดแล้ว")
    (draft,) = await written(house, PROCUREMENT)
    assert (draft.progress, draft.awaits) == (None, None)
    assert await stored(house) == {}
