"""Recognition of messages that accuse somebody of wrongdoing, to be pointed to the channels and forgotten.

It takes a sign of a wrong: an act by its name or by words that make one together (`domain.wrongdoing.acts`). Beside it
one sign of a real case is enough (a person, a time, a sum, a plea), unless the message asks for something or reports on
work. A statement of people without a sign is none: nobody is shown the channels for a line about colleagues.
"""

from typing import Final

from domain.wrongdoing import people, questions, reported, signs
from domain.wrongdoing.acts import Places, find_act, has_many_signs, has_odd_words
from domain.wrongdoing.amounts import disagree

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
    places = Places(text)
    first_hand, case = bool(signs.FIRST_HAND.search(text)), bool(signs.CASE.search(text))
    if _looks_up(text) and not _states_a_wrong(text, places, first_hand):
        return False
    if reported.ELSEWHERE.search(text) or (not first_hand and _reports_on_wrongs(text)):
        return False
    person, act = _names_somebody(text), _act(text, places)
    if asks(text):
        told = first_hand and not questions.SUPPOSED.search(text)
        return act >= _IN_CIRCUMSTANCES and (person or case) and (told or _hardly_asks(text, person))
    if not act:
        if reported.WORK.search(text):
            return False
        told = person or case
        return (told and has_many_signs(places)) or ((told or len(text) >= _LONG) and has_odd_words(places))
    seen = person + case + 2 * first_hand + (len(text) >= _LONG)
    return seen > 0 and act + seen >= _ENOUGH


def _states_a_wrong(text: str, places: Places, first_hand: bool) -> bool:
    """Check whether a text with a word of looking something up states somebody's act all the same."""
    if questions.PLAINLY.search(questions.NO_QUESTION.sub(" ", text)) or _act(text, places) < _IN_CIRCUMSTANCES:
        return False
    return first_hand or _names_somebody(text)


def asks_whom_to_tell(text: str) -> bool:
    """Check whether a tidied message wishes to report, or asks where; what is wrong at times must be somebody's."""
    if _looks_up(text):
        return False
    if questions.WISHES.search(text):
        return True
    if not questions.WHOM.search(text):
        return False
    act = _act(text, Places(text))
    return act > 0 and (act != _IN_CIRCUMSTANCES or bool(signs.PERSON.search(text)))


def accuses(text: str) -> bool:
    """Check whether a tidied text names a wrong and its doer, with a sign that it really happened.

    For texts that are meant as reports, which may well speak of what went wrong: only what can be nothing else counts.
    """
    if not signs.NAMED.search(text) or not signs.PERSON.search(text) or reported.WORK.search(text):
        return False
    return tells_of_wrongdoing(text) and bool(signs.FIRST_HAND.search(text) or signs.CASE.search(text))


def sounds_like_accusation(text: str) -> bool:
    """Check whether a tidied message states something of people, at first hand or at length, and asks nothing.

    It needs no sign of a wrong and so errs towards accusations: it decides what is not kept, never what is answered.
    """
    if len(text) < _SENTENCE or _looks_up(text) or reported.WORK.search(text) or asks(text):
        return False
    somebody = signs.PERSON.search(text) or signs.PEOPLE.search(text)
    return bool(somebody or signs.FIRST_HAND.search(text)) or len(text) >= _LONG


def speaks_of_somebody(text: str) -> bool:
    """Check whether a tidied message may be about somebody or an act, also as a question; errs towards it."""
    somebody = signs.PERSON.search(text) or signs.FIRST_HAND.search(text)
    return bool(somebody) or _act(text, Places(text)) > 0 or sounds_like_accusation(text)


def asks(text: str) -> bool:
    """Check whether a tidied message is a question or asks for something."""
    return bool(questions.ASKS.search(questions.NO_QUESTION.sub(" ", text)))


def _hardly_asks(text: str, person: bool) -> bool:
    """Check whether the words of a question are only such as stand in statements about somebody too."""
    return person and not questions.PLAINLY.search(questions.NO_QUESTION.sub(" ", text))


def _reports_on_wrongs(text: str) -> bool:
    words = reported.NOT_DEALT_WITH.sub(" ", text)
    dealt_with = reported.DEALT_WITH.search(words) or reported.PREVENTED.search(words)
    return bool(dealt_with or reported.NOT_BEGUN.match(text))


def _names_somebody(text: str) -> bool:
    return any(somebody.search(text) for somebody in (signs.PERSON, people.POWER, people.HANDLER, people.SUPPLIER))


def _looks_up(text: str) -> bool:
    return bool(questions.LOOKS_UP.search(questions.NO_QUESTION.sub(" ", text)))


def _act(text: str, places: Places) -> int:
    """Plainness of a wrong: 3 by its name, 2 by its circumstances, 1 a subject people also ask about, else 0."""
    if signs.NAMED.search(text):
        return 3
    if find_act(places) or disagree(text):
        return _IN_CIRCUMSTANCES
    return 1 if signs.TOPIC.search(text) else 0
