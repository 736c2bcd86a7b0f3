"""Notes that come in numbers: the first few of a day stand alone, then one message is kept current."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import key_values
from db.queues import outbox, sent_messages
from domain.calendar.local_time import moment_at
from domain.setup import Setup
from screens.base import Outgoing, Topic

FEW: Final = 2
"""Notes of a day that each are a message."""


def beginning_of(day: date, setup: Setup) -> datetime:
    """The moment at which a day of the agency began."""
    return moment_at(day, time(), setup.zone)


def named(day: date) -> str:
    """A day as topics keep it."""
    return f"{day:%Y%m%d}"


async def begin(session: AsyncSession, what: str, now: datetime) -> None:
    """Wait for whoever counts the same kind at this moment, so that the last to count has counted all."""
    await key_values.record(session, f"digest|{what}", now.isoformat())


async def show(session: AsyncSession, topic: Topic, messages: Iterable[Outgoing]) -> None:
    """Change the message about a topic in each message's chat, or send it; what still waits gives way to the newer."""
    for message in messages:
        if message.chat is None:
            raise ValueError("a digest without a chat")
        shown = await sent_messages.last_about(session, topic, message.chat)
        await outbox.withdraw(session, [topic], message.chat)
        if shown is None:
            await outbox.put(session, [message])
        else:
            await outbox.put_rows(session, outbox.rows([replace(message, chat=None)], message.chat, shown))
