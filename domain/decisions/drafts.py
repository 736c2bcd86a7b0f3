"""A decision, or a unit's request, that is being written: it survives a restart, and is one a person."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from domain.decisions.decisions import DecisionKind, Instruction

EVERY_UNIT: Final = "*"
"""Unit of an instruction that is written to every unit: each gets its own."""


class Awaited(StrEnum):
    """Texts that a draft awaits next."""

    WORDS = "words"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """A decision somebody is writing: what it is to be about, its words and date so far, and what is awaited.

    Fields are those of `Decision`. `updated_at` is UTC office time.
    """

    person: int
    kind: DecisionKind
    round: str
    plan: int | None = None
    step: str = ""
    unit: str = ""
    revision: int = 0
    words: str = ""
    until: date | None = None
    refers: int | None = None
    awaits: Awaited | None = None
    updated_at: datetime | None = None

    @classmethod
    def on(cls, given: Instruction, person: int, kind: DecisionKind) -> "DecisionDraft":
        """Draft of what a person is about to say of an instruction: its result, or that this is returned."""
        one = given.decision
        return cls(person, kind, one.round, unit=one.unit, refers=given.number, awaits=Awaited.WORDS)

    def awaiting(self, what: Awaited | None) -> "DecisionDraft":
        """Copy of the draft that awaits a text, or none."""
        return replace(self, awaits=what)
