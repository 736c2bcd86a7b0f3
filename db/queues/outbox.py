"""The outbox: what is to be sent is written with the change it belongs to, and sent after the commit.

Rows hold an address, a neutral payload (`db.queues.content`) and the bytes of a file to be sent (`db.queues.files`).
Plain SQL: many small writes, no objects to keep.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.plain import run, run_each
from db.queues import content
from db.tables.queues import DONE, FAILED, outbox
from domain.people import Address
from screens.base import ANSWER, Outgoing, Rows, Topic, pages, topics

_WAITING = text(
    "SELECT id, channel, chat, priority, kind, payload, attempts, not_before FROM outbox "
    "WHERE state = 0 AND id > :after ORDER BY id LIMIT :limit"
)
_WAITS = text("SELECT 1 FROM outbox WHERE id = :id AND state = 0")

# PostgreSQL, any number of senders: a chat belongs to whoever holds its first waiting message. Locking that row claims
# the chat; SKIP LOCKED leaves chats another sender is claiming at this moment; the last condition, checked again after
# the lock, drops those it has just claimed. `ago` is how long ago the chat was written to, for the gap within a chat.
# What lies a minute ahead or more, here and in the pace, was written before the server's clock was set back.
_CLAIM = text("""
WITH heads AS (
  SELECT DISTINCT ON (channel, chat) id FROM outbox WHERE state = 0 ORDER BY channel, chat, id
), mine AS (
  SELECT o.channel, o.chat FROM outbox o JOIN heads h ON h.id = o.id
  WHERE o.state = 0 AND (o.holder = :me OR o.held_until NOT BETWEEN extract(epoch FROM clock_timestamp())
    AND extract(epoch FROM clock_timestamp()) + 60)
  ORDER BY o.priority, o.id LIMIT :limit FOR UPDATE OF o SKIP LOCKED
), taken AS (
  UPDATE outbox o SET holder = :me, held_until = extract(epoch FROM clock_timestamp()) + :seconds
  FROM mine
  WHERE o.channel = mine.channel AND o.chat = mine.chat AND o.state = 0 AND NOT (o.id = ANY(:known))
  RETURNING o.id, o.channel, o.chat, o.priority, o.kind, o.payload, o.attempts, o.not_before
)
SELECT t.*, (
  SELECT extract(epoch FROM clock_timestamp()) - max(s.sent_at) FROM outbox s
  WHERE s.channel = t.channel AND s.chat = t.chat AND s.state = 1
) AS ago FROM taken t ORDER BY t.id
""")
_RENEW = text(
    "UPDATE outbox SET held_until = extract(epoch FROM clock_timestamp()) + :seconds WHERE holder = :me AND state = 0"
)
_CONFIRM = text(
    "UPDATE outbox SET held_until = extract(epoch FROM clock_timestamp()) + :seconds "
    "WHERE id = :id AND state = 0 AND holder = :me RETURNING id"
)
_LET_GO = text("UPDATE outbox SET holder = NULL, held_until = 0 WHERE holder = :me AND state = 0")
_RESERVE = text("""
INSERT INTO pace AS p (name, next_at)
VALUES ('out', extract(epoch FROM clock_timestamp()) + CAST(:block AS float8))
ON CONFLICT (name) DO UPDATE
SET next_at = CAST(:block AS float8) + CASE
  WHEN p.next_at BETWEEN extract(epoch FROM clock_timestamp()) AND extract(epoch FROM clock_timestamp()) + 60
  THEN p.next_at ELSE extract(epoch FROM clock_timestamp()) END
