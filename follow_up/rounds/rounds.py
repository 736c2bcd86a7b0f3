"""Changes to rounds by hand and by the clock (closing, falling due, moving), and the duties of somebody's units in one.

Opening one is in `follow_up.opening`. Times are UTC office time.
"""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, catalogue, decisions, reports, rounds
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.errors import DomainError
from domain.office import Office
from domain.people import Person
from domain.reports.duties import Comment, RoundDuties
from follow_up import prompt_changes
from follow_up.prompts import prompts
from follow_up.summary import director


async def claim_due(session: AsyncSession, now: datetime, round_: Round) -> bool:
    """Record that the round's due moment is being dealt with; reminders still waiting give way to the due note."""
    if not await rounds.claim_due(session, now, round_.quarter):
        return False
    await rounds.finish_reminders(session, now, round_.quarter, len(round_.reminders))
    return True


async def close_round(session: AsyncSession, now: datetime, quarter: Period) -> Round:
    """Close a round by hand; a summary the director has not had follows as due work.

    DomainError `round.unknown`, `round.was_closed`.
    """
    round_ = await running(session, now, quarter)
    if not await rounds.close(session, now, quarter):
        raise DomainError("round.was_closed", quarter=quarter)
    await prompts.withdraw(session, [quarter])
    return await rounds.round_of(session, quarter) or round_


async def reopen_round(session: AsyncSession, office: Office, quarter: Period) -> Round:
    """Reopen a closed round by hand: it takes reports again, late ones where it was due. What was signed stays.

    DomainError `round.unknown`, `round.no_plan` when none is followed up, `coord.reopen.open`, `coord.reopen.older`.
    """
    round_ = await check_reopenable(session, office, quarter)
    await rounds.reopen(session, quarter, is_due=round_.is_late(office.now))
    return await rounds.round_of(session, quarter) or round_


async def check_reopenable(session: AsyncSession, office: Office, quarter: Period) -> Round:
    """Check that a round can be reopened, as `reopen_round`."""
    round_, current = await rounds.round_of(session, quarter), await rounds.current_round(session)
    if round_ is None or current is None:
        raise DomainError("round.unknown", quarter=quarter)
    if current.quarter != quarter:
        raise DomainError("coord.reopen.older", quarter=quarter, current=current.quarter)
    if round_.closed_at is None:
        raise DomainError("coord.reopen.open", quarter=quarter)
    if not office.library.followed:
        raise DomainError("round.no_plan", quarter=quarter)
    return round_


async def move_due(session: AsyncSession, office: Office, quarter: Period, day: date) -> Round:
    """Move a running round's due moment to 17:00 of a local date, and notify the units that owe.

    Whoever decides is notified too: the summary follows at the new moment. Reminders to come are
    spread over the days that are left then, at least one. A report that is in time by the new moment is no longer
    late; none becomes late.
    DomainError `round.unknown`, `round.was_closed`, `round.due_past`, `round.due_beyond` the next opening.
    """
    round_ = await running(session, office.now, quarter)
    due_at = office.setup.calendar.due_on(day)
    if due_at == round_.due_at:
        return round_
    check_due(office, round_, due_at)
    await rounds.move_due(session, office.now, quarter, due_at)
    await _respace(session, office, quarter, due_at)
    moved = await running(session, office.now, quarter)
    owing = tuple(dict.fromkeys(duty.unit for duty in await asked.missing(session, quarter)))
    await prompts.tell_moved(session, office, moved, owing)
    await prompt_changes.changed(session, office, quarter, await asked.asked_units(session, quarter))
    await director.tell_moved(session, office.setup, moved)
    return moved


async def _respace(session: AsyncSession, office: Office, quarter: Period, due_at: datetime) -> None:
    """Spread the reminders that are still to come over the days until a new due moment; one more if none is left."""
    setup = office.setup
    record = await rounds.record_of(session, quarter)
    if record is None or not setup.timetable.reminders_after:
        return
    ahead = sum(at > office.now for at in record.reminders_left.values())
    left = setup.calendar.reminders_until(due_at, office.now, max(ahead, 1))
    await rounds.respace_reminders(session, quarter, left)


def check_due(office: Office, round_: Round, due_at: datetime) -> None:
    """Check that a round's due moment can be moved there. DomainError `round.due_past`, `round.due_beyond`."""
    setup = office.setup
    if due_at <= office.now:
        raise DomainError("round.due_past")
    course = office.course(round_)
    if course is None:
        return
    following, opening = setup.calendar.next_opening(office.now, course)
    if due_at >= opening:
        raise DomainError("round.due_beyond", quarter=following, date=local_time(opening, setup.zone).date())


def named_plan(library: Library, key: str) -> Catalogue:
    """The plan with a key. DomainError `plan.unknown` for one that is not loaded."""
    found = library.named(key)
    if found is None:
        raise DomainError("plan.unknown", plan=key, known=", ".join(one.plan.key for one in library.catalogues))
    return found


async def close_plan(session: AsyncSession, office: Office, plan: int) -> bool:
    """End a plan's follow-up: nothing of it is asked or owed any more. False if it had ended before.

    With the last plan the running round closes too.
    """
    if not await catalogue.end_follow_up(session, office.now, plan):
        return False
    if all(one.plan.number == plan for one in office.library.followed):
        await prompts.withdraw(session, await rounds.close_all(session, office.now))
    return True


async def duties_of(session: AsyncSession, library: Library, person: Person) -> RoundDuties | None:
    """Duties of a person's units in the current round, owed and reported on; None before the first round."""
    round_ = await rounds.current_round(session)
    if round_ is None:
        return None
    every = await asked.expected(session, round_.quarter, person.units)
    mine = [duty for duty in every if person.may_report(duty)]
    given = await reports.of_round(session, round_.quarter, units=person.units)
    answered = {duty: one for duty, one in given.items() if person.may_report(duty)}
    record = await decisions.record_of(session, round_.quarter)
    returned = {
        duty: Comment(back.words, back.author_name)
        for duty, one in answered.items()
        if (back := record.owed_again(duty, one)) is not None
    }
    changed = [duty for duty, one in answered.items() if one.late and one.revision > 1]
    begun = await reports.begun_in_time(session, round_.quarter, changed) if changed else frozenset()
    places = library.step_places
    owed = (duty for duty in mine if duty not in answered or duty in returned)
    return RoundDuties(
        round=round_,
        owed=tuple(sorted(owed, key=lambda one: (places.get((one.plan, one.step), (one.plan, 0)), one.unit))),
        answered=answered,
        returned=returned,
        acknowledged=frozenset(duty for duty, one in answered.items() if not record.awaits(duty, one)) - {*returned},
        punctual=begun | {duty for duty, one in answered.items() if not one.late},
    )


async def running(session: AsyncSession, now: datetime, quarter: Period) -> Round:
    """A quarter's round if it takes reports. DomainError `round.unknown`, `round.was_closed`."""
    round_ = await rounds.round_of(session, quarter)
    if round_ is None:
        raise DomainError("round.unknown", quarter=quarter)
    if round_.state(now) is RoundState.CLOSED:
        raise DomainError("round.was_closed", quarter=quarter)
    return round_
