"""Frameworks and the scores given by them, in the database."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from db.row_classes import column_of
from db.tables.catalogue import AssessmentRow, FindingRow, FrameworkRow, ScoreRow, ToolWordsRow
from domain.catalogue.assessment import Assessment, Finding, unscored
from domain.catalogue.framework import Framework, with_pairs_of
from domain.catalogue.framework_values import from_values, to_values
from domain.catalogue.keys import from_keys, keys_of, to_keys
from domain.catalogue.scored import Score, ToolWords, assessed, scores_of, words_of

Values = dict[str, Any]


async def frameworks(session: AsyncSession) -> tuple[Framework, ...]:
    """Every stored framework, oldest first."""
    query = select(FrameworkRow).order_by(col(FrameworkRow.fiscal_year), col(FrameworkRow.id))
    return tuple(from_values(row.content) for row in (await session.execute(query)).scalars())


async def store_framework(session: AsyncSession, framework: Framework) -> int:
    """Store a framework, in place of one of its name; returns how many rows were changed.

    Pairs of the cross-walk that were confirmed here stay, where it has none of its own for the item and still holds.
    """
    row = await session.get(FrameworkRow, framework.id)
    if row is not None:
        framework = with_pairs_of(framework, from_values(row.content))
    content = to_values(framework)
    if row is not None and row.content == content:
        return 0
    await session.merge(
        FrameworkRow(id=framework.id, kind=framework.kind, fiscal_year=framework.fiscal_year, content=content)
    )
    await session.flush()
    return 1


async def store(session: AsyncSession, assessment: Assessment) -> int:
    """Store the scores of a year with their framework; returns how many rows were changed."""
    year, framework = assessment.fiscal_year, assessment.framework
    changed = await store_framework(session, framework) if framework is not None else 0
    wanted = AssessmentRow(
        fiscal_year=year,
        framework=framework.id if framework is not None else None,
        printed_grade=assessment.printed_grade,
    )
    stored = await session.get(AssessmentRow, year)
    if stored is None or stored.model_dump() != wanted.model_dump():
        await session.merge(wanted)
        await session.flush()
        changed += 1
    lists: Iterable[tuple[type[SQLModel], Iterable[object]]] = (
        (ScoreRow, scores_of(assessment)),
        (ToolWordsRow, words_of(assessment)),
        (FindingRow, assessment.findings),
    )
    for table, entries in lists:
        rows = [to_keys(entry) | {"fiscal_year": year, "position": position} for position, entry in enumerate(entries)]
        changed += await _replace(session, table, year, rows)
    return changed


async def load(session: AsyncSession, year: int) -> Assessment:
    """The scores of a year; without a framework there are none."""
    row = await session.get_one(AssessmentRow, year)
    kept = await session.get(FrameworkRow, row.framework) if row.framework is not None else None
    if kept is None:
        return unscored(year)
    return assessed(
        from_values(kept.content),
        year,
        await _entries(session, ScoreRow, Score, year),
        await _entries(session, ToolWordsRow, ToolWords, year),
        await _entries(session, FindingRow, Finding, year),
        row.printed_grade,
    )


async def _replace(session: AsyncSession, table: type[SQLModel], year: int, rows: Sequence[Values]) -> int:
    """Put rows in place of those of a year; returns how many differ."""
    stored = [row.model_dump() for row in await _rows(session, table, year)]
    different = [row for row in rows if row not in stored]
    gone = [row for row in stored if row not in rows]
    if different or gone:
        await session.execute(delete(table).where(column_of(table, "fiscal_year") == year))
        if rows:
            await session.execute(insert(table), list(rows))
    return max(len(different), len(gone))


async def _entries(session: AsyncSession, table: type[SQLModel], kind: Any, year: int) -> tuple[Any, ...]:
    names = [key.name for key in keys_of(kind)]
    return tuple(
        from_keys(kind, {name: getattr(row, name) for name in names}) for row in await _rows(session, table, year)
    )


async def _rows(session: AsyncSession, table: type[SQLModel], year: int) -> Sequence[SQLModel]:
    of_year = select(table).where(column_of(table, "fiscal_year") == year)
    ordered = of_year.order_by(column_of(table, "position")).execution_options(populate_existing=True)
    return (await session.execute(ordered)).scalars().all()
