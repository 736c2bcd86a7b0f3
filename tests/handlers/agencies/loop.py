"""Agencies of other kinds, each with a plan from its own file and a framework of its own, and steps of the loop."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

from bot.process.open_database import begin_with_import, open_database
from bundled.bundle import load_bundle
from db import assessments, catalogue
from db.engine import Database
from domain.catalogue.framework import Band, Framework, FrameworkIndicator, FrameworkItem, FrameworkTool
from domain.catalogue.library import Library
from domain.importing.plan import Understood
from domain.language.bilingual import Bilingual
from domain.office import Office
from domain.people import Role
from follow_up.plans import plan_import
from follow_up.plans.plan_import import OnConflict
from tests.agencies import path_of, read
from tests.cast import COORDINATOR, DIRECTOR
from tests.house import House
from tests.quarter import run_due
from tests.recorded import Delivered

JANUARY: Final = datetime(2026, 1, 12, 2, tzinfo=UTC)
"""12 January 2569."""
MARCH: Final = datetime(2026, 3, 31, 2, tzinfo=UTC)
"""31 March 2569, 09:00 in Bangkok: a quarter and a half year end."""
DUE: Final = datetime(2026, 4, 20, 10, 5, tzinfo=UTC)
"""20 April 2569, 17:05 in Bangkok: the round has become due."""
OCTOBER: Final = datetime(2026, 10, 20, 3, tzinfo=UTC)
"""20 October 2569: the next fiscal year has begun."""

_BANDS: Final = (
    Band("ผ่านดี", Decimal(90), Decimal(100), every_tool=Decimal(90)),
    Band("ผ่าน", Decimal(85), Decimal(100)),
    Band("ไม่ผ่าน", Decimal(0), Decimal("84.99")),
)


@dataclass(frozen=True)
class Agency:
    """An agency: the number of its plan's file, its name, its framework, scores as its coordinator types them."""

    file: str
    name: str
    framework: Framework
    scores: str
    overall: str
    asks_for_itself: str


def _moit() -> Framework:
    """A framework of one tool whose items belong to it directly."""
    texts = {
        1: "มีการวางระบบโดยกำหนดมาตรการเผยแพร่ข้อมูล",
        2: "มีการเปิดเผยข้อมูลข่าวสารที่เป็นปัจจุบัน",
        9: "มีการกำหนดแนวปฏิบัติเรื่องร้องเรียน",
        12: "มีมาตรการป้องกันการรับสินบน",
        15: "มีแผนปฏิบัติการป้องกันการทุจริต",
        16: "มีรายงานผลการดำเนินงานตามแผน",
    }
    asks = {12: ("measures",), 15: ("plan",), 16: ("report",)}
    return Framework(
        kind="moit",
        fiscal_year=2568,
        until=2569,
        title="การประเมินคุณธรรมและความโปร่งใสของหน่วยงานในสังกัด",
        tools=(FrameworkTool("MOIT", Bilingual("แบบวัดการเปิดเผยข้อมูล"), 100),),
        indicators=(),
        items=tuple(
            FrameworkItem(f"MOIT{number}", "MOIT", Bilingual(text), asks.get(number, ()))  # type: ignore[arg-type]
            for number, text in texts.items()
        ),
        pass_mark=Decimal(85),
        bands=_BANDS,
        graded=("overall",),
    )


def _local() -> Framework:
    """A framework of two tools, one of whose indicators has parts."""
    return Framework(
        kind="lpa",
        fiscal_year=2568,
        until=2569,
        title="การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น",
        tools=(FrameworkTool("SV", Bilingual("แบบสำรวจ"), 40), FrameworkTool("EV", Bilingual("แบบหลักฐาน"), 60)),
        indicators=(
            FrameworkIndicator("D1", "SV", Bilingual("การให้บริการประชาชน")),
            FrameworkIndicator("D2", "EV", Bilingual("การบริหารการเงิน")),
        ),
        sub_indicators=(
            FrameworkIndicator("D2.1", "EV", Bilingual("การจัดเก็บรายได้"), within="D2"),
            FrameworkIndicator("D2.2", "EV", Bilingual("การเบิกจ่าย"), within="D2"),
        ),
        items=(
            FrameworkItem("Q1", "D1", Bilingual("ประชาชนได้รับบริการตามเวลาที่ประกาศ")),
            FrameworkItem("Q2", "D1", Bilingual("ช่องทางรับฟังความคิดเห็นของประชาชน")),
            FrameworkItem("Q3", "D2.1", Bilingual("แผนการจัดเก็บรายได้ประจำปี"), ("plan",)),
            FrameworkItem("Q4", "D2.2", Bilingual("รายงานการเบิกจ่ายงบประมาณ"), ("report",)),
        ),
        pass_mark=Decimal(85),
        bands=_BANDS,
        graded=("overall",),
    )


