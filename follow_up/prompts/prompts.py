"""Messages to units about a round: the prompt, reminders, that it is due. Each once a person, unit and occasion.

The notice's unique key prevents repetition, also after a restart and by several processes.
Many units take as many statements as one. The messages' topics lead replies back to the round and unit.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from types import MappingProxyType

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, asked, drafts, hand_overs, invitations, notices, nudge_words, people, postponed, rounds
from db.queues import outbox, sent_messages
from db.queues.outbox import Waiting
from domain.calendar.fiscal import Period
from domain.calendar.local_time import moment_at
from domain.calendar.rounds import Round, RoundState
from domain.coordination.nudges import NudgeWords
from domain.office import Office
from domain.people import Person, Role
from domain.reports import occasions
from domain.reports.occasions import Occasion
from follow_up import unit_groups
from follow_up.decisions import instructions
from follow_up.invitations import still_valid
from follow_up.prompts.lines import Lines, Making, Unsent, lines_of
from screens import rounds as say_rounds
from screens.base import Outgoing
from screens.base.topics import BACK, CHOSEN, DUE, MOVED, NUDGE, PromptTopic, prompt_topics

Recipients = Mapping[str, Collection[Person]]
"""Units' people, by the unit's code."""


@dataclass(frozen=True, slots=True)
class _Message:
    """A message to units' people: the occasion, on which each gets it once, and its form (`PromptTopic`).

    `quiet` people get none, and it counts as sent. `words` are those that stand above it. One that is for people
    `alone` does not go to groups.
    """

    occasion: Occasion
    form: str = ""
    quiet: Collection[int] = ()
    words: NudgeWords | None = None
    alone: bool = False


async def prompt_units(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> int:
    """Prompt everybody linked to the units who has not been; returns how many."""
    to = await people.members(session, office.setup, units, limited=True)
    lines = await lines_of(session, office.library, round_, units)
    everybody = {person.id for these in to.values() for person in these}
    unsent = await drafts.waiting(session, everybody, str(round_.quarter))
    return await _tell(session, office, round_, _Message(occasions.prompt(round_.quarter)), lines, to, unsent)


async def prompt_person(session: AsyncSession, office: Office, person: Person, unit: str) -> bool:
    """Prompt somebody linked while a round runs, at once; False if nothing runs, is asked or is new."""
    round_ = await rounds.current_round(session)
    if round_ is None or round_.state(office.now) is RoundState.CLOSED:
        return False
    lines, to = await lines_of(session, office.library, round_, [unit]), {unit: (person,)}
    unsent = await drafts.waiting(session, [person.id], str(round_.quarter))
    sent = await _tell(session, office, round_, _Message(occasions.prompt(round_.quarter)), lines, to, unsent)
    return sent > 0


async def prompts_of_group(session: AsyncSession, office: Office, unit: str) -> list[Outgoing]:
    """The prompt to a unit's group that was bound while a round runs, once a round."""
    round_ = await rounds.current_round(session)
    if round_ is None or round_.state(office.now) is RoundState.CLOSED:
        return []
    lines = await lines_of(session, office.library, round_, [unit])
    occasion, orders = occasions.prompt(round_.quarter), await instructions.open_of(session, lines)
    topics = {unit: PromptTopic(round_.quarter, unit)}
    return await unit_groups.messages(session, office, round_, occasion, topics, lines, orders)


async def not_delivered(session: AsyncSession, person: Person, message: Waiting) -> None:
    """Note a message that was given up: if it was a person's prompt, they get it again once they can be reached."""
    match await sent_messages.unreached_topic(session, message):
        case PromptTopic(quarter, unit, ""):
            occasion = occasions.prompt(quarter)
            await notices.retract(session, occasion.what, person.id, occasion.of(unit))


async def withdraw(session: AsyncSession, closed: Iterable[Period]) -> None:
    """Withdraw what still waits to be sent to the units of closed rounds: it asks for what is no longer taken."""
    for quarter in closed:
        round_ = await rounds.round_of(session, quarter)
        reminders = len(round_.reminders) if round_ is not None else 0
        units = {duty.unit for duty in await asked.asked(session, quarter)}
        words = await nudge_words.of_round(session, quarter)
        topics = [one for unit in units for one in prompt_topics(quarter, unit, reminders, words)]
        await outbox.withdraw(session, topics)


async def remind_units(
    session: AsyncSession,
    office: Office,
    round_: Round,
    number: int,
    units: Collection[str],
) -> int:
    """Remind units' people of the steps they have not reported on; returns the number of messages.

    Those who chose a moment of today or later are reminded then instead.
    """
    occasion = occasions.reminder(round_, number)
    later = await postponed.since(session, round_.quarter, moment_at(office.today, time.min, office.setup.zone))
    return await _tell_owing(session, office, round_, _Message(occasion, str(number), later), units)


