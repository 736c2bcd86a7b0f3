"""Field-weighted retrieval: how near a message is to each entry, by its best field and by all its words.

A field is a curated phrase or a text of the catalogue. Message and field are compared as one bag of features: the ideas
behind the words (`lexicon`) and trigrams of letters by sound, each weighed by its rarity among the entries. An entry
counts by its best field, helped by its others, by how much of the message its fields know between them, and by how
likely the message is given all of them (`likelihood`).
"""

import math
import statistics
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.language.normalise import tidy, without_particles
from domain.search.lexicon import FAINT, Lexicon, Spotted
from domain.search.likelihood import Likelihood
from domain.search.sparse import Rows

IDEA: Final = 2.0
"""Weight of an idea beside a trigram as rare; a word has several trigrams, but one idea."""
TOGETHER: Final = 0.5
"""Weight of the fields of an entry together, beside the best alone."""
SHARPNESS: Final = 3
"""The power by which fields add up: 1 would let many weak ones win, a high one only the best."""
WHOLE: Final = 0.2
"""Weight of the share of the ideas that an entry knows at all, beside its fields."""
LIKELY: Final = 0.2
"""Cost to an entry of being less likely than the likeliest, a unit of mean log-likelihood."""
UNEXPLAINED: Final = 0.06
"""Weight of each letter that no idea explains against the ideas (an idea of middling rarity being 1)."""
FAINTLY: Final = 0.35
"""Weight of an idea of the asking beside one of the subject."""


FAINT_IDEAS: Final = frozenset(f"#{name}" for name in FAINT)


@dataclass(frozen=True, slots=True)
class Field:
    """One text by which an entry can be found; `weight` 1 for curated phrases, less for long printed texts."""

    entry: str
    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Query:
    """A message as features, each with its weight, and the norm of all of it."""

    ideas: Mapping[str, float]
    letters: Mapping[str, float]
    norm: float
    strange: float
    """Weight of the letters no idea explains, beside those of the ideas."""

    @property
    def is_empty(self) -> bool:
        """Check whether nothing is left once the asking words are taken out."""
        return not self.ideas and not self.letters

    def parts(self) -> Iterator[tuple[str, float]]:
        """Every feature with its weight."""
        yield from self.ideas.items()
        yield from self.letters.items()


