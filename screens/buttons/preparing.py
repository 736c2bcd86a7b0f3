"""Buttons of decisions that a secretary prepares, and of secretaries."""

from dataclasses import dataclass

from screens.base.buttons import ButtonData
from screens.buttons.decisions import PersonNumber


@dataclass(frozen=True)
class ShowPrepared(ButtonData, prefix="prepared"):
    """The prepared decisions."""


@dataclass(frozen=True)
class SendPrepared(ButtonData, prefix="prepared|list"):
    """The prepared decisions, as a message of their own."""


@dataclass(frozen=True)
class PassPrepared(ButtonData, prefix="prepared|pass"):
    """Make a prepared decision, which never changes."""

    number: int


@dataclass(frozen=True)
class DropPrepared(ButtonData, prefix="prepared|drop"):
    """Drop a prepared decision."""

    number: int


@dataclass(frozen=True)
class TellPrepared(ButtonData, prefix="prepared|tell"):
    """Tell those who decide that decisions are prepared."""


@dataclass(frozen=True)
class ShowSecretaries(ButtonData, prefix="secretary"):
    """Those who prepare decisions."""


@dataclass(frozen=True)
class InviteSecretary(ButtonData, prefix="secretary|invite"):
    """Make an invitation for a secretary."""


@dataclass(frozen=True)
class EndSecretary(ButtonData, prefix="secretary|end"):
    """Take a secretary's role back."""

    person: PersonNumber
