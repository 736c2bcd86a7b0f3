"""Reports of units as stored, the newest revision first. Times are UTC office time."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from db.rounds import position
from db.tables.people import PersonRow
from db.tables.rounds import ReportRow, RoundRow
from domain.calendar.fiscal import Quarter
from domain.reports.parts import given
from domain.reports.reports import Duty, Report, Status

_COLUMNS: Final[tuple[Any, ...]] = tuple(
    col(PersonRow.name) if one.name == "author_name" else col(getattr(ReportRow, one.name)) for one in fields(Report)
)
"""The columns of a report, in the order of its fields."""


async def newest(
    session: AsyncSession,
    *,
    units: Collection[str] | None = None,
    duties: Collection[Duty] | None = None,
    before: Quarter | None = None,
    until: datetime | None = None,
) -> Mapping[Duty, Report]:
    """Each duty's newest report over all rounds: of the latest round, its highest revision.

    `units` and `duties` narrow it; `before` leaves out that round and later ones (for "last quarter's answer"),
    `until` the reports given after a moment.
    """
    place = (
        func.row_number()
        .over(
            partition_by=(col(ReportRow.plan), col(ReportRow.step), col(ReportRow.unit)),
            order_by=(col(RoundRow.position).desc(), col(ReportRow.revision).desc()),
        )
        .label("place")
    )
    ranked = select(col(ReportRow.id), place).join(RoundRow, col(RoundRow.quarter) == col(ReportRow.round))
    if before is not None:
        ranked = ranked.where(col(RoundRow.position) < position(before))
    if until is not None:
        ranked = ranked.where(col(ReportRow.at) <= until)
    chosen = _narrowed(ranked, units, duties).subquery()
    return await _reports(session, _read().join(chosen, and_(chosen.c.id == ReportRow.id, chosen.c.place == 1)), duties)


async def earlier(session: AsyncSession, before: Quarter, units: Collection[str]) -> Mapping[Duty, tuple[Report, ...]]:
    """Units' reports of every round before one, by duty, the latest first: of each round the newest revision."""
    statement = (
        _read()
        .join(RoundRow, col(RoundRow.quarter) == col(ReportRow.round))
        .where(col(RoundRow.position) < position(before), ~_superseded_by(aliased(ReportRow)))
        .order_by(col(RoundRow.position).desc())
    )
    found: dict[Duty, list[Report]] = {}
    for row, name in (await session.execute(_narrowed(statement, units, None))).tuples():
        report = _report(row, name)
        found.setdefault(report.duty, []).append(report)
    return {duty: tuple(these) for duty, these in found.items()}


async def of_round(
    session: AsyncSession,
    quarter: Quarter | str,
    *,
    units: Collection[str] | None = None,
    duties: Collection[Duty] | None = None,
) -> Mapping[Duty, Report]:
    """Each duty's newest revision in one round; duties without a report are not in it."""
    statement = _read().where(col(ReportRow.round) == str(quarter), ~_superseded_by(aliased(ReportRow)))
    return await _reports(session, _narrowed(statement, units, duties), duties)


async def revisions_of_round(
    session: AsyncSession, quarter: Quarter, *, until: datetime | None = None
) -> Mapping[Duty, tuple[Report, ...]]:
    """Every revision of each duty in one round, oldest first; `until` leaves out those given later."""
    statement = (
        select(*_COLUMNS)
        .join(PersonRow, col(PersonRow.id) == col(ReportRow.author))
        .where(col(ReportRow.round) == str(quarter))
        .order_by(col(ReportRow.revision))
    )
    if until is not None:
        statement = statement.where(col(ReportRow.at) <= until)
    found: dict[Duty, list[Report]] = {}
    for plan, step, unit, round_, revision, status, *rest in (await session.execute(statement)).all():
        report = Report(plan, step, unit, round_, revision, Status(status), *rest)
        found.setdefault(report.duty, []).append(report)
    return {duty: tuple(revisions) for duty, revisions in found.items()}


async def statuses_of_round(
    session: AsyncSession, quarter: Quarter, until: datetime | None = None
) -> Mapping[Duty, Status]:
    """The status of each duty's newest revision in one round; with `until`, of those given by that moment."""
    columns = (col(ReportRow.plan), col(ReportRow.step), col(ReportRow.unit), col(ReportRow.status))
    statement = select(*columns).where(col(ReportRow.round) == str(quarter)).order_by(col(ReportRow.revision))
    if until is not None:
        statement = statement.where(col(ReportRow.at) <= until)
    found = (await session.execute(statement)).tuples()
    return {Duty(plan, step, unit): Status(status) for plan, step, unit, status in found}


async def of_step(
    session: AsyncSession, plan: int, step: str, *, upto: Quarter, until: datetime | None = None
) -> Mapping[str, tuple[Report, ...]]:
    """Every revision of every round up to a quarter's on a step, by unit, newest first; `until` as above."""
    statement = (
        _read()
        .join(RoundRow, col(RoundRow.quarter) == col(ReportRow.round))
        .where(col(ReportRow.plan) == plan, col(ReportRow.step) == step, col(RoundRow.position) <= position(upto))
        .order_by(col(RoundRow.position).desc(), col(ReportRow.revision).desc())
    )
    if until is not None:
        statement = statement.where(col(ReportRow.at) <= until)
    found: dict[str, list[Report]] = {}
    for row, name in (await session.execute(statement)).tuples():
        found.setdefault(row.unit, []).append(_report(row, name))
    return {unit: tuple(given) for unit, given in found.items()}


