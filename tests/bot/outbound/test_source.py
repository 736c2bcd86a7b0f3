"""Claims on the outbox that two senders of one PostgreSQL hold, and the memory of one that is alone."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.outbound.pacing import Pacer
from bot.outbound.source import CHATS as AT_ONCE
from bot.outbound.source import LOOK_SECONDS, OwnSource, SharedSource
from db.engine import Database
from db.queues import claims, outbox
from db.schema import metadata
from domain.calendar.fiscal import Period
from screens.base import BROADCAST
from screens.base.topics import PromptTopic
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


async def test_an_answer_is_claimed_though_all_it_may_hold_are_broadcasts(shared: Database) -> None:
    for chat in range(100, 100 + 2 * AT_ONCE):
        await queue(shared, chat, "ค", priority=BROADCAST)
    mine, pacer = SharedSource(shared, 30), Pacer(30)
    await mine.load(pacer)
    await mine.load(pacer)
    held = len(pacer)
    await queue(shared, 99, "ง")
    await queue(shared, 100 + 2 * AT_ONCE - 1, "จ")

    await mine.load(pacer)

    assert len(pacer) == held + 3, "the answers, and the broadcast before one"


async def test_it_claims_more_broadcasts_once_most_it_holds_are_sent(shared: Database) -> None:
    for chat in range(100, 100 + 2 * AT_ONCE):
        await queue(shared, chat, "ค", priority=BROADCAST)
    mine, pacer = SharedSource(shared, 1000), Pacer(1000)
    await mine.load(pacer)
    assert not mine.wants(0.0, 10.0)

    pacer.grant(0.0, 1000)
    while len(pacer) > 1 and (row := pacer.take(1e12)) is not None:
        mine.gone(row.id)
        pacer.answered(0.0, 0.0)
        pacer.done(row, 0.0)

    assert mine.wants(0.0, 10.0)


async def test_it_finds_what_another_process_queued_in_a_chat_held_here(shared: Database) -> None:
    mine, pacer = SharedSource(shared, 30), Pacer(30)
    await mine.load(pacer)
    await queue(shared, CHATS[0], "ค")

    assert mine.wants(LOOK_SECONDS, 10.0)
    await mine.load(pacer)

    assert len(pacer) == 5


async def test_a_claim_that_ends_far_ahead_is_over(shared: Database) -> None:
    """The server's clock was set back: a sender that died would hold its chats until it is where it was."""
    dead = SharedSource(shared, 30)
    await dead.load(Pacer(30))
    async with shared.transaction() as session:
        await session.execute(text("UPDATE outbox SET held_until = held_until + 86400"))
    mine, pacer = SharedSource(shared, 30), Pacer(30)

    await mine.load(pacer)

    assert len(pacer) == 4


async def test_a_departure_booked_far_ahead_holds_nobody_up(shared: Database) -> None:
    async with shared.transaction() as session:
        await claims.reserve(session, 1, 0.1)
        await session.execute(text("UPDATE pace SET next_at = next_at + 86400"))

        first = await claims.reserve(session, 2, 0.1)
        second = await claims.reserve(session, 2, 0.1)

    assert abs(first) < 10
    assert 0 < second - first < 10, "one after the other"


async def test_alone_it_sends_no_message_that_was_withdrawn(tmp_path: Path) -> None:
    db = Database(f"sqlite+aiosqlite:///{tmp_path / 'tidtam.db'}")
    async with db.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    asks = PromptTopic(Period(2563, 3), "hr")
    await queue(db, 7, "withdrawn", priority=BROADCAST, topic=asks)
    await queue(db, 7, "sent", priority=BROADCAST)
    mine, pacer = OwnSource(db), Pacer(30)
    await mine.load(pacer)
    row = pacer.take(1e12)
    assert row is not None

    async with db.transaction() as session:
        await outbox.withdraw(session, [asks])

    assert not await mine.confirm(row, pacer)
    pacer.withdrawn()
    left = pacer.take(2e12)
    assert left is not None
    assert left.id == row.id + 1
    assert await mine.confirm(left, pacer)
    await db.close()
