"""An instruction stands in its unit's prompts until it is reported done and accepted."""

from datetime import date

import pytest

from tests.cast import DIRECTOR, ENGLISH, STAFF
from tests.handlers.decisions.deciding import HR, LEGAL, PROCUREMENT, begun, kept, last, listed, reported
from tests.handlers.reports.reporting import FOURTH, open_round, prompt_of
from tests.house import House
from tests.quarter import bangkok, run_due
from tests.recorded import Delivered

ORDER = "สั่งการงานกฎหมาย จัดทำรายงานสรุปเรื่องร้องเรียนภายใน 31 ก.ค."
WORDS = "จัดทำรายงานสรุปเรื่องร้องเรียนภายใน 31 ก.ค."


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)


async def ordered(house: House, words: str = ORDER) -> Delivered:
    """Give an instruction in words; the message its unit got."""
    (preview,) = await house.says(DIRECTOR, words)
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")
    return last(house, LEGAL)


async def test_words_become_an_instruction_with_its_unit_and_date(house: House) -> None:
    (preview,) = await house.says(DIRECTOR, ORDER)

    assert preview.text == f"📝 ข้อสั่งการถึงงานกฎหมาย\n“{WORDS}”\nภายใน 31 ก.ค. 2563"
    assert await kept(house) == []


async def test_an_order_in_own_words_is_shown_with_unit_step_and_date_and_sent_by_a_tap(house: House) -> None:
    (preview,) = await house.says(DIRECTOR, "ให้กองพัสดุส่งภายในวันที่ 15 เรื่อง 1.1 ข้อ 4")

    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")

    (one,) = await kept(house)
    assert (one.kind, one.unit, one.step, one.until) == ("instruct", "procurement", "M1.1/4", date(2020, 7, 15))


async def test_its_unit_gets_it_at_once(house: House) -> None:
    got = await ordered(house)

    assert "ข้อสั่งการจากผู้อำนวยการ ถึงงานกฎหมาย" in got.text
    (one,) = await kept(house)
    assert (one.kind, one.unit, one.words, one.until) == ("instruct", "legal", WORDS, date(2020, 7, 31))


async def test_an_instruction_to_no_unit_asks_for_one(house: House) -> None:
    (which,) = await house.says(DIRECTOR, "สั่งการ จัดทำรายงานสรุปภายใน 31 ก.ค.")

    (preview,) = await house.taps(DIRECTOR, which, "กฎหมาย")

    assert "ถึงงานกฎหมาย" in preview.text


async def test_an_instruction_with_no_date_takes_one_that_is_typed(house: House) -> None:
    await house.says(DIRECTOR, "สั่งการงานกฎหมาย จัดทำรายงานสรุป")

    (preview,) = await house.says(DIRECTOR, "สิ้นเดือนสิงหาคม")

    assert "ภายใน 31 ส.ค. 2563" in preview.text
    assert "จัดทำรายงานสรุป" in preview.text


async def test_it_is_given_by_buttons_from_a_step(house: House) -> None:
    await reported(house, PROCUREMENT, "ติดขัด อุปสรรค: งบไม่พอ")
    (step,) = await house.taps(DIRECTOR, await listed(house), "1.1 ข้อ 4")
    await house.taps(DIRECTOR, step, "สั่งการ")

    (preview,) = await house.says(DIRECTOR, "ขอให้เสนอแผนใหม่ภายใน 10 ก.ค.")
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")

    (one,) = await kept(house)
    assert (one.step, one.unit, one.until) == ("M1.1/4", "procurement", date(2020, 7, 10))
    assert "1.1 ข้อ 4" not in (await listed(house)).text.partition("ข้อสั่งการคงค้าง")[0]


async def test_it_stands_in_the_units_reminders_and_next_prompt(house: House) -> None:
    await ordered(house)
    house.now = bangkok(7, 3, 9)
    await run_due(house.db, house.setup, house.now)
    await house.deliver()
    assert f"ข้อสั่งการคงค้าง\n• {WORDS}" in last(house, LEGAL).text

    await open_round(house, FOURTH, bangkok(9, 30))

    prompted = prompt_of(house, LEGAL)
    assert f"{WORDS} (เกินกำหนด 31 ก.ค. 2563 ⏰)" in prompted.text
    assert any("ดำเนินการแล้ว" in text for text in prompted.labels())


async def test_other_units_do_not_see_it(house: House) -> None:
    await ordered(house)
    house.now = bangkok(7, 3, 9)

    await run_due(house.db, house.setup, house.now)
    await house.deliver()

    assert not any(WORDS in one.text for one in house.chats[HR])


async def test_it_stands_in_the_summary(house: House) -> None:
    await ordered(house)

    *_, summary = await house.says(DIRECTOR, "/summary")

    assert f"ข้อสั่งการคงค้าง 1 เรื่อง\n• งานกฎหมาย: {WORDS}" in summary.text


