"""A period's round, its timetable and its state (docs/design.md, "The quarter"); `office_calendar` has its moments."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final, Self

from domain.calendar.fiscal import Cycle, Period

EARLIEST: Final = -10
LATEST: Final = 20
"""Working days by which rounds may open before or after their period's last: before, within the same month."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """Timetable of a round: local times of day, and working days counted from the opening's date.

    What is sent to units waits for office hours, from `office_opens` up to, not including, `office_closes`.
    ValueError("timetable.reminders") unless reminders rise from 1 and none lies after the due day,
    ValueError("timetable.office") unless the office opens before it closes. `answer_days` are the working days that
    rounds of some cycles take in place of `due_after`; `opens_after` those from a period's last to its round's opening,
    before it where negative (ValueError("timetable.opens") beyond `EARLIEST` and `LATEST`).
    """

    opens: time = time(9)
    opens_after: int = 0
    reminds: time = time(9)
    reminders_after: tuple[int, ...] = (3, 7, 9)
    due: time = time(17)
    due_after: int = 10
    answer_days: tuple[tuple[Cycle, int], ...] = ()
    office_opens: time = time(9)
    office_closes: time = time(17)

    def __post_init__(self) -> None:
        days = (0, *self.reminders_after)
        if any(later <= earlier for earlier, later in pairwise(days)) or days[-1] > self.due_after:
            raise ValueError("timetable.reminders")
        if not EARLIEST <= self.opens_after <= LATEST:
            raise ValueError("timetable.opens")
        if self.office_opens >= self.office_closes:
            raise ValueError("timetable.office")

    def of(self, cycle: Cycle) -> Self:
        """The timetable of a cycle's rounds: its days to answer, the reminders spread over them as over the others'."""
        days = dict(self.answer_days).get(cycle, self.due_after)
        if days == self.due_after:
            return self
        spread = sorted({max(1, round(after * days / self.due_after)) for after in self.reminders_after})
        return replace(self, due_after=days, reminders_after=tuple(spread))


DEFAULT_TIMETABLE: Final = Timetable()


@dataclass(frozen=True, slots=True)
class RoundDates:
    """Dates that follow an opening, in UTC: reminders in order, and the moment reports are due."""

    reminders: tuple[datetime, ...]
    due: datetime


class RoundState(StrEnum):
    """State of a round: open → due (late reports are taken and marked) → closed."""

    OPEN = "open"
    DUE = "due"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Round:
    """One period's follow-up, as stored: moments in UTC, `closed_at` None until the next opens or it is closed."""

    quarter: Period
    opened_at: datetime
    due_at: datetime
    reminders: tuple[datetime, ...]
    closed_at: datetime | None = None

    def state(self, now: datetime) -> RoundState:
        """State of the round. One that was closed stays closed, also where the clock was set back since."""
        if self.closed_at is not None:
            return RoundState.CLOSED
        return RoundState.DUE if self.is_late(now) else RoundState.OPEN

    def is_late(self, moment: datetime) -> bool:
        """Check whether a report given at a moment is late. The due moment itself is: the summary is out by then."""
        return moment >= self.due_at


CHANGE_PAUSE: Final = timedelta(minutes=1)
"""Changes are gathered: a message that is kept current is changed at most once a minute."""


def after(last: datetime, pause: timedelta, now: datetime) -> datetime:
    """The moment a pause after the last time is over; now where that lies ahead, since the clock was set back."""
    return now if last > now else max(now, last + pause)
