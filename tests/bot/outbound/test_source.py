"""Claims on the outbox that two senders of one PostgreSQL hold."""

from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import text

from bot.outbound.pacing import Pacer
from bot.outbound.source import SharedSource
from db.engine import Database
from db.schema import metadata
from tests.addresses import address
from tests.bot.outbound.running_sender import queue

CHATS = (7, 8)


@pytest.fixture
async def shared(postgres: Callable[[], str]) -> AsyncIterator[Database]:
    """A database on a server, with a message in each of two chats."""
    db = Database(postgres())
    async with db.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    for chat in CHATS:
        await queue(db, chat, "ก", "ข")
    yield db
    await db.close()


async def test_it_confirms_what_it_has_claimed(shared: Database) -> None:
    mine, pacer = SharedSource(shared, 30), Pacer(30)
    await mine.load(pacer)
    pacer.grant(0.0, 10)

    row = pacer.take(1e12)

    assert row is not None
    assert await mine.confirm(row, pacer)
    assert len(pacer) == 4


async def test_it_drops_a_chat_that_another_sender_has_taken(shared: Database) -> None:
    paused, pacer = SharedSource(shared, 30), Pacer(30)
    await paused.load(pacer)
    pacer.grant(0.0, 10)
    row = pacer.take(1e12)
    assert row is not None
    async with shared.transaction() as session:
        await session.execute(text("UPDATE outbox SET held_until = 0 WHERE chat = :chat"), {"chat": row.chat.id})
    other, others = SharedSource(shared, 30), Pacer(30)
    await other.load(others)

    assert not await paused.confirm(row, pacer)

    assert len(others) == 2
    assert len(pacer) == 2, "what it still holds stays"
    assert row.chat in {address(one) for one in CHATS}


async def test_it_confirms_nothing_that_was_sent(shared: Database) -> None:
    mine, pacer = SharedSource(shared, 30), Pacer(30)
    await mine.load(pacer)
    pacer.grant(0.0, 10)
    row = pacer.take(1e12)
    assert row is not None
    async with shared.transaction() as session:
        await session.execute(text("UPDATE outbox SET state = 1 WHERE id = :id"), {"id": row.id})

    assert not await mine.confirm(row, pacer)
