"""Decisions prepared by a secretary: kept until somebody passes or drops them. Times are UTC office time."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.decisions import PreparedDecisionRow
from domain.calendar.fiscal import Period
from domain.decisions.decisions import Decision, DecisionKind
from domain.decisions.prepared import PreparedDecision

_KEPT: Final = (
    *("round", "author", "author_name", "at", "plan", "step", "unit", "to_unit"),
    *("revision", "words", "until", "refers"),
)
_SAME: Final = ("kind", "round", "plan", "step", "unit", "refers")
"""Columns in which two prepared decisions of one matter agree: the later takes the place of the earlier."""


async def add(session: AsyncSession, decision: Decision, stamp: str = "") -> PreparedDecision:
    """Keep a prepared decision in place of an earlier one of its kind about the same; every instruction stays."""
    values = {name: getattr(decision, name) for name in _KEPT} | {"kind": decision.kind.value, "stamp": stamp}
    if decision.kind is not DecisionKind.INSTRUCT:
        same = [getattr(PreparedDecisionRow, name).is_not_distinct_from(values[name]) for name in _SAME]
        await session.execute(_open(*same).values(closed_at=decision.at, closed_by=decision.author))
    made = insert(PreparedDecisionRow).values(values).returning(col(PreparedDecisionRow.id))
    return PreparedDecision((await session.execute(made)).scalar() or 0, decision, stamp)


async def waiting(session: AsyncSession, quarter: Period | str) -> tuple[PreparedDecision, ...]:
    """Prepared decisions of a round that nobody has passed or dropped, oldest first."""
    open_ = (col(PreparedDecisionRow.round) == str(quarter)) & col(PreparedDecisionRow.closed_at).is_(None)
    statement = select(PreparedDecisionRow).where(open_).order_by(col(PreparedDecisionRow.id))
    return tuple(_prepared(row) for row in (await session.execute(statement)).scalars())


async def close(
    session: AsyncSession, now: datetime, number: int, person: int, *, passed: bool
) -> PreparedDecision | None:
    """Pass or drop a prepared decision; None, and nothing is written, if that was done before."""
    statement = _open(col(PreparedDecisionRow.id) == number).values(closed_at=now, closed_by=person, passed=passed)
    row = (await session.execute(statement.returning(PreparedDecisionRow))).scalar()
    return None if row is None else _prepared(row)


def _open(*conditions: Any) -> Any:
    return update(PreparedDecisionRow).where(col(PreparedDecisionRow.closed_at).is_(None), *conditions)


def _prepared(row: PreparedDecisionRow) -> PreparedDecision:
    kept: dict[str, Any] = {name: getattr(row, name) for name in _KEPT}
    return PreparedDecision(row.id or 0, Decision(kind=DecisionKind(row.kind), **kept), row.stamp)
