"""Prepared decisions: written by a secretary, made only once somebody who decides passes them."""

from dataclasses import dataclass

from domain.decisions.decisions import Decision


@dataclass(frozen=True, slots=True)
class PreparedDecision:
    """A decision as it was prepared: its author is the secretary; `stamp` is of the reports it acknowledges."""

    number: int
    decision: Decision
    stamp: str = ""
