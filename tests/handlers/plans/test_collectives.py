"""Owners that mean many units: asked about, kept in the plan's words, and shown with who answers."""

from collections.abc import AsyncIterator, Mapping

import pytest

from db import asked, catalogue, plan_imports
from db.engine import Database
from documents.tables.template import template_of
from domain.catalogue.plan import Reporting, Step
from domain.importing.agency import plan_of
from domain.importing.plan import Understood
from domain.importing.preview import preview_of
from domain.new_year.changed_units import with_changes
from domain.new_year.conversation import UnitChange
from tests.agencies import read
from tests.cast import COORDINATOR
from tests.house import House
from tests.own_plan import HALF_OPENS, PEOPLE, at, house_of
from tests.plan_files import plan
from tests.recorded import Delivered

HEADER = ("กิจกรรม", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", "กำหนดแล้วเสร็จ")
ROWS = (
    ("จัดทำแผนป้องกันการทุจริต", "สำนักปลัด", "ทุกสำนัก/กอง", "30 ก.ย. 69"),
    ("ประกาศเจตนารมณ์สุจริต", "ทุกส่วนราชการ", "", "30 ก.ย. 69"),
    ("ปรับปรุงการจัดซื้อจัดจ้าง", "กองคลัง", "", "30 ก.ย. 69"),
    ("ตรวจสอบงานก่อสร้าง", "กองช่าง", "", "30 ก.ย. 69"),
)
JOINT, LEAD = "collective_joint: ทุกสำนัก/กอง", "collective: ทุกส่วนราชการ"
NOTHING: Mapping[str, str] = {}
OWN_WORDS = {JOINT: "the lead alone reports", LEAD: "each"}


def understood(answers: Mapping[str, str] = NOTHING, rows: tuple[tuple[str, ...], ...] = ROWS) -> Understood:
    (found,) = read(plan(*rows, header=HEADER), "แผน.xlsx", **answers)
    return found


def steps_of(found: Understood) -> tuple[Step, ...]:
    return plan_of(found, None, None)[0].steps


@pytest.fixture
async def house(bare: str) -> AsyncIterator[House]:
    """The round of a plan whose first step the lead answers for, and whose second each unit."""
    db = Database(bare)
    house = await house_of(db, understood(OWN_WORDS))
    await at(house, HALF_OPENS)
    yield house
    await db.close()


def test_each_doubt_is_asked_with_a_proposal() -> None:
    assert {one.key: one.proposal for one in understood().unanswered} == {
        JOINT: "each of the linked units",
        LEAD: "each",
    }


def test_the_words_are_kept_with_who_answers() -> None:
    first, second, *_ = steps_of(understood(OWN_WORDS))

    assert (first.collective, first.reporting, len(first.owners)) == ("ทุกสำนัก/กอง", Reporting.LEAD, 1)
    assert (second.collective, second.reporting, len(second.owners)) == ("ทุกส่วนราชการ", Reporting.EACH, 3)


def test_one_unit_may_answer_for_all() -> None:
    answers = {JOINT: "each of the linked units", LEAD: "one for all", "no_owner: ทุกส่วนราชการ": "สำนักปลัด"}
    first, second, *_ = steps_of(understood(answers))

    assert (first.reporting, len(first.owners)) == (Reporting.EACH, 3)
    assert (second.collective, second.reporting, len(second.owners)) == ("ทุกส่วนราชการ", Reporting.LEAD, 1)


def test_a_cell_may_say_who_answers() -> None:
    rows = (
        ("จัดทำแผน", "สำนักปลัด", "ทุกกอง (เจ้าภาพรายงาน)", "30 ก.ย. 69"),
        ("ประกาศเจตนารมณ์", "ทุกกอง (แต่ละหน่วยงานรายงาน)", "", "30 ก.ย. 69"),
        *ROWS[2:],
    )
    found = understood(rows=rows)

    assert not found.unanswered
    assert [(one.collective, one.reporting, len(one.owners)) for one in steps_of(found)[:2]] == [
        ("ทุกกอง", Reporting.LEAD, 1),
        ("ทุกกอง", Reporting.EACH, 3),
    ]


async def test_a_template_of_the_plan_changes_nothing(house: House) -> None:
    async with house.db.reading() as session:
        stored = (await catalogue.load(session)).current

    (found,) = read(template_of(stored), "แผน.xlsx")

    assert not found.unanswered
    made, units = plan_of(found, stored, stored.plan)
    assert preview_of(stored.plan, stored.units, made, units).changed == ()


async def test_the_owed_are_those_who_answer(house: House) -> None:
    async with house.db.reading() as session:
        owed = await asked.missing(session, "2/2569")

    assert sum(one.step == "M1/1" for one in owed) == 1
    assert sum(one.step == "M1/2" for one in owed) == 3


async def test_the_prompt_has_the_words_instead_of_a_list(house: House) -> None:
    prompt = house.chats[PEOPLE["u1"]][-1].text

    assert "รายงานแทนทุกสำนัก/กอง" in prompt
    assert "ทุกส่วนราชการ ต่างรายงานของตน (อีก 2 หน่วยงาน ส่งแล้ว 0)" in prompt
    assert "ร่วมกับ" not in prompt


async def test_an_answer_names_it_with_the_units(house: House) -> None:
    (shown,) = await house.says(PEOPLE["u1"], "/measures M1/1")

    assert "สำนักปลัด รายงานแทนทุกสำนัก/กอง" in shown.text


NEW: tuple[str, ...] = ("จัดสวัสดิการผู้สูงอายุ", "กองสวัสดิการสังคม", "", "30 ก.ย. 69")


async def imported(house: House, row: tuple[str, ...] = NEW) -> Delivered:
    """The message after the coordinator has imported the plan's file with a row more."""
    async with house.db.transaction() as session:
        await plan_imports.remember(session, OWN_WORDS, house.now)
    await house.says(COORDINATOR, "/start")
    shown = (await house.sends_plan(COORDINATOR, plan(*ROWS, row, header=HEADER), "แผน.xlsx"))[-1]
    return (await house.taps(COORDINATOR, shown, "นำเข้าเฉพาะขั้นตอนใหม่"))[-1]


async def owners_of(house: House, step: str) -> tuple[str, ...]:
    async with house.db.reading() as session:
        return (await catalogue.load(session)).current.plan.step_by_id[step].owners


async def test_a_new_unit_is_asked_about_once_and_joins(house: House) -> None:
    before = await owners_of(house, "M1/2")
    said = await imported(house)
    asked = said.text

    (done,) = await house.taps(COORDINATOR, said, "ให้ร่วมรายงานด้วย")

    assert "หน่วยงานใหม่ กองสวัสดิการสังคม ยังไม่ได้ร่วมรายงาน 1 ขั้นตอนที่เป็นของ “ทุกส่วนราชการ”" in asked
    assert len(await owners_of(house, "M1/2")) == len(before) + 1
    await house.taps(COORDINATOR, done, "เลิก")
    assert await owners_of(house, "M1/2") == before


async def test_a_new_unit_that_is_not_let_join_reports_on_its_own_steps_alone(house: House) -> None:
    before = await owners_of(house, "M1/2")

    await imported(house)

    assert await owners_of(house, "M1/2") == before


def test_every_part_of_a_split_unit_reports_where_every_unit_does() -> None:
    made, units = plan_of(understood(OWN_WORDS), None, None)
    klang = next(unit for unit in units if unit.name.th == "กองคลัง")

    found = with_changes(made, units, units, {klang.code: UnitChange(parts=("กองคลัง", "กองพัสดุ"))})

    (part,) = found.parted
    assert found.together == {"M1/2": (part,)}
    assert set(found.plan.step_by_id["M1/2"].owners) == {*made.step_by_id["M1/2"].owners, part}
    assert found.plan.step_by_id["M1/3"].owners == (klang.code,)
