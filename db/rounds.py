"""Rounds as stored: opening, reminders, due moment and closing, and which of them have been dealt with.

Times are UTC office time.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, delete, func, insert, literal, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.catalogue import PlanRow
from db.tables.columns import Instant
from db.tables.decisions import DecisionRow
from db.tables.rounds import ReminderRow, ReportRow, RoundRow
from db.tables.summary import DueMovedRow
from domain.calendar.course import Course
from domain.calendar.cycle_words import cycle_in
from domain.calendar.fiscal import Period
from domain.calendar.record import RoundRecord
from domain.calendar.rounds import Round, RoundDates

Which = Select[Any] | Sequence[str]
"""Quarters of rounds, or what selects them."""


async def current_round(session: AsyncSession) -> Round | None:
    """The last opened round, closed or not; None before the first."""
    return next(iter(await _rounds(session, _last(1))), None)


async def lock_current(session: AsyncSession) -> None:
    """Make the last opened round's row this transaction's until it ends: who reports meanwhile waits."""
    await _rounds(session, _last(1), lock=True)


async def round_of(session: AsyncSession, quarter: Period | str, *, lock: bool = False) -> Round | None:
    """A quarter's round, None if it was never opened; with `lock` its row is this transaction's until it ends."""
    return next(iter(await _rounds(session, [str(quarter)], lock)), None)


async def round_as_of(session: AsyncSession, quarter: Period, at: datetime) -> Round | None:
    """A quarter's round as it was known at a moment: with the due moment of then, closed if it was; None before it."""
    found = await round_of(session, quarter)
    if found is None or found.opened_at > at:
        return None
    moved = select(col(DueMovedRow.due_at)).where(col(DueMovedRow.round) == str(quarter), col(DueMovedRow.at) > at)
    due_at = (await session.execute(moved.order_by(col(DueMovedRow.id)).limit(1))).scalar()
    closed_at = found.closed_at if found.closed_at is not None and found.closed_at <= at else None
    return replace(found, due_at=due_at or found.due_at, closed_at=closed_at)


async def course(session: AsyncSession, after: Period | None) -> Course | None:
    """The course of the rounds after a period, by the plans that are followed up; None if there are none."""
    followed = select(col(PlanRow.reporting), col(PlanRow.approved_on)).where(col(PlanRow.closed_at).is_(None))
    plans = tuple((cycle_in(words), since) for words, since in (await session.execute(followed)).tuples())
    return Course(plans, after) if plans else None


async def rounds(session: AsyncSession) -> tuple[Round, ...]:
    """Every round, oldest first."""
    return await _rounds(session, select(col(RoundRow.quarter)))


async def records(session: AsyncSession, last: int) -> tuple[RoundRecord, ...]:
    """The last rounds with what has been done about them, oldest first."""
    return await _records(session, _last(last))


async def record_of(session: AsyncSession, quarter: Period | str, *, lock: bool = False) -> RoundRecord | None:
    """A quarter's round with what has been done about it, as `round_of`."""
    return next(iter(await _records(session, [str(quarter)], lock)), None)


async def add(session: AsyncSession, quarter: Period, opened_at: datetime, dates: RoundDates) -> tuple[Period, ...]:
    """Store a round that opens; those of earlier quarters that run close with it, and are returned."""
    opening = {"opened_at": opened_at, "due_at": dates.due, "summary_upto": 0}
    await session.execute(insert(RoundRow).values(quarter=str(quarter), position=quarter.place, **opening))
    closed = await _close(session, opened_at, col(RoundRow.position) < quarter.place)
    reminders = [{"round": str(quarter), "number": number, "at": at} for number, at in enumerate(dates.reminders, 1)]
    if reminders:
        await session.execute(insert(ReminderRow), reminders)
    return closed


async def close(session: AsyncSession, now: datetime, quarter: Period) -> bool:
    """Close a round; False if it was closed before."""
    return bool(await _close(session, now, col(RoundRow.quarter) == str(quarter)))


async def reopen(session: AsyncSession, quarter: Period, *, is_due: bool) -> None:
    """Let a closed round take reports again; one that is not due yet will be, and its summary is sent then."""
    values: dict[str, Any] = {"closed_at": None} if is_due else {"closed_at": None, "summed_up": False}
    await session.execute(update(RoundRow).where(col(RoundRow.quarter) == str(quarter)).values(values))


async def close_all(session: AsyncSession, now: datetime) -> tuple[Period, ...]:
    """Close every round that runs; returns them."""
    return await _close(session, now, true())


async def move_due(session: AsyncSession, now: datetime, quarter: Period, due_at: datetime) -> None:
    """Move a round's due moment, which is then still to be dealt with; reports in time by it are no longer late.

    The moment that held until now is kept, for summaries as known before.
    """
    former = select(col(RoundRow.quarter), col(RoundRow.due_at), literal(now, Instant()))
    former = former.where(col(RoundRow.quarter) == str(quarter))
    await session.execute(insert(DueMovedRow).from_select(["round", "due_at", "at"], former))
    moved = update(RoundRow).where(col(RoundRow.quarter) == str(quarter))
    await session.execute(moved.values(due_at=due_at, due_told_at=None, summed_up=False))
    in_time = (col(ReportRow.round) == str(quarter)) & (col(ReportRow.at) < due_at) & col(ReportRow.late).is_(True)
    await session.execute(update(ReportRow).where(in_time).values(late=False))


