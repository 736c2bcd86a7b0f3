"""The agenda: work due now, read from the rows and done piece by piece (docs/design.md, "A round's way").

The agenda is derived: a piece of work is on it until the rows say it is done, so nothing is lost by a restart and
nothing done twice, by however many processes. The state is read once for all of it, and pieces that are alike – many
units' prompts – are done together. A piece that fails waits by a row of its own and the others go on. Times are UTC
office time.
"""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import takewhile
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import (
    asked,
    decisions,
    evidence,
    failing_work,
    notices,
    people,
    postponed,
    prompt_changes,
    reachable,
    rounds,
)
from db.queues import outbox
from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import local_time
from domain.calendar.record import RoundRecord
from domain.calendar.rounds import dates_from, latest_opening, next_opening, note_slot, office_slot
from domain.office import Office
from domain.people import Person
from domain.reports import occasions
from domain.reports.occasions import Escalation, Occasion
from follow_up import deputies, director, escalation, kept_prompts, opening, order_due, prompts
from follow_up import evidence as evidence_told
from follow_up import rounds as running_rounds
from follow_up.state import State, read
from follow_up.summary import readers
from screens import rounds as say_rounds
from screens.base import Outgoing

SUMMARY_PAUSE: Final = timedelta(minutes=1)
"""Late reports are gathered: the message that shows the summary is changed at most once a minute."""

PROMPT_PAUSE: Final = timedelta(minutes=1)
"""Changes are gathered: the messages to a unit are changed at most once a minute."""

LAST_QUARTER: Final = 4
"""Number of a fiscal year's last quarter."""

BATCH: Final = 50
"""Units of one transaction: it holds SQLite's one writer for a fraction of a second, however many units there are."""

OFFER: Final = "offer"

NOTE_LASTS: Final = timedelta(days=7)
"""Time after an opening in which it is still news to the director."""


class WorkFailed(Exception):
    """Due work raised: its transaction must be rolled back.

    Of several pieces each is to be done alone then, and the one that fails alone to wait (`db.failing_work`).
    """

    def __init__(self, works: tuple[str, ...]) -> None:
        super().__init__(", ".join(works))
        self.works = works


Act = Callable[[Sequence[str]], Awaitable[object]]
"""Does a piece of work; pieces that share one are done by one call, which gets their units."""


@dataclass(frozen=True)
class Work:
    """A piece of work: its name, when it is due, what does it, and the unit it is about ("" for none)."""

    name: str
    at: datetime
    act: Act
    unit: str = ""


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


def _after(last: datetime, pause: timedelta, now: datetime) -> datetime:
    """The moment a pause after the last time is over; now where that lies ahead, since the clock was set back."""
    return now if last > now else max(now, last + pause)


async def agenda(session: AsyncSession, office: Office, state: State) -> tuple[Work, ...]:
    """Everything to be done now or later, in the order it is done in: what ends a round before what begins one."""
    make = _Agenda(session, office, state)
    work: list[Work] = []
    running = state.running
    if running is not None:
        work += make.due(running)
    for record in state.records:
        work += make.summaries(record)
    work += await make.years()
    work += await make.openings()
    if running is not None:
        work += await make.director_notes(running)
        work += await make.prompts(running)
        work += await make.unlinked(running)
        work += await make.notes(running)
        work += await make.chosen(running)
        work += await make.reminders(running)
        work += await make.escalations(running)
        work += await make.changes(running)
    work += await make.orders_due()
    work += await make.deputies()
    work += await make.evidence()
    return tuple(work)


