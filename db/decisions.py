"""Decisions as stored: rows are only ever added. Times are UTC office time."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from db.rounds import round_of
from db.tables.decisions import DecisionRow
from db.tables.rounds import ReportRow
from domain.calendar.fiscal import Period
from domain.decisions.decisions import AMENDING, Decision, DecisionKind, Instruction, instructions_of, known_at
from domain.decisions.record import DecisionRecord
from domain.reports.reports import Duty

_KEPT = ("round", "author", "author_name", "at", "plan", "revision", "words", "until", "refers")
_NAMED = ("step", "unit", "to_unit")
"""Columns that refer to a row where they say anything."""


async def add(session: AsyncSession, decision: Decision) -> int:
    """Keep a decision; returns its number."""
    return (await add_all(session, [decision]))[0]


async def add_all(session: AsyncSession, decisions: Iterable[Decision]) -> tuple[int, ...]:
    """Keep decisions made together; returns their numbers, in order."""
    rows = [
        {"kind": one.kind.value}
        | {name: getattr(one, name) for name in _KEPT}
        | {name: getattr(one, name) or None for name in _NAMED}
        for one in decisions
    ]
    if not rows:
        return ()
    made = insert(DecisionRow).returning(col(DecisionRow.id), sort_by_parameter_order=True)
    return tuple(number or 0 for number in (await session.execute(made, rows)).scalars())


async def record_of(session: AsyncSession, quarter: Period | str) -> DecisionRecord:
    """The record of a round: its decisions, and those of any round about instructions and more time."""
    lasting = col(DecisionRow.kind).in_([one.value for one in DecisionKind if one is not DecisionKind.ACKNOWLEDGE])
    answers = or_(col(DecisionRow.refers).is_not(None), col(DecisionRow.kind) != DecisionKind.RETURN.value)
    condition = or_(col(DecisionRow.round) == str(quarter), and_(lasting, answers))
    return DecisionRecord(str(quarter), await _read(session, condition))


async def of_step(session: AsyncSession, plan: int, step: str) -> tuple[Decision, ...]:
    """Every decision on a step, what was asked and reported about it, and what was taken back, oldest first."""
    return await _read(session, (col(DecisionRow.plan) == plan) & (col(DecisionRow.step) == step))


async def of_units(session: AsyncSession, units: Collection[str]) -> tuple[Decision, ...]:
    """Instructions to units and what came of them, oldest first."""
    kinds = (DecisionKind.INSTRUCT, DecisionKind.DONE, DecisionKind.ACCEPT, DecisionKind.RETURN)
    about = col(DecisionRow.kind).in_([one.value for one in kinds])
    return await _read(session, about & col(DecisionRow.unit).in_(units))


async def unaccepted(session: AsyncSession) -> tuple[Instruction, ...]:
    """Instructions that are not accepted yet, oldest first."""
    accepted = aliased(DecisionRow)
    done = select(col(accepted.refers)).where(col(accepted.kind) == DecisionKind.ACCEPT.value)
    given = (col(DecisionRow.kind) == DecisionKind.INSTRUCT.value) & col(DecisionRow.id).not_in(done)
    numbers = select(col(DecisionRow.id)).where(given)
    rows = await _read(session, given | col(DecisionRow.refers).in_(numbers))
    return tuple(one for one in instructions_of(rows) if not one.accepted)


async def find(session: AsyncSession, number: int) -> Decision | None:
    """The decision with a number."""
    return next(iter(await _read(session, col(DecisionRow.id) == number)), None)


async def amending(session: AsyncSession, at: datetime | None = None) -> tuple[Decision, ...]:
    """Decisions that change steps of a plan and were not taken back, oldest first; as of a moment, or now."""
    changing = col(DecisionRow.kind).in_([one.value for one in AMENDING])
    if at is None:
        return tuple(one for one in await _read(session, changing) if not one.taken_back)
    rows = await _read(session, changing | (col(DecisionRow.kind) == DecisionKind.TAKE_BACK.value))
    return tuple(one for one in known_at(rows, at) if one.kind in AMENDING and not one.taken_back)


async def acknowledged(session: AsyncSession, quarters: Collection[str]) -> frozenset[tuple[Duty, str, int]]:
    """Reports that were acknowledged in some rounds, each as its duty, round and revision."""
    condition = (col(DecisionRow.kind) == DecisionKind.ACKNOWLEDGE.value) & col(DecisionRow.round).in_(quarters)
    rows = await _read(session, condition)
    return frozenset((one.duty, one.round, one.revision) for one in rows if not one.taken_back)


async def lock(session: AsyncSession, quarter: Period | str) -> None:
    """Make deciding on a round this transaction's until it ends, so that of two who decide one sees the other's."""
    await round_of(session, quarter, lock=True)


def owed_again(report: type[ReportRow]) -> ColumnElement[bool]:
    """Condition: one of some reports, or a later revision of it, was returned."""
    back = aliased(DecisionRow)
    return (
        select(col(back.id))
        .where(
            col(back.kind) == DecisionKind.RETURN.value,
            col(back.round) == col(report.round),
            col(back.plan) == col(report.plan),
            col(back.step) == col(report.step),
            col(back.unit) == col(report.unit),
            col(back.refers).is_(None),
            col(back.revision) >= col(report.revision),
            ~_taken_back(back),
        )
        .correlate(report)
        .exists()
    )


async def _read(session: AsyncSession, condition: ColumnElement[bool]) -> tuple[Decision, ...]:
    statement = select(DecisionRow, _taken_back(DecisionRow)).where(condition).order_by(col(DecisionRow.id))
    return tuple(_decision(row, bool(back)) for row, back in (await session.execute(statement)).tuples())


def _taken_back(table: type[DecisionRow]) -> ColumnElement[bool]:
    later = aliased(DecisionRow)
    condition = (col(later.refers) == col(table.id)) & (col(later.kind) == DecisionKind.TAKE_BACK.value)
    return select(col(later.id)).where(condition).correlate(table).exists()


def _decision(row: DecisionRow, taken_back: bool) -> Decision:
    kept: dict[str, Any] = {name: getattr(row, name) for name in _KEPT}
    named = {name: getattr(row, name) or "" for name in _NAMED}
    return Decision(kind=DecisionKind(row.kind), **kept | named, number=row.id or 0, taken_back=taken_back)
