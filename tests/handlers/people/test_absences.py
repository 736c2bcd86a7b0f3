"""Somebody who reports is away: said in words, seen by the coordinator, made up for when they are back."""

import pytest

from domain.people import Role
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.people.changing import goes, opened, told
from tests.handlers.reports.reporting import LEGAL
from tests.house import House
from tests.quarter import bangkok

HR = UNIT_PEOPLE["hr"]


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("ลาถึง 20 ก.ค.", "30 มิ.ย. – 20 ก.ค. 2563"),
        ("ไม่อยู่ 13-20 ก.ค.", "13–20 ก.ค. 2563"),
        ("on leave until 20 July", "30 มิ.ย. – 20 ก.ค. 2563"),
        ("/leave 13-20 ก.ค.", "13–20 ก.ค. 2563"),
    ],
)
async def test_it_is_kept_as_it_is_said(house: House, said: str, period: str) -> None:
    await opened(house)

    (kept,) = await house.says(HR, said)

    assert kept.text.startswith(f"🏖 บันทึกวันลาแล้ว {period}")
    assert "ยกเลิกวันลา" in kept.labels()[-1]


async def test_it_is_said_by_two_taps(house: House) -> None:
    await opened(house)

    (asked,) = await house.says(HR, "/leave")
    (kept,) = await house.taps(HR, asked, "ถึงวันศุกร์")

    assert "30 มิ.ย. – 3 ก.ค. 2563" in kept.text


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("20 ก.ค.", "30 มิ.ย. – 20 ก.ค. 2563"),
        ("13-20 ก.ค.", "13–20 ก.ค. 2563"),
        ("until 20 July", "30 มิ.ย. – 20 ก.ค. 2563"),
    ],
)
async def test_a_date_alone_answers_the_question(house: House, said: str, period: str) -> None:
    await opened(house)
    await house.says(HR, "/leave")

    (kept,) = await house.says(HR, said)

    assert period in kept.text


async def test_a_date_answers_only_the_newest_question(house: House) -> None:
    await opened(house)
    (shown,) = await house.says(HR, "M1.1/1 กำลังดำเนินการ จัดอบรมแล้ว")
    await house.says(HR, "/leave")
    await house.taps(HR, shown, "แก้ความก้าวหน้า")

    said = await house.says(HR, "20 ก.ค.")

    assert not [one for one in said if "บันทึกวันลา" in one.text]


async def test_it_is_answered_in_english(house: House) -> None:
    house.name(HR, "Hana", "en")
    await opened(house)

    (kept,) = await house.says(HR, "I'm away 13-20 July")

    assert kept.text.startswith("🏖 Noted: you are away 13–20 Jul 2563")
    assert "nobody else reports for it" in kept.text


async def test_nothing_reminds_somebody_who_is_away(house: House) -> None:
    await opened(house)
    await house.says(HR, "ลาถึง 20 ก.ค.")
    before = len(house.chats[HR])

    await goes(house, bangkok(7, 3))
    await goes(house, bangkok(7, 13))
    await goes(house, bangkok(7, 16, 17))

    assert len(house.chats[HR]) == before
    assert told(house, LEGAL).startswith("📌") or "ครบกำหนด" in told(house, LEGAL)


async def test_a_round_that_opens_meanwhile_prompts_nobody_who_is_away(house: House) -> None:
    await house.link_everybody()
    await house.says(HR, "ลาถึง 20 ก.ค.")
    before = len(house.chats[HR])

    await goes(house, bangkok(6, 30))

    assert len(house.chats[HR]) == before


async def test_the_coordinator_is_told_once_where_nobody_else_is_there(house: House) -> None:
    await opened(house)
    await house.says(HR, "ลาถึง 20 ก.ค.")

    await goes(house, bangkok(7, 1))
    await goes(house, bangkok(7, 2))

    about = [one for one in house.chats[COORDINATOR] if one.text.startswith("🏖 งานบริหารทรัพยากรบุคคล")]
    assert len(about) == 1
    assert "ลาถึง 20 ก.ค. 2563" in about[0].text
    assert about[0].labels() == ["✉️ เชิญผู้รายงานแทน", "✍️ รายงานแทน", "ดูหน่วยงาน"]


