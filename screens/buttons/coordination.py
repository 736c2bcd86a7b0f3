"""Buttons of the coordinator's day: the status, a unit's view, nudges, reports on behalf, reopening, the board."""

from dataclasses import dataclass

from domain.calendar.fiscal import Period
from domain.reports.reports import Duty
from screens.base.buttons import ButtonData, Page


@dataclass(frozen=True)
class OpenStatus(ButtonData, prefix="status|open"):
    """The status as a message of its own, below a note that stays."""


@dataclass(frozen=True)
class TurnStatus(ButtonData, prefix="status|page"):
    """A page of the units that owe."""

    page: Page


@dataclass(frozen=True)
class ShowUnitStatus(ButtonData, prefix="status|unit"):
    """A unit's view: its people, what it sent and owes."""

    unit: str
    page: Page = 1


@dataclass(frozen=True)
class NudgeUnit(ButtonData, prefix="nudge|unit"):
    """Remind one unit."""

    quarter: Period
    unit: str


@dataclass(frozen=True)
class AskNudgeAll(ButtonData, prefix="nudge|ask"):
    """Ask before every unit that owes is reminded."""

    quarter: Period


@dataclass(frozen=True)
class NudgeAll(ButtonData, prefix="nudge|all", act="send"):
    """Remind every unit that owes."""

    quarter: Period


@dataclass(frozen=True)
class WriteNudge(ButtonData, prefix="nudge|words"):
    """Type words that go with a reminder; without a unit to all that owe."""

    quarter: Period
    unit: str = ""


@dataclass(frozen=True)
class ListSentReports(ButtonData, prefix="change|list"):
    """The reports of a unit, one of which it is to change."""

    unit: str
    page: Page = 1


@dataclass(frozen=True)
class AskChange(ButtonData, prefix="change|ask"):
    """Ask a unit to change a report it sent: words are typed next."""

    duty: Duty


@dataclass(frozen=True)
class SendText(ButtonData, prefix="nudge|send", act="send"):
    """Send what was typed, as the preview showed it."""

    stamp: str


@dataclass(frozen=True)
class DropText(ButtonData, prefix="nudge|drop", act="discard"):
    """Discard what was typed."""


@dataclass(frozen=True)
class ListBehalf(ButtonData, prefix="behalf|list"):
    """The steps of a unit for which the coordinator can report in its place."""

    unit: str
    page: Page = 1


@dataclass(frozen=True)
class ReportOnBehalf(ButtonData, prefix="behalf|step"):
    """Report on a step in the unit's place."""

    duty: Duty


@dataclass(frozen=True)
class EndBehalf(ButtonData, prefix="behalf|end"):
    """Stop reporting in a unit's place."""


@dataclass(frozen=True)
class ConfirmBehalf(ButtonData, prefix="behalf|confirm", act="send"):
    """Confirm a report that was given in the own unit's place."""

    duty: Duty
    quarter: Period
    revision: int


@dataclass(frozen=True)
class AskReopen(ButtonData, prefix="round|ask-reopen"):
    """Ask before a closed round is reopened."""

    quarter: Period


@dataclass(frozen=True)
class ReopenRound(ButtonData, prefix="round|reopen", act="send"):
    """Reopen a closed round."""

    quarter: Period


@dataclass(frozen=True)
class ShowBoard(ButtonData, prefix="board"):
    """The picture of a quarter, a page of it."""

    quarter: Period
    page: Page = 1
