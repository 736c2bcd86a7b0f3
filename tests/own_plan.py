"""A house of an agency with a plan of its own: imported from its file into an empty database, by its own cycle."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import insert

from bot.process.open_database import begin_with_import
from db import catalogue
from db.engine import Database
from db.migrate import HEAD, revisions
from domain.importing.plan import Understood
from domain.office import Office
from domain.people import Role
from follow_up.plans import plan_import
from follow_up.plans.plan_import import OnConflict
from tests.agencies import path_of, read
from tests.beginnings import begin
from tests.cast import COORDINATOR, DIRECTOR
from tests.house import House
from tests.quarter import run_due

LOADED = datetime(2026, 1, 12, 2, tzinfo=UTC)
"""12 January 2569: the municipality's plan was approved on the 6th."""
HALF_OPENS = datetime(2026, 3, 31, 2, tzinfo=UTC)
"""31 March 2569, 09:00 in Bangkok: the last working day of the half year."""

PEOPLE = {
    "palad": 211,
    "klang": 212,
    "chang": 213,
    "suksa": 214,
    **{f"u{number}": 220 + number for number in range(1, 10)},
}
"""One of each of the municipality's units, by its code, and of units that get their codes by an import."""


def municipality() -> Understood:
    """The municipality's filled template, whose rounds are half-yearly."""
    file = path_of("12")
    (found,) = read(file.read_bytes(), file.name)
    return replace(found, agency="เทศบาลตำบลบ้านสวน")


async def house_of(db: Database, found: Understood) -> House:
    """A house with an imported plan in empty tables, a coordinator, a director, and one of each responsible unit."""
    async with db.engine.begin() as connection:
        await connection.run_sync(revisions.create)
        await connection.execute(insert(revisions).values(version_num=HEAD))
    async with db.transaction() as session:
        await begin_with_import(session)
    house = await House(db).open()
    house.now = LOADED
    house.has_begun(())
    plan = hashlib.sha256(repr(found).encode()).hexdigest()
    await begin(house, f"the plan {plan} is imported", partial(_begin, house, found))
    return house


async def _begin(house: House, found: Understood) -> None:
    async with house.db.transaction() as session:
        office = Office(house.setup, await catalogue.load(session), house.now)
        await plan_import.store(session, office, found, OnConflict.STOP)
        library = await catalogue.load(session)
    await house.says(COORDINATOR, "/start")
    await house.link(DIRECTOR, Role.DIRECTOR)
    for unit in library.current.plan.responsible_units:
        await house.link(PEOPLE[unit], Role.UNIT, unit)


async def at(house: House, now: datetime) -> None:
    """Let office time come to a moment: all that is due is done, and delivered."""
    house.now = now
    await run_due(house.db, house.setup, now)
    await house.deliver()
