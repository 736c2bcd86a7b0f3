"""Processes that start on one database at the same moment."""

import asyncio

from bot.process.open_database import open_database
from db import catalogue
from db.engine import Database
from tests.house import START


async def test_many_that_start_on_an_empty_database_bring_it_up_to_date_once(url: str) -> None:
    starting = [Database(url) for _ in range(1 if url.startswith("sqlite") else 5)]

    await asyncio.gather(*(open_database(one, START) for one in starting))

    async with starting[-1].reading() as session:
        library = await catalogue.load(session)
    assert len(library.current.assessment.items) == 93
    for one in starting:
        await one.close()
