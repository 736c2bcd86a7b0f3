"""The whole loop on a hospital by its ministry's framework and on a half-yearly municipality, by real dispatch."""

import io
import re
import zipfile
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from bundled.bundle import load_bundle
from db import catalogue
from db.tables.queues import outbox
from domain.catalogue.code_parts import is_same_code
from domain.catalogue.library import Library
from tests.cast import COORDINATOR, DIRECTOR
from tests.handlers.agencies.loop import (
    AGENCIES,
    DUE,
    MARCH,
    OCTOBER,
    Agency,
    at,
    begun,
    foreign,
    person_of,
    says,
    seen,
    taps,
)
from tests.house import House

FIRST = person_of(0)
"""The person of the unit that the plan names first."""

ASKED = (
    "/help", "/scores", "/measures", "/guide", "/score", "/complain", "สวัสดี", "ข้อไหนต่ำสุด", "คะแนนรวม", "what can I ask",
    "เกณฑ์ผ่านเท่าไหร่", "which items ask for a report", "ข้อ 99", "งานของเรามีอะไรบ้าง",
)  # fmt: skip
"""Questions of people, and words at which the bot gives examples."""


@pytest.fixture(params=AGENCIES)
def agency(request: pytest.FixtureRequest) -> Agency:
    """An agency of each kind."""
    return AGENCIES[request.param]


@pytest.fixture
async def loop(url: str, agency: Agency) -> AsyncIterator[House]:
    """Its house before anything has happened."""
    house = await begun(url, agency)
    yield house
    await house.db.close()


async def library(house: House) -> Library:
    """The loaded plans, through another session."""
    async with house.db.reading() as session:
        return await catalogue.load(session)


async def words_of_files(house: House) -> list[str]:
    """The words of the workbooks that wait to be sent."""
    async with house.db.reading() as session:
        rows = await session.execute(select(outbox.c.file).where(outbox.c.file.is_not(None)))
        files = [zipfile.ZipFile(io.BytesIO(row.file)) for row in rows]
    pages = [file.read(name).decode() for file in files for name in file.namelist() if name.endswith(".xml")]
    return [words for page in pages for words in re.findall(r"<t(?: [^>]*)?>(.*?)</t>", page, re.DOTALL)]


async def brings_scores(house: House, agency: Agency) -> None:
    """Bring in the scores the first plan grew from."""
    await says(house, COORDINATOR, "/newyear")
    await taps(house, COORDINATOR, "ใส่คะแนนปี 2568")
    await says(house, COORDINATOR, agency.scores)
    await taps(house, COORDINATOR, "ต่อไป", "ต่อไป", "ใช้คะแนนปี 2568")


async def reports(house: House) -> None:
    """Let the round open, report the first unit's first step completed, for all its owners, and let it become due."""
    await at(house, MARCH)
    plan = (await library(house)).current.plan
    step = plan.steps_owned_by(plan.responsible_units[0])[0]
    shown = await says(house, FIRST, f"{step.id} เสร็จแล้ว 100% เผยแพร่บนเว็บไซต์แล้ว ไม่มีอุปสรรค")
    await taps(house, FIRST, next(one for one in reversed(shown.labels()) if one.startswith("ส่ง")))
    await at(house, DUE)


async def test_its_first_scores_are_brought_in_and_taken_back(loop: House, agency: Agency) -> None:
    await brings_scores(loop, agency)

    book = (await library(loop)).current.assessment
    assert str(book.overall) == agency.overall
    assert book.is_computed("OVERALL")
    assert not any(book.is_computed(code) for code in book.item_by_code)
    await taps(loop, COORDINATOR, "เลิกประกาศใช้")
    await taps(loop, COORDINATOR, "เลิก")
    assert not (await library(loop)).current.assessment.has_scores


async def test_staff_are_answered_from_its_own_data(loop: House, agency: Agency) -> None:
    await brings_scores(loop, agency)

    own = await says(loop, FIRST, agency.asks_for_itself)
    item = await says(loop, FIRST, agency.framework.items[0].code)
    tool = await says(loop, FIRST, agency.framework.tools[0].code)
    grade = await says(loop, FIRST, "92 คะแนนได้ระดับอะไร")
    asking = await says(loop, FIRST, "ข้อไหนถามเรื่องแผน")

    assert agency.overall in own.text
    assert agency.framework.items[0].text.th in item.text
    assert f"น้ำหนักร้อยละ {agency.framework.tools[0].weight} ของคะแนนรวม" in tool.text
    assert "ถ้าทุกเครื่องมือได้ตั้งแต่ 90 คะแนน: ผ่านดี" in grade.text
    assert "ถ้าไม่ถึง: ผ่าน" in grade.text
    assert "มี 1 ข้อ" in asking.text


