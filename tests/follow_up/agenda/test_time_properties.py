"""Office time that leaps forward, is set back, or changes its zone: whatever the journey, each due thing comes once."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import settings as tries
from hypothesis import strategies as st
from sqlalchemy import String, cast, update

from db import rounds
from db.engine import Database
from db.schema import metadata
from db.tables.queues import DONE, outbox
from domain.calendar.course import Course
from domain.calendar.local_time import local_time
from domain.calendar.office_calendar import OfficeCalendar
from domain.calendar.period_texts import period_text
from domain.calendar.record import RoundRecord
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.catalogue.library import Library
from domain.errors import DomainError
from domain.office import Office
from domain.setup import Setup
from follow_up.agenda import agenda
from follow_up.rounds import rounds as running_rounds
from tests.addresses import address
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.quarter import THIRD, Said, answer, bangkok, deliver, run_due, settle

PROMPT, REMINDER, DUE_NOTE, SUMMARY = "📋", "🔔", "⌛", "📊"
UNITS = ("hr", "legal")
STARTS = bangkok(6, 29, 10)
ZONES = tuple(map(ZoneInfo, ("Asia/Bangkok", "Asia/Tokyo", "UTC", "America/New_York", "Pacific/Kiritimati")))
SONGKRAN = bangkok(4, 13, 11, year=2021)
EVENING = time(18)
"""An hour after the office closes: a due note comes until then."""

Move = Callable[["Journey"], None]


@dataclass
class Journey:
    """A database at a moment in a zone, and everything that was said, with the moment it was queued at."""

    db: Database
    library: Library
    setup: Setup
    now: datetime = STARTS
    latest: datetime = STARTS
    spoken: list[tuple[datetime, Said]] = field(default_factory=list)

    def leap(self, by: timedelta) -> None:
        self.now += by
        self.latest = max(self.latest, self.now)

    async def look(self) -> None:
        """Do all that is due, and check that each message to a unit's people comes when and about what it may."""
        await run_due(self.db, self.setup, self.now, library=self.library)
        new = await self.delivered()
        current = await self.current()
        for one in new:
            if one.chat in UNIT_PEOPLE.values():
                self.check_hours(one)
                assert current is not None
                assert f"ไตรมาสที่ {current.round.quarter}" in one.text, f"about a past round: {one}"
        told = Counter((one.chat, one.text[0]) for one in new if one.chat in UNIT_PEOPLE.values())
        assert all(count == 1 for count in told.values()), told
        self.spoken += [(self.now, one) for one in new]

    async def delivered(self) -> list[Said]:
        """Messages that reached somebody as new ones; each gets an id, by which a later change finds its place."""
        said = await deliver(self.db)
        async with self.db.transaction() as session:
            sent = outbox.c.state == DONE, outbox.c.message_id.is_(None)
            await session.execute(update(outbox).where(*sent).values(message_id=cast(outbox.c.id, String)))
        return [one for one in said if "in_place_of" not in one.payload]

    def check_hours(self, one: Said) -> None:
        """No message at night or on a day off."""
        local = local_time(self.now, self.setup.zone)
        closes = EVENING if one.text.startswith(DUE_NOTE) else self.setup.timetable.office_closes
        assert self.setup.workdays.is_working(local.date()), f"{local}: {one}"
        assert self.setup.timetable.office_opens <= local.time() < closes, f"{local}: {one}"

    async def current(self) -> RoundRecord | None:
        async with self.db.transaction() as session:
            return next(reversed(await rounds.records(session, last=1)), None)

    async def records(self) -> tuple[RoundRecord, ...]:
        async with self.db.transaction() as session:
            return await rounds.records(session, last=100)

    def times_said(self, mark: str) -> Counter[tuple[int, str]]:
        """Count of the messages of each kind that a person was sent about each round."""
        heads = ((one.chat, one.text.split("\n")[0]) for _, one in self.spoken if one.text.startswith(mark))
        return Counter(heads)


async def be_cut_off(journey: Journey) -> None:
    """A process dies as it commits a piece of due work."""
    try:
        async with journey.db.transaction() as session:
            await agenda.do_next(session, Office(journey.setup, journey.library, journey.now))
            raise RuntimeError("killed")
    except RuntimeError:
        pass


async def do_one_piece(journey: Journey) -> None:
    """A process dies after it has committed a piece of due work."""
    async with journey.db.transaction() as session:
        await agenda.do_next(session, Office(journey.setup, journey.library, journey.now))


