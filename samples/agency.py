"""Agencies of any size: units that own a step each, and one to three people in each unit."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import insert

from bundled.bundle import load_bundle
from db import catalogue, catalogue_loading
from db.engine import Database
from db.tables.people import AddressRow, MembershipRow, PersonRow
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from domain.people import TELEGRAM, Role

COORDINATOR, DIRECTOR, FIRST_PERSON = 1, 2, 1_000


def people_in(unit: int) -> int:
    """The number of people a unit has, by its own number: one, two, three and again."""
    return unit % 3 + 1


def of_size(units: int) -> Catalogue:
    """The bundled plan with that many units, each the only owner of a step of its own."""
    bundle = load_bundle()
    pattern, step = bundle.units[0], bundle.plan.steps[0]
    made = tuple(replace(pattern, code=f"u{number}", office=None) for number in range(units))
    steps = tuple(
        replace(step, id=f"M1.1/{number + 1}", number=number + 1, owners=(unit.code,))
        for number, unit in enumerate(made)
    )
    findings = tuple(replace(one, step=None) for one in bundle.assessment.findings)
    return replace(
        bundle,
        units=made,
        plan=replace(bundle.plan, steps=steps),
        assessment=replace(bundle.assessment, findings=findings),
        guidelines=(),
    )


async def settle(db: Database, units: int, loaded: datetime, *, linked: bool = True) -> Library:
    """Load the plan, and link a director and the units' people, or with `linked` false the director alone."""
    members = [
        {"person": FIRST_PERSON + 3 * unit + number, "role": Role.UNIT.value, "unit": f"u{unit}", "since": loaded}
        for unit in range(units if linked else 0)
        for number in range(people_in(unit))
    ]
    members.append({"person": DIRECTOR, "role": Role.DIRECTOR.value, "unit": "", "since": loaded})
    ids = [COORDINATOR, *(one["person"] for one in members)]
    async with db.transaction() as session:
        await catalogue_loading.store(session, of_size(units), loaded)
        await session.execute(insert(PersonRow), [{"id": one, "name": f"P{one}", "first_seen": loaded} for one in ids])
        addresses = [{"channel": TELEGRAM, "external_id": str(one), "person": one, "since": loaded} for one in ids]
        await session.execute(insert(AddressRow), addresses)
        await session.execute(insert(MembershipRow), members)
        return await catalogue.load(session)
