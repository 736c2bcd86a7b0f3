"""Topics: what a reply to a message of the bot's is about. They are kept with the ids of what was sent."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from domain.calendar.fiscal import Period
from domain.reports.parts import Part
from domain.reports.reports import Duty
from screens.base.codec import Registry


@dataclass(frozen=True)
class Topic:
    """Base of topics; each is a frozen dataclass, registered under its prefix."""

    def __init_subclass__(cls, prefix: str) -> None:
        _TOPICS.add(cls, prefix)

    def pack(self) -> str:
        """The text it is stored as."""
        return _TOPICS.pack(self)


_TOPICS: Final[Registry[Topic]] = Registry()

_OLD_ENDING: Final = re.compile(r"(?:\|all)?\|from\|\d+$|\|(?:un)?named$")
"""Older endings: the message a topic was made from, which has a column of its own today, and whether a question to be
written would go by name, which is chosen once it is."""


def unpack(text: str | None) -> Topic | None:
    """The topic a stored text means; None without one."""
    return None if text is None else _TOPICS.unpack(_OLD_ENDING.sub("", text))


@dataclass(frozen=True)
class PromptTopic(Topic, prefix="prompt"):
    """A message of a round to a unit: the round and unit it asks.

    `form` is the number of a reminder, or one of the names below; a prompt has none. `words` is the number of the
    words that a nudge has.
    """

    quarter: Period
    unit: str
    form: str = ""
    words: int | None = None


NUDGE: Final = "nudge"
"""The form of a reminder that somebody sends by hand."""

CHOSEN: Final = "chosen"
"""The form of a reminder at a moment its reader chose."""

BACK: Final = "back"
"""The form of what is still owed, for somebody who was away."""

DUE: Final = "due"
"""The form of the note that a round is due."""

MOVED: Final = "moved"
"""The form of the note that the due date was moved."""


def prompt_topics(quarter: Period, unit: str, reminders: int, words: Iterable[int] = ()) -> tuple[PromptTopic, ...]:
    """The topics of all messages of a round to a unit, with this number of reminders and these words of nudges."""
    forms = ("", *(str(number) for number in range(1, reminders + 1)), NUDGE, CHOSEN, BACK, DUE, MOVED)
    nudges = (PromptTopic(quarter, unit, NUDGE, number) for number in words)
    return (*(PromptTopic(quarter, unit, form) for form in forms), *nudges)


@dataclass(frozen=True)
class UnitTopic(Topic, prefix="answer"):
    """Drafts made of one text: the round and the unit whose steps they are about."""

    quarter: Period
    unit: str


@dataclass(frozen=True)
class StepTopic(Topic, prefix="step"):
    """A step in a round; `part` is the part of the report that the person's message became, None for all of it."""

    quarter: Period
    duty: Duty
    part: Part | None = None


@dataclass(frozen=True)
class ReceiptTopic(Topic, prefix="receipt"):
    """The receipt of a report that was sent: it stays, what its buttons open comes beside it."""

    quarter: Period
    duty: Duty


@dataclass(frozen=True)
class SummaryTopic(Topic, prefix="summary"):
    """A round's summary as it stands, which is kept current."""

    quarter: Period


@dataclass(frozen=True)
class SummaryPartTopic(Topic, prefix="summary|part"):
    """A list or a step opened from a round's summary in its place, which is left alone while somebody reads."""

    quarter: Period


@dataclass(frozen=True)
class JoinedTopic(Topic, prefix="joined"):
    """A note of everybody who took an invitation within a day, `20200630`; earlier ones are of an hour."""

    day: str


@dataclass(frozen=True)
class InvitationTopic(Topic, prefix="invitation"):
    """An invitation and the note beside it, by its number: a reply is the name of whom it is for."""

    number: int


@dataclass(frozen=True)
class UnreachableTopic(Topic, prefix="unreachable"):
    """A note of everybody who was found to be unreachable within a day, as in `JoinedTopic`."""

    day: str


@dataclass(frozen=True)
class QuestionTopic(Topic, prefix="question"):
    """The message that asks for a question to a unit or the coordinator (`domain.questions.to_unit.COORDINATOR`)."""

    to: str


@dataclass(frozen=True)
class ReceivedTopic(Topic, prefix="question|to"):
    """A question as it was received: the key under which its answer is passed on, and the unit it went to.

    Neither asker nor question is named. Without a key it is one of those that could not be answered.
    """

    key: str = ""
    to: str = ""


@dataclass(frozen=True)
class AnsweredTopic(Topic, prefix="answered"):
    """An answer that was passed on to who asked; nothing of it is named."""


@dataclass(frozen=True)
class PieceTopic(Topic, prefix="evidence"):
    """A piece of evidence that is checked: a reply to it is the reason why it is sent back."""

    piece: int


@dataclass(frozen=True)
class DoubtTopic(Topic, prefix="doubt"):
    """A doubt about a plan's file, by its stamp."""

    doubt: str


@dataclass(frozen=True)
class NewYearTopic(Topic, prefix="newyear"):
    """A message of the conversation about the new year: a reply is what it asks for."""


@dataclass(frozen=True)
class InstructionTopic(Topic, prefix="order"):
    """An instruction as its unit got it, by its number."""

    number: int


@dataclass(frozen=True)
class CoordinatorNoteTopic(Topic, prefix="note"):
    """A note to the coordinators on an occasion, by its key; it is kept current while it is the newest."""

    occasion: str


@dataclass(frozen=True)
class RequestTopic(Topic, prefix="time"):
    """A request for more time as it was received, by its number."""

    number: int


@dataclass(frozen=True)
class CardTopic(Topic, prefix="card"):
    """A card or list of an answer: the ids of its entries, best first, as many as fit, one comma between them.

    `plan` is the year of the plan whose catalogue they are from; None for the newest. `asked` of them, from the first,
    were asked for: the others stand beside.
    """

    ids: str
    plan: int | None = None
    asked: int = 1

    @classmethod
    def of(cls, entries: Sequence[str], plan: int | None = None, asked: int = 1) -> "CardTopic":
        """The topic of an answer with these entries, of which the first `asked` were asked for."""
        kept: list[str] = []
        for one in entries:
            if sum(map(len, kept)) + len(kept) + len(one) > _CARD_LETTERS:
                break
            kept.append(one)
        return cls(",".join(kept), plan, min(asked, len(kept)))

    @classmethod
    def begins(cls) -> str:
        """The letters every such topic begins with: a query for them compares no more."""
        return _TOPICS.begins(cls)

    @property
    def entries(self) -> tuple[str, ...]:
        """The ids one by one."""
        return tuple(self.ids.split(","))


_CARD_LETTERS: Final = 100
"""Letters of ids that fit into a topic's column."""
