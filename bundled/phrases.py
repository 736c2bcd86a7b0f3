"""The curated words the search works with: how people say each entry, each idea and each unit."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def load_phrases() -> Mapping[str, tuple[str, ...]]:
    """Phrases by entry id, words by `concept:NAME` and `unit:CODE`, `ACTS`; read once from the bundled data.

    Raises `ValueError` when a value is not a list of texts.
    """
    phrases = {key: _texts(key, value) for key, value in _read("phrases.toml").items()}
    for entries, situations in _read("situations.toml").items():
        for entry in entries.split():
            phrases[entry] = phrases.get(entry, ()) + _texts(entry, situations)
    words = _read("words.toml")
    phrases["ACTS"] = _texts("ACTS", words.get("ACTS", []))
    for kind in ("concept", "unit"):
        phrases |= {f"{kind}:{name}": _texts(name, forms) for name, forms in words.get(kind, {}).items()}
    return phrases


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files("bundled") / name).read_text(encoding="utf-8"))


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise ValueError(f"{key}: a list of texts is expected")
    return tuple(value)
