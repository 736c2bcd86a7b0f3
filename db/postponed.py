"""Reminders that their readers postponed, one a person and round. Times are UTC office time."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.prompts import PostponedReminderRow
from db.upsert import upsert
from domain.calendar.fiscal import Period


async def put(session: AsyncSession, person: int, quarter: Period, at: datetime) -> None:
    """Remind somebody of a round at a moment, in place of one they chose before."""
    chosen = {"at": at, "done_at": None}
    statement = upsert(session, PostponedReminderRow).values(person=person, round=str(quarter), **chosen)
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=[col(PostponedReminderRow.person), col(PostponedReminderRow.round)], set_=chosen
        )
    )


async def waiting(session: AsyncSession, quarter: Period) -> Mapping[int, datetime]:
    """Moments that people chose and that were not dealt with, by person."""
    statement = select(col(PostponedReminderRow.person), col(PostponedReminderRow.at)).where(
        col(PostponedReminderRow.round) == str(quarter), col(PostponedReminderRow.done_at).is_(None)
    )
    return dict((await session.execute(statement.order_by(col(PostponedReminderRow.person)))).tuples().all())


async def since(session: AsyncSession, quarter: Period, moment: datetime) -> frozenset[int]:
    """People who chose a moment that is not before this one, or were reminded since at the one they chose."""
    statement = select(col(PostponedReminderRow.person)).where(
        col(PostponedReminderRow.round) == str(quarter),
        or_(col(PostponedReminderRow.at) >= moment, col(PostponedReminderRow.done_at) >= moment),
    )
    return frozenset((await session.execute(statement)).scalars())


async def finish(session: AsyncSession, now: datetime, quarter: Period, people: Collection[int]) -> None:
    """Record that people were reminded at the moment they chose."""
    statement = update(PostponedReminderRow).where(
        col(PostponedReminderRow.round) == str(quarter), col(PostponedReminderRow.person).in_(people)
    )
    await session.execute(statement.values(done_at=now).execution_options(synchronize_session=False))
