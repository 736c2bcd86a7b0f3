"""Duties a round asks of the units, and those still missing."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import past
from db.decisions import owed_again
from db.tables.catalogue import PlanRow
from db.tables.rounds import AskedRow, RoundRow
from db.valid_reports import valid_reports
from domain.calendar.fiscal import Period
from domain.reports.duties import AskedUnit
from domain.reports.reports import Duty
from domain.summary.trends import FirstReport

_GIVEN: Final = valid_reports()


async def ask(session: AsyncSession, quarter: Period, duties: Iterable[Duty], since: datetime | None = None) -> None:
    """Add duties to those a round asks for; `since` a moment after its opening."""
    rows = [
        {"round": str(quarter), "plan": duty.plan, "step": duty.step, "unit": duty.unit, "since": since}
        for duty in duties
    ]
    if rows:
        await session.execute(insert(AskedRow), rows)


async def asked(session: AsyncSession, quarter: Period | str) -> tuple[Duty, ...]:
    """Everything a round asks for, in order of plan, step and unit; also those reported on since."""
    return await _duties(session, _asked(quarter))


async def withdraw(
    session: AsyncSession, quarter: Period | str, duties: Iterable[Duty], now: datetime, person: int
) -> None:
    """Take duties without a report from those a round asks for; that they were asked until now is kept."""
    for duty in duties:
        mine = [col(AskedRow.plan) == duty.plan, col(AskedRow.step) == duty.step, col(AskedRow.unit) == duty.unit]
        mine += [col(AskedRow.round) == str(quarter), ~_reported()]
        await past.end_asked(session, now, person, *mine)
        statement = delete(AskedRow).where(*mine)
        await session.execute(statement.execution_options(synchronize_session="fetch"))


async def is_asked(session: AsyncSession, quarter: Period | str, duty: Duty) -> bool:
    """Return whether a round asks for a duty."""
    return await session.get(AskedRow, (str(quarter), duty.plan, duty.step, duty.unit)) is not None


async def expected(
    session: AsyncSession,
    quarter: Period | str,
    units: Collection[str] | None = None,
    at: datetime | None = None,
) -> tuple[Duty, ...]:
    """Duties a round asks for, without those left unanswered because their plan was closed before the round was.

    `units` narrows it; `at` goes by what was asked then, and takes plans that were closed later as followed up.
    """
    followed = _followed() if at is None else or_(_followed(), col(PlanRow.closed_at) > at)
    statement = _asked(quarter).where(or_(followed, _reported()))
    if units is not None:
        statement = statement.where(col(AskedRow.unit).in_(units))
    if at is None:
        return await _duties(session, statement)
    known = await _duties(session, statement.where(or_(col(AskedRow.since).is_(None), col(AskedRow.since) <= at)))
    then = (one for one in await past.asked(session, quarter, at) if units is None or one.unit in units)
    return tuple(sorted({*known, *then}, key=lambda one: (one.plan, one.step, one.unit)))


async def missing(session: AsyncSession, quarter: Period | str) -> tuple[Duty, ...]:
    """Duties a round asks for without a report in it, or whose report was returned, except of ended plans."""
    return await _duties(session, _asked(quarter).where(_followed(), ~_answered()))


async def unreported_before(session: AsyncSession, before: Period, units: Collection[str]) -> Mapping[Duty, Period]:
    """Units' duties that a round before asked for without getting a report, each with the latest such round."""
    statement = (
        _joined(select(AskedRow))
        .where(col(AskedRow.unit).in_(units), col(RoundRow.position) < before.place, ~_reported())
        .order_by(col(RoundRow.position))
    )
    rows = (await session.execute(statement)).scalars()
    return {Duty(row.plan, row.step, row.unit): Period.parse(row.round) for row in rows}


async def asked_units(session: AsyncSession, quarter: Period | str) -> Mapping[str, AskedUnit]:
    """Units a round asks, by code, with what each still owes; ended plans are left out."""
    statement = _asked(quarter).where(_followed()).with_only_columns(col(AskedRow.unit), _answered(), _reported())
    found: dict[str, AskedUnit] = {}
    for unit, answered, reported in (await session.execute(statement)).tuples():
        one = found.get(unit, AskedUnit(owes=False, silent=False))
        found[unit] = AskedUnit(owes=one.owes or not answered, silent=one.silent or not reported)
    return found


async def first_reports(session: AsyncSession, upto: Period) -> tuple[FirstReport, ...]:
    """Every duty of every round up to a quarter's, and when it was first reported on; left out as in `expected`."""
    duty = (col(_GIVEN.round), col(_GIVEN.plan), col(_GIVEN.step), col(_GIVEN.unit))
    given = select(*duty, func.min(col(_GIVEN.at)).label("at")).group_by(*duty).subquery()
    asked_about = (col(AskedRow.round), col(AskedRow.plan), col(AskedRow.step), col(AskedRow.unit))
    same = and_(
        *(given.c[name] == mine for name, mine in zip(("round", "plan", "step", "unit"), asked_about, strict=True))
    )
    statement = (
        _joined(
            select(col(AskedRow.round), col(AskedRow.unit), col(RoundRow.opened_at), given.c.at).select_from(AskedRow)
        )
        .outerjoin(given, same)
        .where(col(RoundRow.position) <= upto.place, or_(_followed(), given.c.at.is_not(None)))
        .order_by(col(RoundRow.position), col(AskedRow.plan), col(AskedRow.step), col(AskedRow.unit))
    )
    found = (await session.execute(statement)).tuples()
    return tuple(FirstReport(Period.parse(quarter), unit, opened, at) for quarter, unit, opened, at in found)


def _joined(statement: Select[Any]) -> Select[Any]:
    return statement.join(RoundRow, col(RoundRow.quarter) == col(AskedRow.round)).join(
        PlanRow, col(PlanRow.number) == col(AskedRow.plan)
    )


def _asked(quarter: Period | str) -> Select[Any]:
    return (
        _joined(select(AskedRow))
        .where(col(AskedRow.round) == str(quarter))
        .order_by(col(AskedRow.plan), col(AskedRow.step), col(AskedRow.unit))
    )


def _followed() -> ColumnElement[bool]:
    """Condition: the asked row's plan is followed up, or was for as long as its round was open."""
    return or_(
        col(PlanRow.closed_at).is_(None),
        and_(col(RoundRow.closed_at).is_not(None), col(PlanRow.closed_at) > col(RoundRow.closed_at)),
    )


def _answered() -> ColumnElement[bool]:
    """Condition: there is a report, and it was not returned since."""
    return _reported(~owed_again(_GIVEN))


def _reported(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return (
        select(col(_GIVEN.id))
        .where(
            col(_GIVEN.round) == col(AskedRow.round),
            col(_GIVEN.plan) == col(AskedRow.plan),
            col(_GIVEN.step) == col(AskedRow.step),
            col(_GIVEN.unit) == col(AskedRow.unit),
            *conditions,
        )
        .correlate(AskedRow)
        .exists()
    )


async def _duties(session: AsyncSession, statement: Select[Any]) -> tuple[Duty, ...]:
    columns = statement.with_only_columns(col(AskedRow.plan), col(AskedRow.step), col(AskedRow.unit))
    return tuple(Duty(*row) for row in (await session.execute(columns)).tuples())
