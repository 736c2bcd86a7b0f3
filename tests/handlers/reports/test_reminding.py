"""A unit's prompt kept current, its reminders, postponing them, and the due date as a calendar entry."""

from datetime import datetime

import pytest

from domain.office import Office
from domain.people import Role
from follow_up.rounds import rounds
from tests.cast import HR_COLLEAGUE
from tests.handlers.reports.reporting import HR, PROCUREMENT, THIRD, close_round, open_round, stored
from tests.house import House
from tests.quarter import bangkok, run_due
from tests.recorded import Delivered


async def opened(house: House) -> Delivered:
    """The prompt of a round that has just opened."""
    await house.link_everybody()
    await open_round(house)
    return house.chats[PROCUREMENT][-1]


async def later(house: House, now: datetime) -> None:
    """Do what is due by a moment, as the scheduler does, and deliver it."""
    house.now = now
    await run_due(house.db, house.setup, now)
    await house.deliver()


async def report(house: House, person: int, text: str, prompt: Delivered) -> None:
    """Answer a prompt and send the preview."""
    shown = (await house.says(person, text, prompt))[-1]
    await house.taps(person, shown, "📤" if any("📤" in one for one in shown.labels()) else "ส่ง")


async def test_the_prompt_ticks_a_step_that_was_sent(house: House) -> None:
    prompt = await opened(house)

    await report(house, PROCUREMENT, "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค", prompt)
    await later(house, bangkok(6, 30, 9, 5))

    assert len(await stored(house)) == 1
    assert "✅ 1.1 ข้อ 4" in prompt.text
    assert "ส่งรายงานครบแล้ว" in prompt.text
    assert "(Reply)" not in prompt.text


async def test_the_prompt_marks_a_draft_that_waits_and_forgets_one_that_was_discarded(house: House) -> None:
    prompt = await opened(house)

    shown = (await house.says(PROCUREMENT, "อยู่ระหว่างจัดทำคู่มือ 40%", prompt))[-1]
    await later(house, bangkok(6, 30, 9, 5))
    waiting = prompt.text
    await house.taps(PROCUREMENT, shown, "ลบร่าง")
    await later(house, bangkok(6, 30, 9, 10))

    assert "✎ ร่างของท่านยังไม่ได้ส่ง" in waiting
    assert "✎" not in prompt.text


async def test_a_colleagues_prompt_is_kept_current_too(house: House) -> None:
    await house.link_everybody()
    await house.link(HR_COLLEAGUE, Role.UNIT, "hr")
    await open_round(house)
    theirs, mine = house.chats[HR_COLLEAGUE][-1], house.chats[HR][-1]

    shown = (await house.says(HR, "1.1 ข้อ 1 ดำเนินการแล้วเสร็จ ไม่มีอุปสรรค", mine))[-1]
    await house.taps(HR, shown, "ส่ง")
    await later(house, bangkok(6, 30, 9, 5))

    assert "✅ 1.1 ข้อ 1" in theirs.text
    assert "✅ 1.2 ข้อ 1" not in theirs.text


async def test_the_receipt_of_a_step_stays_when_the_next_is_opened(house: House) -> None:
    await opened(house)
    shown = (await house.says(HR, "1.1 ข้อ 1 ดำเนินการแล้วเสร็จ ไม่มีอุปสรรค"))[-1]
    receipt = (await house.taps(HR, shown, "ส่ง"))[-1]
    said = receipt.text

    following = (await house.taps(HR, receipt, "1.2 ข้อ 1"))[-1]

    assert following.id != receipt.id
    assert receipt.text == said


async def test_reminders_of_before_do_not_go_on_asking_after_the_answer(house: House) -> None:
    prompt = await opened(house)
    await later(house, bangkok(7, 3))
    reminder = house.chats[PROCUREMENT][-1]
    assert "แจ้งเตือนครั้งที่ 1" in reminder.text

    await report(house, PROCUREMENT, "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค", prompt)
    await later(house, bangkok(7, 3, 9, 5))

    assert "ส่งรายงานครบแล้ว" in reminder.text
    assert "ยังไม่ได้รับ" not in reminder.text
    assert reminder.buttons == []


async def test_an_answer_just_before_the_closing_still_shows_in_the_prompt(house: House) -> None:
    prompt = await opened(house)

    await report(house, PROCUREMENT, "อยู่ระหว่างจัดทำคู่มือ 40%", prompt)
    await close_round(house)
    await later(house, bangkok(6, 30, 9, 5))

    assert "✅ 1.1 ข้อ 4" in prompt.text
    assert prompt.buttons == []


async def test_each_reminder_reads_differently_and_says_the_days_left(house: House) -> None:
    await opened(house)

    said = []
    for day in (3, 13, 15):
        await later(house, bangkok(7, day))
        said.append(house.chats[PROCUREMENT][-1].text)

    assert "แจ้งเตือนครั้งที่ 1" in said[0]
    assert "เหลืออีก 7 วันทำการ" in said[0]
    assert "แจ้งเตือนครั้งที่ 2" in said[1]
    assert "แจ้งเตือนครั้งสุดท้าย" in said[2]
    assert "เหลืออีก 1 วันทำการ" in said[2]


