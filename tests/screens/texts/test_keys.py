"""Text keys: every one is used somewhere, and the code uses none that does not exist."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from screens.texts import TEXTS

ROOT = Path(__file__).parents[3]
ROOMS = ("bot", "handlers", "scheduler", "follow_up", "db", "documents", "bundled", "screens", "domain")
KEYS = frozenset(TEXTS["th"])

TAKES_A_KEY = {"say": 1, "label": 1, "DomainError": 0, "Forbidden": 0, "Stale": 0}
"""Functions by name, with the position of their argument that is a key."""


@cache
def nodes() -> tuple[ast.AST, ...]:
    """Every piece of the program's source, the texts themselves apart."""
    return tuple(
        node
        for room in ROOMS
        for file in sorted((ROOT / room).rglob("*.py"))
        if "texts" not in file.relative_to(ROOT).parts
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    )


def written() -> frozenset[str]:
    """Keys that are in the source literally."""
    return (
        frozenset(node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str))
        & KEYS
    )


def composed() -> frozenset[str]:
    """Keys that an f-string such as `f"status.{status}"` may come to."""
    patterns = {
        "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w.]+" for part in node.values)
        for node in nodes()
        if isinstance(node, ast.JoinedStr)
    }
    of_keys = [pattern for pattern in patterns if re.match(r"[a-z_]+\\\.", pattern)]
    return frozenset(key for key in KEYS if any(re.fullmatch(pattern, key) for pattern in of_keys))


def asked_for() -> Iterator[tuple[str, frozenset[str] | None]]:
    """Keys that calls name as they are, with the names of the values given; None where they are unpacked."""
    for node in nodes():
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        at = TAKES_A_KEY.get(called)
        key = node.args[at] if at is not None and len(node.args) > at else None
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            names = [one.arg for one in node.keywords]
            yield key.value, None if None in names else frozenset(name for name in names if name)


def test_every_key_is_used() -> None:
    assert written() | composed() >= KEYS, sorted(KEYS - written() - composed())


def test_every_key_that_is_used_exists() -> None:
    assert {key for key, _ in asked_for()} <= KEYS


def test_every_value_that_is_given_stands_in_the_text() -> None:
    given = {(key, names) for key, names in asked_for() if names is not None}

    def in_text(key: str) -> set[str]:
        """Names that a text is filled by; a quarter fills the period it is named as."""
        found = set(re.findall(r"{(\w+)}", TEXTS["th"][key]))
        return found | {"quarter"} if found & {"period", "noun"} else found

    assert {key for key, names in given if not names <= in_text(key)} == set()
