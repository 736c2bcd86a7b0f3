"""Days of events after which steps are due: said by a unit, taken back by it, in the caller's transaction."""

from dataclasses import replace
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, decisions
from domain.calendar.date_texts import date_text
from domain.catalogue.event_terms import event_term, waits_for_event
from domain.decisions.decisions import Decision, DecisionKind
from domain.errors import DomainError, Forbidden, Stale
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty
from follow_up import prompt_changes
from follow_up.decisions.decisions import step_of

_WRITTEN: Lang = "th"
"""The language in which an event's day is kept beside the decision, as the plan's words are."""


def check_asked(office: Office, person: Person, duty: Duty) -> None:
    """Check that a person may say when a step's event was. Forbidden for others; Stale where it has its day."""
    if not person.may_report(duty):
        raise Forbidden("report.no_unit")
    if waits_for_event(step_of(office, duty.plan, duty.step)) is None:
        raise Stale


async def occurred(
    session: AsyncSession, office: Office, person: Person, quarter: str, duty: Duty, day: date
) -> Decision:
    """Keep on which day an event was; the step is due its term later from now on.

    DomainError for a day that has not come.
    """
    check_asked(office, person, duty)
    if day > office.today:
        raise DomainError("event.ahead", day=day)
    await decisions.lock(session, quarter)
    term = event_term(step_of(office, duty.plan, duty.step))
    if term is None:
        raise Stale
    made = Decision(
        DecisionKind.OCCURRED,
        quarter,
        person.id,
        person.name,
        office.now,
        plan=duty.plan,
        step=duty.step,
        unit=duty.unit,
        words=date_text(day, _WRITTEN),
        until=term.ends(day, office.setup.workdays),
    )
    return await _kept(session, office, made)


async def taken_back(session: AsyncSession, office: Office, person: Person, number: int) -> Decision:
    """Take an event's day back; returns it. Forbidden for other units' people; Stale where it does not stand."""
    before = await decisions.find(session, number)
    if before is None or before.kind is not DecisionKind.OCCURRED or before.taken_back:
        raise Stale
    if not person.may_report(before.duty):
        raise Forbidden("report.no_unit")
    await decisions.lock(session, before.round)
    await _kept(session, office, before.answered(DecisionKind.TAKE_BACK, person, office.now))
    return before


async def _kept(session: AsyncSession, office: Office, made: Decision) -> Decision:
    number = await decisions.add(session, made)
    await catalogue.bump(session)
    await prompt_changes.decided(session, office, made)
    return replace(made, number=number)
