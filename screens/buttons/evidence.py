"""Buttons about evidence: the step it is for, opening it, and the coordinator's verdict."""

from dataclasses import dataclass
from typing import Literal

from domain.calendar.fiscal import Period
from domain.reports.reports import Duty
from screens.base.buttons import ButtonData

Why = Literal["wrong_step", "unreadable", "incomplete"]
"""The usual reasons to send evidence back."""


@dataclass(frozen=True)
class PlaceEvidence(ButtonData, prefix="evidence|for"):
    """The step for which the evidence is whose step was asked."""

    duty: Duty


@dataclass(frozen=True)
class DropEvidence(ButtonData, prefix="evidence|drop", act="discard"):
    """Keep none of the evidence whose step was asked."""


@dataclass(frozen=True)
class OpenEvidence(ButtonData, prefix="evidence|open"):
    """Send the evidence of a unit for a step in a round again."""

    duty: Duty
    quarter: Period


@dataclass(frozen=True)
class RemovePiece(ButtonData, prefix="evidence|remove", act="discard"):
    """Take a piece back, which the coordinator has not decided on."""

    piece: int


@dataclass(frozen=True)
class ListUnchecked(ButtonData, prefix="evidence|list"):
    """The evidence without a verdict."""


@dataclass(frozen=True)
class OpenPiece(ButtonData, prefix="evidence|piece"):
    """A piece of evidence, to be checked."""

    piece: int


@dataclass(frozen=True)
class AcceptPiece(ButtonData, prefix="evidence|yes", act="send"):
    """Accept a piece."""

    piece: int


@dataclass(frozen=True)
class ReturnPiece(ButtonData, prefix="evidence|no"):
    """Send a piece back for one of the usual reasons."""

    piece: int
    why: Why


@dataclass(frozen=True)
class AskReason(ButtonData, prefix="evidence|why"):
    """Ask for the reason why a piece is sent back."""

    piece: int
