"""Delivery by webhook: in order within a chat, retried with growing pauses until the bot answers 2xx."""

import asyncio
from collections import deque
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from sandbox.errors import bad
from sandbox.updates import Queued, UpdateQueue

LOOPBACK = ("127.0.0.1", "localhost", "::1")
SECRET_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
LONGEST_PAUSE = 60.0


class Webhook:
    """The address updates are posted to, and a worker for each chat that has some."""

    def __init__(self, queue: UpdateQueue, first_pause: float) -> None:
        self._queue = queue
        self._first_pause = first_pause
        self._session: aiohttp.ClientSession | None = None
        self._lanes: dict[int, deque[Queued]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(40)
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error: tuple[int, str] | None = None

    async def set(self, url: str, secret: str, max_connections: int) -> None:
        """Deliver to `url` from now on, or with an empty one no longer; waiting updates go along."""
        await self.close()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.last_error = None
        if url:
            self._gate = asyncio.Semaphore(max_connections)
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
            self._queue.on_push = self._take
            for queued in list(self._queue.waiting.values()):
                self._take(queued)

    async def close(self) -> None:
        """Stop the workers; what they did not deliver stays in the queue."""
        self._queue.on_push = None
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        self._lanes.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _take(self, queued: Queued) -> None:
        lane = self._lanes.get(queued.lane)
        if lane is not None:
            lane.append(queued)
            return
        self._lanes[queued.lane] = deque([queued])
        worker = asyncio.create_task(self._work(queued.lane))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, number: int) -> None:
        lane = self._lanes[number]
        while lane:
            queued = lane[0]
            pause = self._first_pause
            while queued.id in self._queue.waiting and not await self._deliver(queued):
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            self._queue.waiting.pop(queued.id, None)
            lane.popleft()
        del self._lanes[number]

    async def _deliver(self, queued: Queued) -> bool:
        assert self._session is not None  # noqa: S101 – workers live only while it is open
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        self._queue.handed_out = max(self._queue.handed_out, queued.id + 1)
        try:
            async with (
                self._gate,
                self._session.post(self.url, data=queued.body.encode(errors="replace"), headers=headers) as response,
            ):
                await response.read()
                if 200 <= response.status < 300:
                    self._queue.delivered += 1
                    return True
                self.last_error = (
                    response.status,
                    f"Wrong response from the webhook: {response.status} {response.reason}",
                )
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self.last_error = (0, f"Connection failed: {type(error).__name__}")
        return False

    def info(self, unix_time: int) -> dict[str, Any]:
        """Telegram's WebhookInfo."""
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue.waiting),
        }
        if self.url:
            info["max_connections"] = self.max_connections
        if self.last_error:
            info["last_error_date"] = unix_time
            info["last_error_message"] = self.last_error[1]
        if self._queue.allowed:
            info["allowed_updates"] = self._queue.allowed
        return info


def check_address(url: str, secret: str) -> None:
    """Errors as Telegram words them; unlike there plain http is fine, but only to this machine."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad("invalid webhook URL specified")
    if parts.hostname not in LOOPBACK:
        raise bad("bad webhook: the sandbox delivers to loopback addresses only")
    if len(secret) > 256:
        raise bad("secret token is too long")
    if not set(secret) <= SECRET_LETTERS:
        raise bad("secret token contains unallowed characters")
