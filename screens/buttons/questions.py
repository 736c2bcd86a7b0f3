"""Buttons about questions: sending one to a unit or the coordinator, and those that got no answer."""

from dataclasses import dataclass
from typing import Annotated, Literal

from screens.base.buttons import Act, ButtonData
from screens.base.codec import AtMost

How = Literal["named", "unnamed"]
"""Choice between the asker's name and no name."""

WordingPage = Annotated[int, AtMost(999)]


@dataclass(frozen=True)
class AskUnit(ButtonData, prefix="question|ask"):
    """Ask before a question is sent: the one that was answered, or one to be written.

    `to` is a unit, or the coordinator (`domain.questions.to_unit.COORDINATOR`).
    """

    to: str


@dataclass(frozen=True)
class SendQuestion(ButtonData, prefix="question", act="send"):
    """Send the question, as confirmed; `shown` is the stamp of the words shown, without which it is asked first."""

    how: How
    to: str
    shown: str = ""

    @property
    def act(self) -> Act | None:
        """Of the two ways to send, the one with the asker's name is coloured."""
        return self._act if self.how == "named" else None


@dataclass(frozen=True)
class KeepQuestion(ButtonData, prefix="question|keep", act="discard"):
    """Send nothing, and go back to the answer."""


@dataclass(frozen=True)
class WithdrawQuestion(ButtonData, prefix="question|undo"):
    """Take back the question with a key, which nobody has answered."""

    key: str
    to: str


@dataclass(frozen=True)
class QuestionSent(ButtonData, prefix="question|sent"):
    """Mark on older messages, in place of the buttons that sent their question."""


@dataclass(frozen=True)
class QuestionAnswered(ButtonData, prefix="question|answered"):
    """Mark below a received question that somebody has answered."""


@dataclass(frozen=True)
class ShowUnanswered(ButtonData, prefix="unanswered"):
    """The first page of unanswered wordings."""


@dataclass(frozen=True)
class TurnUnanswered(ButtonData, prefix="unanswered|page"):
    """Another page of them."""

    page: WordingPage


@dataclass(frozen=True)
class DropWording(ButtonData, prefix="unanswered|drop"):
    """Delete one, shown on a page."""

    key: str
    page: WordingPage


@dataclass(frozen=True)
class AskClear(ButtonData, prefix="unanswered|ask-clear"):
    """Ask before all are deleted."""


@dataclass(frozen=True)
class ClearUnanswered(ButtonData, prefix="unanswered|clear", act="discard"):
    """Delete all."""


@dataclass(frozen=True)
class SwitchOn(ButtonData, prefix="unanswered|on"):
    """Begin to count them."""


@dataclass(frozen=True)
class AskSwitchOff(ButtonData, prefix="unanswered|ask-off"):
    """Ask before counting ends."""


@dataclass(frozen=True)
class SwitchOff(ButtonData, prefix="unanswered|off", act="discard"):
    """End counting and delete all."""
