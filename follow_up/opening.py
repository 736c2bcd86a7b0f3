"""Opening a round: what it asks, when it reminds and is due, who is prompted. Times are UTC office time."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import reports
from db.engine import OPENING, take_turns
from db.rounds import asked_units, current_round, linked_units, position, round_of
from db.tables.rounds import AskedRow, ReminderRow, RoundRow
from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round, RoundState, dates_from, latest_opening
from domain.catalogue.plan import Catalogue, Library
from domain.errors import DomainError
from domain.reports.reports import Duty, is_open
from domain.setup import Setup
from follow_up import prompts


def followed_at(library: Library, quarter: Quarter) -> tuple[Catalogue, ...]:
    """The plans a quarter's round asks about: not closed, and approved in that quarter or earlier."""
    return tuple(one for one in library.followed if Quarter.of(one.plan.approved_on) <= quarter)


async def openable(session: AsyncSession, setup: Setup, library: Library, now: datetime) -> Quarter | None:
    """The quarter to suggest for opening by hand: the latest whose opening was reached and that has no round.

    While no round takes answers also this quarter, ahead of its time.
    """
    current = await current_round(session)
    this = Quarter.of(local_time(now, setup.zone).date())
    if not followed_at(library, this):
        return None
    first = min(Quarter.of(one.plan.approved_on) for one in library.followed)
    if current is not None:
        first = max(first, current.quarter.next())
    reached = latest_opening(now, first, setup.workdays, setup.zone, setup.timetable)
    if reached is not None:
        return reached[0]
    idle = current is None or current.state(now) is RoundState.CLOSED
    return this if idle and this >= first else None


async def open_round(session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter) -> Round:
    """Open a quarter's round and prompt everybody linked; an open one is left as it is, and who was not is prompted.

    DomainError as `start_round`.
    """
    round_ = await start_round(session, setup, library, now, quarter)
    units = await asked_units(session, quarter)
    linked = await linked_units(session, units)
    for unit in units:
        if unit in linked:
            await prompts.prompt_unit(session, setup, library, now, round_, unit)
        else:
            await prompts.name_unlinked(session, setup, library, now, round_, unit)
    return round_


async def start_round(session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter) -> Round:
    """Open a quarter's round in the rows only: its dates, what it asks, the one before closed; prompts are due then.

    DomainError `round.was_closed`, `round.no_plan` when no plan is followed up in that quarter, `round.future`,
    `round.older` than the current one.
    """
    await take_turns(session, OPENING)  # or a round opened between the first look and the check would be refused
    existing = await round_of(session, quarter)
    if existing is None:
        await check_openable(session, setup, library, now, quarter)
        dates = dates_from(now, setup.workdays, setup.zone, setup.timetable)
        row = {
            "quarter": str(quarter),
            "position": position(quarter),
            "opened_at": now,
            "due_at": dates.due,
            "summary_upto": 0,
        }
        await session.execute(insert(RoundRow).values(row))
        await close_where(session, now, col(RoundRow.position) < position(quarter))
        await _store_duties(session, library, quarter, dates.reminders)
    elif existing.state(now) is RoundState.CLOSED:
        raise DomainError("round.was_closed", quarter=quarter)
    opened = await round_of(session, quarter)
    if opened is None:
        raise LookupError(str(quarter))
    return opened


async def check_openable(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter
) -> None:
    """Whether a round that was never opened can be opened now, by hand or clock.

    DomainError `round.no_plan`, `round.future`, `round.older`, `round.is_open`, `round.was_closed`.
    """
    if not followed_at(library, quarter):
        raise DomainError("round.no_plan", quarter=quarter)
    if quarter > Quarter.of(local_time(now, setup.zone).date()):
        raise DomainError("round.future", quarter=quarter)
    current = await current_round(session)
    if current is not None and quarter == current.quarter:
        closed = current.state(now) is RoundState.CLOSED
        raise DomainError("round.was_closed" if closed else "round.is_open", quarter=quarter)
    if current is not None and quarter < current.quarter:
        raise DomainError("round.older", quarter=quarter, current=current.quarter)


async def close_where(session: AsyncSession, now: datetime, which: Any) -> bool:
    """Close the running rounds a condition names; whether there were any."""
    closed = await session.execute(
        update(RoundRow)
        .where(which, col(RoundRow.closed_at).is_(None))
        .values(closed_at=now)
        .returning(col(RoundRow.quarter))
    )
    return closed.first() is not None


async def _store_duties(
    session: AsyncSession, library: Library, quarter: Quarter, reminders: tuple[datetime, ...]
) -> None:
    """A new round's reminders, and the duties that are open now."""
    newest = await reports.newest(session)
    duties = [
        Duty(one.plan.fiscal_year, step.id, owner)
        for one in followed_at(library, quarter)
        for step in one.plan.steps
        for owner in step.owners
    ]
    wanted = [
        {"round": str(quarter), "plan": duty.plan, "step": duty.step, "unit": duty.unit}
        for duty in duties
        if is_open(newest.get(duty))
    ]
    if wanted:
        await session.execute(insert(AskedRow), wanted)
    numbered = [{"round": str(quarter), "number": number, "at": at} for number, at in enumerate(reminders, 1)]
    if numbered:
        await session.execute(insert(ReminderRow), numbered)
