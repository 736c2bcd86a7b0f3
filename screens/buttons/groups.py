"""Buttons about the groups of units."""

from dataclasses import dataclass

from screens.base.buttons import ButtonData


@dataclass(frozen=True)
class BindGroup(ButtonData, prefix="group|bind"):
    """Make the group it is pressed in that of a unit."""

    unit: str


@dataclass(frozen=True)
class UnbindGroup(ButtonData, prefix="group|unbind"):
    """End a unit's binding to its group, in the group or in private."""

    unit: str
