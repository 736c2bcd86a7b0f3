"""Records a lasting interruption of the way out or in, and notifies the coordinators.

The note about an interrupted way out can only leave afterwards; that about the way in leaves at once, if messages do.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.api import Api
from bot.telegram.way import Way
from db import interruptions, people
from db.engine import Database, unbroken
from db.queues import outbox
from domain.interruption import Direction, Interrupted
from domain.setup import Setup
from screens.base import BROADCAST, Outgoing
from screens.interruption import interruption_text

log = logging.getLogger(__name__)

LASTS_SECONDS = 180.0
"""An interruption shorter than this is in the log only."""

RETRY_SECONDS = 5.0


class Interruptions:
    """Background part that watches both ways; `queued` is called when there is something to send."""

    def __init__(self, db: Database, setup: Setup, api: Api, queued: Callable[[], None]) -> None:
        self._watches = (
            Watch(db, setup, Direction.OUT, api.outward, api.outward, queued),
            Watch(db, setup, Direction.IN, api.inward, api.outward, queued),
        )

    async def run(self) -> None:
        """Watch both ways until cancelled."""
        await asyncio.gather(*(watch.run() for watch in self._watches))


class Watch:
    """Watches one way of this process; its notes leave by `outward`."""

    def __init__(
        self, db: Database, setup: Setup, direction: Direction, way: Way, outward: Way, queued: Callable[[], None]
    ) -> None:
        self._db = db
        self._setup = setup
        self._direction = direction
        self._way = way
        self._outward = outward
        self._queued = queued
        self._begun = False
        self._on_record = True
        """True until it is looked up: a process that was killed in an interruption may have left one recorded."""

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            self._way.changed.clear()
            try:
                pause = await unbroken(self.check(time.time()))
            except (SQLAlchemyError, OSError) as error:
                log.warning("an interruption can't be recorded (%s)", type(error).__name__)
                pause = RETRY_SECONDS
            try:
                async with asyncio.timeout(pause):
                    await self._way.changed.wait()
            except TimeoutError:
                continue

    async def check(self, now: float) -> float | None:
        """Record an interruption's beginning or end; returns seconds to the next check, None to wait for a change."""
        since = self._way.failing_since
        if since is None:
            if self._way.works and self._on_record:
                await self._end(now)
                self._on_record = False
            self._begun = False
            return None
        if self._begun:
            return None
        if now < since + LASTS_SECONDS:
            return since + LASTS_SECONDS - now
        await self._begin(since)
        self._begun = self._on_record = True
        return None

    async def _begin(self, since: float) -> None:
        why = self._way.why
        async with self._db.transaction() as session:
            lasting = await interruptions.begin(session, self._direction, datetime.fromtimestamp(since, UTC), why)
            if lasting is not None and self._outward.failing_since is None:
                await self._tell(session, lasting)
        log.error("%s has failed for %.0f minutes: %s", self._way.name, LASTS_SECONDS / 60, why)
        self._queued()

    async def _end(self, now: float) -> None:
        async with self._db.transaction() as session:
            over = await interruptions.end(session, self._direction, datetime.fromtimestamp(now, UTC))
            if over is not None:
                await self._tell(session, over)
        self._queued()

    async def _tell(self, session: AsyncSession, one: Interrupted) -> None:
        """Queue a note to each coordinator who can be reached."""
        notes = [
            Outgoing(interruption_text(person.language, self._setup.zone, one), chat=person.address, priority=BROADCAST)
            for person in await people.coordinators(session, self._setup)
            if not person.blocked
        ]
        await outbox.put(session, notes)
