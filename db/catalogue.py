"""The library, read from the rows a catalogue was loaded into (`db.catalogue_loading`).

What the coordinator wrote lies in rows of its own (`db.entry_revisions`) and is laid over what is read; so are the
director's decisions on steps (`db.decisions`).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import Integer, String, cast, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from db import assessments, decisions, entry_revisions, key_values, past_plans, unit_names
from db.past_plans import PlanRows
from db.row_classes import column_of
from db.tables.catalogue import (
    MOVED_HERE,
    ChannelRow,
    ErratumRow,
    GroupRow,
    GuidelineRow,
    MeasureRow,
    PlanRow,
    StepOwnerRow,
    StepRow,
    UnitRow,
)
from db.tables.queues import fact
from db.upsert import upsert
from domain.catalogue.keys import from_keys, keys_of
from domain.catalogue.library import Library
from domain.catalogue.plan import (
    Catalogue,
    Channel,
    Erratum,
    Group,
    Guideline,
    Measure,
    Plan,
    Step,
    Unit,
    apart,
    usual_key,
)
from domain.decisions.amendments import amended
from domain.entries.entries import Entry, entries_of, live

Values = dict[str, Any]
T = TypeVar("T")
R = TypeVar("R", bound=SQLModel)

VERSION: Final = "catalogue"
"""The fact that counts changes of the catalogue, so that a running process knows when to read it anew."""


async def is_unchanged_since(session: AsyncSession, at: datetime) -> bool:
    """Check whether plans and units are as they were at a moment: nothing was imported since, or decided on steps."""
    if await past_plans.replaced(session, at) is not past_plans.NOTHING:
        return False
    return await decisions.amending(session) == await decisions.amending(session, at)


async def load(session: AsyncSession, at: datetime | None = None) -> Library:
    """Every stored plan with its scores, oldest first; a library without catalogues while nothing is loaded.

    With `at`, plans and units are as imports had left them at that moment, with what had been decided on steps.
    """
    then = past_plans.NOTHING if at is None else await past_plans.replaced(session, at)
    units = await _read(session, UnitRow, Unit) if then.units is None else _domains(Unit, then.units)
    given = await unit_names.names(session)
    amending = await decisions.amending(session, at)
    channels, guidelines = live(await entries(session))
    stored = (
        (await session.execute(select(PlanRow).order_by(col(PlanRow.fiscal_year), col(PlanRow.number)))).scalars().all()
    )
    known = [then.plans.get(row.number, PlanRows(row)) for row in stored]
    plans = [rows.plan for rows in known if rows is not None]
    catalogues = [
        _domain(
            Catalogue,
            row,
            plan=amended(_plan(then.plans.get(row.number) or await _plan_rows(session, row)), amending),
            assessment=await assessments.load(session, row.assessment_year),
            units=unit_names.in_year(units, given, row.fiscal_year),
            guidelines=guidelines,
            channels=channels,
            errata=await _read(session, ErratumRow, Erratum, plan=row.number),
        )
        for row in plans
    ]
    return Library(
        catalogues=tuple(map(apart, catalogues)),
        loaded_at={row.number: row.loaded_at for row in plans},
        closed=frozenset(
            row.number for row in plans if row.closed_at is not None and (at is None or row.closed_at <= at)
        ),
        frameworks=await assessments.frameworks(session),
    )


async def admit(session: AsyncSession, plan: int, step: str, unit: str) -> None:
    """Let rounds ask a unit about a step that is not its own in the plan."""
    values = {"plan": plan, "step": step, "unit": unit, "position": MOVED_HERE}
    await session.execute(upsert(session, StepOwnerRow).values(values).on_conflict_do_nothing())


async def end_follow_up(session: AsyncSession, now: datetime, plan: int) -> bool:
    """Record that a plan's follow-up has ended; False if it had before."""
    open_ = (col(PlanRow.number) == plan) & col(PlanRow.closed_at).is_(None)
    statement = update(PlanRow).where(open_).values(closed_at=now).returning(col(PlanRow.number))
    if (await session.execute(statement)).first() is None:
        return False
    await bump(session)
    return True


async def entries(session: AsyncSession) -> tuple[Entry, ...]:
    """Every channel and guideline with what was written over it, the retired ones too."""
    channels, guidelines = await _read(session, ChannelRow, Channel), await _read(session, GuidelineRow, Guideline)
    return entries_of(channels, guidelines, await entry_revisions.newest(session))


async def version(session: AsyncSession) -> str:
    """A text that differs whenever the catalogue may have changed; "0" before anything was loaded."""
    return await key_values.known(session, VERSION) or "0"


async def bump(session: AsyncSession) -> None:
    """Count a change of the catalogue; code that changes its rows calls this in the same transaction."""
    raised = cast(cast(fact.c.value, Integer) + 1, String)
    statement = update(fact).where(fact.c.name == VERSION).values(value=raised).returning(fact.c.name)
    if (await session.execute(statement)).first() is None:
        await session.execute(insert(fact).values(name=VERSION, value="1"))


async def _plan_rows(session: AsyncSession, row: PlanRow) -> PlanRows:
    """The rows of a plan as stored."""
    plan, owner = row.number, StepOwnerRow
    query = select(owner).where(col(owner.plan) == plan).order_by(col(owner.position))
    return PlanRows(
        row,
        await _rows(session, GroupRow, order="number", plan=plan),
        await _rows(session, MeasureRow, plan=plan),
        await _rows(session, StepRow, plan=plan),
        (await session.execute(query)).scalars().all(),
    )


def _plan(rows: PlanRows) -> Plan:
    """A plan from its rows."""
    owners: dict[str, tuple[str, ...]] = {}
    for owner in rows.owners:
        if owner.position != MOVED_HERE:
            owners[owner.step] = (*owners.get(owner.step, ()), owner.unit)
    return _domain(
        Plan,
        rows.plan,
        further=rows.plan.number if rows.plan.number != rows.plan.fiscal_year else 0,
        chosen_key="" if rows.plan.key == usual_key(rows.plan.kind, rows.plan.fiscal_year) else rows.plan.key,
        groups=_domains(Group, rows.groups),
        measures=_domains(Measure, rows.measures),
        steps=tuple(_domain(Step, step, owners=owners.get(step.id, ())) for step in rows.steps),
    )


async def _rows(session: AsyncSession, table: type[R], order: str = "position", **scope: object) -> Sequence[R]:
    where = (column_of(table, name) == value for name, value in scope.items())
    return (await session.execute(select(table).where(*where).order_by(column_of(table, order)))).scalars().all()


async def _read(
    session: AsyncSession, table: type[SQLModel], kind: type[T], order: str = "position", **scope: object
) -> tuple[T, ...]:
    """A table's rows as domain objects, in order."""
    return _domains(kind, await _rows(session, table, order, **scope))


def _domains(kind: type[T], rows: Iterable[SQLModel]) -> tuple[T, ...]:
    return tuple(_domain(kind, row) for row in rows)


def _domain(kind: type[T], row: SQLModel, **more: object) -> T:
    """A domain object from the fields it shares with a row, and what the row does not hold."""
    names = (key.name for key in keys_of(kind))
    shared = {name: getattr(row, name) for name in names if name not in more and hasattr(row, name)}
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in shared.items()}
    return from_keys(kind, values | more)
