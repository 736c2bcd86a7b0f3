"""The conversation about the new year, and what publishing changes beside the plan's rows. Times are UTC."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from db import awaited_text, catalogue
from db.row_classes import column_of
from db.tables.catalogue import AssessmentRow, FindingRow, PlanRow, ScoreRow, ToolWordsRow
from db.tables.new_year import NewYearRow, StepEndRow
from db.tables.people import MembershipRow
from db.upsert import upsert
from domain.new_year.conversation import NewYear, StepEnding, dumped, loaded
from domain.people import Role

_SCORES: Final[tuple[type[SQLModel], ...]] = (FindingRow, ToolWordsRow, ScoreRow)
"""Tables of a year's scores."""


async def conversation(session: AsyncSession, person: int) -> NewYear | None:
    """The conversation of a coordinator, also one that has ended in a plan."""
    row = await session.get(NewYearRow, person, populate_existing=True)
    return loaded(row.person, row.year, row.number, row.choices) if row is not None else None


async def keep(session: AsyncSession, now: datetime, one: NewYear) -> None:
    """Keep a conversation in place of an earlier one; when it awaits a text, nothing else of the person does."""
    if one.awaits is not None:
        await awaited_text.only(session, one.person, stop_awaiting)
    row = NewYearRow(person=one.person, year=one.year, choices=dumped(one), number=one.number, changed_at=now)
    await session.merge(row)
    await session.flush()


@awaited_text.awaits_text
async def stop_awaiting(session: AsyncSession, person: int) -> bool:
    """Let a conversation await no text any more; returns whether it did."""
    row = await session.get(NewYearRow, person, populate_existing=True)
    one = None if row is None else loaded(row.person, row.year, row.number, row.choices)
    if row is None or one is None or one.awaits is None:
        return False
    row.choices = dumped(one.at(one.stage))
    await session.flush()
    return True


async def drop(session: AsyncSession, person: int) -> bool:
    """Drop a conversation; returns whether there was one."""
    gone = delete(NewYearRow).where(col(NewYearRow.person) == person).returning(col(NewYearRow.person))
    return (await session.execute(gone)).first() is not None


async def join_units(session: AsyncSession, now: datetime, joined: Mapping[str, str]) -> tuple[tuple[int, str], ...]:
    """Link the people of units to the units these join; returns the links that are new."""
    people = select(col(MembershipRow.person), col(MembershipRow.unit)).where(
        col(MembershipRow.role) == Role.UNIT.value, col(MembershipRow.unit).in_(list(joined))
    )
    made: list[tuple[int, str]] = []
    for person, unit in (await session.execute(people)).tuples().all():
        values = {"person": person, "role": Role.UNIT.value, "unit": joined[unit], "since": now}
        statement = upsert(session, MembershipRow).values(values).on_conflict_do_nothing()
        if (await session.execute(statement.returning(col(MembershipRow.person)))).first() is not None:
            made.append((person, joined[unit]))
    return tuple(made)


async def unjoin(session: AsyncSession, links: Iterable[tuple[int, str]]) -> None:
    """Take such links back."""
    for person, unit in links:
        mine = (col(MembershipRow.person) == person) & (col(MembershipRow.unit) == unit)
        await session.execute(delete(MembershipRow).where(mine, col(MembershipRow.role) == Role.UNIT.value))


async def end_steps(
    session: AsyncSession, now: datetime, plan: int, endings: Mapping[str, StepEnding], by: int
) -> None:
    """Keep how the unfinished steps of a plan ended."""
    rows = [
        {"plan": plan, "step": step, "choice": one.choice.value, "reason": one.reason, "by": by, "at": now}
        for step, one in endings.items()
    ]
    if rows:
        await session.execute(insert(StepEndRow), rows)


async def reopen_steps(session: AsyncSession, plan: int) -> None:
    """Forget how the steps of a plan ended."""
    await session.execute(delete(StepEndRow).where(col(StepEndRow.plan) == plan))


async def endings(session: AsyncSession, plan: int) -> Mapping[str, tuple[str, str]]:
    """The ends of a plan's unfinished steps: the choice, and its reason."""
    rows = (await session.execute(select(StepEndRow).where(col(StepEndRow.plan) == plan))).scalars()
    return {row.step: (row.choice, row.reason) for row in rows}


async def follow_again(session: AsyncSession, plan: int) -> None:
    """Take back that a plan's follow-up has ended."""
    await session.execute(update(PlanRow).where(col(PlanRow.number) == plan).values(closed_at=None))
    await catalogue.bump(session)


async def are_scores_kept(session: AsyncSession, year: int) -> bool:
    """Return whether scores of a year are stored; a plan may stand beside a year without any."""
    return (
        await session.execute(select(col(ScoreRow.code)).where(col(ScoreRow.fiscal_year) == year))
    ).first() is not None


async def forget_scores(session: AsyncSession, year: int) -> None:
    """Delete the scores of a year; a plan that still stands beside the year has none any more."""
    for table in _SCORES:
        await session.execute(delete(table).where(column_of(table, "fiscal_year") == year))
    of_year = col(AssessmentRow.fiscal_year) == year
    if (await session.execute(select(PlanRow).where(col(PlanRow.assessment_year) == year))).first() is None:
        await session.execute(delete(AssessmentRow).where(of_year))
    else:
        await session.execute(update(AssessmentRow).where(of_year).values(framework=None))
    await catalogue.bump(session)
