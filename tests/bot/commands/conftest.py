"""A shell for the tests of the command line."""

import logging
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def shell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A shell of the test's own: no .env, a database in a temporary folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'cli.db'}")
    monkeypatch.setattr(logging.root, "handlers", list(logging.root.handlers))  # commands set logging up