async def close(journey: Journey) -> None:
    """The coordinator closes the round."""
    current = await journey.current()
    if current is not None:
        async with journey.db.transaction() as session:
            try:
                await running_rounds.close_round(session, journey.now, current.round.quarter)
            except DomainError:
                assert current.round.closed_at is not None


async def report(journey: Journey) -> None:
    """A unit reports, once a round."""
    current = await journey.current()
    if current is not None and current.newest_report == 0:
        await answer(journey.db, current.round, "hr", journey.now)


LEAPS = st.one_of(
    st.integers(1, 30).map(lambda hours: timedelta(hours=hours)),
    st.integers(1, 20).map(lambda days: timedelta(days=days)),
    st.integers(80, 100).map(lambda days: timedelta(days=days)),
    st.integers(360, 380).map(lambda days: timedelta(days=days)),
    st.sampled_from([timedelta(hours=-1), timedelta(days=-1), timedelta(hours=-3), timedelta(days=-40)]),
)
ACTS = st.sampled_from([be_cut_off, do_one_piece, close, report])
STEPS = st.lists(st.one_of(LEAPS, st.sampled_from(ZONES), ACTS), max_size=10)


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Library]:
    """A database with the plan and people of two units, a director and a coordinator, to be copied; and its plan."""
    file = tmp_path_factory.mktemp("settled") / "tidtam.db"

    async def make() -> Library:
        db = Database(f"sqlite+aiosqlite:///{file}")
        async with db.engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
        library = await settle(db, UNITS)
        await db.truncate_wal()
        await db.close()
        return library

    return file, asyncio.run(make())


@tries(max_examples=25, deadline=None)
@example(steps=[timedelta(days=1), timedelta(days=20), report, timedelta(days=2)])
@example(steps=[timedelta(days=1), timedelta(days=94), report, timedelta(days=2)])
@given(steps=STEPS)
def test_each_due_thing_comes_once_in_office_hours_and_about_its_own_round(
    settled: tuple[Path, Library], steps: list[object]
) -> None:
    asyncio.run(travel(*settled, steps))


async def travel(settled: Path, library: Library, steps: list[object]) -> None:
    setup = Setup(ZONES[0], Workdays(), Timetable(), frozenset({address(COORDINATOR)}), "th", "tidtam_bot")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "tidtam.db"
        shutil.copyfile(settled, file)
        db = Database(f"sqlite+aiosqlite:///{file}")
        try:
            await whole(Journey(db, library, setup), steps)
        finally:
            await db.close()


async def whole(journey: Journey, steps: list[object]) -> None:
    """Make the journey, arrive at noon of a working day later than all of it, and count what was said."""
    for step in steps:
        if isinstance(step, timedelta):
            journey.leap(step)
        elif isinstance(step, ZoneInfo):
            journey.setup = replace(journey.setup, zone=step)
        else:
            await step(journey)  # type: ignore[operator]
            continue
        await journey.look()
        await journey.look()
    workdays, zone = journey.setup.workdays, journey.setup.zone
    day = workdays.add(local_time(journey.latest, zone).date(), 1)
    journey.leap(datetime.combine(day, time(12), zone) - journey.now)
    await journey.look()
    await counted(journey)


async def counted(journey: Journey) -> None:
    for mark in (PROMPT, DUE_NOTE):
        assert all(count == 1 for count in journey.times_said(mark).values())
    records = await journey.records()
    current = records[-1] if records else None
    reached = journey.setup.calendar.latest_opening(journey.now, Course.starting(THIRD))
    if reached is not None:
        assert current is not None
        assert current.round.quarter >= reached[0], "the latest round was not opened"
    for record in records:
        assert OfficeCalendar(ZONES[-1], journey.setup.workdays).opening_at(record.round.quarter) <= journey.latest
        first = [
            head
            for (chat, head), count in journey.times_said(SUMMARY).items()
            for _ in range(count)
            if chat == DIRECTOR and head == f"📊 สรุป{period_text(record.round.quarter, 'th')}"
        ]
        ended = record.round.closed_at is not None or record.due_told_at is not None
        assert len(first) == ended, f"{record.round.quarter}: {first}"
    if current is not None and current.round.closed_at is None:
        prompted = {chat for chat, head in journey.times_said(PROMPT) if str(current.round.quarter) in head}
        assert prompted == {UNIT_PEOPLE[unit] for unit in UNITS}
