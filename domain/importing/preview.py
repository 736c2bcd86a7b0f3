"""The changes an import would make to the stored plan: new, changed (old → new), gone and untouched steps."""

from dataclasses import dataclass, fields
from typing import Final

from domain.calendar.fiscal import Cycle
from domain.catalogue.due import DueKind
from domain.catalogue.plan import Plan, Step, Unit
from domain.catalogue.plan_kinds import PlanKind
from domain.language.bilingual import Bilingual

_LEFT_OUT: Final = frozenset({"id", "number", "wordings"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a step that differs, as text, old and new."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class StepChange:
    """A stored step that the file has otherwise."""

    step: Step
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Preview:
    """The outcome of an import before it is stored. What is `gone` from the file stays in the plan.

    `stored_cycle` is that of the stored plan's rounds, None where the plan is new; `kind` the one its title shows.
    """

    plan: Plan
    units: tuple[Unit, ...]
    new: tuple[Step, ...]
    changed: tuple[StepChange, ...]
    gone: tuple[Step, ...]
    untouched: tuple[Step, ...]
    new_units: tuple[Unit, ...]
    stored_cycle: Cycle | None = None
    kind: PlanKind | None = None

    @property
    def is_further(self) -> bool:
        """Check whether it would be a new plan beside the own one of its year."""
        return bool(self.plan.further) and self.stored_cycle is None

    @property
    def changes_cycle(self) -> bool:
        """Check whether the rounds would go by another cycle than before."""
        return self.stored_cycle not in (None, self.plan.cycle)

    @property
    def is_empty(self) -> bool:
        """Check whether nothing would change."""
        return not (self.new or self.changed or self.new_units or self.changes_cycle)


def preview_of(stored: Plan | None, known: tuple[Unit, ...], plan: Plan, units: tuple[Unit, ...]) -> Preview:
    """Compare a plan with the stored one of its year."""
    before = stored.step_by_id if stored else {}
    changed, untouched, new = [], [], []
    for step in plan.steps:
        old = before.get(step.id)
        if old is None:
            new.append(step)
        elif changes := _changes(old, step):
            changed.append(StepChange(step, changes))
        else:
            untouched.append(step)
    codes = {unit.code for unit in known}
    return Preview(
        plan=plan,
        units=units,
        new=tuple(new),
        changed=tuple(changed),
        gone=tuple(step for step in before.values() if step.id not in plan.step_by_id),
        untouched=tuple(untouched),
        new_units=tuple(unit for unit in units if unit.code not in codes),
        stored_cycle=stored.cycle if stored else None,
    )


def _changes(old: Step, new: Step) -> tuple[FieldChange, ...]:
    """The fields that differ; an English title the file does not have is no change."""
    found = []
    as_dated = old.due == new.due and old.due_from == new.due_from and old.due_kind == new.due_kind
    left_out = _LEFT_OUT | ({"due_words"} if as_dated and new.due_kind in (DueKind.DAY, DueKind.MONTH) else set())
    for one in fields(Step):
        before, after = getattr(old, one.name), getattr(new, one.name)
        if isinstance(before, Bilingual):
            before, after = before.th, after.th
        if one.name not in left_out and before != after:
            found.append(FieldChange(one.name, _text(before), _text(after)))
    return tuple(found)


def _text(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
