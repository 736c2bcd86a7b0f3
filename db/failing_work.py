"""Due work that failed: when each piece is tried again. Times are UTC office time."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.rounds import DueFailureRow

FIRST_PAUSE: Final = timedelta(minutes=1)
LONGEST_PAUSE: Final = timedelta(hours=1)
"""Work that failed is tried again after one minute, two, four … at most an hour."""


async def postpone(session: AsyncSession, now: datetime, work: str, error: str) -> datetime:
    """Record that a piece of work failed; it is tried again at the moment returned."""
    row = await session.get(DueFailureRow, work, populate_existing=True)
    if row is None:
        row = DueFailureRow(work=work, attempts=0, not_before=now, error="")
        session.add(row)
    pause = min(FIRST_PAUSE * 2 ** min(row.attempts, 10), LONGEST_PAUSE)
    row.attempts += 1
    row.not_before = now + pause
    row.error = error[:2000]
    await session.flush()
    return row.not_before


async def not_before(session: AsyncSession, now: datetime) -> Mapping[str, datetime]:
    """The moment each failed piece of work is tried again, by its name.

    One that lies further ahead than any pause was set by a clock that has been set back since: that is now.
    """
    statement = select(col(DueFailureRow.work), col(DueFailureRow.not_before))
    found = (await session.execute(statement)).tuples()
    return {work: at if at <= now + LONGEST_PAUSE else now for work, at in found}


async def drop(session: AsyncSession, works: Collection[str]) -> None:
    """Delete failures of work that was done, or is no longer to be done."""
    if works:
        await session.execute(delete(DueFailureRow).where(col(DueFailureRow.work).in_(works)))


async def failing(session: AsyncSession) -> int:
    """The number of pieces of work that have failed and will be tried again."""
    return (await session.execute(select(func.count()).select_from(DueFailureRow))).scalar_one()
