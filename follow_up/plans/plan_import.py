"""Importing a plan: a file understood is compared with the stored plan, stored in one transaction, and undone.

What the file lacks is never deleted. Where a step is stored otherwise, the rule decides: stop, skip or update.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from bundled.kinds import plan_kinds
from db import plan_imports
from domain.catalogue.assessment import unscored
from domain.catalogue.framework import newest
from domain.catalogue.library import Library
from domain.catalogue.plan import OWN_CHANNEL, Catalogue, Plan
from domain.errors import DomainError
from domain.importing.agency import merged, plan_of
from domain.importing.plan import Understood
from domain.importing.preview import Preview, preview_of
from domain.importing.which_plan import PlanChoice, choice_of, further_key
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


def previewed(library: Library, found: Understood, key: str | None = None) -> Preview:
    """The changes a file would make, to the plan with a key where one was chosen.

    DomainError for a file that can't be a plan, or of another agency's.
    """
    if found.kind == "progress":
        raise DomainError("import.progress")
    if not found.steps or found.fiscal_year is None:
        raise DomainError("import.no_steps")
    base = library.current if library.catalogues else None
    if base is not None and found.agency and not same_agency(base.plan.agency.th, found.agency):
        raise DomainError("import.other_agency", stored=base.plan.agency.th, file=found.agency)
    if base is None and not found.agency:
        raise DomainError("import.no_agency")
    chosen = choice_of(library, found, plan_kinds(), key)
    plan, units = plan_of(found, base, chosen.stored)
    if nobody := [step.id for step in plan.steps if not step.owners]:
        raise DomainError("import.no_owner", steps=", ".join(nobody))
    return replace(preview_of(chosen.stored, base.units if base else (), _named(plan, chosen), units), kind=chosen.kind)


def _named(plan: Plan, chosen: PlanChoice) -> Plan:
    """A plan as the one it was chosen to be; a stored one keeps its number, key, kind and last year."""
    was = chosen.stored
    if was is not None:
        return replace(plan, further=was.further, chosen_key=was.chosen_key, kind=was.kind, to_year=was.to_year)
    return replace(plan, further=chosen.further, chosen_key=chosen.key, kind=chosen.kind.id)


def other_plan(library: Library, preview: Preview, found: Understood, key: str | None = None) -> Plan | None:
    """The stored plan that a file may be of, where that has to be asked: its title or kind and its steps differ."""
    chosen = choice_of(library, found, plan_kinds(), key)
    if not chosen.open or chosen.stored is None:
        return None
    kept = len(preview.untouched) + len(preview.changed)
    return chosen.stored if kept * 2 < len(preview.plan.steps) else None


def joined(found: Sequence[Understood]) -> Understood:
    """The tables of one plan as one: a file may divide it into sheets, or Word into tables a page."""
    first = found[0]
    return replace(
        first,
        steps=tuple(step for one in found for step in one.steps),
        units=tuple({unit.name: unit for one in found for unit in one.units}.values()),
        signatures=next((one.signatures for one in reversed(found) if one.signatures), ()),
        unanswered=tuple({doubt.key: doubt for one in found for doubt in one.unanswered}.values()),
        doubts=tuple({doubt.key: doubt for one in found for doubt in one.doubts}.values()),
    )


async def store(
    session: AsyncSession,
    office: Office,
    found: Understood,
    rule: OnConflict,
    *,
    by: int | None = None,
    key: str | None = None,
) -> Imported:
    """Store a file's plan, as the one with a key if one was chosen.

    DomainError while doubts are open, for a conflict under the rule to stop, and where it is open which plan it is.
    """
    if found.unanswered:
        raise DomainError("import.open_doubts", count=len(found.unanswered))
    preview = previewed(office.library, found, key)
    if rule is not OnConflict.UPDATE and (other := other_plan(office.library, preview, found, key)) is not None:
        file, new = preview.plan.title.th, further_key(office.library, found, plan_kinds())
        raise DomainError(
            "import.other_plan", plan=other, stored=other.title.th, file=file, stored_key=other.key, new_key=new
        )
    if preview.changed and rule is OnConflict.STOP:
        steps = ", ".join(one.step.id for one in preview.changed)
        raise DomainError("import.conflict", count=len(preview.changed), steps=steps)
    stays = not (preview.new or preview.new_units) and rule is not OnConflict.UPDATE
    if preview.is_empty or (not preview.new and rule is OnConflict.SKIP) or stays:
        raise DomainError("import.no_change")
    if preview.is_further:
        number = await plan_imports.next_number(session)
        preview = replace(preview, plan=replace(preview.plan, further=number))
    before = await plan_imports.snapshot(session, preview.plan.number)
    changed = _catalogue(office.library, preview, rule)
    await plan_imports.store(session, changed, office.now)
    number = await plan_imports.record(session, changed.plan, found.file, by, before, office.now)
    return Imported(number, preview)


async def undo(session: AsyncSession, office: Office, number: int | None = None) -> Plan:
    """Undo an import, without a number the last; returns the plan as it was until now.

    DomainError where there is none, where another came after it, where the plan changed since, or a round, a report
    or a person rests on what it brought.
    """
    last = await plan_imports.newest(session)
    if last is None or last.reports is not None or (number is not None and number != last.id):
        raise DomainError("import.nothing_to_undo")
    more, plan = beside.beside_of(last), office.library.of(last.plan).plan
    if not await plan_imports.is_as_left(session, last.id):
        raise DomainError("import.changed_since", plan=plan)
    if more is not None:
        await beside.unlink(session, more)
    if await plan_imports.is_in_use(session, last.id):
        raise DomainError("import.in_use", plan=plan)
    if more is not None:
        await beside.take_back(session, more, plan.fiscal_year)
    await plan_imports.undo(session, last.id, office.now)
    if more is not None:
        await beside.go_back(session, office, more, plan.fiscal_year)
    return plan


def _catalogue(library: Library, preview: Preview, rule: OnConflict) -> Catalogue:
    """The catalogue to store: the plan beside the newest one's scores and channels, or beside none."""
    stored = library.plan(preview.plan.number)
    plan = merged(stored.plan if stored else None, preview.plan, update=rule is OnConflict.UPDATE)
    base = stored or library.of_year(plan.fiscal_year) or (library.current if library.catalogues else None)
    if base is not None:
        return replace(
            base,
            plan=plan,
            units=preview.units,
            guidelines=(),  # what the coordinator wrote lies over them, and is none of their rows
            channels=(),
            errata=base.errata if stored else (),
        )
    return Catalogue(
        plan=plan,
        assessment=unscored(plan.fiscal_year - 1, newest(library.frameworks)),
        units=preview.units,
        guidelines=(),
        channels=(OWN_CHANNEL,),
        errata=(),
        confidentiality=Bilingual(""),
        confidentiality_source=Bilingual(""),
    )


def same_agency(stored: str, file: str) -> bool:
    """Check whether two names are of one agency: the one may be written shorter."""
    one, other = (name.replace(" ", "").partition("(")[0] for name in (stored, file))
    return one in other or other in one
