"""A returned report is owed again at once, and its new report comes back with what changed."""

import pytest

from db import decision_drafts
from tests.cast import COORDINATOR, DIRECTOR
from tests.handlers.decisions.deciding import PROCUREMENT, begun, kept, last, listed, reported
from tests.handlers.reports.reporting import close_round
from tests.house import House
from tests.quarter import bangkok, run_due
from tests.recorded import Delivered

FIRST = "กำลังดำเนินการ 40% ร่างแล้ว อุปสรรค: รอผู้อำนวยการลงนาม"
AGAIN = "กำลังดำเนินการ 70% ลงนามแล้ว เผยแพร่แล้ว อุปสรรค: ไม่มี"
TYPED = "ทำไมยังไม่ถึงร้อยละ 50 โปรดชี้แจง"


@pytest.fixture
async def step(house: House) -> Delivered:
    """The step as the director has it open."""
    await begun(house)
    await reported(house, PROCUREMENT, FIRST)
    (shown,) = await house.taps(DIRECTOR, await listed(house), "1.1 ข้อ 4")
    return shown


async def returned(house: House, step: Delivered) -> Delivered:
    """Return the report with a usual comment; the message its unit got."""
    await house.taps(DIRECTOR, step, "ส่งกลับ")
    await house.taps(DIRECTOR, step, "แนบหลักฐาน")
    return last(house, PROCUREMENT)


async def test_a_usual_comment_takes_two_taps_from_the_step(house: House, step: Delivered) -> None:
    await house.taps(DIRECTOR, step, "ส่งกลับ")

    done, following = await house.taps(DIRECTOR, step, "แนบหลักฐาน")

    assert done.text.startswith("↩️ ส่งกลับ 1.1 ข้อ 4")
    assert "1.1 ข้อ 3" in following.text
    assert [(one.kind, one.words, one.revision) for one in await kept(house)] == [("return", "โปรดแนบหลักฐานประกอบ", 1)]


async def test_the_unit_is_prompted_at_once_with_the_comment(house: House, step: Delivered) -> None:
    got = await returned(house, step)

    assert "ผู้อำนวยการส่งรายงานกลับ" in got.text
    assert "“โปรดแนบหลักฐานประกอบ”" in got.text


async def test_its_list_shows_the_step_as_owed_again(house: House, step: Delivered) -> None:
    await returned(house, step)

    (shown,) = await house.says(PROCUREMENT, "/report")

    assert "รอรายงาน 1 ขั้นตอน" in shown.text
    assert "↩️ ส่งกลับ: “โปรดแนบหลักฐานประกอบ”" in shown.text


async def test_the_step_opens_with_the_comment_and_asks_for_its_status(house: House, step: Delivered) -> None:
    got = await returned(house, step)

    (opened,) = await house.taps(PROCUREMENT, got, "รายงาน 1.1 ข้อ 4 ใหม่")

    assert "ส่งกลับโดย P102: “โปรดแนบหลักฐานประกอบ”" in opened.text
    assert "แล้วเสร็จ" in opened.labels()


async def test_the_new_report_comes_back_with_what_changed(house: House, step: Delivered) -> None:
    got = await returned(house, step)
    (preview,) = await house.says(PROCUREMENT, AGAIN, reply_to=got)

    await house.taps(PROCUREMENT, preview, "ส่งรายงาน")

    back = last(house, DIRECTOR)
    assert "รายงานใหม่หลังส่งกลับ" in back.text
    assert "ร้อยละ: 40% → 70%" in back.text
    assert "อุปสรรค: รอผู้อำนวยการลงนาม → ไม่มี" in back.text
    (opened,) = await house.taps(DIRECTOR, back, "1.1 ข้อ 4")
    assert "ฉบับที่ 2" in opened.text


async def test_another_correction_brings_no_second_message(house: House, step: Delivered) -> None:
    got = await returned(house, step)
    (preview,) = await house.says(PROCUREMENT, AGAIN, reply_to=got)
    await house.taps(PROCUREMENT, preview, "ส่งรายงาน")
    before = len(house.chats[DIRECTOR])

    (preview,) = await house.says(PROCUREMENT, "แก้เป็น 75%")
    await house.taps(PROCUREMENT, preview, "ส่งรายงาน")

    assert len(house.chats[DIRECTOR]) == before


