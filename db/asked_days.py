"""Days somebody was asked for, until which they are away or hand reporting over. Moments are UTC office time."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import awaited_text
from db.tables.people import AskedDayRow
from db.upsert import upsert

LASTS: Final = timedelta(days=1)
"""Time in which a day that is written answers the question."""


async def ask(session: AsyncSession, now: datetime, person: int, unit: str = "") -> None:
    """Keep that somebody was asked for a day: to hand a unit's reporting over, or for "" until they are away.

    Nothing else of theirs awaits a text then.
    """
    await awaited_text.only(session, person, stop_awaiting)
    written = {"unit": unit, "asked_at": now}
    statement = upsert(session, AskedDayRow).values({"person": person} | written)
    await session.execute(statement.on_conflict_do_update(index_elements=["person"], set_=written))


async def asked_of(session: AsyncSession, now: datetime, person: int) -> str | None:
    """The unit a day was asked for, "" for an absence; None where none was."""
    mine = (col(AskedDayRow.person) == person, col(AskedDayRow.asked_at) > now - LASTS)
    return (await session.execute(select(col(AskedDayRow.unit)).where(*mine))).scalar()


@awaited_text.awaits_text
async def stop_awaiting(session: AsyncSession, person: int) -> bool:
    """Await a day no more; False if none was."""
    statement = delete(AskedDayRow).where(col(AskedDayRow.person) == person).returning(col(AskedDayRow.person))
    return (await session.execute(statement)).first() is not None
