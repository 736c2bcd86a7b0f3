"""Statements are written in two styles: Core tables for the queues, row classes with `col()` for all else."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import db

ROOT = Path(next(iter(db.__path__)))
MODULES = sorted(one for one in ROOT.rglob("*.py") if not one.is_relative_to(ROOT / "migrations"))
SQL = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")
OWN_WORDS = {"backup.py", "engine.py"}
"""Modules that need PostgreSQL's own words, for which Core has none: its list of tables, its advisory locks."""


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text())


def _calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    for one in ast.walk(tree):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == name:
            yield one


def _of_rows(tree: ast.Module) -> Iterator[ast.Attribute]:
    """Columns of row classes that are named without `col()`, and the tables beneath."""
    within = {id(argument) for call in _calls(tree, "col") for argument in call.args}
    for one in ast.walk(tree):
        if isinstance(one, ast.Attribute) and id(one) not in within:
            of_row = isinstance(one.value, ast.Name) and one.value.id.endswith("Row") and one.attr[:2] != "__"
            yield from [one] if of_row or one.attr == "__table__" else []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_row_class_is_asked_by_its_columns(module: Path) -> None:
    assert [f"{one.lineno}: {ast.unparse(one)}" for one in _of_rows(_tree(module))] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_core_table_is_a_queues(module: Path) -> None:
    made = list(_calls(_tree(module), "Table"))

    assert not made or module in {ROOT / "tables" / "queues.py", ROOT / "migrate.py"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_statement_is_text(module: Path) -> None:
    said = [one.args[0] for one in _calls(_tree(module), "text")]
    texts = [one.value.strip().upper() for one in said if isinstance(one, ast.Constant) and isinstance(one.value, str)]

    assert module.name in OWN_WORDS or not [one for one in texts if one.startswith(SQL)]
