"""Wakes the program when work is due. The rows say which; nothing is remembered here.

Two clocks: a beat in real time, since everything may have changed meanwhile, and a one-shot for the next due moment –
`next due − office now` from here – armed anew after every check, so that 09:00 is not a beat late.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy.ext.asyncio import AsyncSession

from db import failing_work
from db.engine import Database, unbroken
from domain.catalogue.library import Library
from domain.office import Office
from domain.setup import Setup
from follow_up.agenda import agenda

log = logging.getLogger(__name__)

LibraryLoader = Callable[[AsyncSession], Awaitable[Library]]

LONGEST_RUN: Final = 10_000
"""Transactions of one check; a bound for a fault that would make it endless."""

_BEAT: Final = "beat"
_NEXT: Final = "next due"
_WAKE: Final = "wake"
_JOB: Final = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1, "replace_existing": True}


class Lead(Protocol):
    """The right to do due work, which one of several processes has."""

    @property
    def held(self) -> bool:
        """Return whether this process has the lead, as far as is known without the database."""

    async def confirm(self, session: AsyncSession) -> bool:
        """Return whether this process still has the lead; no other can take it before the transaction ends."""


class Scheduler:
    """Does due work on every beat, at the next due moment, and when woken; then wakes the sender.

    The `lead` is confirmed in the transaction of each piece: of several processes one does the work, and one that was
    paused and replaced in the middle of it does no more of it.
    """

    def __init__(
        self,
        db: Database,
        office_clock: Callable[[], datetime],
        setup: Setup,
        library: LibraryLoader,
        wake_sender: Callable[[], None],
        tick_seconds: float,
        lead: Lead | None = None,
    ) -> None:
        self._lead = lead
        self._db = db
        self._office_clock = office_clock
        self._setup = setup
        self._library = library
        self._wake_sender = wake_sender
        self._tick_seconds = tick_seconds
        self._turn = asyncio.Lock()
        self._clock = AsyncIOScheduler(timezone=UTC)
        self._watch: asyncio.Task[None] | None = None
        self.looked = asyncio.Event()
        """Set once this process has looked for due work for the first time."""
        self.next_due: datetime | None = None
        """The next due moment as of the last check, UTC office time."""

    def start(self) -> None:
        """Start the clock: check at once, then on every beat. Needs a running event loop."""
        self._beat()
        self._clock.start()
        self._watch = asyncio.create_task(self._keep_beating())

    async def stop(self) -> None:
        """Stop the clock; returns when work in progress is done."""
        if self._watch is not None:
            self._watch.cancel()
        if self._clock.running:
            self._clock.shutdown(wait=False)
        async with self._turn:
            pass

    def wake(self) -> None:
        """Check now, since something changed or office time jumped."""
        if self._clock.running:
            self._clock.add_job(self._check, DateTrigger(datetime.now(UTC), UTC), id=_WAKE, **_JOB)

    async def run_due(self) -> int:
        """Do everything that is due, batch by batch, each in its own transaction; returns how many pieces were done.

        The pieces of a batch that fails are done one by one; one that fails alone waits, is logged and counted in its
        row, and the next is done. When nothing is due, the next due moment is known.
        """
        done, alone = 0, set[str]()
        async with self._turn:
            self.next_due = None
            for _ in range(LONGEST_RUN):
                now = self._office_clock()
                try:
                    async with self._db.transaction() as session:
                        if not await self._leads(session):
                            break
                        office = Office(self._setup, await self._library(session), now)
                        outcome = await agenda.do_next(session, office, alone)
                except agenda.WorkFailed as failure:
                    if len(failure.works) == 1:
                        await self._postpone(now, failure)
                    alone.update(failure.works)
                    continue
                if not outcome.done:
                    self.next_due = outcome.next_at
                    break
                done += outcome.done
                self._wake_sender()
        return done

    async def _leads(self, session: AsyncSession) -> bool:
        """Confirm the lead until the transaction ends; False when another process has it now."""
        return self._lead is None or await self._lead.confirm(session)

    async def _postpone(self, now: datetime, failure: agenda.WorkFailed) -> None:
        """Record a failure in a transaction of its own, since the work's was rolled back."""
        cause = failure.__cause__
        (work,) = failure.works
        async with self._db.transaction() as session:
            if not await self._leads(session):
                return
            until = await failing_work.postpone(session, now, work, f"{type(cause).__name__}: {cause}")
        log.error("due work %s failed, tried again at %s", work, until.isoformat(), exc_info=cause)

    async def _check(self) -> None:
        """Do due work and set the one-shot for the next; after a database error the next beat tries again."""
        try:
            await self._check_if_leading()
        except asyncio.CancelledError:
            return  # the scheduler is being stopped; the running transaction was finished
        except Exception:
            log.exception("looking for due work failed; the next beat looks again")

    async def _check_if_leading(self) -> None:
        if self._lead is not None and not self._lead.held:
            return
        try:
            await unbroken(self.run_due())
        finally:
            self.looked.set()
        self._arm()

    def _beat(self) -> None:
        """Check now, and from then on at every beat."""
        beat = IntervalTrigger(seconds=self._tick_seconds, timezone=UTC)
        self._clock.add_job(self._check, beat, id=_BEAT, next_run_time=datetime.now(UTC), **_JOB)

    async def _keep_beating(self) -> None:
        """Begin anew when the next beat lies too far ahead: the machine's clock, by which it goes, was set back.

        Until cancelled; it sleeps by the clock that nobody sets.
        """
        while True:
            await asyncio.sleep(self._tick_seconds)
            job = self._clock.get_job(_BEAT)
            if job is not None and job.next_run_time - datetime.now(UTC) > timedelta(seconds=2 * self._tick_seconds):
                log.warning("the machine's clock was set back: due work is looked for from now on")
                self._beat()

    def _arm(self) -> None:
        """Set the one-shot for the next due moment."""
        if self.next_due is None or not self._clock.running:
            return
        wait = max(self.next_due - self._office_clock(), timedelta(0))
        self._clock.add_job(self._check, DateTrigger(datetime.now(UTC) + wait, UTC), id=_NEXT, **_JOB)
