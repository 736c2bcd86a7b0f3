"""Deputies of the director: named for a period, and ended by hand or when it is over."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from db import decisions, invitations, people
from db.queues import outbox
from domain.calendar.local_time import moment_at
from domain.decisions.decisions import Decision, DecisionKind
from domain.errors import DomainError, Forbidden
from domain.office import Office
from domain.people import Deputy, Invitation, Person, Role
from domain.setup import Setup
from follow_up import menus
from follow_up.decisions.more_time import current_quarter
from screens.base.outgoing import BROADCAST
from screens.decisions import deputies as say_deputies


async def invite(session: AsyncSession, office: Office, person: Person, until: date) -> tuple[str, Invitation]:
    """An invitation for a deputy until a day; only the director gives it. DomainError `time.past`."""
    if not person.is_director:
        raise Forbidden("decide.forbidden")
    if until < office.today:
        raise DomainError("time.past")
    made = Decision(
        DecisionKind.DEPUTE, await current_quarter(session), person.id, person.name, office.now, until=until
    )
    await decisions.add(session, made)
    return await invitations.invite(session, office.now, Role.DEPUTY, None, person.id, until)


async def end(session: AsyncSession, office: Office, person: int) -> Deputy | None:
    """End a deputy's time and say so to them; None for somebody who is none."""
    found = next((one for one in await people.deputies(session) if one.person == person), None)
    if found is None or not await people.unlink(session, office.now, person, Role.DEPUTY):
        return None
    known = await people.find(session, office.setup, person)
    if known is not None:
        await menus.show(session, known)
        message = replace(say_deputies.over(known.language), chat=known.address, priority=BROADCAST)
        await outbox.put(session, [] if known.blocked else [message])
    return found


def ends_at(setup: Setup, until: date) -> datetime:
    """Moment a time is over: as its last day ends."""
    return moment_at(until + timedelta(days=1), time(), setup.zone)


async def end_all(session: AsyncSession, office: Office, these: Sequence[str]) -> None:
    """End the time of deputies, by their ids as text."""
    for one in these:
        await end(session, office, int(one))
