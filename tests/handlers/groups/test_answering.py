"""Messages of a round to a unit's group, and the answers given there."""

import pytest

from domain.people import Role
from domain.reports.reports import Duty, Status
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR, STAFF
from tests.handlers.groups.grouping import GROUP, HR, LEGAL, bind
from tests.handlers.reports.reporting import open_round, stored, written
from tests.house import House
from tests.quarter import bangkok, run_due
from tests.recorded import Delivered

STEP = Duty(2563, "M1.2/1", "legal")
WORDS = "1.2/1 จัดทำคู่มือเสร็จแล้ว แล้วเสร็จ ไม่มีอุปสรรค"


@pytest.fixture
async def group(house: House) -> House:
    """A round, whose prompt went to the group of a unit with two people, in a topic."""
    await house.link_everybody()
    await house.link(COLLEAGUE, Role.UNIT, "legal")
    await bind(house, thread=7)
    await open_round(house)
    return house


def prompt(house: House) -> Delivered:
    """The last prompt or reminder in the group."""
    return next(one for one in reversed(house.chats[GROUP]) if "(Reply)" in one.text and one.buttons)


async def replies(house: House, person: int, words: str, to: Delivered | None = None) -> list[Delivered]:
    """The person replies to a message in the group's topic, by default to the prompt."""
    return await house.says(person, words, to or prompt(house), chat=GROUP, thread=7)


async def opened(house: House, person: int) -> list[Delivered]:
    """The person opens a step of the prompt in the group."""
    return await house.taps(person, prompt(house), "1.2 ข้อ 1", chat=GROUP)


async def test_the_prompt_goes_to_the_group_s_topic_too(group: House) -> None:
    assert "งานกฎหมาย" in prompt(group).text
    assert prompt(group).thread == 7
    assert [one for one in group.chats[LEGAL] if "งานกฎหมาย" in one.text and one.buttons]


async def test_nothing_is_handed_over_there(group: House) -> None:
    assert not [one for one in prompt(group).labels() if "มอบหมาย" in one]


async def test_reminders_and_the_due_note_go_there_once(group: House) -> None:
    before = len(group.chats[GROUP])

    for day in (3, 16):
        group.now = bangkok(7, day, 17 if day == 16 else 9)
        await run_due(group.db, group.setup, group.now)
        await run_due(group.db, group.setup, group.now)
        await group.deliver()

    assert len(group.chats[GROUP]) == before + 2
    assert {one.thread for one in group.chats[GROUP][before:]} == {7}


async def test_a_reply_of_the_unit_s_person_is_a_report(group: House) -> None:
    (shown,) = await replies(group, LEGAL, WORDS)
    await replies(group, LEGAL, "ส่ง", shown)

    (report,) = (await stored(group)).values()
    assert (report.duty, report.status) == (STEP, Status.COMPLETED)
    assert report.author == await group.number(LEGAL)


async def test_the_preview_answers_the_reply_in_its_topic(group: House) -> None:
    (shown,) = await replies(group, LEGAL, WORDS)

    assert shown.thread == 7
    assert shown.reply_to is not None


async def test_nobody_else_may_press_the_preview_s_buttons(group: House) -> None:
    (shown,) = await replies(group, LEGAL, WORDS)
    text = shown.text

    for person in (COLLEAGUE, HR, STAFF):
        for row in shown.buttons:
            await group.taps(person, shown, data=row[0]["callback_data"], chat=GROUP)

    assert shown.text == text
    assert await stored(group) == {}
    assert len(await written(group, LEGAL)) == 1


async def test_a_step_opened_from_the_prompt_is_for_who_opened_it(group: House) -> None:
    (asked,) = await opened(group, COLLEAGUE)

    await group.taps(LEGAL, asked, "แล้วเสร็จ", chat=GROUP)
    assert await written(group, LEGAL) == ()
    await group.taps(COLLEAGUE, asked, "แล้วเสร็จ", chat=GROUP)

    assert len(await written(group, COLLEAGUE)) == 1


async def test_a_report_that_names_the_bot_counts_too(group: House) -> None:
    (shown,) = await group.says(LEGAL, f"@tidtam_bot {WORDS}", chat=GROUP, thread=7)

    assert [one.duty for one in await written(group, LEGAL)] == [STEP]
    assert "ส่งรายงาน" in shown.labels()


