"""A quarter in which a unit said nothing is named by the prompts after it, beside what was reported before."""

from domain.reports.reports import Status
from tests.cast import UNIT_PEOPLE
from tests.handlers.reports.reporting import prompt_of
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import opened, reports
from tests.house import House
from tests.quarter import bangkok

PROCUREMENT = UNIT_PEOPLE["procurement"]
SILENT = "ไตรมาสที่ {}: ไม่ได้รายงาน"
NEVER = "ยังไม่เคยรายงาน"


async def test_the_first_prompt_says_that_nothing_was_reported_yet(house: House) -> None:
    await opened(house)

    prompt = prompt_of(house, PROCUREMENT)

    assert NEVER in prompt.text
    assert "ไม่ได้รายงาน" not in prompt.text.replace(NEVER, "")


async def test_the_next_one_names_the_quarter_without_a_report(house: House) -> None:
    await opened(house)
    await goes(house, bangkok(7, 16, 17))
    await house.open()

    await goes(house, bangkok(9, 30))

    prompt = prompt_of(house, PROCUREMENT)
    assert SILENT.format("3/2563") in prompt.text
    assert NEVER not in prompt.text


async def test_an_older_report_stands_below_the_silent_quarter(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/4", "procurement", Status.IN_PROGRESS, "จัดซื้อแล้วบางส่วน", at=bangkok(7, 2))
    await goes(house, bangkok(9, 30))

    await goes(house, bangkok(12, 30))

    lines = prompt_of(house, PROCUREMENT).text.splitlines()
    assert lines.index(SILENT.format("4/2563")) + 1 == lines.index("ไตรมาสที่ 3/2563: 🔄 กำลังดำเนินการ")
    assert "จัดซื้อแล้วบางส่วน" in lines


async def test_a_report_ends_the_silence(house: House) -> None:
    await opened(house)
    await goes(house, bangkok(9, 30))
    await reports(house, "M1.1/4", "procurement", Status.IN_PROGRESS, at=bangkok(10, 1), quarter="4/2563")

    await goes(house, bangkok(12, 30))

    assert "ไม่ได้รายงาน" not in prompt_of(house, PROCUREMENT).text
