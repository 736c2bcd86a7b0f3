"""Reports in a unit's place: written as the unit would, marked, and the unit's people confirm or correct them."""

from domain.reports.reports import Duty, Report, Status
from tests.cast import COORDINATOR, DIRECTOR, HR_COLLEAGUE, STAFF
from tests.handlers.reports.reporting import LEGAL, open_round, stored
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

DUTY = Duty(2563, "M2.2/1", "legal")
WORDS = "จัดทำร่างระเบียบแล้ว ไม่มีอุปสรรค"


async def begun(house: House) -> Delivered:
    """A round is open, everybody linked, and the coordinator reports for the legal section."""
    await house.link_everybody()
    await open_round(house)
    (choice,) = await house.says(COORDINATOR, "ตอบแทนงานกฎหมาย")
    (step,) = await house.taps(COORDINATOR, choice, "2.2 ข้อ 1")
    return step


async def sent(house: House) -> list[Delivered]:
    """The coordinator reported for the legal section."""
    await begun(house)
    (preview,) = await house.says(COORDINATOR, WORDS)
    (preview,) = await house.taps(COORDINATOR, preview, "กำลังดำเนินการ")
    return await house.taps(COORDINATOR, preview, "ส่งรายงาน")


async def report(house: House) -> Report:
    """The newest report on the duty."""
    return (await stored(house))[DUTY]


async def test_it_is_written_as_a_unit_would(house: House) -> None:
    step = await begun(house)
    assert "✍️ รายงานแทนงานกฎหมาย" in step.text

    (preview,) = await house.says(COORDINATOR, WORDS)

    assert "✍️ รายงานแทนงานกฎหมาย" in preview.text
    assert "จัดทำร่างระเบียบแล้ว" in preview.text


async def test_it_is_stored_with_its_author_and_marked(house: House) -> None:
    await sent(house)

    found = await report(house)

    assert found.on_behalf
    assert found.author == await house.number(COORDINATOR)
    assert found.status is Status.IN_PROGRESS


async def test_the_units_people_get_its_words(house: House) -> None:
    await sent(house)

    got = house.chats[LEGAL][-1]

    assert got.text.startswith("✍️ ผู้ประสานงานรายงานแทนงานกฎหมาย (P101)")
    assert "จัดทำร่างระเบียบแล้ว" in got.text
    assert got.labels() == ["✅ ยืนยัน", "✏️ แก้ไข"]


async def test_confirming_makes_it_the_units_own(house: House) -> None:
    await sent(house)

    await house.taps(LEGAL, house.chats[LEGAL][-1], "ยืนยัน")

    found = await report(house)
    assert (found.revision, found.on_behalf) == (2, False)
    assert found.author == await house.number(LEGAL)
    assert "ยืนยันรายงาน 2.2 ข้อ 1 ที่ท่านรายงานแทน" in house.chats[COORDINATOR][-1].text


async def test_the_unit_corrects_it(house: House) -> None:
    await sent(house)
    (draft,) = await house.taps(LEGAL, house.chats[LEGAL][-1], "แก้ไข")

    (draft,) = await house.says(LEGAL, "เปลี่ยนสถานะเป็นแล้วเสร็จ", draft)
    await house.taps(LEGAL, draft, "ส่ง")

    found = await report(house)
    assert (found.revision, found.on_behalf, found.status) == (2, False, Status.COMPLETED)
    assert "แก้รายงาน 2.2 ข้อ 1 ที่ท่านรายงานแทน" in house.chats[COORDINATOR][-1].text


async def test_an_old_confirmation_changes_nothing(house: House) -> None:
    await sent(house)
    told = house.chats[LEGAL][-1]
    await house.taps(LEGAL, told, "ยืนยัน")

    await house.taps(LEGAL, told, data="behalf|confirm|2563|M2.2/1|legal|3/2563|1")

    assert (await report(house)).revision == 2


async def test_it_ends_with_sending(house: House) -> None:
    await sent(house)

    coordinator = await house.person(COORDINATOR)

    assert coordinator is not None
    assert coordinator.units == ()


async def test_it_is_ended_by_a_button(house: House) -> None:
    step = await begun(house)

    (status,) = await house.taps(COORDINATOR, step, "เลิกรายงานแทน")

    coordinator = await house.person(COORDINATOR)
    assert coordinator is not None
    assert coordinator.units == ()
    assert "รายงานแทน" not in status.text


async def test_it_is_for_one_unit_at_a_time(house: House) -> None:
    step = await begun(house)

    await house.taps(COORDINATOR, step, data="behalf|step|2563|M1.1/2|budget")

    coordinator = await house.person(COORDINATOR)
    assert coordinator is not None
    assert coordinator.behalf == ("budget",)


async def test_it_brings_no_reminders(house: House) -> None:
    await begun(house)
    before = len(house.chats[COORDINATOR])
    (status,) = (await house.says(DIRECTOR, "/summary"))[-1:]

    await house.taps(DIRECTOR, status, data="nudge|unit|3/2563|legal")

    assert len(house.chats[COORDINATOR]) == before
    assert house.chats[LEGAL][-1].text.startswith("🔔 ขอความร่วมมือส่งรายงาน")


async def test_the_story_says_who_reported(house: House) -> None:
    await sent(house)
    (summary,) = (await house.says(DIRECTOR, "/summary"))[-1:]

    (story,) = await house.taps(DIRECTOR, summary, data="summary|step|3/2563|2563|M2.2/1")

    assert "✍️ ผู้ประสานงานรายงานแทน: P101" in story.text


async def test_nobody_but_a_coordinator_may(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    for person in (STAFF, DIRECTOR, HR_COLLEAGUE):
        (help_,) = (await house.says(person, "/help"))[-1:]

        await house.taps(person, help_, data="behalf|step|2563|M2.2/1|legal")

        found = await house.person(person)
        assert found is not None
        assert found.units == ()


async def test_words_of_a_unit_are_no_wish_to_report_for_another(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    house.now = bangkok(7, 1, 10)

    (said, *_) = await house.says(LEGAL, "ตอบแทนงานงบประมาณ")

    assert "เลือกขั้นตอน" not in said.text
