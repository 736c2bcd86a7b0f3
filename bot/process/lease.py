"""Leases: being the only process that does something, for as long as a row in the database is renewed.

Another process on the same database waits, and takes over when the first is gone, frozen, or can't reach the database.
"""

import asyncio
import logging
import os
import secrets
import socket
import time

from sqlalchemy.exc import SQLAlchemyError

from db import leases
from db.engine import Database, unbroken

log = logging.getLogger(__name__)

SECONDS = 15.0
"""Seconds a lease outlives a holder that died; it is renewed three times as often."""

HOLDER = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}"
"""This process."""


class Lease:
    """One named lease of this process. `warning` is logged while another process has it, if that is unusual."""

    def __init__(self, db: Database, name: str, warning: str = "", holder: str = HOLDER) -> None:
        self._db = db
        self._name = name
        self._warning = warning
        self._holder = holder
        self._until = 0.0
        self._waiting = False
        self.fence: int | None = None
        """The lease's number while it is ours, as far as is known: it grows when the lease changes hands."""

    @property
    def held(self) -> bool:
        """Return whether it is certainly ours: a renewal that came late counts as lost."""
        return time.monotonic() < self._until

    async def acquire(self) -> None:
        """Wait until it is ours."""
        while not await self._try():
            if self._warning and not self._waiting:
                log.warning("%s; waiting until it is gone", self._warning)
            self._waiting = True
            await asyncio.sleep(SECONDS / 10)
        if self._waiting:
            log.warning("the other process is gone: taking over the lease %s", self._name)
            self._waiting = False

    async def keep(self) -> None:
        """Renew until cancelled; returns when it was lost to another process."""
        while True:
            await asyncio.sleep(SECONDS / 3)
            if self._waiting:
                continue
            try:
                if not await self._take():
                    log.error("the lease %s was taken by another process", self._name)
                    return
            except (SQLAlchemyError, OSError) as error:
                log.error("the lease %s can't be renewed (%s)", self._name, type(error).__name__)

    async def keep_on(self) -> None:
        """Renew it until cancelled, also after it was lost and is ours again."""
        while True:
            await self.keep()

    async def release(self) -> None:
        """Release the lease, if the storage lets us; else it runs out by itself."""
        if not self.held:
            return
        self._until, self.fence = 0.0, None
        try:
            async with self._db.transaction() as session:
                await leases.release(session, self._name, self._holder)
        except (SQLAlchemyError, OSError) as error:
            log.warning("the lease %s can't be given back (%s)", self._name, type(error).__name__)

    async def _try(self) -> bool:
        try:
            return await self._take()
        except (SQLAlchemyError, OSError) as error:
            log.error("the lease %s can't be asked for (%s)", self._name, type(error).__name__)
            return False

    async def _ask(self) -> int | None:
        async with self._db.transaction() as session:
            fence = await leases.take(session, self._name, self._holder, SECONDS)
            if fence is not None or not self._db.is_sqlite:
                return fence
            holder = await leases.holder_of(session, self._name)
            if holder is None or not is_dead(holder):
                return None
            await leases.release(session, self._name, holder)
            return await leases.take(session, self._name, self._holder, SECONDS)

    async def _take(self) -> bool:
        asked = time.monotonic()
        self.fence = await unbroken(self._ask())
        self._until = 0.0 if self.fence is None else asked + SECONDS
        return self.fence is not None


def is_dead(holder: str) -> bool:
    """Return whether a holder on this machine has ended (a crash): its lease need not be waited for.

    A container's process may have the number its predecessor had: then it is not us and so is gone.
    """
    host, _, rest = holder.partition(":")
    number = rest.partition(":")[0]
    if host != HOLDER.partition(":")[0] or not number.isdigit():
        return False
    if int(number) == os.getpid():
        return holder != HOLDER
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
