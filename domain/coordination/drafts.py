"""Text a coordinator is writing: it survives a restart, and is one a person."""

import zlib
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.reports.reports import Duty


class CoordinatorText(StrEnum):
    """Texts a coordinator types after a button."""

    NUDGE = "nudge"
    """Words that stand above a reminder, to one unit or to all that owe."""
    CHANGE = "change"
    """Words with which a unit is asked to change a report it sent."""
    DUE = "due"
    """The new due date of a round."""


@dataclass(frozen=True, slots=True)
class CoordinatorDraft:
    """Text a coordinator is writing, for a round; `unit` "" is every unit that owes, `step` a report's.

    `awaits` while their next text belongs to it. `updated_at` is UTC office time.
    """

    person: int
    kind: CoordinatorText
    round: str
    unit: str = ""
    plan: int = 0
    step: str = ""
    words: str = ""
    awaits: bool = True
    updated_at: datetime | None = None

    @property
    def duty(self) -> Duty:
        """The duty whose report it is about."""
        return Duty(self.plan, self.step, self.unit)

    @property
    def stamp(self) -> str:
        """Stamp of what a preview showed, in eight characters, which its send button carries."""
        return f"{zlib.crc32(repr((self.kind, self.round, self.duty, self.words)).encode()):08x}"

    def typed(self, words: str) -> "CoordinatorDraft":
        """Copy of the draft with its words, which awaits none any more."""
        return replace(self, words=words, awaits=False)
