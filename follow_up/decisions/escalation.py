"""Escalation: a unit that has not reported is named to its office, then to the director, with what was tried before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, notices, people, reachable, rounds
from db.queues import outbox
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round
from domain.office import Office
from domain.people import Person
from domain.reports import occasions
from domain.reports.occasions import Escalation
from screens.base.outgoing import BROADCAST
from screens.decisions import escalation as say_escalation
from screens.decisions.escalation import SilentUnit, Tried


def due_at(office: Office, round_: Round, to: Escalation) -> datetime:
    """Moment from which a round's silent units are named: to the director after twice the days of the setting."""
    setup = office.setup
    days = setup.escalate_after * (2 if to is Escalation.DIRECTOR else 1)
    last = setup.workdays.add(local_time(round_.due_at, setup.zone).date(), days)
    return setup.calendar.office_opens(last)


async def named(session: AsyncSession, round_: Round, to: Escalation, units: Collection[str]) -> frozenset[str]:
    """Those of the units that were named already."""
    occasion = occasions.escalated(round_, to)
    said = await notices.announced(session, occasion.what, [occasion.of(unit) for unit in units])
    return frozenset(unit for unit in units if occasion.of(unit) in said)


async def name_units(session: AsyncSession, office: Office, round_: Round, to: Escalation, units: Sequence[str]) -> int:
    """Name units that owe to those above them, each once, in one message to each; returns how many were named."""
    occasion = occasions.escalated(round_, to)
    wanted = [(notices.EVERYBODY, occasion.of(unit)) for unit in units]
    claimed = await notices.claim(session, office.now, occasion.what, wanted)
    fresh = [unit for unit in units if (notices.EVERYBODY, occasion.of(unit)) in claimed]
    owed = [duty for duty in await asked.missing(session, round_.quarter) if duty.unit in fresh]
    tried = await _tried(session, office, round_, fresh)
    receivers = await _receivers(session, office, to, fresh)
    days = office.setup.escalate_after * (2 if to is Escalation.DIRECTOR else 1)
    silent: dict[Person, list[SilentUnit]] = {}
    for unit in fresh:
        steps = tuple(duty for duty in owed if duty.unit == unit)
        for one in receivers[unit] if steps else ():
            silent.setdefault(one, []).append(SilentUnit(unit, steps, tried[unit]))
    messages = (
        replace(message, chat=one.address, priority=BROADCAST)
        for one, units_ in silent.items()
        for message in say_escalation.units_silent(one.language, office, round_, to, units_, days)
    )
    await outbox.put(session, list(messages))
    return len(fresh)


async def _tried(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> Mapping[str, Tried]:
    """Attempts so far to get units' reports."""
    linked = await reachable.linked_units(session, units, office.today) if units else frozenset()
    record = await rounds.record_of(session, round_.quarter)
    reminders = len(round_.reminders) - len(record.reminders_left) if record else 0
    occasion = occasions.escalated(round_, Escalation.OFFICE)
    told = await notices.moments(session, occasion.what, [occasion.of(unit) for unit in units])
    return {unit: Tried(reminders, unit in linked, told.get(occasion.of(unit))) for unit in units}


async def _receivers(
    session: AsyncSession, office: Office, to: Escalation, units: Collection[str]
) -> Mapping[str, Sequence[Person]]:
    """Receivers of each unit's note: its office's people, or who decides; where there is nobody the coordinators."""
    coordinators = [one for one in await people.coordinators(session, office.setup) if not one.blocked]
    if to is Escalation.DIRECTOR:
        above = [one for one in await people.deciders(session, office.setup) if not one.blocked] or coordinators
        return dict.fromkeys(units, above)
    offices = {unit: say_escalation.office_of(office, unit) for unit in units}
    members = await people.members(session, office.setup, {one for one in offices.values() if one})
    found: dict[str, Sequence[Person]] = {}
    for unit, code in offices.items():
        theirs = [one for one in members.get(code or "", ()) if not one.blocked and unit not in one.units]
        found[unit] = theirs or coordinators
    return found
