"""The agenda: work due now, read from the rows and done piece by piece (docs/design.md, "A round's way").

The agenda is derived: a piece of work is on it until the rows say it is done, so nothing is lost by a restart and
nothing done twice, by however many processes. The state is read once for all of it, and pieces that are alike – many
units' prompts – are done together. A piece that fails waits by a row of its own and the others go on. Times are UTC
office time.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import failing_work, notices, unit_messages
from db.queues import outbox
from domain.calendar.fiscal import Period
from domain.calendar.record import RoundRecord
from domain.office import Office
from domain.people import Person
from follow_up.agenda import people_changes
from follow_up.agenda.due_work import DueWork, Work
from follow_up.agenda.overseer_work import OverseerWork
from follow_up.agenda.unit_work import UnitWork
from follow_up.coordination import coordinator_notes
from follow_up.rounds import opening
from follow_up.rounds import rounds as running_rounds
from follow_up.state import State, read
from screens import rounds as say_rounds
from screens.base import Outgoing

BATCH: Final = 50
"""Units of one transaction: it holds SQLite's one writer for a fraction of a second, however many units there are."""

OFFER: Final = "offer"


class WorkFailed(Exception):
    """Due work raised: its transaction must be rolled back.

    Of several pieces each is to be done alone then, and the one that fails alone to wait (`db.failing_work`).
    """

    def __init__(self, works: tuple[str, ...]) -> None:
        super().__init__(", ".join(works))
        self.works = works


@dataclass(frozen=True, slots=True)
class Outcome:
    """Result of a turn: the number of pieces done; if none was due, the moment of the next (None: there is none)."""

    done: int
    next_at: datetime | None = None


async def do_next(session: AsyncSession, office: Office, alone: Collection[str] = ()) -> Outcome:
    """Do the next work that is due, in the caller's transaction: one piece, or up to `BATCH` that are alike.

    Pieces named in `alone`, and those that failed before, are done one by one. Records of failed work that has left the
    agenda are dropped. Raises WorkFailed when it fails.
    """
    now = office.now
    state = await read(session, office)
    works = await agenda(session, office, state)
    failures = state.failures
    await failing_work.drop(session, failures.keys() - {work.name for work in works})
    ready = [work for work in works if work.at <= now and failures.get(work.name, now) <= now]
    if not ready:
        return Outcome(0, min((max(work.at, failures.get(work.name, work.at)) for work in works), default=None))
    chosen = _alike(ready, failures.keys() | set(alone))
    names = tuple(work.name for work in chosen)
    try:
        await chosen[0].act([work.unit for work in chosen])
    except Exception as error:
        raise WorkFailed(names) from error
    await failing_work.drop(session, failures.keys() & set(names))
    return Outcome(len(chosen))


def _alike(ready: Sequence[Work], alone: Collection[str]) -> Sequence[Work]:
    """The first piece, with those after it that can be done together with it."""
    first = ready[0]
    if first.name in alone:
        return [first]
    return list(takewhile(lambda work: work.act is first.act and work.name not in alone, ready))[:BATCH]


async def agenda(session: AsyncSession, office: Office, state: State) -> tuple[Work, ...]:
    """Everything to be done now or later, in the order it is done in: what ends a round before what begins one."""
    rounds, units = _RoundWork(session, office, state), UnitWork(session, office, state)
    overseers = OverseerWork(session, office, state)
    work: list[Work] = []
    running, news = state.running, None
    waiting = await unit_messages.waiting(session, [record.round.quarter for record in state.records])
    if running is not None:
        work += rounds.due(running)
    for record in state.records:
        work += overseers.summaries(record)
    work += await overseers.years()
    work += await rounds.openings()
    if running is not None:
        work += await overseers.director_notes(running)
    work += people_changes.work(session, office, state)
    if running is not None:
        work += await units.prompts(running)
        work += await units.unlinked(running)
        work += await units.notes(running)
        work += units.chosen(running, waiting[running.round.quarter])
        work += await units.reminders(running)
        news = await coordinator_notes.news_of(session, office, state, running)
        work += overseers.coordinator_notes(running, news)
        work += await units.escalations(running)
    for record in state.records:
        work += units.changes(record, waiting[record.round.quarter])
    work += await units.orders_due()
    work += overseers.deputies()
    work += await overseers.evidence(news)
    return tuple(work)


class _RoundWork(DueWork):
    """Derives the work that ends and begins rounds."""

    def due(self, record: RoundRecord) -> list[Work]:
        """The round's due moment, until it has been dealt with."""
        if record.due_told_at is not None:
            return []
        round_ = record.round

        async def claim(_: Sequence[str]) -> None:
            await running_rounds.claim_due(self.session, self.office.now, round_)

        return [Work(f"due|{round_.quarter}", round_.due_at, claim)]

    async def openings(self) -> list[Work]:
        """The opening reached last and not acted on – offered where the plan was loaded later – and the next."""
        setup, library, now = self.office.setup, self.office.library, self.office.now
        current = self.state.current
        course = self.office.course(current.round if current else None)
        if course is None:
            return []
        following = self._open(*setup.calendar.next_opening(now, course))
        reached = setup.calendar.latest_opening(now, course)
        if reached is None:
            return [following]
        quarter, at = reached
        loaded = [library.loaded_at[one.plan.number] for one in opening.followed_at(library, quarter)]
        # A moment ahead of now is of a clock that was set back since, and says nothing.
        if any(not at < moment <= now for moment in loaded):
            return [self._open(quarter, at), following]
        return [*await self._offer(quarter, at), following]

    def _open(self, quarter: Period, at: datetime) -> Work:
        async def start(_: Sequence[str]) -> None:
            await opening.start_round(self.session, self.office, quarter)

        return Work(f"open|{quarter}", at, start)

    async def _offer(self, quarter: Period, at: datetime) -> list[Work]:
        """The offer to each coordinator who has not had it."""
        setup, now = self.office.setup, self.office.now
        had = await notices.notified(self.session, OFFER, str(quarter))
        to = [one for one in self.state.coordinators if one.id not in had]
        if not to:
            return []
        due = setup.calendar.dates_from(now, quarter.cycle).due

        async def offer(_: Sequence[str]) -> None:
            said = [(one.id, str(quarter)) for one in to]
            claimed = await notices.claim(self.session, now, OFFER, said)

            def message(one: Person) -> Outgoing:
                return say_rounds.offer(one.language, setup, quarter, at, due, one.address)

            await outbox.put(self.session, [message(one) for one in to if (one.id, str(quarter)) in claimed])

        return [Work(f"offer|{quarter}", now, offer)]
