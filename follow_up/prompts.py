"""What units are told about a round: the prompt, reminders, that it is due. Each once a person, unit and occasion.

The notice's unique key decides who is told, so it may be tried again after any restart and by several processes.
Topics `prompt|<quarter>|<unit>` lead replies back to the round and unit.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import people, reports, rounds
from db.notices import once, untell
from db.queues import outbox
from db.queues.outbox import Waiting
from domain.calendar.rounds import Round, RoundState
from domain.catalogue.plan import Library
from domain.language.lang import Lang
from domain.people import Person, Role
from domain.setup import Setup
from screens import rounds as say_rounds
from screens.base import Outgoing
from screens.reports import prompt as say_prompt

PROMPT: Final = "prompt"
REMINDER: Final = "reminder"
DUE: Final = "due"
MOVED: Final = "moved"
UNLINKED: Final = "unlinked"
OFFER: Final = "offer"

EVERYBODY: Final = 0
"""Whom a notice names that is meant for nobody in particular."""

Built = Callable[[Lang], Outgoing]


def of_unit(round_: Round, unit: str) -> str:
    """The occurrence of a prompt: once a round and unit."""
    return f"{round_.quarter}|{unit}"


def of_reminder(round_: Round, unit: str, number: int) -> str:
    """The occurrence of a reminder; several missed ones become the last of them."""
    return f"{round_.quarter}|{unit}|{number}"


def of_due(round_: Round, unit: str) -> str:
    """The occurrence of a due note; a due date that was moved comes anew."""
    return f"{round_.quarter}|{unit}|{round_.due_at:%Y-%m-%dT%H%MZ}"


async def prompt_unit(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round, unit: str
) -> int:
    """Prompt everybody linked to a unit who has not been; returns how many."""
    lines = await _lines(session, library, round_, unit)
    if not lines:
        return 0
    return await _tell(
        session,
        now,
        await people.people_of(session, setup, unit),
        PROMPT,
        of_unit(round_, unit),
        lambda lang: say_prompt.prompt(lang, setup, library, now, round_, unit, lines),
    )


async def prompt_person(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, person: Person, unit: str
) -> bool:
    """Prompt somebody linked while a round runs, at once (design §5); False if nothing runs, is asked or is new."""
    round_ = await rounds.current_round(session)
    if round_ is None or round_.state(now) is RoundState.CLOSED:
        return False
    lines = await _lines(session, library, round_, unit)
    if not lines:
        return False
    told = await _tell(
        session,
        now,
        (person,),
        PROMPT,
        of_unit(round_, unit),
        lambda lang: say_prompt.prompt(lang, setup, library, now, round_, unit, lines),
    )
    return told > 0


async def not_delivered(session: AsyncSession, person: Person, message: Waiting) -> None:
    """A message to somebody was given up: if it was their prompt, they are prompted once they can be reached again."""
    match (await outbox.unreached_topic(session, message) or "").split("|", 1):
        case ["prompt", occurrence]:
            await untell(session, PROMPT, person.id, occurrence)


async def remind_unit(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round, unit: str, number: int
) -> int:
    """Remind a unit's people of the steps it has not answered; nobody if it has. Returns how many."""
    said = say_prompt.reminder
    return await _tell_owing(
        session, setup, library, now, round_, unit, REMINDER, of_reminder(round_, unit, number), said
    )


async def tell_due(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round, unit: str
) -> int:
    """Tell the people of a unit that has not answered that the round is due; returns how many."""
    said = say_prompt.due
    return await _tell_owing(session, setup, library, now, round_, unit, DUE, of_due(round_, unit), said)


async def tell_moved(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round, unit: str
) -> int:
    """Tell the people of a unit that still owes that the due date was moved; returns how many."""
    said = say_prompt.moved
    return await _tell_owing(
        session, setup, library, now, round_, unit, MOVED, f"{of_unit(round_, unit)}|{now:%Y-%m-%dT%H%M%SZ}", said
    )


async def name_unlinked(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round, unit: str
) -> bool:
    """Name a unit nobody can be reached in to the coordinators, with a ready invitation; once a round and unit.

    False when it was named before, or no coordinator can be told yet.
    """
    to = [person for person in await people.coordinators(session, setup) if not person.blocked]
    if not to or not await once(session, now, UNLINKED, EVERYBODY, of_unit(round_, unit)):
        return False
    code, invitation = await people.invite(session, now, Role.UNIT, unit)
    await outbox.put(
        session,
        [say_rounds.unlinked(one.language, setup, library, round_, unit, code, invitation, one.address) for one in to],
    )
    return True


async def _tell_owing(
    session: AsyncSession,
    setup: Setup,
    library: Library,
    now: datetime,
    round_: Round,
    unit: str,
    what: str,
    occurrence: str,
    said: Callable[[Lang, Setup, Library, datetime, Round, str, Sequence[say_prompt.Line]], Outgoing],
) -> int:
    """Say something to a unit's people about the steps it has not answered; nobody if it has. Returns how many."""
    lines = await _lines(session, library, round_, unit, only_missing=True)
    if not lines:
        return 0
    to = await people.people_of(session, setup, unit)
    return await _tell(
        session, now, to, what, occurrence, lambda lang: said(lang, setup, library, now, round_, unit, lines)
    )


async def _lines(
    session: AsyncSession, library: Library, round_: Round, unit: str, *, only_missing: bool = False
) -> tuple[say_prompt.Line, ...]:
    """A unit's steps in a round in the plans' order, with last quarter's answer and this quarter's, if any."""
    duties = [duty for duty in await rounds.expected(session, round_.quarter) if duty.unit == unit]
    given = await reports.of_round(session, round_.quarter, units={unit})
    earlier = await reports.newest(session, units={unit}, before=round_.quarter)
    order = {
        (c.plan.fiscal_year, step.id): place for c in library.catalogues for place, step in enumerate(c.plan.steps)
    }
    return tuple(
        say_prompt.Line(
            duty=duty,
            step=library.of(duty.plan).plan.step_by_id[duty.step],
            previous=earlier.get(duty),
            given=given.get(duty),
        )
        for duty in sorted(duties, key=lambda duty: (duty.plan, order[duty.plan, duty.step]))
        if not (only_missing and duty in given)
    )


async def _tell(
    session: AsyncSession, now: datetime, to: tuple[Person, ...], what: str, occurrence: str, build: Built
) -> int:
    """Queue a message to everybody who can be reached and was not told yet, in each one's language."""
    told = [one for one in to if not one.blocked and await once(session, now, what, one.id, occurrence)]
    built = {lang: build(lang) for lang in {one.language for one in told}}
    await outbox.put(session, [replace(built[one.language], chat=one.address) for one in told])
    return len(told)
