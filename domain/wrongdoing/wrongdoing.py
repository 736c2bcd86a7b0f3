"""Recognition of messages that accuse somebody of wrongdoing, to be pointed to the channels and forgotten.

The bot is no complaint box: erring here costs a wrong answer, missing one keeps words that must not be kept. So an act
with a sign of a real case (a person, a time, a sum, a plea) is enough – unless the message asks for something.
"""

from typing import Final

from domain.wrongdoing import people, questions, reported, signs
from domain.wrongdoing.acts import find_act

_LONG: Final = 32
"""Letters from which a statement says more than what it is about."""

_SENTENCE: Final = 16
"""Letters of the shortest statement that has somebody in it and something they did."""

_IN_CIRCUMSTANCES: Final = 2
"""Weight of an act that is wrong only in its circumstances."""

_ENOUGH: Final = 3
"""Weight act and signs must reach: a wrong by its name needs one sign, one in its circumstances too."""


def tells_of_wrongdoing(text: str) -> bool:
    """Check whether a tidied message states a person's act rather than asks about the subject."""
    act = _act(text)
    if not act or _looks_up(text):
        return False
    first_hand = bool(signs.FIRST_HAND.search(text))
    if not first_hand and (reported.DEALT_WITH.search(text) or reported.PREVENTED.search(text)):
        return False
    person, case = _names_somebody(text), bool(signs.CASE.search(text))
    if asks(text):
        return act > 1 and first_hand and (person or case) and not questions.SUPPOSED.search(text)
    seen = person + case + 2 * first_hand + (len(text) >= _LONG)
    return seen > 0 and act + seen >= _ENOUGH


def asks_whom_to_tell(text: str) -> bool:
    """Check whether a tidied message asks for the place to report a wrong; a circumstantial one must be somebody's."""
    act = _act(text)
    if not act or _looks_up(text) or not questions.WHOM.search(text):
        return False
    return act != _IN_CIRCUMSTANCES or bool(signs.PERSON.search(text))


def accuses(text: str) -> bool:
    """Check whether a tidied text names a wrong and its doer, with a sign that it really happened.

    For texts that are meant as reports, which may well speak of what went wrong: only what can be nothing else counts.
    """
    if not signs.NAMED.search(text) or not signs.PERSON.search(text) or reported.WORK.search(text):
        return False
    return tells_of_wrongdoing(text) and bool(signs.FIRST_HAND.search(text) or signs.CASE.search(text))


def sounds_like_accusation(text: str) -> bool:
    """Check whether a tidied message states something of people, at first hand or at length, and asks nothing.

    To be used with the nearest entry: an accusation is far from every entry, or near one that speaks of an act.
    """
    if len(text) < _SENTENCE or _looks_up(text) or reported.WORK.search(text) or asks(text):
        return False
    somebody = signs.PERSON.search(text) or signs.PEOPLE.search(text)
    return bool(somebody or signs.FIRST_HAND.search(text)) or len(text) >= _LONG


def speaks_of_somebody(text: str) -> bool:
    """Check whether a tidied message may be about somebody or an act, also as a question; errs towards it."""
    somebody = signs.PERSON.search(text) or signs.FIRST_HAND.search(text)
    return bool(somebody) or _act(text) > 0 or sounds_like_accusation(text)


def asks(text: str) -> bool:
    """Check whether a tidied message is a question or asks for something."""
    return bool(questions.ASKS.search(questions.NO_QUESTION.sub(" ", text)))


def _names_somebody(text: str) -> bool:
    return any(somebody.search(text) for somebody in (signs.PERSON, people.POWER, people.HANDLER, people.SUPPLIER))


def _looks_up(text: str) -> bool:
    return bool(questions.LOOKS_UP.search(questions.NO_QUESTION.sub(" ", text)))


def _act(text: str) -> int:
    """Plainness of a wrong: 3 by its name, 2 by its circumstances, 1 a subject people also ask about, else 0."""
    if signs.NAMED.search(text):
        return 3
    if find_act(text):
        return _IN_CIRCUMSTANCES
    return 1 if signs.TOPIC.search(text) else 0
