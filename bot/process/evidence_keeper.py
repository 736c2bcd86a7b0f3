"""Downloads evidence into the agency's store: people are answered by its reference, the bytes are fetched afterwards.

A kill between download and commit downloads again; the digest keeps one file. Only Telegram's own word ends a
download, whatever else fails is tried again after growing pauses.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, Final

from sqlalchemy.exc import SQLAlchemyError

from bot.process.lease import Lease
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed, Kind
from db import documents
from db.engine import Database, unbroken
from db.evidence_store import Folder, Store
from db.queues import downloads
from db.queues.downloads import Wanted
from domain.evidence.evidence import LARGEST
from domain.evidence.media_types import media_type
from domain.setup import Setup
from follow_up import evidence

log = logging.getLogger(__name__)

FEW: Final = 20
"""Files downloaded between two looks."""

TRIES: Final = 16
"""Tries after which Telegram's word that it does not know a file, or not now, is believed: most of a day."""


class EvidenceKeeper:
    """Background part that downloads and keeps evidence; in one process."""

    def __init__(
        self,
        db: Database,
        api: Api,
        store: Store,
        setup: Setup,
        office_now: Callable[[], datetime],
        queued: Callable[[], None],
        tick: float,
    ) -> None:
        self._db, self._api, self._store = db, api, store
        self._setup, self._office_now, self._queued, self._tick = setup, office_now, queued, tick

    async def run(self) -> None:
        """Download until cancelled; on PostgreSQL in the one process that holds the lease."""
        if self._db.is_sqlite:
            await self._work()
        lease = Lease(self._db, "evidence")
        try:
            while True:
                await lease.acquire()
                await _while(lease.keep(), self._work())
        finally:
            await unbroken(lease.release())

    async def turn(self) -> float | None:
        """Download what is due; returns when the next is (machine time), None when nothing is wanted."""
        async with self._db.reading() as session:
            due = await downloads.due(session, time.time(), FEW)
        for one in due:
            await self._fetch(one)
        await self._drop()
        await self._drop_documents()
        async with self._db.reading() as session:
            return await downloads.next_at(session)

    async def _drop_documents(self) -> None:
        """Delete large documents that went through the store long ago, unless they were given as evidence."""
        async with self._db.reading() as session:
            old = await documents.outdated(session, time.time())
            needed = await downloads.digests(session) if old else frozenset()
        if not old:
            return
        for digest in frozenset(old) - needed:
            await self._store.drop(digest)
        async with self._db.transaction() as session:
            await documents.forget(session, old)

    async def _drop(self) -> None:
        """Delete pieces that were dropped, their bytes first. Nothing is downloaded meanwhile, so none is needed."""
        async with self._db.reading() as session:
            dropped = await downloads.dropped(session)
        if not dropped:
            return
        for digest in {digest for _, digest in dropped if digest is not None}:
            await self._store.drop(digest)
        async with self._db.transaction() as session:
            await downloads.delete(session, [piece for piece, _ in dropped])

    async def _work(self) -> None:
        if isinstance(self._store, Folder):
            await self._store.tidy()
        while True:
            try:
                following = await unbroken(self.turn())
                pause = self._tick if following is None else min(self._tick, max(0.1, following - time.time()))
            except (SQLAlchemyError, OSError) as error:
                log.warning("evidence can't be kept (%s); trying again", type(error).__name__)
                pause = self._tick
            await asyncio.sleep(pause)

    async def _fetch(self, one: Wanted) -> None:
        """Download a file into the store, and record it; or postpone it, or refuse it for good."""
        try:
            data = await self._api.download(one.file_id)
        except DeliveryFailed as failure:
            await self._failed(one, failure)
            return
        if len(data) > LARGEST:
            await self._refuse(one, "too large")
            return
        try:
            digest = await self._store.put(data)
        except OSError as error:
            await self._store_failed(one, error)
            return
        async with self._db.transaction() as session:
            await evidence.keep(session, one, digest, len(data), media_type(data))

    async def _failed(self, one: Wanted, failure: DeliveryFailed) -> None:
        too_big = "too big" in failure.description.lower()
        if failure.kind is Kind.REFUSED and (too_big or one.attempts + 1 >= TRIES):
            await self._refuse(one, failure.description)
            return
        async with self._db.transaction() as session:
            await downloads.postpone(session, one, time.time(), failure.description, failure.retry_after or 0.0)

    async def _refuse(self, one: Wanted, why: str) -> None:
        async with self._db.transaction() as session:
            await evidence.refuse(session, self._setup, one, why)
        self._queued()

    async def _store_failed(self, one: Wanted, error: OSError) -> None:
        """Postpone a file that can't be written, and say so to the coordinators."""
        why = error.strerror or str(error)
        log.error("the evidence store (BOT_EVIDENCE) can't be written: %s", why)
        async with self._db.transaction() as session:
            await downloads.postpone(session, one, time.time(), why)
            await evidence.tell_store_fails(session, self._setup, self._office_now(), self._store.place, why)
        self._queued()


async def _while(holding: Coroutine[Any, Any, None], work: Coroutine[Any, Any, None]) -> None:
    """Work while a lease is held; raises what the work raised."""
    tasks = [asyncio.create_task(one) for one in (holding, work)]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
