"""Moments and steps that the tests of jumping office time share."""

from datetime import timedelta
from typing import Final

from db.engine import Database
from db.rounds import current_round
from db.rounds import rounds as stored_rounds
from domain.calendar.rounds import Round
from domain.catalogue.library import Library
from domain.setup import Setup
from tests.cast import UNIT_PEOPLE
from tests.quarter import bangkok, deliver, run_due, settle

EVERYBODY: Final = sorted(UNIT_PEOPLE.values())
OPENS, DUE = bangkok(6, 30), bangkok(7, 16, 17)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def heads(db: Database) -> list[tuple[int, str]]:
    """Chat and first line of every message queued since the last delivery, without the notes to the director."""
    return [(one.chat, one.text.splitlines()[0]) for one in await deliver(db) if not one.note]


async def opened(db: Database) -> list[str]:
    """The quarters of the rounds that were opened."""
    async with db.transaction() as session:
        return [str(one.quarter) for one in await stored_rounds(session)]


async def current(db: Database) -> Round:
    """The last opened round."""
    async with db.transaction() as session:
        found = await current_round(session)
    assert found is not None
    return found


async def open_and_deliver(db: Database, setup: Setup) -> Library:
    """The third quarter's round, opened in time, with everybody prompted."""
    library = await settle(db)
    await run_due(db, setup, OPENS)
    await deliver(db)
    return library
