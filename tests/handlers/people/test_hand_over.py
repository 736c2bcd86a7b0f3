"""A unit's person lets a colleague report: some of it, seen and taken back by whoever gave it."""

import pytest

from domain.people import Limit
from tests.cast import COLLEAGUE, COORDINATOR, STAFF, UNIT_PEOPLE
from tests.handlers.people.changing import goes, opened, take, told
from tests.handlers.reports.reporting import LEGAL, close_round, prompt_of, stored
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

HR = UNIT_PEOPLE["hr"]
REPORT = "ดำเนินการแล้ว 60% จัดทำคู่มือเสร็จแล้ว"


async def handed_over(house: House, button: str, giver: int = LEGAL) -> tuple[Delivered, Delivered]:
    """The note and the invitation after two taps, taken by a colleague."""
    (choice,) = await house.taps(giver, prompt_of(house, giver), "มอบหมายให้ผู้อื่น")
    note, invitation = await house.taps(giver, choice, button)
    await take(house, COLLEAGUE, invitation)
    return note, invitation


async def test_it_takes_three_taps_to_share_an_invitation(house: House) -> None:
    await opened(house)

    (choice,) = await house.taps(LEGAL, prompt_of(house, LEGAL), "มอบหมายให้ผู้อื่น")
    note, invitation = await house.taps(LEGAL, choice, "เฉพาะไตรมาสที่ 3/2563")

    assert note.text.startswith("🤝 มอบหมาย: ทุกขั้นตอน เฉพาะไตรมาสที่ 3/2563")
    assert note.buttons[0][0]["url"].startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Ftidtam_bot")
    assert invitation.text.startswith("เรียน เพื่อนร่วมงาน\n\nP203 ขอมอบหมาย")


async def test_a_step_that_is_handed_over_is_named_by_its_title_to_the_colleague(house: House) -> None:
    await opened(house)
    (choice,) = await house.taps(LEGAL, prompt_of(house, LEGAL), "มอบหมายให้ผู้อื่น")

    _, invitation = await house.taps(LEGAL, choice, "เฉพาะ 2.2 ข้อ 1")

    assert "ส่วนที่มอบหมาย: 2.2 ข้อ 1 ประชาสัมพันธ์ช่องทางร้องเรียนการทุจริต" in invitation.text


async def test_the_giver_addresses_it_by_name_and_it_hands_over_the_same(house: House) -> None:
    await opened(house)
    (choice,) = await house.taps(LEGAL, prompt_of(house, LEGAL), "มอบหมายให้ผู้อื่น")
    note, _ = await house.taps(LEGAL, choice, "เฉพาะ 2.2 ข้อ 1")

    again, invitation = await house.says(LEGAL, "คุณมานี", note)
    await take(house, COLLEAGUE, invitation)

    assert again.text.startswith("🤝 มอบหมาย: 2.2 ข้อ 1")
    assert invitation.text.startswith("เรียน คุณมานี\n\nP203 ขอมอบหมาย")
    colleague = await house.person(COLLEAGUE)
    assert colleague is not None
    assert [one.step for one in colleague.limits] == ["M2.2/1"]


@pytest.mark.parametrize("said", ["ขอมอบหมายให้คนอื่นรายงาน", "ให้คนอื่นรายงานแทนได้ไหม", "let a colleague report"])
async def test_it_is_offered_in_words(house: House, said: str) -> None:
    await opened(house)

    (choice,) = await house.says(LEGAL, said)

    assert "มอบหมายให้ผู้อื่นรายงานแทนงานกฎหมาย" in choice.text
    assert choice.labels()[-1] == "✉️ แจ้งผู้ประสานงาน"


async def test_a_day_in_the_words_makes_it_at_once(house: House) -> None:
    await opened(house)

    note, invitation = await house.says(LEGAL, "ให้คนอื่นรายงานแทนถึง 20 ก.ค.")

    assert "ทุกขั้นตอน ถึง 20 กรกฎาคม 2563" in note.text
    assert "ส่วนที่มอบหมาย: ทุกขั้นตอน ถึง 20 กรกฎาคม 2563" in invitation.text


