"""Groups in which a unit's people work: a unit's prompts go there too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.people import Address


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Group of a unit; `thread` is the topic of the group in which it was bound, None for the whole group."""

    unit: str
    chat: Address
    thread: str | None
    title: str


@dataclass(frozen=True, slots=True)
class GroupMove:
    """The way a unit's group goes when a new year changes the units.

    `bound` are the units that come from the group's own and are bound to it now, `elsewhere` those that have a group
    already; both empty where the unit was only renamed.
    """

    group: UnitGroup
    bound: tuple[str, ...] = ()
    elsewhere: tuple[UnitGroup, ...] = ()


def moves(groups: Sequence[UnitGroup], heirs: Mapping[str, Sequence[str]]) -> tuple[GroupMove, ...]:
    """Let the groups of changed units follow them; `heirs` are the further units that come from each.

    A unit that has a group keeps it: a group serves several units, but a unit has one.
    """
    taken = {one.unit: one for one in groups}
    found = []
    for group in groups:
        if group.unit not in heirs:
            continue
        free = tuple(unit for unit in heirs[group.unit] if unit not in taken)
        elsewhere = tuple(taken[unit] for unit in heirs[group.unit] if unit in taken and taken[unit].chat != group.chat)
        taken |= {unit: replace(group, unit=unit) for unit in free}
        found.append(GroupMove(group, free, elsewhere))
    return tuple(found)
