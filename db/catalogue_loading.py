"""Loading a catalogue into the tables: what is missing is inserted, what differs is corrected.

Loading the same data twice changes nothing. What the coordinator wrote lies in rows of its own
(`db.entry_revisions`), which loading never touches.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel

from db import assessments, unit_names
from db.catalogue import bump
from db.row_classes import column_of, table_of
from db.tables.catalogue import (
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
from domain.catalogue.assessment import Assessment
from domain.catalogue.keys import to_keys
from domain.catalogue.plan import Catalogue

Values = dict[str, Any]


async def store(session: AsyncSession, catalogue: Catalogue, now: datetime) -> int:
    """Load a catalogue into the tables; `now` is office time. Returns how many rows were changed, 0 the second time."""
    changed = 0
    catalogue = replace(catalogue, units=await unit_names.as_stored(session, catalogue.units))
    if not catalogue.plan.further:  # the scores are the own plan's, whose findings name its steps
        for framework in catalogue.frameworks:
            changed += await assessments.store_framework(session, framework)
        changed += await assessments.store(session, catalogue.assessment)
    for batch in _batches(catalogue, now):
        changed += await _merge(session, batch)
    if changed:
        await bump(session)
    return changed


async def store_scores(session: AsyncSession, assessment: Assessment, plan: int) -> None:
    """Store scores that a stored plan is to stand beside from now on."""
    await assessments.store(session, assessment)
    row = await session.get_one(PlanRow, plan)
    row.assessment_year = assessment.fiscal_year
    await session.flush()
    await bump(session)


@dataclass(frozen=True)
class _Batch:
    """The rows one table should hold of a catalogue.

    `scope` are the columns that set this catalogue's rows apart from other years'. `once` are written with a new row
    and left alone afterwards. `prune` deletes rows the data no longer holds, where nothing can refer to them.
    """

    kind: type[SQLModel]
    rows: Sequence[Values]
    scope: Values
    once: Values
    prune: bool = False


def _batches(catalogue: Catalogue, now: datetime) -> Iterable[_Batch]:
    """The catalogue as rows, in the order the tables refer to each other."""
    assessment, plan = catalogue.assessment, catalogue.plan
    of_plan = {"plan": plan.number}
    owners = [
        {"step": step.id, "unit": unit, "position": position}
        for step in plan.steps
        for position, unit in enumerate(step.owners)
    ]
    plan_row = _values(PlanRow, catalogue) | _values(PlanRow, plan) | {"assessment_year": assessment.fiscal_year}
    plan_row |= {"number": plan.number, "key": plan.key}
    yield _Batch(UnitRow, _listed(UnitRow, catalogue.units, {}), {}, {})
    yield _Batch(PlanRow, [plan_row], {"number": plan.number}, {"loaded_at": now})
    yield _Batch(GroupRow, [_values(GroupRow, group) | of_plan for group in plan.groups], of_plan, {})
    yield _Batch(MeasureRow, _listed(MeasureRow, plan.measures, of_plan), of_plan, {})
    yield _Batch(StepRow, _listed(StepRow, plan.steps, of_plan), of_plan, {})
    yield _Batch(StepOwnerRow, [row | of_plan for row in owners], of_plan, {})
    yield _Batch(GuidelineRow, _listed(GuidelineRow, catalogue.guidelines, {}), {}, {})
    yield _Batch(ChannelRow, _listed(ChannelRow, catalogue.channels, {}), {}, {})
    yield _Batch(ErratumRow, _listed(ErratumRow, catalogue.errata, of_plan), of_plan, {}, prune=True)


async def _merge(session: AsyncSession, batch: _Batch) -> int:
    """Bring one table's rows in line with a batch; returns how many rows were changed."""
    keys = [column.name for column in table_of(batch.kind).primary_key]
    query = select(batch.kind).where(*(column_of(batch.kind, name) == value for name, value in batch.scope.items()))
    stored = {tuple(getattr(row, key) for key in keys): row for row in (await session.execute(query)).scalars()}
    new, changed = [], 0
    for values in batch.rows:
        row = stored.pop(tuple(values[key] for key in keys), None)
        if row is None:
            new.append(values | batch.once)
        elif _assign(row, values):
            changed += 1
    if new:
        await session.execute(insert(batch.kind), new)
    for row in stored.values() if batch.prune else ():
        await session.delete(row)
        changed += 1
    await session.flush()
    return changed + len(new)


def _assign(row: SQLModel, values: Mapping[str, Any]) -> bool:
    """Set the fields that differ; returns whether any did."""
    different = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in different.items():
        setattr(row, name, value)
    return bool(different)


def _values(kind: type[SQLModel], entry: object) -> Values:
    """The fields a domain object shares with a table, as the table keeps them."""
    columns = {column.name for column in table_of(kind).columns}
    return {name: _stored(value) for name, value in to_keys(entry).items() if name in columns}


def _listed(kind: type[SQLModel], entries: Iterable[object], scope: Values) -> list[Values]:
    """Rows of a list whose order is kept."""
    return [_values(kind, entry) | scope | {"position": position} for position, entry in enumerate(entries)]


def _stored(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
