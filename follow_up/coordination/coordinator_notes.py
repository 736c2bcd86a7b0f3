"""Notes to the coordinators: sent on an occasion of the round, and changed in their message as things change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import coordinator_notes, evidence
from db.queues import outbox
from domain.calendar.local_time import local_time
from domain.calendar.record import RoundRecord
from domain.calendar.rounds import CHANGE_PAUSE, after
from domain.coordination.notes import NOTE_LASTS, NoteKind, NoteNews, NoteOccasion, fingerprint, occasion_now
from domain.office import Office
from domain.people import Person
from follow_up import digests
from follow_up.coordination.overview import overview
from follow_up.state import State
from follow_up.summary import director
from screens.base.topics import CoordinatorNoteTopic
from screens.coordination import notes


@dataclass(frozen=True, slots=True)
class PlannedNote:
    """A note to be sent, or `again` to be changed, at a moment."""

    occasion: NoteOccasion
    news: NoteNews
    fingerprint: str
    at: datetime
    again: bool = False

    @property
    def name(self) -> str:
        """Name of the work."""
        return f"{'note-change' if self.again else 'note'}|{self.occasion.key}"


async def news_of(session: AsyncSession, office: Office, state: State, record: RoundRecord) -> NoteNews | None:
    """Facts for the notes, by one statement; None where there is no coordinator to note them to."""
    if not state.coordinators:
        return None
    return await coordinator_notes.news(session, record.round.quarter, office.now, office.today)


def plan(office: Office, state: State, record: RoundRecord, news: NoteNews) -> PlannedNote | None:
    """The note on the occasion reached last, on what came up on a day without one, or the change of the newest.

    A note whose occasion is long past is not made up for.
    """
    now, setup = office.now, office.setup
    eve = director.eve_at(setup, record.round)
    occasion = occasion_now(record, eve, now, director=any(one.decides for one in state.overseers))
    shows, last = _shows(state, record, news), news.last
    slot = setup.calendar.office_slot(now)
    behind = occasion is None or last is None or (last.key != occasion.key and last.sent_at < occasion.at)
    if occasion is not None and behind and occasion.at > now - NOTE_LASTS:
        if occasion.kind is NoteKind.DUE:
            slot = setup.calendar.note_slot(occasion.at, now)
        return PlannedNote(occasion, news, shows, slot)
    if last is None:
        return None
    if news.is_worth_a_note and local_time(last.sent_at, setup.zone).date() < office.today:
        day = NoteOccasion(NoteKind.DAY, f"{record.round.quarter}.day.{office.today:%Y%m%d}", now)
        return PlannedNote(day, news, shows, slot)
    if occasion is None or behind or last.fingerprint == shows:
        return None
    shown = occasion if last.key == occasion.key else NoteOccasion(NoteKind.DAY, last.key, last.sent_at)
    return PlannedNote(shown, news, shows, after(last.at, CHANGE_PAUSE, now), again=True)


async def do(session: AsyncSession, office: Office, to: Sequence[Person], planned: PlannedNote) -> None:
    """Send a note to each coordinator, once; or show the state of now in its message."""
    key, topic = planned.occasion.key, CoordinatorNoteTopic(planned.occasion.key)
    if planned.again:
        await coordinator_notes.changed(session, office.now, key, planned.fingerprint)
    elif not await coordinator_notes.sent(session, office.now, key, planned.fingerprint):
        return
    if not planned.again:
        await evidence.tell(session, office.now)
    seen = await overview(session, office)
    messages = [notes.note(one.language, office, planned.occasion, seen, planned.news, one.address) for one in to]
    if planned.again:
        await digests.show(session, topic, messages)
    else:
        await outbox.withdraw(session, [topic])
        await outbox.put(session, messages)


def _shows(state: State, record: RoundRecord, news: NoteNews) -> str:
    """Fingerprint of what a note shows, from what has been read anyway."""
    counts = (news.drafts, news.expired, news.unanswered, news.unchecked, record.newest_report)
    return fingerprint(state.owing, sorted(state.linked), counts, record.round.due_at)
