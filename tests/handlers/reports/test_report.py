"""/report and its buttons, through real dispatch."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

import pytest

from db import people
from domain.people import Role
from domain.reports.reports import Duty, Status
from tests.cast import STAFF
from tests.handlers.reports.reporting import (
    FOURTH,
    HR,
    LATE,
    LEGAL,
    PROCUREMENT,
    close_round,
    open_round,
    prompt_of,
    stored,
    written,
)
from tests.house import House
from tests.recorded import Delivered

PROPERTY = Duty(2563, "M1.1/4", "procurement")
PLAN_OF_STAFF = Duty(2563, "M1.1/1", "hr")


@pytest.fixture(autouse=True)
async def _opened(house: House) -> None:
    await house.link_everybody()
    await open_round(house)


async def verify(house: House, person: int, dialog: Sequence[tuple[str, str]]) -> Delivered:
    """A conversation: what is said, or tapped (`[label]`) on the last message, and what is then shown."""
    last = house.chats[person][-1]
    for said, replied in dialog:
        replies = await house.taps(person, last, said[1:-1]) if said.startswith("[") else await house.says(person, said)
        last = replies[-1]
        assert replied in last.text, last.text
    return last


async def test_it_takes_a_report_step_by_step(house: House) -> None:
    await verify(
        house,
        PROCUREMENT,
        [
            ("/report", "รอรายงาน 1 ขั้นตอน\n○ 1.1 ข้อ 4"),
            ("[1.1 ข้อ 4]", "ขั้นตอนนี้อยู่ในสถานะใด"),
            ("[กำลังดำเนินการ]", "โปรดพิมพ์ความก้าวหน้า"),
            ("ร่างสื่อแล้ว คืบหน้าร้อยละ 60", "มีปัญหาหรืออุปสรรคหรือไม่"),
            ("รอผู้รับจ้าง", "ตรวจก่อนส่ง"),
            ("[ส่งรายงาน]", "บันทึกรายงานแล้ว"),
        ],
    )

    report = (await stored(house))[PROPERTY]
    assert (report.status, report.percent, report.late) == (Status.IN_PROGRESS, Decimal(60), False)
    assert (report.progress, report.obstacles) == ("ร่างสื่อแล้ว คืบหน้าร้อยละ 60", "รอผู้รับจ้าง")
    assert await written(house, PROCUREMENT) == ()


async def test_it_thanks_for_the_last_step(house: House) -> None:
    last = await verify(
        house,
        PROCUREMENT,
        [
            ("/report", "1.1 ข้อ 4"),
            ("[1.1 ข้อ 4]", "สถานะใด"),
            ("[แล้วเสร็จ]", "ผลที่ได้"),
            ("ประชุมแล้ว", "อุปสรรคหรือไม่"),
            ("[ไม่มีอุปสรรค]", "ปัญหา/อุปสรรค\nไม่มี"),
            ("[ส่งรายงาน]", "ส่งครบทุกขั้นตอนของรอบนี้แล้ว ขอบคุณ"),
        ],
    )

    assert not any("ต่อไป" in text for text in last.labels())


async def test_it_leads_to_the_next_step_owed(house: House) -> None:
    await verify(
        house,
        HR,
        [
            ("/report", "รอรายงาน 3 ขั้นตอน"),
            ("[1.1 ข้อ 1]", "สถานะใด"),
            ("[ยังไม่เริ่ม]", "ความก้าวหน้า"),
            ("[ยังไม่มีความก้าวหน้า]", "อุปสรรคหรือไม่"),
            ("[ไม่มีอุปสรรค]", "ตรวจก่อนส่ง"),
            ("[ส่งรายงาน]", "ยังรอรายงานอีก 2 ขั้นตอน"),
            ("[ต่อไป: 1.2 ข้อ 1]", "ขั้นตอนนี้อยู่ในสถานะใด"),
        ],
    )


async def test_the_prompt_stays_when_its_button_is_pressed(house: House) -> None:
    prompt = prompt_of(house, PROCUREMENT)
    before = prompt.text

    (asked,) = await house.taps(PROCUREMENT, prompt, "1.1 ข้อ 4")

    assert prompt.text == before
    assert asked.id != prompt.id


async def test_back_and_edits_reach_every_part(house: House) -> None:
    await verify(
        house,
        PROCUREMENT,
        [
            ("/report", "1.1 ข้อ 4"),
            ("[1.1 ข้อ 4]", "สถานะใด"),
            ("[แล้วเสร็จ]", "ผลที่ได้"),
            ("[กลับ]", "สถานะใด"),
            ("[กำลังดำเนินการ]", "ความก้าวหน้า"),
            ("ร่างแล้ว", "อุปสรรคหรือไม่"),
            ("[กลับ]", "ข้อความปัจจุบัน:\nร่างแล้ว"),
            ("ร่างฉบับสอง", "อุปสรรคหรือไม่"),
            ("ไม่มี", "ตรวจก่อนส่ง"),
            ("[แก้ร้อยละ]", "เป็นร้อยละ"),
            ("เยอะ", "ยังอ่านเป็นร้อยละไม่ได้"),
            ("๔๐", "ร้อยละ 40"),
            ("[แก้สถานะ]", "สถานะใด"),
            ("[ติดขัด]", "โปรดระบุว่าติดขัดเรื่องใดก่อนส่ง"),
            ("[ระบุอุปสรรค]", "ติดขัดเรื่องใด"),
            ("ขาดงบ", "ขาดงบ"),
            ("[ส่งรายงาน]", "บันทึกรายงานแล้ว"),
        ],
    )

    report = (await stored(house))[PROPERTY]
    assert (report.status, report.percent) == (Status.STUCK, Decimal(40))
    assert (report.progress, report.obstacles) == ("ร่างฉบับสอง", "ขาดงบ")


async def test_a_kept_draft_is_found_again(house: House) -> None:
    await verify(
        house,
        PROCUREMENT,
        [
            ("/report", "1.1 ข้อ 4"),
            ("[1.1 ข้อ 4]", "สถานะใด"),
            ("[แล้วเสร็จ]", "ผลที่ได้"),
            ("ประชุมแล้ว", "อุปสรรคหรือไม่"),
            ("[เก็บไว้ก่อน]", "เก็บร่างไว้แล้ว"),
            ("/report", "มีร่างที่เขียนค้างไว้"),
            ("[✎ 1.1 ข้อ 4]", "ประชุมแล้ว"),
            ("[ลบร่าง]", "ลบร่างแล้ว"),
        ],
    )

    assert await written(house, PROCUREMENT) == ()


async def test_after_cancel_a_text_is_a_question_again(house: House) -> None:
    last = await verify(
        house,
        PROCUREMENT,
        [("/report", "1.1 ข้อ 4"), ("[1.1 ข้อ 4]", "สถานะใด"), ("[แล้วเสร็จ]", "ผลที่ได้"), ("/cancel", "/report")],
    )
    assert "ร่าง" in last.text

    answer, waits = await house.says(PROCUREMENT, "คะแนน I20")

    assert "53.03" in answer.text
    assert "ยังไม่ได้ส่ง" in waits.text
    (draft,) = await written(house, PROCUREMENT)
    assert (draft.status, draft.awaits) == (Status.COMPLETED, None)


async def sends(house: House, person: int, text: str) -> Delivered:
    (shown,) = await house.says(person, text, prompt_of(house, person))
    return (await house.taps(person, shown, "ส่ง"))[-1]


async def test_a_correction_is_a_revision(house: House) -> None:
    await sends(house, PROCUREMENT, "กำลังดำเนินการ ไม่มีอุปสรรค")

    await verify(
        house,
        PROCUREMENT,
        [
            ("/report", "✓ 1.1 ข้อ 4"),
            ("[✓ 1.1 ข้อ 4]", "ฉบับที่ 1"),
            ("[แก้ไขรายงาน]", "ฉบับที่ 2"),
            ("[แก้สถานะ]", "สถานะใด"),
            ("[แล้วเสร็จ]", "ตรวจฉบับแก้ไขก่อนส่ง"),
            ("[ส่งรายงาน]", "บันทึกฉบับแก้ไขแล้ว (ฉบับที่ 2)"),
        ],
    )

    report = (await stored(house))[PROPERTY]
    assert (report.revision, report.status) == (2, Status.COMPLETED)


async def test_a_colleague_sees_what_the_first_has_sent_before_replacing_it(house: House) -> None:
    await house.link(STAFF, Role.UNIT, "procurement")
    (first,) = await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))
    (second,) = await house.says(STAFF, "กำลังดำเนินการ ไม่มีอุปสรรค", prompt_of(house, STAFF))
    await house.taps(PROCUREMENT, first, "ส่งรายงาน")

    (again,) = await house.taps(STAFF, second, "ส่งรายงาน")

    assert f"P{PROCUREMENT} เพิ่งส่งรายงานขั้นตอนนี้" in again.text
    assert (await stored(house))[PROPERTY].revision == 1
    (done,) = await house.taps(STAFF, again, "ส่งแทนฉบับนั้น")
    assert "ฉบับที่ 2" in done.text
    assert (await stored(house))[PROPERTY].author == await house.number(STAFF)


async def test_a_late_answer_is_taken_and_marked(house: House) -> None:
    house.now = LATE

    done = await sends(house, PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค")

    assert "จึงระบุว่าส่งช้า" in done.text
    assert (await stored(house))[PROPERTY].late


async def test_a_closed_round_takes_nothing_more(house: House) -> None:
    (shown,) = await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))
    await close_round(house)

    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")

    assert await stored(house) == {}
    assert len(await written(house, PROCUREMENT)) == 1


async def test_a_closed_rounds_draft_is_offered_for_the_current_one(house: House) -> None:
    await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))
    await open_round(house, FOURTH, house.now + timedelta(days=92))

    await verify(
        house,
        PROCUREMENT,
        [
            ("/report", "มีร่างจากไตรมาสที่ 3/2563"),
            ("[✎ 1.1 ข้อ 4]", "ต้องการใช้กับไตรมาสที่ 4/2563 หรือไม่"),
            ("[ใช้กับไตรมาสที่ 4/2563]", "ตรวจก่อนส่ง · ไตรมาสที่ 4/2563"),
            ("[ส่งรายงาน]", "บันทึกรายงานแล้ว"),
        ],
    )

    assert PROPERTY in await stored(house, FOURTH)


async def test_still_completed_takes_one_tap(house: House) -> None:
    await sends(house, PROCUREMENT, "แล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค")
    await open_round(house, FOURTH, house.now + timedelta(days=92))
    prompt = prompt_of(house, PROCUREMENT)
    data = next(b["callback_data"] for row in prompt.buttons for b in row if "still" in b["callback_data"])

    (done,) = await house.taps(PROCUREMENT, prompt, data=data)

    assert "บันทึกรายงานแล้ว" in done.text
    report = (await stored(house, FOURTH))[PROPERTY]
    assert (report.status, report.progress) == (Status.COMPLETED, "แล้วเสร็จ 24 มิ.ย.")


async def test_a_double_tap_sends_once(house: House) -> None:
    (shown,) = await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))
    data = shown.data("ส่งรายงาน")

    await house.taps(PROCUREMENT, shown, data=data)
    await house.taps(PROCUREMENT, shown, data=data)

    assert (await stored(house))[PROPERTY].revision == 1


async def test_a_person_who_was_unlinked_can_no_longer_send(house: House) -> None:
    (shown,) = await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(PROCUREMENT), Role.UNIT, "procurement")

    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")

    assert await stored(house) == {}


@pytest.mark.parametrize(
    "data",
    [
        "report|send|2563|M1.1/4|procurement|00000000",
        "report|step|2563|M9.9/9|legal",
        "report|step|x|M1.2/1|legal",
        "report|status|2563|M1.2/1|legal|finished",
        "report|ask|2563|M1.2/1|legal|author",
        "report|still|2563|M1.2/1|legal",
        "report|for|2563|M1.2/1|legal",
        "report|which|2563|legal",
        "report|which|2563|procurement",
        "report|all|procurement|0",
        "report|drop|2563|M1.1/4|procurement|x|y",
        "report|nothing",
        "report|",
        "report|use",
        "report|question",
    ],
)
async def test_forged_buttons_change_nothing(house: House, data: str) -> None:
    await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))

    said = await house.taps(LEGAL, house.chats[LEGAL][-1], data=data)

    assert said == []
    assert await stored(house) == {}
    assert len(await written(house, PROCUREMENT)) == 1


async def test_staff_are_told_who_reports(house: House) -> None:
    (said,) = await house.says(STAFF, "/report")

    assert "เฉพาะผู้รายงาน" in said.text


async def test_a_group_sees_nothing(house: House) -> None:
    (said,) = await house.says(PROCUREMENT, "/report", chat=-500)

    assert "แชตส่วนตัว" in said.text


async def test_english_readers_get_english(house: House) -> None:
    house.name(PROCUREMENT, "Ploy", "en")

    await verify(
        house,
        PROCUREMENT,
        [
            ("/report", "Still to report: 1"),
            ("[1.1 step 4]", "How does this step stand?"),
            ("[in progress]", "type this step's progress"),
            ("Drafted, 60% done", "Are there any obstacles?"),
            ("none", "Check before sending"),
            ("[Send report]", "That was the last step of this round. Thank you."),
        ],
    )
