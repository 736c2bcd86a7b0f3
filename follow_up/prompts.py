"""Messages to units about a round: the prompt, reminders, that it is due. Each once a person, unit and occasion.

The notice's unique key prevents repetition, also after a restart and by several processes.
Many units take as many statements as one. The messages' topics lead replies back to the round and unit.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from sqlalchemy.ext.asyncio import AsyncSession

from db import (
    absences,
    asked,
    decisions,
    drafts,
    hand_overs,
    invitations,
    notices,
    people,
    reports,
    rounds,
)
from db.hand_overs import Given
from db.queues import outbox
from db.queues.outbox import Waiting
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.plan import Library
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person, Role
from domain.reports import occasions
from domain.reports.drafts import Draft
from domain.reports.occasions import Occasion
from domain.reports.reports import Duty
from follow_up import instructions
from follow_up.invitations import still_valid
from screens import rounds as say_rounds
from screens.base import Outgoing
from screens.base.topics import PromptTopic
from screens.decisions.told import with_orders
from screens.reports import prompt as say_prompt
from screens.reports.prompt import Line

Lines = Mapping[str, Sequence[Line]]
"""Units' steps, by the unit's code; units without any are not in it."""

Recipients = Mapping[str, Collection[Person]]
"""Units' people, by the unit's code."""

Unsent = Mapping[int, Mapping[Duty, Draft]]
"""Drafts that were not sent, by person and duty."""

Screen = Callable[[Lang, Office, Round, str, Sequence[Line]], Outgoing]


async def prompt_units(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> int:
    """Prompt everybody linked to the units who has not been; returns how many."""
    to = await people.members(session, office.setup, units, limited=True)
    lines = await _lines(session, office.library, round_, units)
    return await _tell(session, office, round_, occasions.prompt(round_.quarter), say_prompt.prompt, lines, to)


async def prompt_person(session: AsyncSession, office: Office, person: Person, unit: str) -> bool:
    """Prompt somebody linked while a round runs, at once; False if nothing runs, is asked or is new."""
    round_ = await rounds.current_round(session)
    if round_ is None or round_.state(office.now) is RoundState.CLOSED:
        return False
    lines, to = await _lines(session, office.library, round_, [unit]), {unit: (person,)}
    sent = await _tell(session, office, round_, occasions.prompt(round_.quarter), say_prompt.prompt, lines, to)
    return sent > 0


async def not_delivered(session: AsyncSession, person: Person, message: Waiting) -> None:
    """Note a message that was given up: if it was a person's prompt, they get it again once they can be reached."""
    match await outbox.unreached_topic(session, message):
        case PromptTopic(quarter, unit):
            occasion = occasions.prompt(quarter)
            await notices.retract(session, occasion.what, person.id, occasion.of(unit))


async def withdraw(session: AsyncSession, closed: Iterable[Quarter]) -> None:
    """Withdraw what still waits to be sent to the units of closed rounds: it asks for what is no longer taken."""
    for quarter in closed:
        units = {duty.unit for duty in await asked.asked(session, quarter)}
        await outbox.withdraw(session, [PromptTopic(quarter, unit) for unit in units])


async def remind_units(
    session: AsyncSession,
    office: Office,
    round_: Round,
    number: int,
    units: Collection[str],
) -> int:
    """Remind units' people of the steps they have not reported on; returns the number of messages."""
    occasion = occasions.reminder(round_, number)
    return await _tell_owing(session, office, round_, occasion, say_prompt.reminder, units)


async def nudge_units(
    session: AsyncSession,
    office: Office,
    round_: Round,
    units: Collection[str],
    occasion: Occasion,
    screen: Screen = say_prompt.reminder,
) -> int:
    """Remind units that owe, since somebody asks for it; returns the number of messages."""
    return await _tell_owing(session, office, round_, occasion, screen, units)


async def welcome_back(
    session: AsyncSession, office: Office, round_: Round, person: Person, units: Collection[str], screen: Screen
) -> int:
    """Tell somebody who was away what they still owe, in place of all they missed; returns the number of messages."""
    lines = await _lines(session, office.library, round_, units, only_missing=True)
    mine = dict.fromkeys(units, (person,))
    unsent = await drafts.waiting(session, [person.id], str(round_.quarter))
    back = Occasion("back", f"{round_.quarter}|", f"|{office.now:%Y-%m-%dT%H%M%SZ}")
    told = await _tell(session, office, round_, back, screen, lines, mine, unsent)
    record = await rounds.record_of(session, round_.quarter)
    missed = [occasions.prompt(round_.quarter)]
    if record is not None:
        missed += [
            occasions.reminder(round_, number) for number, at in record.reminders_left.items() if at <= office.now
        ]
        missed += [occasions.due(round_)] if record.due_told_at is not None else []
    for occasion in missed:
        await notices.claim(session, office.now, occasion.what, [(person.id, occasion.of(unit)) for unit in units])
    return told


