"""The agency's calendar: when its rounds open, remind and fall due, and when units may be written to.

Moments are aware and returned in UTC; days and times of day are counted on the agency's local clock.
A naive moment raises ValueError("datetime.naive").
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from domain.calendar.course import Course
from domain.calendar.fiscal import Cycle, Period
from domain.calendar.local_time import local_time, moment_at
from domain.calendar.rounds import DEFAULT_TIMETABLE, RoundDates, Timetable
from domain.calendar.workdays import Workdays

NOTE_LATEST: Final = timedelta(hours=1)
"""Time after the due moment, when the office closes, in which the due note still goes out: later it waits."""


_WAITS: Final = timedelta(days=62)
"""Days in which a period that is over may wait for its opening."""


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """The agency's clock, its working days, and the timetable of its rounds."""

    zone: ZoneInfo
    workdays: Workdays
    timetable: Timetable = DEFAULT_TIMETABLE

    def opening_at(self, quarter: Period) -> datetime:
        """Moment a period's round opens: 09:00 on its last working day, or as many before or after it."""
        day = self.workdays.shifted(self.workdays.last_of(quarter), self.timetable.opens_after)
        return moment_at(day, self.timetable.opens, self.zone)

    def dates_from(self, opened_at: datetime, cycle: Cycle | None = None) -> RoundDates:
        """Reminders and due moment, counted from the local date of the actual opening, whatever its day or hour.

        With the days that rounds of the cycle take, where it is given.
        """
        timetable = self.timetable if cycle is None else self.timetable.of(cycle)
        opened_on = local_time(opened_at, self.zone).date()
        reminded_on = (self.workdays.add(opened_on, days) for days in timetable.reminders_after)
        return RoundDates(
            reminders=tuple(moment_at(day, timetable.reminds, self.zone) for day in reminded_on),
            due=self.due_on(self.workdays.add(opened_on, timetable.due_after)),
        )

    def reminders_until(self, due_at: datetime, now: datetime, count: int) -> tuple[datetime, ...]:
        """Reminders spread over the working days that are left, the last on the one before the due date."""
        due, day = local_time(due_at, self.zone).date(), local_time(now, self.zone).date()
        left = []
        while day < due:
            moment = moment_at(day, self.timetable.reminds, self.zone)
            if moment > now and self.workdays.is_working(day):
                left.append(moment)
            day += timedelta(days=1)
        count = min(count, len(left))
        return tuple(left[round(number * len(left) / count) - 1] for number in range(1, count + 1))

    def due_on(self, day: date) -> datetime:
        """The due moment on a local date, also for a date the coordinator chose: 17:00."""
        return moment_at(day, self.timetable.due, self.zone)

    def latest_opening(self, now: datetime, course: Course) -> tuple[Period, datetime] | None:
        """The latest period whose opening is at or before now, with that opening; None if there is none yet."""
        for period in course.reached(local_time(now, self.zone).date()):
            opening = self.opening_at(period)
            if opening <= now:
                return period, opening
        return None

    def next_opening(self, now: datetime, course: Course) -> tuple[Period, datetime]:
        """The earliest period whose opening is after now, with that opening."""
        since = local_time(now, self.zone).date() - (_WAITS if self.timetable.opens_after > 0 else timedelta())
        openings = ((one, self.opening_at(one)) for one in course.since(since))
        return next((period, opening) for period, opening in openings if opening > now)

    def office_opens(self, day: date) -> datetime:
        """Moment the office opens on a local day."""
        return moment_at(day, self.timetable.office_opens, self.zone)

    def office_slot(self, now: datetime) -> datetime:
        """Moment units may be written to: now within office hours, else when the office next opens."""
        local = local_time(now, self.zone)
        today, clock = local.date(), local.time()
        if clock >= self.timetable.office_closes:
            return self.office_opens(self.workdays.add(today, 1))
        if clock >= self.timetable.office_opens and self.workdays.is_working(today):
            return now.astimezone(UTC)
        return self.office_opens(self.workdays.on_or_after(today))

    def note_slot(self, due_at: datetime, now: datetime) -> datetime:
        """Moment the due note may go out: as the round falls due, or in office hours if it was missed.

        A due moment of another zone, which the agency's clock shows at night, waits for office hours too.
        """
        if now < due_at:
            return due_at
        by_day = self.timetable.office_opens <= local_time(due_at, self.zone).time() <= self.timetable.office_closes
        if by_day and now < due_at + NOTE_LATEST:
            return now.astimezone(UTC)
        return self.office_slot(now)