async def test_a_date_alone_answers_the_question(house: House) -> None:
    await opened(house)
    (choice,) = await house.taps(LEGAL, prompt_of(house, LEGAL), "มอบหมายให้ผู้อื่น")
    await house.taps(LEGAL, choice, "ถึงวันที่")

    note, _ = await house.says(LEGAL, "20 ก.ค.")

    assert "ทุกขั้นตอน ถึง 20 กรกฎาคม 2563" in note.text


async def test_the_colleague_is_asked_just_the_step_that_was_handed_over(house: House) -> None:
    await opened(house)

    await handed_over(house, "เฉพาะ 1.2 ข้อ 1")

    prompt = prompt_of(house, COLLEAGUE)
    assert "1.2 ข้อ 1" in prompt.text
    assert "2.2 ข้อ 1" not in prompt.text
    known = await house.person(COLLEAGUE)
    assert known is not None
    assert known.limits == (Limit("legal", 2563, "M1.2/1"),)


async def test_another_step_is_none_of_theirs(house: House) -> None:
    await opened(house)
    await handed_over(house, "เฉพาะ 1.2 ข้อ 1")

    got = await house.taps(COLLEAGUE, prompt_of(house, COLLEAGUE), data="report|step|2563|M2.2/1|legal")

    assert got == []
    assert await stored(house) == {}


async def test_a_report_shows_in_the_colleagues_prompt_which_keeps_to_their_step(house: House) -> None:
    await opened(house)
    await handed_over(house, "เฉพาะ 1.2 ข้อ 1")
    prompt = prompt_of(house, COLLEAGUE)

    (preview,) = await house.says(COLLEAGUE, REPORT, prompt)
    await house.taps(COLLEAGUE, preview, "ส่ง")
    await goes(house, bangkok(6, 30, 9, 5))

    assert "✅ 1.2 ข้อ 1" in prompt.text
    assert "2.2 ข้อ 1" not in prompt.text


async def test_the_giver_sees_each_report_and_takes_it_back_with_one_tap(house: House) -> None:
    await opened(house)
    await handed_over(house, "เฉพาะ 1.2 ข้อ 1")
    (preview,) = await house.says(COLLEAGUE, REPORT, prompt_of(house, COLLEAGUE))
    await house.taps(COLLEAGUE, preview, "ส่ง")

    line = house.chats[LEGAL][-1]
    said = line.text
    (back,) = await house.taps(LEGAL, line, "เรียกคืน")

    assert said.startswith("📝 P444 รายงาน 1.2 ข้อ 1: ")
    assert back.text == "เรียกคืนจาก P444 แล้ว ท่านรายงานเองตามเดิม"
    known = await house.person(COLLEAGUE)
    assert known is not None
    assert known.units == ()
    assert "สิ้นสุดแล้ว" in told(house, COLLEAGUE)


async def test_an_invitation_nobody_took_is_taken_back(house: House) -> None:
    await opened(house)
    (choice,) = await house.taps(LEGAL, prompt_of(house, LEGAL), "มอบหมายให้ผู้อื่น")
    note, invitation = await house.taps(LEGAL, choice, "ตลอดไป")

    (back,) = await house.taps(LEGAL, note, "เรียกคืน")
    await take(house, COLLEAGUE, invitation)

    assert "คำเชิญนั้นใช้ไม่ได้อีก" in back.text
    assert "ถูกยกเลิกแล้ว" in told(house, COLLEAGUE)


async def test_somebody_who_gave_all_of_it_is_not_reminded(house: House) -> None:
    await opened(house)
    await handed_over(house, "ตลอดไป")
    before = len(house.chats[LEGAL])

    await goes(house, bangkok(7, 3))

    assert len(house.chats[LEGAL]) == before
    assert told(house, COLLEAGUE).startswith("🔔")


async def test_the_giver_is_asked_again_while_the_colleague_is_away(house: House) -> None:
    await opened(house)
    await handed_over(house, "ตลอดไป")
    await house.says(COLLEAGUE, "ลาถึง 10 ก.ค.")

    await goes(house, bangkok(7, 3))

    assert [one for one in house.chats[LEGAL] if one.text.startswith("🔔")]


async def test_the_giver_and_every_coordinator_are_told_who_took_it(house: House) -> None:
    await opened(house)

    await handed_over(house, "เฉพาะไตรมาส")

    assert told(house, LEGAL).startswith("✅ P444 รับมอบหมายแล้ว: ทุกขั้นตอน เฉพาะไตรมาสที่ 3/2563")
    assert told(house).startswith("✅ P444 รับมอบหมายจาก P203 แล้ว")


