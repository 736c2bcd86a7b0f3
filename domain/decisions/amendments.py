"""A plan with the director's decisions laid over it: later dates, cancelled steps, steps moved to other units."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.calendar.fiscal import Period
from domain.catalogue.plan import OwnerMove, Plan, Step
from domain.decisions.decisions import Decision, DecisionKind


def amended(plan: Plan, decisions: Iterable[Decision]) -> Plan:
    """The plan as decided; `decisions` in the order they were made, those taken back left out."""
    mine: dict[str, list[Decision]] = {}
    for one in decisions:
        if one.plan == plan.number:
            mine.setdefault(one.step, []).append(one)
    if not mine:
        return plan
    return replace(plan, steps=tuple(_step(one, mine.get(one.id, ())) for one in plan.steps))


def _step(step: Step, decisions: Sequence[Decision]) -> Step:
    printed = step.due
    for one in decisions:
        match one.kind:
            case DecisionKind.GRANT | DecisionKind.OCCURRED if one.until is not None:
                step = replace(step, due=one.until, first_due=printed)
            case DecisionKind.CANCEL:
                step = replace(step, cancelled_in=Period.parse(one.round))
            case DecisionKind.MOVE:
                owners = tuple(dict.fromkeys(one.to_unit if unit == one.unit else unit for unit in step.owners))
                move = OwnerMove(Period.parse(one.round), one.unit, one.to_unit)
                step = replace(step, owners=owners, moves=(*step.moves, move))
    return step