async def test_a_reply_reports_it_done_and_the_director_accepts(house: House) -> None:
    got = await ordered(house)
    await house.says(LEGAL, "ส่งรายงานทางอีเมลแล้ว", reply_to=got)
    done = last(house, DIRECTOR)
    assert "ผล: ส่งรายงานทางอีเมลแล้ว" in done.text

    await house.taps(DIRECTOR, done, "รับผล")

    assert "รับผลตามข้อสั่งการแล้ว" in last(house, LEGAL).text
    assert [one.kind for one in await kept(house)] == ["instruct", "done", "accept"]
    assert "ข้อสั่งการคงค้าง" not in (await listed(house)).text


async def test_a_button_reports_it_done_with_or_without_words(house: House) -> None:
    got = await ordered(house)
    (asked,) = await house.taps(LEGAL, got, "ดำเนินการแล้ว")

    await house.taps(LEGAL, asked, "ไม่มีรายละเอียด")

    assert [(one.kind, one.words) for one in await kept(house)][1:] == [("done", "")]


async def test_a_result_awaits_a_decision(house: House) -> None:
    got = await ordered(house)
    await house.says(LEGAL, "ส่งแล้ว", reply_to=got)

    shown = await listed(house)
    (opened,) = await house.taps(DIRECTOR, shown, "ผลตามข้อสั่งการ")

    assert {"✅ รับผล", "↩️ ยังไม่เรียบร้อย"} <= set(opened.labels())


async def test_a_result_goes_back_with_a_comment_and_the_instruction_is_open_again(house: House) -> None:
    got = await ordered(house)
    await house.says(LEGAL, "ส่งแล้ว", reply_to=got)
    await house.taps(DIRECTOR, last(house, DIRECTOR), "ยังไม่เรียบร้อย")

    await house.says(DIRECTOR, "ขาดตัวเลขปีก่อน")

    back = last(house, LEGAL)
    assert "ความเห็น: “ขาดตัวเลขปีก่อน”" in back.text
    await house.says(LEGAL, "เพิ่มแล้ว", reply_to=back)
    assert "ผล: เพิ่มแล้ว" in last(house, DIRECTOR).text


async def test_it_is_reported_done_once(house: House) -> None:
    got = await ordered(house)
    await house.says(LEGAL, "ส่งแล้ว", reply_to=got)

    (said,) = await house.says(LEGAL, "ส่งแล้วอีกที", reply_to=got)

    assert "รายงานผลไปแล้ว" in said.text
    assert len(await kept(house)) == 2


async def test_another_unit_can_not_report_it_done(house: House) -> None:
    await ordered(house)
    (one,) = await kept(house)

    await house.taps(HR, prompt_of(house, HR), data=f"order|bare|{one.number}")

    assert len(await kept(house)) == 1


async def test_it_is_taken_back_before_anybody_acted_on_it(house: House) -> None:
    await ordered(house)

    await house.taps(DIRECTOR, last(house, DIRECTOR), "เพิกถอน")

    assert "เพิกถอนข้อสั่งการ" in last(house, LEGAL).text
    assert "ข้อสั่งการคงค้าง" not in (await listed(house)).text


async def test_it_is_not_taken_back_once_it_was_reported_done(house: House) -> None:
    got = await ordered(house)
    confirmed = last(house, DIRECTOR)
    await house.says(LEGAL, "ส่งแล้ว", reply_to=got)

    await house.taps(DIRECTOR, confirmed, "เพิกถอน")

    assert [one.kind for one in await kept(house)] == ["instruct", "done"]


async def test_a_unit_nobody_is_linked_to_is_said_to_be_out_of_reach(house: House) -> None:
    await house.says(DIRECTOR, "สั่งการ จัดทำแผนภายใน 31 ก.ค.")
    house.setup.admins  # noqa: B018 - the coordinator stays

    (preview,) = await house.taps(DIRECTOR, last(house, DIRECTOR), data="decide|unit|policy")
    (done,) = await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")

    assert "ยังติดต่อสำนักนโยบายและยุทธศาสตร์ไม่ได้" in done.text


@pytest.mark.parametrize("words", ["ข้อสั่งการที่ค้างมีอะไรบ้าง", "ข้อสั่งการของงานกฎหมายถึงไหนแล้ว"])
async def test_a_question_for_instructions_is_none(house: House, words: str) -> None:
    await house.says(DIRECTOR, words)

    assert "ส่งข้อสั่งการ" not in last(house, DIRECTOR).labels()


async def test_staff_can_not_instruct(house: House) -> None:
    await house.says(STAFF, ORDER)

    assert "📝 ส่งข้อสั่งการ" not in last(house, STAFF).labels()


async def test_it_is_due_in_the_morning_of_its_day(house: House) -> None:
    await ordered(house)
    house.now = bangkok(7, 31, 9)

    await run_due(house.db, house.setup, house.now)
    await house.deliver()

    assert sum("ข้อสั่งการครบกำหนด 31 ก.ค. 2563" in one.text for one in house.chats[LEGAL]) == 1


async def test_it_reads_in_english_too(house: House) -> None:
    await house.says(DIRECTOR, "/language en")

    (preview,) = await house.says(DIRECTOR, "Instruct legal: prepare a summary of complaints by 31 July")

    assert preview.text.endswith("by 31 Jul 2563 B.E.")
    assert ENGLISH
