"""More time for steps: asked for by a unit, granted or refused, in the caller's transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, decisions, people, rounds
from domain.catalogue.plan import Step
from domain.decisions import rights
from domain.decisions.decisions import Decision, DecisionKind, requests_of
from domain.decisions.drafts import DecisionDraft
from domain.errors import DomainError, Forbidden, Stale
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty
from follow_up import prompt_changes
from follow_up.decisions.decisions import Deciding, step_of


async def request(session: AsyncSession, office: Office, person: Person, draft: DecisionDraft) -> Decision | None:
    """Ask for more time as drafted; None if the unit has asked for just this and awaits a decision.

    Forbidden for other units' people; DomainError `time.not_later` for a date that is no later than the step's.
    """
    if not person.may_report(Duty(draft.plan or 0, draft.step, draft.unit)):
        raise Forbidden("report.no_unit")
    step = step_of(office, draft.plan or 0, draft.step)
    if draft.unit not in step.owners or draft.until is None:
        raise Stale
    check_later(office, step, draft.until)
    await decisions.lock(session, draft.round)
    made = Decision(
        DecisionKind.REQUEST,
        draft.round,
        person.id,
        person.name,
        office.now,
        plan=draft.plan,
        step=draft.step,
        unit=draft.unit,
        words=draft.words,
        until=draft.until,
    )
    waiting = await open_requests(session, made.duty)
    if any(one.until == made.until for one in waiting):
        return None
    return await _numbered(session, made)


async def open_requests(session: AsyncSession, duty: Duty) -> tuple[Decision, ...]:
    """A duty's requests that await a decision."""
    rows = await decisions.of_step(session, duty.plan, duty.step)
    return tuple(one for one in requests_of(rows) if one.unit == duty.unit)


async def decide(
    session: AsyncSession, office: Office, person: Person, number: int, until: date | None, words: str = ""
) -> tuple[Decision, Decision] | None:
    """Grant a request until a date, or refuse it (None); returns the request and the decision.

    None if somebody decided on it before. Forbidden for those who may not.
    """
    kind = DecisionKind.REFUSE if until is None else DecisionKind.GRANT
    rights.check(person, kind)
    asked = await decisions.find(session, number)
    if asked is None or asked.kind is not DecisionKind.REQUEST or asked.plan is None:
        raise Stale
    await decisions.lock(session, asked.round)
    if asked.number not in {one.number for one in await open_requests(session, asked.duty)}:
        return None
    if until is not None:
        check_later(office, step_of(office, asked.plan, asked.step), until)
    made = asked.answered(kind, person, office.now, words, until)
    await prompt_changes.decided(session, office, made)
    return asked, await _numbered(session, made)


async def grant(
    session: AsyncSession, office: Office, person: Person, quarter: str, plan: int, step: str, until: date
) -> Decision:
    """Give a step more time unasked."""
    deciding = await Deciding.begun(session, office, person, quarter, DecisionKind.GRANT)
    check_later(office, step_of(office, plan, step), until)
    return await deciding.kept(deciding.made(DecisionKind.GRANT, None, plan=plan, step=step, until=until))


async def receivers(session: AsyncSession, office: Office) -> tuple[Person, ...]:
    """Everybody who may grant more time and can be reached: who decides, and the coordinators."""
    found = (*await people.deciders(session, office.setup), *await people.coordinators(session, office.setup))
    return tuple({one.id: one for one in found if not one.blocked}.values())


async def current_quarter(session: AsyncSession) -> str:
    """The current round's quarter. DomainError `round.none` before the first."""
    current = await rounds.current_round(session)
    if current is None:
        raise DomainError("round.none")
    return str(current.quarter)


def check_later(office: Office, step: Step, until: date) -> None:
    """Check that a date gives a step more time. DomainError `time.not_later`, `time.past`."""
    if until < office.today:
        raise DomainError("time.past")
    if not step.is_later(until):
        raise DomainError("time.not_later", due=step.due)


def later_days(office: Office, step: Step) -> Sequence[date]:
    """Dates that are offered: two weeks, one month and two months of working days after today or the step's date."""
    start = max(office.today, step.last_day or office.today)
    return [office.setup.workdays.add(start, count) for count in (10, 22, 44)]


async def _numbered(session: AsyncSession, made: Decision) -> Decision:
    number = await decisions.add(session, made)
    if made.kind is DecisionKind.GRANT:
        await catalogue.bump(session)
    return replace(made, number=number)
