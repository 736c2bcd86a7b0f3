"""Buttons of absences."""

from dataclasses import dataclass
from datetime import date

from screens.base.buttons import ButtonData


@dataclass(frozen=True)
class AskAbsence(ButtonData, prefix="away"):
    """Ask until when the person is away."""


@dataclass(frozen=True)
class BeginAbsence(ButtonData, prefix="away|from"):
    """Keep that the person is away, the last day included."""

    first: date
    last: date


@dataclass(frozen=True)
class EndAbsence(ButtonData, prefix="away|end"):
    """End an absence: the person is back, or never was away."""

    absence: int
