"""Messages of the bot's by what they were about: the topic of one that is replied to, the last about something.

A row keeps its topic and the messenger's id of the message after its content is deleted (`db.queues.outbox`).
"""

import time
from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.queues import content
from db.queues.outbox import Waiting, is_card, to_chat
from db.tables.queues import DONE, FAILED, PENDING, outbox
from domain.people import Address
from screens.base import Topic, topics


async def topic_of(session: AsyncSession, chat: Address, message_id: str) -> Topic | None:
    """The topic a message of the bot's was sent with, if any."""
    statement = (
        select(outbox.c.topic)
        .where(to_chat(chat), outbox.c.message_id == message_id)
        .order_by(outbox.c.topic.is_(None), outbox.c.id.desc())
        .limit(1)
    )
    return topics.unpack((await session.execute(statement)).scalars().first())


async def meant_for(session: AsyncSession, chat: Address, message_id: str) -> int | None:
    """The only person who may press the buttons of a message of the bot's; None where everybody may."""
    statement = (
        select(outbox.c.meant_for)
        .where(to_chat(chat), outbox.c.message_id == message_id, outbox.c.meant_for.is_not(None))
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    found: int | None = (await session.execute(statement)).scalars().first()
    return found


async def last_card(session: AsyncSession, chat: Address, seconds: float) -> topics.CardTopic | None:
    """The entries a chat was shown last, at most `seconds` (of machine time) ago."""
    statement = (
        select(outbox.c.topic)
        .where(to_chat(chat), outbox.c.created_at > time.time() - seconds, is_card())
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    found = topics.unpack((await session.execute(statement)).scalars().first())
    return found if isinstance(found, topics.CardTopic) else None


async def newest_topic(session: AsyncSession, chat: Address) -> Topic | None:
    """The topic of the newest message to a chat that has one, answers from the catalogue aside."""
    statement = (
        select(outbox.c.topic)
        .where(to_chat(chat), outbox.c.topic.is_not(None), outbox.c.topic.not_like("card|%"), outbox.c.state != FAILED)
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    return topics.unpack((await session.execute(statement)).scalars().first())


async def topic_made_from(session: AsyncSession, chat: Address, message_id: str) -> Topic | None:
    """The topic of what the bot made of a person's message last.

    So the part of a draft that a text became is found again when the text is edited.
    """
    statement = (
        select(outbox.c.topic)
        .where(to_chat(chat), outbox.c.made_from == message_id, outbox.c.topic.is_not(None))
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    return topics.unpack((await session.execute(statement)).scalars().first())


async def answer_to(session: AsyncSession, chat: Address, message_ids: Sequence[str]) -> str | None:
    """The id of the message the bot sent last about some of a person's; None while it is to be sent."""
    statement = (
        select(outbox.c.message_id)
        .where(to_chat(chat), outbox.c.made_from.in_(message_ids), outbox.c.message_id.is_not(None))
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    found: str | None = (await session.execute(statement)).scalars().first()
    return found


async def is_made_from(session: AsyncSession, chat: Address, message_id: str) -> bool:
    """Return whether a message was queued about one of a person's, or about an album."""
    statement = select(outbox.c.id).where(to_chat(chat), outbox.c.made_from == message_id).limit(1)
    return (await session.execute(statement)).first() is not None


async def forget_topic(session: AsyncSession, chat: Address, message_id: str) -> None:
    """Remove a message's topic: a reply to it is like any other, and its row is deleted as early as others."""
    found = update(outbox).where(to_chat(chat), outbox.c.message_id == message_id)
    await session.execute(found.values(topic=None))


async def sent_about(session: AsyncSession, topic: Topic) -> tuple[tuple[Address, str | None], ...]:
    """The chats that messages with a topic went to, each with the message's id there; None while it is to be sent."""
    statement = (
        select(outbox.c.channel, outbox.c.chat, outbox.c.message_id)
        .where(outbox.c.topic == topic.pack(), outbox.c.state != FAILED)
        .order_by(outbox.c.id)
    )
    found = await (await session.connection()).execute(statement)
    return tuple((Address(channel, chat), message_id) for channel, chat, message_id in found)


async def last_about(session: AsyncSession, topic: Topic, chat: Address) -> str | None:
    """The id of the last message about a topic in a chat; None without one, and while a newer one is to be sent."""
    statement = (
        select(outbox.c.state, outbox.c.message_id, outbox.c.kind, outbox.c.payload)
        .where(to_chat(chat), outbox.c.topic == topic.pack(), outbox.c.state != FAILED)
        .order_by(outbox.c.id)
    )
    last: str | None = None
    for state, message_id, kind, payload in (await session.execute(statement)).tuples():
        if message_id is not None:
            last = message_id
        elif state == PENDING and content.is_new(kind, payload):
            last = None
    return last


async def topic_in(session: AsyncSession, one: Waiting) -> Topic | None:
    """The topic of a message to be sent, if any."""
    statement = select(outbox.c.topic).where(outbox.c.id == one.id)
    return topics.unpack((await session.execute(statement)).scalar_one_or_none())


async def unreached_topic(session: AsyncSession, one: Waiting) -> Topic | None:
    """The topic of a message that was given up; None without one, or when another about it reached the chat."""
    topic = (await session.execute(select(outbox.c.topic).where(outbox.c.id == one.id))).scalar_one_or_none()
    reached = select(outbox.c.id).where(to_chat(one.chat), outbox.c.topic == topic, outbox.c.state == DONE)
    return None if (await session.execute(reached.limit(1))).first() else topics.unpack(topic)
