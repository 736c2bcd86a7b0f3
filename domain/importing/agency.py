"""A plan as understood in the catalogue's form: ids and codes kept where it is known, given where it is new."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any, Final

from domain.calendar.fiscal import Period
from domain.catalogue.plan import Catalogue, Group, Measure, Plan, Reporting, Step, Unit
from domain.catalogue.plan_titles import bare_title
from domain.importing.agency_units import UnitNames
from domain.importing.columns import PlanColumn
from domain.importing.dues import due_fields
from domain.importing.plan import ImportedStep, Understood
from domain.importing.values import without_number
from domain.language.bilingual import Bilingual
from domain.language.digits import arabic_digits

_ALIKE: Final = 0.9
"""Likeness from which a title is taken for a stored one that was worded anew."""
_SAME_PLAN: Final = 0.8
_NUMBER: Final = re.compile(r"^(?:มาตรการ|กลุ่ม|ยุทธศาสตร์|ด้าน|ประเด็น)?\s*(?:ที่)?\s*(\d{1,2}(?:\.\d{1,2})?)(?!\d)")
_PLAN: Final = "แผน"
_BARE: Final = re.compile(r"^[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?[.)]?(?:\s+|$)")
_ID: Final = re.compile(r"M?(\d{1,2}(?:\.\d{1,2})?)/(\d{1,3})")


def plan_of(found: Understood, base: Catalogue | None, stored: Plan | None) -> tuple[Plan, tuple[Unit, ...]]:
    """The plan and its units; `base` names the units known so far, `stored` is the year's plan as it is."""
    responsible = base.plan.responsible_units if base else ()
    units = UnitNames(base.unit_by_code if base else {}, found.units, responsible)
    units.name_all(found)
    title = found.title or (stored.title.th if stored else _PLAN)
    tree = _Tree(stored, title, numbered=found.kind == "template")
    steps = tuple(tree.step(one, units, found) for one in found.steps)
    return _plan(found, base, stored, tree, steps), units.all


def _plan(
    found: Understood, base: Catalogue | None, stored: Plan | None, tree: "_Tree", steps: tuple[Step, ...]
) -> Plan:
    """The plan around its steps; what the file does not say stays as it is stored."""
    year = found.fiscal_year or 0
    approved = found.signatures[-1] if found.signatures and found.kind != "progress" else None
    first = Period(year, 1).first_day
    known = stored or (base.plan if base else None)
    agency = Bilingual(found.agency) if found.agency else known.agency if known else Bilingual("หน่วยงาน")
    return Plan(
        fiscal_year=year,
        title=Bilingual(found.title) if found.title else known.title if known else Bilingual(_PLAN),
        agency=agency,
        agency_short=known.agency_short if known and known.agency.th == agency.th else agency,
        approved_by=Bilingual(approved.name) if approved else stored.approved_by if stored else Bilingual(""),
        approver_position=approved.position if approved else known.approver_position if known else "",
        approved_on=(approved.day if approved else None) or (stored.approved_on if stored else first),
        groups=tuple(tree.groups.values()),
        measures=tuple(tree.measures.values()),
        steps=steps,
        reporting=found.cycle or (stored.reporting if stored else ""),
    )


