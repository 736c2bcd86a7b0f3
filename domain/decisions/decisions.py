"""Decisions as they are kept for ever: none is changed or deleted; one that is taken back has a later one saying so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from domain.people import Person
from domain.reports.reports import Duty


class DecisionKind(StrEnum):
    """Kinds of decisions, and of what units ask or report about them."""

    ACKNOWLEDGE = "acknowledge"
    """A unit's report, or that it gave none, is noted."""
    RETURN = "return"
    """A report, or what was reported of an instruction, goes back to its unit with a comment."""
    INSTRUCT = "instruct"
    """A unit is to do something by a date, about a step or not."""
    DONE = "done"
    """A unit reports an instruction done."""
    ACCEPT = "accept"
    """An instruction that was reported done is accepted."""
    REQUEST = "request"
    """A unit asks for more time for a step."""
    GRANT = "grant"
    """A step gets a later date."""
    REFUSE = "refuse"
    """A request for more time is refused."""
    OCCURRED = "occurred"
    """A unit says on which day the event was after which its step is due; `until` is the day that follows from it."""
    CANCEL = "cancel"
    """A step is cancelled."""
    MOVE = "move"
    """A step is moved from one unit to another."""
    DEPUTE = "depute"
    """Somebody is to decide in the director's place until a date."""
    TAKE_BACK = "take_back"
    """An earlier decision is taken back."""


SETTLING: Final = frozenset({DecisionKind.ACKNOWLEDGE, DecisionKind.RETURN, DecisionKind.INSTRUCT})
"""Kinds after which a report, as it was then, awaits nothing more of the director."""

AMENDING: Final = frozenset({DecisionKind.GRANT, DecisionKind.OCCURRED, DecisionKind.CANCEL, DecisionKind.MOVE})
"""Kinds that change a step of the plan: its date, its owners, whether it is followed up."""

OF_UNITS: Final = frozenset({DecisionKind.DONE, DecisionKind.REQUEST, DecisionKind.OCCURRED})
"""Kinds that units write."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: who (`author`, with the name they had), when (`at`, UTC office time), about what, and why (`words`).

    `round` is the quarter it was made in; `revision` the number of the unit's report that was seen, 0 for none.
    `until` is the date of an instruction, a request or a grant; `refers` the decision that this one answers.
    `number` 0 is one that is not stored yet. `taken_back` says whether a later one takes it back.
    """

    kind: DecisionKind
    round: str
    author: int
    author_name: str
    at: datetime
    plan: int | None = None
    step: str = ""
    unit: str = ""
    to_unit: str = ""
    revision: int = 0
    words: str = ""
    until: date | None = None
    refers: int | None = None
    number: int = 0
    taken_back: bool = False

    @property
    def duty(self) -> Duty:
        """The duty it is about. LookupError for one about no step."""
        if self.plan is None:
            raise LookupError(f"decision {self.number} is about no step")
        return Duty(self.plan, self.step, self.unit)

    def answered(
        self, kind: DecisionKind, person: Person, at: datetime, words: str = "", until: date | None = None
    ) -> "Decision":
        """A decision of somebody's that answers this one, about the same step and unit; not stored yet."""
        about: dict[str, Any] = {"plan": self.plan, "step": self.step, "unit": self.unit, "refers": self.number}
        return Decision(kind, self.round, person.id, person.name, at, words=words, until=until, **about)


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction with what came of it: what its unit reported last, if that stands, and whether it is accepted."""

    decision: Decision
    done: Decision | None = None
    returned: Decision | None = None
    accepted: bool = False

    @property
    def number(self) -> int:
        """Number of the decision."""
        return self.decision.number

    def overdue(self, today: date) -> bool:
        """Check whether its date has passed without a report that it is done."""
        until = self.decision.until
        return until is not None and until < today and self.done is None and not self.accepted


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """Matters still open at a moment, for the summary and the documents: each oldest first.

    `requests` for more time nobody has decided on, `instructions` not accepted yet, `returned` reports that their unit
    has not given anew. `counts` are the round's decisions by kind, those taken back left out.
    """

    requests: tuple[Decision, ...] = ()
    instructions: tuple[Instruction, ...] = ()
    returned: tuple[Decision, ...] = ()
    counts: tuple[tuple[DecisionKind, int], ...] = ()

    @property
    def empty(self) -> bool:
        """Check whether nothing is open."""
        return not (self.requests or self.instructions or self.returned)

    def of_unit(self, unit: str) -> "OpenMatters":
        """Those of one unit."""
        return OpenMatters(
            requests=tuple(one for one in self.requests if one.unit == unit),
            instructions=tuple(one for one in self.instructions if one.decision.unit == unit),
            returned=tuple(one for one in self.returned if one.unit == unit),
        )


def known_at(rows: Iterable[Decision], moment: datetime) -> tuple[Decision, ...]:
    """Of decisions those made by a moment, as they stood then: what was taken back later still stands."""
    made = [one for one in rows if one.at <= moment]
    back = {one.refers for one in made if one.kind is DecisionKind.TAKE_BACK}
    return tuple(replace(one, taken_back=one.number in back) for one in made)


def instructions_of(rows: Iterable[Decision]) -> tuple[Instruction, ...]:
    """Instructions that stand, oldest first, with what came of each."""
    in_force = sorted((one for one in rows if not one.taken_back), key=lambda one: one.number)
    found: dict[int, Instruction] = {}
    for one in in_force:
        if one.kind is DecisionKind.INSTRUCT:
            found[one.number] = Instruction(one)
        elif one.refers in found:
            before = found[one.refers]
            found[one.refers] = _after(before, one)
    return tuple(found.values())


def _after(before: Instruction, one: Decision) -> Instruction:
    match one.kind:
        case DecisionKind.DONE:
            return Instruction(before.decision, done=one, returned=before.returned, accepted=before.accepted)
        case DecisionKind.RETURN:
            return Instruction(before.decision, returned=one)
        case DecisionKind.ACCEPT:
            return Instruction(before.decision, before.done, before.returned, accepted=True)
    return before


def requests_of(rows: Iterable[Decision]) -> tuple[Decision, ...]:
    """Requests for more time that stand and nobody has granted or refused, oldest first."""
    in_force = [one for one in rows if not one.taken_back]
    decided = {one.refers for one in in_force if one.kind in (DecisionKind.GRANT, DecisionKind.REFUSE)}
    found = [one for one in in_force if one.kind is DecisionKind.REQUEST and one.number not in decided]
    return tuple(sorted(found, key=lambda one: one.number))
