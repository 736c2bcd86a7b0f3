"""Another agency, whose database began with its own file: a year goes over without scores."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.process.open_database import begin_with_import, open_database
from db import catalogue
from db.engine import Database
from domain.calendar.fiscal import Period
from domain.calendar.period_texts import period_name
from domain.catalogue.library import Library
from domain.importing.plan import Understood
from domain.office import Office
from follow_up.plans import plan_import
from follow_up.plans.plan_import import OnConflict
from tests.agencies import path_of, read
from tests.cast import COORDINATOR
from tests.handlers.new_year.going import last, library, says, taps
from tests.house import House

AUGUST = datetime(2026, 8, 20, 3, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 20, 3, tzinfo=UTC)


def understood(number: str) -> Understood:
    """A file of an agency with every proposal taken, and the first choice where there is none."""
    file, answers = path_of(number), dict[str, str]()
    for _ in range(6):
        (found,) = read(file.read_bytes(), file.name, **answers)
        given = {doubt.key: doubt.proposal or next(iter(doubt.choices), "") for doubt in found.unanswered}
        if not given:
            break
        answers |= given
    return found


@pytest.fixture(params=["01", "12"])
async def agency(request: pytest.FixtureRequest, url: str) -> AsyncIterator[House]:
    """A house of an agency that began with its file."""
    database = Database(url)
    await open_database(database, AUGUST, bundled=False)
    house = House(database)
    found = understood(request.param)
    found = found if found.agency else replace(found, agency="หน่วยงานตัวอย่าง")
    async with database.transaction() as session:
        await begin_with_import(session)
        office = Office(house.setup, Library((), {}), AUGUST)
        await plan_import.store(session, office, found, OnConflict.STOP)
        assert (await catalogue.load(session)).catalogues
    yield await house.open()
    await database.close()


async def begun(house: House) -> None:
    house.now = OCTOBER
    await house.says(COORDINATOR, "/start")
    await says(house, "ขึ้นปีใหม่")


async def test_it_begins_with_last_year_s_results(agency: House) -> None:
    await begun(agency)

    assert last(agency).text.startswith("🗓 ขึ้นปีงบประมาณ 2570 (1/4) · ผลปีที่ผ่านมา")
    assert "แผนปี 2569: ยังไม่เสร็จ" in last(agency).text


async def test_its_plan_is_copied_published_and_undone(agency: House) -> None:
    await begun(agency)
    await taps(agency, "ต่อไป", "คัดลอกแผนปี 2569")
    await agency.open()
    await taps(agency, "ยืนยันหน่วยงาน")
    shown = last(agency).text
    await agency.open()

    await taps(agency, "ประกาศใช้")

    old, new = (one.plan for one in (await library(agency)).catalogues)
    assert "ใหม่ 0 · เปลี่ยน 0 · ไม่อยู่ในแผนใหม่ 0" in shown
    assert "ไม่มีคะแนนประเมินในระบบ" in shown
    assert [(one.id, one.due.month) for one in new.steps] == [(one.id, one.due.month) for one in old.steps]
    assert {new_.due.year - old_.due.year for new_, old_ in zip(new.steps, old.steps, strict=True)} == {1}
    assert f"รอบแรก {period_name(Period(2570, 1, new.cycle), 'th')} เปิด" in last(agency).text
    await taps(agency, "เลิกประกาศใช้")
    assert [one.plan.fiscal_year for one in (await library(agency)).catalogues] == [2569]


async def test_unfinished_steps_go_on(agency: House) -> None:
    await begun(agency)
    await taps(agency, "ต่อไป", "จากขั้นตอนที่ยังไม่เสร็จ", "ต่อไป", "ยืนยันหน่วยงาน", "ประกาศใช้")

    found = await library(agency)

    assert len(found.current.plan.steps) == len(found.of(2569).plan.steps)
    assert found.closed == {2569}


async def test_due_words_name_the_new_year(agency: House) -> None:
    await begun(agency)
    await taps(agency, "ต่อไป", "คัดลอกแผนปี 2569", "ยืนยันหน่วยงาน", "ประกาศใช้")

    for step in (await library(agency)).current.plan.steps:
        assert "2569" not in step.due_words or step.due.month >= 10
