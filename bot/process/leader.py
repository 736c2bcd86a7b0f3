"""Leadership: the process that does due work. On SQLite the only one leads, on PostgreSQL the holder of a lease."""

import asyncio
from collections.abc import Callable

from sqlalchemy.ext.asyncio import AsyncSession

from bot.process.lease import HOLDER, Lease
from db import leases
from db.engine import Database

LEADING = "leading"
"""The lease's name."""


class Leader:
    """A lease, renewed while the process lives, whose fence is checked in the transaction of each piece of work.

    A leader that froze or whose database fell silent is replaced when its lease has run out; when it goes on, its fence
    is an old one, and what it was about to do is rolled back or never begun.
    """

    def __init__(self, db: Database, holder: str = HOLDER) -> None:
        self._db = db
        self._lease = Lease(db, LEADING, holder=holder)

    @property
    def held(self) -> bool:
        """Return whether this process leads, as far as is known without the database."""
        return self._db.is_sqlite or self._lease.held

    async def confirm(self, session: AsyncSession) -> bool:
        """Return whether this process still leads; no other can take the lead before the session's transaction ends."""
        if self._db.is_sqlite:
            return True
        fence = self._lease.fence
        return fence is not None and await leases.holds(session, LEADING, fence)

    async def run(self, took_over: Callable[[], None]) -> None:
        """Lead whenever no other process does, until cancelled; `took_over` is called each time."""
        if self._db.is_sqlite:
            await asyncio.Event().wait()
        while True:
            await self._lease.acquire()
            took_over()
            await self._lease.keep()

    async def resign(self) -> None:
        """Give the lead to another process."""
        await self._lease.release()
