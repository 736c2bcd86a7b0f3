"""The outbox: what is to be sent is written with the change it belongs to, and sent after the commit.

Rows hold the Bot API method and its parameters as JSON, and the bytes of a file to be sent (see `db.queues.files`).
Plain SQL: many small writes, no objects to keep.
"""

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.plain import run, run_each
from db.queues import files
from db.tables.queues import DONE, SET_ASIDE, outbox
from screens.base import Outgoing, Rows, pages

_WAITING = text(
    "SELECT id, chat, priority, method, payload, attempts, not_before FROM outbox "
    "WHERE state = 0 AND id > :after ORDER BY id LIMIT :limit"
)
# PostgreSQL, any number of senders: a chat belongs to whoever holds its first waiting message. Locking that row claims
# the chat; SKIP LOCKED leaves chats another sender is claiming at this moment; the last condition, checked again after
# the lock, drops those it has just claimed. `ago` is how long ago the chat was written to, for the gap within a chat.
_CLAIM = text("""
WITH heads AS (
  SELECT DISTINCT ON (chat) id, chat FROM outbox WHERE state = 0 ORDER BY chat, id
), mine AS (
  SELECT o.chat FROM outbox o JOIN heads h ON h.id = o.id
  WHERE o.state = 0 AND (o.holder = :me OR o.held_until < extract(epoch FROM clock_timestamp()))
  ORDER BY o.priority, o.id LIMIT :limit FOR UPDATE OF o SKIP LOCKED
), taken AS (
  UPDATE outbox o SET holder = :me, held_until = extract(epoch FROM clock_timestamp()) + :seconds
  FROM mine WHERE o.chat = mine.chat AND o.state = 0 AND NOT (o.id = ANY(:known))
  RETURNING o.id, o.chat, o.priority, o.method, o.payload, o.attempts, o.not_before
)
SELECT t.*, (
  SELECT extract(epoch FROM clock_timestamp()) - max(s.sent_at) FROM outbox s WHERE s.chat = t.chat AND s.state = 1
) AS ago FROM taken t ORDER BY t.id
""")
_RENEW = text(
    "UPDATE outbox SET held_until = extract(epoch FROM clock_timestamp()) + :seconds WHERE holder = :me AND state = 0"
)
_LET_GO = text("UPDATE outbox SET holder = NULL, held_until = 0 WHERE holder = :me AND state = 0")
_RESERVE = text("""
INSERT INTO pace AS p (name, next_at)
VALUES ('out', extract(epoch FROM clock_timestamp()) + CAST(:block AS float8))
ON CONFLICT (name) DO UPDATE
SET next_at = greatest(p.next_at, extract(epoch FROM clock_timestamp())) + CAST(:block AS float8)
RETURNING next_at - CAST(:block AS float8) - extract(epoch FROM clock_timestamp())
""")

