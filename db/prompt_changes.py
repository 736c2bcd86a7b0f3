"""Changes that a unit's prompt and reminders do not show yet. Times are UTC office time."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.columns import Instant
from db.tables.prompts import PromptChangeRow
from db.tables.rounds import AskedRow
from db.upsert import upsert
from domain.calendar.fiscal import Period
from domain.reports.reports import Duty

_KEY = [col(PromptChangeRow.round), col(PromptChangeRow.unit), col(PromptChangeRow.person)]

EVERYBODY = 0
"""The person of a change that everybody of a unit is shown."""


async def add(session: AsyncSession, now: datetime, quarter: Period | str, whose: Iterable[tuple[str, int]]) -> None:
    """Record that messages of a round to units (unit, person) do not show something yet.

    In one order, so that two who record the same do not wait for each other.
    """
    rows = [{"round": str(quarter), "unit": unit, "person": one, "changed_at": now} for unit, one in sorted(set(whose))]
    if rows:
        statement = upsert(session, PromptChangeRow)
        changed = {"changed_at": statement.excluded.changed_at}
        await session.execute(statement.on_conflict_do_update(index_elements=_KEY, set_=changed), rows)


async def of_step(session: AsyncSession, now: datetime, quarter: Period | str, duty: Duty) -> None:
    """Record that messages of a round to all whom it asks for a step do not show something yet."""
    asked = select(col(AskedRow.round), col(AskedRow.unit), literal(EVERYBODY), literal(now, Instant()))
    asked = asked.where(
        col(AskedRow.round) == str(quarter), col(AskedRow.plan) == duty.plan, col(AskedRow.step) == duty.step
    ).order_by(col(AskedRow.unit))
    statement = upsert(session, PromptChangeRow).from_select(["round", "unit", "person", "changed_at"], asked)
    await session.execute(statement.on_conflict_do_update(index_elements=_KEY, set_={"changed_at": now}))


async def take(
    session: AsyncSession, now: datetime, quarter: Period, units: Collection[str]
) -> Mapping[str, frozenset[int]]:
    """Record that units' messages are made again now; returns whose, by unit. A change that comes meanwhile stays."""
    statement = (
        update(PromptChangeRow)
        .where(
            col(PromptChangeRow.round) == str(quarter),
            col(PromptChangeRow.unit).in_(units),
            col(PromptChangeRow.changed_at).is_not(None),
        )
        .values(changed_at=None, shown_at=now)
        .returning(col(PromptChangeRow.unit), col(PromptChangeRow.person))
        .execution_options(synchronize_session=False)
    )
    found: dict[str, set[int]] = {}
    for unit, person in (await session.execute(statement)).tuples():
        found.setdefault(unit, set()).add(person)
    return {unit: frozenset(people) for unit, people in found.items()}
