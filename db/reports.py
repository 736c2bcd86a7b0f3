"""Reports: what units answered, newest revision first, and sending one. Times are UTC office time."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from db import drafts
from db.rounds import position
from db.tables.people import PersonRow
from db.tables.rounds import AskedRow, ReportRow, RoundRow
from domain.calendar.fiscal import Quarter
from domain.errors import DomainError
from domain.people import Person
from domain.reports.drafts import Draft
from domain.reports.reports import Duty, Report, Status
from domain.setup import Setup


async def newest(
    session: AsyncSession,
    *,
    units: Collection[str] | None = None,
    duties: Collection[Duty] | None = None,
    before: Quarter | None = None,
) -> Mapping[Duty, Report]:
    """Each duty's newest report over all rounds: of the latest round, its highest revision.

    `units` and `duties` narrow it; `before` leaves out that round and later ones (for "last quarter's answer").
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
    chosen = _narrowed(ranked, units, duties).subquery()
    return await _reports(session, _read().join(chosen, and_(chosen.c.id == ReportRow.id, chosen.c.place == 1)), duties)


async def of_round(
    session: AsyncSession,
    quarter: Quarter | str,
    *,
    units: Collection[str] | None = None,
    duties: Collection[Duty] | None = None,
) -> Mapping[Duty, Report]:
    """Each duty's newest revision in one round; duties nobody answered are not in it."""
    later = aliased(ReportRow)
    superseded = (
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
    statement = _read().where(col(ReportRow.round) == str(quarter), ~superseded)
    return await _reports(session, _narrowed(statement, units, duties), duties)


async def history(session: AsyncSession, duty: Duty) -> tuple[Report, ...]:
    """Every revision of every round for a duty, newest first."""
    statement = (
        _read()
        .join(RoundRow, col(RoundRow.quarter) == col(ReportRow.round))
        .where(col(ReportRow.plan) == duty.plan, col(ReportRow.step) == duty.step, col(ReportRow.unit) == duty.unit)
        .order_by(col(RoundRow.position).desc(), col(ReportRow.revision).desc())
    )
    return tuple(_report(row, name) for row, name in (await session.execute(statement)).tuples())


async def submit(session: AsyncSession, setup: Setup, now: datetime, person: Person, draft: Draft) -> Report:
    """Send a draft: the next revision in its round, marked late from the round's due moment on. The draft goes.

    The round's row is held meanwhile, so that colleagues number their revisions one after another and nobody sends
    into a round that is being closed. DomainError (and the draft stays): `report.no_unit` when the person does not
    answer for the unit, `report.closed`, `report.not_asked`, `report.incomplete`.
    """
    duty = draft.duty
    if not person.may_report_for(duty.unit):
        raise DomainError("report.no_unit")
    if draft.status is None or not draft.progress or not draft.sendable:
        raise DomainError("report.incomplete")
    round_ = await session.get(RoundRow, draft.round, with_for_update=True, populate_existing=True)
    if round_ is None or (round_.closed_at is not None and round_.closed_at <= now):
        raise DomainError("report.closed", quarter=draft.round)
    if await session.get(AskedRow, (draft.round, duty.plan, duty.step, duty.unit)) is None:
        raise DomainError("report.not_asked")
    row = ReportRow(
        round=draft.round,
        plan=duty.plan,
        step=duty.step,
        unit=duty.unit,
        revision=await _last_revision(session, draft.round, duty) + 1,
        status=draft.status,
        percent=draft.percent,
        progress=draft.progress,
        obstacles=draft.obstacles or None,
        author=person.id,
        at=now,
        late=now >= round_.due_at,
    )
    session.add(row)
    await session.flush()
    await drafts.drop_draft(session, person.id, duty)
    return _report(row, person.name)


async def _last_revision(session: AsyncSession, quarter: str, duty: Duty) -> int:
    statement = select(func.max(col(ReportRow.revision))).where(
        col(ReportRow.round) == quarter,
        col(ReportRow.plan) == duty.plan,
        col(ReportRow.step) == duty.step,
        col(ReportRow.unit) == duty.unit,
    )
    return (await session.execute(statement)).scalar() or 0


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
        status=Status(row.status),
        percent=row.percent,
        progress=row.progress,
        obstacles=row.obstacles,
        author=row.author,
        author_name=author_name,
        at=row.at,
        late=row.late,
    )
