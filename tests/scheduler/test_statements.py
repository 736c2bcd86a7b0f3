"""Statements of the scheduler on both databases: an idle check takes as many at any size, work grows with its units."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.process.catalogue_cache import CatalogueCache
from db.engine import Database
from domain.setup import Setup
from samples import agency
from samples.statements import counted
from scheduler.clockwork import Scheduler
from tests.db.conftest import db, setup
from tests.quarter import LOADED, bangkok

__all__ = ["db", "setup"]

CHECK_OPEN, CHECK_DUE = 12, 12
"""Statements of a check at which nothing is due, exactly: the goal is a dozen at most, whatever the size."""

FIXED = 80
"""Statements of an opening that come once, whatever its size."""

SMALL, LARGE = 10, 120


class Scheduled:
    """A scheduler over an agency, at a moment the test sets."""

    def __init__(self, db: Database, setup: Setup) -> None:
        self.db = db
        self.now = LOADED
        library = CatalogueCache(lambda _: {})

        async def current(session: AsyncSession) -> Any:
            return await library.current(session)

        self.scheduler = Scheduler(db, lambda: self.now, setup, current, lambda: None, tick_seconds=3600)

    async def at(self, moment: datetime) -> tuple[int, list[str]]:
        """Do what is due at a moment: how many pieces that was, and the statements it took."""
        self.now = moment
        with counted(self.db) as run:
            return await self.scheduler.run_due(), run


async def opened(db: Database, setup: Setup, units: int) -> tuple[Scheduled, int]:
    """An agency whose round was opened, and the statements that took."""
    await agency.settle(db, units, LOADED)
    scheduled = Scheduled(db, setup)
    await scheduled.at(LOADED)
    done, run = await scheduled.at(bangkok(6, 30))
    assert done == 2 + units  # the round, the note to the director, the prompts
    return scheduled, len(run)


@pytest.mark.parametrize("units", [SMALL, LARGE])
async def test_it_checks_an_open_round_by_as_many_statements_at_any_size(
    db: Database, setup: Setup, units: int
) -> None:
    scheduled, _ = await opened(db, setup, units)

    done, run = await scheduled.at(bangkok(6, 30, 10))

    assert done == 0
    assert len(run) == CHECK_OPEN, run


@pytest.mark.parametrize("units", [SMALL, LARGE])
async def test_it_checks_a_round_that_is_due_by_as_many_statements_at_any_size(
    db: Database, setup: Setup, units: int
) -> None:
    scheduled, _ = await opened(db, setup, units)
    await scheduled.at(bangkok(7, 16, 17))

    done, run = await scheduled.at(bangkok(7, 16, 17, 10))

    assert done == 0
    assert len(run) == CHECK_DUE, run


@pytest.mark.parametrize("units", [SMALL, LARGE])
async def test_it_opens_a_round_by_statements_that_grow_with_its_people(db: Database, setup: Setup, units: int) -> None:
    _, statements = await opened(db, setup, units)

    people = sum(map(agency.people_in, range(units)))
    assert statements <= FIXED + (2 * people if db.is_sqlite else units // 2)


async def test_it_reminds_by_statements_that_grow_with_the_people(db: Database, setup: Setup) -> None:
    scheduled, _ = await opened(db, setup, LARGE)

    done, run = await scheduled.at(bangkok(7, 3))

    people = sum(map(agency.people_in, range(LARGE)))
    assert done == LARGE + 1
    assert len(run) <= FIXED + (2 * people if db.is_sqlite else LARGE // 2)
