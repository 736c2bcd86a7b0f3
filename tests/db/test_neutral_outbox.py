"""Messages that waited when revision 0008 came are sent as they would have been, on both databases."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from bot.telegram import wire
from db import people
from db.engine import Database
from db.migrate import migrate, upgrade
from db.queues import outbox
from domain.setup import Setup
from tests.addresses import address
from tests.cast import COLLEAGUE, ENGLISH, STAFF

MARKED: dict[str, Any] = {
    "chat_id": STAFF,
    "text": "🙂 ก้าวหน้า สมหญิง",
    "entities": [
        {"type": "bold", "offset": 3, "length": 8},
        {
            "type": "text_mention",
            "offset": 12,
            "length": 6,
            "user": {"id": ENGLISH, "is_bot": False, "first_name": "สมหญิง"},
        },
    ],
    "link_preview_options": {"is_disabled": True},
}
KEYBOARD = {"inline_keyboard": [[{"text": "ก", "callback_data": "report|x"}], [{"text": "ข", "url": "https://x.th"}]]}
ASKS = {"force_reply": True, "input_field_placeholder": "พิมพ์ที่นี่"}
DIGEST = "attach://" + "a" * 64
CAPTION = {"caption": "ภาพ", "caption_entities": [{"type": "italic", "offset": 0, "length": 3}]}

CALLS: list[tuple[str, dict[str, Any]]] = [
    ("sendMessage", MARKED),
    ("sendMessage", {**MARKED, "reply_markup": KEYBOARD}),
    ("sendMessage", {**MARKED, "reply_markup": ASKS}),
    ("sendMessage", {**MARKED, "reply_markup": {**ASKS, "input_field_placeholder": None}}),
    ("sendMessage", {**MARKED, "reply_parameters": {"message_id": 3, "allow_sending_without_reply": True}}),
    ("editMessageText", {**MARKED, "reply_markup": KEYBOARD, "message_id": 4}),
    ("sendPhoto", {"chat_id": STAFF, "photo": DIGEST, **CAPTION, "reply_markup": KEYBOARD}),
    ("sendDocument", {"chat_id": STAFF, "document": "BQACAgUAAx", "caption": "แบบ"}),
    ("sendDocument", {"chat_id": STAFF, "document": DIGEST}),
    ("editMessageReplyMarkup", {"chat_id": STAFF, "message_id": 4, "reply_markup": KEYBOARD}),
    (
        "setMyCommands",
        {"commands": [{"command": "help", "description": "วิธีใช้"}], "scope": {"type": "chat", "chat_id": STAFF}},
    ),
]


async def queued_before(url: str, calls: list[tuple[str, str]]) -> Database:
    """A database of revision 0006 in which calls wait for a chat, brought up to date."""
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, "0006")
    put = text("INSERT INTO outbox (chat, priority, method, payload, created_at) VALUES (:to, 0, :method, :payload, 1)")
    person = text("INSERT INTO person (id, name, first_seen) VALUES (:id, 'A', CURRENT_TIMESTAMP)")
    async with db.engine.begin() as connection:
        await connection.execute(person, {"id": STAFF})
        for method, payload in calls:
            await connection.execute(put, {"to": STAFF, "method": method, "payload": payload})
    await migrate(db)
    return db


@pytest.mark.parametrize("call", CALLS, ids=[f"{number}-{method}" for number, (method, _) in enumerate(CALLS)])
async def test_a_row_of_each_kind_leaves_as_it_would_have(url: str, call: tuple[str, dict[str, Any]]) -> None:
    method, parameters = call

    db = await queued_before(url, [(method, json.dumps(parameters, ensure_ascii=False))])

    async with db.reading() as session:
        (row,) = await outbox.waiting(session, 0, 10)
    request = wire.request(row.kind, row.payload, row.chat)
    assert (row.chat, request.method, request.parameters) == (address(STAFF), method, parameters)
    await db.close()


async def test_a_row_nobody_can_read_keeps_its_content(url: str) -> None:
    db = await queued_before(url, [("sendMessage", "no JSON"), ("sendSticker", "{}")])

    async with db.reading() as session:
        rows = await outbox.waiting(session, 0, 10)
    assert [row.payload for row in rows] == ["no JSON", "{}"]
    await db.close()


async def test_people_keep_their_numbers_and_the_next_is_new(url: str, setup: Setup) -> None:
    db = await queued_before(url, [])

    async with db.transaction() as session:
        known = await people.find_at(session, setup, address(STAFF))
        new = await people.meet(session, setup, datetime(2020, 6, 29, tzinfo=UTC), address(COLLEAGUE), "B", None)
    assert known is not None
    assert (known.id, new.id) == (STAFF, STAFF + 1)
    await db.close()
