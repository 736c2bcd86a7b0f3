"""Handing reporting over: by an invitation with a limit, seen by whoever gave it, taken back or over with time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from db import hand_overs, invitations, people
from db.invitations import Terms
from db.queues import outbox
from domain.errors import DomainError, Forbidden, Stale
from domain.office import Office
from domain.people import Invitation, Limit, Person, Role, written_limits
from domain.reports.reports import Duty, Report
from follow_up import menus
from screens import hand_over as say_hand_over
from screens.base import Outgoing


@dataclass(frozen=True, slots=True)
class Extent:
    """Extent of what is handed over of a unit: steps, or all without any, until a day or for a round."""

    unit: str
    steps: tuple[Duty, ...] = ()
    until: date | None = None
    round: str | None = None


async def check_may_give(session: AsyncSession, person: Person, unit: str) -> None:
    """Raise unless somebody may hand a unit's reporting over: it is theirs, and was not handed over to them."""
    if not person.may_report_for(unit) or unit in person.behalf:
        raise Forbidden("report.no_unit")
    if person.limited(unit) or await hand_overs.to_person(session, person.id, unit) is not None:
        raise DomainError("hand.not_yours")


async def may_give(session: AsyncSession, person: Person) -> bool:
    """Check whether somebody may hand any unit's reporting over."""
    whole = [unit for unit in person.units if unit not in person.behalf and not person.limited(unit)]
    given = [await hand_overs.to_person(session, person.id, unit) for unit in whole]
    return None in given


async def give(session: AsyncSession, office: Office, person: Person, extent: Extent) -> tuple[str, Invitation]:
    """An invitation that hands reporting over. DomainError `hand.not_yours`, `away.past` for a day that is over."""
    await check_may_give(session, person, extent.unit)
    if extent.until is not None and extent.until < office.today:
        raise DomainError("away.past")
    limits = [Limit(duty.unit, duty.plan, duty.step) for duty in extent.steps]
    terms = Terms(extent.round, written_limits(limits), person.id)
    return await invitations.invite(session, office.now, Role.UNIT, extent.unit, person.id, extent.until, terms)


async def take_back(session: AsyncSession, office: Office, person: Person, number: int) -> str:
    """Take back what an invitation hands over; the name of whoever had taken it, "" for nobody. Stale for another's."""
    found = await invitations.find_invitation(session, number)
    if found is None or found.given_by != person.id or found.unit is None:
        raise Stale
    if found.used_by is None:
        await invitations.revoke(session, office.now, number)
        return ""
    return await end(session, office, person, found.unit, found.used_by)


async def end(session: AsyncSession, office: Office, giver: Person, unit: str, person: int) -> str:
    """Take back what somebody was given; their name. Stale where there is nothing of this giver's."""
    found = await hand_overs.to_person(session, person, unit)
    if found is None or found.giver != giver.id:
        raise Stale
    await _end(session, office, person, unit, giver.name)
    return found.to_name


async def end_all(session: AsyncSession, office: Office, these: Sequence[str]) -> None:
    """End hand-overs whose time is over, each named by the person's id and the unit."""
    for one in these:
        number, unit = one.split(" ", 1)
        found = await hand_overs.to_person(session, int(number), unit)
        giver = None if found is None else await people.find(session, office.setup, found.giver)
        await _end(session, office, int(number), unit, giver.name if giver else "")
        if giver is not None and found is not None and not giver.blocked and giver.may_report_for(unit):
            await outbox.put(session, [say_hand_over.over(giver, office, unit, found.to_name)])


async def _end(session: AsyncSession, office: Office, number: int, unit: str, giver: str) -> None:
    if not await people.unlink(session, office.now, number, Role.UNIT, unit):
        return
    person = await people.find(session, office.setup, number)
    if person is not None:
        await menus.show(session, person)
        await outbox.put(session, [] if person.blocked else [say_hand_over.ended(person, office, unit, giver)])


async def told(session: AsyncSession, office: Office, by: Person, report: Report) -> list[Outgoing]:
    """The line about a report for whoever handed it over to its author, where they can be reached."""
    found = await hand_overs.to_person(session, by.id, report.unit)
    giver = None if found is None else await people.find(session, office.setup, found.giver)
    if giver is None or giver.blocked or not giver.may_report(report.duty):
        return []
    return [say_hand_over.reported(giver, office, by, report)]
