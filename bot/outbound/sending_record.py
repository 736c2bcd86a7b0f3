"""The record of what was sent: marks many at a time, anything else at once, however long the storage is away."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from functools import partial

from sqlalchemy.exc import SQLAlchemyError

from bot.outbound.source import Source
from db.engine import Database, unbroken
from db.queues import outbox
from db.queues.outbox import Waiting

log = logging.getLogger(__name__)


class SendingRecord:
    """Writes down what was sent, however long the storage needs to come back. `run` commits the marks."""

    def __init__(self, db: Database, source: Source) -> None:
        self._db = db
        self._source = source
        self._marks: list[tuple[Waiting, str | None, asyncio.Future[None]]] = []
        self._marking = asyncio.Event()

    async def run(self) -> None:
        """Commit the marks of everything sent meanwhile in one transaction, again and again."""
        while True:
            await self._marking.wait()
            self._marking.clear()
            batch, self._marks = self._marks, []
            sent = [(row.id, message_id) for row, message_id, _ in batch]
            await self.write(partial(outbox.mark_sent, sent=sent, now=time.time()))
            for _, _, marked in batch:
                if not marked.done():
                    marked.set_result(None)
            for row, _, _ in batch:
                self._source.gone(row.id)

    async def sent(self, row: Waiting, message_id: str | None) -> None:
        """Mark a message as sent; returns once the mark is on disk."""
        marked: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._marks.append((row, message_id, marked))
        self._marking.set()
        await marked

    async def write(self, change: Callable[..., Awaitable[None]]) -> None:
        """Commit a change of the outbox, trying again for as long as the storage fails."""
        while True:
            try:
                await unbroken(self._commit(change))
            except (SQLAlchemyError, OSError) as error:
                log.error("what was sent can't be recorded (%s); trying again", type(error).__name__)
                await asyncio.sleep(1)
            else:
                return

    async def _commit(self, change: Callable[..., Awaitable[None]]) -> None:
        async with self._db.transaction() as session:
            await change(session)
