"""Beginnings that many tests share: lived through once a run and kind of database, then copied into others' houses.

Most of a conversation's time went into inviting and linking the same people anew. A copy is made only where nothing
else has happened: the house has done just the beginnings before, and every table has as many rows as it had then.
"""

import pickle
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Row, Table, func, insert, inspect, select, text, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from db.schema import metadata

if TYPE_CHECKING:
    from tests.house import House

Content = Mapping[str, Sequence[Row[Any]]]
"""Rows of each table, by its name."""

_COUNTS: Final = union_all(
    *(select(text(f"'{table.name}'"), func.count()).select_from(table) for table in metadata.sorted_tables)
)


@dataclass(frozen=True)
class _Beginning:
    """Rows of the tables it changed, the numbers given out so far, and what the people have seen."""

    counts: Mapping[str, int]
    """Rows of each table before it."""
    rows: Content
    numbers: Mapping[str, int]
    seen: bytes


_KNOWN: dict[tuple[Any, ...], _Beginning] = {}


async def begin(house: "House", name: str, live: Callable[[], Awaitable[None]]) -> None:
    """Bring a house to the end of a beginning; `live` is done where it is not known yet or something else happened."""
    key = house.begun_by(name)
    if key is None:
        await live()
        return
    async with house.db.transaction() as session:
        counts = await _counts(session)
    known = _KNOWN.get(key)
    if known is None:
        async with house.db.transaction() as session:
            before = await _content(session)
        await live()
        async with house.db.transaction() as session:
            after, numbers = await _content(session), await _numbers(session)
        changed = {table: rows for table, rows in after.items() if rows != before[table]}
        _KNOWN[key] = _Beginning(counts, changed, numbers, pickle.dumps(house.seen()))
    elif known.counts == counts:
        async with house.db.transaction() as session:
            await _put(session, known)
        house.see(pickle.loads(known.seen))  # noqa: S301 - pickled above
    else:
        await live()
        return
    house.has_begun(key)


async def _counts(session: AsyncSession) -> dict[str, int]:
    return dict((await session.execute(_COUNTS)).tuples().all())


async def _content(session: AsyncSession) -> Content:
    return {table.name: (await session.execute(select(table))).all() for table in metadata.sorted_tables}


async def _put(session: AsyncSession, known: _Beginning) -> None:
    changed = [table for table in metadata.sorted_tables if table.name in known.rows]
    for table in reversed(changed):
        if known.counts[table.name]:
            await session.execute(table.delete())
    for table in changed:
        if rows := known.rows[table.name]:
            await session.execute(insert(table), [_values(table, row) for row in rows])
    for name, number in known.numbers.items():
        await session.execute(_NUMBER[session.get_bind().dialect.name], {"name": name, "number": number})


def _values(table: Table, row: Row[Any]) -> dict[str, Any]:
    return dict(zip((column.key for column in table.columns), row, strict=True))


_NUMBER: Final = {
    "sqlite": text("UPDATE sqlite_sequence SET seq = :number WHERE name = :name"),
    "postgresql": text("SELECT setval(CAST(:name AS regclass), :number)"),
}


async def _numbers(session: AsyncSession) -> dict[str, int]:
    """The last number each table gave out."""
    if session.get_bind().dialect.name == "postgresql":
        found = "SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL"
    elif await (await session.connection()).run_sync(lambda sync: inspect(sync).has_table("sqlite_sequence")):
        found = "SELECT name, seq FROM sqlite_sequence"
    else:
        return {}
    return dict((await session.execute(text(found))).tuples().all())
