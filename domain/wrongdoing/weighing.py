"""Weighing of a statement: each class of words it has counts for or against its telling of a wrong.

The points were fitted to labelled messages (`python -m bench.weighing`) and are few enough to be read: an act that is
wrong, what an office does by rules, a turn that sets it against what was expected, people – and against it work that is
reported, and everyday talk.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from domain.language.colleagues import to_colleagues
from domain.language.talk import more_talk
from domain.wrongdoing import people, pressure, reported, signs
from domain.wrongdoing.telling_words import EVERYDAY, TURNS, WORKINGS

NAMED: Final = "a wrong by its name"
ACT: Final = "an act that is wrong in its circumstances"

_PEOPLE: Final[Mapping[str, re.Pattern[str]]] = {
    "a wrong people also ask about": signs.TOPIC,
    "somebody": signs.PEOPLE,
    "somebody with power": people.POWER,
    "somebody who handles things": people.HANDLER,
    "somebody who sells": people.SUPPLIER,
    "one's own": people.KIN,
    "a remark that hints": pressure.SUSPICION,
    "first hand": signs.FIRST_HAND,
    "one real case": signs.CASE,
    "work": reported.WORK,
    "dealt with": reported.DEALT_WITH,
    "prevented": reported.PREVENTED,
}
"""Classes of words that are named elsewhere."""

_MANY: Final = 3
"""Number of workings from which more say no more."""


OUTSET: Final = -3.0
"""Points of a statement without any of the words."""

POINTS: Final[Mapping[str, float]] = {
    "a remark that hints": 4.3,
    "prevented": -4.3,
    "an act that is wrong in its circumstances": 4.1,
    "dealt with": -3.9,
    "a wrong by its name": 3.7,
    "data": 3.5,
    "condition, alone": 2.9,
    "under way": -2.9,
    "condition": 2.8,
    "a wrong people also ask about": 2.6,
    "same": 2.4,
    "feeling": -2.3,
    "claims": 2.3,
    "one's own": 2.2,
    "laughter": -2.1,
    "done": -2.0,
    "making": 2.0,
    "off hours": 2.0,
    "food": -1.9,
    "but": 1.8,
    "work": -1.8,
    "today": -1.8,
    "services": 1.7,
    "off hours, alone": 1.7,
    "first hand": 1.6,
    "closing": -1.6,
    "never": 1.6,
    "wonder, alone": -1.6,
    "order": 1.4,
    "errand": -1.3,
    "own doings": -1.3,
    "gone": 1.3,
    "parted": 1.3,
    "every": 1.2,
    "but, alone": 1.1,
    "somebody who handles things": 1.1,
    "things": 1.1,
    "making, alone": 0.9,
    "somebody who sells": 0.9,
    "amount, alone": -0.9,
    "only": 0.9,
    "somebody with power": 0.8,
    "to colleagues": -0.8,
    "oneself": 0.8,
    "never, alone": 0.7,
    "only, alone": 0.7,
    "gone, alone": 0.7,
    "parted, alone": -0.7,
    "workings: 1": 0.7,
    "own life": -0.7,
    "oneself, alone": 0.6,
    "amount": -0.6,
    "same, alone": -0.6,
    "secretly, alone": 0.6,
    "workings: 2": 0.6,
    "order, alone": -0.6,
    "somebody": 0.6,
    "projects": 0.5,
    "talk": -0.5,
    "one real case": 0.5,
    "every, alone": 0.5,
    "buying": 0.4,
    "pay": 0.4,
    "private life": -0.4,
    "attendance": 0.4,
    "servants": 0.4,
    "oversight": 0.3,
    "wonder": -0.3,
    "money": 0.3,
    "secretly": -0.3,
    "choosing": -0.2,
}
"""Points of each class; one that is not named has none."""


def classes_of(text: str) -> tuple[str, ...]:
    """Names of the classes of which a tidied text has words, a sign of a wrong aside."""
    workings = [name for name, words in WORKINGS.items() if words.search(text)]
    turns = [name for name, words in TURNS.items() if words.search(text)]
    return (
        *(name for name, words in _PEOPLE.items() if words.search(text)),
        *workings,
        *([f"workings: {min(len(workings), _MANY)}"] if workings else ()),
        *(turns if workings else (f"{name}, alone" for name in turns)),
        *(name for name, words in EVERYDAY.items() if words.search(text)),
        *(["talk"] if more_talk(text) else ()),
        *(["to colleagues"] if to_colleagues(text) else ()),
    )


def weigh(text: str, told: Sequence[str] = ()) -> float:
    """The points of a tidied statement; `told` are the signs of a wrong found in it, `NAMED` or `ACT`."""
    return OUTSET + sum(POINTS.get(name, 0.0) for name in (*told, *classes_of(text)))
