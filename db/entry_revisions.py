"""The revisions of channels and guidelines: each is a row that stays; an entry's newest counts."""

from typing import Any

from sqlalchemy import func, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.entries import EntryEditRow, WrittenColumns
from db.tables.people import PersonRow
from db.upsert import upsert
from domain.catalogue.plan import File
from domain.entries.entries import NO_FILE, Revision, Written, kind_of

_EDIT = EntryEditRow.__table__  # type: ignore[attr-defined]
_PERSON = PersonRow.__table__  # type: ignore[attr-defined]


async def newest(session: AsyncSession) -> tuple[Revision, ...]:
    """The newest revision of every entry anybody has written, in the order they were first written."""
    last = select(func.max(_EDIT.c.id), func.min(_EDIT.c.id).label("first")).group_by(_EDIT.c.entry).subquery()
    statement = _revisions().join(last, last.c[0] == _EDIT.c.id).order_by(last.c.first)
    return tuple(_revision(row) for row in await session.execute(statement))


async def are_kept(session: AsyncSession) -> bool:
    """Whether the database has the table at all; one that was not brought up to date may not."""
    connection = await session.connection()
    return await connection.run_sync(lambda one: inspect(one).has_table(_EDIT.name))


async def history(session: AsyncSession, entry: str) -> tuple[Revision, ...]:
    """Every revision of an entry, the first one first."""
    statement = _revisions().where(_EDIT.c.entry == entry).order_by(_EDIT.c.revision)
    return tuple(_revision(row) for row in await session.execute(statement))


async def add(session: AsyncSession, revision: Revision) -> bool:
    """Keep a revision; False if somebody else has taken its number. The unique key decides, not a look beforehand."""
    values = columns_of(revision.written) | {
        "kind": kind_of(revision.entry).value,
        "entry": revision.entry,
        "revision": revision.number,
        "author": revision.by,
        "at": revision.at,
    }
    statement = upsert(session, _EDIT).values(values).on_conflict_do_nothing().returning(_EDIT.c.id)
    return (await session.execute(statement)).first() is not None


def columns_of(written: Written) -> dict[str, Any]:
    """What is written, as the tables keep it."""
    file = written.file
    names = ("title", "title_en", "text", "text_en", "url", "unit", "retired")
    return {name: getattr(written, name) for name in names} | {
        "file_id": file.id if file else None,
        "file_name": file.name if file else None,
        "file_photo": file.photo if file else None,
    }


def written_in(row: Any) -> Written:
    """What a row holds as written; `row` has the columns of `WrittenColumns`."""
    file = None if row.file_id is None else File(row.file_id, row.file_name or "", bool(row.file_photo))
    names = WrittenColumns.model_fields.keys() - {"file_id", "file_name", "file_photo"}
    return Written(**{name: getattr(row, name) for name in names}, file=NO_FILE if file == NO_FILE else file)


def _revisions() -> Any:
    return select(_EDIT, _PERSON.c.name.label("author_name")).join(_PERSON, _PERSON.c.id == _EDIT.c.author)


def _revision(row: Any) -> Revision:
    return Revision(row.entry, row.revision, written_in(row), row.author, row.author_name, row.at)
