"""Makes the documents people asked for, beside everything else, and sends them.

The rows say what is to be made: what was asked for before a restart is made after it. A document is sent in the
transaction that takes it off the list, so each is sent once.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot.process.document_job import DocumentJob, DocumentMade
from bot.process.document_process import DocumentProcess
from db import documents
from db.documents import AskedDocument
from db.engine import Database, unbroken
from db.queues import outbox
from domain.setup import Setup
from screens import documents as say_documents
from screens.base import Attachment

log = logging.getLogger(__name__)

IDLE_SECONDS: Final = 60.0
"""Seconds the process is kept for the next document."""

_RETRY_SECONDS: Final = 5.0


class Process(Protocol):
    """Makes documents, apart from the bot or, in tests, within."""

    async def make(self, job: DocumentJob) -> DocumentMade:
        """Make a document, or say why it could not be made."""

    async def prepare(self) -> None:
        """Make ready for a document that will be asked for."""

    async def end(self) -> None:
        """Give back what it used."""


class DocumentMaker:
    """Works off the documents asked for, one after another."""

    def __init__(
        self,
        db: Database,
        setup: Setup,
        office_now: Callable[[], datetime],
        sent: Callable[[], None],
        emblem: Path | None = None,
        store: str | None = None,
    ) -> None:
        self._db, self._setup, self._office_now, self._sent = db, setup, office_now, sent
        self._emblem, self._store = emblem, store
        self._asked = asyncio.Event()
        self.process: Process = DocumentProcess()

    def wake(self) -> None:
        """Look for documents now: somebody has asked."""
        self._asked.set()

    async def run(self) -> None:
        """Make documents until cancelled."""
        try:
            while True:
                try:
                    await self.work_off()
                except (SQLAlchemyError, OSError) as error:
                    log.warning("documents wait: %s", type(error).__name__)
                    await asyncio.sleep(_RETRY_SECONDS)
                    continue
                except Exception:  # whatever a document has: the bot goes on, and tries it again later
                    log.exception("documents wait")
                    await asyncio.sleep(_RETRY_SECONDS)
                    continue
                if not await self._asked_within(IDLE_SECONDS):
                    await self.process.end()
                    await self._asked.wait()
                await self.process.prepare()
        finally:
            await self.close()

    async def work_off(self) -> None:
        """Make and send everything that is asked for."""
        while True:
            self._asked.clear()
            async with self._db.reading() as session:
                waiting = await documents.waiting(session)
            if not waiting:
                return
            for one in waiting:
                await unbroken(self._send(one, await self._made(one)))
                self._sent()

    async def _asked_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            return await asyncio.wait_for(self._asked.wait(), seconds)
        return False

    async def close(self) -> None:
        """End the process."""
        await self.process.end()

    async def _made(self, one: AskedDocument) -> DocumentMade:
        url = self._db.url.render_as_string(hide_password=False)
        job = DocumentJob(
            url,
            self._setup,
            self._office_now(),
            one.lang,
            one.format,
            one.quarter,
            self._emblem,
            one.at,
            self._store,
        )
        made = await self.process.make(job)
        if made.error:
            log.error("a document (%s) can't be made: %s", one.format, made.error)
        return made

    async def _send(self, one: AskedDocument, made: DocumentMade) -> None:
        """Send a document's files, and show the choice of formats again; or say that it could not be made."""
        files = say_documents.sent(one.lang, one.quarter, one.format, made.as_of, _attached(made))
        async with self._db.transaction() as session:
            if not await documents.finish(session, one):
                return
            offered = say_documents.offer(one.lang, self._setup, one.quarter, one.at)
            screen = say_documents.failed(one.lang, one.quarter, one.format, one.at) if made.error else None
            await outbox.put_rows(
                session,
                outbox.rows([screen or offered], one.chat, one.message),
            )
            await documents.keep(session, time.time(), [file.kept for file in made.files if file.kept is not None])
            await outbox.put(session, files, one.chat)


def _attached(made: DocumentMade) -> tuple[Attachment, ...]:
    return tuple(
        Attachment("photo" if one.picture else "document", one.content or None, one.name, kept=one.kept)
        for one in made.files
    )