AGENCIES: Final[Mapping[str, Agency]] = {
    "hospital": Agency(
        "07", "โรงพยาบาลบ้านทุ่ง", _moit(), "MOIT1 90\nMOIT2 80\nMOIT9 100\nMOIT12 70\nMOIT15 95\nMOIT16 90", "87.50",
        "รพ.เราได้คะแนนเท่าไหร่",
    ),
    "municipality": Agency(
        "12", "เทศบาลตำบลบ้านสวน", _local(), "Q1 90\nQ2 80\nQ3 100\nQ4 70", "85.00", "เทศบาลเราได้คะแนนเท่าไหร่"
    ),
}  # fmt: skip


def understood(agency: Agency) -> Understood:
    """Its plan's file with every proposal taken, and the first choice where there is none."""
    file, answers = path_of(agency.file), dict[str, str]()
    for _ in range(6):
        (found,) = read(file.read_bytes(), file.name, **answers)
        given = {doubt.key: doubt.proposal or next(iter(doubt.choices), "") for doubt in found.unanswered}
        if not given:
            break
        answers |= given
    return replace(found, agency=agency.name)


async def begun(url: str, agency: Agency) -> House:
    """A house in which the agency's plan and framework are loaded, and everybody is linked."""
    database = Database(url)
    await open_database(database, JANUARY, bundled=False)
    house = House(database)
    async with database.transaction() as session:
        await begin_with_import(session)
        await assessments.store_framework(session, agency.framework)
        await plan_import.store(
            session, Office(house.setup, Library((), {}), JANUARY), understood(agency), OnConflict.STOP
        )
        library = await catalogue.load(session)
    await house.open()
    house.now = JANUARY
    await house.says(COORDINATOR, "/start")
    await house.link(DIRECTOR, Role.DIRECTOR)
    for number, unit in enumerate(library.current.plan.responsible_units):
        await house.link(person_of(number), Role.UNIT, unit)
    return house


def person_of(number: int) -> int:
    """The person of the unit that is named `number` places after the first (from 0)."""
    return 211 + number


async def at(house: House, now: datetime) -> None:
    """Let office time come to a moment: all that is due is done, and delivered."""
    house.now = now
    await run_due(house.db, house.setup, now)
    await house.deliver()


async def says(house: House, person: int, *texts: str) -> Delivered:
    """The answer to the last of a person's texts."""
    for text in texts:
        found = await house.says(person, text)
    return found[-1]


async def taps(house: House, person: int, *labels: str) -> Delivered:
    """The screen after a person has tapped buttons, each on the newest message that has it."""
    for label in labels:
        shown = next(one for one in reversed(house.chats[person]) if any(label in each for each in one.labels()))
        await house.taps(person, shown, label)
    return house.chats[person][-1]


def seen(house: House) -> Iterator[str]:
    """Every text and every label of a button that anybody was shown."""
    for messages in house.chats.values():
        for one in messages:
            yield one.text
            yield from one.labels()


def foreign(texts: Iterable[str], own: Library, agency: Agency) -> list[str]:
    """Words of the bundled agency in texts: its names, its people and units, and codes that are not one's own."""
    bundle = load_bundle()
    always = {bundle.plan.agency_short.th, bundle.plan.agency_short.th.replace(".", "")}
    names = {*bundle.plan.agency.both, *bundle.plan.approved_by.both}
    names |= {name for unit in bundle.units for name in (*unit.name.both, *unit.short.both)}
    names -= {name for unit in own.current.units for name in (*unit.name.both, *unit.short.both)}
    codes = {*bundle.assessment.item_by_code, *bundle.assessment.indicator_by_code, *bundle.assessment.tool_by_code}
    codes -= {*agency.framework.item_by_code, *agency.framework.indicator_by_code, *agency.framework.tool_by_code}
    codes -= {step.item for step in own.current.plan.steps if step.item}
    long_names = [re.escape(name) for name in (*always, *names) if name in always or len(name) > _SHORTEST]
    pattern = re.compile(rf"{'|'.join(long_names)}|(?<![\w.])(?:{'|'.join(sorted(codes))})(?![\w.])")
    return [text for text in texts if pattern.search(text)]


_SHORTEST: Final = 4
"""Letters up to which a name may be part of any word."""
