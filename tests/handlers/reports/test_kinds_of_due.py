"""Steps of an own plan that are due by a day, a repeat, after an event or never: shown and overdue by their kind."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest

from db import catalogue, people
from db.engine import Database
from domain.office import Office
from domain.reports.drafts import Draft
from domain.reports.reports import Duty, Status
from follow_up.reports.reports import submit
from follow_up.summary.summary import summarise
from screens.buttons.decisions import AskEvent
from tests.addresses import address
from tests.agencies import read
from tests.cast import DIRECTOR
from tests.house import House
from tests.own_plan import PEOPLE, at, house_of
from tests.plan_files import plan

UNIT, PERSON = "u1", PEOPLE["u1"]
WORDS = {
    "M1/1": "ทุกเดือน",
    "M1/2": "ไตรมาส 2",
    "M1/3": "ตลอดปีงบประมาณ",
    "M1/4": "ภายใน 15 วันหลังลงนามในสัญญา",
    "M1/5": "ไม่มีกำหนด",
    "M1/6": "15 มี.ค. 69",
    "M1/7": "ม.ค. - ก.พ. 2569",
}
TITLES = (
    "ประชุมติดตามผลทุกสิ้นเดือน",
    "จัดทำคู่มือประชาชน",
    "เผยแพร่ข้อมูลบนเว็บไซต์",
    "ประกาศผลการจัดซื้อจัดจ้าง",
    "ปรับปรุงป้ายประชาสัมพันธ์",
    "อบรมพนักงานจ้าง",
    "สำรวจความพึงพอใจ",
)
OPENS, DUE = datetime(2026, 3, 31, 2, tzinfo=UTC), datetime(2026, 4, 20, 10, tzinfo=UTC)
NEXT = datetime(2026, 6, 30, 2, tzinfo=UTC)
YEAR_OVER = datetime(2026, 10, 5, 3, tzinfo=UTC)


@pytest.fixture
async def second(bare: str) -> AsyncIterator[House]:
    """The second quarter's round of the plan."""
    rows = [(title, "สำนักปลัด", words) for title, words in zip(TITLES, WORDS.values(), strict=True)]
    (found,) = read(plan(*rows), "แผน.xlsx")
    assert not found.unanswered
    db = Database(bare)
    house = await house_of(db, found)
    await at(house, OPENS)
    yield house
    await db.close()


async def overdue(house: House) -> set[str]:
    """The overdue steps of the current round's summary, which the answers agree with."""
    async with house.db.reading() as session:
        office = Office(house.setup, await catalogue.load(session), house.now)
        compiled = await summarise(session, office)
    return {one.step.id for one in compiled.steps if one.overdue}


async def says(house: House, step: str, status: Status, quarter: str) -> None:
    """The unit's person reports on a step."""
    async with house.db.transaction() as session:
        author = await people.find_at(session, house.setup, address(PERSON))
        assert author is not None
        draft = Draft(author.id, quarter, Duty(2569, step, UNIT), status, progress="ประชุมครบทั้ง 3 เดือนแล้ว")
        await submit(session, house.now, author, draft)


def prompt_of(house: House) -> str:
    """The text of the newest prompt."""
    return next(one.text for one in reversed(house.chats[PERSON]) if "รอบรายงาน" in one.text or "ไตรมาส" in one.text)


async def test_the_prompt_has_each_in_the_words_of_the_plan(second: House) -> None:
    for words in ("ทุกเดือน", "ไตรมาส 2", "ตลอดปีงบประมาณ", "ภายใน 15 วันหลังลงนามในสัญญา", "ไม่มีกำหนด", "15 มีนาคม 2569"):
        assert words in prompt_of(second)
    assert "ม.ค. - ก.พ. 2569" in prompt_of(second)


async def test_each_is_overdue_by_the_rule_of_its_kind(second: House) -> None:
    assert await overdue(second) == {"M1/1", "M1/6", "M1/7"}  # of the first, December's turn

    await at(second, DUE)

    assert await overdue(second) == {"M1/1", "M1/2", "M1/6", "M1/7"}


async def test_a_turn_that_was_told_of_is_not_overdue(second: House) -> None:
    await at(second, DUE)
    await says(second, "M1/1", Status.IN_PROGRESS, "2/2569")

    assert await overdue(second) == {"M1/2", "M1/6", "M1/7"}


