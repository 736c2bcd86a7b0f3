"""Words that stand above reminders sent by hand, kept since those reminders are kept current.

Times are UTC office time.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.prompts import NudgeWordsRow
from domain.calendar.fiscal import Period
from domain.coordination.nudges import NudgeWords
from domain.people import Person


async def keep(session: AsyncSession, now: datetime, quarter: Period, by: Person, words: str) -> NudgeWords:
    """Keep the words of a nudge in a round."""
    said = {"name": by.name, "is_coordinator": by.is_admin, "words": words}
    statement = insert(NudgeWordsRow).values(round=str(quarter), at=now, **said)
    number = (await session.execute(statement.returning(col(NudgeWordsRow.id)))).scalar_one()
    return NudgeWords(number or 0, by.name, by.is_admin, words)


async def of_round(session: AsyncSession, quarter: Period) -> Mapping[int, NudgeWords]:
    """The words of all nudges in a round, by number."""
    row = NudgeWordsRow
    written = (col(row.id), col(row.name), col(row.is_coordinator), col(row.words))
    statement = select(*written).where(col(row.round) == str(quarter))
    rows = (await session.execute(statement)).tuples()
    return {number or 0: NudgeWords(number or 0, name, is_admin, words) for number, name, is_admin, words in rows}
