"""A round's life: opened, reminded, due, closed; its due date moved; a plan's follow-up ended.

Handlers, the scheduler and the command line all do it here. Every change is a conditional one, so that it happens once
whoever tries, and may be tried again after a restart. Times are UTC office time.
"""

from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import catalogue, reports
from db.rounds import (
    asked,
    asked_units,
    current_round,
    expected,
    linked_units,
    missing,
    reminders_left,
    round_of,
    rounds,
    untold,
)
from db.tables.catalogue import PlanRow
from db.tables.rounds import ReminderRow, ReportRow, RoundRow
from domain.calendar.date_texts import short_date_text
from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round, RoundState, due_on, next_opening
from domain.catalogue.plan import Library
from domain.errors import DomainError
from domain.people import Person
from domain.reports.duties import RoundDuties
from domain.setup import Setup
from follow_up import prompts, summary
from follow_up.opening import check_openable, close_where, followed_at, open_round, openable, start_round

__all__ = [
    "asked",
    "asked_units",
    "check_due",
    "check_openable",
    "close_plan",
    "close_round",
    "current_round",
    "duties_of",
    "expected",
    "followed_at",
    "linked_units",
    "make_due",
    "missing",
    "move_due",
    "open_round",
    "openable",
    "remind",
    "reminders_left",
    "round_of",
    "rounds",
    "running",
    "start_round",
    "untold",
]


async def remind(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round, number: int
) -> int:
    """Remind every unit that owes, and count this reminder and missed earlier ones as done; returns how many told."""
    told = 0
    for unit in dict.fromkeys(duty.unit for duty in await missing(session, round_.quarter)):
        told += await prompts.remind_unit(session, setup, library, now, round_, unit, number)
    await finish_reminders(session, now, round_, number)
    return told


async def finish_reminders(session: AsyncSession, now: datetime, round_: Round, number: int) -> None:
    """Reminders up to a number are dealt with: several missed ones have become one."""
    await session.execute(
        update(ReminderRow)
        .where(
            col(ReminderRow.round) == str(round_.quarter),
            col(ReminderRow.number) <= number,
            col(ReminderRow.done_at).is_(None),
        )
        .values(done_at=now)
    )


async def make_due(session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round) -> bool:
    """The round is due: the director gets the summary, units that owe are told. False if that was done before."""
    if not await claim_due(session, now, round_):
        return False
    await summary.send(session, setup, library, now, round_.quarter)
    for unit in dict.fromkeys(duty.unit for duty in await missing(session, round_.quarter)):
        await prompts.tell_due(session, setup, library, now, round_, unit)
    return True


async def claim_due(session: AsyncSession, now: datetime, round_: Round) -> bool:
    """Note that the round's due moment is being dealt with; reminders still waiting give way to the due note."""
    claimed = await session.execute(
        update(RoundRow)
        .where(
            col(RoundRow.quarter) == str(round_.quarter),
            col(RoundRow.due_told_at).is_(None),
            col(RoundRow.closed_at).is_(None),
            col(RoundRow.due_at) <= now,
        )
        .values(due_told_at=now)
        .returning(col(RoundRow.quarter))
    )
    if claimed.first() is None:
        return False
    await finish_reminders(session, now, round_, len(round_.reminders))
    return True


async def close_round(session: AsyncSession, now: datetime, quarter: Quarter) -> Round:
    """Close a round by hand; what the director has not been told follows as due work.

    DomainError `round.unknown`, `round.was_closed`.
    """
    round_ = await running(session, now, quarter)
    if not await close_where(session, now, col(RoundRow.quarter) == str(quarter)):
        raise DomainError("round.was_closed", quarter=quarter)
    return await round_of(session, quarter) or round_


async def move_due(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter, day: date
) -> Round:
    """Move a running round's due moment to 17:00 of a local date; units that owe are told.

    So is the director who was sent the summary already; another follows at the new moment. Reminders stay
    where they are. An answer that is in time by the new moment is no longer late; none becomes late.
    DomainError `round.unknown`, `round.was_closed`, `round.due_past`, `round.due_beyond` the next opening.
    """
    round_ = await running(session, now, quarter)
    due_at = due_on(day, setup.zone, setup.timetable)
    if due_at == round_.due_at:
        return round_
    check_due(setup, now, quarter, due_at)
    await session.execute(
        update(RoundRow).where(col(RoundRow.quarter) == str(quarter)).values(due_at=due_at, due_told_at=None)
    )
    await session.execute(
        update(ReportRow)
        .where(col(ReportRow.round) == str(quarter), col(ReportRow.at) < due_at, col(ReportRow.late).is_(True))
        .values(late=False)
    )
    moved = await running(session, now, quarter)
    for unit in dict.fromkeys(duty.unit for duty in await missing(session, quarter)):
        await prompts.tell_moved(session, setup, library, now, moved, unit)
    await summary.tell_moved(session, setup, moved)
    return moved


def check_due(setup: Setup, now: datetime, quarter: Quarter, due_at: datetime) -> None:
    """Whether a round's due moment can be moved there. DomainError `round.due_past`, `round.due_beyond`."""
    if due_at <= now:
        raise DomainError("round.due_past")
    following, opening = next_opening(now, quarter.next(), setup.workdays, setup.zone, setup.timetable)
    if due_at >= opening:
        limit = short_date_text(local_time(opening, setup.zone).date(), setup.language)
        raise DomainError("round.due_beyond", quarter=following, date=limit)


async def close_plan(session: AsyncSession, library: Library, now: datetime, fiscal_year: int) -> bool:
    """End a plan's follow-up: nothing of it is asked or owed any more. False if it had ended before.

    With the last plan the running round closes too. DomainError `plan.unknown` for a plan that is not loaded.
    """
    if fiscal_year not in {one.plan.fiscal_year for one in library.catalogues}:
        raise DomainError("plan.unknown", plan=fiscal_year)
    closed = await session.execute(
        update(PlanRow)
        .where(col(PlanRow.fiscal_year) == fiscal_year, col(PlanRow.closed_at).is_(None))
        .values(closed_at=now)
        .returning(col(PlanRow.fiscal_year))
    )
    if closed.first() is None:
        return False
    await catalogue.bump(session)
    if all(one.plan.fiscal_year == fiscal_year for one in library.followed):
        await close_where(session, now, col(RoundRow.opened_at) <= now)
    return True


async def duties_of(session: AsyncSession, library: Library, person: Person) -> RoundDuties | None:
    """What a person's units owe and have answered in the current round; None before the first round."""
    round_ = await current_round(session)
    if round_ is None:
        return None
    order = {
        (one.plan.fiscal_year, step.id): place
        for one in library.catalogues
        for place, step in enumerate(one.plan.steps)
    }
    mine = [duty for duty in await expected(session, round_.quarter) if duty.unit in person.units]
    answered = await reports.of_round(session, round_.quarter, units=person.units)
    owed = (duty for duty in mine if duty not in answered)
    return RoundDuties(
        round=round_,
        owed=tuple(sorted(owed, key=lambda one: (one.plan, order.get((one.plan, one.step), 0), one.unit))),
        answered=answered,
    )


async def running(session: AsyncSession, now: datetime, quarter: Quarter) -> Round:
    """A quarter's round if it takes answers. DomainError `round.unknown`, `round.was_closed`."""
    round_ = await round_of(session, quarter)
    if round_ is None:
        raise DomainError("round.unknown", quarter=quarter)
    if round_.state(now) is RoundState.CLOSED:
        raise DomainError("round.was_closed", quarter=quarter)
    return round_
