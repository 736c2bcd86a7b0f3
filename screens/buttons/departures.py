"""Buttons of replacing somebody who has left."""

from dataclasses import dataclass
from typing import Annotated

from screens.base.buttons import ButtonData
from screens.base.codec import AtMost


@dataclass(frozen=True)
class AskLeft(ButtonData, prefix="left|ask"):
    """Ask before somebody's access ends since they have left."""

    person: Annotated[int, AtMost(2**63 - 1)]


@dataclass(frozen=True)
class EndAccess(ButtonData, prefix="left|end", act="discard"):
    """End the access of somebody who has left, and invite a successor."""

    person: Annotated[int, AtMost(2**63 - 1)]


@dataclass(frozen=True)
class UndoLeft(ButtonData, prefix="left|undo"):
    """Take a departure back."""

    departure: int


@dataclass(frozen=True)
class KeepPerson(ButtonData, prefix="left|keep"):
    """End nothing."""
