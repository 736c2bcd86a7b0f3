"""Who runs the scheduler: on SQLite the only process; on PostgreSQL one of several, by an advisory lock."""

import logging

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Database

log = logging.getLogger(__name__)

LOCK = 0x7469_6474_616D
"""The advisory lock's number: "tidtam"."""

_TRY = text("SELECT pg_try_advisory_lock(:lock)")
_ALIVE = text("SELECT 1")


class Leader:
    """Leadership lives and dies with one connection, so the server itself takes it from a process that is gone."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._connection: AsyncConnection | None = None
        self._held = False

    async def leads(self) -> bool:
        """Whether this process leads, taking the lead when it is free."""
        if self._db.is_sqlite:
            return True
        try:
            if self._connection is None:
                self._connection = await self._db.engine.connect()
                await self._connection.execution_options(isolation_level="AUTOCOMMIT")
            if self._held:
                await self._connection.execute(_ALIVE)
            else:
                self._held = bool((await self._connection.execute(_TRY, {"lock": LOCK})).scalar())
        except (SQLAlchemyError, OSError) as error:
            log.warning("the lead can't be asked for (%s)", type(error).__name__)
            await self.resign()
            return False
        return self._held

    async def resign(self) -> None:
        """Give the lead to another process."""
        connection, self._connection = self._connection, None
        self._held = False
        if connection is not None:
            try:
                await connection.invalidate()
                await connection.close()
            except (SQLAlchemyError, OSError) as error:
                log.info("the lead's connection was gone already (%s)", type(error).__name__)
