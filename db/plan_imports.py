"""Imports of plans: the rows of a plan before and after, so that one can be undone; answers to doubts; files begun."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from db import catalogue, catalogue_loading
from db.row_classes import column_of
from db.tables.catalogue import MOVED_HERE, GroupRow, MeasureRow, PlanRow, StepOwnerRow, StepRow, UnitRow
from db.tables.groups import UnitGroupRow
from db.tables.imports import ImportAnswerRow, ImportDraftRow, PlanImportRow
from db.tables.people import InvitationRow, MembershipRow
from db.tables.rounds import AskedRow, DraftRow, ReportRow
from domain.catalogue.plan import FIRST_FURTHER, Catalogue, Plan

Rows = dict[str, list[dict[str, Any]]]

_OF_PLAN: Final[tuple[tuple[type[SQLModel], str], ...]] = (
    (PlanRow, "number"), (GroupRow, "plan"), (MeasureRow, "plan"), (StepRow, "plan"), (StepOwnerRow, "plan"),
)  # fmt: skip
"""Tables of a plan with the column of its number, each before those that refer to it."""


@dataclass(frozen=True, slots=True)
class PlanImport:
    """An import that was stored, by its number.

    `beside` is what else it changed, `reports` what one of reports added (JSON).
    """

    id: int
    plan: int
    files: str
    made_at: datetime
    undone: bool
    beside: str | None = None
    reports: str | None = None


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """A file in the course of import: the messenger's id of it, and its tables as text once it is read.

    `plan_key` is that of the plan it is to be, once that was asked.
    """

    person: int
    file: str
    file_id: str | None = None
    tables: str | None = None
    plan_key: str | None = None


async def snapshot(session: AsyncSession, plan: int) -> Rows:
    """The rows of a plan and of all units, as JSON keeps them."""
    rows: Rows = {}
    for kind, name in _OF_PLAN:
        table = await session.execute(select(kind).where(column_of(kind, name) == plan))
        rows[kind.__name__] = [row.model_dump(mode="json") for row in table.scalars()]
    units = await session.execute(select(UnitRow).order_by(col(UnitRow.position)))
    rows[UnitRow.__name__] = [row.model_dump(mode="json") for row in units.scalars()]
    return rows


async def store(session: AsyncSession, changed: Catalogue, now: datetime) -> None:
    """Store a catalogue with its plan as changed: owners that a step has no more are taken from it."""
    await catalogue_loading.store(session, changed, now)
    wanted = {(step.id, owner) for step in changed.plan.steps for owner in step.owners}
    query = select(StepOwnerRow).where(col(StepOwnerRow.plan) == changed.plan.number)
    for row in (await session.execute(query)).scalars().all():
        if (row.step, row.unit) not in wanted and not await _asked(session, changed.plan.number, row):
            await session.delete(row)
    await session.flush()


async def _asked(session: AsyncSession, plan: int, owner: StepOwnerRow) -> bool:
    """Check whether a round has asked an owner for a step, which then stays its owner in the past."""
    query = select(col(AskedRow.round)).where(
        col(AskedRow.plan) == plan, col(AskedRow.step) == owner.step, col(AskedRow.unit) == owner.unit
    )
    return (await session.execute(query.limit(1))).first() is not None


async def record(
    session: AsyncSession,
    plan: Plan,
    files: str,
    by: int | None,
    before: Rows,
    now: datetime,
    beside: str | None = None,
) -> int:
    """Record an import that was just stored, with what it changed beside (JSON); returns its number."""
    after = await snapshot(session, plan.number)
    row = PlanImportRow(
        plan=plan.number, files=files, by=by, before=_json(before), after=_json(after), made_at=now, beside=beside
    )  # fmt: skip
    session.add(row)
    await session.flush()
    assert row.id is not None  # noqa: S101 - the database numbers it
    return row.id


async def next_number(session: AsyncSession) -> int:
    """The number of the next further plan: one that was undone is not given again, since messages may name it."""
    numbers = (col(PlanRow.number), col(PlanImportRow.plan))
    highest = [(await session.execute(select(func.max(number)))).scalar() for number in numbers]
    return max(FIRST_FURTHER, *((one or 0) + 1 for one in highest))


async def newest(session: AsyncSession) -> PlanImport | None:
    """The import that was stored last and is not undone."""
    query = select(PlanImportRow).where(col(PlanImportRow.undone_at).is_(None)).order_by(col(PlanImportRow.id).desc())
    row = (await session.execute(query.limit(1))).scalar()
    return _import(row) if row is not None else None


async def is_as_left(session: AsyncSession, number: int) -> bool:
    """Check whether the plan still is as an import left it."""
    row = await session.get_one(PlanImportRow, number)
    now = json.loads(_json(await snapshot(session, row.plan)))
    then = json.loads(row.after)
    return all(_sorted(now[kind.__name__]) == _sorted(then[kind.__name__]) for kind, _ in _OF_PLAN)


async def is_in_use(session: AsyncSession, number: int) -> bool:
    """Check whether a round, a report, a person or an invitation rests on rows that undoing would delete."""
    row = await session.get_one(PlanImportRow, number)
    before, after = json.loads(row.before), json.loads(row.after)
    steps = _added(StepRow, before, after, "id")
    owners = {(one["step"], one["unit"]) for one in after["StepOwnerRow"]} - {
        (one["step"], one["unit"]) for one in before["StepOwnerRow"]
    }
    units = _added(UnitRow, before, after, "code")
    asked = await session.execute(select(AskedRow).where(col(AskedRow.plan) == row.plan))
    if any(one.step in steps or (one.step, one.unit) in owners for one in asked.scalars()):
        return True
    for table in (ReportRow, DraftRow):
        found = await session.execute(select(table).where(col(table.plan) == row.plan, col(table.step).in_(steps)))
        if found.first() is not None:
            return True
    return await _have_people(session, units)


async def units_added(session: AsyncSession, number: int) -> frozenset[str]:
    """Codes of the units that an import brought; none for one that was undone."""
    row = await session.get(PlanImportRow, number)
    if row is None or row.undone_at is not None or row.reports is not None:
        return frozenset()
    return frozenset(_added(UnitRow, json.loads(row.before), json.loads(row.after), "code"))


async def add_owners(session: AsyncSession, plan: int, steps: Mapping[str, Sequence[str]], *, joint: bool) -> None:
    """Let units be owners of steps, behind those there are; `joint` beside the lead."""
    for step, codes in steps.items():
        mine = (col(StepOwnerRow.plan) == plan, col(StepOwnerRow.step) == step)
        last = select(func.max(col(StepOwnerRow.position))).where(*mine, col(StepOwnerRow.position) != MOVED_HERE)
        first = ((await session.execute(last)).scalar() or 0) + 1
        for position, unit in enumerate(codes, first):
            await session.merge(StepOwnerRow(plan=plan, step=step, unit=unit, position=position))
        if joint:
            row = await session.get_one(StepRow, (plan, step), populate_existing=True)
            row.joint = [*row.joint, *codes]
    await session.flush()
    await catalogue.bump(session)


async def _have_people(session: AsyncSession, units: Iterable[str]) -> bool:
    """Check whether somebody is linked or invited to one of some units, or a group bound to it."""
    named = list(units)
    linked = select(col(MembershipRow.person)).where(col(MembershipRow.unit).in_(named))
    invited = select(col(InvitationRow.id)).where(col(InvitationRow.unit).in_(named))
    bound = select(col(UnitGroupRow.unit)).where(col(UnitGroupRow.unit).in_(named))
    found = [(await session.execute(query.limit(1))).first() for query in (linked, invited, bound)]
    return any(one is not None for one in found)


async def undo(session: AsyncSession, number: int, now: datetime) -> int:
    """Put the plan's rows back as they were before an import; returns the plan's number."""
    row = await session.get_one(PlanImportRow, number)
    before: Rows = json.loads(row.before)
    for kind, name in reversed(_OF_PLAN):
        await _delete_others(session, kind, before[kind.__name__], {name: row.plan})
    await _delete_others(session, UnitRow, before[UnitRow.__name__], {})
    kinds: tuple[type[SQLModel], ...] = (UnitRow, *(one for one, _ in _OF_PLAN))
    for kind in kinds:
        for values in before[kind.__name__]:
            await session.merge(kind.model_validate(values))
        await session.flush()
    await session.execute(update(PlanImportRow).where(col(PlanImportRow.id) == number).values(undone_at=now))
    await catalogue.bump(session)
    return row.plan


async def _delete_others(
    session: AsyncSession, kind: type[SQLModel], kept: list[dict[str, Any]], scope: Mapping[str, object]
) -> None:
    """Delete the rows of a table that are not among those kept."""
    keys = [column.name for column in SQLModel.metadata.tables[str(kind.__tablename__)].primary_key]
    stay = {tuple(values[key] for key in keys) for values in kept}
    query = select(kind).where(*(column_of(kind, name) == value for name, value in scope.items()))
    for one in (await session.execute(query)).scalars().all():
        if tuple(getattr(one, key) for key in keys) not in stay:
            await session.delete(one)
    await session.flush()


async def answers(session: AsyncSession) -> dict[str, str]:
    """Every answer to a doubt that was given, by the doubt's key."""
    return {row.key: row.answer for row in (await session.execute(select(ImportAnswerRow))).scalars()}