RETURNING next_at - CAST(:block AS float8) - extract(epoch FROM clock_timestamp())
""")

_PUT = text(
    "INSERT INTO outbox (channel, chat, priority, kind, payload, topic, made_from, created_at, file, file_name) "
    "VALUES (:channel, :chat, :priority, :kind, :payload, :topic, :made_from, :created_at, :file, :file_name)"
)

_FORGOTTEN = {"payload": None, "file": None, "file_name": None}

_SENT = text(
    f"UPDATE outbox SET state = {DONE}, payload = NULL, file = NULL, file_name = NULL, "  # noqa: S608 - ours
    "sent_at = :at, message_id = :message, error = NULL WHERE id = :id"
)


APART = 2
"""The priority of a message that is refused in unknown words: it is tried a few times, later ones pass it."""


@dataclass(slots=True)
class Waiting:
    """A row to be sent: `kind` and `payload` as in `db.queues.content`; times are machine time."""

    id: int
    chat: Address
    priority: int
    kind: str
    payload: str
    attempts: int
    not_before: float


async def waiting(session: AsyncSession, after: int, limit: int) -> tuple[Waiting, ...]:
    """Messages not yet sent with an id above `after`, in order."""
    return tuple(_waiting(*row) for row in await run(session, _WAITING, {"after": after, "limit": limit}))


async def claim(
    session: AsyncSession, me: str, known: Sequence[int], limit: int, seconds: float
) -> tuple[tuple[Waiting, float | None], ...]:
    """PostgreSQL: messages of up to `limit` chats, held for `seconds`, without those already `known`.

    Each with how many seconds ago its chat was last written to, None for never.
    """
    asked = {"me": me, "known": list(known), "limit": limit, "seconds": seconds}
    found = await (await session.connection()).execute(_CLAIM, asked)
    return tuple((_waiting(*row[:8]), None if row.ago is None else float(row.ago)) for row in found)


def _waiting(one: int, channel: str, chat: str, *rest: Any) -> Waiting:
    return Waiting(one, Address(channel, chat), *rest)


async def renew(session: AsyncSession, me: str, seconds: float) -> None:
    """PostgreSQL: hold what is held a little longer."""
    await (await session.connection()).execute(_RENEW, {"me": me, "seconds": seconds})


async def confirm(session: AsyncSession, me: str, one: int, seconds: float) -> bool:
    """PostgreSQL: hold a message a little longer in the moment before it leaves; False if another sender has it.

    The row decides, whatever this process believes: it may have been paused for longer than its claim lasted.
    """
    asked = {"me": me, "id": one, "seconds": seconds}
    return (await (await session.connection()).execute(_CONFIRM, asked)).first() is not None


async def let_go(session: AsyncSession, me: str) -> None:
    """PostgreSQL: leave what is held to other senders."""
    await (await session.connection()).execute(_LET_GO, {"me": me})


async def reserve(session: AsyncSession, count: int, interval: float) -> float:
    """PostgreSQL: book the next `count` departures of the rate all senders share; seconds from now to the first."""
    found = await (await session.connection()).execute(_RESERVE, {"block": count * interval})
    return float(found.scalar_one())


async def mark_sent(session: AsyncSession, sent: Sequence[tuple[int, str | None]], now: float) -> None:
    """Mark messages (id, the messenger's id of the message) as sent; their content is deleted."""
    if sent:
        await run_each(session, _SENT, [{"id": one, "message": message, "at": now} for one, message in sent])


async def postpone(session: AsyncSession, one: Waiting, error: str) -> None:
    """Retry a failed message later: `one.attempts` and `one.not_before` say how often it failed and when to retry."""
    when = {"attempts": one.attempts, "not_before": one.not_before, "priority": one.priority}
    await _set(session, one.id, **when, error=error[:500])


async def give_up(session: AsyncSession, one: Waiting, now: float, error: str) -> None:
    """Give a message up, since sending can never succeed; its content is deleted, the reason kept."""
    await _set(session, one.id, state=FAILED, **_FORGOTTEN, sent_at=now, error=error[:500])


async def withdraw(session: AsyncSession, about: Iterable[Topic]) -> None:
    """Give up what still waits to be sent about these topics, since it means nothing any more."""
    waits = (outbox.c.state == 0) & outbox.c.topic.in_([topic.pack() for topic in about])
    given_up = update(outbox).where(waits).values(state=FAILED, **_FORGOTTEN, error="withdrawn")
    await (await session.connection()).execute(given_up)


async def waits(session: AsyncSession, one: int) -> bool:
    """Return whether a message is still to be sent: it may have been withdrawn."""
    return bool(await run(session, _WAITS, {"id": one}))


async def move_chat(session: AsyncSession, old: Address, new: Address) -> None:
    """Send to a chat's new address what waits for its old one."""
    moved = update(outbox).where(_to(old), outbox.c.state == 0).values(channel=new.channel, chat=new.id)
    await (await session.connection()).execute(moved)


async def resend_as(session: AsyncSession, one: Waiting) -> None:
    """Keep what a message became: a new text (a change that came too late, a caption without its file)."""
    await _set(session, one.id, kind=one.kind, **{**_FORGOTTEN, "payload": one.payload})


async def forget(session: AsyncSession, now: float) -> None:
    """Drop rows older than 30 days; those with a topic stay 400, since a reply to a prompt may come late."""
    connection = await session.connection()
    day = 86_400
    statement = text(
        "DELETE FROM outbox WHERE state <> 0 AND (created_at < :very_old OR (created_at < :old AND topic IS NULL))"
    )
    await connection.execute(statement, {"old": now - 30 * day, "very_old": now - 400 * day})


async def _set(session: AsyncSession, one: int, **values: Any) -> None:
    await (await session.connection()).execute(update(outbox).where(outbox.c.id == one).values(**values))


async def put(session: AsyncSession, messages: Iterable[Outgoing], chat: Address | None = None) -> int:
    """Queue messages in order, those without a chat of their own to `chat`; returns how many rows were written.

    Raises ValueError for a message that names no chat when none is given.
    """
    return await put_rows(session, rows(messages, chat))


async def put_rows(session: AsyncSession, ready: Sequence[Mapping[str, Any]]) -> int:
    """Queue rows made by `rows`; returns how many."""
    if ready:
        await run_each(session, _PUT, ready)
    return len(ready)


async def put_buttons(session: AsyncSession, chat: Address, message_id: str, buttons: Rows) -> None:
    """Queue other buttons for a message of the bot's, in their turn among the chat's messages."""
    changed = content.Content(buttons=buttons, in_place_of=message_id)
    await put_rows(session, [_ready(chat, ANSWER, content.BUTTONS, content.pack(changed))])


async def put_commands(session: AsyncSession, chat: Address, commands: Iterable[tuple[str, str]]) -> None:
    """Queue the menu of commands a chat is shown: names without their slash, and descriptions."""
    await put_rows(session, [_ready(chat, ANSWER, content.COMMANDS, content.pack_commands(commands))])


async def topic_of(session: AsyncSession, chat: Address, message_id: str) -> Topic | None:
    """The topic a message of the bot's was sent with, if any."""
    statement = select(outbox.c.topic).where(_to(chat), outbox.c.message_id == message_id)
    return topics.unpack((await session.execute(statement)).scalars().first())


async def topic_made_from(session: AsyncSession, chat: Address, message_id: str) -> Topic | None:
    """The topic of what the bot made of a person's message last.

    So the part of a draft that a text became is found again when the text is edited.
    """
    statement = (
        select(outbox.c.topic)
        .where(_to(chat), outbox.c.made_from == message_id, outbox.c.topic.is_not(None))
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    return topics.unpack((await session.execute(statement)).scalars().first())


async def forget_topic(session: AsyncSession, chat: Address, message_id: str) -> None:
    """Remove a message's topic: a reply to it is like any other, and its row is deleted as early as others."""
    found = update(outbox).where(_to(chat), outbox.c.message_id == message_id)
    await (await session.connection()).execute(found.values(topic=None))


async def unreached_topic(session: AsyncSession, one: Waiting) -> Topic | None:
    """The topic of a message that was given up; None without one, or when another about it reached the chat."""
    topic = (await session.execute(select(outbox.c.topic).where(outbox.c.id == one.id))).scalar_one_or_none()
    reached = select(outbox.c.id).where(_to(one.chat), outbox.c.topic == topic, outbox.c.state == DONE)
    return None if (await session.execute(reached.limit(1))).first() else topics.unpack(topic)


def rows(messages: Iterable[Outgoing], chat: Address | None, replaces: str | None = None) -> list[dict[str, Any]]:
    """The outbox rows of messages, each cut into pages a messenger takes.

    The first text for `chat` changes its message `replaces` (one that can no longer be changed is sent anew); nothing
    changes a message into a file.
    """
    made: list[dict[str, Any]] = []
    for message in messages:
        in_place = None if message.chat is not None or message.file is not None else replaces
        first, *others = pages(message)
        made += [_row(first, chat, in_place), *(_row(page, chat) for page in others)]
        replaces = None if in_place is not None else replaces
    return made


def _row(message: Outgoing, chat: Address | None, replaces: str | None = None) -> dict[str, Any]:
    to = message.chat if message.chat is not None else chat
    if to is None:
        raise ValueError("a message without a chat")
    packed = content.pack(content.content_of(message, replaces))
    topic = message.topic.pack() if message.topic is not None else None
    row = _ready(to, message.priority, content.MESSAGE, packed, topic, message.made_from)
    if message.file is not None and message.file.content is not None:
        row |= {"file": message.file.content, "file_name": message.file.name}
    return row


def _ready(
    chat: Address,
    priority: int,
    kind: str,
    payload: str,
    topic: str | None = None,
    made_from: str | None = None,
) -> dict[str, Any]:
    """A row; all have the same columns, since many are inserted by one statement."""
    return {
        "channel": chat.channel,
        "chat": chat.id,
        "priority": priority,
        "kind": kind,
        "payload": payload,
        "topic": topic,
        "made_from": made_from,
        "created_at": time.time(),
        "file": None,
        "file_name": None,
    }


def _to(chat: Address) -> ColumnElement[bool]:
    return (outbox.c.channel == chat.channel) & (outbox.c.chat == chat.id)
