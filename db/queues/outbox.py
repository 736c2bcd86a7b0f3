"""The outbox: what is to be sent is written with the change it belongs to, and sent after the commit.

Rows hold an address, a neutral payload (`db.queues.content`) and the bytes of a file to be sent (`db.queues.files`).
Core statements: many small writes, no objects to keep.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    bindparam,
    delete,
    insert,
    literal_column,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from db.plain import run, run_each
from db.queues import content
from db.tables.queues import DONE, FAILED, PENDING, in_state, outbox
from domain.people import Address
from screens.base import ANSWER, Outgoing, Rich, Rows, Topic, pages, topics

_PENDING = in_state(outbox, PENDING)
COLUMNS = (
    outbox.c.id,
    outbox.c.channel,
    outbox.c.chat,
    outbox.c.priority,
    outbox.c.kind,
    outbox.c.payload,
    outbox.c.attempts,
    outbox.c.not_before,
)
"""The columns of a message that waits."""

_WAITING = (
    select(*COLUMNS)
    .where(_PENDING, outbox.c.id > bindparam("after"))
    .order_by(outbox.c.id)
    .limit(bindparam("limit", type_=Integer))
)
_WAITS = select(outbox.c.id).where(_PENDING, outbox.c.id == bindparam("one"))
_PUT = insert(outbox).inline()
_FORGOTTEN = {"payload": null(), "file": null(), "file_name": null()}
_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("one"))
    .values(state=literal_column(str(DONE)), **_FORGOTTEN, error=null())
    .values(sent_at=bindparam("at"), message_id=bindparam("message"))
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
    return tuple(as_waiting(*row) for row in await run(session, _WAITING, {"after": after, "limit": limit}))


def as_waiting(one: int, channel: str, chat: str, *rest: Any) -> Waiting:
    """A message from a row's `COLUMNS`."""
    return Waiting(one, Address(channel, chat), *rest)


async def mark_sent(session: AsyncSession, sent: Sequence[tuple[int, str | None]], now: float) -> None:
    """Mark messages (id, the messenger's id of the message) as sent; their content is deleted."""
    if sent:
        await run_each(session, _SENT, [{"one": one, "message": message, "at": now} for one, message in sent])


async def postpone(session: AsyncSession, one: Waiting, error: str) -> None:
    """Retry a failed message later: `one.attempts` and `one.not_before` say how often it failed and when to retry."""
    when = {"attempts": one.attempts, "not_before": one.not_before, "priority": one.priority}
    await _set(session, one.id, **when, error=error[:500])


async def give_up(session: AsyncSession, one: Waiting, now: float, error: str) -> None:
    """Give a message up, since sending can never succeed; its content is deleted, the reason kept."""
    await _set(session, one.id, state=FAILED, **_FORGOTTEN, sent_at=now, error=error[:500])


async def withdraw(session: AsyncSession, about: Iterable[Topic], chat: Address | None = None) -> None:
    """Give up what still waits to be sent about these topics, in one chat or all, since it means nothing any more."""
    waiting_about = update(outbox).where(_PENDING, outbox.c.topic.in_([topic.pack() for topic in about]))
    if chat is not None:
        waiting_about = waiting_about.where(to_chat(chat))
    await session.execute(waiting_about.values(state=FAILED, **_FORGOTTEN, error="withdrawn"))


async def waits(session: AsyncSession, one: int) -> bool:
    """Return whether a message is still to be sent: it may have been withdrawn."""
    return bool(await run(session, _WAITS, {"one": one}))


async def move_chat(session: AsyncSession, old: Address, new: Address) -> None:
    """Send to a chat's new address what waits for its old one."""
    moved = update(outbox).where(to_chat(old), _PENDING).values(channel=new.channel, chat=new.id)
    await session.execute(moved)


async def resend_as(session: AsyncSession, one: Waiting) -> None:
    """Keep what a message became: a new text (a change that came too late, a caption without its file)."""
    await _set(session, one.id, kind=one.kind, **{**_FORGOTTEN, "payload": one.payload})


async def forget(session: AsyncSession, now: float) -> None:
    """Drop rows older than 30 days; those about a report stay 400, since a reply to a prompt may come late.

    Cards go with the first, and so do answers that were passed on: the time of one says more than it is good for.
    """
    day = 86_400
    answered = outbox.c.topic == topics.AnsweredTopic().pack()
    brief = or_(outbox.c.topic.is_(None), is_card(), answered)
    over = or_(outbox.c.created_at < now - 400 * day, (outbox.c.created_at < now - 30 * day) & brief)
    await session.execute(delete(outbox).where(outbox.c.state != PENDING, over))


async def _set(session: AsyncSession, one: int, **values: Any) -> None:
    await session.execute(update(outbox).where(outbox.c.id == one).values(**values))


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


async def put_text(session: AsyncSession, chat: Address, message_id: str, text: Rich) -> None:
    """Queue another text for a message of the bot's, without buttons."""
    changed = content.Content(text, in_place_of=message_id)
    await put_rows(session, [_ready(chat, ANSWER, content.MESSAGE, content.pack(changed))])


async def put_commands(session: AsyncSession, chat: Address, commands: Iterable[tuple[str, str]]) -> None:
    """Queue the menu of commands a chat is shown: names without their slash, and descriptions."""
    await put_rows(session, [_ready(chat, ANSWER, content.COMMANDS, content.pack_commands(commands))])


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
    row = _ready(to, message.priority, content.MESSAGE, packed, topic, message.made_from, message.meant_for)
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
    meant_for: int | None = None,
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
        "meant_for": meant_for,
        "created_at": time.time(),
        "file": None,
        "file_name": None,
    }


def to_chat(chat: Address) -> ColumnElement[bool]:
    """Rows of messages to a chat."""
    return (outbox.c.channel == chat.channel) & (outbox.c.chat == chat.id)


def is_card() -> ColumnElement[bool]:
    """Rows of cards and lists of answers."""
    return outbox.c.topic.startswith(topics.CardTopic.begins(), autoescape=True)