async def test_a_text_asked_for_in_private_is_not_taken_from_the_group(group: House) -> None:
    await group.says(LEGAL, "1.2/1 กำลังดำเนินการ")
    (shown,) = group.chats[LEGAL][-1:]
    await group.taps(LEGAL, shown, "แก้ความก้าวหน้า")

    (said,) = await group.says(LEGAL, "@tidtam_bot คะแนน I20", chat=GROUP, thread=7)

    assert "I20" in said.text
    assert "คะแนน" not in ((await written(group, LEGAL))[0].progress or "")


async def test_a_coordinator_who_reports_in_the_unit_s_place_does_so_in_private(group: House) -> None:
    (choice,) = await group.says(COORDINATOR, "ตอบแทนงานกฎหมาย")
    await group.taps(COORDINATOR, choice, "1.2 ข้อ 1")

    (said,) = await replies(group, COORDINATOR, WORDS)

    assert "การรายงานเป็นหน้าที่ของบุคลากร" in said.text
    assert not [one for one in await written(group, COORDINATOR) if one.progress]


async def test_words_a_coordinator_adds_to_a_nudge_stay_in_private(group: House) -> None:
    (status,) = await group.says(COORDINATOR, "/status")
    await group.taps(COORDINATOR, status, data="nudge|words|3/2563|legal")
    (shown,) = await group.says(COORDINATOR, "ขอภายในวันนี้ ผอ. จะนำเข้าประชุม")
    await group.taps(COORDINATOR, shown, "ส่ง")

    assert "นำเข้าประชุม" in group.chats[LEGAL][-1].text
    assert "🔔" in group.chats[GROUP][-1].text
    assert not [one for one in group.chats[GROUP] if "นำเข้าประชุม" in one.text]


async def test_a_joint_report_names_no_person_of_another_unit(group: House) -> None:
    group.name(HR, "คุณวิภา")
    (shown,) = await group.says(HR, WORDS)
    await group.taps(HR, shown, "ส่งร่วมกับงานกฎหมาย")

    (sent,) = await opened(group, LEGAL)
    (changed,) = await group.taps(LEGAL, sent, "แก้ไขรายงาน", chat=GROUP)

    assert "งานบริหารทรัพยากรบุคคล" in sent.text
    assert "คุณวิภา" not in sent.text + changed.text


async def test_an_awaited_text_is_taken_as_a_reply(group: House) -> None:
    (asked,) = await opened(group, LEGAL)
    (asked,) = await group.taps(LEGAL, asked, "แล้วเสร็จ", chat=GROUP)

    await replies(group, LEGAL, "จัดทำคู่มือและเผยแพร่ทางเว็บไซต์", asked)

    (draft,) = await written(group, LEGAL)
    assert draft.progress == "จัดทำคู่มือและเผยแพร่ทางเว็บไซต์"


async def test_an_edited_reply_changes_the_preview(group: House) -> None:
    await replies(group, LEGAL, WORDS)

    await group.edits(LEGAL, group.last_said(GROUP), f"{WORDS} ครบ 3 เล่ม", chat=GROUP)

    assert "ครบ 3 เล่ม" in ((await written(group, LEGAL))[0].progress or "")


async def test_others_are_told_once_and_nothing_is_stored(group: House) -> None:
    (said,) = await replies(group, HR, WORDS)
    again = await replies(group, HR, WORDS)

    assert "การรายงานเป็นหน้าที่ของบุคลากร" in said.text
    assert again == []
    assert await written(group, HR) == ()


async def test_an_anonymous_administrator_is_told_once_and_nothing_is_stored(group: House) -> None:
    (said,) = await group.says(LEGAL, WORDS, prompt(group), chat=GROUP, thread=7, nameless=True)
    again = await group.says(LEGAL, WORDS, prompt(group), chat=GROUP, thread=7, nameless=True)

    assert "โดยไม่ระบุชื่อ" in said.text
    assert again == []
    assert await written(group, LEGAL) == ()


async def test_a_question_in_reply_is_answered_as_in_any_group(group: House) -> None:
    for person in (LEGAL, HR):
        (said,) = await replies(group, person, "คะแนน I20 เท่าไร")

        assert "I20" in said.text


async def test_somebody_of_two_units_answers_there_for_the_group_s_only(group: House) -> None:
    await group.link(LEGAL, Role.UNIT, "procurement")

    (in_group,) = await group.says(LEGAL, "/report", chat=GROUP, thread=7)
    (in_private,) = await group.says(LEGAL, "/report")

    assert [one[:11] for one in in_group.labels()] == ["○ 1.2 ข้อ 1", "○ 2.2 ข้อ 1"]
    assert len(in_private.labels()) > 2


