"""A summary of a past moment is the one that was shown then, whatever was reported, decided or imported since."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, people, plan_imports
from db.engine import Database
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import DecisionDraft
from domain.language.bilingual import Bilingual
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty
from domain.setup import Setup
from follow_up.decisions import decisions, instructions, more_time
from follow_up.rounds.rounds import move_due
from follow_up.summary.director import view_for
from follow_up.summary.summary import summarise
from screens.summary import screen
from tests.cast import DIRECTOR
from tests.quarter import THIRD, bangkok, run_due, settle

START = bangkok(7, 2)


class ThirdQuarter:
    """The office of the third quarter, in which one thing after another happens, an hour apart."""

    def __init__(self, db: Database, setup: Setup, director: Person) -> None:
        self.db, self.setup, self.director, self.now = db, setup, director, START

    async def office(self, session: AsyncSession) -> Office:
        """The office now, with everything imported and decided."""
        return Office(self.setup, await catalogue.load(session), self.now)

    async def shown(self, at: datetime | None = None) -> str:
        """The screen, as of now or of a past moment."""
        async with self.db.reading() as session:
            office = await self.office(session)
            compiled = await summarise(session, office, THIRD, at)
            return screen.plain(await view_for(session, office, compiled, self.director, at))

    async def happens(self, event: Callable[[AsyncSession, Office, Person], Awaitable[object]]) -> None:
        """Let something happen, an hour later."""
        self.now += timedelta(hours=1)
        async with self.db.transaction() as session:
            await event(session, await self.office(session), self.director)


async def renamed(session: AsyncSession, office: Office, _: Person) -> None:
    """An import renames every step and a unit, and moves the due dates."""
    known = office.catalogue
    before = await plan_imports.snapshot(session, known.plan.fiscal_year)
    steps = tuple(
        replace(one, title=Bilingual(f"ใหม่ {one.title.th}"), due=one.due - timedelta(days=200), first_due=None)
        for one in (await stored(session)).plan.steps
    )
    units = tuple(replace(one, name=Bilingual(f"หน่วยใหม่ {one.code}", one.name.en)) for one in known.units)
    changed = replace(known, plan=replace(known.plan, steps=steps), units=units)
    await plan_imports.store(session, changed, office.now)
    await plan_imports.record(session, changed.plan, "x.xlsx", None, before, office.now)
    await catalogue.bump(session)


async def stored(session: AsyncSession) -> Catalogue:
    """The newest plan as stored."""
    return (await catalogue.load(session)).current


async def cancelled(session: AsyncSession, office: Office, person: Person) -> None:
    """The director cancels a step."""
    await decisions.cancel_step(session, office, person, "3/2563", 2563, "M2.2/1")


async def moved(session: AsyncSession, office: Office, person: Person) -> None:
    """The director moves a step to another unit."""
    await decisions.move_step(session, office, person, "3/2563", Duty(2563, "M1.1/4", "procurement"), "legal")


async def granted(session: AsyncSession, office: Office, person: Person) -> None:
    """The director gives a step more time."""
    await more_time.grant(session, office, person, "3/2563", 2563, "M1.2/1", bangkok(12, 1).date())


async def instructed(session: AsyncSession, office: Office, person: Person) -> None:
    """The director instructs a unit."""
    draft = DecisionDraft(person.id, DecisionKind.INSTRUCT, "3/2563", unit="hr", words="จัดทำแผน")
    await instructions.instruct(session, office, person, draft)


async def due_moved(session: AsyncSession, office: Office, _: Person) -> None:
    """The coordinator moves the due date."""
    await move_due(session, office, THIRD, date(2020, 7, 20))


EVENTS = (renamed, cancelled, moved, granted, instructed, due_moved)


@pytest.fixture
async def place(db: Database, setup: Setup) -> ThirdQuarter:
    """The third quarter as it runs, with a report."""
    library: Library = await settle(db)
    await run_due(db, setup, bangkok(6, 30))
    async with db.reading() as session:
        director = next(one for one in await people.directors(session, setup) if one.id == DIRECTOR)
    assert library.catalogues
    return ThirdQuarter(db, setup, director)


@pytest.mark.parametrize("seed", range(4))
async def test_every_moment_is_shown_as_it_was(place: ThirdQuarter, seed: int) -> None:
    events = list(EVENTS)
    Random(seed).shuffle(events)
    seen = [(place.now, await place.shown())]

    for event in events:
        await place.happens(event)
        seen.append((place.now, await place.shown()))

    assert [await place.shown(at) for at, _ in seen] == [text for _, text in seen]
    assert len({text for _, text in seen}) == len(seen)
