"""Decisions being written, one a person: they survive restarts. Times are UTC office time."""

from datetime import datetime
from typing import Final

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import awaited_text
from db.tables.decisions import DecisionDraftRow
from db.upsert import upsert
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import Awaited, DecisionDraft

_WRITTEN: Final = ("kind", "round", "plan", "step", "unit", "revision", "words", "until", "refers", "awaits")


async def draft_of(session: AsyncSession, person: int) -> DecisionDraft | None:
    """The decision somebody is writing."""
    row = await session.get(DecisionDraftRow, person, populate_existing=True)
    if row is None:
        return None
    return DecisionDraft(
        person=row.person,
        **{name: getattr(row, name) for name in _WRITTEN}
        | {"kind": DecisionKind(row.kind), "awaits": Awaited(row.awaits) if row.awaits else None},
        updated_at=row.updated_at,
    )


async def keep(session: AsyncSession, now: datetime, draft: DecisionDraft) -> None:
    """Keep a draft in place of the person's earlier one; when it awaits a text, nothing else of theirs does."""
    if draft.awaits is not None:
        await awaited_text.only(session, draft.person, stop_awaiting)
    written = {name: getattr(draft, name) for name in _WRITTEN} | {"updated_at": now}
    statement = upsert(session, DecisionDraftRow).values({"person": draft.person} | written)
    await session.execute(statement.on_conflict_do_update(index_elements=["person"], set_=written))


async def drop(session: AsyncSession, person: int) -> bool:
    """Delete what somebody is writing; False if there was nothing."""
    statement = delete(DecisionDraftRow).where(col(DecisionDraftRow.person) == person)
    gone = await session.execute(statement.returning(col(DecisionDraftRow.person)))
    return gone.first() is not None


@awaited_text.awaits_text
async def stop_awaiting(session: AsyncSession, person: int) -> bool:
    """Let a person's draft await no text any more; it stays. Returns whether it did."""
    statement = (
        update(DecisionDraftRow)
        .where(col(DecisionDraftRow.person) == person, col(DecisionDraftRow.awaits).is_not(None))
        .values(awaits=None)
        .returning(col(DecisionDraftRow.person))
        .execution_options(synchronize_session="fetch")
    )
    return bool((await session.execute(statement)).all())
