"""Decisions prepared by a secretary, in the caller's transaction: kept, passed by whoever decides, or dropped."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import invitations, people, prepared_decisions, rounds
from domain.decisions import rights
from domain.decisions.awaiting import Awaiting
from domain.decisions.decisions import Decision
from domain.decisions.prepared import PreparedDecision
from domain.errors import DomainError, Forbidden, Stale
from domain.office import Office
from domain.people import Invitation, Person, Role
from follow_up import menus
from follow_up.decisions.decisions import awaiting, check_deputy


async def prepare(
    session: AsyncSession, office: Office, person: Person, decision: Decision, stamp: str = ""
) -> PreparedDecision | None:
    """Keep a decision for whoever decides; None, and nothing is kept, if what it is about is another by now.

    Forbidden for those who prepare nothing; Stale if the round is not the current one; DomainError `time.past`.
    """
    if not person.is_secretary:
        raise Forbidden("decide.forbidden")
    current = await rounds.current_round(session)
    if current is None or str(current.quarter) != decision.round:
        raise Stale("decide.stale_round")
    if decision.until is not None and decision.until < office.today:
        raise DomainError("time.past")
    made = replace(decision, author=person.id, author_name=person.name, at=office.now)
    seen = replace(await awaiting(session, office), drafted=(PreparedDecision(0, made, stamp),))
    return await prepared_decisions.add(session, made, stamp) if seen.prepared else None


async def take(session: AsyncSession, office: Office, person: Person, number: int) -> PreparedDecision | None:
    """A prepared decision that somebody passes; None if it was passed or dropped, or no longer fits.

    Its decision is still to be made. Forbidden for those who may not make it.
    """
    seen = await awaiting(session, office, lock=True)
    found = _numbered(seen, number)
    if found is None:
        return None
    rights.check(person, found.decision.kind)
    await check_deputy(session, office, person)
    return await prepared_decisions.close(session, office.now, number, person.id, passed=True)


async def drop(session: AsyncSession, office: Office, person: Person, number: int) -> PreparedDecision | None:
    """Drop a prepared decision; None if it was passed or dropped before.

    Forbidden for those who may neither make it nor prepared it.
    """
    found = _numbered(await awaiting(session, office, lock=True), number)
    if found is None:
        return None
    if found.decision.author != person.id and not rights.may(person, found.decision.kind):
        raise Forbidden("decide.forbidden")
    return await prepared_decisions.close(session, office.now, number, person.id, passed=False)


async def invite_secretary(session: AsyncSession, office: Office, person: Person) -> tuple[str, Invitation]:
    """An invitation for a secretary, given by the director or a coordinator."""
    if not (person.is_director or person.is_admin):
        raise Forbidden("decide.forbidden")
    return await invitations.invite(session, office.now, Role.SECRETARY, None, person.id)


async def end_secretary(session: AsyncSession, office: Office, secretary: int) -> Person | None:
    """Take the secretary's role back; the person, anew, or None if they did not have it."""
    if not await people.unlink(session, office.now, secretary, Role.SECRETARY):
        return None
    found = await people.find(session, office.setup, secretary)
    if found is not None:
        await menus.show(session, found)
    return found


def _numbered(seen: Awaiting, number: int) -> PreparedDecision | None:
    return next((one for one in seen.prepared if one.number == number), None)
