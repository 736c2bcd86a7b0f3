"""Lexicon from words to ideas: the subject of a message, whatever the wording, spelling or language.

A lexicon maps each idea to the forms people use for it. Thai is written without spaces, so forms are sought inside the
text, longest first: as typed at first, then by sound in what is left (so that a typo still finds its idea but
`สื่อ` and `ซื้อ` stay apart when spelt right). A Latin word that is no form is taken for the nearest one.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from domain.language.normalise import skeleton
from domain.language.vocabulary import THAI_LETTER
from domain.search.stopwords import LATIN, THAI

FAINT: Final = frozenset({"inside", "outside", "rating", "indicator", "responsible", "deadline", "whole", "weight"})
"""Ideas of the asking (whose view, which figure, who, when): judged as intents, they say little of the subject."""

_THAI: Final = re.compile(THAI_LETTER)
_NOT_THAI: Final = re.compile("[^ก-๛]+")
_GAP: Final = re.compile(f"(?<={THAI_LETTER}) (?={THAI_LETTER})")
_LATIN_WORD: Final = re.compile(r"(?:\d+-)?[a-z][a-z0-9&.'-]*[a-z0-9]|[a-z]|(?<!\d)1\d{3}(?!\d)")
_HYPHENED: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_START: Final = 3
"""Leading letters that index the Thai forms; one of two letters is tried wherever none longer fits."""
_SHORTEST: Final = (2,)
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


class ThaiForms:
    """Forms to find inside unspaced text, the longest at each place first."""

    def __init__(self, forms: Mapping[str, frozenset[str]]) -> None:
        self._forms = forms
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in forms:
            lengths[form[:_START]].add(len(form))
        self._lengths = {start: (*sorted(found - {2}, reverse=True), 2) for start, found in lengths.items()}

    def take(self, text: str, found: set[str]) -> tuple[str, str]:
        """Adds the ideas found; what no form explains, and the text with only the idealess forms blanked out."""
        rest: list[str] = []
        subject: list[str] = []
        at = 0
        while at < len(text):
            for length in self._lengths.get(text[at : at + _START], _SHORTEST):
                piece = text[at : at + length]
                if (ideas := self._forms.get(piece)) is not None:
                    found |= ideas
                    rest.append(" ")
                    subject.append(piece if ideas else " ")
                    at += length
                    break
            else:
                rest.append(text[at])
                subject.append(text[at])
                at += 1
        return "".join(rest), "".join(subject)

    def mend(self, text: str, found: set[str]) -> str:
        """Adds the ideas of the forms that stretches no form explains come nearest to; the text without them."""
        for stretch in text.split():
            if len(stretch) >= _SHORTEST_MISTYPED:
                nearest = process.extractOne(stretch, self._forms.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
                if nearest and self._forms[nearest[0]]:
                    found |= self._forms[nearest[0]]
                    text = text.replace(stretch, " ")
        return text


class LatinForms:
    """Forms to find at the start of a word: whole words, several words, or (ending in *) beginnings of words."""

    def __init__(self, forms: Mapping[str, frozenset[str]]) -> None:
        self._ideas = {form.rstrip("*"): ideas for form, ideas in forms.items()}
        self._beginnings = frozenset(form.rstrip("*") for form in forms if form.endswith("*"))
        self._several: dict[str, list[str]] = defaultdict(list)
        for form in sorted(self._ideas, key=len, reverse=True):
            if " " in form:
                self._several[form.split()[0]].append(form)
        self._typable = tuple(form for form in self._ideas if len(form) >= _SHORTEST_MISTYPED and " " not in form)
        self._nearest = lru_cache(maxsize=4096)(self._look_nearest)
        self._known = lru_cache(maxsize=4096)(self._look_known)

    def take(self, text: str, found: set[str], mend: bool) -> str:
        """Adds the ideas found (of mistyped words too, to `mend`); the text without what they explain."""
        if "-" in text:
            text = _HYPHENED.sub(lambda match: match[0] if self._has(match[0]) else match[0].replace("-", " "), text)
        rest: list[str] = []
        at = 0
        for match in _LATIN_WORD.finditer(text):
            if match.start() < at:
                continue
            end, form = self._at(text, match, mend)
            rest.append(text[at : match.start()] if form else text[at : match.end()])
            if form:
                found |= self._ideas[form]
            at = end
        return "".join((*rest, text[at:]))

    def _has(self, word: str) -> bool:
        """Check whether a hyphened word is a form as it is, or begins a known one that has the hyphen in it."""
        if word in self._ideas or word in LATIN:
            return True
        return any("-" in word[:end] and word[:end] in self._beginnings for end in range(len(word), 2, -1))

    def _at(self, text: str, match: re.Match[str], mend: bool) -> tuple[int, str | None]:
        """End of the form at a word, and the form if there is one."""
        word, start = match[0], match.start()
        for form in self._several.get(word, ()):
            end = start + len(form)
            if text.startswith(form, start) and (form in self._beginnings or not _is_letter(text, end)):
                return _word_end(text, end), form
        known = self._known(word)
        return match.end(), known or (self._nearest(word) if mend and word not in LATIN else None)

    def _look_known(self, word: str) -> str | None:
        """The form a word is: as it is, in the plural, or by its beginning."""
        if word in self._ideas:
            return word
        if word.endswith("s") and word[:-1] in self._ideas:
            return word[:-1]
        return next((word[:end] for end in range(len(word) - 1, 1, -1) if word[:end] in self._beginnings), None)

    def _look_nearest(self, word: str) -> str | None:
        """The form a mistyped word was meant to be."""
        if len(word) < _SHORTEST_MISTYPED:
            return None
        found = process.extractOne(word, self._typable, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return found[0] if found else None


class Lexicon:
    """The ideas of the curated words, ready to be found in a text."""

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        forms: dict[str, set[str]] = {_close(word): set() for word in THAI}
        for concept, words in concepts.items():
            for word in words:
                forms.setdefault(_close(word.lower()), set()).add(concept)
        thai = {form: frozenset(ideas) for form, ideas in forms.items() if _THAI.search(form) and len(form) > 1}
        sounds: dict[str, frozenset[str]] = {}
        for form, ideas in thai.items():
            sound = skeleton(form)
            if len(sound) >= _SHORTEST_BY_SOUND:
                sounds[sound] = sounds.get(sound, frozenset()) | ideas
        self._exact, self._sound = ThaiForms(thai), ThaiForms(sounds)
        self._latin = LatinForms({form: frozenset(ideas) for form, ideas in forms.items() if not _THAI.search(form)})

    def spot(self, text: str, mend: bool = False) -> Spotted:
        """The ideas of a tidied text; with `mend` also those of words typed wrongly."""
        concepts: set[str] = set()
        latin = _LATIN_WORD.findall(text)
        unknown = self._spot_latin(text, concepts, mend) if latin else 0
        letters = ""
        if not text.isascii():
            letters, left = self._spot_thai(
                _close(_LATIN_WORD.sub(" ", text)) if latin else _close(text), concepts, mend
            )
            unknown += left
        words = [letters, *(word for word in latin if word not in LATIN)]
        return Spotted(frozenset(concepts), " ".join(words).strip(), unknown)

    def _spot_latin(self, text: str, found: set[str], mend: bool) -> int:
        """Adds the ideas of the Latin words; how many letters none explains."""
        rest = self._latin.take(text, found, mend)
        return sum(len(word) for word in _LATIN_WORD.findall(rest) if word not in LATIN)

    def _spot_thai(self, text: str, found: set[str], mend: bool) -> tuple[str, int]:
        """Adds the ideas of the Thai letters; their sound without the asking words, and how many none explains."""
        if not text.strip():
            return "", 0
        rest, subject = self._exact.take(text, found)
        if mend and (rest := rest.strip()):
            rest, _ = self._sound.take(skeleton(rest), found)
            rest = self._sound.mend(rest, found)
        return skeleton(_NOT_THAI.sub("", subject)), len(_NOT_THAI.sub("", rest))


def _close(text: str) -> str:
    return _GAP.sub("", text) if " " in text else text


def _is_letter(text: str, at: int) -> bool:
    return at < len(text) and text[at].isascii() and text[at].isalnum()


def _word_end(text: str, at: int) -> int:
    while _is_letter(text, at):
        at += 1
    return at
