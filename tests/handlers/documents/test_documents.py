"""Documents from under the summary: two taps, made beside the loop, each sent once."""

import zipfile
from io import BytesIO

import pytest
from sqlalchemy import select

from db import documents
from db.tables.queues import fact, outbox
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.evidence.giving import PDF, reported
from tests.handlers.reports.reporting import PROCUREMENT
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered


@pytest.fixture
async def offered(house: House) -> Delivered:
    """The formats, as the director is shown them below the summary of a round that runs."""
    await house.link_everybody()
    await goes(house, bangkok(6, 30))
    (said,) = await house.says(DIRECTOR, "/summary")
    (formats,) = await house.taps(DIRECTOR, said, "เอกสาร")
    return formats


async def files_of(house: House) -> list[tuple[str, bytes]]:
    """Names and contents of the files that wait to be sent, in order."""
    async with house.db.reading() as session:
        waiting = select(outbox.c.file_name, outbox.c.file).where(outbox.c.file.is_not(None)).order_by(outbox.c.id)
        rows = await session.execute(waiting)
        return [(row.file_name, row.file) for row in rows]


async def test_the_paper_is_two_taps_away(house: House, offered: Delivered) -> None:
    (making,) = await house.taps(DIRECTOR, offered, "PDF มือถือ")
    assert "กำลังจัดทำ PDF มือถือ" in making.text
    assert making.id == offered.id

    await house.documents.work_off()

    ((name, content),) = await files_of(house)
    assert name == "report-3-2563.pdf"
    assert content.startswith(b"%PDF-")


async def test_the_choice_is_there_again_once_the_file_is(house: House, offered: Delivered) -> None:
    await house.taps(DIRECTOR, offered, "Excel")

    await house.documents.work_off()
    await house.deliver()

    shown, file = house.chats[DIRECTOR][-2:]
    assert shown.id == offered.id
    assert "PDF A4" in " ".join(shown.labels())
    assert file.file == "document"
    assert "ตาราง (Excel) ไตรมาสที่ 3/2563" in file.text


async def test_a_document_pressed_twice_is_sent_once(house: House, offered: Delivered) -> None:
    data = offered.data("Word")
    await house.taps(DIRECTOR, offered, data=data)
    await house.taps(DIRECTOR, offered, data=data)

    await house.documents.work_off()

    assert [name for name, _ in await files_of(house)] == ["report-3-2563.docx"]


async def test_a_restart_forgets_no_document(house: House, offered: Delivered) -> None:
    await house.taps(DIRECTOR, offered, "PDF A4")
    async with house.db.reading() as session:
        (waiting,) = await documents.waiting(session)
    assert (waiting.quarter.number, waiting.lang) == (3, "th")

    await house.documents.work_off()

    async with house.db.reading() as session:
        assert await documents.waiting(session) == ()
        assert (await session.execute(select(fact.c.name).where(fact.c.name.like("document|%")))).all() == []


async def test_everything_comes_as_one_archive(house: House, offered: Delivered) -> None:
    await house.taps(DIRECTOR, offered, "ZIP")

    await house.documents.work_off()

    ((_, content),) = await files_of(house)
    names = zipfile.ZipFile(BytesIO(content)).namelist()
    endings = [name.removeprefix("report-3-2563") for name in names]
    assert endings == [
        ".pdf",
        "-a4.pdf",
        ".docx",
        ".xlsx",
        ".json",
        "-progress.png",
        "-board-1.png",
        "-scores.png",
        "SHA256SUMS",
    ]


async def test_the_archive_has_the_files_of_evidence(house: House, offered: Delivered) -> None:
    await reported(house)
    await house.sends_file(PROCUREMENT, PDF, name="รายงานการประชุม.pdf")
    await house.keeps_evidence()
    await house.taps(DIRECTOR, offered, "ZIP")

    await house.documents.work_off()

    ((_, content),) = await files_of(house)
    archive = zipfile.ZipFile(BytesIO(content))
    assert archive.read("evidence/3-2563/1.1 ข้อ 4/procurement/รายงานการประชุม.pdf") == PDF


async def test_a_large_file_waits_in_the_store_and_not_in_the_database(
    house: House, offered: Delivered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.process.document_child.LARGE", 1000)
    await house.taps(DIRECTOR, offered, "PDF A4")

    await house.documents.work_off()

    assert await files_of(house) == []
    (digest,) = [one async for one in house.store.digests()]
    assert (await house.store.get(digest) or b"").startswith(b"%PDF-")


async def test_a_document_that_fails_is_said_and_can_be_chosen_again(
    house: House, offered: Delivered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.process.document_child.make", None)
    await house.taps(DIRECTOR, offered, "PDF A4")

    await house.documents.work_off()
    await house.deliver()

    shown = house.chats[DIRECTOR][-1]
    assert "ไม่สำเร็จ" in shown.text
    assert "PDF A4" in " ".join(shown.labels())


@pytest.mark.parametrize("person", [STAFF, UNIT_PEOPLE["hr"]])
async def test_nobody_else_gets_one(house: House, offered: Delivered, person: int) -> None:
    await house.says(person, "/help")

    await house.taps(person, house.chats[person][-1], data=offered.data("PDF A4"))

    async with house.db.reading() as session:
        assert await documents.waiting(session) == ()


@pytest.mark.parametrize("data", ["document|make|1/2560|pdf", "document|make|3/2563|exe", "document|offer|x"])
async def test_forged_buttons_are_stale(house: House, offered: Delivered, data: str) -> None:
    assert await house.taps(DIRECTOR, offered, data=data) == []


async def test_the_coordinator_gets_the_year(house: House, offered: Delivered) -> None:
    (said,) = await house.says(COORDINATOR, "/summary")
    (formats,) = await house.taps(COORDINATOR, said, "เอกสาร")
    await house.taps(COORDINATOR, formats, "รายงานทั้งปี 2563")

    await house.documents.work_off()

    assert [name for name, _ in await files_of(house)] == ["year-2563.pdf", "year-2563.docx"]
