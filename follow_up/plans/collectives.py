"""New units join collective owners of the plans that are followed up, once the coordinator says so."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, plan_imports
from domain.importing.joining import Joining, joining
from domain.office import Office
from domain.people import Person


async def joining_of(session: AsyncSession, office: Office, number: int) -> Joining | None:
    """The new units of an import that collective owners mean, with the plans as they are by now; None for none."""
    codes = await plan_imports.units_added(session, number)
    if not codes:
        return None
    library = await catalogue.load(session)
    units = [unit for code in sorted(codes) if (unit := library.unit(code)) is not None]
    found = ((one.plan, joining(one.plan, units)) for one in library.followed)
    steps = [(plan, each) for plan, each in found if each]
    meant = {code for _, each in steps for codes in each.values() for code in codes}
    return Joining(tuple(unit for unit in units if unit.code in meant), tuple(steps)) if steps else None


async def join(session: AsyncSession, office: Office, person: Person, one: Joining) -> Sequence[int]:
    """Let them report too: an import a plan, which can be undone; returns their numbers."""
    numbers = []
    for plan, steps in one.steps:
        before = await plan_imports.snapshot(session, plan.number)
        for joint in (False, True):
            mine = {step: codes for step, codes in steps.items() if bool(plan.step_by_id[step].joint) is joint}
            await plan_imports.add_owners(session, plan.number, mine, joint=joint)
        units = ", ".join(unit.name.th for unit in one.units)
        numbers.append(await plan_imports.record(session, plan, f"+ {units}", person.id, before, office.now))
    return numbers
