"""Buttons about rounds: the coordinator's choices, the status."""

from dataclasses import dataclass
from datetime import date

from domain.calendar.fiscal import Period
from screens.base.buttons import ButtonData


@dataclass(frozen=True)
class ShowRound(ButtonData, prefix="round|show", also="round"):
    """The state of the round, and the choices there are."""


@dataclass(frozen=True)
class AskOpen(ButtonData, prefix="round|ask-open"):
    """Ask before a round is opened."""

    quarter: Period


@dataclass(frozen=True)
class OpenRound(ButtonData, prefix="round|open", act="send"):
    """Open a round."""

    quarter: Period


@dataclass(frozen=True)
class AskClose(ButtonData, prefix="round|ask-close"):
    """Ask before a round is closed."""

    quarter: Period


@dataclass(frozen=True)
class CloseRound(ButtonData, prefix="round|close", act="discard"):
    """Close a round."""

    quarter: Period


@dataclass(frozen=True)
class OfferDays(ButtonData, prefix="round|move"):
    """Days a round's due date can be moved to."""

    quarter: Period


@dataclass(frozen=True)
class AskDue(ButtonData, prefix="round|ask-due"):
    """Ask before the due date is moved to a day."""

    quarter: Period
    day: date


@dataclass(frozen=True)
class MoveDue(ButtonData, prefix="round|due", act="send"):
    """Move the due date to a day."""

    quarter: Period
    day: date


@dataclass(frozen=True)
class ShowStatus(ButtonData, prefix="status"):
    """The status, from a screen that leads back to it."""


@dataclass(frozen=True)
class RefreshStatus(ButtonData, prefix="status|show"):
    """The status as it is now."""
