"""The coordinator's day as stored: what they write, for whom they report, notes to them. Times are UTC office time."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import awaited_text
from db.tables.coordination import CoordinatorDraftRow
from db.tables.people import MembershipRow, PersonRow
from db.tables.rounds import DraftRow
from db.upsert import upsert
from domain.calendar.fiscal import Period
from domain.coordination.drafts import CoordinatorDraft, CoordinatorText
from domain.coordination.people import LinkedPerson
from domain.people import Role
from domain.reports.reports import Duty

BEHALF_LASTS: Final = timedelta(days=1)
"""Time after which somebody no longer reports for a unit in its people's place."""

_WRITTEN: Final = ("kind", "round", "unit", "plan", "step", "words", "awaits")


async def draft_of(session: AsyncSession, person: int) -> CoordinatorDraft | None:
    """The text somebody is writing."""
    row = await session.get(CoordinatorDraftRow, person, populate_existing=True)
    if row is None:
        return None
    written = {name: getattr(row, name) for name in _WRITTEN} | {"kind": CoordinatorText(row.kind)}
    return CoordinatorDraft(person=row.person, **written, updated_at=row.updated_at)


async def keep(session: AsyncSession, now: datetime, draft: CoordinatorDraft) -> None:
    """Keep a text in place of the person's earlier one; when it awaits one, nothing else of theirs does."""
    if draft.awaits:
        await awaited_text.only(session, draft.person, stop_awaiting)
    written = {name: getattr(draft, name) for name in _WRITTEN} | {"updated_at": now}
    statement = upsert(session, CoordinatorDraftRow).values({"person": draft.person} | written)
    await session.execute(statement.on_conflict_do_update(index_elements=["person"], set_=written))


async def drop(session: AsyncSession, person: int) -> bool:
    """Delete what somebody is writing; False if there was nothing."""
    statement = delete(CoordinatorDraftRow).where(col(CoordinatorDraftRow.person) == person)
    return (await session.execute(statement.returning(col(CoordinatorDraftRow.person)))).first() is not None


@awaited_text.awaits_text
async def stop_awaiting(session: AsyncSession, person: int) -> bool:
    """Delete what somebody was asked to write and has not written; False if there was nothing."""
    waiting = (col(CoordinatorDraftRow.person) == person) & col(CoordinatorDraftRow.awaits)
    statement = delete(CoordinatorDraftRow).where(waiting).returning(col(CoordinatorDraftRow.person))
    return (await session.execute(statement)).first() is not None


async def begin_behalf(session: AsyncSession, now: datetime, person: int, unit: str) -> None:
    """Let somebody report for a unit in its people's place; for another they no longer do."""
    await end_behalf(session, person)
    await session.execute(
        insert(MembershipRow).values({"person": person, "role": Role.BEHALF.value, "unit": unit, "since": now})
    )


async def end_behalf(session: AsyncSession, person: int) -> bool:
    """Let somebody report in nobody's place any more; what they were writing stays. False if they did not."""
    mine = (col(MembershipRow.person) == person) & (col(MembershipRow.role) == Role.BEHALF.value)
    gone = (await session.execute(delete(MembershipRow).where(mine).returning(col(MembershipRow.unit)))).scalars().all()
    if gone:
        theirs = update(DraftRow).where(col(DraftRow.person) == person, col(DraftRow.unit).in_(gone))
        await session.execute(theirs.values(awaits=None).execution_options(synchronize_session="fetch"))
    return bool(gone)


async def forget(session: AsyncSession, now: datetime) -> None:
    """End reporting in others' place that was begun more than a day ago."""
    old = (col(MembershipRow.role) == Role.BEHALF.value) & (col(MembershipRow.since) < now - BEHALF_LASTS)
    for person in (await session.execute(select(col(MembershipRow.person)).where(old))).scalars().all():
        await end_behalf(session, person)


async def linked(session: AsyncSession, units: Collection[str]) -> Mapping[str, tuple[LinkedPerson, ...]]:
    """People linked to units, by the unit's code, in the order they were linked; a unit with nobody is not in it."""
    statement = (
        select(
            col(PersonRow.id),
            col(PersonRow.name),
            col(MembershipRow.unit),
            col(MembershipRow.since),
            col(PersonRow.seen_hour),
            col(PersonRow.blocked_at),
        )
        .join(PersonRow, col(PersonRow.id) == col(MembershipRow.person))
        .where(col(MembershipRow.role) == Role.UNIT.value, col(MembershipRow.unit).in_(units))
        .order_by(col(MembershipRow.id))
    )
    found: dict[str, list[LinkedPerson]] = {}
    for number, name, unit, since, seen_hour, blocked_at in (
        (await session.execute(statement)).tuples() if units else ()
    ):
        one = LinkedPerson(number or 0, name, unit, since, seen_hour, blocked_at)
        found.setdefault(one.unit, []).append(one)
    return {unit: tuple(people) for unit, people in found.items()}


async def drafts_since(session: AsyncSession, quarter: Period) -> Mapping[Duty, datetime]:
    """Duties of a round that somebody has a draft for, with the moment the oldest was begun."""
    duty = (col(DraftRow.plan), col(DraftRow.step), col(DraftRow.unit))
    begun = func.coalesce(col(DraftRow.begun_at), col(DraftRow.updated_at))
    statement = select(*duty, func.min(begun)).where(
        col(DraftRow.round) == str(quarter), col(DraftRow.discarded_at).is_(None), col(DraftRow.step) != ""
    )
    return {Duty(*row[:3]): row[3] for row in (await session.execute(statement.group_by(*duty))).tuples()}
