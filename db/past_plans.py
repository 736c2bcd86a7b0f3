"""Plans as they were at a moment of the past: the rows that imports, and undoing them, replaced. Times are UTC."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from db.tables.catalogue import GroupRow, MeasureRow, PlanRow, StepOwnerRow, StepRow, UnitRow
from db.tables.imports import PlanImportRow

R = TypeVar("R", bound=SQLModel)


@dataclass(frozen=True)
class PlanRows:
    """The rows of one plan, in their order."""

    plan: PlanRow
    groups: Sequence[GroupRow] = ()
    measures: Sequence[MeasureRow] = ()
    steps: Sequence[StepRow] = ()
    owners: Sequence[StepOwnerRow] = ()


@dataclass(frozen=True)
class ReplacedRows:
    """Rows replaced since a moment: plans by number, None for one there was not; all units, or None."""

    plans: Mapping[int, PlanRows | None] = field(default_factory=dict)
    units: Sequence[UnitRow] | None = None


NOTHING: Final = ReplacedRows()


async def replaced(session: AsyncSession, at: datetime) -> ReplacedRows:
    """The rows that were replaced since a moment, as they were at that moment."""
    later = or_(col(PlanImportRow.made_at) > at, col(PlanImportRow.undone_at) > at)
    rows = (await session.execute(select(PlanImportRow).where(later).order_by(col(PlanImportRow.id)))).scalars()
    changes = sorted((_change(row, at) for row in rows), key=lambda one: one[:2])
    first: dict[int, str] = {}
    for _, _, plan, content in changes:
        first.setdefault(plan, content)
    if not changes:
        return NOTHING
    return ReplacedRows(
        {plan: _plan(json.loads(content)) for plan, content in first.items()},
        _read(UnitRow, json.loads(changes[0][-1])),
    )


def _change(row: PlanImportRow, at: datetime) -> tuple[datetime, int, int, str]:
    """The first change that an import made after a moment: when, its number, the plan, and the rows before."""
    if row.made_at > at:
        return row.made_at, row.id or 0, row.plan, row.before
    return row.undone_at or at, row.id or 0, row.plan, row.after


def _plan(rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> PlanRows | None:
    plan = _read(PlanRow, rows)
    if not plan:
        return None
    steps, owners = _read(StepRow, rows), _read(StepOwnerRow, rows)
    groups, measures = _read(GroupRow, rows), _read(MeasureRow, rows)
    return PlanRows(
        plan[0],
        sorted(groups, key=lambda one: one.number),
        sorted(measures, key=lambda one: one.position),
        sorted(steps, key=lambda one: one.position),
        sorted(owners, key=lambda one: one.position),
    )


def _read(kind: type[R], rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> list[R]:
    return [kind.model_validate(one) for one in rows[kind.__name__]]
