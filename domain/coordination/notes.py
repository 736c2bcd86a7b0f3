"""Notes to the coordinators: their occasions in a round, and the state one shows."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.calendar.record import RoundRecord

NOTE_LASTS: Final = timedelta(days=4)
"""Time after an occasion in which a note on it is still news."""

ANSWERED_WITHIN: Final = timedelta(days=3)
"""Days after which a question that was sent on counts as one nobody answered."""


class NoteKind(StrEnum):
    """Occasions of a note."""

    OPENING = "opening"
    REMINDER = "reminder"
    EVE = "eve"
    DUE = "due"
    DAY = "day"
    """News on a day without any other occasion."""


@dataclass(frozen=True, slots=True)
class NoteOccasion:
    """An occasion of a note: its kind, its key, which no other has, when it was; a reminder's `number`."""

    kind: NoteKind
    key: str
    at: datetime
    number: int = 0


@dataclass(frozen=True, slots=True)
class LastNote:
    """The newest note: its occasion's key, the state it shows as a fingerprint, when it was sent and last changed."""

    key: str
    fingerprint: str
    sent_at: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class NoteNews:
    """Counts beside a round: drafts, invitations that expired unused, questions unanswered, evidence without a verdict.

    `expired` are those of the last day, `newly` those of them since `last`, the newest note; `untold` is evidence that
    no note has named.
    """

    last: LastNote | None
    drafts: int
    expired: int
    newly: int
    unanswered: int
    unchecked: int
    untold: int

    @property
    def is_worth_a_note(self) -> bool:
        """Check whether something came up that is worth a note of its own."""
        return bool(self.newly or self.unanswered or self.untold)


def occasion_now(record: RoundRecord, eve: datetime, now: datetime, *, director: bool) -> NoteOccasion | None:
    """The last occasion of a round that was reached. Without a director, opening and eve are noted in their place."""
    reached = [one for one in _occasions(record, eve, director=director) if one.at <= now]
    return max(reached, key=lambda one: one.at, default=None)


def _occasions(record: RoundRecord, eve: datetime, *, director: bool) -> Iterator[NoteOccasion]:
    round_ = record.round
    due = f"{round_.due_at:%Y%m%d%H%M}"
    if director:
        yield NoteOccasion(NoteKind.OPENING, f"{round_.quarter}.opening", round_.opened_at)
        if round_.opened_at < eve:
            yield NoteOccasion(NoteKind.EVE, f"{round_.quarter}.eve.{due}", eve)
    for number, at in enumerate(round_.reminders, 1):
        if number not in record.reminders_left and not (record.due_told_at and at > round_.due_at):
            yield NoteOccasion(NoteKind.REMINDER, f"{round_.quarter}.reminder.{number}", at, number)
    if record.due_told_at is not None:
        yield NoteOccasion(NoteKind.DUE, f"{round_.quarter}.due.{due}", round_.due_at)


def fingerprint(*parts: object) -> str:
    """Fingerprint of a state, in eight characters."""
    return f"{zlib.crc32(repr(parts).encode()):08x}"
