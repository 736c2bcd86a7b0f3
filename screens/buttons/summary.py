"""Buttons of the director's summary: its lists, a step's story, nudging, signing, trends.

`at` is the moment a summary of the past is of, in seconds since the epoch; 0: as it is now. `page` counts from 1.
"""

from dataclasses import dataclass

from domain.calendar.fiscal import Period
from domain.summary.steps import StepState
from screens.base.buttons import ButtonData, Page


@dataclass(frozen=True)
class SendSummary(ButtonData, prefix="summary"):
    """The current round's summary, as a message of its own."""


@dataclass(frozen=True)
class ShowSummary(ButtonData, prefix="summary|show"):
    """A round's summary."""

    quarter: Period
    at: int = 0


@dataclass(frozen=True)
class ListMeasures(ButtonData, prefix="summary|measures"):
    """The measures, with the states of their steps."""

    quarter: Period
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ListUnits(ButtonData, prefix="summary|units"):
    """The units, with what they have sent."""

    quarter: Period
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ListStates(ButtonData, prefix="summary|states"):
    """The states, with the number of steps in each."""

    quarter: Period
    at: int = 0


@dataclass(frozen=True)
class ListNeeds(ButtonData, prefix="summary|needs"):
    """Everything that needs the director."""

    quarter: Period
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ListMissing(ButtonData, prefix="summary|missing"):
    """The units that still owe reports, and why."""

    quarter: Period
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ShowMeasureSummary(ButtonData, prefix="summary|measure"):
    """The steps of a measure."""

    quarter: Period
    plan: int
    measure: str
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ShowUnitSummary(ButtonData, prefix="summary|unit"):
    """The steps of a unit."""

    quarter: Period
    unit: str
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ShowStateSummary(ButtonData, prefix="summary|state"):
    """The steps in a state."""

    quarter: Period
    state: StepState
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ShowStory(ButtonData, prefix="summary|step"):
    """The whole story of a step."""

    quarter: Period
    plan: int
    step: str
    page: Page = 1
    at: int = 0


@dataclass(frozen=True)
class ShowTrends(ButtonData, prefix="summary|trends"):
    """Trends over the quarters, up to one."""

    quarter: Period
    page: Page = 1


@dataclass(frozen=True)
class AskNudge(ButtonData, prefix="summary|ask-nudge"):
    """Ask before those who owe reports are reminded."""

    quarter: Period


@dataclass(frozen=True)
class Nudge(ButtonData, prefix="summary|nudge", act="send"):
    """Remind those who owe reports."""

    quarter: Period


@dataclass(frozen=True)
class AskSign(ButtonData, prefix="summary|ask-sign"):
    """Ask before a quarter is signed."""

    quarter: Period


@dataclass(frozen=True)
class SignQuarter(ButtonData, prefix="summary|sign", act="send"):
    """Sign a quarter as it was shown: `upto` is the id of the newest report in it."""

    quarter: Period
    upto: int


@dataclass(frozen=True)
class SendSigned(ButtonData, prefix="summary|signed"):
    """The file of a signed version."""

    quarter: Period
    version: int
