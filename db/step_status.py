"""Step statuses of a plan: the owners' newest reports over all rounds, joined."""

from collections.abc import Mapping

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.plain import run
from db.reports import newest
from db.tables.people import PersonRow
from db.valid_reports import valid_reports
from domain.answers.story import StepStatus
from domain.catalogue.library import Library
from domain.reports.reports import Duty, Report, join

Version = tuple[tuple[object, ...], ...]

_GIVEN = valid_reports()
_PERSON = (col(PersonRow.id), col(PersonRow.name))
_LATE = func.sum(case((col(_GIVEN.late), 1), else_=0))
_VERSION = (
    select(*_PERSON, func.count(), func.max(col(_GIVEN.id)), _LATE)
    .join_from(_GIVEN, PersonRow, col(PersonRow.id) == col(_GIVEN.author))
    .group_by(*_PERSON)
    .order_by(col(PersonRow.id))
)


async def version(session: AsyncSession) -> Version:
    """Version that changes whenever a step status may have changed.

    Reports are only added and taken back; what else may change of an old one is whether it was late, and its author's
    name.
    """
    return tuple(tuple(row) for row in await run(session, _VERSION))


async def step_statuses(session: AsyncSession, library: Library, plan: int) -> Mapping[str, StepStatus]:
    """Step statuses by step id; `plan` is the plan's number. KeyError when it is not loaded."""
    steps = library.of(plan).plan.steps
    reports = await newest(session, duties=[Duty(plan, step.id, unit) for step in steps for unit in step.owners])
    found: dict[str, StepStatus] = {}
    for step in steps:
        given: dict[str, Report] = {
            unit: report for unit in step.owners if (report := reports.get(Duty(plan, step.id, unit)))
        }
        found[step.id] = StepStatus(join(step.owners, given), given)
    return found
