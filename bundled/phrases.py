"""The curated words the search works with: how people say each entry, each idea and each unit.

A wording holds for the text it was written for, not for a code: `written-for.toml` keeps a fingerprint of that text. In
another year or agency the wordings follow the text to its code there, and are left out where no entry has it.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any, Final

from domain.catalogue.plan import Catalogue

Phrases = Mapping[str, tuple[str, ...]]
Text = tuple[str, str]
"""Kind of an entry and the fingerprint of its text."""

ACTS: Final = "ACTS"
_DIGITS: Final = 12
"""Hexadecimal digits of a fingerprint: enough to tell some hundred texts apart for sure."""


def load_phrases(catalogue: Catalogue) -> Phrases:
    """Phrases by entry id, words by `concept:NAME` and `unit:CODE`, `ACTS`: those that hold for a catalogue.

    Raises `ValueError` when a value of the bundled data is not a list of texts.
    """
    bundled, places = _bundled(), _places(catalogue)
    phrases: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for key, texts in bundled.items():
        if key != ACTS and (entry := places.get(key)) is not None:
            phrases[entry] += texts
    phrases[ACTS] = tuple(entry for act in bundled[ACTS] if (entry := places.get(act)) is not None)
    for step in catalogue.plan.steps:
        phrases[step.id] += step.wordings
    for guideline in catalogue.guidelines:
        phrases[guideline.id] += guideline.wordings
    phrases |= {f"unit:{unit.code}": unit.wordings for unit in catalogue.units}
    return dict(phrases)


def left_out(catalogue: Catalogue) -> Mapping[str, str]:
    """Entries with the code of wordings but not the text these were written for; with the fingerprint of their own."""
    texts = _texts_of(catalogue)
    return {entry: texts[entry][1] for entry, text in written_for().items() if entry in texts and texts[entry] != text}


def fingerprint(text: str) -> str:
    """A short name of a text, the same whatever its blanks."""
    return sha256("".join(text.split()).encode()).hexdigest()[:_DIGITS]


@cache
def written_for() -> Mapping[str, Text]:
    """Texts that wordings were written for, by the code each had then."""
    kinds = _read("written-for.toml").items()
    return {entry: (kind, str(found)) for kind, entries in kinds for entry, found in entries.items()}


@cache
def _bundled() -> Phrases:
    """Every bundled wording, by the entry it was written for."""
    phrases = {key: _texts(key, value) for key, value in _read("phrases.toml").items()}
    for entries, situations in _read("situations.toml").items():
        for entry in entries.split():
            phrases[entry] = phrases.get(entry, ()) + _texts(entry, situations)
    words = _read("words.toml")
    phrases[ACTS] = _texts(ACTS, words.get(ACTS, []))
    return phrases | {f"concept:{name}": _texts(name, forms) for name, forms in words.get("concept", {}).items()}


def _places(catalogue: Catalogue) -> Mapping[str, str]:
    """The entry of a catalogue that each bundled key means: the one with its text, or itself where it has none.

    Of several with the text it is the one with the code; where none of these has it, nothing is meant.
    """
    by_text: dict[Text, list[str]] = defaultdict(list)
    for entry, text in _texts_of(catalogue).items():
        by_text[text].append(entry)
    places = {key: key for key in (*_bundled(), *_bundled()[ACTS]) if key not in written_for()}
    for entry, text in written_for().items():
        found = by_text[text]
        if entry in found or len(found) == 1:
            places[entry] = entry if entry in found else found[0]
    return places


def _texts_of(catalogue: Catalogue) -> Mapping[str, Text]:
    """The text of every entry that bundled wordings may be for."""
    book = catalogue.assessment
    texts = {one.code: ("tool", one.name.th) for one in book.tools}
    texts |= {one.code: ("indicator", one.name.th) for one in book.indicators}
    texts |= {one.code: ("item", one.text.th) for one in book.items}
    texts |= {one.id: ("guideline", one.title.th) for one in catalogue.guidelines}
    return {entry: (kind, fingerprint(text)) for entry, (kind, text) in texts.items()}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files("bundled") / name).read_text(encoding="utf-8"))


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise ValueError(f"{key}: a list of texts is expected")
    return tuple(value)
