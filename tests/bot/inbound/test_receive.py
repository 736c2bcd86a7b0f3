"""A few updates are stored and handled in one transaction; whatever fails then, they are stored all the same."""

import json
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from telegram import Update
from telegram.ext import CommandHandler

from bot.inbound.intake import Intake
from bot.inbound.worker import FEW, Worker
from db.queues import inbox, outbox
from db.tables.queues import inbox as table
from handlers.context import Context
from screens.base import Replies, Rich, replies
from tests.addresses import address
from tests.cast import STAFF
from tests.house import House


async def echo(_update: Update, context: Context) -> Replies:
    if context.words == "boom":
        raise ValueError("boom")
    return replies(Rich(context.words))


def worker_of(house: House) -> Worker:
    return Worker(replace(house.worker._handler, handlers=(CommandHandler("say", echo),)))


def written(house: House, number: int, words: str, chat: int = STAFF) -> inbox.Update:
    raw = {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": int(house.now.timestamp()),
            "chat": {"id": chat, "type": "private", "first_name": "P"},
            "from": house.user(chat),
            "text": f"/say {words}",
            "entities": [{"type": "bot_command", "offset": 0, "length": 4}],
        },
    }
    return str(number), address(chat), json.dumps(raw)


async def states(house: House) -> list[tuple[str, int, int]]:
    """(update id, state, attempts) in order of arrival."""
    async with house.db.transaction() as session:
        rows = await session.execute(select(table.c.update_id, table.c.state, table.c.attempts).order_by(table.c.seq))
        return [(row.update_id, row.state, row.attempts) for row in rows]


async def said(house: House) -> list[str]:
    async with house.db.transaction() as session:
        return [json.loads(row.payload)["text"] for row in await outbox.waiting(session, 0, 100)]


async def test_it_stores_and_handles_at_once(house: House) -> None:
    worker = worker_of(house)

    received = await worker.receive([written(house, 1, "a"), written(house, 2, "b", chat=STAFF + 1)])

    assert received
    assert await states(house) == [("1", 1, 0), ("2", 1, 0)]
    assert await said(house) == ["a", "b"]


async def test_an_earlier_message_of_a_chat_goes_first(house: House) -> None:
    worker = worker_of(house)
    async with house.db.transaction() as session:
        await inbox.store(session, [written(house, 1, "a")], 0.0)

    received = await worker.receive([written(house, 2, "b")])

    assert received
    assert await states(house) == [("1", 1, 0), ("2", 0, 0)]
    assert await worker.turn() == 1
    assert await said(house) == ["a", "b"]


async def test_a_redelivery_is_not_answered_again(house: House) -> None:
    worker = worker_of(house)

    await worker.receive([written(house, 1, "a")])
    received = await worker.receive([written(house, 1, "a")])

    assert received
    assert await said(house) == ["a"]


async def test_many_are_stored_first(house: House) -> None:
    received = await worker_of(house).receive([written(house, number, "a") for number in range(FEW + 1)])

    assert not received
    assert await states(house) == []


async def test_turns_are_short_while_more_wait_at_telegram(house: House) -> None:
    worker = worker_of(house)
    async with house.db.transaction() as session:
        await inbox.store(session, [written(house, number, "a", STAFF + number) for number in range(3 * FEW)], 0.0)

    worker.wake(more=True)

    assert await worker.turn() == FEW
    worker.wake()
    assert await worker.turn() == 2 * FEW


async def test_an_update_its_handler_fails_on_is_stored_and_costs_the_others_nothing(house: House) -> None:
    worker = worker_of(house)
    intake = Intake(house.db)
    intake.worker = worker

    await intake.store([json.loads(written(house, 1, "boom")[2]), json.loads(written(house, 2, "b", STAFF + 1)[2])])

    assert await states(house) == [("1", 0, 0), ("2", 0, 0)]
    assert await worker.turn() == 2
    assert await states(house) == [("1", 0, 1), ("2", 1, 0)]
    assert await said(house) == ["b"]


async def test_it_raises_when_nothing_can_be_stored(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(*_: Any) -> int:
        raise OperationalError("INSERT", None, Exception("database or disk is full"))

    worker = worker_of(house)
    monkeypatch.setattr(inbox, "finish", full)

    with pytest.raises(OperationalError):
        await worker.receive([written(house, 1, "a")])

    assert await states(house) == []
    assert await said(house) == []
