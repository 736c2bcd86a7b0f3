"""Unanswered wordings: counted only while the coordinator has it switched on, and without anything of who asked."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db import key_values
from db.tables.unanswered import wording as table
from db.upsert import upsert
from domain.questions.unanswered import MOST, Wording

_SWITCH: Final = "count unanswered"
_ON: Final = "on"


async def is_on(session: AsyncSession) -> bool:
    """Whether unanswered wordings are counted; off unless the coordinator said so."""
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
    known = set((await session.execute(select(table.c.text).where(table.c.text.in_(counted)))).scalars())
    room = MOST - (await session.execute(select(func.count()).select_from(table))).scalar_one()
    kept = [text for text in sorted(counted) if text in known]
    kept += [text for text in sorted(counted) if text not in known][: max(room, 0)]
    if not kept:
        return
    rows = [{"text": text, "count": counted[text], "first_day": day, "last_day": day} for text in sorted(kept)]
    statement = upsert(session, table).values(rows)  # another process may count the same at the same time
    more = {"count": table.c.count + statement.excluded.count, "last_day": statement.excluded.last_day}
    await session.execute(statement.on_conflict_do_update(index_elements=["text"], set_=more))


async def listed(session: AsyncSession) -> tuple[Wording, ...]:
    """What was counted, the most frequent first."""
    rows = await session.execute(select(table).order_by(table.c.count.desc(), table.c.text))
    return tuple(Wording(*row) for row in rows)


async def clear(session: AsyncSession, text: str | None = None) -> None:
    """Forget one wording, or all."""
    await session.execute(delete(table) if text is None else delete(table).where(table.c.text == text))