async def test_a_colleague_is_asked_instead(house: House) -> None:
    await house.link_everybody()
    await house.link(COLLEAGUE, Role.UNIT, "hr")
    await goes(house, bangkok(6, 30))
    (kept,) = await house.says(HR, "ลาถึง 20 ก.ค.")

    await goes(house, bangkok(7, 1))

    assert "จะถาม P444 แทน" in kept.text
    assert told(house, COLLEAGUE).startswith("🏖 P201 ลาถึง 20 ก.ค. 2563\n")
    assert not [one for one in house.chats[COORDINATOR] if one.text.startswith("🏖 งานบริหาร")]


async def test_the_status_and_the_summary_say_so(house: House) -> None:
    await opened(house)
    await house.says(HR, "ลาถึง 20 ก.ค.")

    (status,) = await house.says(COORDINATOR, "/status")
    (unit,) = await house.taps(COORDINATOR, status, "บริหารทรัพยากรบุคคล")
    (summary,) = await house.says(DIRECTOR, "/summary")

    assert "🏖 ลาถึง 20 ก.ค. 2563" in unit.text
    assert "ผู้รายงานลา" in summary.text


async def test_a_nudge_leaves_them_out(house: House) -> None:
    await opened(house)
    await house.says(HR, "ลาถึง 20 ก.ค.")
    before = len(house.chats[HR])

    (done,) = await house.taps(COORDINATOR, house.chats[COORDINATOR][-1], data="nudge|unit|3/2563|hr")

    assert "🏖 ผู้รายงานลา: งานบริหารทรัพยากรบุคคล" in done.text
    assert len(house.chats[HR]) == before


async def test_one_message_with_what_is_owed_waits_for_their_return(house: House) -> None:
    await house.link_everybody()
    await house.says(HR, "ลาถึง 13 ก.ค.")
    before = len(house.chats[HR])
    await goes(house, bangkok(6, 30))
    await goes(house, bangkok(7, 3))
    await goes(house, bangkok(7, 13))

    await goes(house, bangkok(7, 14))
    await goes(house, bangkok(7, 14, 12))

    (back,) = house.chats[HR][before:]
    assert back.text.startswith("👋 ยินดีต้อนรับกลับ")
    assert "ยังไม่ได้รับรายงาน 3 ขั้นตอน" in back.text


async def test_somebody_back_early_gets_it_at_once(house: House) -> None:
    await opened(house)
    await house.says(HR, "ลาถึง 20 ก.ค.")

    said = await house.says(HR, "กลับมาแล้วค่ะ")
    await goes(house, bangkok(7, 3))

    assert [one.text[:1] for one in said] == ["👋"]
    assert told(house, HR).startswith("🔔")


async def test_one_tap_takes_it_back(house: House) -> None:
    await opened(house)
    (kept,) = await house.says(HR, "ลา 13-20 ก.ค.")

    (undone,) = await house.taps(HR, kept, "ยกเลิกวันลา")

    assert undone.id == kept.id
    assert "ยกเลิกวันลาที่บันทึกไว้แล้ว" in undone.text
    (again,) = await house.taps(HR, undone, data="away|end|1")
    assert again.text == "ไม่มีวันลาที่บันทึกไว้"


async def test_a_later_word_takes_the_place_of_the_earlier(house: House) -> None:
    await opened(house)
    await house.says(HR, "ลาถึง 20 ก.ค.")

    await house.says(HR, "ลาถึง 2 ก.ค.")
    await goes(house, bangkok(7, 3))

    assert told(house, HR).startswith(("👋", "🔔"))


@pytest.mark.parametrize(("said", "why"), [("ลาถึง 20 ก.ค. 2562", "ผ่านมาแล้ว"), ("ลาถึง 20 ก.ค. 2570", "ไม่เกินหนึ่งปี")])
async def test_a_day_that_makes_no_sense_is_refused(house: House, said: str, why: str) -> None:
    await opened(house)

    (answer,) = await house.says(HR, said)

    assert why in answer.text


async def test_somebody_who_does_not_report_has_none(house: House) -> None:
    await opened(house)

    (answer,) = await house.says(STAFF, "/leave")

    assert "บันทึก" not in answer.text


async def test_another_s_button_ends_nothing(house: House) -> None:
    await opened(house)
    await house.says(HR, "ลาถึง 20 ก.ค.")

    (answer,) = await house.taps(LEGAL, house.chats[LEGAL][-1], data="away|end|1")

    assert answer.text == "ไม่มีวันลาที่บันทึกไว้"
    (status,) = await house.says(COORDINATOR, "/status")
    assert "🏖 ลาถึง 20 ก.ค. 2563" in status.text
