"""Steps the tests of evidence share: bytes of files, and the pieces stored for a step."""

from typing import Any, Final

from sqlalchemy import select

from db import evidence
from db.tables.evidence import EvidenceRow
from domain.evidence.evidence import NONE, Evidence
from domain.reports.reports import Duty
from tests.handlers.reports.reporting import PROCUREMENT, prompt_of
from tests.house import House
from tests.recorded import Delivered

PDF: Final = b"%PDF-1.7 minutes of the meeting"
JPEG: Final = b"\xff\xd8\xff\xe0 a photo of the meeting"
OTHER: Final = b"\xff\xd8\xff\xe0 another photo"
PROPERTY: Final = Duty(2563, "M1.1/4", "procurement")


async def given(house: House, duty: Duty = PROPERTY, quarter: str = "3/2563") -> Evidence:
    """The evidence of a duty, of drafts too, through another session."""
    async with house.db.reading() as session:
        return (await evidence.of_round(session, quarter)).get(duty, NONE)


async def rows(house: House) -> list[Any]:
    """Every piece there is, as its row."""
    table = EvidenceRow.__table__  # type: ignore[attr-defined]
    async with house.db.reading() as session:
        return list(await session.execute(select(table).order_by(table.c.id)))


async def reported(house: House, person: int = PROCUREMENT, text: str = "ดำเนินการร้อยละ 60 ไม่มีอุปสรรค") -> Delivered:
    """The receipt of a report that the person sent."""
    (shown,) = await house.says(person, text, prompt_of(house, person))
    (receipt,) = await house.taps(person, shown, "ส่งรายงาน")
    return receipt


async def kept_files(house: House) -> list[str]:
    """The digests of what is in the store."""
    return [one async for one in house.store.digests()]
