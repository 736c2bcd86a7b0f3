"""Somebody leaves: their access ends, their drafts stay with the unit, an invitation for a successor is ready."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, asked, departures, invitations, notices, people, reachable, reports, rounds
from db.departures import Departure
from db.queues import outbox
from domain.calendar.rounds import RoundState
from domain.departure import Leaver
from domain.errors import DomainError, Stale
from domain.office import Office
from domain.people import Invitation, Person, Role
from domain.reports.occasions import unlinked
from follow_up import menus
from screens import departures as say_departure

UNDO_LASTS: Final = timedelta(days=1)
"""Time in which a departure can be taken back."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A departure: the invitations for successors with their codes, the drafts that went to somebody, and to whom."""

    id: int
    person: Person
    made: tuple[tuple[str, Invitation], ...]
    drafts: int = 0
    to: str = ""


async def leaver(session: AsyncSession, office: Office, number: int) -> Leaver:
    """Somebody who is to be replaced, with what they leave. Stale for somebody unknown or without any role."""
    person = await people.find(session, office.setup, number)
    held = await departures.held_by(session, number)
    if person is None or not held:
        raise Stale
    round_ = await rounds.current_round(session)
    owed = given = 0
    if round_ is not None and round_.state(office.now) is not RoundState.CLOSED:
        owed = sum(person.may_report(duty) for duty in await asked.missing(session, round_.quarter))
        of_units = await reports.of_round(session, round_.quarter, units=person.units) if person.units else {}
        given = sum(one.author == person.id for one in of_units.values())
    return Leaver(
        person,
        tuple((Role(one.role), one.unit) for one in held),
        await departures.count_drafts(session, number),
        given,
        owed,
        office.setup.names_coordinator(person.addresses),
    )


async def leave(session: AsyncSession, office: Office, by: Person, number: int) -> Replaced:
    """End somebody's access. Stale for somebody without any role; DomainError `units.last_admin`."""
    person = await people.find(session, office.setup, number)
    held = await departures.held_by(session, number)
    if person is None or not held:
        raise Stale
    if person.is_admin and await people.coordinators(session, office.setup) == (person,):
        raise DomainError("units.last_admin")
    for one in held:
        await people.unlink(session, office.now, number, Role(one.role), one.unit or None)
    await invitations.revoke_all_of(session, office.now, number)
    await absences.end(session, office.now, number)
    await _named_already(session, office, by, [one.unit for one in held if one.unit])
    departure = Departure(
        await departures.add(session, office.now, number, by.id, held), number, office.now, tuple(held), ()
    )
    moved, to = await _to_colleague(session, office, departure)
    made = []
    for one in held:
        role = Role(one.role)
        if one.given_by is None and one.until is None:
            made.append(await invitations.invite(session, office.now, role, one.unit or None, by.id))
    gone = await people.find(session, office.setup, number) or person
    await menus.show(session, gone)
    await outbox.put(session, [] if gone.blocked else [say_departure.told(gone, office)])
    return Replaced(departure.id, gone, tuple(made), moved, to)


async def _named_already(session: AsyncSession, office: Office, by: Person, units: Collection[str]) -> None:
    """Name no unit to the coordinator again that has just lost its people: the invitation is at hand.

    Where there are several coordinators, the others have yet to hear of it.
    """
    round_ = await rounds.current_round(session)
    if round_ is None or any(one.id != by.id for one in await people.coordinators(session, office.setup)):
        return
    occasion, left = unlinked(round_), await reachable.reach(session, units, office.today) if units else {}
    said = [(notices.EVERYBODY, occasion.of(unit)) for unit in sorted(units) if unit not in left]
    await notices.claim(session, office.now, occasion.what, said)


async def undo(session: AsyncSession, office: Office, number: int) -> Person:
    """Give somebody back what had ended. Stale if it was taken back before; DomainError `left.too_late` after a day."""
    found = await departures.find(session, number)
    if found is None or not await departures.undone(session, office.now, number):
        raise Stale
    if office.now > found.at + UNDO_LASTS:
        raise DomainError("left.too_late")
    await departures.restore(session, office.now, found)
    await departures.move_drafts_back(session, found)
    for one in found.ended:
        await invitations.revoke_for(session, office.now, Role(one.role), one.unit or None)
    person = await people.find(session, office.setup, found.person)
    if person is None:
        raise Stale
    await menus.show(session, person)
    await outbox.put(session, [] if person.blocked else [say_departure.restored(person)])
    return person


async def take_over(session: AsyncSession, office: Office, person: Person, unit: str) -> int:
    """Let the drafts of those who left a unit be somebody's who joined it; returns how many."""
    if person.limited(unit):
        return 0
    found = await departures.from_unit(session, unit)
    return sum([await departures.move_drafts(session, office.now, one, person.id, unit) for one in found])


async def _to_colleague(session: AsyncSession, office: Office, departure: Departure) -> tuple[int, str]:
    """Let drafts be a colleague's who can be reached, unit by unit; how many, and the colleagues' names."""
    moved, names = 0, list[str]()
    members = await people.members(session, office.setup, departure.units) if departure.units else {}
    for unit in departure.units:
        there: Sequence[Person] = [one for one in members.get(unit, ()) if not one.blocked]
        count = await departures.move_drafts(session, office.now, departure, there[0].id, unit) if there else 0
        if count:
            moved, names = moved + count, [*names, there[0].name]
    return moved, ", ".join(dict.fromkeys(names))
