"""Recognition of messages that accuse somebody of wrongdoing, to be pointed to the channels and forgotten.

It takes a sign of a wrong. Either an act – by its name or by words that make one together (`domain.wrongdoing.acts`) –
and beside it a sign of a real case (a person, a time, a sum, a plea). Or what an office does, set against what was to
be expected: such hints are weighed against the marks of everyday talk and of work that is reported
(`domain.wrongdoing.weighing`). A statement of people without a sign is none: nobody is shown the channels for a line
about colleagues.
"""

from collections.abc import Sequence
from typing import Final

from domain.wrongdoing import people, questions, reported, signs
from domain.wrongdoing.acts import Places, find_act
from domain.wrongdoing.amounts import disagree
from domain.wrongdoing.telling_words import EVERYDAY
from domain.wrongdoing.weighing import ACT, NAMED, weigh

_LONG: Final = 32
"""Letters from which a statement says more than what it is about."""

_SENTENCE: Final = 16
"""Letters of the shortest statement that has somebody in it and something they did."""

_IN_CIRCUMSTANCES: Final = 2
"""Weight of an act that is wrong only in its circumstances."""

_ENOUGH: Final = 3
"""Weight act and signs must reach: a wrong by its name needs one sign, one in its circumstances too."""

TELLS: Final = 1.5
"""Points above which a statement tells of a wrong, whether an act was found in it or not."""

LEAST: Final = -0.5
"""Points up to which a statement tells of none, even with an act: everyday talk outweighs it."""

_BEYOND_DOUBT: Final = 4.5
"""Points that no report on work reaches."""

_SURELY: Final = 3.0
"""Points above which a statement tells of a wrong although it has words of asking."""


def tells_of_wrongdoing(text: str) -> bool:
    """Check whether a tidied message states a person's act, or hints at one, rather than asks about the subject."""
    first_hand = bool(signs.FIRST_HAND.search(text))
    if _only_asks(text, first_hand) or not _may_tell(text, told := signs_told(text), first_hand):
        return False
    if not asks(text):
        points = weigh(text, told)
        hints = points > TELLS and len(text) >= _SENTENCE and not questions.WISHES.search(text)
        return hints or (points > LEAST and _is_told(text, told, first_hand))
    if _is_told_asking(text, told, first_hand):
        return True
    hints = _hardly_asks(text, _names_somebody(text)) and not questions.SUPPOSED.search(text)
    return hints and weigh(text, told) > _SURELY


def tells_plainly(text: str) -> bool:
    """Check whether a tidied message states a person's act, with a sign of a real case."""
    first_hand = bool(signs.FIRST_HAND.search(text))
    if _only_asks(text, first_hand) or not _may_tell(text, told := signs_told(text), first_hand):
        return False
    if asks(text):
        return _is_told_asking(text, told, first_hand)
    points = weigh(text, told)
    return points > _BEYOND_DOUBT or (points > LEAST and _is_told(text, told, first_hand))


def tells_beyond_doubt(text: str) -> bool:
    """Check whether a tidied text has a wrong by its name, or tells of one at every turn, as no report does."""
    told = signs_told(text)
    return NAMED in told or weigh(text, told) > _BEYOND_DOUBT


def _is_told(text: str, told: Sequence[str], first_hand: bool) -> bool:
    """Check whether a statement has an act, and signs of a real case enough."""
    act = _act(text, told)
    seen = _names_somebody(text) + bool(signs.CASE.search(text)) + 2 * first_hand + (len(text) >= _LONG)
    return act > 0 and seen > 0 and act + seen >= _ENOUGH


def _is_told_asking(text: str, told: Sequence[str], first_hand: bool) -> bool:
    """Check whether a text with words of asking states somebody's act all the same."""
    person = _names_somebody(text)
    if _act(text, told) < _IN_CIRCUMSTANCES or not (person or signs.CASE.search(text)):
        return False
    return (first_hand and not questions.SUPPOSED.search(text)) or _hardly_asks(text, person)


def _only_asks(text: str, first_hand: bool) -> bool:
    """Check whether a text plainly asks or looks something up, and tells nothing at first hand: quicker than signs."""
    if not questions.PLAINLY.search(questions.NO_QUESTION.sub(" ", text)):
        return False
    tells = first_hand and not questions.SUPPOSED.search(text)
    return _looks_up(text) or (not tells and asks(text))


def _may_tell(text: str, told: Sequence[str], first_hand: bool) -> bool:
    """Check whether a text is no look-up, no story of elsewhere, no work on wrongs and no doing of the writer's."""
    if _looks_up(text) and not _states_a_wrong(text, told, first_hand):
        return False
    if reported.ELSEWHERE.search(text) or (not first_hand and _reports_on_wrongs(text)):
        return False
    return first_hand or not EVERYDAY["own doings"].search(text) or _names_somebody(text)


def is_statement(text: str) -> bool:
    """Check whether a tidied text asks nothing, looks nothing up and is no story of elsewhere, and so is weighed."""
    return not asks(text) and not _looks_up(text) and not reported.ELSEWHERE.search(text)


def signs_told(text: str) -> tuple[str, ...]:
    """The signs of a wrong in a tidied text, as they are weighed."""
    if signs.NAMED.search(text):
        return (NAMED,)
    return (ACT,) if find_act(Places(text)) or disagree(text) else ()


def _states_a_wrong(text: str, told: Sequence[str], first_hand: bool) -> bool:
    """Check whether a text with a word of looking something up states somebody's act all the same."""
    if questions.PLAINLY.search(questions.NO_QUESTION.sub(" ", text)) or _act(text, told) < _IN_CIRCUMSTANCES:
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
    act = _act(text, signs_told(text))
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
    return bool(somebody) or _act(text, signs_told(text)) > 0 or sounds_like_accusation(text)


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


def _act(text: str, told: Sequence[str]) -> int:
    """Plainness of a wrong: 3 by its name, 2 by its circumstances, 1 a subject people also ask about, else 0."""
    if told:
        return 3 if NAMED in told else _IN_CIRCUMSTANCES
    return 1 if signs.TOPIC.search(text) else 0
