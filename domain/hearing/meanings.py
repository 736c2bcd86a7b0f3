"""Meanings of a message: one type for each thing that can be done about it."""

from dataclasses import dataclass
from enum import StrEnum

from domain.calendar.period_words import PeriodSaid
from domain.commands.in_words import CommandInWords
from domain.coordination.drafts import CoordinatorDraft
from domain.decisions.drafts import DecisionDraft
from domain.hearing.own_round import OwnTopic
from domain.hearing.round_state import RoundQuestion
from domain.language.talk import Talk
from domain.reports.drafts import Draft
from domain.reports.text_to_drafts import About
from domain.search.answer import Answer


class Kind(StrEnum):
    """Kinds of meanings, as `python -m bot hear` names them."""

    REPORT = "report"
    PART = "part"
    OWN = "own"
    QUESTION = "question"
    ROUND = "round"
    COMMAND = "command"
    DECISION = "decision"
    WRONGDOING = "wrongdoing"
    TALK = "talk"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class ReportMeant:
    """A report in words.

    `about` is None when no message of ours said what it is about. One that is not `plain` is offered to be taken.
    """

    text: str
    about: About | None = None
    plain: bool = True
    kind = Kind.REPORT


class Move(StrEnum):
    """Moves of a message with the draft under way."""

    GIVE = "give"
    """Gives the part that is awaited."""
    ADD = "add"
    """Adds to a shown preview, or changes a part of it."""
    CONTINUE = "continue"
    """Is the rest of a text that the client cut in two."""
    SEND = "send"
    """Sends what is shown."""
    KEEP = "keep"
    """Leaves it for later."""
    PLACE = "place"
    """Says that it is about another step."""
    DISCARD = "discard"
    """Cancels it."""


@dataclass(frozen=True, slots=True)
class PartMeant:
    """Words about the draft under way."""

    move: Move
    draft: Draft
    text: str
    kind = Kind.PART


@dataclass(frozen=True, slots=True)
class OwnMeant:
    """A matter of the person's own round; `about` is the subject of the message replied to."""

    topic: OwnTopic
    text: str
    about: About | None = None
    kind = Kind.OWN


@dataclass(frozen=True, slots=True)
class RoundMeant:
    """A question for the state of the follow-up."""

    question: RoundQuestion
    kind = Kind.ROUND


@dataclass(frozen=True, slots=True)
class DecisionMeant:
    """The text that a decision, a request for more time or the result of an instruction awaits; `drops` ends it."""

    draft: DecisionDraft
    text: str
    drops: bool = False
    kind = Kind.DECISION


@dataclass(frozen=True, slots=True)
class InstructMeant:
    """An instruction by somebody who decides, to the units and about the steps it names.

    `every` says that it is to every unit; `unknown` is the name of a unit that the agency does not have.
    """

    text: str
    units: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    every: bool = False
    unknown: str = ""
    kind = Kind.DECISION


class DecidedOn(StrEnum):
    """Decisions that are said in own words."""

    ACKNOWLEDGE = "acknowledge"
    RETURN = "return"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class DecideMeant:
    """A decision by somebody who decides, about the steps it names or, without any, all that can be; with a comment."""

    what: DecidedOn
    steps: tuple[str, ...] = ()
    words: str = ""
    kind = Kind.DECISION


@dataclass(frozen=True, slots=True)
class GrantMeant:
    """More time that somebody who may gives the units and steps it names; the text names until when."""

    text: str
    units: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    kind = Kind.DECISION


@dataclass(frozen=True, slots=True)
class CoordinatorTextMeant:
    """The text that a coordinator was asked for; `drops` ends it."""

    draft: CoordinatorDraft
    text: str
    drops: bool = False
    kind = Kind.COMMAND


@dataclass(frozen=True, slots=True)
class MoveDueMeant:
    """A wish to move a round's due date to the day named in the text; the current round's without a period."""

    text: str
    quarter: PeriodSaid | None = None
    kind = Kind.COMMAND


@dataclass(frozen=True, slots=True)
class BehalfMeant:
    """A wish to report for a unit in its people's place."""

    unit: str
    kind = Kind.COMMAND


@dataclass(frozen=True, slots=True)
class AwayMeant:
    """The person is away for the period the text names, or has not said until when."""

    text: str
    kind = Kind.OWN


@dataclass(frozen=True, slots=True)
class AskedDayMeant:
    """The day the person was asked for: to hand a unit's reporting over, or of an absence where `unit` is empty."""

    unit: str
    text: str
    kind = Kind.OWN


@dataclass(frozen=True, slots=True)
class BackMeant:
    """The person is back, or takes their absence back."""

    kind = Kind.OWN


@dataclass(frozen=True, slots=True)
class LeftMeant:
    """Somebody has left, as a coordinator says: the name and the people it may mean."""

    name: str
    people: tuple[int, ...] = ()
    kind = Kind.COMMAND


@dataclass(frozen=True, slots=True)
class QuestionMeant:
    """A question for the catalogue, with its answer."""

    text: str
    answer: Answer
    kind = Kind.QUESTION


@dataclass(frozen=True, slots=True)
class CommandMeant:
    """A command in words."""

    command: CommandInWords
    kind = Kind.COMMAND


@dataclass(frozen=True, slots=True)
class WrongdoingMeant:
    """An accusation. `maybe_report`: the person owes a report, so it is asked which of the two it is."""

    text: str
    maybe_report: bool = False
    kind = Kind.WRONGDOING


@dataclass(frozen=True, slots=True)
class TalkMeant:
    """Talk that asks for nothing."""

    talk: Talk
    kind = Kind.TALK


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words not understood. `back`: it refers to something that was not shown; `forget`: it may accuse."""

    text: str
    back: bool = False
    forget: bool = False
    kind = Kind.UNCLEAR


Meaning = (
    ReportMeant
    | PartMeant
    | OwnMeant
    | RoundMeant
    | DecideMeant
    | DecisionMeant
    | InstructMeant
    | GrantMeant
    | CoordinatorTextMeant
    | MoveDueMeant
    | BehalfMeant
    | AwayMeant
    | AskedDayMeant
    | BackMeant
    | LeftMeant
    | QuestionMeant
    | CommandMeant
    | WrongdoingMeant
    | TalkMeant
    | Unclear
)
