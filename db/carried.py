"""Matters of its earlier reports that a unit is asked about again, unless it settled them: an obstacle, a promise."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import reports
from db.tables.prompts import SettledReportRow
from db.upsert import upsert
from domain.calendar.fiscal import Period
from domain.reports.carried import Carried, carried_from
from domain.reports.reports import Duty, Report


async def open_before(session: AsyncSession, quarter: Period, units: Collection[str]) -> Mapping[Duty, Carried]:
    """Matters that reports of rounds before one left open, by duty; duties with nothing open are not in it."""
    return await open_of(session, await reports.earlier(session, quarter, units), units)


async def open_of(
    session: AsyncSession, earlier: Mapping[Duty, tuple[Report, ...]], units: Collection[str]
) -> Mapping[Duty, Carried]:
    """Matters that units' reports, each duty's the latest first, left open."""
    if not any(carried_from(these).reports for these in earlier.values()):
        return {}
    row = SettledReportRow
    statement = select(col(row.round), col(row.plan), col(row.step), col(row.unit)).where(col(row.unit).in_(units))
    settled: dict[Duty, set[str]] = {}
    for round_, plan, step, unit in (await session.execute(statement)).tuples():
        settled.setdefault(Duty(plan, step, unit), set()).add(round_)
    found = {duty: carried_from(these, settled.get(duty, ())) for duty, these in earlier.items()}
    return {duty: one for duty, one in found.items() if one.reports}


async def settle(session: AsyncSession, now: datetime, person: int, these: Collection[Report]) -> None:
    """Record that a unit is not to be asked again about what its reports left open."""
    rows = [
        {"round": one.round, "plan": one.plan, "step": one.step, "unit": one.unit, "person": person, "at": now}
        for one in these
    ]
    await session.execute(upsert(session, SettledReportRow).values(rows).on_conflict_do_nothing())
