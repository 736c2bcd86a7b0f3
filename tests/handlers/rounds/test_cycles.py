"""Rounds of plans that are not reported on by quarters: a municipality by half years, and by months."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from db import documents, reports
from db.engine import Database
from db.rounds import rounds as stored_rounds
from domain.calendar.fiscal import Cycle, Period
from tests.cast import COORDINATOR, DIRECTOR
from tests.house import House
from tests.own_plan import HALF_OPENS, LOADED, PEOPLE, at, house_of, municipality

FINANCE = PEOPLE["klang"]
FIRST_HALF, SECOND_HALF = (Period(2569, number, Cycle.HALF_YEAR) for number in (1, 2))
DUE = HALF_OPENS + timedelta(days=21)
"""Days after the due date, which Songkran made late."""
SECOND_OPENS = HALF_OPENS.replace(month=9, day=30)


@pytest.fixture
async def halves(bare: str) -> AsyncIterator[House]:
    """The municipality, whose plan is half-yearly, with everybody linked."""
    db = Database(bare)
    yield await house_of(db, municipality())
    await db.close()


@pytest.fixture
async def months(bare: str) -> AsyncIterator[House]:
    """The municipality with a monthly plan, and everybody linked."""
    db = Database(bare)
    yield await house_of(db, replace(municipality(), cycle="month"))
    await db.close()


async def keys(house: House) -> list[str]:
    async with house.db.reading() as session:
        return [str(one.quarter) for one in await stored_rounds(session)]


async def report(house: House) -> None:
    """The finance unit reports on its first step."""
    (shown,) = await house.says(FINANCE, "งานที่ 1 เสร็จแล้ว 100% ไม่มีปัญหา")
    await house.taps(FINANCE, shown, "ส่งรายงาน")


async def test_somebody_linked_learns_the_half_year_and_its_day(halves: House) -> None:
    welcome = halves.chats[FINANCE][-1].text

    assert "แต่ละขั้นตอนทุก 6 เดือน" in welcome
    assert "รอบ 6 เดือนแรก ปี 2569" in welcome
    assert "31 มี.ค. 2569" in welcome


async def test_no_round_opens_at_a_quarters_end(halves: House) -> None:
    await at(halves, LOADED + timedelta(days=60))

    assert await keys(halves) == []


async def test_the_first_prompt_names_the_half_year(halves: House) -> None:
    await at(halves, HALF_OPENS)

    assert await keys(halves) == ["h1/2569"]
    assert halves.chats[FINANCE][-1].text.startswith("📋 รายงานความก้าวหน้า รอบ 6 เดือนแรก ปี 2569 (ต.ค. 2568–มี.ค. 2569)")


async def test_a_report_is_stored_for_the_half_year(halves: House) -> None:
    await at(halves, HALF_OPENS)

    await report(halves)

    assert "รอบ 6 เดือนแรก ปี 2569" in halves.chats[FINANCE][-1].text
    async with halves.db.reading() as session:
        (duty,) = await reports.of_round(session, FIRST_HALF)
    assert (duty.step, duty.unit) == ("M1.1/1", "klang")


async def test_a_reminder_names_the_half_year(halves: House) -> None:
    await at(halves, HALF_OPENS)

    await at(halves, HALF_OPENS + timedelta(days=9))

    assert halves.chats[FINANCE][-1].text.startswith("🔔 แจ้งเตือนครั้งที่ 1 รอบ 6 เดือนแรก ปี 2569")


async def test_the_director_gets_the_summary_of_the_half_year(halves: House) -> None:
    await at(halves, HALF_OPENS)

    await at(halves, DUE)

    assert any(one.text.startswith("📊 สรุปรอบ 6 เดือนแรก ปี 2569") for one in halves.chats[DIRECTOR])


@pytest.mark.parametrize(
    "words", ["/summary รอบ 6 เดือน 2569", "สรุปครึ่งปีแรก 2569", "/summary 1/2569", "/summary h1/2569", "สรุปรอบ 6 เดือน"]
)
async def test_the_half_year_is_asked_for_as_people_call_it(halves: House, words: str) -> None:
    await at(halves, HALF_OPENS)

    said = (await halves.says(DIRECTOR, words))[-1]

    assert said.text.startswith("📊 สรุปรอบ 6 เดือนแรก ปี 2569")


async def test_those_who_owe_are_asked_for_by_the_half_year(halves: House) -> None:
    await at(halves, HALF_OPENS)

    (said,) = await halves.says(DIRECTOR, "รอบ 6 เดือนใครยังไม่ส่ง")

    assert "ยังไม่ส่ง 4 หน่วยงาน" in said.text
    assert "รอบ 6 เดือนแรก ปี 2569" in said.text


async def test_a_quarter_has_no_round_there(halves: House) -> None:
    await at(halves, HALF_OPENS)

    (said,) = await halves.says(DIRECTOR, "/summary ไตรมาส 2/2569")

    assert said.text == "ยังไม่เคยเปิดรอบไตรมาสที่ 2/2569"


async def test_a_period_of_another_cycle_is_not_opened(halves: House) -> None:
    await at(halves, HALF_OPENS - timedelta(days=1))

    (said,) = await halves.says(COORDINATOR, "/round open ไตรมาส 2/2569")

    assert said.text == "แผนไม่ได้รายงานเป็นไตรมาสที่ 2/2569 โปรดเปิดรอบ 6 เดือนแรก ปี 2569 แทน"


async def test_the_coordinator_opens_and_moves_the_half_year_in_words(halves: House) -> None:
    halves.now = HALF_OPENS - timedelta(days=10)

    (asked,) = await halves.says(COORDINATOR, "เปิดรอบ 6 เดือนแรก 2569")
    await halves.taps(COORDINATOR, asked, "ยืนยันเปิด")
    (moved,) = await halves.says(COORDINATOR, "/round due รอบ 6 เดือนแรก 2569 30 เม.ย. 2569")

    assert await keys(halves) == ["h1/2569"]
    assert "เปลี่ยนกำหนดส่ง รอบ 6 เดือนแรก ปี 2569" in moved.text


async def test_a_document_of_the_half_year_is_made(halves: House) -> None:
    await at(halves, HALF_OPENS)
    (summary,) = await halves.says(DIRECTOR, "/summary")
    (formats,) = await halves.taps(DIRECTOR, summary, "เอกสาร")

    await halves.taps(DIRECTOR, formats, "Word")
    async with halves.db.reading() as session:
        (waiting,) = await documents.waiting(session)
    await halves.documents.work_off()
    await halves.deliver()

    assert waiting.quarter == FIRST_HALF
    assert "รอบ 6 เดือนแรก ปี 2569" in halves.chats[DIRECTOR][-1].text


async def test_the_next_half_year_is_compared_with_the_first(halves: House) -> None:
    await at(halves, HALF_OPENS)
    await report(halves)

    await at(halves, SECOND_OPENS)
    (summary,) = await halves.says(DIRECTOR, "/summary")

    assert await keys(halves) == ["h1/2569", "h2/2569"]
    assert "เทียบกับรอบ 6 เดือนแรก ปี 2569" in summary.text
    assert "รอบ 6 เดือนแรก ปี 2569: ✅ แล้วเสร็จ 100%" in halves.chats[FINANCE][-1].text


async def test_the_year_ends_with_its_second_half(halves: House) -> None:
    await at(halves, HALF_OPENS)
    await at(halves, SECOND_OPENS)

    await at(halves, SECOND_OPENS + timedelta(days=20))

    assert any("สรุปปีงบประมาณ 2569" in one.text for one in halves.chats[DIRECTOR])


async def test_english_readers_are_told_the_half_year(halves: House) -> None:
    await halves.says(COORDINATOR, "/language en")
    await at(halves, HALF_OPENS)

    (said,) = await halves.says(COORDINATOR, "/summary first half of 2569")

    assert said.text.startswith("📊 Summary of the first half of 2569 B.E. (Oct 2568–Mar 2569 B.E.)")


async def test_a_monthly_plan_has_a_round_every_month(months: House) -> None:
    for day in (HALF_OPENS.replace(month=1, day=30), HALF_OPENS.replace(month=2, day=27), HALF_OPENS):
        await at(months, day)

    assert await keys(months) == ["2569-01", "2569-02", "2569-03"]
    assert months.chats[FINANCE][-1].text.startswith("📋 รายงานความก้าวหน้า เดือนมีนาคม 2569")


@pytest.mark.parametrize("words", ["สรุปเดือน ม.ค. 2569", "/summary มกราคม 2569", "/summary 1/2569", "/summary 2569-01"])
async def test_a_month_is_asked_for_as_people_call_it(months: House, words: str) -> None:
    await at(months, HALF_OPENS.replace(month=1, day=30))
    await at(months, HALF_OPENS.replace(month=2, day=27))

    said = (await months.says(DIRECTOR, words))[-1]

    assert said.text.startswith("📊 สรุปเดือนมกราคม 2569")


async def test_a_month_is_compared_with_the_month_before(months: House) -> None:
    await at(months, HALF_OPENS.replace(month=1, day=30))
    await at(months, HALF_OPENS.replace(month=2, day=27))

    (said,) = await months.says(DIRECTOR, "/summary")

    assert "เทียบกับเดือน ม.ค. 2569" in said.text