async def test_a_comment_is_kept_out_of_the_group(group: House) -> None:
    await given_and_returned(group, "โปรดแนบรายงานการประชุมลับ")
    group.now = bangkok(7, 3)

    await run_due(group.db, group.setup, group.now)
    await group.deliver()
    (listed,) = await group.says(LEGAL, "/report", chat=GROUP, thread=7)
    (asked,) = await opened(group, LEGAL)

    assert not [one for one in group.chats[GROUP] if "ประชุมลับ" in one.text]
    assert "ดูในแชตส่วนตัว" in prompt(group).text
    assert "ดูความเห็นในแชตส่วนตัว" in listed.text
    assert "ดูความเห็นในแชตส่วนตัว" in asked.text
    assert [one for one in group.chats[LEGAL] if "ประชุมลับ" in one.text]


async def given_and_returned(house: House, comment: str) -> None:
    """A report is given in the group, and returned by the director."""
    (shown,) = await replies(house, LEGAL, WORDS)
    await house.taps(LEGAL, shown, "ส่งรายงาน", chat=GROUP)
    (listed,) = await house.says(DIRECTOR, "/decide")
    (step,) = await house.taps(DIRECTOR, listed, "1.2 ข้อ 1")
    (choice,) = await house.taps(DIRECTOR, step, "ส่งกลับ")
    await house.taps(DIRECTOR, choice, "พิมพ์")
    await house.says(DIRECTOR, comment)


async def test_an_instruction_is_kept_out_of_the_group(group: House) -> None:
    await group.says(DIRECTOR, "สั่งการงานกฎหมาย: ตรวจสัญญาลับ")
    await group.taps(DIRECTOR, group.chats[DIRECTOR][-1], "ส่ง")
    group.now = bangkok(7, 3)

    await run_due(group.db, group.setup, group.now)
    await group.deliver()

    assert [one for one in group.chats[LEGAL] if "สัญญาลับ" in one.text]
    assert not [one for one in group.chats[GROUP] if "สัญญาลับ" in one.text]
    assert "ดูในแชตส่วนตัว" in prompt(group).text


async def test_another_owner_s_report_is_kept_out_of_the_group(group: House) -> None:
    await group.says(HR, "1.2/1 แล้วเสร็จ เผยแพร่กราฟิกลับแล้ว ไม่มีอุปสรรค")
    await group.says(HR, "ส่ง")
    group.now = bangkok(7, 3)

    await run_due(group.db, group.setup, group.now)
    await group.deliver()
    await opened(group, LEGAL)
    await replies(group, LEGAL, WORDS)

    assert not [one for one in group.chats[GROUP] if "กราฟิกลับ" in one.text or "บริหารทรัพยากร" in one.text]


async def test_strangers_buttons_on_the_prompt_do_nothing(group: House) -> None:
    before = len(group.chats[GROUP])

    await opened(group, STAFF)

    assert len(group.chats[GROUP]) == before


async def test_an_unbound_group_gets_no_reminder(group: House) -> None:
    await bind(group, words="off")
    before = len(group.chats[GROUP])
    group.now = bangkok(7, 3)

    await run_due(group.db, group.setup, group.now)
    await group.deliver()

    assert len(group.chats[GROUP]) == before


async def test_an_acknowledgement_gets_a_reaction(group: House) -> None:
    said = await replies(group, LEGAL, "รับทราบ")

    assert said == []
    assert group.reactions == [(GROUP, group.last_said(GROUP), "👍")]


async def test_a_file_in_reply_is_evidence(group: House) -> None:
    to = prompt(group)

    (shown,) = await group.sends_file(LEGAL, b"%PDF-1", caption=WORDS, reply_to=to, chat=GROUP)

    assert "1 ไฟล์" in shown.text
    await group.taps(LEGAL, shown, "ส่งรายงาน", chat=GROUP)
    assert list(await stored(group)) == [STEP]


async def test_a_file_without_words_is_placed_with_one_tap(group: House) -> None:
    (asked,) = await group.sends_file(LEGAL, b"%PDF-2", reply_to=prompt(group), chat=GROUP)

    await group.taps(COLLEAGUE, asked, "1.2 ข้อ 1", chat=GROUP)
    (shown,) = await group.taps(LEGAL, asked, "1.2 ข้อ 1", chat=GROUP)

    assert "1 ไฟล์" in shown.text


async def test_a_stranger_s_file_is_not_kept(group: House) -> None:
    (said,) = await group.sends_file(HR, b"%PDF-3", reply_to=prompt(group), chat=GROUP)

    assert "การรายงานเป็นหน้าที่ของบุคลากร" in said.text