class Index:
    """Every field of every entry, by feature. Features, fields and entries are numbered; `#name` is an idea."""

    def __init__(self, fields: Iterable[Field], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entries: list[str] = []
        owners = self._numbered(fields)
        self._owners = tuple(owners.values())
        places: dict[str, array[int]] = defaultdict(lambda: array("H"))
        unexplained = array("H")
        tidied = list(map(tidy, owners))
        self.wordings = frozenset(tidied)
        """Every text an entry can be found by, tidied."""
        for field, text in enumerate(tidied):
            seen = lexicon.spot(text)
            unexplained.append(seen.unexplained)
            for name in (*map(_idea, seen.concepts), *_grams(seen.letters)):
                places[name].append(field)
        self._features = {name: number for number, name in enumerate(places)}
        rarities = {name: self._rarity(where) for name, where in places.items()}
        self._middling = statistics.median([rarity for name, rarity in rarities.items() if name[0] == "#"] or [1.0])
        self._common = max(rarities.values(), default=1.0)
        self._weights = array("d", map(_weight, rarities, rarities.values()))
        squares = [0.0] * len(owners)
        for weight, where in zip(self._weights, places.values(), strict=True):
            for field in where:
                squares[field] += weight * weight
        norms = list(map(self._norm, squares, unexplained))
        self._shared = Rows(
            (where, [weight * weight / norms[field] for field in where])
            for weight, where in zip(self._weights, places.values(), strict=True)
        )
        scales = [1 / math.sqrt(own) if own else 0.0 for own in squares]
        shares = [
            self._shares(where, weight, scales) for weight, where in zip(self._weights, places.values(), strict=True)
        ]
        self._likelihood = Likelihood(shares, len(self._entries))

    def _numbered(self, fields: Iterable[Field]) -> dict[str, list[tuple[int, float]]]:
        """Texts with the entries they are fields of, and the weight there; numbers the entries."""
        numbers: dict[str, int] = {}
        owners: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for field in fields:
            owners[field.text].append((numbers.setdefault(field.entry, len(numbers)), field.weight))
        self._entries = list(numbers)
        return owners

    def _rarity(self, where: Iterable[int]) -> float:
        """Rarity of a feature among the entries: ln(1 + entries / entries with it)."""
        knowing = {entry for field in where for entry, _ in self._owners[field]}
        return math.log1p(len(self._entries) / len(knowing))

    def _shares(self, where: Iterable[int], weight: float, scales: Sequence[float]) -> dict[int, float]:
        """Share of each entry's wordings that a feature makes up, all wordings scaled to one length."""
        shares: dict[int, float] = defaultdict(float)
        for field in where:
            for entry, _ in self._owners[field]:
                shares[entry] += weight * scales[field]
        return shares

    def _norm(self, squares: float, unexplained: int) -> float:
        return math.sqrt(squares + UNEXPLAINED * unexplained * (IDEA * self._middling) ** 2) or 1.0

    def query(self, text: str) -> Query:
        """The features of a tidied text."""
        seen: Spotted = self._lexicon.spot(without_particles(text), mend=True)
        ideas = {name: self._weight(name, self._middling) for name in map(_idea, seen.concepts)}
        letters = {gram: self._weight(gram, self._common) for gram in _grams(seen.letters)}
        squares = sum(weight * weight for part in (ideas, letters) for weight in part.values())
        strange = UNEXPLAINED * seen.unexplained * self._middling
        return Query(ideas, letters, self._norm(squares, seen.unexplained), strange)

    def _weight(self, name: str, unknown: float) -> float:
        at = self._features.get(name)
        return _weight(name, unknown) if at is None else self._weights[at]

    def nearness(self, query: Query) -> dict[str, float]:
        """Nearness of each entry that shares anything with the message, at most 1."""
        known = {self._features[name]: weight for name, weight in query.parts() if name in self._features}
        shared = [0.0] * len(self._owners)
        for feature in known:
            for field, common in self._shared[feature]:
                shared[field] += common
        best, together = [0.0] * len(self._entries), [0.0] * len(self._entries)
        for field, common in enumerate(shared):
            if common:
                for entry, weight in self._owners[field]:
                    near = weight * common / query.norm
                    best[entry] = max(best[entry], near)
                    together[entry] += near**SHARPNESS
        whole, behind = self._whole(query), self._likelihood.behind(known)
        return {
            name: (1 - WHOLE) * ((1 - TOGETHER) * best[at] + TOGETHER * together[at] ** (1 / SHARPNESS))
            + WHOLE * whole[at]
            + LIKELY * behind[at]
            for at, name in enumerate(self._entries)
            if best[at]
        }

    def _whole(self, query: Query) -> list[float]:
        """Share of the message's ideas (or else letters) that the fields of each entry know between them."""
        features = query.ideas or query.letters
        total = sum(features.values()) + (IDEA * query.strange if query.ideas else 0.0)
        whole = [0.0] * len(self._entries)
        for name, weight in features.items():
            if name in self._features:
                for entry in self._likelihood.knowing(self._features[name]):
                    whole[entry] += weight / total
        return whole


def _idea(name: str) -> str:
    return f"#{name}"


def _weight(name: str, rarity: float) -> float:
    if name[0] != "#":
        return rarity
    return IDEA * rarity * (FAINTLY if name in FAINT_IDEAS else 1.0)


def _grams(letters: str) -> set[str]:
    """Trigrams of each word, its edges marked."""
    return {word[at : at + 3] for part in letters.split() for word in [f"<{part}>"] for at in range(len(word) - 2)}
