"""Source of the sender's messages and departures: this process's own, or shared with other senders.

On SQLite one process serves, so its own memory knows what it has loaded and when the last message left. On PostgreSQL
any number of senders take chats under a lease and book departures of one shared rate.
"""

import asyncio
import logging
import secrets
import time
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbound.pacing import Pacer
from db.engine import Database
from db.queues import claims, outbox
from db.queues.outbox import Waiting
from domain.people import Address
from screens.base import ANSWER

log = logging.getLogger(__name__)

LOAD = 2_000
"""Messages read at once."""

HOLD_SECONDS = 10.0
"""Seconds a claim outlives a sender that died; claims are renewed three times as often."""

CHATS = 64
"""Chats claimed at once, and held before more are claimed for broadcasts: few, so that another sender finds work."""

LOOK_SECONDS = 0.5
"""Seconds between two looks for new messages in the chats held here, which other processes may have queued."""

BLOCK_SECONDS = 0.25
"""Departures are booked in blocks worth this long at the allowed rate."""


class Source(Protocol):
    """Provides the sender with messages and departures."""

    async def load(self, pacer: Pacer) -> bool:
        """Put new messages into the pacer; returns whether there may be more."""

    def wants(self, seconds: float, idle: float) -> bool:
        """Return whether to load again, that long after the last time; `idle` is the longest pause."""

    async def unsent(self, session: AsyncSession) -> Sequence[Waiting]:
        """Read the new messages that a transaction about to be committed sees; none if they must be claimed first."""

    def take(self, rows: Sequence[Waiting], pacer: Pacer) -> bool:
        """Put messages from `unsent` into the pacer once they are committed; returns whether there may be more."""

    async def book(self, pacer: Pacer) -> None:
        """Book departures for the pacer, if it needs any."""

    async def confirm(self, row: Waiting, pacer: Pacer) -> bool:
        """Check in the moment before a message leaves that it is still this process's to send; else drop it."""

    def gone(self, row_id: int) -> None:
        """Release a message that was sent or given up, once that is on disk."""

    async def keep(self, pacer: Pacer) -> None:
        """Run beside the sender until cancelled."""

    async def close(self) -> None:
        """Leave to others what was not sent."""


class OwnSource:
    """One process: everything above the last id seen is new.

    Transactions that write take turns, so ids are committed in order: a query sees all new rows up to the last.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._last_id = 0

    async def load(self, pacer: Pacer) -> bool:
        """Put new rows into the pacer, in order."""
        async with self._db.reading() as session:
            rows = await self.unsent(session)
        return self.take(rows, pacer)

    def wants(self, seconds: float, idle: float) -> bool:
        """Return whether the pause is over. Whatever this process queues wakes it at once."""
        return seconds >= idle

    async def unsent(self, session: AsyncSession) -> Sequence[Waiting]:
        """Read new rows, in order."""
        return await outbox.waiting(session, self._last_id, LOAD)

    def take(self, rows: Sequence[Waiting], pacer: Pacer) -> bool:
        """Put rows into the pacer once, also if `load` or another transaction read them meanwhile."""
        new = [row for row in rows if row.id > self._last_id]
        if new:
            self._last_id = new[-1].id
            for row in new:
                row.not_before = monotonic(row.not_before)
            pacer.add(new, time.monotonic())
        return len(rows) == LOAD

    async def book(self, pacer: Pacer) -> None:
        """Book nothing: the pacer's own clock is enough."""

    async def confirm(self, row: Waiting, pacer: Pacer) -> bool:
        """Check that a message was not withdrawn, as only what nobody waits for is; else drop it."""
        if row.priority == ANSWER:
            return True
        async with self._db.reading() as session:
            waits = await outbox.waits(session, row.id)
        if not waits:
            pacer.done(row, time.monotonic())
        return waits

    def gone(self, row_id: int) -> None:
        """Do nothing: no row is held."""

    async def keep(self, pacer: Pacer) -> None:
        """Wait until cancelled: nothing is to be renewed."""
        await asyncio.Event().wait()

    async def close(self) -> None:
        """Do nothing: no row is held."""


