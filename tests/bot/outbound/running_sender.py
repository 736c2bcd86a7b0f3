"""A running sender for the tests, what it is given, and what it leaves behind."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import select

from bot.outbound.sender import Sender
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed
from bot.telegram.transport import Transport
from db.engine import Database
from db.evidence_store import Store
from db.queues import outbox
from db.queues.outbox import Waiting
from db.tables.queues import outbox as table
from domain.people import Address
from screens.base import Outgoing, Rich
from tests.addresses import address
from tests.bot.telegram_stand_in import TOKEN, StandIn


@asynccontextmanager
async def sending(
    store: Database,
    telegram: StandIn,
    rate: float = 1000,
    seen: list[tuple[Address, str]] | None = None,
    given_up: Callable[[Waiting, DeliveryFailed], Awaitable[None]] | None = None,
    files: Store | None = None,
) -> AsyncIterator[Sender]:
    """A running sender; chats whose messages were given up are noted in `seen`, unless `given_up` takes them."""

    async def noted(row: Waiting, failure: DeliveryFailed) -> None:
        if seen is not None:
            seen.append((row.chat, failure.description))

    transport = Transport()
    api = Api(transport, f"{telegram.url}/bot", TOKEN)
    sender = Sender(store, api, rate, given_up or noted, idle_seconds=0.2, store=files)
    task = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await transport.shutdown()


async def queue(store: Database, chat: int, *texts: str, replaces: str | None = None, **options: Any) -> None:
    async with store.transaction() as session:
        messages = [Outgoing(Rich(text), **options) for text in texts]
        await outbox.put_rows(session, outbox.rows(messages, address(chat), replaces))


async def states(store: Database) -> list[tuple[int, str | None, str | None]]:
    async with store.reading() as session:
        rows = await session.execute(select(table.c.state, table.c.payload, table.c.message_id).order_by(table.c.id))
        return [(row.state, row.payload, row.message_id) for row in rows]


def all_done(store: Database) -> Callable[[], Awaitable[bool]]:
    async def done() -> bool:
        return all(state != 0 for state, _, _ in await states(store))

    return done