async def test_the_next_message_is_the_comment_even_if_it_asks(house: House, step: Delivered) -> None:
    await house.taps(DIRECTOR, step, "ส่งกลับ")
    await house.taps(DIRECTOR, step, "พิมพ์ความเห็นเอง")

    await house.says(DIRECTOR, TYPED)

    assert f"“{TYPED}”" in last(house, PROCUREMENT).text


async def test_a_command_in_between_is_no_comment(house: House, step: Delivered) -> None:
    await house.taps(DIRECTOR, step, "ส่งกลับ")
    await house.taps(DIRECTOR, step, "พิมพ์ความเห็นเอง")

    await house.says(DIRECTOR, "I20")
    await house.says(DIRECTOR, "/summary")

    assert await kept(house) == []
    await house.says(DIRECTOR, TYPED)
    assert [one.words for one in await kept(house)] == [TYPED]


@pytest.mark.parametrize("word", ["ยกเลิก", "/cancel"])
async def test_a_comment_begun_is_dropped_by_a_word(house: House, step: Delivered, word: str) -> None:
    await house.taps(DIRECTOR, step, "ส่งกลับ")
    await house.taps(DIRECTOR, step, "พิมพ์ความเห็นเอง")

    await house.says(DIRECTOR, word)

    await house.says(DIRECTOR, TYPED)
    assert await kept(house) == []


async def test_a_restart_in_the_middle_of_a_comment_loses_nothing(house: House, step: Delivered) -> None:
    await house.taps(DIRECTOR, step, "ส่งกลับ")
    await house.taps(DIRECTOR, step, "พิมพ์ความเห็นเอง")
    again = await House(house.db).open()
    again.now, again._update = house.now, house._update

    await again.says(DIRECTOR, TYPED)

    assert [one.words for one in await kept(again)] == [TYPED]
    async with again.db.transaction() as session:
        assert await decision_drafts.draft_of(session, await again.number(DIRECTOR)) is None


async def test_a_return_is_taken_back(house: House, step: Delivered) -> None:
    await house.taps(DIRECTOR, step, "ส่งกลับ")
    done, _ = await house.taps(DIRECTOR, step, "แนบหลักฐาน")

    await house.taps(DIRECTOR, done, "เพิกถอน")

    assert "เพิกถอนการส่งกลับ 1.1 ข้อ 4" in last(house, PROCUREMENT).text
    (shown,) = await house.says(PROCUREMENT, "/report")
    assert "รอรายงาน" not in shown.text


async def test_a_report_is_not_returned_twice(house: House, step: Delivered) -> None:
    await returned(house, step)

    await house.taps(DIRECTOR, step, data="decide|back|3/2563|2563|M1.1/4|procurement|1|2")

    assert len(await kept(house)) == 1


async def test_a_closed_round_takes_no_return(house: House, step: Delivered) -> None:
    await close_round(house)

    await house.taps(DIRECTOR, step, data="decide|back|3/2563|2563|M1.1/4|procurement|1|1")

    assert "ปิดรับรายงานแล้ว" in house.api.calls[-1][1]["text"]
    assert await kept(house) == []


async def test_a_returned_report_is_missing_in_the_status(house: House, step: Delivered) -> None:
    await returned(house, step)

    (shown,) = await house.says(PROCUREMENT, "ต้องส่งข้อไหนบ้าง")
    assert "1.1 ข้อ 4" in shown.text
    (open_,) = await house.says(COORDINATOR, "/decide")
    assert "รอรายงานใหม่ 1 รายการ" in open_.text


async def test_a_report_returned_after_the_due_date_brings_no_due_note(house: House, step: Delivered) -> None:
    for moment in (bangkok(7, 3), bangkok(7, 13), bangkok(7, 15), bangkok(7, 16, 17)):
        house.now = moment
        await run_due(house.db, house.setup, house.now)
    await house.deliver()
    await returned(house, step)
    before = len(house.chats[PROCUREMENT])

    house.now = bangkok(7, 17)
    await run_due(house.db, house.setup, house.now)
    await house.deliver()

    assert len(house.chats[PROCUREMENT]) == before


async def test_a_returned_step_is_named_in_the_next_reminder(house: House, step: Delivered) -> None:
    await returned(house, step)

    house.now = bangkok(7, 3)
    await run_due(house.db, house.setup, house.now)
    await house.deliver()

    assert "↩️ ส่งกลับ: “โปรดแนบหลักฐานประกอบ”" in last(house, PROCUREMENT).text
