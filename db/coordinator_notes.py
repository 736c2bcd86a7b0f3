"""Notes to the coordinators as stored: which were sent, and the state the newest shows. Times are UTC office time."""

from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.evidence import count_unchecked, count_untold
from db.tables.coordination import CoordinatorNoteRow
from db.tables.entries import OpenQuestionRow
from db.tables.people import InvitationRow
from db.tables.rounds import DraftRow
from db.upsert import upsert
from domain.calendar.fiscal import Period
from domain.coordination.notes import ANSWERED_WITHIN, LastNote, NoteNews

_DAY: Final = timedelta(days=1)


async def news(session: AsyncSession, quarter: Period, now: datetime, today: date) -> NoteNews:
    """The newest note, and what has come up, by one statement."""
    drafts = select(func.count()).where(
        col(DraftRow.round) == str(quarter), col(DraftRow.discarded_at).is_(None), col(DraftRow.step) != ""
    )
    unused = (
        col(InvitationRow.used_at).is_(None),
        col(InvitationRow.revoked_at).is_(None),
        col(InvitationRow.expires_at) <= now,
        col(InvitationRow.expires_at) > now - _DAY,
    )
    expired = select(func.count()).where(*unused)
    since = select(func.max(col(CoordinatorNoteRow.sent_at))).scalar_subquery()
    newly = expired.where(or_(since.is_(None), col(InvitationRow.expires_at) > since))
    old = today - ANSWERED_WITHIN
    unanswered = select(func.count()).where(col(OpenQuestionRow.day) == old)
    newest = select(func.max(col(CoordinatorNoteRow.id))).scalar_subquery()
    counts = select(
        drafts.scalar_subquery().label("drafts"),
        expired.scalar_subquery().label("expired"),
        newly.scalar_subquery().label("newly"),
        unanswered.scalar_subquery().label("unanswered"),
        count_unchecked().scalar_subquery().label("unchecked"),
        count_untold().scalar_subquery().label("untold"),
    ).subquery()
    row = CoordinatorNoteRow
    note = (col(row.occasion), col(row.fingerprint), col(row.sent_at), col(row.at))
    statement = select(*note, counts).join_from(counts, row, col(row.id) == newest, isouter=True)
    occasion, fingerprint, sent_at, at, *counted = (await session.execute(statement)).one()
    last = None if occasion is None else LastNote(occasion, fingerprint, sent_at, at)
    return NoteNews(last, *counted)


async def sent(session: AsyncSession, now: datetime, key: str, fingerprint: str) -> bool:
    """Record that a note was sent; False if it was before."""
    row = {"occasion": key, "fingerprint": fingerprint, "sent_at": now, "at": now}
    kept = upsert(session, CoordinatorNoteRow).values(row).on_conflict_do_nothing()
    statement = kept.returning(col(CoordinatorNoteRow.id))
    return (await session.execute(statement)).first() is not None


async def changed(session: AsyncSession, now: datetime, key: str, fingerprint: str) -> None:
    """Record the state a note shows from now on."""
    statement = update(CoordinatorNoteRow).where(col(CoordinatorNoteRow.occasion) == key)
    await session.execute(statement.values(fingerprint=fingerprint, at=now))