async def test_a_postponed_reminder_takes_the_place_of_those_before_it(house: House) -> None:
    prompt = await opened(house)
    asked = (await house.taps(PROCUREMENT, prompt, "🔔"))[-1]
    done = (await house.taps(PROCUREMENT, asked, "3 กรกฎาคม"))[-1]
    assert "วันศุกร์ที่ 3 กรกฎาคม 2563 เวลา 09:00 น." in done.text
    before = len(house.chats[PROCUREMENT])

    await later(house, bangkok(7, 2))
    assert len(house.chats[PROCUREMENT]) == before
    await later(house, bangkok(7, 3))

    (came,) = house.chats[PROCUREMENT][before:]
    assert "แจ้งเตือนตามที่ท่านขอไว้" in came.text


async def test_a_chosen_reminder_that_was_missed_comes_once_beside_no_other(house: House) -> None:
    prompt = await opened(house)
    asked = (await house.taps(PROCUREMENT, prompt, "เตือนภายหลัง"))[-1]
    await house.taps(PROCUREMENT, asked, "3 กรกฎาคม")
    before = len(house.chats[PROCUREMENT])

    await later(house, bangkok(7, 13))

    (came,) = house.chats[PROCUREMENT][before:]
    assert "แจ้งเตือนตามที่ท่านขอไว้" in came.text


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เตือนอีกทีวันศุกร์", "วันศุกร์ที่ 3 กรกฎาคม"),
        ("ค่อยเตือนพรุ่งนี้เช้านะครับ", "วันพุธที่ 1 กรกฎาคม"),
        ("remind me tomorrow morning", "Wednesday 1 July"),
        ("เตือนอีก 5 วัน", "วันพุธที่ 8 กรกฎาคม"),
    ],
)
async def test_it_is_postponed_in_words_never_to_a_holiday(house: House, words: str, day: str) -> None:
    await opened(house)

    answer = (await house.says(PROCUREMENT, words))[-1]

    assert day in answer.text
    assert "09:00" in answer.text


@pytest.mark.parametrize("words", ["พรุ่งนี้เช้า", "อีก 3 วัน", "in 3 days"])
async def test_a_bare_day_is_enough_as_a_reply_to_the_prompt(house: House, words: str) -> None:
    prompt = await opened(house)

    answer = (await house.says(PROCUREMENT, words, prompt))[-1]

    assert answer.text.startswith("🔔")


async def test_it_is_not_postponed_past_the_due_date_and_offers_the_last_morning(house: House) -> None:
    await opened(house)

    answer = (await house.says(PROCUREMENT, "เตือนอีก 30 วัน"))[-1]

    assert "หลังกำหนดส่งไม่ได้" in answer.text
    assert answer.labels() == ["อีก 15 วัน (วันพุธที่ 15 กรกฎาคม 2563)"]


async def test_somebody_who_has_sent_everything_needs_no_reminder(house: House) -> None:
    prompt = await opened(house)
    await report(house, PROCUREMENT, "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค", prompt)

    answer = (await house.says(PROCUREMENT, "เตือนอีกทีวันศุกร์"))[-1]

    assert "ครบแล้ว" in answer.text


async def test_a_moved_due_date_brings_a_reminder_before_it_and_shows_in_the_prompt(house: House) -> None:
    prompt = await opened(house)
    await later(house, bangkok(7, 3))
    await later(house, bangkok(7, 13))

    async with house.db.transaction() as session:
        office = Office(house.setup, await house.library.current(session), bangkok(7, 14))
        moved = await rounds.move_due(session, office, THIRD, bangkok(7, 21).date())
    await later(house, bangkok(7, 14, 10))

    assert [at.astimezone(house.setup.zone).day for at in moved.reminders] == [3, 13, 20]
    assert "21 กรกฎาคม 2563" in prompt.text
    assert "16 กรกฎาคม" not in prompt.text
    await later(house, bangkok(7, 20))
    assert "แจ้งเตือนครั้งสุดท้าย" in house.chats[PROCUREMENT][-1].text


@pytest.mark.parametrize("by_words", [False, True])
async def test_the_due_date_is_sent_as_a_calendar_file(house: House, by_words: bool) -> None:
    prompt = await opened(house)

    if by_words:
        sent = (await house.says(PROCUREMENT, "ขอลงปฏิทิน"))[-1]
    else:
        sent = (await house.taps(PROCUREMENT, prompt, "📅"))[-1]

    assert sent.file == "document"
    assert "16 กรกฎาคม 2563" in sent.text


@pytest.mark.parametrize("label", ["🔔", "📅"])
async def test_a_button_of_a_closed_round_shows_where_things_stand(house: House, label: str) -> None:
    prompt = await opened(house)
    await close_round(house)

    shown = (await house.taps(PROCUREMENT, prompt, label))[-1]

    assert "3/2563" in shown.text
    assert shown.file is None
