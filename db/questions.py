"""Questions sent on, which are not kept: the number a person sent on a day, and those whose answer is passed on."""

import secrets
from datetime import date
from typing import Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.entries import OpenQuestionRow, SentQuestionRow
from db.tables.people import PersonRow
from db.upsert import upsert
from domain.questions.to_unit import ANSWERABLE, seal

_SENT = SentQuestionRow.__table__  # type: ignore[attr-defined]
_OPEN = OpenQuestionRow.__table__  # type: ignore[attr-defined]
_PERSON = PersonRow.__table__  # type: ignore[attr-defined]

_KEY_BYTES: Final = 12
"""96 random bits: 16 characters, short enough for a button."""


async def sent_on(session: AsyncSession, person: int, day: date) -> int:
    """Number of questions somebody has sent on a day."""
    statement = select(func.count()).select_from(_SENT).where(_SENT.c.person == person, _SENT.c.day == day)
    return int((await session.execute(statement)).scalar_one())


async def once(session: AsyncSession, person: int, message: str, day: date) -> bool:
    """Count a message of somebody's as sent on a day; False if it already was."""
    row = {"person": person, "message": message, "day": day}
    statement = upsert(session, _SENT).values(row).on_conflict_do_nothing().returning(_SENT.c.person)
    return (await session.execute(statement)).first() is not None


async def open_question(session: AsyncSession, secret: bytes, person: int, day: date) -> str:
    """Remember, under a seal, whose question awaits an answer; returns its key, made at random."""
    key = secrets.token_urlsafe(_KEY_BYTES)
    await session.execute(insert(_OPEN).values(key=key, asker=seal(secret, key, person), day=day))
    return key


async def answer(session: AsyncSession, secret: bytes, key: str) -> int | None:
    """Close a question and return who asked it; None when it was answered, withdrawn or forgotten before.

    The seal is compared with everybody's, since it can't be opened. Of two who answer at once one finds the row.
    """
    found = (await session.execute(delete(_OPEN).where(_OPEN.c.key == key).returning(_OPEN.c.asker))).scalar()
    if found is None:
        return None
    everybody = (await session.execute(select(_PERSON.c.id))).scalars()
    return next((person for person in everybody if seal(secret, key, person) == found), None)


async def withdraw(session: AsyncSession, secret: bytes, key: str, person: int, message: str) -> bool:
    """Close a question of somebody's that nobody has answered; False when it is not theirs or not open.

    Their message may be sent again, and still counts for the day.
    """
    mine = (_OPEN.c.key == key) & (_OPEN.c.asker == seal(secret, key, person))
    if (await session.execute(delete(_OPEN).where(mine).returning(_OPEN.c.key))).first() is None:
        return False
    counted = (_SENT.c.person == person) & (_SENT.c.message == message)
    await session.execute(update(_SENT).where(counted).values(message=key))
    return True


async def forget(session: AsyncSession, today: date) -> None:
    """Drop what was counted on days that are over, and questions that nobody answered for 30 days."""
    await session.execute(delete(_SENT).where(_SENT.c.day < today))
    await session.execute(delete(_OPEN).where(_OPEN.c.day < today - ANSWERABLE))
