"""The state of the database, for the doctor and the demo."""

import time
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import catalogue, failing_work
from db.tables.people import MembershipRow, PersonRow
from db.tables.queues import FAILED, PENDING, in_state, inbox, outbox
from domain.catalogue.library import Library

WEEK = 7 * 86_400


@dataclass(frozen=True, slots=True)
class Health:
    """Health of the database: `sound` if no damage was found, else `damage` describes it."""

    sound: bool
    damage: str
    inbox_waiting: int
    inbox_quarantined: int
    outbox_waiting: int
    outbox_failed: int
    failing: int
    people: int
    blocked: int
    library: Library | None


async def check(session: AsyncSession) -> Health:
    """Check everything; changes nothing."""
    sound, damage = await _integrity(session)
    recent = time.time() - WEEK

    async def count(statement: object) -> int:
        return int((await session.execute(statement)).scalar_one())  # type: ignore[call-overload]

    waiting = select(func.count()).select_from(inbox).where(in_state(inbox, PENDING))
    quarantined = select(func.count()).select_from(inbox).where(inbox.c.state == FAILED, inbox.c.done_at > recent)
    unsent = select(func.count()).select_from(outbox).where(in_state(outbox, PENDING))
    failed = select(func.count()).select_from(outbox).where(outbox.c.state == FAILED, outbox.c.sent_at > recent)
    known = select(func.count()).select_from(PersonRow)
    library = await catalogue.load(session)
    return Health(
        sound=sound,
        damage=damage,
        inbox_waiting=await count(waiting),
        inbox_quarantined=await count(quarantined),
        outbox_waiting=await count(unsent),
        outbox_failed=await count(failed),
        failing=await failing_work.failing(session),
        people=await count(known),
        blocked=await count(known.where(col(PersonRow.blocked_at).is_not(None))),
        library=library if library.catalogues else None,
    )


async def _integrity(session: AsyncSession) -> tuple[bool, str]:
    """SQLite's own check; PostgreSQL checks itself."""
    if session.get_bind().dialect.name != "sqlite":
        return True, "left to PostgreSQL"
    found = (await session.execute(text("PRAGMA quick_check"))).scalar()
    mode = (await session.execute(text("PRAGMA journal_mode"))).scalar()
    if found != "ok":
        return False, str(found)
    return mode == "wal", f"no damage found, journal {mode}"


async def queued(session: AsyncSession) -> int:
    """The number of updates that wait to be handled and of messages that wait to be sent."""
    updates = select(func.count()).select_from(inbox).where(in_state(inbox, PENDING))
    messages = select(func.count()).select_from(outbox).where(in_state(outbox, PENDING))
    return int((await session.execute(select(updates.scalar_subquery() + messages.scalar_subquery()))).scalar_one())


async def linked(session: AsyncSession) -> int:
    """The number of links between people and roles or units."""
    return int((await session.execute(select(func.count()).select_from(MembershipRow))).scalar_one())
