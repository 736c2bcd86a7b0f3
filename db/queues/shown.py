"""Messages about topics as chats show them, to be changed in their place."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.queues import content
from db.tables.queues import FAILED, PENDING, outbox
from domain.people import Address
from screens.base import Topic


@dataclass(frozen=True, slots=True)
class ShownMessages:
    """A topic in a chat: the ids of its messages there, in order, and whether a new one is still to be sent."""

    topic: str
    chat: Address
    ids: tuple[str, ...]
    waits: bool


async def about(session: AsyncSession, topics: Collection[Topic]) -> tuple[ShownMessages, ...]:
    """Messages that chats show about topics."""
    columns = (outbox.c.topic, outbox.c.channel, outbox.c.chat, outbox.c.message_id, outbox.c.state)
    statement = (
        select(*columns, outbox.c.kind, outbox.c.payload)
        .where(outbox.c.topic.in_([topic.pack() for topic in topics]), outbox.c.state != FAILED)
        .order_by(outbox.c.id)
    )
    ids: dict[tuple[str, Address], dict[str, None]] = {}
    pending: set[tuple[str, Address]] = set()
    for topic, channel, chat, message_id, state, kind, payload in (await session.execute(statement)).tuples():
        key = topic, Address(channel, chat)
        known = ids.setdefault(key, {})
        if message_id is not None:
            known[message_id] = None
        elif state == PENDING and content.is_new(kind, payload):
            pending.add(key)
    return tuple(ShownMessages(*key, tuple(known), key in pending) for key, known in ids.items())
