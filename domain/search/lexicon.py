"""Words to ideas: what a message is about, whatever the wording, spelling or language.

A lexicon maps each idea to the forms people use for it. Thai is written without spaces, so forms are looked up inside
the text, longest first: as typed at first, then by sound in what is left (so that a typo still finds its idea but
`สื่อ` and `ซื้อ` stay apart when spelt right). A Latin word that is no form is taken for the nearest one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from domain.search.normalise import skeleton, tidy
from domain.search.stopwords import LATIN, THAI

FAINT: Final = frozenset({"inside", "outside", "rating", "indicator", "responsible", "deadline", "whole", "weight"})
"""Ideas of the asking (whose view, which figure, who, when): told apart as intents, they say little of the subject."""

_THAI: Final = re.compile("[ก-๛]")
_GAP: Final = re.compile("(?<=[ก-๛]) (?=[ก-๛])")
_LATIN_WORD: Final = re.compile(r"[a-z][a-z0-9&.'-]*[a-z0-9]|[a-z]")
_SHORTEST_BY_SOUND: Final = 4
_SHORTEST_MISTYPED: Final = 5
_ALIKE: Final = 84
"""rapidfuzz ratio (0–100) from which a Latin word counts as a mistyped form."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """The ideas in a text; its own letters (by sound, asking words taken out); how many letters no idea explains."""

    concepts: frozenset[str]
    letters: str
    unexplained: int


class Forms:
    """Forms to find inside unspaced text, the longest at each place first."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._forms = forms
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for form in sorted(forms, key=len, reverse=True):
            self._by_start[form[:2]].append(form)

    def take(self, text: str, found: set[str], keep: str | None = None) -> str:
        """The text with every form blanked out and its idea added to `found`; forms of idea `keep` only, if given."""
        rest: list[str] = []
        at = 0
        while at < len(text):
            form = next((one for one in self._by_start.get(text[at : at + 2], ()) if text.startswith(one, at)), None)
            if form is None:
                rest.append(text[at])
                at += 1
                continue
            if idea := self._forms[form]:
                found.add(idea)
            rest.append(form if keep is not None and idea != keep else " ")
            at += len(form)
        return "".join(rest)


class Lexicon:
    """The ideas of the curated words, ready to be found in a text."""

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        exact: dict[str, str] = {_close(tidy(word)): "" for word in THAI}
        latin: dict[str, str] = {}
        for concept, forms in concepts.items():
            for form in forms:
                if _THAI.search(form):
                    exact[_close(tidy(form))] = concept
                else:
                    latin[tidy(form)] = concept
        sounds = {skeleton(form): concept for form, concept in exact.items()}
        self._exact = Forms({form: idea for form, idea in exact.items() if len(form) > 1})
        self._sound = Forms({form: idea for form, idea in sounds.items() if len(form) >= _SHORTEST_BY_SOUND})
        self._latin = {form.rstrip("*"): concept for form, concept in latin.items()}
        self._latin_pattern = _latin_pattern(latin)
        self._typable = tuple(form for form in self._latin if len(form) >= _SHORTEST_MISTYPED and " " not in form)
        self._nearest = lru_cache(maxsize=4096)(self._look_nearest)

    def spot(self, text: str) -> Spotted:
        """The ideas of a tidied text."""
        concepts: set[str] = set()
        words = [word for word in _LATIN_WORD.findall(text) if word not in LATIN]
        rest = self._latin_pattern.sub(lambda match: self._add(match[0], concepts), text)
        for word in _LATIN_WORD.findall(rest):
            if word not in LATIN and (form := self._nearest(word)):
                concepts.add(self._latin[form])
                rest = rest.replace(word, " ")
        unknown = sum(len(word) for word in _LATIN_WORD.findall(rest) if word not in LATIN)
        thai = _close(_LATIN_WORD.sub(" ", text))
        rest = self._sound.take(skeleton(self._exact.take(thai, concepts)), concepts)
        unknown += len(_THAI.findall(rest))
        letters = skeleton("".join(_THAI.findall(self._exact.take(thai, set(), keep=""))))
        return Spotted(frozenset(concepts), f"{letters} {' '.join(words)}".strip(), unknown)

    def _add(self, form: str, concepts: set[str]) -> str:
        """The idea of a Latin match, by the longest form it starts with."""
        stem = next(form[:end] for end in range(len(form), 0, -1) if form[:end] in self._latin)
        concepts.add(self._latin[stem])
        return " "

    def _look_nearest(self, word: str) -> str | None:
        """The form a mistyped Latin word was meant to be."""
        if len(word) < _SHORTEST_MISTYPED:
            return None
        found = process.extractOne(word, self._typable, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return found[0] if found else None


def _close(text: str) -> str:
    return _GAP.sub("", text)


def _latin_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(forms, key=len, reverse=True)
    parts = [re.escape(form.rstrip("*")) + (r"[a-z]*" if form.endswith("*") else r"s?\b") for form in ordered]
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(parts)})")
