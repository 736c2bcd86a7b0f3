"""What is due now, read from the rows, and done one piece at a time (design §3, "a round's way").

The agenda is derived: a piece of work stands on it until the rows say it is done, so nothing is lost by a restart and
nothing done twice, by however many processes. A piece that fails is put off by a row of its own and the others go on.
Times are UTC office time.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import failing_work, people
from db.notices import once, told
from db.queues import outbox
from db.tables.rounds import RoundRow
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import Round, RoundState, dates_from, latest_opening, next_opening, reminder_slot
from domain.catalogue.plan import Library
from domain.setup import Setup
from follow_up import prompts, rounds, summary
from screens import rounds as say_rounds

SUMMARY_PAUSE: Final = timedelta(hours=1)
"""Late answers are gathered: the director gets the summary again at most once an hour, and when the last one is in."""


class WorkFailed(Exception):
    """A piece of due work raised: its transaction must be rolled back, and the piece put off by `db.failing_work`."""

    def __init__(self, work: str) -> None:
        super().__init__(work)
        self.work = work


@dataclass(frozen=True)
class Work:
    """A piece of work: its name, when it is due, and what does it."""

    name: str
    at: datetime
    do: Callable[[], Awaitable[object]]


async def do_one(session: AsyncSession, setup: Setup, library: Library, now: datetime) -> bool:
    """Do the first piece of work that is due, in the caller's transaction; False when nothing is (True: look again).

    Records of failed work that has left the agenda are dropped. Raises WorkFailed when it fails.
    """
    held = await failing_work.not_before(session)
    works = await agenda(session, setup, library, now)
    await failing_work.drop(session, held.keys() - {work.name for work in works})
    for work in works:
        if work.at > now or held.get(work.name, now) > now:
            continue
        try:
            await work.do()
        except Exception as error:
            raise WorkFailed(work.name) from error
        if work.name in held:
            await failing_work.drop(session, [work.name])
        return True
    return False


async def next_due(session: AsyncSession, setup: Setup, library: Library, now: datetime) -> datetime | None:
    """When there is something to do next, now or earlier if there is already; None when nothing is to come."""
    held = await failing_work.not_before(session)
    moments = (max(work.at, held.get(work.name, work.at)) for work in await agenda(session, setup, library, now))
    return min(moments, default=None)


async def agenda(session: AsyncSession, setup: Setup, library: Library, now: datetime) -> tuple[Work, ...]:
    """Everything to be done now or later, in the order it is done in: what ends a round before what begins one."""
    known = await rounds.rounds(session)
    current = known[-1] if known else None
    running = current if current is not None and current.state(now) is not RoundState.CLOSED else None
    work: list[Work] = []
    if running is not None:
        work += await _due(session, now, running)
    for round_ in known[-2:]:
        work += await _summaries(session, setup, library, now, round_)
    work += await _opening(session, setup, library, now, current)
    if running is not None:
        work += await _prompts(session, setup, library, now, running)
        work += await _notes(session, setup, library, now, running)
        work += await _reminders(session, setup, library, now, running)
    return tuple(work)


async def _due(session: AsyncSession, now: datetime, round_: Round) -> list[Work]:
    """The round's due moment, until it has been dealt with."""
    if await _due_told_at(session, round_) is not None:
        return []
    return [Work(f"due|{round_.quarter}", round_.due_at, lambda: rounds.claim_due(session, now, round_))]


async def _summaries(session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round) -> list[Work]:
    """The summary of a round that is due or closed: at once the first time, later when answers have come since."""
    closed = round_.closed_at is not None
    if not closed and await _due_told_at(session, round_) is None:
        return []
    sent_at, news = await summary.news(session, now, round_.quarter)
    if sent_at is not None and not news:
        return []
    if not (await summary.readers(session, setup))[0]:
        return []
    at = now
    all_in = False
    if sent_at is not None and not closed:
        all_in = not await rounds.missing(session, round_.quarter) and not await told(
            session, "complete", str(round_.quarter)
        )
        at = now if all_in else max(now, sent_at + SUMMARY_PAUSE)

    async def send() -> None:
        if await summary.send(session, setup, library, now, round_.quarter) and all_in:
            await once(session, now, "complete", prompts.EVERYBODY, str(round_.quarter))

    return [Work(f"summary|{round_.quarter}", at, send)]


async def _opening(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, current: Round | None
) -> list[Work]:
    """The latest opening that was reached and not acted on – offered where the plan was loaded later – and the next."""
    if not library.followed:
        return []
    first = min(Quarter.of(one.plan.approved_on) for one in library.followed)
    if current is not None:
        first = max(first, current.quarter.next())
    quarter, opening = next_opening(now, first, setup.workdays, setup.zone, setup.timetable)
    work = [_open(session, setup, library, now, quarter, opening)]
    reached = latest_opening(now, first, setup.workdays, setup.zone, setup.timetable)
    if reached is None:
        return work
    quarter, opening = reached
    loaded = (library.loaded_at[one.plan.fiscal_year] for one in rounds.followed_at(library, quarter))
    if any(at <= opening for at in loaded):
        return [_open(session, setup, library, now, quarter, opening), *work]
    return [*await _offer(session, setup, now, quarter, opening), *work]


