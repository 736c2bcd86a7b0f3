"""Plans in the forms real agencies use, with what a right import gives: `tests/data/agencies`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from documents.tables.files import read_file
from documents.tables.words import speller
from domain.importing.as_json import as_json
from domain.importing.plan import Understood
from domain.importing.understanding import understand
from screens.plans import question

FOLDER = Path(__file__).parent / "data" / "agencies"
NUMBERS = tuple(sorted(one.stem for one in FOLDER.glob("[0-9][0-9].json")))

_NOTES = frozenset({"doubts", "round_trip", "not_split", "text_rule", "repaired_without_asking", "none_words"})
"""Fields the expectations say in words, or that are compared apart."""


def expected(number: str) -> dict[str, Any]:
    """A file's right import."""
    found: dict[str, Any] = json.loads((FOLDER / f"{number}.json").read_text(encoding="utf-8"))
    return found


def path_of(number: str) -> Path:
    """The file."""
    return FOLDER / str(expected(number)["file"])


def read(data: bytes, name: str, **answers: str) -> tuple[Understood, ...]:
    """A file as understood, with answers by key."""
    return understand(read_file(data, name), answers, speller)


def imported(number: str) -> dict[str, Any]:
    """A file as it is understood, in the form of its expectation."""
    file = path_of(number)
    (found,) = read(file.read_bytes(), file.name)
    return as_json(found, lambda doubt: question("en", doubt))


def differences(number: str) -> Iterator[str]:
    """Every value of an expectation that is imported otherwise."""
    want, got = expected(number), imported(number)
    yield from (f"{key}: {got.get(key)!r}" for key in want.keys() - _NOTES - {"steps"} if got.get(key) != want[key])
    rows = [step["row"] for step in want["steps"]]
    if rows != [step["row"] for step in got["steps"]]:
        yield f"rows {[step['row'] for step in got['steps']]}"
        return
    for one, other in zip(want["steps"], got["steps"], strict=True):
        keys = (one.keys() | other.keys()) - {"under"}
        yield from (f"row {one['row']} {key}: {other.get(key)!r}" for key in keys if one.get(key) != other.get(key))
