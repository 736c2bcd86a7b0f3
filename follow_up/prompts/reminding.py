"""Postponing the next reminder by its reader, in the caller's transaction. Times are UTC office time."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from db import postponed
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round
from domain.office import Office
from domain.people import Person


async def postpone(session: AsyncSession, office: Office, person: Person, round_: Round, day: date) -> datetime | None:
    """Remind somebody in the morning of a day instead, on a holiday of the next working day; returns the moment.

    None, and nothing changes, if that is not before the round is due.
    """
    at = _morning(office, max(day, office.today))
    if at >= round_.due_at:
        return None
    await postponed.put(session, person.id, round_.quarter, at)
    return at


def days_to_choose(office: Office, round_: Round) -> tuple[date, ...]:
    """Days that are offered: tomorrow, in three days, the last morning before the due date."""
    last = last_day(office, round_)
    offered = [_morning(office, office.today + timedelta(days=ahead)) for ahead in (1, 3)]
    days = {local_time(at, office.setup.zone).date() for at in offered if at < round_.due_at}
    return tuple(sorted(days | ({last} if last is not None else set())))


def last_day(office: Office, round_: Round) -> date | None:
    """The last working day before the due date whose morning lies ahead; None if there is none."""
    day = office.setup.workdays.before(local_time(round_.due_at, office.setup.zone).date())
    return day if office.setup.calendar.office_opens(day) > office.now else None


def _morning(office: Office, day: date) -> datetime:
    """The moment the office opens on a day, or on the next working day on which that lies ahead."""
    setup = office.setup
    day = setup.workdays.on_or_after(day)
    at = setup.calendar.office_opens(day)
    return at if at > office.now else setup.calendar.office_opens(setup.workdays.add(day, 1))
