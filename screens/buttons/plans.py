"""Buttons about the import of a plan: answers to doubts, storing, dropping, undoing."""

from dataclasses import dataclass
from typing import Annotated

from screens.base.buttons import Act, ButtonData, PlanNumber
from screens.base.codec import AtMost


@dataclass(frozen=True)
class AnswerDoubt(ButtonData, prefix="plan|answer"):
    """Answer a doubt, known by its stamp, with one of its choices, from 0."""

    doubt: str
    choice: Annotated[int, AtMost(20)]


@dataclass(frozen=True)
class TakeProposals(ButtonData, prefix="plan|proposals"):
    """Answer every doubt with what is proposed."""


@dataclass(frozen=True)
class JoinCollectives(ButtonData, prefix="plan|join", act="send"):
    """Let the units that an import brought report where every unit does."""

    number: int


@dataclass(frozen=True)
class ChooseStoredPlan(ButtonData, prefix="plan|which"):
    """Say that the file is of a stored plan, or, without one, a further plan of its year."""

    plan: PlanNumber = 0


@dataclass(frozen=True)
class StoreImport(ButtonData, prefix="plan|store", act="send"):
    """Store the plan; `rule` is `stop`, `skip` or `update`, `preview` the stamp of what was shown."""

    rule: str
    preview: str

    @property
    def act(self) -> Act | None:
        """Leave both ways uncoloured where stored steps can be kept or changed."""
        return self._act if self.rule == "stop" else None


@dataclass(frozen=True)
class DropImport(ButtonData, prefix="plan|drop", act="discard"):
    """Drop the file whose import has begun."""


@dataclass(frozen=True)
class UndoImport(ButtonData, prefix="plan|undo", act="discard"):
    """Undo an import."""

    number: Annotated[int, AtMost(2**31 - 1)]