async def test_answers_and_prompts_say_the_same(second: House) -> None:
    await at(second, DUE)

    (shown,) = await second.says(DIRECTOR, "ขั้นตอนไหนเกินกำหนด")

    assert "1 ข้อ 1" in shown.text
    for undated in ("1 ข้อ 3", "1 ข้อ 4", "1 ข้อ 5"):
        assert undated not in shown.text


async def test_a_completed_turn_is_asked_about_again_in_the_next_round(second: House) -> None:
    for step in ("M1/1", "M1/2"):
        await says(second, step, Status.COMPLETED, "2/2569")
    (shown,) = await second.says(DIRECTOR, "/decide")
    await second.taps(DIRECTOR, shown, "รับทราบ")
    await at(second, NEXT)

    prompt = next(one for one in reversed(second.chats[PERSON]) if "3/2569" in one.text)
    assert TITLES[0] in prompt.text
    assert not any("ยืนยันว่าแล้วเสร็จ" in one for one in prompt.labels())


async def test_a_step_without_a_day_is_not_overdue_after_the_year(second: House) -> None:
    second.now = YEAR_OVER

    found = await overdue(second)

    assert not found & {"M1/4", "M1/5"}
    assert {"M1/1", "M1/3"} <= found


async def ask_event(house: House) -> str:
    """The question when the contract was signed, as it came after a tap below the prompt."""
    prompt = next(one for one in reversed(house.chats[PERSON]) if any("ระบุวันที่เกิดเหตุ" in b for b in one.labels()))
    (asked,) = await house.taps(PERSON, prompt, "ระบุวันที่เกิดเหตุ")
    return asked.text


async def due_of(house: House, step: str) -> tuple[date, date | None]:
    """A step's date and its last day, by the plan as decided."""
    async with house.db.reading() as session:
        found = (await catalogue.load(session)).current.plan.step_by_id[step]
    return found.due, found.last_day


@pytest.mark.parametrize(
    ("words", "day"),
    [("ลงนามเมื่อ 20 มี.ค.", "2026-04-04"), ("เมื่อวานค่ะ", "2026-04-14"), ("๒๕ มีนาคม ๒๕๖๙", "2026-04-09")],
)
async def test_the_due_date_follows_from_the_day_of_the_event(second: House, words: str, day: str) -> None:
    assert "ภายใน 15 วันหลังลงนามในสัญญา" in await ask_event(second)

    (said,) = await second.says(PERSON, words)

    assert "กำหนดแล้วเสร็จ" in said.text
    assert str((await due_of(second, "M1/4"))[1]) == day


async def test_the_day_is_tapped_and_shown_beside_the_words(second: House) -> None:
    await ask_event(second)

    await second.taps(PERSON, second.chats[PERSON][-1], "วันนี้")
    (shown,) = await second.says(DIRECTOR, "1 ข้อ 4")

    assert "15 เม.ย. 2569 (ภายใน 15 วันหลังลงนามในสัญญา)" in shown.text
    await at(second, datetime(2026, 4, 20, 10, tzinfo=UTC))
    assert "M1/4" in await overdue(second)


async def test_the_day_of_an_event_is_taken_back(second: House) -> None:
    await ask_event(second)
    (said,) = await second.says(PERSON, "20 มี.ค.")

    (shown,) = await second.taps(PERSON, said, "ไม่ใช่วันนี้")

    assert "เอาวันที่ออกแล้ว" in shown.text
    assert (await due_of(second, "M1/4"))[1] is None
    assert await ask_event(second)


async def test_an_event_that_lies_ahead_is_refused(second: House) -> None:
    await ask_event(second)

    (said,) = await second.says(PERSON, "ลงนาม 20 เม.ย. 2569")

    assert "ยังไม่ถึง" in said.text
    assert (await due_of(second, "M1/4"))[1] is None


async def test_nobody_else_names_the_day_of_an_event(second: House) -> None:
    duty = Duty(2569, "M1/4", UNIT)

    await second.taps(DIRECTOR, second.chats[PERSON][-1], data=AskEvent(duty).pack())

    assert (await due_of(second, "M1/4"))[1] is None
