"""The summary from the rows, and the coordinator's overview, on both databases."""

import pytest

from db.engine import Database
from db.rounds import current_round
from domain.calendar.fiscal import Period
from domain.errors import DomainError
from domain.office import Office
from domain.setup import Setup
from follow_up.coordination.overview import overview
from follow_up.summary.summary import summarise
from tests.quarter import THIRD, UNITS, answer, bangkok, run_due, settle


async def test_it_is_the_current_rounds_without_a_quarter(db: Database, setup: Setup) -> None:
    library = await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    await run_due(db, setup, bangkok(9, 30))

    async with db.transaction() as session:
        current = await summarise(session, Office(setup, library, bangkok(10, 1)))
        before = await summarise(session, Office(setup, library, bangkok(10, 1)), THIRD)

    assert (str(current.quarter), str(before.quarter)) == ("4/2563", "3/2563")


async def test_the_newest_revision_counts(db: Database, setup: Setup) -> None:
    library = await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    async with db.transaction() as session:
        round_ = await current_round(session)
    assert round_ is not None
    await answer(db, round_, "budget", bangkok(7, 1))
    await answer(db, round_, "budget", bangkok(7, 2), status="stuck", revision=2)

    async with db.transaction() as session:
        summary = await summarise(session, Office(setup, library, bangkok(7, 3)))

    assert (summary.answered, summary.missing) == (1, 12)
    budget = summary.measures[0].steps[1]
    assert budget.owners[0].report is not None
    assert (budget.owners[0].report.revision, budget.owners[0].report.obstacles) == (2, "ขาดคน")


async def test_there_is_none_before_the_first_round(db: Database, setup: Setup) -> None:
    library = await settle(db)

    async with db.transaction() as session:
        with pytest.raises(DomainError, match=r"^round\.none\.until$"):
            await summarise(session, Office(setup, library, bangkok(6, 29)))
        with pytest.raises(DomainError, match=r"^round\.unknown$"):
            await summarise(session, Office(setup, library, bangkok(6, 29)), THIRD)


async def test_the_overview_before_the_first_round_says_what_comes(db: Database, setup: Setup) -> None:
    library = await settle(db)

    async with db.transaction() as session:
        seen = await overview(session, Office(setup, library, bangkok(6, 29)))

    assert seen.summary is None
    assert seen.opening == (THIRD, bangkok(6, 30))
    assert seen.openable == THIRD


async def test_the_overview_names_who_can_not_be_reached(db: Database, setup: Setup) -> None:
    library = await settle(db, units=[unit for unit in UNITS if unit != "legal"], director=False)
    await run_due(db, setup, bangkok(6, 30))

    async with db.transaction() as session:
        seen = await overview(session, Office(setup, library, bangkok(7, 1)))

    assert seen.unlinked == {"legal"}
    assert seen.no_director
    assert seen.reminder == bangkok(7, 3)
    assert seen.opening == (Period(2563, 4), bangkok(9, 30))
    assert seen.openable is None
