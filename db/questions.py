"""Questions sent to units are counted, not kept: who sent how many on a day, which message each was."""

from datetime import date

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.entries import SentQuestionRow
from db.upsert import upsert

_SENT = SentQuestionRow.__table__  # type: ignore[attr-defined]


async def sent_on(session: AsyncSession, person: int, day: date) -> int:
    """How many questions somebody has sent on a day."""
    statement = select(func.count()).select_from(_SENT).where(_SENT.c.person == person, _SENT.c.day == day)
    return int((await session.execute(statement)).scalar_one())


async def once(session: AsyncSession, person: int, message: str, day: date) -> bool:
    """Count a message of somebody's as sent on a day; False if it already was."""
    row = {"person": person, "message": message, "day": day}
    statement = upsert(session, _SENT).values(row).on_conflict_do_nothing().returning(_SENT.c.person)
    return (await session.execute(statement)).first() is not None


async def forget(session: AsyncSession, today: date) -> None:
    """Drop what was counted on days that are over."""
    await session.execute(delete(_SENT).where(_SENT.c.day < today))
