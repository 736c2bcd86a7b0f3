"""`doctor` about Telegram: whether it answers, and whether inline mode is on."""

import argparse
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.commands.doctor import doctor
from bot.process.open_database import open_database
from db import interruptions
from db.engine import Database
from domain.interruption import Direction


async def told(inline: bool, monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Output of the doctor for a bot whose inline mode is on or off."""

    async def answer(request: web.Request) -> web.Response:
        me = {"id": 1, "is_bot": True, "first_name": "t", "username": "tidtam_bot", "supports_inline_queries": inline}
        return web.json_response({"ok": True, "result": me if request.match_info["method"] == "getMe" else {"url": ""}})

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    monkeypatch.chdir(folder)  # no .env
    monkeypatch.setattr(logging.root, "handlers", list(logging.root.handlers))  # commands set logging up
    async with TestServer(app, host="127.0.0.1") as server:
        monkeypatch.setenv("BOT_TOKEN", "1:TEST")
        monkeypatch.setenv("BOT_API_URL", str(server.make_url("/bot")))
        monkeypatch.setenv("BOT_DATABASE_URL", f"sqlite+aiosqlite:///{folder / 'none.db'}")
        assert await doctor(argparse.Namespace()) == 0
    return capsys.readouterr().out


async def test_it_notes_that_inline_mode_is_off_and_who_turns_it_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = await told(False, monkeypatch, tmp_path, capsys)

    assert "ok   Telegram: @tidtam_bot answers" in printed
    assert "note inline mode: off: @BotFather turns it on (/setinline)" in printed


async def test_it_says_that_inline_mode_is_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ok   inline mode: @tidtam_bot and a question" in await told(True, monkeypatch, tmp_path, capsys)


async def test_it_is_ill_while_an_interruption_lasts_and_notes_one_that_is_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    since, until = datetime(2020, 6, 30, 2, tzinfo=UTC), datetime(2020, 6, 30, 3, tzinfo=UTC)
    db = Database(f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}")
    await open_database(db, since)
    async with db.transaction() as session:
        await interruptions.begin(session, Direction.OUT, since, "a page (HTTP 403)")
        await interruptions.begin(session, Direction.IN, since, "a page (HTTP 403)")
        await interruptions.end(session, Direction.IN, until)
    await db.close()
    monkeypatch.chdir(tmp_path)  # no .env
    monkeypatch.setattr(logging.root, "handlers", list(logging.root.handlers))
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    monkeypatch.setenv("BOT_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}")

    await doctor(argparse.Namespace())

    printed = capsys.readouterr().out
    assert "FAIL sending: impossible since 2020-06-30 02:00 UTC: a page (HTTP 403)" in printed
    assert "note receiving: was impossible from 2020-06-30 02:00 UTC to 2020-06-30 03:00 UTC" in printed
