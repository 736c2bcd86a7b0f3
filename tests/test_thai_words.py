"""Thai that people write stands in `domain`, Thai that they read in `screens`: rooms of code between them hold none."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "scheduler", "follow_up", "db")
THAI = re.compile("[\u0e00-\u0e7f]")


def literals(source: str) -> Iterator[tuple[int, str]]:
    """Lines and texts of a module's Thai literals, without those that stand alone: docstrings."""
    tree = ast.parse(source)
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in alone and THAI.search(str(node.value)):
            yield node.lineno, str(node.value)


def test_a_word_in_code_is_found_and_one_in_a_docstring_is_not() -> None:
    source = 'def f():\n    """รอบ"""\n    return f"{1} รอบ"\n'

    assert [line for line, _ in literals(source)] == [3]


@pytest.mark.parametrize("room", ROOMS)
def test_no_thai_word_stands_in_the_code_of_a_room(room: str) -> None:
    modules = [file for file in (HOUSE / room).rglob("*.py") if "migrations" not in file.parts]

    found = [(str(file.relative_to(HOUSE)), *one) for file in modules for one in literals(file.read_text("utf-8"))]

    assert modules
    assert found == []
