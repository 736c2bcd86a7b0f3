"""A step that was completed in an earlier quarter and is not acknowledged: asked again, and nowhere called overdue."""

import pytest

from domain.calendar.fiscal import Period
from domain.office import Office
from domain.reports.reports import Status
from follow_up.summary.documents import material
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import prompt_of
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import opened, reports
from tests.house import House
from tests.quarter import bangkok

LATE = "เกินกำหนด"
FOURTH = Period(2563, 4)


@pytest.fixture
async def fourth(house: House) -> House:
    """The fourth quarter, in which a step that is past its date is asked again: it was completed in the third."""
    await opened(house)
    await reports(house, "M1.1/4", "procurement", Status.COMPLETED, at=bangkok(7, 2))
    await goes(house, bangkok(7, 16, 17))
    await house.open()
    await goes(house, bangkok(9, 30))
    return house


async def test_neither_prompt_nor_question_says_so(fourth: House) -> None:
    person = UNIT_PEOPLE["procurement"]
    prompt = prompt_of(fourth, person)

    (question,) = await fourth.taps(person, prompt, "1.1 ข้อ 4")

    assert "ไตรมาสที่ 4/2563" in prompt.text
    assert LATE not in prompt.text
    assert LATE not in question.text


async def test_neither_the_summary_nor_its_list_says_so(fourth: House) -> None:
    (shown,) = await fourth.says(DIRECTOR, "/summary")
    (states,) = await fourth.taps(DIRECTOR, shown, "ตามสถานะ")

    assert not any("1.1 ข้อ 4" in one for one in shown.labels())
    (late,) = await fourth.taps(DIRECTOR, states, LATE)
    assert not any("1.1 ข้อ 4" in one for one in late.labels())


async def test_no_paper_says_so(fourth: House) -> None:
    async with fourth.db.reading() as session:
        office = Office(fourth.setup, await fourth.library.current(session), fourth.now)
        paper = (await material(session, office, FOURTH, "th")).paper

    late = {one.id for one in paper.steps if one.overdue}
    assert "1.1 ข้อ 4" not in late
    assert late
    assert paper.figures.overdue == len(late)


async def test_no_answer_says_so(fourth: House) -> None:
    for person in (STAFF, COORDINATOR):
        (shown,) = await fourth.says(person, "/measures M1.1/4")
        assert LATE not in shown.text


async def test_one_that_is_no_longer_completed_is_overdue_again(fourth: House) -> None:
    await reports(fourth, "M1.1/4", "procurement", Status.IN_PROGRESS, at=bangkok(10, 1), quarter="4/2563")

    async with fourth.db.reading() as session:
        office = Office(fourth.setup, await fourth.library.current(session), fourth.now)
        paper = (await material(session, office, FOURTH, "th")).paper

    assert "1.1 ข้อ 4" in {one.id for one in paper.steps if one.overdue}
