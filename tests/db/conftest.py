"""A database with every table, and settings, for the tests of queries and changes."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import pytest

from db.engine import Database
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.setup import Setup
from tests.addresses import address
from tests.cast import COORDINATOR


@pytest.fixture
async def db(bare: str) -> AsyncIterator[Database]:
    """A database with every table and no rows."""
    database = Database(bare)
    yield database
    await database.close()


@pytest.fixture
def setup() -> Setup:
    """The settings' coordinator is 1; Thai unless the person or Telegram says otherwise."""
    return Setup(
        zone=ZoneInfo("Asia/Bangkok"),
        workdays=Workdays(),
        timetable=Timetable(),
        admins=frozenset({address(COORDINATOR)}),
        language="th",
        bot_username="tidtam_bot",
    )