async def tell_due(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> int:
    """Notify people of units that have not reported that the round is due; returns the number of messages."""
    return await _tell_owing(session, office, round_, occasions.due(round_), say_prompt.due, units)


async def tell_moved(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> int:
    """Notify people of units that still owe that the due date was moved; returns the number of messages."""
    occasion = occasions.moved(round_, office.now)
    return await _tell_owing(session, office, round_, occasion, say_prompt.moved, units)


async def name_unlinked(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> int:
    """Name units nobody can be reached in to the coordinators, with ready invitations; once a round and unit.

    Returns how many were named: none while no coordinator can be reached. Invitations that were made before and still
    hold stay valid; many new ones are one list.
    """
    to = [person for person in await people.coordinators(session, office.setup) if not person.blocked]
    if not to:
        return 0
    occasion = occasions.unlinked(round_)
    claimed = await notices.claim(
        session, office.now, occasion.what, [(notices.EVERYBODY, occasion.of(unit)) for unit in units]
    )
    fresh = [unit for unit in units if (notices.EVERYBODY, occasion.of(unit)) in claimed]
    valid = await still_valid(session, office, Role.UNIT) if fresh else {}
    kept = [valid[unit] for unit in fresh if unit in valid]
    made = await invitations.invite_units(session, office.now, [unit for unit in fresh if unit not in valid])
    listed = [made[unit] for unit in fresh if unit in made]
    await outbox.put(
        session, [message for one in to for message in say_rounds.unlinked(one, office, round_, listed, kept)]
    )
    return len(fresh)


async def _tell_owing(
    session: AsyncSession,
    office: Office,
    round_: Round,
    occasion: Occasion,
    screen: Screen,
    units: Collection[str],
) -> int:
    """Notify units' people of steps without a report, and of their drafts; units that reported on all are left out."""
    lines = await _lines(session, office.library, round_, units, only_missing=True)
    to = await people.members(session, office.setup, lines, limited=True) if lines else {}
    everybody = {person.id for these in to.values() for person in these}
    unsent = await drafts.waiting(session, everybody, str(round_.quarter))
    return await _tell(session, office, round_, occasion, screen, lines, to, unsent)


async def _lines(
    session: AsyncSession, library: Library, round_: Round, units: Collection[str], *, only_missing: bool = False
) -> Lines:
    """Units' steps in a round in the plans' order, with last quarter's report and this quarter's, if any."""
    duties = await asked.expected(session, round_.quarter, units)
    given = await reports.of_round(session, round_.quarter, units=units)
    record = await decisions.record_of(session, round_.quarter)
    earlier = await reports.newest(session, units=units, before=round_.quarter)
    shared = [
        replace(duty, unit=owner)
        for duty in duties
        for owner in library.of(duty.plan).plan.step_by_id[duty.step].owners
        if owner != duty.unit
    ]
    theirs = await reports.of_round(session, round_.quarter, duties=shared) if shared else {}
    found: dict[str, list[Line]] = {}
    for duty in sorted(duties, key=lambda duty: library.step_places[duty.plan, duty.step]):
        returned = record.owed_again(duty, given.get(duty))
        if only_missing and duty in given and returned is None:
            continue
        step = library.of(duty.plan).plan.step_by_id[duty.step]
        line = Line(
            duty,
            step,
            previous=earlier.get(duty),
            given=given.get(duty),
            comment=returned.words if returned is not None else "",
            others=tuple((owner, theirs.get(replace(duty, unit=owner))) for owner in step.owners if owner != duty.unit),
        )
        found.setdefault(duty.unit, []).append(line)
    return found


async def _tell(
    session: AsyncSession,
    office: Office,
    round_: Round,
    occasion: Occasion,
    screen: Screen,
    lines: Lines,
    recipients: Recipients,
    unsent: Unsent = MappingProxyType({}),
) -> int:
    """Queue a message to everybody who can be reached, is not away and has not had it yet, in each one's language.

    Each gets the steps that are theirs to report on; nothing is sent to somebody who handed all of them over.
    """
    everybody = {person.id for unit in lines for person in recipients.get(unit, ())}
    away = await absences.of_people(session, everybody, office.today)
    given = await hand_overs.given(session, lines, office.today)
    wanted = [
        (person, unit)
        for unit in lines
        for person in recipients.get(unit, ())
        if not person.blocked and person.id not in away
    ]
    said = [(person.id, occasion.of(unit)) for person, unit in wanted]
    claimed = await notices.claim(session, office.now, occasion.what, said)
    orders = await instructions.open_of(session, lines)
    built: dict[tuple[str, Lang, tuple[Duty, ...], tuple[Draft, ...]], Outgoing] = {}
    messages = []
    for person, unit in wanted:
        if (person.id, occasion.of(unit)) not in claimed:
            continue
        own = unsent.get(person.id, {})
        theirs = [replace(line, draft=own.get(line.duty)) for line in lines[unit] if _asked(person, given, line)]
        if not theirs:
            continue
        drafted = tuple(line.draft for line in theirs if line.draft)
        key = unit, person.language, tuple(line.duty for line in theirs), drafted
        if key not in built:
            made = screen(person.language, office, round_, unit, theirs)
            built[key] = with_orders(made, person.language, office, orders.get(unit, ()))
        messages.append(replace(built[key], chat=person.address))
    await outbox.put(session, messages)
    return len(messages)


def _asked(person: Person, given: Given, line: Line) -> bool:
    """Check whether a step is somebody's to report on, and not handed over by them."""
    return person.may_report(line.duty) and not given.by(person.id, line.duty)
