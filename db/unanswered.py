"""Unanswered wordings: counted only while the coordinator has it switched on, and without anything of who asked."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import key_values
from db.tables.unanswered import WordingRow
from db.upsert import upsert
from domain.questions.unanswered import MOST, Wording

_SWITCH: Final = "count unanswered"
_ON: Final = "on"


async def is_on(session: AsyncSession) -> bool:
    """Return whether unanswered wordings are counted; off until the coordinator switches it on."""
    return await key_values.known(session, _SWITCH) == _ON


async def switch_on(session: AsyncSession) -> None:
    """Count from now on."""
    await key_values.record(session, _SWITCH, _ON)


async def switch_off(session: AsyncSession) -> None:
    """Count no more, and delete what was counted."""
    await key_values.record(session, _SWITCH, "off")
    await clear(session)


async def count(session: AsyncSession, day: date, counted: Mapping[str, int]) -> None:
    """Add what was counted on a day, in the order of the texts; nothing when it is switched off meanwhile."""
    if not counted or not await is_on(session):
        return
    known = set(
        (await session.execute(select(col(WordingRow.text)).where(col(WordingRow.text).in_(counted)))).scalars()
    )
    room = MOST - (await session.execute(select(func.count()).select_from(WordingRow))).scalar_one()
    kept = [text for text in sorted(counted) if text in known]
    kept += [text for text in sorted(counted) if text not in known][: max(room, 0)]
    if not kept:
        return
    rows = [{"text": text, "count": counted[text], "first_day": day, "last_day": day} for text in sorted(kept)]
    statement = upsert(session, WordingRow).values(rows)  # another process may count the same at the same time
    more = {"count": col(WordingRow.count) + statement.excluded.count, "last_day": statement.excluded.last_day}
    await session.execute(statement.on_conflict_do_update(index_elements=["text"], set_=more))


async def listed(session: AsyncSession) -> tuple[Wording, ...]:
    """Counted wordings, the most frequent first."""
    row = WordingRow
    columns = (col(row.text), col(row.count), col(row.first_day), col(row.last_day))
    rows = await session.execute(select(*columns).order_by(col(row.count).desc(), col(row.text)))
    return tuple(Wording(*found) for found in rows.tuples())


async def clear(session: AsyncSession, text: str | None = None) -> None:
    """Delete one wording, or all."""
    one = delete(WordingRow)
    await session.execute(one if text is None else one.where(col(WordingRow.text) == text))