def _open(session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter, at: datetime) -> Work:
    return Work(f"open|{quarter}", at, lambda: rounds.start_round(session, setup, library, now, quarter))


async def _offer(session: AsyncSession, setup: Setup, now: datetime, quarter: Quarter, opening: datetime) -> list[Work]:
    """The offer to each coordinator who has not had it."""
    had = await told(session, prompts.OFFER, str(quarter))
    to = [one for one in await people.coordinators(session, setup) if not one.blocked and one.id not in had]
    if not to:
        return []
    due = dates_from(now, setup.workdays, setup.zone, setup.timetable).due

    async def offer() -> None:
        for one in to:
            if await once(session, now, prompts.OFFER, one.id, str(quarter)):
                said = say_rounds.offer(one.language, setup, quarter, opening, due, one.address)
                await outbox.put(session, [said])

    return [Work(f"offer|{quarter}", now, offer)]


async def _prompts(session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round) -> list[Work]:
    """Who has not been prompted, unit by unit, and the units nobody can be reached in."""
    units = await rounds.asked_units(session, round_.quarter)
    occurrences = {unit: prompts.of_unit(round_, unit) for unit in units}
    work = [
        Work(
            f"prompt|{round_.quarter}|{unit}",
            now,
            _bound(prompts.prompt_unit, session, setup, library, now, round_, unit),
        )
        for unit in await rounds.untold(session, prompts.PROMPT, occurrences)
    ]
    owing = {duty.unit for duty in await rounds.missing(session, round_.quarter)}
    nobody = [one for one in units if one in owing - await rounds.linked_units(session, units)]
    if not nobody or not any(not one.blocked for one in await people.coordinators(session, setup)):
        return work
    return work + [
        Work(
            f"unlinked|{round_.quarter}|{unit}",
            now,
            _bound(prompts.name_unlinked, session, setup, library, now, round_, unit),
        )
        for unit in nobody
        if prompts.EVERYBODY not in await told(session, prompts.UNLINKED, occurrences[unit])
    ]


async def _notes(session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round) -> list[Work]:
    """Due notes to the units that owe; who was linked after the due moment has been prompted as late already."""
    due_told_at = await _due_told_at(session, round_)
    if due_told_at is None:
        return []
    owing = dict.fromkeys(duty.unit for duty in await rounds.missing(session, round_.quarter))
    occurrences = {unit: prompts.of_due(round_, unit) for unit in owing}
    return [
        Work(
            f"note|{round_.quarter}|{unit}",
            now,
            _bound(prompts.tell_due, session, setup, library, now, round_, unit),
        )
        for unit in await rounds.untold(session, prompts.DUE, occurrences, since=due_told_at)
    ]


async def _reminders(session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round) -> list[Work]:
    """The next reminder; missed ones have become one, sent in office hours (design §5), unit by unit.

    Once the round is due there are none: the due note says it.
    """
    left = await rounds.reminders_left(session, round_.quarter)
    if not left or round_.is_late(now):
        return []
    missed = {number: at for number, at in left.items() if at <= now}
    number = max(missed, default=min(left))
    name = f"remind|{round_.quarter}|{number}"
    finish = Work(name, now, _bound(rounds.finish_reminders, session, now, round_, number))
    if not missed:
        return [Work(name, left[number], finish.do)]
    slot = reminder_slot(now, setup.workdays, setup.zone, setup.timetable)
    if slot > now:
        return [Work(name, slot, finish.do)]
    owing = dict.fromkeys(duty.unit for duty in await rounds.missing(session, round_.quarter))
    occurrences = {unit: prompts.of_reminder(round_, unit, number) for unit in owing}
    units = [
        Work(
            f"{name}|{unit}",
            now,
            _bound(prompts.remind_unit, session, setup, library, now, round_, unit, number),
        )
        for unit in await rounds.untold(session, prompts.REMINDER, occurrences, since=missed[number])
    ]
    return units or [finish]


def _bound(do: Callable[..., Awaitable[object]], *arguments: object) -> Callable[[], Awaitable[object]]:
    return lambda: do(*arguments)


async def _due_told_at(session: AsyncSession, round_: Round) -> datetime | None:
    statement = select(col(RoundRow.due_told_at)).where(col(RoundRow.quarter) == str(round_.quarter))
    found: datetime | None = (await session.execute(statement)).scalar_one()
    return found
