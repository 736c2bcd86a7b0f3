"""New units that a collective owner of a stored plan means: `ทุกสำนัก/กอง` and a division that was made in the year."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.catalogue.plan import Plan, Reporting, Step, Unit
from domain.importing.owner_names import WHOLE, every_kind, is_unit


@dataclass(frozen=True)
class Joining:
    """New units that collective owners of followed plans mean, with the steps they do not report on, by plan."""

    units: tuple[Unit, ...]
    steps: tuple[tuple[Plan, Mapping[str, tuple[str, ...]]], ...]

    @property
    def count(self) -> int:
        """Number of steps."""
        return sum(len(steps) for _, steps in self.steps)

    @property
    def words(self) -> str:
        """The collective owner's words, of the first such step."""
        plan, steps = self.steps[0]
        return plan.step_by_id[next(iter(steps))].collective


def joining(plan: Plan, new: Sequence[Unit]) -> Mapping[str, tuple[str, ...]]:
    """Steps whose collective owner's units each report, with the codes of the new ones that it means."""
    found = {step.id: _meant(step, new) for step in plan.steps if not step.cancelled}
    return {step: codes for step, codes in found.items() if codes}


def joined(step: Step, codes: Sequence[str]) -> Step:
    """A step that units have joined: beside the lead, where the others are."""
    owners = tuple(dict.fromkeys((*step.owners, *codes)))
    return replace(step, owners=owners, joint=tuple(dict.fromkeys((*step.joint, *codes))) if step.joint else ())


def _meant(step: Step, new: Sequence[Unit]) -> tuple[str, ...]:
    if not step.collective or step.reporting is not Reporting.EACH:
        return ()
    named = every_kind(step.collective) or ""
    kinds = tuple(one.strip() for one in re.split(r"[/,]| และ ", named) if one.strip())
    by_kind = bool(kinds) and not WHOLE.fullmatch(named)
    return tuple(
        unit.code
        for unit in new
        if unit.code not in step.owners and (unit.name.th.startswith(kinds) if by_kind else is_unit(unit.name.th))
    )
