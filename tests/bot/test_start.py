"""A start: what is loaded before the first poll, and on which event loop."""

import json
import subprocess
import sys

import pytest

from bot import cli

LATER = ("bot.work", "bot.webhook", "handlers", "scheduler", "domain.search", "db.tables.catalogue", "alembic")


def test_what_the_first_poll_does_not_need_is_not_loaded_before_it() -> None:
    script = "import bot.cli, bot.commands.serve, json, sys; print(json.dumps(sorted(sys.modules)))"

    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert [name for name in json.loads(told.stdout) if name in LATER] == []


def test_without_uvloop_the_loop_is_asyncios(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)

    assert cli._faster_loop() is None
