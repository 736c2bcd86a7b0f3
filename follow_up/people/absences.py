"""Absences of people who report: begun and ended by themselves, told to others, answered with what is owed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, asked, people, rounds
from db.notices import notified
from db.queues import outbox
from domain.absence import Absence, Days
from domain.calendar.rounds import Round, RoundState
from domain.office import Office
from domain.people import Person
from domain.reports import occasions
from follow_up.prompts import prompts
from screens import absences as say_absence
from screens.base.outgoing import BROADCAST, Outgoing


@dataclass(frozen=True, slots=True)
class Begun:
    """An absence that was kept, with those who report in the meantime, by unit; of some units there is nobody."""

    id: int
    period: Days
    others: Mapping[str, Sequence[Person]]


async def begin(session: AsyncSession, office: Office, person: Person, period: Days) -> Begun:
    """Keep that somebody is away. DomainError `away.past`, `away.far`."""
    checked = period.checked(office.today)
    number = await absences.begin(session, office.now, person.id, checked)
    others = {unit: await _others(session, office, person, unit) for unit in _units(person)}
    return Begun(number, checked, others)


async def end(session: AsyncSession, office: Office, person: Person) -> tuple[bool, int]:
    """End somebody's absence and send what they still owe; whether there was one, and the number of messages."""
    found = await absences.end(session, office.now, person.id)
    if found is None:
        return False, 0
    begun = found.period.first <= office.today
    return True, await _send_owed(session, office, person) if begun else 0


async def welcome(session: AsyncSession, office: Office, these: Sequence[str]) -> None:
    """Send what is still owed to people whose absence is over, by the absences' ids as text."""
    for one in these:
        found = await absences.find(session, int(one))
        if found is None or not await absences.welcomed(session, office.now, found.id):
            continue
        person = await people.find(session, office.setup, found.person)
        if person is not None and not person.blocked:
            await _send_owed(session, office, person)


async def tell_others(session: AsyncSession, office: Office, these: Sequence[str]) -> None:
    """Ask colleagues in the place of people who are away, or tell the coordinators of them; once a round."""
    round_ = await _running(session, office)
    for one in these if round_ is not None else ():
        found = await absences.find(session, int(one))
        person = None if found is None else await people.find(session, office.setup, found.person)
        if found is None or round_ is None:
            continue
        await absences.told(session, found.id, str(round_.quarter))
        if person is not None:
            await outbox.put(session, await _told(session, office, round_, found, person))


async def _told(
    session: AsyncSession, office: Office, round_: Round, one: Absence, person: Person
) -> Sequence[Outgoing]:
    owed = await asked.missing(session, round_.quarter)
    found: list[Outgoing] = []
    for unit in _units(person):
        count = sum(person.may_report(duty) for duty in owed if duty.unit == unit)
        if not count:
            continue
        others = await _others(session, office, person, unit)
        prompt = occasions.prompt(round_.quarter)
        if not others:
            to = [one for one in await people.coordinators(session, office.setup) if not one.blocked]
            found += [
                _to(say_absence.nobody(each.language, office, round_, unit, one, count), each)
                for each in to
                if each.id != person.id
            ]
        elif person.id in await notified(session, prompt.what, prompt.of(unit)):
            found += [
                _to(say_absence.instead(each.language, office, round_, unit, one, count), each) for each in others
            ]
    return found


def _to(message: Outgoing, person: Person) -> Outgoing:
    return replace(message, chat=person.address, priority=BROADCAST)


async def _others(session: AsyncSession, office: Office, person: Person, unit: str) -> Sequence[Person]:
    """Others who report for a unit, can be reached and are not away."""
    members = (await people.members(session, office.setup, [unit], limited=True)).get(unit, ())
    away = await absences.of_people(session, [one.id for one in members], office.today)
    return [one for one in members if one.id != person.id and not one.blocked and one.id not in away]


async def _send_owed(session: AsyncSession, office: Office, person: Person) -> int:
    round_ = await _running(session, office)
    if round_ is None:
        return 0
    return await prompts.welcome_back(session, office, round_, person, _units(person))


async def _running(session: AsyncSession, office: Office) -> Round | None:
    round_ = await rounds.current_round(session)
    return None if round_ is None or round_.state(office.now) is RoundState.CLOSED else round_


def _units(person: Person) -> tuple[str, ...]:
    return tuple(unit for unit in person.units if unit not in person.behalf)
