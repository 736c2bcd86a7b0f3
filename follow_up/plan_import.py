"""Importing a plan: a file understood is compared with the stored plan, stored in one transaction, and undone.

What the file lacks is never deleted. Where a step is stored otherwise, the rule decides: stop, skip or update.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from db import plan_imports
from domain.catalogue.assessment import unscored
from domain.catalogue.framework import newest
from domain.catalogue.plan import Catalogue, Channel, Library, Plan
from domain.errors import DomainError
from domain.importing.agency import is_same_plan, merged, plan_of
from domain.importing.plan import Understood
from domain.importing.preview import Preview, preview_of
from domain.language.bilingual import Bilingual
from domain.office import Office
from follow_up import beside


class OnConflict(StrEnum):
    """A rule for steps that are stored otherwise: stop, skip them, or update them."""

    STOP = "stop"
    SKIP = "skip"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Imported:
    """A stored import: its number, which undoes it, and what it changed."""

    number: int
    preview: Preview


def previewed(library: Library, found: Understood) -> Preview:
    """The changes a file would make. DomainError for a file that can't be a plan, or of another agency's."""
    if found.kind == "progress":
        raise DomainError("import.progress")
    if not found.steps or found.fiscal_year is None:
        raise DomainError("import.no_steps")
    base = library.current if library.catalogues else None
    same_year = library.of_plan(found.fiscal_year)
    stored = same_year.plan if same_year else None
    if base is not None and found.agency and not same_agency(base.plan.agency.th, found.agency):
        raise DomainError("import.other_agency", stored=base.plan.agency.th, file=found.agency)
    if base is None and not found.agency:
        raise DomainError("import.no_agency")
    plan, units = plan_of(found, base, stored)
    if nobody := [step.id for step in plan.steps if not step.owners]:
        raise DomainError("import.no_owner", steps=", ".join(nobody))
    return preview_of(stored, base.units if base else (), plan, units)


def other_plan(library: Library, preview: Preview) -> Plan | None:
    """The stored plan of a file's year, if the file has another title: a year holds one plan, and may not mix two."""
    stored = library.of_plan(preview.plan.fiscal_year)
    if stored is None or is_same_plan(stored.plan.title.th, preview.plan.title.th):
        return None
    kept = len(preview.untouched) + len(preview.changed)
    return stored.plan if kept * 2 < len(preview.plan.steps) else None


def joined(found: Sequence[Understood]) -> Understood:
    """The tables of one plan as one: a file may divide it into sheets, or Word into tables a page."""
    first = found[0]
    return replace(
        first,
        steps=tuple(step for one in found for step in one.steps),
        units=tuple({unit.name: unit for one in found for unit in one.units}.values()),
        collective={key: value for one in found for key, value in one.collective.items()},
        signatures=next((one.signatures for one in reversed(found) if one.signatures), ()),
        unanswered=tuple({doubt.key: doubt for one in found for doubt in one.unanswered}.values()),
        doubts=tuple({doubt.key: doubt for one in found for doubt in one.doubts}.values()),
    )


async def store(
    session: AsyncSession, office: Office, found: Understood, rule: OnConflict, *, by: int | None = None
) -> Imported:
    """Store a file's plan. DomainError while doubts are open, and for a conflict under the rule to stop."""
    if found.unanswered:
        raise DomainError("import.open_doubts", count=len(found.unanswered))
    preview = previewed(office.library, found)
    if rule is not OnConflict.UPDATE and (other := other_plan(office.library, preview)) is not None:
        file = preview.plan.title.th
        raise DomainError("import.other_plan", year=other.fiscal_year, stored=other.title.th, file=file)
    if preview.changed and rule is OnConflict.STOP:
        steps = ", ".join(one.step.id for one in preview.changed)
        raise DomainError("import.conflict", count=len(preview.changed), steps=steps)
    stays = not (preview.new or preview.new_units) and rule is not OnConflict.UPDATE
    if preview.is_empty or (not preview.new and rule is OnConflict.SKIP) or stays:
        raise DomainError("import.no_change")
    year = preview.plan.fiscal_year
    before = await plan_imports.snapshot(session, year)
    changed = _catalogue(office.library, preview, rule)
    await plan_imports.store(session, changed, office.now)
    number = await plan_imports.record(session, changed.plan, found.file, by, before, office.now)
    return Imported(number, preview)


async def undo(session: AsyncSession, office: Office, number: int | None = None) -> int:
    """Undo an import, without a number the last; returns the plan's year.

    DomainError where there is none, where another came after it, where the plan changed since, or a round, a report
    or a person rests on what it brought.
    """
    last = await plan_imports.newest(session)
    if last is None or last.reports is not None or (number is not None and number != last.id):
        raise DomainError("import.nothing_to_undo")
    more = beside.beside_of(last)
    if not await plan_imports.is_as_left(session, last.id):
        raise DomainError("import.changed_since", year=last.plan)
    if more is not None:
        await beside.unlink(session, more)
    if await plan_imports.is_in_use(session, last.id):
        raise DomainError("import.in_use", year=last.plan)
    if more is not None:
        await beside.take_back(session, more, last.plan)
    year = await plan_imports.undo(session, last.id, office.now)
    if more is not None:
        await beside.go_back(session, office, more, year)
    return year


def _catalogue(library: Library, preview: Preview, rule: OnConflict) -> Catalogue:
    """The catalogue to store: the plan beside the newest one's scores and channels, or beside none."""
    year = preview.plan.fiscal_year
    same_year = library.of_plan(year)
    plan = merged(same_year.plan if same_year else None, preview.plan, update=rule is OnConflict.UPDATE)
    base = same_year or (library.current if library.catalogues else None)
    if base is not None:
        return replace(
            base,
            plan=plan,
            units=preview.units,
            guidelines=(),  # what the coordinator wrote lies over them, and is none of their rows
            channels=(),
            errata=base.errata if same_year else (),
        )
    return Catalogue(
        plan=plan,
        assessment=unscored(year - 1, newest(library.frameworks)),
        units=preview.units,
        guidelines=(),
        channels=(_OWN,),
        errata=(),
        confidentiality=Bilingual(""),
        confidentiality_source=Bilingual(""),
    )


_OWN = Channel(
    "own",
    Bilingual("ช่องทางร้องเรียนของหน่วยงาน", "The agency's own complaint channel"),
    Bilingual(""),
    Bilingual(""),
    own=True,
)


def same_agency(stored: str, file: str) -> bool:
    """Check whether two names are of one agency: the one may be written shorter."""
    one, other = (name.replace(" ", "").partition("(")[0] for name in (stored, file))
    return one in other or other in one
