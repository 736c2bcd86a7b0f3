"""Half-written reports: they survive restarts. Several a person, at most one of them awaiting the next text."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import awaited_text, past
from db.tables.rounds import DraftRow, RoundRow
from db.upsert import upsert
from domain.calendar.fiscal import Period
from domain.reports.drafts import Draft
from domain.reports.parts import Part
from domain.reports.reports import Duty, Status

_KEPT = col(DraftRow.discarded_at).is_(None)
_WRITTEN = ("round", *(part.value for part in Part), "awaits")


async def draft_of(session: AsyncSession, person_id: int, duty: Duty) -> Draft | None:
    """A person's draft for a duty, if any."""
    row = await _row(session, person_id, duty)
    return None if row is None or row.discarded_at is not None else _draft(row)


async def active_draft(session: AsyncSession, person_id: int) -> Draft | None:
    """The draft that awaits the person's next text."""
    statement = (
        select(DraftRow)
        .execution_options(populate_existing=True)
        .where(col(DraftRow.person) == person_id, col(DraftRow.awaits).is_not(None), _KEPT)
    )
    row = (await session.execute(statement)).scalars().first()
    return None if row is None else _draft(row)


async def drafts_of(session: AsyncSession, person_id: int) -> tuple[Draft, ...]:
    """A person's drafts, the latest first."""
    statement = (
        select(DraftRow)
        .execution_options(populate_existing=True)
        .where(col(DraftRow.person) == person_id, _KEPT)
        .order_by(col(DraftRow.updated_at).desc(), col(DraftRow.id).desc())
    )
    return tuple(_draft(row) for row in (await session.execute(statement)).scalars())


async def waiting(session: AsyncSession, persons: Collection[int], round_: str) -> Mapping[int, Mapping[Duty, Draft]]:
    """Drafts for a round that persons have not sent, by person and duty; persons without any are not in it."""
    if not persons:
        return {}
    statement = select(DraftRow).where(col(DraftRow.person).in_(persons), col(DraftRow.round) == round_, _KEPT)
    found: dict[int, dict[Duty, Draft]] = {}
    for row in (await session.execute(statement)).scalars():
        draft = _draft(row)
        if not draft.unplaced:
            found.setdefault(draft.person, {})[draft.duty] = draft
    return found


async def save_draft(session: AsyncSession, now: datetime, draft: Draft) -> Draft:
    """Keep a draft, in place of an earlier one of the same person and duty.

    When it awaits a text, nothing else of the person does any more.
    """
    if draft.awaits is not None:
        await stop_awaiting(session, draft.person)
        await awaited_text.only(session, draft.person, stop_awaiting)
    duty = draft.duty
    key = {"person": draft.person, "plan": duty.plan, "step": duty.step, "unit": duty.unit}
    written = {name: getattr(draft, name) for name in _WRITTEN} | {"updated_at": now, "discarded_at": None}
    begun = case((col(DraftRow.discarded_at).is_not(None), now), else_=func.coalesce(col(DraftRow.begun_at), now))
    statement = (
        upsert(session, DraftRow)
        .values(key | written | {"begun_at": now})
        .on_conflict_do_update(index_elements=[*key], set_=written | {"begun_at": begun})
    )
    await session.execute(statement)
    return replace(draft, updated_at=now)


async def follow(session: AsyncSession, quarter: Period) -> tuple[tuple[int, Duty], ...]:
    """Let drafts written since their round was closed be of another round; returns whose and about what they are."""
    closed = select(col(RoundRow.quarter)).where(
        col(RoundRow.quarter) == col(DraftRow.round), col(RoundRow.closed_at) < col(DraftRow.updated_at)
    )
    statement = (
        update(DraftRow)
        .where(_KEPT, col(DraftRow.step) != "", closed.correlate(DraftRow).exists())
        .values(round=str(quarter))
        .returning(col(DraftRow.person), col(DraftRow.plan), col(DraftRow.step), col(DraftRow.unit))
        .execution_options(synchronize_session="fetch")
    )
    rows = (await session.execute(statement)).tuples()
    return tuple((person, Duty(plan, step, unit)) for person, plan, step, unit in rows)


@awaited_text.awaits_text
async def stop_awaiting(session: AsyncSession, person_id: int) -> bool:
    """Let no draft of the person await their next text; the drafts stay. Returns whether one did."""
    statement = (
        update(DraftRow)
        .where(col(DraftRow.person) == person_id, col(DraftRow.awaits).is_not(None))
        .values(awaits=None)
        .returning(col(DraftRow.id))
        .execution_options(synchronize_session="fetch")
    )
    return bool((await session.execute(statement)).all())


async def drop_draft(session: AsyncSession, now: datetime, person_id: int, duty: Duty) -> None:
    """Delete a person's draft for a duty."""
    await past.end_draft(session, now, person_id, duty)
    statement = delete(DraftRow).where(col(DraftRow.person) == person_id, *_of(duty))
    await session.execute(statement.execution_options(synchronize_session="fetch"))


async def discard(session: AsyncSession, now: datetime, person_id: int, duty: Duty) -> None:
    """Discard a person's draft for a duty; it can be restored for a day."""
    await past.end_draft(session, now, person_id, duty)
    statement = update(DraftRow).where(col(DraftRow.person) == person_id, *_of(duty))
    values = {"awaits": None, "discarded_at": now}
    await session.execute(statement.values(values).execution_options(synchronize_session="fetch"))


async def restore(session: AsyncSession, person_id: int, duty: Duty) -> Draft | None:
    """Take a discarded draft back; None where there is none any more."""
    row = await _row(session, person_id, duty)
    if row is None or row.discarded_at is None:
        return None
    row.discarded_at = None
    session.add(row)
    await session.flush()
    return _draft(row)


async def forget(session: AsyncSession, now: datetime) -> None:
    """Delete drafts that were discarded more than a day ago."""
    old = col(DraftRow.discarded_at) < now - timedelta(days=1)
    await session.execute(delete(DraftRow).where(old).execution_options(synchronize_session="fetch"))


def _of(duty: Duty) -> tuple[ColumnElement[bool], ...]:
    return (col(DraftRow.plan) == duty.plan, col(DraftRow.step) == duty.step, col(DraftRow.unit) == duty.unit)


async def _row(session: AsyncSession, person_id: int, duty: Duty) -> DraftRow | None:
    statement = (
        select(DraftRow).execution_options(populate_existing=True).where(col(DraftRow.person) == person_id, *_of(duty))
    )
    return (await session.execute(statement)).scalars().first()


def _draft(row: DraftRow) -> Draft:
    parts = {part.value: getattr(row, part) for part in Part}
    return Draft(
        person=row.person,
        round=row.round,
        duty=Duty(row.plan, row.step, row.unit),
        **parts | {"status": Status(row.status) if row.status else None},
        awaits=Part(row.awaits) if row.awaits else None,
        updated_at=row.updated_at,
    )