async def remember(session: AsyncSession, given: Mapping[str, str], now: datetime) -> None:
    """Keep answers for the next import; a new answer takes the place of the one before."""
    for key, answer in given.items():
        await session.merge(ImportAnswerRow(key=key, answer=answer, given_at=now))
    await session.flush()


async def draft(session: AsyncSession, person: int) -> ImportDraft | None:
    """The file whose import a coordinator has begun."""
    row = await session.get(ImportDraftRow, person)
    return ImportDraft(row.person, row.file, row.file_id, row.tables, row.plan_key) if row is not None else None


async def unread(session: AsyncSession) -> tuple[ImportDraft, ...]:
    """The files that are not read yet."""
    rows = (await session.execute(select(ImportDraftRow).where(col(ImportDraftRow.tables).is_(None)))).scalars()
    return tuple(ImportDraft(row.person, row.file, row.file_id, None) for row in rows)


async def keep_draft(session: AsyncSession, one: ImportDraft, now: datetime) -> None:
    """Keep a file whose import a coordinator begins, in place of the one before."""
    await session.merge(
        ImportDraftRow(
            person=one.person,
            file=one.file,
            file_id=one.file_id,
            tables=one.tables,
            plan_key=one.plan_key,
            begun_at=now,
        )
    )
    await session.flush()


async def drop_draft(session: AsyncSession, person: int) -> bool:
    """Drop it; returns whether there was one."""
    gone = delete(ImportDraftRow).where(col(ImportDraftRow.person) == person).returning(col(ImportDraftRow.person))
    return (await session.execute(gone)).first() is not None


def _added(kind: type[SQLModel], before: Rows, after: Rows, key: str) -> set[str]:
    then = {one[key] for one in before[kind.__name__]}
    return {one[key] for one in after[kind.__name__]} - then


def _import(row: PlanImportRow) -> PlanImport:
    return PlanImport(row.id or 0, row.plan, row.files, row.made_at, row.undone_at is not None, row.beside, row.reports)


def _sorted(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(one, sort_keys=True, ensure_ascii=False) for one in rows)


def _json(rows: Rows) -> str:
    return json.dumps(rows, ensure_ascii=False)
