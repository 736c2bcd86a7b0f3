"""Obstacles that a unit is asked about again: those of its last report that spoke of any, unless it settled them."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import reports
from db.tables.prompts import SettledObstacleRow
from db.upsert import upsert
from domain.calendar.fiscal import Quarter
from domain.reports.reports import Duty, Report

_TABLE = SettledObstacleRow.__table__  # type: ignore[attr-defined]


async def open_before(session: AsyncSession, quarter: Quarter, units: Collection[str]) -> Mapping[Duty, Report]:
    """Reports of rounds before one, by duty, whose obstacles are open: none that came later speaks of obstacles."""
    newest = await reports.newest(session, units=units, before=quarter, on_obstacles=True)
    found = {duty: one for duty, one in newest.items() if one.obstacles}
    if not found:
        return {}
    row = SettledObstacleRow
    statement = select(col(row.round), col(row.plan), col(row.step), col(row.unit)).where(col(row.unit).in_(units))
    settled = {(at, Duty(plan, step, unit)) for at, plan, step, unit in (await session.execute(statement)).tuples()}
    return {duty: one for duty, one in found.items() if (one.round, duty) not in settled}


async def settle(session: AsyncSession, now: datetime, person: int, report: Report) -> None:
    """Record that a unit is not to be asked about a report's obstacles again."""
    key = {"round": report.round, "plan": report.plan, "step": report.step, "unit": report.unit}
    statement = upsert(session, _TABLE).values(person=person, at=now, **key)
    await session.execute(statement.on_conflict_do_nothing())
