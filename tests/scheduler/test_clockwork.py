"""The clock that checks at once, at the next due moment, and when woken; failures wait. No sleeping."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, failing_work
from db.engine import Database
from db.schema import metadata
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.setup import Setup
from follow_up.agenda import agenda
from follow_up.prompts import prompts
from scheduler.clockwork import Scheduler
from tests.addresses import address
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.quarter import bangkok, said, said_but_notes, settle

LONG = 3600.0
"""Seconds between beats, so that a test sees only what it causes."""


class Clock:
    """Office time as the test sets it, going on in real time."""

    def __init__(self, start: datetime) -> None:
        self.set(start)

    def set(self, office: datetime) -> None:
        self._offset = office - datetime.now(UTC)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._offset


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'tidtam.db'}")
    async with database.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    yield database
    await database.close()


@pytest.fixture
def setup() -> Setup:
    return Setup(
        ZoneInfo("Asia/Bangkok"), Workdays(), Timetable(), frozenset({address(COORDINATOR)}), "th", "tidtam_bot"
    )


@pytest.fixture
def clock() -> Clock:
    return Clock(bangkok(6, 29, 9))


@pytest.fixture
def woken() -> asyncio.Event:
    return asyncio.Event()


@pytest.fixture
async def scheduler(db: Database, setup: Setup, clock: Clock, woken: asyncio.Event) -> AsyncIterator[Scheduler]:
    made = Scheduler(db, clock, setup, catalogue.load, woken.set, LONG)
    yield made
    await made.stop()


async def until(happened: Callable[[], bool]) -> None:
    """Wait for a condition, letting everything else run."""
    async with asyncio.timeout(20):
        while not happened():  # noqa: ASYNC110 - any condition, not one event
            await asyncio.sleep(0.005)


async def test_it_does_what_is_due_and_wakes_the_sender(
    db: Database, scheduler: Scheduler, clock: Clock, woken: asyncio.Event
) -> None:
    await settle(db)
    clock.set(bangkok(6, 30))

    done = await scheduler.run_due()

    assert done == 3 + len(UNIT_PEOPLE)  # the round, the notes to director and coordinator, the prompts
    assert woken.is_set()
    assert len(await said_but_notes(db)) == len(UNIT_PEOPLE)


async def test_it_wakes_nobody_when_nothing_is_due(db: Database, scheduler: Scheduler, woken: asyncio.Event) -> None:
    await settle(db)

    assert await scheduler.run_due() == 0
    assert not woken.is_set()


async def test_it_checks_at_once_and_knows_what_comes_next(db: Database, scheduler: Scheduler) -> None:
    await settle(db)

    scheduler.start()
    await until(lambda: scheduler.next_due is not None)

    assert scheduler.next_due == bangkok(6, 30)


async def test_it_checks_when_office_time_jumps(
    db: Database, scheduler: Scheduler, clock: Clock, woken: asyncio.Event
) -> None:
    await settle(db)
    scheduler.start()
    await until(lambda: scheduler.next_due is not None)

    clock.set(bangkok(6, 30))
    scheduler.wake()
    await until(lambda: scheduler.next_due == bangkok(7, 3))

    assert woken.is_set()
    assert len(await said_but_notes(db)) == len(UNIT_PEOPLE)


async def test_it_checks_at_the_due_moment_without_waiting_for_a_beat(
    db: Database, scheduler: Scheduler, clock: Clock
) -> None:
    await settle(db)
    clock.set(bangkok(6, 30) - timedelta(seconds=1))

    scheduler.start()
    await until(lambda: scheduler.next_due == bangkok(7, 3))

    assert len(await said_but_notes(db)) == len(UNIT_PEOPLE)


async def test_a_failing_piece_is_put_off_logged_and_counted(
    db: Database,
    scheduler: Scheduler,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await settle(db)
    clock.set(bangkok(6, 30))
    right = prompts.prompt_units

    async def broken(session, office, round_, units):  # type: ignore[no-untyped-def]
        if "hr" in units:
            raise RuntimeError("no words for hr")
        return await right(session, office, round_, units)

    monkeypatch.setattr(prompts, "prompt_units", broken)

    await scheduler.run_due()

    assert {one.chat for one in await said_but_notes(db)} == set(UNIT_PEOPLE.values()) - {UNIT_PEOPLE["hr"]}
    assert "prompt|3/2563|hr" in caplog.text
    async with db.transaction() as session:
        assert await failing_work.failing(session) == 1


async def test_trouble_with_the_database_does_not_end_it(
    db: Database, scheduler: Scheduler, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await settle(db)
    clock.set(bangkok(6, 30))
    right, checks = agenda.do_next, []

    async def flaky(*arguments):  # type: ignore[no-untyped-def]
        checks.append(1)
        if len(checks) == 1:
            raise OSError("disk")
        return await right(*arguments)

    monkeypatch.setattr(agenda, "do_next", flaky)

    scheduler.start()
    await until(lambda: len(checks) == 1)
    scheduler.wake()
    await until(lambda: scheduler.next_due == bangkok(7, 3))

    assert len(await said_but_notes(db)) == len(UNIT_PEOPLE)


class Lead:
    """The lead as the test gives it."""

    def __init__(self, held: bool, confirmed: int = 0) -> None:
        self.is_held = held
        self.confirmed = confirmed
        self.asked = 0

    @property
    def held(self) -> bool:
        self.asked += 1
        return self.is_held

    async def confirm(self, _session: AsyncSession) -> bool:
        self.confirmed -= 1
        return self.confirmed >= 0


async def test_it_goes_on_looking_when_the_machines_clock_was_set_back(
    db: Database, setup: Setup, clock: Clock, woken: asyncio.Event
) -> None:
    """A clock set back by a day leaves the next beat, which goes by it, a day ahead."""
    lead = Lead(held=False)
    beating = Scheduler(db, clock, setup, catalogue.load, woken.set, 0.02, lead)
    beating.start()
    await until(lambda: lead.asked > 0)
    beating._clock.modify_job("beat", next_run_time=datetime.now(UTC) + timedelta(days=1))
    asked = lead.asked

    await until(lambda: lead.asked > asked + 1)

    await beating.stop()


async def test_it_says_when_it_has_looked_for_the_first_time(db: Database, scheduler: Scheduler) -> None:
    await settle(db)
    before = scheduler.looked.is_set()

    scheduler.start()
    await asyncio.wait_for(scheduler.looked.wait(), 20)

    assert not before
    assert scheduler.next_due == bangkok(6, 30)


async def test_a_process_that_does_not_lead_does_nothing(
    db: Database, setup: Setup, clock: Clock, woken: asyncio.Event
) -> None:
    await settle(db)
    clock.set(bangkok(6, 30))
    lead = Lead(held=False, confirmed=100)

    follower = Scheduler(db, clock, setup, catalogue.load, woken.set, LONG, lead)
    follower.start()
    await until(lambda: lead.asked > 0)
    await follower.stop()

    assert await said(db) == []


async def test_a_leader_replaced_unawares_does_no_further_piece(
    db: Database, setup: Setup, clock: Clock, woken: asyncio.Event
) -> None:
    await settle(db)
    clock.set(bangkok(6, 30))
    paused = Scheduler(db, clock, setup, catalogue.load, woken.set, LONG, Lead(held=True, confirmed=1))

    assert await paused.run_due() == 1

    assert await said(db) == [], "the opening alone, and no prompt"


async def test_a_leader_replaced_unawares_counts_no_failure(
    db: Database, setup: Setup, clock: Clock, woken: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    await settle(db)
    clock.set(bangkok(6, 30))

    async def failing(*_arguments: object) -> bool:
        raise agenda.WorkFailed(("open|3/2563",)) from RuntimeError("a fault")

    monkeypatch.setattr(agenda, "do_next", failing)
    paused = Scheduler(db, clock, setup, catalogue.load, woken.set, LONG, Lead(held=True, confirmed=1))

    await paused.run_due()

    async with db.transaction() as session:
        assert await failing_work.failing(session) == 0
