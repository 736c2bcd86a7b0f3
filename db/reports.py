"""Reports of units as stored, the newest revision first. Times are UTC office time."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.row_classes import column_of
from db.tables.people import PersonRow
from db.tables.rounds import ReportRow, RoundRow
from db.valid_reports import valid_reports
from domain.calendar.fiscal import Period
from domain.reports.parts import given
from domain.reports.reports import Duty, Report, Status

_NOW: Final = valid_reports()
_LATER: Final = valid_reports()


async def newest(
    session: AsyncSession,
    *,
    units: Collection[str] | None = None,
    duties: Collection[Duty] | None = None,
    before: Period | None = None,
    until: datetime | None = None,
) -> Mapping[Duty, Report]:
    """Each duty's newest report over all rounds: of the latest round, its highest revision.

    `units` and `duties` narrow it; `before` leaves out that round and later ones (for "last quarter's answer"),
    `until` the reports given after a moment.
    """
    then = valid_reports(until) if until is not None else _NOW
    place = (
        func.row_number()
        .over(
            partition_by=(col(then.plan), col(then.step), col(then.unit)),
            order_by=(col(RoundRow.position).desc(), col(then.revision).desc()),
        )
        .label("place")
    )
    ranked = select(col(then.id), place).join(RoundRow, col(RoundRow.quarter) == col(then.round))
    if before is not None:
        ranked = ranked.where(col(RoundRow.position) < before.place)
    chosen = _narrowed(ranked, then, units, duties).subquery()
    first = and_(chosen.c.id == col(then.id), chosen.c.place == 1)
    return await _reports(session, _read(then).join(chosen, first), duties)


async def earlier(session: AsyncSession, before: Period, units: Collection[str]) -> Mapping[Duty, tuple[Report, ...]]:
    """Units' reports of every round before one, by duty, the latest first: of each round the newest revision."""
    statement = (
        _read()
        .join(RoundRow, col(RoundRow.quarter) == col(_NOW.round))
        .where(col(RoundRow.position) < before.place, ~_superseded())
        .order_by(col(RoundRow.position).desc())
    )
    found: dict[Duty, list[Report]] = {}
    for row, name in (await session.execute(_narrowed(statement, _NOW, units, None))).tuples():
        report = _report(row, name)
        found.setdefault(report.duty, []).append(report)
    return {duty: tuple(these) for duty, these in found.items()}


async def of_round(
    session: AsyncSession,
    quarter: Period | str,
    *,
    units: Collection[str] | None = None,
    duties: Collection[Duty] | None = None,
) -> Mapping[Duty, Report]:
    """Each duty's newest revision in one round; duties without a report are not in it."""
    statement = _read().where(col(_NOW.round) == str(quarter), ~_superseded())
    return await _reports(session, _narrowed(statement, _NOW, units, duties), duties)


async def revisions_of_round(
    session: AsyncSession, quarter: Period, *, until: datetime | None = None
) -> Mapping[Duty, tuple[Report, ...]]:
    """Every revision of each duty in one round, oldest first; `until` leaves out those given later."""
    then = valid_reports(until) if until is not None else _NOW
    names = (one.name for one in fields(Report))
    columns = (col(PersonRow.name) if name == "author_name" else column_of(then, name) for name in names)
    statement = (
        select(*columns)
        .join(PersonRow, col(PersonRow.id) == col(then.author))
        .where(col(then.round) == str(quarter))
        .order_by(col(then.revision))
    )
    found: dict[Duty, list[Report]] = {}
    for plan, step, unit, round_, revision, status, *rest in (await session.execute(statement)).all():
        report = Report(plan, step, unit, round_, revision, Status(status), *rest)
        found.setdefault(report.duty, []).append(report)
    return {duty: tuple(revisions) for duty, revisions in found.items()}


async def begun_in_time(session: AsyncSession, quarter: Period, duties: Collection[Duty]) -> frozenset[Duty]:
    """Of these duties those whose first report in a round came in time."""
    firsts = _read().where(col(_NOW.round) == str(quarter), ~_preceded(), col(_NOW.late).is_(False))
    return frozenset(await _reports(session, _narrowed(firsts, _NOW, None, duties), duties))


async def statuses_of_round(
    session: AsyncSession, quarter: Period, until: datetime | None = None
) -> Mapping[Duty, Status]:
    """The status of each duty's newest revision in one round; with `until`, of those given by that moment."""
    then = valid_reports(until) if until is not None else _NOW
    columns = (col(then.plan), col(then.step), col(then.unit), col(then.status))
    statement = select(*columns).where(col(then.round) == str(quarter))
    found = (await session.execute(statement.order_by(col(then.revision)))).tuples()
    return {Duty(plan, step, unit): Status(status) for plan, step, unit, status in found}


async def of_step(
    session: AsyncSession, plan: int, step: str, *, upto: Period, until: datetime | None = None
) -> Mapping[str, tuple[Report, ...]]:
    """Every revision of every round up to a quarter's on a step, by unit, newest first; `until` as above."""
    then = valid_reports(until) if until is not None else _NOW
    statement = (
        _read(then)
        .join(RoundRow, col(RoundRow.quarter) == col(then.round))
        .where(col(then.plan) == plan, col(then.step) == step, col(RoundRow.position) <= upto.place)
        .order_by(col(RoundRow.position).desc(), col(then.revision).desc())
    )
    found: dict[str, list[Report]] = {}
    for row, name in (await session.execute(statement)).tuples():
        found.setdefault(row.unit, []).append(_report(row, name))
    return {unit: tuple(given) for unit, given in found.items()}


