"""Documents of a past day: what was known that day – reports, titles, dates, decisions –, also after a restart."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from db import documents
from db.tables.queues import outbox
from domain.office import Office
from domain.reports.reports import Status
from follow_up.summary.documents import material
from tests.cast import COORDINATOR, DIRECTOR
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import opened, reports
from tests.house import House
from tests.quarter import THIRD, bangkok
from tests.recorded import Delivered

DAY = bangkok(7, 3, 23, 59).replace(second=59)
WORDS = "ร่างประกาศแล้ว"


async def paper_at(house: House, at: datetime | None = None) -> object:
    """The content of the documents, as it is or as it was known at a moment."""
    async with house.db.reading() as session:
        office = Office(house.setup, await house.library.current(session), house.now)
        return (await material(session, office, THIRD, "th", at=at)).paper


@pytest.fixture
async def later(house: House) -> tuple[House, object]:
    """A quarter that went on: a stuck step was completed, another was given more time. And the paper as it was then."""
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.STUCK, WORDS, "ขาดคน", at=bangkok(7, 2))
    house.now = DAY
    then = await paper_at(house)
    await reports(house, "M1.1/1", "hr", Status.COMPLETED, "ประกาศแล้ว", at=bangkok(7, 6))
    (preview,) = await house.says(DIRECTOR, "สั่งการงานกฎหมาย เร่งเผยแพร่สื่อภายใน 31 ก.ค.")
    await house.taps(DIRECTOR, preview, "ส่งข้อสั่งการ")
    await goes(house, bangkok(9, 30))
    return house, then


async def asks(house: House, label: str, words: str = "/summary 3/2563 3 ก.ค.") -> Delivered:
    """The director asks for a past day's document."""
    (said,) = await house.says(DIRECTOR, words)
    (formats,) = await house.taps(DIRECTOR, said, "เอกสาร")
    await house.taps(DIRECTOR, formats, label)
    return formats


async def file_of(house: House) -> tuple[str, bytes]:
    """The file that waits to be sent."""
    await house.documents.work_off()
    async with house.db.reading() as session:
        row = (await session.execute(select(outbox).where(outbox.c.file.is_not(None)))).one()
        return row.file_name, row.file


async def test_the_paper_of_a_past_day_is_the_one_made_then(later: tuple[House, object]) -> None:
    house, then = later

    past = await paper_at(house, DAY)

    assert replace(past, known_on=None) == then  # type: ignore[type-var]
    assert await paper_at(house) != then


async def test_its_formats_say_of_what_moment_they_are(later: tuple[House, object]) -> None:
    house, _ = later
    (said,) = await house.says(DIRECTOR, "/summary 3/2563 3 ก.ค.")

    (formats,) = await house.taps(DIRECTOR, said, "เอกสาร")

    assert "ตามข้อมูลที่มีเมื่อ 3 ก.ค. 2563 23:59 น." in formats.text


async def test_a_restart_keeps_the_day(later: tuple[House, object]) -> None:
    house, _ = later
    formats = await asks(house, "Excel")
    await house.open()

    name, content = await file_of(house)
    await house.deliver()

    assert name == "report-3-2563-as-of-2563-07-03.xlsx"
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    cells = [str(cell) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row]
    assert any(WORDS in one for one in cells)
    assert not any(one == "ประกาศแล้ว" for one in cells)
    assert not any("เร่งเผยแพร่" in one for one in cells)
    shown = next(one for one in house.chats[DIRECTOR] if one.id == formats.id)
    assert "ตามข้อมูลที่มีเมื่อ" in shown.text


@pytest.mark.parametrize(("label", "begins"), [("PDF มือถือ", b"%PDF-"), ("PDF A4", b"%PDF-"), ("Word", b"PK")])
async def test_every_format_is_made(house: House, label: str, begins: bytes) -> None:
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.STUCK, WORDS, "ขาดคน", at=bangkok(7, 2))
    await goes(house, bangkok(7, 6))
    await asks(house, label)

    name, content = await file_of(house)

    assert "-as-of-2563-07-03" in name
    assert content.startswith(begins)


async def test_a_wish_of_before_a_new_version_is_for_now(house: House) -> None:
    await opened(house)
    (said,) = await house.says(COORDINATOR, "/summary")
    (formats,) = await house.taps(COORDINATOR, said, "เอกสาร")

    await house.taps(COORDINATOR, formats, data="document|make|3/2563|xlsx")

    async with house.db.reading() as session:
        (waiting,) = await documents.waiting(session)
    assert waiting.at == 0