@dataclass(frozen=True)
class _Agenda:
    """Derives pieces of work from a state; each is done in the same transaction."""

    session: AsyncSession
    office: Office
    state: State

    def due(self, record: RoundRecord) -> list[Work]:
        """The round's due moment, until it has been dealt with."""
        if record.due_told_at is not None:
            return []
        round_ = record.round

        async def claim(_: Sequence[str]) -> None:
            await running_rounds.claim_due(self.session, self.office.now, round_)

        return [Work(f"due|{round_.quarter}", round_.due_at, claim)]

    def summaries(self, record: RoundRecord) -> list[Work]:
        """The summary of a round that is due or closed: at once the first time, later when reports have come since."""
        now, quarter = self.office.now, record.round.quarter
        if not (record.owes_summary or (record.ended and record.has_news)) or not self._readers:
            return []
        at = now
        if not record.owes_summary and record.summary_at is not None and record.round.closed_at is None:
            at = _after(record.summary_at, SUMMARY_PAUSE, now)

        async def send(_: Sequence[str]) -> None:
            await director.send(self.session, self.office, quarter)

        return [Work(f"summary|{quarter}", at, send)]

    @property
    def _readers(self) -> tuple[Person, ...]:
        return readers(self.state.overseers)[0]

    async def years(self) -> list[Work]:
        """The note that a fiscal year is over, once its last quarter was summed up, until the next is."""
        record = self.state.current
        if record is None or record.round.quarter.number != LAST_QUARTER or not record.summed_up or not self._readers:
            return []
        quarter = record.round.quarter
        if await notices.announced(self.session, director.YEAR, [str(quarter.year)]):
            return []

        async def tell(_: Sequence[str]) -> None:
            await director.tell_year(self.session, self.office, quarter)

        return [Work(f"year|{quarter.year}", self.office.now, tell)]

    async def director_notes(self, record: RoundRecord) -> list[Work]:
        """Notes to the director: that the round has opened, and who has not sent the day before it is due.

        One that was missed – the bot was down, or nobody could read it – is not made up for.
        """
        round_, now = record.round, self.office.now
        if not self._readers or record.due_told_at is not None:
            return []
        found: list[Work] = []
        opened, eve = round_.opened_at, director.eve_at(self.office.setup, round_)
        slot = office_slot(now, self.office.setup.workdays, self.office.setup.zone, self.office.setup.timetable)

        async def tell_opening(_: Sequence[str]) -> None:
            await director.tell_opening(self.session, self.office, round_)

        async def tell_eve(_: Sequence[str]) -> None:
            await director.tell_eve(self.session, self.office, round_)

        if opened <= now < opened + NOTE_LASTS and not await self._said(director.OPENING, str(round_.quarter)):
            found.append(Work(f"{director.OPENING}|{round_.quarter}", slot, tell_opening))
        if opened < eve and now < round_.due_at and not await self._said(director.EVE, director.eve_of(round_)):
            found.append(Work(f"{director.EVE}|{round_.quarter}", max(eve, slot) if eve <= now else eve, tell_eve))
        return found

    async def _said(self, what: str, occurrence: str) -> bool:
        return bool(await notices.announced(self.session, what, [occurrence]))

    async def openings(self) -> list[Work]:
        """The opening reached last and not acted on – offered where the plan was loaded later – and the next."""
        setup, library, now = self.office.setup, self.office.library, self.office.now
        current = self.state.current
        first = self.office.first_to_open(current.round if current else None)
        if first is None:
            return []
        following = self._open(*next_opening(now, first, setup.workdays, setup.zone, setup.timetable))
        reached = latest_opening(now, first, setup.workdays, setup.zone, setup.timetable)
        if reached is None:
            return [following]
        quarter, at = reached
        loaded = [library.loaded_at[one.plan.fiscal_year] for one in opening.followed_at(library, quarter)]
        # A moment ahead of now is of a clock that was set back since, and says nothing.
        if any(not at < moment <= now for moment in loaded):
            return [self._open(quarter, at), following]
        return [*await self._offer(quarter, at), following]

    def _open(self, quarter: Quarter, at: datetime) -> Work:
        async def start(_: Sequence[str]) -> None:
            await opening.start_round(self.session, self.office, quarter)

        return Work(f"open|{quarter}", at, start)

    async def _offer(self, quarter: Quarter, at: datetime) -> list[Work]:
        """The offer to each coordinator who has not had it."""
        setup, now = self.office.setup, self.office.now
        had = await notices.notified(self.session, OFFER, str(quarter))
        to = [one for one in self.state.coordinators if one.id not in had]
        if not to:
            return []
        due = dates_from(now, setup.workdays, setup.zone, setup.timetable).due

        async def offer(_: Sequence[str]) -> None:
            said = [(one.id, str(quarter)) for one in to]
            claimed = await notices.claim(self.session, now, OFFER, said)

            def message(one: Person) -> Outgoing:
                return say_rounds.offer(one.language, setup, quarter, at, due, one.address)

            await outbox.put(self.session, [message(one) for one in to if (one.id, str(quarter)) in claimed])

        return [Work(f"offer|{quarter}", now, offer)]

    async def prompts(self, record: RoundRecord) -> list[Work]:
        """Prompts of the units in which somebody has had none, in office hours."""
        round_, now, setup = record.round, self.office.now, self.office.setup
        at = office_slot(now, setup.workdays, setup.zone, setup.timetable)
        units = await self._unnotified(occasions.prompt(round_.quarter), self.state.units)

        async def prompt(these: Sequence[str]) -> None:
            await prompts.prompt_units(self.session, self.office, round_, these)

        return [Work(f"prompt|{round_.quarter}|{unit}", at, prompt, unit) for unit in units]

    async def unlinked(self, record: RoundRecord) -> list[Work]:
        """Units that owe and in which nobody can be reached, while there is a coordinator to name them to."""
        round_, now = record.round, self.office.now
        nobody = [unit for unit in self.state.owing if unit not in self.state.linked]
        if not nobody or not self.state.coordinators:
            return []
        occasion = occasions.unlinked(round_)
        occurrences = [occasion.of(unit) for unit in nobody]
        named = await notices.announced(self.session, occasion.what, occurrences)

        async def name(these: Sequence[str]) -> None:
            await prompts.name_unlinked(self.session, self.office, round_, these)

        return [
            Work(f"unlinked|{round_.quarter}|{unit}", now, name, unit)
            for unit in nobody
            if occasion.of(unit) not in named
        ]

    async def notes(self, record: RoundRecord) -> list[Work]:
        """Due notes to the units that owe; people linked after the due moment have been prompted as late already."""
        if record.due_told_at is None:
            return []
        round_, now, setup = record.round, self.office.now, self.office.setup
        at = note_slot(round_.due_at, now, setup.workdays, setup.zone, setup.timetable)
        units = await self._unnotified(occasions.due(round_), await self._silent(round_.quarter), record.due_told_at)

        async def note(these: Sequence[str]) -> None:
            await prompts.tell_due(self.session, self.office, round_, these)

        return [Work(f"note|{round_.quarter}|{unit}", at, note, unit) for unit in units]

    async def reminders(self, record: RoundRecord) -> list[Work]:
        """The next reminder; missed ones have become one, sent in office hours, unit by unit.

        Once the round is due there are none: the due note says it.
        """
        left, round_, now = record.reminders_left, record.round, self.office.now
        if not left or round_.is_late(now):
            return []
        missed = {number: at for number, at in left.items() if at <= now}
        number = max(missed, default=min(left))
        name = f"remind|{round_.quarter}|{number}"

        async def finish(_: Sequence[str]) -> None:
            await rounds.finish_reminders(self.session, now, round_.quarter, number)

        async def remind(these: Sequence[str]) -> None:
            await prompts.remind_units(self.session, self.office, round_, number, these)

        setup = self.office.setup
        slot = office_slot(now, setup.workdays, setup.zone, setup.timetable)
        if not missed or slot > now:
            return [Work(name, slot if missed else left[number], finish)]
        units = await self._unnotified(occasions.reminder(round_, number), self.state.owing, missed[number])
        return [Work(f"{name}|{unit}", now, remind, unit) for unit in units] or [Work(name, now, finish)]

    async def chosen(self, record: RoundRecord) -> list[Work]:
        """Reminders at moments that their readers chose, in office hours, until the round is due."""
        round_, now, setup = record.round, self.office.now, self.office.setup
        if round_.is_late(now):
            return []
        slot = office_slot(now, setup.workdays, setup.zone, setup.timetable)
        chosen = await postponed.waiting(self.session, round_.quarter)

        async def remind(these: Sequence[str]) -> None:
            await prompts.remind_as_chosen(self.session, self.office, round_, [int(one) for one in these])

        return [
            Work(f"chosen|{round_.quarter}|{person}", slot if at <= now else at, remind, str(person))
            for person, at in chosen.items()
        ]

    async def changes(self, record: RoundRecord) -> list[Work]:
        """Units whose prompt and reminders do not show something yet; each is made again once a minute at most."""
        round_, now = record.round, self.office.now

        async def show(these: Sequence[str]) -> None:
            await kept_prompts.show(self.session, self.office, round_, these)

        return [
            Work(
                f"changed|{round_.quarter}|{one.unit}",
                now if one.shown_at is None else _after(one.shown_at, PROMPT_PAUSE, now),
                show,
                one.unit,
            )
            for one in await prompt_changes.waiting(self.session, round_.quarter)
        ]

    async def escalations(self, record: RoundRecord) -> list[Work]:
        """Units that still owe long after the round was due, to be named to their office, then to the director."""
        round_ = record.round
        if not self.office.setup.escalate_after or record.due_told_at is None:
            return []
        owing = await self._silent(round_.quarter)
        work = []
        for to in Escalation:
            at = escalation.due_at(self.office, round_, to)
            name = partial(escalation.name_units, self.session, self.office, round_, to)
            named = await escalation.named(self.session, round_, to, owing)
            work += [
                Work(f"escalate|{round_.quarter}|{to}|{unit}", at, name, unit) for unit in owing if unit not in named
            ]
        return work

    async def orders_due(self) -> list[Work]:
        """Notes to units that an instruction is due, on the morning of its day."""
        setup = self.office.setup
        dated = [one for one in await decisions.unaccepted(self.session) if one.decision.until and one.done is None]
        if not dated:
            return []
        occurrences = {order_due.occurrence(one): one for one in dated}
        said = await notices.announced(self.session, occasions.order_due().what, occurrences)

        async def remind(these: Sequence[str]) -> None:
            await order_due.tell(self.session, self.office, [occurrences[one] for one in these])

        return [
            Work(f"order|{name}", order_due.due_at(setup, one), remind, name)
            for name, one in occurrences.items()
            if name not in said
        ]

    async def deputies(self) -> list[Work]:
        """Deputies of the director whose time ends."""
        end = partial(deputies.end_all, self.session, self.office)
        found = await people.deputies(self.session)
        return [
            Work(f"deputy|{one.person}", deputies.ends_at(self.office.setup, one), end, str(one.person))
            for one in found
        ]

    async def evidence(self) -> list[Work]:
        """The note to the coordinators that evidence waits to be checked: once a working day at most."""
        setup, now = self.office.setup, self.office.now
        if not self.state.coordinators or not await evidence.unchecked(self.session):
            return []
        at = office_slot(now, setup.workdays, setup.zone, setup.timetable)
        day = local_time(at, setup.zone).date().isoformat()
        if await notices.announced(self.session, evidence_told.UNCHECKED, [day]):
            return []

        async def tell(_: Sequence[str]) -> None:
            await evidence_told.tell_unchecked(self.session, self.office, self.state.coordinators, day)

        return [Work(f"evidence|{day}", at, tell)]

    async def _silent(self, quarter: Quarter) -> tuple[str, ...]:
        """Units that owe a report they never gave, in order; runs no query where nobody owes."""
        silent = await asked.silent_units(self.session, quarter) if self.state.owing else frozenset()
        return tuple(unit for unit in self.state.owing if unit in silent)

    async def _unnotified(
        self, occasion: Occasion, units: Collection[str], since: datetime | None = None
    ) -> tuple[str, ...]:
        """Units with somebody who was not notified on an occasion; runs no query for no units."""
        linked = [unit for unit in units if unit in self.state.linked]
        return await reachable.unnotified(self.session, occasion, linked, since) if linked else ()