class SharedSource:
    """PostgreSQL: chats are claimed, departures booked; both are renewed or released."""

    def __init__(self, db: Database, rate: float) -> None:
        self._db = db
        self._me = secrets.token_hex(8)
        self._known: dict[int, Address] = {}
        self._chats: Counter[Address] = Counter()
        self._left = False
        self._block = max(1, round(rate * BLOCK_SECONDS))
        self._held_until = 0.0

    async def load(self, pacer: Pacer) -> bool:
        """Claim chats nobody holds, and what is new in those held here; broadcasts only while few chats are held."""
        asked = time.monotonic()
        room = len(self._chats) < CHATS
        async with self._db.transaction() as session:
            found = await claims.claim(session, self._me, tuple(self._known), CHATS, HOLD_SECONDS, broadcasts=room)
        if not self._known:
            self._held_until = asked + HOLD_SECONDS
        claimed = {row.chat for row, _ in found} - self._chats.keys()
        now = time.monotonic()
        for row, ago in found:
            self._known[row.id] = row.chat
            self._chats[row.chat] += 1
            row.not_before = monotonic(row.not_before)
            if ago is not None:
                pacer.written(row.chat, now - ago)
        pacer.add([row for row, _ in found], now)
        self._left = len(claimed) == CHATS or not room
        return len(claimed) == CHATS

    def wants(self, seconds: float, idle: float) -> bool:
        """Return whether the pause is over, sooner while chats are held, at once when most of them are dealt with."""
        if self._left and len(self._chats) < CHATS // 2:
            return True
        return seconds >= (min(idle, LOOK_SECONDS) if self._known else idle)

    async def unsent(self, session: AsyncSession) -> Sequence[Waiting]:
        """Return nothing: a transaction must not hold claims others wait for."""
        return ()

    def take(self, rows: Sequence[Waiting], pacer: Pacer) -> bool:
        """Return True: there may be something to claim."""
        return True

    async def book(self, pacer: Pacer) -> None:
        """Book a block of departures when the last one is used up."""
        pacer.expire(time.monotonic())
        if pacer.departures or not pacer.eager(time.monotonic()):
            return
        async with self._db.transaction() as session:
            ahead = await claims.reserve(session, self._block, pacer.interval)
        pacer.grant(time.monotonic() + max(0.0, ahead), self._block)

    async def confirm(self, row: Waiting, pacer: Pacer) -> bool:
        """Renew the claim on a message as it leaves; one that another sender has taken is dropped with its chat."""
        async with self._db.transaction() as session:
            held = await claims.confirm(session, self._me, row.id, HOLD_SECONDS)
        if not held:
            for one in pacer.drop(row.chat):
                self.gone(one.id)
        return held

    def gone(self, row_id: int) -> None:
        """Remove a row from those held."""
        chat = self._known.pop(row_id, None)
        if chat is None:
            return
        self._chats[chat] -= 1
        if not self._chats[chat]:
            del self._chats[chat]

    async def keep(self, pacer: Pacer) -> None:
        """Renew the claims; those that ran out (a long pause of the machine) are dropped before anything leaves."""
        while True:
            await asyncio.sleep(HOLD_SECONDS / 3)
            asked = time.monotonic()
            try:
                async with self._db.transaction() as session:
                    await claims.renew(session, self._me, HOLD_SECONDS)
                self._held_until = asked + HOLD_SECONDS
            except (SQLAlchemyError, OSError) as error:
                log.error("claims on the outbox can't be renewed (%s)", type(error).__name__)
            if time.monotonic() > self._held_until:
                for row in pacer.forget():
                    self.gone(row.id)

    async def close(self) -> None:
        """Release the chats of messages not sent."""
        try:
            async with self._db.transaction() as session:
                await claims.let_go(session, self._me)
        except (SQLAlchemyError, OSError) as error:
            log.warning("claims on the outbox can't be given back (%s)", type(error).__name__)


def monotonic(epoch: float) -> float:
    """A stored machine time on the monotone clock; never more than an hour ahead, should the clock have jumped."""
    ahead = min(epoch - time.time(), 3_600.0)
    return time.monotonic() + ahead if ahead > 0 else 0.0
