"""Sends what consists of a file: by the id Telegram knows it by, else as an upload.

A file that was sent once is not uploaded again while Telegram takes its id: three hundred people who ask for the same
picture cost one upload.
"""

import json
import logging
import time
from collections.abc import Awaitable
from typing import Any, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot.telegram.answers import DeliveryFailed, Kind
from bot.telegram.api import Api
from db.engine import Database, unbroken
from db.queues import files
from db.queues.outbox import Waiting

log = logging.getLogger(__name__)

T = TypeVar("T")


class Uploads:
    """One process's way out for pictures and documents."""

    def __init__(self, db: Database, api: Api) -> None:
        self._db = db
        self._api = api

    async def send(self, row: Waiting) -> Any:
        """Send a message with a file; Telegram's Message. Raises DeliveryFailed."""
        payload = json.loads(row.payload)
        kind = files.KINDS[row.method]
        if not payload[kind].startswith(files.ATTACHED):
            return await self._api.call(row.method, payload)
        digest = payload[kind].removeprefix(files.ATTACHED)
        known = await _read(self._known(digest))
        if known is not None:
            try:
                return await self._api.call(row.method, {**payload, kind: known})
            except DeliveryFailed as failure:
                if not failure.unknown_file:
                    raise
                log.info("Telegram no longer takes the id of a %s; it is uploaded again", kind)
        return await self._upload(row, payload, kind, digest)

    async def _upload(self, row: Waiting, payload: dict[str, Any], kind: str, digest: str) -> Any:
        parcel = await _read(self._bytes(row.id))
        if parcel is None:
            raise DeliveryFailed("the file is gone", Kind.REFUSED, 400)
        result = await self._api.upload(row.method, payload, {digest: parcel})
        file_id = _file_id(result, kind)
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
        """What can't be remembered is uploaded again; the message has left in any case."""
        try:
            await unbroken(self._remember(digest, file_id))
        except (SQLAlchemyError, OSError) as error:
            log.warning("a file's id can't be remembered (%s)", type(error).__name__)

    async def _remember(self, digest: str, file_id: str) -> None:
        async with self._db.transaction() as session:
            await files.learn(session, digest, self._api.bot, file_id, time.time())


async def _read(reading: Awaitable[T]) -> T:
    """What the storage has; storage that fails puts the message off like a server that does."""
    try:
        return await reading
    except (SQLAlchemyError, OSError) as error:
        raise DeliveryFailed(f"the file can't be read ({type(error).__name__})") from None


def _file_id(result: Any, kind: str) -> str | None:
    """The id in Telegram's Message: a document's, or that of a photo's largest size, which stands last."""
    sent = result.get(kind) if isinstance(result, dict) else None
    if isinstance(sent, list):
        sent = sent[-1] if sent else None
    found = sent.get("file_id") if isinstance(sent, dict) else None
    return found if isinstance(found, str) else None