async def test_it_ends_after_its_day(house: House) -> None:
    await opened(house)
    _, invitation = await house.says(LEGAL, "ให้คนอื่นรายงานแทนถึง 10 ก.ค.")
    await take(house, COLLEAGUE, invitation)

    await goes(house, bangkok(7, 10, 12))
    still = await house.person(COLLEAGUE)
    await goes(house, bangkok(7, 11, 9))

    known = await house.person(COLLEAGUE)
    assert still is not None
    assert still.units == ("legal",)
    assert known is not None
    assert known.units == ()
    assert [one for one in house.chats[LEGAL] if one.text.startswith("ครบกำหนดที่มอบหมายให้ P444")]


async def test_it_ends_with_its_round(house: House) -> None:
    await opened(house)
    await handed_over(house, "เฉพาะไตรมาส")
    await close_round(house)

    await goes(house, bangkok(7, 20))

    known = await house.person(COLLEAGUE)
    assert known is not None
    assert known.units == ()


async def test_a_hand_over_is_not_handed_on(house: House) -> None:
    await opened(house)
    await handed_over(house, "เฉพาะไตรมาส")

    (said,) = await house.says(COLLEAGUE, "ขอมอบหมายให้คนอื่นรายงาน")

    assert said.labels()[0] == "✉️ แจ้งผู้ประสานงาน"


@pytest.mark.parametrize("person", [STAFF, COORDINATOR, HR])
@pytest.mark.parametrize("data", ["hand|legal", "hand|good|legal", "hand|back|1", "hand|end|legal|9"])
async def test_nobody_else_hands_it_over_or_takes_it_back(house: House, person: int, data: str) -> None:
    await opened(house)
    await handed_over(house, "ตลอดไป")
    (shown,) = await house.says(person, "/help")

    got = await house.taps(person, shown, data=data)

    assert got == []
    known = await house.person(COLLEAGUE)
    assert known is not None
    assert known.units == ("legal",)


async def test_the_welcome_names_just_what_was_handed_over_and_by_whom(house: House) -> None:
    await opened(house)

    await handed_over(house, "เฉพาะ 2.2 ข้อ 1")

    welcome = next(one for one in house.chats[COLLEAGUE] if one.text.startswith("ลงทะเบียนเรียบร้อยแล้ว"))
    assert "ผู้มอบหมาย: P203\nส่วนที่มอบหมาย: 2.2 ข้อ 1" in welcome.text
    assert "ขั้นตอนที่ต้องรายงาน 1 ขั้นตอน\n• 2.2 ข้อ 1" in welcome.text
    assert "1.2 ข้อ 1" not in welcome.text


async def test_the_prompt_of_the_colleague_says_until_when_and_does_not_offer_to_hand_on(house: House) -> None:
    await opened(house)

    await handed_over(house, "เฉพาะไตรมาสที่ 3/2563")

    prompt = prompt_of(house, COLLEAGUE)
    assert "ท่านรายงานตามที่ได้รับมอบหมาย: ทุกขั้นตอน เฉพาะไตรมาสที่ 3/2563" in prompt.text
    assert "🤝 มอบหมายให้ผู้อื่น" not in prompt.labels()


async def test_an_unused_hand_over_that_is_about_to_expire_is_told_as_one_to_its_giver_too(house: House) -> None:
    await opened(house)
    (choice,) = await house.taps(LEGAL, prompt_of(house, LEGAL), "มอบหมายให้ผู้อื่น")
    await house.taps(LEGAL, choice, "เฉพาะ 2.2 ข้อ 1")

    await goes(house, bangkok(7, 3, 10))

    mine = next(one for one in house.chats[LEGAL] if "ยังไม่มีผู้กดรับที่ท่านมอบหมาย: 2.2 ข้อ 1" in one.text)
    assert mine.labels() == ["🤝 มอบหมายใหม่", "↩️ เรียกคืน"]
    told_of = next(one for one in house.chats[COORDINATOR] if "คำเชิญใกล้หมดอายุ" in one.text)
    assert "• P203 มอบหมายงานของงานกฎหมาย (2.2 ข้อ 1)" in told_of.text
