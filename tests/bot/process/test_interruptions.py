"""An interruption that lasts: recorded, announced by a way that works, and over by itself. Time is passed in."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.process.interruptions import LASTS_SECONDS, Watch
from bot.telegram.way import Way
from db import interruptions, people
from db.engine import Database
from db.queues import outbox
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.interruption import Direction
from domain.setup import Setup
from tests.addresses import address
from tests.cast import COORDINATOR

SETUP = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), Timetable(), frozenset({address(COORDINATOR)}), "en", "tidtam_bot")
LONG = LASTS_SECONDS + 1


@pytest.fixture
async def known(store: Database) -> Database:
    """A database with a coordinator."""
    async with store.transaction() as session:
        await people.meet(session, SETUP, datetime(2020, 6, 30, tzinfo=UTC), address(COORDINATOR), "A", "en")
    return store


def watched(db: Database, direction: Direction = Direction.OUT) -> tuple[Watch, Way, Way]:
    """A watch, the way it watches, and the way out."""
    outward = Way("sending")
    way = outward if direction is Direction.OUT else Way("receiving")
    return Watch(db, SETUP, direction, way, outward, lambda: None), way, outward


async def told(db: Database) -> list[str]:
    async with db.reading() as session:
        return [one.payload for one in await outbox.waiting(session, 0, 10)]


async def on_record(db: Database, direction: Direction = Direction.OUT) -> str | None:
    async with db.reading() as session:
        found = await interruptions.last(session, direction)
    return None if found is None else f"{found.why}, {'lasts' if found.until is None else 'over'}"


async def test_a_short_one_is_nobodys_business(known: Database) -> None:
    watch, way, _ = watched(known)
    way.failed("a page")

    left = await watch.check(time.time())
    way.worked()
    await watch.check(time.time())

    assert left is not None
    assert LASTS_SECONDS - 5 < left <= LASTS_SECONDS
    assert await on_record(known) is None
    assert await told(known) == []


async def test_a_long_one_out_is_recorded_and_told_of_once_it_is_over(known: Database) -> None:
    watch, way, _ = watched(known)
    way.failed("a page")

    await watch.check(time.time() + LONG)
    during = await on_record(known), await told(known)
    way.worked()
    await watch.check(time.time() + LONG)
    await watch.check(time.time() + LONG)

    assert during == ("a page, lasts", [])
    assert await on_record(known) == "a page, over"
    assert [("Sending was impossible from" in one, "a page" in one) for one in await told(known)] == [(True, True)]


async def test_a_long_one_in_is_told_of_at_once_and_again_when_it_is_over(known: Database) -> None:
    watch, way, _ = watched(known, Direction.IN)
    way.failed("a page")

    await watch.check(time.time() + LONG)
    during = await told(known)
    way.worked()
    await watch.check(time.time() + LONG)

    assert [("Receiving has been impossible" in one) for one in during] == [True]
    assert "Receiving was impossible from" in (await told(known))[-1]


async def test_nothing_is_told_at_once_where_nothing_leaves(known: Database) -> None:
    watch, way, outward = watched(known, Direction.IN)
    way.failed("a page")
    outward.failed("a page")

    await watch.check(time.time() + LONG)

    assert await on_record(known, Direction.IN) == "a page, lasts"
    assert await told(known) == []


async def test_one_that_outlives_its_process_goes_on_and_ends_with_the_next(known: Database) -> None:
    watch, way, _ = watched(known)
    way.failed("a page")
    await watch.check(time.time() + LONG)
    async with known.reading() as session:
        first = await interruptions.last(session, Direction.OUT)

    watch, way, _ = watched(known)
    await watch.check(time.time())
    untried = await on_record(known)
    way.failed("another page")
    await watch.check(time.time() + LONG)
    async with known.reading() as session:
        second = await interruptions.last(session, Direction.OUT)
    way.worked()
    await watch.check(time.time() + LONG)

    assert untried == "a page, lasts"
    assert first is not None
    assert second is not None
    assert (second.since, second.why) == (first.since, "another page")
    assert len(await told(known)) == 1


async def test_one_that_is_long_over_is_not_shown(known: Database) -> None:
    day = datetime(2020, 6, 30, tzinfo=UTC)
    async with known.transaction() as session:
        await interruptions.begin(session, Direction.OUT, day, "a page")
        shown = len(await interruptions.recent(session))
        await interruptions.end(session, Direction.OUT, day)

        assert (shown, await interruptions.recent(session)) == (1, ())
