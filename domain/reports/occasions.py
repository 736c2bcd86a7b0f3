"""Occasions of a round: messages sent once to each person of a unit, which notices record (`db.notices`)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.calendar.fiscal import Period
from domain.calendar.rounds import Round


class Escalation(StrEnum):
    """Receivers of a note about a unit that has not reported, in the order they get it."""

    OFFICE = "office"
    DIRECTOR = "director"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A kind of message and how a unit's occurrence of it reads: `before`, the unit's code, `after`.

    It is taken apart so that a query can put it together for many units.
    """

    what: str
    before: str
    after: str = ""

    def of(self, unit: str) -> str:
        """A unit's occurrence, as its notices keep it."""
        return f"{self.before}{unit}{self.after}"


def prompt(quarter: Period) -> Occasion:
    """The prompt: once a round."""
    return Occasion("prompt", f"{quarter}|")


def reminder(round_: Round, number: int) -> Occasion:
    """A reminder; several missed ones become the last of them."""
    return Occasion("reminder", f"{round_.quarter}|", f"|{number}")


def chosen(round_: Round, at: datetime) -> Occasion:
    """A reminder at the moment its reader chose."""
    return Occasion("reminder-chosen", f"{round_.quarter}|", f"|{at:%Y-%m-%dT%H%MZ}")


def due(round_: Round) -> Occasion:
    """The note that the round is due; a due date that was moved brings another."""
    return Occasion("due", f"{round_.quarter}|", f"|{round_.due_at:%Y-%m-%dT%H%MZ}")


def moved(round_: Round, now: datetime) -> Occasion:
    """The note that the due date was moved: each time, also to where it was, and twice within a second."""
    return Occasion("moved", f"{round_.quarter}|", f"|{now:%Y-%m-%dT%H%M%SZ}|{round_.due_at:%Y-%m-%dT%H%MZ}")


def nudge(round_: Round, day: date) -> Occasion:
    """A reminder that somebody who oversees the round sends by hand: once a day."""
    return Occasion("nudge", f"{round_.quarter}|", f"|{day}")


def unlinked(round_: Round) -> Occasion:
    """The note to the coordinators that nobody of a unit can be reached: once a round."""
    return Occasion("unlinked", f"{round_.quarter}|")


def escalated(round_: Round, to: Escalation) -> Occasion:
    """The note to a unit's office, or to the director, that the unit has not reported: once a round and unit."""
    return Occasion(f"escalate-{to}", f"{round_.quarter}|")


def order_due() -> Occasion:
    """The note to a unit that an instruction is due: once an instruction and date."""
    return Occasion("order-due", "")