async def test_an_item_is_shown_with_the_step_that_the_plan_gives_it(loop: House, agency: Agency) -> None:
    await brings_scores(loop, agency)
    plan = (await library(loop)).current.plan
    named = [
        (item, step)
        for item in agency.framework.items
        for step in plan.steps
        if step.item is not None and is_same_code(step.item, item.code)
    ]

    for item, step in named:
        assert step.title.th in (await says(loop, FIRST, item.code)).text
    assert bool(named) == (agency.file == "07")


async def test_its_rules_are_answered_before_there_are_scores(loop: House, agency: Agency) -> None:
    passing = await says(loop, FIRST, "เกณฑ์ผ่านเท่าไหร่")
    often = await says(loop, FIRST, "ต้องรายงานบ่อยแค่ไหน")

    every = {"07": "ทุกไตรมาส", "12": "ทุก 6 เดือน"}[agency.file]
    assert "85 คะแนน" in passing.text
    assert every in often.text


async def test_another_agency_s_score_is_not_answered_with_its_own(loop: House, agency: Agency) -> None:
    await brings_scores(loop, agency)

    for text in ("สสส. ได้เท่าไร", "กรมบังคับคดีได้กี่คะแนน"):
        assert agency.overall not in (await says(loop, FIRST, text)).text


async def test_the_round_s_prompt_names_its_steps(loop: House, agency: Agency) -> None:
    await at(loop, MARCH)

    plan = (await library(loop)).current.plan
    unit = plan.responsible_units[0]
    prompt = loop.chats[FIRST][-1].text
    assert plan.steps_owned_by(unit)[0].title.th in prompt


async def test_a_report_reaches_the_director_who_acknowledges_it(loop: House) -> None:
    await reports(loop)

    summary = await says(loop, DIRECTOR, "/summary")
    await says(loop, DIRECTOR, "/decide")
    decided = await taps(loop, DIRECTOR, "รับทราบที่เป็นไปตามแผน")

    assert "✅ แล้วเสร็จ 1" in summary.text
    assert "ผลการพิจารณารอบนี้: รับทราบ" in decided.text


async def test_its_documents_hold_what_was_reported_and_nothing_of_another(loop: House, agency: Agency) -> None:
    await reports(loop)
    await says(loop, DIRECTOR, "/summary")

    await taps(loop, DIRECTOR, "เอกสาร", "ตาราง (Excel)")
    await loop.documents.work_off()

    words = await words_of_files(loop)
    assert any("เผยแพร่บนเว็บไซต์แล้ว" in one for one in words)
    assert foreign(words, await library(loop), agency) == []


def test_a_word_of_the_bundled_agency_is_noticed() -> None:
    library = Library((load_bundle(),), {})
    agency = AGENCIES["hospital"]
    empty = replace(library, catalogues=(replace(load_bundle(), units=()),))

    found = foreign(["คะแนน I20", "สศส. ส่งแล้ว", "งานพัสดุ", "MOIT1 90"], empty, agency)

    assert found == ["คะแนน I20", "สศส. ส่งแล้ว"]


async def test_nobody_is_shown_anything_of_the_bundled_agency(loop: House, agency: Agency) -> None:
    await brings_scores(loop, agency)
    for person in (COORDINATOR, DIRECTOR, FIRST):
        await says(loop, person, *ASKED)
    await reports(loop)
    await says(loop, DIRECTOR, "/summary", "/decide", "/board")
    await says(loop, COORDINATOR, "/status", "/invite", "/units", "/channels", "/evidence")

    assert foreign(seen(loop), await library(loop), agency) == []


async def test_the_next_year_is_scored_by_the_same_framework(loop: House, agency: Agency) -> None:
    await brings_scores(loop, agency)
    loop.now = OCTOBER
    await says(loop, COORDINATOR, "/newyear 2570")
    await says(loop, COORDINATOR, agency.scores.replace("90", "91"))
    await taps(loop, COORDINATOR, "ต่อไป", "ยืนยัน", "ต่อไป", "คัดลอกแผนปี 2569", "ยืนยันหน่วยงาน", "ประกาศใช้")

    found = await library(loop)
    assert [one.plan.fiscal_year for one in found.catalogues] == [2569, 2570]
    assert found.current.assessment.fiscal_year == 2569
    assert found.current.assessment.framework == agency.framework
    assert foreign(seen(loop), found, agency) == []
