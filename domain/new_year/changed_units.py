"""The units of the new year: renamed, merged and split, and the steps that go with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from domain.catalogue.plan import Plan, Step, Unit
from domain.importing.joining import joined, joining
from domain.language.bilingual import Bilingual
from domain.new_year.conversation import UnitChange


@dataclass(frozen=True)
class NewUnits:
    """The plan with its owners of the new year. `names` are the new names by code, `new` the units that are new.

    `joined` says which unit the people of a merged one join, `parted` of which unit a new one was a part.
    """

    plan: Plan
    names: Mapping[str, str]
    new: tuple[Unit, ...]
    joined: Mapping[str, str]
    parted: Mapping[str, str]
    together: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Steps of a collective owner that parts of split units report on too, with their codes."""


def with_changes(
    plan: Plan, units: Sequence[Unit], known: Sequence[Unit], changes: Mapping[str, UnitChange]
) -> NewUnits:
    """Change the units of a plan; `known` are those there were before it.

    A new name that the plan's file gives to a unit of its own means that unit: both become one.
    """
    added = {unit.code: unit for unit in units if unit.code not in {one.code for one in known}}
    names: dict[str, str] = {}
    goes: dict[str, str] = {}
    splits: dict[str, tuple[Sequence[str], Mapping[str, int]]] = {}
    for code, change in changes.items():
        if change.into:
            goes[code] = change.into
            continue
        name = change.parts[0] if change.parts else change.name
        names[code] = name
        goes |= {one.code: code for one in added.values() if one.name.th == name and one.code != code}
        if change.parts:
            codes = [code, *_codes([*units, *known, *added.values()], len(change.parts) - 1)]
            for part, fresh in zip(change.parts[1:], codes[1:], strict=True):
                added[fresh] = Unit(fresh, Bilingual(part), Bilingual(part), _office(code, known), (part,))
            splits[code] = (codes, change.steps)
    steps = tuple(_step(step, goes, splits) for step in plan.steps)
    gone = {code for code in goes if code in added}
    new = tuple(unit for code, unit in added.items() if code not in gone)
    merged = {code: _final(code, goes) for code in goes if code not in added}
    parted = {part: code for code, (codes, _) in splits.items() for part in codes[1:]}
    changed = replace(plan, steps=steps)
    together = joining(changed, [unit for unit in new if unit.code in parted])
    steps = tuple(joined(step, together.get(step.id, ())) for step in steps)
    return NewUnits(replace(plan, steps=steps), names, new, merged, parted, together)


def named(unit: Unit, name: str) -> Unit:
    """A unit under a new name; people go on finding it by the one it had."""
    wordings = tuple(dict.fromkeys((*unit.wordings, *unit.name.both, *unit.short.both)))
    return replace(unit, name=Bilingual(name), short=Bilingual(name), wordings=wordings)


def _step(step: Step, goes: Mapping[str, str], splits: Mapping[str, tuple[Sequence[str], Mapping[str, int]]]) -> Step:
    def owner(code: str) -> str:
        code = _final(code, goes)
        if code not in splits:
            return code
        codes, steps = splits[code]
        place = steps.get(step.id, 0)
        return codes[place] if place < len(codes) else code

    owners, joint = tuple(dict.fromkeys(map(owner, step.owners))), tuple(dict.fromkeys(map(owner, step.joint)))
    return replace(step, owners=owners, joint=tuple(one for one in joint if one in owners))


def _final(code: str, goes: Mapping[str, str]) -> str:
    for _ in goes:  # a unit may join one that itself joins another
        code = goes.get(code, code)
    return code


def _codes(units: Sequence[Unit], count: int) -> list[str]:
    taken = {unit.code for unit in units}
    free = (code for number in range(1, len(taken) + count + 2) if (code := f"u{number}") not in taken)
    return [next(free) for _ in range(count)]


def _office(code: str, known: Sequence[Unit]) -> str | None:
    return next((unit.office for unit in known if unit.code == code), None)
