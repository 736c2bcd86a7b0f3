"""Changing channels and guidelines: drafts, and saving them as revisions."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import awaited_text, catalogue, entry_revisions
from db.entry_revisions import columns_of, written_in
from db.tables.entries import EntryDraftRow
from domain.entries.entries import Entry, EntryDraft, Field, Kind, Revision
from domain.errors import DomainError
from domain.people import Person


async def entry_of(session: AsyncSession, entry: str) -> Entry | None:
    """A channel or guideline as it is now; None when there is none of that id."""
    return next((one for one in await catalogue.entries(session) if one.id == entry), None)


async def save(session: AsyncSession, now: datetime, person: Person, entry: Entry, draft: EntryDraft) -> bool:
    """Make a draft's changes the newest revision of the entry they were made on, and delete the draft.

    False when the entry has changed since: nothing is saved then, and the draft stays. DomainError when retiring the
    entry would leave no channel to turn to.
    """
    changed = entry.changed(draft.changes)
    await _keep_a_channel(session, changed)
    revision = Revision(entry.id, draft.base + 1, changed.written, person.id, person.name, now)
    if entry.revision != draft.base or not await entry_revisions.add(session, revision):
        return False
    await drop(session, person.id, entry.id)
    await catalogue.bump(session)
    return True


async def drafts_of(session: AsyncSession, person: int) -> tuple[EntryDraft, ...]:
    """Everything somebody has changed and not saved, the latest first."""
    statement = (
        select(EntryDraftRow)
        .where(col(EntryDraftRow.person) == person)
        .order_by(col(EntryDraftRow.updated_at).desc(), col(EntryDraftRow.id).desc())
    )
    return tuple(_draft(row) for row in (await session.execute(statement)).scalars())


async def draft_of(session: AsyncSession, person: int, entry: str) -> EntryDraft | None:
    """A person's unsaved changes of an entry, if any."""
    row = await _row(session, person, entry)
    return None if row is None else _draft(row)


async def awaiting(session: AsyncSession, person: int) -> EntryDraft | None:
    """The draft that awaits somebody's next message."""
    mine = col(EntryDraftRow.person) == person
    row = (await session.execute(select(EntryDraftRow).where(mine, col(EntryDraftRow.awaits).is_not(None)))).scalar()
    return None if row is None else _draft(row)


async def keep(session: AsyncSession, now: datetime, draft: EntryDraft) -> None:
    """Keep a draft in place of an earlier one; when it awaits a message, nothing else of the person does any more."""
    if draft.awaits is not None:
        await stop_awaiting(session, draft.person)
        await awaited_text.only(session, draft.person, stop_awaiting)
    row = await _row(session, draft.person, draft.entry)
    if row is None:
        row = EntryDraftRow(person=draft.person, entry=draft.entry, base=draft.base, updated_at=now)
        session.add(row)
    for name, value in columns_of(draft.changes).items():
        setattr(row, name, value)
    row.base, row.awaits, row.updated_at = draft.base, draft.awaits, now
    await session.flush()


@awaited_text.awaits_text
async def stop_awaiting(session: AsyncSession, person: int) -> bool:
    """Let no draft of somebody's await their next message; one without changes is deleted. Returns whether one did."""
    draft = await awaiting(session, person)
    if draft is None:
        return False
    if not draft.changes.names:
        await drop(session, person, draft.entry)
        return True
    mine = (col(EntryDraftRow.person) == person) & col(EntryDraftRow.awaits).is_not(None)
    statement = update(EntryDraftRow).where(mine).values(awaits=None)
    await session.execute(statement.execution_options(synchronize_session="fetch"))
    return True


async def drop(session: AsyncSession, person: int, entry: str) -> None:
    """Delete a person's unsaved changes of an entry."""
    statement = delete(EntryDraftRow).where(col(EntryDraftRow.person) == person, col(EntryDraftRow.entry) == entry)
    await session.execute(statement.execution_options(synchronize_session="fetch"))


async def _keep_a_channel(session: AsyncSession, changed: Entry) -> None:
    """Raise DomainError unless some channel staff see still says where to turn."""
    if changed.kind is not Kind.CHANNEL or (not changed.retired and changed.value(Field.TEXT)):
        return
    others = [one for one in await catalogue.entries(session) if one.kind is Kind.CHANNEL and one.id != changed.id]
    if not any(one.value(Field.TEXT) and not one.retired for one in others):
        raise DomainError("entry.last_channel")


async def _row(session: AsyncSession, person: int, entry: str) -> EntryDraftRow | None:
    statement = select(EntryDraftRow).where(col(EntryDraftRow.person) == person, col(EntryDraftRow.entry) == entry)
    return (await session.execute(statement)).scalar()


def _draft(row: EntryDraftRow) -> EntryDraft:
    awaits = Field(row.awaits) if row.awaits else None
    return EntryDraft(row.person, row.entry, row.base, written_in(row), awaits, row.updated_at)
