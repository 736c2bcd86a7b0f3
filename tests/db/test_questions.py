"""Questions to units are counted by day, and the count goes when the day is over."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from db import people, questions
from db.engine import Database
from domain.setup import Setup
from tests.addresses import address

NOK, TON = 1, 2
"""The first people a database meets."""

TODAY, TOMORROW = date(2020, 6, 29), date(2020, 6, 30)


@pytest.fixture(autouse=True)
async def _people(db: Database, setup: Setup) -> None:
    async with db.transaction() as session:
        await people.meet_many(
            session, setup, datetime(2020, 6, 29, tzinfo=UTC), [(address(11), "นก", None), (address(12), "ต้น", None)]
        )


async def test_a_message_counts_once(db: Database) -> None:
    async with db.transaction() as session:
        first = await questions.once(session, NOK, "5", TODAY)
        again = await questions.once(session, NOK, "5", TODAY)
        other = await questions.once(session, TON, "5", TODAY)

    assert (first, again, other) == (True, False, True)


async def test_it_counts_a_persons_own_of_the_day(db: Database) -> None:
    async with db.transaction() as session:
        for person, message, day in ((NOK, "1", TODAY), (NOK, "2", TODAY), (TON, "1", TODAY), (NOK, "3", TOMORROW)):
            await questions.once(session, person, message, day)

        assert await questions.sent_on(session, NOK, TODAY) == 2


async def test_it_forgets_the_days_that_are_over(db: Database) -> None:
    async with db.transaction() as session:
        await questions.once(session, NOK, "1", TODAY)
        await questions.once(session, NOK, "2", TOMORROW)

    async with db.transaction() as session:
        await questions.forget(session, TOMORROW)
        left = (await session.execute(text("SELECT message FROM sent_question"))).scalars().all()

    assert left == ["2"]
