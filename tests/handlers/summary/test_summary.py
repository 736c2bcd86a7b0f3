"""/summary: for the director and the coordinator, in private."""

from dataclasses import replace

import pytest

from db import people
from domain.reports.drafts import Draft
from domain.reports.reports import Duty, Status
from follow_up.reports import submit
from tests.addresses import address
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.quarter import bangkok


async def test_the_director_is_shown_the_current_round(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    (said,) = await house.says(DIRECTOR, "/summary")

    assert said.text.startswith("📊 สรุปรายงาน รอบ 3/2563")
    assert "หน่วยงานที่ยังไม่ส่งรายงาน" in said.text


async def test_a_measure_is_drilled_down_to_and_back(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    (said,) = await house.says(DIRECTOR, "/summary 3/2563")

    (one,) = await house.taps(DIRECTOR, said, "มาตรการ 2.1")
    assert "M2.1/2" in one.text
    assert "M1.1/1" not in one.text
    assert one.id == said.id
    (whole,) = await house.taps(DIRECTOR, one, "ทั้งหมด")

    assert "M1.1/1" in whole.text


async def test_one_of_several_messages_comes_anew_in_order_when_it_is_refreshed(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    async with house.db.transaction() as session:
        for step, unit in (("M1.1/1", "hr"), ("M1.1/2", "budget"), ("M1.1/4", "procurement")):
            author = await people.find_at(session, house.setup, address(UNIT_PEOPLE[unit]))
            assert author is not None
            draft = Draft(author.id, "3/2563", Duty(2563, step, unit), Status.IN_PROGRESS, progress="ดำเนินการ " * 190)
            await submit(session, house.now, author, replace(draft, obstacles=""))
    first, *others = await house.says(DIRECTOR, "/summary")
    assert others

    anew = await house.taps(DIRECTOR, others[-1], "ข้อมูลล่าสุด")

    assert [one.text for one in anew] == [first.text, *(one.text for one in others)]
    assert min(one.id for one in anew) > others[-1].id


@pytest.mark.parametrize(
    ("words", "said"),
    [("/summary", "ยังไม่มีรอบรายงาน"), ("/summary 1/2560", "ยังไม่เคยเปิดรอบ 1/2560"), ("/summary เมื่อวาน", "อ่านรอบไม่ได้")],
)
async def test_a_missing_summary_is_said(house: House, words: str, said: str) -> None:
    (reply,) = await house.says(COORDINATOR, words)

    assert said in reply.text


@pytest.mark.parametrize("person", [STAFF, UNIT_PEOPLE["hr"]])
async def test_nobody_else_is_shown_it(house: House, person: int) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    (said,) = await house.says(person, "/summary")

    assert "ผู้ที่เกี่ยวข้องเท่านั้น" in said.text


async def test_it_stays_out_of_groups(house: House) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))

    (said,) = await house.says(DIRECTOR, "/summary", chat=-100)

    assert "M1.1/1" not in said.text


@pytest.mark.parametrize("data", ["summary|show|x", "summary|measure|3/2563|2563|9.9", "summary|measure|3/2563|x|1.1"])
async def test_forged_buttons_are_stale(house: House, data: str) -> None:
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    (said,) = await house.says(DIRECTOR, "/summary")

    assert await house.taps(DIRECTOR, said, data=data) == []