async def history(session: AsyncSession, duty: Duty) -> tuple[Report, ...]:
    """Every revision of every round for a duty, newest first."""
    statement = (
        _read()
        .join(RoundRow, col(RoundRow.quarter) == col(_NOW.round))
        .where(col(_NOW.plan) == duty.plan, col(_NOW.step) == duty.step, col(_NOW.unit) == duty.unit)
        .order_by(col(RoundRow.position).desc(), col(_NOW.revision).desc())
    )
    return tuple(_report(row, name) for row, name in (await session.execute(statement)).tuples())


async def stuck_steps(session: AsyncSession, upto: Period) -> tuple[tuple[Period, tuple[int, str]], ...]:
    """The rounds up to a quarter's in which steps were stuck, by (plan, step): for an owner, in its newest revision."""
    statement = (
        select(col(_NOW.round), col(_NOW.plan), col(_NOW.step))
        .distinct()
        .join(RoundRow, col(RoundRow.quarter) == col(_NOW.round))
        .where(
            col(RoundRow.position) <= upto.place,
            col(_NOW.status) == Status.STUCK.value,
            ~_superseded(),
        )
    )
    found = (await session.execute(statement)).tuples()
    return tuple((Period.parse(quarter), (plan, step)) for quarter, plan, step in found)


async def add(session: AsyncSession, report: Report) -> None:
    """Keep a report as the revision it says it is."""
    values = {one.name: getattr(report, one.name) for one in fields(Report) if one.name != "author_name"}
    await session.execute(insert(ReportRow).values(values))


async def undo(session: AsyncSession, now: datetime, report: Report, person_id: int) -> None:
    """Take a report back, as somebody of its unit wants; the director's summary is then made anew."""
    row = (
        update(ReportRow)
        .where(
            col(ReportRow.round) == report.round,
            col(ReportRow.plan) == report.plan,
            col(ReportRow.step) == report.step,
            col(ReportRow.unit) == report.unit,
            col(ReportRow.revision) == report.revision,
        )
        .values(undone_at=now, undone_by=person_id)
        .returning(col(ReportRow.id))
        .execution_options(synchronize_session=False)
    )
    number = (await session.execute(row)).scalar_one() or 0
    told = (col(RoundRow.quarter) == report.round, col(RoundRow.summary_upto) >= number)
    again = update(RoundRow).where(*told).values(summary_upto=col(RoundRow.summary_upto) - 1)
    await session.execute(again.execution_options(synchronize_session=False))


async def since(session: AsyncSession, quarter: Period, after: int) -> tuple[Duty, ...]:
    """Duties of a round that have reports with an id above `after`, in that order."""
    columns = (col(_NOW.plan), col(_NOW.step), col(_NOW.unit))
    statement = select(*columns).where(col(_NOW.round) == str(quarter), col(_NOW.id) > after)
    found = await session.execute(statement.order_by(col(_NOW.id)))
    return tuple(dict.fromkeys(Duty(*row) for row in found.tuples()))


async def newest_id(session: AsyncSession, quarter: Period, until: datetime | None = None) -> int:
    """The id of a round's newest report, of those given by a moment or of all; 0 without one."""
    then = valid_reports(until) if until is not None else _NOW
    newest_one = select(func.max(col(then.id))).where(col(then.round) == str(quarter))
    return (await session.execute(newest_one)).scalar() or 0


async def newest_revision(session: AsyncSession, quarter: str, duty: Duty) -> int:
    """The number of a duty's newest report in a round; 0 without one."""
    return await _highest(session, _NOW, quarter, duty)


async def next_revision(session: AsyncSession, quarter: str, duty: Duty) -> int:
    """The number of a duty's next report in a round: that of one that was taken back is not given again."""
    return await _highest(session, ReportRow, quarter, duty) + 1


async def _highest(session: AsyncSession, table: type[ReportRow], quarter: str, duty: Duty) -> int:
    statement = select(func.max(col(table.revision))).where(
        col(table.round) == quarter,
        col(table.plan) == duty.plan,
        col(table.step) == duty.step,
        col(table.unit) == duty.unit,
    )
    return (await session.execute(statement)).scalar() or 0


def _superseded() -> ColumnElement[bool]:
    """Condition: the report has a later revision."""
    return _has(col(_LATER.revision) > col(_NOW.revision))


def _preceded() -> ColumnElement[bool]:
    """Condition: the report has an earlier revision."""
    return _has(col(_LATER.revision) < col(_NOW.revision))


def _has(which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Condition: there is such a revision for the report's duty in its round."""
    return (
        select(col(_LATER.id))
        .where(
            col(_LATER.round) == col(_NOW.round),
            col(_LATER.plan) == col(_NOW.plan),
            col(_LATER.step) == col(_NOW.step),
            col(_LATER.unit) == col(_NOW.unit),
            which,
        )
        .correlate(_NOW)
        .exists()
    )


def _read(then: type[ReportRow] = _NOW) -> Select[tuple[ReportRow, str]]:
    return select(then, col(PersonRow.name)).join(PersonRow, col(PersonRow.id) == col(then.author))


def _narrowed(
    statement: Select[Any],
    then: type[ReportRow],
    units: Collection[str] | None,
    duties: Collection[Duty] | None,
) -> Select[Any]:
    """Narrow a statement to these units and, roughly, to these duties: `_reports` leaves out the rest."""
    if duties is not None:
        units = {duty.unit for duty in duties} & set(units if units is not None else (duty.unit for duty in duties))
        statement = statement.where(col(then.step).in_({duty.step for duty in duties}))
    return statement if units is None else statement.where(col(then.unit).in_(units))


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
        joint=row.joint,
        on_behalf=row.on_behalf,
        file=row.file,
        brought=row.brought,
    )
