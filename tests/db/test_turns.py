"""Transactions that take turns, on both databases."""

import asyncio

from sqlalchemy import text

from db import key_values
from db.engine import OPENING, Database, take_turns


async def test_a_transaction_that_waits_its_turn_reads_what_the_one_before_wrote(db: Database) -> None:
    async def read() -> str | None:
        async with db.transaction() as session:
            await take_turns(session, OPENING)
            return await key_values.known(session, "turn")

    async with asyncio.timeout(20), db.transaction() as session:
        await take_turns(session, OPENING)
        second = asyncio.create_task(read())
        while not db.is_sqlite and not await _somebody_waits(db):
            pass
        await key_values.record(session, "turn", "taken")

    assert await second == "taken"


async def _somebody_waits(db: Database) -> bool:
    async with db.reading() as session:
        found = await session.execute(text("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))
        return found.first() is not None
