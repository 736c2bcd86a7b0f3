"""The summary, the status and the papers of a round of two plans name the plan of each step."""

import io

import pytest
from python_calamine import CalamineWorkbook

from db import catalogue
from documents.workbook import workbook
from domain.calendar.fiscal import Period
from domain.office import Office
from follow_up.summary.documents import material
from tests.cast import COORDINATOR, DIRECTOR
from tests.handlers.reports.reporting import open_round
from tests.house import House
from tests.several_plans import TITLE, anti_corruption, second_plan

ROW = ("1.1 ปลูกฝังค่านิยมสุจริต", "อบรมจิตพอเพียงต้านทุจริต", "งานบริหารทรัพยากรบุคคล", "31 ส.ค. 63")


@pytest.fixture(autouse=True)
async def _opened(house: House) -> None:
    await house.link_everybody()
    await second_plan(house, anti_corruption(ROW))
    await open_round(house)


async def test_the_summary_counts_the_steps_of_both(house: House) -> None:
    said = (await house.says(DIRECTOR, "/summary"))[-1]

    assert "10 ขั้นตอน" in said.text


async def test_a_list_of_measures_names_the_further_plan(house: House) -> None:
    summary = (await house.says(DIRECTOR, "/summary"))[-1]

    (listed,) = await house.taps(DIRECTOR, summary, "ตามมาตรการ")

    assert f"1.1 ({TITLE})" in listed.text


async def test_the_status_names_the_plan_of_what_a_unit_owes(house: House) -> None:
    said = (await house.says(COORDINATOR, "/status"))[-1]

    assert f"1.1 ข้อ 1 ({TITLE})" in said.text


async def test_the_papers_name_the_further_plan_and_one_year(house: House) -> None:
    async with house.db.reading() as session:
        office = Office(house.setup, await catalogue.load(session), house.now)
        found = await material(session, office, Period(2563, 3), "th")

    assert found.paper.plan_years == (2563,)
    assert [one.id for one in found.paper.steps][-1] == f"1.1 ข้อ 1 ({TITLE})"
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(workbook(found.paper))).get_sheet_by_index(0)
    texts = {str(cell) for row in sheet.to_python() for cell in row}
    assert any(one.startswith(f"มาตรการ 1.1 ({TITLE})") for one in texts)
    assert "มาตรการ 1.1 การเพิ่มประสิทธิภาพการดำเนินงาน" in texts
