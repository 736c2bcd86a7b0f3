"""Rights to decide: who may decide what."""

from domain.decisions.decisions import DecisionKind
from domain.errors import Forbidden
from domain.people import Person

_TIME = frozenset({DecisionKind.GRANT, DecisionKind.REFUSE})


def may(person: Person, kind: DecisionKind) -> bool:
    """Check whether somebody may make a kind of decision: the director or a deputy all, a coordinator more time."""
    return person.decides or (person.is_admin and kind in _TIME)


def check(person: Person, kind: DecisionKind) -> None:
    """Raise Forbidden unless somebody may make a kind of decision."""
    if not may(person, kind):
        raise refusal(person)


def refusal(person: Person) -> Forbidden:
    """The refusal of a decision: a secretary is offered to prepare it."""
    return Forbidden("decide.forbidden.secretary" if person.is_secretary else "decide.forbidden")


def prepares(person: Person, kind: DecisionKind) -> bool:
    """Check whether a decision of somebody's is only prepared: a secretary's, of a kind they may not make."""
    return person.is_secretary and not may(person, kind)