async def claim_due(session: AsyncSession, now: datetime, quarter: Period) -> bool:
    """Record that the due moment of a running round is dealt with; False if it was before, or lies ahead."""
    claimed = await session.execute(
        update(RoundRow)
        .where(
            col(RoundRow.quarter) == str(quarter),
            col(RoundRow.due_told_at).is_(None),
            col(RoundRow.closed_at).is_(None),
            col(RoundRow.due_at) <= now,
        )
        .values(due_told_at=now)
        .returning(col(RoundRow.quarter))
    )
    return claimed.first() is not None


async def finish_reminders(session: AsyncSession, now: datetime, quarter: Period, upto: int) -> None:
    """Record that a round's reminders up to a number are dealt with."""
    waiting = (col(ReminderRow.round) == str(quarter)) & col(ReminderRow.done_at).is_(None)
    statement = update(ReminderRow).where(waiting, col(ReminderRow.number) <= upto)
    await session.execute(statement.values(done_at=now))


async def respace_reminders(session: AsyncSession, quarter: Period, moments: Sequence[datetime]) -> None:
    """Put other reminders in place of those a round has not dealt with; they are numbered on."""
    mine = col(ReminderRow.round) == str(quarter)
    await session.execute(delete(ReminderRow).where(mine, col(ReminderRow.done_at).is_(None)))
    done = (await session.execute(select(func.count()).where(mine))).scalar() or 0
    rows = [{"round": str(quarter), "number": number, "at": at} for number, at in enumerate(moments, done + 1)]
    if rows:
        await session.execute(insert(ReminderRow), rows)


async def times_moved(session: AsyncSession, quarter: Period) -> int:
    """The number of times a round's due moment was moved."""
    moved = select(func.count()).where(col(DueMovedRow.round) == str(quarter))
    return (await session.execute(moved)).scalar() or 0


async def set_summary(session: AsyncSession, now: datetime, of: RoundRecord) -> None:
    """Record that the summary of a round that has ended is sent, which knows its reports and decisions so far."""
    upto = {"summary_upto": of.newest_report, "summary_decided": max(of.newest_decision, of.summary_decided)}
    statement = update(RoundRow).where(col(RoundRow.quarter) == str(of.round.quarter))
    await session.execute(statement.values(summary_at=now, summed_up=True, **upto))


def _last(count: int) -> Select[Any]:
    """Quarters of the rounds opened last."""
    return select(col(RoundRow.quarter)).order_by(col(RoundRow.position).desc()).limit(count)


async def _close(session: AsyncSession, now: datetime, which: Any) -> tuple[Period, ...]:
    """Close the running rounds a condition names; returns them."""
    statement = update(RoundRow).where(which, col(RoundRow.closed_at).is_(None)).values(closed_at=now)
    closed = await session.execute(statement.returning(col(RoundRow.quarter)))
    return tuple(Period.parse(quarter) for quarter in closed.scalars())


async def _rounds(session: AsyncSession, which: Which, lock: bool = False) -> tuple[Round, ...]:
    return tuple(_round(row, reminders) for row, reminders in await _rows(session, which, lock))


async def _records(session: AsyncSession, which: Which, lock: bool = False) -> tuple[RoundRecord, ...]:
    found = await _rows(session, which, lock)
    if not found:
        return ()
    newest = await _newest(session, [row.quarter for row, _ in found])
    return tuple(
        RoundRecord(
            round=_round(row, reminders),
            reminders_left={one.number: one.at for one in reminders if one.done_at is None},
            due_told_at=row.due_told_at,
            summary_at=row.summary_at,
            summary_upto=row.summary_upto,
            summed_up=row.summed_up,
            newest_report=newest[row.quarter][0],
            summary_decided=row.summary_decided,
            newest_decision=newest[row.quarter][1],
        )
        for row, reminders in found
    )


async def _newest(session: AsyncSession, quarters: Sequence[str]) -> dict[str, tuple[int, int]]:
    """The ids of each round's newest report and decision, 0 for none; only the current round tells of decisions."""
    quarter = col(RoundRow.quarter)
    report = select(func.max(col(ReportRow.id))).where(col(ReportRow.round) == quarter).scalar_subquery()
    decision = select(func.max(col(DecisionRow.id))).scalar_subquery()
    current = quarter == _last(1).scalar_subquery()
    statement = select(quarter, report, case((current, decision), else_=0)).where(quarter.in_(quarters))
    return {name: (last or 0, decided or 0) for name, last, decided in (await session.execute(statement)).tuples()}


async def _rows(session: AsyncSession, which: Which, lock: bool) -> Sequence[tuple[RoundRow, Sequence[ReminderRow]]]:
    """Rounds' rows with their reminders in order, the oldest first, as they are now whatever was read before."""
    statement = (
        select(RoundRow, ReminderRow)
        .outerjoin(ReminderRow, col(ReminderRow.round) == col(RoundRow.quarter))
        .where(col(RoundRow.quarter).in_(which))
        .order_by(col(RoundRow.position), col(ReminderRow.number))
        .execution_options(populate_existing=True)
    )
    found: dict[str, tuple[RoundRow, list[ReminderRow]]] = {}
    for row, reminder in await session.execute(statement.with_for_update(of=RoundRow) if lock else statement):
        _, reminders = found.setdefault(row.quarter, (row, []))
        if reminder is not None:
            reminders.append(reminder)
    return tuple(found.values())


def _round(row: RoundRow, reminders: Sequence[ReminderRow]) -> Round:
    dates = tuple(one.at for one in reminders)
    return Round(Period.parse(row.quarter), row.opened_at, row.due_at, dates, row.closed_at)
