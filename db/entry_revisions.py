"""The revisions of channels and guidelines: each is a row that stays; an entry's newest counts."""

from typing import Any

from sqlalchemy import Select, func, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.entries import EntryEditRow, WrittenColumns
from db.tables.people import PersonRow
from db.upsert import upsert
from domain.catalogue.plan import File
from domain.entries.entries import NO_FILE, Revision, Written, kind_of


async def newest(session: AsyncSession) -> tuple[Revision, ...]:
    """The newest revision of every entry anybody has written, in the order they were first written."""
    number = col(EntryEditRow.id)
    ends = select(func.max(number).label("last"), func.min(number).label("first")).group_by(col(EntryEditRow.entry))
    of = ends.subquery()
    return await _revisions(session, _read().join(of, of.c.last == number).order_by(of.c.first))


async def are_kept(session: AsyncSession) -> bool:
    """Return whether the database has the table; one not migrated yet may lack it."""
    connection = await session.connection()
    return await connection.run_sync(lambda one: inspect(one).has_table(str(EntryEditRow.__tablename__)))


async def history(session: AsyncSession, entry: str) -> tuple[Revision, ...]:
    """Every revision of an entry, the first one first."""
    mine = _read().where(col(EntryEditRow.entry) == entry)
    return await _revisions(session, mine.order_by(col(EntryEditRow.revision)))


async def add(session: AsyncSession, revision: Revision) -> bool:
    """Keep a revision; False if somebody else has taken its number. The unique key decides, not a query beforehand."""
    values = columns_of(revision.written) | {
        "kind": kind_of(revision.entry).value,
        "entry": revision.entry,
        "revision": revision.number,
        "author": revision.by,
        "at": revision.at,
    }
    statement = upsert(session, EntryEditRow).values(values).on_conflict_do_nothing().returning(col(EntryEditRow.id))
    return (await session.execute(statement)).first() is not None


def columns_of(written: Written) -> dict[str, Any]:
    """Column values of a written entry."""
    file = written.file
    names = ("title", "title_en", "text", "text_en", "url", "unit", "retired")
    return {name: getattr(written, name) for name in names} | {
        "file_id": file.id if file else None,
        "file_name": file.name if file else None,
        "file_photo": file.photo if file else None,
    }


def written_in(row: Any) -> Written:
    """The written entry of a row with the columns of `WrittenColumns`."""
    file = None if row.file_id is None else File(row.file_id, row.file_name or "", bool(row.file_photo))
    names = WrittenColumns.model_fields.keys() - {"file_id", "file_name", "file_photo"}
    return Written(**{name: getattr(row, name) for name in names}, file=NO_FILE if file == NO_FILE else file)


def _read() -> Select[tuple[EntryEditRow, str]]:
    author = col(PersonRow.id) == col(EntryEditRow.author)
    return select(EntryEditRow, col(PersonRow.name)).join(PersonRow, author)


async def _revisions(session: AsyncSession, read: Select[tuple[EntryEditRow, str]]) -> tuple[Revision, ...]:
    return tuple(
        Revision(row.entry, row.revision, written_in(row), row.author, name, row.at)
        for row, name in (await session.execute(read)).tuples()
    )
