"""Sends messages with a file: by the id Telegram knows it by, else as an upload.

A file that was sent once is not uploaded again while Telegram takes its id: three hundred people who ask for the same
picture cost one upload.
"""

import logging
import time
from collections.abc import Awaitable
from typing import Any, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot.telegram import wire
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed, Kind
from db.engine import Database, unbroken
from db.evidence_store import Store
from db.queues import files
from db.queues.content import FileReference
from db.queues.outbox import Waiting

log = logging.getLogger(__name__)

T = TypeVar("T")


class Uploads:
    """One process's way out for pictures and documents."""

    def __init__(self, db: Database, api: Api, store: Store | None = None) -> None:
        self._db = db
        self._api = api
        self._store = store

    async def send(self, row: Waiting, request: wire.Request, file: FileReference) -> Any:
        """Send a message with a file; Telegram's Message. Raises DeliveryFailed."""
        if file.digest is None:
            return await self._again(request, file)
        known = await _read(self._known(file.digest))
        if known is not None:
            try:
                return await self._api.call(request.method, request.with_file(known))
            except DeliveryFailed as failure:
                if not failure.unknown_file:
                    raise
                log.info("Telegram no longer takes the id of a %s; it is uploaded again", file.kind)
        return await self._upload(row, request, file.kind, file.digest)

    async def _again(self, request: wire.Request, file: FileReference) -> Any:
        """Send a file by its id; what has none, or one that Telegram no longer knows, is uploaded from the store."""
        if file.id is not None:
            try:
                return await self._api.call(request.method, request.parameters)
            except DeliveryFailed as failure:
                if file.kept is None or self._store is None or not failure.unknown_file:
                    raise
        if file.kept is None or self._store is None:
            raise DeliveryFailed("the file is gone", Kind.REFUSED, 400)
        found = await _read(self._store.opened(file.kept))
        if found is None:
            raise DeliveryFailed("the file is gone from the store", Kind.REFUSED, 400)
        parameters = request.with_file(f"attach://{file.kept}")
        with found:  # in pieces: forty megabytes at once would hold up everybody
            return await self._api.upload(request.method, parameters, {file.kept: (file.name or file.kept, found)})

    async def _upload(self, row: Waiting, request: wire.Request, kind: str, digest: str) -> Any:
        found = await _read(self._bytes(row.id))
        if found is None:
            raise DeliveryFailed("the file is gone", Kind.REFUSED, 400)
        result = await self._api.upload(request.method, request.parameters, {digest: found})
        file_id = wire.file_id(result, kind)
        if file_id is not None:
            await self._learn(digest, file_id)
        return result

    async def _known(self, digest: str) -> str | None:
        async with self._db.reading() as session:
            return await files.known(session, digest, self._api.bot)

    async def _bytes(self, message: int) -> tuple[str, bytes] | None:
        async with self._db.reading() as session:
            return await files.waiting(session, message)

    async def _learn(self, digest: str, file_id: str) -> None:
        """Remember an uploaded file's id; if that fails it is uploaded again, and the message has left in any case."""
        try:
            await unbroken(self._remember(digest, file_id))
        except (SQLAlchemyError, OSError) as error:
            log.warning("a file's id can't be remembered (%s)", type(error).__name__)

    async def _remember(self, digest: str, file_id: str) -> None:
        async with self._db.transaction() as session:
            await files.learn(session, digest, self._api.bot, file_id, time.time())


async def _read(reading: Awaitable[T]) -> T:
    """Read from the storage; its failure postpones the message as a server's does."""
    try:
        return await reading
    except (SQLAlchemyError, OSError) as error:
        raise DeliveryFailed(f"the file can't be read ({type(error).__name__})") from None
