"""Field-weighted retrieval: how near a message is to each entry, by its best field.

A field is a curated phrase or a text of the catalogue. Nearness blends shared ideas (`lexicon`) with shared letter
trigrams by sound, each weighed by rarity among entries, and how much of the message the entry as a whole covers.
"""

import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from domain.search.lexicon import FAINT, Lexicon, Spotted
from domain.search.normalise import tidy, without_particles

IDEAS: Final = 0.5
LETTERS: Final = 0.5
WHOLE: Final = 0.2
"""How much an entry's whole vocabulary counts beside its best field."""
UNEXPLAINED: Final = 0.06
"""How much each letter that no idea explains weighs against the ideas (an idea of middling rarity being 1)."""
FAINTLY: Final = 0.35
"""How much an idea of the asking counts beside one of the subject."""


@dataclass(frozen=True, slots=True)
class Field:
    """One text by which an entry can be found; `weight` 1 for curated phrases, less for long printed texts."""

    entry: str
    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Query:
    """A message as features: each with its weight, and the norms of its two parts."""

    ideas: Mapping[str, float]
    letters: Mapping[str, float]
    idea_norm: float
    letter_norm: float
    strange: float
    """What no idea explains, as a weight beside those of the ideas."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left once the asking words are taken out."""
        return not self.ideas and not self.letters


class Index:
    """Every field of every entry, by feature."""

    def __init__(self, fields: Iterable[Field], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._fields = tuple(fields)
        spotted = [lexicon.spot(tidy(field.text)) for field in self._fields]
        features = [(seen.concepts, frozenset(_grams(seen.letters))) for seen in spotted]
        entries: dict[str, set[str]] = defaultdict(set)
        for field, (ideas, grams) in zip(self._fields, features, strict=True):
            entries[field.entry] |= {f"#{idea}" for idea in ideas} | grams
        self._vocabulary = {entry: frozenset(found) for entry, found in entries.items()}
        self._rarity = _rarity(self._vocabulary)
        self._idea_postings: dict[str, list[int]] = defaultdict(list)
        self._letter_postings: dict[str, list[int]] = defaultdict(list)
        for number, (ideas, grams) in enumerate(features):
            for idea in ideas:
                self._idea_postings[idea].append(number)
            for gram in grams:
                self._letter_postings[gram].append(number)
        self._middling = statistics.median(value for feature, value in self._rarity.items() if feature[0] == "#")
        self._norms = [
            (
                self._idea_norm(map(self._idea_weight, seen.concepts), seen.unexplained),
                _norm(self._rarity[gram] for gram in grams),
            )
            for seen, (_, grams) in zip(spotted, features, strict=True)
        ]

    def _idea_weight(self, idea: str) -> float:
        return self._rarity.get(f"#{idea}", self._middling) * (FAINTLY if idea in FAINT else 1.0)

    def _idea_norm(self, weights: Iterable[float], unexplained: int) -> float:
        own = sum(weight**2 for weight in weights)
        return math.sqrt(own + UNEXPLAINED * unexplained * self._middling**2) or 1.0

    def query(self, text: str) -> Query:
        """The features of a tidied text."""
        seen: Spotted = self._lexicon.spot(without_particles(text), mend=True)
        common = max(self._rarity.values(), default=1.0)
        ideas = {idea: self._idea_weight(idea) for idea in seen.concepts}
        letters = {gram: self._rarity.get(gram, common) for gram in _grams(seen.letters)}
        return Query(
            ideas,
            letters,
            self._idea_norm(ideas.values(), seen.unexplained),
            _norm(letters.values()),
            UNEXPLAINED * seen.unexplained * self._middling,
        )

    def nearness(self, query: Query) -> dict[str, float]:
        """Nearness of each entry that shares anything with the message, 0–1."""
        ideas: dict[int, float] = defaultdict(float)
        letters: dict[int, float] = defaultdict(float)
        for idea, weight in query.ideas.items():
            for number in self._idea_postings.get(idea, ()):
                ideas[number] += weight * weight
        for gram, weight in query.letters.items():
            for number in self._letter_postings.get(gram, ()):
                letters[number] += weight * weight
        share = (IDEAS, LETTERS) if query.ideas else (0.0, 1.0)
        best: dict[str, float] = defaultdict(float)
        for number in ideas.keys() | letters.keys():
            field, (idea_norm, letter_norm) = self._fields[number], self._norms[number]
            near = share[0] * ideas[number] / (query.idea_norm * idea_norm)
            near += share[1] * letters[number] / (query.letter_norm * letter_norm)
            best[field.entry] = max(best[field.entry], near * field.weight)
        return {entry: (1 - WHOLE) * near + WHOLE * self._cover(query, entry) for entry, near in best.items()}

    def _cover(self, query: Query, entry: str) -> float:
        """How much of the message's ideas (or else letters) the entry's fields know between them."""
        vocabulary = self._vocabulary[entry]
        if query.ideas:
            found = sum(weight for idea, weight in query.ideas.items() if f"#{idea}" in vocabulary)
            return found / (sum(query.ideas.values()) + query.strange)
        found = sum(weight for gram, weight in query.letters.items() if gram in vocabulary)
        return found / (sum(query.letters.values()) or 1.0)


def _grams(letters: str) -> set[str]:
    """Trigrams of each word, its edges marked."""
    return {word[at : at + 3] for part in letters.split() for word in [f"<{part}>"] for at in range(len(word) - 2)}


def _norm(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight**2 for weight in weights)) or 1.0


def _rarity(vocabulary: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """How rare a feature is among the entries: ln(1 + entries / entries with it)."""
    counts: dict[str, int] = defaultdict(int)
    for features in vocabulary.values():
        for feature in features:
            counts[feature] += 1
    return {feature: math.log(1 + len(vocabulary) / count) for feature, count in counts.items()}
