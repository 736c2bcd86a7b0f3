"""Answer to a message: the ids that answer it, best first; rendering them is elsewhere."""

from dataclasses import dataclass
from typing import Final, Literal

from domain.asked.of_rules import RuleAsked
from domain.asked.question import Kind, Property, Worked

AnswerKind = Literal["score", "measure", "guideline", "channels", "unsure", "none"]
Basis = Literal["code", "computed", "search", "rule"]

DOUBTFUL: Final = 0.45
"""Nearness below which the text may have been typed on the other keyboard layout."""
SURE: Final = 0.55
MARGIN: Final = 0.06
"""An answer nearer than SURE, and ahead of the next by MARGIN, is given without "or did you mean"."""
NEAR: Final = 0.75
"""Nearness from which a statement is taken to be about the entry, unless that speaks of somebody's act."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer to a message.

    `ids` best first. With `basis` "code" or "computed" they are a list, all of it meant; with "search" the first is the
    answer and the others are near. `missing` are codes named that don't exist; `reason` says why there is no answer.
    `plan` is the year of the plan whose catalogue the ids are from; None for the newest. `worked` is the question in
    parts and its result, where it was worked out; `asks` the properties asked for of the entry. `unread` are the pieces
    of the message that are not answered. Several questions in one message have an answer each, in `parts`. `rule` is
    the rule that was asked for, which needs no scores. `plans` are those that all have a step of the id
    asked for, where the message does not say which is meant. `beside` are the answers of further plans to what is
    asked of a unit.
    """

    kind: AnswerKind
    ids: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    reason: str | None = None
    basis: Basis = "rule"
    nearness: float = 1.0
    plan: int | None = None
    worked: Worked | None = None
    asks: tuple[Property, ...] = ()
    unread: tuple[str, ...] = ()
    parts: tuple["Answer", ...] = ()
    rule: RuleAsked | None = None
    plans: tuple[int, ...] = ()
    beside: tuple["Answer", ...] = ()

    @property
    def of_units(self) -> bool:
        """Check whether these are the steps of units that were named."""
        question = self.worked.question if self.worked is not None and self.basis == "computed" else None
        return bool(question and question.units and self.ids and question.kind is Kind.STEP)

    @property
    def exact(self) -> tuple[str, ...]:
        """Exactly what was asked for: `ids` without those shown beside a worked out answer."""
        if self.parts:
            return tuple(dict.fromkeys(code for part in self.parts for code in part.exact))
        return self.worked.ids if self.worked else self.ids

    @property
    def asked(self) -> int:
        """The number of `ids`, from the first, that were asked for: of what was searched for only the best."""
        if self.basis == "search":
            return min(len(self.ids), 1)
        return sum(1 for code in self.ids if code in self.exact) if self.worked or self.parts else len(self.ids)

    @property
    def listed(self) -> tuple[str, ...]:
        """The `ids` that people see as a list, so that "the second" is one of them; one of a card alone."""
        return self.ids[:1] if self.basis == "search" and self.kind != "unsure" else self.ids

    @property
    def to_accusation(self) -> bool:
        """Check whether the message accused somebody rather than asked: the channels are given by rule."""
        return self.kind == "channels" and self.basis == "rule"

    @property
    def is_unanswered(self) -> bool:
        """Check whether a question got no answer, or no sure one; a subject known to lie outside counts as answered."""
        return self.kind == "unsure" or (self.kind == "none" and self.reason == "off_topic")

    @property
    def may_be_sent_on(self) -> bool:
        """Check whether somebody may know more: a guideline, an unsure answer, and none to what was asked."""
        return self.kind in ("guideline", "unsure") or (self.kind == "none" and self.reason not in ("greeting", "help"))