async def remind_as_chosen(session: AsyncSession, office: Office, round_: Round, people_: Collection[int]) -> int:
    """Remind people at the moment they chose of the steps their units still owe; returns the number of messages."""
    chosen = await postponed.waiting(session, round_.quarter)
    await postponed.finish(session, office.now, round_.quarter, people_)
    owing = {duty.unit for duty in await asked.missing(session, round_.quarter)}
    sent = 0
    for at in sorted({at for one, at in chosen.items() if one in people_}):
        now = {one for one, moment in chosen.items() if moment == at and one in people_}
        lines = await lines_of(session, office.library, round_, sorted(owing), only_missing=True)
        to = {
            unit: [one for one in these if one.id in now]
            for unit, these in (await people.members(session, office.setup, lines, limited=True)).items()
        }
        unsent = await drafts.waiting(session, now, str(round_.quarter))
        sent += await _tell(
            session, office, round_, _Message(occasions.chosen(round_, at), CHOSEN, alone=True), lines, to, unsent
        )
    return sent


async def nudge_units(
    session: AsyncSession,
    office: Office,
    round_: Round,
    units: Collection[str],
    occasion: Occasion,
    words: NudgeWords | None = None,
) -> int:
    """Remind units that owe, since somebody asks for it; returns the number of messages.

    Words somebody says with it are for the units' people: their groups get the plain reminder.
    """
    return await _tell_owing(session, office, round_, _Message(occasion, NUDGE, words=words), units)


async def welcome_back(
    session: AsyncSession, office: Office, round_: Round, person: Person, units: Collection[str]
) -> int:
    """Tell somebody who was away what they still owe, in place of all they missed; returns the number of messages."""
    lines = await lines_of(session, office.library, round_, units, only_missing=True)
    mine = dict.fromkeys(units, (person,))
    unsent = await drafts.waiting(session, [person.id], str(round_.quarter))
    back = Occasion("back", f"{round_.quarter}|", f"|{office.now:%Y-%m-%dT%H%M%SZ}")
    told = await _tell(session, office, round_, _Message(back, BACK, alone=True), lines, mine, unsent)
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
    return await _tell_owing(session, office, round_, _Message(occasions.due(round_), DUE), units)


async def tell_moved(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> int:
    """Notify people of units that still owe that the due date was moved; returns the number of messages."""
    occasion = occasions.moved(round_, office.now)
    return await _tell_owing(session, office, round_, _Message(occasion, MOVED), units)


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
    message: _Message,
    units: Collection[str],
) -> int:
    """Notify units' people of steps without a report, and of their drafts; units that reported on all are left out."""
    lines = await lines_of(session, office.library, round_, units, only_missing=True)
    to = await people.members(session, office.setup, lines, limited=True) if lines else {}
    everybody = {person.id for these in to.values() for person in these}
    unsent = await drafts.waiting(session, everybody, str(round_.quarter))
    return await _tell(session, office, round_, message, lines, to, unsent)


async def _tell(
    session: AsyncSession,
    office: Office,
    round_: Round,
    message: _Message,
    lines: Lines,
    recipients: Recipients,
    unsent: Unsent = MappingProxyType({}),
) -> int:
    """Queue a message to everybody who can be reached, is not away and has not had it yet, in each one's language.

    Each gets the steps that are theirs to report on; nothing is sent to somebody who handed all of them over. Groups of
    the units get the same without words of a nudge, unless it is for people alone.
    """
    occasion = message.occasion
    everybody = {person.id for unit in lines for person in recipients.get(unit, ())}
    away = await absences.of_people(session, everybody, office.today)
    wanted = [
        (person, unit)
        for unit in lines
        for person in recipients.get(unit, ())
        if not person.blocked and person.id not in away
    ]
    said = [(person.id, occasion.of(unit)) for person, unit in wanted]
    claimed = await notices.claim(session, office.now, occasion.what, said)
    words = {message.words.number: message.words} if message.words is not None else {}
    given = await hand_overs.given(session, lines, office.today)
    orders = await instructions.open_of(session, lines)
    made = Making(office, round_, lines, unsent, orders, given, words)
    fresh = [
        (person, unit)
        for person, unit in wanted
        if (person.id, occasion.of(unit)) in claimed and person.id not in message.quiet and made.asks(person, unit)
    ]
    topics = {unit: PromptTopic(round_.quarter, unit, message.form, next(iter(words), None)) for unit in lines}
    messages = [replace(made.message(one, topics[unit]), chat=one.address) for one, unit in fresh]
    if not message.alone:
        plain = {unit: PromptTopic(round_.quarter, unit, message.form) for unit in lines}
        messages += await unit_groups.messages(session, office, round_, occasion, plain, lines, orders)
    await outbox.put(session, messages)
    return len(fresh)
