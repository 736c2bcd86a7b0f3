"""Receives updates from Telegram and stores them before Telegram may delete them.

By polling, the offset is raised only after the batch is committed; by webhook, 200 is answered only then. While storage
fails nothing is acknowledged, so Telegram keeps the updates and delivers them again.
"""

import asyncio
import json
import logging
import re
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, Protocol, TypeGuard

from sqlalchemy.exc import SQLAlchemyError

from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed
from db.engine import Database, unbroken
from db.queues import inbox
from domain.people import TELEGRAM, Address

log = logging.getLogger(__name__)

POLL_LIMIT = 100
"""Updates of one poll, the most there may be; as many as that mean that more wait."""

POLL_SECONDS = 25
EMPTY_SECONDS = 1.0
"""Between polls that bring no update that could be confirmed, and bring that at once."""

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"]


_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
"""JSON's escape of a NUL, not that of a backslash before "u0000"."""

_IDS = range(-(2**63), 2**63)
"""The range of an id; Telegram's have at most 52 bits."""


def as_row(raw: Any) -> inbox.Update | None:
    """(update id, lane, JSON) of an update, however odd; None for one without an id."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    if not _is_id(number):
        return None
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair can be in JSON, but neither in UTF-8 nor in a database; so can a NUL, for PostgreSQL.
    return str(int(number)), lane_of(raw), _NUL.sub("\\1\ufffd", text.encode("utf-8", "replace").decode())


def _is_id(number: Any) -> TypeGuard[int]:
    return isinstance(number, int) and number in _IDS


def lane_of(raw: dict[str, Any]) -> Address:
    """The chat an update belongs to, else the person it comes from, else none in particular."""
    for body in raw.values():
        if not isinstance(body, dict):
            continue
        message = body.get("message")
        for holder in (body, message):
            chat = holder.get("chat") if isinstance(holder, dict) else None
            if isinstance(chat, dict) and _is_id(chat.get("id")):
                return Address(TELEGRAM, str(chat["id"]))
        person = body.get("from")
        if isinstance(person, dict) and _is_id(person.get("id")):
            return Address(TELEGRAM, str(person["id"]))
    return Address(TELEGRAM, "")


class Handling(Protocol):
    """The worker, as the intake uses it."""

    def wake(self, *, more: bool = False) -> None:
        """Start on stored updates; `more` says that others wait at the messenger, which should not wait for these."""

    async def receive(self, new: Sequence[inbox.Update]) -> bool:
        """Store and handle these in one transaction; False, with nothing stored, where they are to be stored first."""


class Intake:
    """The way in: `store` returns once updates are on disk; callers at the same moment share one commit.

    `worker` is woken for them; before there is one they wait in the table.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self.worker: Handling | None = None
        self._waiting: list[tuple[list[inbox.Update], asyncio.Future[None]]] = []
        self._writing = asyncio.Lock()

    async def store(self, updates: Iterable[Any]) -> None:
        """Store raw updates; raises SQLAlchemyError or OSError when they are not on disk."""
        rows = []
        for raw in updates:
            row = as_row(raw)
            if row is None:
                log.error("an update without an id was dropped")
            else:
                rows.append(row)
        if not rows:
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((rows, future))
        async with self._writing:
            if not future.done():
                await self._write()
        await future

    async def _write(self) -> None:
        batch, self._waiting = self._waiting, []
        try:
            await self._keep([row for rows, _ in batch for row in rows])
        except BaseException as error:
            for _, future in batch:
                if not future.done():
                    future.set_exception(error) if isinstance(error, Exception) else future.cancel()
            if not isinstance(error, Exception):
                raise
            return
        for _, future in batch:
            if not future.done():
                future.set_result(None)

    async def _keep(self, rows: Sequence[inbox.Update]) -> None:
        """Have updates handled at once, or store them for the worker to find."""
        if self.worker is not None and await self.worker.receive(rows):
            return
        async with self._db.transaction() as session:
            await inbox.store(session, rows, time.time())
        if self.worker is not None:
            self.worker.wake(more=len(rows) >= POLL_LIMIT)


class Poller:
    """Long polling. `may_poll` is awaited before each request: it returns once nobody else polls.

    `polling` is set when the first request leaves.
    """

    def __init__(
        self, api: Api, intake: Intake, may_poll: Callable[[], Awaitable[None]], polling: asyncio.Event
    ) -> None:
        self._api = api
        self._intake = intake
        self._may_poll = may_poll
        self._offset: int | None = None
        self._polling = polling

    async def run(self) -> None:
        """Poll until cancelled; pauses grow from 1 to 30 seconds while Telegram or the storage fails."""
        pause = 1.0
        while True:
            try:
                await self._may_poll()
                await self._poll()
            except DeliveryFailed as failure:
                # The way in says in the log when it begins to fail and when it works again.
                log.debug("polling: %s", failure.description)
                await asyncio.sleep(failure.retry_after or pause)
            except (SQLAlchemyError, OSError) as error:
                log.error("updates can't be stored (%s); Telegram keeps them until they can", type(error).__name__)
                await asyncio.sleep(pause)
            else:
                pause = 1.0
                continue
            pause = min(pause * 2, 30.0)

    async def _poll(self) -> None:
        asked: dict[str, Any] = {"timeout": POLL_SECONDS, "limit": POLL_LIMIT, "allowed_updates": ALLOWED}
        if self._offset is not None:
            asked["offset"] = self._offset
        self._polling.set()
        began = time.monotonic()
        found = await self._api.call("getUpdates", asked, read_timeout=POLL_SECONDS + 10)
        ids = [one["update_id"] for one in found if isinstance(one, dict) and _is_id(one.get("update_id"))]
        await unbroken(self._intake.store(found))
        # What an empty answer has confirmed needs no offset again: after a week Telegram may number from anywhere, and
        # an offset a little above the first of those would confirm it unseen.
        self._offset = max(ids) + 1 if ids else None
        if not ids and time.monotonic() - began < EMPTY_SECONDS:
            await asyncio.sleep(EMPTY_SECONDS)  # who answers a long poll at once with nothing would be asked on and on