_PUT = text(
    "INSERT INTO outbox (chat, priority, method, payload, topic, created_at, file, file_name) "
    "VALUES (:chat, :priority, :method, :payload, :topic, :created_at, :file, :file_name)"
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
    """A message to be sent: `payload` is the parameters as JSON, times are machine time."""

    id: int
    chat: int
    priority: int
    method: str
    payload: str
    attempts: int
    not_before: float


async def waiting(session: AsyncSession, after: int, limit: int) -> tuple[Waiting, ...]:
    """Messages not yet sent with an id above `after`, in order."""
    return tuple(Waiting(*row) for row in await run(session, _WAITING, {"after": after, "limit": limit}))


async def claim(
    session: AsyncSession, me: str, known: Sequence[int], limit: int, seconds: float
) -> tuple[tuple[Waiting, float | None], ...]:
    """PostgreSQL: messages of up to `limit` chats, held for `seconds`, without those already `known`.

    Each with how many seconds ago its chat was last written to, None for never.
    """
    asked = {"me": me, "known": list(known), "limit": limit, "seconds": seconds}
    found = await (await session.connection()).execute(_CLAIM, asked)
    return tuple((Waiting(*row[:7]), None if row.ago is None else float(row.ago)) for row in found)


async def renew(session: AsyncSession, me: str, seconds: float) -> None:
    """PostgreSQL: hold what is held a little longer."""
    await (await session.connection()).execute(_RENEW, {"me": me, "seconds": seconds})


async def let_go(session: AsyncSession, me: str) -> None:
    """PostgreSQL: leave what is held to other senders."""
    await (await session.connection()).execute(_LET_GO, {"me": me})


async def reserve(session: AsyncSession, count: int, interval: float) -> float:
    """PostgreSQL: book the next `count` departures of the rate all senders share; seconds from now to the first."""
    found = await (await session.connection()).execute(_RESERVE, {"block": count * interval})
    return float(found.scalar_one())


async def mark_sent(session: AsyncSession, sent: Sequence[tuple[int, int | None]], now: float) -> None:
    """Messages (id, Telegram's message id) have left; their content is forgotten."""
    if sent:
        await run_each(session, _SENT, [{"id": one, "message": message, "at": now} for one, message in sent])


async def put_off(session: AsyncSession, one: Waiting, error: str) -> None:
    """Sending failed and may succeed later: `one.attempts` and `one.not_before` say how often and when."""
    when = {"attempts": one.attempts, "not_before": one.not_before, "priority": one.priority}
    await _set(session, one.id, **when, error=error[:500])


async def give_up(session: AsyncSession, one: Waiting, now: float, error: str) -> None:
    """Sending can never succeed; the content is forgotten, the reason kept."""
    await _set(session, one.id, state=SET_ASIDE, **_FORGOTTEN, sent_at=now, error=error[:500])


async def move_chat(session: AsyncSession, old: int, new: int) -> None:
    """A group became a supergroup: what waits for the old id goes to the new one."""
    await (await session.connection()).execute(
        update(outbox).where(outbox.c.chat == old, outbox.c.state == 0).values(chat=new)
    )


async def resend_as(session: AsyncSession, one: Waiting) -> None:
    """The request itself became a new text message (an edit that came too late, a caption without its file)."""
    forgotten = {**_FORGOTTEN, "payload": one.payload}
    await _set(session, one.id, method=one.method, chat=one.chat, **forgotten)


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


async def put(session: AsyncSession, messages: Iterable[Outgoing], chat: int | None = None) -> int:
    """Queue messages in order, those without a chat of their own to `chat`; returns how many rows were written.

    Raises ValueError for a message that names no chat when none is given.
    """
    return await put_rows(session, rows(messages, chat))


async def put_rows(session: AsyncSession, ready: Sequence[Mapping[str, Any]]) -> int:
    """Queue rows made by `rows`; returns how many."""
    if ready:
        await run_each(session, _PUT, ready)
    return len(ready)


async def put_call(session: AsyncSession, chat: int, method: str, payload: Mapping[str, Any]) -> None:
    """Queue a call that is no message (a menu, a chat's photo) in its turn among the chat's messages."""
    await put_rows(session, [_ready(chat, 0, method, payload)])


async def topic_of(session: AsyncSession, chat: int, message_id: int) -> str | None:
    """What a message of the bot's was about, if it was sent with a topic."""
    statement = select(outbox.c.topic).where(outbox.c.chat == chat, outbox.c.message_id == message_id)
    return (await session.execute(statement)).scalars().first()


async def forget_topic(session: AsyncSession, chat: int, message_id: int) -> None:
    """A message is about nothing any more: a reply to it is like any other, and its row goes as early as others."""
    found = (outbox.c.chat == chat) & (outbox.c.message_id == message_id)
    await (await session.connection()).execute(update(outbox).where(found).values(topic=None))


async def unreached_topic(session: AsyncSession, one: Waiting) -> str | None:
    """What a message that was given up was about; None without a topic, or when another about it reached the chat."""
    topic = (await session.execute(select(outbox.c.topic).where(outbox.c.id == one.id))).scalar_one_or_none()
    reached = select(outbox.c.id).where(outbox.c.chat == one.chat, outbox.c.topic == topic, outbox.c.state == DONE)
    return None if (await session.execute(reached.limit(1))).first() else topic


def rows(messages: Iterable[Outgoing], chat: int | None) -> list[dict[str, Any]]:
    """The outbox rows of messages, each cut into pages Telegram takes."""
    return [_row(page, chat) for message in messages for page in pages(message)]


def _row(message: Outgoing, chat: int | None) -> dict[str, Any]:
    to = message.chat if message.chat is not None else chat
    if to is None:
        raise ValueError("a message without a chat")
    row = _ready(to, message.priority, *request(message, to), message.topic)
    if message.file is not None and message.file.content is not None:
        row |= {"file": message.file.content, "file_name": message.file.name}
    return row


def _ready(
    chat: int, priority: int, method: str, payload: Mapping[str, Any], topic: str | None = None
) -> dict[str, Any]:
    """A row; all have the same columns, since many are inserted by one statement."""
    return {
        "chat": chat,
        "priority": priority,
        "method": method,
        "payload": _json(payload),
        "topic": topic,
        "created_at": time.time(),
        "file": None,
        "file_name": None,
    }


def request(message: Outgoing, chat: int) -> tuple[str, Mapping[str, Any]]:
    """Bot API method and parameters of a message."""
    payload: dict[str, Any] = {"chat_id": chat, **_content(message)}
    if message.buttons:
        payload["reply_markup"] = {"inline_keyboard": keyboard(message.buttons)}
    elif message.force_reply is not None:
        payload["reply_markup"] = {
            "force_reply": True,
            "input_field_placeholder": message.force_reply[:64] or None,
        }
    if message.edit is not None and message.file is None:
        payload["message_id"] = message.edit
        return "editMessageText", payload
    if message.reply_to is not None:
        payload["reply_parameters"] = {"message_id": message.reply_to, "allow_sending_without_reply": True}
    return "sendMessage" if message.file is None else files.METHODS[message.file.kind], payload


def as_text(payload: Mapping[str, Any]) -> dict[str, Any] | None:
    """The parameters of a new text message that says what an edit or a caption would have said; None for no words."""
    words = payload.get("text") or payload.get("caption")
    if not words:
        return None
    kept = ("chat_id", "reply_markup", "reply_parameters")
    entities = payload.get("entities") or payload.get("caption_entities")
    return {
        **{name: payload[name] for name in kept if name in payload},
        "text": words,
        **({"entities": entities} if entities else {}),
        "link_preview_options": {"is_disabled": True},
    }


def _content(message: Outgoing) -> dict[str, Any]:
    """Text or file, with the entities of the text or the caption."""
    text, entities = message.text.text, message.text.entities()
    if message.file is None:
        marks = {"entities": entities} if entities else {}
        return {"text": text, **marks, "link_preview_options": {"is_disabled": True}}
    caption = {"caption": text} if text else {}
    marks = {"caption_entities": entities} if entities else {}
    return {message.file.kind: files.reference(message.file), **caption, **marks}


def _json(payload: Mapping[str, Any]) -> str:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def keyboard(buttons: Rows) -> list[list[dict[str, str]]]:
    """Buttons as Telegram's inline keyboard."""
    return [
        [
            {"text": button.text, **({"url": button.url} if button.url else {"callback_data": button.data or "-"})}
            for button in row
        ]
        for row in buttons
    ]
