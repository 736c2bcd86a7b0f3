"""The part that makes documents: it wakes when somebody asks, and makes at its start what was asked for before."""

import asyncio

import pytest

from bot.process.document_maker import DocumentMaker
from db import documents
from db.documents import AskedDocument
from domain.people import Address
from domain.summary.formats import Format
from tests.cast import DIRECTOR
from tests.house import House
from tests.house_parts import Within
from tests.quarter import THIRD, bangkok, run_due

CHAT = Address("telegram", str(DIRECTOR))


class Running:
    """The maker at work; `sent` is set by each document."""

    def __init__(self, house: House) -> None:
        self.sent = asyncio.Event()
        self.maker = DocumentMaker(house.db, house.setup, lambda: house.now, self.sent.set)
        self.maker.process = Within()
        self._house = house

    async def ask(self, message: str) -> None:
        """Keep that a document is to be made."""
        async with self._house.db.transaction() as session:
            await documents.ask(session, AskedDocument(CHAT, message, "th", Format.JSON, THIRD))

    async def one(self) -> None:
        """Wait for the next document."""
        await self.sent.wait()
        self.sent.clear()


@pytest.fixture
async def running(house: House) -> Running:
    """A maker that runs from when the test lets it."""
    await run_due(house.db, house.setup, bangkok(6, 30))
    return Running(house)


async def test_it_makes_what_was_asked_for_before_it_started_and_what_is_asked_for_then(running: Running) -> None:
    await running.ask("1")
    task = asyncio.create_task(running.maker.run())
    try:
        await running.one()
        await running.ask("2")
        running.maker.wake()

        await running.one()
    finally:
        task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
