"""Names of units by year: a name holds from a plan's year on, in place of the one the data gave it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.catalogue import UnitRow
from db.tables.new_year import UnitNameRow
from domain.catalogue.plan import Unit
from domain.language.bilingual import Bilingual
from domain.new_year.changed_units import named

Names = Mapping[str, Sequence[tuple[int, str]]]
"""Names by unit, each with the year it holds from, the earliest first."""


async def names(session: AsyncSession) -> Names:
    """Every name that was given."""
    found: dict[str, list[tuple[int, str]]] = {}
    for row in (await session.execute(select(UnitNameRow).order_by(col(UnitNameRow.from_year)))).scalars():
        found.setdefault(row.unit, []).append((row.from_year, row.name))
    return found


def in_year(units: tuple[Unit, ...], given: Names, year: int) -> tuple[Unit, ...]:
    """The units under the names they have in a plan's year."""
    if not given:
        return units
    return tuple(_in_year(unit, given.get(unit.code, ()), year) for unit in units)


async def give(session: AsyncSession, year: int, new: Mapping[str, str]) -> None:
    """Give units names from a year on."""
    for unit, name in new.items():
        await session.merge(UnitNameRow(unit=unit, from_year=year, name=name))
    await session.flush()


async def take_back(session: AsyncSession, year: int, units: Iterable[str]) -> None:
    """Take back names that were given from a year on."""
    mine = (col(UnitNameRow.from_year) == year) & col(UnitNameRow.unit).in_(list(units))
    await session.execute(delete(UnitNameRow).where(mine))


async def as_stored(session: AsyncSession, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The units under the names of their rows where they bear one that was given."""
    given = await names(session)
    if not given:
        return units
    rows = {row.code: row for row in (await session.execute(select(UnitRow))).scalars()}
    return tuple(
        _as_row(unit, rows[unit.code])
        if unit.code in rows and any(name == unit.name.th for _, name in given.get(unit.code, ()))
        else unit
        for unit in units
    )


def _in_year(unit: Unit, given: Sequence[tuple[int, str]], year: int) -> Unit:
    for since, name in given:
        unit = named(unit, name) if since <= year else unit
    return unit


def _as_row(unit: Unit, row: UnitRow) -> Unit:
    return replace(
        unit,
        name=Bilingual(row.name, row.name_en),
        short=Bilingual(row.short, row.short_en),
        wordings=tuple(row.wordings),
    )
