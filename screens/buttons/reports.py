"""Buttons by which a unit's people report; prompts and reminders have no others."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from domain.calendar.fiscal import Period
from domain.reports.parts import Part
from domain.reports.reports import Duty, Status
from screens.base.buttons import ButtonData

Told = Literal["postpone", "not_ours", "hand_over"]
"""Matters of one's own round that go to the coordinator."""


@dataclass(frozen=True)
class ReportButton(ButtonData):
    """Base of the buttons of reports."""


@dataclass(frozen=True)
class ListSteps(ReportButton, prefix="report"):
    """The steps that are owed and reported."""


@dataclass(frozen=True)
class TakeAsReport(ReportButton, prefix="report|use"):
    """Take a plain text as a report."""


@dataclass(frozen=True)
class TakeAsQuestion(ReportButton, prefix="report|question"):
    """Answer a plain text as the question it is."""


@dataclass(frozen=True)
class SendAll(ReportButton, prefix="report|all", act="send"):
    """Send every complete draft of a unit, as shown together and stamped."""

    unit: str
    stamp: str


@dataclass(frozen=True)
class AskStep(ReportButton, prefix="report|which"):
    """Ask again which step a kept text of a unit is about."""

    plan: int
    unit: str


@dataclass(frozen=True)
class PostponeReminder(ReportButton, prefix="report|later"):
    """Ask when to be reminded of a round instead."""

    quarter: Period


@dataclass(frozen=True)
class RemindOn(ReportButton, prefix="report|remind-on"):
    """Be reminded of a round in the morning of a day."""

    quarter: Period
    day: date


@dataclass(frozen=True)
class TakeToCalendar(ReportButton, prefix="report|calendar"):
    """Get a round's due date as a calendar entry."""

    quarter: Period
    unit: str


@dataclass(frozen=True)
class DutyButton(ReportButton):
    """Base of buttons about a unit's step."""

    duty: Duty


@dataclass(frozen=True)
class OpenStep(DutyButton, prefix="report|step"):
    """Open a step: its draft, its report, or the question for its status."""


@dataclass(frozen=True)
class StillCompleted(DutyButton, prefix="report|still"):
    """Report a step as completed like last time; older prompts do not name the round."""

    quarter: Period | None = None


@dataclass(frozen=True)
class ChooseStatus(DutyButton, prefix="report|status"):
    """Choose a step's status."""

    status: Status


@dataclass(frozen=True)
class ChangePart(DutyButton, prefix="report|ask"):
    """Ask for a part of the report."""

    part: Part


@dataclass(frozen=True)
class NoObstacles(DutyButton, prefix="report|none"):
    """Say that there are no obstacles."""


@dataclass(frozen=True)
class StillStuck(DutyButton, prefix="report|stuck"):
    """Begin a report with the obstacle that was open."""


@dataclass(frozen=True)
class SettleCarried(DutyButton, prefix="report|settle"):
    """Stop being asked about the obstacle and the promise that were open in a round."""

    quarter: Period


@dataclass(frozen=True)
class NoProgress(DutyButton, prefix="report|nothing"):
    """Say that there is no progress yet."""


@dataclass(frozen=True)
class NoPercent(DutyButton, prefix="report|nopercent"):
    """Give no percentage."""


@dataclass(frozen=True)
class ShowDraft(DutyButton, prefix="report|show"):
    """Back to the draft as it is."""


@dataclass(frozen=True)
class KeepDraft(DutyButton, prefix="report|keep"):
    """Stop for now and keep the draft."""


@dataclass(frozen=True)
class DropDraft(DutyButton, prefix="report|drop", act="discard"):
    """Discard a draft; one whose step was not chosen yet has an empty step."""


@dataclass(frozen=True)
class RestoreDraft(DutyButton, prefix="report|undrop"):
    """Take a discarded draft back."""


@dataclass(frozen=True)
class CorrectReport(DutyButton, prefix="report|fix"):
    """Begin a draft from what was sent."""


@dataclass(frozen=True)
class MoveDraft(DutyButton, prefix="report|move"):
    """Use a closed round's draft for the current one."""


@dataclass(frozen=True)
class PlaceText(DutyButton, prefix="report|for"):
    """The step a kept text is about."""


@dataclass(frozen=True)
class SendReport(DutyButton, prefix="report|send", act="send"):
    """Send just the preview that the stamp identifies."""

    stamp: str = ""


@dataclass(frozen=True)
class TakeReportBack(DutyButton, prefix="report|mine"):
    """Send one's own report once more, in place of a colleague's that replaced it; `revision` is one's own."""

    revision: int


@dataclass(frozen=True)
class AddToReport(DutyButton, prefix="report|add"):
    """Put one's draft behind the report a colleague has just sent; `revision` is the colleague's."""

    revision: int


@dataclass(frozen=True)
class OnlyNewWords(DutyButton, prefix="report|new"):
    """Leave what was sent out of the draft that goes on from it."""


@dataclass(frozen=True)
class SendJointly(DutyButton, prefix="report|joint"):
    """Send just the preview that the stamp identifies for the step's other owners, too, who have not reported."""

    stamp: str


@dataclass(frozen=True)
class UndoJoint(DutyButton, prefix="report|undo"):
    """Take back one's unit's part of a report that another owner gave for both; `revision` is its number."""

    revision: int


@dataclass(frozen=True)
class ConfirmReport(DutyButton, prefix="report|confirm"):
    """Stand by one's unit's report, which another owner's contradicts; `revision` is its number."""

    revision: int


@dataclass(frozen=True)
class TellCoordinator(ReportButton, prefix="report|tell", act="send"):
    """Pass what somebody wrote about their round on to the coordinator."""

    topic: Told


@dataclass(frozen=True)
class IsComplaint(ReportButton, prefix="report|complaint"):
    """Answer a text that may be a report as the complaint it is, and forget it."""