async def history(session: AsyncSession, duty: Duty) -> tuple[Report, ...]:
    """Every revision of every round for a duty, newest first."""
    statement = (
        _read()
        .join(RoundRow, col(RoundRow.quarter) == col(ReportRow.round))
        .where(col(ReportRow.plan) == duty.plan, col(ReportRow.step) == duty.step, col(ReportRow.unit) == duty.unit)
        .order_by(col(RoundRow.position).desc(), col(ReportRow.revision).desc())
    )
    return tuple(_report(row, name) for row, name in (await session.execute(statement)).tuples())


async def stuck_steps(session: AsyncSession, upto: Quarter) -> tuple[tuple[Quarter, tuple[int, str]], ...]:
    """The rounds up to a quarter's in which steps were stuck, by (plan, step): for an owner, in its newest revision."""
    later = aliased(ReportRow)
    statement = (
        select(col(ReportRow.round), col(ReportRow.plan), col(ReportRow.step))
        .distinct()
        .join(RoundRow, col(RoundRow.quarter) == col(ReportRow.round))
        .where(
            col(RoundRow.position) <= position(upto),
            col(ReportRow.status) == Status.STUCK.value,
            ~_superseded_by(later),
        )
    )
    found = (await session.execute(statement)).tuples()
    return tuple((Quarter.parse(quarter), (plan, step)) for quarter, plan, step in found)


async def every_revision(session: AsyncSession, quarters: Collection[Quarter]) -> tuple[Report, ...]:
    """Every revision in some rounds, by round, plan, step and unit, the oldest first."""
    statement = (
        _read()
        .join(RoundRow, col(RoundRow.quarter) == col(ReportRow.round))
        .where(col(ReportRow.round).in_([str(one) for one in quarters]))
        .order_by(col(RoundRow.position), col(ReportRow.plan), col(ReportRow.step), col(ReportRow.unit))
        .order_by(col(ReportRow.revision))
    )
    return tuple(_report(row, name) for row, name in (await session.execute(statement)).tuples())


async def add(session: AsyncSession, report: Report) -> None:
    """Keep a report as the revision it says it is."""
    values = {name: getattr(report, name) for name in ReportRow.model_fields if name != "id"}
    await session.execute(insert(ReportRow).values(values))


async def since(session: AsyncSession, quarter: Quarter, after: int) -> tuple[Duty, ...]:
    """Duties of a round that have reports with an id above `after`, in that order."""
    columns = (col(ReportRow.plan), col(ReportRow.step), col(ReportRow.unit))
    statement = select(*columns).where(col(ReportRow.round) == str(quarter), col(ReportRow.id) > after)
    found = await session.execute(statement.order_by(col(ReportRow.id)))
    return tuple(dict.fromkeys(Duty(*row) for row in found.tuples()))


async def last_revision(session: AsyncSession, quarter: str, duty: Duty) -> int:
    """The number of a duty's newest revision in a round; 0 without a report."""
    statement = select(func.max(col(ReportRow.revision))).where(
        col(ReportRow.round) == quarter,
        col(ReportRow.plan) == duty.plan,
        col(ReportRow.step) == duty.step,
        col(ReportRow.unit) == duty.unit,
    )
    return (await session.execute(statement)).scalar() or 0


def _superseded_by(later: type[ReportRow]) -> ColumnElement[bool]:
    """Condition: the report has a later revision."""
    return (
        select(col(later.id))
        .where(
            col(later.round) == col(ReportRow.round),
            col(later.plan) == col(ReportRow.plan),
            col(later.step) == col(ReportRow.step),
            col(later.unit) == col(ReportRow.unit),
            col(later.revision) > col(ReportRow.revision),
        )
        .exists()
    )


def _read() -> Select[tuple[ReportRow, str]]:
    return select(ReportRow, col(PersonRow.name)).join(PersonRow, col(PersonRow.id) == col(ReportRow.author))


def _narrowed(statement: Select[Any], units: Collection[str] | None, duties: Collection[Duty] | None) -> Select[Any]:
    """Only these units, and (roughly: exactly is done afterwards) only these duties."""
    if duties is not None:
        units = {duty.unit for duty in duties} & set(units if units is not None else (duty.unit for duty in duties))
        statement = statement.where(col(ReportRow.step).in_({duty.step for duty in duties}))
    return statement if units is None else statement.where(col(ReportRow.unit).in_(units))


async def _reports(
    session: AsyncSession, statement: Select[Any], duties: Collection[Duty] | None
) -> Mapping[Duty, Report]:
    wanted = None if duties is None else frozenset(duties)
    found = (_report(row, name) for row, name in (await session.execute(statement)).tuples())
    return {report.duty: report for report in found if wanted is None or report.duty in wanted}


def _report(row: ReportRow, author_name: str) -> Report:
    return Report(
        plan=row.plan,
        step=row.step,
        unit=row.unit,
        round=row.round,
        revision=row.revision,
        **{**given(row), "status": Status(row.status)},
        author=row.author,
        author_name=author_name,
        at=row.at,
        late=row.late,
        on_behalf=row.on_behalf,
    )
