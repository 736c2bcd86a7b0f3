"""Opening a round: its duties, its reminders and due moment, its prompts. Times are UTC office time."""

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, drafts, evidence, reachable, rounds
from db.engine import OPENING, take_turns
from domain.calendar.fiscal import Period
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.errors import DomainError
from domain.office import Office
from domain.people import Person
from domain.reports.duties import RoundDuties
from domain.reports.reports import Duty
from follow_up.decisions import decisions
from follow_up.prompts import prompts


def followed_at(library: Library, quarter: Period) -> tuple[Catalogue, ...]:
    """The plans a round asks about: not closed, approved by its period's end, and one of their own ends with it."""
    last = quarter.last_day
    return tuple(
        one
        for one in library.followed
        if one.plan.approved_on <= last and Period.of(last, one.plan.cycle).last_day == last
    )


async def openable(session: AsyncSession, office: Office) -> Period | None:
    """The period to suggest for opening by hand: the latest whose opening was reached and that has no round.

    While no round takes reports also the one under way, ahead of its time.
    """
    current = await rounds.current_round(session)
    course, setup = office.course(current), office.setup
    if course is None:
        return None
    reached = setup.calendar.latest_opening(office.now, course)
    if reached is not None:
        return reached[0]
    idle, this = current is None or current.state(office.now) is RoundState.CLOSED, course.at(office.today)
    return this if idle and this == Period.of(office.today, this.cycle) else None


async def open_round(session: AsyncSession, office: Office, quarter: Period) -> Round:
    """Open a quarter's round and prompt everybody linked; an open one is left as it is, and who was not is prompted.

    DomainError as `start_round`.
    """
    round_ = await start_round(session, office, quarter)
    units = tuple(await asked.asked_units(session, quarter))
    reach = await reachable.reach(session, units, office.today)
    await prompts.prompt_units(session, office, round_, [unit for unit in units if reach.get(unit)])
    await prompts.name_unlinked(session, office, round_, [unit for unit in units if unit not in reach])
    return round_


async def start_round(session: AsyncSession, office: Office, quarter: Period) -> Round:
    """Open a quarter's round in the rows only: its dates, what it asks, the one before closed; prompts are due then.

    DomainError `round.was_closed`, `round.no_plan` when no plan is followed up in that quarter, `round.future`,
    `round.older` than the current one.
    """
    await take_turns(session, OPENING)  # or a round opened between the first query and the check would be refused
    existing = await rounds.round_of(session, quarter)
    if existing is None:
        await check_openable(session, office, quarter)
        now, setup = office.now, office.setup
        dates = setup.calendar.dates_from(now, quarter.cycle)
        await prompts.withdraw(session, await rounds.add(session, quarter, now, dates))
        done = await decisions.completed(session, office, [str(one.quarter) for one in await rounds.rounds(session)])
        await _keep_early(session, quarter)
        await asked.ask(session, quarter, [one for one in _duties(office.library, quarter) if one not in done])
    elif existing.state(office.now) is RoundState.CLOSED:
        raise DomainError("round.was_closed", quarter=quarter)
    opened = await rounds.round_of(session, quarter)
    if opened is None:
        raise LookupError(str(quarter))
    return opened


def early_duties(office: Office, person: Person) -> RoundDuties | None:
    """Duties of a person's units in the first round, which has not opened yet; None if no plan is followed up."""
    setup, course = office.setup, office.course()
    if course is None:
        return None
    quarter, opens = setup.calendar.next_opening(office.now, course)
    due = setup.calendar.dates_from(opens, quarter.cycle).due
    owed = tuple(one for one in _duties(office.library, quarter) if one.unit in person.units)
    return RoundDuties(Round(quarter, opens, due, ()), owed, {}, early=True)


async def check_openable(session: AsyncSession, office: Office, quarter: Period) -> None:
    """Check that a round that was never opened can be opened now, by hand or clock.

    DomainError `round.no_plan`, `round.future`, `round.older`, `round.is_open`, `round.was_closed`,
    `round.other_cycle` where the plans ask for another period that ends with it.
    """
    course = office.course()
    own = None if course is None else course.ending_with(quarter)
    if own is None:
        raise DomainError("round.no_plan", quarter=quarter)
    if quarter > Period.of(office.today, quarter.cycle):
        raise DomainError("round.future", quarter=quarter)
    current = await rounds.current_round(session)
    if current is not None and quarter == current.quarter:
        closed = current.state(office.now) is RoundState.CLOSED
        raise DomainError("round.was_closed" if closed else "round.is_open", quarter=quarter)
    if current is not None and quarter < current.quarter:
        raise DomainError("round.older", quarter=quarter, current=current.quarter)
    if own != quarter:
        raise DomainError("round.other_cycle", quarter=quarter, own=own)


async def _keep_early(session: AsyncSession, quarter: Period) -> None:
    """Let drafts that were written after the round before was closed be of the one that opens, with their evidence."""
    for person, duty in await drafts.follow(session, quarter):
        await evidence.follow(session, person, duty, str(quarter))


def _duties(library: Library, quarter: Period) -> list[Duty]:
    """Every (step, unit) pair of the plans a quarter's round asks about; cancelled steps are left out."""
    return [
        Duty(one.plan.number, step.id, owner)
        for one in followed_at(library, quarter)
        for step in one.plan.steps
        if not step.cancelled
        for owner in step.owners
    ]
