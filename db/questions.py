"""Questions sent on, which are not kept: the number a person sent on a day, and those whose answer is passed on."""

import secrets
from datetime import date
from typing import Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.entries import OpenQuestionRow, SentQuestionRow
from db.tables.people import PersonRow
from db.upsert import upsert
from domain.questions.to_unit import ANSWERABLE, seal

_KEY_BYTES: Final = 12
"""96 random bits: 16 characters, short enough for a button."""


async def sent_on(session: AsyncSession, person: int, day: date) -> int:
    """Number of questions somebody has sent on a day."""
    statement = select(func.count()).where(col(SentQuestionRow.person) == person, col(SentQuestionRow.day) == day)
    return int((await session.execute(statement)).scalar_one())


async def once(session: AsyncSession, person: int, message: str, day: date) -> bool:
    """Count a message of somebody's as sent on a day; False if it already was."""
    row = {"person": person, "message": message, "day": day}
    kept = upsert(session, SentQuestionRow).values(row).on_conflict_do_nothing()
    statement = kept.returning(col(SentQuestionRow.person))
    return (await session.execute(statement)).first() is not None


async def open_question(session: AsyncSession, secret: bytes, person: int, day: date) -> str:
    """Remember, under a seal, whose question awaits an answer; returns its key, made at random."""
    key = secrets.token_urlsafe(_KEY_BYTES)
    await session.execute(insert(OpenQuestionRow).values(key=key, asker=seal(secret, key, person), day=day))
    return key


async def answer(session: AsyncSession, secret: bytes, key: str) -> int | None:
    """Close a question and return who asked it; None when it was answered, withdrawn or forgotten before.

    The seal is compared with everybody's, since it can't be opened. Of two who answer at once one finds the row.
    """
    closed = delete(OpenQuestionRow).where(col(OpenQuestionRow.key) == key).returning(col(OpenQuestionRow.asker))
    found = (await session.execute(closed)).scalar()
    if found is None:
        return None
    everybody = (await session.execute(select(col(PersonRow.id)))).scalars()
    return next((person for person in everybody if person is not None and seal(secret, key, person) == found), None)


async def withdraw(session: AsyncSession, secret: bytes, key: str, person: int, message: str) -> bool:
    """Close a question of somebody's that nobody has answered; False when it is not theirs or not open.

    Their message may be sent again, and still counts for the day.
    """
    mine = (col(OpenQuestionRow.key) == key) & (col(OpenQuestionRow.asker) == seal(secret, key, person))
    withdrawn = delete(OpenQuestionRow).where(mine).returning(col(OpenQuestionRow.key))
    if (await session.execute(withdrawn)).first() is None:
        return False
    counted = (col(SentQuestionRow.person) == person) & (col(SentQuestionRow.message) == message)
    await session.execute(update(SentQuestionRow).where(counted).values(message=key))
    return True


async def forget(session: AsyncSession, today: date) -> None:
    """Drop what was counted on days that are over, and questions that nobody answered for 30 days."""
    await session.execute(delete(SentQuestionRow).where(col(SentQuestionRow.day) < today))
    await session.execute(delete(OpenQuestionRow).where(col(OpenQuestionRow.day) < today - ANSWERABLE))
