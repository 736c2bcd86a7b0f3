"""Reports of earlier periods from files: stored with the closed rounds they need, and taken back whole."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from db.tables.decisions import DecisionRow
from db.tables.evidence import EvidenceRow
from db.tables.imports import PlanImportRow
from db.tables.people import AddressRow, PersonRow
from db.tables.rounds import AskedRow, ReportRow, RoundRow
from db.tables.summary import SnapshotRow
from domain.calendar.fiscal import Period
from domain.reports.reports import Duty, Report


async def operator(session: AsyncSession, name: str, now: datetime) -> int:
    """The person an import from the command line is by: one without an address, who can't be written to."""
    alone = ~select(col(AddressRow.person)).where(col(AddressRow.person) == col(PersonRow.id)).exists()
    found = await session.execute(select(col(PersonRow.id)).where(col(PersonRow.name) == name, alone).limit(1))
    if (known := found.scalar()) is not None:
        return known
    made = PersonRow(name=name, first_seen=now)
    session.add(made)
    await session.flush()
    assert made.id is not None  # noqa: S101 - the database numbers it
    return made.id


async def begin(session: AsyncSession, plan: int, file: str, by: int | None, now: datetime) -> int:
    """Record an import of reports, which leaves the plan's rows as they are; returns its number."""
    row = PlanImportRow(plan=plan, files=file, by=by, before="{}", after="{}", made_at=now, reports="{}")
    session.add(row)
    await session.flush()
    assert row.id is not None  # noqa: S101 - the database numbers it
    return row.id


async def finish(
    session: AsyncSession, number: int, rounds: Iterable[Period], asked: Mapping[Period, Sequence[Duty]]
) -> None:
    """Record what an import added beside the reports: rounds, and duties they ask for."""
    more = [[str(period), one.plan, one.step, one.unit] for period, these in asked.items() for one in these]
    added = json.dumps({"rounds": [str(one) for one in rounds], "asked": more})
    await session.execute(update(PlanImportRow).where(col(PlanImportRow.id) == number).values(reports=added))


async def add_round(session: AsyncSession, period: Period, opened_at: datetime, ended_at: datetime) -> None:
    """Store the closed round of an earlier period; nothing is due about it."""
    moments = {"opened_at": opened_at, "due_at": ended_at, "due_told_at": ended_at, "closed_at": ended_at}
    done = {"summary_at": None, "summary_upto": 0, "summed_up": True}
    await session.execute(insert(RoundRow).values(quarter=str(period), position=period.place, **moments, **done))


async def ask(session: AsyncSession, period: Period, duties: Sequence[Duty]) -> tuple[Duty, ...]:
    """Add duties to those a round asks for, where it does not yet; returns those that were added."""
    columns = (col(AskedRow.plan), col(AskedRow.step), col(AskedRow.unit))
    there = await session.execute(select(*columns).where(col(AskedRow.round) == str(period)))
    known = {Duty(*one) for one in there.tuples()}
    new = tuple(one for one in dict.fromkeys(duties) if one not in known)
    if new:
        rows = [{"round": str(period), "plan": one.plan, "step": one.step, "unit": one.unit} for one in new]
        await session.execute(insert(AskedRow), rows)
    return new


async def add(session: AsyncSession, period: Period, reports: Sequence[Report]) -> None:
    """Store reports of a closed round. A summary that knew all there was knows them too: they are no news."""
    of_round = col(ReportRow.round) == str(period)
    newest = (await session.execute(select(func.max(col(ReportRow.id))).where(of_round))).scalar() or 0
    names = [one.name for one in fields(Report) if one.name != "author_name"]
    await session.execute(insert(ReportRow), [{name: getattr(one, name) for name in names} for one in reports])
    last = select(func.max(col(ReportRow.id))).where(of_round).scalar_subquery()
    known = (col(RoundRow.quarter) == str(period), col(RoundRow.summary_upto) >= newest)
    statement = update(RoundRow).where(*known).values(summary_upto=last)
    await session.execute(statement.execution_options(synchronize_session=False))


async def revisions(session: AsyncSession, period: Period) -> Mapping[Duty, int]:
    """The highest revision of each duty in a round, those taken back included."""
    columns = (col(ReportRow.plan), col(ReportRow.step), col(ReportRow.unit))
    statement = select(*columns, func.max(col(ReportRow.revision))).where(col(ReportRow.round) == str(period))
    found = (await session.execute(statement.group_by(*columns))).tuples()
    return {Duty(plan, step, unit): revision for plan, step, unit, revision in found}


async def is_in_use(session: AsyncSession, number: int) -> bool:
    """Check whether a later report, a decision, evidence or a signed summary rests on what an import brought."""
    mine, other = aliased(ReportRow), aliased(ReportRow)
    same = [getattr(mine, name) == getattr(other, name) for name in ("round", "plan", "step", "unit")]
    later = select(col(other.id)).join(mine, and_(*same, col(other.revision) > col(mine.revision)))
    decided = select(col(DecisionRow.id)).join(
        mine, and_(*(getattr(DecisionRow, name) == getattr(mine, name) for name in ("round", "plan", "step")))
    )
    shown = select(col(EvidenceRow.id)).join(
        mine, and_(*(getattr(EvidenceRow, name) == getattr(mine, name) for name in ("round", "plan", "step", "unit")))
    )
    signed = select(col(SnapshotRow.id)).join(
        mine, and_(col(SnapshotRow.round) == col(mine.round), col(SnapshotRow.upto) >= col(mine.id))
    )
    for query in (later, decided, shown, signed):
        found = await session.execute(query.where(col(mine.brought) == number).limit(1))
        if found.first() is not None:
            return True
    return await _others_in_rounds(session, number)


async def _others_in_rounds(session: AsyncSession, number: int) -> bool:
    """Check whether a round that an import made holds reports or decisions of others."""
    made = (await _added(session, number))["rounds"]
    theirs = or_(col(ReportRow.brought).is_(None), col(ReportRow.brought) != number)
    others = select(col(ReportRow.id)).where(col(ReportRow.round).in_(made), theirs)
    decided = select(col(DecisionRow.id)).where(col(DecisionRow.round).in_(made))
    return any([(await session.execute(query.limit(1))).first() is not None for query in (others, decided)])


async def undo(session: AsyncSession, number: int, now: datetime) -> None:
    """Delete the reports an import brought, and the rounds and duties it added for them."""
    added = await _added(session, number)
    await session.execute(delete(ReportRow).where(col(ReportRow.brought) == number))
    for round_, plan, step, unit in added["asked"]:
        mine = (col(AskedRow.round) == round_, col(AskedRow.plan) == plan)
        await session.execute(delete(AskedRow).where(*mine, col(AskedRow.step) == step, col(AskedRow.unit) == unit))
    await session.execute(delete(RoundRow).where(col(RoundRow.quarter).in_(added["rounds"])))
    await session.execute(update(PlanImportRow).where(col(PlanImportRow.id) == number).values(undone_at=now))


async def _added(session: AsyncSession, number: int) -> dict[str, list[Any]]:
    row = await session.get_one(PlanImportRow, number, populate_existing=True)
    found: dict[str, list[Any]] = json.loads(row.reports or "{}")
    return {"rounds": [], "asked": []} | found
