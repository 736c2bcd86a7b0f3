"""Decides what a message that failed means: it waits, goes another way, or is given up.

Only Telegram's own word ends a message (decision 24).
"""

import logging
import time
from collections.abc import Awaitable, Callable
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbound.interruption import Interruption
from bot.outbound.pacing import Pacer
from bot.outbound.sending_record import SendingRecord
from bot.outbound.source import Source
from bot.telegram.results import DeliveryFailed, Kind
from db import groups
from db.queues import content, outbox
from db.queues.content import Content
from db.queues.outbox import APART, Waiting
from domain.people import Address

log = logging.getLogger(__name__)

REFUSAL_PAUSES = (60.0, 600.0, 3_600.0, 10_800.0, 21_600.0)
"""Seconds a message waits after each refusal in words that are not known; after the last it is given up."""

GivenUp = Callable[[Waiting, DeliveryFailed], Awaitable[None]]


class Failures:
    """Decides what becomes of messages that failed. `given_up` is called with each that never leaves, and why."""

    def __init__(
        self, pacer: Pacer, source: Source, record: SendingRecord, interruption: Interruption, given_up: GivenUp
    ) -> None:
        self._pacer = pacer
        self._source = source
        self._record = record
        self._interruption = interruption
        self._given_up = given_up
        self._refused: tuple[Address | None, float] = (None, 0.0)

    async def handle(self, row: Waiting, failure: DeliveryFailed) -> None:
        """Decide what a failure means, and write it down."""
        if failure.unchanged:
            await self._sent(row)
        elif failure.kind is Kind.MOVED and failure.migrate_to is not None:
            await self._migrate(row, Address(row.chat.channel, failure.migrate_to))
        elif failure.kind in (Kind.NETWORK, Kind.TOKEN, Kind.LIMITED):
            await self._retry(row, failure)
        elif failure.lost_thread and (anew := _changed(row, content.without_thread)) is not None:
            await self._send_anew(row, anew, failure)
        elif failure.kind is Kind.UNREACHABLE:
            await self._give_up(row, failure)
        elif failure.code == 400 and (anew := _changed(row, content.as_new_text)) is not None:
            await self._send_anew(row, anew, failure)
        elif failure.kind is Kind.UNKNOWN:
            await self._wait_apart(row, failure)
        else:
            await self._give_up(row, failure)

    async def _retry(self, row: Waiting, failure: DeliveryFailed) -> None:
        """Wait out a limit exactly; after anything else pause longer each time. The chat's next messages wait."""
        if row.priority != APART:
            row.attempts += 1
        now = time.monotonic()
        if failure.kind is not Kind.LIMITED:
            pause = self._interruption.failed(row, now)
        else:
            pause = failure.retry_after or self._interruption.pause(row.attempts)
            chat, at = self._refused
            if chat != row.chat and now - at < pause:
                self._pacer.hold(now + pause)  # a second chat refused as well: the overall rate it is
            self._refused = (row.chat, now)
        await self._postpone(row, failure, pause)

    async def _wait_apart(self, row: Waiting, failure: DeliveryFailed) -> None:
        """Try again within hours what is refused in unknown words; its chat's next messages don't wait for it."""
        if row.priority != APART:
            row.priority, row.attempts = APART, 0
        if row.attempts == len(REFUSAL_PAUSES):
            await self._give_up(row, failure)
            return
        row.attempts += 1
        await self._postpone(row, failure, REFUSAL_PAUSES[row.attempts - 1])

    async def _postpone(self, row: Waiting, failure: DeliveryFailed, pause: float) -> None:
        """Have a message tried again after a pause. In an interruption only its beginning is worth a warning."""
        row.not_before = time.monotonic() + pause
        level = logging.DEBUG if self._interruption.on else logging.WARNING
        log.log(level, "message %d is postponed by %.0f s: %s", row.id, pause, failure.description)
        stored = Waiting(row.id, row.chat, row.priority, "", "", row.attempts, time.time() + pause)
        await self._record.write(lambda session: outbox.postpone(session, stored, failure.description))
        self._pacer.again(row, time.monotonic())

    async def _give_up(self, row: Waiting, failure: DeliveryFailed) -> None:
        log.warning("message %d to chat %s is given up: %s", row.id, row.chat, failure.description)
        await self._record.write(lambda session: outbox.give_up(session, row, time.time(), failure.description))
        self._source.gone(row.id)
        await self._given_up(row, failure)
        self._pacer.done(row, time.monotonic())

    async def _migrate(self, row: Waiting, new: Address) -> None:
        log.info("group %s became %s", row.chat, new)
        await self._record.write(partial(_move, old=row.chat, new=new))
        rows = self._pacer.drop(row.chat)
        for one in rows:
            one.chat = new
        self._pacer.add(rows, time.monotonic())

    async def _send_anew(self, row: Waiting, anew: str, failure: DeliveryFailed) -> None:
        """Send anew the words of a message that can't be changed any more, or of a file or reaction that isn't taken.

        Or the message without its topic of a group.
        """
        log.info("message %d goes another way: %s", row.id, failure.description)
        row.payload = anew
        await self._record.write(lambda session: outbox.resend_as(session, row))
        self._pacer.again(row, time.monotonic())

    async def _sent(self, row: Waiting) -> None:
        self._pacer.done(row, time.monotonic())
        await self._record.sent(row, None)


def _changed(row: Waiting, change: Callable[[Content], Content | None]) -> str | None:
    """The payload of another message that says what a row would have; None where `change` makes none of it."""
    if row.kind != content.MESSAGE:
        return None
    try:
        anew = change(content.unpack(row.payload))
    except ValueError:
        return None
    return None if anew is None else content.pack(anew)


async def _move(session: AsyncSession, old: Address, new: Address) -> None:
    """Let a group's new address have what waits for it, and its units."""
    await outbox.move_chat(session, old, new)
    await groups.move_chat(session, old, new)
