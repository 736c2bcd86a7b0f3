"""The queue of updates: numbered, forgotten only once confirmed, delivered by long polling.

Kept 24 hours, callback and inline queries 150 seconds – by the machine's clock, since Telegram's patience
has nothing to do with the office's calendar.
"""

import asyncio
import random
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sandbox.errors import ApiError
from sandbox.wire import RawJson, dumps

DAY = 24 * 3600.0
QUERY_LIFE = 150.0
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# An offset further ahead than this is taken for a mistake and not for a confirmation, as tdlib's TQueue does.
FUTURE_SLACK = 10
OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_TOOK_OVER = "Conflict: terminated by setWebhook request"


@dataclass(slots=True)
class Queued:
    """An update waiting: its number, its JSON text, the chat it has to stay in order with, when it lapses."""

    id: int
    body: str
    lane: int
    expires: float
    once: bool = False


class UpdateQueue:
    """The bot's updates. `machine` is the monotonic clock in seconds."""

    def __init__(self, machine: Callable[[], float]) -> None:
        self._machine = machine
        self.waiting: OrderedDict[int, Queued] = OrderedDict()
        self.next_id = random.randrange(100_000_000, 900_000_000)  # noqa: S311 – any start will do
        self.allowed: list[str] = []
        self.handed_out = 0
        self.delivered = 0
        self._poll: asyncio.Future[None] | None = None
        self.on_push: Callable[[Queued], None] | None = None

    def wants(self, kind: str) -> bool:
        """Check whether `allowed_updates` lets this kind in."""
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    def push(self, kind: str, payload: dict[str, Any], lane: int) -> int | None:
        """Queue an update and return its number, or None if the bot does not want that kind."""
        if not self.wants(kind):
            return None
        life = QUERY_LIFE if kind in ("callback_query", "inline_query") else DAY
        update_id = self.next_id
        body = f'{{"update_id":{update_id},"{kind}":{dumps(payload)}}}'
        self._add(Queued(update_id, body, lane, self._machine() + life))
        return update_id

    def push_raw(self, raw: Any) -> int:
        """Queue anything. An update with a number of its own is delivered once: the bot could not confirm it."""
        update_id, once = self.next_id, True
        if isinstance(raw, dict) and "update_id" not in raw:
            raw, once = {"update_id": update_id, **raw}, False
        self._add(Queued(update_id, dumps(raw), 0, self._machine() + DAY, once))
        return update_id

    def _add(self, queued: Queued) -> None:
        self.waiting[queued.id] = queued
        self.next_id += 1
        if self.on_push is not None:
            self.on_push(queued)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    @property
    def polled(self) -> bool:
        """Check whether somebody waits in a long poll."""
        return self._poll is not None

    def unconfirmed(self) -> int:
        """Count of the updates delivered and not confirmed yet."""
        return sum(1 for update_id in self.waiting if update_id < self.handed_out)

    def confirm(self, offset: int) -> None:
        """Forget what an offset confirms: everything below it; negative, all but the last ones."""
        if offset < 0:
            for _ in range(len(self.waiting) + offset):
                self.waiting.popitem(last=False)
        elif offset <= self.next_id + FUTURE_SLACK:
            while self.waiting and next(iter(self.waiting)) < offset:
                self.waiting.popitem(last=False)

    def number_from(self, first: int) -> None:
        """Number the next update anew, as Telegram does after a week without any; ValueError while some wait."""
        if self.waiting:
            raise ValueError("updates wait: their numbers go on")
        self.next_id = self.handed_out = first

    def drop_all(self) -> None:
        """Forget everything (`drop_pending_updates`)."""
        self.waiting.clear()

    def batch(self, limit: int) -> list[str]:
        """The next updates, oldest first, without those that lapsed."""
        now = self._machine()
        for lapsed in [one.id for one in islice(self.waiting.values(), limit * 2) if one.expires <= now]:
            del self.waiting[lapsed]
        taken = list(islice(self.waiting.values(), limit))
        for one in taken:
            if one.id >= self.handed_out:
                self.handed_out = one.id + 1
                self.delivered += 1
            if one.once:
                del self.waiting[one.id]
        return [one.body for one in taken]

    async def poll(self, offset: int, limit: int, timeout: float) -> RawJson:
        """One getUpdates call: confirm, then answer at once or as soon as something comes."""
        self.confirm(offset)
        bodies = self.batch(limit)
        if not bodies and timeout > 0:
            self.abort(OTHER_POLL)
            mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._poll = mine
            try:
                await asyncio.wait([mine], timeout=timeout)
                if mine.done():
                    mine.result()
            finally:
                if self._poll is mine:
                    self._poll = None
            bodies = self.batch(limit)
        return RawJson("[" + ",".join(bodies) + "]")

    def abort(self, why: str) -> None:
        """End a waiting long poll with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(ApiError(409, why))

    def close(self) -> None:
        """Let a waiting long poll go: the server ends."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
