"""The people of tests are those of `tests.cast` (CONTRIBUTING.md, "Tests"): no test numbers people of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

TESTS: Final = Path(__file__).parent
CAST: Final = TESTS / "cast.py"

PEOPLE_FIRST: Final = {"address", "attaches", "edits", "link", "name", "number", "person", "says", "sends_file", "taps"}
"""Functions whose first argument is a person's number, of houses, sandboxes and telephones."""
PERSONS: Final = {"Person", *PEOPLE_FIRST}


def numbered(file: Path) -> Iterator[str]:
    """Calls of a file that take a person by a number written there, or by a constant of the file that is one."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    constants = {name for node in ast.walk(tree) for name in _numbers_named(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in PERSONS and node.args:
            first = node.args[0]
            if _is_number(first) or (isinstance(first, ast.Name) and first.id in constants):
                yield f"{file.relative_to(TESTS)}:{node.lineno} {ast.unparse(node)[:60]}"


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _is_number(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int


def _numbers_named(node: ast.AST) -> Iterator[str]:
    """Names that an assignment gives to numbers, alone or several at once."""
    if isinstance(node, ast.AnnAssign):
        targets: list[ast.expr] = [node.target]
    elif isinstance(node, ast.Assign):
        targets = node.targets
    else:
        return
    for target in targets:
        several = isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
        names = target.elts if isinstance(target, ast.Tuple) and several else [target]
        values = node.value.elts if isinstance(node.value, ast.Tuple) and several else [node.value]
        for name, value in zip(names, values, strict=False):
            if isinstance(name, ast.Name) and _is_number(value):
                yield name.id


def test_a_test_takes_its_people_from_the_cast() -> None:
    found = [one for file in sorted(TESTS.rglob("*.py")) if file != CAST for one in numbered(file)]

    assert not found, "\n".join(found)
