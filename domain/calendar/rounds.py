"""A period's round: its opening, reminders, due moment and state (docs/design.md, "The quarter").

Moments are aware and returned in UTC; days and times of day are counted on the agency's local clock (`zone`).
A naive moment raises ValueError("datetime.naive").
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final, Self
from zoneinfo import ZoneInfo

from domain.calendar.course import Course
from domain.calendar.fiscal import Cycle, Period
from domain.calendar.local_time import local_time, moment_at
from domain.calendar.workdays import Workdays

EARLIEST: Final = -10
LATEST: Final = 20
"""Working days by which rounds may open before or after their period's last: before, within the same month."""
_WAITS: Final = timedelta(days=62)
"""Days in which a period that is over may wait for its opening."""


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

NOTE_LATEST: Final = timedelta(hours=1)
"""Time after the due moment, when the office closes, in which the due note still goes out: later it waits."""


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


def opening_at(
    quarter: Period, workdays: Workdays, zone: ZoneInfo, timetable: Timetable = DEFAULT_TIMETABLE
) -> datetime:
    """Moment a period's round opens: 09:00 on its last working day, or as many working days before or after it."""
    return moment_at(workdays.shifted(workdays.last_of(quarter), timetable.opens_after), timetable.opens, zone)


def dates_from(
    opened_at: datetime, workdays: Workdays, zone: ZoneInfo, timetable: Timetable = DEFAULT_TIMETABLE
) -> RoundDates:
    """Reminders and due moment, counted from the local date of the actual opening, whatever its day or hour."""
    opened_on = local_time(opened_at, zone).date()
    return RoundDates(
        reminders=tuple(
            moment_at(workdays.add(opened_on, days), timetable.reminds, zone) for days in timetable.reminders_after
        ),
        due=due_on(workdays.add(opened_on, timetable.due_after), zone, timetable),
    )


def reminders_until(
    due_at: datetime,
    now: datetime,
    count: int,
    workdays: Workdays,
    zone: ZoneInfo,
    timetable: Timetable = DEFAULT_TIMETABLE,
) -> tuple[datetime, ...]:
    """Reminders spread over the working days that are left, the last on the one before the due date."""
    due, day = local_time(due_at, zone).date(), local_time(now, zone).date()
    left = []
    while day < due:
        moment = moment_at(day, timetable.reminds, zone)
        if moment > now and workdays.is_working(day):
            left.append(moment)
        day += timedelta(days=1)
    count = min(count, len(left))
    return tuple(left[round(number * len(left) / count) - 1] for number in range(1, count + 1))


def due_on(day: date, zone: ZoneInfo, timetable: Timetable = DEFAULT_TIMETABLE) -> datetime:
    """The due moment on a local date, also for a date the coordinator chose: 17:00."""
    return moment_at(day, timetable.due, zone)


def latest_opening(
    now: datetime, course: Course, workdays: Workdays, zone: ZoneInfo, timetable: Timetable = DEFAULT_TIMETABLE
) -> tuple[Period, datetime] | None:
    """The latest period whose opening is at or before now, with that opening; None if there is none yet."""
    for period in course.reached(local_time(now, zone).date()):
        opening = opening_at(period, workdays, zone, timetable)
        if opening <= now:
            return period, opening
    return None


def next_opening(
    now: datetime, course: Course, workdays: Workdays, zone: ZoneInfo, timetable: Timetable = DEFAULT_TIMETABLE
) -> tuple[Period, datetime]:
    """The earliest period whose opening is after now, with that opening."""
    since = local_time(now, zone).date() - (_WAITS if timetable.opens_after > 0 else timedelta())
    openings = ((one, opening_at(one, workdays, zone, timetable)) for one in course.since(since))
    return next((period, opening) for period, opening in openings if opening > now)


def office_slot(
    now: datetime, workdays: Workdays, zone: ZoneInfo, timetable: Timetable = DEFAULT_TIMETABLE
) -> datetime:
    """Moment units may be written to: now within office hours, else when the office next opens."""
    local = local_time(now, zone)
    today, clock = local.date(), local.time()
    if clock >= timetable.office_closes:
        return moment_at(workdays.add(today, 1), timetable.office_opens, zone)
    if clock >= timetable.office_opens and workdays.is_working(today):
        return now.astimezone(UTC)
    return moment_at(workdays.on_or_after(today), timetable.office_opens, zone)


def note_slot(
    due_at: datetime, now: datetime, workdays: Workdays, zone: ZoneInfo, timetable: Timetable = DEFAULT_TIMETABLE
) -> datetime:
    """Moment the due note may go out: as the round falls due, or in office hours if it was missed.

    A due moment of another zone, which the agency's clock shows at night, waits for office hours too.
    """
    if now < due_at:
        return due_at
    by_day = timetable.office_opens <= local_time(due_at, zone).time() <= timetable.office_closes
    if by_day and now < due_at + NOTE_LATEST:
        return now.astimezone(UTC)
    return office_slot(now, workdays, zone, timetable)


CHANGE_PAUSE: Final = timedelta(minutes=1)
"""Changes are gathered: a message that is kept current is changed at most once a minute."""


def after(last: datetime, pause: timedelta, now: datetime) -> datetime:
    """The moment a pause after the last time is over; now where that lies ahead, since the clock was set back."""
    return now if last > now else max(now, last + pause)