@dataclass
class _Tree:
    """Groups, measures and ids of steps as they are given; those of the stored plan are kept."""

    stored: Plan | None
    plan_title: str = _PLAN
    """Title of the group and the measure of a plan that has none."""
    numbered: bool = False
    """Names that begin with a bare number, as the template writes them: `1 ภายในองค์กร`."""
    groups: dict[str, Group] = field(default_factory=dict)
    measures: dict[tuple[str, str], Measure] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def step(self, one: ImportedStep, units: UnitNames, found: Understood) -> Step:
        """A step in the catalogue's form."""
        known = self._known(one)
        measure = self._measure(one, known)
        lead = units.codes(one, found)
        joint = units.codes(one, found, own=lead, joint=True)
        together = one.collective[0] if one.collective else None
        step_id, number = self._id(one, known, measure)
        self.taken.add(step_id)
        made = Step(
            id=step_id,
            measure=measure.id,
            number=number,
            title=known.title if known and known.title.th == one.title else Bilingual(one.title),
            activities=one.activities or (one.title,),
            owners=(*lead, *(code for code in joint if code not in lead)),
            wordings=known.wordings if known else (),
            **due_fields(one.due, found.fiscal_year or 0),
            joint=joint,
            collective=together.words if together else "",
            reporting=together.reporting if together else Reporting.EACH,
            indicators=tuple(target.name for target in one.indicators),
            measured_in=tuple(target.unit for target in one.indicators),
            targets=tuple(target.target for target in one.indicators),
            budget=None if one.budget is None else Decimal(str(one.budget)),
            item=one.item,
            note=one.note or "",
        )
        return made if known is None else replace(made, **_unsaid(known, found))

    def _known(self, one: ImportedStep) -> Step | None:
        """The stored step a row is: by its id, by its title, or by one that is much like it."""
        if self.stored is None:
            return None
        free = [step for step in self.stored.steps if step.id not in self.taken]
        if one.id and (match := _ID.fullmatch(arabic_digits(one.id))):
            named = next((step for step in free if step.id == f"M{match[1]}/{match[2]}"), None)
            if named is not None:
                return named
        for step in free:
            if step.title.th == one.title:
                return step
        likest = max(free, key=lambda step: _likeness(step.title.th, one.title), default=None)
        return likest if likest is not None and is_reworded(likest.title.th, one.title) else None

    def _title(self, name: str | None) -> str:
        """A name without its number."""
        if not name:
            return self.plan_title
        return _BARE.sub("", name) if self.numbered else without_number(name)

    def _group(self, name: str | None) -> Group:
        title = self._title(name)
        if title not in self.groups:
            found = next((g for g in (self.stored.groups if self.stored else ()) if g.title.th == title), None)
            taken = {group.number for group in self.groups.values()}
            stored = {group.number for group in self.stored.groups} if self.stored else set()
            number = found.number if found else _number(name, taken | stored)
            self.groups[title] = found or Group(number, Bilingual(title))
        return self.groups[title]

    def _measure(self, one: ImportedStep, known: Step | None) -> Measure:
        """The measure of a step; a plan of one level has one a group."""
        group = self._group(one.group)
        title = self._title(one.measure) if one.measure else group.title.th
        key = (group.title.th, title)
        if key not in self.measures:
            stored = self.stored.measures if self.stored else ()
            found = next((m for m in stored if m.title.th == title and m.group == group.number), None)
            if found is None and known is not None and one.measure is None and self.stored is not None:
                found = self.stored.measure_by_id[known.measure]
            ids = {m.id for m in (*self.measures.values(), *stored)}
            self.measures[key] = found or Measure(self._measure_id(one, group, ids), group.number, Bilingual(title))
        return self.measures[key]

    def _measure_id(self, one: ImportedStep, group: Group, taken: set[str]) -> str:
        if one.id and (match := _ID.fullmatch(arabic_digits(one.id))) and match[1] not in taken:
            return match[1]
        if one.measure is None:
            wanted = str(group.number)
        else:
            match = _NUMBER.match(arabic_digits(one.measure))
            wanted = match[1] if match else ""
            if wanted and "." not in wanted:
                wanted = f"{group.number}.{wanted}" if one.group else wanted
        if wanted and wanted not in taken:
            return wanted
        prefix = f"{group.number}." if one.measure is not None else ""
        return next(name for number in range(1, len(taken) + 2) if (name := f"{prefix}{number}") not in taken)

    def _id(self, one: ImportedStep, known: Step | None, measure: Measure) -> tuple[str, int]:
        """A step's id and number: the stored ones, those of the template, or the next free of its measure."""
        if known is not None:
            return known.id, known.number
        stored = {step.id for step in self.stored.steps} if self.stored else set()
        if one.id and (match := _ID.fullmatch(arabic_digits(one.id))):
            wanted = f"M{match[1]}/{match[2]}"
            if match[1] == measure.id and wanted not in self.taken | stored:
                return wanted, int(match[2])
        number = self.numbers.get(measure.id, 0) + 1
        while f"M{measure.id}/{number}" in self.taken | stored:
            number += 1
        self.numbers[measure.id] = number
        return f"M{measure.id}/{number}", number


def _unsaid(known: Step, found: Understood) -> dict[str, Any]:
    """The values of a stored step that a file has no column for, and which therefore stay."""
    columns = {meaning for _, meaning in found.mapped.values()}
    kept = (
        (PlanColumn.NOTE, ("note",)),
        (PlanColumn.ITEM, ("item",)),
        (PlanColumn.BUDGET, ("budget",)),
        (PlanColumn.INDICATOR, ("indicators", "measured_in", "targets")),
    )
    return {name: getattr(known, name) for column, names in kept if column not in columns for name in names}


def _number(name: str | None, taken: set[int]) -> int:
    match = _NUMBER.match(arabic_digits(name or ""))
    number = int(float(match[1])) if match else len(taken) + 1
    while number in taken:
        number += 1
    return number


def is_reworded(one: str, other: str) -> bool:
    """Check whether two titles are the same, or the one the other worded anew."""
    return one == other or _likeness(one, other) >= _ALIKE


def is_same_plan(one: str, other: str) -> bool:
    """Check whether two titles may be of one plan: the one contains the other, or is it worded anew; years aside."""
    first, second = ("".join(bare_title(title).split()) for title in (one, other))
    return first in second or second in first or _likeness(first, second) >= _SAME_PLAN


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE else 0.0


def merged(stored: Plan | None, new: Plan, *, update: bool) -> Plan:
    """The plan to store: what the file lacks stays; without `update`, steps that differ stay as they are, too."""
    if stored is None:
        return new
    by_id = {step.id: step for step in new.steps}
    kept = tuple((by_id.get(step.id, step) if update else step) for step in stored.steps)
    added = tuple(step for step in new.steps if step.id not in stored.step_by_id)
    groups = {group.number: group for group in (*new.groups, *stored.groups)}
    measures = {one.id: one for one in (*new.measures, *stored.measures)}
    if update:
        groups |= {group.number: group for group in new.groups}
        measures |= {one.id: one for one in new.measures}
    base = new if update else stored
    return replace(
        base,
        groups=tuple(groups[number] for number in sorted(groups)),
        measures=tuple(measures.values()),
        steps=(*kept, *added),
    )
