"""Use cases take a session and pass it on: the one thing of SQLAlchemy's they name (contracts hold the rest)."""

import ast
from pathlib import Path

import pytest

import follow_up

ROOT = Path(next(iter(follow_up.__path__)))
MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_it_builds_no_statements(module: Path) -> None:
    tree = ast.parse(module.read_text())
    named = {
        f"{one.module}.{name.name}" for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) for name in one.names
    }
    named |= {name.name for one in ast.walk(tree) if isinstance(one, ast.Import) for name in one.names}

    assert {one for one in named if one.startswith("sqlalchemy")} <= {"sqlalchemy.ext.asyncio.AsyncSession"}
