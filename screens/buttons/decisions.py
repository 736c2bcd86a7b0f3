"""Buttons by which the director decides, and units answer decisions; whatever they name is looked up again."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from domain.calendar.fiscal import Period
from domain.reports.reports import Duty
from screens.base.buttons import ButtonData
from screens.base.codec import AtMost

PersonNumber = Annotated[int, AtMost(2**63 - 1)]

Comment = Annotated[int, AtMost(99)]
"""Number of a usual comment, from 1."""


@dataclass(frozen=True)
class ShowAwaiting(ButtonData, prefix="decide"):
    """The matters that await a decision."""


@dataclass(frozen=True)
class SendAwaiting(ButtonData, prefix="decide|list"):
    """The matters that await a decision, as a message of its own."""


@dataclass(frozen=True)
class OpenMatter(ButtonData, prefix="decide|step"):
    """A step with what can be decided on it."""

    plan: int
    step: str


@dataclass(frozen=True)
class OpenInstruction(ButtonData, prefix="decide|order"):
    """An instruction with what came of it."""

    number: int


@dataclass(frozen=True)
class AcknowledgeStep(ButtonData, prefix="decide|ack"):
    """Acknowledge a step's reports as the stamp identifies them."""

    quarter: Period
    plan: int
    step: str
    stamp: str


@dataclass(frozen=True)
class AcknowledgeAll(ButtonData, prefix="decide|ack-all"):
    """Acknowledge everything that is on track, as the stamp identifies it."""

    quarter: Period
    stamp: str


@dataclass(frozen=True)
class AskReturn(ButtonData, prefix="decide|return"):
    """Ask with which comment a report is returned."""

    quarter: Period
    duty: Duty
    revision: int


@dataclass(frozen=True)
class ReturnReport(ButtonData, prefix="decide|back"):
    """Return a report with one of the usual comments."""

    quarter: Period
    duty: Duty
    revision: int
    comment: Comment


@dataclass(frozen=True)
class WriteReturn(ButtonData, prefix="decide|write"):
    """Return a report with a comment to be typed."""

    quarter: Period
    duty: Duty
    revision: int


@dataclass(frozen=True)
class ReturnAsSaid(ButtonData, prefix="decide|back-said", act="send"):
    """Return a report with the comment that the preview showed, which the stamp identifies."""

    stamp: str


@dataclass(frozen=True)
class AskInstruct(ButtonData, prefix="decide|instruct"):
    """Ask for an instruction about a step, to the unit if it is named."""

    plan: int
    step: str
    unit: str = ""


@dataclass(frozen=True)
class NewInstruction(ButtonData, prefix="decide|new"):
    """Ask which unit is instructed."""


@dataclass(frozen=True)
class InstructUnit(ButtonData, prefix="decide|unit"):
    """The unit that is instructed."""

    unit: str


@dataclass(frozen=True)
class ChooseUntil(ButtonData, prefix="decide|until"):
    """The date of what is being written; none leaves it without."""

    day: date | None = None


@dataclass(frozen=True)
class SendDecision(ButtonData, prefix="decide|send", act="send"):
    """Send just what the preview showed, which the stamp identifies."""

    stamp: str


@dataclass(frozen=True)
class DropDecision(ButtonData, prefix="decide|drop", act="discard"):
    """Stop writing a decision."""


@dataclass(frozen=True)
class GrantRequest(ButtonData, prefix="decide|grant"):
    """Grant a request for more time as it was asked."""

    number: int


@dataclass(frozen=True)
class RefuseRequest(ButtonData, prefix="decide|refuse"):
    """Refuse a request for more time: the reason is asked for."""

    number: int


@dataclass(frozen=True)
class RefuseBecause(ButtonData, prefix="decide|refuse-why"):
    """Refuse a request for more time with one of the usual reasons."""

    number: int
    comment: Comment


@dataclass(frozen=True)
class GrantOther(ButtonData, prefix="decide|other"):
    """Grant a request until another date, to be chosen or typed."""

    number: int


@dataclass(frozen=True)
class AskTime(ButtonData, prefix="decide|ask-time"):
    """Ask until when a step gets more time."""

    plan: int
    step: str


@dataclass(frozen=True)
class GiveTime(ButtonData, prefix="decide|give-time", act="send"):
    """Give a step more time until a day."""

    plan: int
    step: str
    day: date


@dataclass(frozen=True)
class MoreChoices(ButtonData, prefix="decide|more"):
    """The rarer choices for a step: cancel it, move it; and its history."""

    plan: int
    step: str


@dataclass(frozen=True)
class AskCancelStep(ButtonData, prefix="decide|ask-cancel"):
    """Ask before a step is cancelled."""

    plan: int
    step: str


@dataclass(frozen=True)
class CancelStep(ButtonData, prefix="decide|cancel", act="discard"):
    """Cancel a step."""

    quarter: Period
    plan: int
    step: str


@dataclass(frozen=True)
class AskMoveStep(ButtonData, prefix="decide|ask-move"):
    """Ask to which unit a unit's step is moved."""

    duty: Duty


@dataclass(frozen=True)
class MoveStep(ButtonData, prefix="decide|move"):
    """Move a unit's step to another unit."""

    quarter: Period
    duty: Duty
    to: str


@dataclass(frozen=True)
class TakeBack(ButtonData, prefix="decide|undo"):
    """Take a decision back."""

    number: int


@dataclass(frozen=True)
class AcceptDone(ButtonData, prefix="decide|accept"):
    """Accept an instruction that was reported done."""

    number: int


@dataclass(frozen=True)
class ReturnDone(ButtonData, prefix="decide|not-done"):
    """Return what was reported of an instruction, with a comment to be typed."""

    number: int


@dataclass(frozen=True)
class ShowDeputies(ButtonData, prefix="deputy"):
    """Those who decide in the director's place."""


@dataclass(frozen=True)
class AskDeputy(ButtonData, prefix="deputy|new"):
    """Ask until when somebody is to decide in the director's place."""


@dataclass(frozen=True)
class InviteDeputy(ButtonData, prefix="deputy|invite"):
    """Make an invitation for a deputy until a day."""

    day: date


@dataclass(frozen=True)
class EndDeputy(ButtonData, prefix="deputy|end", act="discard"):
    """End a deputy's time."""

    person: PersonNumber


@dataclass(frozen=True)
class ReportDone(ButtonData, prefix="order|done"):
    """Report an instruction done, with a word about it to be typed."""

    number: int


@dataclass(frozen=True)
class ReportDoneBare(ButtonData, prefix="order|bare"):
    """Report an instruction done without a word about it."""

    number: int


@dataclass(frozen=True)
class AskEvent(ButtonData, prefix="event"):
    """Ask on which day the event was after which a step is due."""

    duty: Duty


@dataclass(frozen=True)
class EventOn(ButtonData, prefix="event|on"):
    """The event was on a day."""

    day: date


@dataclass(frozen=True)
class UndoEvent(ButtonData, prefix="event|undo"):
    """Take the day of an event back."""

    number: int


@dataclass(frozen=True)
class AskForTime(ButtonData, prefix="time"):
    """Ask for more time for a step that is chosen next."""


@dataclass(frozen=True)
class RequestFor(ButtonData, prefix="time|step"):
    """The step for which a unit asks for more time."""

    duty: Duty


@dataclass(frozen=True)
class RequestUntil(ButtonData, prefix="time|until"):
    """The date a unit asks for."""

    day: date


@dataclass(frozen=True)
class SendRequest(ButtonData, prefix="time|send", act="send"):
    """Send the request for more time just as shown."""

    stamp: str
