"""The outbox: what is to be sent is written with the change it belongs to, and sent after the commit.

Rows hold the Bot API method and its parameters as JSON. Plain SQL: many small writes, no objects to keep.
"""

import json
import time
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import insert, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.tables.queues import outbox
from domain.messages import Outgoing, Rows, pages


async def put(session: AsyncSession, messages: Iterable[Outgoing], chat: int | None = None) -> int:
    """Queue messages in order, those without a chat of their own to `chat`; returns how many rows were written.

    Raises ValueError for a message that names no chat when none is given.
    """
    rows = [row(page, chat) for message in messages for page in pages(message)]
    if rows:
        await (await session.connection()).execute(insert(outbox), rows)
    return len(rows)


async def topic_of(session: AsyncSession, chat: int, message_id: int) -> str | None:
    """What a message of the bot's was about, if it was sent with a topic."""
    statement = select(outbox.c.topic).where(outbox.c.chat == chat, outbox.c.message_id == message_id)
    return (await session.execute(statement)).scalars().first()


def row(message: Outgoing, chat: int | None) -> dict[str, Any]:
    """The outbox row of one message."""
    to = message.chat if message.chat is not None else chat
    if to is None:
        raise ValueError("a message without a chat")
    method, payload = request(message, to)
    return {
        "chat": to,
        "priority": message.priority,
        "method": method,
        "payload": json.dumps(payload, ensure_ascii=False, separators=(",", ":")),
        "topic": message.topic,
        "created_at": time.time(),
    }


def request(message: Outgoing, chat: int) -> tuple[str, Mapping[str, Any]]:
    """Bot API method and parameters of a message."""
    payload: dict[str, Any] = {"chat_id": chat, "text": message.text.text}
    entities = message.text.entities()
    if entities:
        payload["entities"] = entities
    payload["link_preview_options"] = {"is_disabled": True}
    if message.buttons:
        payload["reply_markup"] = {"inline_keyboard": _keyboard(message.buttons)}
    elif message.force_reply is not None:
        payload["reply_markup"] = {
            "force_reply": True,
            "input_field_placeholder": message.force_reply[:64] or None,
        }
    if message.edit is not None:
        payload["message_id"] = message.edit
        return "editMessageText", payload
    if message.reply_to is not None:
        payload["reply_parameters"] = {"message_id": message.reply_to, "allow_sending_without_reply": True}
    return "sendMessage", payload


def _keyboard(rows: Rows) -> list[list[dict[str, str]]]:
    return [
        [
            {"text": button.text, **({"url": button.url} if button.url else {"callback_data": button.data or "-"})}
            for button in row
        ]
        for row in rows
    ]
